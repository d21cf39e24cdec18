/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "check.h"

G_BEGIN_DECLS

typedef struct {
  double states; /* how many were told apart, over all tables; 0 when something goes wrong in one */
  guint  pages;  /* how many the wizard has at most */
} OuvProofSummary;

/* Goes through every state of a case that the rules of MODEL, which FILES gave, can tell apart, and adds to FINDINGS what goes
 * wrong in one; what stands at a place that has a finding already is not told again. */
void ouv_prove_model (OuvModel            *model,
                      const OuvModelFiles *files,
                      GPtrArray           *findings,
                      OuvProofSummary     *summary);

G_END_DECLS
