/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "ouv-application.h"
#include "ouv-content-use.h"
#include "ouv-evaluate.h"
#include "ouv-facts.h"
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

int
main (int   argc,
      char *argv[])
{
  g_autoptr(OuvApplication) application = NULL;

  ouv_locale_init (LOCALEDIR);

  /* What needs no window comes before GTK: there may be no display. */
  if (has_option (argc, argv, "--evaluate"))
    return ouv_evaluate_main (argc, argv);

  ouv_content_use_installed ();
  ouv_facts_install ();
  gtk_disable_setlocale ();
  application = ouv_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
