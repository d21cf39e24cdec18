/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the program shall look: language and size of the window, see data/…gschema.xml. Never anything of a case.
 * Owned by the program; NULL when it runs without its schema installed: then nothing is remembered. */
GSettings *ouv_settings_get_default (void);

G_END_DECLS
