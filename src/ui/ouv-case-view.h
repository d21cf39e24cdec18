/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-item.h"
#include "ouv-outcome.h"
#include "ouv-page.h"

G_BEGIN_DECLS

/* One of the four views of a case. It shows an outcome and owns none of it. */
#define OUV_TYPE_CASE_VIEW (ouv_case_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (OuvCaseView, ouv_case_view, OUV, CASE_VIEW, OuvPage)

struct _OuvCaseViewClass
{
  OuvPageClass parent_class;

  /* Builds the view anew for the present outcome. */
  void (*rebuild) (OuvCaseView *self);
};

/* OUTCOME must live until the next call or the end of the view. */
void              ouv_case_view_show        (OuvCaseView      *self,
                                             OuvCaseItem      *item,
                                             const OuvOutcome *outcome);
OuvCaseItem      *ouv_case_view_get_item    (OuvCaseView      *self);
OuvCase          *ouv_case_view_get_case    (OuvCaseView      *self);
const OuvOutcome *ouv_case_view_get_outcome (OuvCaseView      *self);

G_END_DECLS
