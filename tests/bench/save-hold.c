/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a save in the background holds the main thread up: save-hold CASE_FILE [SAVES]
 *
 * In a store of 500 cases one after another is changed, and the work of every turn of the main loop is measured. */
#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "ouv-case-format.h"
#include "ouv-case-store.h"

#define CASES 500
#define FRAME (1000.0 / 60.0)

static guint n_saved;

static void
saved_cb (void)
{
  n_saved++;
}

/* Of this thread, in milliseconds. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return 1000.0 * (double) time.tv_sec + (double) time.tv_nsec / 1e6;
}

static void
add_cases (OuvCaseStore *store,
           const char   *text,
           gsize         length)
{
  for (guint i = 0; i < CASES; i++)
    {
      gint64 format;
      g_autoptr(GError) error = NULL;
      g_autoptr(OuvCaseItem) item = ouv_case_format_read (ouv_model_get_default (), text, length, &format, &error);

      g_assert_no_error (error);
      ouv_case_item_set_complete (item, TRUE);
      ouv_case_store_add (store, item);
    }
  g_assert_true (ouv_case_store_flush (store, NULL));
}

/* Changes a case; returns the work of the busiest turn until it is saved. */
static double
save_one (OuvCaseStore *store,
          guint         number)
{
  g_autoptr(OuvCaseItem) item = g_list_model_get_item (ouv_case_store_get_cases (store), number % CASES);
  g_autofree char *text = g_strdup_printf ("change %u", number);
  guint before = n_saved;
  double most = 0;

  ouv_case_set_answer (ouv_case_item_get_case (item), "description", text, NULL);
  while (n_saved == before)
    {
      double start = get_work ();

      g_main_context_iteration (NULL, TRUE);
      most = MAX (most, get_work () - start);
    }
  return most;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

int
main (int   argc,
      char *argv[])
{
  guint saves = argc > 2 ? (guint) atoi (argv[2]) : 40;
  g_autofree char *folder = g_dir_make_tmp ("ouvidor-bench-XXXXXX", NULL);
  g_autoptr(OuvCaseStore) store = ouv_case_store_new (folder);
  g_auto(OuvDeletion) deletion = { 0 };
  g_autoptr(GArray) work = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *text = NULL;
  const double *values;
  gsize length;

  if (argc < 2 || !g_file_get_contents (argv[1], &text, &length, NULL))
    return 2;
  add_cases (store, text, length);
  g_signal_connect (store, "saved", G_CALLBACK (saved_cb), NULL);
  for (guint i = 0; i < saves; i++)
    {
      double most = save_one (store, i);

      g_array_append_val (work, most);
    }
  g_array_sort (work, compare);
  values = (const double *) (gpointer) work->data;
  g_print ("main thread, %u saves among %u cases: median %.1f, at most %.1f ms of work in a turn of the loop (a frame is %.1f)\n", saves,
           CASES, values[saves / 2], values[saves - 1], FRAME);
  ouv_case_store_delete_all (store, &deletion);
  return 0;
}
