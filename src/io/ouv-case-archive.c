/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ouv-case-format.h"
#include "ouv-json.h"

/* Some ten thousand cases. */
#define MAX_ARCHIVE (64 * 1024 * 1024)

/* Writing */

static JsonArray *
build_cases (GListModel *cases)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);
      g_autoptr(JsonObject) whole = ouv_case_format_to_object (item);
      JsonObject *object = ouv_json_copy_object (whole);

      json_object_set_string_member (object, "id", ouv_case_item_get_id (item));
      json_array_add_object_element (array, object);
    }
  return array;
}

GBytes *
ouv_case_archive_write (GListModel  *cases,
                        GError     **error)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *archive = json_object_new ();
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) again = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_LIST_MODEL (cases), NULL);

  json_object_set_int_member (archive, "archive", OUV_CASE_ARCHIVE);
  json_object_set_string_member (archive, "program", VERSION);
  json_object_set_array_member (archive, "cases", build_cases (cases));
  json_node_take_object (root, archive);
  text = json_to_string (root, TRUE);
  length = strlen (text);
  again = ouv_json_parse_large (text, length, MAX_ARCHIVE, error);
  return again != NULL ? g_bytes_new_take (g_steal_pointer (&text), length) : NULL;
}

/* Reading */

static gboolean
read_id (OuvCaseItem  *item,
         JsonObject   *object,
         GHashTable   *ids,
         GError      **error)
{
  const char *id = ouv_json_need_string (object, "id", "", error);

  if (id == NULL)
    return FALSE;
  if (!g_uuid_string_is_valid (id))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_SYNTAX, "/id: not a UUID");
      return FALSE;
    }
  if (!g_hash_table_add (ids, g_ascii_strdown (id, -1)))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_DUPLICATE, "/id: another case has it, too");
      return FALSE;
    }
  ouv_case_item_set_id (item, id);
  return TRUE;
}

/* A file of one case does not say its id. The same file gets the same one. */
static void
derive_id (OuvCaseItem *item,
           const char  *text,
           gsize        length)
{
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  g_autofree char *id = g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", sum, sum + 8, sum + 12, sum + 15, sum + 18);

  ouv_case_item_set_id (item, id);
}

static gboolean
read_element (OuvModel    *model,
              JsonNode    *node,
              GHashTable  *ids,
              GPtrArray   *items,
              guint       *n_newer,
              GError     **error)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  gint64 format;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, ": an object is needed here");
      return FALSE;
    }
  object = ouv_json_copy_object (json_node_get_object (node));
  /* Beside the case, not in it. */
  if (ids != NULL && json_object_has_member (object, "id"))
    json_object_remove_member (object, "id");
  /* Their files are not in the archive. */
  if (json_object_has_member (object, "papers"))
    json_object_remove_member (object, "papers");
  item = ouv_case_format_read_object (model, object, &format, error);
  if (item == NULL || (ids != NULL && !read_id (item, json_node_get_object (node), ids, error)))
    return FALSE;
  if (ouv_case_item_get_access (item) == OUV_CASE_NEWER)
    (*n_newer)++;
  else
    g_ptr_array_add (items, g_steal_pointer (&item));
  return TRUE;
}

static gboolean
read_one (OuvModel    *model,
          JsonNode    *root,
          const char  *text,
          gsize        length,
          GPtrArray   *items,
          guint       *n_newer,
          GError     **error)
{
  if (!read_element (model, root, NULL, items, n_newer, error))
    return FALSE;
  if (items->len > 0)
    derive_id (items->pdata[0], text, length);
  return TRUE;
}

static gboolean
read_cases (OuvModel    *model,
            JsonObject  *archive,
            GPtrArray   *items,
            guint       *n_newer,
            GError     **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 version;
  JsonArray *cases;

  if (!ouv_json_get_int (archive, "archive", "", 0, &version, error))
    return FALSE;
  if (version != OUV_CASE_ARCHIVE)
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "/archive: %" G_GINT64_FORMAT " is not known here", version);
      return FALSE;
    }
  cases = ouv_json_need_array (archive, "cases", "", error);
  for (guint i = 0; cases != NULL && i < json_array_get_length (cases); i++)
    if (!read_element (model, json_array_get_element (cases, i), ids, items, n_newer, error))
      {
        g_prefix_error (error, "/cases/%u", i);
        return FALSE;
      }
  return cases != NULL;
}

GPtrArray *
ouv_case_archive_read (OuvModel    *model,
                       const char  *text,
                       gsize        length,
                       guint       *n_newer,
                       GError     **error)
{
  g_autoptr(JsonNode) root = ouv_json_parse_large (text, length, MAX_ARCHIVE, error);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean good;

  g_return_val_if_fail (text != NULL && n_newer != NULL, NULL);

  *n_newer = 0;
  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root) && json_object_has_member (json_node_get_object (root), "archive"))
    good = read_cases (model, json_node_get_object (root), items, n_newer, error);
  else
    good = read_one (model, root, text, length, items, n_newer, error);
  return good ? g_steal_pointer (&items) : NULL;
}

/* Adding */

/* What makes a case: its name may have been changed to tell it from another, and what was said on the desktop is not of it. */
static JsonNode *
build_essence (OuvCaseItem *item)
{
  static const char *const others[] = { "name", "reminded", "created", "page", "papers" };
  g_autoptr(JsonObject) whole = ouv_case_format_to_object (item);
  JsonObject *object = ouv_json_copy_object (whole);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (json_object_has_member (object, others[i]))
      json_object_remove_member (object, others[i]);
  json_node_take_object (node, object);
  return node;
}

static GPtrArray *
build_essences (GListModel *cases)
{
  GPtrArray *essences = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);

      g_ptr_array_add (essences, build_essence (item));
    }
  return essences;
}

static gboolean
is_there (GPtrArray   *essences,
          OuvCaseItem *item)
{
  g_autoptr(JsonNode) essence = build_essence (item);

  for (guint i = 0; i < essences->len; i++)
    if (json_node_equal (essences->pdata[i], essence))
      return TRUE;
  return FALSE;
}

static void
set_beside (OuvCaseItem *item)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *title = ouv_case_item_dup_title (item);
  /* TRANSLATORS: the name of a case that was imported beside another, for example "Wrong charge (imported)" */
  g_autofree char *name = g_strdup_printf (_("%s (imported)"), title);

  ouv_case_item_set_id (item, id);
  ouv_case_item_set_name (item, name);
}

void
ouv_case_archive_add (OuvCaseStore  *store,
                      GPtrArray     *items,
                      OuvCaseImport *import)
{
  g_autoptr(GPtrArray) essences = build_essences (ouv_case_store_get_cases (store));

  for (guint i = 0; i < items->len; i++)
    {
      OuvCaseItem *item = g_ptr_array_index (items, i);

      if (!ouv_case_store_is_taken (store, ouv_case_item_get_id (item)))
        import->n_added++;
      else if (is_there (essences, item))
        {
          import->n_same++;
          continue;
        }
      else
        {
          set_beside (item);
          import->n_beside++;
        }
      ouv_case_store_add (store, item);
    }
}
