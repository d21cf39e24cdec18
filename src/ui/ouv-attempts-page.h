/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "ouv-page.h"

G_BEGIN_DECLS

/* The contacts already made, each with what has become of it. */
#define OUV_TYPE_ATTEMPTS_PAGE (ouv_attempts_page_get_type ())
G_DECLARE_FINAL_TYPE (OuvAttemptsPage, ouv_attempts_page, OUV, ATTEMPTS_PAGE, OuvPage)

GtkWidget *ouv_attempts_page_new (OuvCase           *kase,
                                  const OuvPageInfo *info);

G_END_DECLS
