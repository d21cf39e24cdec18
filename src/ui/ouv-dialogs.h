/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The dialogs whose classes are deprecated on newer libadwaita, all here. */

void ouv_dialogs_show_about (GtkWindow *parent);

G_END_DECLS
