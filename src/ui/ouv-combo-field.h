/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-field.h"

G_BEGIN_DECLS

/* A drop-down list, for long lists that need no explanation. */
#define OUV_TYPE_COMBO_FIELD (ouv_combo_field_get_type ())
G_DECLARE_FINAL_TYPE (OuvComboField, ouv_combo_field, OUV, COMBO_FIELD, OuvField)

G_END_DECLS
