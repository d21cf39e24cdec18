/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-evaluate.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "ouv-clock.h"
#include "ouv-input.h"
#include "ouv-locale.h"
#include "ouv-outcome.h"

/* The options as given and as understood. */
typedef struct {
  char      *file;
  char      *today_text;
  char      *now_text;
  char      *language_text;
  char      *message;
  char      *format;

  OuvDay     today;
  GDateTime *now; /* (nullable) */
  gboolean   as_text;
} OuvEvaluate;

static void
evaluate_clear (OuvEvaluate *self)
{
  g_free (self->file);
  g_free (self->today_text);
  g_free (self->now_text);
  g_free (self->language_text);
  g_free (self->message);
  g_free (self->format);
  g_clear_pointer (&self->now, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OuvEvaluate, evaluate_clear)

static int
usage_error (const char *text)
{
  fprintf (stderr, "ouvidor: %s\n", text);
  return 2;
}

static gboolean
parse_options (OuvEvaluate  *self,
               int           argc,
               char        **argv,
               GError      **error)
{
  GOptionEntry entries[] = {
    { "evaluate", 0, 0, G_OPTION_ARG_FILENAME, &self->file, NULL, NULL },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today_text, NULL, NULL },
    { "now", 0, 0, G_OPTION_ARG_STRING, &self->now_text, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language_text, NULL, NULL },
    { "message", 0, 0, G_OPTION_ARG_STRING, &self->message, NULL, NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format, NULL, NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_auto(GStrv) copy = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    copy[i] = g_strdup (argv[i]);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &copy, error))
    return FALSE;
  if (g_strv_length (copy) > 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "unexpected argument “%s”", copy[1]);
      return FALSE;
    }
  return TRUE;
}

/* An instant as RFC 3339 writes it: with seconds and with its zone. */
static GDateTime *
parse_instant (const char *text)
{
  g_autoptr(GDateTime) instant = g_date_time_new_from_iso8601 (text, NULL);

  return instant != NULL && strlen (text) >= strlen ("2026-11-23T14:20:00Z") && text[4] == '-' && text[10] == 'T'
           ? g_steal_pointer (&instant) : NULL;
}

static gboolean
set_day (OuvEvaluate  *self,
         GError      **error)
{
  g_autoptr(GError) local = NULL;

  if (self->now_text != NULL)
    {
      self->now = parse_instant (self->now_text);
      if (self->now == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "--now takes a time such as 2026-11-23T14:20:00-03:00, not “%s”", self->now_text);
          return FALSE;
        }
      self->today = ouv_clock_day_of (self->now);
    }
  else if (self->today_text == NULL)
    {
      self->now = ouv_clock_now ();
      self->today = ouv_clock_today ();
    }
  if (self->today_text == NULL)
    return TRUE;
  self->today = ouv_day_from_iso (self->today_text, &local);
  if (self->today == 0)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--today: %s", local->message);
  return self->today != 0;
}

static gboolean
check_options (OuvEvaluate  *self,
               OuvModel     *model,
               GError      **error)
{
  self->as_text = g_strcmp0 (self->format, "text") == 0;
  if (self->format != NULL && !self->as_text && !g_str_equal (self->format, "json"))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--format takes json or text, not “%s”", self->format);
      return FALSE;
    }
  if (self->message != NULL && ouv_model_find_channel (model, self->message) == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--message: there is no channel “%s”", self->message);
      return FALSE;
    }
  return ouv_input_set_language (self->language_text, error) && set_day (self, error);
}

static void
print_outcome (const OuvOutcome *outcome,
               const OuvModel   *model,
               gboolean          as_text)
{
  g_autofree char *text = NULL;

  if (as_text)
    text = ouv_outcome_to_text (outcome, ouv_locale_get_language ());
  else
    {
      g_autoptr(JsonNode) root = ouv_outcome_to_json (outcome, model);

      text = json_to_string (root, TRUE);
    }
  fputs (text, stdout);
  fputc ('\n', stdout);
}

int
ouv_evaluate_main (int    argc,
                   char **argv)
{
  g_auto(OuvEvaluate) self = { 0 };
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvOutcome) outcome = NULL;
  OuvModel *model;

  if (!parse_options (&self, argc, argv, &error))
    return usage_error (error->message);
  if (self.file == NULL)
    return usage_error ("--evaluate takes a file, or - for standard input");
  model = ouv_model_get_default ();
  if (!check_options (&self, model, &error))
    return usage_error (error->message);
  kase = ouv_input_read_case (model, self.file, self.today, &error);
  if (kase == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  outcome = ouv_outcome_new (kase, self.today, self.now, ouv_locale_get_language (), self.message);
  print_outcome (outcome, model, self.as_text);
  return fflush (stdout) == 0 ? 0 : 1;
}
