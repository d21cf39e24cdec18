/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ouv-case-format.h"
#include "ouv-case-papers.h"
#include "ouv-json.h"

/* Some hundred photos. */
#define MAX_ARCHIVE (256 * 1024 * 1024)

/* Writing */

/* A paper that is to be read. */
typedef struct
{
  JsonObject *files; /* (owned) of its case, where it comes to stand */
  char       *name;  /* (owned) */
  GFile      *file;  /* (owned) */
} Source;

struct _OuvCaseArchive
{
  JsonNode  *root;    /* (owned) */
  GPtrArray *sources; /* (owned) of Source */
  guint      n_lost;  /* that could not be read */
};

static void
source_free (gpointer data)
{
  Source *source = data;

  json_object_unref (source->files);
  g_free (source->name);
  g_object_unref (source->file);
  g_free (source);
}

static JsonObject *
build_case (OuvCaseArchive *self,
            OuvCaseStore   *store,
            OuvCaseItem    *item)
{
  g_autoptr(JsonObject) whole = ouv_case_format_to_object (item);
  g_autoptr(GPtrArray) names = ouv_case_item_list_files (item);
  JsonObject *object = ouv_json_copy_object (whole);
  JsonObject *files = json_object_new ();

  for (guint i = 0; i < names->len; i++)
    {
      Source *source = g_new (Source, 1);

      *source = (Source) { json_object_ref (files), g_strdup (names->pdata[i]),
                           ouv_case_store_get_file (store, item, names->pdata[i]) };
      g_ptr_array_add (self->sources, source);
    }
  json_object_set_string_member (object, "id", ouv_case_item_get_id (item));
  if (names->len > 0)
    json_object_set_object_member (object, "files", json_object_ref (files));
  json_object_unref (files);
  return object;
}

OuvCaseArchive *
ouv_case_archive_new (OuvCaseStore *store)
{
  OuvCaseArchive *self = g_new0 (OuvCaseArchive, 1);
  GListModel *cases = ouv_case_store_get_cases (store);
  JsonObject *archive = json_object_new ();
  JsonArray *array = json_array_new ();

  self->root = json_node_new (JSON_NODE_OBJECT);
  self->sources = g_ptr_array_new_with_free_func (source_free);
  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);

      json_array_add_object_element (array, build_case (self, store, item));
    }
  json_object_set_int_member (archive, "archive", OUV_CASE_ARCHIVE);
  json_object_set_string_member (archive, "program", VERSION);
  json_object_set_array_member (archive, "cases", array);
  json_node_take_object (self->root, archive);
  return self;
}

void
ouv_case_archive_free (OuvCaseArchive *self)
{
  json_node_unref (self->root);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/* FALSE when all together is too much. */
static gboolean
read_source (OuvCaseArchive  *self,
             const Source    *source,
             gsize           *size,
             GError         **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_load_contents (source->file, NULL, &contents, &length, NULL, NULL))
    {
      self->n_lost++;
      return TRUE;
    }
  *size += length;
  if (*size > MAX_ARCHIVE)
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, ": too large");
      return FALSE;
    }
  text = g_base64_encode ((const guchar *) contents, length);
  json_object_set_string_member (source->files, source->name, text);
  return TRUE;
}

GBytes *
ouv_case_archive_to_bytes (OuvCaseArchive  *self,
                           GError         **error)
{
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) again = NULL;
  gsize length = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->sources->len; i++)
    if (!read_source (self, self->sources->pdata[i], &length, error))
      return NULL;
  text = json_to_string (self->root, TRUE);
  length = strlen (text);
  again = ouv_json_parse_large (text, length, MAX_ARCHIVE, error);
  return again != NULL ? g_bytes_new_take (g_steal_pointer (&text), length) : NULL;
}

guint
ouv_case_archive_get_n_lost (OuvCaseArchive *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lost;
}

/* Reading */

typedef struct
{
  OuvCaseItem *item;  /* (owned) without the files */
  GPtrArray   *files; /* (owned) of OuvCaseBatchFile */
} ArchivedCase;

static void
archived_case_free (gpointer data)
{
  ArchivedCase *archived = data;

  g_object_unref (archived->item);
  g_ptr_array_unref (archived->files);
  g_free (archived);
}

/* GLib's decoder passes over what is no base64: what it gave must be what the text says. */
static GBytes *
decode (const char *text)
{
  gsize length;
  guchar *contents = g_base64_decode (text, &length);
  g_autoptr(GBytes) bytes = g_bytes_new_take (contents, length);
  g_autofree char *again = g_base64_encode (contents, length);

  return g_str_equal (text, again) && length > 0 && length <= OUV_CASE_PAPER_MAX ? g_steal_pointer (&bytes) : NULL;
}

/* Takes a file from FILES of the archive, where it may not be. */
static gboolean
read_file (ArchivedCase  *self,
           JsonObject    *files,
           const char    *paper,
           const char    *name,
           GError       **error)
{
  g_autoptr(GError) local = NULL;
  const char *text = files != NULL ? ouv_json_get_string (files, name, "/files", &local) : NULL;
  g_autoptr(GBytes) contents = text != NULL ? decode (text) : NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (text != NULL && contents == NULL)
    {
      g_autofree char *pointer = ouv_json_pointer_append ("/files", name);

      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "%s: base64 of at most %d bytes is needed here", pointer,
                   OUV_CASE_PAPER_MAX);
      return FALSE;
    }
  if (contents == NULL)
    return TRUE;
  g_ptr_array_add (self->files, ouv_case_batch_file_new (paper, name, contents));
  return TRUE;
}

/* The files of the item's papers, which it gets back when they are written. */
static gboolean
read_files (ArchivedCase  *self,
            JsonObject    *files,
            GError       **error)
{
  g_autofree const char **papers = ouv_case_item_get_papers (self->item);

  for (guint i = 0; papers[i] != NULL; i++)
    {
      g_autofree char *paper = g_strdup (papers[i]);
      g_auto(GStrv) names = g_strdupv ((char **) ouv_case_item_get_files (self->item, paper));

      for (guint j = 0; names[j] != NULL; j++)
        {
          if (!read_file (self, files, paper, names[j], error))
            return FALSE;
          ouv_case_item_remove_file (self->item, paper, names[j]);
        }
    }
  if (files == NULL || json_object_get_size (files) == self->files->len)
    return TRUE;
  g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "/files: one of them is of no paper");
  return FALSE;
}

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

/* OBJECT without a member that is beside the case, not in it. (transfer full) */
static JsonNode *
take_member (JsonObject *object,
             const char *member)
{
  JsonNode *node = json_object_has_member (object, member) ? json_object_dup_member (object, member) : NULL;

  if (node != NULL)
    json_object_remove_member (object, member);
  return node;
}

static gboolean
read_element (OuvModel    *model,
              JsonNode    *node,
              GHashTable  *ids,
              GPtrArray   *cases,
              guint       *n_newer,
              GError     **error)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(JsonNode) id = NULL;
  g_autoptr(JsonNode) files = NULL;
  ArchivedCase *archived;
  OuvCaseItem *item;
  gint64 format;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, ": an object is needed here");
      return FALSE;
    }
  object = ouv_json_copy_object (json_node_get_object (node));
  if (ids != NULL)
    {
      id = take_member (object, "id");
      files = take_member (object, "files");
    }
  if (files != NULL && !JSON_NODE_HOLDS_OBJECT (files))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "/files: an object is needed here");
      return FALSE;
    }
  item = ouv_case_format_read_object (model, object, &format, error);
  if (item == NULL)
    return FALSE;
  if (ouv_case_item_get_access (item) == OUV_CASE_NEWER)
    {
      gboolean good = ids == NULL || read_id (item, json_node_get_object (node), ids, error);

      (*n_newer)++;
      g_object_unref (item);
      return good;
    }
  archived = g_new (ArchivedCase, 1);
  *archived = (ArchivedCase) { item, g_ptr_array_new_with_free_func (ouv_case_batch_file_free) };
  g_ptr_array_add (cases, archived);
  return (ids == NULL || read_id (item, json_node_get_object (node), ids, error))
         && read_files (archived, files != NULL ? json_node_get_object (files) : NULL, error);
}

static gboolean
read_one (OuvModel    *model,
          JsonNode    *root,
          const char  *text,
          gsize        length,
          GPtrArray   *cases,
          guint       *n_newer,
          GError     **error)
{
  if (!read_element (model, root, NULL, cases, n_newer, error))
    return FALSE;
  if (cases->len > 0)
    derive_id (((ArchivedCase *) cases->pdata[0])->item, text, length);
  return TRUE;
}

static gboolean
read_cases (OuvModel    *model,
            JsonObject  *archive,
            GPtrArray   *cases,
            guint       *n_newer,
            GError     **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 version;
  JsonArray *array;

  if (!ouv_json_get_int (archive, "archive", "", 0, &version, error))
    return FALSE;
  if (version < 1 || version > OUV_CASE_ARCHIVE)
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "/archive: %" G_GINT64_FORMAT " is not known here", version);
      return FALSE;
    }
  array = ouv_json_need_array (archive, "cases", "", error);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!read_element (model, json_array_get_element (array, i), ids, cases, n_newer, error))
      {
        g_prefix_error (error, "/cases/%u", i);
        return FALSE;
      }
  return array != NULL;
}

GPtrArray *
ouv_case_archive_read (OuvModel    *model,
                       const char  *text,
                       gsize        length,
                       guint       *n_newer,
                       GError     **error)
{
  g_autoptr(JsonNode) root = ouv_json_parse_large (text, length, MAX_ARCHIVE, error);
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func (archived_case_free);
  gboolean good;

  g_return_val_if_fail (text != NULL && n_newer != NULL, NULL);

  *n_newer = 0;
  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root) && json_object_has_member (json_node_get_object (root), "archive"))
    good = read_cases (model, json_node_get_object (root), cases, n_newer, error);
  else
    good = read_one (model, root, text, length, cases, n_newer, error);
  return good ? g_steal_pointer (&cases) : NULL;
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

/* The case of CASES that ITEM is, or NULL. (transfer full) */
static OuvCaseItem *
find_same (GListModel  *cases,
           GPtrArray   *essences,
           OuvCaseItem *item)
{
  g_autoptr(JsonNode) essence = build_essence (item);

  for (guint i = 0; i < essences->len; i++)
    if (json_node_equal (essences->pdata[i], essence))
      return g_list_model_get_item (cases, i);
  return NULL;
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

/* Those papers of ARCHIVED that ITEM does not have. */
static void
add_files (OuvCaseBatch       *batch,
           const ArchivedCase *archived,
           OuvCaseItem        *item)
{
  g_autoptr(GPtrArray) names = ouv_case_item_list_files (item);

  for (guint i = 0; i < archived->files->len; i++)
    {
      const OuvCaseBatchFile *file = g_ptr_array_index (archived->files, i);
      g_autofree char *name = ouv_case_papers_clean_name (file->name);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        ouv_case_batch_add_file (batch, file->paper, file->name, file->contents);
    }
}

static void
add_case (OuvCaseStore       *store,
          const ArchivedCase *archived,
          OuvCaseItem        *same,
          OuvCaseBatch       *batch,
          OuvCaseImport      *import)
{
  gboolean taken = ouv_case_store_is_taken (store, ouv_case_item_get_id (archived->item));
  gboolean is_new = !taken || same == NULL;
  OuvCaseItem *item = is_new ? archived->item : same;

  if (!taken)
    import->n_added++;
  else if (same != NULL)
    import->n_same++;
  else
    {
      set_beside (item);
      import->n_beside++;
    }
  ouv_case_batch_add_case (batch, item, is_new);
  add_files (batch, archived, item);
}

static void
added_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (ouv_case_store_add_batch_finish (OUV_CASE_STORE (store), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
ouv_case_archive_add_async (OuvCaseStore        *store,
                            GPtrArray           *cases,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = g_task_new (store, NULL, callback, user_data);
  GListModel *present = ouv_case_store_get_cases (store);
  g_autoptr(GPtrArray) essences = build_essences (present);
  g_autoptr(GPtrArray) owned = cases;
  OuvCaseBatch *batch = ouv_case_batch_new ();
  OuvCaseImport *import = g_new0 (OuvCaseImport, 1);

  g_task_set_source_tag (task, ouv_case_archive_add_async);
  g_task_set_task_data (task, import, g_free);
  for (guint i = 0; i < owned->len; i++)
    {
      const ArchivedCase *archived = g_ptr_array_index (owned, i);
      g_autoptr(OuvCaseItem) same = find_same (present, essences, archived->item);

      add_case (store, archived, same, batch, import);
    }
  ouv_case_store_add_batch_async (store, batch, added_cb, task);
}

gboolean
ouv_case_archive_add_finish (OuvCaseStore   *store,
                             GAsyncResult   *result,
                             OuvCaseImport  *import,
                             GError        **error)
{
  guint n_newer = import->n_newer;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *import = *(OuvCaseImport *) g_task_get_task_data (G_TASK (result));
  import->n_newer = n_newer;
  return TRUE;
}
