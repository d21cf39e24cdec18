/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing as a user does it: the dialog of GTK opens and is answered, here with its printer that writes a file. test-papers.py looks into
 * what is printed. */
#include "config.h"

#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <string.h>

#include "ouv-case-page.h"
#include "ouv-dossier-window.h"
#include "ui-common.h"
#include "ui-window.h"

static char *folder; /* gets what is printed */

/* What is seen of the operation that prints. */
static struct
{
  char         *job_name;
  GtkPageSetup *setup;
  int           n_pages;
  guint         n_drawn;
  double        width, height;
} seen;

static gboolean
begun_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkPrintOperation *operation = g_value_get_object (&values[0]);

  g_free (seen.job_name);
  g_clear_object (&seen.setup);
  seen.n_drawn = 0;
  g_object_get (operation, "job-name", &seen.job_name, "default-page-setup", &seen.setup, NULL);
  return TRUE;
}

static gboolean
drawn_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkPrintContext *context = g_value_get_object (&values[1]);

  g_assert_cmpint (g_value_get_int (&values[2]), ==, seen.n_drawn);
  g_object_get (g_value_get_object (&values[0]), "n-pages", &seen.n_pages, NULL);
  seen.width = gtk_print_context_get_width (context);
  seen.height = gtk_print_context_get_height (context);
  seen.n_drawn++;
  return TRUE;
}

static void
watch_operations (void)
{
  gpointer klass = g_type_class_ref (GTK_TYPE_PRINT_OPERATION);

  g_signal_add_emission_hook (g_signal_lookup ("begin-print", GTK_TYPE_PRINT_OPERATION), 0, begun_cb, NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("draw-page", GTK_TYPE_PRINT_OPERATION), 0, drawn_cb, NULL, NULL);
  g_type_class_unref (klass);
}

static GtkPrintUnixDialog *
find_print_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

#define WAIT_UNTIL(condition) \
  G_STMT_START { \
    gboolean late_ = FALSE; \
    guint timer_ = g_timeout_add_seconds (20, timeout_cb, &late_); \
    while (!(condition) && !late_) \
      g_main_context_iteration (NULL, TRUE); \
    if (!late_) \
      g_source_remove (timer_); \
    g_assert_true (condition); \
  } G_STMT_END

/* Chooses the printer that writes a file, and a file. */
static void
choose_file (GtkPrintUnixDialog *dialog,
             const char         *path)
{
  g_autoptr(GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_unix_dialog_set_settings (dialog, settings);
  WAIT_UNTIL (gtk_print_unix_dialog_get_selected_printer (dialog) != NULL);
}

static gboolean
is_whole (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL) && length > 1000 && memcmp (text, "%PDF-", 5) == 0
         && memcmp (text + length - 6, "%%EOF\n", 6) == 0;
}

/* Answers the dialog that has opened; what comes out is NAME, on A4, with nothing of the case in what printers list. */
static void
print (const char *name,
       int         least_pages)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GtkPrintUnixDialog *dialog = find_print_dialog ();
  GtkPaperSize *paper;

  g_assert_nonnull (dialog);
  g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (dialog)), "Canary"));
  choose_file (dialog, path);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  WAIT_UNTIL (is_whole (path));
  g_assert_cmpstr (seen.job_name, ==, "Ouvidor");
  paper = gtk_page_setup_get_paper_size (seen.setup);
  g_assert_cmpstr (gtk_paper_size_get_name (paper), ==, GTK_PAPER_NAME_A4);
  g_assert_cmpfloat_with_epsilon (seen.width, 595.3, 1);
  g_assert_cmpfloat_with_epsilon (seen.height, 841.9, 1);
  g_assert_cmpint (seen.n_pages, >=, least_pages);
  g_assert_cmpint (seen.n_pages, ==, seen.n_drawn);
  g_assert_cmpint (g_remove (path), ==, 0);
  ui_settle ();
  g_assert_null (find_print_dialog ());
}

static OuvCasePage *
open_page (Fixture *fixture)
{
  open_case (fixture, add (fixture, "ombudsman", "Canary"));
  return OUV_CASE_PAGE (ui_find (fixture->window, OUV_TYPE_CASE_PAGE));
}

static void
print_view (OuvCasePage *page,
            const char  *view)
{
  ouv_case_page_show_view (page, view);
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "case.print-view", "s", view));
  ui_settle ();
}

static void
test_message (Fixture       *fixture,
              gconstpointer  data)
{
  print_view (open_page (fixture), "message");
  print ("message.pdf", 1);
}

static void
test_checklist (Fixture       *fixture,
                gconstpointer  data)
{
  print_view (open_page (fixture), "checklist");
  print ("checklist.pdf", 1);
}

static void
test_dossier (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GList) windows = NULL;

  open_page (fixture);
  act (fixture, "win.dossier");
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (OUV_IS_DOSSIER_WINDOW (l->data))
      g_assert_true (gtk_widget_activate_action (l->data, "dossier.print", NULL));
  ui_settle ();
  print ("dossier.pdf", 3);
}

/* Who thinks better of it has printed nothing, and can print again. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  OuvCasePage *page = open_page (fixture);

  g_clear_pointer (&seen.job_name, g_free);
  print_view (page, "message");
  gtk_dialog_response (GTK_DIALOG (find_print_dialog ()), GTK_RESPONSE_CANCEL);
  ui_settle ();
  g_assert_null (find_print_dialog ());
  g_assert_null (seen.job_name);
  g_assert_null (find_dialog ());
  print_view (page, "message");
  print ("again.pdf", 1);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  /* The printers of this computer are none of a test's business. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  folder = g_dir_make_tmp ("ouvidor-printing-XXXXXX", NULL);
  watch_operations ();
  ADD ("/printing/message", test_message);
  ADD ("/printing/checklist", test_checklist);
  ADD ("/printing/dossier", test_dossier);
  ADD ("/printing/cancel", test_cancel);
  result = g_test_run ();
  g_free (seen.job_name);
  g_clear_object (&seen.setup);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
  return result;
}
