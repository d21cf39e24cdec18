/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with cases in the window, and what is found of it when Ouvidor is started again. */
#include "config.h"

#include <string.h>

#include "ouv-application.h"
#include "ouv-attempt-form.h"
#include "ouv-case-list.h"
#include "ouv-case-page.h"
#include "ouv-case-store.h"
#include "ouv-clock.h"
#include "ouv-dates-view.h"
#include "ouv-fill-window.h"
#include "ouv-option-row.h"
#include "ouv-start-page.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"
#include "ui-window.h"

static OuvWizard *
get_wizard (Fixture *fixture)
{
  return OUV_WIZARD (ui_find (fixture->window, OUV_TYPE_WIZARD));
}

/* A case that was begun is there when Ouvidor is started again, at the page where it was left. */
static void
test_resume (Fixture       *fixture,
             gconstpointer  data)
{
  OuvCase *kase;

  g_assert_cmpint (find_text (fixture, "Your cases"), <, 0);
  act (fixture, "win.new-case");
  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);

  act (fixture, "win.new-case");
  kase = ouv_case_item_get_case (ouv_wizard_get_item (get_wizard (fixture)));
  set_answer (kase, "matter", "complaint");
  set_answer (kase, "product", "internet");
  ouv_wizard_show_page (get_wizard (fixture), "problem", FALSE);
  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpint (find_text (fixture, "Not finished"), >=, 0);
  open_case (fixture, get_item (fixture, 0));
  g_assert_cmpstr (ouv_wizard_get_page_id (get_wizard (fixture)), ==, "problem");

  kase = ouv_case_item_get_case (get_item (fixture, 0));
  g_assert_cmpstr (ouv_case_get_answer (kase, "product"), ==, "internet");
  set_answer (kase, "problem", "wrong_charge");
  act (fixture, "win.finish-case");
  g_assert_nonnull (ui_find (fixture->window, OUV_TYPE_CASE_PAGE));
  restart (fixture);
  g_assert_cmpint (find_text (fixture, "It is your move"), >=, 0);
  open_case (fixture, get_item (fixture, 0));
  g_assert_nonnull (ui_find (fixture->window, OUV_TYPE_CASE_PAGE));
}

/* A field that is not left yet is taken over when the window goes. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "ombudsman", NULL);
  GtkWidget *entry;

  ouv_case_item_set_complete (item, FALSE);
  ouv_case_item_set_page (item, "money");
  open_case (fixture, item);
  entry = ui_find (GTK_WIDGET (get_wizard (fixture)), ADW_TYPE_ENTRY_ROW);
  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "12,34");
  restart (fixture);
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount"), ==, "12.34");

  open_case (fixture, get_item (fixture, 0));
  entry = ui_find (GTK_WIDGET (get_wizard (fixture)), ADW_TYPE_ENTRY_ROW);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "56,78");
  act (fixture, "win.show-start");
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount"), ==, "56.78");
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  open_case (fixture, add (fixture, "ombudsman", NULL));
  act (fixture, "win.rename-case");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (find_dialog (), GTK_TYPE_ENTRY)), "  Рахунок за жовтень ");
  respond ("go");
  g_assert_cmpint (find_text (fixture, "Рахунок за жовтень"), >=, 0);
  act (fixture, "win.rename-case");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (find_dialog (), GTK_TYPE_ENTRY)), "Something else");
  respond ("cancel");
  restart (fixture);
  g_assert_cmpstr (ouv_case_item_get_name (get_item (fixture, 0)), ==, "Рахунок за жовтень");

  /* Without a name it has its usual title again. */
  open_case (fixture, get_item (fixture, 0));
  act (fixture, "win.rename-case");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (find_dialog (), GTK_TYPE_ENTRY)), " ");
  respond ("go");
  g_assert_null (ouv_case_item_get_name (get_item (fixture, 0)));
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  open_case (fixture, add (fixture, "ombudsman", "October"));
  act (fixture, "win.duplicate-case");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpint (find_text (fixture, "October (copy)"), >=, 0);
  set_answer (ouv_case_item_get_case (get_item (fixture, 1)), "amount", "12.00");
  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      gboolean copy = g_str_equal (ouv_case_item_get_name (get_item (fixture, i)), "October (copy)");

      g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, i)), "amount"), ==,
                       copy ? "12.00" : "89.90");
    }
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  add (fixture, "waiting", "Other");
  open_case (fixture, add (fixture, "ombudsman", "October"));
  act (fixture, "win.delete-case");
  g_assert_nonnull (ui_find (fixture->window, OUV_TYPE_START_PAGE));
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpint (find_text (fixture, "October"), <, 0);
  click (fixture, "Undo");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpint (find_text (fixture, "October"), >=, 0);
  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 2);

  for (guint i = 0; i < 2; i++)
    if (g_str_equal (ouv_case_item_get_name (get_item (fixture, i)), "October"))
      {
        open_case (fixture, get_item (fixture, i));
        break;
      }
  act (fixture, "win.delete-case");
  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (ouv_case_item_get_name (get_item (fixture, 0)), ==, "Other");
}

static void
test_delete_all (Fixture       *fixture,
                 gconstpointer  data)
{
  add (fixture, "waiting", NULL);
  add (fixture, "ombudsman", NULL);
  act (fixture, "win.delete-all");
  respond ("cancel");
  g_assert_cmpuint (count (fixture), ==, 2);
  act (fixture, "win.delete-all");
  respond ("go");
  g_assert_nonnull (find_dialog ());
  respond ("close");
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpint (find_text (fixture, "Your cases"), <, 0);
  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  add (fixture, "waiting", "Other");
  open_case (fixture, add (fixture, "ombudsman", "October"));
  act (fixture, "win.close-case");
  g_assert_cmpint (find_text (fixture, "Done"), <, find_text (fixture, "October"));
  g_assert_cmpint (find_text (fixture, "Other"), <, find_text (fixture, "Done"));
  g_assert_cmpint (find_text (fixture, "It is your move"), <, 0);
  restart (fixture);
  g_assert_cmpint (find_text (fixture, "Done"), <, find_text (fixture, "October"));

  for (guint i = 0; i < 2; i++)
    if (ouv_case_item_is_closed (get_item (fixture, i)))
      {
        open_case (fixture, get_item (fixture, i));
        break;
      }
  act (fixture, "win.close-case");
  act (fixture, "win.show-start");
  g_assert_cmpint (find_text (fixture, "It is your move"), <, find_text (fixture, "October"));
  g_assert_cmpint (find_text (fixture, "October"), <, find_text (fixture, "Other"));
}

/* Your move first, then what waits, then what is not finished; whatever the order in which they were begun. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  add (fixture, "solved", "solved");
  ouv_case_item_set_complete (add (fixture, "public", "draft"), FALSE);
  add (fixture, "waiting", "waits");
  add (fixture, "ombudsman", "moves");
  add (fixture, "urgent", "presses");
  restart (fixture);
  g_assert_cmpint (find_text (fixture, "presses"), >=, 0);
  /* It says why it comes first. */
  g_assert_cmpint (find_text (fixture, "presses"), <, find_text (fixture, "Urgent: no service"));
  g_assert_cmpint (find_text (fixture, "Urgent: no service"), <, find_text (fixture, "moves"));
  g_assert_cmpint (find_text (fixture, "moves"), <, find_text (fixture, "waits"));
  g_assert_cmpint (find_text (fixture, "waits"), <, find_text (fixture, "draft"));
  g_assert_cmpint (find_text (fixture, "draft"), <, find_text (fixture, "solved"));
}

static void
search (Fixture    *fixture,
        const char *typed)
{
  GtkWidget *entry = ui_find (ui_find (fixture->window, OUV_TYPE_CASE_LIST), GTK_TYPE_SEARCH_ENTRY);
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 2;

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  /* It waits for the next letter. */
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  add (fixture, "waiting", "Técnico não veio");
  add (fixture, "ombudsman", "Рахунок за жовтень");
  for (guint i = 0; i < 4; i++)
    add (fixture, "solved", "Done long ago");
  search (fixture, "TECNICO nao");
  g_assert_cmpint (find_text (fixture, "Técnico não veio"), >=, 0);
  g_assert_cmpint (find_text (fixture, "Рахунок"), <, 0);
  search (fixture, "жовтень");
  g_assert_cmpint (find_text (fixture, "Técnico não veio"), <, 0);
  g_assert_cmpint (find_text (fixture, "Рахунок"), >=, 0);
  search (fixture, "2026110945873");
  g_assert_cmpint (find_text (fixture, "Рахунок"), >=, 0);
  /* What it is about, in any of the languages, and every word of it. */
  search (fixture, "майстер не прийшов");
  g_assert_cmpint (find_text (fixture, "Técnico não veio"), >=, 0);
  g_assert_cmpint (find_text (fixture, "Рахунок"), <, 0);
  search (fixture, "internet COBRANCA");
  g_assert_cmpint (find_text (fixture, "Técnico não veio"), <, 0);
  g_assert_cmpint (find_text (fixture, "Рахунок"), >=, 0);
  search (fixture, "xyzzy");
  g_assert_cmpint (find_text (fixture, "No case is found"), >=, 0);
  search (fixture, "");
  g_assert_cmpint (find_text (fixture, "Técnico não veio"), >=, 0);
  g_assert_cmpint (find_text (fixture, "Рахунок"), >=, 0);
}

/* What cannot be read is told, and left alone; a newer case can be looked at. */
static void
test_strange_files (Fixture       *fixture,
                    gconstpointer  data)
{
  stop (fixture);
  ui_store_put_strange ();
  start (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpint (find_text (fixture, "0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11.json"), >=, 0);
  g_assert_cmpint (find_text (fixture, "Read only"), >=, 0);
  open_case (fixture, get_item (fixture, 0));
  g_assert_cmpint (find_text (fixture, "A newer Ouvidor wrote this case."), >=, 0);
  act (fixture, "win.rename-case");
  g_assert_null (find_dialog ());
  act (fixture, "win.edit-case::review");
  g_assert_null (get_wizard (fixture));
  act (fixture, "win.close-case");
  g_assert_false (ouv_case_item_is_closed (get_item (fixture, 0)));
}

/* Two of them at once: who comes second reads. */
static void
test_two (Fixture       *fixture,
          gconstpointer  data)
{
  Fixture second;

  open_case (fixture, add (fixture, "ombudsman", NULL));
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  start (&second);
  open_case (&second, get_item (&second, 0));
  g_assert_cmpint (find_text (&second, "This case is open in another Ouvidor."), >=, 0);
  set_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount", "12.00");
  restart (fixture);
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount"), ==, "12.00");
  stop (&second);
}

/* What cannot be saved is told, keeps the window open once, and is saved as soon as that works again. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "ombudsman", NULL);

  open_case (fixture, item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  ui_store_block (TRUE);
  set_answer (ouv_case_item_get_case (item), "amount", "12.00");
  wait_for_text (fixture, "Your last changes are not saved yet.");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  respond ("cancel");
  g_assert_true (gtk_widget_get_visible (fixture->window));
  ui_store_block (FALSE);
  wait_for_text (fixture, "All is saved again");
  g_assert_cmpint (find_text (fixture, "Your last changes are not saved yet."), <, 0);
  restart (fixture);
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount"), ==, "12.00");

  /* Who insists may leave. */
  ui_store_block (TRUE);
  set_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount", "34.00");
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_settle ();
  respond ("go");
  g_clear_object (&fixture->store);
  ui_store_block (FALSE);
  start (fixture);
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount"), ==, "12.00");
}

/* The next step is that of the day and of the hour while the window stays open. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  const char *now = g_getenv ("OUV_NOW");
  g_autofree char *before = g_strdup (now);

  open_case (fixture, add (fixture, "ombudsman", NULL));
  g_assert_cmpint (find_text (fixture, "Open until 18:00"), >=, 0);
  g_setenv ("OUV_NOW", "2026-11-23T18:00:00-03:00", TRUE);
  ouv_window_catch_up (OUV_WINDOW (fixture->window));
  g_assert_cmpint (find_text (fixture, "Open until 18:00"), <, 0);
  g_setenv ("OUV_NOW", before, TRUE);
  act (fixture, "win.show-start");
  g_assert_cmpint (find_text (fixture, "Open until 18:00"), >=, 0);
  g_assert_cmpint (find_text (fixture, "SAC: no answer, 7\302\240days late"), >=, 0);
  g_assert_cmpint (find_text (fixture, "Guide"), >=, 0);
  g_setenv ("OUV_NOW", "2026-11-23T18:00:00-03:00", TRUE);
  ouv_window_catch_up (OUV_WINDOW (fixture->window));
  g_assert_cmpint (find_text (fixture, "Open until 18:00"), <, 0);
  g_setenv ("OUV_NOW", before, TRUE);

  /* The answer is due until the 27th. */
  open_case (fixture, add (fixture, "waiting", NULL));
  act (fixture, "win.show-start");
  g_assert_cmpint (find_text (fixture, "Waiting for an answer"), >=, 0);
  g_assert_cmpint (find_text (fixture, "SAC: answer due by Friday, 27\302\240November"), >=, 0);
  g_setenv ("OUV_NOW", "2026-11-28T00:00:00-03:00", TRUE);
  ouv_window_catch_up (OUV_WINDOW (fixture->window));
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "Waiting for an answer"), <, 0);
  g_setenv ("OUV_NOW", before, TRUE);

  /* Nor does a list of dates stay behind. */
  open_case (fixture, get_item (fixture, 1));
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (fixture->window, OUV_TYPE_CASE_PAGE)), "dates");
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "Friday, 27\302\240November"), >, find_text (fixture, "Still to come"));
  g_setenv ("OUV_NOW", "2026-11-28T00:00:00-03:00", TRUE);
  ouv_window_catch_up (OUV_WINDOW (fixture->window));
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "Friday, 27\302\240November"), <, find_text (fixture, "Still to come"));
  g_assert_cmpint (find_text (fixture, "Claro customer service (SAC): no answer, 1\302\240day late"), >, find_text (fixture, "Late"));
  /* The ombudsman is not there on a Saturday. */
  g_assert_cmpint (find_text (fixture, "Monday, 30\302\240November"), >, find_text (fixture, "Still to come"));
  g_assert_cmpint (find_text (fixture, "answer due, if you call on the day it opens"), >=, 0);
  g_setenv ("OUV_NOW", before, TRUE);
}

/* Nobody can be called before the office opens, so neither is the day of the answer counted from today. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  const struct { const char *now, *call, *answer, *holiday; } moments[] = {
    { "2026-11-23T18:00:00-03:00", "Tuesday, 24\302\240November", "they have until Friday, 4\302\240December to answer", NULL },
    { "2026-12-25T10:00:00-03:00", "Monday, 28\302\240December", "they have until Thursday, 7\302\240January\302\2402027",
      "Today is a national holiday: Christmas Day." },
  };
  g_autofree char *before = g_strdup (g_getenv ("OUV_NOW"));
  GtkWidget *page;

  open_case (fixture, add (fixture, "ombudsman", NULL));
  page = ui_find (fixture->window, OUV_TYPE_CASE_PAGE);
  g_assert_null (ui_find_button (fixture->window, "Add to calendar\342\200\246"));
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_setenv ("OUV_NOW", moments[i].now, TRUE);
      ouv_case_page_show_view (OUV_CASE_PAGE (page), "next-step");
      ouv_window_catch_up (OUV_WINDOW (fixture->window));
      ui_settle ();
      g_assert_nonnull (ui_find_button (fixture->window, "Add to calendar\342\200\246"));
      g_assert_cmpint (find_text (fixture, moments[i].answer), >=, 0);
      g_assert_cmpint (find_text (fixture, "If you do it today"), <, 0);
      g_assert_cmpint (find_text (fixture, "Today is a national holiday") >= 0, ==, moments[i].holiday != NULL);
      if (moments[i].holiday != NULL)
        g_assert_cmpint (find_text (fixture, moments[i].holiday), >=, 0);
      ouv_case_page_show_view (OUV_CASE_PAGE (page), "dates");
      ui_settle ();
      g_assert_cmpint (find_text (fixture, moments[i].call), >, find_text (fixture, "Still to come"));
      g_assert_cmpint (find_text (fixture, "if you contact them today"), <, 0);
    }

  /* A site is open at night. */
  open_case (fixture, add (fixture, "public", NULL));
  g_assert_nonnull (ui_find_button (fixture->window, "Open the site"));
  g_assert_cmpint (find_text (fixture, "If you do it today, they have until Monday, 4\302\240January\302\2402027"), >=, 0);
  g_setenv ("OUV_NOW", before, TRUE);
}

/* Who was late is late no longer when somebody else was turned to; and no rung says when it comes after the word "later". */
static void
test_past_steps (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *page;

  open_case (fixture, add (fixture, "court", NULL));
  page = ui_find (fixture->window, OUV_TYPE_CASE_PAGE);
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "Small claims court"), >=, 0);
  g_assert_cmpint (find_text (fixture, "Later\302\240·"), <, 0);
  ouv_case_page_show_view (OUV_CASE_PAGE (page), "dates");
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "Anatel, the telecom regulator: no answer by then"), >, find_text (fixture, "Past"));
  g_assert_cmpint (find_text (fixture, "Sunday, 20\302\240September"), >=, 0);
  g_assert_cmpint (find_text (fixture, "days late"), <, 0);
}

static GtkWindow *
find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  g_assert_not_reached ();
}

static OuvAttemptForm *
find_form (void)
{
  return OUV_ATTEMPT_FORM (find_window (OUV_TYPE_ATTEMPT_FORM));
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
act_on_page (Fixture    *fixture,
             const char *action,
             GVariant   *target)
{
  g_autoptr(GVariant) argument = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (ui_find (fixture->window, OUV_TYPE_CASE_PAGE), action, argument));
  ui_settle ();
}

/* A date that is not known leads to the answer that it waits for, be it one about the case or one about a contact. */
static void
test_unknown_dates (Fixture       *fixture,
                    gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "undated", NULL);
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autoptr(OuvAttempt) dated = ouv_attempt_new ("sac", ouv_clock_today (), NULL, OUV_ATTEMPT_WAITING);
  GtkWidget *dates;

  open_case (fixture, item);
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (fixture->window, OUV_TYPE_CASE_PAGE)), "dates");
  ui_settle ();
  dates = ui_find (fixture->window, OUV_TYPE_DATES_VIEW);
  g_signal_emit_by_name (ui_find_button (dates, "Add"), "clicked");
  ui_settle ();
  gtk_window_destroy (find_window (OUV_TYPE_FILL_WINDOW));
  set_answer (kase, "received_date", "2026-11-20");
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "Friday, 27\302\240November"), >=, 0);

  /* Only the date of the contact is missing now. */
  g_signal_emit_by_name (ui_find_button (dates, "Add"), "clicked");
  ui_settle ();
  gtk_window_destroy (GTK_WINDOW (find_form ()));
  ouv_case_replace_attempt (kase, 0, dated);
  ui_settle ();
  g_assert_null (ui_find_button (dates, "Add"));
}

/* Nor is an answer of the user's asked for where only the court knows the day. */
static void
test_unknown_day_of_court (Fixture       *fixture,
                           gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "court", NULL);
  g_autoptr(OuvAttempt) lost = ouv_attempt_new ("small_claims", ouv_clock_today (), NULL, OUV_ATTEMPT_REFUSED);

  open_case (fixture, item);
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (fixture->window, OUV_TYPE_CASE_PAGE)), "dates");
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "These dates follow from answers"), >=, 0);
  ouv_case_add_attempt (ouv_case_item_get_case (item), lost);
  ui_settle ();
  g_assert_cmpint (find_text (fixture, "We do not know that day; ask the court."), >, find_text (fixture, "Date unknown"));
  g_assert_cmpint (find_text (fixture, "Date unknown"), >=, 0);
  g_assert_cmpint (find_text (fixture, "These dates follow from answers"), <, 0);
  g_assert_null (ui_find_button (ui_find (fixture->window, OUV_TYPE_DATES_VIEW), "Add"));
}

/* The answer to a contact belongs to it and leads on; further ones are added, changed and deleted with a way back. */
static void
test_record (Fixture       *fixture,
             gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "waiting", NULL);
  OuvCase *kase = ouv_case_item_get_case (item);

  open_case (fixture, item);
  g_assert_cmpint (find_text (fixture, "SAC: answer due by"), >=, 0);
  act_on_page (fixture, "case.record", NULL);
  ouv_option_row_set_active (OUV_OPTION_ROW (find_row (GTK_WIDGET (find_form ()), "They refused")), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (find_form ()), "attempt.accept", NULL);
  ui_settle ();
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 1);
  g_assert_cmpint (ouv_case_get_attempt (kase, 0)->outcome, ==, OUV_ATTEMPT_REFUSED);
  g_assert_cmpint (find_text (fixture, "SAC: answer due by"), <, 0);

  act_on_page (fixture, "case.attempt", g_variant_new_int32 (-1));
  ouv_attempt_form_prefill (find_form (), "sac", ouv_clock_today ());
  gtk_widget_activate_action (GTK_WIDGET (find_form ()), "attempt.accept", NULL);
  ui_settle ();
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 2);
  restart (fixture);
  kase = ouv_case_item_get_case (get_item (fixture, 0));
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 2);

  open_case (fixture, get_item (fixture, 0));
  act_on_page (fixture, "case.attempt", g_variant_new_int32 (0));
  gtk_widget_activate_action (GTK_WIDGET (find_form ()), "attempt.remove", NULL);
  ui_settle ();
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 1);
  click (fixture, "Undo");
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 2);
  g_assert_cmpint (ouv_case_get_attempt (kase, 0)->outcome, ==, OUV_ATTEMPT_REFUSED);
}

static void
test_advice (Fixture       *fixture,
             gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "ombudsman", NULL);

  open_case (fixture, item);
  g_assert_cmpint (find_text (fixture, "Ouvidor’s rules have changed"), <, 0);
  ouv_case_item_set_advised_anew (item, TRUE);
  open_case (fixture, item);
  g_assert_cmpint (find_text (fixture, "Ouvidor’s rules have changed"), >=, 0);
}

/* The program: one window, whatever asks for it. */
static void
test_application (void)
{
  g_autoptr(OuvApplication) application = ouv_application_new ();
  GtkApplication *app = GTK_APPLICATION (application);
  g_autoptr(GError) error = NULL;
  GtkWindow *window;

  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (app));
  ui_settle ();
  window = gtk_application_get_active_window (app);
  g_assert_nonnull (ui_find (GTK_WIDGET (window), OUV_TYPE_START_PAGE));
  g_application_activate (G_APPLICATION (app));
  g_action_group_activate_action (G_ACTION_GROUP (app), "new-case", NULL);
  ui_settle ();
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (app)), ==, 1);
  g_assert_nonnull (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD));
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  ui_settle ();
  g_assert_null (gtk_application_get_windows (app));
}

static void
show_review (Fixture *fixture)
{
  ouv_wizard_show_page (get_wizard (fixture), "money", FALSE);
  ouv_wizard_show_page (get_wizard (fixture), "review", FALSE);
  ui_settle ();
}

/* The overview shows what has changed since it was shown last, in the rows that are there; and no more and no fewer than are answered. */
static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "ombudsman", NULL);
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new ("ombudsman", ouv_clock_today (), "777", OUV_ATTEMPT_WAITING);
  GtkWidget *row;

  open_case (fixture, item);
  act (fixture, "win.edit-case::review");
  row = ui_find (GTK_WIDGET (get_wizard (fixture)), ADW_TYPE_PREFERENCES_ROW);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  g_assert_cmpint (find_text (fixture, "89.90"), >=, 0);
  set_answer (kase, "amount", "12.00");
  show_review (fixture);
  g_assert_cmpint (find_text (fixture, "89.90"), <, 0);
  g_assert_cmpint (find_text (fixture, "12.00"), >=, 0);
  g_assert_nonnull (row);
  g_clear_weak_pointer (&row);

  ouv_case_add_attempt (kase, attempt);
  show_review (fixture);
  g_assert_cmpint (find_text (fixture, "777"), >=, 0);
  ouv_case_remove_attempt (kase, 2);
  ouv_case_set_answer (kase, "amount", NULL, NULL);
  show_review (fixture);
  g_assert_cmpint (find_text (fixture, "777"), <, 0);
  g_assert_cmpint (find_text (fixture, "12.00"), <, 0);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;

  ADD ("/cases/resume", test_resume);
  ADD ("/cases/overview", test_overview);
  ADD ("/cases/typing", test_typing);
  ADD ("/cases/rename", test_rename);
  ADD ("/cases/duplicate", test_duplicate);
  ADD ("/cases/delete", test_delete);
  ADD ("/cases/delete-all", test_delete_all);
  ADD ("/cases/close", test_close);
  ADD ("/cases/order", test_order);
  ADD ("/cases/search", test_search);
  ADD ("/cases/strange-files", test_strange_files);
  ADD ("/cases/two", test_two);
  ADD ("/cases/failure", test_failure);
  ADD ("/cases/time", test_time);
  ADD ("/cases/closed", test_closed);
  ADD ("/cases/past-steps", test_past_steps);
  ADD ("/cases/unknown-dates", test_unknown_dates);
  ADD ("/cases/unknown-day-of-court", test_unknown_day_of_court);
  ADD ("/cases/record", test_record);
  ADD ("/cases/advice", test_advice);
  g_test_add_func ("/cases/application", test_application);
  return g_test_run ();
}
