/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-measure.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Milliseconds of work of this thread. */
static double
get_work (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return 1000.0 * (double) spent.tv_sec + (double) spent.tv_nsec / 1e6;
}

/* Milliseconds since the kernel started this process: field 22 of /proc/self/stat counts from the boot, in ticks. */
static double
get_age (void)
{
  g_autofree char *stat = NULL;
  g_auto(GStrv) fields = NULL;
  const char *after_name;
  struct timespec now;
  double started;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL))
    return 0;
  after_name = strrchr (stat, ')');
  fields = g_strsplit (after_name != NULL ? after_name : "", " ", -1);
  if (g_strv_length (fields) < 21)
    return 0;
  started = 1000.0 * (double) g_ascii_strtoull (fields[20], NULL, 10) / (double) sysconf (_SC_CLK_TCK);
  clock_gettime (CLOCK_BOOTTIME, &now);
  return 1000.0 * (double) now.tv_sec + (double) now.tv_nsec / 1e6 - started;
}

/* In KiB. */
static long
get_resident_memory (void)
{
  g_autofree char *statm = NULL;
  const char *pages = NULL;

  if (g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL))
    pages = strchr (statm, ' ');
  return pages != NULL ? strtol (pages, NULL, 10) * (sysconf (_SC_PAGESIZE) / 1024) : 0;
}

static gboolean
is_wanted (const char *figure)
{
  return g_strcmp0 (g_getenv ("OUV_MEASURE"), figure) == 0;
}

/* A moment: by the clock, and by the work of the main thread, which is the same on a busy machine. */
static void
print_moment (void)
{
  g_print ("%.0f %.0f\n", get_age (), get_work ());
}

static void
painted_cb (GdkFrameClock *clock,
            gpointer       user_data)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, user_data);
  if (is_wanted ("memory"))
    g_print ("%ld\n", get_resident_memory ());
  else
    print_moment ();
  /* The list is still to come. */
  if (!is_wanted ("list"))
    g_application_quit (g_application_get_default ());
}

static void
list_painted_cb (GdkFrameClock *clock,
                 gpointer       user_data)
{
  print_moment ();
  g_application_quit (g_application_get_default ());
}

/* The change of the list has queued the filling before this one, so that the next frame shows it. */
static gboolean
list_filled_cb (gpointer window)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (list_painted_cb), NULL);
  gtk_widget_queue_draw (window);
  return G_SOURCE_REMOVE;
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);
}

void
ouv_measure_first_frame (GtkWindow *window)
{
  static const char *const figures[] = { "first-frame", "memory", "list", NULL };
  const char *wanted = g_getenv ("OUV_MEASURE");

  if (wanted != NULL && g_strv_contains (figures, wanted))
    g_signal_connect (window, "map", G_CALLBACK (realized_cb), NULL);
}

void
ouv_measure_list (GtkWindow *window)
{
  if (is_wanted ("list") && gtk_widget_get_realized (GTK_WIDGET (window)))
    g_idle_add (list_filled_cb, window);
}
