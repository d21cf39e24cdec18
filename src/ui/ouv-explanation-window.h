/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case.h"

G_BEGIN_DECLS

/* Why exactly this step, rule by rule, and what would change it: the rule that decides is open, all else is folded away and built
 * when it is unfolded for the first time. */
#define OUV_TYPE_EXPLANATION_WINDOW (ouv_explanation_window_get_type ())
G_DECLARE_FINAL_TYPE (OuvExplanationWindow, ouv_explanation_window, OUV, EXPLANATION_WINDOW, AdwWindow)

GtkWidget *ouv_explanation_window_new (GtkWindow *parent,
                                       OuvCase   *kase);

G_END_DECLS
