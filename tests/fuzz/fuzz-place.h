/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-postal-code.h"

/* What every parser of an answer about a post code owes. */
static inline void
fuzz_place (OuvPlace     *(*parse) (GBytes *bytes, const char *cep, GError **error),
            const guint8 *data,
            gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvPlace) place = parse (bytes, "01001000", &error);
  g_autofree char *address = NULL;

  g_assert_true ((place == NULL) == (error != NULL));
  if (place == NULL)
    return;
  address = ouv_place_dup_address (place);
  g_assert_true (g_utf8_validate (address, -1, NULL) && g_utf8_validate (place->city, -1, NULL));
  g_assert_cmpuint (g_utf8_strlen (place->state, -1), ==, 2);
}
