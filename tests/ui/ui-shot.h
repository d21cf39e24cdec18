/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Pictures of windows, and how well what is written in them can be read. */

typedef enum {
  UI_STYLE_LIGHT,
  UI_STYLE_DARK,
  UI_STYLE_CONTRAST,
  UI_N_STYLES
} UiStyle;

extern const char *const ui_styles[UI_N_STYLES];

/* FALSE when this desktop cannot show it. */
gboolean    ui_shot_set_style     (UiStyle    style);
/* In percent of the usual size. */
void        ui_shot_set_text_size (int        percent);
/* WINDOW, WIDTH pixels wide or as wide as it opens, and as tall as what scrolls in it and as the screen allows. */
void        ui_shot_lay_out       (GtkWindow *window,
                                   int        width);
/* As it is laid out. (transfer full) */
GdkTexture *ui_shot_take          (GtkWindow *window);

/* One stretch of text in one colour. */
typedef struct
{
  const char *text;
  double      contrast;   /* as WCAG 2 counts it: 1 to 21 */
  guint32     foreground; /* 0xRRGGBB */
  guint32     background;
} UiInk;

typedef void (*UiInkFunc) (const UiInk *ink,
                           gpointer     data);

/* What WCAG asks for; in high contrast what its stricter level does. */
double      ui_shot_get_least     (UiStyle    style);
/* All text in WINDOW, as it is laid out, but that of controls that are out of use. */
void        ui_shot_read          (GtkWindow *window,
                                   UiInkFunc  func,
                                   gpointer   data);
