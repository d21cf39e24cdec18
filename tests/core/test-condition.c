/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "core-common.h"
#include "ouv-condition.h"
#include "ouv-json.h"

/* Words */

typedef struct {
  const char *expression;
  const char *words;
} Words;

static const Words words[] = {
  { "{\"==\": [{\"var\": \"matter\"}, \"praise\"]}", "What do you want to do? “Give praise”" },
  { "{\"==\": [\"praise\", {\"var\": \"matter\"}]}", "What do you want to do? “Give praise”" },
  { "{\"!=\": [{\"var\": \"matter\"}, \"praise\"]}", "What do you want to do? anything but “Give praise”" },
  { "{\"!\": [{\"!=\": [{\"var\": \"matter\"}, \"praise\"]}]}", "What do you want to do? “Give praise”" },
  { "{\"in\": [{\"var\": \"govbr_account\"}, [\"none\", \"bronze\", \"silver\"]]}", "Your gov.br account: anything but “Gold (ouro)”" },
  { "{\"in\": [{\"var\": \"matter\"}, [\"complaint\", \"claim\", \"request\"]]}",
    "What do you want to do? “Complain”, “Claim what you are owed” or “Ask for a service”" },
  { "{\"in\": [\"credit_listing\", {\"var\": \"harm\"}]}",
    "How does it affect you? with “Your name is on a list of debtors because of it”" },
  { "{\"!\": [{\"in\": [\"moral_damage\", {\"var\": \"harm\"}]}]}",
    "How does it affect you? without “It caused you distress or humiliation”" },
  { "{\"==\": [{\"var\": \"sac.state\"}, \"none\"]}", "Claro customer service (SAC): not contacted yet" },
  { "{\"var\": \"sac.tried\"}", "Claro customer service (SAC): contacted already" },
  { "{\"var\": \"portal.open\"}", "Claro’s online services: waiting for an answer, with or without a date" },
  { "{\"!\": [{\"var\": \"portal.open\"}]}", "Claro’s online services: not waiting for an answer" },
  { "{\"==\": [{\"var\": \"sac.outcome\"}, \"refused\"]}", "Claro customer service (SAC), result: “They refused”" },
  { "{\"==\": [{\"var\": \"outside.channel\"}, \"none\"]}",
    "Anatel, the telecom regulator, consumidor.gov.br or Reclame Aqui: none contacted yet" },
  { "{\"!=\": [{\"var\": \"outside.channel\"}, \"none\"]}",
    "Anatel, the telecom regulator, consumidor.gov.br or Reclame Aqui: contacted already" },
  { "{\"==\": [{\"var\": \"latest.channel\"}, \"procon\"]}", "The latest of all contacts: Procon" },
  { "{\"var\": \"is_solved\"}", "The latest of all contacts: “Solved”" },
  { "{\"!\": [{\"var\": \"sac.has_protocol\"}]}", "Claro customer service (SAC): there is no reference number (protocolo)" },
  { "{\"known\": \"problem\"}", "What happened? answered" },
  { "{\"!\": [{\"known\": \"sac.date\"}]}", "Claro customer service (SAC), date of the contact: not known" },
  { "{\"known\": \"claim.amount\"}", "The sum of the claim: known" },
  { "{\"==\": [{\"var\": \"claim.track\"}, \"over_limit\"]}",
    "The claim in the small claims court: above 40 minimum wages, the limit" },
  { "{\"var\": \"past_outside\"}", "Procon or the small claims court has been contacted" },
  { "{\"!\": [{\"var\": \"past_outside\"}]}", "Neither Procon nor the small claims court has been contacted" },
  { "{\">\": [{\"var\": \"amount\"}, \"100.00\"]}", "How much money is it about? more than R$ 100.00" },
  { "{\"!\": [{\">\": [{\"var\": \"amount\"}, \"100.00\"]}]}", "How much money is it about? at most R$ 100.00" },
  { "{\">=\": [{\"var\": \"amount\"}, {\"var\": \"limit.court\"}]}",
    "How much money is it about? at least “The limit of the small claims court”" },
  { "{\"<\": [{\"var\": \"problem_date\"}, {\"today\": []}]}", "When did it happen? before today" },
  { "{\">=\": [{\"var\": \"problem_date\"}, \"2026-11-01\"]}", "When did it happen? 1 November 2026 or later" },
  { "{\"==\": [{\"var\": \"attempts.count\"}, 2]}", "Number of contacts: exactly 2" },
  { "{\"!=\": [{\"var\": \"sac.count\"}, 2]}", "Claro customer service (SAC): anything but 2" },
  { "{\"<=\": [{\"var\": \"minimum_wage\"}, \"100.00\"]}", "The minimum wage: at most R$ 100.00" },
  { "{\">\": [{\"days_between\": [{\"var\": \"sac.date\"}, {\"today\": []}]}, 30]}",
    "computed from: Claro customer service (SAC), date of the contact" },
  { "{\"and\": [{\"known\": \"problem\"}, {\"==\": [{\"var\": \"problem\"}, \"telemarketing\"]}]}",
    "What happened? “Sales calls without your consent”" },
  { "{\"and\": [{\"var\": \"sac.tried\"}, {\"or\": [{\"known\": \"city\"}, {\"known\": \"state\"}]}]}",
    "Claro customer service (SAC): contacted already; (Town: answered or State: answered)" },
  { "{\"!\": [{\"or\": [{\"var\": \"sac.tried\"}, {\"known\": \"state\"}]}]}",
    "Claro customer service (SAC): not contacted yet; State: not answered" },
};

static OuvExpression *
compile (OuvModel   *model,
         const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = ouv_json_parse (text, strlen (text), &error);
  OuvExpression *expression;

  g_assert_no_error (error);
  expression = ouv_expression_compile_as (model->scope, node, OUV_TYPE_BOOLEAN, G_MAXUINT, "", &error);
  g_assert_no_error (error);
  return expression;
}

static void
test_words (gconstpointer data)
{
  const Words *wanted = data;
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(OuvExpression) expression = compile (model, wanted->expression);
  g_autoptr(OuvCondition) condition = ouv_condition_new (model, NULL, expression, OUV_LANGUAGE_EN);
  g_autofree char *line = ouv_condition_dup_line (condition);

  g_assert_cmpstr (line, ==, wanted->words);
  g_assert_cmpint (condition->truth, ==, OUV_TRUTH_UNKNOWN);
}

static void
test_always (void)
{
  g_autoptr(OuvCondition) condition = ouv_condition_new (ouv_model_get_default (), NULL, NULL, OUV_LANGUAGE_EN);
  g_autoptr(GPtrArray) list = ouv_condition_list (condition);

  g_assert_cmpstr (condition->text, ==, "Always");
  g_assert_cmpint (condition->truth, ==, OUV_TRUTH_TRUE);
  g_assert_cmpuint (list->len, ==, 1);
}

/* No name that only the model's authors know. */
static void
assert_plain (const OuvModel      *model,
              const OuvExpression *expression)
{
  g_autoptr(OuvCondition) condition = ouv_condition_new (model, NULL, expression, OUV_LANGUAGE_EN);
  g_autofree char *line = ouv_condition_dup_line (condition);

  g_assert_cmpstr (line, !=, "");
  for (guint i = 0; i < ouv_scope_get_size (model->scope); i++)
    {
      const char *name = ouv_scope_get (model->scope, i)->name;

      if (strpbrk (name, "._") != NULL && strstr (line, name) != NULL)
        g_test_fail_printf ("“%s” in “%s”", name, line);
    }
}

static void
test_shipped (void)
{
  const OuvModel *model = ouv_model_get_default ();

  for (guint i = 0; i < model->next_step->len; i++)
    assert_plain (model, ((OuvNextRow *) model->next_step->pdata[i])->when);
  for (guint i = 0; i < model->questions->len; i++)
    assert_plain (model, ((OuvQuestion *) model->questions->pdata[i])->ask);
}

/* With a case */

static const char some_case[] =
  "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"slow_internet\", \"amount\": \"50.00\", \"harm\": [\"moral_damage\"],"
  "  \"name\": \"Olena Kovalenko\"},"
  " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\", \"outcome\": \"refused\"}]}";

typedef struct {
  const char *expression;
  OuvTruth    truth;
  const char *found;
  const char *fact;
} Told;

static const Told told[] = {
  { "{\"==\": [{\"var\": \"matter\"}, \"complaint\"]}", OUV_TRUTH_TRUE, NULL, "What do you want to do? “Complain”" },
  { "{\"in\": [{\"var\": \"matter\"}, [\"complaint\", \"claim\"]]}", OUV_TRUTH_TRUE, "“Complain”",
    "What do you want to do? “Complain”" },
  { "{\"==\": [{\"var\": \"matter\"}, \"claim\"]}", OUV_TRUTH_FALSE, "“Complain”", "What do you want to do? “Complain”" },
  { "{\"==\": [{\"var\": \"govbr_account\"}, \"gold\"]}", OUV_TRUTH_UNKNOWN, "not answered",
    "Your gov.br account: not answered" },
  { "{\"var\": \"past_outside\"}", OUV_TRUTH_FALSE, NULL, "Neither Procon nor the small claims court has been contacted" },
  { "{\"!\": [{\"var\": \"past_outside\"}]}", OUV_TRUTH_TRUE, NULL, "Neither Procon nor the small claims court has been contacted" },
  { "{\"var\": \"sac.has_protocol\"}", OUV_TRUTH_FALSE, NULL,
    "Claro customer service (SAC): there is no reference number (protocolo)" },
  { "{\"==\": [{\"var\": \"sac.state\"}, \"open\"]}", OUV_TRUTH_FALSE, "closed", "Claro customer service (SAC): closed" },
  { "{\"<\": [{\"var\": \"amount\"}, \"10.00\"]}", OUV_TRUTH_FALSE, "R$ 50.00", "How much money is it about? R$ 50.00" },
  { "{\"in\": [\"credit_listing\", {\"var\": \"harm\"}]}", OUV_TRUTH_FALSE, "It caused you distress or humiliation",
    "How does it affect you? It caused you distress or humiliation" },
  { "{\"<\": [{\"var\": \"paid_amount\"}, \"10.00\"]}", OUV_TRUTH_UNKNOWN, "not answered", "How much have you paid? not answered" },
  { "{\"known\": \"name\"}", OUV_TRUTH_TRUE, NULL, "Full name: answered" },
  { "{\"known\": \"cpf\"}", OUV_TRUTH_FALSE, NULL, "CPF: not answered" },
  { "{\">\": [{\"var\": \"procon.date\"}, \"2026-01-01\"]}", OUV_TRUTH_UNKNOWN, "not known",
    "Procon, date of the contact: not known" },
  { "{\">\": [{\"var\": \"sac.date\"}, \"2026-01-01\"]}", OUV_TRUTH_TRUE, "1 November 2026",
    "Claro customer service (SAC), date of the contact: 1 November 2026" },
};

static void
test_told (gconstpointer data)
{
  const Told *wanted = data;
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(OuvCase) kase = read_case (model, some_case);
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(OuvExpression) expression = compile (model, wanted->expression);
  g_autoptr(OuvCondition) condition = ouv_condition_new (model, state, expression, OUV_LANGUAGE_EN);

  g_assert_cmpint (condition->truth, ==, wanted->truth);
  g_assert_cmpstr (condition->found, ==, wanted->found);
  g_assert_cmpstr (condition->fact, ==, wanted->fact);
}

/* A computed value tells what it is computed from, as far as that is asked for. */
static void
test_inputs (void)
{
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(OuvCase) kase = read_case (model, some_case);
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(OuvExpression) expression = compile (model, "{\"==\": [{\"var\": \"claim.track\"}, \"lawyer\"]}");
  g_autoptr(OuvCondition) condition = ouv_condition_new (model, state, expression, OUV_LANGUAGE_EN);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < condition->parts->len; i++)
    {
      const OuvCondition *part = condition->parts->pdata[i];

      g_assert_cmpint (part->truth, ==, OUV_TRUTH_NONE);
      g_ptr_array_add (texts, part->text);
    }
  g_assert_true (g_ptr_array_find_with_equal_func (texts, "How much money is it about? R$ 50.00", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (texts, "The minimum wage: R$ 1,621.00", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (texts, "What do you want from Claro? not answered", g_str_equal, NULL));
  /* It has no part in the claim while nobody asks for it. */
  g_assert_false (g_ptr_array_find_with_equal_func (texts, "Do you already have a contract? not answered", g_str_equal, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/condition/words/%zu", i);

      g_test_add_data_func (path, &words[i], test_words);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *path = g_strdup_printf ("/condition/told/%zu", i);

      g_test_add_data_func (path, &told[i], test_told);
    }
  g_test_add_func ("/condition/always", test_always);
  g_test_add_func ("/condition/shipped", test_shipped);
  g_test_add_func ("/condition/inputs", test_inputs);
  return g_test_run ();
}
