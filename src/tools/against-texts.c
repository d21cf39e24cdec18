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
  ouv_reading_add (self, g_strdup_printf ("how %s is asked", question->id), ouv_reading_text (self, asked, form));
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];
      g_autofree char *content = ouv_reading_dup_content (get_element (node, "options", i));

      ouv_reading_add (self, g_strdup_printf ("option %s of %s", option->id, question->id),
                       ouv_reading_text (self, ouv_view_and (self->view, asked, ouv_view_holds (self->view, option->when)), content));
    }
  for (guint i = 0; i < question->refusals->len; i++)
    {
      const OuvVariant *refusal = question->refusals->pdata[i];
      OuvDd holds = ouv_view_and (self->view, asked, ouv_view_holds (self->view, refusal->when));

      ouv_reading_add (self, g_strdup_printf ("refusal of %s", question->id), ouv_reading_text (self, holds, refusal->text));
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

  ouv_reading_add (self, g_strdup_printf ("page %s", ouv_tree_get_text (place->node, "id")),
                   ouv_reading_text (self, OUV_DD_TRUE, content));
}

void
ouv_reading_interview (OuvReading *self)
{
  Questions questions = { self, 0 };

  ouv_model_tree_foreach (self->tree, "questions/*", read_question_at, &questions);
  ouv_model_tree_foreach (self->tree, "pages/*", read_page, self);
}

/* Messages: in which states each text stands in each part. */

static void
add_written (OuvWriter  *writer,
             const char *id,
             OuvDd       guard)
{
  OuvReading *self = writer->data;
  g_autofree char *content = ouv_reading_dup_text_content (self, id);
  char *name;

  if (writer->form != NULL)
    name = g_strdup_printf ("text %s in part %u of the message %s", id, writer->part, writer->form->id);
  else
    name = g_strdup_printf ("what is said, %s", id);
  ouv_reading_add (self, name, ouv_reading_text (self, guard, content));
}

void
ouv_reading_messages (OuvReading *self)
{
  OuvWriter writer;

  for (guint i = 0; i < self->model->forms->len; i++)
    {
      const OuvForm *form = self->model->forms->pdata[i];
      g_autofree char *text = g_strdup_printf ("%s, %s, %d", form->id, form->form, form->is_public);

      self->view->message = form->channel;
      ouv_reading_add (self, g_strdup_printf ("message to %s", form->channel->id),
                       ouv_reading_text (self, ouv_view_get_form (self->view, i), text));
      self->view->message = NULL;
    }
  ouv_writer_init (&writer, self->view, self);
  writer.write = add_written;
  ouv_writer_forms (&writer);
  ouv_writer_contacts (&writer);
}
