/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What holds for the whole program: its language, and the cases that it keeps. */
#define OUV_TYPE_PREFERENCES_WINDOW (ouv_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (OuvPreferencesWindow, ouv_preferences_window, OUV, PREFERENCES_WINDOW, AdwWindow)

/* Over PARENT, an OuvWindow, whose actions it uses. CASES: those that are kept. */
GtkWidget *ouv_preferences_window_new (GtkWindow  *parent,
                                       GListModel *cases);
/* In the language that the program now has. */
void       ouv_preferences_window_rebuild (OuvPreferencesWindow *self);

G_END_DECLS
