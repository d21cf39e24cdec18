/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-papers.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "fault.h"
#include "ouv-case-format.h"
#include "ouv-case-store.h"

typedef struct
{
  char         *root;   /* holds the store's folder, and what is to be attached */
  char         *folder;
  char         *cases;
  OuvCaseStore *store;
  OuvCaseItem  *item;   /* of the store's list */
  GAsyncResult *result;
} Fixture;

static void
start (Fixture *fixture)
{
  fixture->store = ouv_case_store_new (fixture->folder);
  ouv_case_store_load (fixture->store);
  while (!ouv_case_store_is_loaded (fixture->store))
    g_main_context_iteration (NULL, TRUE);
}

static void
stop (Fixture *fixture)
{
  gpointer left = fixture->store;

  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_object_add_weak_pointer (G_OBJECT (fixture->store), &left);
  g_clear_object (&fixture->item);
  g_object_unref (g_steal_pointer (&fixture->store));
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
restart (Fixture *fixture)
{
  stop (fixture);
  start (fixture);
  fixture->item = g_list_model_get_item (ouv_case_store_get_cases (fixture->store), 0);
}

static OuvCaseItem *
add_case (Fixture *fixture)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  OuvCaseItem *item = ouv_case_item_new (kase, ouv_day_from_iso ("2026-11-23", NULL));

  ouv_case_set_answer (kase, "description", "x", NULL);
  ouv_case_store_add (fixture->store, item);
  return item;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->root = g_dir_make_tmp ("ouvidor-papers-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->root, "ouvidor", NULL);
  fixture->cases = g_build_filename (fixture->folder, "cases", NULL);
  start (fixture);
  fixture->item = add_case (fixture);
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_all (below);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  stop (fixture);
  remove_all (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
  g_free (fixture->cases);
}

/* A file that is to be attached. */
static GFile *
create_source (Fixture    *fixture,
               const char *name,
               const char *contents,
               gsize       length)
{
  g_autofree char *path = g_build_filename (fixture->root, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  return g_file_new_for_path (path);
}

static void
attached_cb (GObject      *store,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

static gboolean
attach_file (Fixture     *fixture,
             const char  *paper,
             GFile       *source,
             GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ouv_case_store_attach_async (fixture->store, fixture->item, paper, source, attached_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  result = g_steal_pointer (&fixture->result);
  return ouv_case_store_attach_finish (fixture->store, result, error);
}

static void
attach (Fixture    *fixture,
        const char *paper,
        const char *name,
        const char *contents)
{
  g_autoptr(GFile) source = create_source (fixture, name, contents, strlen (contents));
  g_autoptr(GError) error = NULL;

  g_assert_true (attach_file (fixture, paper, source, &error));
  g_assert_no_error (error);
}

static char *
get_path (Fixture     *fixture,
          OuvCaseItem *item,
          const char  *file)
{
  g_autoptr(GFile) place = ouv_case_store_get_file (fixture->store, item, file);

  return g_file_get_path (place);
}

static gboolean
is_there (Fixture     *fixture,
          OuvCaseItem *item,
          const char  *file)
{
  g_autofree char *path = get_path (fixture, item, file);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
count_files (Fixture     *fixture,
             OuvCaseItem *item)
{
  g_autofree char *path = ouv_case_papers_dup_folder (fixture->cases, ouv_case_item_get_id (item));
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
assert_files (OuvCaseItem *item,
              const char  *paper,
              const char  *expected)
{
  const char *const *files = ouv_case_item_get_files (item, paper);
  g_autofree char *joined = files != NULL ? g_strjoinv (" ", (char **) files) : g_strdup ("");

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_names (void)
{
  static const struct { const char *name, *clean; } names[] = {
    { "conta.pdf", "conta.pdf" },
    { "Fatura de outubro.PDF", "Fatura de outubro.PDF" },
    { "чек №5.jpg", "чек №5.jpg" },
    { "../../etc/passwd", "-..-etc-passwd" },
    { ".hidden", "hidden" },
    { "  a:b*c?.png ", "a-b-c-.png" },
    { "line\nbreak.pdf", "line break.pdf" },
    { "\001\002.pdf", "--.pdf" },
    { "bad\377utf8.pdf", "bad\357\277\275utf8.pdf" },
    { "", "papel" },
    { "...", "papel" },
    { "x.not-an-extension", "x.not-an-extension" },
  };
  g_autofree char *letters = g_strnfill (300, 'a');
  g_autofree char *long_name = g_strconcat (letters, ".pdf", NULL);
  g_autofree char *shorter = ouv_case_papers_clean_name (long_name);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *clean = ouv_case_papers_clean_name (names[i].name);

      g_assert_cmpstr (clean, ==, names[i].clean);
      g_assert_true (ouv_case_papers_is_name (clean));
    }
  g_assert_cmpuint (strlen (shorter), ==, 120);
  g_assert_true (g_str_has_suffix (shorter, "aa.pdf"));
}

static void
test_attach (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *contents = NULL;
  struct stat status;

  attach (fixture, "invoice", "conta.pdf", "%PDF one");
  attach (fixture, "invoice", "CONTA.pdf", "%PDF two");
  attach (fixture, "cpf", "conta.pdf", "%PDF three");
  assert_files (fixture->item, "invoice", "conta.pdf CONTA-2.pdf");
  assert_files (fixture->item, "cpf", "conta-3.pdf");

  path = get_path (fixture, fixture->item, "conta-3.pdf");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "%PDF three");
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  folder = g_path_get_dirname (path);
  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  restart (fixture);
  assert_files (fixture->item, "invoice", "conta.pdf CONTA-2.pdf");
  g_assert_cmpuint (count_files (fixture, fixture->item), ==, 3);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *large = g_malloc0 (OUV_CASE_PAPER_MAX + 1);
  g_autoptr(GFile) too_large = create_source (fixture, "large.pdf", large, OUV_CASE_PAPER_MAX + 1);
  g_autoptr(GFile) just_fits = create_source (fixture, "fits.pdf", large, OUV_CASE_PAPER_MAX);
  g_autoptr(GFile) empty = create_source (fixture, "empty.pdf", "", 0);
  g_autoptr(GFile) missing = g_file_new_for_path ("/nowhere/at-all.pdf");
  g_autoptr(GFile) folder = g_file_new_for_path (fixture->root);
  const struct { GFile *source; int code; } refused[] = {
    { too_large, G_IO_ERROR_MESSAGE_TOO_LARGE },
    { empty, G_IO_ERROR_INVALID_DATA },
    { missing, G_IO_ERROR_NOT_FOUND },
    { folder, G_IO_ERROR_IS_DIRECTORY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (attach_file (fixture, "invoice", refused[i].source, &error));
      g_assert_error (error, G_IO_ERROR, refused[i].code);
    }
  assert_files (fixture->item, "invoice", "");
  g_assert_cmpuint (count_files (fixture, fixture->item), ==, 0);
  g_assert_true (attach_file (fixture, "invoice", just_fits, NULL));
}

/* Whatever call fails: the file is there and listed, or neither, and the next one works. */
static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  static const int codes[] = { ENOSPC, EIO, EACCES, EROFS };
  g_autoptr(GFile) source = create_source (fixture, "conta.pdf", "%PDF", 4);
  guint n_failed = 0;

  attach (fixture, "cpf", "first.pdf", "%PDF");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    for (guint at = 1, n_calls = 1; n_calls + 1 >= at; at++)
      {
        g_autoptr(GError) error = NULL;
        gboolean attached;

        fault_arm (FAULT_FAIL, at, codes[c]);
        attached = attach_file (fixture, "invoice", source, &error);
        n_calls = fault_disarm ();
        n_failed += !attached;
        g_assert_true (attached == (error == NULL));
        assert_files (fixture->item, "invoice", attached ? "conta.pdf" : "");
        g_assert_cmpuint (count_files (fixture, fixture->item), ==, attached ? 2 : 1);
        if (attached)
          {
            ouv_case_item_remove_file (fixture->item, "invoice", "conta.pdf");
            ouv_case_store_purge_file (fixture->store, fixture->item, "conta.pdf");
          }
        g_assert_true (ouv_case_store_flush (fixture->store, NULL));
      }
  g_assert_cmpuint (n_failed, >, 20);
  attach (fixture, "invoice", "conta.pdf", "%PDF");
  assert_files (fixture->item, "invoice", "conta.pdf");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  attach (fixture, "invoice", "one.pdf", "1");
  attach (fixture, "invoice", "two.pdf", "2");
  ouv_case_item_remove_file (fixture->item, "invoice", "one.pdf");
  assert_files (fixture->item, "invoice", "two.pdf");
  /* It can be given back until it is purged, and then it is not. */
  g_assert_true (is_there (fixture, fixture->item, "one.pdf"));
  ouv_case_item_add_file (fixture->item, "invoice", "one.pdf");
  ouv_case_store_purge_file (fixture->store, fixture->item, "one.pdf");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_true (is_there (fixture, fixture->item, "one.pdf"));
  ouv_case_item_remove_file (fixture->item, "invoice", "one.pdf");
  ouv_case_store_purge_file (fixture->store, fixture->item, "one.pdf");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_false (is_there (fixture, fixture->item, "one.pdf"));
  /* What was not purged is swept. */
  ouv_case_item_remove_file (fixture->item, "invoice", "two.pdf");
  restart (fixture);
  g_assert_cmpuint (count_files (fixture, fixture->item), ==, 0);
}

/* Files go with their case, and come back with it. */
static void
test_case_removed (Fixture       *fixture,
                   gconstpointer  data)
{
  attach (fixture, "invoice", "one.pdf", "1");
  ouv_case_store_remove (fixture->store, fixture->item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_false (is_there (fixture, fixture->item, "one.pdf"));
  ouv_case_store_restore (fixture->store, fixture->item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_true (is_there (fixture, fixture->item, "one.pdf"));
  ouv_case_store_remove (fixture->store, fixture->item);
  ouv_case_store_purge (fixture->store, fixture->item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_false (g_file_test (fixture->cases, G_FILE_TEST_EXISTS) && count_files (fixture, fixture->item) > 0);
  {
    g_autofree char *trash = g_build_filename (fixture->folder, "trash", NULL);
    g_autoptr(GDir) left = g_dir_open (trash, 0, NULL);

    g_assert_null (g_dir_read_name (left));
  }
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GFile) source = create_source (fixture, "conta.pdf", "%PDF", 4);
  g_autoptr(GError) error = NULL;

  ouv_case_store_remove (fixture->store, fixture->item);
  g_assert_false (attach_file (fixture, "invoice", source, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_delete_all (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto(OuvDeletion) deletion = { 0 };

  attach (fixture, "invoice", "one.pdf", "1");
  attach (fixture, "cpf", "two.pdf", "2");
  ouv_case_store_delete_all (fixture->store, &deletion);
  g_assert_cmpuint (deletion.n_cases, ==, 1);
  g_assert_cmpuint (deletion.n_files, ==, 3);
  g_assert_cmpuint (deletion.left->len, ==, 0);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

/* A copy has the files for itself. */
static void
test_share (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(OuvCaseItem) copy = NULL;

  attach (fixture, "invoice", "one.pdf", "1");
  ouv_case_item_add_file (fixture->item, "invoice", "not-there.pdf");
  copy = ouv_case_format_copy (fixture->item, "Copy", ouv_day_from_iso ("2026-11-23", NULL));
  ouv_case_store_add (fixture->store, copy);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "Cannot share a paper: error ?");
  ouv_case_store_share_files (fixture->store, fixture->item, copy);
  g_test_assert_expected_messages ();
  assert_files (copy, "invoice", "one.pdf");
  ouv_case_store_remove (fixture->store, fixture->item);
  ouv_case_store_purge (fixture->store, fixture->item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_true (is_there (fixture, copy, "one.pdf"));
  ouv_case_store_remove (fixture->store, copy);
  ouv_case_store_purge (fixture->store, copy);
}

/* Another program has written the case: both have the file, and one does not lose it with the other. */
static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *old_id = g_strdup (ouv_case_item_get_id (fixture->item));
  g_autofree char *name = g_strconcat (old_id, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->cases, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(OuvCaseItem) theirs = NULL;
  gsize length;

  attach (fixture, "invoice", "one.pdf", "1");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  ouv_case_item_set_name (fixture->item, "Mine");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpstr (ouv_case_item_get_id (fixture->item), !=, old_id);
  assert_files (fixture->item, "invoice", "one.pdf");
  g_assert_true (is_there (fixture, fixture->item, "one.pdf"));

  theirs = ouv_case_store_find (fixture->store, old_id);
  g_assert_nonnull (theirs);
  g_assert_true (is_there (fixture, theirs, "one.pdf"));
  ouv_case_item_remove_file (theirs, "invoice", "one.pdf");
  ouv_case_store_purge_file (fixture->store, theirs, "one.pdf");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_false (is_there (fixture, theirs, "one.pdf"));
  g_assert_true (is_there (fixture, fixture->item, "one.pdf"));
}

static void
test_at_hand (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GHashTable) at_hand = NULL;

  ouv_case_item_set_ticked (fixture->item, "cpf", TRUE);
  ouv_case_item_set_ticked (fixture->item, "invoice", TRUE);
  ouv_case_item_add_file (fixture->item, "invoice", "a.pdf");
  ouv_case_item_add_file (fixture->item, "contract", "b.pdf");
  at_hand = ouv_case_item_get_at_hand (fixture->item);
  g_assert_cmpuint (g_hash_table_size (at_hand), ==, 3);
  g_assert_cmpuint (g_strv_length (g_hash_table_lookup (at_hand, "cpf")), ==, 0);
  g_assert_cmpstr (((char **) g_hash_table_lookup (at_hand, "invoice"))[0], ==, "a.pdf");
  g_assert_cmpstr (((char **) g_hash_table_lookup (at_hand, "contract"))[0], ==, "b.pdf");
}

static void
test_format (void)
{
  static const struct { const char *papers, *error; } wrong[] = {
    { "[]", "/papers: " },
    { "{\"invoice\": \"a.pdf\"}", "/papers/invoice: " },
    { "{\"invoice\": [1]}", "/papers/invoice/0: " },
    { "{\"invoice\": [\"a.pdf\", \"../a.pdf\"]}", "/papers/invoice/1: " },
    { "{\"invoice\": [\".\"]}", "/papers/invoice/0: " },
    { "{\"invoice\": [\"\"]}", "/papers/invoice/0: " },
    { "{\"invoice\": [\"a\"], \"cpf\": [\"a\"]}", "/papers/cpf/0: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"model_version\": \"1\", \"created\": \"2026-11-20\", \"complete\": true,"
                                               " \"closed\": false, \"keeps_all\": true, \"ticks\": [], \"dont_know\": [],"
                                               " \"answers\": {}, \"attempts\": [], \"papers\": %s}", wrong[i].papers);
      g_autoptr(GError) error = NULL;
      gint64 format;

      g_assert_null (ouv_case_format_read (ouv_model_get_default (), text, strlen (text), &format, &error));
      if (!g_str_has_prefix (error->message, wrong[i].error))
        g_test_fail_printf ("%s: %s", wrong[i].papers, error->message);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-papers/names", test_names);
  ADD ("/case-papers/attach", test_attach);
  ADD ("/case-papers/refused", test_refused);
  ADD ("/case-papers/faults", test_faults);
  ADD ("/case-papers/remove", test_remove);
  ADD ("/case-papers/case-removed", test_case_removed);
  ADD ("/case-papers/gone", test_gone);
  ADD ("/case-papers/delete-all", test_delete_all);
  ADD ("/case-papers/share", test_share);
  ADD ("/case-papers/split", test_split);
  ADD ("/case-papers/at-hand", test_at_hand);
  g_test_add_func ("/case-papers/format", test_format);
  return g_test_run ();
}
