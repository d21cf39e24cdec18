/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* The way through the wizard, derived from model and answers every time. */

/* Whether the wizard asks QUESTION with the present answers. */
gboolean    ouv_interview_is_asked      (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today);
/* The questions of PAGE that it asks, in their order: all at once. (element-type OuvQuestion) (transfer container) */
GPtrArray  *ouv_interview_get_asked     (OuvCase           *kase,
                                         const OuvPageInfo *page,
                                         OuvDay             today);
/* Whether rules and texts read the answer to QUESTION: of what they read the wizard may not ask all. */
gboolean    ouv_interview_is_read       (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today);
/* Takes back an answer for which the wizard does not ask with the other answers, so that nothing reads it. */
void        ouv_interview_withdraw      (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today);
/* The pages that are visited, in order, the review last. (element-type OuvPageInfo) (transfer container) */
GPtrArray  *ouv_interview_get_pages     (OuvCase           *kase,
                                         OuvDay             today);
/* The pages after and before PAGE_ID on today's way, NULL at the ends. A page that is no longer visited has its neighbours too. */
const OuvPageInfo *ouv_interview_get_next     (OuvCase    *kase,
                                               const char *page_id,
                                               OuvDay      today);
const OuvPageInfo *ouv_interview_get_previous (OuvCase    *kase,
                                               const char *page_id,
                                               OuvDay      today);
/* The first asked question of PAGE that is required and has neither an answer nor "I don't know"; NULL when the page may be left. */
const OuvQuestion *ouv_interview_get_gap      (OuvCase           *kase,
                                               const OuvPageInfo *page,
                                               OuvDay             today);
/* Why the answer to QUESTION cannot stand beside the others, translated; NULL when it can. */
const char *ouv_interview_get_refusal   (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today);
/* The page on which QUESTION_ID is asked. */
const OuvPageInfo *ouv_interview_find_page    (OuvModel   *model,
                                               const char *question_id);
/* Texts of a question as they read with the present answers, translated; the hint may be NULL. Static or model-owned. */
const char *ouv_interview_get_text      (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today);
const char *ouv_interview_get_hint      (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today);
const char *ouv_interview_get_why       (const OuvQuestion *question);
/* Whether OPTION is offered with the present answers. */
gboolean    ouv_interview_is_offered    (OuvCase           *kase,
                                         const OuvOption   *option,
                                         OuvDay             today);
/* The answer for people, as ouv_case_dup_display() gives it, but only with what is still offered: all that is asked for. */
char       *ouv_interview_dup_answer    (OuvCase           *kase,
                                         const OuvQuestion *question,
                                         OuvDay             today,
                                         OuvLanguage        language);
/* Options of a question that match what was typed, best first: labels, hints and keywords in three languages, folded.
 * (element-type OuvOption) (transfer container) */
GPtrArray  *ouv_interview_search        (const OuvQuestion *question,
                                         const char        *typed);
/* By which of its other words an option that is found matches, when neither its label nor its hint shows it: "overcharged". NULL
 * when they do. (transfer full) */
char       *ouv_interview_dup_match     (const OuvOption   *option,
                                         const char        *typed);

G_END_DECLS
