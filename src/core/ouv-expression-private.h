/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-expression.h"

G_BEGIN_DECLS

/* Further away no deadline is, and counting business days takes its time. */
#define OUV_MAX_DAYS 40000
#define OUV_MAX_YEARS 100
/* Whole numbers are exact in a double up to here, 2^53. */
#define OUV_MAX_EXACT 9007199254740992.0

typedef enum {
  OUV_OP_CONSTANT,
  OUV_OP_UNKNOWN, /* a fact without a value; a variable that free-standing data do not give */
  OUV_OP_VARIABLE,
  OUV_OP_KNOWN,
  OUV_OP_FACT, /* only while compiling: becomes a constant */
  OUV_OP_AND,
  OUV_OP_OR,
  OUV_OP_NOT,
  OUV_OP_IF,
  OUV_OP_IN,
  OUV_OP_EQUAL, /* from here … */
  OUV_OP_NOT_EQUAL,
  OUV_OP_LESS,
  OUV_OP_LESS_EQUAL,
  OUV_OP_GREATER,
  OUV_OP_GREATER_EQUAL, /* … to here: comparisons */
  OUV_OP_ADD,
  OUV_OP_SUBTRACT,
  OUV_OP_MULTIPLY,
  OUV_OP_MIN,
  OUV_OP_MAX,
  OUV_OP_TODAY,
  OUV_OP_DAYS_BETWEEN,
  OUV_OP_ADD_DAYS,
  OUV_OP_ADD_YEARS,
  OUV_OP_ADD_BUSINESS_DAYS,
} OuvOp;

/* Prefix order: the first argument of node I is node I + 1, the next one follows SIZE nodes after it. No padding, so
 * that equal subtrees are equal bytes. */
typedef struct {
  guint8  op;   /* OuvOp */
  guint8  type; /* OuvType of the result */
  guint16 n_args;
  guint32 size; /* nodes of the subtree, this one included */
  union {
    guint64  bits; /* the widest: zero it first */
    guint32  variable;
    guint32  list; /* where the constant list starts in `lists`; it ends with 0 */
    gboolean boolean;
    double   number;
    GQuark   symbol;
    OuvDay   day;
    OuvMoney money;
  };
} OuvNode;

G_STATIC_ASSERT (sizeof (OuvNode) == 16);

/* What a condition is evaluated by: clauses that must all hold, and of each clause one code must, as Kleene's `and` and `or`
 * allow every condition to be written. There is no way through them but the one from the first code to the last, so that
 * nothing has to be guessed: whatever the state, however many conditions, a code takes the same time. */
typedef enum {
  OUV_CODE_GOES_ON = OUV_TRUTH_TRUE, /* all bits: others of the clause follow */
  OUV_CODE_LAST = 4,                 /* of its condition, where many are behind each other */
  OUV_CODE_HAS = 8,                  /* asks whether the variable, a list, has VALUE */
  OUV_CODE_NODE = 16,                /* asks for the node at VALUE */
} OuvCodeFlags;

/* Asks whether the variable is VALUE: a truth value, a GQuark, a day. */
typedef struct {
  guint16 variable;
  guint8  truths; /* what follows when it is not known, when it is not, when it is; of a node false, unknown, true: two bits each */
  guint8  flags;  /* OuvCodeFlags */
  guint32 value;
} OuvCode;

G_STATIC_ASSERT (sizeof (OuvCode) == 8);

/* In one piece of memory, the codes first. */
struct _OuvExpression
{
  guint    n_codes; /* 0: no condition */
  guint    n_lists; /* with their ends */
  guint    n_nodes;
  GQuark  *lists;   /* the constant lists, one after the other */
  OuvNode *nodes;
  OuvCode  codes[];
};

/* Writes the codes of the condition at NODES, which reads constant lists of LISTS, to CODES, which is empty. */
void           ouv_expression_add_codes     (GArray              *codes,
                                             const OuvNode       *nodes,
                                             const GQuark        *lists);
/* The value of the subtree whose root is node INDEX. */
OuvValue       ouv_expression_evaluate_node (const OuvExpression *self,
                                             guint                index,
                                             const OuvContext    *context);

/* What free-standing data hold under a name that no condition can read. */
typedef enum {
  OUV_UNREADABLE_OBJECT = 1,
  OUV_UNREADABLE_LIST,
} OuvUnreadable;

struct _OuvScope
{
  GPtrArray  *variables;  /* (owned) OuvVariable */
  GHashTable *by_name;    /* name → OuvVariable */
  GHashTable *facts;      /* (owned) name → (owned) OuvValue */
  GHashTable *unreadable; /* (owned) (nullable) name → OuvUnreadable; set in free-standing evaluation only */
};

G_END_DECLS
