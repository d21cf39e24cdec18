/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case.h"

G_BEGIN_DECLS

/* The form of one contact. It writes into the case when it is accepted.
 * "done" (gboolean removed) is emitted after the case was changed, before the window closes. */
#define OUV_TYPE_ATTEMPT_FORM (ouv_attempt_form_get_type ())
G_DECLARE_FINAL_TYPE (OuvAttemptForm, ouv_attempt_form, OUV, ATTEMPT_FORM, AdwWindow)

/* INDEX: the contact to change, -1 for a new one. */
OuvAttemptForm *ouv_attempt_form_new     (OuvCase        *kase,
                                          int             index);
/* What is likely, for a new contact. */
void            ouv_attempt_form_prefill (OuvAttemptForm *self,
                                          const char     *channel,
                                          OuvDay          day);
/* Shows the form over WIDGET's window; offers to undo a removal there. */
void            ouv_attempt_form_present (OuvAttemptForm *self,
                                          GtkWidget      *widget);

G_END_DECLS
