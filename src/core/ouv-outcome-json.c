/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-outcome.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ouv-format.h"

/* The outcome as CONTRACT fixes it. */

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_day (JsonBuilder *builder,
         const char  *member,
         OuvDay       day)
{
  g_autofree char *text = day != 0 ? ouv_day_to_iso (day) : NULL;

  add_string (builder, member, text);
}

static void
add_money (JsonBuilder *builder,
           const char  *member,
           OuvMoney     money)
{
  g_autofree char *text = ouv_money_to_iso (money);

  add_string (builder, member, text);
}

static void
add_strings (JsonBuilder *builder,
             const char  *member,
             GPtrArray   *texts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, texts->pdata[i]);
  json_builder_end_array (builder);
}

const char *
ouv_action_get_id (OuvAction action)
{
  static const char *const ids[] = { "contact", "wait", "none" };

  return ids[action];
}

static void
add_reasons (JsonBuilder *builder,
             GPtrArray   *reasons)
{
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reasons->len; i++)
    {
      const OuvReason *reason = reasons->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "rule", reason->rule);
      add_string (builder, "text", reason->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_ladder (JsonBuilder *builder,
            GPtrArray   *ladder)
{
  json_builder_set_member_name (builder, "ladder");
  json_builder_begin_array (builder);
  for (guint i = 0; i < ladder->len; i++)
    {
      const OuvRung *rung = ladder->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "channel", rung->channel->id);
      add_string (builder, "status", ouv_rung_status_get_id (rung->status));
      add_day (builder, "from", rung->from);
      add_day (builder, "until", rung->until);
      add_strings (builder, "reasons", rung->reasons);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_source (JsonBuilder     *builder,
            const OuvSource *source)
{
  json_builder_set_member_name (builder, "source");
  if (source == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_string (builder, "url", source->url);
  add_string (builder, "note", source->note);
  add_day (builder, "seen", source->seen);
  add_string (builder, "confidence", source->confidence);
  json_builder_end_object (builder);
}

static void
add_links (JsonBuilder *builder,
           GPtrArray   *links)
{
  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < links->len; i++)
    {
      const OuvLink *link = links->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "title", link->title);
      add_string (builder, "url", link->url);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_phrases (JsonBuilder *builder,
             GPtrArray   *phrases)
{
  json_builder_set_member_name (builder, "say");
  json_builder_begin_array (builder);
  for (guint i = 0; i < phrases->len; i++)
    {
      const OuvPhrase *phrase = phrases->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "id", phrase->id);
      add_string (builder, "text", phrase->text);
      add_string (builder, "gloss", phrase->gloss);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_contact (JsonBuilder      *builder,
             const OuvContact *contact)
{
  g_autofree char *next_open = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "channel", contact->channel->id);
  add_string (builder, "name", contact->name);
  add_strings (builder, "phones", contact->phones);
  add_links (builder, contact->links);
  add_string (builder, "hours", contact->hours);
  json_builder_set_member_name (builder, "open_now");
  if (contact->open_known)
    json_builder_add_boolean_value (builder, contact->open_now);
  else
    json_builder_add_null_value (builder);
  if (!contact->open_now && contact->next_change != NULL)
    next_open = g_date_time_format (contact->next_change, "%Y-%m-%dT%H:%M:%S%:z");
  add_string (builder, "next_open", next_open);
  add_phrases (builder, contact->say);
  add_strings (builder, "needs", contact->needs);
  add_string (builder, "cost", contact->cost);
  add_source (builder, contact->source);
  json_builder_end_object (builder);
}

static void
add_message (JsonBuilder      *builder,
             const char       *member,
             const OuvMessage *message)
{
  json_builder_set_member_name (builder, member);
  if (message == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_string (builder, "channel", message->channel->id);
  add_string (builder, "form", message->form);
  add_string (builder, "language", ouv_language_get_code (message->language));
  add_string (builder, "subject", message->subject);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < message->parts->len; i++)
    {
      const OuvPart *part = message->parts->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "id", part->id);
      add_string (builder, "text", part->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_string (builder, "body", message->body);
  add_strings (builder, "blanks", message->blanks);
  json_builder_set_member_name (builder, "characters");
  json_builder_add_int_value (builder, message->characters);
  json_builder_set_member_name (builder, "limit");
  if (message->limit > 0)
    json_builder_add_int_value (builder, message->limit);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static void
add_checklist (JsonBuilder *builder,
               GPtrArray   *checklist)
{
  json_builder_set_member_name (builder, "checklist");
  json_builder_begin_array (builder);
  for (guint i = 0; i < checklist->len; i++)
    {
      const OuvChecklistItem *item = checklist->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "id", item->id);
      add_string (builder, "text", item->text);
      add_string (builder, "form", item->form);
      add_string (builder, "why", item->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_deadlines (JsonBuilder *builder,
               GPtrArray   *deadlines)
{
  json_builder_set_member_name (builder, "deadlines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const OuvDeadline *deadline = deadlines->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "id", deadline->id);
      add_day (builder, "date", deadline->date);
      add_string (builder, "text", deadline->text);
      add_source (builder, deadline->source);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_rights (JsonBuilder *builder,
            GPtrArray   *rights)
{
  json_builder_set_member_name (builder, "rights");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rights->len; i++)
    {
      const OuvRight *right = rights->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "id", right->id);
      add_string (builder, "text", right->text);
      add_string (builder, "article", right->article);
      add_string (builder, "url", right->url);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_claim (JsonBuilder      *builder,
           const OuvOutcome *self)
{
  json_builder_set_member_name (builder, "claim");
  if (self->claim_amount == OUV_MONEY_UNKNOWN)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_money (builder, "amount", self->claim_amount);
  add_money (builder, "minimum_wage", self->minimum_wage);
  add_string (builder, "track", self->track);
  json_builder_end_object (builder);
}

static void
add_missing (JsonBuilder *builder,
             GPtrArray   *missing)
{
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (guint i = 0; i < missing->len; i++)
    {
      const OuvMissing *item = missing->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "question", item->question);
      add_string (builder, "why", item->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

JsonNode *
ouv_outcome_to_json (const OuvOutcome *self,
                     const OuvModel   *model)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_day (builder, "as_of", self->as_of);
  add_string (builder, "model_version", ouv_model_get_version (model));
  add_string (builder, "action", ouv_action_get_id (self->action));
  add_string (builder, "channel", self->channel != NULL ? self->channel->id : NULL);
  add_day (builder, "until", self->until);
  add_string (builder, "rule", self->rule);
  add_reasons (builder, self->reasons);
  add_ladder (builder, self->ladder);
  json_builder_set_member_name (builder, "contacts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->contacts->len; i++)
    add_contact (builder, self->contacts->pdata[i]);
  json_builder_end_array (builder);
  add_message (builder, "message", self->message);
  add_message (builder, "gloss", self->gloss);
  add_checklist (builder, self->checklist);
  add_deadlines (builder, self->deadlines);
  add_rights (builder, self->rights);
  add_claim (builder, self);
  add_missing (builder, self->missing);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* The outcome for a terminal. */

static void
print_heading (GString    *out,
               const char *heading)
{
  g_string_append_printf (out, "\n%s\n", heading);
  for (glong i = 0; i < g_utf8_strlen (heading, -1); i++)
    g_string_append_c (out, '-');
  g_string_append_c (out, '\n');
}

static void
print_contact (GString          *out,
               const OuvContact *contact)
{
  g_string_append_printf (out, "%s\n", contact->name);
  if (contact->reason != NULL)
    g_string_append_printf (out, "  %s\n", contact->reason);
  for (guint i = 0; i < contact->phones->len; i++)
    g_string_append_printf (out, "  %s\n", (char *) contact->phones->pdata[i]);
  for (guint i = 0; i < contact->links->len; i++)
    {
      const OuvLink *link = contact->links->pdata[i];

      /* An e-mail address is one to read, not one to open. */
      g_string_append_printf (out, "  %s: %s\n", link->title,
                              g_str_has_prefix (link->url, "mailto:") ? link->url + strlen ("mailto:") : link->url);
    }
  if (contact->hours != NULL)
    g_string_append_printf (out, "  %s\n", contact->hours);
  if (contact->note != NULL)
    g_string_append_printf (out, "  %s\n", contact->note);
}

static void
print_message (GString          *out,
               const char       *heading,
               const OuvMessage *message)
{
  if (message == NULL)
    return;
  print_heading (out, heading);
  if (message->subject != NULL)
    g_string_append_printf (out, "%s\n\n", message->subject);
  g_string_append_printf (out, "%s\n", message->body);
}

static void
print_dates (GString          *out,
             const OuvOutcome *self,
             OuvLanguage       language)
{
  if (self->deadlines->len == 0)
    return;
  print_heading (out, _("Dates"));
  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const OuvDeadline *deadline = self->deadlines->pdata[i];
      g_autofree char *day = deadline->date != 0 ? ouv_format_day_words (language, deadline->date) : g_strdup (_("date not known"));

      g_string_append_printf (out, "%s: %s\n", day, deadline->text);
    }
}

char *
ouv_outcome_to_text (const OuvOutcome *self,
                     OuvLanguage       language)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = ouv_outcome_dup_title (self);

  g_string_append_printf (out, "%s\n", title);
  if (self->until != 0)
    {
      g_autofree char *day = ouv_format_day_words (language, self->until);

      /* TRANSLATORS: %s is a date; the day itself still belongs to the wait */
      g_string_append_printf (out, _("Wait until the end of %s."), day);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->contacts->len; i++)
    print_contact (out, self->contacts->pdata[i]);
  print_heading (out, _("Why"));
  for (guint i = 0; i < self->reasons->len; i++)
    g_string_append_printf (out, "%s\n", ((OuvReason *) self->reasons->pdata[i])->text);
  print_message (out, _("Message in Portuguese"), self->message);
  print_message (out, _("Translation"), self->gloss);
  print_dates (out, self, language);
  if (self->checklist->len > 0)
    print_heading (out, _("Papers for Procon"));
  for (guint i = 0; i < self->checklist->len; i++)
    g_string_append_printf (out, "[ ] %s\n", ((OuvChecklistItem *) self->checklist->pdata[i])->text);
  if (self->missing->len > 0)
    print_heading (out, _("Still missing"));
  for (guint i = 0; i < self->missing->len; i++)
    g_string_append_printf (out, "%s\n  %s\n", ((OuvMissing *) self->missing->pdata[i])->title,
                            ((OuvMissing *) self->missing->pdata[i])->why);
  return g_string_free (out, FALSE);
}
