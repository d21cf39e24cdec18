/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "against-private.h"
#include "proof-writer.h"

/* What the interview asks and what the messages say. */

static JsonNode *
get_element (JsonNode   *node,
             const char *member,
             guint       index)
{
  JsonNode *list = ouv_tree_get_member (node, member);

  return json_array_get_element (json_node_get_array (list), index);
}

static void
read_variants (OuvReading        *self,
               const OuvQuestion *question,
               OuvDd              asked)
{
  OuvDd text = ouv_reading_text (self, asked, question->text);
  OuvDd hint = ouv_reading_text (self, asked, question->hint);

  for (guint i = question->variants->len; i > 0; i--)
    {
      const OuvVariant *variant = question->variants->pdata[i - 1];
      OuvDiagram *diagram = self->view->space->diagram;
      OuvDd holds = ouv_view_and (self->view, asked, ouv_view_holds (self->view, variant->when));

      if (variant->text != NULL)
        text = ouv_diagram_if (diagram, holds, ouv_reading_text (self, OUV_DD_TRUE, variant->text), text);
      if (variant->hint != NULL)
        hint = ouv_diagram_if (diagram, holds, ouv_reading_text (self, OUV_DD_TRUE, variant->hint), hint);
    }
  ouv_reading_add (self, g_strdup_printf ("question %s", question->id), text);
  ouv_reading_add (self, g_strdup_printf ("hint of %s", question->id), hint);
}

/* How it is asked beside its texts. */
static char *
dup_form (const OuvQuestion *question)
{
  return g_strdup_printf ("%s, %d %d %d, %d %d %d, %u, %d %d %d", question->why, question->type, question->format, question->latin,
                          question->dont_know, question->required, question->personal, question->max_length, question->min,
                          question->max, question->max_today);
}

static void
read_question (OuvReading *self,
               guint       index,
               JsonNode   *node)
{
  const OuvQuestion *question = self->model->questions->pdata[index];
  OuvDd asked = ouv_view_holds (self->view, question->ask);
  g_autofree char *form = dup_form (question);

  read_variants (self, question, asked);
  ouv_reading_add_text (self, g_strdup_printf ("page of %s", question->id),
                        ouv_view_and (self->view, asked, ouv_view_holds (self->view, question->when)), "asked");
  ouv_reading_add_text (self, g_strdup_printf ("how %s is asked", question->id), asked, form);
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];
      g_autofree char *content = ouv_reading_dup_content (get_element (node, "options", i));

      ouv_reading_add_text (self, g_strdup_printf ("option %s of %s", option->id, question->id),
                        ouv_view_and (self->view, asked, ouv_view_holds (self->view, option->when)), content);
    }
  for (guint i = 0; i < question->refusals->len; i++)
    {
      const OuvVariant *refusal = question->refusals->pdata[i];
      OuvDd holds = ouv_view_and (self->view, asked, ouv_view_holds (self->view, refusal->when));

      ouv_reading_add_text (self, g_strdup_printf ("refusal of %s", question->id), holds, refusal->text);
    }
}

typedef struct {
  OuvReading *reading;
  guint       index;
} Questions;

static void
read_question_at (const OuvTreePlace *place,
                  gpointer            data)
{
  Questions *questions = data;

  read_question (questions->reading, questions->index++, place->node);
}

static void
read_page (const OuvTreePlace *place,
           gpointer            data)
{
  OuvReading *self = data;
  g_autofree char *content = ouv_reading_dup_content (place->node);

  ouv_reading_add_text (self, g_strdup_printf ("page %s", ouv_tree_get_text (place->node, "id")),
                        OUV_DD_TRUE, content);
}

void
ouv_reading_interview (OuvReading *self)
{
  static const char *const nothing[] = { NULL };
  Questions questions = { self, 0 };

  if (!ouv_reading_is_same (self, nothing))
    ouv_model_tree_foreach (self->tree, "questions/*", read_question_at, &questions);
  ouv_model_tree_foreach (self->tree, "pages/*", read_page, self);
}

/* Messages: in which states each text stands in each part. */

/* A message can be asked for, and with it its notice; what is said on the telephone is shown with the contact alone. */
static OuvDd
get_shown (OuvReading    *self,
           const OuvForm *form,
           OuvDd          guard)
{
  return form->use == OUV_USE_CALL ? ouv_view_and (self->view, guard, ouv_view_is_shown (self->view, form->channel)) : guard;
}

static void
add_written (OuvWriter  *writer,
             const char *id,
             OuvDd       guard)
{
  OuvReading *self = writer->data;
  g_autofree char *content = ouv_reading_dup_text_content (self, id);

  ouv_reading_add_text (self, g_strdup_printf ("text %s in part %u of the message %s", id, writer->part, writer->form->id),
                        get_shown (self, writer->form, guard), content);
}

/* Whether both models have the same texts in the three languages. */
static gboolean
has_same_texts (OuvReading *self)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    if (!json_node_equal (self->tree->messages[i], self->other->messages[i]))
      return FALSE;
  return TRUE;
}

void
ouv_reading_messages (OuvReading *self)
{
  static const char *const paths[] = {
    "forms/*", "lists/*", "families/*", "slots/*", "rights/*", "rights_by_problem/*", "checklist/*", "contacts/*", "offers/*", NULL
  };
  static const char *const uses[] = {
    [OUV_USE_MESSAGE] = "message to", [OUV_USE_CALL] = "what is said to", [OUV_USE_NOTICE] = "notice to"
  };
  OuvWriter writer;

  if (has_same_texts (self) && ouv_reading_is_same (self, paths))
    return;
  for (guint i = 0; i < self->model->forms->len; i++)
    {
      const OuvForm *form = self->model->forms->pdata[i];
      g_autofree char *text = g_strdup_printf ("%s, %s, %d", form->id, form->form, form->is_public);
      g_autofree char *name = g_strdup_printf ("%s %s", uses[form->use], form->channel->id);

      self->view->message = form->channel;
      ouv_reading_add_text (self, g_steal_pointer (&name), get_shown (self, form, ouv_view_get_form (self->view, i)), text);
      self->view->message = NULL;
    }
  ouv_writer_init (&writer, self->view, self);
  writer.write = add_written;
  ouv_writer_forms (&writer);
  ouv_writer_contacts (&writer);
}
