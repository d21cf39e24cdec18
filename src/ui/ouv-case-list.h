/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-store.h"
#include "ouv-page.h"

G_BEGIN_DECLS

/* The cases: your move, waiting, not finished, done; in each the most urgent first. Files that cannot be read come last. */
#define OUV_TYPE_CASE_LIST (ouv_case_list_get_type ())
G_DECLARE_FINAL_TYPE (OuvCaseList, ouv_case_list, OUV, CASE_LIST, OuvPage)

void     ouv_case_list_show     (OuvCaseList  *self,
                                 OuvCaseStore *store);
/* Whether it shows a step that the user can take now. */
gboolean ouv_case_list_has_step (OuvCaseList  *self);
/* Shows what has changed by the time alone. */
void     ouv_case_list_catch_up (OuvCaseList  *self);

G_END_DECLS
