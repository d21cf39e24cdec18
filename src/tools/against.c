/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "against-private.h"

#include "proof-example.h"

/* How much of a text is told. */
#define MAX_TOLD 60

OuvDd
ouv_reading_text (OuvReading *self,
                  OuvDd       guard,
                  const char *text)
{
  OuvDiagram *diagram = self->view->space->diagram;
  OuvDd value = ouv_diagram_constant (diagram, ouv_space_symbol (g_quark_from_string (text != NULL ? text : "")));

  return ouv_diagram_if (diagram, guard, value, OUV_DD_FALSE);
}

static OuvDd
keep_first (guint    a,
            guint    b,
            gpointer data)
{
  return ouv_diagram_constant (data, a != OUV_DD_FALSE ? a : b);
}

void
ouv_reading_add (OuvReading *self,
                 char       *name,
                 OuvDd       value)
{
  OuvDiagram *diagram = self->view->space->diagram;
  gpointer found;

  if (g_hash_table_lookup_extended (self->parts, name, NULL, &found))
    {
      value = ouv_diagram_combine (diagram, GPOINTER_TO_UINT (found), value, keep_first, diagram);
      g_hash_table_insert (self->parts, name, GUINT_TO_POINTER (value));
      return;
    }
  g_hash_table_insert (self->parts, name, GUINT_TO_POINTER (value));
  g_ptr_array_add (self->names, name);
}

/* Contents */

static void
add_content (GString  *out,
             JsonNode *node)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        if (!g_str_equal (name, "when") && !g_str_equal (name, "ask"))
          {
            g_string_append_printf (out, "%s: ", name);
            add_content (out, member);
          }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      add_content (out, json_array_get_element (json_node_get_array (node), i));
  else
    {
      g_autofree char *text = json_to_string (node, FALSE);

      g_string_append_printf (out, "%s ", text);
    }
}

char *
ouv_reading_dup_content (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  add_content (out, node);
  return g_string_free (out, FALSE);
}

typedef struct {
  OuvReading *reading;
  GString    *out;
} Content;

static void
add_terms (GString          *out,
           const OuvReading *reading,
           const OuvSlot    *slot)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      const OuvMessageTexts *texts = &reading->model->messages[i];
      const char *blank = g_hash_table_lookup (texts->blanks, slot->id);
      g_autoptr(GList) terms = g_list_sort (g_hash_table_get_keys (texts->terms), (GCompareFunc) g_strcmp0);
      g_autofree char *prefix = g_strconcat (slot->id, ".", NULL);

      g_string_append_printf (out, " %s", blank != NULL ? blank : "");
      for (GList *l = terms; slot->type == OUV_SLOT_TERM && l != NULL; l = l->next)
        if (g_str_has_prefix (l->data, prefix))
          g_string_append_printf (out, " %s", (char *) g_hash_table_lookup (texts->terms, l->data));
    }
}

static void
add_slot (const char *name,
          gpointer    data)
{
  Content *content = data;
  const OuvSlot *slot = ouv_model_find_slot (content->reading->model, name);

  if (slot == NULL)
    return;
  g_string_append_printf (content->out, " {%s %d %s %s %s %d %d}", slot->id, slot->type, slot->var, slot->question,
                          slot->fact != NULL ? slot->fact->text : "", slot->latin, slot->is_public);
  add_terms (content->out, content->reading, slot);
}

char *
ouv_reading_dup_text_content (OuvReading *self,
                              const char *id)
{
  Content content = { self, g_string_new (NULL) };

  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      const char *text = ouv_model_get_text (self->model, i, id);

      g_string_append_printf (content.out, "%s ", text != NULL ? text : "");
      if (text != NULL && i == 0)
        ouv_tree_foreach_slot (text, add_slot, &content);
    }
  return g_string_free (content.out, FALSE);
}

/* Comparing */

static OuvDd
is_other (guint    a,
          guint    b,
          gpointer data)
{
  return a != b;
}

static OuvDd
get_part (const OuvReading *self,
          const char       *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->parts, name));
}

static char *
describe (OuvDiagram    *diagram,
          OuvDd          value,
          const guint16 *place)
{
  guint found = ouv_diagram_evaluate (diagram, value, place);
  const char *text = ouv_space_get_symbol (found) != 0 ? g_quark_to_string (ouv_space_get_symbol (found)) : NULL;
  g_autofree char *start = NULL;

  if (text == NULL)
    return g_strdup (found == OUV_DD_FALSE ? "no" : found == OUV_DD_TRUE ? "yes" : found == OUV_DD_UNKNOWN ? "unknown" : "another value");
  if (g_utf8_strlen (text, -1) <= MAX_TOLD)
    return g_strdup_printf ("“%s”", text);
  start = g_utf8_substring (text, 0, MAX_TOLD);
  return g_strdup_printf ("“%s…”", start);
}

static void
compare_part (const OuvReading *first,
              const OuvReading *second,
              const char       *name,
              GPtrArray        *sentences)
{
  OuvView *view = first->view;
  OuvDiagram *diagram = view->space->diagram;
  OuvDd here = get_part (first, name);
  OuvDd there = get_part (second, name);
  OuvDd other = ouv_diagram_combine (diagram, here, there, is_other, NULL);
  g_autoptr(OuvExample) example = ouv_example_new (view, other);
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (example == NULL)
    return;
  text = ouv_example_to_text (example);
  one = describe (diagram, here, example->place);
  two = describe (diagram, there, example->place);
  g_ptr_array_add (sentences, g_strdup_printf ("%s: %s, %s there, %s", name, one, two, text));
}

static void
read_model (OuvReading *self)
{
  ouv_reading_tables (self);
  ouv_reading_interview (self);
  ouv_reading_messages (self);
}

static void
reading_clear (OuvReading *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->parts);
}

static OuvReading
reading_init (OuvView            *view,
              const OuvModelTree *tree)
{
  return (OuvReading) { view, view->model, tree, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), g_ptr_array_new () };
}

GPtrArray *
ouv_against_compare (const OuvSide *first,
                     const OuvSide *second)
{
  OuvModel *models[] = { first->model, second->model };
  g_autoptr(OuvModelTree) first_tree = ouv_model_tree_new (first->files, NULL);
  g_autoptr(OuvModelTree) second_tree = ouv_model_tree_new (second->files, NULL);
  g_autoptr(OuvSpace) space = ouv_space_new (models, G_N_ELEMENTS (models));
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  OuvReading here = reading_init (space->views->pdata[0], first_tree);
  OuvReading there = reading_init (space->views->pdata[1], second_tree);

  read_model (&here);
  read_model (&there);
  ouv_space_close (space);
  for (guint i = 0; i < here.names->len; i++)
    if (get_part (&here, here.names->pdata[i]) != get_part (&there, here.names->pdata[i]))
      compare_part (&here, &there, here.names->pdata[i], sentences);
  for (guint i = 0; i < there.names->len; i++)
    if (!g_hash_table_contains (here.parts, there.names->pdata[i]))
      compare_part (&here, &there, there.names->pdata[i], sentences);
  reading_clear (&here);
  reading_clear (&there);
  return sentences;
}
