/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

#include <math.h>
#include <string.h>

/* 9999-12-31: what follows has no ISO date. */
#define LAST_DAY 3652059

static OuvValue evaluate  (const OuvExpression *self,
                           const OuvNode       *node,
                           const OuvContext    *context);
static OuvTernary get_truth (const OuvExpression *self,
                           const OuvNode       *node,
                           const OuvContext    *context);

static inline const OuvNode *
next_arg (const OuvNode *arg)
{
  return arg + arg->size;
}

static inline OuvTernary
truth_of (gboolean boolean)
{
  return boolean ? OUV_TRUE : OUV_FALSE;
}

static OuvValue
value_unknown (OuvType type)
{
  return (OuvValue) { .type = type };
}

static OuvValue
value_truth (OuvTernary truth)
{
  return (OuvValue) { .type = OUV_TYPE_BOOLEAN, .known = truth != OUV_UNKNOWN, .boolean = truth == OUV_TRUE };
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
static OuvTernary
get_truth_of_all (const OuvExpression *self,
                  const OuvNode       *node,
                  OuvTernary             decisive,
                  const OuvContext    *context)
{
  const OuvNode *end = next_arg (node);
  OuvTernary result = OUV_TRUE - decisive;

  for (const OuvNode *arg = node + 1; arg < end; arg = next_arg (arg))
    {
      OuvTernary truth = get_truth (self, arg, context);

      if (truth == decisive)
        return decisive;
      if (truth == OUV_UNKNOWN)
        result = OUV_UNKNOWN;
    }
  return result;
}

/* An unknown condition makes the whole unknown, even when both branches would agree: nobody has to think about it. */
static OuvValue
evaluate_if (const OuvExpression *self,
             const OuvNode       *node,
             const OuvContext    *context)
{
  const OuvNode *arg = node + 1;

  for (guint rest = node->n_args; rest > 1; rest -= 2)
    {
      OuvTernary condition = get_truth (self, arg, context);

      if (condition == OUV_UNKNOWN)
        return value_unknown (node->type);
      arg = next_arg (arg);
      if (condition == OUV_TRUE)
        break;
      arg = next_arg (arg);
    }
  return evaluate (self, arg, context);
}

/* In JSON Logic nothing is in an empty text, not even another one. */
static gboolean
is_in_text (GQuark needle,
            GQuark haystack)
{
  const char *text = g_quark_to_string (haystack);

  return *text != '\0' && strstr (text, g_quark_to_string (needle)) != NULL;
}

static gboolean
is_in_list (GQuark        needle,
            const GQuark *list)
{
  for (; list != NULL && *list != 0; list++)
    if (*list == needle)
      return TRUE;
  return FALSE;
}

static OuvTernary
get_truth_of_in (const OuvExpression *self,
                 const OuvNode       *node,
                 const OuvContext    *context)
{
  OuvValue needle = evaluate (self, node + 1, context);
  OuvValue haystack = evaluate (self, next_arg (node + 1), context);

  if (!needle.known || !haystack.known)
    return OUV_UNKNOWN;
  return truth_of (haystack.type == OUV_TYPE_SYMBOL ? is_in_text (needle.symbol, haystack.symbol)
                                                    : is_in_list (needle.symbol, haystack.list));
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
static OuvTernary
get_truth_of_comparison (const OuvExpression *self,
                         const OuvNode       *node,
                         const OuvContext    *context)
{
  const OuvNode *end = next_arg (node);
  OuvValue left = evaluate (self, node + 1, context);
  gboolean result = TRUE;

  for (const OuvNode *arg = next_arg (node + 1); arg < end && left.known; arg = next_arg (arg))
    {
      OuvValue right = evaluate (self, arg, context);

      result = result && right.known && compare_values (node->op, left, right);
      left = right;
    }
  return left.known ? truth_of (result) : OUV_UNKNOWN;
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
               const OuvNode       *node,
               const OuvContext    *context)
{
  const OuvNode *end = next_arg (node);
  OuvValue result = evaluate (self, node + 1, context);

  if (result.known && node->op == OUV_OP_SUBTRACT && node->n_args == 1)
    {
      OuvValue zero = { .type = result.type, .known = TRUE };

      return combine (OUV_OP_SUBTRACT, zero, result);
    }
  for (const OuvNode *arg = next_arg (node + 1); arg < end && result.known; arg = next_arg (arg))
    {
      OuvValue next = evaluate (self, arg, context);

      result = next.known ? combine (node->op, result, next) : value_unknown (node->type);
    }
  return result.known ? result : value_unknown (node->type);
}

/* At most one operand is money; the product is rounded to the centavo, half away from zero. */
static OuvValue
evaluate_product (const OuvExpression *self,
                  const OuvNode       *node,
                  const OuvContext    *context)
{
  const OuvNode *end = next_arg (node);
  double product = 1;

  for (const OuvNode *arg = node + 1; arg < end; arg = next_arg (arg))
    {
      OuvValue value = evaluate (self, arg, context);

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
                   const OuvNode       *node,
                   const OuvContext    *context)
{
  OuvValue day = evaluate (self, node + 1, context);
  OuvValue days = evaluate (self, next_arg (node + 1), context);
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
                       const OuvNode       *node,
                       const OuvContext    *context)
{
  OuvValue from = evaluate (self, node + 1, context);
  OuvValue to = evaluate (self, next_arg (node + 1), context);

  if (!from.known || !to.known)
    return value_unknown (OUV_TYPE_NUMBER);
  return value_number ((double) to.day - from.day);
}

static OuvValue
evaluate (const OuvExpression *self,
          const OuvNode       *node,
          const OuvContext    *context)
{
  switch ((OuvOp) node->op)
    {
    case OUV_OP_CONSTANT:
      return evaluate_constant (self, node);
    case OUV_OP_VARIABLE:
      return context->values[node->variable];
    case OUV_OP_KNOWN:
    case OUV_OP_AND:
    case OUV_OP_OR:
    case OUV_OP_NOT:
    case OUV_OP_IN:
    case OUV_OP_EQUAL:
    case OUV_OP_NOT_EQUAL:
    case OUV_OP_LESS:
    case OUV_OP_LESS_EQUAL:
    case OUV_OP_GREATER:
    case OUV_OP_GREATER_EQUAL:
      return value_truth (get_truth (self, node, context));
    case OUV_OP_IF:
      return evaluate_if (self, node, context);
    case OUV_OP_ADD:
    case OUV_OP_SUBTRACT:
    case OUV_OP_MIN:
    case OUV_OP_MAX:
      return evaluate_fold (self, node, context);
    case OUV_OP_MULTIPLY:
      return evaluate_product (self, node, context);
    case OUV_OP_TODAY:
      return value_day (context->today);
    case OUV_OP_DAYS_BETWEEN:
      return evaluate_days_between (self, node, context);
    case OUV_OP_ADD_DAYS:
    case OUV_OP_ADD_YEARS:
    case OUV_OP_ADD_BUSINESS_DAYS:
      return evaluate_add_days (self, node, context);
    case OUV_OP_UNKNOWN:
    case OUV_OP_FACT:
    default:
      return value_unknown (node->type);
    }
}

static OuvTernary
get_truth_of_value (OuvValue value)
{
  return value.known && value.type == OUV_TYPE_BOOLEAN ? truth_of (value.boolean) : OUV_UNKNOWN;
}

/* What most nodes of a model are, without making a value of each. */
static OuvTernary
get_truth (const OuvExpression *self,
           const OuvNode       *node,
           const OuvContext    *context)
{
  switch ((int) node->op)
    {
    case OUV_OP_VARIABLE:
      return get_truth_of_value (context->values[node->variable]);
    case OUV_OP_KNOWN:
      return truth_of (context->values[node->variable].known);
    case OUV_OP_AND:
      return get_truth_of_all (self, node, OUV_FALSE, context);
    case OUV_OP_OR:
      return get_truth_of_all (self, node, OUV_TRUE, context);
    case OUV_OP_NOT:
      return OUV_TRUE - get_truth (self, node + 1, context);
    case OUV_OP_IN:
      return get_truth_of_in (self, node, context);
    case OUV_OP_EQUAL:
    case OUV_OP_NOT_EQUAL:
    case OUV_OP_LESS:
    case OUV_OP_LESS_EQUAL:
    case OUV_OP_GREATER:
    case OUV_OP_GREATER_EQUAL:
      return get_truth_of_comparison (self, node, context);
    default:
      return get_truth_of_value (evaluate (self, node, context));
    }
}

OuvValue
ouv_expression_evaluate_node (const OuvExpression *self,
                              guint                index,
                              const OuvContext    *context)
{
  return evaluate (self, &self->nodes[index], context);
}

/* Codes */

/* LISTS: where those of the codes are. */
static OuvTernary run (const OuvExpression *self,
                       const GQuark        *lists,
                       const OuvCode       *code,
                       const OuvContext    *context);

/* Without a branch, because nobody could guess which way it goes. */
static inline OuvTernary
decide (const OuvCode *code,
        gboolean       known,
        gboolean       result)
{
  OuvTernary truth = (OuvTernary) (!!result * OUV_TRUE) ^ code->negation;

  return known ? truth : OUV_UNKNOWN;
}

/* Truth values, texts and days lie in the same place. */
static inline OuvTernary
run_equal (const OuvCode    *code,
           const OuvContext *context)
{
  const OuvValue *value = &context->values[code->variable];

  return decide (code, value->known, value->symbol == code->value);
}

static OuvTernary
run_group (const OuvExpression *self,
           const GQuark        *lists,
           const OuvCode       *code,
           OuvTernary           decisive,
           const OuvContext    *context)
{
  const OuvCode *end = code + code->size;
  guint unknown = 0; /* odd, as OUV_UNKNOWN alone is */

  for (const OuvCode *arg = code + 1; arg < end; arg += arg->size)
    {
      OuvTernary truth = G_LIKELY (arg->kind == OUV_CODE_EQUAL) ? run_equal (arg, context) : run (self, lists, arg, context);

      if (truth == decisive)
        return decisive;
      unknown |= truth;
    }
  return (unknown & OUV_UNKNOWN) != 0 ? OUV_UNKNOWN : OUV_TRUE - decisive;
}

static OuvTernary
run (const OuvExpression *self,
     const GQuark        *lists,
     const OuvCode       *code,
     const OuvContext    *context)
{
  const OuvValue *value = &context->values[code->variable];
  OuvTernary truth;

  switch ((OuvCodeKind) code->kind)
    {
    case OUV_CODE_ALL:
      return run_group (self, lists, code, OUV_FALSE, context);
    case OUV_CODE_ANY:
      return run_group (self, lists, code, OUV_TRUE, context);
    case OUV_CODE_EQUAL:
      return run_equal (code, context);
    case OUV_CODE_KNOWN:
      return decide (code, TRUE, value->known);
    case OUV_CODE_AMONG:
      return decide (code, value->known, is_in_list (value->symbol, lists + code->value));
    case OUV_CODE_HAS:
      return decide (code, value->known, value->known && is_in_list (code->value, value->list));
    case OUV_CODE_NODE:
    default:
      truth = get_truth (self, &self->nodes[code->value], context);
      return code->negation != 0 ? OUV_TRUE - truth : truth;
    }
}

OuvTernary
ouv_expression_get_truth (const OuvExpression *self,
                          const OuvContext    *context)
{
  if (self == NULL)
    return OUV_TRUE;
  return self->n_codes > 0 ? run (self, self->lists, self->codes, context) : get_truth (self, self->nodes, context);
}

OuvValue
ouv_expression_evaluate (const OuvExpression *self,
                         const OuvContext    *context)
{
  return self->n_codes > 0 ? value_truth (run (self, self->lists, self->codes, context)) : evaluate (self, self->nodes, context);
}

gboolean
ouv_expression_holds (const OuvExpression *self,
                      const OuvContext    *context)
{
  return ouv_expression_get_truth (self, context) == OUV_TRUE;
}

/* Many conditions */

struct _OuvConditions
{
  guint                 n;
  const OuvExpression **expressions; /* (owned) not owned themselves */
  guint                *starts;      /* (owned) of each, in CODES */
  GArray               *codes;       /* (owned) of OuvCode */
  GArray               *lists;       /* (owned) of GQuark */
};

static void
add_condition (OuvConditions       *self,
               const OuvExpression *condition)
{
  static const OuvCode always = { OUV_CODE_ALL, 0, 1, 0, 0 };
  guint first = self->codes->len;

  if (condition == NULL)
    {
      g_array_append_val (self->codes, always);
      return;
    }
  g_array_append_vals (self->codes, condition->codes, condition->n_codes);
  for (guint i = first; i < self->codes->len; i++)
    if (g_array_index (self->codes, OuvCode, i).kind == OUV_CODE_AMONG)
      g_array_index (self->codes, OuvCode, i).value += self->lists->len;
  g_array_append_vals (self->lists, condition->lists, condition->n_lists);
}

OuvConditions *
ouv_conditions_new (const OuvExpression *const *conditions,
                    guint                       n)
{
  OuvConditions *self = g_new0 (OuvConditions, 1);

  self->n = n;
  self->expressions = g_memdup2 (conditions, n * sizeof *conditions);
  self->starts = g_new (guint, n);
  self->codes = g_array_new (FALSE, TRUE, sizeof (OuvCode));
  self->lists = g_array_new (FALSE, TRUE, sizeof (GQuark));
  for (guint i = 0; i < n; i++)
    {
      self->starts[i] = self->codes->len;
      add_condition (self, conditions[i]);
    }
  return self;
}

void
ouv_conditions_free (OuvConditions *self)
{
  g_free (self->expressions);
  g_free (self->starts);
  g_array_unref (self->codes);
  g_array_unref (self->lists);
  g_free (self);
}

guint
ouv_conditions_get_length (const OuvConditions *self)
{
  return self->n;
}

const OuvExpression *
ouv_conditions_get (const OuvConditions *self,
                    guint                index)
{
  return self->expressions[index];
}

OuvTernary
ouv_conditions_get_truth (const OuvConditions *self,
                          guint                index,
                          const OuvContext    *context)
{
  return run (self->expressions[index], (const GQuark *) (gconstpointer) self->lists->data,
              &g_array_index (self->codes, OuvCode, self->starts[index]), context);
}
