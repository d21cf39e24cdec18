/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-outcome.h"

G_BEGIN_DECLS

/* The whole way: every channel that applies in its order, and those that do not, folded away. */
GtkWidget *ouv_ladder_new (OuvCase          *kase,
                           const OuvOutcome *outcome);

G_END_DECLS
