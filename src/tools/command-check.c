/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "against.h"
#include "check.h"
#include "commands.h"
#include "model-folder.h"
#include "proof.h"

static char *today_text;
static char *against_folder;

static const GOptionEntry options[] = {
  { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, "Also judge the review dates, as of DATE", "DATE" },
  { "against", 0, 0, G_OPTION_ARG_FILENAME, &against_folder, "Also list what is decided otherwise than by the model in FOLDER",
    "FOLDER" },
  { NULL }
};

static const OuvCommandLine line = {
  "check",
  "Lists what is wrong with a model, one finding a line: file:pointer: code: sentence.",
  "[FOLDER]", 0, 1, options,
};

static void
print_summary (const OuvModel        *model,
               const OuvProofSummary *proof,
               guint                  n_findings,
               guint                  n_differences,
               gint64                 started)
{
  printf ("%u %s", n_findings, n_findings == 1 ? "finding" : "findings");
  if (model != NULL)
    printf (" in model %s", ouv_model_get_version (model));
  if (proof->states > 0)
    printf (", %.3g states proven, at most %u pages", proof->states, proof->pages);
  if (against_folder != NULL)
    printf (", %u %s", n_differences, n_differences == 1 ? "difference" : "differences");
  printf (", %.2f s\n", (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC);
}

/* Prints what MODEL, which FILES gave, does otherwise than the model in the other folder; FALSE after a sentence when that cannot be
 * read. *N: how much that is. */
static gboolean
print_differences (OuvModel            *model,
                   const OuvModelFiles *files,
                   guint               *n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelFiles) other_files = ouv_model_files_new_for_folder (against_folder, &error);
  g_autoptr(OuvModel) other = other_files != NULL ? ouv_model_new_for_files (other_files, &error) : NULL;
  g_autoptr(GPtrArray) sentences = NULL;

  if (other == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return FALSE;
    }
  sentences = ouv_against_compare (&(OuvSide) { model, files }, &(OuvSide) { other, other_files });
  for (guint i = 0; i < sentences->len; i++)
    printf ("differs: %s\n", (char *) sentences->pdata[i]);
  *n = sentences->len;
  return TRUE;
}

int
ouv_command_check (int    argc,
                   char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  gint64 started = g_get_monotonic_time ();
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelFiles) files = NULL;
  g_autoptr(OuvModel) model = NULL;
  OuvProofSummary proof = { 0, };
  guint n_differences = 0;
  OuvDay today = 0;

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  if (today_text != NULL && (today = ouv_day_from_iso (today_text, &error)) == 0)
    return ouv_command_misused (&line, "--today: %s", error->message);
  files = ouv_model_files_new_for_folder (arguments[0], &error);
  if (files == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  model = ouv_check_files (files, today, findings);
  if (model != NULL)
    ouv_prove_model (model, files, findings, &proof);
  ouv_findings_print (findings, stdout);
  if (model != NULL && against_folder != NULL && !print_differences (model, files, &n_differences))
    return EXIT_FAILURE;
  print_summary (model, &proof, findings->len, n_differences, started);
  return findings->len == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
