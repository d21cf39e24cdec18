/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Which keys do what. GtkShortcutsWindow would need 617 pixels and is deprecated by later releases. */
#define OUV_TYPE_SHORTCUTS_WINDOW (ouv_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (OuvShortcutsWindow, ouv_shortcuts_window, OUV, SHORTCUTS_WINDOW, AdwWindow)

GtkWidget *ouv_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
