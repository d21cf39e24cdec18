/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How much work of the main thread one change of the page costs, from the answer and the click to the painted frame: page-change
 * [CHANGES] */
#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "ouv-adaptive-bin.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-wizard.h"
#include "ui-common.h"

#define FRAME (1000.0 / 60.0)

static gboolean painted;

static void
painted_cb (void)
{
  painted = TRUE;
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
wait_for_frame (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  painted = FALSE;
  while (!painted && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (painted);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
report (const char *what,
        GArray     *work)
{
  double *values = (double *) (gpointer) work->data;
  guint over = 0;

  g_array_sort (work, compare);
  for (guint i = 0; i < work->len; i++)
    over += values[i] > FRAME;
  g_print ("%s, %u changes: median %.1f, 95th percentile %.1f, at most %.1f ms of work; %u over a frame\n", what, work->len,
           values[work->len / 2], values[work->len * 95 / 100], values[work->len - 1], over);
}

/* The pages one by one: the first change to each builds it. WORK is in the order of the changes, which go round the pages. */
static void
report_pages (const char *const *names,
              guint              n,
              const GArray      *work)
{
  for (guint page = 0; page < n && page < work->len; page++)
    {
      g_autoptr(GArray) again = g_array_new (FALSE, FALSE, sizeof (double));
      guint first = (page + n - 1) % n;

      for (guint i = first + n; i < work->len; i += n)
        g_array_append_val (again, g_array_index (work, double, i));
      g_array_sort (again, compare);
      g_print ("  %-16s first %5.1f, then median %5.1f ms\n", names[page], g_array_index (work, double, first),
               again->len > 0 ? g_array_index (again, double, again->len / 2) : 0.0);
    }
}

static GtkWidget *
show (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *bin = g_object_new (OUV_TYPE_ADAPTIVE_BIN, NULL);

  ouv_adaptive_bin_set_child (OUV_ADAPTIVE_BIN (bin), content);
  adw_window_set_content (ADW_WINDOW (window), bin);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 680);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);
  return window;
}

/* As people do: there is another answer each time, which the overview of all answers has to show. */
static void
change_answer (OuvCase *kase,
               guint    number)
{
  g_autofree char *amount = g_strdup_printf ("%u.90", 10 + number);

  ouv_case_set_answer (kase, "amount", amount, NULL);
}

static void
measure_wizard (const UiCase *description,
                guint         changes)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (ouv_case_item_get_case (item), ouv_clock_today ());
  g_autoptr(GArray) work = g_array_new (FALSE, FALSE, sizeof (double));
  OuvWizard *wizard = OUV_WIZARD (ouv_wizard_new (item));
  GtkWidget *window = show (GTK_WIDGET (wizard));
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < pages->len; i++)
    g_ptr_array_add (names, ((const OuvPageInfo *) pages->pdata[i])->id);
  for (guint i = 0; i < changes; i++)
    {
      const OuvPageInfo *page = g_ptr_array_index (pages, (i + 1) % pages->len);
      double start = get_work (), end;

      change_answer (ouv_case_item_get_case (item), i);
      ouv_wizard_show_page (wizard, page->id, FALSE);
      wait_for_frame ();
      end = get_work () - start;
      g_array_append_val (work, end);
    }
  report_pages ((const char *const *) names->pdata, names->len, work);
  report ("wizard", work);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
measure_case (const UiCase *description,
              guint         changes)
{
  static const char *const views[] = { "next-step", "message", "checklist", "dates" };
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(GArray) work = g_array_new (FALSE, FALSE, sizeof (double));
  OuvCasePage *page;
  GtkWidget *window;

  ouv_case_item_set_complete (item, TRUE);
  page = OUV_CASE_PAGE (ouv_case_page_new (item));
  window = show (GTK_WIDGET (page));
  for (guint i = 0; i < changes; i++)
    {
      double start = get_work (), end;

      ouv_case_page_show_view (page, views[(i + 1) % G_N_ELEMENTS (views)]);
      wait_for_frame ();
      end = get_work () - start;
      g_array_append_val (work, end);
    }
  report_pages (views, G_N_ELEMENTS (views), work);
  report ("case", work);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  guint changes = argc > 1 ? (guint) atoi (argv[1]) : 500;

  if (!ui_init (&argc, &argv))
    return 77;
  ouv_locale_set_language (OUV_LANGUAGE_UK);
  measure_wizard (&ui_cases[1], changes);
  measure_case (&ui_cases[1], changes);
  return 0;
}
