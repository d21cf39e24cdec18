/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-space-private.h"

#include <string.h>

/* The next step */

static OuvDd
get_row_action (guint    value,
                guint    b,
                gpointer data)
{
  static const char *const ids[] = { "contact", "wait", "none" };
  OuvView *self = data;
  guint number = ouv_space_get_row (value);
  const OuvNextRow *row = number == OUV_SPACE_NONE ? NULL : self->model->next_step->pdata[number];

  return row != NULL ? ouv_space_make_symbol (self->space, ids[row->action]) : OUV_DD_UNKNOWN;
}

static OuvDd
get_row_channel (guint    value,
                 guint    b,
                 gpointer data)
{
  OuvView *self = data;
  guint number = ouv_space_get_row (value);
  const OuvNextRow *row = number == OUV_SPACE_NONE ? NULL : self->model->next_step->pdata[number];

  if (row == NULL)
    return OUV_DD_UNKNOWN;
  if (row->channel_value != NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->expressions, row->channel_value));
  return ouv_space_make_symbol (self->space, row->channel != NULL ? row->channel->id : "none");
}

static OuvDd
get_row_until (guint    value,
               guint    b,
               gpointer data)
{
  OuvView *self = data;
  guint number = ouv_space_get_row (value);
  const OuvNextRow *row = number == OUV_SPACE_NONE ? NULL : self->model->next_step->pdata[number];

  if (row == NULL || row->until == NULL)
    return OUV_DD_UNKNOWN;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->expressions, row->until));
}

void
ouv_view_compile_next_step (OuvView *self)
{
  OuvDiagram *diagram = self->space->diagram;
  OuvDd rest = OUV_DD_TRUE;

  self->decides = g_new0 (OuvDd, self->model->next_step->len);
  for (guint i = 0; i < self->model->next_step->len; i++)
    {
      OuvDd holds = ouv_view_holds (self, ((OuvNextRow *) self->model->next_step->pdata[i])->when);

      self->decides[i] = ouv_diagram_and (diagram, rest, holds);
      rest = ouv_diagram_and (diagram, rest, ouv_diagram_not (diagram, holds));
    }
  self->gap = rest;
  self->rule = OUV_DD_UNKNOWN;
  for (guint i = self->model->next_step->len; i > 0; i--)
    {
      const OuvNextRow *row = self->model->next_step->pdata[i - 1];

      self->rule = ouv_diagram_if (diagram, ouv_view_holds (self, row->when),
                                   ouv_diagram_constant (diagram, OUV_KIND_ROW | (i - 1)), self->rule);
      if (row->channel_value != NULL)
        ouv_view_compile (self, row->channel_value);
      if (row->until != NULL)
        ouv_view_compile (self, row->until);
    }
  self->action = ouv_diagram_map (diagram, self->rule, get_row_action, self);
  self->channel = ouv_diagram_map (diagram, self->rule, get_row_channel, self);
  self->until = ouv_diagram_map (diagram, self->rule, get_row_until, self);
}

static const OuvDerived *
find_derived (const OuvModel *model,
              guint           variable)
{
  for (guint i = 0; i < model->derived->len; i++)
    if (((OuvDerived *) model->derived->pdata[i])->variable == variable)
      return model->derived->pdata[i];
  return NULL;
}

static gboolean needs_more (const OuvView *self,
                            guint          variable);

static gboolean
is_offered_by_more (const OuvView     *self,
                    const OuvQuestion *question)
{
  for (guint i = 0; i < question->options->len; i++)
    if (ouv_view_reads (self, ((OuvOption *) question->options->pdata[i])->when, needs_more))
      return TRUE;
  return FALSE;
}

/* Whether VARIABLE cannot be computed from answers alone. */
static gboolean
needs_more (const OuvView *self,
            guint          variable)
{
  const OuvModel *model = self->model;
  const OuvDerived *derived = find_derived (model, variable);
  const OuvQuestion *question = ouv_model_find_question_of (model, variable);

  if (derived != NULL)
    return ouv_view_reads (self, derived->value, needs_more);
  if (question == NULL)
    return variable != model->wage_var;
  if (variable != question->variable && is_offered_by_more (self, question))
    return TRUE;
  return ouv_space_find_question (self->space, question->id, ouv_scope_get (model->scope, variable)->type)->is_contested
         && ouv_view_reads (self, question->ask, needs_more);
}

void
ouv_view_compile_answers (OuvView *self)
{
  for (guint i = 0; i < self->model->questions->len; i++)
    {
      const OuvQuestion *question = self->model->questions->pdata[i];

      if (!ouv_view_reads (self, question->ask, needs_more))
        ouv_view_compile (self, question->ask);
    }
  for (guint i = 0; i < self->model->derived->len; i++)
    {
      const OuvDerived *derived = self->model->derived->pdata[i];

      if (!needs_more (self, derived->variable))
        ouv_view_get (self, derived->variable);
    }
}

OuvView *
ouv_view_new (OuvSpace *space,
          OuvModel *model)
{
  OuvView *self = g_new0 (OuvView, 1);
  guint n = ouv_scope_get_size (model->scope);

  self->space = space;
  self->model = ouv_model_ref (model);
  self->variables = g_new (OuvDd, n);
  memset (self->variables, 0xff, n * sizeof (OuvDd));
  self->expressions = g_hash_table_new (NULL, NULL);
  return self;
}

void
ouv_view_free (OuvView *self)
{
  ouv_model_unref (self->model);
  g_free (self->variables);
  g_hash_table_unref (self->expressions);
  g_free (self->decides);
  g_free (self);
}

OuvDd
ouv_view_and (OuvView *self,
              OuvDd    a,
              OuvDd    b)
{
  return ouv_diagram_and (self->space->diagram, a, b);
}

OuvDd
ouv_view_or (OuvView *self,
             OuvDd    a,
             OuvDd    b)
{
  return ouv_diagram_or (self->space->diagram, a, b);
}

OuvDd
ouv_view_without (OuvView *self,
                  OuvDd    a,
                  OuvDd    b)
{
  return ouv_view_and (self, a, ouv_diagram_not (self->space->diagram, b));
}
