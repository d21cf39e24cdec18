/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* A case after the questions: next step, message, papers, dates. It decides anew whenever the case changes. */
#define OUV_TYPE_CASE_PAGE (ouv_case_page_get_type ())
G_DECLARE_FINAL_TYPE (OuvCasePage, ouv_case_page, OUV, CASE_PAGE, AdwBin)

GtkWidget   *ouv_case_page_new       (OuvCaseItem *item);
OuvCaseItem *ouv_case_page_get_item  (OuvCasePage *self);
/* "next-step", "message", "checklist", "dates". */
const char  *ouv_case_page_get_view  (OuvCasePage *self);
void         ouv_case_page_show_view (OuvCasePage *self,
                                      const char  *view);
/* Shows what OTHER, the page of the same case in another language, shows. */
void         ouv_case_page_take_over (OuvCasePage *self,
                                      OuvCasePage *other);
/* Shows what has changed by the time alone: the day, an office that has opened or closed. */
void         ouv_case_page_catch_up  (OuvCasePage *self);
void         ouv_case_page_focus     (OuvCasePage *self);

G_END_DECLS
