/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-tree.h"

#include <string.h>

#include "ouv-json.h"

OuvModelTree *
ouv_model_tree_new (const OuvModelFiles  *files,
                    GError              **error)
{
  g_autoptr(OuvModelTree) self = g_new0 (OuvModelTree, 1);

  self->files = files;
  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  for (guint i = 0; i < files->model->len; i++)
    {
      JsonNode *root = ouv_model_file_parse (&g_array_index (files->model, OuvModelFile, i), error);

      if (root == NULL)
        return NULL;
      g_ptr_array_add (self->roots, root);
    }
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    if ((self->messages[i] = ouv_model_file_parse (&files->messages[i], error)) == NULL)
      return NULL;
  return g_steal_pointer (&self);
}

void
ouv_model_tree_free (OuvModelTree *self)
{
  g_ptr_array_unref (self->roots);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    g_clear_pointer (&self->messages[i], json_node_unref);
  g_free (self);
}

typedef struct {
  const char *file;
  GString    *pointer;
  OuvTreeFunc func;
  gpointer    data;
} Walk;

static void
walk (Walk              *self,
      JsonNode          *node,
      const char *const *steps)
{
  gsize length = self->pointer->len;

  if (node == NULL)
    return;
  if (*steps == NULL)
    {
      OuvTreePlace place = { self->file, self->pointer->str, node };

      self->func (&place, self->data);
    }
  else if (!g_str_equal (*steps, "*"))
    {
      g_string_append_printf (self->pointer, "/%s", *steps);
      if (JSON_NODE_HOLDS_OBJECT (node))
        walk (self, json_object_get_member (json_node_get_object (node), *steps), steps + 1);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_string_append_printf (self->pointer, "/%u", i);
        walk (self, json_array_get_element (json_node_get_array (node), i), steps + 1);
        g_string_truncate (self->pointer, length);
      }
  g_string_truncate (self->pointer, length);
}

static void
walk_file (const OuvModelTree *self,
           guint               index,
           const char         *path,
           OuvTreeFunc         func,
           gpointer            data)
{
  g_auto(GStrv) steps = g_strsplit (path, "/", -1);
  g_autoptr(GString) pointer = g_string_new (NULL);
  Walk state = { g_array_index (self->files->model, OuvModelFile, index).name, pointer, func, data };

  walk (&state, self->roots->pdata[index], (const char *const *) steps);
}

void
ouv_model_tree_foreach (const OuvModelTree *self,
                        const char         *path,
                        OuvTreeFunc         func,
                        gpointer            data)
{
  for (guint i = 0; i < self->roots->len; i++)
    walk_file (self, i, path, func, data);
}

static void
walk_all (Walk     *self,
          JsonNode *node)
{
  OuvTreePlace place = { self->file, self->pointer->str, node };
  gsize length = self->pointer->len;

  self->func (&place, self->data);
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_string_append_printf (self->pointer, "/%u", i);
        walk_all (self, json_array_get_element (json_node_get_array (node), i));
        g_string_truncate (self->pointer, length);
      }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          g_autofree char *pointer = ouv_json_pointer_append (self->pointer->str, name);

          g_string_assign (self->pointer, pointer);
          walk_all (self, member);
          g_string_truncate (self->pointer, length);
        }
    }
}

void
ouv_model_tree_foreach_node (const OuvModelTree *self,
                             OuvTreeFunc         func,
                             gpointer            data)
{
  for (guint i = 0; i < self->roots->len; i++)
    {
      g_autoptr(GString) pointer = g_string_new (NULL);
      Walk state = { g_array_index (self->files->model, OuvModelFile, i).name, pointer, func, data };

      walk_all (&state, self->roots->pdata[i]);
    }
}

/* Members */

JsonNode *
ouv_tree_get_member (JsonNode   *node,
                     const char *member)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), member) : NULL;
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

const char *
ouv_tree_get_text (JsonNode   *node,
                   const char *member)
{
  return get_text (ouv_tree_get_member (node, member));
}

const char *
ouv_tree_get_operand (JsonNode   *node,
                      const char *member)
{
  JsonNode *operand = ouv_tree_get_member (node, member);

  if (operand == NULL || json_object_get_size (json_node_get_object (node)) != 1)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (operand) && json_array_get_length (json_node_get_array (operand)) == 1)
    operand = json_array_get_element (json_node_get_array (operand), 0);
  return get_text (operand);
}

void
ouv_tree_foreach_slot (const char *text,
                       OuvSlotFunc func,
                       gpointer    data)
{
  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');
      g_autofree char *name = close != NULL ? g_strndup (open + 1, close - open - 1) : g_strdup (open + 1);

      func (name, data);
    }
}

/* Texts */

typedef struct {
  OuvTreeFunc func;
  gpointer    data;
} TextFunc;

static void
report_text (const OuvTreePlace *place,
             gpointer            data)
{
  const TextFunc *text = data;

  if (json_node_get_value_type (place->node) == G_TYPE_STRING && *json_node_get_string (place->node) != '\0')
    text->func (place, text->data);
}

/* The bodies of a state have Portuguese proper names. */
static void
report_contact (const OuvTreePlace *place,
                gpointer            data)
{
  JsonNode *name;

  if (!JSON_NODE_HOLDS_OBJECT (place->node) || json_object_has_member (json_node_get_object (place->node), "state"))
    return;
  name = json_object_get_member (json_node_get_object (place->node), "name");
  if (name != NULL)
    {
      g_autofree char *pointer = g_strconcat (place->pointer, "/name", NULL);
      OuvTreePlace child = { place->file, pointer, name };

      report_text (&child, data);
    }
}

void
ouv_model_tree_foreach_text (const OuvModelTree *self,
                             OuvTreeFunc         func,
                             gpointer            data)
{
  static const char *const paths[] = {
    "steps/*/title", "pages/*/title", "pages/*/hint", "questions/*/text", "questions/*/hint", "questions/*/why",
    "questions/*/variants/*/text", "questions/*/variants/*/hint", "questions/*/refuse/*/text", "questions/*/groups/*/title",
    "questions/*/options/*/label", "questions/*/options/*/hint", "channels/*/name", "channels/*/contact", "channels/*/wait",
    "channels/*/reply/note", "derived/*/text", "derived/*/otherwise", "derived/*/options/*/label", "next_step/*/reason",
    "reasons/*/text", "offers/*/reason", "ladder/*/not_for_you/*/reason", "ladder/*/later/*/reason", "checklist/*/text", "checklist/*/why", "deadlines/*/text",
    "deadlines/*/pressing", "contacts/*/hours/text",
    "contacts/*/needs/*", "contacts/*/needs/*/text", "contacts/*/links/*/title", "contacts/*/cost", "contacts/*/note",
    "holidays/*/name"
  };
  TextFunc text = { func, data };

  for (guint i = 0; i < self->roots->len; i++)
    {
      walk_file (self, i, "contacts/*", report_contact, &text);
      for (guint j = 0; j < G_N_ELEMENTS (paths); j++)
        walk_file (self, i, paths[j], report_text, &text);
    }
}
