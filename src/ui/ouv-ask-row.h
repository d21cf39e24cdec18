/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row with a button that asks a service; its title says what for and which, its subtitle what is sent. While it waits, pressing the
 * button again stops it; so does leaving the page. A spinner turns only when it takes longer than half a second.
 *
 * "ask" (GCancellable *cancellable): whoever answers calls ouv_ask_row_done (). */
#define OUV_TYPE_ASK_ROW (ouv_ask_row_get_type ())
G_DECLARE_FINAL_TYPE (OuvAskRow, ouv_ask_row, OUV, ASK_ROW, AdwActionRow)

GtkWidget *ouv_ask_row_new     (const char *title,
                                const char *subtitle);
void       ouv_ask_row_done    (OuvAskRow  *self);
gboolean   ouv_ask_row_is_busy (OuvAskRow  *self);

G_END_DECLS
