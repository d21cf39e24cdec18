/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "ouv-company.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvCompany) company = ouv_company_new_from_brasilapi (bytes, "40432544000147", &error);

  g_assert_true ((company == NULL) == (error != NULL));
  if (company == NULL)
    return 0;
  g_assert_true (g_utf8_validate (company->name, -1, NULL) && g_utf8_validate (company->address, -1, NULL));
  g_assert_null (strpbrk (company->name, "\r\n"));
  g_assert_null (strpbrk (company->address, "\r\n"));
  g_assert_true (company->email == NULL || strchr (company->email, '@') != NULL);
  return 0;
}
