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

static OuvDd
get_value (OuvReading         *self,
           const OuvPartValue *part)
{
  if (part == NULL || part->content == 0)
    return part != NULL ? part->value : OUV_DD_FALSE;
  return ouv_reading_text (self, part->value, g_quark_to_string (part->content));
}

static void
add_part (OuvReading *self,
          char       *name,
          OuvDd       value,
          GQuark      content)
{
  OuvDiagram *diagram = self->view->space->diagram;
  OuvPartValue *part = g_hash_table_lookup (self->parts, name);
  OuvPartValue fresh = { value, content };

  if (part != NULL)
    {
      part->value = part->content == content && content != 0
                      ? ouv_view_or (self->view, part->value, value)
                      : ouv_diagram_combine (diagram, get_value (self, part), get_value (self, &fresh), keep_first, diagram);
      part->content = part->content == content ? content : 0;
      g_free (name);
      return;
    }
  g_hash_table_insert (self->parts, name, g_memdup2 (&fresh, sizeof fresh));
  g_ptr_array_add (self->names, name);
}

void
ouv_reading_add (OuvReading *self,
                 char       *name,
                 OuvDd       value)
{
  add_part (self, name, value, 0);
}

void
ouv_reading_add_text (OuvReading *self,
                      char       *name,
                      OuvDd       guard,
                      const char *text)
{
  add_part (self, name, guard, g_quark_from_string (text != NULL ? text : ""));
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
  g_string_append_printf (content->out, " {%s %d %s %s %s %d %d", slot->id, slot->type, slot->var, slot->question,
                          slot->fact != NULL ? slot->fact->text : "", slot->latin, slot->is_public);
  for (guint i = 0; i < slot->others->len; i++)
    g_string_append_printf (content->out, " %s", ((OuvQuestion *) slot->others->pdata[i])->id);
  g_string_append_c (content->out, '}');
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

/* What need not be compared */

static void
collect_node (const OuvTreePlace *place,
              gpointer            data)
{
  g_ptr_array_add (data, place->node);
}

static gboolean
compare_section (const OuvReading *self,
                 const char       *path)
{
  g_autoptr(GPtrArray) mine = g_ptr_array_new ();
  g_autoptr(GPtrArray) theirs = g_ptr_array_new ();

  ouv_model_tree_foreach (self->tree, path, collect_node, mine);
  ouv_model_tree_foreach (self->other, path, collect_node, theirs);
  for (guint i = 0; mine->len == theirs->len && i < mine->len; i++)
    if (!json_node_equal (mine->pdata[i], theirs->pdata[i]))
      return FALSE;
  return mine->len == theirs->len;
}

static gboolean
is_same_section (OuvReading *self,
                 const char *path)
{
  gpointer found;
  gboolean same;

  if (g_hash_table_lookup_extended (self->same, path, NULL, &found))
    return GPOINTER_TO_INT (found);
  same = compare_section (self, path);
  g_hash_table_insert (self->same, g_strdup (path), GINT_TO_POINTER (same));
  return same;
}

gboolean
ouv_reading_is_same (OuvReading        *self,
                     const char *const *paths)
{
  static const char *const read[] = { "questions/*", "channels/*", "derived/*", "facts/*", "holidays/*", "next_step/*", NULL };

  for (guint i = 0; paths[i] != NULL; i++)
    if (!is_same_section (self, paths[i]))
      return FALSE;
  return paths == read || ouv_reading_is_same (self, read);
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
get_part (OuvReading *self,
          const char *name)
{
  return get_value (self, g_hash_table_lookup (self->parts, name));
}

static gboolean
is_same_part (const OuvReading *first,
              const OuvReading *second,
              const char       *name)
{
  const OuvPartValue *here = g_hash_table_lookup (first->parts, name);
  const OuvPartValue *there = g_hash_table_lookup (second->parts, name);

  return here != NULL && there != NULL && here->value == there->value && here->content == there->content;
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
    return g_strdup (found == OUV_DD_FALSE ? "no" : found == OUV_DD_TRUE ? "yes"
                     : found == OUV_DD_UNKNOWN ? "unknown" : "another value");
  if (g_utf8_strlen (text, -1) <= MAX_TOLD)
    return g_strdup_printf ("“%s”", text);
  start = g_utf8_substring (text, 0, MAX_TOLD);
  return g_strdup_printf ("“%s…”", start);
}

/* Whether the outcomes of both models name other answers as missing in EXAMPLE. */
static gboolean
misses_other (const OuvReading *second,
              const OuvExample *example)
{
  g_autoptr(JsonNode) root = ouv_case_to_json (example->kase);
  g_autoptr(OuvCase) other = ouv_case_new_from_json (second->model, root, example->today, NULL);
  g_autoptr(OuvOutcome) here = NULL;
  g_autoptr(OuvOutcome) there = NULL;

  if (other == NULL)
    return TRUE;
  here = ouv_outcome_new (example->kase, example->today, NULL, OUV_LANGUAGE_EN, NULL);
  there = ouv_outcome_new (other, example->today, NULL, OUV_LANGUAGE_EN, NULL);
  if (here->missing->len != there->missing->len)
    return TRUE;
  for (guint i = 0; i < here->missing->len; i++)
    if (!g_str_equal (((OuvMissing *) here->missing->pdata[i])->question, ((OuvMissing *) there->missing->pdata[i])->question))
      return TRUE;
  return FALSE;
}

static void
compare_part (OuvReading *first,
              OuvReading *second,
              const char *name,
              GPtrArray  *sentences)
{
  OuvView *view = first->view;
  OuvDiagram *diagram = view->space->diagram;
  OuvDd here = get_part (first, name);
  OuvDd there = get_part (second, name);
  OuvDd other = ouv_diagram_combine (diagram, here, there, is_other, NULL);
  g_autoptr(OuvExample) example = NULL;
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  /* The engine makes no outcome where there is no next step. */
  if (g_str_has_prefix (name, OUV_READING_MISSING))
    other = ouv_view_without (view, other, ouv_view_or (view, first->view->gap, second->view->gap));
  example = ouv_example_new (view, other);
  if (example == NULL || (g_str_has_prefix (name, OUV_READING_MISSING) && !misses_other (second, example)))
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
              const OuvModelTree *tree,
              const OuvModelTree *other,
              GHashTable         *same)
{
  return (OuvReading) { view, view->model, tree, other, same, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                         g_ptr_array_new () };
}

GPtrArray *
ouv_against_compare (const OuvSide *first,
                     const OuvSide *second)
{
  OuvModel *models[] = { first->model, second->model };
  g_autoptr(OuvModelTree) first_tree = ouv_model_tree_new (first->files, NULL);
  g_autoptr(OuvModelTree) second_tree = ouv_model_tree_new (second->files, NULL);
  g_autoptr(GHashTable) same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(OuvSpace) space = ouv_space_new (models, G_N_ELEMENTS (models));
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  OuvReading here = reading_init (space->views->pdata[0], first_tree, second_tree, same);
  OuvReading there = reading_init (space->views->pdata[1], second_tree, first_tree, same);

  read_model (&here);
  read_model (&there);
  ouv_space_close (space);
  for (guint i = 0; i < here.names->len; i++)
    if (!is_same_part (&here, &there, here.names->pdata[i]))
      compare_part (&here, &there, here.names->pdata[i], sentences);
  for (guint i = 0; i < there.names->len; i++)
    if (!g_hash_table_contains (here.parts, there.names->pdata[i]))
      compare_part (&here, &there, there.names->pdata[i], sentences);
  reading_clear (&here);
  reading_clear (&there);
  return sentences;
}
