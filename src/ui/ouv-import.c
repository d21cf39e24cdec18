/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-import.h"

#include <glib/gi18n.h>

#include "ouv-case-archive.h"
#include "ouv-dialogs.h"
#include "ouv-error-text.h"

/* What a thread reads. */
typedef struct
{
  OuvCaseStore *store;   /* (owned) */
  GFile        *file;    /* (owned) */
  GPtrArray    *cases;   /* (owned) (nullable) */
  guint         n_newer;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->store);
  g_object_unref (reading->file);
  g_clear_pointer (&reading->cases, g_ptr_array_unref);
  g_free (reading);
}

static void
add_count (GString    *text,
           const char *sentence,
           guint       n)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

/* One sentence for each thing that has become of some. */
static char *
describe (const OuvCaseImport *import)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *added = g_strdup_printf (ngettext ("%u case is new here.", "%u cases are new here.", import->n_added),
                                            import->n_added);
  g_autofree char *same = g_strdup_printf (ngettext ("%u case was here already; it stays as it is.",
                                                     "%u cases were here already; they stay as they are.", import->n_same),
                                           import->n_same);
  g_autofree char *beside = g_strdup_printf (ngettext ("%u case differs from the one that is here: both are kept.",
                                                       "%u cases differ from those that are here: both are kept.",
                                                       import->n_beside), import->n_beside);
  g_autofree char *newer = g_strdup_printf (ngettext ("%u case is left out: a newer Ouvidor wrote it. Update Ouvidor first.",
                                                      "%u cases are left out: a newer Ouvidor wrote them. Update Ouvidor first.",
                                                      import->n_newer), import->n_newer);

  add_count (text, added, import->n_added);
  add_count (text, same, import->n_same);
  add_count (text, beside, import->n_beside);
  add_count (text, newer, import->n_newer);
  if (text->len == 0)
    g_string_append (text, _("There is no case in this file."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where in the file something is wrong is for those who can help. */
static char *
describe_error (const GError *error)
{
  if (error->domain == OUV_CORE_ERROR)
    /* TRANSLATORS: %s says for experts what is wrong where in the file */
    return g_strdup_printf (_("This is not a file that Ouvidor has saved, or it is damaged. Nothing was taken from it.\n\n%s"),
                            error->message);
  return g_strdup (_("The file cannot be read. Nothing was taken from it."));
}

static void
tell (GtkRoot    *root,
      gboolean    imported,
      const char *text)
{
  ouv_dialogs_tell (GTK_WINDOW (root), imported ? _("Imported") : _("Nothing is imported"), text);
}

static void
added_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  const Reading *reading = g_task_get_task_data (task);
  GtkRoot *root = gtk_widget_get_root (g_task_get_source_object (task));
  OuvCaseImport import = { .n_newer = reading->n_newer };
  g_autoptr(GError) error = NULL;
  gboolean added = ouv_case_archive_add_finish (OUV_CASE_STORE (store), result, &import, &error);
  g_autofree char *text = NULL;

  if (root == NULL)
    return;
  /* Not for the log: it may name a paper. */
  text = added ? describe (&import) : ouv_error_text_import (error);
  tell (root, added, text);
}

static void
read_cb (GObject      *widget,
         GAsyncResult *result,
         gpointer      user_data)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (root == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      ouv_case_archive_add_async (reading->store, g_steal_pointer (&reading->cases), added_cb, g_object_ref (result));
      return;
    }
  /* Not for the log: it may quote what stands in the file. */
  text = describe_error (error);
  tell (root, FALSE, text);
}

static void
read_thread (GTask        *task,
             gpointer      widget,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (g_file_load_contents (reading->file, cancellable, &text, &length, NULL, &error))
    reading->cases = ouv_case_archive_read (ouv_model_get_default (), text, length, &reading->n_newer, &error);
  if (reading->cases != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ouv_import_from_file (GtkWidget    *widget,
                      OuvCaseStore *store,
                      GFile        *file)
{
  g_autoptr(GTask) task = g_task_new (widget, NULL, read_cb, NULL);
  Reading *reading = g_new0 (Reading, 1);

  reading->store = g_object_ref (store);
  reading->file = g_object_ref (file);
  g_task_set_source_tag (task, ouv_import_from_file);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

static void
chosen_cb (GtkWidget *widget,
           GFile     *file,
           gpointer   store)
{
  ouv_import_from_file (widget, store, file);
}

void
ouv_import (GtkWidget    *widget,
            OuvCaseStore *store)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && OUV_IS_CASE_STORE (store));

  ouv_dialogs_open_file (widget, _("Import cases"), "*.json", chosen_cb, g_object_ref (store), g_object_unref);
}
