/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* One answer with its value at hand, so that reading it allocates nothing. */
typedef struct {
  gboolean   dont_know;
  gboolean   known;
  char      *text; /* (nullable) as the contract writes it */
  char     **many; /* (nullable) */
  GQuark    *list; /* (nullable) ends with 0 */
  GQuark     symbol;
  OuvDay     day;
  OuvMoney   money;
} OuvAnswer;

/* INDEX is the question's place in ouv_model_get_questions(). */
const OuvAnswer *ouv_case_peek_answer (OuvCase *self,
                                       guint    index);
/* The labels of the options of QUESTION that LIST, which ends with 0, has: for people. (transfer full) */
char            *ouv_case_display_options (const OuvQuestion *question,
                                           const GQuark      *list);

G_END_DECLS
