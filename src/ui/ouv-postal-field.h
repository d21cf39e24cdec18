/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case.h"

G_BEGIN_DECLS

/* A post code, from which address, town and state are filled in. It is no answer by itself: it becomes a part of the address. The state is known
 * without network, the rest when the user asks for it. What is answered already is replaced only when the user says so.
 *
 * "filled" (gboolean leads): answers of the case were set; LEADS: the user waited for it and should go on in the address. */
#define OUV_TYPE_POSTAL_FIELD (ouv_postal_field_get_type ())
G_DECLARE_FINAL_TYPE (OuvPostalField, ouv_postal_field, OUV, POSTAL_FIELD, GtkBox)

GtkWidget *ouv_postal_field_new    (OuvCase        *kase);
/* Takes over a post code that stands in the address, unless one is typed. */
void       ouv_postal_field_load   (OuvPostalField *self);

G_END_DECLS
