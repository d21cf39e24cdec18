/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `ouvidor --evaluate FILE`: reads a case, writes its outcome to standard output. Returns the exit status: 0, 1 for bad input (one
 * line on standard error), 2 for bad usage. Touches no display, no bus and no saved case. */
int ouv_evaluate_main (int    argc,
                       char **argv);

G_END_DECLS
