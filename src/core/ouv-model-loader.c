/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model-private.h"

#include <stdarg.h>

#include "ouv-json.h"

/* Entries and members */

OuvEntry *
ouv_entry_new (const char *file,
               char       *pointer,
               JsonObject *object)
{
  OuvEntry *entry = g_new0 (OuvEntry, 1);

  entry->file = file;
  entry->pointer = pointer;
  entry->object = object;
  return entry;
}

void
ouv_entry_free (OuvEntry *entry)
{
  g_free (entry->pointer);
  g_free (entry);
}

/* Prefixes an error whose message starts with a JSON pointer with the file. */
static gboolean
fail_in (OuvEntry *entry,
         GError  **error)
{
  g_prefix_error (error, "%s:", entry->file);
  return FALSE;
}

void
ouv_loader_fail (OuvEntry     *entry,
                 const char   *member,
                 OuvCoreError  code,
                 GError      **error,
                 const char   *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OUV_CORE_ERROR, code, "%s:%s%s%s: %s", entry->file, entry->pointer, member != NULL ? "/" : "",
               member != NULL ? member : "", text);
}

gboolean
ouv_loader_string (OuvEntry   *entry,
                   const char *member,
                   gboolean    required,
                   char      **value,
                   GError    **error)
{
  g_autoptr(GError) local = NULL;
  const char *text;

  text = required ? ouv_json_need_string (entry->object, member, entry->pointer, &local)
                  : ouv_json_get_string (entry->object, member, entry->pointer, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return fail_in (entry, error);
    }
  *value = g_strdup (text);
  return TRUE;
}

gboolean
ouv_loader_boolean (OuvEntry   *entry,
                    const char *member,
                    gboolean   *value,
                    GError    **error)
{
  if (!ouv_json_get_boolean (entry->object, member, entry->pointer, *value, value, error))
    return fail_in (entry, error);
  return TRUE;
}

gboolean
ouv_loader_int (OuvEntry   *entry,
          const char *member,
          gint64      smallest,
          gint64      largest,
          gint64     *value,
          GError    **error)
{
  if (!ouv_json_get_int (entry->object, member, entry->pointer, *value, value, error))
    return fail_in (entry, error);
  if (json_object_has_member (entry->object, member) && (*value < smallest || *value > largest))
    {
      ouv_loader_fail (entry, member, OUV_CORE_ERROR_RANGE, error, "not between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
                       smallest, largest);
      return FALSE;
    }
  return TRUE;
}

gboolean
ouv_loader_members (OuvEntry          *entry,
                    const char *const *allowed,
                    GError           **error)
{
  if (!ouv_json_only_members (entry->object, allowed, entry->pointer, error))
    return fail_in (entry, error);
  return TRUE;
}

/* An array of texts; an empty array when the member is missing. */
gboolean
ouv_loader_strings (OuvEntry   *entry,
                    const char *member,
                    GPtrArray **value,
                    GError    **error)
{
  g_autoptr(GError) local = NULL;
  JsonArray *array;

  *value = g_ptr_array_new_with_free_func (g_free);
  array = ouv_json_get_array (entry->object, member, entry->pointer, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return fail_in (entry, error);
    }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        {
          ouv_loader_fail (entry, member, OUV_CORE_ERROR_TYPE, error, "element %u is not a text", i);
          return FALSE;
        }
      g_ptr_array_add (*value, json_node_dup_string (node));
    }
  return TRUE;
}

gboolean
ouv_loader_condition (OuvLoader      *loader,
                      OuvEntry       *entry,
                      const char     *member,
                      OuvType         type,
                      guint           limit,
                      gboolean        required,
                      OuvExpression **value,
                      GError        **error)
{
  JsonNode *node = json_object_get_member (entry->object, member);
  g_autofree char *pointer = g_strconcat (entry->pointer, "/", member, NULL);

  *value = NULL;
  if (node == NULL)
    {
      if (required)
        ouv_loader_fail (entry, member, OUV_CORE_ERROR_MISSING, error, "is missing");
      return !required;
    }
  if (type == OUV_TYPE_NONE)
    *value = ouv_expression_compile (loader->model->scope, node, limit, pointer, error);
  else
    *value = ouv_expression_compile_as (loader->model->scope, node, type, limit, pointer, error);
  if (*value == NULL)
    return fail_in (entry, error);
  return TRUE;
}

static gboolean
find_channel (OuvLoader         *loader,
              OuvEntry          *entry,
              const char        *member,
              const char        *id,
              const OuvChannel **channel,
              GError           **error)
{
  const char *nearest;

  *channel = ouv_model_find_channel (loader->model, id);
  if (*channel != NULL)
    return TRUE;
  nearest = ouv_nearest (id, (const char *const *) loader->model->channel_names);
  ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no channel “%s”%s%s%s", id,
                   nearest != NULL ? "; did you mean “" : "", nearest != NULL ? nearest : "",
                   nearest != NULL ? "”?" : "");
  return FALSE;
}

gboolean
ouv_loader_channel (OuvLoader         *loader,
                    OuvEntry          *entry,
                    const char        *member,
                    const OuvChannel **channel,
                    GError           **error)
{
  g_autofree char *id = NULL;

  return ouv_loader_string (entry, member, TRUE, &id, error) && find_channel (loader, entry, member, id, channel, error);
}

gboolean
ouv_loader_questions (OuvLoader   *loader,
                      OuvEntry    *entry,
                      const char  *member,
                      GPtrArray  **questions,
                      GError     **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  if (!ouv_loader_strings (entry, member, &ids, error))
    return FALSE;
  *questions = g_ptr_array_new ();
  for (guint i = 0; i < ids->len; i++)
    {
      const OuvQuestion *question = ouv_model_find_question (loader->model, ids->pdata[i]);

      if (question == NULL)
        {
          ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no question “%s”", (char *) ids->pdata[i]);
          return FALSE;
        }
      g_ptr_array_add (*questions, (gpointer) question);
    }
  return TRUE;
}

gboolean
ouv_loader_text (OuvLoader   *loader,
                 OuvEntry    *entry,
                 const char  *member,
                 const char  *id,
                 GError     **error)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    if (ouv_model_get_text (loader->model, i, id) == NULL)
      {
        ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "%s.json has no text “%s”",
                         ouv_language_get_code (i), id);
        return FALSE;
      }
  return TRUE;
}

void
ouv_source_free (OuvSource *source)
{
  if (source == NULL)
    return;
  g_free (source->url);
  g_free (source->note);
  g_free (source);
}

gboolean
ouv_loader_day (OuvEntry   *entry,
          const char *member,
          gboolean    required,
          OuvDay     *day,
          GError    **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) local = NULL;

  *day = 0;
  if (!ouv_loader_string (entry, member, required, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  *day = ouv_day_from_iso (text, &local);
  if (*day == 0)
    ouv_loader_fail (entry, member, OUV_CORE_ERROR_RANGE, error, "%s", local->message);
  return *day != 0;
}

/* A child object as an entry of its own; NULL without an error when it is missing. */
OuvEntry *
ouv_loader_child (OuvEntry   *entry,
             const char *member,
             GError    **error)
{
  g_autoptr(GError) local = NULL;
  JsonObject *object = ouv_json_get_object (entry->object, member, entry->pointer, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      fail_in (entry, error);
      return NULL;
    }
  if (object == NULL)
    return NULL;
  return ouv_entry_new (entry->file, g_strconcat (entry->pointer, "/", member, NULL), object);
}

/* The objects of an array member as entries; empty when it is missing, NULL on error. */
GPtrArray *
ouv_loader_children (OuvEntry   *entry,
               const char *member,
               GError    **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_entry_free);
  g_autoptr(GError) local = NULL;
  JsonArray *array = ouv_json_get_array (entry->object, member, entry->pointer, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      fail_in (entry, error);
      return NULL;
    }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          ouv_loader_fail (entry, member, OUV_CORE_ERROR_TYPE, error, "element %u is not an object", i);
          return NULL;
        }
      g_ptr_array_add (entries, ouv_entry_new (entry->file, g_strdup_printf ("%s/%s/%u", entry->pointer, member, i),
                                               json_node_get_object (node)));
    }
  return g_steal_pointer (&entries);
}

gboolean
ouv_loader_source (OuvEntry   *entry,
                   gboolean    required,
                   OuvSource **source,
                   OuvDay     *review_by,
                   GError    **error)
{
  static const char *const members[] = { "url", "note", "seen", "confidence", "insecure", NULL };
  static const char *const confidences[] = { "high", "medium", "low", NULL };
  g_autoptr(GError) local = NULL;
  g_autoptr(OuvEntry) child = ouv_loader_child (entry, "source", &local);
  OuvSource *result;
  gboolean insecure = FALSE;
  int confidence = -1;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (review_by != NULL && !ouv_loader_day (entry, "review_by", FALSE, review_by, error))
    return FALSE;
  if (child == NULL)
    {
      if (required)
        ouv_loader_fail (entry, "source", OUV_CORE_ERROR_MISSING, error, "is missing");
      return !required;
    }
  result = *source = g_new0 (OuvSource, 1);
  if (!ouv_loader_members (child, members, error)
      || !ouv_loader_string (child, "url", FALSE, &result->url, error)
      || !ouv_loader_string (child, "note", FALSE, &result->note, error)
      || !ouv_loader_day (child, "seen", TRUE, &result->seen, error)
      || !ouv_loader_choice (child, "confidence", confidences, &confidence, error)
      || !ouv_loader_boolean (child, "insecure", &insecure, error))
    return FALSE;
  result->confidence = confidences[confidence];
  if (result->note == NULL && (result->url == NULL || confidence > 0))
    {
      ouv_loader_fail (child, "note", OUV_CORE_ERROR_MISSING, error,
                       "a source without an address or of less than high confidence needs a note");
      return FALSE;
    }
  return TRUE;
}

/* Sections */

GPtrArray *
ouv_loader_section (OuvLoader  *loader,
                    const char *name)
{
  GPtrArray *section = g_hash_table_lookup (loader->sections, name);

  if (section == NULL)
    {
      section = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_entry_free);
      g_hash_table_insert (loader->sections, g_strdup (name), section);
    }
  return section;
}

gboolean
ouv_loader_go_on (OuvLoader  *loader,
                  GError     *error,
                  GError    **dest)
{
  if (loader->errors != NULL)
    g_ptr_array_add (loader->errors, error);
  else
    g_propagate_error (dest, error);
  return loader->errors != NULL;
}

gboolean
ouv_loader_load_section (OuvLoader      *loader,
                         const char     *name,
                         OuvSectionUse   use,
                         OuvLoadFunc     func,
                         GError        **error)
{
  GPtrArray *section = ouv_loader_section (loader, name);
  gboolean fine = TRUE;

  for (guint i = 0; i < section->len && (fine || use != OUV_SECTION_ORDERED); i++)
    {
      GError *local = NULL;

      if (func (loader, section->pdata[i], &local))
        continue;
      fine = FALSE;
      if (!ouv_loader_go_on (loader, local, error))
        return FALSE;
    }
  return fine || use == OUV_SECTION_LEAF;
}

static const char *
entry_id (OuvEntry *entry)
{
  JsonNode *id = json_object_get_member (entry->object, "id");

  return id != NULL && json_node_get_value_type (id) == G_TYPE_STRING ? json_node_get_string (id) : NULL;
}

/* Whether the id of the last entry is that of no other. */
static gboolean
check_new_id (GPtrArray   *section,
              const char  *name,
              GError     **error)
{
  OuvEntry *entry = section->pdata[section->len - 1];
  const char *id = entry_id (entry);

  for (guint i = 0; id != NULL && i < section->len - 1; i++)
    if (g_strcmp0 (entry_id (section->pdata[i]), id) == 0)
      {
        ouv_loader_fail (entry, "id", OUV_CORE_ERROR_DUPLICATE, error, "“%s” is in the section %s twice", id, name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
collect_section (OuvLoader  *loader,
                 const char *file,
                 const char *name,
                 JsonNode   *node,
                 GError    **error)
{
  static const char *const names[] = {
    "version", "steps", "pages", "questions", "channels", "contacts", "facts", "holidays", "postal_codes", "publishers", "derived",
    "next_step", "reasons", "offers", "ladder", "checklist", "deadlines", "rights", "rights_by_problem", "slots", "families", "lists", "forms",
    "tests", NULL
  };
  g_autofree char *pointer = g_strconcat ("/", name, NULL);
  GPtrArray *section;

  if (!g_strv_contains (names, name))
    {
      const char *nearest = ouv_nearest (name, names);

      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "%s:%s: there is no section of that name%s%s%s", file,
                   pointer, nearest != NULL ? "; did you mean “" : "", nearest != NULL ? nearest : "",
                   nearest != NULL ? "”?" : "");
      return FALSE;
    }
  if (g_str_equal (name, "version"))
    {
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
          || loader->model->version != NULL)
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s:%s: one text is expected, once", file, pointer);
          return FALSE;
        }
      loader->model->version = json_node_dup_string (node);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s:%s: an array is expected", file, pointer);
      return FALSE;
    }
  section = ouv_loader_section (loader, name);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (node), i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s:%s/%u: an object is expected", file, pointer, i);
          return FALSE;
        }
      g_ptr_array_add (section, ouv_entry_new (file, g_strdup_printf ("%s/%u", pointer, i),
                                               json_node_get_object (element)));
      if (!check_new_id (section, name, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ouv_loader_collect (OuvLoader          *loader,
              const OuvModelFile *file,
              JsonNode           *root,
              GError            **error)
{
  g_autoptr(GList) members = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s:: an object is expected", file->name);
      return FALSE;
    }
  members = json_object_get_members (json_node_get_object (root));
  for (GList *l = members; l != NULL; l = l->next)
    if (!collect_section (loader, file->name, l->data, json_object_get_member (json_node_get_object (root), l->data), error))
      return FALSE;
  return TRUE;
}

gboolean
ouv_loader_choice (OuvEntry          *entry,
             const char        *member,
             const char *const *names,
             int               *value,
             GError           **error)
{
  g_autofree char *text = NULL;
  const char *nearest;

  if (!ouv_loader_string (entry, member, *value < 0, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], text))
      {
        *value = i;
        return TRUE;
      }
  nearest = ouv_nearest (text, names);
  ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "“%s” is none of its values%s%s%s", text,
                   nearest != NULL ? "; did you mean “" : "", nearest != NULL ? nearest : "", nearest != NULL ? "”?" : "");
  return FALSE;
}
