/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The steps of the wizard in words, and a line that fills. In a narrow window the words go and the line stays. */
#define OUV_TYPE_STEP_BAR (ouv_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (OuvStepBar, ouv_step_bar, OUV, STEP_BAR, GtkBox)

/* STEPS: of OuvStep, titles still to be translated. */
void ouv_step_bar_set_steps   (OuvStepBar *self,
                               GPtrArray  *steps);
/* TITLE stands in place of that of the step CURRENT, of whose N_PAGES the one at PLACE, from 1 on, is shown. */
void ouv_step_bar_set_current (OuvStepBar *self,
                               guint       current,
                               const char *title,
                               guint       place,
                               guint       n_pages);

G_END_DECLS
