/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ouv-paper.h"

G_BEGIN_DECLS

/* A paper on its pages. All lengths are points. */
typedef struct _OuvPaperLayout OuvPaperLayout;

/* PAPER must outlive it. CONTEXT is one in which a point is a unit. */
OuvPaperLayout *ouv_paper_layout_new         (const OuvPaper *paper,
                                              PangoContext   *context,
                                              double          page_width,
                                              double          page_height);
void            ouv_paper_layout_free        (OuvPaperLayout *self);
guint           ouv_paper_layout_get_n_pages (OuvPaperLayout *self);
/* Draws a page, from 0 on; the headings become an outline where CR draws a PDF. */
void            ouv_paper_layout_draw        (OuvPaperLayout *self,
                                              cairo_t        *cr,
                                              guint           page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvPaperLayout, ouv_paper_layout_free)

G_END_DECLS
