/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card with nodes on a line: the ladder, the dates. */
GtkWidget *ouv_timeline_new (const char *name);
/* NODE: an icon name, or a short text when it holds no "-"; NULL is a small dot. The first line of texts is CAPTION (nullable).
 * Returns the box with the texts. */
GtkWidget *ouv_timeline_add (GtkWidget  *timeline,
                             const char *node,
                             const char *css_class,
                             const char *caption,
                             const char *title,
                             const char *subtitle);

G_END_DECLS
