/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ouv-types.h"

G_BEGIN_DECLS

/* A part of a message; with BLANKS its empty places are marked. */
GtkWidget *ouv_phrase_text_new (const char  *text,
                                OuvLanguage  language,
                                gboolean     blanks);
/* Marks WIDGET, the part ID of a script, as what is said or as what is done. */
void       ouv_phrase_mark     (GtkWidget   *widget,
                                const char  *id);
/* TEXT with its GLOSS below. */
GtkWidget *ouv_phrase_pair_new (const char  *text,
                                const char  *gloss,
                                gboolean     blanks);
/* A sentence to be read out in Portuguese, with its GLOSS (nullable) in the user's language below; of what is done, not said, there is the gloss alone. */
GtkWidget *ouv_phrase_new      (const char  *id,
                                const char  *text,
                                const char  *gloss,
                                gboolean     blanks);

G_END_DECLS
