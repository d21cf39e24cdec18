/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-export-folder.h"

#define MAX_FOLDERS 100

typedef struct {
  char   *name;
  GBytes *contents; /* (owned) (nullable) */
  GFile  *source;   /* (owned) (nullable) */
} Entry;

struct _OuvExportFolder
{
  GPtrArray *entries; /* (owned) of Entry */
  GFile     *parent;  /* (owned) (nullable) */
  char      *name;    /* (owned) (nullable) */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_clear_pointer (&entry->contents, g_bytes_unref);
  g_clear_object (&entry->source);
  g_free (entry);
}

OuvExportFolder *
ouv_export_folder_new (void)
{
  OuvExportFolder *self = g_new0 (OuvExportFolder, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

void
ouv_export_folder_free (OuvExportFolder *self)
{
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->parent);
  g_free (self->name);
  g_free (self);
}

static Entry *
add_entry (OuvExportFolder *self,
           const char      *name)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->name = g_strdup (name);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

void
ouv_export_folder_add_bytes (OuvExportFolder *self,
                             const char      *name,
                             GBytes          *contents)
{
  add_entry (self, name)->contents = g_bytes_ref (contents);
}

void
ouv_export_folder_add_file (OuvExportFolder *self,
                            const char      *name,
                            GFile           *source)
{
  add_entry (self, name)->source = g_object_ref (source);
}

static GFile *
make_folder (OuvExportFolder  *self,
             GError          **error)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup (self->name) : g_strdup_printf ("%s-%u", self->name, i);
      g_autoptr(GFile) folder = g_file_get_child (self->parent, name);
      g_autoptr(GError) local = NULL;

      if (g_file_make_directory (folder, NULL, &local))
        return g_steal_pointer (&folder);
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS) && i < MAX_FOLDERS)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
}

static gboolean
write_entry (const Entry  *entry,
             GFile        *folder,
             GError      **error)
{
  g_autoptr(GFile) file = g_file_get_child (folder, entry->name);
  gsize size;
  const char *data;

  if (entry->source != NULL)
    return g_file_copy (entry->source, file, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
  data = g_bytes_get_data (entry->contents, &size);
  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

static void
remove_folder (OuvExportFolder *self,
               GFile           *folder)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autoptr(GFile) file = g_file_get_child (folder, ((const Entry *) self->entries->pdata[i])->name);

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (folder, NULL, NULL);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  OuvExportFolder *self = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = make_folder (self, &error);

  for (guint i = 0; folder != NULL && error == NULL && i < self->entries->len; i++)
    if (!write_entry (self->entries->pdata[i], folder, &error))
      remove_folder (self, folder);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&folder), g_object_unref);
}

void
ouv_export_folder_write_async (OuvExportFolder     *self,
                               GFile               *parent,
                               const char          *name,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_return_if_fail (G_IS_FILE (parent) && name != NULL);

  self->parent = g_object_ref (parent);
  self->name = g_strdup (name);
  g_task_set_source_tag (task, ouv_export_folder_write_async);
  g_task_set_task_data (task, self, (GDestroyNotify) ouv_export_folder_free);
  g_task_run_in_thread (task, write_thread);
}

GFile *
ouv_export_folder_write_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
