/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* papers FOLDER: prints every kind of paper to PDF, for every problem, with each translation, and for each PDF a NAME.json with the texts
 * that went into it ("texts") and the answers and numbers that must be in it ("needs"). test-papers.py compares. */
#include "config.h"

#include <json-glib/json-glib.h>

#include "ouv-dossier.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-clock.h"
#include "ouv-printer.h"
#include "ui-common.h"

static const char *folder;

/* The answers of one person, as long as the questions allow where it matters. */
static const struct { const char *question; const char *value; } answers[] = {
  { "product", "internet" },
  { "problem_date", "2026-08-05" },
  { "problem_end", "2026-08-09" },
  { "received_date", "2026-08-04" },
  { "last_price_date", "2026-02-01" },
  { "cancel_protocol", "2026072212345678" },
  { "amount", "1289.90" },
  { "paid", "yes" },
  { "moral_damage_amount", "3000.00" },
  { "state", "SP" },
  { "name", "Olena Oleksandrivna Kovalenko-Hryhorenko de Albuquerque e Souza" },
  { "cpf", "529.982.247-25" },
  { "email", "olena.kovalenko.hryhorenko@exemplo-de-servico.com.br" },
  { "phone", "(11) 95555-0199" },
  { "contract_number", "447190233" },
  { "address", "Avenida Brigadeiro Luís Antônio de Albuquerque, 12345, bloco B, ap. 1203, Jardim das Acácias, CEP 13010-000" },
  { "city", "São José do Vale do Rio Preto" },
  { "qualification", "ucraniana, casada, tradutora e intérprete" },
  { "description", "A cobrança apareceu na fatura de agosto sem nenhum aviso. Liguei várias vezes e em cada ligação ouvi uma explicação"
                   " diferente. Um atendente disse que o valor seria retirado; na fatura seguinte ele apareceu de novo, com multa e juros."
                   " Tenho as faturas, os e-mails e as capturas de tela da conversa no aplicativo." },
};

static void
add_attempts (OuvCase *kase)
{
  static const struct { const char *channel, *date, *protocol; OuvAttemptOutcome outcome; } attempts[] = {
    { "portal", "2026-08-07", "2026080712", OUV_ATTEMPT_REFUSED },
    { "sac", "2026-08-10", NULL, OUV_ATTEMPT_NO_ANSWER },
    { "sac", "2026-08-12", "20260812459873120", OUV_ATTEMPT_REFUSED },
    { "ombudsman", "2026-08-24", "2026082499871", OUV_ATTEMPT_UNSOLVED },
    { "anatel", "2026-09-10", "202609101234567", OUV_ATTEMPT_NO_ANSWER },
    { "consumidor_gov", "2026-09-25", "2026.09/00001234567", OUV_ATTEMPT_UNSOLVED },
    { "reclame_aqui", "2026-10-01", NULL, OUV_ATTEMPT_NO_ANSWER },
    { "procon", "2026-10-12", "35.001.002.26-7654321", OUV_ATTEMPT_UNSOLVED },
    { "small_claims", "2026-11-03", "1012345-67.2026.8.26.0100", OUV_ATTEMPT_WAITING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (attempts[i].channel, ouv_day_from_iso (attempts[i].date, NULL),
                                                       attempts[i].protocol, attempts[i].outcome);

      ouv_case_add_attempt (kase, attempt);
    }
}

static void
answer_many (OuvCase    *kase,
             const char *id)
{
  const OuvQuestion *question = ouv_model_find_question (ouv_model_get_default (), id);
  g_autoptr(GPtrArray) options = g_ptr_array_new ();

  for (guint i = 0; i < question->options->len; i++)
    g_ptr_array_add (options, ((OuvOption *) question->options->pdata[i])->id);
  g_ptr_array_add (options, NULL);
  ouv_case_set_many (kase, id, (const char *const *) options->pdata, NULL);
}

static OuvCase *
create_case (const char *matter,
             const char *problem,
             gboolean    full)
{
  OuvCase *kase = ouv_case_new (ouv_model_get_default ());

  ouv_case_set_answer (kase, "matter", matter, NULL);
  ouv_case_set_answer (kase, g_str_equal (matter, "request") ? "service" : "problem", problem, NULL);
  answer_many (kase, "wants");
  if (!full)
    return kase;
  answer_many (kase, "harm");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_assert_true (ouv_case_set_answer (kase, answers[i].question, answers[i].value, NULL));
  add_attempts (kase);
  return kase;
}

static void
add_text (JsonBuilder *builder,
          const char  *text)
{
  if (text != NULL)
    json_builder_add_string_value (builder, text);
}

static void
describe_block (JsonBuilder    *builder,
                const OuvBlock *block)
{
  if (block->kind == OUV_BLOCK_NEW_PAGE)
    return;
  add_text (builder, block->kind == OUV_BLOCK_CHECK ? NULL : block->label);
  add_text (builder, block->text);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    for (const char *const *cell = g_ptr_array_index (block->rows, i); *cell != NULL; cell++)
      add_text (builder, *cell);
}

/* As they are written in Portuguese. */
static void
describe_answers (JsonBuilder *builder,
                  OuvCase     *kase)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_model_get_default ());

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *shown = NULL;

      if (question->type == OUV_QUESTION_CHOICE || question->type == OUV_QUESTION_MANY
          || !ouv_interview_is_asked (kase, question, ouv_clock_today ()))
        continue;
      shown = ouv_case_dup_display (kase, question->id, OUV_LANGUAGE_PT_BR);
      add_text (builder, shown);
    }
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    add_text (builder, ouv_case_get_attempt (kase, i)->protocol);
}

static void
write_json (JsonBuilder *builder,
            const char  *path)
{
  g_autoptr(JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, FALSE);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
describe (OuvPaper   *paper,
          OuvCase    *kase,
          const char *path)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "texts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < paper->blocks->len; i++)
    describe_block (builder, g_ptr_array_index (paper->blocks, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "page");
  json_builder_add_string_value (builder, paper->page_label);
  json_builder_set_member_name (builder, "needs");
  json_builder_begin_array (builder);
  if (kase != NULL)
    describe_answers (builder, kase);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  write_json (builder, path);
}

/* KASE is that whose answers must be in the paper; NULL: it need not hold them. */
static void
print_paper (OuvPaper   *paper,
             OuvCase    *kase,
             const char *name)
{
  g_autofree char *pdf_path = g_strdup_printf ("%s/%s.pdf", folder, name);
  g_autofree char *json_path = g_strdup_printf ("%s/%s.json", folder, name);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = ouv_printer_to_pdf (paper, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (pdf_path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  describe (paper, kase, json_path);
}

/* Some papers are there as files, some on paper, some are not. */
static GHashTable *
create_at_hand (void)
{
  GHashTable *at_hand = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);

  g_hash_table_insert (at_hand, (gpointer) "identity_document", g_strdupv ((char *[]) { NULL }));
  g_hash_table_insert (at_hand, (gpointer) "invoice",
                       g_strdupv ((char *[]) { (char *) "fatura-agosto.pdf",
                                               (char *) "Fatura de setembro com a cobrança contestada em destaque, 2ª via.pdf", NULL }));
  g_hash_table_insert (at_hand, (gpointer) "contract", g_strdupv ((char *[]) { (char *) "contrato.pdf", NULL }));
  return at_hand;
}

static void
print_dossier (OuvCase    *kase,
               const char *name,
               const char *channel,
               gboolean    full)
{
  g_autoptr(GHashTable) at_hand = create_at_hand ();

  for (guint language = 0; language < OUV_N_LANGUAGES; language++)
    {
      g_autoptr(OuvPaper) paper = ouv_dossier_new (kase, ouv_clock_today (), channel, language, at_hand);
      g_autofree char *file = g_strdup_printf ("dossier-%s-%s-%s", name, channel, ouv_language_get_code (language));

      g_assert_nonnull (paper);
      print_paper (paper, full ? kase : NULL, file);
    }
}

static void
print_others (OuvCase    *kase,
              const char *name)
{
  g_autoptr(GHashTable) at_hand = create_at_hand ();

  for (guint language = 0; language < OUV_N_LANGUAGES; language++)
    {
      g_autoptr(OuvOutcome) outcome = NULL;
      g_autoptr(OuvPaper) checklist = NULL;
      g_autoptr(OuvPaper) message = NULL;
      g_autofree char *checklist_name = g_strdup_printf ("checklist-%s-%s", name, ouv_language_get_code (language));
      g_autofree char *message_name = g_strdup_printf ("message-%s-%s", name, ouv_language_get_code (language));

      ouv_locale_set_language (language);
      outcome = ouv_outcome_new (kase, ouv_clock_today (), NULL, language, "ombudsman");
      checklist = ouv_paper_new_checklist (outcome, ouv_model_get_default (), language, at_hand, "Internet");
      print_paper (checklist, NULL, checklist_name);
      message = ouv_paper_new_message (outcome->gloss != NULL ? outcome->gloss : outcome->message, ouv_model_get_default ());
      print_paper (message, NULL, message_name);
    }
}

int
main (int    argc,
      char **argv)
{
  const OuvQuestion *problems;

  if (argc != 2 || !ui_init (&argc, &argv))
    return 77;
  folder = argv[1];
  problems = ouv_model_find_question (ouv_model_get_default (), "problem");
  for (guint i = 0; i < problems->options->len; i++)
    {
      const char *problem = ((OuvOption *) problems->options->pdata[i])->id;
      g_autoptr(OuvCase) kase = create_case ("claim", problem, TRUE);

      print_dossier (kase, problem, ouv_dossier_channels[i % 3], TRUE);
      if (i % 8 == 0)
        print_others (kase, problem);
    }
  {
    g_autoptr(OuvCase) empty = create_case ("complaint", "wrong_charge", FALSE);
    g_autoptr(OuvCase) request = create_case ("request", "bill_copy", TRUE);

    print_dossier (empty, "blanks", "small_claims", FALSE);
    print_dossier (request, "request", "procon", TRUE);
    print_others (empty, "blanks");
  }
  return 0;
}
