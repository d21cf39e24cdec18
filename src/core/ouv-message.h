/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-state.h"

G_BEGIN_DECLS

/* What a message says, decided once and written in any language: so that a letter and its gloss have the same parts. */
typedef struct _OuvPlan OuvPlan;

/* The message for CHANNEL in the present state, NULL when the channel takes none. MISSING (of char*) gets the questions of the parts that were left
 * out because their answer is missing. */
OuvPlan    *ouv_plan_new    (OuvState         *state,
                             const OuvChannel *channel,
                             OuvLanguage       language,
                             GPtrArray        *missing);
/* What is said when CHANNEL is called, NULL when there is nothing to say. */
OuvPlan    *ouv_plan_new_call (OuvState         *state,
                               const OuvChannel *channel,
                               OuvLanguage       language);
/* What the script for CHANNEL says, to be sent in writing, NULL when it is only said. */
OuvPlan    *ouv_plan_new_notice (OuvState         *state,
                                 const OuvChannel *channel,
                                 OuvLanguage       language);
void        ouv_plan_free   (OuvPlan          *self);
OuvMessage *ouv_plan_write  (const OuvPlan    *self,
                             OuvState         *state,
                             OuvLanguage       language);
void        ouv_message_free (OuvMessage      *self);

/* One text of the messages in LANGUAGE with its slots filled; what had no value is added to BLANKS (nullable). */
char       *ouv_message_write_text (OuvState    *state,
                                    const char  *text_id,
                                    int          attempt,
                                    OuvLanguage  language,
                                    GPtrArray   *blanks);

/* The value of a slot, NULL when it has none. */
char       *ouv_message_write_slot (OuvState    *state,
                                    const char  *slot_id,
                                    int          attempt,
                                    OuvLanguage  language);
/* Whether TEXT, an answer to QUESTION, holds what keeps it out of texts that are public. */
gboolean    ouv_message_holds_personal (OuvCase           *kase,
                                        const OuvQuestion *question,
                                        const char        *text);
/* What a slot without a value is written as. */
const char *ouv_message_get_blank  (OuvState    *state,
                                    const char  *slot_id,
                                    OuvLanguage  language);
/* The text of a family that holds, NULL when there is none. */
char       *ouv_message_write_family (OuvState    *state,
                                      const char  *family_id,
                                      int          attempt,
                                      OuvLanguage  language);

/* The contact of CHANNEL that applies, NULL when there is none. */
const OuvContactRow *ouv_message_find_contact (OuvState         *state,
                                               const OuvChannel *channel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvPlan, ouv_plan_free)

G_END_DECLS
