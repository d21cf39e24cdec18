/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case.h"

G_BEGIN_DECLS

/* Why exactly this step, rule by rule, and what would change it: adds two rows that unfold. What is in them is thought out and
 * built when one is unfolded for the first time. */
void ouv_explanation_view_add (OuvCase             *kase,
                               AdwPreferencesGroup *group);

G_END_DECLS
