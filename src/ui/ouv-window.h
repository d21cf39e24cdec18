/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* The one window: it alone moves between start, questions and case. */
#define OUV_TYPE_WINDOW (ouv_window_get_type ())
G_DECLARE_FINAL_TYPE (OuvWindow, ouv_window, OUV, WINDOW, AdwApplicationWindow)

OuvWindow *ouv_window_new       (GtkApplication *application,
                                 OuvCaseStore   *store);
void       ouv_window_new_case  (OuvWindow      *self);
void       ouv_window_open_case (OuvWindow      *self,
                                 OuvCaseItem    *item);
/* Builds the pages anew in the present language; what was open stays open. */
/* Shows what has changed by the time alone; it does so by itself every quarter of an hour and when the user comes back. */
void       ouv_window_catch_up  (OuvWindow      *self);
void       ouv_window_rebuild   (OuvWindow      *self);

G_END_DECLS
