/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-outcome.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ouv-case-private.h"
#include "ouv-decision.h"
#include "ouv-format.h"
#include "ouv-message.h"
#include "ouv-state.h"

typedef struct {
  OuvOutcome *outcome;
  OuvState   *state;
  OuvDecision *decision;
  OuvModel   *model;
  OuvLanguage language;
  GDateTime  *now; /* (nullable) */
  gboolean    brief;
  GPtrArray  *gaps; /* (nullable) of char*: where what is missing is listed once more */
} OuvBuilder;

/* Missing answers */

static const char *
missing_why (OuvBuilder *builder,
             const char *question_id)
{
  const OuvQuestion *question = ouv_model_find_question (builder->model, question_id);

  if (question != NULL)
    return ouv_model_translate (question->why);
  if (g_str_has_suffix (question_id, "/date"))
    return _("Without the date of this contact we cannot tell by when an answer is due.");
  if (g_str_has_suffix (question_id, "/protocol"))
    return _("The next office asks for the number (protocolo) of this contact.");
  return NULL;
}

/* The question as it is asked, or the contact and what of it is missing. */
static char *
dup_missing_title (OuvBuilder *builder,
                   const char *question_id)
{
  const OuvQuestion *question = ouv_model_find_question (builder->model, question_id);
  const OuvAttempt *attempt;
  const OuvChannel *channel;

  if (question != NULL)
    return g_strdup (ouv_state_get_question (builder->state, question));
  attempt = ouv_case_get_attempt (builder->state->kase, (guint) atoi (question_id + strlen ("attempts/")));
  channel = ouv_model_find_channel (builder->model, attempt->channel);
  return g_strdup_printf ("%s: %s", ouv_model_translate (channel->name),
                          g_str_has_suffix (question_id, "/date") ? _("date") : _("reference number"));
}

/* Lists a question once, if it is asked; what is no question or attempt (a computed value) is left out. */
static void
add_missing (OuvBuilder *builder,
             const char *question_id)
{
  const OuvQuestion *question = ouv_model_find_question (builder->model, question_id);
  const char *why = missing_why (builder, question_id);
  OuvMissing *missing;

  if (why == NULL || (question != NULL && !ouv_state_is_asked (builder->state, question)))
    return;
  if (builder->gaps != NULL && !g_ptr_array_find_with_equal_func (builder->gaps, question_id, g_str_equal, NULL))
    g_ptr_array_add (builder->gaps, g_strdup (question_id));
  for (guint i = 0; i < builder->outcome->missing->len; i++)
    if (g_str_equal (((OuvMissing *) builder->outcome->missing->pdata[i])->question, question_id))
      return;
  missing = g_new0 (OuvMissing, 1);
  missing->question = g_strdup (question_id);
  missing->title = dup_missing_title (builder, question_id);
  missing->why = g_strdup (why);
  g_ptr_array_add (builder->outcome->missing, missing);
}

static void
add_all_missing (OuvBuilder *builder,
                 GPtrArray  *question_ids)
{
  for (guint i = 0; i < question_ids->len; i++)
    add_missing (builder, question_ids->pdata[i]);
}

/* The questions behind a variable that has no value. */
static void
add_unknown_variable (guint    index,
                      gpointer data)
{
  OuvBuilder *builder = data;
  const OuvDerived *derived;
  const OuvQuestion *question;

  if (ouv_state_get (builder->state, index).known)
    return;
  derived = ouv_model_find_derived_of (builder->model, index);
  question = ouv_model_find_question_of (builder->model, index);
  if (derived != NULL)
    ouv_expression_foreach_variable (derived->value, add_unknown_variable, builder);
  else if (question != NULL)
    add_missing (builder, question->id);
}

/* What an expression without a value would have to know. */
static void
add_unknown (OuvBuilder          *builder,
             const OuvExpression *expression)
{
  ouv_expression_foreach_variable (expression, add_unknown_variable, builder);
}

/* Whether a rule holds; what it would have to know is missing where that cannot be said. */
static gboolean
holds (OuvBuilder          *builder,
       OuvTable             table,
       guint                row,
       const OuvExpression *when)
{
  guint8 truth = ouv_decision_get (builder->decision, table, row);

  if (truth == OUV_TRUTH_UNKNOWN)
    add_unknown (builder, when);
  return truth == OUV_TRUTH_TRUE;
}

/* Texts with slots */

/* A text of the model, translated, with {variable} slots filled. */
static char *
write_text (OuvBuilder *builder,
            const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = ouv_model_translate (text); *p != '\0';)
    {
      const char *open = strchr (p, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      const OuvVariable *variable;

      if (close == NULL)
        {
          g_string_append (out, p);
          break;
        }
      g_string_append_len (out, p, open - p);
      name = g_strndup (open + 1, close - open - 1);
      variable = ouv_scope_lookup (builder->model->scope, name);
      value = variable != NULL ? ouv_state_dup_text (builder->state, variable->index, builder->language) : NULL;
      g_string_append (out, value != NULL ? value : "…");
      p = close + 1;
    }
  return g_string_free (out, FALSE);
}

/* The next step */

static void
add_reason (OuvBuilder *builder,
            const char *rule,
            const char *text)
{
  OuvReason *reason = g_new0 (OuvReason, 1);

  reason->rule = rule;
  reason->text = write_text (builder, text);
  g_ptr_array_add (builder->outcome->reasons, reason);
}

/* Which VARIABLE of a channel INDEX is, and the latest ATTEMPT there. FALSE: it is none, or nothing was tried there. */
static gboolean
find_attempt_of (const OuvBuilder *builder,
                 guint             index,
                 guint            *variable,
                 int              *attempt)
{
  guint offset = index - builder->model->channel_vars;

  if (index < builder->model->channel_vars || offset >= builder->model->channels->len * OUV_N_CHANNEL_VARS)
    return FALSE;
  *variable = offset % OUV_N_CHANNEL_VARS;
  *attempt = ouv_state_find_latest (builder->state, builder->model->channels->pdata[offset / OUV_N_CHANNEL_VARS]);
  return *attempt >= 0;
}

static void
add_missing_of_attempt (OuvBuilder *builder,
                        int         attempt,
                        const char *field)
{
  g_autofree char *id = g_strdup_printf ("attempts/%d/%s", attempt, field);

  add_missing (builder, id);
}

/* The number of an attempt that the deciding rule looked for and did not find. */
static void
add_lost_protocol (guint    index,
                   gpointer data)
{
  OuvBuilder *builder = data;
  const OuvDerived *derived = ouv_model_find_derived_of (builder->model, index);
  guint variable;
  int attempt;

  if (derived != NULL)
    ouv_expression_foreach_variable (derived->value, add_lost_protocol, builder);
  else if (find_attempt_of (builder, index, &variable, &attempt) && variable == OUV_CHANNEL_VAR_HAS_PROTOCOL
           && !ouv_state_get (builder->state, index).boolean)
    add_missing_of_attempt (builder, attempt, "protocol");
}

/* The date of an attempt from which another is counted. */
static void
add_lost_date (guint    index,
               gpointer data)
{
  OuvBuilder *builder = data;
  const OuvDerived *derived = ouv_model_find_derived_of (builder->model, index);
  guint variable;
  int attempt;

  if (derived != NULL)
    ouv_expression_foreach_variable (derived->value, add_lost_date, builder);
  else if (find_attempt_of (builder, index, &variable, &attempt)
           && (variable == OUV_CHANNEL_VAR_DATE || variable == OUV_CHANNEL_VAR_REPLY_DATE)
           && ouv_case_get_attempt (builder->state->kase, (guint) attempt)->date == 0)
    add_missing_of_attempt (builder, attempt, "date");
}

/* An open contact without a date: nobody can tell when its answer is due. */
static void
add_undated (OuvBuilder *builder)
{
  for (guint i = 0; i < ouv_case_get_n_attempts (builder->state->kase); i++)
    if (ouv_case_get_attempt (builder->state->kase, i)->date == 0)
      add_missing_of_attempt (builder, (int) i, "date");
}

static void
collect_next_step (OuvBuilder *builder)
{
  OuvOutcome *outcome = builder->outcome;
  const OuvNextRow *row = builder->decision->row;

  if (row == NULL)
    g_error ("The decision model has no next step for this case");
  for (guint i = 0; i < builder->model->next_step->len; i++)
    holds (builder, OUV_TABLE_NEXT_STEP, i, ((OuvNextRow *) builder->model->next_step->pdata[i])->when);
  outcome->action = row->action;
  outcome->channel = builder->decision->channel;
  outcome->until = builder->decision->until;
  outcome->rule = row->id;
  add_reason (builder, row->id, row->reason);
  if (row->when != NULL)
    ouv_expression_foreach_variable (row->when, add_lost_protocol, builder);
  add_undated (builder);
}

static void
collect_reasons (OuvBuilder *builder)
{
  for (guint i = 0; i < builder->model->reasons->len; i++)
    {
      const OuvRow *row = builder->model->reasons->pdata[i];

      if (holds (builder, OUV_TABLE_REASONS, i, row->when))
        add_reason (builder, row->id, row->text);
    }
}

/* The ladder */

/* What it would take to know whether the channel is one for the user. */
static void
add_unknown_rung (OuvBuilder *builder,
                  GPtrArray  *rows,
                  guint       first)
{
  for (guint i = 0; i < rows->len; i++)
    holds (builder, OUV_TABLE_NOT_FOR_YOU, first + i, ((OuvRow *) rows->pdata[i])->when);
}

static void
add_rung (OuvBuilder *builder,
          guint       index)
{
  const OuvDecidedRung *decided = &builder->decision->rungs[index];
  OuvRung *rung = g_new0 (OuvRung, 1);

  rung->channel = builder->model->channels->pdata[index];
  rung->status = decided->status;
  rung->from = decided->from;
  rung->until = decided->until;
  rung->reasons = g_ptr_array_new_with_free_func (g_free);
  if (decided->reason != NULL)
    g_ptr_array_add (rung->reasons, write_text (builder, decided->reason->text));
  rung->any_time = decided->reason != NULL && decided->reason->any_time;
  g_ptr_array_add (builder->outcome->ladder, rung);
}

static void
collect_ladder (OuvBuilder *builder)
{
  guint first = 0;

  for (guint i = 0; i < builder->model->channels->len; i++)
    {
      GPtrArray *rows = ((OuvRungRules *) builder->model->rungs->pdata[i])->not_for_you;

      add_rung (builder, i);
      if (builder->decision->rungs[i].status == OUV_RUNG_UNKNOWN)
        add_unknown_rung (builder, rows, first);
      first += rows->len;
    }
}

/* Contacts */

static void
phrase_free (OuvPhrase *phrase)
{
  g_free (phrase->id);
  g_free (phrase->text);
  g_free (phrase->gloss);
  g_free (phrase);
}

static GPtrArray *
copy_links (GPtrArray *links)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_link_free);

  for (guint i = 0; i < links->len; i++)
    {
      const OuvLink *link = links->pdata[i];
      OuvLink *mine = g_new0 (OuvLink, 1);

      mine->title = g_strdup (ouv_model_translate (link->title));
      mine->url = g_strdup (link->url);
      mine->unconfirmed = link->unconfirmed;
      g_ptr_array_add (copy, mine);
    }
  return copy;
}

/* A line at a time, so that each is read out with its translation beside it. */
static void
add_lines (GPtrArray     *phrases,
           const OuvPart *part,
           const OuvPart *gloss)
{
  for (guint i = 0; i < part->lines->len; i++)
    {
      OuvPhrase *phrase = g_new0 (OuvPhrase, 1);

      phrase->id = g_strdup (part->id);
      phrase->text = g_strdup (((const OuvLine *) part->lines->pdata[i])->text);
      phrase->gloss = g_strdup (((const OuvLine *) gloss->lines->pdata[i])->text);
      g_ptr_array_add (phrases, phrase);
    }
}

static void
add_phrases (OuvBuilder *builder,
             OuvContact *contact)
{
  g_autoptr(OuvPlan) plan = ouv_plan_new_call (builder->state, contact->channel, builder->language);
  OuvMessage *call, *gloss;

  if (plan == NULL)
    return;
  call = ouv_plan_write (plan, builder->state, OUV_LANGUAGE_PT_BR);
  gloss = ouv_plan_write (plan, builder->state, builder->language);
  for (guint i = 0; i < call->parts->len; i++)
    add_lines (contact->say, call->parts->pdata[i], gloss->parts->pdata[i]);
  ouv_message_free (call);
  ouv_message_free (gloss);
}

/* The answers, or NULL while one is missing. */
static char *
dup_given (OuvState      *state,
           const OuvNeed *need)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) answers = NULL;

  if (need->answers == NULL || need->answers->len == 0)
    return NULL;
  for (guint i = 0; i < need->answers->len; i++)
    {
      const OuvQuestion *question = need->answers->pdata[i];
      g_autofree char *answer = ouv_case_dup_display (state->kase, question->id, OUV_LANGUAGE_PT_BR);

      if (answer == NULL || !ouv_state_is_asked (state, question))
        return NULL;
      g_strv_builder_add (builder, answer);
    }
  answers = g_strv_builder_end (builder);
  return g_strjoinv (OUV_FORMAT_DOT, answers);
}

static void
add_needs (OuvState            *state,
           const OuvContactRow *row,
           OuvContact          *contact)
{
  for (guint i = 0; i < row->needs->len; i++)
    {
      const OuvNeed *need = row->needs->pdata[i];

      if (!ouv_state_holds (state, need->when))
        continue;
      g_ptr_array_add (contact->needs, g_strdup (ouv_model_translate (need->text)));
      g_ptr_array_add (contact->given, dup_given (state, need));
    }
}

static OuvContact *
contact_new (const OuvModel      *model,
             const OuvContactRow *row,
             OuvDay               today,
             GDateTime           *now)
{
  OuvContact *contact = g_new0 (OuvContact, 1);

  contact->channel = row->channel;
  contact->name = g_strdup (row->state != 0 ? row->name : ouv_model_translate (row->name));
  contact->address = g_strdup (row->address);
  contact->phones = g_ptr_array_copy (row->phones, (GCopyFunc) (void *) g_strdup, NULL);
  g_ptr_array_set_free_func (contact->phones, g_free);
  contact->links = copy_links (row->links);
  contact->hours = g_strdup (ouv_model_translate (row->hours_text));
  contact->open_known = row->has_hours && now != NULL;
  if (contact->open_known)
    contact->open_now = ouv_hours_is_open (&row->hours, model->calendar, now, &contact->next_change);
  contact->say = g_ptr_array_new_with_free_func ((GDestroyNotify) phrase_free);
  contact->needs = g_ptr_array_new_with_free_func (g_free);
  contact->given = g_ptr_array_new_with_free_func (g_free);
  contact->cost = g_strdup (ouv_model_translate (row->cost));
  contact->note = g_strdup (ouv_model_translate (row->note));
  contact->source = row->source;
  contact->past_review = row->review_by != 0 && today > row->review_by;
  contact->by_state = row->state == 0 && ouv_model_has_states (model, row->channel);
  return contact;
}

/* One contact a channel: the next step's first, then those that an OFFER (nullable) gives beside it. */
static void
add_contact (OuvBuilder       *builder,
             const OuvChannel *channel,
             const OuvRow     *offer)
{
  const OuvContactRow *row = ouv_message_find_contact (builder->state, channel);
  OuvContact *contact;

  if (row == NULL)
    return;
  for (guint i = 0; i < builder->outcome->contacts->len; i++)
    if (((OuvContact *) builder->outcome->contacts->pdata[i])->channel == channel)
      return;
  contact = contact_new (builder->model, row, builder->outcome->as_of, builder->now);
  if (offer != NULL)
    {
      contact->urgent = offer->urgent;
      contact->offer = offer->id;
      contact->reason = offer->text != NULL ? write_text (builder, offer->text) : NULL;
    }
  if (!builder->brief)
    {
      add_phrases (builder, contact);
      add_needs (builder->state, row, contact);
    }
  g_ptr_array_add (builder->outcome->contacts, contact);
}

static void
collect_contacts (OuvBuilder *builder)
{
  if (builder->outcome->channel != NULL)
    add_contact (builder, builder->outcome->channel, NULL);
  for (guint i = 0; i < builder->model->offers->len; i++)
    {
      const OuvRow *row = builder->model->offers->pdata[i];

      if (holds (builder, OUV_TABLE_OFFERS, i, row->when))
        add_contact (builder, row->channel, row);
    }
}

/* Checklist, dates, rights, claim */

static void
collect_checklist (OuvBuilder *builder)
{
  for (guint i = 0; i < builder->model->checklist->len; i++)
    {
      const OuvChecklistRow *row = builder->model->checklist->pdata[i];
      OuvChecklistItem *item;

      if (!holds (builder, OUV_TABLE_CHECKLIST, i, row->when))
        continue;
      item = g_new0 (OuvChecklistItem, 1);
      item->id = g_strdup (row->id);
      item->text = write_text (builder, row->text);
      item->form = g_strdup (row->form);
      item->why = write_text (builder, row->why);
      g_ptr_array_add (builder->outcome->checklist, item);
    }
}

static OuvDeadline *
add_deadline (OuvBuilder      *builder,
              const char      *id,
              OuvDay           date,
              char            *text,
              const OuvSource *source,
              const char      *whose)
{
  OuvDeadline *deadline = g_new0 (OuvDeadline, 1);

  deadline->id = g_strdup (id);
  deadline->date = date;
  deadline->text = text;
  deadline->source = source;
  deadline->whose = whose;
  deadline->missing = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (builder->outcome->deadlines, deadline);
  return deadline;
}

static void
collect_reply_dates (OuvBuilder *builder)
{
  for (guint i = 0; i < builder->model->channels->len; i++)
    {
      const OuvChannel *channel = builder->model->channels->pdata[i];
      int index = ouv_state_find_latest (builder->state, channel);
      const OuvAttempt *attempt = index >= 0 ? ouv_case_get_attempt (builder->state->kase, (guint) index) : NULL;
      g_autofree char *id = g_strconcat ("reply_", channel->id, NULL);

      if (attempt == NULL || channel->reply_days == 0
          || ouv_attempt_get_state (attempt, builder->model, builder->outcome->as_of) != OUV_ATTEMPT_STATE_OPEN)
        continue;
      add_deadline (builder, id, ouv_attempt_get_reply_date (attempt, builder->model),
                    g_strdup_printf ("%s: %s", ouv_model_translate (channel->wait), ouv_model_translate (channel->reply_note)),
                    channel->reply_source, channel->reply_whose);
    }
}

static int
compare_deadlines (gconstpointer a,
                   gconstpointer b)
{
  OuvDay first = (*(OuvDeadline *const *) a)->date;
  OuvDay second = (*(OuvDeadline *const *) b)->date;

  if (first == 0 || second == 0)
    return (first == 0) - (second == 0);
  return (first > second) - (first < second);
}

/* What would have to be answered for DATE to be known. */
static void
collect_gaps (OuvBuilder          *builder,
              const OuvExpression *date,
              OuvDeadline         *deadline)
{
  builder->gaps = deadline->missing;
  add_unknown (builder, date);
  ouv_expression_foreach_variable (date, add_lost_date, builder);
  builder->gaps = NULL;
}

static void
collect_deadlines (OuvBuilder *builder)
{
  /* A case that is over waits for nobody, whatever was left open: what was praised or suggested is recorded. */
  if (builder->outcome->action != OUV_ACTION_NONE)
    collect_reply_dates (builder);
  for (guint i = 0; i < builder->model->deadlines->len; i++)
    {
      const OuvDeadlineRow *row = builder->model->deadlines->pdata[i];
      OuvValue date = builder->decision->dates[i];
      OuvDeadline *deadline;

      if (!holds (builder, OUV_TABLE_DEADLINES, i, row->when))
        continue;
      deadline = add_deadline (builder, row->id, date.known ? date.day : 0, write_text (builder, row->text), row->source, "law");
      deadline->pressing = row->pressing != NULL ? write_text (builder, row->pressing) : NULL;
      if (!date.known)
        collect_gaps (builder, row->date, deadline);
    }
  g_ptr_array_sort (builder->outcome->deadlines, compare_deadlines);
}

static void
collect_rights (OuvBuilder *builder)
{
  const GPtrArray *rows = builder->decision->rights;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const OuvRightRow *row = rows->pdata[i];
      OuvRight *right;

      if (!holds (builder, OUV_TABLE_RIGHTS, row->index, row->when))
        continue;
      right = g_new0 (OuvRight, 1);
      right->id = row->id;
      right->text = ouv_message_write_text (builder->state, row->law, -1, builder->language, NULL);
      right->article = g_strdup (row->article);
      right->url = g_strdup (row->url);
      g_ptr_array_add (builder->outcome->rights, right);
    }
}

static void
set_claim (OuvBuilder *builder)
{
  const OuvVariable *amount = ouv_scope_lookup (builder->model->scope, "claim.amount");
  const OuvVariable *track = ouv_scope_lookup (builder->model->scope, "claim.track");
  OuvValue sum = amount != NULL ? ouv_state_get (builder->state, amount->index) : (OuvValue) { 0 };
  OuvValue way = track != NULL ? ouv_state_get (builder->state, track->index) : (OuvValue) { 0 };
  OuvValue wage = ouv_state_get (builder->state, builder->model->wage_var);

  builder->outcome->claim_amount = sum.known && way.known && wage.known ? sum.money : OUV_MONEY_UNKNOWN;
  builder->outcome->minimum_wage = wage.known ? wage.money : OUV_MONEY_UNKNOWN;
  builder->outcome->track = way.known ? g_quark_to_string (way.symbol) : NULL;
}

/* The message */

/* What it lacks is lacking for the script, too, or marked in it: nothing more is said to be missing. */
static void
write_notice (OuvBuilder       *builder,
              const OuvChannel *channel)
{
  OuvOutcome *outcome = builder->outcome;
  g_autoptr(OuvPlan) plan = ouv_plan_new_notice (builder->state, channel, builder->language);

  if (plan == NULL)
    return;
  outcome->notice = ouv_plan_write (plan, builder->state, OUV_LANGUAGE_PT_BR);
  if (builder->language != OUV_LANGUAGE_PT_BR)
    outcome->notice_gloss = ouv_plan_write (plan, builder->state, builder->language);
}

static void
write_message (OuvBuilder *builder,
               const char *wanted)
{
  OuvOutcome *outcome = builder->outcome;
  const OuvChannel *channel = NULL;
  g_autoptr(OuvPlan) plan = NULL;
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);

  if (wanted != NULL)
    channel = ouv_model_find_channel (builder->model, wanted);
  else if (outcome->action == OUV_ACTION_CONTACT)
    channel = outcome->channel;
  if (channel != NULL)
    plan = ouv_plan_new (builder->state, channel, builder->language, missing);
  if (plan == NULL)
    return;
  outcome->message = ouv_plan_write (plan, builder->state, OUV_LANGUAGE_PT_BR);
  if (builder->language != OUV_LANGUAGE_PT_BR)
    outcome->gloss = ouv_plan_write (plan, builder->state, builder->language);
  add_all_missing (builder, outcome->message->blanks);
  add_all_missing (builder, missing);
  write_notice (builder, channel);
}

/* Life */

static void
reason_free (OuvReason *reason)
{
  g_free (reason->text);
  g_free (reason);
}

static void
rung_free (OuvRung *rung)
{
  g_ptr_array_unref (rung->reasons);
  g_free (rung);
}

void
ouv_link_free (OuvLink *link)
{
  g_free (link->title);
  g_free (link->url);
  g_free (link);
}

void
ouv_contact_free (OuvContact *contact)
{
  g_free (contact->reason);
  g_free (contact->name);
  g_free (contact->address);
  g_ptr_array_unref (contact->phones);
  g_ptr_array_unref (contact->links);
  g_free (contact->hours);
  g_clear_pointer (&contact->next_change, g_date_time_unref);
  g_ptr_array_unref (contact->say);
  g_ptr_array_unref (contact->needs);
  g_ptr_array_unref (contact->given);
  g_free (contact->cost);
  g_free (contact->note);
  g_free (contact);
}

static void
checklist_item_free (OuvChecklistItem *item)
{
  g_free (item->id);
  g_free (item->text);
  g_free (item->form);
  g_free (item->why);
  g_free (item);
}

static void
deadline_free (OuvDeadline *deadline)
{
  g_free (deadline->id);
  g_free (deadline->text);
  g_free (deadline->pressing);
  g_ptr_array_unref (deadline->missing);
  g_free (deadline);
}

static void
right_free (OuvRight *right)
{
  g_free (right->text);
  g_free (right->article);
  g_free (right->url);
  g_free (right);
}

static void
missing_free (OuvMissing *missing)
{
  g_free (missing->question);
  g_free (missing->title);
  g_free (missing->why);
  g_free (missing);
}

static OuvOutcome *
outcome_alloc (void)
{
  OuvOutcome *self = g_new0 (OuvOutcome, 1);

  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);
  self->ladder = g_ptr_array_new_with_free_func ((GDestroyNotify) rung_free);
  self->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_contact_free);
  self->checklist = g_ptr_array_new_with_free_func ((GDestroyNotify) checklist_item_free);
  self->deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) deadline_free);
  self->rights = g_ptr_array_new_with_free_func ((GDestroyNotify) right_free);
  self->missing = g_ptr_array_new_with_free_func ((GDestroyNotify) missing_free);
  return self;
}

OuvOutcome *
ouv_outcome_new (OuvCase     *kase,
                 OuvDay       today,
                 GDateTime   *now,
                 OuvLanguage  language,
                 const char  *message_channel)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  OuvOutcome *self = outcome_alloc ();
  g_autoptr(OuvDecision) decision = ouv_decision_new (state->model);
  OuvBuilder builder = { self, state, decision, state->model, language, now, FALSE, NULL };

  self->as_of = today;
  ouv_decision_make (decision, state);
  collect_next_step (&builder);
  set_claim (&builder);
  write_message (&builder, message_channel);
  collect_reasons (&builder);
  collect_ladder (&builder);
  collect_contacts (&builder);
  collect_checklist (&builder);
  collect_deadlines (&builder);
  collect_rights (&builder);
  return self;
}

OuvOutcome *
ouv_outcome_new_brief (OuvCase     *kase,
                       OuvDay       today,
                       GDateTime   *now,
                       OuvLanguage  language)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  OuvOutcome *self = outcome_alloc ();
  g_autoptr(OuvDecision) decision = ouv_decision_new (state->model);
  OuvBuilder builder = { self, state, decision, state->model, language, now, TRUE, NULL };

  self->as_of = today;
  ouv_decision_make (decision, state);
  collect_next_step (&builder);
  collect_contacts (&builder);
  collect_deadlines (&builder);
  return self;
}

OuvDay
ouv_outcome_get_opening (const OuvOutcome *self,
                         const OuvModel   *model)
{
  const OuvContact *contact = self->contacts->len > 0 ? self->contacts->pdata[0] : NULL;
  int year, month, day;
  OuvDay opening;

  if (self->action != OUV_ACTION_CONTACT || contact == NULL || contact->channel != self->channel || contact->phones->len == 0
      || !contact->open_known || contact->open_now || contact->next_change == NULL
      || ouv_model_get_way (model, self->channel) != OUV_WAY_PHONE)
    return 0;
  g_date_time_get_ymd (contact->next_change, &year, &month, &day);
  opening = ouv_day_from_ymd (year, month, day);
  return opening > self->as_of ? opening : 0;
}

void
ouv_outcome_free (OuvOutcome *self)
{
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->ladder);
  g_ptr_array_unref (self->contacts);
  g_clear_pointer (&self->message, ouv_message_free);
  g_clear_pointer (&self->gloss, ouv_message_free);
  g_clear_pointer (&self->notice, ouv_message_free);
  g_clear_pointer (&self->notice_gloss, ouv_message_free);
  g_ptr_array_unref (self->checklist);
  g_ptr_array_unref (self->deadlines);
  g_ptr_array_unref (self->rights);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

OuvContact *
ouv_contact_new (const OuvModel *model,
                 const char     *id,
                 OuvDay          today,
                 GDateTime      *now)
{
  const OuvContactRow *row = ouv_model_find_contact (model, id);

  return row != NULL ? contact_new (model, row, today, now) : NULL;
}

OuvContact *
ouv_contact_new_of_case (OuvCase    *kase,
                         const char *channel,
                         OuvDay      today,
                         GDateTime  *now)
{
  OuvModel *model = ouv_case_get_model (kase);
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  const OuvContactRow *row = ouv_message_find_contact (state, ouv_model_find_channel (model, channel));
  OuvContact *contact = row != NULL ? contact_new (model, row, today, now) : NULL;

  if (contact != NULL)
    add_needs (state, row, contact);
  return contact;
}

const char *
ouv_contact_find_in_state (const OuvModel *model,
                           const char     *id,
                           const char     *state)
{
  const OuvContactRow *row = ouv_model_find_contact (model, id);
  GQuark wanted = g_quark_try_string (state);

  for (guint i = 0; row != NULL && row->state == 0 && wanted != 0 && i < model->contacts->len; i++)
    {
      const OuvContactRow *other = model->contacts->pdata[i];

      if (other->channel == row->channel && other->state == wanted)
        return other->id;
    }
  return NULL;
}

char *
ouv_action_dup_title (OuvAction         action,
                      const OuvChannel *channel)
{
  if (action == OUV_ACTION_NONE)
    return g_strdup (_("Nothing more to do"));
  if (channel == NULL)
    /* TRANSLATORS: a step whose channel the answers decide */
    return g_strdup (_("Another channel"));
  return g_strdup (ouv_model_translate (action == OUV_ACTION_WAIT ? channel->wait : channel->contact));
}

char *
ouv_outcome_dup_title (const OuvOutcome *self)
{
  return ouv_action_dup_title (self->action, self->channel);
}

const char *
ouv_outcome_get_pressing (const OuvOutcome *self)
{
  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (self->deadlines, i);

      if (deadline->pressing != NULL)
        return deadline->pressing;
    }
  return NULL;
}

const char *
ouv_rung_status_get_id (OuvRungStatus status)
{
  static const char *const ids[] = { "done", "now", "waiting", "later", "not_for_you", "unknown" };

  return ids[status];
}
