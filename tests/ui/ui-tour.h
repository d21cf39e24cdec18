/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Every page and state of the program, one after the other: what is looked at, measured and walked through is listed here alone. */

/* WINDOW shows the page NAME; it is not presented yet. */
typedef void (*UiTourFunc) (GtkWindow  *window,
                            const char *name,
                            gpointer    data);

/* In the language that is set. */
void ui_tour (UiTourFunc visit,
              gpointer   data);
