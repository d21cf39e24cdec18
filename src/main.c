/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "ouv-evaluate.h"
#include "ouv-locale.h"

static gboolean
has_option (int         argc,
            char      **argv,
            const char *option)
{
  gsize length = strlen (option);

  for (int i = 1; i < argc; i++)
    if (strncmp (argv[i], option, length) == 0 && (argv[i][length] == '\0' || argv[i][length] == '='))
      return TRUE;
  return FALSE;
}

static void
print_help (void)
{
  printf ("%s\n\n", _("Usage: ouvidor [OPTION…]"));
  printf ("  --new-case               %s\n", _("Start with a new case"));
  printf ("  --evaluate FILE          %s\n", _("Write what Ouvidor advises for a case and exit; - reads standard input"));
  printf ("    --today=YYYY-MM-DD     %s\n", _("The day to advise for"));
  printf ("    --now=RFC3339          %s\n", _("The time to advise for"));
  printf ("    --language=en|uk|pt_BR %s\n", _("The language of the texts"));
  printf ("    --message=CHANNEL      %s\n", _("Write the message for this channel"));
  printf ("    --format=json|text     %s\n", _("The form of the output"));
  printf ("  --version                %s\n", _("Show the version and exit"));
  printf ("  --help                   %s\n", _("Show this help and exit"));
}

int
main (int   argc,
      char *argv[])
{
  const char *localedir = g_getenv ("OUV_LOCALEDIR");

  ouv_locale_init (localedir != NULL ? localedir : LOCALEDIR);

  /* What needs no window comes before GTK: there may be no display. */
  if (has_option (argc, argv, "--evaluate"))
    return ouv_evaluate_main (argc, argv);
  if (has_option (argc, argv, "--version"))
    {
      printf ("ouvidor %s\n", VERSION);
      return 0;
    }
  print_help ();
  return has_option (argc, argv, "--help") ? 0 : 2;
}
