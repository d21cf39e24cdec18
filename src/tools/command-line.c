/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdarg.h>
#include <stdio.h>

#include "commands.h"
#include "model-folder.h"

char **
ouv_command_parse (const OuvCommandLine *line,
                   int                   argc,
                   char                **argv)
{
  g_autofree char *parameters = g_strjoin (" ", line->name, line->arguments, NULL);
  g_autoptr(GOptionContext) context = g_option_context_new (parameters);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) arguments = g_new0 (char *, argc + 1);
  guint n;

  /* The program's name comes first for GOption. */
  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (i == 0 ? "ouvidor-model" : argv[i]);
  g_option_context_set_summary (context, line->summary);
  if (line->options != NULL)
    g_option_context_add_main_entries (context, line->options, NULL);
  else
    g_option_context_set_ignore_unknown_options (context, TRUE); /* "-1" is an argument */
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      ouv_command_misused (line, "%s", error->message);
      return NULL;
    }
  n = g_strv_length (arguments) - 1;
  if (n > line->max_arguments)
    {
      ouv_command_misused (line, "unexpected argument “%s”", arguments[line->max_arguments + 1]);
      return NULL;
    }
  if (n < line->min_arguments)
    {
      ouv_command_misused (line, "it takes %s", line->arguments);
      return NULL;
    }
  return g_strdupv (arguments + 1);
}

int
ouv_command_misused (const OuvCommandLine *line,
                     const char           *format,
                     ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "ouvidor-model %s: %s\n", line->name, text);
  return OUV_COMMAND_MISUSED;
}

OuvModel *
ouv_command_load (const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelFiles) files = ouv_model_files_new_for_folder (folder, &error);
  OuvModel *model = files != NULL ? ouv_model_new_for_files (files, &error) : NULL;

  if (model == NULL)
    fprintf (stderr, "%s\n", error->message);
  return model;
}
