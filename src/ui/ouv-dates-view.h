/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-view.h"

G_BEGIN_DECLS

/* What lies ahead and what has been. */
#define OUV_TYPE_DATES_VIEW (ouv_dates_view_get_type ())
G_DECLARE_FINAL_TYPE (OuvDatesView, ouv_dates_view, OUV, DATES_VIEW, OuvCaseView)

G_END_DECLS
