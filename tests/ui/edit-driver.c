/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What kill-store.py kills: the window, with somebody who types in it and stops to think now and then. edit-driver FOLDER run
 *
 * It says "ready", and "saved NUMBER" when the store says that it has saved what was typed as NUMBER. */
#include "config.h"

#include <stdio.h>

#include "counted-case.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"

static OuvCaseItem   *item;
static GtkTextBuffer *buffer;
static gint64         number;
static GArray        *numbers; /* of gint64, by revision */

/* What stood there at each revision. Clearing the text before the next is one of its own. */
static void
changed_cb (void)
{
  guint64 revision = ouv_case_item_get_revision (item);
  gint64 present = counted_get_number (item);

  while (numbers->len <= revision)
    g_array_append_val (numbers, present);
}

static gboolean
type_cb (gpointer user_data)
{
  g_autofree char *text = counted_text (++number);

  gtk_text_buffer_set_text (buffer, text, -1);
  g_timeout_add (number % 25 == 0 ? 500 : 11, type_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
saved_cb (OuvCaseStore *store,
          OuvCaseItem  *saved,
          guint64       revision)
{
  printf ("saved %" G_GINT64_FORMAT "\n", g_array_index (numbers, gint64, revision));
  fflush (stdout);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(OuvCaseStore) store = NULL;
  g_autoptr(GMainLoop) loop = NULL;
  OuvWindow *window;
  GtkWidget *view;

  if (argc < 2)
    return 2;
  if (!ui_init (&argc, &argv))
    return 77;
  loop = g_main_loop_new (NULL, FALSE);
  numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  store = ouv_case_store_new (argv[1]);
  item = counted_open (store);
  number = counted_get_number (item);
  changed_cb ();
  g_signal_connect (item, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (store, "saved", G_CALLBACK (saved_cb), NULL);

  window = ouv_window_new (NULL, store);
  gtk_window_present (GTK_WINDOW (window));
  ouv_window_open_case (window, item);
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD)), "description", FALSE);
  view = ui_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (view);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_timeout_add (11, type_cb, NULL);
  printf ("ready\n");
  fflush (stdout);
  g_main_loop_run (loop);
  return 0;
}
