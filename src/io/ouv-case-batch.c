/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-batch.h"

#include <unistd.h>

#include "ouv-case-format.h"
#include "ouv-case-papers.h"

struct _OuvCaseBatch
{
  GPtrArray *entries; /* (owned) of OuvCaseBatchEntry */
};

OuvCaseBatchFile *
ouv_case_batch_file_new (const char *paper,
                         const char *name,
                         GBytes     *contents)
{
  OuvCaseBatchFile *file = g_new (OuvCaseBatchFile, 1);

  *file = (OuvCaseBatchFile) { g_strdup (paper), g_strdup (name), g_bytes_ref (contents) };
  return file;
}

void
ouv_case_batch_file_free (gpointer data)
{
  OuvCaseBatchFile *file = data;

  g_free (file->paper);
  g_free (file->name);
  g_bytes_unref (file->contents);
  g_free (file);
}

static void
entry_free (gpointer data)
{
  OuvCaseBatchEntry *entry = data;

  ouv_safe_file_unlock (&entry->file);
  g_object_unref (entry->item);
  g_free (entry->id);
  g_ptr_array_unref (entry->files);
  g_free (entry);
}

OuvCaseBatch *
ouv_case_batch_new (void)
{
  OuvCaseBatch *self = g_new (OuvCaseBatch, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

void
ouv_case_batch_free (OuvCaseBatch *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
ouv_case_batch_add_case (OuvCaseBatch *self,
                         OuvCaseItem  *item,
                         gboolean      is_new)
{
  OuvCaseBatchEntry *entry = g_new0 (OuvCaseBatchEntry, 1);

  entry->item = g_object_ref (item);
  entry->id = g_strdup (ouv_case_item_get_id (item));
  entry->is_new = is_new;
  entry->files = g_ptr_array_new_with_free_func (ouv_case_batch_file_free);
  entry->file = (OuvSafeFile) OUV_SAFE_FILE_INIT;
  g_ptr_array_add (self->entries, entry);
}

void
ouv_case_batch_add_file (OuvCaseBatch *self,
                         const char   *paper,
                         const char   *name,
                         GBytes       *contents)
{
  OuvCaseBatchEntry *entry = self->entries->pdata[self->entries->len - 1];

  g_ptr_array_add (entry->files, ouv_case_batch_file_new (paper, name, contents));
}

GPtrArray *
ouv_case_batch_get_entries (OuvCaseBatch *self)
{
  return self->entries;
}

static gboolean
write_files (OuvCaseBatchEntry  *entry,
             const char         *cases_path,
             GError            **error)
{
  for (guint i = 0; i < entry->files->len; i++)
    {
      OuvCaseBatchFile *file = entry->files->pdata[i];
      char *name = ouv_case_papers_add_bytes (cases_path, entry->id, file->name, file->contents, error);

      if (name == NULL)
        return FALSE;
      g_free (file->name);
      file->name = name;
      entry->n_written++;
      if (entry->is_new)
        ouv_case_item_add_file (entry->item, file->paper, file->name);
    }
  return TRUE;
}

static gboolean
write_case (OuvCaseBatchEntry  *entry,
            int                 folder,
            GError            **error)
{
  g_autofree char *name = g_strconcat (entry->id, ".json", NULL);
  g_autoptr(GBytes) text = NULL;

  if (!entry->is_new)
    return TRUE;
  text = ouv_case_format_write (entry->item);
  return ouv_safe_file_replace (&entry->file, folder, name, text, error);
}

/* Removes what was written of ENTRY. A file that was seen is there, even if that was not the end of it. */
static void
take_back (OuvCaseBatchEntry *entry,
           const char        *cases_path,
           int                folder)
{
  g_autofree char *name = g_strconcat (entry->id, ".json", NULL);
  g_autofree char *papers = ouv_case_papers_dup_folder (cases_path, entry->id);

  if (entry->file.seen.st_ino != 0)
    unlinkat (folder, name, 0);
  ouv_safe_file_unlock (&entry->file);
  for (guint i = 0; i < entry->n_written; i++)
    ouv_case_papers_remove (cases_path, entry->id, ((OuvCaseBatchFile *) entry->files->pdata[i])->name);
  /* If others are in it, it stays. */
  if (entry->files->len > 0)
    rmdir (papers);
}

gboolean
ouv_case_batch_write (OuvCaseBatch  *self,
                      const char    *cases_path,
                      GError       **error)
{
  int folder = ouv_safe_file_open_folder (cases_path, error);
  gboolean good = TRUE;

  if (folder < 0)
    return FALSE;
  /* The papers, which take long, come first: whatever happens, a case that is there has its own. */
  for (guint i = 0; i < self->entries->len && good; i++)
    good = write_files (self->entries->pdata[i], cases_path, error);
  for (guint i = 0; i < self->entries->len && good; i++)
    good = write_case (self->entries->pdata[i], folder, error);
  for (guint i = 0; i < self->entries->len && !good; i++)
    take_back (self->entries->pdata[i], cases_path, folder);
  if (!good)
    fsync (folder);
  close (folder);
  return good;
}
