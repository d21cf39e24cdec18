/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* What leaves Ouvidor as a file that the user has asked for. WIDGET is anything in the window. */

/* The dates of a case that are still to come, as a calendar; without ITEM those of all cases that are under way. */
void ouv_export_dates (GtkWidget   *widget,
                       GListModel  *cases,
                       OuvCaseItem *item);

/* All cases in one file that can be imported again. */
void ouv_export_cases (GtkWidget    *widget,
                       OuvCaseStore *store);
/* All cases in one text to be read. */
void ouv_export_text  (GtkWidget    *widget,
                       OuvCaseStore *store);

G_END_DECLS
