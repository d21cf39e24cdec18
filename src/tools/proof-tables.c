/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-private.h"
#include "proof-writer.h"

/* The decision tables: a next step in every state, every row used. */

static OuvDd
is_next (OuvProof         *self,
         const OuvChannel *channel)
{
  return ouv_view_is (self->view, self->view->channel, channel->id);
}

/* The next step */

static void
claim_next_row (OuvProof *self,
                guint     index)
{
  const OuvNextRow *row = self->model->next_step->pdata[index];
  const OuvPlace *place = ouv_proof_get_place (self, "next_step", index);
  OuvDd decides = self->view->decides[index];

  ouv_proof_expect (self, place, "", decides, ouv_view_holds (self->view, row->when));
  ouv_proof_forbid_blanks (self, place, "/reason", decides, row->reason);
  if (row->channel_value != NULL)
    ouv_proof_forbid (self, place, "/channel", "gap",
                      ouv_view_without (self->view, decides,
                                        ouv_view_known (self->view, ouv_view_compile (self->view, row->channel_value))),
                      g_strdup ("no channel comes out"));
  if (row->until != NULL)
    ouv_proof_forbid (self, place, "/until", "gap",
                      ouv_view_without (self->view, decides,
                                        ouv_view_known (self->view, ouv_view_compile (self->view, row->until))),
                      g_strdup ("no day comes out; leave it out where the wait has none"));
}

static void
claim_next_step (OuvProof *self)
{
  for (guint i = 0; i < self->model->next_step->len; i++)
    claim_next_row (self, i);
  if (self->model->next_step->len > 0)
    ouv_proof_forbid (self, ouv_proof_get_place (self, "next_step", self->model->next_step->len - 1), "", "gap", self->view->gap,
                      g_strdup ("this is the last row, and there is still no next step"));
}

/* Reasons, checklist, deadlines */

static void
claim_row (OuvProof            *self,
           const char          *section,
           guint                index,
           const OuvExpression *when,
           const char          *text)
{
  const OuvPlace *place = ouv_proof_get_place (self, section, index);
  OuvDd holds = ouv_view_holds (self->view, when);

  ouv_proof_expect (self, place, "", holds, holds);
  ouv_proof_forbid_blanks (self, place, "/text", holds, text);
}

static void
claim_rows (OuvProof *self)
{
  for (guint i = 0; i < self->model->reasons->len; i++)
    {
      const OuvRow *row = self->model->reasons->pdata[i];

      claim_row (self, "reasons", i, row->when, row->text);
    }
  for (guint i = 0; i < self->model->checklist->len; i++)
    {
      const OuvChecklistRow *row = self->model->checklist->pdata[i];

      claim_row (self, "checklist", i, row->when, row->text);
      ouv_proof_forbid_blanks (self, ouv_proof_get_place (self, "checklist", i), "/why", ouv_view_holds (self->view, row->when),
                               row->why);
    }
  for (guint i = 0; i < self->model->deadlines->len; i++)
    {
      const OuvDeadlineRow *row = self->model->deadlines->pdata[i];

      claim_row (self, "deadlines", i, row->when, row->text);
      ouv_view_compile (self->view, row->date);
    }
}

/* Offers: one a channel, and none of the channel that is the next step anyway. */

static OuvDd
get_offer (OuvProof *self,
           guint     index)
{
  const OuvRow *row = self->model->offers->pdata[index];

  return ouv_view_without (self->view, ouv_view_holds (self->view, row->when), is_next (self, row->channel));
}

static void
claim_offers (OuvProof *self)
{
  for (guint i = 0; i < self->model->offers->len; i++)
    {
      const OuvRow *row = self->model->offers->pdata[i];
      const OuvPlace *place = ouv_proof_get_place (self, "offers", i);
      OuvDd offered = get_offer (self, i);
      OuvDd first = offered;

      for (guint j = 0; j < i; j++)
        {
          const OuvRow *other = self->model->offers->pdata[j];

          if (other->channel != row->channel)
            continue;
          first = ouv_view_without (self->view, first, get_offer (self, j));
          ouv_proof_forbid (self, place, "", "overlap", ouv_view_and (self->view, offered, get_offer (self, j)),
                            g_strdup_printf ("“%s” is offered by “%s” at the same time, and only its reason is shown",
                                             row->channel->id, other->id));
        }
      ouv_proof_expect (self, place, "", first, ouv_view_holds (self->view, row->when));
      ouv_proof_forbid_blanks (self, place, "/reason", first, row->text);
    }
}

/* The ladder */

static void
claim_rung_rows (OuvProof       *self,
                 const OuvPlace *place,
                 const char     *member,
                 GPtrArray      *rows,
                 OuvDd           guard)
{
  OuvDd rest = guard;

  for (guint i = 0; i < rows->len; i++)
    {
      const OuvRow *row = rows->pdata[i];
      OuvDd holds = ouv_view_holds (self->view, row->when);
      OuvDd first = ouv_view_and (self->view, rest, holds);
      g_autofree char *below = g_strdup_printf ("/%s/%u", member, i);
      g_autofree char *reason = g_strconcat (below, "/reason", NULL);

      ouv_proof_expect (self, place, below, first, ouv_view_and (self->view, guard, holds));
      ouv_proof_forbid_blanks (self, place, reason, first, row->text);
      rest = ouv_view_without (self->view, rest, holds);
    }
}

static OuvDd
is_untried (OuvProof *self,
            guint     channel)
{
  guint variable = self->model->channel_vars + channel * OUV_N_CHANNEL_VARS + OUV_CHANNEL_VAR_STATE;

  return ouv_view_is (self->view, ouv_view_get (self->view, variable), "none");
}

static guint
find_channel (OuvProof   *self,
              const char *id)
{
  for (guint i = 0; i < self->model->channels->len; i++)
    if (g_str_equal (((OuvChannel *) self->model->channels->pdata[i])->id, id))
      return i;
  g_assert_not_reached ();
}

static void
claim_rung (OuvProof   *self,
            guint       entry,
            const char *channel_id)
{
  guint index = find_channel (self, channel_id);
  const OuvPlace *place = ouv_proof_get_place (self, "ladder", entry);
  const OuvRungRules *rules = self->model->rungs->pdata[index];
  OuvDd contacted = ouv_view_and (self->view, ouv_view_is (self->view, self->view->action, "contact"),
                                   is_next (self, self->model->channels->pdata[index]));
  OuvDd guard = ouv_view_without (self->view, is_untried (self, index), contacted);
  OuvDd refused = OUV_DD_FALSE;

  claim_rung_rows (self, place, "not_for_you", rules->not_for_you, guard);
  for (guint i = 0; i < rules->not_for_you->len; i++)
    refused = ouv_view_or (self->view, refused, ouv_view_holds (self->view, ((OuvRow *) rules->not_for_you->pdata[i])->when));
  claim_rung_rows (self, place, "later", rules->later, ouv_view_without (self->view, guard, refused));
}

typedef struct {
  OuvProof *proof;
  guint     entry;
} Rungs;

static void
claim_rung_at (const OuvTreePlace *place,
               gpointer            data)
{
  Rungs *rungs = data;

  claim_rung (rungs->proof, rungs->entry++, ouv_tree_get_text (place->node, "channel"));
}

/* Channels */

static void
claim_channels (OuvProof *self)
{
  for (guint i = 0; i < self->model->channels->len; i++)
    {
      OuvDd shown = ouv_view_is_shown (self->view, self->model->channels->pdata[i]);

      ouv_proof_expect (self, ouv_proof_get_place (self, "channels", i), "", shown, shown);
    }
}

/* Rights: those of the problem, in its order. */

typedef struct {
  OuvProof *proof;
  guint     entry;
} Problems;

static void
claim_rights_of (const OuvTreePlace *place,
                 gpointer            data)
{
  Problems *problems = data;
  OuvProof *self = problems->proof;
  const OuvPlace *mine = ouv_proof_get_place (self, "rights_by_problem", problems->entry++);
  const char *problem = ouv_tree_get_text (place->node, "problem");
  GPtrArray *rights = g_hash_table_lookup (self->model->rights_by_problem, problem);
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "problem");
  OuvDd has = ouv_view_is (self->view, ouv_view_get (self->view, variable->index), problem);

  for (guint i = 0; rights != NULL && i < rights->len; i++)
    {
      const OuvRightRow *right = rights->pdata[i];
      OuvDd holds = ouv_view_and (self->view, has, ouv_view_holds (self->view, right->when));
      g_autofree char *below = g_strdup_printf ("/rights/%u", i);

      ouv_proof_expect (self, mine, below, holds, holds);
    }
}

void
ouv_proof_tables (OuvProof *self)
{
  Rungs rungs = { self, 0 };
  Problems problems = { self, 0 };

  claim_next_step (self);
  claim_rows (self);
  claim_offers (self);
  claim_channels (self);
  ouv_model_tree_foreach (self->tree, "ladder/*", claim_rung_at, &rungs);
  ouv_model_tree_foreach (self->tree, "rights_by_problem/*", claim_rights_of, &problems);
}
