/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* What two models make of the same case, in which they differ. */
typedef struct {
  OuvModel            *model;
  const OuvModelFiles *files;
} OuvSide;

/* Sentences (of char*), one for each part of the outcome, or of the interview, that is another in some state with the first side
 * than with the second, each with a smallest example. */
GPtrArray *ouv_against_compare (const OuvSide *first,
                                const OuvSide *second);

G_END_DECLS
