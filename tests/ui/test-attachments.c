/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's own papers in the window, the folder that is made of them, and what goes to the mail program. */
#include "config.h"

#include "ouv-attachments.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ouv-case-page.h"
#include "ouv-case-papers.h"
#include "ouv-dossier-window.h"
#include "ouv-locale.h"
#include "ui-common.h"
#include "ui-window.h"

static char *folder; /* holds what is attached, and gets what is saved */

static GFile *
create_source (const char *name,
               gsize       length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = g_malloc0 (length + 1);

  memset (contents, 'x', length);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  return g_file_new_for_path (path);
}

static OuvCaseItem *
open_papers (Fixture *fixture)
{
  OuvCaseItem *item = add (fixture, "ombudsman", "A case");

  open_case (fixture, item);
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (fixture->window, OUV_TYPE_CASE_PAGE)), "checklist");
  ui_settle ();
  return item;
}

static void
attach (Fixture     *fixture,
        OuvCaseItem *item,
        const char  *name,
        gsize        length)
{
  g_autoptr(GFile) source = create_source (name, length);

  ouv_attachments_add_from (ui_find (fixture->window, OUV_TYPE_CASE_PAGE), fixture->store, item, "invoice", source);
}

static void
test_attach (Fixture       *fixture,
             gconstpointer  data)
{
  OuvCaseItem *item = open_papers (fixture);

  g_assert_cmpint (find_text (fixture, "conta.pdf"), <, 0);
  attach (fixture, item, "conta.pdf", 10);
  wait_for_text (fixture, "Attached. Ouvidor keeps a copy of its own");
  /* Below its paper, which is ready now. */
  g_assert_cmpint (find_text (fixture, "conta.pdf"), >, find_text (fixture, "Bills for the service"));
  g_assert_cmpint (find_text (fixture, "conta.pdf"), <, find_text (fixture, "Proof of payment"));
  g_assert_true (ouv_case_item_is_ticked (item, "invoice"));

  act (fixture, "win.remove-file(('invoice', 'conta.pdf'))");
  wait_for_text (fixture, "File removed from the case");
  g_assert_cmpint (find_text (fixture, "conta.pdf"), <, 0);
  click (fixture, "Undo");
  wait_for_text (fixture, "conta.pdf");
  g_assert_nonnull (ouv_case_item_get_files (item, "invoice"));
}

static GtkWidget *
wait_for_dialog (void)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (find_dialog () == NULL && g_get_monotonic_time () < end)
    ui_settle ();
  g_assert_nonnull (find_dialog ());
  return find_dialog ();
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  OuvCaseItem *item = open_papers (fixture);
  GtkWidget *dialog;

  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "Cannot attach a file: error ??");
  attach (fixture, item, "foto.jpg", OUV_CASE_PAPER_MAX + 1);
  dialog = wait_for_dialog ();
  g_test_assert_expected_messages ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "The file is not attached");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "larger than 20 MB"));
  respond ("close");
  g_assert_null (ouv_case_item_get_files (item, "invoice"));
}

static OuvDossierWindow *
find_dossier (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (OUV_IS_DOSSIER_WINDOW (l->data))
      return l->data;
  return NULL;
}

static char *
read_file (const char *directory,
           const char *name,
           gsize      *length)
{
  g_autofree char *path = g_build_filename (folder, directory, name, NULL);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, length, NULL));
  return contents;
}

static void
wait_for_file (const char *directory)
{
  g_autofree char *path = g_build_filename (folder, directory, "04-2-foto.jpg", NULL);
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    ui_settle ();
  ui_settle ();
}

/* The case file, the text, and the files with the numbers of the list. */
static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const names[] = { "00-dossie.pdf", "00-texto.txt", "04-1-conta.pdf", "04-2-foto.jpg" };
  OuvCaseItem *item = open_papers (fixture);
  g_autoptr(GFile) parent = g_file_new_for_path (folder);
  g_autofree char *pdf = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GDir) saved = NULL;
  g_autofree char *path = g_build_filename (folder, "dossie-procon-2026-11-23", NULL);
  gsize length;
  guint n = 0;

  attach (fixture, item, "conta.pdf", 10);
  attach (fixture, item, "foto.jpg", 20);
  wait_for_text (fixture, "foto.jpg");
  act (fixture, "win.dossier");
  ouv_dossier_window_save_to (find_dossier (), parent);
  wait_for_file ("dossie-procon-2026-11-23");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (read_file ("dossie-procon-2026-11-23", names[i], &length));
      g_assert_cmpuint (length, >=, 10);
    }
  saved = g_dir_open (path, 0, NULL);
  while (g_dir_read_name (saved) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  pdf = read_file ("dossie-procon-2026-11-23", "00-dossie.pdf", &length);
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  text = read_file ("dossie-procon-2026-11-23", "00-texto.txt", &length);
  g_assert_true (g_str_has_prefix (text, "Reclamação contra a Claro: cobrança que não reconheço\n\nDestinatário:"));
  /* Another one does not overwrite it. */
  ouv_dossier_window_save_to (find_dossier (), parent);
  wait_for_file ("dossie-procon-2026-11-23-2");
  g_free (read_file ("dossie-procon-2026-11-23-2", "04-1-conta.pdf", &length));
  gtk_window_close (GTK_WINDOW (find_dossier ()));
  ui_settle ();
}

/* All or nothing. */
static void
test_folder_fails (Fixture       *fixture,
                   gconstpointer  data)
{
  OuvCaseItem *item = open_papers (fixture);
  g_autofree char *path = g_build_filename (folder, "empty", NULL);
  g_autoptr(GFile) parent = g_file_new_for_path (path);
  g_autoptr(GDir) left = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  ouv_case_item_add_file (item, "invoice", "not-there.pdf");
  act (fixture, "win.dossier");
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "Cannot save a folder: error ?");
  ouv_dossier_window_save_to (find_dossier (), parent);
  wait_for_dialog ();
  g_test_assert_expected_messages ();
  respond ("close");
  left = g_dir_open (path, 0, NULL);
  g_assert_null (g_dir_read_name (left));
  gtk_window_close (GTK_WINDOW (find_dossier ()));
  ui_settle ();
}

static const char *
mail (Fixture    *fixture,
      const char *channel)
{
  GtkWidget *page = ui_find (fixture->window, OUV_TYPE_CASE_PAGE);

  g_assert_true (gtk_widget_activate_action (page, "case.message", "s", channel));
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (page, "case.mail-message", NULL));
  return adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (wait_for_dialog ()));
}

/* What will be opened is told first; a text that is too long is copied. */
static void
test_mail (Fixture       *fixture,
           gconstpointer  data)
{
  const char *body;

  open_papers (fixture);
  body = mail (fixture, "ombudsman");
  g_assert_nonnull (strstr (body, "You choose there whom you write to"));
  g_assert_nonnull (strstr (body, "Subject: Reclamação não resolvida no SAC: cobrança que não reconheço"));
  g_assert_null (strstr (body, "It is copied"));
  g_assert_null (strstr (body, "529.982.247-25"));
  respond ("cancel");

  body = mail (fixture, "small_claims");
  g_assert_nonnull (strstr (body, "The text is too long to be handed over. It is copied: paste it into the mail."));
  g_assert_nonnull (gdk_clipboard_get_content (gtk_widget_get_clipboard (fixture->window)));
  respond ("cancel");
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) below = g_dir_open (path, 0, NULL);
  const char *name;

  while (below != NULL && (name = g_dir_read_name (below)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  ouv_locale_set_language (OUV_LANGUAGE_EN);
  folder = g_dir_make_tmp ("ouvidor-attachments-XXXXXX", NULL);

  ADD ("/attachments/attach", test_attach);
  ADD ("/attachments/too-large", test_too_large);
  ADD ("/attachments/folder", test_folder);
  ADD ("/attachments/folder-fails", test_folder_fails);
  ADD ("/attachments/mail", test_mail);
  status = g_test_run ();
  remove_all (folder);
  g_free (folder);
  return status;
}
