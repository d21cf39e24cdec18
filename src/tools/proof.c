/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-private.h"

#include <string.h>

#include "proof-example.h"

/* Places */

static void
place_free (OuvPlace *place)
{
  g_free (place->file);
  g_free (place->pointer);
  g_free (place);
}

static void
add_place (const OuvTreePlace *place,
           gpointer            data)
{
  OuvPlace *mine = g_new0 (OuvPlace, 1);

  mine->file = g_strdup (place->file);
  mine->pointer = g_strdup (place->pointer);
  g_ptr_array_add (data, mine);
}

const OuvPlace *
ouv_proof_get_place (OuvProof   *self,
                     const char *section,
                     guint       index)
{
  GPtrArray *places = g_hash_table_lookup (self->places, section);

  if (places == NULL)
    {
      g_autofree char *path = g_strconcat (section, "/*", NULL);

      places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
      ouv_model_tree_foreach (self->tree, path, add_place, places);
      g_hash_table_insert (self->places, g_strdup (section), places);
    }
  return places->pdata[index];
}

/* Claims */

static void
claim_free (OuvClaim *claim)
{
  g_free (claim->pointer);
  g_free (claim->sentence);
  g_array_unref (claim->first);
  g_array_unref (claim->alone);
  g_free (claim);
}

static OuvClaim *
add_claim (OuvProof       *self,
           const OuvPlace *place,
           const char     *below)
{
  OuvClaim *claim = g_new0 (OuvClaim, 1);

  claim->place = place;
  claim->pointer = g_strconcat (place->pointer, below, NULL);
  claim->first = g_array_new (FALSE, FALSE, sizeof (OuvDd));
  claim->alone = g_array_new (FALSE, FALSE, sizeof (OuvDd));
  g_ptr_array_add (self->claims, claim);
  return claim;
}

void
ouv_proof_expect (OuvProof       *self,
                  const OuvPlace *place,
                  const char     *below,
                  OuvDd           first,
                  OuvDd           alone)
{
  g_autofree char *key = g_strconcat (place->file, ":", place->pointer, below, NULL);
  OuvClaim *claim = g_hash_table_lookup (self->by_place, key);

  if (claim == NULL)
    {
      claim = add_claim (self, place, below);
      g_hash_table_insert (self->by_place, g_steal_pointer (&key), claim);
    }
  g_array_append_val (claim->first, first);
  g_array_append_val (claim->alone, alone);
}

void
ouv_proof_forbid (OuvProof       *self,
                  const OuvPlace *place,
                  const char     *below,
                  const char     *code,
                  OuvDd           dd,
                  char           *sentence)
{
  OuvClaim *claim = add_claim (self, place, below);

  claim->code = code;
  claim->sentence = sentence;
  g_array_append_val (claim->first, dd);
}

typedef struct {
  OuvProof       *proof;
  const OuvPlace *place;
  const char     *below;
  OuvDd           dd;
} Slots;

static void
forbid_blank (const char *name,
              gpointer    data)
{
  const Slots *slots = data;
  OuvProof *self = slots->proof;
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, name);
  OuvDd known = variable != NULL ? ouv_view_known (self->view, ouv_view_get (self->view, variable->index)) : OUV_DD_TRUE;

  ouv_proof_forbid (self, slots->place, slots->below, "no-value", ouv_view_without (self->view, slots->dd, known),
                    g_strdup_printf ("{%s} has no value where this is shown", name));
}

void
ouv_proof_forbid_blanks (OuvProof       *self,
                         const OuvPlace *place,
                         const char     *below,
                         OuvDd           dd,
                         const char     *text)
{
  Slots slots = { self, place, below, dd };

  if (text != NULL)
    ouv_tree_foreach_slot (text, forbid_blank, &slots);
}

/* Judging them */

static gboolean
is_possible (OuvProof *self,
             GArray   *dds)
{
  for (guint i = 0; i < dds->len; i++)
    {
      OuvDd dd = g_array_index (dds, OuvDd, i);

      if (dd == OUV_DD_TRUE
          || (dd != OUV_DD_FALSE && ouv_diagram_meet (self->space->diagram, ouv_space_constrain (self->space, dd), dd)))
        return TRUE;
    }
  return FALSE;
}

/* Whether pointer INNER is OUTER or lies below it. */
static gboolean
is_below (const char *inner,
          const char *outer)
{
  gsize length = strlen (outer);

  return strncmp (inner, outer, length) == 0 && (inner[length] == '\0' || inner[length] == '/');
}

/* Whether PLACE, what it is a part of, or a part of it had a finding before the proof; or the proof has found that what it is a
 * part of is never used, which needs no saying of each part. */
static gboolean
is_told (const OuvProof *self,
         const char     *place,
         guint           n_before)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const char *other = ((OuvFinding *) self->findings->pdata[i])->place;

      if (is_below (place, other) ? i < n_before || !g_str_equal (place, other) : i < n_before && is_below (other, place))
        return TRUE;
    }
  return FALSE;
}

static void
judge_reached (OuvProof       *self,
               const OuvClaim *claim)
{
  if (is_possible (self, claim->first))
    return;
  if (is_possible (self, claim->alone))
    ouv_findings_add (self->findings, claim->place->file, claim->pointer, "shadowed",
                      "never used: whenever it holds, so does what goes before it");
  else
    ouv_findings_add (self->findings, claim->place->file, claim->pointer, "dead",
                      "never used: no answers and contacts lead to it");
}

static void
judge_forbidden (OuvProof       *self,
                 const OuvClaim *claim)
{
  g_autoptr(OuvExample) example = NULL;
  g_autofree char *text = NULL;

  if (!is_possible (self, claim->first))
    return;
  example = ouv_example_new (self->view, g_array_index (claim->first, OuvDd, 0));
  text = ouv_example_to_text (example);
  ouv_findings_add (self->findings, claim->place->file, claim->pointer, claim->code, "%s, %s", claim->sentence, text);
}

static void
judge (OuvProof *self)
{
  guint n_before = self->findings->len;

  for (guint i = 0; i < self->claims->len; i++)
    {
      const OuvClaim *claim = self->claims->pdata[i];
      g_autofree char *place = g_strconcat (claim->place->file, ":", claim->pointer, NULL);

      if (is_told (self, place, n_before))
        continue;
      if (claim->code == NULL)
        judge_reached (self, claim);
      else
        judge_forbidden (self, claim);
    }
}

void
ouv_prove_model (OuvModel            *model,
                 const OuvModelFiles *files,
                 GPtrArray           *findings,
                 OuvProofSummary     *summary)
{
  guint n_before = findings->len;
  g_autoptr(OuvModelTree) tree = ouv_model_tree_new (files, NULL);
  g_autoptr(OuvSpace) space = ouv_space_new (&model, 1);
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GPtrArray) claims = g_ptr_array_new_with_free_func ((GDestroyNotify) claim_free);
  g_autoptr(GHashTable) by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  OuvProof self = { model, space, space->views->pdata[0], tree, places, claims, by_place, findings, 0 };

  *summary = (OuvProofSummary) { 0, };
  ouv_proof_interview (&self);
  ouv_proof_tables (&self);
  ouv_proof_messages (&self);
  ouv_proof_ladder (&self);
  ouv_space_close (space);
  judge (&self);
  if (findings->len == n_before)
    summary->states = ouv_space_count (space);
  summary->pages = ouv_proof_count_pages (&self);
}
