/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-archive.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fault.h"
#include "ouv-case-format.h"
#include "ouv-case-papers.h"
#include "ouv-json.h"

#define ID "0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"
#define CASE "\"format\": 1, \"model_version\": \"1\", \"created\": \"2026-11-20\", \"complete\": true, \"closed\": false," \
             " \"keeps_all\": true, \"ticks\": [], \"dont_know\": [], \"attempts\": [], \"answers\": "

typedef struct
{
  char         *root;
  OuvCaseStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->root = g_dir_make_tmp ("ouvidor-archive-XXXXXX", NULL);
  fixture->store = ouv_case_store_new (fixture->root);
  ouv_case_store_load (fixture->store);
  while (!ouv_case_store_is_loaded (fixture->store))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto(OuvDeletion) deletion = { 0 };
  gpointer left = fixture->store;

  ouv_case_store_delete_all (fixture->store, &deletion);
  g_assert_cmpuint (deletion.left->len, ==, 0);
  g_object_add_weak_pointer (G_OBJECT (fixture->store), &left);
  g_object_unref (fixture->store);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_free (fixture->root);
}

static char *
read_sample (const char *name,
             gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "cases", name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, length, NULL));
  return text;
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (ouv_case_store_get_cases (fixture->store));
}

static OuvCaseItem *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr(OuvCaseItem) item = g_list_model_get_item (ouv_case_store_get_cases (fixture->store), position);

  g_assert_nonnull (item);
  return item;
}

static void
added_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
try_import (Fixture        *fixture,
            const char     *text,
            gsize           length,
            OuvCaseImport  *result,
            GError        **error)
{
  g_autoptr(GError) wrong = NULL;
  GPtrArray *cases = ouv_case_archive_read (ouv_model_get_default (), text, length, &result->n_newer, &wrong);
  g_autoptr(GAsyncResult) added = NULL;

  g_assert_no_error (wrong);
  ouv_case_archive_add_async (fixture->store, cases, added_cb, &added);
  while (added == NULL)
    g_main_context_iteration (NULL, TRUE);
  return ouv_case_archive_add_finish (fixture->store, added, result, error);
}

static OuvCaseImport
import (Fixture    *fixture,
        const char *text,
        gsize       length)
{
  g_autoptr(GError) error = NULL;
  OuvCaseImport result = { 0 };

  g_assert_true (try_import (fixture, text, length, &result, &error));
  g_assert_no_error (error);
  return result;
}

static OuvCaseImport
import_bytes (Fixture *fixture,
              GBytes  *bytes)
{
  return import (fixture, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
import_sample (Fixture    *fixture,
               const char *name)
{
  gsize length;
  g_autofree char *text = read_sample (name, &length);

  g_assert_cmpuint (import (fixture, text, length).n_added, ==, 1);
}

/* With all but N_LOST of the papers. */
static GBytes *
export (Fixture *fixture,
        guint    n_lost)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvCaseArchive) archive = ouv_case_archive_new (fixture->store);
  GBytes *bytes = ouv_case_archive_to_bytes (archive, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ouv_case_archive_get_n_lost (archive), ==, n_lost);
  return bytes;
}

static void
delete_all (Fixture *fixture)
{
  g_auto(OuvDeletion) deletion = { 0 };

  ouv_case_store_delete_all (fixture->store, &deletion);
}

/* What was exported, deleted and imported is what it was, to the last unknown member. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;

  import_sample (fixture, "format-1.json");
  import_sample (fixture, "format-0.json");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  ouv_case_item_set_ticked (get_item (fixture, 0), "contract", TRUE);
  first = export (fixture, 0);
  delete_all (fixture);
  g_assert_cmpuint (import_bytes (fixture, first).n_added, ==, 2);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  second = export (fixture, 0);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_nonnull (strstr (g_bytes_get_data (second, NULL), "member_of_another_program"));
}

/* Once more changes nothing; a case that has changed since stays as it is, and the old one comes to stand beside it, once. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) archive = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  OuvCaseImport result;

  import_sample (fixture, "format-1.json");
  archive = export (fixture, 0);
  result = import_bytes (fixture, archive);
  g_assert_cmpuint (result.n_same, ==, 1);
  g_assert_cmpuint (result.n_added + result.n_beside, ==, 0);
  g_assert_cmpuint (count (fixture), ==, 1);
  /* What it is called is no difference. */
  ouv_case_item_set_name (get_item (fixture, 0), "Renamed");
  g_assert_cmpuint (import_bytes (fixture, archive).n_same, ==, 1);

  ouv_case_set_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount", "12.00", NULL);
  result = import_bytes (fixture, archive);
  g_assert_cmpuint (result.n_beside, ==, 1);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 0)), "amount"), ==, "12.00");
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture, 1)), "amount"), ==, "89.90");
  g_assert_cmpstr (ouv_case_item_get_name (get_item (fixture, 1)), ==, "A conta de outubro · рахунок (imported)");
  g_assert_cmpstr (ouv_case_item_get_id (get_item (fixture, 0)), !=, ouv_case_item_get_id (get_item (fixture, 1)));
  before = export (fixture, 0);
  g_assert_cmpuint (import_bytes (fixture, archive).n_same, ==, 1);
  after = export (fixture, 0);
  g_assert_true (g_bytes_equal (before, after));
}

/* A case that was deleted may come back by undoing, and a file that cannot be read is somebody's: neither is overwritten. */
static void
test_taken (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) archive = NULL;
  g_autoptr(OuvCaseItem) removed = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *left = NULL;

  import_sample (fixture, "format-1.json");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  archive = export (fixture, 0);
  removed = g_object_ref (get_item (fixture, 0));
  ouv_case_store_remove (fixture->store, removed);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (import_bytes (fixture, archive).n_beside, ==, 1);
  ouv_case_store_restore (fixture->store, removed);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count (fixture), ==, 2);

  name = g_strconcat (ouv_case_item_get_id (removed), ".json", NULL);
  path = g_build_filename (fixture->root, "cases", name, NULL);
  delete_all (fixture);
  g_assert_cmpint (g_mkdir_with_parents (fixture->root, 0700), ==, 0);
  g_free (g_steal_pointer (&name));
  name = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir (name, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  g_assert_cmpuint (import_bytes (fixture, archive).n_beside, ==, 1);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "{");
}

/* A newer case is left out, and leaves with the others. */
static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  gsize length;
  g_autofree char *text = read_sample ("format-2-newer.json", &length);
  OuvCaseImport result = import (fixture, text, length);
  g_autofree char *both = g_strdup_printf ("{\"archive\": 1, \"cases\": [{\"id\": \"" ID "\", " CASE "{}}, {\"id\": \"1%s\", %s]}",
                                           &ID[1], strchr (text, '{') + 1);

  g_assert_cmpuint (result.n_newer, ==, 1);
  g_assert_cmpuint (count (fixture), ==, 0);
  result = import (fixture, both, strlen (both));
  g_assert_cmpuint (result.n_newer, ==, 1);
  g_assert_cmpuint (result.n_added, ==, 1);
}

/* What is not kept on this computer is not in an archive either. */
static void
test_keeps_all (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GBytes) archive = NULL;

  import_sample (fixture, "format-1.json");
  ouv_case_item_set_keeps_all (get_item (fixture, 0), FALSE);
  archive = export (fixture, 0);
  g_assert_null (strstr (g_bytes_get_data (archive, NULL), "529.982"));
  g_assert_null (strstr (g_bytes_get_data (archive, NULL), "Augusta"));
  g_assert_nonnull (strstr (g_bytes_get_data (archive, NULL), "Kovalenko"));
  g_assert_cmpuint (import_bytes (fixture, archive).n_same, ==, 1);
}

/* More than one case may be long. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("{\"archive\": 1, \"cases\": [");
  g_autofree char *story = g_strnfill (6000, 'x');
  g_autoptr(GBytes) archive = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "%s{\"id\": \"%08x-53b5-4c0e-9d3c-5d2f5a3c7e11\", " CASE "{\"description\": \"%s\"}}",
                            i > 0 ? ", " : "", i, story);
  g_string_append (text, "]}");
  g_assert_cmpuint (import (fixture, text->str, text->len).n_added, ==, 500);
  archive = export (fixture, 0);
  g_assert_cmpuint (g_bytes_get_size (archive), >, 2 * 1024 * 1024);
  g_assert_cmpuint (import_bytes (fixture, archive).n_same, ==, 500);
}

static const struct
{
  const char *text;
  const char *place;
} wrong[] = {
  { "", ": 1:1: " },
  { "[]", ": " },
  { "{}", "/format: " },
  { "{\"archive\": 0, \"cases\": []}", "/archive: " },
  { "{\"archive\": 3, \"cases\": []}", "/archive: " },
  { "{\"archive\": \"1\", \"cases\": []}", "/archive: " },
  { "{\"archive\": 1}", "/cases: " },
  { "{\"archive\": 1, \"cases\": {}}", "/cases: " },
  { "{\"archive\": 1, \"cases\": [], \"cases\": []}", "/cases: " },
  { "{\"archive\": 1, \"cases\": [7]}", "/cases/0: " },
  { "{\"archive\": 1, \"cases\": [{" CASE "{}}]}", "/cases/0/id: " },
  { "{\"archive\": 1, \"cases\": [{\"id\": \"../../x\", " CASE "{}}]}", "/cases/0/id: " },
  { "{\"archive\": 1, \"cases\": [{\"id\": \"" ID "\", " CASE "{}}, {\"id\": \"" ID "\", " CASE "{}}]}", "/cases/1/id: " },
  { "{\"archive\": 1, \"cases\": [{\"id\": \"" ID "\", " CASE "{}}, {\"id\": \"1\", " CASE "{\"amount\": \"x\"}}]}",
    "/cases/1/answers/amount: " },
  { "{\"archive\": 1, \"cases\": [{\"id\": \"" ID "\", " CASE "{}}]", ": " },
};

/* Of an archive whose only case has PAPERS with FILES. */
static const struct
{
  const char *papers;
  const char *files;
  const char *place;
} wrong_files[] = {
  { "{\"id\": [\"a.jpg\"]}", "[]", "/cases/0/files: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": 7}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"\"}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"AAA\"}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"AA!A\"}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"AAAA\\n\"}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"AAB=\"}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"b.jpg\": \"AAAA\"}", "/cases/0/files: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"AAAA\", \"../b\": \"AAAA\"}", "/cases/0/files: " },
  { "{\"id\": [\"a.jpg\"]}", "{\"a.jpg\": \"AAAA\", \"a.jpg\": \"AAAA\"}", "/cases/0/files/a.jpg: " },
  { "{\"id\": [\"../a.jpg\"]}", "{\"../a.jpg\": \"AAAA\"}", "/cases/0/papers/id/0: " },
  { "{\"id\": [\"..\"]}", "{\"..\": \"AAAA\"}", "/cases/0/papers/id/0: " },
  { "{\"id\": [\".hidden\"]}", "{\".hidden\": \"AAAA\"}", "/cases/0/papers/id/0: " },
  { "{\"id\": [\"a.jpg\"], \"bill\": [\"a.jpg\"]}", "{\"a.jpg\": \"AAAA\"}", "/cases/0/papers/bill/0: " },
};

static void
check_wrong (const char *text,
             gsize       length,
             const char *place)
{
  g_autoptr(GError) error = NULL;
  guint n_newer;
  g_autoptr(GPtrArray) cases = ouv_case_archive_read (ouv_model_get_default (), text, length, &n_newer, &error);

  if (cases != NULL || !g_str_has_prefix (error->message, place))
    g_error ("%.200s: %s", text, cases != NULL ? "was taken" : error->message);
}

static char *
build_with_files (const char *papers,
                  const char *files)
{
  return g_strdup_printf ("{\"archive\": 2, \"cases\": [{\"id\": \"" ID "\", \"papers\": %s, \"files\": %s, " CASE "{}}]}", papers, files);
}

static void
test_wrong_files (void)
{
  g_autofree guchar *large = g_malloc0 (OUV_CASE_PAPER_MAX + 1);
  g_autofree char *encoded = g_base64_encode (large, OUV_CASE_PAPER_MAX + 1);
  g_autofree char *files = g_strdup_printf ("{\"a.jpg\": \"%s\"}", encoded);
  g_autofree char *whole = build_with_files ("{\"id\": [\"a.jpg\"]}", files);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong_files); i++)
    {
      g_autofree char *text = build_with_files (wrong_files[i].papers, wrong_files[i].files);

      check_wrong (text, strlen (text), wrong_files[i].place);
    }
  check_wrong (whole, strlen (whole), "/cases/0/files/a.jpg: ");
}

static GBytes *
read_paper (Fixture    *fixture,
            guint       position,
            const char *name)
{
  g_autoptr(GFile) file = ouv_case_store_get_file (fixture->store, get_item (fixture, position), name);
  char *contents;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &contents, &length, NULL, NULL));
  return g_bytes_new_take (contents, length);
}

static void
attach (Fixture    *fixture,
        const char *paper,
        const char *name,
        GBytes     *contents)
{
  g_autofree char *path = g_build_filename (fixture->root, name, NULL);
  g_autoptr(GFile) source = g_file_new_for_path (path);
  g_autoptr(GAsyncResult) attached = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (contents, NULL), (gssize) g_bytes_get_size (contents), NULL));
  ouv_case_store_attach_async (fixture->store, get_item (fixture, 0), paper, source, added_cb, &attached);
  while (attached == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ouv_case_store_attach_finish (fixture->store, attached, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The papers are in the archive, byte for byte, and come back; also one that was removed since from a case that is still there. */
static void
test_papers (Fixture       *fixture,
             gconstpointer  data)
{
  static const guint8 odd[] = { 0, 255, '"', '\\', 10, 0, 1 };
  g_autoptr(GBytes) photo = g_bytes_new (odd, sizeof odd);
  g_autoptr(GBytes) bill = g_bytes_new ("%PDF-1.4", 8);
  g_autoptr(GBytes) archive = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(GBytes) back = NULL;
  OuvCaseImport result;

  import_sample (fixture, "format-1.json");
  attach (fixture, "id", "foto \xd0\xaf.jpg", photo);
  attach (fixture, "bill", "conta.pdf", bill);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  archive = export (fixture, 0);
  delete_all (fixture);
  g_assert_cmpuint (import_bytes (fixture, archive).n_added, ==, 1);
  g_assert_cmpstr (ouv_case_item_get_files (get_item (fixture, 0), "id")[0], ==, "foto \xd0\xaf.jpg");
  back = read_paper (fixture, 0, "foto \xd0\xaf.jpg");
  g_assert_true (g_bytes_equal (back, photo));
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  again = export (fixture, 0);
  g_assert_true (g_bytes_equal (archive, again));

  result = import_bytes (fixture, archive);
  g_assert_cmpuint (result.n_same, ==, 1);
  ouv_case_item_remove_file (get_item (fixture, 0), "bill", "conta.pdf");
  ouv_case_store_purge_file (fixture->store, get_item (fixture, 0), "conta.pdf");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (import_bytes (fixture, archive).n_same, ==, 1);
  g_bytes_unref (back);
  back = read_paper (fixture, 0, "conta.pdf");
  g_assert_true (g_bytes_equal (back, bill));
  g_assert_cmpuint (g_strv_length ((char **) ouv_case_item_get_files (get_item (fixture, 0), "id")), ==, 1);
}

/* A paper whose file is gone, and those of an archive without any, are left out. */
static void
test_lost_papers (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *old = g_strdup ("{\"archive\": 1, \"cases\": [{\"id\": \"" ID "\", \"papers\": {\"id\": [\"a.jpg\"]}, " CASE "{}}]}");
  g_autoptr(GBytes) photo = g_bytes_new_static ("x", 1);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) archive = NULL;

  g_assert_cmpuint (import (fixture, old, strlen (old)).n_added, ==, 1);
  g_assert_null (ouv_case_item_get_files (get_item (fixture, 0), "id"));
  attach (fixture, "id", "a.jpg", photo);
  file = ouv_case_store_get_file (fixture->store, get_item (fixture, 0), "a.jpg");
  g_assert_true (g_file_delete (file, NULL, NULL));
  archive = export (fixture, 1);
  delete_all (fixture);
  g_assert_cmpuint (import_bytes (fixture, archive).n_added, ==, 1);
  g_assert_null (ouv_case_item_get_files (get_item (fixture, 0), "id"));
}

/* What is below PATH, each name with its size. */
static void
describe_folder (const char *path,
                 GPtrArray  *lines)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (below, &status), ==, 0);
      g_ptr_array_add (lines, g_strdup_printf ("%s %" G_GOFFSET_FORMAT, below, S_ISDIR (status.st_mode) ? 0 : (goffset) status.st_size));
      describe_folder (below, lines);
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The cases on the disk, and those that the store lists. */
static char *
describe_all (Fixture *fixture)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *cases = g_build_filename (fixture->root, "cases", NULL);

  describe_folder (cases, lines);
  for (guint i = 0; i < count (fixture); i++)
    {
      g_autoptr(GPtrArray) files = ouv_case_item_list_files (get_item (fixture, i));

      g_ptr_array_add (lines, g_strdup_printf ("%s: %u", ouv_case_item_get_id (get_item (fixture, i)), files->len));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* A case that is there but for one of its papers, and two that are not there, with papers. */
static char *
prepare (Fixture *fixture)
{
  g_autoptr(GBytes) photo = g_bytes_new_static ("abc", 3);
  char *archive = g_strdup ("{\"archive\": 2, \"cases\": ["
                            "{\"id\": \"" ID "\", \"papers\": {\"id\": [\"a.jpg\", \"b.jpg\"]},"
                            " \"files\": {\"a.jpg\": \"YWJj\", \"b.jpg\": \"YmM=\"}, " CASE "{\"name\": \"A\"}},"
                            "{\"id\": \"1b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11\", \"papers\": {\"id\": [\"a.jpg\"], \"bill\": [\"c.pdf\"]},"
                            " \"files\": {\"a.jpg\": \"YWJj\", \"c.pdf\": \"YmM=\"}, " CASE "{\"name\": \"B\"}},"
                            "{\"id\": \"2b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11\", " CASE "{\"name\": \"C\"}}]}");
  static const char first[] = "{\"archive\": 2, \"cases\": [{\"id\": \"" ID "\", " CASE "{\"name\": \"A\"}}]}";

  import (fixture, first, strlen (first));
  attach (fixture, "id", "a.jpg", photo);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  return archive;
}

static void
assert_imported (Fixture *fixture)
{
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpuint (g_strv_length ((char **) ouv_case_item_get_files (get_item (fixture, 0), "id")), ==, 2);
  g_assert_cmpstr (ouv_case_item_get_files (get_item (fixture, 1), "bill")[0], ==, "c.pdf");
  g_assert_null (ouv_case_item_get_files (get_item (fixture, 2), "id"));
}

/* What ARCHIVE has beside the first case goes again, and the paper that came to that. */
static void
take_away (Fixture *fixture)
{
  while (count (fixture) > 1)
    {
      g_autoptr(OuvCaseItem) item = g_object_ref (get_item (fixture, 1));

      ouv_case_store_remove (fixture->store, item);
      ouv_case_store_purge (fixture->store, item);
    }
  ouv_case_item_remove_file (get_item (fixture, 0), "id", "b.jpg");
  ouv_case_store_purge_file (fixture->store, get_item (fixture, 0), "b.jpg");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
}

/* Whatever call fails: all cases and papers are there, or the disk and the list are as they were and the failure is told. */
static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  static const int codes[] = { ENOSPC, EIO, EACCES, EROFS };
  g_autofree char *archive = prepare (fixture);
  guint n_failed = 0, n_imported = 0;

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    for (guint at = 1, n_calls = 1; at <= n_calls; at++)
      {
        g_autoptr(GError) error = NULL;
        g_autofree char *before = describe_all (fixture);
        g_autofree char *after = NULL;
        OuvCaseImport result = { 0 };
        gboolean imported;

        fault_arm (FAULT_FAIL, at, codes[c]);
        imported = try_import (fixture, archive, strlen (archive), &result, &error);
        n_calls = MAX (n_calls, fault_disarm ());
        g_assert_true (imported == (error == NULL));
        n_failed += !imported;
        n_imported += imported;
        if (imported)
          {
            g_assert_cmpuint (result.n_added, ==, 2);
            g_assert_cmpuint (result.n_same, ==, 1);
            assert_imported (fixture);
            take_away (fixture);
          }
        after = describe_all (fixture);
        g_assert_cmpstr (after, ==, before);
        if (!imported)
          g_assert_true (error->domain == G_IO_ERROR);
      }
  g_test_message ("%u imports failed, %u did not", n_failed, n_imported);
  g_assert_cmpuint (n_failed, >, 100);
  import (fixture, archive, strlen (archive));
  assert_imported (fixture);
}

/* Papers for a case that another process has open: nothing of the archive is taken. */
static void
test_elsewhere (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *archive = prepare (fixture);
  g_autofree char *before = describe_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  OuvCaseImport result = { 0 };

  ouv_case_item_set_access (get_item (fixture, 0), OUV_CASE_ELSEWHERE);
  g_assert_false (try_import (fixture, archive, strlen (archive), &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  after = describe_all (fixture);
  g_assert_cmpstr (after, ==, before);
  ouv_case_item_set_access (get_item (fixture, 0), OUV_CASE_WRITABLE);
  import (fixture, archive, strlen (archive));
  assert_imported (fixture);
}

/* Begun twice at once: the second finds the file of the first and leaves it. */
static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *archive = prepare (fixture);
  g_autoptr(GAsyncResult) first = NULL;
  g_autoptr(GAsyncResult) second = NULL;
  g_autoptr(GError) error = NULL;
  OuvCaseImport result = { 0 };
  guint n_newer;

  ouv_case_archive_add_async (fixture->store, ouv_case_archive_read (ouv_model_get_default (), archive, strlen (archive), &n_newer, NULL),
                              added_cb, &first);
  ouv_case_archive_add_async (fixture->store, ouv_case_archive_read (ouv_model_get_default (), archive, strlen (archive), &n_newer, NULL),
                              added_cb, &second);
  while (first == NULL || second == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ouv_case_archive_add_finish (fixture->store, first, &result, NULL));
  g_assert_false (ouv_case_archive_add_finish (fixture->store, second, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  assert_imported (fixture);
  g_assert_cmpuint (import (fixture, archive, strlen (archive)).n_same, ==, 3);
}

static void
test_wrong (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    check_wrong (wrong[i].text, strlen (wrong[i].text), wrong[i].place);
}

/* Cut anywhere, nothing is taken of it. */
static void
test_cut (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GBytes) archive = NULL;
  const char *text;
  gsize length;

  import_sample (fixture, "format-1.json");
  archive = export (fixture, 0);
  text = g_bytes_get_data (archive, &length);
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *cut = g_strndup (text, i);
      g_autoptr(GError) error = NULL;
      guint n_newer;

      g_assert_null (ouv_case_archive_read (ouv_model_get_default (), cut, i, &n_newer, &error));
      g_assert_true (error->domain == OUV_CORE_ERROR);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/case-archive/round-trip", test_round_trip);
  ADD ("/case-archive/twice", test_twice);
  ADD ("/case-archive/taken", test_taken);
  ADD ("/case-archive/newer", test_newer);
  ADD ("/case-archive/keeps-all", test_keeps_all);
  ADD ("/case-archive/many", test_many);
  g_test_add_func ("/case-archive/wrong", test_wrong);
  g_test_add_func ("/case-archive/wrong-files", test_wrong_files);
  ADD ("/case-archive/papers", test_papers);
  ADD ("/case-archive/lost-papers", test_lost_papers);
  ADD ("/case-archive/faults", test_faults);
  ADD ("/case-archive/elsewhere", test_elsewhere);
  ADD ("/case-archive/at-once", test_at_once);
  ADD ("/case-archive/cut", test_cut);
  return g_test_run ();
}
