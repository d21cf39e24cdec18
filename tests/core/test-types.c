/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-types.h"

static void
test_language_codes (void)
{
  static const char *const codes[OUV_N_LANGUAGES] = { "en", "uk", "pt_BR" };

  for (int i = 0; i < OUV_N_LANGUAGES; i++)
    {
      OuvLanguage language;

      g_assert_cmpstr (ouv_language_get_code ((OuvLanguage) i), ==, codes[i]);
      g_assert_true (ouv_language_from_code (codes[i], &language));
      g_assert_cmpint (language, ==, i);
    }
}

static void
test_locale_names (void)
{
  static const struct
  {
    const char  *name;
    OuvLanguage  language;
  } known[] = {
    { "pt", OUV_LANGUAGE_PT_BR },
    { "pt_PT.UTF-8", OUV_LANGUAGE_PT_BR },
    { "uk_UA.UTF-8", OUV_LANGUAGE_UK },
    { "en_GB", OUV_LANGUAGE_EN },
  };
  static const char *const unknown[] = { "", "C", "de_DE.UTF-8", "ru_RU" };
  OuvLanguage language = OUV_LANGUAGE_UK;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_assert_true (ouv_language_from_code (known[i].name, &language));
      g_assert_cmpint (language, ==, known[i].language);
    }
  language = OUV_LANGUAGE_UK;
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (ouv_language_from_code (unknown[i], &language));
  g_assert_false (ouv_language_from_code (NULL, &language));
  g_assert_cmpint (language, ==, OUV_LANGUAGE_UK);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/types/language-codes", test_language_codes);
  g_test_add_func ("/types/locale-names", test_locale_names);
  return g_test_run ();
}
