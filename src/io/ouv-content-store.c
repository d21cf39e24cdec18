/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-content-store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ouv-safe-file.h"
#include "ouv-signature.h"

/* As many are kept: when the newest cannot be used, there is the one before. */
#define N_KEPT 2

struct _OuvContentStore {
  char  *folder;
  char **keys;
};

G_DEFINE_QUARK (ouv-content-error-quark, ouv_content_error)

OuvContentStore *
ouv_content_store_new (const char        *folder,
                       const char *const *keys)
{
  OuvContentStore *self = g_new0 (OuvContentStore, 1);

  self->folder = g_strdup (folder);
  self->keys = g_strdupv ((char **) keys);
  return self;
}

void
ouv_content_store_free (OuvContentStore *self)
{
  g_free (self->folder);
  g_strfreev (self->keys);
  g_free (self);
}

static char *
dup_name (guint       serial,
          const char *suffix)
{
  return g_strdup_printf ("%u.%s", serial, suffix);
}

/* The serial of SERIAL.json; 0 for any other name. */
static guint
serial_of (const char *name)
{
  guint64 serial = g_ascii_strtoull (name, NULL, 10);
  g_autofree char *same = serial <= OUV_CONTENT_MAX_SERIAL ? dup_name ((guint) serial, "json") : NULL;

  return g_strcmp0 (name, same) == 0 ? (guint) serial : 0;
}

static int
compare_serials (gconstpointer a,
                 gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return one > other ? -1 : one < other;
}

/* Of guint, the newest first. */
static GArray *
list_serials (OuvContentStore *self)
{
  GArray *serials = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      guint serial = serial_of (name);

      if (serial > 0)
        g_array_append_val (serials, serial);
    }
  g_array_sort (serials, compare_serials);
  return serials;
}

guint
ouv_content_store_get_serial (OuvContentStore *self)
{
  g_autoptr(GArray) serials = list_serials (self);

  return serials->len > 0 ? g_array_index (serials, guint, 0) : 0;
}

static gboolean
is_signed (OuvContentStore *self,
           GBytes          *bytes,
           GBytes          *signature)
{
  for (guint i = 0; self->keys[i] != NULL; i++)
    if (ouv_signature_verify (bytes, signature, self->keys[i]))
      return TRUE;
  return FALSE;
}

static gboolean
refuse (GError          **error,
        OuvContentError   code,
        const char       *sentence)
{
  g_set_error_literal (error, OUV_CONTENT_ERROR, code, sentence);
  return FALSE;
}

/* What is signed, and what this program understands. */
static OuvContent *
read_content (OuvContentStore  *self,
              GBytes           *bytes,
              GBytes           *signature,
              GError          **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(OuvContent) content = NULL;

  if (!is_signed (self, bytes, signature))
    {
      refuse (error, OUV_CONTENT_ERROR_SIGNATURE, "content.json.sig: the signature is not that of content.json by a known key");
      return NULL;
    }
  content = ouv_content_new_from_bytes (bytes, &local);
  if (content == NULL)
    {
      g_set_error (error, OUV_CONTENT_ERROR, OUV_CONTENT_ERROR_FORMAT, "content.json:%s", local->message);
      return NULL;
    }
  if (ouv_version_compare (content->program, VERSION) > 0)
    {
      g_set_error (error, OUV_CONTENT_ERROR, OUV_CONTENT_ERROR_PROGRAM,
                   "content.json:/program: it needs Ouvidor %s, this is " VERSION, content->program);
      return NULL;
    }
  return g_steal_pointer (&content);
}

static gboolean
check_days (const OuvContent  *content,
            OuvDay             today,
            GError           **error)
{
  /* A day is not the same day everywhere. */
  if (content->created > today + 1)
    return refuse (error, OUV_CONTENT_ERROR_FUTURE, "content.json:/created: this day is in the future");
  if (content->expires < today)
    return refuse (error, OUV_CONTENT_ERROR_EXPIRED, "content.json:/expires: this day has passed");
  return TRUE;
}

static gboolean
check_serial (OuvContentStore   *self,
              const OuvContent  *content,
              GError           **error)
{
  guint serial = ouv_content_store_get_serial (self);

  if (content->serial > serial)
    return TRUE;
  g_set_error (error, OUV_CONTENT_ERROR, OUV_CONTENT_ERROR_SERIAL, "content.json:/serial: %u is not newer than %u",
               content->serial, serial);
  return FALSE;
}

static gboolean
write_file (int          folder,
            guint        serial,
            const char  *suffix,
            GBytes      *bytes,
            GError     **error)
{
  OuvSafeFile file = OUV_SAFE_FILE_INIT;
  g_autofree char *name = dup_name (serial, suffix);
  gboolean written;

  /* One that was left without its other half is no one's. */
  unlinkat (folder, name, 0);
  written = ouv_safe_file_replace (&file, folder, name, bytes, error);
  ouv_safe_file_unlock (&file);
  return written;
}

static void
remove_files (int   folder,
              guint serial)
{
  g_autofree char *text = dup_name (serial, "json");
  g_autofree char *signature = dup_name (serial, "sig");

  unlinkat (folder, text, 0);
  unlinkat (folder, signature, 0);
}

static gboolean
keep_files (OuvContentStore  *self,
            int               folder,
            guint             serial,
            GBytes           *bytes,
            GBytes           *signature,
            GError          **error)
{
  g_autoptr(GArray) older = list_serials (self);

  ouv_safe_file_sweep (folder);
  /* The signature first: content counts from the moment when its SERIAL.json is there. */
  if (!write_file (folder, serial, "sig", signature, error) || !write_file (folder, serial, "json", bytes, error))
    {
      remove_files (folder, serial);
      return FALSE;
    }
  for (guint i = N_KEPT - 1; i < older->len; i++)
    remove_files (folder, g_array_index (older, guint, i));
  return TRUE;
}

OuvContent *
ouv_content_store_install (OuvContentStore  *self,
                           GBytes           *bytes,
                           GBytes           *signature,
                           OuvDay            today,
                           OuvContentCheck   check,
                           GError          **error)
{
  g_autoptr(OuvContent) content = read_content (self, bytes, signature, error);
  gboolean kept;
  int folder;

  if (content == NULL
      || !check_days (content, today, error)
      || !check_serial (self, content, error)
      || !check (content, error))
    return NULL;
  folder = ouv_safe_file_open_folder (self->folder, error);
  if (folder < 0)
    return NULL;
  kept = keep_files (self, folder, content->serial, bytes, signature, error);
  close (folder);
  return kept ? g_steal_pointer (&content) : NULL;
}

static GBytes *
read_file (int         folder,
           guint       serial,
           const char *suffix)
{
  OuvSafeFile file = OUV_SAFE_FILE_INIT;
  g_autofree char *name = dup_name (serial, suffix);

  return ouv_safe_file_read (&file, folder, name, OUV_CONTENT_MAX_SIZE, NULL);
}

static OuvContent *
load_serial (OuvContentStore  *self,
             int               folder,
             guint             serial,
             OuvModel        **model)
{
  g_autoptr(GBytes) bytes = read_file (folder, serial, "json");
  g_autoptr(GBytes) signature = read_file (folder, serial, "sig");
  g_autoptr(OuvContent) content = NULL;

  if (bytes == NULL || signature == NULL)
    return NULL;
  content = read_content (self, bytes, signature, NULL);
  /* A file under another's name would let an older one pass. */
  if (content == NULL || content->serial != serial)
    return NULL;
  *model = ouv_model_new_for_files (content->files, NULL);
  return *model != NULL ? g_steal_pointer (&content) : NULL;
}

OuvContent *
ouv_content_store_load (OuvContentStore  *self,
                        OuvModel        **model)
{
  g_autoptr(GArray) serials = list_serials (self);
  g_autoptr(OuvContent) content = NULL;
  int folder = serials->len > 0 ? open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

  *model = NULL;
  if (folder < 0)
    return NULL;
  for (guint i = 0; i < serials->len && content == NULL; i++)
    content = load_serial (self, folder, g_array_index (serials, guint, i), model);
  close (folder);
  return g_steal_pointer (&content);
}
