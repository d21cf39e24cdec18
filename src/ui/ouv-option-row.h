/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row that is one radio button or one check button, text and all: check buttons themselves do not wrap. */
#define OUV_TYPE_OPTION_ROW (ouv_option_row_get_type ())
G_DECLARE_FINAL_TYPE (OuvOptionRow, ouv_option_row, OUV, OPTION_ROW, AdwActionRow)

/* ID is kept for the caller. GROUP: another row of the same radio group, NULL for the first. */
GtkWidget  *ouv_option_row_new_radio  (const char   *id,
                                       const char   *title,
                                       const char   *subtitle,
                                       OuvOptionRow *group);
GtkWidget  *ouv_option_row_new_check  (const char   *id,
                                       const char   *title,
                                       const char   *subtitle);
const char *ouv_option_row_get_id     (OuvOptionRow *self);
gboolean    ouv_option_row_get_active (OuvOptionRow *self);
void        ouv_option_row_set_active (OuvOptionRow *self,
                                       gboolean      active);
/* Marks what was TYPED, whatever its accents, and shows MATCH beside the subtitle if it is not NULL. TYPED NULL marks nothing. */
void        ouv_option_row_mark       (OuvOptionRow *self,
                                       const char   *typed,
                                       const char   *match);

G_END_DECLS
