/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks where, proposing NAME, and writes CONTENTS there, for the user alone to read. DONE is shown when they are there; what went wrong,
 * when not. */
void ouv_save    (GtkWidget  *widget,
                  const char *title,
                  const char *name,
                  GBytes     *contents,
                  const char *done);
/* Writes them to FILE at once. */
void ouv_save_to (GtkWidget  *widget,
                  GFile      *file,
                  GBytes     *contents,
                  const char *done);

G_END_DECLS
