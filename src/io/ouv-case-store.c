/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ouv-case-format.h"
#include "ouv-case-papers.h"
#include "ouv-json.h"
#include "ouv-safe-file.h"

#define MAX_FILE (1024 * 1024)
#define SAVE_DELAY 400      /* ms after the last change, */
#define MAX_SAVE_DELAY 2000 /* and at most this after the first */
#define FIRST_RETRY 1000
#define LAST_RETRY 60000

/* What the store knows of one case. Its file is the worker's while there are jobs, otherwise the owner's. */
typedef struct
{
  OuvSafeFile  file;
  gint64       format; /* of the file */
  gboolean     ours;   /* new or opened: nobody else writes it */
  gboolean     dirty;  /* changed since it was handed to the worker */
  gboolean     failed; /* to be saved */
  guint        jobs;
} Slot;

typedef enum
{
  JOB_LOAD,
  JOB_SAVE,
  JOB_REMOVE,
  JOB_RESTORE,
  JOB_PURGE,
  JOB_ATTACH,
  JOB_BATCH,
  JOB_DETACH,
  JOB_DELETE_ALL,
} JobKind;

typedef struct
{
  JobKind      kind;
  OuvCaseItem *item;     /* (owned) (nullable) */
  Slot        *slot;     /* (owned) (nullable) */
  char        *id;       /* (owned) (nullable) */
  GBytes      *text;     /* (owned) (nullable) */
  gboolean     keeps_all;
  guint64      revision;
  GPtrArray   *items;    /* (owned) (nullable) */
  GPtrArray   *slots;    /* (owned) (nullable) of the items */
  GPtrArray   *damaged;  /* (owned) (nullable) */
  GFile       *source;   /* (owned) (nullable) to be attached */
  OuvCaseBatch *batch;   /* (owned) (nullable) */
  char        *paper;    /* (owned) (nullable) to which */
  char        *file;     /* (owned) (nullable) its name */
  GTask       *task;     /* (owned) (nullable) */
  OuvDeletion  deletion;
  GError      *error;    /* (owned) (nullable) */
} Job;

struct _OuvCaseStore
{
  GObject      parent_instance;

  char        *cases_path;
  char        *trash_path;
  char        *folder_path;

  GListStore  *cases;    /* (owned) */
  GHashTable  *slots;    /* (owned) of every OuvCaseItem, also of those that wait in the trash */
  GPtrArray   *damaged;  /* (owned) */
  gboolean     loaded;

  GThreadPool *worker;   /* (owned) of one thread, so that jobs are done in their order */
  GAsyncQueue *done;     /* (owned) jobs on their way back */
  guint        n_jobs;

  guint        timer;
  gint64       first_change; /* monotonic; 0: nothing waits for the timer */
  guint        retry;        /* ms, 0: the last save went well */
  GError      *problem;      /* (owned) (nullable) of the last save that did not */
};

G_DEFINE_FINAL_TYPE (OuvCaseStore, ouv_case_store, G_TYPE_OBJECT)

enum {
  LOADED,
  SAVED,
  FAILED,
  NOT_REMOVED,
  NOT_PURGED,
  SPLIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Slot *
slot_new (void)
{
  Slot *slot = g_atomic_rc_box_new0 (Slot);

  slot->file = (OuvSafeFile) OUV_SAFE_FILE_INIT;
  slot->format = OUV_CASE_FORMAT;
  return slot;
}

static void
slot_clear (gpointer data)
{
  ouv_safe_file_unlock (&((Slot *) data)->file);
}

static void
slot_unref (gpointer slot)
{
  g_atomic_rc_box_release_full (slot, slot_clear);
}

static void
damaged_free (gpointer data)
{
  OuvDamagedFile *damaged = data;

  g_free (damaged->path);
  g_free (damaged->problem);
  g_free (damaged);
}

void
ouv_deletion_clear (OuvDeletion *deletion)
{
  g_clear_pointer (&deletion->left, g_ptr_array_unref);
}

static void
job_free (Job *job)
{
  g_clear_object (&job->item);
  g_clear_pointer (&job->slot, slot_unref);
  g_free (job->id);
  g_clear_pointer (&job->text, g_bytes_unref);
  g_clear_pointer (&job->items, g_ptr_array_unref);
  g_clear_pointer (&job->slots, g_ptr_array_unref);
  g_clear_pointer (&job->damaged, g_ptr_array_unref);
  g_clear_object (&job->source);
  g_clear_pointer (&job->batch, ouv_case_batch_free);
  g_clear_object (&job->task);
  g_free (job->paper);
  g_free (job->file);
  ouv_deletion_clear (&job->deletion);
  g_clear_error (&job->error);
  g_free (job);
}

static char *
get_file_name (const char *id)
{
  return g_strconcat (id, ".json", NULL);
}

/* The id of a case's file, NULL for other names. (transfer full) */
static char *
get_id (const char *name)
{
  g_autofree char *id = g_str_has_suffix (name, ".json") ? g_strndup (name, strlen (name) - strlen (".json")) : NULL;

  return id != NULL && g_uuid_string_is_valid (id) ? g_steal_pointer (&id) : NULL;
}

static gboolean
belongs_to (const char *name,
            const char *id)
{
  return g_str_has_prefix (name, id) && (name[strlen (id)] == '.' || name[strlen (id)] == '\0');
}

/* What is in a folder; NULL with errno. (transfer full) */
static GPtrArray *
list_names (int folder)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  int copy = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = copy >= 0 ? fdopendir (copy) : NULL;
  struct dirent *entry;
  int code;

  if (entries == NULL)
    return NULL;
  while (errno = 0, (entry = readdir (entries)) != NULL)
    if (!g_str_equal (entry->d_name, ".") && !g_str_equal (entry->d_name, ".."))
      g_ptr_array_add (names, g_strdup (entry->d_name));
  code = errno;
  closedir (entries);
  errno = code;
  return code == 0 ? g_steal_pointer (&names) : NULL;
}

static void
set_list_error (const char  *path,
                GError     **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: cannot be listed: %s", path, g_strerror (code));
}

/* Removes NAME and what is below it; counts the files. FALSE when something is left. */
static gboolean
remove_tree (int         folder,
             const char *name,
             guint      *n_files)
{
  gboolean all = TRUE;
  int below;

  if (unlinkat (folder, name, 0) == 0)
    {
      (*n_files)++;
      return TRUE;
    }
  below = openat (folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (below >= 0)
    {
      g_autoptr(GPtrArray) names = list_names (below);

      for (guint i = 0; names != NULL && i < names->len; i++)
        all = remove_tree (below, names->pdata[i], n_files) && all;
      close (below);
      return unlinkat (folder, name, AT_REMOVEDIR) == 0 && all;
    }
  return errno == ENOENT;
}

/* The worker's jobs */

static OuvCaseItem *
read_item (OuvCaseStore  *self,
           int            folder,
           const char    *id,
           OuvSafeFile   *file,
           gint64        *format,
           GError       **error)
{
  g_autofree char *name = get_file_name (id);
  g_autoptr(GBytes) text = ouv_safe_file_read (file, folder, name, MAX_FILE, error);
  OuvCaseItem *item;
  gsize size;
  const char *data;

  if (text == NULL)
    return NULL;
  data = g_bytes_get_data (text, &size);
  item = ouv_case_format_read (ouv_model_get_default (), data, size, format, error);
  if (item == NULL)
    g_prefix_error (error, "%s:", name);
  else
    ouv_case_item_set_id (item, id);
  return item;
}

static void
report_damage (GPtrArray    *damaged,
               const char   *folder,
               const char   *name,
               const GError *error)
{
  OuvDamagedFile *file = g_new0 (OuvDamagedFile, 1);

  file->path = g_build_filename (folder, name, NULL);
  file->problem = g_strdup (error->message);
  g_ptr_array_add (damaged, file);
}

static char *
get_backup_name (const char *name,
                 gint64      format)
{
  return g_strdup_printf ("%s.format-%" G_GINT64_FORMAT, name, format);
}

/* A copy of the file before it is written in another format. */
static gboolean
back_up (Slot        *slot,
         int          folder,
         const char  *name,
         GError     **error)
{
  g_autofree char *backup_name = get_backup_name (name, slot->format);
  g_autoptr(GBytes) text = NULL;
  g_autoptr(GError) local = NULL;
  OuvSafeFile backup = OUV_SAFE_FILE_INIT;
  OuvSafeFile present = OUV_SAFE_FILE_INIT;
  gboolean written;

  text = ouv_safe_file_read (&present, folder, name, MAX_FILE, error);
  if (text == NULL)
    return FALSE;
  written = ouv_safe_file_replace (&backup, folder, backup_name, text, &local);
  ouv_safe_file_unlock (&backup);
  /* It may be there already, from an attempt that went no further. */
  if (written || g_error_matches (local, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What would not be read again is not written. */
static gboolean
is_readable (GBytes  *text,
             GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  g_autoptr(GError) local = NULL;
  g_autoptr(JsonNode) root = ouv_json_parse (data, size, &local);

  if (root == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the case cannot be written: %s", local->message);
  return root != NULL;
}

/* What a case does not keep may be in them. */
static gboolean
drop_backups (int          folder,
              const char  *name,
              GError     **error)
{
  for (gint64 format = 0; format < OUV_CASE_FORMAT; format++)
    {
      g_autofree char *backup_name = get_backup_name (name, format);

      if (unlinkat (folder, backup_name, 0) != 0 && errno != ENOENT)
        {
          int code = errno;

          g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: cannot be removed: %s", backup_name,
                       g_strerror (code));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_case (Slot        *slot,
            int          folder,
            const char  *id,
            GBytes      *text,
            gboolean     keeps_all,
            GError     **error)
{
  g_autofree char *name = get_file_name (id);

  if (!is_readable (text, error) || !ouv_safe_file_lock (&slot->file, folder, name, error))
    return FALSE;
  if (slot->format < OUV_CASE_FORMAT && !back_up (slot, folder, name, error))
    return FALSE;
  if (!ouv_safe_file_replace (&slot->file, folder, name, text, error))
    return FALSE;
  slot->format = OUV_CASE_FORMAT;
  return keeps_all || drop_backups (folder, name, error);
}

static void
save (OuvCaseStore *self,
      Job          *job)
{
  int folder = ouv_safe_file_open_folder (self->cases_path, &job->error);

  if (folder < 0)
    return;
  write_case (job->slot, folder, job->id, job->text, job->keeps_all, &job->error);
  close (folder);
}

/* Writes a case of an older format anew. Where that fails it is done when the case is saved. */
static void
migrate (OuvCaseItem *item,
         Slot        *slot,
         int          folder)
{
  g_autoptr(GBytes) text = NULL;
  g_autoptr(GError) error = NULL;

  if (slot->format >= OUV_CASE_FORMAT)
    return;
  text = ouv_case_format_write (item);
  if (!write_case (slot, folder, ouv_case_item_get_id (item), text, ouv_case_item_keeps_all (item), &error))
    g_message ("Cannot migrate a case yet: %s", error->message);
  ouv_safe_file_unlock (&slot->file);
}

/* Removes files of papers that were left behind: taken away, or copied but not listed any more. A case that another process has open is
 * its business. */
static void
sweep_papers (OuvCaseStore *self,
              OuvCaseItem  *item,
              Slot         *slot,
              GPtrArray    *names,
              int           folder)
{
  const char *id = ouv_case_item_get_id (item);
  g_autofree char *papers = g_strconcat (id, ".papers", NULL);
  g_autofree char *name = get_file_name (id);
  g_autoptr(GPtrArray) files = NULL;

  if (ouv_case_item_is_read_only (item) || !g_ptr_array_find_with_equal_func (names, papers, g_str_equal, NULL)
      || !ouv_safe_file_lock (&slot->file, folder, name, NULL))
    return;
  files = ouv_case_item_list_files (item);
  if (ouv_safe_file_check (&slot->file, folder, name, NULL))
    ouv_case_papers_sweep (self->cases_path, id, files);
  ouv_safe_file_unlock (&slot->file);
}

static void
load_cases (OuvCaseStore *self,
            Job          *job,
            int           folder)
{
  g_autoptr(GPtrArray) names = list_names (folder);

  if (names == NULL)
    {
      set_list_error (self->cases_path, &job->error);
      report_damage (job->damaged, self->cases_path, NULL, job->error);
      return;
    }
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *id = get_id (names->pdata[i]);
      g_autoptr(GError) error = NULL;
      OuvCaseItem *item;
      Slot *slot;

      if (id == NULL)
        continue;
      slot = slot_new ();
      item = read_item (self, folder, id, &slot->file, &slot->format, &error);
      if (item != NULL)
        {
          migrate (item, slot, folder);
          sweep_papers (self, item, slot, names, folder);
          /* Work that the list would have to do. */
          ouv_case_item_get_summary (item);
          g_ptr_array_add (job->items, item);
          g_ptr_array_add (job->slots, slot);
        }
      else
        {
          report_damage (job->damaged, self->cases_path, names->pdata[i], error);
          slot_unref (slot);
        }
    }
}

/* Removes what NAMES of FOLDER belongs to ID. */
static gboolean
remove_case (int         folder,
             GPtrArray  *names,
             const char *id,
             guint      *n_files)
{
  gboolean all = TRUE;

  for (guint i = 0; i < names->len; i++)
    if (belongs_to (names->pdata[i], id))
      all = remove_tree (folder, names->pdata[i], n_files) && all;
  return all;
}

/* Removes the cases of a folder but for those that another process has locked. */
static void
remove_cases (int          folder,
              GPtrArray   *names,
              OuvDeletion *deletion)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *id = get_id (names->pdata[i]);
      OuvSafeFile file = OUV_SAFE_FILE_INIT;

      if (id == NULL)
        continue;
      if (ouv_safe_file_lock (&file, folder, names->pdata[i], NULL)
          && remove_case (folder, names, id, &deletion->n_files))
        deletion->n_cases++;
      ouv_safe_file_unlock (&file);
    }
}

/* Removes what belongs to no case that is still there, and tells the rest. */
static void
remove_others (int          folder,
               const char  *path,
               GPtrArray   *names,
               OuvDeletion *deletion)
{
  for (guint i = 0; i < names->len; i++)
    {
      gboolean kept = FALSE;

      for (guint j = 0; j < names->len && !kept; j++)
        {
          g_autofree char *id = get_id (names->pdata[j]);

          kept = id != NULL && belongs_to (names->pdata[i], id);
        }
      if (kept || !remove_tree (folder, names->pdata[i], &deletion->n_files))
        g_ptr_array_add (deletion->left, g_build_filename (path, names->pdata[i], NULL));
    }
}

/* Empties a folder of cases. What cannot be looked into counts as left. */
static void
empty_folder (const char  *path,
              OuvDeletion *deletion)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_autoptr(GPtrArray) before = folder >= 0 ? list_names (folder) : NULL;
  g_autoptr(GPtrArray) after = NULL;

  if (folder < 0 && errno == ENOENT)
    return;
  if (before != NULL)
    {
      remove_cases (folder, before, deletion);
      after = list_names (folder);
    }
  if (after != NULL)
    remove_others (folder, path, after, deletion);
  else
    g_ptr_array_add (deletion->left, g_strdup (path));
  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

static void
load (OuvCaseStore *self,
      Job          *job)
{
  g_auto(OuvDeletion) purged = { .left = g_ptr_array_new_with_free_func (g_free) };
  int folder = ouv_safe_file_open_folder (self->cases_path, &job->error);

  job->items = g_ptr_array_new_with_free_func (g_object_unref);
  job->slots = g_ptr_array_new_with_free_func (slot_unref);
  job->damaged = g_ptr_array_new_with_free_func (damaged_free);
  if (folder < 0)
    {
      report_damage (job->damaged, self->cases_path, NULL, job->error);
      return;
    }
  ouv_safe_file_sweep (folder);
  load_cases (self, job, folder);
  close (folder);
  empty_folder (self->trash_path, &purged);
}

static gboolean
move_case (int          from,
           int          to,
           const char  *id,
           GError     **error)
{
  g_autoptr(GPtrArray) names = list_names (from);

  if (names == NULL)
    {
      set_list_error (id, error);
      return FALSE;
    }
  for (guint i = 0; i < names->len; i++)
    if (belongs_to (names->pdata[i], id) && renameat (from, names->pdata[i], to, names->pdata[i]) != 0)
      {
        int code = errno;

        g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: cannot be moved: %s",
                     (const char *) names->pdata[i], g_strerror (code));
        return FALSE;
      }
  fsync (to);
  fsync (from);
  return TRUE;
}

static void
move_job (OuvCaseStore *self,
          Job          *job,
          const char   *from_path,
          const char   *to_path)
{
  g_autofree char *name = get_file_name (job->id);
  int from = ouv_safe_file_open_folder (from_path, &job->error);
  int to = from >= 0 ? ouv_safe_file_open_folder (to_path, &job->error) : -1;

  if (to >= 0 && ouv_safe_file_lock (&job->slot->file, from, name, &job->error)
      && !move_case (from, to, job->id, &job->error))
    move_case (to, from, job->id, NULL);
  if (to >= 0)
    close (to);
  if (from >= 0)
    close (from);
}

static void
purge (OuvCaseStore *self,
       Job          *job)
{
  int folder = open (self->trash_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_autoptr(GPtrArray) names = NULL;
  guint n_files = 0;

  if (folder < 0 && errno == ENOENT)
    return;
  names = folder >= 0 ? list_names (folder) : NULL;
  if (names == NULL)
    set_list_error (self->trash_path, &job->error);
  else if (!remove_case (folder, names, job->id, &n_files))
    g_set_error (&job->error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: cannot be removed", job->id);
  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

static void
delete_all (OuvCaseStore *self,
            Job          *job)
{
  job->deletion.left = g_ptr_array_new_with_free_func (g_free);
  empty_folder (self->cases_path, &job->deletion);
  empty_folder (self->trash_path, &job->deletion);
  rmdir (self->cases_path);
  rmdir (self->trash_path);
  rmdir (self->folder_path);
}

static gboolean take_back_cb (gpointer user_data);

static void
work_cb (gpointer data,
         gpointer user_data)
{
  OuvCaseStore *self = user_data;
  Job *job = data;
  switch (job->kind)
    {
    case JOB_LOAD:
      load (self, job);
      break;
    case JOB_SAVE:
      save (self, job);
      break;
    case JOB_REMOVE:
      move_job (self, job, self->cases_path, self->trash_path);
      break;
    case JOB_RESTORE:
      move_job (self, job, self->trash_path, self->cases_path);
      break;
    case JOB_PURGE:
      purge (self, job);
      break;
    case JOB_ATTACH:
      job->file = ouv_case_papers_add (self->cases_path, job->id, job->source, &job->error);
      break;
    case JOB_BATCH:
      ouv_case_batch_write (job->batch, self->cases_path, &job->error);
      break;
    case JOB_DETACH:
      ouv_case_papers_remove (self->cases_path, job->id, job->file);
      break;
    case JOB_DELETE_ALL:
    default:
      delete_all (self, job);
      break;
    }
  g_async_queue_push (self->done, job);
  /* Hands back the reference of the job. */
  g_idle_add_full (G_PRIORITY_DEFAULT, take_back_cb, self, g_object_unref);
}

/* The owner's side */

static void
queue (OuvCaseStore *self,
       Job          *job)
{
  if (job->slot != NULL)
    job->slot->jobs++;
  self->n_jobs++;
  /* The owner may be done with the store before it has the job back, or before the job is begun. */
  g_object_ref (self);
  g_thread_pool_push (self->worker, job, NULL);
}

static Slot *
get_slot (OuvCaseStore *self,
          OuvCaseItem  *item)
{
  return g_hash_table_lookup (self->slots, item);
}

static Job *
job_new (OuvCaseStore *self,
         JobKind       kind,
         OuvCaseItem  *item)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  if (item != NULL)
    {
      job->item = g_object_ref (item);
      job->slot = g_atomic_rc_box_acquire (get_slot (self, item));
      job->id = g_strdup (ouv_case_item_get_id (item));
    }
  return job;
}

static void
queue_save (OuvCaseStore *self,
            OuvCaseItem  *item)
{
  Job *job = job_new (self, JOB_SAVE, item);

  job->text = ouv_case_format_write (item);
  job->keeps_all = ouv_case_item_keeps_all (item);
  job->revision = ouv_case_item_get_revision (item);
  job->slot->dirty = FALSE;
  job->slot->ours = TRUE;
  queue (self, job);
}

static void
queue_changed (OuvCaseStore *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->first_change = 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->cases)); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->cases), i);

      if (get_slot (self, item)->dirty)
        queue_save (self, item);
    }
}

static gboolean
timer_cb (gpointer user_data)
{
  OuvCaseStore *self = user_data;

  self->timer = 0;
  queue_changed (self);
  return G_SOURCE_REMOVE;
}

static void
start_timer (OuvCaseStore *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 delay = SAVE_DELAY;

  if (self->first_change == 0)
    self->first_change = now;
  /* Who never pauses is saved, too. */
  delay = MIN (delay, MAX_SAVE_DELAY - (now - self->first_change) / 1000);
  /* While saving fails, its own pace holds. */
  if (self->retry > 0 && self->timer != 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (self->retry > 0 ? self->retry : (guint) MAX (delay, 0), timer_cb, self);
}

static void
item_changed_cb (OuvCaseItem  *item,
                 OuvCaseStore *self)
{
  Slot *slot = get_slot (self, item);

  if (slot == NULL || ouv_case_item_is_read_only (item))
    return;
  slot->dirty = TRUE;
  start_timer (self);
}

static void
insert (OuvCaseStore *self,
        guint         position,
        OuvCaseItem  *item,
        Slot         *slot)
{
  g_hash_table_insert (self->slots, g_object_ref (item), slot);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), self, 0);
  g_list_store_insert (self->cases, position, item);
}

static void
append (OuvCaseStore *self,
        OuvCaseItem  *item,
        Slot         *slot)
{
  insert (self, g_list_model_get_n_items (G_LIST_MODEL (self->cases)), item, slot);
}

/* Drops the item; its slot stays for undoing. */
static void
drop (OuvCaseStore *self,
      OuvCaseItem  *item)
{
  guint position;

  if (g_list_store_find (self->cases, item, &position))
    g_list_store_remove (self->cases, position);
}

static void
take_loaded (OuvCaseStore *self,
             Job          *job)
{
  for (guint i = 0; i < job->items->len; i++)
    {
      OuvCaseItem *item = g_ptr_array_index (job->items, i);

      g_hash_table_insert (self->slots, g_object_ref (item), g_atomic_rc_box_acquire (job->slots->pdata[i]));
      g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), self, 0);
    }
  g_list_store_splice (self->cases, g_list_model_get_n_items (G_LIST_MODEL (self->cases)), 0,
                       job->items->pdata, job->items->len);
  g_ptr_array_extend_and_steal (self->damaged, g_steal_pointer (&job->damaged));
  self->loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

/* Gives ITEM the files that it lists, which are those of the case FROM. */
static void
share_files (OuvCaseStore *self,
             const char   *from,
             OuvCaseItem  *item)
{
  g_autofree const char **papers = ouv_case_item_get_papers (item);

  for (guint i = 0; papers[i] != NULL; i++)
    {
      g_auto(GStrv) files = g_strdupv ((char **) ouv_case_item_get_files (item, papers[i]));
      g_autofree char *paper = g_strdup (papers[i]);

      for (guint j = 0; files[j] != NULL; j++)
        {
          g_autoptr(GError) error = NULL;

          if (ouv_case_papers_share (self->cases_path, from, ouv_case_item_get_id (item), files[j], &error))
            continue;
          /* The message has its name. */
          g_message ("Cannot share a paper: error %d", error->code);
          ouv_case_item_remove_file (item, paper, files[j]);
        }
    }
}

/* Somebody else has written the file of ITEM: theirs stays under its id, ITEM gets another. */
static void
split (OuvCaseStore *self,
       OuvCaseItem  *item)
{
  g_autofree char *old_id = g_strdup (ouv_case_item_get_id (item));
  g_autofree char *new_id = g_uuid_string_random ();
  g_autofree char *name = get_file_name (old_id);
  g_autoptr(GError) error = NULL;
  int folder = ouv_safe_file_open_folder (self->cases_path, NULL);
  Slot *slot = slot_new ();
  OuvCaseItem *theirs;

  ouv_case_item_set_id (item, new_id);
  slot->ours = TRUE;
  slot->dirty = TRUE;
  g_hash_table_insert (self->slots, g_object_ref (item), slot);
  share_files (self, old_id, item);
  start_timer (self);

  slot = slot_new ();
  theirs = folder >= 0 ? read_item (self, folder, old_id, &slot->file, &slot->format, &error) : NULL;
  if (theirs != NULL)
    append (self, theirs, slot);
  else
    slot_unref (slot);
  if (theirs == NULL && error != NULL)
    report_damage (self->damaged, self->cases_path, name, error);
  g_clear_object (&theirs);
  if (folder >= 0)
    close (folder);
  g_signal_emit (self, signals[SPLIT], 0, item);
}

/* Whether a case could not be saved when it was tried last. */
static gboolean
is_failing (OuvCaseStore *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->cases)); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->cases), i);

      if (get_slot (self, item)->failed)
        return TRUE;
    }
  return FALSE;
}

static void
take_saved (OuvCaseStore *self,
            Job          *job)
{
  gboolean present = g_list_store_find (self->cases, job->item, NULL);

  if (job->error == NULL)
    {
      job->slot->failed = FALSE;
      if (!is_failing (self))
        self->retry = 0;
      g_signal_emit (self, signals[SAVED], 0, job->item, job->revision);
      return;
    }
  if (!present || get_slot (self, job->item) != job->slot)
    return;
  if (g_error_matches (job->error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      split (self, job->item);
      return;
    }
  job->slot->dirty = TRUE;
  job->slot->failed = TRUE;
  g_clear_error (&self->problem);
  self->problem = g_error_copy (job->error);
  if (self->retry == 0)
    g_signal_emit (self, signals[FAILED], 0, job->item, job->error);
  self->retry = self->retry == 0 ? FIRST_RETRY : MIN (2 * self->retry, LAST_RETRY);
  g_clear_handle_id (&self->timer, g_source_remove);
  start_timer (self);
}

static void
take_attached (OuvCaseStore *self,
               Job          *job)
{
  if (job->error == NULL && !g_list_store_find (self->cases, job->item, NULL))
    g_set_error_literal (&job->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the case is gone");
  if (job->error != NULL)
    {
      g_task_return_error (job->task, g_steal_pointer (&job->error));
      return;
    }
  ouv_case_item_add_file (job->item, job->paper, job->file);
  g_task_return_boolean (job->task, TRUE);
}

/* What the worker has written becomes the store's. */
static void
take_entry (OuvCaseStore      *self,
            OuvCaseBatchEntry *entry)
{
  if (entry->is_new)
    {
      Slot *slot = slot_new ();

      slot->file = entry->file;
      slot->ours = TRUE;
      entry->file = (OuvSafeFile) OUV_SAFE_FILE_INIT;
      append (self, entry->item, slot);
      return;
    }
  for (guint i = 0; i < entry->files->len; i++)
    {
      const OuvCaseBatchFile *file = entry->files->pdata[i];

      ouv_case_item_add_file (entry->item, file->paper, file->name);
    }
}

static void
take_batch (OuvCaseStore *self,
            Job          *job)
{
  GPtrArray *entries = ouv_case_batch_get_entries (job->batch);

  if (job->error != NULL)
    {
      g_task_return_error (job->task, g_steal_pointer (&job->error));
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    take_entry (self, entries->pdata[i]);
  g_task_return_boolean (job->task, TRUE);
}

static void
take_removed (OuvCaseStore *self,
              Job          *job)
{
  if (job->error == NULL || get_slot (self, job->item) != job->slot)
    return;
  if (job->kind == JOB_RESTORE)
    {
      /* It is written anew instead. */
      g_message ("Cannot restore a case: %s", job->error->message);
      item_changed_cb (job->item, self);
      return;
    }
  if (!g_list_store_find (self->cases, job->item, NULL))
    g_list_store_append (self->cases, job->item);
  g_signal_emit (self, signals[NOT_REMOVED], 0, job->item, job->error);
}

static void
take_back (OuvCaseStore *self,
           Job          *job)
{
  self->n_jobs--;
  if (job->slot != NULL)
    job->slot->jobs--;
  if (job->kind == JOB_LOAD)
    take_loaded (self, job);
  else if (job->kind == JOB_SAVE)
    take_saved (self, job);
  else if (job->kind == JOB_REMOVE || job->kind == JOB_RESTORE)
    take_removed (self, job);
  else if (job->kind == JOB_ATTACH)
    take_attached (self, job);
  else if (job->kind == JOB_BATCH)
    take_batch (self, job);
  else if (job->kind == JOB_PURGE && job->error != NULL)
    g_signal_emit (self, signals[NOT_PURGED], 0, self->trash_path, job->error);
  else if (job->error != NULL)
    g_message ("%s", job->error->message);
}

static gboolean
take_back_cb (gpointer user_data)
{
  OuvCaseStore *self = user_data;
  Job *job;

  while ((job = g_async_queue_try_pop (self->done)) != NULL)
    {
      take_back (self, job);
      job_free (job);
    }
  return G_SOURCE_REMOVE;
}

static void
wait (OuvCaseStore *self)
{
  while (self->n_jobs > 0)
    {
      Job *job = g_async_queue_pop (self->done);

      take_back (self, job);
      job_free (job);
    }
}

static void
ouv_case_store_finalize (GObject *object)
{
  OuvCaseStore *self = OUV_CASE_STORE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_thread_pool_free (self->worker, FALSE, TRUE);
  g_async_queue_unref (self->done);
  g_hash_table_unref (self->slots);
  g_object_unref (self->cases);
  g_ptr_array_unref (self->damaged);
  g_clear_error (&self->problem);
  g_free (self->cases_path);
  g_free (self->trash_path);
  g_free (self->folder_path);
  G_OBJECT_CLASS (ouv_case_store_parent_class)->finalize (object);
}

static void
ouv_case_store_class_init (OuvCaseStoreClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ouv_case_store_finalize;

  signals[LOADED] = g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 OUV_TYPE_CASE_ITEM, G_TYPE_UINT64);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  OUV_TYPE_CASE_ITEM, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[NOT_REMOVED] = g_signal_new ("not-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       OUV_TYPE_CASE_ITEM, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[NOT_PURGED] = g_signal_new ("not-purged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                      G_TYPE_STRING, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SPLIT] = g_signal_new ("split", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 OUV_TYPE_CASE_ITEM);
}

static void
ouv_case_store_init (OuvCaseStore *self)
{
  self->cases = g_list_store_new (OUV_TYPE_CASE_ITEM);
  self->slots = g_hash_table_new_full (NULL, NULL, g_object_unref, slot_unref);
  self->damaged = g_ptr_array_new_with_free_func (damaged_free);
  self->done = g_async_queue_new ();
  self->worker = g_thread_pool_new (work_cb, self, 1, FALSE, NULL);
}

OuvCaseStore *
ouv_case_store_new (const char *folder)
{
  OuvCaseStore *self = g_object_new (OUV_TYPE_CASE_STORE, NULL);

  self->folder_path = g_strdup (folder);
  self->cases_path = g_build_filename (folder, "cases", NULL);
  self->trash_path = g_build_filename (folder, "trash", NULL);
  return self;
}

char *
ouv_case_store_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "ouvidor", NULL);
}

gboolean
ouv_case_store_has_files (OuvCaseStore *self)
{
  int folder;
  gboolean found = FALSE;

  g_return_val_if_fail (OUV_IS_CASE_STORE (self), FALSE);

  folder = open (self->cases_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    {
      g_autoptr(GPtrArray) names = list_names (folder);

      for (guint i = 0; names != NULL && i < names->len && !found; i++)
        {
          g_autofree char *id = get_id (names->pdata[i]);

          found = id != NULL;
        }
      close (folder);
    }
  return found;
}

void
ouv_case_store_load (OuvCaseStore *self)
{
  g_return_if_fail (OUV_IS_CASE_STORE (self));

  queue (self, job_new (self, JOB_LOAD, NULL));
}

gboolean
ouv_case_store_is_loaded (OuvCaseStore *self)
{
  g_return_val_if_fail (OUV_IS_CASE_STORE (self), FALSE);

  return self->loaded;
}

GListModel *
ouv_case_store_get_cases (OuvCaseStore *self)
{
  g_return_val_if_fail (OUV_IS_CASE_STORE (self), NULL);

  return G_LIST_MODEL (self->cases);
}

GPtrArray *
ouv_case_store_get_damaged (OuvCaseStore *self)
{
  g_return_val_if_fail (OUV_IS_CASE_STORE (self), NULL);

  return self->damaged;
}

void
ouv_case_store_add (OuvCaseStore *self,
                    OuvCaseItem  *item)
{
  Slot *slot;

  g_return_if_fail (OUV_IS_CASE_STORE (self) && OUV_IS_CASE_ITEM (item));

  if (get_slot (self, item) != NULL)
    return;
  slot = slot_new ();
  slot->ours = TRUE;
  append (self, item, slot);
  item_changed_cb (item, self);
}

/* So that there are no papers without a case. */
static void
save_first (OuvCaseStore *self,
            OuvCaseItem  *item)
{
  if (get_slot (self, item)->dirty)
    queue_save (self, item);
}

/* FALSE when a case that is to get papers cannot be changed. */
static gboolean
prepare_batch (OuvCaseStore *self,
               OuvCaseBatch *batch)
{
  GPtrArray *entries = ouv_case_batch_get_entries (batch);

  for (guint i = 0; i < entries->len; i++)
    {
      const OuvCaseBatchEntry *entry = entries->pdata[i];

      if (entry->is_new || entry->files->len == 0)
        continue;
      if (ouv_case_item_is_read_only (entry->item))
        return FALSE;
      save_first (self, entry->item);
    }
  return TRUE;
}

void
ouv_case_store_add_batch_async (OuvCaseStore        *self,
                                OuvCaseBatch        *batch,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(OuvCaseBatch) owned = batch;
  Job *job;

  g_return_if_fail (OUV_IS_CASE_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ouv_case_store_add_batch_async);
  if (!prepare_batch (self, batch))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "a case is open in another process");
      return;
    }
  job = job_new (self, JOB_BATCH, NULL);
  job->batch = g_steal_pointer (&owned);
  job->task = g_steal_pointer (&task);
  queue (self, job);
}

gboolean
ouv_case_store_add_batch_finish (OuvCaseStore  *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

OuvCaseItem *
ouv_case_store_find (OuvCaseStore *self,
                     const char   *id)
{
  g_return_val_if_fail (OUV_IS_CASE_STORE (self) && id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->cases)); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->cases), i);

      if (g_str_equal (ouv_case_item_get_id (item), id))
        return g_steal_pointer (&item);
    }
  return NULL;
}

gboolean
ouv_case_store_is_taken (OuvCaseStore *self,
                         const char   *id)
{
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  g_autofree char *removed = NULL;
  GHashTableIter iter;
  gpointer item;

  g_return_val_if_fail (OUV_IS_CASE_STORE (self) && id != NULL, FALSE);

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (g_str_equal (ouv_case_item_get_id (item), id))
      return TRUE;
  name = get_file_name (id);
  file = g_build_filename (self->cases_path, name, NULL);
  removed = g_build_filename (self->trash_path, name, NULL);
  return access (file, F_OK) == 0 || access (removed, F_OK) == 0;
}

gboolean
ouv_case_store_contains (OuvCaseStore *self,
                         OuvCaseItem  *item)
{
  g_return_val_if_fail (OUV_IS_CASE_STORE (self), FALSE);

  return g_list_store_find (self->cases, item, NULL);
}

/* Reads the changed file of ITEM, which the new item replaces. NULL: it cannot be read. */
static OuvCaseItem *
reopen (OuvCaseStore *self,
        OuvCaseItem  *item,
        int           folder)
{
  const char *id = ouv_case_item_get_id (item);
  g_autofree char *name = get_file_name (id);
  g_autoptr(GError) error = NULL;
  Slot *old = get_slot (self, item);
  Slot *slot = slot_new ();
  OuvCaseItem *fresh = read_item (self, folder, id, &slot->file, &slot->format, &error);
  guint position;

  if (!g_list_store_find (self->cases, item, &position))
    position = g_list_model_get_n_items (G_LIST_MODEL (self->cases));
  else
    g_list_store_remove (self->cases, position);
  if (fresh != NULL)
    {
      slot->file.lock = old->file.lock;
      old->file.lock = -1;
      if (ouv_case_item_get_access (fresh) == OUV_CASE_WRITABLE)
        ouv_case_item_set_access (fresh, ouv_case_item_get_access (item));
      slot->ours = slot->file.lock >= 0;
      insert (self, position, fresh, slot);
    }
  else
    {
      report_damage (self->damaged, self->cases_path, name, error);
      slot_unref (slot);
    }
  g_hash_table_remove (self->slots, item);
  return fresh;
}

OuvCaseItem *
ouv_case_store_open (OuvCaseStore *self,
                     OuvCaseItem  *item)
{
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;
  Slot *slot;
  OuvCaseItem *opened;
  int folder;

  g_return_val_if_fail (OUV_IS_CASE_STORE (self) && OUV_IS_CASE_ITEM (item), NULL);

  slot = get_slot (self, item);
  if (slot == NULL || slot->ours || slot->jobs > 0)
    return g_object_ref (item);
  folder = ouv_safe_file_open_folder (self->cases_path, NULL);
  /* Without its folder the case is shown as it is; saving it will say what is wrong. */
  if (folder < 0)
    return g_object_ref (item);
  name = get_file_name (ouv_case_item_get_id (item));
  ouv_safe_file_lock (&slot->file, folder, name, &error);
  if (ouv_case_item_get_access (item) != OUV_CASE_NEWER)
    ouv_case_item_set_access (item, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY) ? OUV_CASE_ELSEWHERE
                                                                                       : OUV_CASE_WRITABLE);
  slot->ours = error == NULL;
  g_clear_error (&error);
  if (!ouv_safe_file_check (&slot->file, folder, name, &error)
      && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    opened = reopen (self, item, folder);
  else
    opened = g_object_ref (item);
  close (folder);
  return opened;
}

void
ouv_case_store_remove (OuvCaseStore *self,
                       OuvCaseItem  *item)
{
  g_return_if_fail (OUV_IS_CASE_STORE (self) && get_slot (self, item) != NULL);

  drop (self, item);
  queue (self, job_new (self, JOB_REMOVE, item));
}

void
ouv_case_store_restore (OuvCaseStore *self,
                        OuvCaseItem  *item)
{
  g_return_if_fail (OUV_IS_CASE_STORE (self) && get_slot (self, item) != NULL);

  queue (self, job_new (self, JOB_RESTORE, item));
  if (!g_list_store_find (self->cases, item, NULL))
    g_list_store_append (self->cases, item);
  /* What had not been saved when it was removed. */
  if (get_slot (self, item)->dirty)
    start_timer (self);
}

void
ouv_case_store_purge (OuvCaseStore *self,
                      OuvCaseItem  *item)
{
  g_return_if_fail (OUV_IS_CASE_STORE (self));

  if (get_slot (self, item) == NULL || g_list_store_find (self->cases, item, NULL))
    return;
  queue (self, job_new (self, JOB_PURGE, item));
  g_hash_table_remove (self->slots, item);
}

void
ouv_case_store_purge_all (OuvCaseStore *self)
{
  g_autoptr(GList) items = NULL;

  g_return_if_fail (OUV_IS_CASE_STORE (self));

  items = g_hash_table_get_keys (self->slots);
  for (GList *l = items; l != NULL; l = l->next)
    ouv_case_store_purge (self, l->data);
}

void
ouv_case_store_attach_async (OuvCaseStore        *self,
                             OuvCaseItem         *item,
                             const char          *paper,
                             GFile               *source,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  g_return_if_fail (OUV_IS_CASE_STORE (self) && OUV_IS_CASE_ITEM (item) && G_IS_FILE (source));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, ouv_case_store_attach_async);
  if (!g_list_store_find (self->cases, item, NULL) || ouv_case_item_is_read_only (item))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the case cannot be changed");
      return;
    }
  save_first (self, item);
  job = job_new (self, JOB_ATTACH, item);
  job->paper = g_strdup (paper);
  job->source = g_object_ref (source);
  job->task = g_steal_pointer (&task);
  queue (self, job);
}

gboolean
ouv_case_store_attach_finish (OuvCaseStore  *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
ouv_case_store_purge_file (OuvCaseStore *self,
                           OuvCaseItem  *item,
                           const char   *file)
{
  g_autoptr(GPtrArray) files = NULL;
  Job *job;

  g_return_if_fail (OUV_IS_CASE_STORE (self) && OUV_IS_CASE_ITEM (item));

  files = ouv_case_item_list_files (item);
  /* In the trash it goes with the case, or is swept when that comes back. */
  if (!g_list_store_find (self->cases, item, NULL) || g_ptr_array_find_with_equal_func (files, file, g_str_equal, NULL))
    return;
  job = job_new (self, JOB_DETACH, item);
  job->file = g_strdup (file);
  queue (self, job);
}

GFile *
ouv_case_store_get_file (OuvCaseStore *self,
                         OuvCaseItem  *item,
                         const char   *file)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (OUV_IS_CASE_STORE (self) && OUV_IS_CASE_ITEM (item), NULL);

  folder = ouv_case_papers_dup_folder (self->cases_path, ouv_case_item_get_id (item));
  return g_file_new_build_filename (folder, file, NULL);
}

void
ouv_case_store_share_files (OuvCaseStore *self,
                            OuvCaseItem  *item,
                            OuvCaseItem  *copy)
{
  g_return_if_fail (OUV_IS_CASE_STORE (self) && OUV_IS_CASE_ITEM (item) && OUV_IS_CASE_ITEM (copy));

  share_files (self, ouv_case_item_get_id (item), copy);
}

void
ouv_case_store_delete_all (OuvCaseStore *self,
                           OuvDeletion  *deletion)
{
  Job *job;

  g_return_if_fail (OUV_IS_CASE_STORE (self) && deletion != NULL);

  g_clear_handle_id (&self->timer, g_source_remove);
  wait (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->first_change = 0;
  self->retry = 0;
  /* Our own locks are in the way. */
  g_hash_table_remove_all (self->slots);
  g_list_store_remove_all (self->cases);
  g_ptr_array_set_size (self->damaged, 0);
  job = job_new (self, JOB_DELETE_ALL, NULL);
  queue (self, job);
  g_assert_true (g_async_queue_pop (self->done) == job);
  take_back (self, job);
  *deletion = job->deletion;
  job->deletion.left = NULL;
  job_free (job);
  if (deletion->left->len > 0)
    ouv_case_store_load (self);
}

gboolean
ouv_case_store_flush (OuvCaseStore  *self,
                      GError       **error)
{
  g_return_val_if_fail (OUV_IS_CASE_STORE (self), FALSE);

  queue_changed (self);
  wait (self);
  /* A case that was split has its turn now. */
  if (!is_failing (self))
    {
      queue_changed (self);
      wait (self);
    }
  if (!is_failing (self))
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (self->problem);
  return FALSE;
}
