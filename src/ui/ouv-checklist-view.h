/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-view.h"

G_BEGIN_DECLS

/* The papers that are asked for, to be ticked. */
#define OUV_TYPE_CHECKLIST_VIEW (ouv_checklist_view_get_type ())
G_DECLARE_FINAL_TYPE (OuvChecklistView, ouv_checklist_view, OUV, CHECKLIST_VIEW, OuvCaseView)

G_END_DECLS
