/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-space-private.h"

/* Variables of questions */

static OuvDd
get_list_answer (OuvSpace               *self,
                 const OuvSpaceQuestion *question,
                 guint                   bits)
{
  GQuark items[OUV_MAX_BITS];
  guint n = 0;

  for (guint i = 0; i < question->options->len; i++)
    if (bits >> i & 1)
      items[n++] = g_quark_from_string (question->options->pdata[i]);
  return ouv_space_make_list (self, items, n);
}

static OuvDd
get_answer (OuvSpace               *self,
            const OuvSpaceQuestion *question)
{
  guint n = ouv_diagram_get_size (self->diagram, question->level);
  g_autofree OuvDd *children = g_new (OuvDd, n);

  children[0] = OUV_DD_UNKNOWN;
  for (guint i = 1; i < n; i++)
    if (question->type == OUV_TYPE_SYMBOL)
      children[i] = ouv_space_make_symbol (self, question->options->pdata[i - 1]);
    else if (question->type == OUV_TYPE_LIST)
      children[i] = get_list_answer (self, question, i - 1);
    else if (question->type == OUV_TYPE_FREE)
      children[i] = OUV_DD_TRUE; /* only whether it is known can be asked */
    else
      children[i] = ouv_space_make_form (self, ouv_numbers_variable (self->numbers, question->number));
  return ouv_diagram_branch (self->diagram, question->level, children);
}

/* Where models do not agree on when a question is asked, it can be answered in any state, and each sees the answer where it asks. */
static OuvDd
get_seen_answer (OuvView                *self,
                 const OuvQuestion      *question,
                 const OuvSpaceQuestion *mine)
{
  OuvDd answer = get_answer (self->space, mine);

  if (!mine->is_contested)
    return answer;
  return ouv_diagram_if (self->space->diagram, ouv_view_holds (self, question->ask), answer, OUV_DD_UNKNOWN);
}

/* What of it is still offered */

typedef struct {
  OuvSpace   *space;
  const char *option;
} LeftOut;

static OuvDd
leave_out (guint    value,
           guint    unused,
           gpointer data)
{
  LeftOut *left_out = data;
  const GQuark *list;
  GQuark items[OUV_MAX_BITS];
  guint n = 0;

  if (value == OUV_DD_UNKNOWN)
    return OUV_DD_UNKNOWN;
  list = ouv_space_get_list (left_out->space, value);
  for (guint i = 0; list[i] != 0; i++)
    if (!g_str_equal (g_quark_to_string (list[i]), left_out->option))
      items[n++] = list[i];
  return ouv_space_make_list (left_out->space, items, n);
}

static OuvDd
get_offered (OuvView           *self,
             const OuvQuestion *question)
{
  OuvDd list = ouv_view_get (self, question->variable);

  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];
      LeftOut left_out = { self->space, option->id };

      if (option->when != NULL)
        list = ouv_diagram_if (self->space->diagram, ouv_view_holds (self, option->when), list,
                               ouv_diagram_map (self->space->diagram, list, leave_out, &left_out));
    }
  return list;
}

/* Variables of channels. FIRST is the level's value of the first outcome: 1, where 0 is "none". */

static OuvDd
get_by_outcome (OuvSpace              *self,
                const OuvSpaceChannel *channel,
                guint                  first,
                OuvDd                  none,
                const OuvDd            by_outcome[OUV_N_ATTEMPT_OUTCOMES])
{
  OuvDd children[1 + 2 * OUV_N_ATTEMPT_OUTCOMES] = { none };

  for (guint i = 0; i < 2 * OUV_N_ATTEMPT_OUTCOMES; i++)
    children[first + i] = by_outcome[i / 2];
  return ouv_diagram_branch (self->diagram, channel->level, children);
}

static OuvDd
get_outcome (OuvSpace              *self,
             const OuvSpaceChannel *channel,
             guint                  first)
{
  OuvDd by_outcome[OUV_N_ATTEMPT_OUTCOMES];

  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    by_outcome[i] = ouv_space_make_symbol (self, ouv_attempt_outcome_get_id (i));
  return get_by_outcome (self, channel, first, ouv_space_make_symbol (self, "none"), by_outcome);
}

static OuvDd
get_has_protocol (OuvSpace              *self,
                  const OuvSpaceChannel *channel,
                  guint                  first)
{
  OuvDd children[1 + 2 * OUV_N_ATTEMPT_OUTCOMES] = { OUV_DD_FALSE };

  for (guint i = 0; i < 2 * OUV_N_ATTEMPT_OUTCOMES; i++)
    children[first + i] = i % 2 == 1 ? OUV_DD_TRUE : OUV_DD_FALSE;
  return ouv_diagram_branch (self->diagram, channel->level, children);
}

/* The date plus SHIFT where there is one. */
static OuvDd
get_date (OuvSpace              *self,
          const OuvSpaceChannel *channel,
          guint                  first,
          int                    shift)
{
  guint date = ouv_numbers_add (self->numbers, ouv_numbers_variable (self->numbers, channel->date),
                                ouv_numbers_constant (self->numbers, shift), 1);
  OuvDd dated = ouv_space_make_flag (self, channel->dated, OUV_DD_UNKNOWN, ouv_space_make_form (self, date));
  const OuvDd by_outcome[OUV_N_ATTEMPT_OUTCOMES] = { dated, dated, dated, dated, dated };

  return get_by_outcome (self, channel, first, OUV_DD_UNKNOWN, by_outcome);
}

static OuvDd
get_reply_date (OuvSpace              *self,
                const OuvSpaceChannel *channel,
                guint                  first,
                int                    reply_days)
{
  return reply_days > 0 ? get_date (self, channel, first, reply_days) : OUV_DD_UNKNOWN;
}

static OuvDd
get_state (OuvSpace              *self,
           const OuvSpaceChannel *channel,
           guint                  first,
           int                    reply_days)
{
  OuvDd closed = ouv_space_make_symbol (self, "closed");
  OuvDd open = ouv_space_make_symbol (self, "open");
  OuvDd is_late = OUV_DD_FALSE;
  OuvDd waiting;

  if (reply_days > 0)
    is_late = ouv_numbers_compare (self->numbers, ouv_numbers_variable (self->numbers, channel->date),
                                   ouv_numbers_constant (self->numbers, self->today - reply_days - 1), FALSE);
  waiting = ouv_space_make_flag (self, channel->dated, ouv_space_make_symbol (self, "undated"),
                  ouv_diagram_if (self->diagram, is_late, ouv_space_make_symbol (self, "overdue"), open));
  {
    const OuvDd by_outcome[OUV_N_ATTEMPT_OUTCOMES] = { waiting, waiting, closed, closed, closed };

    return get_by_outcome (self, channel, first, ouv_space_make_symbol (self, "none"), by_outcome);
  }
}

static OuvDd
get_count (OuvSpace              *self,
           const OuvSpaceChannel *channel)
{
  OuvDd some = ouv_space_make_form (self, ouv_numbers_variable (self->numbers, channel->count));
  const OuvDd by_outcome[OUV_N_ATTEMPT_OUTCOMES] = { some, some, some, some, some };

  return get_by_outcome (self, channel, 1, ouv_space_make_form (self, ouv_numbers_constant (self->numbers, 0)), by_outcome);
}

static int
get_reply_days (const OuvModel *model,
                const char     *channel)
{
  const OuvChannel *found = ouv_model_find_channel (model, channel);

  return found != NULL ? found->reply_days : 0;
}

static OuvDd
get_channel_variable (OuvView               *self,
                      const OuvSpaceChannel *channel,
                      guint                  variable)
{
  int days = get_reply_days (self->model, channel->id);

  switch (variable)
    {
    case OUV_CHANNEL_VAR_STATE:
      return get_state (self->space, channel, 1, days);
    case OUV_CHANNEL_VAR_OUTCOME:
      return get_outcome (self->space, channel, 1);
    case OUV_CHANNEL_VAR_HAS_PROTOCOL:
      return get_has_protocol (self->space, channel, 1);
    case OUV_CHANNEL_VAR_COUNT:
      return get_count (self->space, channel);
    case OUV_CHANNEL_VAR_DATE:
      return get_date (self->space, channel, 1, 0);
    case OUV_CHANNEL_VAR_REPLY_DATE:
    default:
      return get_reply_date (self->space, channel, 1, days);
    }
}

static OuvDd
get_group_variable (OuvView             *self,
                    const OuvSpaceGroup *group,
                    guint                variable)
{
  static const guint same[] = {
    [OUV_GROUP_VAR_STATE] = OUV_CHANNEL_VAR_STATE,
    [OUV_GROUP_VAR_OUTCOME] = OUV_CHANNEL_VAR_OUTCOME,
    [OUV_GROUP_VAR_DATE] = OUV_CHANNEL_VAR_DATE,
    [OUV_GROUP_VAR_REPLY_DATE] = OUV_CHANNEL_VAR_REPLY_DATE,
  };
  OuvSpace *space = self->space;
  g_autofree OuvDd *children = g_new (OuvDd, 1 + group->members->len);
  gboolean is_date = variable == OUV_GROUP_VAR_DATE || variable == OUV_GROUP_VAR_REPLY_DATE;

  if (variable == OUV_GROUP_VAR_FIRST_DATE)
    return ouv_space_make_flag (space, group->dated, OUV_DD_UNKNOWN,
                                ouv_space_make_form (space, ouv_numbers_variable (space->numbers, group->first)));
  children[0] = is_date ? OUV_DD_UNKNOWN : ouv_space_make_symbol (space, "none");
  for (guint i = 0; i < group->members->len; i++)
    {
      const OuvSpaceChannel *channel = group->members->pdata[i];

      children[i + 1] = variable == OUV_GROUP_VAR_CHANNEL ? ouv_space_make_symbol (space, channel->id)
                                                          : get_channel_variable (self, channel, same[variable]);
    }
  return ouv_diagram_branch (space->diagram, group->level, children);
}

static OuvDd
get_latest (OuvView  *self,
            gboolean  outcome)
{
  OuvSpace *space = self->space;
  g_autofree OuvDd *children = g_new (OuvDd, 1 + space->channels->len);

  children[0] = ouv_space_make_symbol (space, "none");
  for (guint i = 0; i < space->channels->len; i++)
    {
      const OuvSpaceChannel *channel = space->channels->pdata[i];

      children[i + 1] = outcome ? get_outcome (space, channel, 1) : ouv_space_make_symbol (space, channel->id);
    }
  return ouv_diagram_branch (space->diagram, space->latest, children);
}

static OuvDd
get_attempts_count (OuvSpace *self)
{
  OuvDd sum = ouv_space_make_form (self, ouv_numbers_constant (self->numbers, 0));

  for (guint i = 0; i < self->channels->len; i++)
    sum = ouv_diagram_combine (self->diagram, sum, get_count (self, self->channels->pdata[i]), ouv_space_add_forms, self);
  return sum;
}

/* Variables of messages */

static OuvDd
get_attempt_variable_at (OuvView         *self,
                         OuvSpaceChannel *latest,
                         guint            variable)
{
  OuvSpace *space = self->space;
  int days = get_reply_days (self->model, latest->id);
  OuvDd results[2];

  for (guint older = 0; older < 2; older++)
    {
      const OuvSpaceChannel *attempt = older ? &space->attempt : latest;
      guint first = older ? 0 : 1;

      switch (variable)
        {
        case OUV_ATTEMPT_VAR_CHANNEL:
          results[older] = ouv_space_make_symbol (space, latest->id);
          break;
        case OUV_ATTEMPT_VAR_OUTCOME:
          results[older] = get_outcome (space, attempt, first);
          break;
        case OUV_ATTEMPT_VAR_STATE:
          results[older] = get_state (space, attempt, first, days);
          break;
        case OUV_ATTEMPT_VAR_DATE:
          results[older] = get_date (space, attempt, first, 0);
          break;
        case OUV_ATTEMPT_VAR_REPLY_DATE:
          results[older] = get_reply_date (space, attempt, first, days);
          break;
        case OUV_ATTEMPT_VAR_HAS_PROTOCOL:
          results[older] = get_has_protocol (space, attempt, first);
          break;
        case OUV_ATTEMPT_VAR_LATEST:
        default:
          results[older] = older ? OUV_DD_FALSE : OUV_DD_TRUE;
          break;
        }
    }
  return ouv_space_make_flag (space, space->attempt_older, results[0], results[1]);
}

static OuvDd
get_attempt_variable (OuvView *self,
                      guint    variable)
{
  OuvSpace *space = self->space;
  g_autofree OuvDd *children = g_new0 (OuvDd, MAX (1, space->channels->len));

  if (!self->in_attempt)
    return OUV_DD_UNKNOWN;
  for (guint i = 0; i < space->channels->len; i++)
    children[i] = get_attempt_variable_at (self, space->channels->pdata[i], variable);
  return ouv_diagram_branch (space->diagram, space->attempt_channel, children);
}

static OuvDd
get_language (OuvSpace *self)
{
  OuvDd children[OUV_N_LANGUAGES];

  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    children[i] = ouv_space_make_symbol (self, ouv_language_get_code (i));
  return ouv_diagram_branch (self->diagram, self->language, children);
}

/* All variables */

static OuvDd
get_wage (OuvView *self)
{
  const OuvFact *wage = self->model->wage;
  const OuvDatedValue *value = wage != NULL ? ouv_fact_find_dated (wage, self->space->today) : NULL;

  if (value == NULL || !value->value.known)
    return OUV_DD_UNKNOWN;
  return ouv_space_make_form (self->space, ouv_numbers_constant (self->space->numbers, (double) value->value.money));
}

static OuvDd
compute_message_variable (OuvView *self,
                          guint    index)
{
  OuvSpace *space = self->space;
  const OuvModel *model = self->model;

  if (index == model->message_channel_var)
    return self->message != NULL ? ouv_space_make_symbol (space, self->message->id) : OUV_DD_UNKNOWN;
  if (index == model->message_reply_var && self->message != NULL && self->message->reply_days > 0)
    return ouv_space_make_form (space, ouv_numbers_constant (space->numbers, space->today + self->message->reply_days));
  if (index == model->language_var)
    return get_language (space);
  if (index >= model->attempt_vars && index < model->attempt_vars + OUV_N_ATTEMPT_VARS)
    return get_attempt_variable (self, index - model->attempt_vars);
  return OUV_DD_UNKNOWN;
}

static OuvDd
compute_engine_variable (OuvView *self,
                         guint    index)
{
  OuvSpace *space = self->space;
  const OuvModel *model = self->model;
  guint channel = index - model->channel_vars;
  guint group = index - model->group_vars;

  if (index >= model->channel_vars && channel < model->channels->len * OUV_N_CHANNEL_VARS)
    {
      const OuvChannel *theirs = model->channels->pdata[channel / OUV_N_CHANNEL_VARS];

      return get_channel_variable (self, ouv_space_find_channel (space, theirs->id), channel % OUV_N_CHANNEL_VARS);
    }
  if (index >= model->group_vars && group < model->groups->len * OUV_N_GROUP_VARS)
    return get_group_variable (self, ouv_space_find_group (space, model->groups->pdata[group / OUV_N_GROUP_VARS]),
                               group % OUV_N_GROUP_VARS);
  if (index == model->latest_channel_var || index == model->latest_outcome_var)
    return get_latest (self, index == model->latest_outcome_var);
  if (index == model->attempts_count_var)
    return get_attempts_count (space);
  if (index == model->wage_var)
    return get_wage (self);
  if (index == model->wage_current_var)
    return get_wage (self) == OUV_DD_UNKNOWN ? OUV_DD_UNKNOWN
                                             : ouv_space_make_flag (space, space->current, OUV_DD_TRUE, OUV_DD_FALSE);
  if (index == model->next_action_var)
    return self->action;
  if (index == model->next_channel_var)
    return self->channel;
  return compute_message_variable (self, index);
}

static OuvDd
compute_variable (OuvView *self,
                  guint    index)
{
  const OuvVariable *variable = ouv_scope_get (self->model->scope, index);
  const OuvQuestion *question = ouv_model_find_question (self->model, variable->name);

  if (question != NULL)
    return get_seen_answer (self, question, ouv_space_find_question (self->space, question->id, variable->type));
  question = ouv_model_find_question_of (self->model, index);
  if (question != NULL)
    return get_offered (self, question);
  for (guint i = 0; i < self->model->derived->len; i++)
    {
      const OuvDerived *derived = self->model->derived->pdata[i];

      if (derived->variable == index)
        return ouv_view_compile (self, derived->value);
    }
  return compute_engine_variable (self, index);
}

gboolean
ouv_view_is_of_message (const OuvView *self,
               guint           index)
{
  const OuvModel *model = self->model;

  return index == model->message_channel_var || index == model->message_reply_var
         || (index >= model->attempt_vars && index < model->attempt_vars + OUV_N_ATTEMPT_VARS);
}

OuvDd
ouv_view_get (OuvView *self,
              guint    variable)
{
  OuvDd dd;

  if (ouv_view_is_of_message (self, variable))
    return compute_variable (self, variable);
  if (self->variables[variable] != OUV_SPACE_NONE)
    return self->variables[variable];
  dd = compute_variable (self, variable);
  self->variables[variable] = dd;
  return dd;
}
