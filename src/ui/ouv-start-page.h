/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* The welcome, or the cases by whose move it is. */
#define OUV_TYPE_START_PAGE (ouv_start_page_get_type ())
G_DECLARE_FINAL_TYPE (OuvStartPage, ouv_start_page, OUV, START_PAGE, AdwBin)

GtkWidget *ouv_start_page_new         (OuvCaseStore *store);
void       ouv_start_page_refresh     (OuvStartPage *self);
/* Shows what has changed by the time alone. */
/* Takes from OTHER, the page in another language, what is searched for. */
void       ouv_start_page_take_over   (OuvStartPage *self,
                                       OuvStartPage *other);
void       ouv_start_page_catch_up    (OuvStartPage *self);
void       ouv_start_page_focus       (OuvStartPage *self);
/* (nullable) what Enter does. */
GtkWidget *ouv_start_page_get_default (OuvStartPage *self);

G_END_DECLS
