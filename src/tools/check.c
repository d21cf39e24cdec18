/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include <stdarg.h>
#include <string.h>

static void
finding_free (OuvFinding *finding)
{
  g_free (finding->place);
  g_free (finding->sentence);
  g_free (finding);
}

GPtrArray *
ouv_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
}

void
ouv_findings_add (GPtrArray  *self,
                  const char *file,
                  const char *pointer,
                  const char *code,
                  const char *format,
                  ...)
{
  OuvFinding *finding = g_new0 (OuvFinding, 1);
  va_list args;

  va_start (args, format);
  finding->sentence = g_strdup_vprintf (format, args);
  va_end (args);
  finding->place = g_strconcat (file, ":", pointer, NULL);
  finding->code = code;
  g_ptr_array_add (self, finding);
}

/* An error of the loader: "file:pointer: sentence". */
static void
add_error (GPtrArray    *findings,
           const GError *error)
{
  static const char *const codes[] = { "syntax", "type", "missing", "unknown-id", "range", "duplicate" };
  OuvFinding *finding = g_new0 (OuvFinding, 1);
  const char *end = strstr (error->message, ": ");

  finding->place = g_strndup (error->message, end != NULL ? (gsize) (end - error->message) : 0);
  finding->code = codes[error->code];
  finding->sentence = g_strdup (end != NULL ? end + 2 : error->message);
  g_ptr_array_add (findings, finding);
}

OuvModel *
ouv_check_files (const OuvModelFiles *files,
                 OuvDay               today,
                 GPtrArray           *findings)
{
  g_autoptr(GError) error = NULL;
  OuvModel *model = ouv_model_new_for_files (files, &error);

  if (model == NULL)
    add_error (findings, error);
  return model;
}
