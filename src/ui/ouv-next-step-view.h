/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-view.h"

G_BEGIN_DECLS

/* What to do now, why, and the way as a whole. */
#define OUV_TYPE_NEXT_STEP_VIEW (ouv_next_step_view_get_type ())
G_DECLARE_FINAL_TYPE (OuvNextStepView, ouv_next_step_view, OUV, NEXT_STEP_VIEW, OuvCaseView)

/* Whether the page begins with the name of the case; else the step is its heading. */
void ouv_next_step_view_set_headed (OuvNextStepView *self,
                                    gboolean         headed);

G_END_DECLS
