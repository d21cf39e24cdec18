/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

static guint
push (GArray      *codes,
      OuvCodeKind  kind,
      gboolean     negated,
      guint32      variable,
      guint32      value)
{
  const OuvCode code = { kind, negated ? OUV_TRUE : 0, 1, variable, value };

  g_array_append_val (codes, code);
  return codes->len - 1;
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

/* What no code says by itself. */
static void
add_node (GArray        *codes,
          const OuvNode *nodes,
          const OuvNode *node,
          gboolean       negated)
{
  push (codes, OUV_CODE_NODE, negated, 0, (guint32) (node - nodes));
}

static void
add_equal (GArray        *codes,
           const OuvNode *nodes,
           const OuvNode *node,
           gboolean       negated)
{
  const OuvNode *variable, *constant;

  if (get_operands (node, &variable, &constant) && is_narrow (constant->type))
    push (codes, OUV_CODE_EQUAL, negated != (node->op == OUV_OP_NOT_EQUAL), variable->variable, constant->symbol);
  else
    add_node (codes, nodes, node, negated);
}

static void
add_in (GArray        *codes,
        const OuvNode *nodes,
        const OuvNode *node,
        gboolean       negated)
{
  const OuvNode *variable, *constant;

  if (get_operands (node, &variable, &constant) && constant->type == OUV_TYPE_LIST)
    push (codes, OUV_CODE_AMONG, negated, variable->variable, constant->list);
  else if (get_operands (node, &variable, &constant) && variable->type == OUV_TYPE_LIST)
    push (codes, OUV_CODE_HAS, negated, variable->variable, constant->symbol);
  else
    add_node (codes, nodes, node, negated);
}

static void add_code (GArray        *codes,
                      const OuvNode *nodes,
                      const OuvNode *node,
                      gboolean       negated,
                      OuvCodeKind    around);

/* What stands in a group of its own kind belongs to that one. */
static void
add_group (GArray        *codes,
           const OuvNode *nodes,
           const OuvNode *node,
           gboolean       negated,
           OuvCodeKind    around)
{
  OuvCodeKind kind = (node->op == OUV_OP_AND) != negated ? OUV_CODE_ALL : OUV_CODE_ANY;
  guint index = kind != around ? push (codes, kind, FALSE, 0, 0) : 0;

  for (const OuvNode *arg = node + 1; arg < node + node->size; arg += arg->size)
    add_code (codes, nodes, arg, negated, kind);
  if (kind != around)
    g_array_index (codes, OuvCode, index).size = (guint16) (codes->len - index);
}

static void
add_code (GArray        *codes,
          const OuvNode *nodes,
          const OuvNode *node,
          gboolean       negated,
          OuvCodeKind    around)
{
  switch ((int) node->op)
    {
    case OUV_OP_AND:
    case OUV_OP_OR:
      add_group (codes, nodes, node, negated, around);
      break;
    case OUV_OP_NOT:
      add_code (codes, nodes, node + 1, !negated, around);
      break;
    case OUV_OP_VARIABLE:
      push (codes, OUV_CODE_EQUAL, negated, node->variable, TRUE);
      break;
    case OUV_OP_KNOWN:
      push (codes, OUV_CODE_KNOWN, negated, node->variable, 0);
      break;
    case OUV_OP_EQUAL:
    case OUV_OP_NOT_EQUAL:
      add_equal (codes, nodes, node, negated);
      break;
    case OUV_OP_IN:
      add_in (codes, nodes, node, negated);
      break;
    default:
      add_node (codes, nodes, node, negated);
      break;
    }
}

void
ouv_expression_add_codes (GArray        *codes,
                          const OuvNode *nodes)
{
  add_code (codes, nodes, nodes, FALSE, OUV_CODE_NODE);
  if (codes->len <= G_MAXUINT16)
    return;
  g_array_set_size (codes, 0);
  add_node (codes, nodes, nodes, FALSE);
}
