/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-private.h"

/* That the advice leads somewhere: whoever does what it says, and tells what came of it, is not sent back and does not do the same
 * for ever. */

/* The rungs of a dispute, the lowest first; those of one rank are one rung. The portal and the block list come before them
 * whenever they are missing, a post on Reclame Aqui alone passes nothing, and the public defender is beside the ladder. */
static const struct {
  const char *channel;
  guint       rank;
} rungs[] = {
  { "sac", 0 }, { "ombudsman", 1 }, { "anatel", 2 }, { "consumidor_gov", 2 }, { "procon", 3 }, { "small_claims", 4 },
};

static OuvDd
get_variable (OuvProof   *self,
              const char *channel,
              const char *name)
{
  g_autofree char *id = g_strconcat (channel, ".", name, NULL);
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, id);

  return variable != NULL ? ouv_view_get (self->view, variable->index) : OUV_DD_UNKNOWN;
}

static OuvDd
is_tried (OuvProof   *self,
          const char *channel)
{
  OuvDd state = get_variable (self, channel, "state");

  return ouv_view_without (self->view, ouv_view_known (self->view, state), ouv_view_is (self->view, state, "none"));
}

static OuvDd
is_to_contact (OuvProof   *self,
               const char *channel)
{
  return ouv_view_and (self->view, ouv_view_is (self->view, self->view->action, "contact"),
                        ouv_view_is (self->view, self->view->channel, channel));
}

static OuvDd
is_dispute (OuvProof *self)
{
  static const char *const matters[] = { "complaint", "claim", "request" };
  const OuvVariable *matter = ouv_scope_lookup (self->model->scope, "matter");
  OuvDd result = OUV_DD_FALSE;

  for (guint i = 0; matter != NULL && i < G_N_ELEMENTS (matters); i++)
    result = ouv_view_or (self->view, result, ouv_view_is (self->view, ouv_view_get (self->view, matter->index), matters[i]));
  return result;
}

static const OuvPlace *
get_place (OuvProof   *self,
           const char *channel)
{
  for (guint i = 0; i < self->model->channels->len; i++)
    if (g_str_equal (((OuvChannel *) self->model->channels->pdata[i])->id, channel))
      return ouv_proof_get_place (self, "channels", i);
  return NULL;
}

static void
claim_no_way_back (OuvProof   *self,
                   guint       rung)
{
  const OuvPlace *place = get_place (self, rungs[rung].channel);
  OuvDd sent = ouv_view_and (self->view, is_dispute (self), is_to_contact (self, rungs[rung].channel));

  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (rungs); i++)
    if (rungs[i].rank > rungs[rung].rank)
      ouv_proof_forbid (self, place, "", "sent-back", ouv_view_and (self->view, sent, is_tried (self, rungs[i].channel)),
                        g_strdup_printf ("it is the next step after “%s”, which is higher on the ladder", rungs[i].channel));
}

/* Where a contact at CHANNEL changes nothing any more: it has been made, with a protocol, more often than rules count. */
static OuvDd
is_worn_out (OuvProof         *self,
             const OuvChannel *channel)
{
  OuvDd has_protocol = ouv_diagram_holds (self->space->diagram, get_variable (self, channel->id, "has_protocol"));
  OuvDd state = get_variable (self, channel->id, "state");

  return ouv_view_and (self->view, has_protocol, ouv_view_or (self->view, ouv_view_is (self->view, state, "closed"),
                                                          ouv_view_is (self->view, state, "overdue")));
}

/* Where every question has an answer that the wizard does not go on without: that one is missing is said, and nothing else is
 * waited for. */
static OuvDd
is_complete (OuvProof *self)
{
  OuvDd complete = OUV_DD_TRUE;

  for (guint i = 0; i < self->model->questions->len; i++)
    {
      const OuvQuestion *question = self->model->questions->pdata[i];
      OuvDd known = ouv_view_known (self->view, ouv_view_get (self->view, question->variable));

      if (question->required && !question->dont_know)
        complete = ouv_view_without (self->view, complete,
                                     ouv_view_without (self->view, ouv_view_holds (self->view, question->ask), known));
    }
  return complete;
}

static void
claim_no_repetition (OuvProof *self,
                     guint     index,
                     OuvDd     complete)
{
  const OuvChannel *channel = self->model->channels->pdata[index];
  const OuvPlace *place = ouv_proof_get_place (self, "channels", index);
  OuvDd waiting = ouv_view_and (self->view, ouv_view_is (self->view, self->view->action, "wait"),
                                 ouv_view_is (self->view, self->view->channel, channel->id));
  OuvDd state = get_variable (self, channel->id, "state");
  OuvDd again = ouv_view_and (self->view, is_to_contact (self, channel->id), is_worn_out (self, channel));
  OuvDd answer = ouv_view_or (self->view, ouv_view_is (self->view, state, "open"), ouv_view_is (self->view, state, "undated"));

  ouv_proof_forbid (self, place, "/contact", "repeats",
                    ouv_view_and (self->view, ouv_view_and (self->view, complete, again),
                                  ouv_space_is_counted_out (self->space, channel->id)),
                    g_strdup ("it is the next step again after it has been taken, however often"));
  ouv_proof_forbid (self, place, "/wait", "repeats", ouv_view_without (self->view, waiting, answer),
                    g_strdup ("an answer is waited for that does not come any more: for ever"));
}

void
ouv_proof_ladder (OuvProof *self)
{
  OuvDd complete = is_complete (self);

  for (guint i = 0; i < G_N_ELEMENTS (rungs); i++)
    claim_no_way_back (self, i);
  for (guint i = 0; i < self->model->channels->len; i++)
    claim_no_repetition (self, i, complete);
}
