/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "against-private.h"
#include "proof-writer.h"

/* What the decision tables give. */

typedef void (*EntryFunc) (OuvReading *self, guint index, JsonNode *node);

typedef struct {
  OuvReading *reading;
  EntryFunc   func;
  guint       index;
} Entries;

static void
call_entry (const OuvTreePlace *place,
            gpointer            data)
{
  Entries *entries = data;

  entries->func (entries->reading, entries->index++, place->node);
}

/* Entries of a section are in the model in the order of the tree. */
static void
read_entries (OuvReading *self,
              const char *path,
              EntryFunc   func)
{
  Entries entries = { self, func, 0 };

  ouv_model_tree_foreach (self->tree, path, call_entry, &entries);
}

static OuvDd
is_next (OuvReading *self,
         const char *action,
         const char *channel)
{
  return ouv_view_and (self->view, ouv_view_is (self->view, self->view->action, action),
                       ouv_view_is (self->view, self->view->channel, channel));
}

typedef struct {
  OuvReading *reading;
  OuvDd       open; /* where a question that is asked has no answer */
} Missing;

static void
add_open (guint    index,
          gpointer data)
{
  Missing *self = data;
  OuvView *view = self->reading->view;
  const OuvQuestion *question = ouv_model_find_question_of (view->model, index);
  OuvDd unknown = ouv_diagram_not (view->space->diagram, ouv_view_known (view, ouv_view_get (view, index)));

  for (guint i = 0; question == NULL && i < view->model->derived->len; i++)
    {
      const OuvDerived *derived = view->model->derived->pdata[i];

      if (derived->variable == index)
        ouv_expression_foreach_variable (derived->value, add_open, self);
    }
  if (question != NULL)
    self->open = ouv_view_or (view, self->open, ouv_view_and (view, unknown, ouv_view_holds (view, question->ask)));
}

/* What the row at NODE says where WHEN is true; where that is unknown, the outcome names the answers that it wants. */
static void
add_row (OuvReading          *self,
         const char          *kind,
         const char          *id,
         const OuvExpression *when,
         JsonNode            *node)
{
  OuvDd holds = ouv_view_holds (self->view, when);
  OuvDd unknown = ouv_diagram_not (self->view->space->diagram, ouv_view_known (self->view, ouv_view_compile (self->view, when)));
  Missing missing = { self, OUV_DD_FALSE };
  g_autofree char *content = ouv_reading_dup_content (node);

  if (unknown != OUV_DD_FALSE)
    ouv_expression_foreach_variable (when, add_open, &missing);
  ouv_reading_add_text (self, g_strdup_printf ("%s %s", kind, id), holds, content);
  ouv_reading_add (self, g_strdup_printf (OUV_READING_MISSING "%s %s", kind, id), ouv_view_and (self->view, unknown, missing.open));
}

/* The next step */

typedef struct {
  OuvReading *reading;
  gboolean    reason;
} RowText;

static OuvDd
get_row_text (guint    value,
              guint    b,
              gpointer data)
{
  const RowText *self = data;
  guint index = ouv_space_get_row (value);
  const OuvNextRow *row = index == OUV_SPACE_NONE ? NULL : self->reading->model->next_step->pdata[index];

  return row == NULL ? OUV_DD_FALSE : ouv_reading_text (self->reading, OUV_DD_TRUE, self->reason ? row->reason : row->id);
}

static void
read_next_step (OuvReading *self)
{
  OuvDiagram *diagram = self->view->space->diagram;
  RowText id = { self, FALSE };
  RowText reason = { self, TRUE };

  ouv_reading_add (self, g_strdup ("action"), self->view->action);
  ouv_reading_add (self, g_strdup ("channel"), self->view->channel);
  ouv_reading_add (self, g_strdup ("until"), self->view->until);
  ouv_reading_add (self, g_strdup ("rule"), ouv_diagram_map (diagram, self->view->rule, get_row_text, &id));
  ouv_reading_add (self, g_strdup ("reason of the next step"), ouv_diagram_map (diagram, self->view->rule, get_row_text, &reason));
}

static void
read_claim (OuvReading *self)
{
  static const char *const names[] = { "claim.amount", "claim.track" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const OuvVariable *variable = ouv_scope_lookup (self->model->scope, names[i]);

      if (variable != NULL)
        ouv_reading_add (self, g_strdup (names[i]), ouv_view_get (self->view, variable->index));
    }
  ouv_reading_add (self, g_strdup ("minimum wage"), ouv_view_get (self->view, self->model->wage_var));
}

/* Rows of collect tables */

static void
read_reason (OuvReading *self,
             guint       index,
             JsonNode   *node)
{
  const OuvRow *row = self->model->reasons->pdata[index];

  add_row (self, "reason", row->id, row->when, node);
}

static void
read_paper (OuvReading *self,
            guint       index,
            JsonNode   *node)
{
  const OuvChecklistRow *row = self->model->checklist->pdata[index];

  add_row (self, "paper", row->id, row->when, node);
}

static void
read_deadline (OuvReading *self,
               guint       index,
               JsonNode   *node)
{
  const OuvDeadlineRow *row = self->model->deadlines->pdata[index];
  g_autofree char *text = ouv_reading_dup_content (ouv_tree_get_member (node, "source"));
  OuvDd holds = ouv_view_holds (self->view, row->when);

  ouv_reading_add_text (self, g_strdup_printf ("deadline %s", row->id), holds, row->text);
  ouv_reading_add_text (self, g_strdup_printf ("what presses at deadline %s", row->id), holds, row->pressing != NULL ? row->pressing : "");
  ouv_reading_add_text (self, g_strdup_printf ("source of deadline %s", row->id), holds, text);
  ouv_reading_add (self, g_strdup_printf ("date of deadline %s", row->id),
                   ouv_diagram_if (self->view->space->diagram, holds, ouv_view_compile (self->view, row->date), OUV_DD_FALSE));
}

/* Of two offers of a channel only the first is shown, and none of the next step. */
static void
read_offer (OuvReading *self,
            guint       index,
            JsonNode   *node)
{
  const OuvRow *row = self->model->offers->pdata[index];
  OuvDd offered = ouv_view_without (self->view, ouv_view_holds (self->view, row->when),
                                    ouv_view_is (self->view, self->view->channel, row->channel->id));
  g_autofree char *content = ouv_reading_dup_content (node);

  ouv_reading_add_text (self, g_strdup_printf ("offer of %s", row->channel->id), offered, content);
}

static void
read_contact (OuvReading *self,
              guint       index,
              JsonNode   *node)
{
  const OuvContactRow *row = self->model->contacts->pdata[index];
  OuvDd shown = ouv_view_get_contact (self->view, index);
  g_autofree char *content = ouv_reading_dup_content (node);

  ouv_reading_add_text (self, g_strdup_printf ("contact %s", row->id), shown, content);
  for (guint i = 0; i < row->needs->len; i++)
    {
      const OuvNeed *need = row->needs->pdata[i];

      ouv_reading_add (self, g_strdup_printf ("need %s of contact %s", need->text, row->id),
                       ouv_view_and (self->view, shown, ouv_view_holds (self->view, need->when)));
    }
}

static void
read_problem_rights (OuvReading *self,
                     guint       index,
                     JsonNode   *node)
{
  const char *problem = ouv_tree_get_text (node, "problem");
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "problem");
  OuvDd has = ouv_view_is (self->view, ouv_view_get (self->view, variable->index), problem);
  GPtrArray *rights = g_hash_table_lookup (self->model->rights_by_problem, problem);

  for (guint i = 0; rights != NULL && i < rights->len; i++)
    {
      const OuvRightRow *right = rights->pdata[i];
      OuvDd shown = ouv_view_and (self->view, has, ouv_view_holds (self->view, right->when));
      g_autofree char *law = ouv_reading_dup_text_content (self, right->law);
      g_autofree char *content = g_strdup_printf ("%s, %s, %s", right->article, right->url != NULL ? right->url : "", law);

      ouv_reading_add_text (self, g_strdup_printf ("right %s", right->id), shown, content);
      ouv_reading_add_text (self, g_strdup_printf ("right number %u", i + 1), shown, right->id);
    }
}

/* The ladder */

static OuvDd
get_channel_variable (OuvReading *self,
                      guint       channel,
                      guint       variable)
{
  return ouv_view_get (self->view, self->model->channel_vars + channel * OUV_N_CHANNEL_VARS + variable);
}

/* The text of the first row that holds. */
static OuvDd
get_first_text (OuvReading *self,
                GPtrArray  *rows,
                OuvDd       otherwise)
{
  OuvDd value = otherwise;

  for (guint i = rows->len; i > 0; i--)
    {
      const OuvRow *row = rows->pdata[i - 1];
      OuvDd holds = ouv_view_holds (self->view, row->when);

      value = ouv_diagram_if (self->view->space->diagram, holds, ouv_reading_text (self, OUV_DD_TRUE, row->text), value);
    }
  return value;
}

static OuvDd
get_untried_status (OuvReading         *self,
                    const OuvRungRules *rules)
{
  OuvDd refused = OUV_DD_FALSE, unknown = OUV_DD_FALSE;
  OuvDiagram *diagram = self->view->space->diagram;

  for (guint i = 0; i < rules->not_for_you->len; i++)
    {
      OuvDd when = ouv_view_compile (self->view, ((OuvRow *) rules->not_for_you->pdata[i])->when);

      refused = ouv_view_or (self->view, refused, ouv_diagram_holds (diagram, when));
      unknown = ouv_view_or (self->view, unknown, ouv_diagram_not (diagram, ouv_view_known (self->view, when)));
    }
  return ouv_diagram_if (diagram, refused, ouv_reading_text (self, OUV_DD_TRUE, "not_for_you"),
                         ouv_diagram_if (diagram, unknown, ouv_reading_text (self, OUV_DD_TRUE, "unknown"),
                                         ouv_reading_text (self, OUV_DD_TRUE, "later")));
}

/* Where an answer from CHANNEL is waited for: nothing is in a case that is over. */
static OuvDd
is_waiting (OuvReading *self,
            OuvDd       state)
{
  OuvDd open = ouv_view_or (self->view, ouv_view_is (self->view, state, "open"), ouv_view_is (self->view, state, "undated"));

  return ouv_view_without (self->view, open, ouv_view_is (self->view, self->view->action, "none"));
}

/* Among the dates, whatever the next step is. */
static void
read_reply_date (OuvReading *self,
                 guint       index)
{
  const OuvChannel *channel = self->model->channels->pdata[index];
  OuvDd open = ouv_view_is (self->view, get_channel_variable (self, index, OUV_CHANNEL_VAR_STATE), "open");
  OuvDd told = ouv_view_without (self->view, open, ouv_view_is (self->view, self->view->action, "none"));

  if (channel->reply_days == 0)
    return;
  ouv_reading_add (self, g_strdup_printf ("deadline reply_%s", channel->id), told);
  ouv_reading_add (self, g_strdup_printf ("date of deadline reply_%s", channel->id),
                   ouv_diagram_if (self->view->space->diagram, told,
                                   get_channel_variable (self, index, OUV_CHANNEL_VAR_REPLY_DATE), OUV_DD_FALSE));
}

static void
read_rung (OuvReading *self,
           guint       index)
{
  const OuvChannel *channel = self->model->channels->pdata[index];
  const OuvRungRules *rules = self->model->rungs->pdata[index];
  OuvDiagram *diagram = self->view->space->diagram;
  OuvDd state = get_channel_variable (self, index, OUV_CHANNEL_VAR_STATE);
  OuvDd now = is_next (self, "contact", channel->id);
  OuvDd untried = ouv_view_is (self->view, state, "none");
  OuvDd waiting = is_waiting (self, state);
  OuvDd later = get_first_text (self, rules->not_for_you, get_first_text (self, rules->later, OUV_DD_FALSE));
  OuvDd tried = ouv_diagram_if (diagram, waiting, ouv_reading_text (self, OUV_DD_TRUE, "waiting"),
                                ouv_reading_text (self, OUV_DD_TRUE, "done"));
  OuvDd status = ouv_diagram_if (diagram, untried, get_untried_status (self, rules), tried);
  OuvDd until = ouv_diagram_if (diagram, ouv_view_is (self->view, self->view->channel, channel->id), self->view->until,
                                get_channel_variable (self, index, OUV_CHANNEL_VAR_REPLY_DATE));

  ouv_reading_add (self, g_strdup_printf ("rung %s", channel->id), ouv_diagram_if (diagram, now, OUV_DD_TRUE, status));
  ouv_reading_add (self, g_strdup_printf ("why rung %s", channel->id),
                   ouv_diagram_if (diagram, now, OUV_DD_FALSE, ouv_diagram_if (diagram, untried, later, OUV_DD_FALSE)));
  ouv_reading_add (self, g_strdup_printf ("state of %s", channel->id), state);
  ouv_reading_add (self, g_strdup_printf ("reply date of %s", channel->id),
                   ouv_diagram_if (diagram, ouv_view_without (self->view, waiting, now), until, OUV_DD_FALSE));
}

static void
read_channel (OuvReading *self,
              guint       index,
              JsonNode   *node)
{
  const OuvChannel *channel = self->model->channels->pdata[index];
  OuvDd tried = ouv_diagram_not (self->view->space->diagram,
                                 ouv_view_is (self->view, get_channel_variable (self, index, OUV_CHANNEL_VAR_STATE), "none"));
  g_autofree char *content = ouv_reading_dup_content (node);

  read_rung (self, index);
  read_reply_date (self, index);
  ouv_reading_add_text (self, g_strdup_printf ("what is told of %s", channel->id),
                        ouv_view_or (self->view, tried, ouv_view_is_shown (self->view, channel)), content);
}

void
ouv_reading_tables (OuvReading *self)
{
  static const struct { const char *paths[4]; EntryFunc func; } tables[] = {
    { { "channels/*", "ladder/*", "offers/*" }, read_channel },
    { { "reasons/*" }, read_reason },
    { { "offers/*" }, read_offer },
    { { "contacts/*", "offers/*" }, read_contact },
    { { "checklist/*" }, read_paper },
    { { "deadlines/*" }, read_deadline },
  };
  static const char *const nothing[] = { NULL };

  if (!ouv_reading_is_same (self, nothing))
    {
      read_next_step (self);
      read_claim (self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!ouv_reading_is_same (self, tables[i].paths))
      read_entries (self, tables[i].paths[0], tables[i].func);
  /* Their sentences are texts of the messages. */
  read_entries (self, "rights_by_problem/*", read_problem_rights);
}
