/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-words.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "ouv-clock.h"
#include "ouv-format.h"
#include "ouv-interview.h"
#include "ouv-locale.h"

const char *
ouv_words_outcome (OuvAttemptOutcome outcome)
{
  return ouv_attempt_outcome_get_label (outcome);
}

const char *
ouv_words_channel (const OuvChannel *channel)
{
  return ouv_model_translate (channel->name);
}

const char *
ouv_words_language (OuvLanguage language)
{
  static const char *const names[OUV_N_LANGUAGES] = { "English", "Українська", "Português" };

  return names[language];
}

char *
ouv_words_days_left (OuvDay until,
                     OuvDay today)
{
  guint days = (guint) ABS (until - today);

  if (until > today)
    return g_strdup_printf (ngettext ("%u day left", "%u days left", days), days);
  if (until == today)
    return g_strdup (_("Today is the last day"));
  return g_strdup_printf (ngettext ("%u day late", "%u days late", days), days);
}

char *
ouv_words_day (OuvDay day)
{
  int year;

  ouv_day_get_ymd (ouv_clock_today (), &year, NULL, NULL);
  return ouv_format_day_long (ouv_locale_get_language (), day, year);
}

char *
ouv_words_attempt (const OuvAttempt *attempt,
                   OuvModel         *model)
{
  const OuvChannel *channel = ouv_model_find_channel (model, attempt->channel);
  g_autofree char *day = NULL;

  if (attempt->date == 0)
    /* TRANSLATORS: a contact, for example "Anatel, date unknown" */
    return g_strdup_printf (_("%s, date unknown"), ouv_words_channel (channel));
  day = ouv_format_day (ouv_locale_get_language (), attempt->date);
  return g_strjoin (OUV_WORDS_DOT, ouv_words_channel (channel), day, NULL);
}

char *
ouv_words_protocol (const OuvAttempt *attempt)
{
  if (attempt->protocol == NULL || *attempt->protocol == '\0')
    return g_strdup (_("No reference number"));
  /* TRANSLATORS: the reference number of a contact, for example "No. 2026110945873" */
  return g_strdup_printf (_("No. %s"), attempt->protocol);
}

int
ouv_words_attempt_index (const char *path)
{
  if (!g_str_has_prefix (path, "attempts/"))
    return -1;
  return atoi (path + strlen ("attempts/"));
}

char *
ouv_words_answer (OuvCase           *kase,
                  const OuvQuestion *question)
{
  g_autofree char *answer = ouv_interview_dup_answer (kase, question, ouv_clock_today (), ouv_locale_get_language ());

  if (answer == NULL && ouv_case_is_dont_know (kase, question->id))
    return g_strdup (_("You do not know"));
  return answer != NULL && *answer != '\0' ? g_steal_pointer (&answer) : NULL;
}

static const char *
describe_field (const char *field)
{
  if (g_str_equal (field, "date"))
    return _("date");
  if (g_str_equal (field, "protocol"))
    return _("reference number");
  return _("answer");
}

char *
ouv_words_missing (OuvCase    *kase,
                   const char *path)
{
  int index = ouv_words_attempt_index (path);
  const OuvQuestion *question;

  if (index >= 0 && (guint) index < ouv_case_get_n_attempts (kase))
    {
      g_autofree char *attempt = ouv_words_attempt (ouv_case_get_attempt (kase, (guint) index), ouv_case_get_model (kase));

      return g_strjoin (": ", attempt, describe_field (strrchr (path, '/') + 1), NULL);
    }
  if (g_str_equal (path, "attempts"))
    return g_strdup (_("What you tried"));
  question = ouv_model_find_question (ouv_case_get_model (kase), path);
  if (question == NULL)
    return g_strdup (path);
  return g_strdup (ouv_interview_get_text (kase, question, ouv_clock_today ()));
}

static const char *
describe_confidence (const char *confidence)
{
  if (g_strcmp0 (confidence, "high") == 0)
    return NULL;
  if (g_strcmp0 (confidence, "medium") == 0)
    return _("not fully sure");
  return _("unsure: check it first");
}

char *
ouv_words_host (const char *url)
{
  g_autoptr(GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return g_strdup (url);
  return g_strdup (g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
}

/* "Decreto 11.034/2022, art. 12" at the beginning of a note, NULL: none. */
static char *
dup_article (const char *note)
{
  g_autoptr(GRegex) law = g_regex_new ("^(CDC|(Lei|Decreto|Resolução Anatel) [\\d.]+/\\d+)(, art\\. [\\dA-Z-]+)?", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  if (note == NULL || !g_regex_match (law, note, 0, &match))
    return NULL;
  return g_match_info_fetch (match, 0);
}

char *
ouv_words_source_markup (const OuvSource *source,
                         const char      *note)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  g_autofree char *day = ouv_format_day (ouv_locale_get_language (), source->seen);
  g_autofree char *read = NULL;
  const char *confidence = describe_confidence (source->confidence);

  if (source->url != NULL)
    {
      g_autofree char *article = dup_article (source->note);
      g_autofree char *host = ouv_words_host (source->url);
      const char *name = article != NULL ? article : source->publisher != NULL ? source->publisher : host;
      g_autofree char *link = g_markup_printf_escaped ("<a href=\"%s\" title=\"%s\">%s</a>", source->url, source->url, name);

      /* TRANSLATORS: where a number was read, for example "Source: claro.com.br" */
      g_string_append_printf (markup, _("Source: %s"), link);
      /* TRANSLATORS: follows a source, for example "read on 23 November 2026" */
      read = g_strdup_printf (_("read on %s"), day);
      g_string_append_printf (markup, OUV_WORDS_DOT "%s", read);
    }
  else
    {
      read = g_strdup_printf (_("Read on %s"), day);
      g_string_append (markup, read);
    }
  if (note != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (note, -1);

      g_string_append_printf (markup, OUV_WORDS_DOT "%s", escaped);
    }
  if (confidence != NULL)
    g_string_append_printf (markup, OUV_WORDS_DOT "%s", confidence);
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

const char *
ouv_words_whose (const char *whose)
{
  if (g_strcmp0 (whose, "law") == 0)
    return _("Set by law or regulation");
  if (g_strcmp0 (whose, "company") == 0)
    return _("The company’s own rule");
  return _("Our advice, not a rule");
}

const char *
ouv_words_form (const char *form)
{
  if (g_str_equal (form, "original"))
    return _("original");
  if (g_str_equal (form, "copy"))
    return _("copy");
  return _("print-out");
}
