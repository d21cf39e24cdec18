/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model.h"

#include <string.h>

#include "ouv-json.h"
#include "ouv-model-resource.h"

#define RESOURCE_PATH "/io/github/ouvidor/Ouvidor/"

static void
file_clear (OuvModelFile *file)
{
  g_clear_pointer (&file->bytes, g_bytes_unref);
}

OuvModelFiles *
ouv_model_files_new (void)
{
  OuvModelFiles *self = g_new0 (OuvModelFiles, 1);

  self->model = g_array_new (FALSE, FALSE, sizeof (OuvModelFile));
  g_array_set_clear_func (self->model, (GDestroyNotify) file_clear);
  return self;
}

void
ouv_model_files_free (OuvModelFiles *self)
{
  g_array_unref (self->model);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    file_clear (&self->messages[i]);
  g_free (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const OuvModelFile *) a)->name, ((const OuvModelFile *) b)->name);
}

void
ouv_model_files_add (OuvModelFiles *self,
                     const char    *name,
                     GBytes        *bytes)
{
  OuvModelFile file = { g_intern_string (name), g_bytes_ref (bytes) };

  g_array_append_val (self->model, file);
  g_array_sort (self->model, compare_names);
}

void
ouv_model_files_set_messages (OuvModelFiles *self,
                              OuvLanguage    language,
                              GBytes        *bytes)
{
  g_autofree char *name = g_strconcat (ouv_language_get_code (language), ".json", NULL);

  file_clear (&self->messages[language]);
  self->messages[language] = (OuvModelFile) { g_intern_string (name), g_bytes_ref (bytes) };
}

JsonNode *
ouv_model_file_parse (const OuvModelFile  *file,
                      GError             **error)
{
  gsize size;
  const char *text = g_bytes_get_data (file->bytes, &size);
  JsonNode *root = ouv_json_parse (text, size, error);

  if (root == NULL)
    g_prefix_error (error, "%s:", file->name);
  return root;
}

JsonNode *
ouv_model_file_parse_object (const OuvModelFile  *file,
                             GError             **error)
{
  g_autoptr(JsonNode) root = ouv_model_file_parse (file, error);

  if (root != NULL && !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s:: an object is expected", file->name);
      return NULL;
    }
  return g_steal_pointer (&root);
}

static char *
dup_version (const OuvModelFile *file)
{
  g_autoptr(JsonNode) root = ouv_model_file_parse_object (file, NULL);

  return root != NULL ? g_strdup (ouv_json_get_string (json_node_get_object (root), "version", "", NULL)) : NULL;
}

char *
ouv_model_files_dup_version (const OuvModelFiles *files)
{
  char *version = NULL;

  for (guint i = 0; i < files->model->len && version == NULL; i++)
    version = dup_version (&g_array_index (files->model, OuvModelFile, i));
  return version;
}

static GBytes *
look_up (const char *path)
{
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes;
}

void
ouv_model_register_resources (void)
{
  g_resources_register (ouv_model_get_resource ());
}

OuvModelFiles *
ouv_model_files_new_bundled (void)
{
  g_autoptr(OuvModelFiles) self = ouv_model_files_new ();
  g_auto(GStrv) names = NULL;

  ouv_model_register_resources ();
  names = g_resources_enumerate_children (RESOURCE_PATH "model", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH "model/", names[i], NULL);
      g_autoptr(GBytes) bytes = look_up (path);

      ouv_model_files_add (self, names[i], bytes);
    }
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH "messages/", ouv_language_get_code (i), ".json", NULL);
      g_autoptr(GBytes) bytes = look_up (path);

      ouv_model_files_set_messages (self, i, bytes);
    }
  return g_steal_pointer (&self);
}

OuvModel *
ouv_model_new_for_files (const OuvModelFiles  *files,
                         GError              **error)
{
  return ouv_model_new ((const OuvModelFile *) (gconstpointer) files->model->data, files->model->len, files->messages, error);
}
