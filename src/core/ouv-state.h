/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "ouv-model-private.h"

G_BEGIN_DECLS

/* An attempt of the case in its place among the others. */
typedef struct {
  guint             index;   /* in the case */
  const OuvAttempt *attempt;
  const OuvChannel *channel;
  OuvDay            day;     /* by which it is placed */
} OuvPlacedAttempt;

/* The values of all variables of the model for one case on one day. */
typedef struct {
  OuvModel         *model;      /* not owned */
  OuvCase          *kase;       /* not owned */
  OuvDay            today;
  OuvValue         *values;     /* (owned) */
  OuvPlacedAttempt *attempts;   /* (owned) by date, the latest last */
  guint             n_attempts;
  guint             n_room;     /* that ATTEMPTS has */
  int              *latest;     /* (owned) of each channel, as ouv_state_find_latest() gives it */
  guint            *counts;     /* (owned) attempts at each channel */
  GQuark           *offered;    /* (owned) lists that end with 0, of what is chosen and still offered */
  guint             n_offered;  /* used of OFFERED */
  OuvContext        context;
} OuvState;

/* Answers of questions that are asked, attempts, facts and derived values. */
OuvState *ouv_state_new          (OuvCase            *kase,
                                  OuvDay              today);
void      ouv_state_free         (OuvState           *self);
/* The same for another case of the model or another day. Allocates nothing, but for more attempts than ever before. */
void      ouv_state_set_case     (OuvState           *self,
                                  OuvCase            *kase,
                                  OuvDay              today);
/* Whether the question at INDEX is asked. */
gboolean  ouv_state_is_asked     (const OuvState     *self,
                                  const OuvQuestion  *question);
/* The question and its hint (nullable) as they read with these answers, translated; owned by the model. */
const char *ouv_state_get_question (const OuvState    *self,
                                    const OuvQuestion *question);
const char *ouv_state_get_hint     (const OuvState    *self,
                                    const OuvQuestion *question);
/* Makes the next step known to what follows; derived values are computed anew. */
void      ouv_state_set_next     (OuvState           *self,
                                  OuvAction           action,
                                  const OuvChannel   *channel);
/* Makes the message's channel and the user's language known; CHANNEL NULL forgets them. */
void      ouv_state_set_message  (OuvState           *self,
                                  const OuvChannel   *channel,
                                  OuvLanguage         language);
/* Makes the attempt at INDEX of the case the one that `attempt.` variables describe; -1: none. */
void      ouv_state_set_attempt  (OuvState           *self,
                                  int                 index);
/* The index of the latest attempt at CHANNEL, -1: none. */
int       ouv_state_find_latest  (const OuvState     *self,
                                  const OuvChannel   *channel);
/* The channel that ROW leads to, NULL: none. */
const OuvChannel *ouv_state_get_channel (const OuvState   *self,
                                         const OuvNextRow *row);
/* The rights that belong to the answered problem; NULL: none. (element-type OuvRightRow) (not owned) */
const GPtrArray *ouv_state_find_rights (const OuvState *self);
gboolean  ouv_state_holds        (const OuvState      *self,
                                  const OuvExpression *condition);
OuvValue  ouv_state_get          (const OuvState     *self,
                                  guint               variable);
/* The value for people, in the interface's language; NULL when there is none. (transfer full) */
char     *ouv_state_dup_text     (const OuvState     *self,
                                  guint               variable,
                                  OuvLanguage         language);
/* The row that decides: the first that holds. Aborts when there is none, which no model that is checked allows. */
const OuvNextRow *ouv_state_find_next   (const OuvState   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvState, ouv_state_free)

G_END_DECLS
