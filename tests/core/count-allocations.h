/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Linked in, this counts what the program and its libraries take from the C library: malloc(), calloc() and their kin. */

/* FALSE where something else, such as a sanitizer, has taken that over, or the C library is not GNU's. */
gboolean count_allocations_possible (void);
/* Since the start of the program. */
guint    count_allocations          (void);

G_END_DECLS
