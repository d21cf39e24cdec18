/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-field.h"

G_BEGIN_DECLS

/* Several lines of text. */
#define OUV_TYPE_TEXT_FIELD (ouv_text_field_get_type ())
G_DECLARE_FINAL_TYPE (OuvTextField, ouv_text_field, OUV, TEXT_FIELD, OuvField)

G_END_DECLS
