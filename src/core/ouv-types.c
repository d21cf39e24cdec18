/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-types.h"

G_DEFINE_QUARK (ouv-core-error-quark, ouv_core_error)

const char *
ouv_language_get_code (OuvLanguage language)
{
  static const char *const codes[OUV_N_LANGUAGES] = { "en", "uk", "pt_BR" };

  return codes[language];
}

gboolean
ouv_language_from_code (const char  *code,
                        OuvLanguage *language)
{
  if (code == NULL)
    return FALSE;

  if (g_str_has_prefix (code, "pt"))
    *language = OUV_LANGUAGE_PT_BR;
  else if (g_str_has_prefix (code, "uk"))
    *language = OUV_LANGUAGE_UK;
  else if (g_str_has_prefix (code, "en"))
    *language = OUV_LANGUAGE_EN;
  else
    return FALSE;
  return TRUE;
}
