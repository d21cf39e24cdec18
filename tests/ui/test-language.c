/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The language is changed while something is typed, chosen or read: all that is shown is in the new one at once, and nothing is lost. */
#include "config.h"

#include "ouv-application.h"
#include "ouv-case-list.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-entry-field.h"
#include "ouv-guide-list.h"
#include "ouv-guide-page.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-message-view.h"
#include "ouv-page.h"
#include "ouv-preferences-window.h"
#include "ouv-question-page.h"
#include "ouv-start-page.h"
#include "ouv-text-field.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"

typedef struct
{
  OuvCaseStore *store;
  OuvCaseItem  *item;
  OuvWindow    *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  ui_store_clear ();
  ouv_locale_set_language (OUV_LANGUAGE_EN);
  fixture->store = ui_store_load ();
  fixture->item = ui_case_new (&ui_cases[1]);
  fixture->window = ouv_window_new (NULL, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->item);
  g_object_unref (fixture->store);
}

static GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  GtkWidget *found = ui_find (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

static void
collect (GtkWidget  *widget,
         GHashTable *texts)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_hash_table_add (texts, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, texts);
}

static GHashTable *
read_texts (GtkWidget *widget)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect (widget, texts);
  return texts;
}

/* Switches as the action of the application does. What is on the page is then the same as on a page that was built in the new
 * language from the start: its headings differ from before. */
static void
switch_to (Fixture     *fixture,
           OuvLanguage  language)
{
  g_autofree char *title = g_strdup (gtk_window_get_title (GTK_WINDOW (fixture->window)));

  ouv_locale_set_language (language);
  ouv_window_rebuild (fixture->window);
  ui_settle ();
  if (!g_str_equal (title, "Ouvidor"))
    g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), !=, title);
}

/* There and back again leaves no text of the other language behind. */
static void
check_round_trip (Fixture *fixture)
{
  g_autoptr(GHashTable) before = read_texts (GTK_WIDGET (fixture->window));
  g_autoptr(GHashTable) between = NULL;
  g_autoptr(GHashTable) after = NULL;
  GHashTableIter iter;
  gpointer text;
  guint n_changed = 0;

  switch_to (fixture, OUV_LANGUAGE_UK);
  between = read_texts (GTK_WIDGET (fixture->window));
  switch_to (fixture, OUV_LANGUAGE_EN);
  after = read_texts (GTK_WIDGET (fixture->window));
  g_hash_table_iter_init (&iter, between);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    n_changed += !g_hash_table_contains (before, text);
  g_assert_cmpuint (n_changed, >, g_hash_table_size (between) / 3);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (!g_hash_table_contains (after, text))
      {
        g_test_message ("gone: %s", (const char *) text);
        g_test_fail ();
      }
  g_assert_cmpuint (g_hash_table_size (after), ==, g_hash_table_size (before));
}

static void
open_page (Fixture    *fixture,
           const char *page,
           gboolean    change)
{
  ouv_window_open_case (fixture->window, fixture->item);
  ouv_wizard_show_page (OUV_WIZARD (find (fixture, OUV_TYPE_WIZARD)), page, change);
  ui_settle ();
}

static GtkEditable *
find_entry (Fixture *fixture)
{
  return GTK_EDITABLE (ui_find (find (fixture, OUV_TYPE_ENTRY_FIELD), ADW_TYPE_ENTRY_ROW));
}

/* Half a date is no answer yet. */
static void
test_half_typed (Fixture       *fixture,
                 gconstpointer  data)
{
  open_page (fixture, "when", FALSE);
  gtk_editable_set_text (find_entry (fixture), "12/1");
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (fixture)));
  switch_to (fixture, OUV_LANGUAGE_UK);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (fixture)), ==, "12/1");
  switch_to (fixture, OUV_LANGUAGE_PT_BR);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (fixture)), ==, "12/1");
  g_assert_cmpstr (ouv_wizard_get_page_id (OUV_WIZARD (find (fixture, OUV_TYPE_WIZARD))), ==, "when");
}

/* A whole one is, though its field was not left; sums are written as the language does. */
static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  OuvCase *kase = ouv_case_item_get_case (fixture->item);
  g_autofree char *english = NULL;

  open_page (fixture, "when", FALSE);
  gtk_editable_set_text (find_entry (fixture), "1.11.2026");
  switch_to (fixture, OUV_LANGUAGE_UK);
  g_assert_cmpstr (ouv_case_get_answer (kase, "problem_date"), ==, "2026-11-01");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (fixture)), ==, "01.11.2026");

  switch_to (fixture, OUV_LANGUAGE_EN);
  open_page (fixture, "money", FALSE);
  gtk_editable_set_text (find_entry (fixture), "1234.5");
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (fixture)));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  english = g_strdup (gtk_editable_get_text (find_entry (fixture)));
  switch_to (fixture, OUV_LANGUAGE_PT_BR);
  g_assert_cmpstr (ouv_case_get_answer (kase, "amount"), ==, "1234.50");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (fixture)), !=, english);
}

static void
test_long_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = g_strnfill (5000, 'a');
  g_autofree char *kept = NULL;
  GtkTextBuffer *buffer;

  open_page (fixture, "description", FALSE);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (fixture, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, text, -1);
  switch_to (fixture, OUV_LANGUAGE_UK);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (fixture, GTK_TYPE_TEXT_VIEW))), "text", &kept, NULL);
  g_assert_cmpstr (kept, ==, text);
}

/* What is searched for, the open reasons, and that Next comes back to the review. */
static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *wizard;

  ouv_case_item_set_complete (fixture->item, FALSE);
  open_page (fixture, "problem", TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY)), "multa");
  gtk_expander_set_expanded (GTK_EXPANDER (find (fixture, GTK_TYPE_EXPANDER)), TRUE);
  switch_to (fixture, OUV_LANGUAGE_UK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY))), ==, "multa");
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (find (fixture, GTK_TYPE_EXPANDER))));
  wizard = find (fixture, OUV_TYPE_WIZARD);
  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  g_assert_cmpstr (ouv_wizard_get_page_id (OUV_WIZARD (wizard)), ==, "review");
}

static void
test_wizard (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (ouv_case_item_get_case (fixture->item), ouv_clock_today ());

  for (guint i = 0; i < pages->len; i++)
    {
      open_page (fixture, ((const OuvPageInfo *) pages->pdata[i])->id, FALSE);
      check_round_trip (fixture);
    }
}

/* Another message than the next step's, and in one language. */
static void
test_message (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page;

  ouv_case_item_set_complete (fixture->item, TRUE);
  ouv_window_open_case (fixture->window, fixture->item);
  page = find (fixture, OUV_TYPE_CASE_PAGE);
  gtk_widget_activate_action (page, "case.message", "s", "procon");
  ui_settle ();
  check_round_trip (fixture);
  page = find (fixture, OUV_TYPE_CASE_PAGE);
  g_assert_cmpstr (ouv_case_page_get_view (OUV_CASE_PAGE (page)), ==, "message");
}

static void
test_case_views (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const views[] = { "next-step", "message", "checklist", "dates" };

  ouv_case_item_set_complete (fixture->item, TRUE);
  ouv_window_open_case (fixture->window, fixture->item);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ouv_case_page_show_view (OUV_CASE_PAGE (find (fixture, OUV_TYPE_CASE_PAGE)), views[i]);
      ui_settle ();
      check_round_trip (fixture);
      g_assert_cmpstr (ouv_case_page_get_view (OUV_CASE_PAGE (find (fixture, OUV_TYPE_CASE_PAGE))), ==, views[i]);
    }
}

static void
test_guide (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.guide", "s", "");
  ouv_guide_list_search (OUV_GUIDE_LIST (find (fixture, OUV_TYPE_GUIDE_LIST)), "procon");
  ui_settle ();
  check_round_trip (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.guide", "s", "small-claims");
  ui_settle ();
  check_round_trip (fixture);
  gtk_widget_activate_action (find (fixture, OUV_TYPE_GUIDE_PAGE), "guide.back", NULL);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY))), ==, "procon");
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  check_round_trip (fixture);
  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);

      ouv_case_item_set_complete (item, i != 0);
      ouv_case_store_add (fixture->store, item);
    }
  ui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY)), "mau");
  switch_to (fixture, OUV_LANGUAGE_UK);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY))), ==, "mau");
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY)), "");
  switch_to (fixture, OUV_LANGUAGE_EN);
  check_round_trip (fixture);
}

/* The button of the start page, and the row of the preferences, which change under the hand. */
static void
test_chosen (void)
{
  g_autoptr(OuvApplication) application = ouv_application_new ();
  GtkApplication *app = GTK_APPLICATION (application);
  g_autoptr(GError) error = NULL;
  GtkWidget *window, *preferences, *row;

  ui_store_clear ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (app));
  window = GTK_WIDGET (gtk_application_get_active_window (app));
  gtk_widget_activate_action (window, "app.language", "s", "uk");
  g_assert_cmpint (ouv_locale_get_language (), ==, OUV_LANGUAGE_UK);
  gtk_widget_activate_action (window, "win.preferences", NULL);
  ui_settle ();
  preferences = GTK_WIDGET (gtk_application_get_active_window (app));
  g_assert_true (OUV_IS_PREFERENCES_WINDOW (preferences));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (preferences)), ==, "Параметри");
  row = ui_find (preferences, ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  ui_settle ();
  g_assert_cmpint (ouv_locale_get_language (), ==, OUV_LANGUAGE_PT_BR);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (preferences)), ==, "Preferências");
  gtk_window_destroy (GTK_WINDOW (preferences));
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  ui_settle ();
  g_assert_null (gtk_application_get_windows (app));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  ADD ("/language/half-typed", test_half_typed);
  ADD ("/language/typed", test_typed);
  ADD ("/language/long-text", test_long_text);
  ADD ("/language/search", test_search);
  ADD ("/language/wizard", test_wizard);
  ADD ("/language/message", test_message);
  ADD ("/language/case", test_case_views);
  ADD ("/language/guide", test_guide);
  ADD ("/language/start", test_start);
  g_test_add_func ("/language/chosen", test_chosen);
  return g_test_run ();
}
