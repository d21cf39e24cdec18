/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user may do with what is his: take all cases away and bring them back, keep things from the disk, have dates and texts. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ouv-case-text.h"
#include "ouv-clock.h"
#include "ouv-import.h"
#include "ouv-locale.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"
#include "ui-window.h"

/* Where exported files go; removed at the end. */
static char *folder;

static char *
build_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static void
wait_for_file (const char *path)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Does ACTION and saves as NAME, as a user would in the dialog that opens. (transfer full) */
static char *
save (Fixture    *fixture,
      const char *action,
      const char *name)
{
  g_autofree char *path = build_path (name);
  g_autoptr(GFile) place = g_file_new_for_path (folder);
  GtkWidget *dialog;
  char *text;

  g_remove (path);
  act (fixture, action);
  dialog = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL));
  ui_settle ();
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ui_settle ();
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  wait_for_file (path);
  ui_settle ();
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static guint
count_events (const char *calendar)
{
  guint n = 0;

  for (const char *at = calendar; (at = strstr (at, "BEGIN:VEVENT")) != NULL; at++)
    n++;
  return n;
}

/* Of one case its dates ahead, of all those of the cases that are under way. */
static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;
  GStatBuf status;
  g_autofree char *path = build_path ("all.ics");

  act (fixture, "win.save-dates(true)");
  g_assert_null (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG));
  g_assert_cmpint (find_text (fixture, "There are no dates ahead"), >=, 0);

  add (fixture, "ombudsman", NULL);
  ouv_case_item_set_closed (add (fixture, "court", NULL), TRUE);
  open_case (fixture, add (fixture, "waiting", "Canary"));
  one = save (fixture, "win.save-dates(false)", "one.ics");
  g_assert_cmpuint (count_events (one), ==, 2);
  g_assert_nonnull (strstr (one, "DTSTART;VALUE=DATE:20261127\r\n"));
  g_assert_null (strstr (one, "Canary"));
  g_assert_cmpint (find_text (fixture, "Saved with 2 dates."), >=, 0);
  all = save (fixture, "win.save-dates(true)", "all.ics");
  g_assert_cmpuint (count_events (all), ==, 4);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
import (Fixture    *fixture,
        const char *name)
{
  g_autofree char *path = build_path (name);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  ouv_import_from_file (ui_find (fixture->window, GTK_TYPE_STACK), fixture->store, file);
  while (find_dialog () == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  ui_settle ();
}

static void
assert_told (const char *heading,
             const char *body)
{
  GtkWidget *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, heading);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), body));
  respond ("close");
}

/* All cases go into a file, and come back; nothing is overwritten, and a damaged file is told with its place. */
static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *archive = NULL;
  g_autofree char *text = NULL;
  g_autofree char *broken = build_path ("broken.json");

  add (fixture, "ombudsman", "Рахунок за жовтень");
  add (fixture, "waiting", NULL);
  archive = save (fixture, "win.save-cases", "all.json");
  g_assert_cmpint (find_text (fixture, "Saved with 2 cases."), >=, 0);
  text = save (fixture, "win.save-text", "all.txt");
  g_assert_nonnull (strstr (text, "Рахунок за жовтень"));
  g_assert_nonnull (strstr (text, "2026110945873"));
  g_assert_nonnull (strstr (text, "89.90"));

  act (fixture, "win.delete-all");
  respond ("go");
  respond ("close");
  import (fixture, "all.json");
  assert_told ("Imported", "2 cases are new here.");
  g_assert_cmpuint (count (fixture), ==, 2);
  set_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount", "12.00");
  import (fixture, "all.json");
  assert_told ("Imported", "1 case was here already; it stays as it is.\n1 case differs from the one that is here: both are kept.");
  g_assert_cmpuint (count (fixture), ==, 3);

  archive[strlen (archive) / 2] = '\0';
  g_assert_true (g_file_set_contents (broken, archive, -1, NULL));
  import (fixture, "broken.json");
  assert_told ("Nothing is imported", "/cases/");
  import (fixture, "none.json");
  assert_told ("Nothing is imported", "cannot be read");
  g_assert_cmpuint (count (fixture), ==, 3);

  set_answer (ouv_case_item_get_case (get_item (fixture, 2)), "amount", "13.00");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  ui_store_block (TRUE);
  import (fixture, "all.json");
  assert_told ("Nothing is imported", "Nothing was taken from the file.");
  g_assert_cmpuint (count (fixture), ==, 3);
  ui_store_block (FALSE);
  import (fixture, "all.json");
  assert_told ("Imported", "1 case was here already; it stays as it is.\n1 case differs from the one that is here: both are kept.");
  g_assert_cmpuint (count (fixture), ==, 4);
}

static void
cancel_dialog (void)
{
  GtkWidget *dialog = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);

  g_assert_nonnull (dialog);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  ui_settle ();
  g_assert_null (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG));
}

/* Nothing is saved when the user thinks better of it. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  add (fixture, "ombudsman", NULL);
  act (fixture, "win.save-cases");
  cancel_dialog ();
  act (fixture, "win.import");
  cancel_dialog ();
  g_assert_null (find_dialog ());
}

/* Whether any file of the store has TEXT. */
static gboolean
is_on_disk (Fixture    *fixture,
            const char *path,
            const char *text)
{
  g_autoptr(GDir) entries = g_dir_open (path, 0, NULL);
  g_autofree char *contents = NULL;
  const char *name;

  if (entries == NULL)
    return g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, text) != NULL;
  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      if (is_on_disk (fixture, below, text))
        return TRUE;
    }
  return FALSE;
}

/* With the switch off before anything is typed, CPF and address never get to the disk: not into the case, a copy of it, what was deleted, or
 * what is exported; the letter has them all the same until the end. */
static void
test_keep_switch (Fixture       *fixture,
                  gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "waiting", NULL);
  OuvCase *kase = ouv_case_item_get_case (item);
  const char *path = ui_store_get_folder ();
  g_autofree char *archive = NULL;
  g_autofree char *text = NULL;
  GtkWidget *keep;

  open_case (fixture, item);
  act (fixture, "win.edit-case::about");
  keep = ui_find (fixture->window, GTK_TYPE_SWITCH);
  g_assert_nonnull (keep);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (keep)));
  gtk_switch_set_active (GTK_SWITCH (keep), FALSE);
  g_assert_false (ouv_case_item_keeps_all (item));
  set_answer (kase, "cpf", "111.444.777-35");
  set_answer (kase, "address", "Rua Canary 1");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  act (fixture, "win.duplicate-case");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_false (ouv_case_item_keeps_all (get_item (fixture, 1)));
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 1)), "cpf"), ==, "111.444.777-35");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  act (fixture, "win.delete-case");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  archive = save (fixture, "win.save-cases", "kept.json");
  text = save (fixture, "win.save-text", "kept.txt");
  g_assert_null (strstr (archive, "111.444"));
  g_assert_null (strstr (text, "111.444"));
  g_assert_null (strstr (text, "Canary"));
  g_assert_true (is_on_disk (fixture, path, "2026112067410"));
  g_assert_false (is_on_disk (fixture, path, "111.444"));
  g_assert_false (is_on_disk (fixture, path, "Canary"));
  g_assert_cmpstr (ouv_case_get_answer (kase, "cpf"), ==, "111.444.777-35");
  restart (fixture);
  kase = ouv_case_item_get_case (get_item (fixture, 0));
  g_assert_null (ouv_case_get_answer (kase, "cpf"));
  g_assert_cmpstr (ouv_case_get_answer (kase, "state"), ==, "AL");
}

/* What a reader without the program gets, in each language. */
static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const next[OUV_N_LANGUAGES] = {
    [OUV_LANGUAGE_EN] = "Next step on Monday, 23\302\240November", [OUV_LANGUAGE_UK] = "Наступний крок у понеділок",
    [OUV_LANGUAGE_PT_BR] = "Próximo passo na segunda-feira",
  };

  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    for (guint i = 0; i < n_ui_cases; i++)
      {
        g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);
        g_autofree char *text = NULL;

        ouv_locale_set_language (language);
        text = ouv_case_text_new (fixture->store, item);
        g_assert_true (g_utf8_validate (text, -1, NULL));
        g_assert_nonnull (strstr (text, next[language]));
        for (guint j = 0; j < ouv_case_get_n_attempts (ouv_case_item_get_case (item)); j++)
          {
            const char *protocol = ouv_case_get_attempt (ouv_case_item_get_case (item), j)->protocol;

            g_assert_true (protocol == NULL || strstr (text, protocol) != NULL);
          }
      }
  ouv_locale_set_language (OUV_LANGUAGE_EN);
}

static void
attached_cb (GObject      *store,
             GAsyncResult *result,
             gpointer      attached)
{
  g_assert_true (ouv_case_store_attach_finish (OUV_CASE_STORE (store), result, NULL));
  *(gboolean *) attached = TRUE;
}

static void
attach (Fixture     *fixture,
        OuvCaseItem *item,
        const char  *paper,
        const char  *name,
        gsize        length)
{
  g_autofree char *path = build_path (name);
  g_autofree char *contents = g_strnfill (length, 'x');
  g_autoptr(GFile) source = g_file_new_for_path (path);
  gboolean attached = FALSE;

  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  ouv_case_store_attach_async (fixture->store, item, paper, source, attached_cb, &attached);
  while (!attached)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The user's files: below the paper of the list that they are for, or, when that is not on it now, by themselves. */
static void
test_text_files (Fixture       *fixture,
                 gconstpointer  data)
{
  OuvCaseItem *item = add (fixture, "ombudsman", NULL);
  g_autofree char *text = NULL;

  attach (fixture, item, "invoice", "conta.pdf", 1234567);
  attach (fixture, item, "invoice", "чек.jpg", 1);
  attach (fixture, item, "of-old", "antigo.pdf", 2000);
  ouv_case_item_add_file (item, "invoice", "gone.pdf");
  text = ouv_case_text_new (fixture->store, item);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "\n    - conta.pdf (1,235 KB)\n    - чек.jpg (1 KB)\n    - gone.pdf (cannot be read)\n["));
  g_assert_true (g_str_has_suffix (text, "\n\nOther files\n- antigo.pdf (2 KB)\n"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const char *const names[] = { "one.ics", "all.ics", "all.json", "all.txt", "broken.json", "kept.json", "kept.txt" };
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  folder = g_dir_make_tmp ("ouvidor-ownership-XXXXXX", NULL);
  ADD ("/ownership/dates", test_dates);
  ADD ("/ownership/export", test_export);
  ADD ("/ownership/cancel", test_cancel);
  ADD ("/ownership/keep-switch", test_keep_switch);
  ADD ("/ownership/text", test_text);
  ADD ("/ownership/text-files", test_text_files);
  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = build_path (names[i]);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
  return result;
}
