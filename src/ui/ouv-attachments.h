/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* The user's own papers, as the window handles them. WIDGET is anything in the window; toasts and dialogs say what was done. */

/* Asks for a file and keeps a copy of it as PAPER, an id of the checklist. */
void ouv_attachments_add    (GtkWidget    *widget,
                             OuvCaseStore *store,
                             OuvCaseItem  *item,
                             const char   *paper);
/* Copies SOURCE at once. */
void ouv_attachments_add_from (GtkWidget    *widget,
                             OuvCaseStore *store,
                             OuvCaseItem  *item,
                             const char   *paper,
                             GFile        *source);
/* In the program that the user has for it. */
void ouv_attachments_open   (GtkWidget    *widget,
                             OuvCaseStore *store,
                             OuvCaseItem  *item,
                             const char   *file);
/* With a toast to take it back. */
void ouv_attachments_remove (GtkWidget    *widget,
                             OuvCaseStore *store,
                             OuvCaseItem  *item,
                             const char   *paper,
                             const char   *file);

G_END_DECLS
