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

#include "counted-case.h"
#include "fault.h"

static gint64 offset; /* from revisions to numbers */

static void
count_up (OuvCaseItem *item)
{
  g_autofree char *text = counted_text (counted_get_number (item) + 1);

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
  item = counted_open (store);
  offset = counted_get_number (item) - (gint64) ouv_case_item_get_revision (item);
  if (g_str_equal (argv[2], "read"))
    {
      printf ("%" G_GINT64_FORMAT "\n", counted_get_number (item));
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
