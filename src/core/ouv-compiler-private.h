/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-expression-private.h"

/* What the two halves of the compiler share: ouv-expression.c turns JSON into nodes, ouv-expression-check.c checks
 * their types and what only a slip of the model's author would write. */

G_BEGIN_DECLS

#define ANY 0
#define BIT(type) (1u << (type))
#define BASIC (BIT (OUV_TYPE_NUMBER) | BIT (OUV_TYPE_DATE) | BIT (OUV_TYPE_MONEY))
#define EQUAL (BASIC | BIT (OUV_TYPE_BOOLEAN) | BIT (OUV_TYPE_SYMBOL))
#define SUMS (BIT (OUV_TYPE_NUMBER) | BIT (OUV_TYPE_MONEY))

typedef struct {
  const char *name;
  guint8      op;       /* OuvOp */
  guint8      min_args;
  guint8      max_args; /* or ANY */
  guint8      type;     /* of the result; NONE: that of the arguments */
  guint8      same;     /* types that its ROLE_SAME arguments may have, as BITs */
} Operator;

/* Where a node comes from; kept only while compiling, for the pointers of errors. */
typedef struct {
  guint       parent;  /* index of the node whose argument it is */
  guint       arg;     /* which argument */
  const char *key;     /* the operator as it was spelled (owned by the JSON), or NULL for a literal */
  gboolean    varies;  /* something below is read at evaluation */
} Origin;

typedef struct {
  const OuvScope *scope;
  const char     *pointer;
  guint           limit;
  guint           depth;
  GArray         *nodes;   /* (owned) OuvNode */
  GArray         *origins; /* (owned) Origin, one per node */
  GArray         *lists;   /* (owned) GQuark */
} Compiler;

/* Free-standing data: names that they do not give are unknown, nothing is linted. */
static inline gboolean
is_free_standing (const Compiler *self)
{
  return self->scope->unreadable != NULL;
}

/* The pointer is good until the next node is added. */
static inline OuvNode *
node_at (const Compiler *self,
         guint           index)
{
  return &g_array_index (self->nodes, OuvNode, index);
}

static inline Origin *
origin_at (const Compiler *self,
           guint           index)
{
  return &g_array_index (self->origins, Origin, index);
}

/* Arguments of node INDEX: `for (i = first; i < end; i = next)`. */
static inline guint
next_arg (const Compiler *self,
          guint           i)
{
  return i + node_at (self, i)->size;
}

static inline guint
end_of (const Compiler *self,
        guint           index)
{
  return index + node_at (self, index)->size;
}

char     *ouv_compiler_get_pointer    (const Compiler *self,
                                       guint           index);
/* Reports what is wrong with operand INDEX; returns FALSE. */
gboolean  ouv_fail_operand            (const Compiler *self,
                                       guint           index,
                                       OuvCoreError    code,
                                       GError        **error,
                                       const char     *format,
                                       ...) G_GNUC_PRINTF (5, 6);
/* The same for the operator of INDEX; SUFFIX is a place below it, such as "/0", or "". */
gboolean  ouv_fail_operator           (const Compiler *self,
                                       guint           index,
                                       const char     *suffix,
                                       OuvCoreError    code,
                                       GError        **error,
                                       const char     *format,
                                       ...) G_GNUC_PRINTF (6, 7);
/* The arguments of INDEX are compiled: checks them and gives INDEX its type. */
gboolean  ouv_compiler_check_operator (Compiler       *self,
                                       guint           index,
                                       const Operator *operator,
                                       GError        **error);
/* The whole is compiled: WANTED is the type that it must have, or NONE. */
gboolean  ouv_compiler_check_root     (Compiler       *self,
                                       OuvType         wanted,
                                       GError        **error);

G_END_DECLS
