/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

/* Derived values, and the families, lists, texts and slots of messages: each may be made of others, but not of itself. */

typedef struct {
  char      *name;  /* "family opening" */
  char      *file;  /* (nullable) where it is defined */
  char      *pointer;
  GPtrArray *parts; /* of Thing, not owned */
  enum { NEW, OPEN, DONE } state;
} Thing;

typedef struct {
  const OuvCheck *check;
  GHashTable     *things; /* name → Thing */
  Thing          *thing;  /* the one whose parts are collected */
  const char     *kind;
  GPtrArray      *path;   /* of Thing, while searching */
} Cycles;

static void
thing_free (Thing *thing)
{
  g_free (thing->name);
  g_free (thing->file);
  g_free (thing->pointer);
  g_ptr_array_unref (thing->parts);
  g_free (thing);
}

static Thing *
get_thing (Cycles     *self,
           const char *kind,
           const char *id)
{
  g_autofree char *name = g_strconcat (kind, " ", id, NULL);
  Thing *thing = g_hash_table_lookup (self->things, name);

  if (thing == NULL)
    {
      thing = g_new0 (Thing, 1);
      thing->name = g_steal_pointer (&name);
      thing->parts = g_ptr_array_new ();
      g_hash_table_insert (self->things, thing->name, thing);
    }
  return thing;
}

static void
add_part (Cycles     *self,
          const char *kind,
          const char *id)
{
  Thing *part = id != NULL ? get_thing (self, kind, id) : NULL;

  if (part != NULL && !g_ptr_array_find (self->thing->parts, part, NULL))
    g_ptr_array_add (self->thing->parts, part);
}

static void
add_slot (const char *name,
          gpointer    data)
{
  add_part (data, "slot", name);
}

/* What a definition names, at any depth. */
static void
add_parts (Cycles   *self,
           JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      add_parts (self, json_array_get_element (json_node_get_array (node), i));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  if (g_str_equal (self->kind, "derived value"))
    {
      add_part (self, self->kind, ouv_tree_get_operand (node, "var"));
      add_part (self, self->kind, ouv_tree_get_operand (node, "known"));
    }
  else
    {
      add_part (self, "family", ouv_tree_get_text (node, "family"));
      add_part (self, "list", ouv_tree_get_text (node, "list"));
      add_part (self, "text", ouv_tree_get_text (node, "text"));
      add_part (self, "text", ouv_tree_get_text (node, "header"));
    }
  {
    g_autoptr(GList) members = json_object_get_values (json_node_get_object (node));

    for (GList *l = members; l != NULL; l = l->next)
      add_parts (self, l->data);
  }
}

static void
add_definition (const OuvTreePlace *place,
                gpointer            data)
{
  Cycles *self = data;
  const char *id = ouv_tree_get_text (place->node, "id");

  if (id == NULL)
    return;
  self->thing = get_thing (self, self->kind, id);
  if (self->thing->file == NULL)
    {
      self->thing->file = g_strdup (place->file);
      self->thing->pointer = g_strdup (place->pointer);
    }
  add_parts (self, place->node);
}

static void
add_texts (Cycles      *self,
           OuvLanguage  language)
{
  JsonNode *texts = ouv_tree_get_member (self->check->tree->messages[language], "texts");
  JsonObjectIter iter;
  const char *id;
  JsonNode *text;

  if (texts == NULL || !JSON_NODE_HOLDS_OBJECT (texts))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (texts));
  while (json_object_iter_next_ordered (&iter, &id, &text))
    if (json_node_get_value_type (text) == G_TYPE_STRING)
      {
        self->thing = get_thing (self, "text", id);
        ouv_tree_foreach_slot (json_node_get_string (text), add_slot, self);
      }
}

static void
report (Cycles *self,
        Thing  *thing)
{
  g_autoptr(GString) way = g_string_new (NULL);
  Thing *defined = NULL;
  guint start;

  if (!g_ptr_array_find (self->path, thing, &start))
    return;
  for (guint i = start; i < self->path->len; i++)
    {
      Thing *step = self->path->pdata[i];

      g_string_append_printf (way, "%s, ", step->name);
      if (defined == NULL && step->file != NULL)
        defined = step;
    }
  if (defined != NULL)
    ouv_findings_add (self->check->findings, defined->file, defined->pointer, "cycle", "goes round in a circle: %s%s", way->str,
                      thing->name);
}

static void
search (Cycles *self,
        Thing  *thing)
{
  if (thing->state == DONE)
    return;
  if (thing->state == OPEN)
    {
      report (self, thing);
      return;
    }
  thing->state = OPEN;
  g_ptr_array_add (self->path, thing);
  for (guint i = 0; i < thing->parts->len; i++)
    search (self, thing->parts->pdata[i]);
  g_ptr_array_set_size (self->path, (int) self->path->len - 1);
  thing->state = DONE;
}

void
ouv_check_cycles (const OuvCheck *check)
{
  static const struct { const char *kind; const char *path; } kinds[] = {
    { "derived value", "derived/*" }, { "family", "families/*" }, { "list", "lists/*" }, { "slot", "slots/*" }
  };
  g_autoptr(GHashTable) things = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) thing_free);
  g_autoptr(GPtrArray) path = g_ptr_array_new ();
  Cycles self = { check, things, NULL, NULL, path };
  g_autoptr(GList) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self.kind = kinds[i].kind;
      ouv_model_tree_foreach (check->tree, kinds[i].path, add_definition, &self);
    }
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    add_texts (&self, i);
  all = g_list_sort (g_hash_table_get_keys (things), (GCompareFunc) strcmp);
  for (GList *l = all; l != NULL; l = l->next)
    search (&self, g_hash_table_lookup (things, l->data));
}
