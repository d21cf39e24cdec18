/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-edit.h"

#include <string.h>

#include "model-folder.h"

OuvModelFiles *
read_shipped_files (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "..", "resources", "model", NULL);
  OuvModelFiles *files = ouv_model_files_new_for_folder (folder, &error);

  g_assert_no_error (error);
  return files;
}

static JsonNode *
parse (const char *text,
       gssize      length)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  json_parser_load_from_data (parser, text, length, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static JsonNode *
parse_bytes (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return parse (text, (gssize) size);
}

static GBytes *
get_file (const OuvModelFiles *files,
          const char          *name)
{
  for (guint i = 0; i < files->model->len; i++)
    if (g_str_equal (g_array_index (files->model, OuvModelFile, i).name, name))
      return g_array_index (files->model, OuvModelFile, i).bytes;
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    if (g_str_equal (files->messages[i].name, name))
      return files->messages[i].bytes;
  g_error ("there is no file %s", name);
}

static OuvModelFiles *
replace_file (const OuvModelFiles *files,
              const char          *name,
              GBytes              *bytes)
{
  OuvModelFiles *result = ouv_model_files_new ();

  for (guint i = 0; i < files->model->len; i++)
    {
      const OuvModelFile *file = &g_array_index (files->model, OuvModelFile, i);

      ouv_model_files_add (result, file->name, g_str_equal (file->name, name) ? bytes : file->bytes);
    }
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    ouv_model_files_set_messages (result, i, g_str_equal (files->messages[i].name, name) ? bytes : files->messages[i].bytes);
  return result;
}

static gboolean
is_called (JsonNode   *node,
           const char *id)
{
  static const char *const members[] = { "id", "channel", "problem" };
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  for (guint i = 0; object != NULL && i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (object, members[i]))
      return g_str_equal (json_object_get_string_member_with_default (object, members[i], ""), id);
  return FALSE;
}

static guint
find_element (JsonArray  *array,
              const char *step)
{
  if (g_str_equal (step, "-"))
    return json_array_get_length (array) - 1;
  if (*step != '@')
    return (guint) g_ascii_strtoull (step, NULL, 10);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (is_called (json_array_get_element (array, i), step + 1))
      return i;
  g_error ("no element is called %s", step);
}

/* The node above the last step; REAL gets the pointer to it, LAST the last step. */
static JsonNode *
find_parent (JsonNode    *root,
             const char  *pointer,
             GString     *real,
             char       **last)
{
  g_auto(GStrv) steps = g_strsplit (pointer + 1, "/", -1);
  JsonNode *node = root;
  guint n = g_strv_length (steps);

  for (guint i = 0; i < n; i++)
    {
      JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      g_autofree char *step = array != NULL ? g_strdup_printf ("%u", find_element (array, steps[i])) : g_strdup (steps[i]);

      g_string_append_printf (real, "/%s", step);
      if (i + 1 == n)
        {
          *last = g_steal_pointer (&step);
          return node;
        }
      node = array != NULL ? json_array_get_element (array, (guint) g_ascii_strtoull (step, NULL, 10))
                           : json_object_get_member (json_node_get_object (node), step);
      if (node == NULL)
        g_error ("%s: there is no %s", pointer, step);
    }
  g_assert_not_reached ();
}

static JsonNode *
make_value (const Edit *edit)
{
  g_autofree char *text = g_strdelimit (g_strdup (edit->value), "'", '"');

  return edit->kind == EDIT_TEXT ? json_node_init_string (json_node_alloc (), edit->value) : parse (text, -1);
}

static void
apply_to_list (JsonNode   *parent,
               guint       index,
               const Edit *edit)
{
  JsonArray *array = json_node_get_array (parent);
  JsonArray *copy = json_array_new ();

  if (edit->kind == EDIT_APPEND)
    json_array_add_element (json_node_get_array (json_array_get_element (array, index)), make_value (edit));
  /* A list of json-glib has no way to replace an element. */
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (i != index || edit->kind == EDIT_APPEND)
      json_array_add_element (copy, json_node_copy (json_array_get_element (array, i)));
    else if (edit->kind != EDIT_REMOVE)
      json_array_add_element (copy, make_value (edit));
  json_node_take_array (parent, copy);
}

static void
apply_to_object (JsonObject *object,
                 const char *member,
                 const Edit *edit)
{
  g_assert_true (edit->kind == EDIT_SET || json_object_has_member (object, member));
  switch (edit->kind)
    {
    case EDIT_APPEND:
      json_array_add_element (json_object_get_array_member (object, member), make_value (edit));
      break;
    case EDIT_REMOVE:
      json_object_remove_member (object, member);
      break;
    case EDIT_RENAME:
      json_object_set_member (object, edit->value, json_node_copy (json_object_get_member (object, member)));
      json_object_remove_member (object, member);
      break;
    case EDIT_SET:
    case EDIT_TEXT:
    default:
      json_object_set_member (object, member, make_value (edit));
      break;
    }
}

static void
apply (JsonNode   *root,
       const Edit *edit)
{
  g_autoptr(GString) real = g_string_new (NULL);
  g_autofree char *last = NULL;
  JsonNode *parent = find_parent (root, edit->pointer, real, &last);

  if (JSON_NODE_HOLDS_ARRAY (parent))
    apply_to_list (parent, (guint) g_ascii_strtoull (last, NULL, 10), edit);
  else
    apply_to_object (json_node_get_object (parent), last, edit);
}

OuvModelFiles *
edit_files (const OuvModelFiles *files,
            const Edit          *edits,
            guint                n_edits)
{
  OuvModelFiles *result = NULL;

  for (guint i = 0; i < n_edits && edits[i].file != NULL; i++)
    {
      const OuvModelFiles *before = result != NULL ? result : files;
      g_autoptr(JsonNode) root = parse_bytes (get_file (before, edits[i].file));
      g_autoptr(GBytes) bytes = NULL;
      OuvModelFiles *after;
      char *text;

      apply (root, &edits[i]);
      text = json_to_string (root, FALSE);
      bytes = g_bytes_new_take (text, strlen (text));
      after = replace_file (before, edits[i].file, bytes);
      g_clear_pointer (&result, ouv_model_files_free);
      result = after;
    }
  return result;
}

char *
resolve_pointer (const OuvModelFiles *files,
                 const char          *file,
                 const char          *pointer)
{
  g_autoptr(JsonNode) root = parse_bytes (get_file (files, file));
  GString *real = g_string_new (NULL);
  g_autofree char *last = NULL;

  find_parent (root, pointer, real, &last);
  return g_string_free (real, FALSE);
}
