/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of every page: screenshots FOLDER [LANGUAGE…], and a sheet of every page, sheet-PAGE.png, that shows all of its pictures
 * at half their size: a row for each width and size of the text, in it every language in every style. OUV_SHOT_ONLY is a part of the
 * names of the pages that are wanted, OUV_SHOT_STYLE one of light, dark, contrast, OUV_SHOT_TEXT one of 100, 200. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ouv-attempt-form.h"
#include "ouv-case-page.h"
#include "ouv-dossier-window.h"
#include "ouv-guide-list.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-clock.h"
#include "ouv-question-page.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"

static const char *folder;
static const char *only;
static guint       style;
static int         width;
static int         text_size;
static GHashTable *sheets; /* name of a page to GPtrArray of Picture */

static const char *const styles[] = { "light", "dark", "contrast" };
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
  picture->width = width == 480 ? 1000 : width;
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

/* As tall as what scrolls. */
static void
stretch (GtkWindow *window)
{
  GtkWidget *scroller;
  int height = 680;
  int frame = 0;

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  ui_settle ();
  /* Without a compositor the frame takes part of the width. */
  for (int i = 0; i < 3 && gtk_widget_get_width (GTK_WIDGET (window)) < width; i++)
    {
      frame += width - gtk_widget_get_width (GTK_WIDGET (window));
      gtk_window_set_default_size (window, width + frame, height);
      ui_settle ();
    }
  scroller = ui_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW);
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

static void
take (GtkWindow  *window,
      const char *name)
{
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GskRenderNode) node = NULL;
  GtkSnapshot *snapshot;
  int height;

  if (only != NULL && strstr (name, only) == NULL)
    return;
  file = g_strdup_printf ("%s-%s-%d-%s%s.png", name, ouv_language_get_code (ouv_locale_get_language ()), width, styles[style],
                          text_size == 100 ? "" : "-text200");
  path = g_build_filename (folder, file, NULL);
  stretch (window);
  height = gtk_widget_get_height (GTK_WIDGET (window));
  if (gtk_widget_get_width (GTK_WIDGET (window)) != width)
    g_printerr ("%s: %d pixels wide\n", file, gtk_widget_get_width (GTK_WIDGET (window)));
  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_save_to_png (texture, path);
  remember (name, path);
}

static void
take_wizard (OuvCaseStore *cases,
             const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (ouv_case_item_get_case (item), ouv_clock_today ());
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard;

  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);
      g_autofree char *name = g_strdup_printf ("wizard-%s-%02u-%s", description->name, i, info->id);

      ouv_wizard_show_page (OUV_WIZARD (wizard), info->id, FALSE);
      take (GTK_WINDOW (window), name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_case (OuvCaseStore *cases,
           const UiCase *description)
{
  static const char *const views[] = { "next-step", "message", "checklist", "dates" };
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *page;

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  page = ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strdup_printf ("case-%s-%s", description->name, views[i]);

      ouv_case_page_show_view (OUV_CASE_PAGE (page), views[i]);
      take (GTK_WINDOW (window), name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Files of the user's below the papers, and the window from which the case is printed. */
static void
take_papers (OuvCaseStore *cases,
             const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = ouv_window_new (NULL, cases);

  ouv_case_item_set_complete (item, TRUE);
  ouv_case_item_set_ticked (item, "invoice", TRUE);
  ouv_case_item_add_file (item, "invoice", "Fatura de outubro.pdf");
  ouv_case_item_add_file (item, "invoice", "foto-da-fatura-com-o-valor-contestado-marcado-em-amarelo.jpg");
  ouv_window_open_case (window, item);
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE)), "checklist");
  take (GTK_WINDOW (window), "case-papers");
  take (GTK_WINDOW (ouv_dossier_window_new (GTK_WINDOW (window), cases, item)), "dossier");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without the application its actions are missing, and what triggers them would look forbidden. */
static void
add_app_actions (GtkWidget *window)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  const char *code = ouv_language_get_code (ouv_locale_get_language ());
  g_autoptr(GSimpleAction) language = g_simple_action_new_stateful ("language", G_VARIANT_TYPE_STRING,
                                                                    g_variant_new_string (code));

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (language));
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (actions));
}

static void
take_start (OuvCaseStore *cases,
            const char *name)
{
  OuvWindow *window = ouv_window_new (NULL, cases);

  add_app_actions (GTK_WIDGET (window));
  take (GTK_WINDOW (window), name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_guide (OuvCaseStore *cases)
{
  static const char *const topics[] = { "first-steps", "protocol", "sac", "small-claims" };
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *list;

  add_app_actions (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", "s", "");
  take (GTK_WINDOW (window), "guide-list");
  list = ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_LIST);
  ouv_guide_list_search (OUV_GUIDE_LIST (list), "protocolo");
  take (GTK_WINDOW (window), "guide-found");
  ouv_guide_list_search (OUV_GUIDE_LIST (list), "xyzzy");
  take (GTK_WINDOW (window), "guide-nothing");
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autofree char *name = g_strconcat ("guide-article-", topics[i], NULL);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", "s", topics[i]);
      take (GTK_WINDOW (window), name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The ways from a question to the guide. */
static void
take_why (OuvCaseStore *cases,
          const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *why;

  ouv_window_open_case (window, item);
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD)), "problem", FALSE);
  why = ui_find (GTK_WIDGET (window), GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  take (GTK_WINDOW (window), "guide-why");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_form (const UiCase *description,
           int           index)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvAttemptForm *form = ouv_attempt_form_new (ouv_case_item_get_case (item), index);
  int window_width = width;

  /* No wider than it opens. */
  width = MIN (width, 480);
  take (GTK_WINDOW (form), index < 0 ? "form-new" : "form-change");
  width = window_width;
  gtk_window_destroy (GTK_WINDOW (form));
}

/* What is told of files that are damaged or newer. */
static void
take_strange (void)
{
  g_autoptr(OuvCaseStore) cases = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  OuvWindow *window;

  ui_store_clear ();
  ui_store_put_strange ();
  cases = ui_store_load ();
  take_start (cases, "start-strange");
  window = ouv_window_new (NULL, cases);
  item = g_list_model_get_item (ouv_case_store_get_cases (cases), 0);
  ouv_window_open_case (window, item);
  take (GTK_WINDOW (window), "case-read-only");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The list with its search. */
static void
take_many (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();

  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);

      ouv_case_item_set_complete (item, i != 0);
      ouv_case_item_set_closed (item, i % 5 == 4);
      ouv_case_store_add (cases, item);
    }
  take_start (cases, "start-many");
}

static void
take_all (void)
{
  g_autoptr(OuvCaseStore) none = ui_store_new ();
  g_autoptr(OuvCaseStore) some = ui_store_new ();

  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);

      ouv_case_item_set_complete (item, i != 0);
      if (i < 3 || g_str_equal (ui_cases[i].name, "solved"))
        ouv_case_store_add (some, item);
    }
  take_start (none, "start-first");
  take_start (some, "start-cases");
  take_many ();
  take_strange ();
  take_guide (none);
  take_why (none, &ui_cases[1]);
  take_form (&ui_cases[1], -1);
  take_form (&ui_cases[1], 1);
  take_papers (none, &ui_cases[1]);
  for (guint i = 0; i < 2; i++)
    take_wizard (none, &ui_cases[i]);
  for (guint i = 1; i < n_ui_cases; i++)
    take_case (none, &ui_cases[i]);
}

static void
set_style (guint index)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  gboolean contrast = g_str_equal (styles[index], "contrast");

  style = index;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (styles[index], "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
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
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) != contrast)
    g_printerr ("Cannot show high contrast.\n");
}

static gboolean
is_wanted (const char *variable,
           const char *value)
{
  const char *wanted = g_getenv (variable);

  return wanted == NULL || g_str_equal (wanted, value);
}

static void
take_language (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (!is_wanted ("OUV_SHOT_STYLE", styles[i]))
        continue;
      set_style (i);
      for (guint j = 0; j < G_N_ELEMENTS (text_sizes); j++)
        {
          g_autofree char *size = g_strdup_printf ("%d", text_sizes[j]);

          if (!is_wanted ("OUV_SHOT_TEXT", size))
            continue;
          text_size = text_sizes[j];
          g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * text_size / 100, NULL);
          for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
            {
              width = widths[k];
              take_all ();
            }
        }
    }
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
  g_mkdir_with_parents (folder, 0755);
  sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

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
  g_hash_table_unref (sheets);
  return 0;
}
