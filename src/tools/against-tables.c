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

/* NAME is what the row at NODE says where WHEN is true; where that is unknown, an answer is missing. */
static void
add_row (OuvReading          *self,
         const char          *kind,
         const char          *id,
         const OuvExpression *when,
         JsonNode            *node)
{
  OuvDd value = ouv_view_compile (self->view, when);
  OuvDd holds = ouv_view_holds (self->view, when);
  OuvDd known = ouv_view_known (self->view, value);
  g_autofree char *content = ouv_reading_dup_content (node);

  ouv_reading_add (self, g_strdup_printf ("%s %s", kind, id), ouv_reading_text (self, holds, content));
  ouv_reading_add (self, g_strdup_printf ("answer missing for %s %s", kind, id),
                   ouv_diagram_not (self->view->space->diagram, known));
}

/* The next step */

static void
read_next_row (OuvReading *self,
               guint       index,
               JsonNode   *node)
{
  const OuvNextRow *row = self->model->next_step->pdata[index];
  const char *reason = ouv_tree_get_text (node, "reason");

  ouv_reading_add (self, g_strdup ("rule"), ouv_reading_text (self, self->view->decides[index], row->id));
  ouv_reading_add (self, g_strdup ("reason of the next step"), ouv_reading_text (self, self->view->decides[index], reason));
}

static void
read_next_step (OuvReading *self)
{
  ouv_reading_add (self, g_strdup ("action"), self->view->action);
  ouv_reading_add (self, g_strdup ("channel"), self->view->channel);
  ouv_reading_add (self, g_strdup ("until"), self->view->until);
  read_entries (self, "next_step/*", read_next_row);
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

  ouv_reading_add (self, g_strdup_printf ("deadline %s", row->id), ouv_reading_text (self, holds, row->text));
  ouv_reading_add (self, g_strdup_printf ("source of deadline %s", row->id), ouv_reading_text (self, holds, text));
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

  ouv_reading_add (self, g_strdup_printf ("offer of %s", row->channel->id), ouv_reading_text (self, offered, content));
}

static void
read_contact (OuvReading *self,
              guint       index,
              JsonNode   *node)
{
  const OuvContactRow *row = self->model->contacts->pdata[index];
  OuvDd shown = ouv_view_get_contact (self->view, index);
  g_autofree char *content = ouv_reading_dup_content (node);

  ouv_reading_add (self, g_strdup_printf ("contact %s", row->channel->id), ouv_reading_text (self, shown, content));
  for (guint i = 0; i < row->needs->len; i++)
    {
      const OuvNeed *need = row->needs->pdata[i];

      ouv_reading_add (self, g_strdup_printf ("need %s at %s", need->text, row->channel->id),
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

      ouv_reading_add (self, g_strdup_printf ("right %s", right->id), ouv_reading_text (self, shown, content));
      ouv_reading_add (self, g_strdup_printf ("right number %u", i + 1), ouv_reading_text (self, shown, right->id));
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
  OuvDd later = get_first_text (self, rules->not_for_you, get_first_text (self, rules->later, OUV_DD_FALSE));
  OuvDd status = ouv_diagram_if (diagram, untried, get_untried_status (self, rules), OUV_DD_FALSE);

  ouv_reading_add (self, g_strdup_printf ("rung %s", channel->id), ouv_diagram_if (diagram, now, OUV_DD_TRUE, status));
  ouv_reading_add (self, g_strdup_printf ("why rung %s", channel->id),
                   ouv_diagram_if (diagram, now, OUV_DD_FALSE, ouv_diagram_if (diagram, untried, later, OUV_DD_FALSE)));
  ouv_reading_add (self, g_strdup_printf ("state of %s", channel->id), state);
  ouv_reading_add (self, g_strdup_printf ("reply date of %s", channel->id),
                   ouv_diagram_if (diagram, ouv_view_is (self->view, state, "open"),
                                   get_channel_variable (self, index, OUV_CHANNEL_VAR_REPLY_DATE), OUV_DD_FALSE));
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
  ouv_reading_add (self, g_strdup_printf ("what is told of %s", channel->id),
                   ouv_reading_text (self, ouv_view_or (self->view, tried, ouv_view_is_shown (self->view, channel)), content));
}

void
ouv_reading_tables (OuvReading *self)
{
  read_next_step (self);
  read_claim (self);
  read_entries (self, "channels/*", read_channel);
  read_entries (self, "reasons/*", read_reason);
  read_entries (self, "offers/*", read_offer);
  read_entries (self, "contacts/*", read_contact);
  read_entries (self, "checklist/*", read_paper);
  read_entries (self, "deadlines/*", read_deadline);
  read_entries (self, "rights_by_problem/*", read_problem_rights);
}
