/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-state.h"

#include "ouv-case-private.h"
#include "ouv-format.h"

/* What the variables of attempts and of the next step can be. */
typedef struct {
  GQuark none;
  GQuark states[OUV_ATTEMPT_STATE_CLOSED + 1];
  GQuark outcomes[OUV_N_ATTEMPT_OUTCOMES];
  GQuark actions[OUV_ACTION_NONE + 1];
} Symbols;

static const Symbols *
get_symbols (void)
{
  static const char *const states[] = { "none", "open", "undated", "overdue", "closed" };
  static Symbols symbols;
  static gsize made;

  if (g_once_init_enter (&made))
    {
      symbols.none = g_quark_from_static_string ("none");
      for (guint i = 0; i < G_N_ELEMENTS (symbols.states); i++)
        symbols.states[i] = g_quark_from_static_string (states[i]);
      for (guint i = 0; i < G_N_ELEMENTS (symbols.outcomes); i++)
        symbols.outcomes[i] = g_quark_from_static_string (ouv_attempt_outcome_get_id (i));
      for (guint i = 0; i < G_N_ELEMENTS (symbols.actions); i++)
        symbols.actions[i] = g_quark_from_static_string (ouv_action_get_id (i));
      g_once_init_leave (&made, 1);
    }
  return &symbols;
}

static void
set_symbol (OuvState *self,
            guint     variable,
            GQuark    symbol)
{
  self->values[variable].known = symbol != 0;
  self->values[variable].symbol = symbol;
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
  self->values[variable].boolean = !!value;
}

static void
set_number (OuvState *self,
            guint     variable,
            double    value)
{
  self->values[variable].known = TRUE;
  self->values[variable].number = value;
}

/* Attempts */

static void
make_room (OuvState *self,
           guint     n)
{
  if (n <= self->n_room)
    return;
  self->attempts = g_renew (OuvPlacedAttempt, self->attempts, n);
  self->n_room = n;
}

/* By date; of equal dates by place. An attempt without a date stands where the list has it: after all that come before. */
static void
place_attempts (OuvState *self)
{
  OuvDay latest = 0;

  self->n_attempts = ouv_case_get_n_attempts (self->kase);
  make_room (self, self->n_attempts);
  for (guint i = 0; i < self->n_attempts; i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (self->kase, i);
      OuvDay day = attempt->date != 0 ? attempt->date : latest;
      guint place = i;

      latest = MAX (latest, day);
      for (; place > 0 && self->attempts[place - 1].day > day; place--)
        self->attempts[place] = self->attempts[place - 1];
      self->attempts[place]
        = (OuvPlacedAttempt) { i, attempt, ouv_model_find_channel (self->model, attempt->channel), day };
    }
}

static void
find_latest_attempts (OuvState *self)
{
  for (guint i = 0; i < self->model->channels->len; i++)
    {
      self->latest[i] = -1;
      self->counts[i] = 0;
    }
  for (guint i = 0; i < self->n_attempts; i++)
    {
      self->latest[self->attempts[i].channel->index] = (int) self->attempts[i].index;
      self->counts[self->attempts[i].channel->index]++;
    }
}

int
ouv_state_find_latest (const OuvState   *self,
                       const OuvChannel *channel)
{
  return self->latest[channel->index];
}

static GQuark
attempt_state (const OuvState   *self,
               const OuvAttempt *attempt)
{
  return get_symbols ()->states[attempt != NULL ? ouv_attempt_get_state (attempt, self->model, self->today)
                                                : OUV_ATTEMPT_STATE_NONE];
}

static GQuark
attempt_outcome (const OuvAttempt *attempt)
{
  return attempt != NULL ? get_symbols ()->outcomes[attempt->outcome] : get_symbols ()->none;
}

static OuvDay
attempt_reply_date (const OuvState   *self,
                    const OuvAttempt *attempt)
{
  return attempt != NULL ? ouv_attempt_get_reply_date (attempt, self->model) : 0;
}

static void
fill_channel (OuvState         *self,
              const OuvChannel *channel)
{
  guint first = self->model->channel_vars + channel->index * OUV_N_CHANNEL_VARS;
  int index = self->latest[channel->index];
  const OuvAttempt *attempt = index >= 0 ? ouv_case_get_attempt (self->kase, (guint) index) : NULL;

  set_symbol (self, first + OUV_CHANNEL_VAR_STATE, attempt_state (self, attempt));
  set_symbol (self, first + OUV_CHANNEL_VAR_OUTCOME, attempt_outcome (attempt));
  set_boolean (self, first + OUV_CHANNEL_VAR_HAS_PROTOCOL, attempt != NULL && attempt->protocol != NULL);
  set_number (self, first + OUV_CHANNEL_VAR_COUNT, self->counts[channel->index]);
  set_day (self, first + OUV_CHANNEL_VAR_DATE, attempt != NULL ? attempt->date : 0);
  set_day (self, first + OUV_CHANNEL_VAR_REPLY_DATE, attempt_reply_date (self, attempt));
}

static void
fill_group (OuvState   *self,
            const char *group,
            guint       first)
{
  const OuvPlacedAttempt *latest = NULL;
  const OuvAttempt *attempt;
  OuvDay first_date = 0;

  for (guint i = 0; i < self->n_attempts; i++)
    {
      OuvDay date = self->attempts[i].attempt->date;

      if (g_strcmp0 (self->attempts[i].channel->group, group) != 0)
        continue;
      latest = &self->attempts[i];
      if (date != 0 && (first_date == 0 || date < first_date))
        first_date = date;
    }
  attempt = latest != NULL ? latest->attempt : NULL;
  set_symbol (self, first + OUV_GROUP_VAR_CHANNEL, latest != NULL ? latest->channel->symbol : get_symbols ()->none);
  set_symbol (self, first + OUV_GROUP_VAR_STATE, attempt_state (self, attempt));
  set_symbol (self, first + OUV_GROUP_VAR_OUTCOME, attempt_outcome (attempt));
  set_day (self, first + OUV_GROUP_VAR_DATE, attempt != NULL ? attempt->date : 0);
  set_day (self, first + OUV_GROUP_VAR_REPLY_DATE, attempt_reply_date (self, attempt));
  set_day (self, first + OUV_GROUP_VAR_FIRST_DATE, first_date);
}

static void
fill_attempts (OuvState *self)
{
  OuvModel *model = self->model;
  const OuvPlacedAttempt *latest;

  place_attempts (self);
  find_latest_attempts (self);
  for (guint i = 0; i < model->channels->len; i++)
    fill_channel (self, model->channels->pdata[i]);
  for (guint i = 0; i < model->groups->len; i++)
    fill_group (self, model->groups->pdata[i], model->group_vars + i * OUV_N_GROUP_VARS);
  latest = self->n_attempts > 0 ? &self->attempts[self->n_attempts - 1] : NULL;
  set_symbol (self, model->latest_channel_var, latest != NULL ? latest->channel->symbol : get_symbols ()->none);
  set_symbol (self, model->latest_outcome_var, attempt_outcome (latest != NULL ? latest->attempt : NULL));
  set_number (self, model->attempts_count_var, self->n_attempts);
}

/* Answers, facts, derived values */

/* Only what is still offered with the other answers; chosen but not offered any more is nothing that anybody asks for. */
static void
fill_offered (OuvState          *self,
              const OuvQuestion *question)
{
  const GQuark *chosen = self->values[question->variable].list;
  OuvValue *value = &self->values[question->offered];
  GQuark *list = self->offered + self->n_offered;
  guint n = 0;

  value->known = TRUE;
  value->list = list;
  /* Both are in the model's order. */
  for (guint i = 0; i < question->options->len && *chosen != 0; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      if (!g_str_equal (option->id, g_quark_to_string (*chosen)))
        continue;
      if (ouv_state_holds (self, option->when))
        list[n++] = *chosen;
      chosen++;
    }
  list[n] = 0;
  self->n_offered += n + 1;
}

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
      fill_offered (self, question);
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

/* Those that read variables of ORDER or later ones. */
static void
fill_derived (OuvState *self,
              guint     order)
{
  for (guint i = 0; i < self->model->derived->len; i++)
    {
      const OuvDerived *derived = self->model->derived->pdata[i];

      if (derived->order >= order)
        self->values[derived->variable] = ouv_expression_evaluate (derived->value, &self->context);
    }
}

void
ouv_state_set_case (OuvState *self,
                    OuvCase  *kase,
                    OuvDay    today)
{
  guint n = ouv_scope_get_size (self->model->scope);

  g_return_if_fail (ouv_case_get_model (kase) == self->model);

  self->kase = kase;
  self->today = today;
  self->context.today = today;
  for (guint i = 0; i < n; i++)
    self->values[i].known = FALSE;
  self->n_offered = 0;
  fill_attempts (self);
  fill_wage (self);
  for (guint i = 0; i < self->model->questions->len; i++)
    fill_answer (self, self->model->questions->pdata[i], ouv_case_peek_answer (kase, i));
  fill_derived (self, 0);
}

/* How many there can be of what is offered, with an end for each question. */
static guint
count_options (const OuvModel *model)
{
  guint n = 0;

  for (guint i = 0; i < model->questions->len; i++)
    n += ((OuvQuestion *) model->questions->pdata[i])->options->len + 1;
  return n;
}

OuvState *
ouv_state_new (OuvCase *kase,
               OuvDay   today)
{
  OuvState *self = g_new0 (OuvState, 1);
  guint n;

  self->model = ouv_case_get_model (kase);
  n = ouv_scope_get_size (self->model->scope);
  self->values = g_new0 (OuvValue, n);
  for (guint i = 0; i < n; i++)
    self->values[i].type = ouv_scope_get (self->model->scope, i)->type;
  self->latest = g_new (int, self->model->channels->len);
  self->counts = g_new (guint, self->model->channels->len);
  self->offered = g_new (GQuark, count_options (self->model));
  self->context.values = self->values;
  self->context.calendar = self->model->calendar;
  ouv_state_set_case (self, kase, today);
  return self;
}

void
ouv_state_free (OuvState *self)
{
  g_free (self->values);
  g_free (self->attempts);
  g_free (self->latest);
  g_free (self->counts);
  g_free (self->offered);
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
  const OuvQuestion *question = ouv_model_find_question_of (self->model, variable);
  const OuvChannel *channel;

  if (!value.known)
    return NULL;
  switch (value.type)
    {
    case OUV_TYPE_DATE:
      return ouv_format_day_words (language, value.day);
    case OUV_TYPE_MONEY:
      return ouv_format_money (language, value.money);
    case OUV_TYPE_NUMBER:
      return g_strdup_printf ("%g", value.number);
    case OUV_TYPE_SYMBOL:
      if (question != NULL)
        return ouv_case_dup_display (self->kase, question->id, language);
      channel = ouv_model_find_channel (self->model, g_quark_to_string (value.symbol));
      return channel != NULL ? g_strdup (ouv_model_translate (channel->name)) : NULL;
    case OUV_TYPE_LIST:
      return question != NULL ? ouv_case_display_options (question, value.list) : NULL;
    case OUV_TYPE_FREE:
      return question != NULL ? ouv_case_dup_display (self->kase, question->id, language) : NULL;
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

const GPtrArray *
ouv_state_find_rights (const OuvState *self)
{
  const OuvQuestion *question = ouv_model_find_question (self->model, "problem");
  OuvValue problem = question != NULL ? self->values[question->variable] : (OuvValue) { 0 };

  return problem.known ? g_hash_table_lookup (self->model->rights_by_problem, g_quark_to_string (problem.symbol)) : NULL;
}

gboolean
ouv_state_is_asked (const OuvState    *self,
                    const OuvQuestion *question)
{
  return ouv_state_holds (self, question->ask);
}

/* Texts of questions */

static const OuvVariant *
find_variant (const OuvState    *state,
              const OuvQuestion *question,
              gboolean           for_text)
{
  for (guint i = 0; i < question->variants->len; i++)
    {
      const OuvVariant *variant = question->variants->pdata[i];

      if ((for_text ? variant->text : variant->hint) != NULL && ouv_state_holds (state, variant->when))
        return variant;
    }
  return NULL;
}

const char *
ouv_state_get_question (const OuvState    *self,
                        const OuvQuestion *question)
{
  const OuvVariant *variant = find_variant (self, question, TRUE);

  return ouv_model_translate (variant != NULL ? variant->text : question->text);
}

const char *
ouv_state_get_hint (const OuvState    *self,
                    const OuvQuestion *question)
{
  const OuvVariant *variant = find_variant (self, question, FALSE);

  return ouv_model_translate (variant != NULL ? variant->hint : question->hint);
}

void
ouv_state_set_next (OuvState         *self,
                    OuvAction         action,
                    const OuvChannel *channel)
{
  set_symbol (self, self->model->next_action_var, get_symbols ()->actions[action]);
  set_symbol (self, self->model->next_channel_var, channel != NULL ? channel->symbol : get_symbols ()->none);
  fill_derived (self, OUV_ORDER_NEXT);
}

void
ouv_state_set_message (OuvState         *self,
                       const OuvChannel *channel,
                       OuvLanguage       language)
{
  GQuark code = channel != NULL ? g_quark_from_static_string (ouv_language_get_code (language)) : 0;

  set_symbol (self, self->model->message_channel_var, channel != NULL ? channel->symbol : 0);
  set_symbol (self, self->model->language_var, code);
  set_day (self, self->model->message_reply_var,
           channel != NULL && channel->reply_days != 0 ? self->today + channel->reply_days : 0);
  fill_derived (self, OUV_ORDER_MESSAGE);
}

void
ouv_state_set_attempt (OuvState *self,
                       int       index)
{
  guint first = self->model->attempt_vars;
  const OuvAttempt *attempt;
  const OuvChannel *channel;

  if (index < 0)
    {
      for (guint i = 0; i < OUV_N_ATTEMPT_VARS; i++)
        self->values[first + i].known = FALSE;
      return;
    }
  attempt = ouv_case_get_attempt (self->kase, (guint) index);
  channel = ouv_model_find_channel (self->model, attempt->channel);
  set_symbol (self, first + OUV_ATTEMPT_VAR_CHANNEL, channel->symbol);
  set_symbol (self, first + OUV_ATTEMPT_VAR_OUTCOME, attempt_outcome (attempt));
  set_symbol (self, first + OUV_ATTEMPT_VAR_STATE, attempt_state (self, attempt));
  set_day (self, first + OUV_ATTEMPT_VAR_DATE, attempt->date);
  set_day (self, first + OUV_ATTEMPT_VAR_REPLY_DATE, attempt_reply_date (self, attempt));
  set_boolean (self, first + OUV_ATTEMPT_VAR_HAS_PROTOCOL, attempt->protocol != NULL);
  set_boolean (self, first + OUV_ATTEMPT_VAR_LATEST, ouv_state_find_latest (self, channel) == index);
}
