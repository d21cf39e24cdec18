/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "ouv-model-private.h"

G_BEGIN_DECLS

/* The values of all variables of the model for one case on one day. */
typedef struct {
  OuvModel   *model; /* not owned */
  OuvCase    *kase;  /* not owned */
  OuvDay      today;
  OuvValue   *values;
  guint      *order;  /* indices of the attempts by date, the latest last */
  OuvContext  context;
} OuvState;

/* Answers of questions that are asked, attempts, facts and derived values. */
OuvState *ouv_state_new          (OuvCase            *kase,
                                  OuvDay              today);
void      ouv_state_free         (OuvState           *self);
/* Whether the question at INDEX is asked. */
gboolean  ouv_state_is_asked     (const OuvState     *self,
                                  const OuvQuestion  *question);
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
/* The channel that ROW leads to, NULL: none. */
const OuvChannel *ouv_state_get_channel (const OuvState   *self,
                                         const OuvNextRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvState, ouv_state_free)

G_END_DECLS
