/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-window.h"

#include <string.h>

#include "ouv-window.h"
#include "ui-common.h"

void
start (Fixture *fixture)
{
  fixture->store = ui_store_load ();
  fixture->window = GTK_WIDGET (ouv_window_new (NULL, fixture->store));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

void
stop (Fixture *fixture)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_close (GTK_WINDOW (window));
  ui_settle ();
  g_assert_null (window);
  g_assert_finalize_object (fixture->store);
}

void
restart (Fixture *fixture)
{
  stop (fixture);
  start (fixture);
}

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  ui_store_clear ();
  start (fixture);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  stop (fixture);
}

void
act (Fixture    *fixture,
     const char *action)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, &error));
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (fixture->window, name, target));
  ui_settle ();
}

guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (ouv_case_store_get_cases (fixture->store));
}

OuvCaseItem *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr(OuvCaseItem) item = g_list_model_get_item (ouv_case_store_get_cases (fixture->store), position);

  g_assert_nonnull (item);
  return item;
}

OuvCaseItem *
add (Fixture    *fixture,
     const char *description,
     const char *name)
{
  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autoptr(OuvCaseItem) item = NULL;

      if (!g_str_equal (ui_cases[i].name, description))
        continue;
      item = ui_case_new (&ui_cases[i]);
      ouv_case_item_set_complete (item, TRUE);
      ouv_case_item_set_name (item, name);
      ouv_case_store_add (fixture->store, item);
      ui_settle ();
      return item;
    }
  g_assert_not_reached ();
}

void
set_answer (OuvCase    *kase,
            const char *question,
            const char *value)
{
  g_autoptr(GError) error = NULL;

  ouv_case_set_answer (kase, question, value, &error);
  g_assert_no_error (error);
}

void
open_case (Fixture     *fixture,
           OuvCaseItem *item)
{
  g_autofree char *action = g_strdup_printf ("win.open-case::%s", ouv_case_item_get_id (item));

  act (fixture, action);
}

/* What is written below WIDGET, a line for each label. */
static void
read_labels (GtkWidget *widget,
             GString   *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

int
find_text (Fixture    *fixture,
           const char *text)
{
  g_autoptr(GString) all = g_string_new (NULL);
  const char *place;

  read_labels (ui_find (fixture->window, ADW_TYPE_TOAST_OVERLAY), all);
  place = strstr (all->str, text);
  return place != NULL ? (int) (place - all->str) : -1;
}

void
click (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = ui_find_button (fixture->window, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

GtkWidget *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

void
respond (const char *response)
{
  GtkWidget *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  g_object_ref (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  /* It may not outlive its window. */
  g_object_unref (dialog);
  ui_settle ();
}

void
wait_for_text (Fixture    *fixture,
               const char *text)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (find_text (fixture, text) < 0 && g_get_monotonic_time () < end)
    ui_settle ();
  g_assert_cmpint (find_text (fixture, text), >=, 0);
}
