/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-compiler-private.h"

#include <math.h>
#include <string.h>

#include "ouv-format.h"
#include "ouv-json.h"

/* What an operator wants of one argument. */
typedef enum {
  ROLE_SAME,      /* one type for all arguments of this role, out of the operator's own */
  ROLE_CONDITION, /* true or false */
  ROLE_SYMBOL,
  ROLE_LIST,
  ROLE_DATE,
  ROLE_NUMBER,
  ROLE_FACTOR, /* a number; one of them may be money */
} Role;

static const char *
type_describe (OuvType type)
{
  switch (type)
    {
    case OUV_TYPE_BOOLEAN:
      return "a condition";
    case OUV_TYPE_NUMBER:
      return "a number";
    case OUV_TYPE_SYMBOL:
      return "a text";
    case OUV_TYPE_FREE:
      return "free text";
    case OUV_TYPE_DATE:
      return "a date";
    case OUV_TYPE_MONEY:
      return "a sum of money";
    case OUV_TYPE_LIST:
      return "a list";
    case OUV_TYPE_NONE:
    default:
      return "an unknown value";
    }
}

static Role
get_role (const OuvNode *node,
          guint          arg)
{
  switch ((int) node->op)
    {
    case OUV_OP_AND:
    case OUV_OP_OR:
    case OUV_OP_NOT:
      return ROLE_CONDITION;
    case OUV_OP_IF:
      return arg % 2 == 0 && arg + 1u < node->n_args ? ROLE_CONDITION : ROLE_SAME;
    case OUV_OP_IN:
      return arg == 0 ? ROLE_SYMBOL : ROLE_LIST;
    case OUV_OP_MULTIPLY:
      return ROLE_FACTOR;
    case OUV_OP_DAYS_BETWEEN:
      return ROLE_DATE;
    case OUV_OP_ADD_DAYS:
    case OUV_OP_ADD_YEARS:
    case OUV_OP_ADD_BUSINESS_DAYS:
      return arg == 0 ? ROLE_DATE : ROLE_NUMBER;
    default:
      return ROLE_SAME;
    }
}

/* Whether INDEX is a text written in the expression, or an `if` that chooses among such: it becomes a date or a sum
 * where one is needed. */
static gboolean
is_text_literal (const Compiler *self,
                 guint           index)
{
  const OuvNode *node = node_at (self, index);

  if (node->type != OUV_TYPE_SYMBOL)
    return FALSE;
  if (node->op != OUV_OP_IF)
    return node->op == OUV_OP_CONSTANT && origin_at (self, index)->key == NULL;
  for (guint i = index + 1, arg = 0; i < end_of (self, index); i = next_arg (self, i), arg++)
    if (get_role (node, arg) == ROLE_SAME && !is_text_literal (self, i))
      return FALSE;
  return TRUE;
}

static gboolean
convert_text (Compiler  *self,
              guint      index,
              OuvType    wanted,
              GError   **error)
{
  OuvNode *node = node_at (self, index);
  const char *text;
  g_autofree char *quoted = NULL;
  OuvMoney money = 0;
  OuvDay day = 0;

  node->type = wanted;
  if (node->op == OUV_OP_IF)
    {
      for (guint i = index + 1, arg = 0; i < end_of (self, index); i = next_arg (self, i), arg++)
        if (get_role (node, arg) == ROLE_SAME && !convert_text (self, i, wanted, error))
          return FALSE;
      return TRUE;
    }
  text = g_quark_to_string (node->symbol);
  if (wanted == OUV_TYPE_DATE)
    day = ouv_day_from_iso (text, NULL);
  if (wanted == OUV_TYPE_DATE ? day == 0 : !ouv_parse_money_iso (text, &money, NULL))
    {
      quoted = ouv_json_quote (text);
      return ouv_fail_operand (self, index, OUV_CORE_ERROR_RANGE, error,
                               wanted == OUV_TYPE_DATE ? "a date such as \"2026-01-31\" is needed here, not %s"
                                                       : "a sum such as \"1234.50\" is needed here, not %s",
                               quoted);
    }
  node->bits = 0;
  if (wanted == OUV_TYPE_DATE)
    node->day = day;
  else
    node->money = money;
  return TRUE;
}

/* Makes operand INDEX one of type WANTED, or says why it is none. */
static gboolean
fit (Compiler  *self,
     guint      index,
     OuvType    wanted,
     GError   **error)
{
  const OuvNode *node = node_at (self, index);

  if (node->type == wanted || node->type == OUV_TYPE_NONE)
    return TRUE;
  if ((wanted == OUV_TYPE_DATE || wanted == OUV_TYPE_MONEY) && is_text_literal (self, index))
    return convert_text (self, index, wanted, error);
  return ouv_fail_operand (self, index, OUV_CORE_ERROR_TYPE, error, "%s is needed here, not %s%s",
                           type_describe (wanted), type_describe (node->type),
                           wanted == OUV_TYPE_MONEY && node->type == OUV_TYPE_NUMBER && node->op == OUV_OP_CONSTANT
                             ? "; write a sum as a text, \"100.00\"" : "");
}

static gboolean
fail_same (Compiler        *self,
           guint            index,
           guint            operand,
           const Operator  *operator,
           GError         **error)
{
  const char *wanted = "numbers, dates, sums of money";

  if (operator->same == SUMS)
    wanted = "numbers, sums of money";
  else if (operator->same == EQUAL)
    wanted = "numbers, dates, sums of money, texts, true and false";
  return ouv_fail_operand (self, operand, OUV_CORE_ERROR_TYPE, error, "%s is no operand of \"%s\" (%s)",
                           type_describe (node_at (self, operand)->type), origin_at (self, index)->key, wanted);
}

/* Gives the ROLE_SAME arguments one type: that of the first which is no text written in the expression, so that a
 * text beside a date becomes a date. */
static gboolean
unify (Compiler        *self,
       guint            index,
       const Operator  *operator,
       OuvType         *type,
       GError         **error)
{
  gboolean has_text = FALSE;
  guint wrong = 0;

  *type = OUV_TYPE_NONE;
  for (guint i = index + 1, arg = 0; i < end_of (self, index); i = next_arg (self, i), arg++)
    {
      OuvType candidate = node_at (self, i)->type;

      if (get_role (node_at (self, index), arg) != ROLE_SAME || candidate == OUV_TYPE_NONE)
        continue;
      if ((operator->same & BIT (candidate)) == 0)
        wrong = wrong == 0 ? i : wrong;
      else if (is_text_literal (self, i))
        has_text = TRUE;
      else if (*type == OUV_TYPE_NONE)
        *type = candidate;
    }
  if (*type == OUV_TYPE_NONE && wrong != 0)
    return fail_same (self, index, wrong, operator, error);
  if (*type == OUV_TYPE_NONE && !has_text)
    return TRUE;
  if (*type == OUV_TYPE_NONE)
    *type = OUV_TYPE_SYMBOL;
  for (guint i = index + 1, arg = 0; i < end_of (self, index); i = next_arg (self, i), arg++)
    if (get_role (node_at (self, index), arg) == ROLE_SAME && !fit (self, i, *type, error))
      return FALSE;
  return TRUE;
}

/* A condition that nothing can change is a slip of the model's author. */
static gboolean
check_condition (Compiler  *self,
                 guint      index,
                 GError   **error)
{
  if (!fit (self, index, OUV_TYPE_BOOLEAN, error))
    return FALSE;
  if (!is_free_standing (self) && !origin_at (self, index)->varies)
    return ouv_fail_operand (self, index, OUV_CORE_ERROR_CONSTANT, error,
                             "a constant condition: no answer can change it");
  return TRUE;
}

/* `in` looks into a list; free-standing data may also look for a text in a text. */
static gboolean
check_haystack (Compiler  *self,
                guint      index,
                GError   **error)
{
  const OuvNode *node = node_at (self, index);

  if (is_free_standing (self))
    return node->type == OUV_TYPE_SYMBOL || fit (self, index, OUV_TYPE_LIST, error);
  if (!fit (self, index, OUV_TYPE_LIST, error))
    return FALSE;
  if (node->op == OUV_OP_CONSTANT && g_array_index (self->lists, GQuark, node->list) == 0)
    return ouv_fail_operand (self, index, OUV_CORE_ERROR_CONSTANT, error, "the list is empty: nothing is ever in it");
  return TRUE;
}

/* Days as a constant must make sense; what is only known at evaluation is unknown when it does not. */
static gboolean
check_number (Compiler  *self,
              guint      index,
              GError   **error)
{
  const OuvNode *node = node_at (self, index);

  if (!fit (self, index, OUV_TYPE_NUMBER, error))
    return FALSE;
  if (node->op == OUV_OP_CONSTANT && (floor (node->number) != node->number || fabs (node->number) > OUV_MAX_DAYS))
    return ouv_fail_operand (self, index, OUV_CORE_ERROR_RANGE, error,
                             "a whole number of days, at most %d, is needed here", OUV_MAX_DAYS);
  return TRUE;
}

static gboolean
check_factor (Compiler  *self,
              guint      index,
              OuvType   *type,
              GError   **error)
{
  if (node_at (self, index)->type != OUV_TYPE_MONEY)
    return fit (self, index, OUV_TYPE_NUMBER, error);
  if (*type == OUV_TYPE_MONEY)
    return ouv_fail_operand (self, index, OUV_CORE_ERROR_TYPE, error, "only one factor may be a sum of money");
  *type = OUV_TYPE_MONEY;
  return TRUE;
}

static gboolean
check_argument (Compiler  *self,
                guint      index,
                Role       role,
                OuvType   *type,
                GError   **error)
{
  if (node_at (self, index)->type == OUV_TYPE_FREE)
    return ouv_fail_operand (self, index, OUV_CORE_ERROR_TYPE, error,
                             "free text can only be asked whether it is known");
  switch (role)
    {
    case ROLE_CONDITION:
      return check_condition (self, index, error);
    case ROLE_SYMBOL:
      return fit (self, index, OUV_TYPE_SYMBOL, error);
    case ROLE_LIST:
      return check_haystack (self, index, error);
    case ROLE_DATE:
      return fit (self, index, OUV_TYPE_DATE, error);
    case ROLE_NUMBER:
      return check_number (self, index, error);
    case ROLE_FACTOR:
      return check_factor (self, index, type, error);
    case ROLE_SAME:
    default:
      return TRUE;
    }
}

/* JSON Logic's `and` and `or` give the deciding operand itself, so that `==` would not compare what ours give. */
static gboolean
check_no_composite (Compiler  *self,
                    guint      index,
                    GError   **error)
{
  for (guint i = index + 1; i < end_of (self, index); i = next_arg (self, i))
    {
      OuvOp op = node_at (self, i)->op;

      if (node_at (self, i)->type == OUV_TYPE_BOOLEAN && op != OUV_OP_VARIABLE && op != OUV_OP_CONSTANT &&
          op != OUV_OP_UNKNOWN)
        return ouv_fail_operand (self, i, OUV_CORE_ERROR_TYPE, error,
                                 "a condition is no operand of \"%s\"; combine conditions with and, or, !",
                                 origin_at (self, index)->key);
    }
  return TRUE;
}

static gboolean
check_not_itself (Compiler  *self,
                  guint      index,
                  GError   **error)
{
  for (guint i = index + 1; i < end_of (self, index); i = next_arg (self, i))
    for (guint j = next_arg (self, i); j < end_of (self, index); j = next_arg (self, j))
      if (node_at (self, i)->size == node_at (self, j)->size &&
          memcmp (node_at (self, i), node_at (self, j), node_at (self, i)->size * sizeof (OuvNode)) == 0)
        return ouv_fail_operand (self, j, OUV_CORE_ERROR_CONSTANT, error, "compared with itself");
  return TRUE;
}

static gboolean
check_option (Compiler           *self,
              const OuvVariable  *variable,
              GQuark              option,
              guint               index,
              int                 item,
              GError            **error)
{
  const char *text = g_quark_to_string (option);
  g_autofree char *pointer = NULL;
  g_autofree char *quoted = NULL;
  const char *nearest;

  if (g_strv_contains (variable->options, text))
    return TRUE;
  pointer = ouv_compiler_get_pointer (self, index);
  quoted = ouv_json_quote (text);
  nearest = ouv_nearest (text, variable->options);
  if (item >= 0 && origin_at (self, index)->key == NULL)
    {
      g_autofree char *list = g_steal_pointer (&pointer);

      pointer = g_strdup_printf ("%s/%d", list, item);
    }
  if (nearest != NULL)
    g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID,
                 "%s: %s is no option of \"%s\"; did you mean \"%s\"?", pointer, quoted, variable->name, nearest);
  else
    g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "%s: %s is no option of \"%s\"", pointer, quoted,
                 variable->name);
  return FALSE;
}

/* Every text that INDEX can be must be an option of VARIABLE. */
static gboolean
check_options (Compiler           *self,
               const OuvVariable  *variable,
               guint               index,
               GError            **error)
{
  const OuvNode *node = node_at (self, index);

  if (node->op == OUV_OP_IF)
    {
      for (guint i = index + 1, arg = 0; i < end_of (self, index); i = next_arg (self, i), arg++)
        if (get_role (node, arg) == ROLE_SAME && !check_options (self, variable, i, error))
          return FALSE;
    }
  if (node->op == OUV_OP_CONSTANT && node->type == OUV_TYPE_SYMBOL)
    return check_option (self, variable, node->symbol, index, -1, error);
  if (node->op == OUV_OP_CONSTANT && node->type == OUV_TYPE_LIST)
    for (guint i = 0; g_array_index (self->lists, GQuark, node->list + i) != 0; i++)
      if (!check_option (self, variable, g_array_index (self->lists, GQuark, node->list + i), index, i, error))
        return FALSE;
  return TRUE;
}

/* Both directions: option == variable too. */
static gboolean
check_closed_lists (Compiler  *self,
                    guint      index,
                    GError   **error)
{
  for (guint i = index + 1; i < end_of (self, index); i = next_arg (self, i))
    {
      const OuvNode *node = node_at (self, i);
      const OuvVariable *variable = NULL;

      if (node->op == OUV_OP_VARIABLE)
        variable = ouv_scope_get (self->scope, node->variable);
      if (variable == NULL || variable->options == NULL)
        continue;
      for (guint j = index + 1; j < end_of (self, index); j = next_arg (self, j))
        if (!check_options (self, variable, j, error))
          return FALSE;
    }
  return TRUE;
}

/* What is only a mistake of writing, not of types. */
static gboolean
lint_operator (Compiler  *self,
               guint      index,
               GError   **error)
{
  const OuvNode *node = node_at (self, index);
  gboolean comparison = node->op >= OUV_OP_EQUAL && node->op <= OUV_OP_GREATER_EQUAL;

  if ((comparison || node->op == OUV_OP_DAYS_BETWEEN) && !check_not_itself (self, index, error))
    return FALSE;
  if ((comparison || node->op == OUV_OP_IN) && !check_closed_lists (self, index, error))
    return FALSE;
  if (node->type == OUV_TYPE_BOOLEAN && !origin_at (self, index)->varies)
    return ouv_fail_operator (self, index, "", OUV_CORE_ERROR_CONSTANT, error,
                              "a constant condition: no answer can change it");
  return TRUE;
}

gboolean
ouv_compiler_check_operator (Compiler        *self,
                             guint            index,
                             const Operator  *operator,
                             GError         **error)
{
  OuvType type = OUV_TYPE_NONE;

  for (guint i = index + 1, arg = 0; i < end_of (self, index); i = next_arg (self, i), arg++)
    if (!check_argument (self, i, get_role (node_at (self, index), arg), &type, error))
      return FALSE;
  if (operator->same != 0 && !unify (self, index, operator, &type, error))
    return FALSE;
  if (type == OUV_TYPE_NONE && operator->op == OUV_OP_MULTIPLY)
    type = OUV_TYPE_NUMBER;
  if (operator->type == OUV_TYPE_NONE)
    node_at (self, index)->type = type;
  if ((operator->op == OUV_OP_EQUAL || operator->op == OUV_OP_NOT_EQUAL) && !check_no_composite (self, index, error))
    return FALSE;
  return is_free_standing (self) || lint_operator (self, index, error);
}

gboolean
ouv_compiler_check_root (Compiler  *self,
                         OuvType    wanted,
                         GError   **error)
{
  if (wanted != OUV_TYPE_NONE && !fit (self, 0, wanted, error))
    return FALSE;
  return node_at (self, 0)->type != OUV_TYPE_BOOLEAN || check_condition (self, 0, error);
}
