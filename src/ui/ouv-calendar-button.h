/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ouv-types.h"

G_BEGIN_DECLS

/* A button that opens a calendar and writes the chosen day into ENTRY as a reader types it. */
GtkWidget *ouv_calendar_button_new (GtkEditable *entry);
/* The way a day stands in an entry, which ouv_parse_day() reads again. (transfer full) */
char      *ouv_calendar_day_typed  (OuvDay       day);
/* How a date is typed, in small print below the row. */
GtkWidget *ouv_calendar_hint_new   (void);

G_END_DECLS
