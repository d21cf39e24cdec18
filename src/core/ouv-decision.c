/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-decision.h"

#include <string.h>

/* The conditions of the model, table by table */

static const OuvExpression *
get_condition (OuvTable      table,
               gconstpointer row)
{
  switch (table)
    {
    case OUV_TABLE_NEXT_STEP:
      return ((const OuvNextRow *) row)->when;
    case OUV_TABLE_CHECKLIST:
      return ((const OuvChecklistRow *) row)->when;
    case OUV_TABLE_DEADLINES:
      return ((const OuvDeadlineRow *) row)->when;
    case OUV_TABLE_RIGHTS:
      return ((const OuvRightRow *) row)->when;
    case OUV_TABLE_REASONS:
    case OUV_TABLE_OFFERS:
    case OUV_TABLE_NOT_FOR_YOU:
    case OUV_TABLE_LATER:
    case OUV_N_TABLES:
    default:
      return ((const OuvRow *) row)->when;
    }
}

static void
add_rows (GPtrArray       *conditions,
          OuvTable         table,
          const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (conditions, (gpointer) get_condition (table, rows->pdata[i]));
}

static void
add_rungs (GPtrArray      *conditions,
           OuvTable        table,
           const OuvModel *model)
{
  for (guint i = 0; i < model->rungs->len; i++)
    {
      const OuvRungRules *rules = model->rungs->pdata[i];

      add_rows (conditions, table, table == OUV_TABLE_LATER ? rules->later : rules->not_for_you);
    }
}

OuvRules *
ouv_rules_new (const OuvModel *model)
{
  const GPtrArray *tables[OUV_N_TABLES] = {
    [OUV_TABLE_NEXT_STEP] = model->next_step, [OUV_TABLE_REASONS] = model->reasons,
    [OUV_TABLE_OFFERS] = model->offers,       [OUV_TABLE_CHECKLIST] = model->checklist,
    [OUV_TABLE_DEADLINES] = model->deadlines, [OUV_TABLE_RIGHTS] = model->rights,
  };
  OuvRules *self = g_new0 (OuvRules, 1);
  g_autoptr(GPtrArray) conditions = g_ptr_array_new ();

  for (guint i = 0; i < OUV_N_TABLES; i++)
    {
      self->first[i] = conditions->len;
      if (tables[i] != NULL)
        add_rows (conditions, i, tables[i]);
      else
        add_rungs (conditions, i, model);
    }
  self->first[OUV_N_TABLES] = conditions->len;
  self->conditions = ouv_conditions_new ((const OuvExpression *const *) conditions->pdata, conditions->len);
  return self;
}

void
ouv_rules_free (OuvRules *self)
{
  ouv_conditions_free (self->conditions);
  g_free (self);
}

OuvDecision *
ouv_decision_new (const OuvModel *model)
{
  OuvDecision *self = g_new0 (OuvDecision, 1);

  self->model = model;
  self->rules = model->rules;
  self->trace = g_malloc (self->rules->first[OUV_N_TABLES]);
  self->rungs = g_new0 (OuvDecidedRung, model->channels->len);
  self->dates = g_new0 (OuvValue, model->deadlines->len);
  return self;
}

void
ouv_decision_free (OuvDecision *self)
{
  g_free (self->rungs);
  g_free (self->dates);
  g_free (self->trace);
  g_free (self);
}

/* Deciding */

/* FIRST counts from the start of all rules. */
static void
run (OuvDecision *self,
     OuvState    *state,
     guint        first,
     guint        n)
{
  ouv_conditions_run (self->rules->conditions, first, n, &state->context, self->trace + first);
  self->n_run += n;
}

static void
run_table (OuvDecision *self,
           OuvState    *state,
           OuvTable     table)
{
  run (self, state, self->rules->first[table], self->rules->first[table + 1] - self->rules->first[table]);
}

/* The first of N rules from FIRST on that holds, as its place among them; N when none does. */
static guint
run_until (OuvDecision *self,
           OuvState    *state,
           guint        first,
           guint        n)
{
  guint n_run = ouv_conditions_run_until (self->rules->conditions, first, n, &state->context, self->trace + first);

  self->n_run += n_run;
  return n_run > 0 && self->trace[first + n_run - 1] == OUV_TRUTH_TRUE ? n_run - 1 : n;
}

static OuvDay
get_until (const OuvNextRow *row,
           const OuvState   *state)
{
  OuvValue value = { 0 };

  if (row->until != NULL)
    value = ouv_expression_evaluate (row->until, &state->context);
  return value.known ? value.day : 0;
}

static void
decide_next_step (OuvDecision *self,
                  OuvState    *state)
{
  const GPtrArray *rows = self->model->next_step;
  guint place = run_until (self, state, self->rules->first[OUV_TABLE_NEXT_STEP], rows->len);

  self->row = place < rows->len ? rows->pdata[place] : NULL;
  if (self->row == NULL)
    return;
  self->channel = ouv_state_get_channel (state, self->row);
  self->until = get_until (self->row, state);
  ouv_state_set_next (state, self->row->action, self->channel);
}

static gboolean
has_unknown (const OuvDecision *self,
             guint              first,
             guint              n)
{
  return memchr (self->trace + first, OUV_TRUTH_UNKNOWN, n) != NULL;
}

/* The status of a channel that has not been tried and is not the next step. LATER and NOT_FOR_YOU: its first rules. */
static void
decide_untried (OuvDecision        *self,
                OuvState           *state,
                OuvDecidedRung     *rung,
                const OuvRungRules *rules,
                guint               not_for_you,
                guint               later)
{
  guint place = run_until (self, state, not_for_you, rules->not_for_you->len);

  if (place < rules->not_for_you->len)
    {
      rung->status = OUV_RUNG_NOT_FOR_YOU;
      rung->reason = rules->not_for_you->pdata[place];
      return;
    }
  rung->status = has_unknown (self, not_for_you, rules->not_for_you->len) ? OUV_RUNG_UNKNOWN : OUV_RUNG_LATER;
  place = run_until (self, state, later, rules->later->len);
  if (place < rules->later->len)
    rung->reason = rules->later->pdata[place];
}

static OuvRungStatus
tried_status (OuvAttemptState state)
{
  return state == OUV_ATTEMPT_STATE_OPEN || state == OUV_ATTEMPT_STATE_UNDATED ? OUV_RUNG_WAITING : OUV_RUNG_DONE;
}

static void
decide_tried (OuvDecision      *self,
              OuvState         *state,
              OuvDecidedRung   *rung,
              const OuvChannel *channel,
              const OuvAttempt *attempt)
{
  /* Nothing is waited for in a case that is over: praise, for one, needs no answer. */
  rung->status = self->row->action == OUV_ACTION_NONE
                   ? OUV_RUNG_DONE : tried_status (ouv_attempt_get_state (attempt, self->model, state->today));
  if (rung->status == OUV_RUNG_WAITING)
    rung->until = self->channel == channel ? self->until : ouv_attempt_get_reply_date (attempt, self->model);
}

static void
decide_ladder (OuvDecision *self,
               OuvState    *state)
{
  guint not_for_you = self->rules->first[OUV_TABLE_NOT_FOR_YOU];
  guint later = self->rules->first[OUV_TABLE_LATER];

  for (guint i = 0; i < self->model->channels->len; i++)
    {
      const OuvChannel *channel = self->model->channels->pdata[i];
      const OuvRungRules *rules = self->model->rungs->pdata[i];
      OuvDecidedRung *rung = &self->rungs[i];
      int latest = ouv_state_find_latest (state, channel);
      const OuvAttempt *attempt = latest >= 0 ? ouv_case_get_attempt (state->kase, (guint) latest) : NULL;

      *rung = (OuvDecidedRung) { .from = attempt != NULL ? attempt->date : 0 };
      if (self->row->action == OUV_ACTION_CONTACT && self->channel == channel)
        rung->status = OUV_RUNG_NOW;
      else if (attempt == NULL)
        decide_untried (self, state, rung, rules, not_for_you, later);
      else
        decide_tried (self, state, rung, channel, attempt);
      not_for_you += rules->not_for_you->len;
      later += rules->later->len;
    }
}

static void
decide_deadlines (OuvDecision *self,
                  OuvState    *state)
{
  const GPtrArray *rows = self->model->deadlines;

  run_table (self, state, OUV_TABLE_DEADLINES);
  for (guint i = 0; i < rows->len; i++)
    {
      const OuvDeadlineRow *row = rows->pdata[i];

      self->dates[i].known = FALSE;
      if (ouv_decision_get (self, OUV_TABLE_DEADLINES, i) == OUV_TRUTH_TRUE)
        self->dates[i] = ouv_expression_evaluate (row->date, &state->context);
    }
}

static void
decide_rights (OuvDecision *self,
               OuvState    *state)
{
  self->rights = ouv_state_find_rights (state);
  for (guint i = 0; self->rights != NULL && i < self->rights->len; i++)
    run (self, state, self->rules->first[OUV_TABLE_RIGHTS] + ((const OuvRightRow *) self->rights->pdata[i])->index, 1);
}

void
ouv_decision_make (OuvDecision *self,
                   OuvState    *state)
{
  self->channel = NULL;
  self->until = 0;
  self->n_run = 0;
  memset (self->trace, OUV_TRUTH_NONE, self->rules->first[OUV_N_TABLES]);
  decide_next_step (self, state);
  if (self->row == NULL)
    return;
  run_table (self, state, OUV_TABLE_REASONS);
  run_table (self, state, OUV_TABLE_OFFERS);
  decide_ladder (self, state);
  run_table (self, state, OUV_TABLE_CHECKLIST);
  decide_deadlines (self, state);
  decide_rights (self, state);
}
