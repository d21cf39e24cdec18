/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-field.h"

G_BEGIN_DECLS

/* Radio rows, or check rows where several answers may be true, in groups; with a search where there are many. */
#define OUV_TYPE_CHOICE_FIELD (ouv_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (OuvChoiceField, ouv_choice_field, OUV, CHOICE_FIELD, OuvField)

G_END_DECLS
