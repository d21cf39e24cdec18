/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "ouv-postal-code.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvPlace) place = ouv_place_new_from_brasilapi (bytes, "01001000", &error);
  g_autofree char *address = NULL;

  g_assert_true ((place == NULL) == (error != NULL));
  if (place == NULL)
    return 0;
  address = ouv_place_dup_address (place);
  g_assert_true (g_utf8_validate (address, -1, NULL) && g_utf8_validate (place->city, -1, NULL));
  g_assert_cmpuint (g_utf8_strlen (place->state, -1), ==, 2);
  return 0;
}
