/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-space-private.h"

#include <string.h>

#include "ouv-case.h"

/* Days and sums of an example lie in these bounds; nothing that is compared lies beyond them. */
#define DAYS_BACK 15000
#define DAYS_AHEAD 15000
#define LARGEST_SUM G_GINT64_CONSTANT (100000000000)
#define USUAL_SUM 10000
#define LARGEST_COUNT 100

enum { WEIGHT_FLAG = 1, WEIGHT_ANSWER = 2, WEIGHT_ATTEMPT = 5 };

guint
ouv_space_symbol (GQuark symbol)
{
  return OUV_KIND_SYMBOL | symbol;
}

guint
ouv_space_row (guint row)
{
  return OUV_KIND_ROW | row;
}

guint
ouv_space_get_row (guint value)
{
  return (value & OUV_KINDS) == OUV_KIND_ROW ? value & ~OUV_KINDS : OUV_SPACE_NONE;
}

GQuark
ouv_space_get_symbol (guint value)
{
  return (value & OUV_KINDS) == OUV_KIND_SYMBOL ? value & ~OUV_KINDS : 0;
}

guint
ouv_space_get_form (guint value)
{
  return (value & OUV_KINDS) == OUV_KIND_FORM ? value & ~OUV_KINDS : OUV_SPACE_NONE;
}

OuvDd
ouv_space_make_symbol (OuvSpace   *self,
        const char *text)
{
  return ouv_diagram_constant (self->diagram, OUV_KIND_SYMBOL | g_quark_from_string (text));
}

OuvDd
ouv_space_make_form (OuvSpace *self,
      guint     number)
{
  return number == OUV_SPACE_NONE ? OUV_DD_UNKNOWN : ouv_diagram_constant (self->diagram, OUV_KIND_FORM | number);
}

OuvDd
ouv_space_make_list (OuvSpace     *self,
      const GQuark *items,
      guint         n)
{
  GQuark *copy;

  for (guint i = 0; i < self->lists->len; i++)
    {
      const GQuark *other = self->lists->pdata[i];
      guint same = 0;

      while (same < n && other[same] == items[same])
        same++;
      if (same == n && other[n] == 0)
        return ouv_diagram_constant (self->diagram, OUV_KIND_LIST | i);
    }
  copy = g_new0 (GQuark, n + 1);
  memcpy (copy, items, n * sizeof *items);
  g_ptr_array_add (self->lists, copy);
  return ouv_diagram_constant (self->diagram, OUV_KIND_LIST | (self->lists->len - 1));
}

const GQuark *
ouv_space_get_list (const OuvSpace *self,
          guint           value)
{
  return (value & OUV_KINDS) == OUV_KIND_LIST ? self->lists->pdata[value & ~OUV_KINDS] : NULL;
}

gboolean
ouv_space_list_has (const OuvSpace *self,
                    guint           value,
                    guint           symbol)
{
  for (const GQuark *item = ouv_space_get_list (self, value); item != NULL && *item != 0; item++)
    if (*item == ouv_space_get_symbol (symbol))
      return TRUE;
  return FALSE;
}

/* Two children of a flag. */
OuvDd
ouv_space_make_flag (OuvSpace *self,
      guint     level,
      OuvDd     no,
      OuvDd     yes)
{
  const OuvDd children[] = { no, yes };

  return ouv_diagram_branch (self->diagram, level, children);
}

/* The levels */

OuvSpaceQuestion *
ouv_space_find_question (const OuvSpace *self,
               const char     *id,
               OuvType         type)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      OuvSpaceQuestion *question = self->questions->pdata[i];

      if (g_str_equal (question->id, id) && question->type == type)
        return question;
    }
  return NULL;
}

OuvSpaceChannel *
ouv_space_find_channel (const OuvSpace *self,
              const char     *id)
{
  for (guint i = 0; i < self->channels->len; i++)
    if (g_str_equal (((OuvSpaceChannel *) self->channels->pdata[i])->id, id))
      return self->channels->pdata[i];
  return NULL;
}

OuvSpaceGroup *
ouv_space_find_group (const OuvSpace *self,
            const char     *id)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (g_str_equal (((OuvSpaceGroup *) self->groups->pdata[i])->id, id))
      return self->groups->pdata[i];
  return NULL;
}

static guint
index_of (GPtrArray  *texts,
          const char *text)
{
  guint found;

  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, &found) ? found : OUV_SPACE_NONE;
}

static void
collect_question (OuvSpace          *self,
                  const OuvModel    *model,
                  const OuvQuestion *question)
{
  OuvType type = ouv_scope_get (model->scope, question->variable)->type;
  OuvSpaceQuestion *mine = ouv_space_find_question (self, question->id, type);
  g_autofree char *ask = ouv_expression_dup_text (question->ask, model->scope);

  if (mine == NULL)
    {
      mine = g_new0 (OuvSpaceQuestion, 1);
      mine->id = g_strdup (question->id);
      mine->type = type;
      mine->ask = g_strdup (ask);
      mine->options = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->questions, mine);
    }
  mine->is_contested = mine->is_contested || !g_str_equal (mine->ask, ask);
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      if (index_of (mine->options, option->id) == OUV_SPACE_NONE && (type != OUV_TYPE_LIST || mine->options->len < OUV_MAX_BITS))
        g_ptr_array_add (mine->options, g_strdup (option->id));
    }
}

static void
collect_channel (OuvSpace         *self,
                 const OuvChannel *channel)
{
  OuvSpaceChannel *mine = ouv_space_find_channel (self, channel->id);
  OuvSpaceGroup *group;

  if (mine == NULL)
    {
      mine = g_new0 (OuvSpaceChannel, 1);
      mine->id = g_strdup (channel->id);
      g_ptr_array_add (self->channels, mine);
    }
  if (channel->group == NULL)
    return;
  group = ouv_space_find_group (self, channel->group);
  if (group == NULL)
    {
      group = g_new0 (OuvSpaceGroup, 1);
      group->id = g_strdup (channel->group);
      group->members = g_ptr_array_new ();
      g_ptr_array_add (self->groups, group);
    }
  if (!g_ptr_array_find (group->members, mine, NULL))
    g_ptr_array_add (group->members, mine);
}

static guint
add_day (OuvSpace *self,
         int       ahead)
{
  return ouv_numbers_add_variable (self->numbers, self->today - DAYS_BACK, self->today + ahead, self->today - 3);
}

static void
add_question_level (OuvSpace         *self,
                    OuvSpaceQuestion *question)
{
  switch (question->type)
    {
    case OUV_TYPE_SYMBOL:
      question->level = ouv_diagram_add_level (self->diagram, 1 + question->options->len, WEIGHT_ANSWER);
      break;
    case OUV_TYPE_LIST:
      question->level = ouv_diagram_add_level (self->diagram, 1 + (1u << question->options->len), WEIGHT_ANSWER);
      break;
    case OUV_TYPE_DATE:
      question->level = ouv_diagram_add_level (self->diagram, 2, WEIGHT_ANSWER);
      question->number = add_day (self, DAYS_AHEAD);
      break;
    case OUV_TYPE_MONEY:
      question->level = ouv_diagram_add_level (self->diagram, 2, WEIGHT_ANSWER);
      question->number = ouv_numbers_add_variable (self->numbers, 0, LARGEST_SUM, USUAL_SUM);
      break;
    case OUV_TYPE_FREE:
    case OUV_TYPE_NONE:
    case OUV_TYPE_BOOLEAN:
    case OUV_TYPE_NUMBER:
    default:
      question->level = ouv_diagram_add_level (self->diagram, 2, WEIGHT_ANSWER);
      break;
    }
}

/* The comparisons of a channel's date with its reply dates come right after it, so that its state is known there. */
static void
add_channel_levels (OuvSpace         *self,
                    OuvSpaceChannel  *channel,
                    OuvModel *const  *models,
                    guint             n_models)
{
  channel->level = ouv_diagram_add_level (self->diagram, 1 + 2 * OUV_N_ATTEMPT_OUTCOMES, WEIGHT_ATTEMPT);
  channel->dated = ouv_diagram_add_level (self->diagram, 2, WEIGHT_FLAG);
  channel->date = add_day (self, 0);
  channel->count = ouv_numbers_add_variable (self->numbers, 1, LARGEST_COUNT, 1);
  for (guint i = 0; i < n_models; i++)
    {
      const OuvChannel *theirs = ouv_model_find_channel (models[i], channel->id);

      if (theirs != NULL && theirs->reply_days > 0)
        ouv_numbers_compare (self->numbers, ouv_numbers_variable (self->numbers, channel->date),
                             ouv_numbers_constant (self->numbers, self->today - theirs->reply_days - 1), FALSE);
    }
}

static void
add_group_levels (OuvSpace      *self,
                  OuvSpaceGroup *group)
{
  group->level = ouv_diagram_add_level (self->diagram, 1 + group->members->len, 0);
  group->dated = ouv_diagram_add_level (self->diagram, 2, 0);
  group->first = add_day (self, 0);
}

static void
add_answer_levels (OuvSpace *self)
{
  self->current = ouv_diagram_add_level (self->diagram, 2, WEIGHT_FLAG);
  for (guint i = 0; i < self->questions->len; i++)
    add_question_level (self, self->questions->pdata[i]);
}

static void
add_attempt_levels (OuvSpace        *self,
                    OuvModel *const *models,
                    guint            n_models)
{
  self->language = ouv_diagram_add_level (self->diagram, OUV_N_LANGUAGES, 0);
  /* What chooses between channels comes before them: otherwise each would have to be remembered. */
  self->attempt_channel = ouv_diagram_add_level (self->diagram, MAX (1, self->channels->len), 0);
  self->attempt_older = ouv_diagram_add_level (self->diagram, 2, WEIGHT_ATTEMPT);
  self->attempt.level = ouv_diagram_add_level (self->diagram, 2 * OUV_N_ATTEMPT_OUTCOMES, 0);
  self->attempt.dated = ouv_diagram_add_level (self->diagram, 2, WEIGHT_FLAG);
  self->attempt.date = add_day (self, 0);
  self->latest = ouv_diagram_add_level (self->diagram, 1 + self->channels->len, 0);
  for (guint i = 0; i < self->groups->len; i++)
    add_group_levels (self, self->groups->pdata[i]);
  /* The last rung first: what has been tried there makes the lower ones matter less. */
  for (guint i = self->channels->len; i > 0; i--)
    add_channel_levels (self, self->channels->pdata[i - 1], models, n_models);
}

/* A day in the middle of the last year whose wage is known. */
static OuvDay
find_today (const OuvModel *model)
{
  if (model->wage == NULL || model->wage->values == NULL || model->wage->values->len == 0)
    return ouv_day_from_ymd (2026, 7, 1);
  return g_array_index (model->wage->values, OuvDatedValue, model->wage->values->len - 1).valid_from + 180;
}
/* Life */

static void
question_free (OuvSpaceQuestion *question)
{
  g_free (question->id);
  g_free (question->ask);
  g_ptr_array_unref (question->options);
  g_free (question);
}

static void
channel_free (OuvSpaceChannel *channel)
{
  g_free (channel->id);
  g_free (channel);
}

static void
group_free (OuvSpaceGroup *group)
{
  g_free (group->id);
  g_ptr_array_unref (group->members);
  g_free (group);
}

OuvSpace *
ouv_space_new (OuvModel *const *models,
               guint            n_models)
{
  OuvSpace *self = g_new0 (OuvSpace, 1);

  self->diagram = ouv_diagram_new ();
  self->numbers = ouv_numbers_new (self->diagram, models[0]->calendar);
  self->today = find_today (models[0]);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);
  self->channels = g_ptr_array_new_with_free_func ((GDestroyNotify) channel_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->equals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->compiled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_view_free);
  self->conditions = g_ptr_array_new_with_free_func (ouv_space_condition_free);
  self->constraints = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  for (guint i = 0; i < n_models; i++)
    {
      for (guint j = 0; j < models[i]->questions->len; j++)
        collect_question (self, models[i], models[i]->questions->pdata[j]);
      for (guint j = 0; j < models[i]->channels->len; j++)
        collect_channel (self, models[i]->channels->pdata[j]);
    }
  add_answer_levels (self);
  for (guint i = 0; i < n_models; i++)
    {
      OuvView *view = ouv_view_new (self, models[i]);

      g_ptr_array_add (self->views, view);
      ouv_view_compile_answers (view);
    }
  add_attempt_levels (self, models, n_models);
  for (guint i = 0; i < n_models; i++)
    ouv_view_compile_next_step (self->views->pdata[i]);
  return self;
}

void
ouv_space_free (OuvSpace *self)
{
  g_ptr_array_unref (self->views);
  g_hash_table_unref (self->compiled);
  g_hash_table_unref (self->equals);
  g_ptr_array_unref (self->conditions);
  g_hash_table_unref (self->constraints);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->channels);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->lists);
  ouv_numbers_free (self->numbers);
  ouv_diagram_free (self->diagram);
  g_free (self);
}
