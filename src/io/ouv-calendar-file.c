/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-calendar-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ouv-clock.h"
#include "ouv-format.h"
#include "ouv-locale.h"

/* Octets of a line without its end (RFC 5545, 3.1). */
#define LINE 75

struct _OuvCalendarFile
{
  GString   *text;
  GDateTime *stamp; /* (owned) in UTC */
  guint      n_events;
};

/* Longer lines go on in the next one, after a space; never inside a letter. */
static void
add_line (OuvCalendarFile *self,
          const char      *name,
          const char      *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize used = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize length = (gsize) (g_utf8_next_char (at) - at);

      if (used + length > LINE)
        {
          g_string_append (self->text, "\r\n ");
          used = 1;
        }
      g_string_append_len (self->text, at, (gssize) length);
      used += length;
    }
  g_string_append (self->text, "\r\n");
}

/* A TEXT (RFC 5545, 3.3.11): it has no control characters, and a line break is written as \n. */
static void
add_text (OuvCalendarFile *self,
          const char      *name,
          const char      *text)
{
  g_autoptr(GString) escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (escaped, "\\n");
    else if (strchr ("\\;,", *at) != NULL)
      g_string_append_printf (escaped, "\\%c", *at);
    else if (*at == '\t' || !g_ascii_iscntrl (*at))
      g_string_append_c (escaped, *at);
  add_line (self, name, escaped->str);
}

static void
add_day (OuvCalendarFile *self,
         const char      *name,
         OuvDay           day)
{
  int year, month, day_of_month;
  g_autofree char *value = NULL;

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  value = g_strdup_printf ("%04d%02d%02d", year, month, day_of_month);
  add_line (self, name, value);
}

static void
add_alarm (OuvCalendarFile *self,
           const char      *summary)
{
  add_line (self, "BEGIN", "VALARM");
  add_line (self, "ACTION", "DISPLAY");
  /* The day begins at midnight. */
  add_line (self, "TRIGGER", "-PT15H");
  add_text (self, "DESCRIPTION", summary);
  add_line (self, "END", "VALARM");
}

OuvCalendarFile *
ouv_calendar_file_new (GDateTime *stamp)
{
  OuvCalendarFile *self = g_new0 (OuvCalendarFile, 1);

  self->text = g_string_new (NULL);
  self->stamp = g_date_time_to_utc (stamp);
  add_line (self, "BEGIN", "VCALENDAR");
  add_line (self, "VERSION", "2.0");
  add_line (self, "PRODID", "-//Ouvidor//Ouvidor " VERSION "//EN");
  return self;
}

void
ouv_calendar_file_free (OuvCalendarFile *self)
{
  g_string_free (self->text, TRUE);
  g_date_time_unref (self->stamp);
  g_free (self);
}

void
ouv_calendar_file_add_event (OuvCalendarFile *self,
                             const char      *uid,
                             OuvDay           day,
                             const char      *summary,
                             const char      *description)
{
  g_autofree char *stamp = g_date_time_format (self->stamp, "%Y%m%dT%H%M%SZ");

  add_line (self, "BEGIN", "VEVENT");
  add_text (self, "UID", uid);
  add_line (self, "DTSTAMP", stamp);
  add_day (self, "DTSTART;VALUE=DATE", day);
  add_day (self, "DTEND;VALUE=DATE", day + 1);
  add_text (self, "SUMMARY", summary);
  add_text (self, "DESCRIPTION", description);
  add_line (self, "CLASS", "PRIVATE");
  add_line (self, "TRANSP", "TRANSPARENT");
  add_alarm (self, summary);
  add_line (self, "END", "VEVENT");
  self->n_events++;
}

/* "Last day to withdraw from a contract made outside a shop" of a text that goes on. */
static char *
dup_summary (OuvModel          *model,
             const OuvDeadline *deadline)
{
  const OuvChannel *channel = NULL;
  const char *end;

  if (g_str_has_prefix (deadline->id, "reply_"))
    channel = ouv_model_find_channel (model, deadline->id + strlen ("reply_"));
  if (channel != NULL)
    /* TRANSLATORS: %s is a place to complain, for example "Last day for an answer: Claro’s ombudsman" */
    return g_strdup_printf (_("Last day for an answer: %s"), ouv_model_translate (channel->name));
  end = strpbrk (deadline->text, ":.");
  while (end != NULL && end[1] != ' ' && end[1] != '\0')
    end = strpbrk (end + 1, ":.");
  return end != NULL ? g_strndup (deadline->text, (gsize) (end - deadline->text)) : g_strdup (deadline->text);
}

/* What it is about, by words of the program alone: several cases may be in one calendar. */
static char *
dup_about (OuvCaseItem *item)
{
  g_autofree char *subject = ouv_case_item_dup_subject (item);
  g_autofree char *product = ouv_case_dup_display (ouv_case_item_get_case (item), "product", ouv_locale_get_language ());

  return g_strjoin (OUV_FORMAT_DOT, subject, product, NULL);
}

/* The call that has to wait for an office to open. */
static void
add_call (OuvCalendarFile  *self,
          OuvCaseItem      *item,
          const OuvOutcome *outcome,
          const char       *about)
{
  OuvDay opening = ouv_outcome_get_opening (outcome, ouv_case_get_model (ouv_case_item_get_case (item)));
  const OuvContact *contact = opening != 0 ? outcome->contacts->pdata[0] : NULL;
  g_autofree char *uid = g_strdup_printf ("%s-step@" APPLICATION_ID, ouv_case_item_get_id (item));
  g_autofree char *summary = NULL;
  g_autofree char *description = NULL;

  if (contact == NULL)
    return;
  summary = ouv_outcome_dup_title (outcome);
  description = g_strdup_printf ("%s\n%s\n\n%s", (const char *) contact->phones->pdata[0],
                                 contact->hours != NULL ? contact->hours : contact->name, about);
  ouv_calendar_file_add_event (self, uid, opening, summary, description);
}

guint
ouv_calendar_file_add_case (OuvCalendarFile *self,
                            OuvCaseItem     *item)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  OuvDay today = ouv_clock_day_of (self->stamp);
  OuvOutcome *outcome = ouv_outcome_new_brief (kase, today, self->stamp, ouv_locale_get_language ());
  g_autofree char *about = dup_about (item);
  guint before = self->n_events;

  for (guint i = 0; i < outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (outcome->deadlines, i);
      g_autofree char *uid = g_strdup_printf ("%s-%s@" APPLICATION_ID, ouv_case_item_get_id (item), deadline->id);
      g_autofree char *summary = NULL;
      g_autoptr(GString) description = g_string_new (deadline->text);

      if (deadline->date < today)
        continue;
      summary = dup_summary (ouv_case_get_model (kase), deadline);
      if (deadline->source != NULL && deadline->source->url != NULL)
        g_string_append_printf (description, "\n%s", deadline->source->url);
      g_string_append_printf (description, "\n\n%s", about);
      ouv_calendar_file_add_event (self, uid, deadline->date, summary, description->str);
    }
  add_call (self, item, outcome, about);
  ouv_outcome_free (outcome);
  return self->n_events - before;
}

guint
ouv_calendar_file_get_n_events (OuvCalendarFile *self)
{
  return self->n_events;
}

GBytes *
ouv_calendar_file_to_bytes (OuvCalendarFile *self)
{
  char *text = g_strconcat (self->text->str, "END:VCALENDAR\r\n", NULL);

  return g_bytes_new_take (text, strlen (text));
}
