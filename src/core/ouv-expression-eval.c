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
static OuvTruth get_truth (const OuvExpression *self,
                           const OuvNode       *node,
                           const OuvContext    *context);

static inline const OuvNode *
next_arg (const OuvNode *arg)
{
  return arg + arg->size;
}

static inline OuvTruth
truth_of (gboolean boolean)
{
  return boolean ? OUV_TRUTH_TRUE : OUV_TRUTH_FALSE;
}

static inline OuvTruth
negate (OuvTruth truth)
{
  return truth == OUV_TRUTH_UNKNOWN ? truth : OUV_TRUTH_TRUE - truth;
}

static OuvValue
value_unknown (OuvType type)
{
  return (OuvValue) { .type = type };
}

static OuvValue
value_truth (OuvTruth truth)
{
  return (OuvValue) { .type = OUV_TYPE_BOOLEAN, .known = truth != OUV_TRUTH_UNKNOWN, .boolean = truth == OUV_TRUTH_TRUE };
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
static OuvTruth
get_truth_of_all (const OuvExpression *self,
                  const OuvNode       *node,
                  OuvTruth             decisive,
                  const OuvContext    *context)
{
  const OuvNode *end = next_arg (node);
  OuvTruth result = negate (decisive);

  for (const OuvNode *arg = node + 1; arg < end; arg = next_arg (arg))
    {
      OuvTruth truth = get_truth (self, arg, context);

      if (truth == decisive)
        return decisive;
      if (truth == OUV_TRUTH_UNKNOWN)
        result = OUV_TRUTH_UNKNOWN;
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
      OuvTruth condition = get_truth (self, arg, context);

      if (condition == OUV_TRUTH_UNKNOWN)
        return value_unknown (node->type);
      arg = next_arg (arg);
      if (condition == OUV_TRUTH_TRUE)
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

static OuvTruth
get_truth_of_in (const OuvExpression *self,
                 const OuvNode       *node,
                 const OuvContext    *context)
{
  OuvValue needle = evaluate (self, node + 1, context);
  OuvValue haystack = evaluate (self, next_arg (node + 1), context);

  if (!needle.known || !haystack.known)
    return OUV_TRUTH_UNKNOWN;
  return truth_of (haystack.type == OUV_TYPE_SYMBOL ? is_in_text (needle.symbol, haystack.symbol)
                                                    : is_in_list (needle.symbol, haystack.list));
}

/* None of the three is how a value stands to NaN. */
static gboolean
is_so (OuvOp    op,
       gboolean less,
       gboolean equal,
       gboolean greater)
{
  switch ((int) op)
    {
    case OUV_OP_EQUAL:
      return equal;
    case OUV_OP_NOT_EQUAL:
      return !equal;
    case OUV_OP_LESS:
      return less;
    case OUV_OP_LESS_EQUAL:
      return less || equal;
    case OUV_OP_GREATER:
      return greater;
    default:
      return greater || equal;
    }
}

/* Of all but numbers. */
static gint64
get_whole (OuvValue value)
{
  switch ((int) value.type)
    {
    case OUV_TYPE_DATE:
      return value.day;
    case OUV_TYPE_MONEY:
      return value.money;
    case OUV_TYPE_BOOLEAN:
      return !!value.boolean;
    default:
      return value.symbol;
    }
}

static gboolean
compare_values (OuvOp    op,
                OuvValue a,
                OuvValue b)
{
  gint64 first, second;

  if (a.type == OUV_TYPE_NUMBER)
    return is_so (op, a.number < b.number, a.number == b.number, a.number > b.number);
  first = get_whole (a);
  second = get_whole (b);
  return is_so (op, first < second, first == second, first > second);
}

/* Unknown as soon as one operand is: `1 < unknown < 0` too. */
static OuvTruth
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
  return left.known ? truth_of (result) : OUV_TRUTH_UNKNOWN;
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

static OuvTruth
get_truth_of_value (OuvValue value)
{
  return value.known && value.type == OUV_TYPE_BOOLEAN ? truth_of (value.boolean) : OUV_TRUTH_UNKNOWN;
}

/* What most nodes of a model are, without making a value of each. */
static OuvTruth
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
      return get_truth_of_all (self, node, OUV_TRUTH_FALSE, context);
    case OUV_OP_OR:
      return get_truth_of_all (self, node, OUV_TRUTH_TRUE, context);
    case OUV_OP_NOT:
      return negate (get_truth (self, node + 1, context));
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

/* Which of its three cases is that of a CODE that does more than comparing. */
static guint
find_case (const OuvExpression *self,
           const OuvCode       *code,
           const OuvContext    *context)
{
  const OuvValue *value = &context->values[code->variable];
  OuvTruth truth;

  if ((code->flags & OUV_CODE_HAS) != 0)
    return value->known ? 1 + is_in_list (code->value, value->list) : 0;
  truth = get_truth (self, &self->nodes[code->value], context);
  return truth == OUV_TRUTH_TRUE ? 2 : truth;
}

/* Without a branch, because nobody could guess which way it goes. Truth values, texts and days lie in the same place. The upper bits
 * mean nothing. */
static inline guint
run_code (const OuvExpression *self,
          const OuvCode       *code,
          const OuvContext    *context)
{
  const OuvValue *value = &context->values[code->variable];
  guint found;

  if (G_UNLIKELY ((code->flags & (OUV_CODE_HAS | OUV_CODE_NODE)) != 0))
    found = find_case (self, code, context);
  else
    found = (guint) value->known << (value->symbol == code->value);
  return (guint) code->truths >> (2 * found);
}

static OuvTruth
run (const OuvExpression *self,
     const OuvContext    *context)
{
  guint clause = OUV_TRUTH_FALSE;
  guint all = OUV_TRUTH_TRUE;

  for (guint i = 0; i < self->n_codes; i++)
    {
      guint goes_on = self->codes[i].flags & OUV_CODE_GOES_ON;

      clause |= run_code (self, &self->codes[i], context);
      all &= clause | goes_on;
      clause &= goes_on;
    }
  return (OuvTruth) all;
}

OuvTruth
ouv_expression_get_truth (const OuvExpression *self,
                          const OuvContext    *context)
{
  if (self == NULL)
    return OUV_TRUTH_TRUE;
  return self->n_codes > 0 ? run (self, context) : get_truth (self, self->nodes, context);
}

OuvValue
ouv_expression_evaluate (const OuvExpression *self,
                         const OuvContext    *context)
{
  return self->n_codes > 0 ? value_truth (run (self, context)) : evaluate (self, self->nodes, context);
}

gboolean
ouv_expression_holds (const OuvExpression *self,
                      const OuvContext    *context)
{
  return ouv_expression_get_truth (self, context) == OUV_TRUTH_TRUE;
}

/* Many conditions */

struct _OuvConditions
{
  guint                 n;
  const OuvExpression **expressions; /* (owned) not owned themselves */
  guint                *starts;      /* (owned) of each, in CODES; and of one more */
  GArray               *codes;       /* (owned) of OuvCode */
};

static void
add_condition (OuvConditions       *self,
               const OuvExpression *condition)
{
  /* Whatever the first variable is. */
  static const OuvCode always = { .truths = G_MAXUINT8 };

  if (condition == NULL)
    g_array_append_val (self->codes, always);
  else
    g_array_append_vals (self->codes, condition->codes, condition->n_codes);
  g_array_index (self->codes, OuvCode, self->codes->len - 1).flags |= OUV_CODE_LAST;
}

OuvConditions *
ouv_conditions_new (const OuvExpression *const *conditions,
                    guint                       n)
{
  OuvConditions *self = g_new0 (OuvConditions, 1);

  self->n = n;
  self->expressions = g_memdup2 (conditions, n * sizeof *conditions);
  self->starts = g_new (guint, n + 1);
  self->codes = g_array_new (FALSE, TRUE, sizeof (OuvCode));
  for (guint i = 0; i < n; i++)
    {
      self->starts[i] = self->codes->len;
      add_condition (self, conditions[i]);
    }
  self->starts[n] = self->codes->len;
  return self;
}

void
ouv_conditions_free (OuvConditions *self)
{
  g_free (self->expressions);
  g_free (self->starts);
  g_array_unref (self->codes);
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

/* Writes the truth of N conditions from FIRST on to TRUTHS; with UNTIL_TRUE no more than up to the first that is true. Returns
 * how many are written. */
static inline guint
run_conditions (const OuvConditions *self,
                guint                first,
                guint                n,
                gboolean             until_true,
                const OuvContext    *context,
                guint8              *truths)
{
  const OuvCode *codes = (const OuvCode *) (gconstpointer) self->codes->data;
  const OuvCode *end = codes + self->starts[first + n];
  const OuvContext kept = *context;
  guint clause = OUV_TRUTH_FALSE;
  guint all = OUV_TRUTH_TRUE;
  guint i = 0;

  for (const OuvCode *code = codes + self->starts[first]; code < end; code++)
    {
      guint goes_on = code->flags & OUV_CODE_GOES_ON;
      guint last = (guint) code->flags / OUV_CODE_LAST % 2;

      clause |= run_code (self->expressions[first + i], code, &kept);
      all &= clause | goes_on;
      clause &= goes_on;
      truths[i] = (guint8) all;
      i += last;
      if (until_true && G_UNLIKELY (all * last == OUV_TRUTH_TRUE))
        break;
      all |= last * OUV_TRUTH_TRUE;
    }
  return i;
}

void
ouv_conditions_run (const OuvConditions *self,
                    guint                first,
                    guint                n,
                    const OuvContext    *context,
                    guint8              *truths)
{
  run_conditions (self, first, n, FALSE, context, truths);
}

guint
ouv_conditions_run_until (const OuvConditions *self,
                          guint                first,
                          guint                n,
                          const OuvContext    *context,
                          guint8              *truths)
{
  return run_conditions (self, first, n, TRUE, context, truths);
}
