/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-export.h"

#include <glib/gi18n.h>

#include "ouv-calendar-file.h"
#include "ouv-case-archive.h"
#include "ouv-case-text.h"
#include "ouv-clock.h"
#include "ouv-dialogs.h"
#include "ouv-save.h"
#include "ouv-widgets.h"

static void
add_dates (OuvCalendarFile *calendar,
           GListModel      *cases)
{
  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);

      if (ouv_case_item_is_complete (item) && !ouv_case_item_is_closed (item))
        ouv_calendar_file_add_case (calendar, item);
    }
}

void
ouv_export_dates (GtkWidget   *widget,
                  GListModel  *cases,
                  OuvCaseItem *item)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();
  g_autoptr(OuvCalendarFile) calendar = ouv_calendar_file_new (now);
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *done = NULL;
  guint n;

  g_return_if_fail (GTK_IS_WIDGET (widget) && G_IS_LIST_MODEL (cases));

  if (item != NULL)
    ouv_calendar_file_add_case (calendar, item);
  else
    add_dates (calendar, cases);
  n = ouv_calendar_file_get_n_events (calendar);
  if (n == 0)
    {
      g_autoptr(AdwToast) nothing = adw_toast_new (_("There are no dates ahead"));

      ouv_widget_toast (widget, nothing);
      return;
    }
  contents = ouv_calendar_file_to_bytes (calendar);
  /* TRANSLATORS: after saving a file for a calendar program; “it” is that file */
  done = g_strdup_printf (ngettext ("Saved with %u date. Open it with your calendar",
                                    "Saved with %u dates. Open it with your calendar", n), n);
  ouv_save (widget, _("Save the dates for your calendar"), "ouvidor.ics", contents, done);
}

/* "ouvidor-2026-11-23.json" */
static char *
dup_file_name (const char *suffix)
{
  g_autofree char *today = ouv_day_to_iso (ouv_clock_today ());

  return g_strdup_printf ("ouvidor-%s.%s", today, suffix);
}

/* What is said when the file with the papers is there. (transfer full) */
static char *
add_lost (const char *done,
          guint       n_lost)
{
  g_autofree char *lost = NULL;

  if (n_lost == 0)
    return g_strdup (done);
  lost = g_strdup_printf (ngettext ("%u paper cannot be read and is not in it", "%u papers cannot be read and are not in it", n_lost),
                          n_lost);
  return g_strjoin (". ", done, lost, NULL);
}

/* What is said when the file is there. */
static char *
dup_done (OuvCaseStore *store)
{
  guint n = g_list_model_get_n_items (ouv_case_store_get_cases (store));
  guint n_damaged = ouv_case_store_get_damaged (store)->len;
  g_autofree char *saved = g_strdup_printf (ngettext ("Saved with %u case. Anybody who has the file can read it",
                                                      "Saved with %u cases. Anybody who has the file can read it", n), n);
  g_autofree char *damaged = NULL;

  if (n_damaged == 0)
    return g_steal_pointer (&saved);
  damaged = g_strdup_printf (ngettext ("%u case that cannot be read is not in it", "%u cases that cannot be read are not in it",
                                       n_damaged), n_damaged);
  return g_strjoin (". ", saved, damaged, NULL);
}

static void
written_cb (GObject      *widget,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree char *cases = user_data;
  g_autofree char *done = add_lost (cases, ouv_case_archive_get_n_lost (g_task_get_task_data (G_TASK (result))));
  g_autofree char *name = dup_file_name ("json");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) contents = g_task_propagate_pointer (G_TASK (result), &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));

  if (root == NULL)
    return;
  if (contents != NULL)
    ouv_save (GTK_WIDGET (widget), _("Save all cases"), name, contents, done);
  else
    ouv_dialogs_tell (GTK_WINDOW (root), _("The file is not saved"),
                      _("The cases with their papers are too large for one file."));
}

static void
write_thread (GTask        *task,
              gpointer      widget,
              gpointer      archive,
              GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *contents = ouv_case_archive_to_bytes (archive, &error);

  if (contents != NULL)
    g_task_return_pointer (task, contents, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
ouv_export_cases (GtkWidget    *widget,
                  OuvCaseStore *store)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && OUV_IS_CASE_STORE (store));

  task = g_task_new (widget, NULL, written_cb, dup_done (store));
  g_task_set_source_tag (task, ouv_export_cases);
  g_task_set_task_data (task, ouv_case_archive_new (store), (GDestroyNotify) ouv_case_archive_free);
  g_task_run_in_thread (task, write_thread);
}

void
ouv_export_text (GtkWidget    *widget,
                 OuvCaseStore *store)
{
  GListModel *cases = ouv_case_store_get_cases (store);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *name = dup_file_name ("txt");
  g_autofree char *done = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && OUV_IS_CASE_STORE (store));

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);
      g_autofree char *one = ouv_case_text_new (store, item);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n----\n\n" : "", one);
    }
  contents = g_bytes_new (text->str, text->len);
  done = dup_done (store);
  ouv_save (widget, _("Save all cases as text"), name, contents, done);
}
