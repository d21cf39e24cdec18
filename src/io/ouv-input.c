/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-input.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "ouv-json.h"
#include "ouv-locale.h"

#define MAX_FILE (1024 * 1024)

/* The whole file or standard input, at most MAX_FILE bytes. */
static GString *
read_input (const char  *file,
            GError     **error)
{
  gboolean standard = g_str_equal (file, "-");
  FILE *stream = standard ? stdin : fopen (file, "rb");
  g_autoptr(GString) text = g_string_new (NULL);
  char buffer[16384];
  gsize n;
  int failed;

  if (stream == NULL)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), ": cannot be opened: %s", g_strerror (errno));
      return NULL;
    }
  while (text->len <= MAX_FILE && (n = fread (buffer, 1, sizeof buffer, stream)) > 0)
    g_string_append_len (text, buffer, (gssize) n);
  failed = ferror (stream) ? errno : 0;
  if (!standard)
    fclose (stream);
  if (failed != 0 || text->len > MAX_FILE)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, ": %s",
                   failed != 0 ? g_strerror (failed) : "is larger than 1 MiB");
      return NULL;
    }
  return g_steal_pointer (&text);
}

static OuvCase *
read_case (OuvModel    *model,
           const char  *file,
           OuvDay       today,
           GError     **error)
{
  g_autoptr(GString) text = read_input (file, error);
  g_autoptr(JsonNode) root = NULL;

  if (text == NULL)
    return NULL;
  root = ouv_json_parse (text->str, text->len, error);
  return root != NULL ? ouv_case_new_from_json (model, root, today, error) : NULL;
}

OuvCase *
ouv_input_read_case (OuvModel    *model,
                     const char  *file,
                     OuvDay       today,
                     GError     **error)
{
  g_autoptr(GError) local = NULL;
  OuvCase *kase = read_case (model, file, today, &local);

  if (kase != NULL)
    return kase;
  /* One line, whatever was typed. */
  g_strdelimit (local->message, "\n\r", ' ');
  g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s:", file);
  return NULL;
}

gboolean
ouv_input_set_language (const char  *code,
                        GError     **error)
{
  static const char *const codes[] = { "en", "uk", "pt_BR", NULL };
  OuvLanguage language;

  if (code == NULL)
    return TRUE;
  if (!g_strv_contains (codes, code))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--language takes en, uk or pt_BR, not “%s”", code);
      return FALSE;
    }
  ouv_language_from_code (code, &language);
  ouv_locale_set_language (language);
  return TRUE;
}
