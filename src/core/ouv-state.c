/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-state.h"

#include "ouv-case-private.h"
#include "ouv-format.h"

static GQuark
symbol (const char *text)
{
  return g_quark_from_string (text);
}

static void
set_symbol (OuvState   *self,
            guint       variable,
            const char *text)
{
  self->values[variable].known = text != NULL;
  self->values[variable].symbol = text != NULL ? symbol (text) : 0;
}

static void
set_day (OuvState *self,
         guint     variable,
         OuvDay    day)
{
  self->values[variable].known = day != 0;
  self->values[variable].day = day;
}

static void
set_boolean (OuvState *self,
             guint     variable,
             gboolean  value)
{
  self->values[variable].known = TRUE;
  self->values[variable].boolean = value;
}

static void
set_number (OuvState *self,
            guint     variable,
            double    value)
{
  self->values[variable].known = TRUE;
  self->values[variable].number = value;
}

static const char *
state_id (OuvAttemptState state)
{
  static const char *const ids[] = { "none", "open", "undated", "overdue", "closed" };

  return ids[state];
}

/* Attempts */

/* By date; of equal dates by place. An attempt without a date stands where the list has it: after all that come before. */
static void
sort_attempts (OuvState *self)
{
  guint n = ouv_case_get_n_attempts (self->kase);
  g_autofree OuvDay *days = g_new0 (OuvDay, n + 1);
  OuvDay latest = 0;

  self->order = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      OuvDay date = ouv_case_get_attempt (self->kase, i)->date;
      guint place = i;

      days[i] = date != 0 ? date : latest;
      latest = MAX (latest, days[i]);
      for (; place > 0 && days[self->order[place - 1]] > days[i]; place--)
        self->order[place] = self->order[place - 1];
      self->order[place] = i;
    }
}

int
ouv_state_find_latest (const OuvState   *self,
                       const OuvChannel *channel)
{
  for (guint i = ouv_case_get_n_attempts (self->kase); i > 0; i--)
    if (g_str_equal (ouv_case_get_attempt (self->kase, self->order[i - 1])->channel, channel->id))
      return (int) self->order[i - 1];
  return -1;
}

static guint
count_attempts (const OuvState   *self,
                const OuvChannel *channel)
{
  guint count = 0;

  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    count += g_str_equal (ouv_case_get_attempt (self->kase, i)->channel, channel->id);
  return count;
}

static void
fill_channel (OuvState         *self,
              const OuvChannel *channel,
              guint             first)
{
  int index = ouv_state_find_latest (self, channel);
  const OuvAttempt *attempt = index >= 0 ? ouv_case_get_attempt (self->kase, (guint) index) : NULL;
  OuvAttemptState state = attempt != NULL ? ouv_attempt_get_state (attempt, self->model, self->today) : OUV_ATTEMPT_STATE_NONE;

  set_symbol (self, first + OUV_CHANNEL_VAR_STATE, state_id (state));
  set_symbol (self, first + OUV_CHANNEL_VAR_OUTCOME,
              attempt != NULL ? ouv_attempt_outcome_get_id (attempt->outcome) : "none");
  set_boolean (self, first + OUV_CHANNEL_VAR_HAS_PROTOCOL, attempt != NULL && attempt->protocol != NULL);
  set_number (self, first + OUV_CHANNEL_VAR_COUNT, count_attempts (self, channel));
  set_day (self, first + OUV_CHANNEL_VAR_DATE, attempt != NULL ? attempt->date : 0);
  set_day (self, first + OUV_CHANNEL_VAR_REPLY_DATE,
           attempt != NULL ? ouv_attempt_get_reply_date (attempt, self->model) : 0);
}

static gboolean
is_in_group (const OuvState   *self,
             const OuvAttempt *attempt,
             const char       *group)
{
  return g_strcmp0 (ouv_model_find_channel (self->model, attempt->channel)->group, group) == 0;
}

static void
fill_group (OuvState   *self,
            const char *group,
            guint       first)
{
  const OuvAttempt *latest = NULL;
  OuvDay first_date = 0;

  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (self->kase, self->order[i]);

      if (!is_in_group (self, attempt, group))
        continue;
      latest = attempt;
      if (attempt->date != 0 && (first_date == 0 || attempt->date < first_date))
        first_date = attempt->date;
    }
  set_symbol (self, first + OUV_GROUP_VAR_CHANNEL, latest != NULL ? latest->channel : "none");
  set_symbol (self, first + OUV_GROUP_VAR_STATE,
              state_id (latest != NULL ? ouv_attempt_get_state (latest, self->model, self->today) : OUV_ATTEMPT_STATE_NONE));
  set_symbol (self, first + OUV_GROUP_VAR_OUTCOME, latest != NULL ? ouv_attempt_outcome_get_id (latest->outcome) : "none");
  set_day (self, first + OUV_GROUP_VAR_DATE, latest != NULL ? latest->date : 0);
  set_day (self, first + OUV_GROUP_VAR_REPLY_DATE, latest != NULL ? ouv_attempt_get_reply_date (latest, self->model) : 0);
  set_day (self, first + OUV_GROUP_VAR_FIRST_DATE, first_date);
}

static void
fill_attempts (OuvState *self)
{
  OuvModel *model = self->model;
  guint n = ouv_case_get_n_attempts (self->kase);
  const OuvAttempt *latest;

  sort_attempts (self);
  for (guint i = 0; i < model->channels->len; i++)
    fill_channel (self, model->channels->pdata[i], model->channel_vars + i * OUV_N_CHANNEL_VARS);
  for (guint i = 0; i < model->groups->len; i++)
    fill_group (self, model->groups->pdata[i], model->group_vars + i * OUV_N_GROUP_VARS);
  latest = n > 0 ? ouv_case_get_attempt (self->kase, self->order[n - 1]) : NULL;
  set_symbol (self, model->latest_channel_var, latest != NULL ? latest->channel : "none");
  set_symbol (self, model->latest_outcome_var, latest != NULL ? ouv_attempt_outcome_get_id (latest->outcome) : "none");
  set_number (self, model->attempts_count_var, n);
}

/* Answers, facts, derived values */

static void
fill_answer (OuvState          *self,
             const OuvQuestion *question,
             const OuvAnswer   *answer)
{
  OuvValue *value = &self->values[question->variable];

  value->known = answer->known && ouv_state_holds (self, question->ask);
  if (!value->known)
    return;
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      value->symbol = answer->symbol;
      break;
    case OUV_QUESTION_MANY:
      value->list = answer->list;
      break;
    case OUV_QUESTION_DATE:
      value->day = answer->day;
      break;
    case OUV_QUESTION_MONEY:
      value->money = answer->money;
      break;
    case OUV_QUESTION_TEXT:
    default:
      break;
    }
}

static void
fill_wage (OuvState *self)
{
  const OuvFact *wage = self->model->wage;
  const OuvDatedValue *current = wage != NULL ? ouv_fact_find_dated (wage, self->today) : NULL;
  int year, valid_year;

  if (current == NULL)
    return;
  self->values[self->model->wage_var] = current->value;
  ouv_day_get_ymd (self->today, &year, NULL, NULL);
  ouv_day_get_ymd (current->valid_from, &valid_year, NULL, NULL);
  set_boolean (self, self->model->wage_current_var, year == valid_year && current->valid_from <= self->today);
}

static void
fill_derived (OuvState *self)
{
  for (guint i = 0; i < self->model->derived->len; i++)
    {
      OuvDerived *derived = self->model->derived->pdata[i];

      self->values[derived->variable] = ouv_expression_evaluate (derived->value, &self->context);
    }
}

OuvState *
ouv_state_new (OuvCase *kase,
               OuvDay   today)
{
  OuvState *self = g_new0 (OuvState, 1);
  guint n;

  self->kase = kase;
  self->model = ouv_case_get_model (kase);
  self->today = today;
  n = ouv_scope_get_size (self->model->scope);
  self->values = g_new0 (OuvValue, n);
  for (guint i = 0; i < n; i++)
    self->values[i].type = ouv_scope_get (self->model->scope, i)->type;
  self->context.values = self->values;
  self->context.today = today;
  self->context.calendar = self->model->calendar;
  fill_attempts (self);
  fill_wage (self);
  for (guint i = 0; i < self->model->questions->len; i++)
    fill_answer (self, self->model->questions->pdata[i], ouv_case_peek_answer (kase, i));
  fill_derived (self);
  return self;
}

void
ouv_state_free (OuvState *self)
{
  g_free (self->values);
  g_free (self->order);
  g_free (self);
}

gboolean
ouv_state_holds (const OuvState      *self,
                 const OuvExpression *condition)
{
  return ouv_expression_holds (condition, &self->context);
}

OuvValue
ouv_state_get (const OuvState *self,
               guint           variable)
{
  return self->values[variable];
}

char *
ouv_state_dup_text (const OuvState *self,
                    guint           variable,
                    OuvLanguage     language)
{
  OuvValue value = ouv_state_get (self, variable);
  const char *name = ouv_scope_get (self->model->scope, variable)->name;
  const OuvChannel *channel;

  if (!value.known)
    return NULL;
  switch (value.type)
    {
    case OUV_TYPE_DATE:
      return ouv_format_day (language, value.day);
    case OUV_TYPE_MONEY:
      return ouv_format_money (language, value.money);
    case OUV_TYPE_NUMBER:
      return g_strdup_printf ("%g", value.number);
    case OUV_TYPE_SYMBOL:
      if (ouv_model_find_question (self->model, name) != NULL)
        return ouv_case_dup_display (self->kase, name, language);
      channel = ouv_model_find_channel (self->model, g_quark_to_string (value.symbol));
      return channel != NULL ? g_strdup (ouv_model_translate (channel->name)) : NULL;
    case OUV_TYPE_LIST:
    case OUV_TYPE_FREE:
      return ouv_case_dup_display (self->kase, name, language);
    case OUV_TYPE_NONE:
    case OUV_TYPE_BOOLEAN:
    default:
      return NULL;
    }
}

const OuvNextRow *
ouv_state_find_next (const OuvState *self)
{
  for (guint i = 0; i < self->model->next_step->len; i++)
    {
      const OuvNextRow *row = self->model->next_step->pdata[i];

      if (ouv_state_holds (self, row->when))
        return row;
    }
  g_error ("The decision model has no next step for this case");
}

const OuvChannel *
ouv_state_get_channel (const OuvState   *self,
                       const OuvNextRow *row)
{
  OuvValue value;

  if (row->channel_value == NULL)
    return row->channel;
  value = ouv_expression_evaluate (row->channel_value, &self->context);
  return value.known ? ouv_model_find_channel (self->model, g_quark_to_string (value.symbol)) : NULL;
}

gboolean
ouv_state_is_asked (const OuvState    *self,
                    const OuvQuestion *question)
{
  return ouv_state_holds (self, question->ask);
}

void
ouv_state_set_next (OuvState         *self,
                    OuvAction         action,
                    const OuvChannel *channel)
{
  static const char *const ids[] = { "contact", "wait", "none" };

  set_symbol (self, self->model->next_action_var, ids[action]);
  set_symbol (self, self->model->next_channel_var, channel != NULL ? channel->id : "none");
  fill_derived (self);
}

void
ouv_state_set_message (OuvState         *self,
                       const OuvChannel *channel,
                       OuvLanguage       language)
{
  set_symbol (self, self->model->message_channel_var, channel != NULL ? channel->id : NULL);
  set_symbol (self, self->model->language_var, channel != NULL ? ouv_language_get_code (language) : NULL);
  set_day (self, self->model->message_reply_var,
           channel != NULL && channel->reply_days != 0 ? self->today + channel->reply_days : 0);
  fill_derived (self);
}

void
ouv_state_set_attempt (OuvState *self,
                       int       index)
{
  guint first = self->model->attempt_vars;
  const OuvAttempt *attempt;

  if (index < 0)
    {
      for (guint i = 0; i < OUV_N_ATTEMPT_VARS; i++)
        self->values[first + i].known = FALSE;
      return;
    }
  attempt = ouv_case_get_attempt (self->kase, (guint) index);
  set_symbol (self, first + OUV_ATTEMPT_VAR_CHANNEL, attempt->channel);
  set_symbol (self, first + OUV_ATTEMPT_VAR_OUTCOME, ouv_attempt_outcome_get_id (attempt->outcome));
  set_symbol (self, first + OUV_ATTEMPT_VAR_STATE, state_id (ouv_attempt_get_state (attempt, self->model, self->today)));
  set_day (self, first + OUV_ATTEMPT_VAR_DATE, attempt->date);
  set_day (self, first + OUV_ATTEMPT_VAR_REPLY_DATE, ouv_attempt_get_reply_date (attempt, self->model));
  set_boolean (self, first + OUV_ATTEMPT_VAR_HAS_PROTOCOL, attempt->protocol != NULL);
  set_boolean (self, first + OUV_ATTEMPT_VAR_LATEST,
               ouv_state_find_latest (self, ouv_model_find_channel (self->model, attempt->channel)) == index);
}
