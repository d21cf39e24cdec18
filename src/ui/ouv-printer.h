/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ouv-paper.h"

G_BEGIN_DECLS

/* Papers on A4, through GtkPrintOperation. */

/* Called when printing has failed. */
typedef void (*OuvPrinterFunc) (GtkWindow    *parent,
                                const GError *error);

/* Shows the dialog for printing. Takes PAPER. */
void    ouv_printer_print  (GtkWindow       *parent,
                            OuvPaper        *paper,
                            OuvPrinterFunc   failed);
/* The PDF, which was never on the disk; NULL with an error of GTK_PRINT_ERROR or G_IO_ERROR. */
GBytes *ouv_printer_to_pdf (const OuvPaper  *paper,
                            GError         **error);

G_END_DECLS
