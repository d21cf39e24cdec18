/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "ouv-expression.h"
#include "ouv-json.h"

static void
test_variables (void)
{
  static const char *const options[] = { "a", "b", NULL };
  g_autoptr(OuvScope) scope = ouv_scope_new ();
  g_autofree char *name = g_strdup ("letter");
  const OuvVariable *variable;

  g_assert_cmpuint (ouv_scope_get_size (scope), ==, 0);
  g_assert_cmpuint (ouv_scope_add (scope, name, OUV_TYPE_SYMBOL, options, 4), ==, 0);
  g_assert_cmpuint (ouv_scope_add (scope, "sum", OUV_TYPE_MONEY, NULL, 6), ==, 1);
  g_assert_cmpuint (ouv_scope_get_size (scope), ==, 2);

  /* The name is the scope's own. */
  memset (name, 'x', strlen (name));
  variable = ouv_scope_lookup (scope, "letter");
  g_assert_true (variable == ouv_scope_get (scope, 0));
  g_assert_cmpstr (variable->name, ==, "letter");
  g_assert_cmpint (variable->type, ==, OUV_TYPE_SYMBOL);
  g_assert_true (variable->options == options);
  g_assert_cmpuint (variable->index, ==, 0);
  g_assert_cmpuint (variable->order, ==, 4);

  g_assert_cmpuint (ouv_scope_lookup (scope, "sum")->index, ==, 1);
  g_assert_null (ouv_scope_get (scope, 1)->options);
  g_assert_null (ouv_scope_lookup (scope, "Sum"));
}

static OuvValue
read_fact (const OuvScope *scope)
{
  static const char text[] = "{\"fact\": [\"limit\"]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = ouv_json_parse (text, strlen (text), &error);
  g_autoptr(OuvExpression) expression = ouv_expression_compile (scope, node, G_MAXUINT, "", &error);
  const OuvContext context = { 0 };

  g_assert_no_error (error);
  return ouv_expression_evaluate (expression, &context);
}

/* Of two facts of one name the later holds. */
static void
test_facts (void)
{
  g_autoptr(OuvScope) scope = ouv_scope_new ();
  OuvValue value;

  ouv_scope_add_fact (scope, "limit", (OuvValue) { OUV_TYPE_NUMBER, TRUE, .number = 20 });
  value = read_fact (scope);
  g_assert_cmpint (value.type, ==, OUV_TYPE_NUMBER);
  g_assert_cmpfloat (value.number, ==, 20);
  ouv_scope_add_fact (scope, "limit", (OuvValue) { OUV_TYPE_MONEY, TRUE, .money = 4000 });
  value = read_fact (scope);
  g_assert_cmpint (value.type, ==, OUV_TYPE_MONEY);
  g_assert_cmpint (value.money, ==, 4000);
  g_assert_cmpuint (ouv_scope_get_size (scope), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scope/variables", test_variables);
  g_test_add_func ("/scope/facts", test_facts);
  return g_test_run ();
}
