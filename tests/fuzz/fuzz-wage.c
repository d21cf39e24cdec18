/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "ouv-wage.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  OuvWage wage;

  if (ouv_wage_parse (bytes, &wage, &error))
    {
      g_assert_no_error (error);
      g_assert_cmpint (wage.value, >, 0);
      g_assert_cmpint (wage.valid_from, >, 0);
    }
  else
    g_assert_nonnull (error);
  return 0;
}
