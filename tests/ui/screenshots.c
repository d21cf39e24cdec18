/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of every page: screenshots FOLDER [LANGUAGE…], and a sheet of every page, sheet-PAGE.png, that shows all of its pictures
 * at half their size: a row for each width and size of the text, in it every language in every style. OUV_SHOT_ONLY is a part of the
 * names of the pages that are wanted, OUV_SHOT_STYLE one of light, dark, contrast, OUV_SHOT_TEXT one of 100, 200, OUV_SHOT_WIDTH one
 * of 360, 1000; with OUV_SHOT_DIRECTION=rtl all is mirrored, with OUV_SHOT_HEIGHT windows are of that height, as people see them, and no
 * taller for what scrolls. contrast.tsv lists every text that cannot be read well enough: its contrast with what is
 * behind it, both colours, the picture and the text. */
#include "config.h"

#include <string.h>

#include "ouv-locale.h"
#include "ui-common.h"
#include "ui-shot.h"
#include "ui-tour.h"

static const char *folder;
static const char *only;
static UiStyle     style;
static int         width;
static int         text_size;
static GHashTable *sheets; /* name of a page to GPtrArray of Picture */
static GString    *faint;  /* the lines of contrast.tsv */

static const int widths[] = { 360, 1000 };
static const int text_sizes[] = { 100, 200 };

typedef struct
{
  char *path;
  int   width;
  int   text_size;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_free (picture->path);
  g_free (picture);
}

static void
remember (const char *name,
          const char *path)
{
  GPtrArray *pictures = g_hash_table_lookup (sheets, name);
  Picture *picture = g_new0 (Picture, 1);

  if (pictures == NULL)
    {
      pictures = g_ptr_array_new_with_free_func (picture_free);
      g_hash_table_insert (sheets, g_strdup (name), pictures);
    }
  picture->path = g_strdup (path);
  picture->width = width;
  picture->text_size = text_size;
  g_ptr_array_add (pictures, picture);
}

/* Puts the pictures of one width and one size of the text beside each other; without CR it measures only. Returns the height. */
static int
draw_row (cairo_t   *cr,
          GPtrArray *pictures,
          int        row_width,
          int        row_text_size,
          int       *right)
{
  int height = 0;

  *right = 0;
  for (guint i = 0; i < pictures->len; i++)
    {
      const Picture *picture = g_ptr_array_index (pictures, i);
      cairo_surface_t *surface;

      if (picture->width != row_width || picture->text_size != row_text_size)
        continue;
      surface = cairo_image_surface_create_from_png (picture->path);
      if (cr != NULL)
        {
          cairo_set_source_surface (cr, surface, *right, 0);
          cairo_paint (cr);
        }
      *right += cairo_image_surface_get_width (surface) + 16;
      height = MAX (height, cairo_image_surface_get_height (surface) + 16);
      cairo_surface_destroy (surface);
    }
  return height;
}

static void
write_sheet (const char *name,
             GPtrArray  *pictures)
{
  g_autofree char *file = g_strdup_printf ("sheet-%s.png", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  cairo_surface_t *surface;
  cairo_t *cr;
  int sheet_width = 0, sheet_height = 0, right;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (text_sizes); j++)
      {
        sheet_height += draw_row (NULL, pictures, widths[i], text_sizes[j], &right);
        sheet_width = MAX (sheet_width, right);
      }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sheet_width / 2, sheet_height / 2);
  cr = cairo_create (surface);
  cairo_scale (cr, .5, .5);
  cairo_set_source_rgb (cr, .5, .5, .5);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (text_sizes); j++)
      cairo_translate (cr, 0, draw_row (cr, pictures, widths[i], text_sizes[j], &right));
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
}

typedef struct
{
  const char *file;
  double      least;
} Place;

static void
read_cb (const UiInk *ink,
         gpointer     data)
{
  const Place *place = data;

  if (ink->contrast < place->least)
    g_string_append_printf (faint, "%.2f\t#%06x\t#%06x\t%s\t%s\n", ink->contrast, ink->foreground, ink->background, place->file,
                            ink->text);
}

static void
take (GtkWindow  *window,
      const char *name,
      gpointer    data)
{
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  if (only != NULL && strstr (name, only) == NULL)
    return;
  file = g_strdup_printf ("%s-%s-%d-%s%s.png", name, ouv_language_get_code (ouv_locale_get_language ()), width, ui_styles[style],
                          text_size == 100 ? "" : "-text200");
  path = g_build_filename (folder, file, NULL);
  ui_shot_lay_out (window, width);
  texture = ui_shot_take (window);
  if (gdk_texture_get_width (texture) > width)
    g_printerr ("%s: %d pixels wide\n", file, gdk_texture_get_width (texture));
  gdk_texture_save_to_png (texture, path);
  remember (name, path);
  ui_shot_read (window, read_cb, &(Place) { file, ui_shot_get_least (style) });
}

static gboolean
is_wanted (const char *variable,
           const char *value)
{
  const char *wanted = g_getenv (variable);

  return wanted == NULL || g_str_equal (wanted, value);
}

static void
take_widths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", widths[i]);

      if (!is_wanted ("OUV_SHOT_WIDTH", name))
        continue;
      width = widths[i];
      ui_tour (take, NULL);
    }
}

static void
take_style (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      g_autofree char *size = g_strdup_printf ("%d", text_sizes[i]);

      if (!is_wanted ("OUV_SHOT_TEXT", size))
        continue;
      text_size = text_sizes[i];
      ui_shot_set_text_size (text_size);
      take_widths ();
    }
}

static void
take_language (void)
{
  for (style = UI_STYLE_LIGHT; style < UI_N_STYLES; style++)
    {
      if (!is_wanted ("OUV_SHOT_STYLE", ui_styles[style]))
        continue;
      if (!ui_shot_set_style (style))
        g_printerr ("Cannot show high contrast.\n");
      take_style ();
    }
}

static void
write_faint (void)
{
  g_autofree char *path = g_build_filename (folder, "contrast.tsv", NULL);
  g_autoptr(GError) error = NULL;

  if (!g_file_set_contents (path, faint->str, (gssize) faint->len, &error))
    g_printerr ("%s\n", error->message);
}

int
main (int   argc,
      char *argv[])
{
  GHashTableIter iter;
  gpointer name, pictures;

  if (argc < 2 || !ui_init (&argc, &argv))
    return 77;
  folder = argv[1];
  only = g_getenv ("OUV_SHOT_ONLY");
  if (g_strcmp0 (g_getenv ("OUV_SHOT_DIRECTION"), "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_mkdir_with_parents (folder, 0755);
  sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  faint = g_string_new (NULL);

  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    {
      if (argc > 2 && !g_strv_contains ((const char *const *) argv + 2, ouv_language_get_code (language)))
        continue;
      ouv_locale_set_language (language);
      take_language ();
    }
  g_hash_table_iter_init (&iter, sheets);
  while (g_hash_table_iter_next (&iter, &name, &pictures))
    write_sheet (name, pictures);
  write_faint ();
  g_string_free (faint, TRUE);
  g_hash_table_unref (sheets);
  return 0;
}
