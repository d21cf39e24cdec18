/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "ouv-page.h"

G_BEGIN_DECLS

/* All answers, page by page, each with a way back to it: the action "wizard.change" with the page's id. */
#define OUV_TYPE_REVIEW_PAGE (ouv_review_page_get_type ())
G_DECLARE_FINAL_TYPE (OuvReviewPage, ouv_review_page, OUV, REVIEW_PAGE, OuvPage)

GtkWidget *ouv_review_page_new (OuvCase           *kase,
                                const OuvPageInfo *info);

G_END_DECLS
