/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of every page: screenshots FOLDER [LANGUAGE…]. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ouv-attempt-form.h"
#include "ouv-case-page.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-clock.h"
#include "ouv-question-page.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"

static const char *folder;
static const char *only;
static const char *style;
static int         width;

/* As tall as what scrolls. */
static void
stretch (GtkWindow *window)
{
  GtkWidget *scroller = ui_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW);
  int height = 680;
  int frame;

  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  ui_settle ();
  /* Without a compositor the frame takes part of the width. */
  frame = width - gtk_widget_get_width (GTK_WIDGET (window));
  if (frame > 0)
    {
      gtk_window_set_default_size (window, width + frame, height);
      ui_settle ();
    }
  scroller = ui_find (GTK_WIDGET (window), GTK_TYPE_SCROLLED_WINDOW);
  if (scroller != NULL)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      double more = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      if (more > 0)
        {
          gtk_window_set_default_size (window, width + frame, height + (int) more);
          ui_settle ();
        }
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
  file = g_strdup_printf ("%s-%s-%d%s.png", name, ouv_language_get_code (ouv_locale_get_language ()), width, style);
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
}

static void
take_wizard (GListStore   *cases,
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
take_case (GListStore   *cases,
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

static void
take_start (GListStore *cases,
            const char *name)
{
  OuvWindow *window = ouv_window_new (NULL, cases);

  take (GTK_WINDOW (window), name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_form (const UiCase *description,
           int           index)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvAttemptForm *form = ouv_attempt_form_new (ouv_case_item_get_case (item), index);

  take (GTK_WINDOW (form), index < 0 ? "form-new" : "form-change");
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
take_all (void)
{
  g_autoptr(GListStore) none = g_list_store_new (OUV_TYPE_CASE_ITEM);
  g_autoptr(GListStore) some = g_list_store_new (OUV_TYPE_CASE_ITEM);

  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);

      ouv_case_item_set_complete (item, i != 0);
      if (i < 3 || g_str_equal (ui_cases[i].name, "solved"))
        g_list_store_append (some, item);
    }
  take_start (none, "start-first");
  take_start (some, "start-cases");
  take_form (&ui_cases[1], -1);
  take_form (&ui_cases[1], 1);
  for (guint i = 0; i < 2; i++)
    take_wizard (none, &ui_cases[i]);
  for (guint i = 1; i < n_ui_cases; i++)
    take_case (none, &ui_cases[i]);
}

int
main (int   argc,
      char *argv[])
{
  static const int widths[] = { 360, 1000 };
  const char *wanted = g_getenv ("OUV_SHOT_STYLE");

  if (argc < 2 || !ui_init (&argc, &argv))
    return 77;
  folder = argv[1];
  only = g_getenv ("OUV_SHOT_ONLY");
  g_mkdir_with_parents (folder, 0755);

  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    {
      if (argc > 2 && !g_strv_contains ((const char *const *) argv + 2, ouv_language_get_code (language)))
        continue;
      ouv_locale_set_language (language);
      for (int dark = 0; dark < 2; dark++)
        {
          style = dark ? "-dark" : "";
          if (wanted != NULL && (g_str_equal (wanted, "dark") != dark))
            continue;
          adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                              dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
          for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
            {
              width = widths[i];
              take_all ();
            }
        }
    }
  return 0;
}
