/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ouv-calendar.h"
#include "ouv-types.h"

G_BEGIN_DECLS

/* The types of the condition language. SYMBOL is a text from a closed list (an option, a channel id), FREE is free text,
 * which conditions may only ask whether it is known. */
typedef enum {
  OUV_TYPE_NONE,
  OUV_TYPE_BOOLEAN,
  OUV_TYPE_NUMBER,
  OUV_TYPE_SYMBOL,
  OUV_TYPE_FREE,
  OUV_TYPE_DATE,
  OUV_TYPE_MONEY,
  OUV_TYPE_LIST, /* of symbols */
} OuvType;

/* A value; KNOWN is FALSE for "unknown", whatever its type. Never owns memory. */
typedef struct {
  OuvType  type;
  gboolean known;
  union {
    gboolean      boolean;
    double        number;
    GQuark        symbol;
    OuvDay        day;
    OuvMoney      money;
    const GQuark *list; /* ends with 0 */
  };
} OuvValue;

/* A variable that an expression may read: its place in the array of values and its type. */
typedef struct {
  char              *name;
  OuvType            type;
  guint              index;
  const char *const *options; /* closed list of a SYMBOL or LIST, or NULL when any is accepted; not owned */
  guint              order;   /* position in the interview; an expression compiled with a LIMIT may read only smaller ones */
} OuvVariable;

typedef struct _OuvScope OuvScope;

OuvScope          *ouv_scope_new         (void);
void               ouv_scope_free        (OuvScope          *self);
/* Adds a variable and returns its index (0, 1, …). NAME must be new. */
guint              ouv_scope_add         (OuvScope          *self,
                                          const char        *name,
                                          OuvType            type,
                                          const char *const *options,
                                          guint              order);
const OuvVariable *ouv_scope_lookup      (const OuvScope    *self,
                                          const char        *name);
const OuvVariable *ouv_scope_get         (const OuvScope    *self,
                                          guint              index);
guint              ouv_scope_get_size    (const OuvScope    *self);
/* Facts that `fact` may read. */
void               ouv_scope_add_fact    (OuvScope          *self,
                                          const char        *name,
                                          OuvValue           value);
/* Free-standing evaluation of JSON Logic test data: text constants need not be options, lint rules are off. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvScope, ouv_scope_free)

/* What evaluation reads: one value per variable of the scope, today, the holidays. */
typedef struct {
  const OuvValue    *values;
  OuvDay             today;
  const OuvCalendar *calendar;
} OuvContext;

/* A condition or value of the model, compiled to one flat array; immutable. */
typedef struct _OuvExpression OuvExpression;

/* Compiles NODE. LIMIT: only variables with a smaller order may be read (G_MAXUINT: all). POINTER is the place of NODE, for
 * errors: every error message starts with the pointer of the very operator or operand at fault, then ": ", then a sentence
 * with the nearest valid name where a name is unknown. */
OuvExpression *ouv_expression_compile   (const OuvScope      *scope,
                                         JsonNode            *node,
                                         guint                limit,
                                         const char          *pointer,
                                         GError             **error);
/* As above, and the result must be of type WANTED. */
OuvExpression *ouv_expression_compile_as (const OuvScope     *scope,
                                          JsonNode           *node,
                                          OuvType             wanted,
                                          guint               limit,
                                          const char         *pointer,
                                          GError            **error);
void           ouv_expression_free      (OuvExpression       *self);
OuvType        ouv_expression_get_type_of (const OuvExpression *self);
/* Allocates nothing. */
OuvValue       ouv_expression_evaluate  (const OuvExpression *self,
                                         const OuvContext    *context);
/* What a condition says; the bits are such that Kleene's `and` is &, and `or` is |. */
typedef enum {
  OUV_TRUTH_FALSE = 0,
  OUV_TRUTH_UNKNOWN = 1,
  OUV_TRUTH_TRUE = 3,
  OUV_TRUTH_NONE = 2, /* nothing: nobody has asked, or there is no condition */
} OuvTruth;

/* Of a condition; a NULL expression is true. Allocates nothing. */
OuvTruth       ouv_expression_get_truth (const OuvExpression *self,
                                         const OuvContext    *context);
/* Whether that is true. */
gboolean       ouv_expression_holds     (const OuvExpression *self,
                                         const OuvContext    *context);
/* Many conditions behind each other in memory, for going through them often. They must live longer. */
typedef struct _OuvConditions OuvConditions;

OuvConditions *ouv_conditions_new       (const OuvExpression *const *conditions,
                                         guint                       n);
void           ouv_conditions_free      (OuvConditions       *self);
guint          ouv_conditions_get_length (const OuvConditions *self);
const OuvExpression *ouv_conditions_get (const OuvConditions *self,
                                         guint                index);
/* Writes the truth of N conditions from FIRST on, as ouv_expression_get_truth() gives it, to TRUTHS. Allocates nothing. */
void           ouv_conditions_run       (const OuvConditions *self,
                                         guint                first,
                                         guint                n,
                                         const OuvContext    *context,
                                         guint8              *truths);
/* No more than up to the first that is true. Returns how many are written. */
guint          ouv_conditions_run_until (const OuvConditions *self,
                                         guint                first,
                                         guint                n,
                                         const OuvContext    *context,
                                         guint8              *truths);
/* The texts that the value can be, ending with NULL, or NULL when they cannot be listed; free the array alone. */
const char   **ouv_expression_list_options (const OuvExpression *self,
                                            const OuvScope      *scope);
/* Calls FUNC with the index of every variable that the expression reads (each once). */
typedef void (*OuvVariableFunc) (guint index, gpointer data);
void           ouv_expression_foreach_variable (const OuvExpression *self,
                                                OuvVariableFunc      func,
                                                gpointer             data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvExpression, ouv_expression_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvConditions, ouv_conditions_free)

/* `ouvidor-model eval`: EXPRESSION and DATA are JSON texts; the type of each variable is taken from its value (boolean, number,
 * text, list of texts). Returns the result as JSON text (`true`, `false`, `unknown`, `3`, `"a"`, `["a"]`), or NULL with an error when
 * refused. */
char *ouv_expression_eval_json (const char *expression,
                                const char *data,
                                GError    **error);

G_END_DECLS
