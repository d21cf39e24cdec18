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
#include "ouv-publisher.h"
#include "ouv-state.h"

/* Names in a list of what is missing: as many as a narrow row shows in a few lines. */
#define N_NAMED 3

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
ouv_words_channel_short (const OuvChannel *channel)
{
  if (g_str_equal (channel->id, "sac"))
    return C_("short name of a place to complain", "SAC");
  if (g_str_equal (channel->id, "ombudsman"))
    return C_("short name of a place to complain", "Ombudsman");
  if (g_str_equal (channel->id, "anatel"))
    return C_("short name of a place to complain", "Anatel");
  return ouv_words_channel (channel);
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
ouv_words_late (const char       *name,
                const OuvAttempt *attempt,
                OuvModel         *model)
{
  guint days = ouv_attempt_get_days_late (attempt, model, ouv_clock_today ());

  if (days == 0)
    return NULL;
  if (ouv_model_find_channel (model, attempt->channel)->reply_is_effect)
    /* TRANSLATORS: of a block that should work by now, for example "Não Me Perturbe: 7 days late" */
    return g_strdup_printf (ngettext ("%s: %u day late", "%s: %u days late", days), name, days);
  /* TRANSLATORS: a place that owes an answer, for example "SAC: no answer, 7 days late" */
  return g_strdup_printf (ngettext ("%s: no answer, %u day late", "%s: no answer, %u days late", days), name, days);
}

char *
ouv_words_due (const OuvChannel *channel,
               OuvDay            until)
{
  const char *name = ouv_words_channel_short (channel);
  g_autofree char *day = ouv_words_day (until);

  if (channel->reply_is_effect)
    /* TRANSLATORS: for example "Não Me Perturbe: takes effect by Friday, 27 November" */
    return g_strdup_printf (_("%s: takes effect by %s"), name, day);
  if (g_strcmp0 (channel->reply_whose, "advice") == 0)
    /* TRANSLATORS: for example "Procon: we suggest waiting until Friday, 27 November" */
    return g_strdup_printf (_("%s: we suggest waiting until %s"), name, day);
  /* TRANSLATORS: for example "SAC: answer due by Friday, 27 November" */
  return g_strdup_printf (_("%s: answer due by %s"), name, day);
}

/* A date breaks behind the weekday, if at all. */
static char *
keep_date (const char *day)
{
  const char *date = strstr (day, ", ");
  g_auto(GStrv) words = NULL;
  g_autofree char *kept = NULL;

  if (date == NULL)
    return g_strdup (day);
  date += strlen (", ");
  words = g_strsplit (date, " ", -1);
  kept = g_strjoinv ("\302\240", words);
  return g_strdup_printf ("%.*s%s", (int) (date - day), day, kept);
}

static int
get_this_year (void)
{
  int year;

  ouv_day_get_ymd (ouv_clock_today (), &year, NULL, NULL);
  return year;
}

char *
ouv_words_day (OuvDay day)
{
  g_autofree char *text = ouv_format_day_long (ouv_locale_get_language (), day, get_this_year ());

  return keep_date (text);
}

char *
ouv_words_day_on (OuvDay day)
{
  g_autofree char *text = ouv_format_day_on (ouv_locale_get_language (), day, get_this_year ());

  return keep_date (text);
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
  day = ouv_words_day (attempt->date);
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

gboolean
ouv_words_is_promised (const OuvChannel *channel)
{
  return !channel->reply_is_effect && g_strcmp0 (channel->reply_whose, "advice") != 0;
}

/* Whether INDEX is the latest contact at its channel, from which one counts. */
static gboolean
is_counted (OuvCase *kase,
            guint    index)
{
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);
  g_autoptr(OuvState) state = ouv_state_new (kase, ouv_clock_today ());

  return ouv_state_find_latest (state, ouv_model_find_channel (ouv_case_get_model (kase), attempt->channel)) == (int) index;
}

/* What the wait until DAY comes to that nobody has ended yet. */
static char *
describe_wait (const OuvChannel *channel,
               const char       *day)
{
  if (channel->reply_is_effect)
    /* TRANSLATORS: what was asked for, for example "Takes effect by Monday, 30 November" */
    return g_strdup_printf (_("Takes effect by %s"), day);
  /* TRANSLATORS: how a contact stands, for example "Waiting until Monday, 30 November" */
  return g_strdup_printf (_("Waiting until %s"), day);
}

static char *
describe_silence (const OuvChannel *channel,
                  OuvDay            reply)
{
  g_autofree char *day = ouv_words_day (reply);
  g_autofree char *on_day = ouv_words_day_on (reply);

  if (channel->reply_is_effect)
    /* TRANSLATORS: what was asked for, for example "Was to take effect by Monday, 16 November" */
    return g_strdup_printf (_("Was to take effect by %s"), day);
  if (!ouv_words_is_promised (channel))
    /* TRANSLATORS: how a contact stands; %s is for example "on Monday, 16 November" */
    return g_strdup_printf (_("No answer, the wait that we suggest ended %s"), on_day);
  /* TRANSLATORS: how a contact stands; %s is for example "on Monday, 16 November" */
  return g_strdup_printf (_("No answer, it was due %s"), on_day);
}

static char *
describe_open (const OuvAttempt *attempt,
               OuvModel         *model,
               gboolean          counted)
{
  OuvDay reply = counted ? ouv_attempt_get_reply_date (attempt, model) : 0;
  const OuvChannel *channel = ouv_model_find_channel (model, attempt->channel);
  g_autofree char *day = reply != 0 ? ouv_words_day (reply) : NULL;

  if (day != NULL && ouv_clock_today () > reply)
    return describe_silence (channel, reply);
  if (attempt->outcome == OUV_ATTEMPT_NO_ANSWER && day != NULL)
    /* TRANSLATORS: how a contact stands, for example "No answer so far, due by Monday, 30 November" */
    return g_strdup_printf (_("No answer so far, due by %s"), day);
  if (attempt->outcome == OUV_ATTEMPT_NO_ANSWER || !counted)
    return g_strdup (_("No answer"));
  return day != NULL ? describe_wait (channel, day) : g_strdup (_("Waiting for an answer"));
}

char *
ouv_words_attempt_state (OuvCase *kase,
                         guint    index)
{
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);

  switch (attempt->outcome)
    {
    case OUV_ATTEMPT_REFUSED:
      return g_strdup (_("Answered: refused"));
    case OUV_ATTEMPT_UNSOLVED:
      return g_strdup (_("Answered: did not help"));
    case OUV_ATTEMPT_SOLVED:
      return g_strdup (_("Answered: solved"));
    case OUV_ATTEMPT_WAITING:
    case OUV_ATTEMPT_NO_ANSWER:
    default:
      return describe_open (attempt, ouv_case_get_model (kase), is_counted (kase, index));
    }
}

char *
ouv_words_attempt_result (OuvCase *kase,
                          guint    index)
{
  g_autofree char *number = ouv_words_protocol (ouv_case_get_attempt (kase, index));
  g_autofree char *state = ouv_words_attempt_state (kase, index);

  return g_strjoin (OUV_WORDS_DOT, number, state, NULL);
}

gboolean
ouv_words_attempt_is_late (OuvCase *kase,
                           guint    index)
{
  return is_counted (kase, index)
         && ouv_attempt_get_state (ouv_case_get_attempt (kase, index), ouv_case_get_model (kase), ouv_clock_today ())
            == OUV_ATTEMPT_STATE_OVERDUE;
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

char *
ouv_words_missing_list (OuvCase   *kase,
                        GPtrArray *paths)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_more = paths->len > N_NAMED ? paths->len - N_NAMED : 0;
  g_autofree char *joined = NULL;
  g_autofree char *more = NULL;

  for (guint i = 0; i < paths->len - n_more; i++)
    g_ptr_array_add (names, ouv_words_missing (kase, g_ptr_array_index (paths, i)));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (OUV_WORDS_DOT, (char **) names->pdata);
  if (n_more == 0)
    return g_steal_pointer (&joined);
  /* TRANSLATORS: behind the names of three details that are missing */
  more = g_strdup_printf (ngettext ("… and %u more", "… and %u more", n_more), n_more);
  return g_strjoin (" ", joined, more, NULL);
}

const char *
ouv_words_doubt (const OuvSource *source)
{
  if (g_str_equal (source->confidence, "low"))
    return _("not confirmed: look at the official site first");
  if (!ouv_publisher_is_official (ouv_model_get_default (), source->url))
    return _("not confirmed on an official page");
  return g_str_equal (source->confidence, "high") ? NULL : _("not fully confirmed");
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

/* The law, or else whose page it is. */
static char *
dup_source_name (const OuvSource *source)
{
  char *article = dup_article (source->note);

  return article != NULL ? article : ouv_publisher_get_name (ouv_model_get_default (), source->url);
}

char *
ouv_words_source (const OuvSource *source)
{
  g_autofree char *name = NULL;

  if (source->url == NULL)
    return NULL;
  name = dup_source_name (source);
  /* TRANSLATORS: where a number was read, for example "Source: Claro" */
  return g_strdup_printf (_("Source: %s"), name);
}

char *
ouv_words_source_read (const OuvSource *source)
{
  g_autofree char *day = ouv_format_day_words (ouv_locale_get_language (), source->seen);
  /* TRANSLATORS: follows a source, for example "read on 23 November 2026" */
  g_autofree char *read = g_strdup_printf (source->url != NULL ? _("read on %s") : _("Read on %s"), day);

  return g_strjoin (OUV_WORDS_DOT, read, ouv_words_doubt (source), NULL);
}

char *
ouv_words_source_markup (const OuvSource *source)
{
  g_autofree char *read = ouv_words_source_read (source);
  g_autofree char *read_markup = g_markup_escape_text (read, -1);
  g_autofree char *name = NULL;
  g_autofree char *link = NULL;
  g_autofree char *from = NULL;

  if (source->url == NULL)
    return g_steal_pointer (&read_markup);
  name = dup_source_name (source);
  link = g_markup_printf_escaped ("<span alpha=\"100%%\"><a href=\"%s\">%s</a></span>", source->url, name);
  from = g_strdup_printf (_("Source: %s"), link);
  return g_strjoin (OUV_WORDS_DOT, from, read_markup, NULL);
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
ouv_words_text (const OuvMessage *message)
{
  return g_str_equal (message->form, "script") ? _("Your phone script") : _("Your text");
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
