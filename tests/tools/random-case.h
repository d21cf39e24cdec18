/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* A case with some answers and contacts, near the values that rules compare with. (transfer full) */
OuvCase *random_case (OuvModel *model,
                      OuvDay    today,
                      GRand    *random);

G_END_DECLS
