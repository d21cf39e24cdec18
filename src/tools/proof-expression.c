/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-space-private.h"

#include <string.h>

#include "ouv-expression-private.h"

static OuvDd compile_at (OuvView             *self,
                         const OuvExpression *expression,
                         guint                index);

OuvDd
ouv_space_add_forms (guint    a,
           guint    b,
           gpointer data)
{
  OuvSpace *self = data;

  return ouv_space_make_form (self, ouv_numbers_add (self->numbers, ouv_space_get_form (a), ouv_space_get_form (b), 1));
}

static OuvDd
subtract_forms (guint    a,
                guint    b,
                gpointer data)
{
  OuvSpace *self = data;

  return ouv_space_make_form (self, ouv_numbers_add (self->numbers, ouv_space_get_form (a), ouv_space_get_form (b), -1));
}

static OuvDd
multiply_forms (guint    a,
                guint    b,
                gpointer data)
{
  OuvSpace *self = data;

  return ouv_space_make_form (self, ouv_numbers_multiply (self->numbers, ouv_space_get_form (a), ouv_space_get_form (b)));
}

/* Unknown when one of the two is. */
static OuvDd
compare (OuvSpace *self,
         guint     a,
         guint     b,
         gboolean  strictly)
{
  if (a == OUV_DD_UNKNOWN || b == OUV_DD_UNKNOWN)
    return OUV_DD_UNKNOWN;
  return ouv_numbers_compare (self->numbers, ouv_space_get_form (a), ouv_space_get_form (b), strictly);
}

/* The smaller or the larger of the two. */
static OuvDd
choose (OuvSpace *self,
        guint     a,
        guint     b,
        gboolean  smaller)
{
  return ouv_diagram_if (self->diagram, compare (self, a, b, FALSE), ouv_diagram_constant (self->diagram, smaller ? a : b),
                         ouv_diagram_constant (self->diagram, smaller ? b : a));
}

static OuvDd
choose_smaller (guint    a,
                guint    b,
                gpointer data)
{
  return choose (data, a, b, TRUE);
}

static OuvDd
choose_larger (guint    a,
               guint    b,
               gpointer data)
{
  return choose (data, a, b, FALSE);
}

static OuvDd
compare_at_most (guint    a,
                 guint    b,
                 gpointer data)
{
  return compare (data, a, b, FALSE);
}

static OuvDd
compare_less (guint    a,
              guint    b,
              gpointer data)
{
  return compare (data, a, b, TRUE);
}

static OuvDd
compare_equal (guint    a,
               guint    b,
               gpointer data)
{
  OuvSpace *self = data;

  if (a == OUV_DD_UNKNOWN || b == OUV_DD_UNKNOWN)
    return OUV_DD_UNKNOWN;
  if (ouv_space_get_form (a) == OUV_SPACE_NONE || ouv_space_get_form (b) == OUV_SPACE_NONE)
    return a == b;
  return ouv_diagram_and (self->diagram, compare_at_most (a, b, self), compare_at_most (b, a, self));
}

static OuvDd
find_in (guint    needle,
         guint    haystack,
         gpointer data)
{
  OuvSpace *self = data;
  const GQuark *items = ouv_space_get_list (self, haystack);

  if (needle == OUV_DD_UNKNOWN || haystack == OUV_DD_UNKNOWN)
    return OUV_DD_UNKNOWN;
  if (items == NULL)
    {
      const char *text = g_quark_to_string (ouv_space_get_symbol (haystack));

      return *text != '\0' && strstr (text, g_quark_to_string (ouv_space_get_symbol (needle))) != NULL;
    }
  while (*items != 0 && *items != ouv_space_get_symbol (needle))
    items++;
  return *items != 0;
}

static OuvDd
compile_constant (OuvSpace            *self,
                  const OuvExpression *expression,
                  const OuvNode       *node)
{
  const GQuark *items;
  guint n = 0;

  switch ((OuvType) node->type)
    {
    case OUV_TYPE_BOOLEAN:
      return !!node->boolean;
    case OUV_TYPE_NUMBER:
      return ouv_space_make_form (self, ouv_numbers_constant (self->numbers, node->number));
    case OUV_TYPE_SYMBOL:
      return ouv_diagram_constant (self->diagram, OUV_KIND_SYMBOL | node->symbol);
    case OUV_TYPE_DATE:
      return ouv_space_make_form (self, ouv_numbers_constant (self->numbers, node->day));
    case OUV_TYPE_MONEY:
      return ouv_space_make_form (self, ouv_numbers_constant (self->numbers, (double) node->money));
    case OUV_TYPE_LIST:
      for (items = expression->lists + node->list; items[n] != 0; n++)
        ;
      return ouv_space_make_list (self, items, n);
    case OUV_TYPE_NONE:
    case OUV_TYPE_FREE:
    default:
      return OUV_DD_UNKNOWN;
    }
}

static OuvDd
compile_and_or (OuvView             *self,
                const OuvExpression *expression,
                guint                index)
{
  const OuvNode *node = &expression->nodes[index];
  gboolean is_and = node->op == OUV_OP_AND;
  OuvDd result = is_and ? OUV_DD_TRUE : OUV_DD_FALSE;

  for (guint i = index + 1; i < index + node->size; i += expression->nodes[i].size)
    {
      OuvDd operand = compile_at (self, expression, i);

      result = is_and ? ouv_diagram_and (self->space->diagram, result, operand)
                      : ouv_diagram_or (self->space->diagram, result, operand);
    }
  return result;
}

/* The arguments from INDEX, of which REST are left. */
static OuvDd
compile_if (OuvView             *self,
            const OuvExpression *expression,
            guint                index,
            guint                rest)
{
  OuvDd first = compile_at (self, expression, index);
  guint then = index + expression->nodes[index].size;

  if (rest == 1)
    return first;
  return ouv_diagram_if (self->space->diagram, first, compile_at (self, expression, then),
                         compile_if (self, expression, then + expression->nodes[then].size, rest - 2));
}

static OuvDd
equals_value (guint    a,
              guint    b,
              gpointer data)
{
  return a == OUV_DD_UNKNOWN ? OUV_DD_UNKNOWN : a == GPOINTER_TO_UINT (data);
}

/* The same few texts are asked for again and again. */
static OuvDd
equals_symbol (OuvView *self,
               OuvDd    dd,
               guint    value)
{
  gint64 key = (gint64) dd << 32 | value;
  gpointer found;
  OuvDd result;

  if (g_hash_table_lookup_extended (self->space->equals, &key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  result = ouv_diagram_map (self->space->diagram, dd, equals_value, GUINT_TO_POINTER (value));
  g_hash_table_insert (self->space->equals, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (result));
  return result;
}

static OuvDd
compile_equal (OuvView *self,
               OuvDd    a,
               OuvDd    b)
{
  OuvDiagram *diagram = self->space->diagram;

  if (ouv_diagram_is_constant (diagram, b) && ouv_space_get_symbol (ouv_diagram_get_value (diagram, b)) != 0)
    return equals_symbol (self, a, ouv_diagram_get_value (diagram, b));
  return ouv_diagram_combine (diagram, a, b, compare_equal, self->space);
}

static OuvDd
compile_comparison (OuvView *self,
                    OuvOp    op,
                    OuvDd    a,
                    OuvDd    b)
{
  OuvSpace *space = self->space;

  switch ((int) op)
    {
    case OUV_OP_EQUAL:
      return compile_equal (self, a, b);
    case OUV_OP_NOT_EQUAL:
      return ouv_diagram_not (space->diagram, compile_equal (self, a, b));
    case OUV_OP_LESS:
      return ouv_diagram_combine (space->diagram, a, b, compare_less, space);
    case OUV_OP_LESS_EQUAL:
      return ouv_diagram_combine (space->diagram, a, b, compare_at_most, space);
    case OUV_OP_GREATER:
      return ouv_diagram_combine (space->diagram, b, a, compare_less, space);
    default:
      return ouv_diagram_combine (space->diagram, b, a, compare_at_most, space);
    }
}

/* Unknown as soon as one comparison of a chain is, false or not. */
static OuvDd
chain (OuvDiagram *diagram,
       OuvDd       a,
       OuvDd       b)
{
  return ouv_diagram_if (diagram, b, a, ouv_diagram_if (diagram, a, OUV_DD_FALSE, OUV_DD_FALSE));
}

static OuvDd
compile_comparisons (OuvView             *self,
                     const OuvExpression *expression,
                     guint                index)
{
  const OuvNode *node = &expression->nodes[index];
  guint i = index + 1;
  OuvDd left = compile_at (self, expression, i);
  OuvDd result = OUV_DD_TRUE;

  for (i += expression->nodes[i].size; i < index + node->size; i += expression->nodes[i].size)
    {
      OuvDd right = compile_at (self, expression, i);

      result = chain (self->space->diagram, result, compile_comparison (self, node->op, left, right));
      left = right;
    }
  return result;
}

static OuvDd
compile_fold (OuvView             *self,
              const OuvExpression *expression,
              guint                index)
{
  const OuvNode *node = &expression->nodes[index];
  OuvDdFunc func = node->op == OUV_OP_ADD ? ouv_space_add_forms : node->op == OUV_OP_SUBTRACT ? subtract_forms
                   : node->op == OUV_OP_MIN ? choose_smaller : node->op == OUV_OP_MAX ? choose_larger : multiply_forms;
  guint i = index + 1;
  OuvSpace *space = self->space;
  OuvDd result = compile_at (self, expression, i);

  if (node->op == OUV_OP_SUBTRACT && node->n_args == 1)
    return ouv_diagram_combine (space->diagram, ouv_space_make_form (space, ouv_numbers_constant (space->numbers, 0)), result, func,
                                space);
  for (i += expression->nodes[i].size; i < index + node->size; i += expression->nodes[i].size)
    {
      OuvDd next = compile_at (self, expression, i);

      result = ouv_diagram_combine (space->diagram, result, next, func, space);
    }
  return result;
}

typedef struct {
  OuvSpace *space;
  OuvOp     op;
} Shift;

static OuvDd
shift_form (guint    day,
            guint    days,
            gpointer data)
{
  const Shift *self = data;
  OuvNumbers *numbers = self->space->numbers;
  guint from = ouv_space_get_form (day);
  guint by = ouv_space_get_form (days);
  double n;

  if (self->op == OUV_OP_ADD_DAYS)
    return ouv_space_make_form (self->space, ouv_numbers_add (numbers, from, by, 1));
  if (!ouv_numbers_is_constant (numbers, by, &n) || n < 0)
    return OUV_DD_UNKNOWN;
  return ouv_space_make_form (self->space, ouv_numbers_shift (numbers, from, self->op == OUV_OP_ADD_YEARS
                                                                ? OUV_SHIFT_YEARS : OUV_SHIFT_BUSINESS_DAYS, (guint) n));
}

static OuvDd
compile_pair (OuvView             *self,
              const OuvExpression *expression,
              guint                index)
{
  OuvSpace *space = self->space;
  OuvOp op = expression->nodes[index].op;
  Shift shift = { space, op };
  OuvDd a = compile_at (self, expression, index + 1);
  OuvDd b = compile_at (self, expression, index + 1 + expression->nodes[index + 1].size);

  if (op == OUV_OP_IN)
    return ouv_diagram_combine (space->diagram, a, b, find_in, space);
  if (op == OUV_OP_DAYS_BETWEEN)
    return ouv_diagram_combine (space->diagram, b, a, subtract_forms, space);
  return ouv_diagram_combine (space->diagram, a, b, shift_form, &shift);
}

static OuvDd
compile_at (OuvView             *self,
            const OuvExpression *expression,
            guint                index)
{
  const OuvNode *node = &expression->nodes[index];
  OuvSpace *space = self->space;

  switch ((OuvOp) node->op)
    {
    case OUV_OP_CONSTANT:
      return compile_constant (space, expression, node);
    case OUV_OP_VARIABLE:
      return ouv_view_get (self, node->variable);
    case OUV_OP_KNOWN:
      return ouv_view_known (self, ouv_view_get (self, node->variable));
    case OUV_OP_AND:
    case OUV_OP_OR:
      return compile_and_or (self, expression, index);
    case OUV_OP_NOT:
      return ouv_diagram_not (space->diagram, compile_at (self, expression, index + 1));
    case OUV_OP_IF:
      return compile_if (self, expression, index + 1, node->n_args);
    case OUV_OP_EQUAL:
    case OUV_OP_NOT_EQUAL:
    case OUV_OP_LESS:
    case OUV_OP_LESS_EQUAL:
    case OUV_OP_GREATER:
    case OUV_OP_GREATER_EQUAL:
      return compile_comparisons (self, expression, index);
    case OUV_OP_ADD:
    case OUV_OP_SUBTRACT:
    case OUV_OP_MIN:
    case OUV_OP_MAX:
    case OUV_OP_MULTIPLY:
      return compile_fold (self, expression, index);
    case OUV_OP_TODAY:
      return ouv_space_make_form (space, ouv_numbers_constant (space->numbers, space->today));
    case OUV_OP_IN:
    case OUV_OP_DAYS_BETWEEN:
    case OUV_OP_ADD_DAYS:
    case OUV_OP_ADD_YEARS:
    case OUV_OP_ADD_BUSINESS_DAYS:
      return compile_pair (self, expression, index);
    case OUV_OP_UNKNOWN:
    case OUV_OP_FACT:
    default:
      return OUV_DD_UNKNOWN;
    }
}

typedef struct {
  const OuvView  *view;
  OuvVariableTest test;
  gboolean        found;
} Reads;

static void
test_variable (guint    index,
               gpointer data)
{
  Reads *reads = data;

  reads->found = reads->found || reads->test (reads->view, index);
}

gboolean
ouv_view_reads (const OuvView       *self,
                const OuvExpression *expression,
                OuvVariableTest      test)
{
  Reads reads = { self, test, FALSE };

  if (expression != NULL)
    ouv_expression_foreach_variable (expression, test_variable, &reads);
  return reads.found;
}

/* A variable is written as what it is in VIEW, or by its name where that is NULL. */
static void
add_node_text (GString             *out,
               const OuvExpression *expression,
               const OuvScope      *scope,
               const OuvNode       *node,
               OuvView             *view)
{
  g_string_append_printf (out, " %u/%u", node->op, node->n_args);
  if (node->op == OUV_OP_VARIABLE || node->op == OUV_OP_KNOWN)
    {
      if (view != NULL)
        g_string_append_printf (out, ":%u", ouv_view_get (view, node->variable));
      else
        g_string_append (out, ouv_scope_get (scope, node->variable)->name);
    }
  else if (node->op == OUV_OP_CONSTANT && node->type == OUV_TYPE_LIST)
    for (const GQuark *item = expression->lists + node->list; *item != 0; item++)
      g_string_append_printf (out, "%u,", *item);
  else
    g_string_append_printf (out, "%u=%" G_GUINT64_FORMAT, node->type, node->bits);
}

char *
ouv_expression_dup_text (const OuvExpression *expression,
                         const OuvScope      *scope)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; expression != NULL && i < expression->n_nodes; i++)
    add_node_text (out, expression, scope, &expression->nodes[i], NULL);
  return g_string_free (out, FALSE);
}

/* Whatever reads the same with the same operators is the same, in another message or model too. */
static OuvDd
compile_once (OuvView             *self,
              const OuvExpression *expression)
{
  g_autoptr(GString) key = g_string_new (NULL);
  gpointer found;
  OuvDd dd;

  for (guint i = 0; i < expression->n_nodes; i++)
    add_node_text (key, expression, self->model->scope, &expression->nodes[i], self);
  if (g_hash_table_lookup_extended (self->space->compiled, key->str, NULL, &found))
    return GPOINTER_TO_UINT (found);
  dd = compile_at (self, expression, 0);
  g_hash_table_insert (self->space->compiled, g_strdup (key->str), GUINT_TO_POINTER (dd));
  return dd;
}

OuvDd
ouv_view_compile (OuvView             *self,
                  const OuvExpression *expression)
{
  gpointer found;
  OuvDd dd;

  if (expression == NULL)
    return OUV_DD_TRUE;
  if (g_hash_table_lookup_extended (self->expressions, expression, NULL, &found))
    return GPOINTER_TO_UINT (found);
  dd = compile_once (self, expression);
  if (!ouv_view_reads (self, expression, ouv_view_is_of_message))
    g_hash_table_insert (self->expressions, (gpointer) expression, GUINT_TO_POINTER (dd));
  return dd;
}

OuvDd
ouv_view_holds (OuvView             *self,
                const OuvExpression *expression)
{
  return ouv_diagram_holds (self->space->diagram, ouv_view_compile (self, expression));
}

static OuvDd
is_known (guint    a,
          guint    b,
          gpointer data)
{
  return a != OUV_DD_UNKNOWN;
}

OuvDd
ouv_view_known (OuvView *self,
                OuvDd    dd)
{
  /* No symbol is 0. */
  gint64 key = (gint64) dd << 32;
  gpointer found;
  OuvDd result;

  if (g_hash_table_lookup_extended (self->space->equals, &key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  result = ouv_diagram_map (self->space->diagram, dd, is_known, NULL);
  g_hash_table_insert (self->space->equals, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (result));
  return result;
}

OuvDd
ouv_view_is (OuvView    *self,
             OuvDd       dd,
             const char *symbol)
{
  OuvDd equals = equals_symbol (self, dd, ouv_space_symbol (g_quark_from_string (symbol)));

  return ouv_diagram_holds (self->space->diagram, equals);
}
