/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "ouv-clock.h"
#include "ouv-explanation.h"
#include "ouv-input.h"
#include "ouv-locale.h"

static char *today_text;
static char *language_text;

static const GOptionEntry options[] = {
  { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, "Explain the step of DATE instead of today's", "DATE" },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language_text, "Explain it in en, uk or pt_BR", "CODE" },
  { NULL }
};

static const OuvCommandLine line = {
  "explain",
  "Tells rule by rule why the next step of a case is what it is, and what would change it.",
  "FILE [FOLDER]", 1, 2, options,
};

int
ouv_command_explain (int    argc,
                     char **argv)
{
  g_auto(GStrv) arguments = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = NULL;
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvExplanation) explanation = NULL;
  g_autofree char *text = NULL;
  OuvDay today = ouv_clock_today ();

  ouv_locale_init (LOCALEDIR);
  arguments = ouv_command_parse (&line, argc, argv);
  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  if (today_text != NULL && (today = ouv_day_from_iso (today_text, &error)) == 0)
    return ouv_command_misused (&line, "--today: %s", error->message);
  if (!ouv_input_set_language (language_text, &error))
    return ouv_command_misused (&line, "%s", error->message);
  model = ouv_command_load (arguments[1]);
  kase = model != NULL ? ouv_input_read_case (model, arguments[0], today, &error) : NULL;
  if (kase == NULL)
    {
      if (error != NULL)
        fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  explanation = ouv_explanation_new (kase, today, ouv_locale_get_language ());
  text = ouv_explanation_to_text (explanation);
  fputs (text, stdout);
  return EXIT_SUCCESS;
}
