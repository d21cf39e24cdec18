/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every message that the model can write, in three languages: channels × matters × problems × {all answers, none} × paths of
 * attempts. What is checked is what no reader may ever see. */

#include "config.h"

#include <string.h>

#include "core-common.h"
#include "ouv-format.h"
#include "ouv-interview.h"
#include "ouv-outcome.h"

static guint n_combinations;
static guint n_messages;

/* Answers with values that cannot occur by themselves, so that a search finds them. */
static const struct { const char *question; const char *value; } canaries[] = {
  { "name", "Zulmira Canária" },
  { "cpf", "529.982.247-25" },
  { "email", "canaria@example.com" },
  { "phone", "(11) 95555-0199" },
  { "address", "Rua das Canárias, 77" },
  { "city", "Canarinho" },
  { "contract_number", "447190233" },
  { "qualification", "canária, solteira, tradutora" },
  { "description", "A cobrança canária apareceu sem aviso." },
  { "cancel_protocol", "2026100577120" },
};

static const char *
canary (const char *question)
{
  for (guint i = 0; i < G_N_ELEMENTS (canaries); i++)
    if (g_str_equal (canaries[i].question, question))
      return canaries[i].value;
  return "Texto de teste";
}

static void
answer_everything (OuvCase *kase)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = questions->pdata[i];
      g_autoptr(GPtrArray) options = g_ptr_array_new ();

      switch (question->type)
        {
        case OUV_QUESTION_CHOICE:
          ouv_case_set_answer (kase, question->id, ((OuvOption *) question->options->pdata[0])->id, NULL);
          break;
        case OUV_QUESTION_MANY:
          for (guint j = 0; j < question->options->len; j++)
            g_ptr_array_add (options, ((OuvOption *) question->options->pdata[j])->id);
          g_ptr_array_add (options, NULL);
          ouv_case_set_many (kase, question->id, (const char *const *) options->pdata, NULL);
          break;
        case OUV_QUESTION_DATE:
          ouv_case_set_answer (kase, question->id, "2026-10-05", NULL);
          break;
        case OUV_QUESTION_MONEY:
          ouv_case_set_answer (kase, question->id, "89.90", NULL);
          break;
        case OUV_QUESTION_TEXT:
        default:
          ouv_case_set_answer (kase, question->id, canary (question->id), NULL);
        }
    }
}

static void
add_attempts (OuvCase *kase,
              guint    path)
{
  static const char *const channels[] = { "sac", "ombudsman", "anatel", "procon" };
  OuvDay day = ouv_day_from_iso ("2026-10-06", NULL);

  for (guint i = 0; i < path; i++)
    {
      g_autofree char *protocol = g_strdup_printf ("2026%010u", 7700 + i);
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channels[i], day + (OuvDay) (10 * i), i % 2 == 0 ? protocol : NULL,
                                                       (OuvAttemptOutcome) (i % OUV_N_ATTEMPT_OUTCOMES));

      ouv_case_add_attempt (kase, attempt);
    }
}

static gboolean
has_cyrillic (const char *text)
{
  return ouv_text_has_cyrillic (text);
}

static void
check_text (const OuvMessage *message,
            const char       *id,
            const char       *text)
{
  const char *wrong = NULL;

  if (strpbrk (text, "{}") != NULL)
    wrong = "a slot is left";
  else if (strstr (text, "  ") != NULL)
    wrong = "two spaces";
  else if (strstr (text, "\n\n") != NULL || *text == '\0' || *text == '\n')
    wrong = "an empty line";
  else if (strstr (text, "..") != NULL)
    wrong = "two full stops";
  else if (message->language != OUV_LANGUAGE_UK && has_cyrillic (text))
    wrong = "Cyrillic";
  if (wrong != NULL)
    g_test_fail_printf ("%s, %s, %s: %s: %s", message->channel->id, ouv_language_get_code (message->language), id, wrong, text);
}

/* Parts of names, numbers and dates alone may be equal in all languages. */
static gboolean
is_wordless (const char *id)
{
  static const char *const ids[] = { "name", "place_date", "sign_name", NULL };

  return g_strv_contains (ids, id);
}

static void
check_message (const OuvMessage *message,
               const OuvMessage *english)
{
  g_assert_cmpuint (message->parts->len, ==, english->parts->len);
  g_assert_cmpuint (message->parts->len, >, 0);
  g_assert_cmpuint (message->blanks->len, ==, english->blanks->len);
  g_assert_cmpuint (message->characters, ==, (guint) g_utf8_strlen (message->body, -1));
  for (guint i = 0; i < message->parts->len; i++)
    {
      const OuvPart *part = message->parts->pdata[i];
      const OuvPart *other = english->parts->pdata[i];

      g_assert_cmpstr (part->id, ==, other->id);
      check_text (message, part->id, part->text);
      if (message->language != english->language && !is_wordless (part->id) && g_str_equal (part->text, other->text))
        g_test_fail_printf ("%s, %s, %s is English: %s", message->channel->id, ouv_language_get_code (message->language), part->id,
                            part->text);
    }
  if (message->subject != NULL)
    check_text (message, "subject", message->subject);
}

static void
check_public (const OuvMessage *message,
              OuvCase          *kase)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = questions->pdata[i];
      const char *answer = ouv_case_get_answer (kase, question->id);

      /* The platform's complaint may hold numbers of contacts, and the account of what happened when it names nobody. */
      if (g_str_equal (message->channel->id, "consumidor_gov")
          && (g_str_equal (question->id, "cancel_protocol") || g_str_equal (question->id, "description")))
        continue;
      if (question->personal && answer != NULL && strstr (message->body, answer) != NULL)
        g_test_fail_printf ("%s holds %s", message->channel->id, question->id);
    }
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (kase, i);

      if (g_str_equal (message->channel->id, "reclame_aqui") && attempt->protocol != NULL
          && strstr (message->body, attempt->protocol) != NULL)
        g_test_fail_printf ("the public text holds a protocol number");
    }
  if (g_str_equal (message->channel->id, "reclame_aqui")
      && g_regex_match_simple ("[0-9]{6}", message->body, 0, 0))
    g_test_fail_printf ("the public text holds a long number: %s", message->body);
}

static void
check_channel (OuvCase    *kase,
               const char *channel)
{
  OuvDay today = ouv_day_from_iso ("2026-11-23", NULL);
  g_autoptr(OuvOutcome) english = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_EN, channel);
  g_autoptr(OuvOutcome) ukrainian = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_UK, channel);
  g_autoptr(OuvOutcome) portuguese = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_PT_BR, channel);

  n_combinations++;
  g_assert_true ((english->message == NULL) == (ukrainian->message == NULL));
  g_assert_null (portuguese->gloss);
  if (english->message == NULL)
    return;
  n_messages++;
  check_message (english->gloss, english->gloss);
  check_message (english->message, english->gloss);
  check_message (ukrainian->gloss, ukrainian->gloss);
  for (guint i = 0; i < ukrainian->gloss->parts->len; i++)
    {
      const OuvPart *part = ukrainian->gloss->parts->pdata[i];

      if (!is_wordless (part->id) && !has_cyrillic (part->text))
        g_test_fail_printf ("%s, %s is not Ukrainian: %s", channel, part->id, part->text);
    }
  if (g_str_equal (channel, "reclame_aqui") || g_str_equal (channel, "consumidor_gov"))
    {
      check_public (english->message, kase);
      check_public (english->gloss, kase);
      check_public (ukrainian->gloss, kase);
    }
}

static void
check_case (OuvCase *kase)
{
  GPtrArray *channels = ouv_model_get_channels (ouv_case_get_model (kase));

  for (guint i = 0; i < channels->len; i++)
    check_channel (kase, ((OuvChannel *) channels->pdata[i])->id);
}

static void
check_answers (const char *matter,
               const char *problem,
               gboolean    all,
               guint       path)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());

  if (all)
    answer_everything (kase);
  ouv_case_set_answer (kase, "matter", matter, NULL);
  ouv_case_set_answer (kase, "problem", problem, NULL);
  add_attempts (kase, path);
  check_case (kase);
}

static void
test_all (gconstpointer data)
{
  guint path = GPOINTER_TO_UINT (data);
  OuvModel *model = ouv_model_get_default ();
  GPtrArray *matters = ouv_model_find_question (model, "matter")->options;
  GPtrArray *problems = ouv_model_find_question (model, "problem")->options;

  n_combinations = n_messages = 0;
  for (guint i = 0; i <= matters->len; i++)
    for (guint j = 0; j <= problems->len; j++)
      for (int all = 0; all <= 1; all++)
        check_answers (i < matters->len ? ((OuvOption *) matters->pdata[i])->id : NULL,
                       j < problems->len ? ((OuvOption *) problems->pdata[j])->id : NULL, all, path);
  g_test_message ("%u combinations, %u messages in three languages", n_combinations, n_messages);
  g_assert_cmpuint (n_messages, >, 100);
}

/* Each answer of each choice once, with everything else answered. */
static void
test_options (void)
{
  OuvModel *model = ouv_model_get_default ();
  GPtrArray *questions = ouv_model_get_questions (model);

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = questions->pdata[i];

      for (guint j = 0; question->type == OUV_QUESTION_CHOICE && j < question->options->len; j++)
        {
          g_autoptr(OuvCase) kase = ouv_case_new (model);

          answer_everything (kase);
          ouv_case_set_answer (kase, question->id, ((OuvOption *) question->options->pdata[j])->id, NULL);
          add_attempts (kase, 2);
          check_case (kase);
        }
    }
}

/* Each want and each harm alone, for each problem. */
static void
test_sets (void)
{
  static const char *const sets[] = { "wants", "harm" };
  OuvModel *model = ouv_model_get_default ();
  GPtrArray *problems = ouv_model_find_question (model, "problem")->options;

  for (guint s = 0; s < G_N_ELEMENTS (sets); s++)
    {
      GPtrArray *options = ouv_model_find_question (model, sets[s])->options;

      for (guint i = 0; i < problems->len; i++)
        for (guint j = 0; j < options->len; j++)
          {
            g_autoptr(OuvCase) kase = ouv_case_new (model);
            const char *one[] = { ((OuvOption *) options->pdata[j])->id, NULL };

            answer_everything (kase);
            ouv_case_set_answer (kase, "problem", ((OuvOption *) problems->pdata[i])->id, NULL);
            ouv_case_set_many (kase, sets[s], one, NULL);
            add_attempts (kase, 3);
            check_case (kase);
          }
    }
}

/* The body of the message to CHANNEL when of the wants only WANT is chosen; NULL: none. */
static char *
dup_body (OuvCase    *kase,
          const char *want,
          const char *channel)
{
  const char *wants[] = { want, NULL };
  g_autoptr(OuvOutcome) outcome = NULL;

  ouv_case_set_many (kase, "wants", wants, NULL);
  outcome = ouv_outcome_new (kase, ouv_day_from_iso ("2026-11-23", NULL), NULL, OUV_LANGUAGE_PT_BR, channel);
  return g_strdup (outcome->message->body);
}

/* What the problem does not offer is asked for by no letter: it was chosen before the problem was another one. A double refund
 * is told by what the problem has instead. */
static void
test_not_offered (void)
{
  static const char *const channels[] = { "sac", "ombudsman", "anatel", "consumidor_gov", "procon", "small_claims" };
  OuvModel *model = ouv_model_get_default ();
  GPtrArray *problems = ouv_model_find_question (model, "problem")->options;
  GPtrArray *wants = ouv_model_find_question (model, "wants")->options;
  guint n_not_offered = 0;

  for (guint i = 0; i < problems->len; i++)
    for (guint j = 0; j < wants->len * G_N_ELEMENTS (channels); j++)
      {
        const OuvOption *want = wants->pdata[j / G_N_ELEMENTS (channels)];
        const char *channel = channels[j % G_N_ELEMENTS (channels)];
        g_autoptr(OuvCase) kase = ouv_case_new (model);
        g_autofree char *with = NULL;
        g_autofree char *without = NULL;

        answer_everything (kase);
        ouv_case_set_answer (kase, "problem", ((OuvOption *) problems->pdata[i])->id, NULL);
        if (ouv_interview_is_offered (kase, want, ouv_day_from_iso ("2026-11-23", NULL)))
          continue;
        n_not_offered++;
        with = dup_body (kase, want->id, channel);
        without = dup_body (kase, NULL, channel);
        if (g_str_equal (want->id, "double_refund"))
          g_assert_null (strstr (with, "em dobro"));
        else
          g_assert_cmpstr (with, ==, without);
      }
  g_assert_cmpuint (n_not_offered, >, 300);
}

/* What is typed in Cyrillic does not reach the Portuguese text, and stays in the gloss. */
static void
test_cyrillic (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvOutcome) outcome = NULL;

  answer_everything (kase);
  ouv_case_set_answer (kase, "matter", "complaint", NULL);
  ouv_case_set_answer (kase, "problem", "wrong_charge", NULL);
  ouv_case_set_answer (kase, "name", "Олена Коваленко", NULL);
  ouv_case_set_answer (kase, "description", "Нарахували зайве.", NULL);
  outcome = ouv_outcome_new (kase, ouv_day_from_iso ("2026-11-23", NULL), NULL, OUV_LANGUAGE_UK, "ombudsman");
  g_assert_nonnull (outcome->message);
  g_assert_false (ouv_text_has_cyrillic (outcome->message->body));
  g_assert_nonnull (strstr (outcome->message->body, "[relato em português]"));
  g_assert_nonnull (strstr (outcome->gloss->body, "Нарахували зайве."));
}

/* Everybody reads what consumidor.gov.br shows: what happened is told there, but not by whoever gives a name or a number away. */
static void
test_public (void)
{
  static const struct { const char *description; gboolean shown; } accounts[] = {
    { "Em 05/10/2026, a loja recusou o pedido de R$ 1.234,56.", TRUE },
    { "Tentei com 500 mega, em 12 medições.", TRUE },
    { "Falei como Zulmira Canária.", FALSE },
    { "ZULMIRA ligou.", FALSE },
    { "Moro na Rua das Canarias, 77.", FALSE },
    { "Meu CPF é 529.982.247-25.", FALSE },
    { "Meu CPF é 111.444.777-35.", FALSE },
    { "O CPF é 11144477735.", FALSE },
    { "Liguei do (11) 98888-0000.", FALSE },
    { "Escrevi de outra@example.org.", FALSE },
    { "O CEP é 01310-100.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
      g_autoptr(OuvOutcome) outcome = NULL;

      answer_everything (kase);
      ouv_case_set_answer (kase, "matter", "complaint", NULL);
      ouv_case_set_answer (kase, "problem", "other", NULL);
      ouv_case_set_answer (kase, "description", accounts[i].description, NULL);
      outcome = ouv_outcome_new (kase, ouv_day_from_iso ("2026-11-23", NULL), NULL, OUV_LANGUAGE_UK, "consumidor_gov");
      if ((strstr (outcome->message->body, accounts[i].description) != NULL) != accounts[i].shown
          || (strstr (outcome->gloss->body, accounts[i].description) != NULL) != accounts[i].shown
          || (strstr (outcome->message->body, "[relato em português, sem dados pessoais]") == NULL) != accounts[i].shown)
        g_test_fail_printf ("“%s”: %s", accounts[i].description, outcome->message->body);
    }
}

/* Whoever withdraws gets it in writing while there is time: with what was answered, and without what was not. */
static void
test_notice (void)
{
  static const struct { const char *answers; const char *says; const char *says_not; } notices[] = {
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-20\", \"amount\": \"99.90\"",
      "Contratei o serviço de internet fora da loja em 20/11/2026. Por esta mensagem, de 23/11/2026, comunico que desisto do contrato "
      "dentro do prazo de 7 dias (art. 49 do CDC).", "o que eu tiver pago" },
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-20\", \"amount\": \"99.90\"", "a devolução imediata de R$ 99,90", "[valor" },
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-20\"", "do que eu tiver pago", "[valor" },
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-20\", \"amount\": \"99.90\", \"paid\": \"no\"", "qualquer cobrança", "devolução" },
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-10\", \"received_date\": \"2026-11-18\"",
      "A instalação ou a entrega ocorreu em 18/11/2026.", "[data" },
    { "\"problem_date\": \"2026-11-20\"", "em 20/11/2026. Por esta mensagem, de 23/11/2026,", "fora da loja" },
    { "\"bought_remotely\": \"yes\"", "em [data].", "dentro do prazo" },
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-16\"", "dentro do prazo", "[data" },
    { "\"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-15\"", NULL, NULL },
    { "\"bought_remotely\": \"no\", \"problem_date\": \"2026-11-20\"", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      g_autofree char *input = g_strdup_printf ("{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\","
                                                " \"problem\": \"withdrawal\", %s}}", notices[i].answers);
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), input);
      g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, ouv_day_from_iso ("2026-11-23", NULL), NULL, OUV_LANGUAGE_UK, NULL);

      g_assert_cmpstr (outcome->message->form, ==, "script");
      g_assert_true ((outcome->notice != NULL) == (notices[i].says != NULL));
      if (outcome->notice == NULL)
        continue;
      if (strstr (outcome->notice->body, notices[i].says) == NULL || strstr (outcome->notice->body, notices[i].says_not) != NULL)
        g_test_fail_printf ("%s, %s", notices[i].answers, notices[i].says);
      g_assert_cmpuint (outcome->notice->parts->len, ==, outcome->notice_gloss->parts->len);
    }
}

/* What a text must say for some answers, and what it must not, since nobody answered it. */
static void
test_sentences (void)
{
  static const struct { const char *channel; const char *answers; const char *says; const char *says_not; } sentences[] = {
    { "small_claims", "\"problem\": \"wrong_listing\", \"harm\": [\"moral_damage\"]",
      "por uma dívida que não reconheço como devida", "não tenho" },
    { "small_claims", "\"problem\": \"wrong_listing\", \"wants\": [\"fix\"]", "a dívida seja declarada inexistente ou, se assim não se entender, inexigível, e que", "que não tenho" },
    { "small_claims", "\"problem\": \"wrong_listing\", \"wants\": [\"compensation\"], \"harm\": [\"moral_damage\"],"
      " \"other_listing\": \"no\"",
      "Os fatos descritos me causaram transtorno que vai além de um aborrecimento comum.", "dano moral, que" },
    { "small_claims", "\"problem\": \"wrong_listing\", \"wants\": [\"compensation\"], \"harm\": [\"moral_damage\"],"
      " \"other_listing\": \"no\"", "Súmula 385", "presumido." },
    { "small_claims", "\"problem\": \"service_down\", \"wants\": [\"price_cut\"]",
      "Apresento o pedido no Juizado do meu domicílio", "sem advogado" },
    { "sac", "\"problem\": \"paid_still_blocked\", \"harm\": [\"no_essential_service\"], \"wants\": [\"fix\"]",
      "Solicito o restabelecimento imediato do serviço e a baixa da fatura paga.", "7 dias" },
    { "sac", "\"problem\": \"paid_still_blocked\", \"harm\": [], \"wants\": [\"fix\"]", "7 dias", "restabelecimento imediato" },
    { "sac", "\"problem\": \"withdrawal\", \"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-20\", \"wants\": [\"cancel\"]",
      "Se oferecerem outro plano, diga:\n\nAgradeço, mas não quero outra oferta.", "Desisto" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *input = g_strdup_printf ("{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", %s}}",
                                                sentences[i].answers);
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), input);
      g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, ouv_day_from_iso ("2026-11-23", NULL), NULL, OUV_LANGUAGE_UK,
                                                       sentences[i].channel);

      if (strstr (outcome->message->body, sentences[i].says) == NULL
          || strstr (outcome->message->body, sentences[i].says_not) != NULL)
        g_test_fail_printf ("%s, %s: %s", sentences[i].channel, sentences[i].answers, outcome->message->body);
    }
}

/* What is said on the telephone to the ombudsman, joined. */
static char *
dup_call (const char *input)
{
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), input);
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, ouv_day_from_iso ("2026-11-23", NULL), NULL, OUV_LANGUAGE_PT_BR, NULL);
  const OuvContact *contact = outcome->contacts->pdata[0];
  GString *text = g_string_new (NULL);

  g_assert_cmpstr (contact->channel->id, ==, "ombudsman");
  for (guint i = 0; i < contact->say->len; i++)
    g_string_append_printf (text, "%s\n", ((const OuvPhrase *) contact->say->pdata[i])->text);
  return g_string_free (text, FALSE);
}

/* Who speaks says so, praise is told, and what is said only if the ombudsman refuses comes last. */
static void
test_call (void)
{
  g_autofree char *praise = dup_call ("{\"answers\": {\"matter\": \"praise\"}}");
  g_autofree char *late = dup_call ("{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"service_down\"},"
                                    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\", \"protocol\": \"2026110112345\","
                                    " \"outcome\": \"no_answer\"}]}");

  g_assert_nonnull (strstr (praise, "Meu nome é [nome completo]. O número do contrato é [número do contrato]."));
  g_assert_nonnull (strstr (praise, "O elogio é este: [relato em português]"));
  g_assert_true (g_str_has_suffix (late, "registre o caso ou informe o protocolo dessa recusa.\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint path = 0; path <= 4; path++)
    {
      g_autofree char *name = g_strdup_printf ("/messages/all/after %u contacts", path);

      g_test_add_data_func (name, GUINT_TO_POINTER (path), test_all);
    }
  g_test_add_func ("/messages/options", test_options);
  g_test_add_func ("/messages/sets", test_sets);
  g_test_add_func ("/messages/not-offered", test_not_offered);
  g_test_add_func ("/messages/cyrillic", test_cyrillic);
  g_test_add_func ("/messages/public", test_public);
  g_test_add_func ("/messages/notice", test_notice);
  g_test_add_func ("/messages/sentences", test_sentences);
  g_test_add_func ("/messages/call", test_call);
  return g_test_run ();
}
