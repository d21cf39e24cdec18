/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* The case on paper for Procon or the court: for whom, with or without a translation, and how. */
#define OUV_TYPE_DOSSIER_WINDOW (ouv_dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (OuvDossierWindow, ouv_dossier_window, OUV, DOSSIER_WINDOW, AdwWindow)

/* NULL when the case has nothing to bring there. */
GtkWidget *ouv_dossier_window_new (GtkWindow        *parent,
                                   OuvCaseStore     *store,
                                   OuvCaseItem      *item);
/* Writes the case file, the letter and the numbered papers into a new folder of PARENT. */
void       ouv_dossier_window_save_to (OuvDossierWindow *self,
                                   GFile            *parent);

G_END_DECLS
