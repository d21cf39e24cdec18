/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-field.h"

G_BEGIN_DECLS

/* One line: text, a date or a sum. */
#define OUV_TYPE_ENTRY_FIELD (ouv_entry_field_get_type ())
G_DECLARE_FINAL_TYPE (OuvEntryField, ouv_entry_field, OUV, ENTRY_FIELD, OuvField)

G_END_DECLS
