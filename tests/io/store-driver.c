/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What kill-store.py kills: a case whose text counts up.
 *
 * store-driver FOLDER read             prints the number that the case has
 * store-driver FOLDER save N [MODE AT] counts up by N, one save each, and says "saved NUMBER"; MODE is "before" or "after": killed at
 *                                      the call AT on files. At the end it says how many calls there were
 * store-driver FOLDER run              counts up for ever, saved in the background */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fault.h"
#include "ouv-case-store.h"

static gint64 offset; /* from revisions to numbers */

/* Of different lengths, and wrong in any part if in one. */
static char *
write_number (gint64 number)
{
  GString *text = g_string_new (NULL);

  for (gint64 i = 0; i <= number % 40; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", number);
  return g_string_free (text, FALSE);
}

static gint64
get_number (OuvCaseItem *item)
{
  const char *text = ouv_case_get_answer (ouv_case_item_get_case (item), "description");
  gint64 number = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
  g_autofree char *whole = write_number (number);

  return text == NULL || g_str_equal (text, whole) ? number : -1;
}

static void
count_up (OuvCaseItem *item)
{
  g_autofree char *text = write_number (get_number (item) + 1);

  ouv_case_set_answer (ouv_case_item_get_case (item), "description", text, NULL);
}

static void
saved_cb (OuvCaseStore *store,
          OuvCaseItem  *item,
          guint64       revision)
{
  printf ("saved %" G_GINT64_FORMAT "\n", (gint64) revision + offset);
  fflush (stdout);
}

static gboolean
count_up_cb (gpointer item)
{
  count_up (item);
  return G_SOURCE_CONTINUE;
}

static OuvCaseItem *
get_item (OuvCaseStore *store)
{
  GListModel *cases = ouv_case_store_get_cases (store);
  g_autoptr(OuvCaseItem) item = NULL;
  g_autoptr(OuvCase) kase = NULL;

  if (ouv_case_store_get_damaged (store)->len > 0 || g_list_model_get_n_items (cases) > 1)
    exit (3);
  item = g_list_model_get_item (cases, 0);
  if (item != NULL)
    return ouv_case_store_open (store, item);
  kase = ouv_case_new (ouv_model_get_default ());
  item = ouv_case_item_new (kase, 739000);
  ouv_case_store_add (store, item);
  return g_steal_pointer (&item);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(OuvCaseStore) store = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  if (argc < 3)
    return 2;
  store = ouv_case_store_new (argv[1]);
  ouv_case_store_load (store);
  while (!ouv_case_store_is_loaded (store))
    g_main_context_iteration (NULL, TRUE);
  item = get_item (store);
  offset = get_number (item) - (gint64) ouv_case_item_get_revision (item);
  if (g_str_equal (argv[2], "read"))
    {
      printf ("%" G_GINT64_FORMAT "\n", get_number (item));
      return 0;
    }
  g_signal_connect (store, "saved", G_CALLBACK (saved_cb), NULL);
  if (g_str_equal (argv[2], "run"))
    {
      g_timeout_add (7, count_up_cb, item);
      g_main_loop_run (loop);
    }
  fault_arm (argc < 6 ? FAULT_NONE : g_str_equal (argv[4], "before") ? FAULT_KILL_BEFORE : FAULT_KILL_AFTER,
             argc < 6 ? 0 : (guint) atoi (argv[5]), 0);
  for (int i = 0; argc > 3 && i < atoi (argv[3]); i++)
    {
      count_up (item);
      if (!ouv_case_store_flush (store, NULL))
        return 1;
    }
  printf ("calls %u\n", fault_disarm ());
  return 0;
}
