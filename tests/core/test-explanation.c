/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core-common.h"
#include "ouv-explanation.h"
#include "ouv-interview.h"

#define TODAY "2026-11-23"
#define N_RANDOM 150

static OuvExplanation *
explain (OuvCase *kase)
{
  return ouv_explanation_new (kase, day (TODAY), OUV_LANGUAGE_EN);
}

static OuvOutcome *
decide (OuvCase *kase)
{
  return ouv_outcome_new (kase, day (TODAY), NULL, OUV_LANGUAGE_EN, NULL);
}

static const OuvAlternative *
find_alternative (const OuvExplanation *explanation,
                  OuvAction             action,
                  const char           *channel)
{
  for (guint i = 0; i < explanation->alternatives->len; i++)
    {
      const OuvAlternative *alternative = explanation->alternatives->pdata[i];

      const char *id = alternative->channel != NULL ? alternative->channel->id : NULL;

      if (alternative->action == action && g_strcmp0 (id, channel) == 0)
        return alternative;
    }
  return NULL;
}

static gboolean
has_change (const OuvAlternative *alternative,
            const char           *text)
{
  for (guint i = 0; alternative != NULL && i < alternative->changes->len; i++)
    if (g_str_equal (alternative->changes->pdata[i], text))
      return TRUE;
  return FALSE;
}

/* What must be true of every case */

static OuvTruth
combine (GPtrArray *conditions,
         gboolean   any)
{
  OuvTruth decisive = any ? OUV_TRUTH_TRUE : OUV_TRUTH_FALSE;
  OuvTruth truth = any ? OUV_TRUTH_FALSE : OUV_TRUTH_TRUE;

  for (guint i = 0; i < conditions->len; i++)
    {
      OuvTruth part = ((OuvCondition *) conditions->pdata[i])->truth;

      if (part == decisive)
        return decisive;
      if (part == OUV_TRUTH_UNKNOWN)
        truth = OUV_TRUTH_UNKNOWN;
    }
  return truth;
}

/* The parts add up to the whole, at any depth. */
static void
assert_adds_up (const OuvCondition *condition)
{
  if (condition->parts->len > 0 && ((OuvCondition *) condition->parts->pdata[0])->truth != OUV_TRUTH_NONE)
    g_assert_cmpint (combine (condition->parts, condition->any), ==, condition->truth);
  for (guint i = 0; i < condition->parts->len; i++)
    assert_adds_up (condition->parts->pdata[i]);
}

static void
assert_rules (const OuvExplanation *explanation,
              const OuvOutcome     *outcome)
{
  for (guint i = 0; i < explanation->rules->len; i++)
    {
      const OuvRuleTrace *rule = explanation->rules->pdata[i];

      g_assert_cmpuint (rule->number, ==, i + 1);
      g_assert_cmpint (combine (rule->conditions, FALSE), ==, rule->when->truth);
      assert_adds_up (rule->when);
      if (i + 1 < explanation->rules->len)
        g_assert_cmpint (rule->when->truth, !=, OUV_TRUTH_TRUE);
      else
        g_assert_cmpstr (rule->id, ==, outcome->rule);
    }
}

/* Every rule but the last one is ruled out by one fact, once, and each fact is told once. */
static void
assert_ruled_out (const OuvExplanation *explanation)
{
  g_autoptr(GHashTable) rules = g_hash_table_new (NULL, NULL);
  const OuvRuleTrace *deciding = explanation->rules->pdata[explanation->rules->len - 1];

  for (guint i = 0; i < explanation->ruled_out->len; i++)
    {
      const OuvRuledOut *out = explanation->ruled_out->pdata[i];

      g_assert_cmpstr (out->fact, !=, "");
      g_assert_false (g_ptr_array_find_with_equal_func (out->titles, deciding->title, g_str_equal, NULL));
      g_assert_cmpuint (out->rules->len, >, 0);
      for (guint j = 0; j < out->rules->len; j++)
        {
          const OuvRuleTrace *rule = out->rules->pdata[j];

          g_assert_true (g_hash_table_add (rules, (gpointer) rule));
          g_assert_cmpint (rule->when->truth, ==, out->truth);
        }
      for (guint j = 0; j < i; j++)
        if (((OuvRuledOut *) explanation->ruled_out->pdata[j])->truth == out->truth)
          g_assert_cmpstr (((OuvRuledOut *) explanation->ruled_out->pdata[j])->fact, !=, out->fact);
    }
  g_assert_false (g_hash_table_contains (rules, deciding));
  g_assert_cmpuint (g_hash_table_size (rules), ==, explanation->rules->len - 1);
}

/* The changed case has the step that its outcome says: it is told, with VALUE, unless it is the step of now. */
static void
assert_told (const OuvExplanation *explanation,
             const OuvOutcome     *now,
             OuvCase              *changed,
             const char           *value)
{
  g_autoptr(OuvOutcome) outcome = decide (changed);
  const char *channel = outcome->channel != NULL ? outcome->channel->id : NULL;
  const OuvAlternative *alternative = find_alternative (explanation, outcome->action, channel);

  if (outcome->action == now->action && outcome->channel == now->channel)
    {
      g_assert_null (alternative);
      return;
    }
  g_assert_nonnull (alternative);
  for (guint i = 0; i < alternative->changes->len; i++)
    if (strstr (alternative->changes->pdata[i], value) != NULL)
      return;
  g_test_fail_printf ("“%s” is no way to “%s”", value, alternative->title);
}

static void
assert_options_told (const OuvExplanation *explanation,
                     const OuvOutcome     *now,
                     OuvCase              *kase,
                     const OuvQuestion    *question)
{
  g_autofree char *old = g_strdup (ouv_case_get_answer (kase, question->id));

  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      if (g_strcmp0 (option->id, old) == 0 || !ouv_interview_is_offered (kase, option, day (TODAY)))
        continue;
      ouv_case_set_answer (kase, question->id, option->id, NULL);
      assert_told (explanation, now, kase, option->label);
      ouv_case_set_answer (kase, question->id, old, NULL);
    }
}

/* Tries everything that can be tried one at a time, by the outcome alone. */
static void
assert_alternatives (const OuvExplanation *explanation,
                     const OuvOutcome     *now,
                     OuvCase              *kase)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = questions->pdata[i];

      if (question->type == OUV_QUESTION_CHOICE && ouv_interview_is_asked (kase, question, day (TODAY)))
        assert_options_told (explanation, now, kase, question);
    }
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    for (guint j = 0; j < OUV_N_ATTEMPT_OUTCOMES; j++)
      {
        g_autoptr(OuvAttempt) old = ouv_attempt_copy (ouv_case_get_attempt (kase, i));
        g_autoptr(OuvAttempt) changed = ouv_attempt_new (old->channel, old->date, old->protocol, j);

        if (j == old->outcome)
          continue;
        ouv_case_replace_attempt (kase, i, changed);
        assert_told (explanation, now, kase, ouv_attempt_outcome_get_label (j));
        ouv_case_replace_attempt (kase, i, old);
      }
}

static void
assert_explained (OuvCase *kase)
{
  g_autoptr(OuvExplanation) explanation = explain (kase);
  g_autoptr(OuvOutcome) outcome = decide (kase);

  assert_rules (explanation, outcome);
  assert_ruled_out (explanation);
  assert_alternatives (explanation, outcome, kase);
}

static void
answer_at_random (GRand             *rand,
                  OuvCase           *kase,
                  const OuvQuestion *question)
{
  static const char *const sums[] = { "0.00", "100.00", "16210.01", "32420.00", "32420.01", "64840.00", "70000.00" };
  const OuvOption *option = question->options->len > 0
                              ? question->options->pdata[g_rand_int_range (rand, 0, (gint32) question->options->len)] : NULL;
  const char *const chosen[] = { option != NULL ? option->id : NULL, NULL };

  if (question->type == OUV_QUESTION_CHOICE)
    ouv_case_set_answer (kase, question->id, option->id, NULL);
  else if (question->type == OUV_QUESTION_MANY)
    ouv_case_set_many (kase, question->id, chosen, NULL);
  else if (question->type == OUV_QUESTION_MONEY)
    ouv_case_set_answer (kase, question->id, sums[g_rand_int_range (rand, 0, G_N_ELEMENTS (sums))], NULL);
}

/* Each channel at most once: then each attempt is the latest at its channel. */
static void
add_attempts_at_random (GRand   *rand,
                        OuvCase *kase)
{
  GPtrArray *channels = ouv_model_get_channels (ouv_case_get_model (kase));

  for (guint i = 0; i < channels->len; i++)
    {
      const OuvChannel *channel = channels->pdata[i];
      OuvDay date = g_rand_boolean (rand) ? day (TODAY) - g_rand_int_range (rand, 0, 60) : 0;
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channel->id, date, g_rand_boolean (rand) ? "123" : NULL,
                                                       g_rand_int_range (rand, 0, OUV_N_ATTEMPT_OUTCOMES));

      if (g_rand_int_range (rand, 0, 4) == 0)
        ouv_case_add_attempt (kase, attempt);
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261126);
  OuvModel *model = ouv_model_get_default ();
  GPtrArray *questions = ouv_model_get_questions (model);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr(OuvCase) kase = ouv_case_new (model);

      for (guint j = 0; j < questions->len; j++)
        if (g_rand_int_range (rand, 0, 3) > 0)
          answer_at_random (rand, kase, questions->pdata[j]);
      add_attempts_at_random (rand, kase);
      assert_explained (kase);
    }
}

/* Single cases */

static OuvExplanation *
explain_json (const char *json)
{
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), json);

  return explain (kase);
}

#define COMPLAINT "\"matter\": \"complaint\", \"problem\": \"wrong_charge\""

static void
test_refused (void)
{
  g_autoptr(OuvExplanation) explanation =
    explain_json ("{\"answers\": {" COMPLAINT "}, \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\","
                  " \"protocol\": \"1\", \"outcome\": \"waiting\"}]}");

  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "ombudsman"),
                             "If the result of the contact “Claro customer service (SAC)\302\240· 20 November 2026” were "
                             "“They refused” or “They answered, but it did not help”"));
  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "ombudsman"),
                             "From 28 November 2026 on, if no answer comes"));
  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "sac"),
                             "If there were no reference number (protocolo) of the contact "
                             "“Claro customer service (SAC)\302\240· 20 November 2026”"));
}

static void
test_undated (void)
{
  g_autoptr(OuvExplanation) explanation =
    explain_json ("{\"answers\": {" COMPLAINT "}, \"attempts\": [{\"channel\": \"sac\", \"protocol\": \"1\","
                  " \"outcome\": \"waiting\"}]}");

  /* Seven days, and the seventh still belongs to the wait. */
  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "ombudsman"),
                             "If the date of the contact “Claro customer service (SAC)” were 15 November 2026 or earlier"));
}

static void
test_further (void)
{
  g_autoptr(OuvExplanation) explanation = explain_json ("{\"answers\": {" COMPLAINT "}}");

  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "ombudsman"),
                             "After one more contact, “Claro customer service (SAC)”, with the result "
                             "“They refused” or “They answered, but it did not help”"));
  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "ombudsman"),
                             "If the answer to “What do you want to do?” were “Give praise” or “Suggest an idea”"));
  /* The court is offered at once to those whom it is urgent for. */
  g_assert_null (find_alternative (explanation, OUV_ACTION_WAIT, "small_claims"));
  g_clear_pointer (&explanation, ouv_explanation_free);
  explanation = explain_json ("{\"answers\": {" COMPLAINT ", \"harm\": [\"credit_listing\"]}}");
  g_assert_nonnull (find_alternative (explanation, OUV_ACTION_WAIT, "small_claims"));
}

#define PAST_PROCON "\"attempts\": [{\"channel\": \"procon\", \"date\": \"2026-09-01\", \"outcome\": \"unsolved\"}]"

/* The sums from which on another step is next: 40 minimum wages of R$ 1,621.00, by what is asked for. */
static void
test_sums (void)
{
  static const struct { const char *answers; const char *change; } rows[] = {
    { "\"amount\": \"100.00\"", "If the answer to “How much money is it about?” were at least R$ 64,840.01" },
    { "\"amount\": \"100.00\", \"wants\": [\"double_refund\"], \"paid\": \"yes\"",
      "If the answer to “How much money is it about?” were at least R$ 32,420.01" },
    { "\"amount\": \"100.00\", \"harm\": [\"moral_damage\"], \"moral_damage_amount\": \"30000.00\"",
      "If the answer to “How much money is it about?” were at least R$ 34,840.01" },
    { "\"amount\": \"60000.00\", \"wants\": [\"double_refund\"]",
      "If the answer to “How much have you paid?” were at least R$ 4,840.01" },
    { "\"amount\": \"40000.00\", \"paid\": \"yes\"", "If the answers to “What do you want from Claro?” included “Double refund”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"answers\": {" COMPLAINT ", %s}, " PAST_PROCON "}", rows[i].answers);
      g_autoptr(OuvExplanation) explanation = explain_json (json);

      if (!has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "public_defender"), rows[i].change))
        g_test_fail_printf ("not told: %s", rows[i].change);
    }
}

static void
test_waived (void)
{
  g_autoptr(OuvExplanation) explanation =
    explain_json ("{\"answers\": {" COMPLAINT ", \"amount\": \"70000.00\", \"wants\": [\"refund\"]}, " PAST_PROCON "}");
  const OuvAlternative *court = find_alternative (explanation, OUV_ACTION_CONTACT, "small_claims");

  g_assert_true (has_change (court, "If the answer to “If the sum is above the limit, do you give up the rest?” were “Yes”"));
  g_assert_true (has_change (court, "If the answer to “How much money is it about?” were at most R$ 64,840.00 or not known"));
}

/* In a model whose rules read a date, a text and a list, which those of the shipped one do not. */
static void
test_other_types (void)
{
  static const char extra[] =
    "{\"pages\": [{\"id\": \"more\", \"step\": \"problem\", \"title\": \"More\", \"questions\": [\"since\", \"kinds\"]}],"
    " \"questions\": [{\"id\": \"since\", \"type\": \"date\", \"text\": \"Since when?\", \"why\": \"Because.\"},"
    "  {\"id\": \"kinds\", \"type\": \"many\", \"text\": \"Kinds?\", \"why\": \"Because.\","
    "   \"options\": [{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"b\", \"label\": \"B\"}]}]}";
  g_autofree char *text = replace_once (small_model, "\"when\": {\"var\": \"untried\"}",
                                        "\"when\": {\"and\": [{\">\": [{\"var\": \"since\"}, \"2026-11-01\"]}, {\"known\": \"name\"},"
                                        " {\"in\": [\"a\", {\"var\": \"kinds\"}]}, {\"!\": [{\"in\": [\"b\", {\"var\": \"kinds\"}]}]}]}");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_model (text, extra, small_texts, &error);
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvExplanation) explanation = NULL;
  const OuvAlternative *end;

  g_assert_no_error (error);
  kase = read_case (model, "{\"answers\": {\"matter\": \"claim\", \"name\": \"N\", \"since\": \"2026-11-10\", \"kinds\": [\"a\"]}}");
  explanation = explain (kase);
  end = find_alternative (explanation, OUV_ACTION_NONE, NULL);
  g_assert_true (has_change (end, "If the answer to “Since when?” were 1 November 2026 or earlier or not known"));
  g_assert_true (has_change (end, "If the answers to “Kinds?” included “B”"));
  g_assert_true (has_change (end, "If the answers to “Kinds?” did not include “A”"));
  g_assert_true (has_change (end, "If the answer to “Name?” were not known"));
  ouv_case_set_answer (kase, "name", NULL, NULL);
  g_clear_pointer (&explanation, ouv_explanation_free);
  explanation = explain (kase);
  g_assert_true (has_change (find_alternative (explanation, OUV_ACTION_CONTACT, "sac"), "If the answer to “Name?” were known"));
}

static void
test_text (void)
{
  g_autoptr(OuvExplanation) explanation =
    explain_json ("{\"answers\": {" COMPLAINT ", \"name\": \"Olena Kovalenko\"}, \"attempts\": [{\"channel\": \"sac\","
                  " \"date\": \"2026-11-01\", \"protocol\": \"2026110112345\", \"outcome\": \"refused\"}]}");
  g_autofree char *text = ouv_explanation_to_text (explanation);

  g_assert_true (g_str_has_prefix (text, "Call Claro’s ombudsman\n\n1. Nothing more to do: does not apply [solved]\n"
                                         "    no  The latest of all contacts: “Solved”\302\240· here: “They refused”\n"));
  g_assert_nonnull (strstr (text, ". Call Claro’s ombudsman: applies [ombudsman_after_refused]\n"));
  g_assert_nonnull (strstr (text, "    yes  Claro customer service (SAC), result: “They refused”\n"));
  g_assert_nonnull (strstr (text, " rules come after it and are not needed.\n"));
  g_assert_nonnull (strstr (text, "\nIt would be another step\n\n  Nothing more to do\n    - If the result"));
  /* Who it is about is nobody's business here. */
  g_assert_null (strstr (text, "Olena"));
  g_assert_null (strstr (text, "2026110112345"));
}

static void
test_unknown (void)
{
  g_autoptr(OuvExplanation) explanation = explain_json ("{}");
  g_autofree char *text = ouv_explanation_to_text (explanation);
  const OuvRuledOut *out = explanation->ruled_out->pdata[1];

  g_assert_cmpint (out->truth, ==, OUV_TRUTH_UNKNOWN);
  g_assert_cmpstr (out->fact, ==, "What do you want to do? not answered");
  g_assert_nonnull (strstr (text, ": not known whether it applies [praise_contact]\n    unknown  What do you want to do?"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/explanation/random", test_random);
  g_test_add_func ("/explanation/refused", test_refused);
  g_test_add_func ("/explanation/undated", test_undated);
  g_test_add_func ("/explanation/further", test_further);
  g_test_add_func ("/explanation/sums", test_sums);
  g_test_add_func ("/explanation/waived", test_waived);
  g_test_add_func ("/explanation/other-types", test_other_types);
  g_test_add_func ("/explanation/text", test_text);
  g_test_add_func ("/explanation/unknown", test_unknown);
  return g_test_run ();
}
