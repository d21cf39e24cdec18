/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* Asks for a file that Ouvidor has saved and takes its cases into the store; says then what became of them. WIDGET is anything in the
 * window. */
void ouv_import           (GtkWidget    *widget,
                           OuvCaseStore *store);
void ouv_import_from_file (GtkWidget    *widget,
                           OuvCaseStore *store,
                           GFile        *file);

G_END_DECLS
