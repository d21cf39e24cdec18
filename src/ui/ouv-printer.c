/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include "ouv-printer.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ouv-paper-layout.h"

typedef struct {
  const OuvPaper *paper;
  OuvPaper       *owned;  /* (nullable) the same */
  OuvPaperLayout *layout; /* (owned) (nullable) while it is printed */
  GtkWindow      *parent; /* (nullable) not owned */
  OuvPrinterFunc  failed;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->layout, ouv_paper_layout_free);
  g_clear_pointer (&job->owned, ouv_paper_free);
  g_clear_weak_pointer (&job->parent);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&job->layout, ouv_paper_layout_free);
  job->layout = ouv_paper_layout_new (job->paper, pango, gtk_print_context_get_width (context),
                                      gtk_print_context_get_height (context));
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) ouv_paper_layout_get_n_pages (job->layout));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  ouv_paper_layout_draw (job->layout, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Job                     *job)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || job->failed == NULL || job->parent == NULL)
    return;
  gtk_print_operation_get_error (operation, &error);
  job->failed (job->parent, error);
}

static GtkPrintOperation *
create_operation (Job *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The margins are ours. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), job, job_free, 0);
  return operation;
}

void
ouv_printer_print (GtkWindow      *parent,
                   OuvPaper       *paper,
                   OuvPrinterFunc  failed)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  job->paper = job->owned = paper;
  job->failed = failed;
  g_set_weak_pointer (&job->parent, parent);
  operation = create_operation (job);
  /* The title stands in lists of what was printed, where others may read it. */
  gtk_print_operation_set_job_name (operation, "Ouvidor");
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);
}

/* What was written to FD. */
static GBytes *
read_all (int      fd,
          GError **error)
{
  struct stat status;
  void *text;

  if (fstat (fd, &status) != 0 || status.st_size == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the document is empty");
      return NULL;
    }
  text = g_malloc ((gsize) status.st_size);
  if (pread (fd, text, (gsize) status.st_size, 0) == status.st_size)
    return g_bytes_new_take (text, (gsize) status.st_size);
  g_free (text);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the document cannot be read");
  return NULL;
}

GBytes *
ouv_printer_to_pdf (const OuvPaper  *paper,
                    GError         **error)
{
  Job *job;
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autofree char *path = NULL;
  GBytes *pdf = NULL;
  /* GtkPrintOperation writes files alone: this one is in memory. */
  int fd = memfd_create ("ouvidor", MFD_CLOEXEC);

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), "no memory for the document");
      return NULL;
    }
  path = g_strdup_printf ("/proc/self/fd/%d", fd);
  job = g_new0 (Job, 1);
  job->paper = paper;
  operation = create_operation (job);
  gtk_print_operation_set_export_filename (operation, path);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) != GTK_PRINT_OPERATION_RESULT_ERROR)
    pdf = read_all (fd, error);
  close (fd);
  return pdf;
}
