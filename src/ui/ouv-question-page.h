/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-interview.h"
#include "ouv-page.h"

G_BEGIN_DECLS

/* Questions on one page, shown and hidden as the answers before them change. */
#define OUV_TYPE_QUESTION_PAGE (ouv_question_page_get_type ())
G_DECLARE_FINAL_TYPE (OuvQuestionPage, ouv_question_page, OUV, QUESTION_PAGE, OuvPage)

GtkWidget *ouv_question_page_new             (OuvCase            *kase,
                                              const OuvPageInfo  *info);
/* Just these questions (ids; those that the model does not know are left out), to fill in what is missing. */
GtkWidget *ouv_question_page_new_for         (OuvCase            *kase,
                                              const char         *title,
                                              const char *const  *questions);
/* Puts the focus on one question; FALSE when it is not on the page. */
gboolean   ouv_question_page_focus_question  (OuvQuestionPage    *self,
                                              const char         *question);

G_END_DECLS
