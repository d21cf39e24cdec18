/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* The interview, page by page. It goes to the window by the actions "win.finish-case" and "win.leave-case". */
#define OUV_TYPE_WIZARD (ouv_wizard_get_type ())
G_DECLARE_FINAL_TYPE (OuvWizard, ouv_wizard, OUV, WIZARD, AdwBin)

GtkWidget   *ouv_wizard_new         (OuvCaseItem *item);
OuvCaseItem *ouv_wizard_get_item    (OuvWizard   *self);
const char  *ouv_wizard_get_page_id (OuvWizard   *self);
/* Shows a page out of turn; with CHANGE, Next comes back to the review. */
void         ouv_wizard_show_page   (OuvWizard   *self,
                                     const char  *page_id,
                                     gboolean     change);
/* Shows the page of OTHER, a wizard of the same case in another language, with what is typed on it. */
void         ouv_wizard_take_over   (OuvWizard   *self,
                                     OuvWizard   *other);
/* The page's title, for the window. */
const char  *ouv_wizard_get_title   (OuvWizard   *self);
GtkWidget   *ouv_wizard_get_default (OuvWizard   *self);
void         ouv_wizard_focus       (OuvWizard   *self);

G_END_DECLS
