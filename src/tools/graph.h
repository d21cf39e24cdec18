/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* The questions, the rules of the next step and the channels of MODEL as Graphviz DOT, in words. */
char *ouv_graph_draw (const OuvModel *model);

G_END_DECLS
