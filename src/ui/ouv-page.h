/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One column that scrolls: a heading, a line under it, then whatever is added. */
#define OUV_TYPE_PAGE (ouv_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OuvPage, ouv_page, OUV, PAGE, AdwBin)

struct _OuvPageClass
{
  AdwBinClass parent_class;

  /* Reads the case again; called when the page is shown. */
  void     (*refresh) (OuvPage *self);
  /* Takes from OTHER, the same page in another language, what is typed or chosen there and is no answer yet. */
  void     (*take_over) (OuvPage *self,
                         OuvPage *other);
  /* Whether the page may be left forwards. When not, it says why and moves the focus to the place. */
  gboolean (*leave)   (OuvPage *self);
};

void      ouv_page_set_title    (OuvPage    *self,
                                 const char *title);
const char *ouv_page_get_title  (OuvPage    *self);
/* Whether the heading and what is below it are seen; what stands in their place is up to the page. */
void      ouv_page_set_headed   (OuvPage    *self,
                                 gboolean    headed);
void      ouv_page_set_hint     (OuvPage    *self,
                                 const char *hint);
/* What the page belongs to, above the heading; NULL: it is said elsewhere. */
void      ouv_page_set_context  (OuvPage    *self,
                                 const char *context);
void      ouv_page_set_width    (OuvPage    *self,
                                 int         maximum,
                                 int         threshold);
/* Between what is added. */
void      ouv_page_set_spacing  (OuvPage    *self,
                                 int         spacing);
/* A widget beside the heading, below it where it is narrow. */
void      ouv_page_set_extra    (OuvPage    *self,
                                 GtkWidget  *widget);
/* A bar that stays below what scrolls. */
void      ouv_page_set_bottom   (OuvPage    *self,
                                 GtkWidget  *widget);
void      ouv_page_add          (OuvPage    *self,
                                 GtkWidget  *widget);
/* Before all else. */
void      ouv_page_add_first    (OuvPage    *self,
                                 GtkWidget  *widget);
/* Adds WIDGET, or drops it unless there is something in it. */
void      ouv_page_add_if       (OuvPage    *self,
                                 GtkWidget  *widget,
                                 gboolean    filled);
void      ouv_page_clear        (OuvPage    *self);
void      ouv_page_refresh      (OuvPage    *self);
void      ouv_page_take_over    (OuvPage    *self,
                                 OuvPage    *other);
gboolean  ouv_page_leave        (OuvPage    *self);
void      ouv_page_focus        (OuvPage    *self);
void      ouv_page_scroll       (OuvPage       *self,
                                 GtkScrollType  scroll);
/* Scrolls, once it is laid out, so that WIDGET is seen. */
void      ouv_page_reveal       (OuvPage       *self,
                                 GtkWidget     *widget);

G_END_DECLS
