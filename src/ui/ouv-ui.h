/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes templates, icons and style known. Once there is a display; OuvApplication does it, and so do tests. */
void ouv_ui_init (void);

G_END_DECLS
