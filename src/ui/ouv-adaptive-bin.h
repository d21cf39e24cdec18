/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The window's content: asks for 360 pixels at least and says, through the property and style class "narrow", when there is
 * little room for the present text size. (AdwBreakpoint is newer than the floor.) */
#define OUV_TYPE_ADAPTIVE_BIN (ouv_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (OuvAdaptiveBin, ouv_adaptive_bin, OUV, ADAPTIVE_BIN, GtkWidget)

void     ouv_adaptive_bin_set_child  (OuvAdaptiveBin *self,
                                      GtkWidget      *child);
gboolean ouv_adaptive_bin_get_narrow (OuvAdaptiveBin *self);

typedef void (*OuvNarrowFunc) (GtkWidget *widget,
                               gboolean   narrow);
/* Calls FUNC whenever WIDGET comes under a bin or its bin changes. */
void     ouv_widget_watch_narrow     (GtkWidget      *widget,
                                      OuvNarrowFunc   func);
/* A box that lies flat in a wide window and stands in a narrow one. */
GtkWidget *ouv_adaptive_box_new      (int             spacing);

G_END_DECLS
