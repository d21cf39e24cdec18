/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-shot.h"

#include <math.h>
#include <stdlib.h>

#include "ouv-window.h"
#include "ui-common.h"

#define USUAL_DPI (96 * 1024)
/* More than what a frame takes. */
#define FRAME 64

const char *const ui_styles[UI_N_STYLES] = { "light", "dark", "contrast" };

/* ---- Pictures ---------------------------------------------------------------------------------------------------- */

gboolean
ui_shot_set_style (UiStyle style)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  gboolean contrast = style == UI_STYLE_CONTRAST;

  adw_style_manager_set_color_scheme (manager, style == UI_STYLE_DARK ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
  /* The desktop says so by its setting, or by a theme where it has no such setting. */
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gnome.desktop.a11y.interface", TRUE);
  if (schema != NULL && g_settings_schema_has_key (schema, "high-contrast"))
    {
      g_autoptr(GSettings) settings = g_settings_new_full (schema, NULL, NULL);

      g_settings_set_boolean (settings, "high-contrast", contrast);
    }
  else
    g_object_set (gtk_settings_get_default (), "gtk-theme-name", contrast ? "HighContrast" : "Adwaita-empty", NULL);
  return adw_style_manager_get_high_contrast (manager) == contrast;
}

void
ui_shot_set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI * percent / 100, NULL);
}

/* As tall as what scrolls, or of the height that was asked for. */
static void
stretch (GtkWindow *window,
         int        width)
{
  const char *wanted = g_getenv ("OUV_SHOT_HEIGHT");
  GtkWidget *scroller;
  int height = wanted != NULL ? atoi (wanted) : 680;
  int frame = 0;

  /* A question is as tall as it is. */
  if (ADW_IS_MESSAGE_DIALOG (window))
    height = -1;
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  ui_settle ();
  /* Without a compositor the frame takes part of the width; and a window that was on the screen may get its width only later. */
  for (int i = 0; i < 5 && gtk_widget_get_width (GTK_WIDGET (window)) != width; i++)
    {
      int lacking = width - gtk_widget_get_width (GTK_WIDGET (window));

      if (ABS (lacking) <= FRAME)
        frame += lacking;
      gtk_window_set_default_size (window, width + frame, height);
      ui_settle ();
    }
  scroller = wanted == NULL ? ui_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW) : NULL;
  /* The bar of a scroller that is not needed any more gives its room back. */
  for (int i = 0; i < 3 && scroller != NULL; i++)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      double more = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      if (more <= 0)
        break;
      height += (int) more;
      gtk_window_set_default_size (window, width + frame, height);
      ui_settle ();
    }
}

static GdkTexture *
draw (GtkWindow *window,
      float      scale)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr(GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));

  gtk_snapshot_scale (snapshot, scale, scale);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width * scale, (float) height * scale));
}

void
ui_shot_lay_out (GtkWindow *window,
                 int        width)
{
  int usual, height;

  /* What opens over the window is not made wider than it opens. */
  gtk_window_get_default_size (window, &usual, &height);
  if (!OUV_IS_WINDOW (window))
    width = usual > 0 ? MIN (width, usual) : 360;
  stretch (window, width);
}

GdkTexture *
ui_shot_take (GtkWindow *window)
{
  return draw (window, 1);
}

/* ---- Contrast ---------------------------------------------------------------------------------------------------- */

/* Drawn this much larger, most strokes of letters cover some pixels whole, which then have the colour of the text. */
#define SCALE 2

typedef struct
{
  GtkWidget *window;
  guint32   *pixels; /* 0xAARRGGBB */
  int        width;
  int        height;
  UiInkFunc  func;
  gpointer   data;
} Reading;

double
ui_shot_get_least (UiStyle style)
{
  return style == UI_STYLE_CONTRAST ? 7.0 : 4.5;
}

static double
get_part (guint32 colour,
          int     shift)
{
  double part = (double) (colour >> shift & 0xff) / 255.0;

  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 colour)
{
  return 0.2126 * get_part (colour, 16) + 0.7152 * get_part (colour, 8) + 0.0722 * get_part (colour, 0);
}

static double
get_contrast (guint32 a,
              guint32 b)
{
  double one = get_luminance (a) + 0.05, other = get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

static guint32
find_most_frequent (GHashTable *colours)
{
  GHashTableIter iter;
  gpointer colour, n;
  guint32 found = 0;
  int most = 0;

  g_hash_table_iter_init (&iter, colours);
  while (g_hash_table_iter_next (&iter, &colour, &n))
    if (GPOINTER_TO_INT (n) > most)
      {
        most = GPOINTER_TO_INT (n);
        found = GPOINTER_TO_UINT (colour);
      }
  return found;
}

/* A single pixel that stands out further than all others is no letter. */
static guint32
find_text_colour (GHashTable *colours,
                  guint32     background)
{
  GHashTableIter iter;
  gpointer colour, n;
  guint32 first = background, second = background;

  g_hash_table_iter_init (&iter, colours);
  while (g_hash_table_iter_next (&iter, &colour, &n))
    {
      guint32 each = GPOINTER_TO_UINT (colour);

      if (get_contrast (each, background) > get_contrast (first, background))
        {
          second = first;
          first = each;
        }
      else if (get_contrast (each, background) > get_contrast (second, background))
        second = each;
    }
  return GPOINTER_TO_INT (g_hash_table_lookup (colours, GUINT_TO_POINTER (first))) > 1 ? first : second;
}

static void
read_rectangle (const Reading         *reading,
                const graphene_rect_t *area,
                const char            *text)
{
  g_autoptr(GHashTable) colours = g_hash_table_new (NULL, NULL);
  int left = MAX ((int) floorf (SCALE * area->origin.x), 0);
  int top = MAX ((int) floorf (SCALE * area->origin.y), 0);
  int right = MIN ((int) ceilf (SCALE * (area->origin.x + area->size.width)), reading->width);
  int bottom = MIN ((int) ceilf (SCALE * (area->origin.y + area->size.height)), reading->height);
  UiInk ink = { text, 0, 0, 0 };

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        gpointer colour = GUINT_TO_POINTER (reading->pixels[y * reading->width + x] & 0xffffff);

        g_hash_table_insert (colours, colour, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (colours, colour)) + 1));
      }
  if (g_hash_table_size (colours) == 0)
    return;
  ink.background = find_most_frequent (colours);
  ink.foreground = find_text_colour (colours, ink.background);
  ink.contrast = get_contrast (ink.foreground, ink.background);
  reading->func (&ink, reading->data);
}

/* WIDGET may be scrolled out of sight in part. */
static gboolean
is_in_sight (const Reading         *reading,
             GtkWidget             *widget,
             const graphene_rect_t *area)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t sight;

  if (scroller == NULL)
    scroller = reading->window;
  return gtk_widget_compute_bounds (scroller, reading->window, &sight) && graphene_rect_contains_rect (&sight, area);
}

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (const char *place = text; *place != '\0'; place = g_utf8_next_char (place))
    n += g_unichar_isalnum (g_utf8_get_char (place)) ? 1 : 0;
  return n;
}

/* Every run of letters that look alike. A bracket from another font may cover no pixel whole; it looks like what is around it. */
static void
read_label (const Reading *reading,
            GtkLabel      *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint enough = MIN (count_letters (pango_layout_get_text (layout)), 3);
  int x, y;

  gtk_label_get_layout_offsets (label, &x, &y);
  do
    {
      const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      g_autofree char *text = NULL;
      PangoRectangle place;
      graphene_point_t corner;
      graphene_rect_t area;

      if (run == NULL)
        continue;
      text = g_strndup (pango_layout_get_text (layout) + run->item->offset, (gsize) run->item->length);
      pango_layout_iter_get_run_extents (iter, NULL, &place);
      pango_extents_to_pixels (&place, NULL);
      if (count_letters (text) < MAX (enough, 1)
          || !gtk_widget_compute_point (GTK_WIDGET (label), reading->window,
                                        &GRAPHENE_POINT_INIT ((float) (x + place.x), (float) (y + place.y)), &corner))
        continue;
      area = GRAPHENE_RECT_INIT (corner.x, corner.y, (float) place.width, (float) place.height);
      if (is_in_sight (reading, GTK_WIDGET (label), &area))
        read_rectangle (reading, &area, text);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

static void
read_entry (const Reading *reading,
            GtkEditable   *entry)
{
  graphene_rect_t area;

  if (count_letters (gtk_editable_get_text (entry)) == 0 || !gtk_widget_compute_bounds (GTK_WIDGET (entry), reading->window, &area)
      || !is_in_sight (reading, GTK_WIDGET (entry), &area))
    return;
  read_rectangle (reading, &area, gtk_editable_get_text (entry));
}

static void
read_widget (const Reading *reading,
             GtkWidget     *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) || gtk_widget_get_opacity (widget) <= 0)
    return;
  if (GTK_IS_LABEL (widget))
    read_label (reading, GTK_LABEL (widget));
  else if (GTK_IS_TEXT (widget))
    read_entry (reading, GTK_EDITABLE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_widget (reading, child);
}

void
ui_shot_read (GtkWindow *window,
              UiInkFunc  func,
              gpointer   data)
{
  g_autoptr(GdkTexture) texture = draw (window, SCALE);
  Reading reading = { GTK_WIDGET (window), NULL, gdk_texture_get_width (texture), gdk_texture_get_height (texture), func, data };
  g_autofree guint32 *pixels = g_new (guint32, (gsize) reading.width * (gsize) reading.height);

  gdk_texture_download (texture, (guchar *) pixels, (gsize) reading.width * sizeof (guint32));
  reading.pixels = pixels;
  read_widget (&reading, GTK_WIDGET (window));
}
