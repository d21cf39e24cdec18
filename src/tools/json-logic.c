/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-logic.h"

#include <string.h>

#include "ouv-expression-private.h"

/* A part of a condition. */
typedef struct {
  const OuvExpression *expression;
  guint                index; /* of its node */
} Part;

struct _OuvJsonLogic
{
  const OuvScope *scope;    /* not owned */
  GArray         *computed; /* (owned) of Part */
};

OuvJsonLogic *
ouv_json_logic_new (const OuvScope *scope)
{
  OuvJsonLogic *self = g_new0 (OuvJsonLogic, 1);

  self->scope = scope;
  self->computed = g_array_new (FALSE, FALSE, sizeof (Part));
  return self;
}

void
ouv_json_logic_free (OuvJsonLogic *self)
{
  g_array_unref (self->computed);
  g_free (self);
}

/* Values */

static void
add_list (JsonBuilder  *builder,
          const GQuark *list)
{
  json_builder_begin_array (builder);
  for (; list != NULL && *list != 0; list++)
    json_builder_add_string_value (builder, g_quark_to_string (*list));
  json_builder_end_array (builder);
}

static void
add_value (JsonBuilder *builder,
           OuvValue     value)
{
  switch (value.type)
    {
    case OUV_TYPE_BOOLEAN:
      json_builder_add_boolean_value (builder, value.boolean);
      break;
    case OUV_TYPE_NUMBER:
      json_builder_add_double_value (builder, value.number);
      break;
    case OUV_TYPE_SYMBOL:
      json_builder_add_string_value (builder, g_quark_to_string (value.symbol));
      break;
    case OUV_TYPE_DATE:
      json_builder_add_int_value (builder, value.day);
      break;
    case OUV_TYPE_MONEY:
      json_builder_add_int_value (builder, value.money);
      break;
    case OUV_TYPE_LIST:
      add_list (builder, value.list);
      break;
    case OUV_TYPE_NONE:
    case OUV_TYPE_FREE:
    default:
      json_builder_add_string_value (builder, "x");
      break;
    }
}

/* Conditions */

/* A dot would lead into an object. */
static char *
flatten (const char *name)
{
  return g_strdelimit (g_strdup (name), ".", '_');
}

static void
add_variable (JsonBuilder *builder,
              const char  *name)
{
  g_autofree char *flat = flatten (name);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "var");
  json_builder_add_string_value (builder, flat);
  json_builder_end_object (builder);
}

/* What is unknown is null there. */
static void
add_known (JsonBuilder *builder,
           const char  *name)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "!=");
  json_builder_begin_array (builder);
  add_variable (builder, name);
  json_builder_add_null_value (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_computed (OuvJsonLogic        *self,
              JsonBuilder         *builder,
              const OuvExpression *expression,
              const OuvNode       *node)
{
  const Part part = { expression, (guint) (node - expression->nodes) };
  g_autofree char *name = g_strdup_printf ("computed.%u", self->computed->len);

  g_array_append_val (self->computed, part);
  add_variable (builder, name);
}

/* NULL: JSON Logic has none. */
static const char *
get_operator (OuvOp op)
{
  static const char *const names[] = {
    [OUV_OP_AND] = "and",      [OUV_OP_OR] = "or",           [OUV_OP_NOT] = "!",       [OUV_OP_IF] = "if",
    [OUV_OP_IN] = "in",        [OUV_OP_EQUAL] = "==",        [OUV_OP_NOT_EQUAL] = "!=", [OUV_OP_LESS] = "<",
    [OUV_OP_LESS_EQUAL] = "<=", [OUV_OP_GREATER] = ">",      [OUV_OP_GREATER_EQUAL] = ">=", [OUV_OP_ADD] = "+",
    [OUV_OP_SUBTRACT] = "-",   [OUV_OP_MULTIPLY] = "*",      [OUV_OP_MIN] = "min",     [OUV_OP_MAX] = "max",
    [OUV_OP_ADD_DAYS] = "+",
  };

  return op < G_N_ELEMENTS (names) ? names[op] : NULL;
}

static void
add_node (OuvJsonLogic        *self,
          JsonBuilder         *builder,
          const OuvExpression *expression,
          const OuvNode       *node)
{
  const OuvNode *end = node + node->size;
  const char *operator = get_operator (node->op);

  if (node->op == OUV_OP_CONSTANT)
    {
      OuvValue value = { .type = node->type, .known = TRUE };

      value.money = node->money; /* the widest */
      if (node->type == OUV_TYPE_LIST)
        value.list = expression->lists + node->list;
      add_value (builder, value);
    }
  else if (node->op == OUV_OP_VARIABLE)
    add_variable (builder, ouv_scope_get (self->scope, node->variable)->name);
  else if (node->op == OUV_OP_KNOWN)
    add_known (builder, ouv_scope_get (self->scope, node->variable)->name);
  else if (node->op == OUV_OP_TODAY)
    add_variable (builder, "today");
  else if (operator == NULL)
    add_computed (self, builder, expression, node);
  else
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, operator);
      json_builder_begin_array (builder);
      for (const OuvNode *arg = node + 1; arg < end; arg += arg->size)
        add_node (self, builder, expression, arg);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
}

JsonNode *
ouv_json_logic_add (OuvJsonLogic        *self,
                    const OuvExpression *condition)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  add_node (self, builder, condition, condition->nodes);
  return json_builder_get_root (builder);
}

/* Data */

static void
add_member (JsonBuilder *builder,
            const char  *name,
            OuvValue     value)
{
  g_autofree char *flat = flatten (name);

  json_builder_set_member_name (builder, flat);
  if (value.known)
    add_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

JsonNode *
ouv_json_logic_data (const OuvJsonLogic *self,
                     const OuvState     *state)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_member (builder, "today", (OuvValue) { .type = OUV_TYPE_DATE, .known = TRUE, .day = state->today });
  for (guint i = 0; i < ouv_scope_get_size (self->scope); i++)
    add_member (builder, ouv_scope_get (self->scope, i)->name, ouv_state_get (state, i));
  for (guint i = 0; i < self->computed->len; i++)
    {
      const Part *part = &g_array_index (self->computed, Part, i);
      g_autofree char *name = g_strdup_printf ("computed.%u", i);

      add_member (builder, name, ouv_expression_evaluate_node (part->expression, part->index, &state->context));
    }
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
