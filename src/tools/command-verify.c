/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "commands.h"
#include "model-folder.h"
#include "ouv-signature.h"

static const OuvCommandLine line = {
  "verify",
  "Says whether SIGNATURE is that of CONTENT by the owner of KEY (64 hexadecimal digits), and what is wrong with the model in it.",
  "CONTENT SIGNATURE KEY", 3, 3, NULL,
};

static int
check_content (const char *name,
               GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvContent) content = ouv_content_new_from_bytes (bytes, &error);
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autofree char *expires = NULL;

  if (content == NULL)
    {
      fprintf (stderr, "%s:%s\n", name, error->message);
      return EXIT_FAILURE;
    }
  ouv_check_content (content, findings);
  ouv_findings_print (findings, stdout);
  if (findings->len > 0)
    return EXIT_FAILURE;
  expires = ouv_day_to_iso (content->expires);
  printf ("Good: serial %u, current until %s, for Ouvidor %s and later\n", content->serial, expires, content->program);
  return EXIT_SUCCESS;
}

int
ouv_command_verify (int    argc,
                    char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) signature = NULL;

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  if (!ouv_signature_is_key (arguments[2]))
    return ouv_command_misused (&line, "KEY is 64 hexadecimal digits");
  bytes = ouv_file_read (arguments[0], &error);
  signature = bytes != NULL ? ouv_file_read (arguments[1], &error) : NULL;
  if (signature == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (!ouv_signature_verify (bytes, signature, arguments[2]))
    {
      fprintf (stderr, "%s: the signature is not that of %s by this key\n", arguments[1], arguments[0]);
      return EXIT_FAILURE;
    }
  return check_content (arguments[0], bytes);
}
