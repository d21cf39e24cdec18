/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case.h"

G_BEGIN_DECLS

/* Just the questions that are missing, over the case that they belong to. */
#define OUV_TYPE_FILL_WINDOW (ouv_fill_window_get_type ())
G_DECLARE_FINAL_TYPE (OuvFillWindow, ouv_fill_window, OUV, FILL_WINDOW, AdwWindow)

/* QUESTIONS: ids. */
GtkWidget *ouv_fill_window_new (OuvCase           *kase,
                                const char *const *questions);
/* Opens what asks for PATHS, questions or `attempts/N/field`, over the window of WIDGET. */
void       ouv_fill_in         (GtkWidget         *widget,
                                OuvCase           *kase,
                                const char *const *paths);

G_END_DECLS
