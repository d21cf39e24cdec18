/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-content.h"

#include <string.h>

#include "ouv-json.h"

#define FORMAT 1

void
ouv_content_free (OuvContent *self)
{
  g_free (self->program);
  g_clear_pointer (&self->files, ouv_model_files_free);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    g_clear_pointer (&self->texts[i], g_hash_table_unref);
  g_free (self);
}

GHashTable *
ouv_content_texts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GBytes *
node_to_bytes (JsonNode *node)
{
  char *text = json_to_string (node, FALSE);

  return g_bytes_new_take (text, strlen (text));
}

/* Before anything else: what another format holds may mean something else. */
static gboolean
check_format (JsonObject  *root,
              GError     **error)
{
  gint64 format;

  if (!ouv_json_get_int (root, "format", "", 0, &format, error))
    return FALSE;
  if (format == FORMAT)
    return TRUE;
  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "/format: %" G_GINT64_FORMAT " is not known here", format);
  return FALSE;
}

static gboolean
read_serial (OuvContent  *self,
             JsonObject  *root,
             GError     **error)
{
  gint64 serial;

  if (!ouv_json_get_int (root, "serial", "", 0, &serial, error))
    return FALSE;
  if (serial < 1 || serial > OUV_CONTENT_MAX_SERIAL)
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "/serial: it is not between 1 and %d", OUV_CONTENT_MAX_SERIAL);
      return FALSE;
    }
  self->serial = (guint) serial;
  return TRUE;
}

static gboolean
read_day (JsonObject  *root,
          const char  *member,
          OuvDay      *day,
          GError     **error)
{
  const char *text = ouv_json_need_string (root, member, "", error);

  if (text == NULL)
    return FALSE;
  *day = ouv_day_from_iso (text, error);
  if (*day == 0)
    g_prefix_error (error, "/%s: ", member);
  return *day != 0;
}

static gboolean
read_model (OuvContent  *self,
            JsonObject  *root,
            GError     **error)
{
  JsonObject *model = ouv_json_need_object (root, "model", "", error);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (model == NULL)
    return FALSE;
  json_object_iter_init (&iter, model);
  while (json_object_iter_next (&iter, &name, &node))
    {
      g_autoptr(GBytes) bytes = node_to_bytes (node);

      ouv_model_files_add (self->files, name, bytes);
    }
  return TRUE;
}

static gboolean
read_messages (OuvContent  *self,
               JsonObject  *root,
               GError     **error)
{
  JsonObject *messages = ouv_json_need_object (root, "messages", "", error);

  if (messages == NULL)
    return FALSE;
  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    {
      const char *code = ouv_language_get_code (language);
      g_autoptr(GBytes) bytes = NULL;

      if (ouv_json_need_object (messages, code, "/messages", error) == NULL)
        return FALSE;
      bytes = node_to_bytes (json_object_get_member (messages, code));
      ouv_model_files_set_messages (self->files, language, bytes);
    }
  return TRUE;
}

static GHashTable *
read_language (JsonObject  *texts,
               const char  *code,
               GError     **error)
{
  g_autoptr(GHashTable) table = ouv_content_texts_new ();
  g_autofree char *pointer = ouv_json_pointer_append ("/texts", code);
  JsonObject *object = ouv_json_need_object (texts, code, "/texts", error);
  g_autoptr(GList) members = object != NULL ? json_object_get_members (object) : NULL;

  if (object == NULL)
    return NULL;
  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *text = ouv_json_need_string (object, l->data, pointer, error);

      if (text == NULL)
        return NULL;
      g_hash_table_insert (table, g_strdup (l->data), g_strdup (text));
    }
  return g_steal_pointer (&table);
}

static gboolean
read_texts (OuvContent  *self,
            JsonObject  *root,
            GError     **error)
{
  JsonObject *texts = ouv_json_need_object (root, "texts", "", error);

  if (texts == NULL)
    return FALSE;
  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    {
      self->texts[language] = read_language (texts, ouv_language_get_code (language), error);
      if (self->texts[language] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_all (OuvContent  *self,
          JsonObject  *root,
          GError     **error)
{
  static const char *const members[] = {
    "format", "serial", "created", "expires", "program", "model", "messages", "texts", NULL
  };

  if (!check_format (root, error)
      || !ouv_json_only_members (root, members, "", error)
      || !read_serial (self, root, error)
      || !read_day (root, "created", &self->created, error)
      || !read_day (root, "expires", &self->expires, error))
    return FALSE;
  self->program = g_strdup (ouv_json_need_string (root, "program", "", error));
  return self->program != NULL && read_model (self, root, error) && read_messages (self, root, error)
         && read_texts (self, root, error);
}

OuvContent *
ouv_content_new_from_bytes (GBytes  *bytes,
                            GError **error)
{
  g_autoptr(OuvContent) self = g_new0 (OuvContent, 1);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr(JsonNode) root = ouv_json_parse_large (text, size, OUV_CONTENT_MAX_SIZE, error);

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, ": an object is expected");
      return NULL;
    }
  self->files = ouv_model_files_new ();
  return read_all (self, json_node_get_object (root), error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
add_file (JsonObject          *object,
          const char          *member,
          const OuvModelFile  *file,
          GError             **error)
{
  JsonNode *node = ouv_model_file_parse (file, error);

  if (node == NULL)
    return FALSE;
  json_object_set_member (object, member, node);
  return TRUE;
}

/* In an order that does not change. */
static void
add_texts (JsonObject  *object,
           const char  *member,
           GHashTable  *texts)
{
  JsonObject *child = json_object_new ();
  g_autoptr(GList) keys = g_list_sort (g_hash_table_get_keys (texts), (GCompareFunc) strcmp);

  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_string_member (child, l->data, g_hash_table_lookup (texts, l->data));
  json_object_set_object_member (object, member, child);
}

static void
add_day (JsonObject *root,
         const char *member,
         OuvDay      day)
{
  g_autofree char *text = ouv_day_to_iso (day);

  json_object_set_string_member (root, member, text);
}

GBytes *
ouv_content_to_bytes (const OuvContent  *self,
                      GError           **error)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *root = json_object_new ();
  JsonObject *model = json_object_new ();
  JsonObject *messages = json_object_new ();
  JsonObject *texts = json_object_new ();

  json_node_take_object (node, root);
  json_object_set_int_member (root, "format", FORMAT);
  json_object_set_int_member (root, "serial", self->serial);
  add_day (root, "created", self->created);
  add_day (root, "expires", self->expires);
  json_object_set_string_member (root, "program", self->program);
  json_object_set_object_member (root, "model", model);
  json_object_set_object_member (root, "messages", messages);
  json_object_set_object_member (root, "texts", texts);
  for (guint i = 0; i < self->files->model->len; i++)
    {
      const OuvModelFile *file = &g_array_index (self->files->model, OuvModelFile, i);

      if (!add_file (model, file->name, file, error))
        return NULL;
    }
  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    if (!add_file (messages, ouv_language_get_code (language), &self->files->messages[language], error))
      return NULL;
  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    add_texts (texts, ouv_language_get_code (language), self->texts[language]);
  return node_to_bytes (node);
}

int
ouv_version_compare (const char *a,
                     const char *b)
{
  for (;;)
    {
      char *end_a, *end_b;
      guint64 part_a = g_ascii_strtoull (a, &end_a, 10);
      guint64 part_b = g_ascii_strtoull (b, &end_b, 10);

      if (part_a != part_b)
        return part_a < part_b ? -1 : 1;
      if (*end_a != '.' || *end_b != '.')
        return (*end_a == '.') - (*end_b == '.');
      a = end_a + 1;
      b = end_b + 1;
    }
}
