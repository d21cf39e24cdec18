/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The dialogs whose classes are deprecated on newer libadwaita, all here. */

void ouv_dialogs_show_about     (GtkWindow *parent);
/* GROUPS under a title that is the window's heading, too. */
void ouv_dialogs_fill (AdwWindow  *window,
                       const char *title,
                       GtkWidget  *groups);

/* ANSWER is called when the user has agreed. DESTRUCTIVE: the label of what cannot be undone. */
typedef void (*OuvDialogFunc) (GtkWindow  *parent,
                               const char *text,
                               gpointer    data);
void ouv_dialogs_confirm  (GtkWindow     *parent,
                           const char    *heading,
                           const char    *body,
                           const char    *destructive,
                           OuvDialogFunc  answer,
                           gpointer       data);
/* Says something that is to be read. */
void ouv_dialogs_tell     (GtkWindow     *parent,
                           const char    *heading,
                           const char    *body);
/* Asks for a line of text; ANSWER gets it. */
void ouv_dialogs_ask_text (GtkWindow     *parent,
                           const char    *heading,
                           const char    *text,
                           OuvDialogFunc  answer,
                           gpointer       data);
/* Shows where URI (https, http, tel or mailto) leads and offers to copy it; ANSWER gets URI when the user wants it opened. */
void ouv_dialogs_open_address (GtkWindow     *parent,
                               const char    *uri,
                               OuvDialogFunc  answer,
                               gpointer       data);

/* Asks where to save a file; NAME is proposed. ANSWER gets the place when there is one; DATA is freed with DESTROY. */
typedef void (*OuvFileFunc) (GtkWidget  *widget,
                             GFile      *file,
                             gpointer    data);
void ouv_dialogs_save_file (GtkWidget      *widget,
                            const char     *title,
                            const char     *name,
                            OuvFileFunc     answer,
                            gpointer        data,
                            GDestroyNotify  destroy);
/* Asks for a file that is there; PATTERN is like "*.json", NULL for any. */
void ouv_dialogs_open_file (GtkWidget      *widget,
                            const char     *title,
                            const char     *pattern,
                            OuvFileFunc     answer,
                            gpointer        data,
                            GDestroyNotify  destroy);
void ouv_dialogs_choose_folder (GtkWidget      *widget,
                                const char     *title,
                                OuvFileFunc     answer,
                                gpointer        data,
                                GDestroyNotify  destroy);

G_END_DECLS
