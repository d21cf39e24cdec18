/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-state.h"

G_BEGIN_DECLS

/* Conditions as plain JSON Logic, which other libraries can evaluate too: dates are numbers of days, sums are centavos. What JSON
 * Logic has no operator for becomes a variable "computed_N", whose value stands in the data; dots in names become "_". */
typedef struct _OuvJsonLogic OuvJsonLogic;

OuvJsonLogic *ouv_json_logic_new  (const OuvScope      *scope);
void          ouv_json_logic_free (OuvJsonLogic        *self);
/* (transfer full) */
JsonNode     *ouv_json_logic_add  (OuvJsonLogic        *self,
                                   const OuvExpression *condition);
/* The values of STATE, of the computed ones too; null where one is unknown. (transfer full) */
JsonNode     *ouv_json_logic_data (const OuvJsonLogic  *self,
                                   const OuvState      *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvJsonLogic, ouv_json_logic_free)

G_END_DECLS
