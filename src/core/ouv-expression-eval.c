/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

#include <math.h>
#include <string.h>

/* 9999-12-31: what follows has no ISO date. */
#define LAST_DAY 3652059

static OuvValue evaluate (const OuvExpression *self,
                          guint                index,
                          const OuvContext    *context);

static OuvValue
value_unknown (OuvType type)
{
  return (OuvValue) { .type = type };
}

static OuvValue
value_boolean (gboolean boolean)
{
  return (OuvValue) { .type = OUV_TYPE_BOOLEAN, .known = TRUE, .boolean = boolean };
}

static OuvValue
value_number (double number)
{
  return (OuvValue) { .type = OUV_TYPE_NUMBER, .known = TRUE, .number = number };
}

static OuvValue
value_day (gint64 day)
{
  if (day < 1 || day > LAST_DAY)
    return value_unknown (OUV_TYPE_DATE);
  return (OuvValue) { .type = OUV_TYPE_DATE, .known = TRUE, .day = (OuvDay) day };
}

static OuvValue
evaluate_constant (const OuvExpression *self,
                   const OuvNode       *node)
{
  OuvValue value = { .type = node->type, .known = TRUE };

  switch ((OuvType) node->type)
    {
    case OUV_TYPE_BOOLEAN:
      value.boolean = node->boolean;
      break;
    case OUV_TYPE_NUMBER:
      value.number = node->number;
      break;
    case OUV_TYPE_SYMBOL:
      value.symbol = node->symbol;
      break;
    case OUV_TYPE_DATE:
      value.day = node->day;
      break;
    case OUV_TYPE_MONEY:
      value.money = node->money;
      break;
    case OUV_TYPE_LIST:
      value.list = self->lists + node->list;
      break;
    case OUV_TYPE_NONE:
    case OUV_TYPE_FREE:
    default:
      value.known = FALSE;
      break;
    }
  return value;
}

/* Kleene's: one DECISIVE operand decides whatever the others are, otherwise one unknown makes it unknown. */
static OuvValue
evaluate_and_or (const OuvExpression *self,
                 guint                index,
                 gboolean             decisive,
                 const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  gboolean known = TRUE;

  for (guint i = index + 1; i < index + node->size; i += self->nodes[i].size)
    {
      OuvValue value = evaluate (self, i, context);

      if (!value.known)
        known = FALSE;
      else if (!value.boolean == !decisive)
        return value_boolean (decisive);
    }
  return known ? value_boolean (!decisive) : value_unknown (OUV_TYPE_BOOLEAN);
}

/* An unknown condition makes the whole unknown, even when both branches would agree: nobody has to think about it. */
static OuvValue
evaluate_if (const OuvExpression *self,
             guint                index,
             const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  guint i = index + 1;

  for (guint rest = node->n_args; rest > 1; rest -= 2)
    {
      OuvValue condition = evaluate (self, i, context);

      if (!condition.known)
        return value_unknown (node->type);
      i += self->nodes[i].size;
      if (condition.boolean)
        break;
      i += self->nodes[i].size;
    }
  return evaluate (self, i, context);
}

static OuvValue
evaluate_in (const OuvExpression *self,
             guint                index,
             const OuvContext    *context)
{
  OuvValue needle = evaluate (self, index + 1, context);
  OuvValue haystack = evaluate (self, index + 1 + self->nodes[index + 1].size, context);

  if (!needle.known || !haystack.known)
    return value_unknown (OUV_TYPE_BOOLEAN);
  if (haystack.type == OUV_TYPE_SYMBOL)
    {
      const char *text = g_quark_to_string (haystack.symbol);

      /* In JSON Logic nothing is in an empty text, not even another one. */
      return value_boolean (*text != '\0' && strstr (text, g_quark_to_string (needle.symbol)) != NULL);
    }
  for (const GQuark *item = haystack.list; item != NULL && *item != 0; item++)
    if (*item == needle.symbol)
      return value_boolean (TRUE);
  return value_boolean (FALSE);
}

static gboolean
compare_numbers (OuvOp  op,
                 double a,
                 double b)
{
  switch ((int) op)
    {
    case OUV_OP_EQUAL:
      return a == b;
    case OUV_OP_NOT_EQUAL:
      return a != b;
    case OUV_OP_LESS:
      return a < b;
    case OUV_OP_LESS_EQUAL:
      return a <= b;
    case OUV_OP_GREATER:
      return a > b;
    default:
      return a >= b;
    }
}

static gboolean
compare_whole (OuvOp  op,
               gint64 a,
               gint64 b)
{
  switch ((int) op)
    {
    case OUV_OP_EQUAL:
      return a == b;
    case OUV_OP_NOT_EQUAL:
      return a != b;
    case OUV_OP_LESS:
      return a < b;
    case OUV_OP_LESS_EQUAL:
      return a <= b;
    case OUV_OP_GREATER:
      return a > b;
    default:
      return a >= b;
    }
}

static gboolean
compare_values (OuvOp    op,
                OuvValue a,
                OuvValue b)
{
  switch ((int) a.type)
    {
    case OUV_TYPE_NUMBER:
      return compare_numbers (op, a.number, b.number);
    case OUV_TYPE_DATE:
      return compare_whole (op, a.day, b.day);
    case OUV_TYPE_MONEY:
      return compare_whole (op, a.money, b.money);
    case OUV_TYPE_BOOLEAN:
      return compare_whole (op, !!a.boolean, !!b.boolean);
    default:
      return compare_whole (op, a.symbol, b.symbol);
    }
}

/* Unknown as soon as one operand is: `1 < unknown < 0` too. */
static OuvValue
evaluate_comparison (const OuvExpression *self,
                     guint                index,
                     const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  guint i = index + 1;
  OuvValue left = evaluate (self, i, context);
  gboolean known = left.known;
  gboolean result = TRUE;

  for (guint rest = node->n_args - 1; rest > 0 && known; rest--)
    {
      OuvValue right;

      i += self->nodes[i].size;
      right = evaluate (self, i, context);
      known = right.known;
      if (known)
        result = result && compare_values (node->op, left, right);
      left = right;
    }
  return known ? value_boolean (result) : value_unknown (OUV_TYPE_BOOLEAN);
}

/* One step of +, -, min and max. A sum of money that does not fit is unknown; numbers follow IEEE 754 as in
 * JavaScript. */
static OuvValue
combine (OuvOp    op,
         OuvValue a,
         OuvValue b)
{
  gboolean overflow = FALSE;

  switch ((int) op)
    {
    case OUV_OP_ADD:
      if (a.type == OUV_TYPE_MONEY)
        overflow = __builtin_add_overflow (a.money, b.money, &a.money);
      else
        a.number += b.number;
      break;
    case OUV_OP_SUBTRACT:
      if (a.type == OUV_TYPE_MONEY)
        overflow = __builtin_sub_overflow (a.money, b.money, &a.money);
      else
        a.number -= b.number;
      break;
    default:
      if (a.type == OUV_TYPE_NUMBER && isnan (b.number))
        return b;
      if (compare_values (op == OUV_OP_MIN ? OUV_OP_LESS : OUV_OP_GREATER, b, a))
        return b;
      break;
    }
  if (a.type == OUV_TYPE_MONEY && (overflow || a.money == OUV_MONEY_UNKNOWN))
    return value_unknown (OUV_TYPE_MONEY);
  return a;
}

static OuvValue
evaluate_fold (const OuvExpression *self,
               guint                index,
               const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  guint i = index + 1;
  OuvValue result = evaluate (self, i, context);

  if (result.known && node->op == OUV_OP_SUBTRACT && node->n_args == 1)
    {
      OuvValue zero = { .type = result.type, .known = TRUE };

      return combine (OUV_OP_SUBTRACT, zero, result);
    }
  for (guint rest = node->n_args - 1; rest > 0 && result.known; rest--)
    {
      OuvValue next;

      i += self->nodes[i].size;
      next = evaluate (self, i, context);
      if (!next.known)
        return value_unknown (node->type);
      result = combine (node->op, result, next);
    }
  return result.known ? result : value_unknown (node->type);
}

/* At most one operand is money; the product is rounded to the centavo, half away from zero. */
static OuvValue
evaluate_product (const OuvExpression *self,
                  guint                index,
                  const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  double product = 1;

  for (guint i = index + 1; i < index + node->size; i += self->nodes[i].size)
    {
      OuvValue value = evaluate (self, i, context);

      if (!value.known)
        return value_unknown (node->type);
      product *= value.type == OUV_TYPE_MONEY ? (double) value.money : value.number;
    }
  if (node->type != OUV_TYPE_MONEY)
    return value_number (product);
  if (!(fabs (product) <= OUV_MAX_EXACT))
    return value_unknown (OUV_TYPE_MONEY);
  return (OuvValue) { .type = OUV_TYPE_MONEY, .known = TRUE, .money = (OuvMoney) round (product) };
}

/* A number of days or years that is not whole or leads out of the calendar gives an unknown date. */
static OuvValue
evaluate_add_days (const OuvExpression *self,
                   guint                index,
                   const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  OuvValue day = evaluate (self, index + 1, context);
  OuvValue days = evaluate (self, index + 1 + self->nodes[index + 1].size, context);
  int n;

  if (!day.known || !days.known || !(fabs (days.number) <= OUV_MAX_DAYS) || floor (days.number) != days.number)
    return value_unknown (OUV_TYPE_DATE);
  n = (int) days.number;
  if (node->op == OUV_OP_ADD_DAYS)
    return value_day ((gint64) day.day + n);
  if (node->op == OUV_OP_ADD_YEARS)
    return value_day (ABS (n) <= OUV_MAX_YEARS ? ouv_day_add_years (day.day, n) : 0);
  /* Twice as many calendar days and a month are always more than enough, holidays included. */
  if (context->calendar == NULL || !value_day ((gint64) day.day + 2 * n + (n < 0 ? -30 : 30)).known)
    return value_unknown (OUV_TYPE_DATE);
  return value_day (ouv_calendar_add_business_days (context->calendar, day.day, n));
}

static OuvValue
evaluate_days_between (const OuvExpression *self,
                       guint                index,
                       const OuvContext    *context)
{
  OuvValue from = evaluate (self, index + 1, context);
  OuvValue to = evaluate (self, index + 1 + self->nodes[index + 1].size, context);

  if (!from.known || !to.known)
    return value_unknown (OUV_TYPE_NUMBER);
  return value_number ((double) to.day - from.day);
}

static OuvValue
evaluate (const OuvExpression *self,
          guint                index,
          const OuvContext    *context)
{
  const OuvNode *node = &self->nodes[index];
  OuvValue value;

  switch ((OuvOp) node->op)
    {
    case OUV_OP_CONSTANT:
      return evaluate_constant (self, node);
    case OUV_OP_VARIABLE:
      return context->values[node->variable];
    case OUV_OP_KNOWN:
      return value_boolean (context->values[node->variable].known);
    case OUV_OP_AND:
      return evaluate_and_or (self, index, FALSE, context);
    case OUV_OP_OR:
      return evaluate_and_or (self, index, TRUE, context);
    case OUV_OP_NOT:
      value = evaluate (self, index + 1, context);
      return value.known ? value_boolean (!value.boolean) : value_unknown (OUV_TYPE_BOOLEAN);
    case OUV_OP_IF:
      return evaluate_if (self, index, context);
    case OUV_OP_IN:
      return evaluate_in (self, index, context);
    case OUV_OP_EQUAL:
    case OUV_OP_NOT_EQUAL:
    case OUV_OP_LESS:
    case OUV_OP_LESS_EQUAL:
    case OUV_OP_GREATER:
    case OUV_OP_GREATER_EQUAL:
      return evaluate_comparison (self, index, context);
    case OUV_OP_ADD:
    case OUV_OP_SUBTRACT:
    case OUV_OP_MIN:
    case OUV_OP_MAX:
      return evaluate_fold (self, index, context);
    case OUV_OP_MULTIPLY:
      return evaluate_product (self, index, context);
    case OUV_OP_TODAY:
      return value_day (context->today);
    case OUV_OP_DAYS_BETWEEN:
      return evaluate_days_between (self, index, context);
    case OUV_OP_ADD_DAYS:
    case OUV_OP_ADD_YEARS:
    case OUV_OP_ADD_BUSINESS_DAYS:
      return evaluate_add_days (self, index, context);
    case OUV_OP_UNKNOWN:
    case OUV_OP_FACT:
    default:
      return value_unknown (node->type);
    }
}

OuvValue
ouv_expression_evaluate_node (const OuvExpression *self,
                              guint                index,
                              const OuvContext    *context)
{
  return evaluate (self, index, context);
}

OuvValue
ouv_expression_evaluate (const OuvExpression *self,
                         const OuvContext    *context)
{
  return evaluate (self, 0, context);
}

gboolean
ouv_expression_holds (const OuvExpression *self,
                      const OuvContext    *context)
{
  OuvValue value;

  if (self == NULL)
    return TRUE;
  value = evaluate (self, 0, context);
  return value.known && value.type == OUV_TYPE_BOOLEAN && value.boolean;
}
