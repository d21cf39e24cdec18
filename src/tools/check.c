/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <stdarg.h>
#include <string.h>

#include "ouv-json.h"

const char *const *
ouv_findings_get_codes (void)
{
  static const char *const codes[] = {
    "syntax", "type", "missing", "unknown-id", "range", "duplicate", "forward-reference", "constant", "repeated", "cycle",
    "missing-translation", "order", "slots-differ", "untranslated", "script", "plural", "address", "review", "no-contact",
    "unreachable", "step", "policy", "guide", "unused",
    /* The proof. */
    "gap", "dead", "shadowed", "overlap", "no-value", "endless", "sent-back", "repeats", NULL
  };

  return codes;
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  const OuvFinding *one = a;
  const OuvFinding *other = b;

  return g_str_equal (one->place, other->place) && g_str_equal (one->code, other->code);
}

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

  g_assert (g_strv_contains (ouv_findings_get_codes (), code));
  va_start (args, format);
  finding->sentence = g_strdup_vprintf (format, args);
  va_end (args);
  finding->place = g_strconcat (file, ":", pointer, NULL);
  finding->code = code;
  /* Once is enough, however many languages show it. */
  if (g_ptr_array_find_with_equal_func (self, finding, is_same, NULL))
    finding_free (finding);
  else
    g_ptr_array_add (self, finding);
}

void
ouv_findings_print (GPtrArray *self,
                    FILE      *stream)
{
  for (guint i = 0; i < self->len; i++)
    {
      const OuvFinding *finding = self->pdata[i];

      fprintf (stream, "%s: %s: %s\n", finding->place, finding->code, finding->sentence);
    }
}

void
ouv_check_add (const OuvCheck     *self,
               const OuvTreePlace *place,
               const char         *member,
               const char         *code,
               const char         *format,
               ...)
{
  g_autofree char *pointer = member != NULL ? ouv_json_pointer_append (place->pointer, member) : g_strdup (place->pointer);
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  ouv_findings_add (self->findings, place->file, pointer, code, "%s", sentence);
}

/* An error of the loader: always "file:pointer: sentence". */
static void
add_error (GPtrArray    *findings,
           const GError *error)
{
  static const char *const codes[] = {
    "syntax", "type", "missing", "unknown-id", "range", "duplicate", "forward-reference", "constant"
  };
  OuvFinding *finding = g_new0 (OuvFinding, 1);
  const char *end = strstr (error->message, ": ");

  finding->place = g_strndup (error->message, (gsize) (end - error->message));
  finding->code = codes[error->code];
  finding->sentence = g_strdup (end + 2);
  g_ptr_array_add (findings, finding);
}

/* What stands in the way of loading, so that the loader would only say the same in other words. */
static gboolean
may_load (const OuvCheck *self)
{
  ouv_check_cycles (self);
  ouv_check_messages (self);
  return self->findings->len == 0;
}

OuvModel *
ouv_check_files (const OuvModelFiles *files,
                 OuvDay               today,
                 GPtrArray           *findings)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelTree) tree = ouv_model_tree_new (files, &error);
  g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(OuvModel) model = NULL;
  OuvCheck self = { tree, NULL, today, findings };
  gboolean loads;

  if (tree == NULL)
    {
      add_error (findings, error);
      return NULL;
    }
  loads = may_load (&self);
  ouv_check_language (&self);
  ouv_check_sources (&self);
  ouv_check_conditions (&self);
  if (!loads)
    return NULL;
  self.model = model = ouv_model_new_with_errors (files, errors);
  for (guint i = 0; i < errors->len; i++)
    add_error (findings, errors->pdata[i]);
  if (model == NULL)
    return NULL;
  ouv_check_references (&self);
  ouv_check_tables (&self);
  ouv_check_unused (&self);
  ouv_check_policy (&self);
  return g_steal_pointer (&model);
}
