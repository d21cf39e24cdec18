/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-condition.h"

G_BEGIN_DECLS

/* Why the next step is what it is, rule by rule, and what would change it. Texts are in the language of the interface. */

typedef struct {
  guint         number; /* its place in the table, the first is 1 */
  const char   *id;
  char         *title;  /* what it would advise */
  OuvCondition *when;
  GPtrArray    *conditions; /* of OuvCondition, not owned: all that must hold */
} OuvRuleTrace;

/* Rules that do not apply for the same reason. */
typedef struct {
  char      *fact;   /* the reason: what the case has */
  OuvTruth   truth;  /* FALSE, or UNKNOWN when an answer is missing */
  GPtrArray *rules;  /* of OuvRuleTrace, not owned */
  GPtrArray *titles; /* of char*, not owned: what they would have advised instead, each once */
} OuvRuledOut;

/* Another next step, and what would lead to it: each change alone is enough. */
typedef struct {
  OuvAction         action;
  const OuvChannel *channel; /* (nullable) */
  char             *title;
  GPtrArray        *changes; /* of char* */
} OuvAlternative;

typedef struct {
  GPtrArray *rules;        /* of OuvRuleTrace in the order of the table; the last one decides */
  guint      n_skipped;    /* rules after it that nobody needs to look at */
  GPtrArray *ruled_out;    /* of OuvRuledOut: all rules but the last */
  GPtrArray *alternatives; /* of OuvAlternative */
} OuvExplanation;

OuvExplanation *ouv_explanation_new      (OuvCase              *kase,
                                          OuvDay                today,
                                          OuvLanguage           language);
void            ouv_explanation_free     (OuvExplanation       *self);
/* For a terminal. */
char           *ouv_explanation_to_text  (const OuvExplanation *self);

/* One of the parts: what would change the next step. (element-type OuvAlternative) */
GPtrArray      *ouv_alternatives_new     (OuvCase              *kase,
                                          OuvDay                today,
                                          OuvLanguage           language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvExplanation, ouv_explanation_free)

G_END_DECLS
