/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-locale.h"

#include <libintl.h>
#include <locale.h>

/* The counter by which gettext notices that LANGUAGE has changed; documented in its manual. */
extern int _nl_msg_cat_cntr;

static OuvLanguage current_language = OUV_LANGUAGE_EN;

static OuvLanguage
guess_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "pt"))
        return OUV_LANGUAGE_PT_BR;
      /* Who reads Russian reads Ukrainian better than English or Portuguese. */
      if (g_str_has_prefix (names[i], "uk") || g_str_has_prefix (names[i], "ru"))
        return OUV_LANGUAGE_UK;
      if (g_str_has_prefix (names[i], "en"))
        return OUV_LANGUAGE_EN;
    }
  return OUV_LANGUAGE_EN;
}

static gboolean
is_c_locale (const char *name)
{
  return name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C.");
}

/* gettext translates nothing under "C", and since glibc 2.39 nothing under "C.UTF-8". The same locale called by its path,
 * as POSIX allows, is neither; glibc looks for that path below LOCPATH. */
static void
set_messages_to_any_locale (void)
{
  g_autofree char *locpath = g_strdup (g_getenv ("LOCPATH"));

  g_setenv ("LOCPATH", "/", TRUE);
  if (setlocale (LC_MESSAGES, "/usr/lib/locale/C.utf8") == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
  if (locpath != NULL)
    g_setenv ("LOCPATH", locpath, TRUE);
  else
    g_unsetenv ("LOCPATH");
}

void
ouv_locale_init (const char *localedir)
{
  const char *override = g_getenv ("OUV_LOCALEDIR");
  OuvLanguage first = guess_language ();

  /* A locale that is not installed counts as none. */
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");
  if (is_c_locale (setlocale (LC_MESSAGES, NULL)))
    set_messages_to_any_locale ();
  if (is_c_locale (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, override != NULL ? override : localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* GLib decides once, at the first text of a library, whether libraries are translated at all, and it does so by whether
   * we are. Let it look at a language in which we are: English has no catalogue. */
  ouv_locale_set_language (OUV_LANGUAGE_PT_BR);
  g_dgettext (GETTEXT_PACKAGE, "Ouvidor");

  ouv_locale_set_language (first);
}

void
ouv_locale_set_language (OuvLanguage language)
{
  current_language = language;
  g_setenv ("LANGUAGE", ouv_language_get_code (language), TRUE);
  _nl_msg_cat_cntr++;
}

OuvLanguage
ouv_locale_get_language (void)
{
  return current_language;
}
