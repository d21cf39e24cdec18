/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

#include "ouv-json.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define SYNTAX OUV_CORE_ERROR_SYNTAX
#define TYPE OUV_CORE_ERROR_TYPE
#define RANGE OUV_CORE_ERROR_RANGE
#define UNKNOWN_ID OUV_CORE_ERROR_UNKNOWN_ID
#define DUPLICATE OUV_CORE_ERROR_DUPLICATE
#define FORWARD OUV_CORE_ERROR_FORWARD
#define CONSTANT OUV_CORE_ERROR_CONSTANT

/* The order of the interview in the tests: a condition with limit LATER may read all but "later". */
#define LATER 10

static const char *const states[] = { "SP", "RJ", "AL", NULL };
static const char *const wishes[] = { "refund", "double_refund", "cancel", NULL };

enum {
  VAR_TRUE,
  VAR_FALSE,
  VAR_MAYBE,
  VAR_STATE,
  VAR_WANTS,
  VAR_COUNT,
  VAR_NO_COUNT,
  VAR_DAY,
  VAR_NO_DAY,
  VAR_AMOUNT,
  VAR_NO_AMOUNT,
  VAR_CHANNEL,
  VAR_DESCRIPTION,
  VAR_LATER,
  N_VARS,
};

typedef struct {
  OuvScope    *scope;
  OuvCalendar *calendar;
  OuvValue     values[N_VARS];
  GQuark       wants[3];
  OuvContext   context;
} Fixture;

static void
fixture_add (Fixture           *self,
             guint              index,
             const char        *name,
             const char *const *options,
             OuvValue           value)
{
  guint added = ouv_scope_add (self->scope, name, value.type, options, index == VAR_LATER ? LATER : 1);

  g_assert_cmpuint (added, ==, index);
  self->values[index] = value;
}

static void
fixture_add_facts (Fixture *self)
{
  ouv_scope_add_fact (self->scope, "sac.days", (OuvValue) { OUV_TYPE_NUMBER, TRUE, .number = 7 });
  ouv_scope_add_fact (self->scope, "wage", (OuvValue) { OUV_TYPE_MONEY, TRUE, .money = 151800 });
  ouv_scope_add_fact (self->scope, "since", (OuvValue) { OUV_TYPE_DATE, TRUE, .day = ouv_day_from_ymd (1990, 9, 11) });
  ouv_scope_add_fact (self->scope, "capital", (OuvValue) { OUV_TYPE_SYMBOL, TRUE, .symbol = g_quark_from_string ("SP") });
  ouv_scope_add_fact (self->scope, "open", (OuvValue) { OUV_TYPE_BOOLEAN, TRUE, .boolean = TRUE });
  ouv_scope_add_fact (self->scope, "asked", (OuvValue) { OUV_TYPE_LIST, TRUE, .list = self->wants });
  ouv_scope_add_fact (self->scope, "lost", (OuvValue) { OUV_TYPE_NUMBER, FALSE, .number = 0 });
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->scope = ouv_scope_new ();
  self->calendar = ouv_calendar_new ();
  self->wants[0] = g_quark_from_string ("refund");
  self->wants[1] = g_quark_from_string ("cancel");
  fixture_add (self, VAR_TRUE, "yes", NULL, (OuvValue) { OUV_TYPE_BOOLEAN, TRUE, .boolean = TRUE });
  fixture_add (self, VAR_FALSE, "no", NULL, (OuvValue) { OUV_TYPE_BOOLEAN, TRUE, .boolean = FALSE });
  fixture_add (self, VAR_MAYBE, "maybe", NULL, (OuvValue) { OUV_TYPE_BOOLEAN, FALSE, .boolean = TRUE });
  fixture_add (self, VAR_STATE, "state", states,
               (OuvValue) { OUV_TYPE_SYMBOL, TRUE, .symbol = g_quark_from_string ("SP") });
  fixture_add (self, VAR_WANTS, "wants", wishes, (OuvValue) { OUV_TYPE_LIST, TRUE, .list = self->wants });
  fixture_add (self, VAR_COUNT, "count", NULL, (OuvValue) { OUV_TYPE_NUMBER, TRUE, .number = 3 });
  fixture_add (self, VAR_NO_COUNT, "no_count", NULL, (OuvValue) { OUV_TYPE_NUMBER, FALSE, .number = 3 });
  fixture_add (self, VAR_DAY, "day", NULL, (OuvValue) { OUV_TYPE_DATE, TRUE, .day = ouv_day_from_ymd (2026, 11, 20) });
  fixture_add (self, VAR_NO_DAY, "no_day", NULL, (OuvValue) { OUV_TYPE_DATE, FALSE, .day = 0 });
  fixture_add (self, VAR_AMOUNT, "amount", NULL, (OuvValue) { OUV_TYPE_MONEY, TRUE, .money = 8990 });
  fixture_add (self, VAR_NO_AMOUNT, "no_amount", NULL, (OuvValue) { OUV_TYPE_MONEY, FALSE, .money = OUV_MONEY_UNKNOWN });
  fixture_add (self, VAR_CHANNEL, "channel", NULL,
               (OuvValue) { OUV_TYPE_SYMBOL, FALSE, .symbol = 0 });
  fixture_add (self, VAR_DESCRIPTION, "description", NULL, (OuvValue) { OUV_TYPE_FREE, TRUE, .symbol = 0 });
  fixture_add (self, VAR_LATER, "later", NULL, (OuvValue) { OUV_TYPE_BOOLEAN, TRUE, .boolean = TRUE });
  fixture_add_facts (self);
  ouv_calendar_add_fixed (self->calendar, 11, 20, 2024, "Black Consciousness Day");
  self->context = (OuvContext) { self->values, ouv_day_from_ymd (2026, 11, 23), self->calendar };
  return self;
}

static void
fixture_free (Fixture *self)
{
  ouv_scope_free (self->scope);
  ouv_calendar_free (self->calendar);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static JsonNode *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = ouv_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return node;
}

static OuvExpression *
compile (const Fixture *fixture,
         const char    *text)
{
  g_autoptr(JsonNode) node = parse (text);
  g_autoptr(GError) error = NULL;
  OuvExpression *expression = ouv_expression_compile (fixture->scope, node, LATER, "/when", &error);

  if (error != NULL)
    g_test_message ("%s", text);
  g_assert_no_error (error);
  return expression;
}

/* A value as the tables below write it. */
static char *
print (OuvValue value)
{
  GString *list;

  if (!value.known)
    return g_strdup ("unknown");
  switch (value.type)
    {
    case OUV_TYPE_BOOLEAN:
      return g_strdup (value.boolean ? "true" : "false");
    case OUV_TYPE_NUMBER:
      return g_strdup_printf ("%g", value.number);
    case OUV_TYPE_SYMBOL:
      return g_strdup (g_quark_to_string (value.symbol));
    case OUV_TYPE_DATE:
      return ouv_day_to_iso (value.day);
    case OUV_TYPE_MONEY:
      return g_strdup_printf ("%" G_GINT64_FORMAT " centavos", value.money);
    case OUV_TYPE_LIST:
      list = g_string_new ("");
      for (const GQuark *item = value.list; *item != 0; item++)
        g_string_append_printf (list, "%s ", g_quark_to_string (*item));
      return g_string_free (list, FALSE);
    case OUV_TYPE_FREE:
    case OUV_TYPE_NONE:
    default:
      return g_strdup ("?");
    }
}

typedef struct {
  const char *text;
  const char *value;
} Case;

/* However an expression is evaluated, alone, as a part, or among others, it says the same. */
static void
check_ways (Fixture             *fixture,
            const OuvExpression *expression,
            const char          *expected)
{
  const OuvExpression *const three[] = { expression, NULL, expression };
  g_autofree char *part = print (ouv_expression_evaluate_node (expression, 0, &fixture->context));
  g_autoptr(OuvConditions) conditions = NULL;
  guint8 truths[3];
  OuvTruth truth;

  g_assert_cmpstr (part, ==, expected);
  if (ouv_expression_get_type_of (expression) != OUV_TYPE_BOOLEAN)
    return;
  truth = ouv_expression_get_truth (expression, &fixture->context);
  conditions = ouv_conditions_new (three, 3);
  g_assert_cmpuint (ouv_conditions_get_length (conditions), ==, 3);
  g_assert_true (ouv_conditions_get (conditions, 2) == expression);
  ouv_conditions_run (conditions, 0, 3, &fixture->context, truths);
  g_assert_cmpint (truths[0], ==, truth);
  g_assert_cmpint (truths[1], ==, OUV_TRUTH_TRUE);
  g_assert_cmpint (truths[2], ==, truth);
  memset (truths, OUV_TRUTH_NONE, sizeof truths);
  g_assert_cmpuint (ouv_conditions_run_until (conditions, 0, 3, &fixture->context, truths), ==, truth == OUV_TRUTH_TRUE ? 1 : 2);
  g_assert_cmpint (truths[0], ==, truth);
  g_assert_cmpint (truths[1], ==, truth == OUV_TRUTH_TRUE ? OUV_TRUTH_NONE : OUV_TRUTH_TRUE);
  g_assert_cmpint (truths[2], ==, OUV_TRUTH_NONE);
  g_assert_cmpuint (ouv_conditions_run_until (conditions, 2, 1, &fixture->context, truths), ==, 1);
  g_assert_cmpint (truths[0], ==, truth);
}

/* A condition of up to DEPTH levels. */
static void
draw_condition (GRand   *chance,
                guint    depth,
                GString *text)
{
  static const char *const leaves[] = {
    "{\"var\": \"yes\"}", "{\"var\": \"no\"}", "{\"var\": \"maybe\"}", "{\"known\": \"state\"}", "{\"known\": \"no_day\"}",
    "{\"==\": [{\"var\": \"state\"}, \"SP\"]}", "{\"!=\": [\"RJ\", {\"var\": \"state\"}]}", "{\"==\": [{\"var\": \"channel\"}, \"sac\"]}",
    "{\"in\": [{\"var\": \"state\"}, [\"RJ\", \"SP\"]]}", "{\"in\": [{\"var\": \"state\"}, [\"AL\", \"RJ\"]]}",
    "{\"in\": [{\"var\": \"channel\"}, [\"sac\", \"procon\", \"anatel\"]]}", "{\"in\": [\"refund\", {\"var\": \"wants\"}]}",
    "{\">\": [{\"var\": \"count\"}, 2]}", "{\"<\": [{\"var\": \"no_count\"}, 2]}", "{\"==\": [{\"var\": \"day\"}, {\"today\": []}]}",
  };
  static const char *const groups[] = { "and", "or", "!" };
  const char *group = groups[g_rand_int_range (chance, 0, G_N_ELEMENTS (groups))];
  int n = *group == '!' ? 1 : g_rand_int_range (chance, 2, 5);

  if (depth == 0 || g_rand_int_range (chance, 0, 4) == 0)
    {
      g_string_append (text, leaves[g_rand_int_range (chance, 0, G_N_ELEMENTS (leaves))]);
      return;
    }
  g_string_append_printf (text, "{\"%s\": [", group);
  for (int i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      draw_condition (chance, depth - 1, text);
    }
  g_string_append (text, "]}");
}

static void
test_any_condition (void)
{
  g_autoptr(Fixture) fixture = fixture_new ();
  g_autoptr(GRand) chance = g_rand_new_with_seed (20261126);
  guint counts[4] = { 0 };
  guint n_whole = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(JsonNode) node = NULL;
      g_autoptr(OuvExpression) expression = NULL;
      g_autofree char *expected = NULL;

      draw_condition (chance, 1 + i % 5, text);
      node = parse (text->str);
      expression = ouv_expression_compile (fixture->scope, node, LATER, "/when", NULL);
      /* Some are the same whatever the case is, and refused for that. */
      if (expression == NULL)
        continue;
      expected = print (ouv_expression_evaluate (expression, &fixture->context));
      check_ways (fixture, expression, expected);
      counts[ouv_expression_get_truth (expression, &fixture->context)]++;
      n_whole += expression->n_codes == 1 && expression->n_nodes > 64;
    }
  g_test_message ("%u false, %u unknown, %u true; %u too large for codes", counts[OUV_TRUTH_FALSE], counts[OUV_TRUTH_UNKNOWN],
                  counts[OUV_TRUTH_TRUE], n_whole);
  g_assert_cmpuint (MIN (counts[OUV_TRUTH_FALSE], MIN (counts[OUV_TRUTH_UNKNOWN], counts[OUV_TRUTH_TRUE])), >, 500);
  g_assert_cmpuint (n_whole, >, 10);
}

static void
check_values (const Case *cases,
              gsize       n)
{
  g_autoptr(Fixture) fixture = fixture_new ();

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(OuvExpression) expression = compile (fixture, cases[i].text);
      OuvValue value = ouv_expression_evaluate (expression, &fixture->context);
      g_autofree char *printed = print (value);

      if (strcmp (printed, cases[i].value) != 0)
        g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (printed, ==, cases[i].value);
      g_assert_cmpint (value.type, ==, ouv_expression_get_type_of (expression));
      g_assert_true (ouv_expression_holds (expression, &fixture->context) == (strcmp (printed, "true") == 0));
      check_ways (fixture, expression, printed);
    }
}

static void
test_kleene (void)
{
  static const char *const names[] = { "yes", "no", "maybe" };
  static const char *const printed[] = { "true", "false", "unknown" };
  static const guint not[] = { 1, 0, 2 };
  static const guint and[3][3] = { { 0, 1, 2 }, { 1, 1, 1 }, { 2, 1, 2 } };
  static const guint or[3][3] = { { 0, 0, 0 }, { 0, 1, 2 }, { 0, 2, 2 } };

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *negation = g_strdup_printf ("{\"!\":[{\"var\":\"%s\"}]}", names[i]);

      check_values (&(Case) { negation, printed[not[i]] }, 1);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *both = g_strdup_printf ("{\"and\":[{\"var\":\"%s\"},{\"var\":\"%s\"}]}", names[i], names[j]);
          g_autofree char *either = g_strdup_printf ("{\"or\":[{\"var\":\"%s\"},{\"var\":\"%s\"}]}", names[i], names[j]);

          check_values (&(Case) { both, printed[and[i][j]] }, 1);
          check_values (&(Case) { either, printed[or[i][j]] }, 1);
        }
    }
}

static void
test_conditions (void)
{
  static const Case cases[] = {
    { "{\"var\":\"yes\"}", "true" },
    { "{\"var\":[\"no\"]}", "false" },
    { "{\"known\":\"maybe\"}", "false" },
    { "{\"known\":[\"yes\"]}", "true" },
    { "{\"known\":\"description\"}", "true" },
    { "{\"and\":[{\"var\":\"yes\"}]}", "true" },
    { "{\"or\":[{\"var\":\"maybe\"},{\"var\":\"no\"},{\"var\":\"yes\"}]}", "true" },
    { "{\"==\":[{\"var\":\"yes\"},true]}", "true" },
    { "{\"!=\":[{\"var\":\"yes\"},{\"var\":\"no\"}]}", "true" },
    { "{\"==\":[{\"var\":\"maybe\"},true]}", "unknown" },
    { "{\"==\":[{\"var\":\"yes\"},{\"fact\":[\"open\"]}]}", "true" },
    { "{\"==\":[{\"var\":\"state\"},\"SP\"]}", "true" },
    { "{\"===\":[\"RJ\",{\"var\":\"state\"}]}", "false" },
    { "{\"!=\":[{\"var\":\"state\"},\"RJ\"]}", "true" },
    { "{\"!==\":[{\"var\":\"state\"},{\"fact\":[\"capital\"]}]}", "false" },
    { "{\"==\":[{\"var\":\"channel\"},\"anything\"]}", "unknown" },
    { "{\"!=\":[{\"var\":\"channel\"},\"anything\"]}", "unknown" },
    { "{\"==\":[{\"var\":\"channel\"},{\"var\":\"state\"}]}", "unknown" },
    { "{\"in\":[{\"var\":\"state\"},[\"RJ\",\"SP\"]]}", "true" },
    { "{\"in\":[{\"var\":\"state\"},[\"RJ\",\"AL\"]]}", "false" },
    { "{\"in\":[{\"var\":\"channel\"},[\"RJ\"]]}", "unknown" },
    { "{\"in\":[\"cancel\",{\"var\":\"wants\"}]}", "true" },
    { "{\"in\":[\"double_refund\",{\"var\":\"wants\"}]}", "false" },
    { "{\"in\":[{\"var\":\"channel\"},{\"fact\":[\"asked\"]}]}", "unknown" },
    { "{\"<\":[{\"var\":\"count\"},4]}", "true" },
    { "{\"<\":[{\"var\":\"count\"},3]}", "false" },
    { "{\"<=\":[{\"var\":\"count\"},3]}", "true" },
    { "{\">\":[{\"var\":\"count\"},3]}", "false" },
    { "{\">=\":[{\"var\":\"count\"},3]}", "true" },
    { "{\"<\":[{\"var\":\"no_count\"},3]}", "unknown" },
    { "{\"<\":[1,{\"var\":\"count\"},5]}", "true" },
    { "{\"<\":[1,{\"var\":\"count\"},3]}", "false" },
    { "{\"<=\":[3,{\"var\":\"count\"},3.5]}", "true" },
    { "{\"<\":[2,1,{\"var\":\"no_count\"}]}", "unknown" },
    { "{\"==\":[{\"var\":\"count\"},3.0]}", "true" },
    { "{\"==\":[{\"var\":\"count\"},{\"fact\":[\"lost\"]}]}", "unknown" },
    { "{\">\":[{\"var\":\"amount\"},\"89.89\"]}", "true" },
    { "{\"==\":[{\"var\":\"amount\"},\"89.9\"]}", "true" },
    { "{\"<\":[{\"var\":\"amount\"},{\"*\":[{\"fact\":[\"wage\"]},20]}]}", "true" },
    { "{\"<=\":[{\"var\":\"no_amount\"},\"1.00\"]}", "unknown" },
    { "{\"<\":[\"2026-11-19\",{\"var\":\"day\"},\"2026-11-21\"]}", "true" },
    { "{\"==\":[\"2026-11-20\",{\"var\":\"day\"}]}", "true" },
    { "{\">\":[{\"var\":\"no_day\"},\"2026-11-20\"]}", "unknown" },
    { "{\">=\":[{\"today\":[]},{\"var\":\"day\"}]}", "true" },
    { "{\"<\":[{\"if\":[{\"var\":\"yes\"},\"2026-01-01\",\"2027-01-01\"]},{\"var\":\"day\"}]}", "true" },
    { "{\"if\":[{\"var\":\"no\"},true,{\"var\":\"yes\"}]}", "true" },
  };

  check_values (cases, G_N_ELEMENTS (cases));
}

static void
test_values (void)
{
  static const Case cases[] = {
    { "12", "12" },
    { "\"sac\"", "sac" },
    { "[\"a\",\"b\"]", "a b " },
    { "[]", "" },
    { "{\"var\":\"wants\"}", "refund cancel " },
    { "{\"fact\":[\"sac.days\"]}", "7" },
    { "{\"fact\":[\"asked\"]}", "refund cancel " },
    { "{\"fact\":[\"lost\"]}", "unknown" },
    { "{\"if\":[{\"var\":\"yes\"},\"a\",\"b\"]}", "a" },
    { "{\"if\":[{\"var\":\"no\"},1,{\"var\":\"no\"},2,3]}", "3" },
    { "{\"if\":[{\"var\":\"no\"},1,{\"var\":\"yes\"},2,3]}", "2" },
    { "{\"if\":[{\"var\":\"maybe\"},1,1]}", "unknown" },
    { "{\"if\":[{\"var\":\"yes\"},1,{\"var\":\"maybe\"},2,3]}", "1" },
    { "{\"if\":[{\"var\":\"yes\"},[\"a\"],{\"var\":\"wants\"}]}", "a " },
    { "{\"if\":[{\"var\":\"no\"},{\"var\":\"day\"},\"2026-01-31\"]}", "2026-01-31" },
    { "{\"if\":[{\"var\":\"no\"},{\"var\":\"amount\"},\"1234.5\"]}", "123450 centavos" },
    { "{\"if\":[5]}", "5" },
    { "{\"+\":[1,2,{\"var\":\"count\"}]}", "6" },
    { "{\"+\":[{\"var\":\"count\"}]}", "3" },
    { "{\"+\":[1,{\"var\":\"no_count\"}]}", "unknown" },
    { "{\"+\":[{\"var\":\"amount\"},\"0.10\"]}", "9000 centavos" },
    { "{\"-\":[{\"var\":\"count\"},5]}", "-2" },
    { "{\"-\":[{\"var\":\"count\"}]}", "-3" },
    { "{\"-\":[{\"var\":\"amount\"}]}", "-8990 centavos" },
    { "{\"-\":[{\"fact\":[\"wage\"]},{\"var\":\"amount\"}]}", "142810 centavos" },
    { "{\"-\":[{\"var\":\"no_amount\"}]}", "unknown" },
    { "{\"*\":[{\"var\":\"count\"},2,2]}", "12" },
    { "{\"*\":[2,{\"var\":\"amount\"}]}", "17980 centavos" },
    { "{\"*\":[{\"var\":\"amount\"},0.333]}", "2994 centavos" },
    { "{\"*\":[{\"var\":\"amount\"},1e300]}", "unknown" },
    { "{\"*\":[{\"var\":\"amount\"},{\"var\":\"no_count\"}]}", "unknown" },
    { "{\"min\":[{\"var\":\"count\"},2,9]}", "2" },
    { "{\"max\":[{\"var\":\"count\"},2,9]}", "9" },
    { "{\"max\":[{\"var\":\"count\"}]}", "3" },
    { "{\"max\":[9,{\"var\":\"no_count\"}]}", "unknown" },
    { "{\"max\":[{\"var\":\"day\"},\"2027-01-01\"]}", "2027-01-01" },
    { "{\"min\":[\"100.00\",{\"var\":\"amount\"}]}", "8990 centavos" },
    { "{\"today\":[]}", "2026-11-23" },
    { "{\"days_between\":[{\"var\":\"day\"},{\"today\":[]}]}", "3" },
    { "{\"days_between\":[{\"today\":[]},\"2026-11-20\"]}", "-3" },
    { "{\"days_between\":[{\"var\":\"no_day\"},{\"today\":[]}]}", "unknown" },
    { "{\"add_days\":[\"2024-02-28\",2]}", "2024-03-01" },
    { "{\"add_days\":[{\"var\":\"day\"},-20]}", "2026-10-31" },
    { "{\"add_days\":[{\"var\":\"day\"},{\"*\":[{\"var\":\"count\"},0.5]}]}", "unknown" },
    { "{\"add_days\":[{\"var\":\"day\"},{\"*\":[{\"var\":\"count\"},100000]}]}", "unknown" },
    { "{\"add_days\":[\"9999-12-31\",1]}", "unknown" },
    { "{\"add_days\":[\"0001-01-01\",-1]}", "unknown" },
    { "{\"add_days\":[{\"var\":\"no_day\"},1]}", "unknown" },
    { "{\"add_years\":[{\"var\":\"day\"},3]}", "2029-11-20" },
    { "{\"add_years\":[\"2024-02-29\",4]}", "2028-02-29" },
    { "{\"add_years\":[\"2024-02-29\",3]}", "2027-03-01" },
    { "{\"add_years\":[\"2024-02-29\",-1]}", "2023-03-01" },
    { "{\"add_years\":[\"9999-01-01\",1]}", "unknown" },
    { "{\"add_years\":[\"2026-01-01\",101]}", "unknown" },
    { "{\"add_years\":[{\"var\":\"no_day\"},1]}", "unknown" },
    { "{\"add_business_days\":[\"2026-11-19\",1]}", "2026-11-23" },
    { "{\"add_business_days\":[\"2026-11-19\",{\"fact\":[\"sac.days\"]}]}", "2026-12-01" },
    { "{\"add_business_days\":[\"9999-12-30\",5]}", "unknown" },
    { "{\"add_business_days\":[\"2026-11-19\",{\"var\":\"no_count\"}]}", "unknown" },
  };

  check_values (cases, G_N_ELEMENTS (cases));
}

static void
test_overflow (void)
{
  g_autoptr(Fixture) fixture = fixture_new ();
  g_autoptr(OuvExpression) sum = compile (fixture, "{\"+\":[{\"var\":\"amount\"},{\"var\":\"amount\"}]}");
  g_autoptr(OuvExpression) difference = compile (fixture, "{\"-\":[{\"fact\":[\"wage\"]},{\"var\":\"amount\"}]}");

  fixture->values[VAR_AMOUNT].money = G_MAXINT64;
  g_assert_false (ouv_expression_evaluate (sum, &fixture->context).known);
  g_assert_true (ouv_expression_evaluate (difference, &fixture->context).known);
  fixture->values[VAR_AMOUNT].money = G_MININT64 + 1;
  g_assert_false (ouv_expression_evaluate (sum, &fixture->context).known);
  g_assert_false (ouv_expression_evaluate (difference, &fixture->context).known);
}

/* Without a calendar or a day what depends on them is unknown. */
static void
test_empty_context (void)
{
  g_autoptr(Fixture) fixture = fixture_new ();
  g_autoptr(OuvExpression) today = compile (fixture, "{\"today\":[]}");
  g_autoptr(OuvExpression) later = compile (fixture, "{\"add_business_days\":[{\"var\":\"day\"},1]}");

  fixture->context.today = 0;
  fixture->context.calendar = NULL;
  g_assert_false (ouv_expression_evaluate (today, &fixture->context).known);
  g_assert_false (ouv_expression_evaluate (later, &fixture->context).known);
  g_assert_true (ouv_expression_holds (NULL, &fixture->context));
}

typedef struct {
  const char   *text;
  OuvCoreError  code;
  const char   *message;
} Refusal;

static void
check_refusals (const Refusal *cases,
                gsize          n,
                OuvType        wanted)
{
  g_autoptr(Fixture) fixture = fixture_new ();

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr(JsonNode) node = parse (cases[i].text);
      g_autoptr(GError) error = NULL;
      g_autoptr(OuvExpression) expression = ouv_expression_compile_as (fixture->scope, node, wanted, LATER, "/w", &error);

      if (error == NULL)
        g_test_message ("%s", cases[i].text);
      g_assert_null (expression);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_error (error, OUV_CORE_ERROR, (int) cases[i].code);
    }
}

static void
test_grammar_errors (void)
{
  static const Refusal cases[] = {
    { "null", TYPE, "/w: null is no value; ask with \"known\"" },
    { "{}", SYNTAX, "/w: an object with exactly one operator is needed here" },
    { "{\"and\":[],\"or\":[]}", SYNTAX, "/w: an object with exactly one operator is needed here" },
    { "{\"==\":[{\"var\":\"count\"},null]}", TYPE, "/w/==/1: null is no value; ask with \"known\"" },
    { "{\"nad\":[true]}", UNKNOWN_ID, "/w/nad: unknown operator \"nad\"; did you mean \"and\"?" },
    { "{\"and\":[{\"adddays\":[]}]}", UNKNOWN_ID,
      "/w/and/0/adddays: unknown operator \"adddays\"; did you mean \"add_days\"?" },
    { "{\"a/b\\n\":[]}", UNKNOWN_ID, "/w/a~1b\\n: unknown operator \"a/b\\n\"" },
    { "{\"!\":{\"var\":\"yes\"}}", TYPE, "/w/!: the arguments must be a list" },
    { "{\"fact\":\"wage\"}", TYPE, "/w/fact: the arguments must be a list" },
    { "{\"today\":{}}", TYPE, "/w/today: the arguments must be a list" },
    { "{\"today\":[1]}", SYNTAX, "/w/today: number of arguments: 1; needed: 0" },
    { "{\"!\":[{\"var\":\"yes\"},{\"var\":\"no\"}]}", SYNTAX, "/w/!: number of arguments: 2; needed: 1" },
    { "{\"and\":[]}", SYNTAX, "/w/and: number of arguments: 0; needed: at least 1" },
    { "{\"==\":[{\"var\":\"count\"}]}", SYNTAX, "/w/==: number of arguments: 1; needed: 2" },
    { "{\">\":[3,{\"var\":\"count\"},1]}", SYNTAX, "/w/>: number of arguments: 3; needed: 2" },
    { "{\"<\":[{\"var\":\"count\"}]}", SYNTAX, "/w/<: number of arguments: 1; needed: 2 or 3" },
    { "{\"-\":[3,2,{\"var\":\"count\"}]}", SYNTAX, "/w/-: number of arguments: 3; needed: 1 or 2" },
    { "{\"if\":[{\"var\":\"yes\"},1]}", SYNTAX,
      "/w/if: number of arguments: 2; needed: a condition and a value, more such pairs, and a last value" },
    { "{\"fact\":[]}", SYNTAX, "/w/fact: one name is needed" },
    { "{\"fact\":[\"waeg\"]}", UNKNOWN_ID, "/w/fact/0: unknown fact \"waeg\"; did you mean \"wage\"?" },
    { "{\"fact\":[\"nothing\"]}", UNKNOWN_ID, "/w/fact/0: unknown fact \"nothing\"" },
    { "{\"var\":1}", TYPE, "/w/var: a name must be a text" },
    { "{\"var\":[{\"var\":\"yes\"}]}", TYPE, "/w/var/0: a name must be a text" },
    { "{\"var\":[\"count\",1]}", SYNTAX, "/w/var: one name is needed; instead of a default use \"if\" and \"known\"" },
    { "{\"known\":[\"count\",1]}", SYNTAX, "/w/known: one name is needed" },
    { "{\"<\":[{\"var\":\"cuont\"},1]}", UNKNOWN_ID,
      "/w/</0/var: unknown variable \"cuont\"; did you mean \"count\"?" },
    { "{\"or\":[{\"known\":[\"stat\"]}]}", UNKNOWN_ID,
      "/w/or/0/known/0: unknown variable \"stat\"; did you mean \"state\"?" },
    { "{\"var\":\"\"}", UNKNOWN_ID, "/w/var: unknown variable \"\"" },
    { "{\"var\":\"laterr\"}", UNKNOWN_ID, "/w/var: unknown variable \"laterr\"" },
    { "{\"and\":[{\"var\":\"later\"}]}", FORWARD,
      "/w/and/0/var: a forward reference: \"later\" is not answered yet when this is evaluated" },
    { "{\"known\":[\"later\"]}", FORWARD,
      "/w/known/0: a forward reference: \"later\" is not answered yet when this is evaluated" },
    { "{\"in\":[{\"var\":\"state\"},[\"SP\",1]]}", TYPE, "/w/in/1/1: a constant list holds only texts" },
    { "{\"in\":[{\"var\":\"state\"},[{\"var\":\"state\"}]]}", TYPE, "/w/in/1/0: a constant list holds only texts" },
    { "{\"in\":[{\"var\":\"state\"},[\"SP\",\"RJ\",\"SP\"]]}", DUPLICATE, "/w/in/1/2: the same text twice in a list" },
  };

  check_refusals (cases, G_N_ELEMENTS (cases), OUV_TYPE_NONE);
}

static void
test_type_errors (void)
{
  static const Refusal cases[] = {
    { "{\"and\":[{\"var\":\"yes\"},{\"var\":\"count\"}]}", TYPE, "/w/and/1: a condition is needed here, not a number" },
    { "{\"!\":[{\"var\":\"state\"}]}", TYPE, "/w/!/0: a condition is needed here, not a text" },
    { "{\"or\":[[],{\"var\":\"yes\"}]}", TYPE, "/w/or/0: a condition is needed here, not a list" },
    { "{\"if\":[{\"var\":\"count\"},1,2]}", TYPE, "/w/if/0: a condition is needed here, not a number" },
    { "{\"if\":[{\"var\":\"yes\"},1,{\"var\":\"day\"},2,3]}", TYPE, "/w/if/2: a condition is needed here, not a date" },
    { "{\"if\":[{\"var\":\"yes\"},1,\"a\"]}", TYPE, "/w/if/2: a number is needed here, not a text" },
    { "{\"==\":[{\"var\":\"count\"},\"3\"]}", TYPE, "/w/==/1: a number is needed here, not a text" },
    { "{\"==\":[\"3\",{\"var\":\"count\"}]}", TYPE, "/w/==/0: a number is needed here, not a text" },
    { "{\"==\":[{\"var\":\"state\"},3]}", TYPE, "/w/==/1: a text is needed here, not a number" },
    { "{\"==\":[{\"var\":\"yes\"},1]}", TYPE, "/w/==/1: a condition is needed here, not a number" },
    { "{\"==\":[{\"and\":[{\"var\":\"yes\"},{\"var\":\"no\"}]},true]}", TYPE,
      "/w/==/0: a condition is no operand of \"==\"; combine conditions with and, or, !" },
    { "{\"!==\":[false,{\"known\":\"yes\"}]}", TYPE,
      "/w/!==/1: a condition is no operand of \"!==\"; combine conditions with and, or, !" },
    { "{\"==\":[{\"if\":[{\"var\":\"yes\"},true,false]},true]}", TYPE,
      "/w/==/0: a condition is no operand of \"==\"; combine conditions with and, or, !" },
    { "{\"==\":[{\"var\":\"wants\"},[\"refund\"]]}", TYPE,
      "/w/==/0: a list is no operand of \"==\" (numbers, dates, sums of money, texts, true and false)" },
    { "{\"<\":[{\"var\":\"state\"},\"SP\"]}", TYPE,
      "/w/</0: a text is no operand of \"<\" (numbers, dates, sums of money)" },
    { "{\"<\":[{\"var\":\"count\"},{\"var\":\"yes\"}]}", TYPE, "/w/</1: a number is needed here, not a condition" },
    { "{\"<\":[1,{\"var\":\"count\"},\"5\"]}", TYPE, "/w/</2: a number is needed here, not a text" },
    { "{\">\":[{\"var\":\"amount\"},100]}", TYPE,
      "/w/>/1: a sum of money is needed here, not a number; write a sum as a text, \"100.00\"" },
    { "{\">\":[{\"var\":\"amount\"},\"R$ 100\"]}", RANGE,
      "/w/>/1: a sum such as \"1234.50\" is needed here, not \"R$ 100\"" },
    { "{\">\":[{\"var\":\"day\"},\"2026-02-30\"]}", RANGE,
      "/w/>/1: a date such as \"2026-01-31\" is needed here, not \"2026-02-30\"" },
    { "{\">\":[{\"var\":\"day\"},{\"if\":[{\"var\":\"yes\"},\"2026-01-01\",\"soon\"]}]}", RANGE,
      "/w/>/1/if/2: a date such as \"2026-01-31\" is needed here, not \"soon\"" },
    { "{\">\":[{\"var\":\"day\"},{\"var\":\"amount\"}]}", TYPE, "/w/>/1: a date is needed here, not a sum of money" },
    { "{\"+\":[{\"var\":\"day\"},1]}", TYPE, "/w/+/0: a number is needed here, not a date" },
    { "{\"-\":[{\"var\":\"day\"},{\"today\":[]}]}", TYPE,
      "/w/-/0: a date is no operand of \"-\" (numbers, sums of money)" },
    { "{\"+\":[{\"var\":\"amount\"},{\"var\":\"count\"}]}", TYPE,
      "/w/+/1: a sum of money is needed here, not a number" },
    { "{\"*\":[{\"var\":\"amount\"},{\"var\":\"amount\"}]}", TYPE, "/w/*/1: only one factor may be a sum of money" },
    { "{\"*\":[\"1.00\",2]}", TYPE, "/w/*/0: a number is needed here, not a text" },
    { "{\"max\":[{\"var\":\"count\"},{\"var\":\"day\"}]}", TYPE, "/w/max/1: a number is needed here, not a date" },
    { "{\"in\":[{\"var\":\"count\"},[\"3\"]]}", TYPE, "/w/in/0: a text is needed here, not a number" },
    { "{\"in\":[{\"var\":\"state\"},\"SP\"]}", TYPE, "/w/in/1: a list is needed here, not a text" },
    { "{\"in\":[{\"var\":\"wants\"},[\"refund\"]]}", TYPE, "/w/in/0: a text is needed here, not a list" },
    { "{\"days_between\":[{\"var\":\"day\"},{\"var\":\"count\"}]}", TYPE,
      "/w/days_between/1: a date is needed here, not a number" },
    { "{\"days_between\":[\"now\",{\"var\":\"day\"}]}", RANGE,
      "/w/days_between/0: a date such as \"2026-01-31\" is needed here, not \"now\"" },
    { "{\"add_days\":[{\"var\":\"day\"},\"7\"]}", TYPE, "/w/add_days/1: a number is needed here, not a text" },
    { "{\"add_days\":[{\"var\":\"day\"},1.5]}", RANGE,
      "/w/add_days/1: a whole number of days, at most 40000, is needed here" },
    { "{\"add_business_days\":[{\"var\":\"day\"},1e9]}", RANGE,
      "/w/add_business_days/1: a whole number of days, at most 40000, is needed here" },
    { "{\"==\":[{\"var\":\"description\"},\"x\"]}", TYPE, "/w/==/0: free text can only be asked whether it is known" },
    { "{\"if\":[{\"var\":\"yes\"},{\"var\":\"description\"},\"x\"]}", TYPE,
      "/w/if/1: free text can only be asked whether it is known" },
  };

  check_refusals (cases, G_N_ELEMENTS (cases), OUV_TYPE_NONE);
}

static void
test_option_errors (void)
{
  static const Refusal cases[] = {
    { "{\"==\":[{\"var\":\"state\"},\"Sp\"]}", UNKNOWN_ID,
      "/w/==/1: \"Sp\" is no option of \"state\"; did you mean \"SP\"?" },
    { "{\"!=\":[\"BA\",{\"var\":\"state\"}]}", UNKNOWN_ID,
      "/w/!=/0: \"BA\" is no option of \"state\"" },
    { "{\"==\":[{\"var\":\"state\"},{\"if\":[{\"var\":\"yes\"},\"SP\",\"XX\"]}]}", UNKNOWN_ID,
      "/w/==/1/if/2: \"XX\" is no option of \"state\"" },
    { "{\"and\":[{\"in\":[{\"var\":\"state\"},[\"SP\",\"RK\"]]}]}", UNKNOWN_ID,
      "/w/and/0/in/1/1: \"RK\" is no option of \"state\"; did you mean \"RJ\"?" },
    { "{\"in\":[{\"var\":\"state\"},{\"fact\":[\"asked\"]}]}", UNKNOWN_ID,
      "/w/in/1: \"refund\" is no option of \"state\"" },
    { "{\"in\":[\"doublerefund\",{\"var\":\"wants\"}]}", UNKNOWN_ID,
      "/w/in/0: \"doublerefund\" is no option of \"wants\"; did you mean \"double_refund\"?" },
  };

  check_refusals (cases, G_N_ELEMENTS (cases), OUV_TYPE_NONE);
}

static void
test_lint_errors (void)
{
  static const Refusal cases[] = {
    { "true", CONSTANT, "/w: a constant condition: no answer can change it" },
    { "{\"fact\":[\"open\"]}", CONSTANT, "/w: a constant condition: no answer can change it" },
    { "{\"==\":[1,2]}", CONSTANT, "/w/==: a constant condition: no answer can change it" },
    { "{\"and\":[{\"var\":\"yes\"},true]}", CONSTANT, "/w/and/1: a constant condition: no answer can change it" },
    { "{\"if\":[false,{\"var\":\"count\"},2]}", CONSTANT, "/w/if/0: a constant condition: no answer can change it" },
    { "{\"or\":[{\"var\":\"yes\"},{\"<\":[{\"fact\":[\"sac.days\"]},8]}]}", CONSTANT,
      "/w/or/1/<: a constant condition: no answer can change it" },
    { "{\"in\":[\"a\",[\"a\"]]}", CONSTANT, "/w/in: a constant condition: no answer can change it" },
    { "{\"in\":[{\"var\":\"state\"},[]]}", CONSTANT, "/w/in/1: the list is empty: nothing is ever in it" },
    { "{\"==\":[{\"var\":\"count\"},{\"var\":\"count\"}]}", CONSTANT, "/w/==/1: compared with itself" },
    { "{\"<\":[{\"+\":[{\"var\":\"count\"},1]},{\"+\":[{\"var\":\"count\"},1]}]}", CONSTANT,
      "/w/</1: compared with itself" },
    { "{\"<\":[{\"var\":\"day\"},\"2026-01-01\",{\"var\":\"day\"}]}", CONSTANT, "/w/</2: compared with itself" },
    { "{\"days_between\":[{\"today\":[]},{\"today\":[]}]}", CONSTANT, "/w/days_between/1: compared with itself" },
  };

  check_refusals (cases, G_N_ELEMENTS (cases), OUV_TYPE_NONE);
}

static void
test_wanted (void)
{
  static const Refusal booleans[] = {
    { "{\"var\":\"count\"}", TYPE, "/w: a condition is needed here, not a number" },
    { "true", CONSTANT, "/w: a constant condition: no answer can change it" },
  };
  static const Refusal dates[] = {
    { "\"2026-02-29\"", RANGE, "/w: a date such as \"2026-01-31\" is needed here, not \"2026-02-29\"" },
    { "{\"var\":\"amount\"}", TYPE, "/w: a date is needed here, not a sum of money" },
  };
  g_autoptr(Fixture) fixture = fixture_new ();
  g_autoptr(JsonNode) node = parse ("\"2024-02-29\"");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvExpression) day = ouv_expression_compile_as (fixture->scope, node, OUV_TYPE_DATE, LATER, "", &error);

  g_assert_no_error (error);
  g_assert_cmpint (ouv_expression_evaluate (day, &fixture->context).day, ==, ouv_day_from_ymd (2024, 2, 29));
  check_refusals (booleans, G_N_ELEMENTS (booleans), OUV_TYPE_BOOLEAN);
  check_refusals (dates, G_N_ELEMENTS (dates), OUV_TYPE_DATE);
}

static char *
nest (guint depth)
{
  GString *text = g_string_new ("{\"var\":\"yes\"}");

  for (guint i = 0; i < depth; i++)
    {
      g_string_prepend (text, "{\"!\":[");
      g_string_append (text, "]}");
    }
  return g_string_free (text, FALSE);
}

/* The model's files do not pass the strict scanner, so that the compiler has its own limit. */
static void
test_depth (void)
{
  g_autoptr(Fixture) fixture = fixture_new ();
  g_autofree char *deep = nest (31);
  g_autofree char *deeper = nest (32);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(OuvExpression) expression = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (json_parser_load_from_data (parser, deep, -1, NULL));
  expression = ouv_expression_compile (fixture->scope, json_parser_get_root (parser), LATER, "", &error);
  g_assert_no_error (error);
  g_assert_false (ouv_expression_holds (expression, &fixture->context));
  g_assert_true (json_parser_load_from_data (parser, deeper, -1, NULL));
  g_assert_null (ouv_expression_compile (fixture->scope, json_parser_get_root (parser), LATER, "", &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE);
}

static void
collect_cb (guint    index,
            gpointer data)
{
  g_string_append_printf (data, "%u ", index);
}

static void
test_foreach_variable (void)
{
  g_autoptr(Fixture) fixture = fixture_new ();
  g_autoptr(OuvExpression) expression = compile (fixture,
                                                 "{\"or\":[{\"known\":\"day\"},{\"var\":\"yes\"},"
                                                 "{\"<\":[{\"var\":\"day\"},{\"today\":[]}]},{\"var\":\"yes\"}]}");
  g_autoptr(GString) seen = g_string_new (NULL);
  g_autofree char *expected = g_strdup_printf ("%d %d ", VAR_DAY, VAR_TRUE);

  ouv_expression_foreach_variable (expression, collect_cb, seen);
  g_assert_cmpstr (seen->str, ==, expected);
}

static void
test_scope (void)
{
  g_autoptr(Fixture) fixture = fixture_new ();
  const OuvVariable *variable = ouv_scope_lookup (fixture->scope, "state");

  g_assert_cmpuint (ouv_scope_get_size (fixture->scope), ==, N_VARS);
  g_assert_cmpuint (variable->index, ==, VAR_STATE);
  g_assert_cmpint (variable->type, ==, OUV_TYPE_SYMBOL);
  g_assert_true (ouv_scope_get (fixture->scope, VAR_STATE) == variable);
  g_assert_null (ouv_scope_lookup (fixture->scope, "nothing"));
}

/* The address sanitizer needs memory of its own; clang and gcc name it in different ways. */
#if defined (__has_feature)
#if __has_feature (address_sanitizer)
#define HAS_ADDRESS_SANITIZER
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define HAS_ADDRESS_SANITIZER
#endif

#if defined (__linux__) && defined (__GLIBC__) && !defined (HAS_ADDRESS_SANITIZER)
/* Leaves nothing to allocate: no new memory from the kernel, and what the heap still has is taken. */
static gboolean
exhaust_memory (void)
{
  struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_DATA, &none) != 0)
    return FALSE;
  for (gsize size = 1 << 20; size >= 8; size /= 2)
    {
      guint8 *volatile block;

      do
        block = malloc (size);
      while (block != NULL);
    }
  return TRUE;
}

static void
test_no_allocation (void)
{
  g_autoptr(Fixture) fixture = NULL;
  g_autoptr(OuvExpression) expression = NULL;

  if (!g_test_subprocess ())
    {
      const char *preload = g_getenv ("LD_PRELOAD");

      if (preload != NULL && strstr (preload, "vgpreload") != NULL)
        {
          g_test_skip ("valgrind brings its own allocator");
          return;
        }
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  fixture = fixture_new ();
  expression = compile (fixture,
                        "{\"and\":[{\"in\":[{\"var\":\"state\"},[\"RJ\",\"SP\"]]},{\"known\":\"day\"},"
                        "{\"!\":[{\"var\":\"no\"}]},{\"<\":[{\"*\":[{\"var\":\"amount\"},2]},{\"fact\":[\"wage\"]}]},"
                        "{\"<\":[{\"add_business_days\":[{\"var\":\"day\"},5]},{\"if\":[{\"var\":\"no\"},"
                        "{\"today\":[]},{\"max\":[\"2027-01-01\",{\"add_days\":[{\"var\":\"day\"},9]}]}]}]},"
                        "{\"==\":[{\"days_between\":[{\"var\":\"day\"},{\"today\":[]}]},{\"var\":\"count\"}]}]}");
  if (!exhaust_memory ())
    _exit (0);
  _exit (ouv_expression_holds (expression, &fixture->context) ? 0 : 1);
}
#endif

static void
test_eval_json (void)
{
  static const struct
  {
    const char *expression;
    const char *data;
    const char *result; /* or NULL: MESSAGE */
    const char *message;
  } cases[] = {
    { "{\"var\":\"a.b\"}", "{\"a\":{\"b\":1}}", "1", NULL },
    { "{\"var\":\"a.b\"}", "{\"a\":{\"b\":null}}", "unknown", NULL },
    { "{\"var\":\"a.b\"}", "{\"a\":null}", "unknown", NULL },
    { "{\"<\":[{\"var\":\"x\"},3]}", "{}", "unknown", NULL },
    { "{\"==\":[{\"var\":\"x\"},{\"var\":\"y\"}]}", "null", "unknown", NULL },
    { "{\"and\":[{\"var\":\"x\"},{\"var\":\"no\"}]}", "{\"no\":false}", "false", NULL },
    { "{\"or\":[{\"var\":\"x\"},true]}", "{}", "true", NULL },
    { "{\"!\":[{\"var\":\"x\"}]}", "{}", "unknown", NULL },
    { "{\"known\":\"x\"}", "{\"x\":null}", "false", NULL },
    { "{\"known\":\"x\"}", "{\"x\":0}", "true", NULL },
    { "{\"if\":[{\"known\":\"x\"},{\"var\":\"x\"},5]}", "{}", "5", NULL },
    { "{\"+\":[{\"var\":\"x\"},{\"var\":\"y\"}]}", "{}", "unknown", NULL },
    { "{\"*\":[{\"var\":\"x\"},2]}", "{}", "unknown", NULL },
    { "{\"max\":[{\"var\":\"x\"},2]}", "{\"x\":7}", "7", NULL },
    { "{\"in\":[{\"var\":\"x\"},{\"var\":\"y\"}]}", "{\"x\":\"b\",\"y\":[\"a\",\"b\"]}", "true", NULL },
    { "{\"in\":[{\"var\":\"x\"},{\"var\":\"y\"}]}", "{\"x\":\"b\",\"y\":\"abc\"}", "true", NULL },
    { "{\"in\":[\"\",\"\"]}", "{}", "false", NULL },
    { "{\"in\":[\"\",\"a\"]}", "{}", "true", NULL },
    { "{\"in\":[\"a\",[]]}", "{}", "false", NULL },
    { "{\"var\":\"l\"}", "{\"l\":[\"a\",\"\\\"\\n\"]}", "[\"a\",\"\\\"\\n\"]", NULL },
    { "{\"var\":\"l\"}", "{\"l\":[]}", "[]", NULL },
    { "\"їжа\"", "{}", "\"їжа\"", NULL },
    { "{\"+\":[0.1,0.2]}", "{}", "0.30000000000000004", NULL },
    { "0.1", "{}", "0.1", NULL },
    { "{\"-\":[0]}", "{}", "0", NULL },
    { "1e21", "{}", "1e+21", NULL },
    { "1e15", "{}", "1000000000000000", NULL },
    { "-3.0", "{}", "-3", NULL },
    { "{\"add_days\":[\"2026-01-31\",1]}", "{}", "\"2026-02-01\"", NULL },
    { "{\"days_between\":[\"2026-01-31\",\"2026-02-01\"]}", "{}", "1", NULL },
    { "{\"today\":[]}", "{}", "unknown", NULL },
    { "{\"==\":[1,1]}", "{}", "true", NULL },
    { "{\"<\":[1,{\"*\":[1e308,10]}]}", "{}", "true", NULL },
    { "{\"*\":[1e308,10]}", "{}", NULL, "expression:: the result is too large a number" },
    { "{\"==\":[1,\"1\"]}", "{}", NULL, "expression:/==/1: a number is needed here, not a text" },
    { "{\"<\":[\"a\",\"b\"]}", "{}", NULL,
      "expression:/</0: a text is no operand of \"<\" (numbers, dates, sums of money)" },
    { "{\"==\":[{\"var\":\"x\"},1]}", "{\"x\":\"1\"}", NULL, "expression:/==/1: a text is needed here, not a number" },
    { "{\"days_between\":[{\"var\":\"x\"},\"2026-01-01\"]}", "{\"x\":\"2026-01-01\"}", NULL,
      "expression:/days_between/0: a date is needed here, not a text" },
    { "{\"and\":[1,true]}", "{}", NULL, "expression:/and/0: a condition is needed here, not a number" },
    { "{\"if\":[[],1,2]}", "{}", NULL, "expression:/if/0: a condition is needed here, not a list" },
    { "{\"==\":[{\"known\":\"x\"},true]}", "{\"x\":1}", NULL,
      "expression:/==/0: a condition is no operand of \"==\"; combine conditions with and, or, !" },
    { "{\"var\":\"\"}", "{}", NULL, "expression:/var: the name of a variable is missing" },
    { "{\"var\":\"a\"}", "{\"a\":{}}", NULL, "expression:/var: an object cannot be read" },
    { "{\"var\":\"a\"}", "{\"a\":[1]}", NULL, "expression:/var: a list of anything but texts cannot be read" },
    { "{\"var\":\"a.0\"}", "{\"a\":[1]}", NULL, "expression:/var: \"a\" is not an object" },
    { "{\"var\":\"a.length\"}", "{\"a\":\"x\"}", NULL, "expression:/var: \"a\" is not an object" },
    { "{\"fact\":[\"x\"]}", "{}", NULL, "expression:/fact/0: unknown fact \"x\"" },
    { "{\"cat\":[\"a\"]}", "{}", NULL, "expression:/cat: unknown operator \"cat\"" },
    { "null", "{}", NULL, "expression:: null is no value; ask with \"known\"" },
    { "{", "{}", NULL, "expression:: 1:2: a member's name in double quotes is expected here" },
    { "1", "{\"a\":1,\"a\":2}", NULL, "data:/a: 1:8: the same member twice" },
    { "1", "{\"a\":{\"b.c\":1}}", NULL, "data:/a/b.c: a name with a dot; write {\"a\": {\"b\": …}} for \"a.b\"" },
    { "1", "[1]", NULL, "data:: an object with the variables is needed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *result = ouv_expression_eval_json (cases[i].expression, cases[i].data, &error);

      if (g_strcmp0 (result, cases[i].result) != 0)
        g_test_message ("%s", cases[i].expression);
      g_assert_cmpstr (result, ==, cases[i].result);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

/* Like JavaScript's ===, but for lists and objects deep. */
static gboolean
same_json (JsonNode   *expected,
           const char *result)
{
  g_autoptr(JsonNode) node = parse (result);

  if (json_node_get_value_type (expected) == G_TYPE_INT64 || json_node_get_value_type (expected) == G_TYPE_DOUBLE)
    return (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE) &&
           json_node_get_double (expected) == json_node_get_double (node);
  return json_node_equal (expected, node);
}

/* The original suite of JSON Logic, where it is at hand: the same, unknown or refused, never another value. */
static void
test_conformance (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", "conformance", "json-logic",
                                                 "compatible.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;
  gsize length;
  guint same = 0, unknown = 0, refused = 0, different = 0;
  JsonArray *cases;

  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_skip ("the JSON Logic suite is not here");
      return;
    }
  root = ouv_json_parse (text, length, NULL);
  cases = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonNode *element = json_array_get_element (cases, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      g_autofree char *rule = NULL;
      g_autofree char *data = NULL;
      g_autofree char *result = NULL;

      if (object == NULL)
        continue;
      rule = json_to_string (json_object_get_member (object, "rule"), FALSE);
      data = json_object_has_member (object, "data") ? json_to_string (json_object_get_member (object, "data"), FALSE)
                                                     : g_strdup ("null");
      result = ouv_expression_eval_json (rule, data, NULL);
      if (result == NULL)
        refused++;
      else if (strcmp (result, "unknown") == 0)
        unknown++;
      else if (same_json (json_object_get_member (object, "result"), result))
        same++;
      else
        {
          different++;
          g_test_message ("different: %s of %s gives %s", rule, data, result);
        }
    }
  g_test_message ("JSON Logic: %u same, %u unknown, %u refused, %u different", same, unknown, refused, different);
  g_assert_cmpuint (different, ==, 0);
  g_assert_cmpuint (same, >=, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/expression/kleene", test_kleene);
  g_test_add_func ("/expression/conditions", test_conditions);
  g_test_add_func ("/expression/any-condition", test_any_condition);
  g_test_add_func ("/expression/values", test_values);
  g_test_add_func ("/expression/overflow", test_overflow);
  g_test_add_func ("/expression/empty-context", test_empty_context);
  g_test_add_func ("/expression/errors/grammar", test_grammar_errors);
  g_test_add_func ("/expression/errors/types", test_type_errors);
  g_test_add_func ("/expression/errors/options", test_option_errors);
  g_test_add_func ("/expression/errors/lint", test_lint_errors);
  g_test_add_func ("/expression/wanted", test_wanted);
  g_test_add_func ("/expression/depth", test_depth);
  g_test_add_func ("/expression/foreach-variable", test_foreach_variable);
  g_test_add_func ("/expression/scope", test_scope);
#if defined (__linux__) && defined (__GLIBC__) && !defined (HAS_ADDRESS_SANITIZER)
  g_test_add_func ("/expression/no-allocation", test_no_allocation);
#endif
  g_test_add_func ("/expression/eval-json", test_eval_json);
  g_test_add_func ("/expression/conformance", test_conformance);
  return g_test_run ();
}
