/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-common.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "ouv-clock.h"
#include "ouv-locale.h"
#include "ouv-ui.h"

const UiCase ui_cases[] = {
  { "empty", "{}" },
  { "ombudsman",
    "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"wrong_charge\","
    " \"problem_date\": \"2026-10-05\", \"amount\": \"89.90\", \"paid\": \"yes\", \"wants\": [\"double_refund\", \"fix\"], \"harm\": [],"
    " \"state\": \"SP\", \"name\": \"Olena Kovalenko\", \"cpf\": \"529.982.247-25\", \"email\": \"olena@example.com\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-03\", \"outcome\": \"no_answer\"},"
    " {\"channel\": \"sac\", \"date\": \"2026-11-09\", \"protocol\": \"2026110945873\", \"outcome\": \"no_answer\"}]}" },
  { "waiting",
    "{\"answers\": {\"matter\": \"complaint\", \"product\": \"bundle\", \"problem\": \"technician_no_show\","
    " \"problem_date\": \"2026-11-18\", \"state\": \"AL\", \"name\": \"Олена Коваленко\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"protocol\": \"2026112067410\", \"outcome\": \"waiting\"}]}" },
  { "urgent",
    "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"paid_still_blocked\","
    " \"harm\": [\"no_essential_service\"], \"state\": \"RJ\"}}" },
  { "undated",
    "{\"answers\": {\"matter\": \"claim\", \"product\": \"mobile\", \"problem\": \"withdrawal\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"outcome\": \"waiting\"}]}" },
  { "court",
    "{\"answers\": {\"matter\": \"claim\", \"product\": \"tv\", \"problem\": \"wrong_listing\", \"amount\": \"3200.00\","
    " \"harm\": [\"credit_listing\", \"moral_damage\"], \"wants\": [\"fix\", \"compensation\"], \"state\": \"SP\", \"city\": \"Campinas\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-08-03\", \"protocol\": \"1\", \"outcome\": \"refused\"},"
    " {\"channel\": \"ombudsman\", \"date\": \"2026-08-20\", \"protocol\": \"2\", \"outcome\": \"unsolved\"},"
    " {\"channel\": \"anatel\", \"date\": \"2026-09-10\", \"protocol\": \"3\", \"outcome\": \"no_answer\"},"
    " {\"channel\": \"procon\", \"date\": \"2026-10-01\", \"outcome\": \"unsolved\"}]}" },
  { "public",
    "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"slow_internet\", \"state\": \"MG\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-09-03\", \"protocol\": \"77\", \"outcome\": \"unsolved\"},"
    " {\"channel\": \"ombudsman\", \"date\": \"2026-09-20\", \"protocol\": \"88\", \"outcome\": \"refused\"}]}" },
  { "request",
    "{\"answers\": {\"matter\": \"request\", \"product\": \"internet\", \"service\": \"bill_copy\"}}" },
  { "question", "{\"answers\": {\"matter\": \"question\", \"contract_stage\": \"before\", \"question_points\": []}}" },
  { "praise", "{\"answers\": {\"matter\": \"praise\", \"product\": \"mobile\"}}" },
  { "telemarketing", "{\"answers\": {\"matter\": \"complaint\", \"product\": \"mobile\", \"problem\": \"telemarketing\"}}" },
  { "report", "{\"answers\": {\"matter\": \"report\", \"state\": \"BA\"}}" },
  { "solved",
    "{\"answers\": {\"matter\": \"complaint\", \"product\": \"mobile\", \"problem\": \"charged_after_cancel\", \"amount\": \"64.90\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-10-30\", \"protocol\": \"5\", \"outcome\": \"solved\"}]}" },
  { "withdrawal",
    "{\"answers\": {\"matter\": \"claim\", \"product\": \"internet\", \"problem\": \"withdrawal\", \"problem_date\": \"2026-11-20\","
    " \"bought_remotely\": \"yes\", \"amount\": \"99.90\", \"name\": \"Olena Kovalenko\", \"state\": \"SP\"}}" },
};
const guint n_ui_cases = G_N_ELEMENTS (ui_cases);

gboolean
ui_init (int    *argc,
         char ***argv)
{
  g_setenv ("OUV_NOW", "2026-11-23T14:20:00-03:00", TRUE);
  ouv_locale_init (LOCALEDIR);
  gtk_disable_setlocale ();
  if (!gtk_init_check ())
    return FALSE;
  adw_init ();
  ouv_ui_init ();
  /* Frames do not have to be waited for. */
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                "gtk-decoration-layout", ":close",
                NULL);
  return TRUE;
}

OuvCaseItem *
ui_case_new (const UiCase *description)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvCase) kase = NULL;

  json_parser_load_from_data (parser, description->json, -1, &error);
  g_assert_no_error (error);
  kase = ouv_case_new_from_json (ouv_model_get_default (), json_parser_get_root (parser), ouv_clock_today (), &error);
  g_assert_no_error (error);
  return ouv_case_item_new (kase, ouv_clock_today ());
}

static char *store_folder;
static GPtrArray *used_folders; /* of char*: all that there were */

static void
remove_folders (void)
{
  for (guint i = 0; i < used_folders->len; i++)
    {
      g_autoptr(OuvCaseStore) store = ouv_case_store_new (used_folders->pdata[i]);
      g_auto(OuvDeletion) deletion = { 0 };

      ouv_case_store_delete_all (store, &deletion);
    }
  g_ptr_array_unref (used_folders);
}

const char *
ui_store_get_folder (void)
{
  if (used_folders == NULL)
    {
      used_folders = g_ptr_array_new_with_free_func (g_free);
      atexit (remove_folders);
    }
  if (store_folder == NULL)
    {
      store_folder = g_dir_make_tmp ("ouvidor-ui-XXXXXX", NULL);
      g_ptr_array_add (used_folders, store_folder);
    }
  return store_folder;
}

OuvCaseStore *
ui_store_new (void)
{
  return ouv_case_store_new (ui_store_get_folder ());
}

OuvCaseStore *
ui_store_load (void)
{
  OuvCaseStore *store = ui_store_new ();

  ouv_case_store_load (store);
  while (!ouv_case_store_is_loaded (store))
    g_main_context_iteration (NULL, TRUE);
  return store;
}

static void
put_case (const char *name,
          const char *text)
{
  g_autofree char *folder = g_build_filename (ui_store_get_folder (), "cases", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
ui_store_put_strange (void)
{
  put_case ("0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11.json", "{\"format\": 1,");
  put_case ("1b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11.json",
            "{\"format\": 999, \"model_version\": \"2030.1.1\", \"created\": \"2026-11-20\", \"complete\": true, \"closed\": false,"
            " \"keeps_all\": true, \"ticks\": [], \"dont_know\": [], \"attempts\": [],"
            " \"answers\": {\"matter\": \"praise\", \"product\": \"mobile\"}}");
}

void
ui_store_block (gboolean blocked)
{
  g_autofree char *folder = g_build_filename (store_folder, "cases", NULL);
  g_autofree char *away = g_build_filename (store_folder, "away", NULL);

  if (blocked)
    {
      g_assert_cmpint (g_rename (folder, away), ==, 0);
      g_assert_true (g_file_set_contents (folder, "", 0, NULL));
    }
  else
    {
      g_assert_cmpint (g_remove (folder), ==, 0);
      g_assert_cmpint (g_rename (away, folder), ==, 0);
    }
}

void
ui_store_clear (void)
{
  /* Not the same, emptied: a store that was given up may be writing there still. */
  store_folder = NULL;
}

void
ui_settle (void)
{
  /* Three times: a change of the width turns widgets, which changes their size. */
  for (int i = 0; i < 3; i++)
    {
      gint64 end = g_get_monotonic_time () + 60 * 1000;

      while (g_main_context_pending (NULL) || g_get_monotonic_time () < end)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (1000);
    }
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

void
ui_lay_out (GtkWindow *window)
{
  for (int i = 0; i < 3; i++)
    {
      GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
      gboolean painted = FALSE;
      gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

      /* What was asked of the screen, a size above all, comes before the frame. */
      gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (window)));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      painted = FALSE;
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
      while (!painted)
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (clock, handler);
    }
}

typedef gboolean (*UiMatch) (GtkWidget *widget, gconstpointer wanted);

static GtkWidget *
find (GtkWidget     *widget,
      UiMatch        match,
      gconstpointer  wanted)
{
  if (!GTK_IS_WINDOW (widget) && (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget)))
    return NULL;
  if (match (widget, wanted))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  wanted)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) wanted);
}

GtkWidget *
ui_find (GtkWidget *widget,
         GType      type)
{
  return find (widget, is_of_type, &type);
}

static gboolean
is_of_class (GtkWidget     *widget,
             gconstpointer  wanted)
{
  return gtk_widget_has_css_class (widget, wanted);
}

GtkWidget *
ui_find_class (GtkWidget  *widget,
               const char *css_class)
{
  return find (widget, is_of_class, css_class);
}

static gboolean
is_labelled (GtkWidget     *widget,
             gconstpointer  wanted)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), wanted) == 0;
}

GtkWidget *
ui_find_button (GtkWidget  *widget,
                const char *label)
{
  return find (widget, is_labelled, label);
}

void
ui_unfold (GtkWidget *widget,
           guint      depth)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    {
      if (depth == 0)
        return;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
      depth--;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ui_unfold (child, depth);
}
