/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

/* What would need more codes is evaluated as a node. */
#define MAX_CODES 64
#define TRUTHS(first, second, third) ((guint8) ((first) | (second) << 2 | (third) << 4))

typedef struct {
  const OuvNode *nodes;
  const GQuark  *lists;
} Source;

/* A clause of one code. */
static void
push (GArray       *codes,
      OuvCodeFlags  kind,
      guint8        truths,
      guint32       variable,
      guint32       value)
{
  const OuvCode code = { (guint16) variable, truths, (guint8) kind, value };

  g_array_append_val (codes, code);
}

static guint8
get_truths (gboolean negated)
{
  return negated ? TRUTHS (OUV_TRUTH_UNKNOWN, OUV_TRUTH_TRUE, OUV_TRUTH_FALSE)
                 : TRUTHS (OUV_TRUTH_UNKNOWN, OUV_TRUTH_FALSE, OUV_TRUTH_TRUE);
}

/* What no code says by itself. */
static void
push_node (GArray        *codes,
           const Source  *source,
           const OuvNode *node,
           gboolean       negated)
{
  push (codes, OUV_CODE_NODE,
        negated ? TRUTHS (OUV_TRUTH_TRUE, OUV_TRUTH_UNKNOWN, OUV_TRUTH_FALSE)
                : TRUTHS (OUV_TRUTH_FALSE, OUV_TRUTH_UNKNOWN, OUV_TRUTH_TRUE),
        0, (guint32) (node - source->nodes));
}

/* What lies in the low half of a value. */
static gboolean
is_narrow (OuvType type)
{
  return type == OUV_TYPE_BOOLEAN || type == OUV_TYPE_SYMBOL || type == OUV_TYPE_DATE;
}

/* The variable and the constant that NODE compares, in whatever order they stand; FALSE when it compares something else. */
static gboolean
get_operands (const OuvNode  *node,
              const OuvNode **variable,
              const OuvNode **constant)
{
  gboolean turned = node[1].op == OUV_OP_CONSTANT;

  if (node->size != 3)
    return FALSE;
  *variable = &node[turned ? 2 : 1];
  *constant = &node[turned ? 1 : 2];
  return (*variable)->op == OUV_OP_VARIABLE && (*constant)->op == OUV_OP_CONSTANT;
}

static void
add_equal (GArray        *codes,
           const Source  *source,
           const OuvNode *node,
           gboolean       negated)
{
  const OuvNode *variable, *constant;

  if (get_operands (node, &variable, &constant) && is_narrow (constant->type))
    push (codes, 0, get_truths (negated != (node->op == OUV_OP_NOT_EQUAL)), variable->variable, constant->symbol);
  else
    push_node (codes, source, node, negated);
}

/* One of a list's texts is any of them: a clause; none of them is not the one, and not the other … */
static void
add_among (GArray       *codes,
           guint32       variable,
           const GQuark *list,
           gboolean      negated)
{
  for (; *list != 0; list++)
    {
      push (codes, 0, get_truths (negated), variable, *list);
      if (!negated && list[1] != 0)
        g_array_index (codes, OuvCode, codes->len - 1).flags |= OUV_CODE_GOES_ON;
    }
}

static void
add_in (GArray        *codes,
        const Source  *source,
        const OuvNode *node,
        gboolean       negated)
{
  const OuvNode *variable, *constant;
  gboolean plain = get_operands (node, &variable, &constant);

  /* An empty list has nothing, but only of what is known. */
  if (plain && constant->type == OUV_TYPE_LIST && source->lists[constant->list] != 0)
    add_among (codes, variable->variable, source->lists + constant->list, negated);
  else if (plain && variable->type == OUV_TYPE_LIST)
    push (codes, OUV_CODE_HAS, get_truths (negated), variable->variable, constant->symbol);
  else
    push_node (codes, source, node, negated);
}

/* The place after the clause that starts at INDEX. */
static guint
find_end (const GArray *codes,
          guint         index)
{
  while ((g_array_index (codes, OuvCode, index).flags & OUV_CODE_GOES_ON) != 0)
    index++;
  return index + 1;
}

static void
add_clause (GArray       *codes,
            const GArray *from,
            guint         index)
{
  g_array_append_vals (codes, &g_array_index (from, OuvCode, index), find_end (from, index) - index);
}

/* `or` of two: every clause of the one with every clause of the other. FALSE when that is too much. */
static gboolean
multiply (GArray       *codes,
          const GArray *other)
{
  g_autoptr(GArray) product = g_array_new (FALSE, TRUE, sizeof (OuvCode));

  for (guint i = 0; i < codes->len; i = find_end (codes, i))
    for (guint j = 0; j < other->len; j = find_end (other, j))
      {
        add_clause (product, codes, i);
        g_array_index (product, OuvCode, product->len - 1).flags |= OUV_CODE_GOES_ON;
        add_clause (product, other, j);
        if (product->len > MAX_CODES)
          return FALSE;
      }
  g_array_set_size (codes, 0);
  g_array_append_vals (codes, product->data, product->len);
  return TRUE;
}

static void add_code (GArray        *codes,
                      const Source  *source,
                      const OuvNode *node,
                      gboolean       negated);

static void
add_any (GArray        *codes,
         const Source  *source,
         const OuvNode *node,
         gboolean       negated)
{
  g_autoptr(GArray) any = g_array_new (FALSE, TRUE, sizeof (OuvCode));
  gboolean fits = TRUE;

  add_code (any, source, node + 1, negated);
  for (const OuvNode *arg = node + 1 + node[1].size; arg < node + node->size && fits; arg += arg->size)
    {
      g_autoptr(GArray) next = g_array_new (FALSE, TRUE, sizeof (OuvCode));

      add_code (next, source, arg, negated);
      fits = multiply (any, next);
    }
  if (fits)
    g_array_append_vals (codes, any->data, any->len);
  else
    push_node (codes, source, node, negated);
}

static void
add_group (GArray        *codes,
           const Source  *source,
           const OuvNode *node,
           gboolean       negated)
{
  if ((node->op == OUV_OP_OR) != negated)
    {
      add_any (codes, source, node, negated);
      return;
    }
  for (const OuvNode *arg = node + 1; arg < node + node->size; arg += arg->size)
    add_code (codes, source, arg, negated);
}

static void
add_code (GArray        *codes,
          const Source  *source,
          const OuvNode *node,
          gboolean       negated)
{
  switch ((int) node->op)
    {
    case OUV_OP_AND:
    case OUV_OP_OR:
      add_group (codes, source, node, negated);
      break;
    case OUV_OP_NOT:
      add_code (codes, source, node + 1, !negated);
      break;
    case OUV_OP_VARIABLE:
      push (codes, 0, get_truths (negated), node->variable, TRUE);
      break;
    case OUV_OP_KNOWN:
      push (codes, 0, negated ? TRUTHS (OUV_TRUTH_TRUE, OUV_TRUTH_FALSE, OUV_TRUTH_FALSE)
                                           : TRUTHS (OUV_TRUTH_FALSE, OUV_TRUTH_TRUE, OUV_TRUTH_TRUE), node->variable, 0);
      break;
    case OUV_OP_EQUAL:
    case OUV_OP_NOT_EQUAL:
      add_equal (codes, source, node, negated);
      break;
    case OUV_OP_IN:
      add_in (codes, source, node, negated);
      break;
    default:
      push_node (codes, source, node, negated);
      break;
    }
}

void
ouv_expression_add_codes (GArray        *codes,
                          const OuvNode *nodes,
                          const GQuark  *lists)
{
  const Source source = { nodes, lists };

  add_code (codes, &source, nodes, FALSE);
  if (codes->len <= MAX_CODES)
    return;
  g_array_set_size (codes, 0);
  push_node (codes, &source, nodes, FALSE);
}
