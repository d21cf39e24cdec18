/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* Whether the case keeps CPF and address: a list of one row with a switch, to stand before the questions for them. */
GtkWidget *ouv_keep_row_new (OuvCaseItem *item);

G_END_DECLS
