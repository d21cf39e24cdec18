/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-item.h"
#include "ouv-outcome.h"
#include "ouv-paper.h"

G_BEGIN_DECLS

/* How a case leaves the window on paper, as a file or by mail. WIDGET is anything in the window; toasts and dialogs say what was done. */

void ouv_case_print_paper     (GtkWidget        *widget,
                               OuvPaper         *paper);
void ouv_case_save_pdf        (GtkWidget        *widget,
                               OuvPaper         *paper,
                               const char       *title,
                               const char       *name);
void ouv_case_print_message   (GtkWidget        *widget,
                               const OuvMessage *message);
void ouv_case_save_message    (GtkWidget        *widget,
                               const OuvMessage *message,
                               gboolean          pdf);
/* In the user's mail program. One that is too long for it is copied instead. */
void ouv_case_mail_message    (GtkWidget        *widget,
                               const OuvOutcome *outcome);
void ouv_case_print_checklist (GtkWidget        *widget,
                               OuvCaseItem      *item,
                               const OuvOutcome *outcome);
/* The message as it stands in a file. (transfer full) */
char *ouv_case_message_text   (const OuvMessage *message);

G_END_DECLS
