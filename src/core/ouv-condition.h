/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-state.h"

G_BEGIN_DECLS

#define OUV_NO_VARIABLE G_MAXUINT

/* A condition of the model in plain words, taken apart as far as people want to know. */
typedef struct {
  char      *text;     /* what is asked for; NULL: ALL or ANY of the PARTS, which is all that there is to say */
  char      *found;    /* (nullable) what the case has instead, where TEXT does not say it already */
  char      *fact;     /* (nullable) what the case has, as a sentence of its own */
  OuvTruth   truth;    /* NONE: it is no condition, but what one is computed from */
  guint      variable; /* what it asks about, or OUV_NO_VARIABLE */
  gboolean   any;      /* one of the PARTS is enough */
  GPtrArray *parts;    /* of OuvCondition */
} OuvCondition;

/* EXPRESSION, a condition (NULL: one that always holds), with what STATE makes of it; without STATE, in words alone. Texts are in
 * the language of the interface. */
OuvCondition *ouv_condition_new      (const OuvModel      *model,
                                      const OuvState      *state,
                                      const OuvExpression *expression,
                                      OuvLanguage          language);
void          ouv_condition_free     (OuvCondition        *self);
/* All that must hold, one by one: the parts, or the condition alone. (element-type OuvCondition) (transfer container) */
GPtrArray    *ouv_condition_list     (OuvCondition        *self);
/* In one line, its parts only where there is no text. (transfer full) */
char         *ouv_condition_dup_line (const OuvCondition  *self);
/* What is asked for and what the case has; "One of these:" where only the parts say it. (transfer full) */
char         *ouv_condition_dup_told (const OuvCondition  *self);
/* An answer, a question or a step, in the quotation marks of the language. (transfer full) */
char         *ouv_condition_quote    (const char          *text);
/* A, B or C. (transfer full) */
char         *ouv_condition_join_or  (GPtrArray           *texts);

/* What the variable is called; a question by its text. (transfer full) */
char         *ouv_variable_dup_name  (const OuvModel      *model,
                                      guint                variable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvCondition, ouv_condition_free)

G_END_DECLS
