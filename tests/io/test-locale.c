/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ouv-format.h"

/* What the catalogues, which the environment variable OUV_LOCALEDIR names, make of one text. */
static void
check_translated (OuvLanguage language)
{
  const char *text = _("None of these");

  g_assert_true (ouv_text_has_cyrillic (text) == (language == OUV_LANGUAGE_UK));
  g_assert_true (g_str_equal (text, "None of these") == (language == OUV_LANGUAGE_EN));
}

static void
start (const char *locale,
       const char *language)
{
  g_setenv ("LC_ALL", locale, TRUE);
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  ouv_locale_init ("/nonexistent");
}

static void
test_first_language (void)
{
  static const struct
  {
    const char  *locale;
    const char  *language; /* (nullable) */
    OuvLanguage  expected;
  } cases[] = {
    { "C", NULL, OUV_LANGUAGE_EN },
    { "POSIX", NULL, OUV_LANGUAGE_EN },
    { "C.UTF-8", NULL, OUV_LANGUAGE_EN },
    { "pt_BR.UTF-8", NULL, OUV_LANGUAGE_PT_BR },
    { "pt_PT.UTF-8", NULL, OUV_LANGUAGE_PT_BR },
    { "uk_UA.UTF-8", NULL, OUV_LANGUAGE_UK },
    { "ru_RU.UTF-8", NULL, OUV_LANGUAGE_UK },
    { "en_GB.UTF-8", NULL, OUV_LANGUAGE_EN },
    { "xx_YY", NULL, OUV_LANGUAGE_EN },
    { "C.UTF-8", "uk", OUV_LANGUAGE_UK },
    { "C.UTF-8", "de:pt_PT:en", OUV_LANGUAGE_PT_BR },
    { "pt_BR.UTF-8", "en_US:uk", OUV_LANGUAGE_EN },
    { "C.UTF-8", "de", OUV_LANGUAGE_EN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      start (cases[i].locale, cases[i].language);
      g_test_message ("%s, %s", cases[i].locale, cases[i].language);
      g_assert_cmpint (ouv_locale_get_language (), ==, cases[i].expected);
      check_translated (cases[i].expected);
    }
}

/* The language changes at once and both ways, whatever the locale. */
static void
test_change (void)
{
  static const OuvLanguage order[] = {
    OUV_LANGUAGE_UK, OUV_LANGUAGE_EN, OUV_LANGUAGE_PT_BR, OUV_LANGUAGE_UK, OUV_LANGUAGE_PT_BR, OUV_LANGUAGE_EN
  };
  static const char *const locales[] = { "C", "C.UTF-8", "pt_BR.UTF-8", "xx_YY" };

  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      start (locales[l], NULL);
      for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
        {
          ouv_locale_set_language (order[i]);
          g_assert_cmpint (ouv_locale_get_language (), ==, order[i]);
          check_translated (order[i]);
        }
    }
}

/* Where glibc looks for locales is left as it was found. */
static void
test_locpath (void)
{
  g_setenv ("LOCPATH", "/somewhere", TRUE);
  start ("C", NULL);
  g_assert_cmpstr (g_getenv ("LOCPATH"), ==, "/somewhere");
  g_unsetenv ("LOCPATH");
  start ("C", NULL);
  g_assert_null (g_getenv ("LOCPATH"));
}

/* Text is UTF-8 under every locale. */
static void
test_charset (void)
{
  static const char *const locales[] = { "C", "POSIX", "xx_YY" };

  for (gsize l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      start (locales[l], NULL);
      g_assert_true (g_str_has_suffix (setlocale (LC_CTYPE, NULL), "UTF-8"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/first-language", test_first_language);
  g_test_add_func ("/locale/change", test_change);
  g_test_add_func ("/locale/locpath", test_locpath);
  g_test_add_func ("/locale/charset", test_charset);
  return g_test_run ();
}
