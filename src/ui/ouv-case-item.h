/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* A case as the window holds it: the answers, the ticks of the checklist, whether its questions were gone through.
 * "changed" (no arguments) is emitted when any of it changes. */
#define OUV_TYPE_CASE_ITEM (ouv_case_item_get_type ())
G_DECLARE_FINAL_TYPE (OuvCaseItem, ouv_case_item, OUV, CASE_ITEM, GObject)

OuvCaseItem *ouv_case_item_new          (OuvCase     *kase,
                                         OuvDay       created);
OuvCase     *ouv_case_item_get_case     (OuvCaseItem *self);
OuvDay       ouv_case_item_get_created  (OuvCaseItem *self);
/* The questions were gone through once, so that there is a next step to show. */
gboolean     ouv_case_item_is_complete  (OuvCaseItem *self);
void         ouv_case_item_set_complete (OuvCaseItem *self,
                                         gboolean     complete);
gboolean     ouv_case_item_is_ticked    (OuvCaseItem *self,
                                         const char  *id);
void         ouv_case_item_set_ticked   (OuvCaseItem *self,
                                         const char  *id,
                                         gboolean     ticked);
/* "Wrong charge" and "Internet · R$ 89,90", for people. (transfer full) */
char        *ouv_case_item_dup_title    (OuvCaseItem *self);
char        *ouv_case_item_dup_subtitle (OuvCaseItem *self);

G_END_DECLS
