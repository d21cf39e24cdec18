/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-batch.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"
#include "ouv-case-store.h"

/* What happens when calls fail is tested with archives: see test-case-archive.c. Here the process dies. */

typedef struct
{
  char        *root;
  char        *cases;
  OuvCaseItem *kept; /* is there before the batch */
} Fixture;

static OuvCaseItem *
new_item (const char *description)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());

  g_assert_true (ouv_case_set_answer (kase, "description", description, NULL));
  return ouv_case_item_new (kase, ouv_day_from_iso ("2026-11-23", NULL));
}

/* The contents of a paper tell its name. */
static void
add_paper (OuvCaseBatch *batch,
           const char   *name)
{
  g_autoptr(GBytes) contents = g_bytes_new (name, strlen (name));

  ouv_case_batch_add_file (batch, "invoice", name, contents);
}

static void
add_new_case (OuvCaseBatch *batch,
              const char   *description,
              const char   *first,
              const char   *second)
{
  g_autoptr(OuvCaseItem) item = new_item (description);

  ouv_case_batch_add_case (batch, item, TRUE);
  add_paper (batch, first);
  add_paper (batch, second);
}

/* A paper for the case that is there, and two cases with two papers each. */
static OuvCaseBatch *
new_batch (Fixture *fixture)
{
  OuvCaseBatch *batch = ouv_case_batch_new ();

  ouv_case_batch_add_case (batch, fixture->kept, FALSE);
  add_paper (batch, "later.pdf");
  add_new_case (batch, "one", "a.pdf", "b.pdf");
  add_new_case (batch, "two", "c.pdf", "d.pdf");
  return batch;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(OuvCaseBatch) batch = ouv_case_batch_new ();
  g_autoptr(GError) error = NULL;

  fixture->root = g_dir_make_tmp ("ouvidor-batch-XXXXXX", NULL);
  fixture->cases = g_build_filename (fixture->root, "cases", NULL);
  fixture->kept = new_item ("kept");
  ouv_case_batch_add_case (batch, fixture->kept, TRUE);
  add_paper (batch, "first.pdf");
  g_assert_true (ouv_case_batch_write (batch, fixture->cases, &error));
  g_assert_no_error (error);
}

static OuvCaseStore *
load (Fixture *fixture)
{
  OuvCaseStore *store = ouv_case_store_new (fixture->root);

  ouv_case_store_load (store);
  while (!ouv_case_store_is_loaded (store))
    g_main_context_iteration (NULL, TRUE);
  return store;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(OuvCaseStore) store = load (fixture);
  g_auto(OuvDeletion) deletion = { 0 };

  ouv_case_store_delete_all (store, &deletion);
  g_assert_cmpuint (deletion.left->len, ==, 0);
  g_assert_false (g_file_test (fixture->root, G_FILE_TEST_EXISTS));
  g_clear_object (&fixture->kept);
  g_clear_pointer (&fixture->cases, g_free);
  g_clear_pointer (&fixture->root, g_free);
}

static void
check_papers (OuvCaseStore *store,
              OuvCaseItem  *item)
{
  g_autoptr(GPtrArray) names = ouv_case_item_list_files (item);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr(GFile) file = ouv_case_store_get_file (store, item, names->pdata[i]);
      g_autofree char *contents = NULL;

      g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
      g_assert_cmpstr (contents, ==, names->pdata[i]);
    }
}

/* What is on the disk: whole cases, each with all of its papers, and the one that was there. The number of cases. */
static guint
check_disk (Fixture *fixture)
{
  g_autoptr(OuvCaseStore) store = load (fixture);
  GListModel *cases = ouv_case_store_get_cases (store);
  g_autoptr(OuvCaseItem) kept = ouv_case_store_find (store, ouv_case_item_get_id (fixture->kept));

  g_assert_cmpuint (ouv_case_store_get_damaged (store)->len, ==, 0);
  g_assert_nonnull (kept);
  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);
      g_autoptr(GPtrArray) names = ouv_case_item_list_files (item);

      g_assert_cmpuint (names->len, ==, item == kept ? 1 : 2);
      check_papers (store, item);
    }
  return g_list_model_get_n_items (cases);
}

typedef struct
{
  Fixture      *fixture;
  OuvCaseBatch *batch;
} Writing;

static gpointer
write_cb (gpointer data)
{
  const Writing *writing = data;

  return GINT_TO_POINTER (ouv_case_batch_write (writing->batch, writing->fixture->cases, NULL));
}

/* Whether the process was killed. */
static gboolean
write_and_die (Fixture   *fixture,
               FaultKind  kind,
               guint      at)
{
  g_autoptr(OuvCaseBatch) batch = new_batch (fixture);
  Writing writing = { fixture, batch };
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      fault_arm (kind, at, 0);
      _exit (g_thread_join (g_thread_new ("write", write_cb, &writing)) != NULL ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
}

/* Counts in N_WITH how many cases are there afterwards. FALSE when there was no call number AT. */
static gboolean
try_kill (FaultKind kind,
          guint     at,
          guint     n_with[4])
{
  Fixture fixture;
  gboolean killed;
  guint n;

  set_up (&fixture, NULL);
  killed = write_and_die (&fixture, kind, at);
  n = check_disk (&fixture);
  g_assert_cmpuint (n, <=, 3);
  n_with[MIN (n, 3)]++;
  if (killed)
    {
      g_autoptr(OuvCaseBatch) again = new_batch (&fixture);

      g_assert_true (ouv_case_batch_write (again, fixture.cases, NULL));
      g_assert_cmpuint (check_disk (&fixture), ==, n + 2);
    }
  else
    g_assert_cmpuint (n, ==, 3);
  tear_down (&fixture, NULL);
  return killed;
}

/* Killed at any call: a case is there with its papers, or not at all, and the next attempt works. */
static void
test_killed (void)
{
  static const FaultKind kinds[] = { FAULT_KILL_BEFORE, FAULT_KILL_AFTER };
  guint n_kills = 0, n_with[4] = { 0 };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint at = 1; try_kill (kinds[k], at, n_with); at++)
      n_kills++;
  g_test_message ("%u kills; none of the cases was there %u times, one %u times, both %u times", n_kills, n_with[1], n_with[2], n_with[3]);
  g_assert_cmpuint (n_kills, >, 100);
  /* The papers take the longest. */
  g_assert_cmpuint (n_with[1], >, n_with[2]);
  g_assert_cmpuint (n_with[2], >, 0);
}

/* Of a case whose file is there nothing is written. */
static void
test_present (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(OuvCaseBatch) batch = ouv_case_batch_new ();
  g_autoptr(GError) error = NULL;

  add_new_case (batch, "new", "a.pdf", "b.pdf");
  ouv_case_batch_add_case (batch, fixture->kept, TRUE);
  add_paper (batch, "other.pdf");
  g_assert_false (ouv_case_batch_write (batch, fixture->cases, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpuint (check_disk (fixture), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-batch/killed", test_killed);
  g_test_add ("/case-batch/present", Fixture, NULL, set_up, test_present, tear_down);
  return g_test_run ();
}
