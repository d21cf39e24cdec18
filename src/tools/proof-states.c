/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-space-private.h"

/* Which states exist: what is true of some levels, to be respected only where one of them is read. That the others can always be
 * chosen so that it is true, each condition says by the levels that it is about. */

typedef struct {
  OuvDd     dd;
  gboolean *levels;
  gboolean  is_closed; /* it is about all levels that it reads, so that each can be left out */
} Condition;

void
ouv_space_condition_free (gpointer data)
{
  Condition *condition = data;

  g_free (condition->levels);
  g_free (condition);
}
/* LEVEL and OTHER are what DD is about; no level: what it reads. */
static void
require (OuvSpace *self,
         OuvDd     dd,
         guint     level,
         guint     other)
{
  Condition *condition;

  if (dd == OUV_DD_TRUE)
    return;
  condition = g_new0 (Condition, 1);
  condition->dd = dd;
  condition->levels = g_new0 (gboolean, ouv_diagram_n_levels (self->diagram));
  condition->is_closed = level == OUV_SPACE_NONE;
  if (condition->is_closed)
    ouv_diagram_mark (self->diagram, dd, condition->levels);
  else
    condition->levels[level] = condition->levels[other] = TRUE;
  g_ptr_array_add (self->conditions, condition);
}

static OuvDd
not_both (OuvSpace *self,
          OuvDd     a,
          OuvDd     b)
{
  return ouv_diagram_not (self->diagram, ouv_diagram_and (self->diagram, a, b));
}

/* A question that is not asked has no answer that anybody sees; an option that the model does not have is no answer. */
static void
constrain_question (OuvView           *self,
                    const OuvQuestion *question)
{
  OuvSpace *space = self->space;
  OuvType type = ouv_scope_get (self->model->scope, question->variable)->type;
  OuvSpaceQuestion *mine = ouv_space_find_question (space, question->id, type);
  OuvDd unanswered = ouv_diagram_equals (space->diagram, mine->level, 0);
  OuvDd allowed = OUV_DD_TRUE;

  if (!mine->is_contested)
    allowed = ouv_view_or (self, unanswered, ouv_view_holds (self, question->ask));
  for (guint j = 0; type == OUV_TYPE_SYMBOL && j < mine->options->len; j++)
    if (ouv_question_find_option (question, mine->options->pdata[j]) == NULL)
      allowed = ouv_diagram_and (space->diagram, allowed,
                                 ouv_diagram_not (space->diagram, ouv_diagram_equals (space->diagram, mine->level, j + 1)));
  require (space, allowed, mine->level, mine->level);
}

static OuvDd
is_dated (OuvSpace              *self,
          const OuvSpaceChannel *channel)
{
  return ouv_diagram_equals (self->diagram, channel->dated, TRUE);
}

/* What can be the latest of CHANNELS: it has been tried, and no other has a later date. */
static void
constrain_latest (OuvSpace  *self,
                  guint      level,
                  GPtrArray *channels)
{
  OuvDiagram *diagram = self->diagram;
  OuvDd nothing = ouv_diagram_equals (diagram, level, 0);
  OuvDd allowed = OUV_DD_TRUE;

  for (guint i = 0; i < channels->len; i++)
    {
      const OuvSpaceChannel *latest = channels->pdata[i];
      OuvDd is_latest = ouv_diagram_equals (diagram, level, i + 1);
      OuvDd untried = ouv_diagram_equals (diagram, latest->level, 0);

      allowed = ouv_diagram_and (diagram, allowed, not_both (self, is_latest, untried));
      allowed = ouv_diagram_and (diagram, allowed, not_both (self, nothing, ouv_diagram_not (diagram, untried)));
      for (guint j = 0; j < channels->len; j++)
        {
          const OuvSpaceChannel *other = channels->pdata[j];
          OuvDd both = ouv_diagram_and (diagram, is_dated (self, latest), is_dated (self, other));
          OuvDd above = other != latest ? ouv_numbers_is_above (self->numbers, other->date, latest->date) : OUV_DD_FALSE;

          allowed = ouv_diagram_and (diagram, allowed, not_both (self, ouv_diagram_and (diagram, is_latest, both), above));
        }
    }
  require (self, allowed, level, level);
}

static void
constrain_first (OuvSpace            *self,
                 const OuvSpaceGroup *group)
{
  OuvDd undated = ouv_diagram_equals (self->diagram, group->dated, FALSE);
  OuvDd tried = OUV_DD_FALSE;
  OuvDd allowed = OUV_DD_TRUE;

  for (guint i = 0; i < group->members->len; i++)
    {
      const OuvSpaceChannel *channel = group->members->pdata[i];
      OuvDd above = ouv_numbers_is_above (self->numbers, group->first, channel->date);

      allowed = ouv_diagram_and (self->diagram, allowed, not_both (self, undated, is_dated (self, channel)));
      allowed = ouv_diagram_and (self->diagram, allowed, not_both (self, is_dated (self, channel), above));
      tried = ouv_diagram_or (self->diagram, tried,
                              ouv_diagram_not (self->diagram, ouv_diagram_equals (self->diagram, channel->level, 0)));
    }
  allowed = ouv_diagram_and (self->diagram, allowed, ouv_diagram_or (self->diagram, undated, tried));
  require (self, allowed, group->dated, group->dated);
}

/* The latest of all is the latest of its group. */
static void
constrain_group (OuvSpace            *self,
                 const OuvSpaceGroup *group)
{
  OuvDd allowed = OUV_DD_TRUE;
  guint place;

  constrain_latest (self, group->level, group->members);
  constrain_first (self, group);
  for (guint i = 0; i < group->members->len; i++)
    if (g_ptr_array_find (self->channels, group->members->pdata[i], &place))
      allowed = ouv_diagram_and (self->diagram, allowed,
                                 not_both (self, ouv_diagram_equals (self->diagram, self->latest, place + 1),
                                           ouv_diagram_not (self->diagram,
                                                            ouv_diagram_equals (self->diagram, group->level, i + 1))));
  require (self, allowed, group->level, group->level);
}

static void
constrain_attempts (OuvSpace *self)
{
  for (guint i = 0; i < self->channels->len; i++)
    {
      const OuvSpaceChannel *channel = self->channels->pdata[i];

      require (self, not_both (self, ouv_diagram_equals (self->diagram, channel->level, 0), is_dated (self, channel)),
               channel->dated, channel->dated);
    }
  constrain_latest (self, self->latest, self->channels);
  for (guint i = 0; i < self->groups->len; i++)
    constrain_group (self, self->groups->pdata[i]);
}

/* An attempt that a message speaks of was made. */
static void
constrain_attempt (OuvSpace *self)
{
  OuvDd allowed = OUV_DD_TRUE;

  for (guint i = 0; i < self->channels->len; i++)
    {
      const OuvSpaceChannel *channel = self->channels->pdata[i];

      allowed = ouv_diagram_and (self->diagram, allowed,
                                 not_both (self, ouv_diagram_equals (self->diagram, self->attempt_channel, i),
                                           ouv_diagram_equals (self->diagram, channel->level, 0)));
    }
  require (self, allowed, self->attempt_channel, self->attempt_channel);
}

void
ouv_space_close (OuvSpace *self)
{
  g_autoptr(GArray) sides = ouv_numbers_constrain (self->numbers);

  for (guint i = 0; i < self->views->len; i++)
    {
      OuvView *view = self->views->pdata[i];

      for (guint j = 0; j < view->model->questions->len; j++)
        constrain_question (view, view->model->questions->pdata[j]);
    }
  for (guint i = 0; i < sides->len; i++)
    require (self, g_array_index (sides, OuvDd, i), OUV_SPACE_NONE, OUV_SPACE_NONE);
  constrain_attempts (self);
  constrain_attempt (self);
}

static gboolean
shares_level (const gboolean *a,
              const gboolean *b,
              guint           n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] && b[i])
      return TRUE;
  return FALSE;
}

/* What is true in all states of the levels in LEVELS, which grow by those that these depend on. */
static OuvDd
get_condition (OuvSpace *self,
               gboolean *levels)
{
  guint n = ouv_diagram_n_levels (self->diagram);
  g_autofree gboolean *taken = g_new0 (gboolean, self->conditions->len);
  OuvDd result = OUV_DD_TRUE;
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < self->conditions->len; i++)
        {
          const Condition *condition = self->conditions->pdata[i];

          if (taken[i] || condition->is_closed || !shares_level (condition->levels, levels, n))
            continue;
          taken[i] = more = TRUE;
          ouv_diagram_mark (self->diagram, condition->dd, levels);
          result = ouv_diagram_and (self->diagram, result, condition->dd);
        }
    }
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const Condition *condition = self->conditions->pdata[i];

      if (condition->is_closed && shares_level (condition->levels, levels, n))
        result = ouv_diagram_and (self->diagram, result, ouv_diagram_project (self->diagram, condition->dd, levels));
    }
  return result;
}

OuvDd
ouv_space_constrain (OuvSpace *self,
                     OuvDd     dd)
{
  guint n = ouv_diagram_n_levels (self->diagram);
  g_autofree gboolean *levels = g_new0 (gboolean, n);
  g_autoptr(GBytes) key = NULL;
  gpointer found;
  OuvDd result;

  ouv_diagram_mark (self->diagram, dd, levels);
  key = g_bytes_new (levels, n * sizeof *levels);
  if (g_hash_table_lookup_extended (self->constraints, key, NULL, &found))
    return GPOINTER_TO_UINT (found);
  result = get_condition (self, levels);
  g_hash_table_insert (self->constraints, g_steal_pointer (&key), GUINT_TO_POINTER (result));
  return result;
}

OuvDd
ouv_space_is_counted_out (OuvSpace   *self,
                          const char *channel)
{
  return ouv_numbers_is_beyond (self->numbers, ouv_space_find_channel (self, channel)->count);
}

/* Leaves out of STATES what is only a date or sum that is not known. */
static OuvDd
forget_unknown (OuvSpace *self,
                OuvDd     states,
                guint     level,
                guint     number)
{
  guint n = ouv_diagram_n_levels (self->diagram);
  g_autofree gboolean *sides = g_new0 (gboolean, n);
  g_autofree gboolean *others = g_new0 (gboolean, n);
  OuvDd unknown = ouv_diagram_equals (self->diagram, level, 0);
  OuvDd without = ouv_diagram_and (self->diagram, states, unknown);

  ouv_numbers_mark (self->numbers, number, sides);
  for (guint i = 0; i < n; i++)
    others[i] = !sides[i];
  without = ouv_diagram_project (self->diagram, without, others);
  for (guint i = 0; i < n; i++)
    if (sides[i])
      without = ouv_diagram_and (self->diagram, without, ouv_diagram_equals (self->diagram, i, 0));
  return ouv_diagram_or (self->diagram, without, ouv_diagram_and (self->diagram, states, ouv_diagram_not (self->diagram, unknown)));
}

static double
count_states (OuvSpace       *self,
              OuvDd           states,
              const gboolean *levels)
{
  states = ouv_diagram_project (self->diagram, states, levels);
  for (guint i = 0; i < self->questions->len; i++)
    {
      const OuvSpaceQuestion *question = self->questions->pdata[i];

      if (levels[question->level] && (question->type == OUV_TYPE_DATE || question->type == OUV_TYPE_MONEY))
        states = forget_unknown (self, states, question->level, question->number);
    }
  for (guint i = 0; i < self->channels->len; i++)
    {
      const OuvSpaceChannel *channel = self->channels->pdata[i];

      if (levels[channel->dated])
        states = forget_unknown (self, states, channel->dated, channel->date);
    }
  return ouv_diagram_count (self->diagram, states, levels);
}

double
ouv_space_count (OuvSpace *self)
{
  GHashTableIter iter;
  gpointer key, value;
  double sum = 0;

  g_hash_table_iter_init (&iter, self->constraints);
  while (g_hash_table_iter_next (&iter, &key, &value))
    sum += count_states (self, GPOINTER_TO_UINT (value), g_bytes_get_data (key, NULL));
  return sum;
}
