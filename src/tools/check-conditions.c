/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

/* What the compiler lets pass, because each operand is fine by itself. */

static gboolean
is_negation (JsonNode *node,
             JsonNode *of)
{
  JsonNode *arguments = ouv_tree_get_member (node, "!");

  return arguments != NULL && JSON_NODE_HOLDS_ARRAY (arguments) && json_array_get_length (json_node_get_array (arguments)) == 1
         && json_node_equal (json_array_get_element (json_node_get_array (arguments), 0), of);
}

/* The text that VARIABLE is compared with, when NODE is { "==": [variable, text] }. */
static const char *
get_compared (JsonNode  *node,
              JsonNode **variable)
{
  JsonNode *arguments = ouv_tree_get_member (node, "==");
  JsonNode *text;

  if (arguments == NULL || !JSON_NODE_HOLDS_ARRAY (arguments) || json_array_get_length (json_node_get_array (arguments)) != 2)
    return NULL;
  *variable = json_array_get_element (json_node_get_array (arguments), 0);
  text = json_array_get_element (json_node_get_array (arguments), 1);
  return ouv_tree_get_operand (*variable, "var") != NULL && json_node_get_value_type (text) == G_TYPE_STRING
           ? json_node_get_string (text) : NULL;
}

static gboolean
are_two_answers (JsonNode *a,
                 JsonNode *b)
{
  JsonNode *variable_a, *variable_b;
  const char *text_a = get_compared (a, &variable_a);
  const char *text_b = get_compared (b, &variable_b);

  return text_a != NULL && text_b != NULL && json_node_equal (variable_a, variable_b) && !g_str_equal (text_a, text_b);
}

static void
check_pair (const OuvCheck     *self,
            const OuvTreePlace *place,
            const char         *operator,
            JsonArray          *operands,
            guint               i,
            guint               j)
{
  JsonNode *a = json_array_get_element (operands, i);
  JsonNode *b = json_array_get_element (operands, j);
  g_autofree char *pointer = g_strdup_printf ("%s/%s/%u", place->pointer, operator, j);
  const char *always = g_str_equal (operator, "and") ? "false" : "true";

  if (json_node_equal (a, b))
    ouv_findings_add (self->findings, place->file, pointer, "repeated", "operand %u says the same", i);
  else if (is_negation (a, b) || is_negation (b, a))
    ouv_findings_add (self->findings, place->file, pointer, "constant", "operand %u says the opposite: always %s or unknown", i, always);
  else if (g_str_equal (operator, "and") && are_two_answers (a, b))
    ouv_findings_add (self->findings, place->file, pointer, "constant", "operand %u wants another answer: never true", i);
}

static void
check_node (const OuvTreePlace *place,
            gpointer            data)
{
  static const char *const operators[] = { "and", "or" };

  for (guint k = 0; k < G_N_ELEMENTS (operators); k++)
    {
      JsonNode *node = ouv_tree_get_member (place->node, operators[k]);
      JsonArray *operands = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      for (guint i = 0; operands != NULL && i < json_array_get_length (operands); i++)
        for (guint j = i + 1; j < json_array_get_length (operands); j++)
          check_pair (data, place, operators[k], operands, i, j);
    }
}

void
ouv_check_conditions (const OuvCheck *self)
{
  ouv_model_tree_foreach_node (self->tree, check_node, (gpointer) self);
}
