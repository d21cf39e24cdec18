/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-private.h"

/* The wizard: every question is asked, every page can be left. The pages stand in one order, and a condition reads only what
 * comes before it, so that whoever can leave every page comes to the end. */

/* Variants: the first whose condition holds, of those with a text and of those with a hint. */
static void
claim_variants (OuvProof          *self,
                const OuvPlace    *place,
                const OuvQuestion *question,
                OuvDd              asked)
{
  OuvDd rest[2] = { asked, asked };

  for (guint i = 0; i < question->variants->len; i++)
    {
      const OuvVariant *variant = question->variants->pdata[i];
      OuvDd holds = ouv_view_holds (self->view, variant->when);
      g_autofree char *below = g_strdup_printf ("/variants/%u", i);
      const char *texts[2] = { variant->text, variant->hint };

      for (guint j = 0; j < 2; j++)
        if (texts[j] != NULL)
          {
            ouv_proof_expect (self, place, below, ouv_view_and (self->view, rest[j], holds),
                              ouv_view_and (self->view, asked, holds));
            rest[j] = ouv_view_without (self->view, rest[j], holds);
          }
    }
}

static const OuvSpaceQuestion *
find_in_space (OuvProof          *self,
               const OuvQuestion *question)
{
  for (guint i = 0; i < self->space->questions->len; i++)
    if (g_str_equal (((OuvSpaceQuestion *) self->space->questions->pdata[i])->id, question->id))
      return self->space->questions->pdata[i];
  g_assert_not_reached ();
}

/* TRUE where the wizard takes the answer. */
static OuvDd
is_taken (OuvProof               *self,
          const OuvQuestion      *question,
          const OuvSpaceQuestion *mine)
{
  OuvDiagram *diagram = self->space->diagram;
  OuvDd taken = ouv_diagram_not (diagram, ouv_diagram_equals (diagram, mine->level, 0));

  for (guint i = 0; i < question->refusals->len; i++)
    taken = ouv_view_without (self->view, taken, ouv_view_holds (self->view, ((OuvVariant *) question->refusals->pdata[i])->when));
  for (guint i = 0; question->type == OUV_QUESTION_CHOICE && i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      taken = ouv_view_without (self->view, taken,
                                 ouv_view_without (self->view, ouv_diagram_equals (diagram, mine->level, i + 1),
                                                    ouv_view_holds (self->view, option->when)));
    }
  return taken;
}

/* A question that must be answered and cannot be. */
static void
claim_leaving (OuvProof          *self,
               const OuvPlace    *place,
               const OuvQuestion *question,
               OuvDd              asked)
{
  const OuvSpaceQuestion *mine = find_in_space (self, question);
  OuvDd taken = is_taken (self, question, mine);
  OuvDd open = ouv_view_and (self->view, asked, ouv_diagram_equals (self->space->diagram, mine->level, 0));
  guint n = ouv_diagram_n_levels (self->space->diagram);
  g_autofree gboolean *others = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    others[i] = TRUE;
  if (question->type == OUV_QUESTION_DATE || question->type == OUV_QUESTION_MONEY)
    {
      g_autofree gboolean *sides = g_new0 (gboolean, n);

      ouv_numbers_mark (self->space->numbers, mine->number, sides);
      for (guint i = 0; i < n; i++)
        others[i] = !sides[i];
    }
  others[mine->level] = FALSE;
  ouv_proof_forbid (self, place, "", "endless",
                    ouv_view_without (self->view, open, ouv_diagram_project (self->space->diagram, taken, others)),
                    g_strdup ("an answer is required, and none is taken: nobody can leave the page"));
}

static void
claim_options (OuvProof          *self,
               const OuvPlace    *place,
               const OuvQuestion *question,
               OuvDd              asked)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];
      OuvDd offered = ouv_view_and (self->view, asked, ouv_view_holds (self->view, option->when));
      g_autofree char *below = g_strdup_printf ("/options/%u", i);

      ouv_proof_expect (self, place, below, offered, offered);
    }
}

static void
claim_question (OuvProof *self,
                guint     index)
{
  const OuvQuestion *question = self->model->questions->pdata[index];
  const OuvPlace *place = ouv_proof_get_place (self, "questions", index);
  OuvDd asked = ouv_view_holds (self->view, question->ask);

  ouv_proof_expect (self, place, "", asked, asked);
  claim_options (self, place, question, asked);
  claim_variants (self, place, question, asked);
  for (guint i = 0; i < question->refusals->len; i++)
    {
      const OuvVariant *refusal = question->refusals->pdata[i];
      g_autofree char *below = g_strdup_printf ("/refuse/%u", i);
      OuvDd refused = ouv_view_and (self->view, asked, ouv_view_holds (self->view, refusal->when));

      ouv_proof_expect (self, place, below, refused, refused);
    }
  if (question->required && !question->dont_know)
    claim_leaving (self, place, question, asked);
}

void
ouv_proof_interview (OuvProof *self)
{
  for (guint i = 0; i < self->model->questions->len; i++)
    claim_question (self, i);
}

/* How long it is */

static OuvDd
add_page (guint    pages,
          guint    visited,
          gpointer data)
{
  OuvProof *self = data;

  return ouv_diagram_constant (self->space->diagram, ouv_space_row (ouv_space_get_row (pages) + (visited == OUV_DD_TRUE)));
}

static OuvDd
is_visited (OuvProof          *self,
            const OuvPageInfo *page)
{
  OuvDd visited = page->kind != OUV_PAGE_QUESTIONS ? OUV_DD_TRUE : OUV_DD_FALSE;

  for (guint i = 0; i < page->questions->len; i++)
    visited = ouv_view_or (self->view, visited, ouv_view_holds (self->view, ((OuvQuestion *) page->questions->pdata[i])->ask));
  return visited;
}

static OuvDd
is_so_many (guint    a,
            guint    b,
            gpointer data)
{
  return ouv_space_get_row (a) == GPOINTER_TO_UINT (data);
}

guint
ouv_proof_count_pages (OuvProof *self)
{
  OuvDiagram *diagram = self->space->diagram;
  OuvDd sum = ouv_diagram_constant (diagram, ouv_space_row (0));
  OuvDd constraint;

  for (guint i = 0; i < self->model->pages->len; i++)
    sum = ouv_diagram_combine (diagram, sum, is_visited (self, self->model->pages->pdata[i]), add_page, self);
  constraint = ouv_space_constrain (self->space, sum);
  for (guint n = self->model->pages->len; n > 0; n--)
    if (ouv_diagram_meet (diagram, constraint, ouv_diagram_map (diagram, sum, is_so_many, GUINT_TO_POINTER (n))))
      return n;
  return 0;
}
