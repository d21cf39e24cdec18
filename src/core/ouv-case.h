/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* The outcomes of an attempt, in the order of POLICY. */
typedef enum {
  OUV_ATTEMPT_WAITING,
  OUV_ATTEMPT_NO_ANSWER,
  OUV_ATTEMPT_REFUSED,
  OUV_ATTEMPT_UNSOLVED,
  OUV_ATTEMPT_SOLVED,
} OuvAttemptOutcome;
#define OUV_N_ATTEMPT_OUTCOMES 5

typedef struct {
  char              *channel;  /* channel id */
  OuvDay             date;     /* 0: not known */
  char              *protocol; /* (nullable) */
  OuvAttemptOutcome  outcome;
  JsonObject        *rest;     /* (nullable) members of its JSON that are not ours: written again as they are */
} OuvAttempt;

OuvAttempt *ouv_attempt_new  (const char        *channel,
                              OuvDay             date,
                              const char        *protocol,
                              OuvAttemptOutcome  outcome);
OuvAttempt *ouv_attempt_copy (const OuvAttempt  *self);
void        ouv_attempt_free (OuvAttempt        *self);
const char *ouv_attempt_outcome_get_id   (OuvAttemptOutcome  outcome);
/* What it is called, in the language of the interface. */
const char *ouv_attempt_outcome_get_label (OuvAttemptOutcome outcome);
gboolean    ouv_attempt_outcome_from_id  (const char        *id,
                                          OuvAttemptOutcome *outcome);
/* The day up to which the channel may answer; 0 when there is none or the attempt has no date. */
OuvDay      ouv_attempt_get_reply_date   (const OuvAttempt  *self,
                                          const OuvModel    *model);

typedef enum {
  OUV_ATTEMPT_STATE_NONE,
  OUV_ATTEMPT_STATE_OPEN,
  OUV_ATTEMPT_STATE_UNDATED,
  OUV_ATTEMPT_STATE_OVERDUE,
  OUV_ATTEMPT_STATE_CLOSED,
} OuvAttemptState;
OuvAttemptState ouv_attempt_get_state    (const OuvAttempt  *self,
                                          const OuvModel    *model,
                                          OuvDay             today);
/* By how many days the answer is late; 0 when it is not, nor when only our advice set its day. */
guint       ouv_attempt_get_days_late    (const OuvAttempt  *self,
                                          const OuvModel    *model,
                                          OuvDay             today);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvAttempt, ouv_attempt_free)

/* One dispute: answers and attempts. Answers of questions that are no longer asked stay here, unseen.
 * "changed" (no arguments) is emitted after every change. */
#define OUV_TYPE_CASE (ouv_case_get_type ())
G_DECLARE_FINAL_TYPE (OuvCase, ouv_case, OUV, CASE, GObject)

OuvCase    *ouv_case_new            (OuvModel   *model);
OuvModel   *ouv_case_get_model      (OuvCase    *self);

/* Sets the answer to QUESTION from its text as the contract writes it (option id, ISO date, sum with a point, text);
 * NULL or "" makes it unanswered. FALSE with an error when the text is no valid answer; the old answer stays. */
gboolean    ouv_case_set_answer     (OuvCase    *self,
                                     const char *question,
                                     const char *text,
                                     GError    **error);
/* The options of a `many` question; NULL makes it unanswered, an empty list answers "none of these". */
gboolean    ouv_case_set_many       (OuvCase           *self,
                                     const char        *question,
                                     const char *const *options,
                                     GError           **error);
/* "I don't know": an answer for the wizard, unknown for the rules. */
void        ouv_case_set_dont_know  (OuvCase    *self,
                                     const char *question);
gboolean    ouv_case_is_dont_know   (OuvCase    *self,
                                     const char *question);
/* The answer's text as the contract writes it, NULL when there is none; owned by the case until the next change. */
const char *ouv_case_get_answer     (OuvCase    *self,
                                     const char *question);
/* NULL when unanswered; ends with NULL. */
const char *const *ouv_case_get_many (OuvCase   *self,
                                      const char *question);
/* The answer for people, in the interface's language (label, list of labels, formatted date or sum); NULL when there is
 * none. (transfer full) */
char       *ouv_case_dup_display    (OuvCase    *self,
                                     const char *question,
                                     OuvLanguage language);

guint             ouv_case_get_n_attempts  (OuvCase          *self);
const OuvAttempt *ouv_case_get_attempt     (OuvCase          *self,
                                            guint             index);
void              ouv_case_add_attempt     (OuvCase          *self,
                                            const OuvAttempt *attempt);
/* An ATTEMPT without a rest takes over that of the old one. */
void              ouv_case_replace_attempt (OuvCase          *self,
                                            guint             index,
                                            const OuvAttempt *attempt);
void              ouv_case_remove_attempt  (OuvCase          *self,
                                            guint             index);
/* Inserts at INDEX, for undoing a removal. */
void              ouv_case_insert_attempt  (OuvCase          *self,
                                            guint             index,
                                            const OuvAttempt *attempt);
/* The latest contact with CHANNEL, with any when it is NULL; -1: none. Of equal dates, and without one, the later in the list. */
int               ouv_case_find_latest     (OuvCase          *self,
                                            const char       *channel);

/* `{"answers": …, "attempts": …}` as the contract writes it. The error starts with the JSON pointer. */
OuvCase    *ouv_case_new_from_json  (OuvModel   *model,
                                     JsonNode   *root,
                                     OuvDay      today,
                                     GError    **error);
JsonNode   *ouv_case_to_json        (OuvCase    *self);

G_END_DECLS
