/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "commands.h"

static const OuvCommandLine line = {
  "eval",
  "Evaluates one condition, both written as JSON, and prints true, false, unknown or the value.",
  "EXPRESSION DATA", 2, 2, NULL,
};

int
ouv_command_eval (int    argc,
                  char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(GError) error = NULL;
  g_autofree char *result = NULL;

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  result = ouv_expression_eval_json (arguments[0], arguments[1], &error);
  if (result == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  puts (result);
  return EXIT_SUCCESS;
}
