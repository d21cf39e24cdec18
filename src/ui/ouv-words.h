/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "ouv-format.h"
#include "ouv-outcome.h"

G_BEGIN_DECLS

#define OUV_WORDS_DOT OUV_FORMAT_DOT

/* Wording that several pages share, in the language of the interface. */

const char *ouv_words_outcome        (OuvAttemptOutcome  outcome);
const char *ouv_words_channel        (const OuvChannel  *channel);
/* "SAC": for chips and rows that say more than the name. */
const char *ouv_words_channel_short  (const OuvChannel  *channel);
/* The language by its own name. */
const char *ouv_words_language       (OuvLanguage        language);
/* "4 days left", "today is the last day", "7 days late". (transfer full) */
char       *ouv_words_days_left      (OuvDay             until,
                                      OuvDay             today);
/* "SAC: no answer, 7 days late"; NAME is that of the attempt's channel. NULL when it is not late. (transfer full) */
char       *ouv_words_late           (const char        *name,
                                      const OuvAttempt  *attempt,
                                      OuvModel          *model);
/* "SAC: answer due by Friday, 27 November". (transfer full) */
char       *ouv_words_due            (const OuvChannel  *channel,
                                      OuvDay             until);
/* "on Monday, 16 November 2026", for the middle of a sentence; as ouv_words_day(). (transfer full) */
char       *ouv_words_day_on         (OuvDay             day);
/* "Monday, 16 November 2026"; the year only when it is not this one. It does not break behind the comma. (transfer full) */
char       *ouv_words_day            (OuvDay             day);
/* "9 November 2026 · SAC", "SAC, date unknown". (transfer full) */
char       *ouv_words_attempt        (const OuvAttempt  *attempt,
                                      OuvModel          *model);
/* "No 2026110945873", "They gave no number". (transfer full) */
char       *ouv_words_protocol       (const OuvAttempt  *attempt);
/* Whether somebody is bound to answer in the time that is counted. */
gboolean    ouv_words_is_promised    (const OuvChannel  *channel);
/* How the attempt INDEX stands today, for example "Answered: refused", "Waiting until Monday, 30 November". An earlier one is not
 * counted any more once there is a later one at the same channel. (transfer full) */
char       *ouv_words_attempt_state  (OuvCase           *kase,
                                      guint              index);
/* "No. 2026110945873 · No answer". (transfer full) */
char       *ouv_words_attempt_result (OuvCase           *kase,
                                      guint              index);
/* Whether the answer to the attempt INDEX is late, or the time over that we suggest to wait. */
gboolean    ouv_words_attempt_is_late (OuvCase          *kase,
                                       guint             index);
/* An answer as it is shown, NULL when there is none. (transfer full) */
char       *ouv_words_answer         (OuvCase           *kase,
                                      const OuvQuestion *question);
/* How a question or `attempts/N/field` is named in a list of what is missing. (transfer full) */
char       *ouv_words_missing        (OuvCase           *kase,
                                      const char        *path);
/* The first of them, and how many more there are. (transfer full) */
char       *ouv_words_missing_list   (OuvCase           *kase,
                                      GPtrArray         *paths);
/* The N of `attempts/N/field`, -1 for a question. */
int         ouv_words_attempt_index  (const char        *path);
/* "not confirmed on an official page"; NULL when there is no doubt. */
const char *ouv_words_doubt          (const OuvSource   *source);
/* "Source: Claro"; NULL when it has no address. (transfer full) */
char       *ouv_words_source         (const OuvSource   *source);
/* "read on 23 November 2026 · not fully confirmed". (transfer full) */
char       *ouv_words_source_read    (const OuvSource   *source);
/* Both, as markup with a link. (transfer full) */
char       *ouv_words_source_markup  (const OuvSource   *source);
/* "claro.com.br" of an address. (transfer full) */
char       *ouv_words_host           (const char        *url);
const char *ouv_words_whose          (const char        *whose);
/* What the text is called that is sent, handed in or, on the phone, said. */
const char *ouv_words_text           (const OuvMessage  *message);
/* The form of a paper: "original", "copy", "print-out". */
const char *ouv_words_form           (const char        *form);

G_END_DECLS
