/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-safe-file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".ouvidor-"

static void
set_errno_error (int          code,
                 const char  *name,
                 const char  *action,
                 GError     **error)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s: %s", name, action, g_strerror (code));
}

static gboolean
is_same (const struct stat *a,
         const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size
         && a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

int
ouv_safe_file_open_folder (const char  *path,
                           GError     **error)
{
  struct stat status;
  int folder = -1;

  if (g_mkdir_with_parents (path, 0700) == 0)
    folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0)
    {
      set_errno_error (errno, path, "cannot be opened", error);
      return -1;
    }
  if (fstat (folder, &status) == 0 && (status.st_mode & 0077) != 0)
    fchmod (folder, 0700);
  return folder;
}

static gboolean
read_all (int      fd,
          char    *buffer,
          gsize    length,
          gsize   *n_read)
{
  *n_read = 0;
  while (*n_read < length)
    {
      gssize n = read (fd, buffer + *n_read, length - *n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
      *n_read += (gsize) n;
    }
  return TRUE;
}

static GBytes *
read_open (OuvSafeFile  *self,
           int           fd,
           const char   *name,
           gsize         limit,
           GError      **error)
{
  g_autofree char *buffer = NULL;
  gsize n_read;

  if (fstat (fd, &self->seen) != 0)
    {
      set_errno_error (errno, name, "cannot be read", error);
      return NULL;
    }
  if (!S_ISREG (self->seen.st_mode) || self->seen.st_size > (goffset) limit)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", name,
                   S_ISREG (self->seen.st_mode) ? "too large" : "not a file");
      return NULL;
    }
  buffer = g_malloc ((gsize) self->seen.st_size + 1);
  if (!read_all (fd, buffer, (gsize) self->seen.st_size, &n_read))
    {
      set_errno_error (errno, name, "cannot be read", error);
      return NULL;
    }
  buffer[n_read] = '\0';
  return g_bytes_new_take (g_steal_pointer (&buffer), n_read);
}

GBytes *
ouv_safe_file_read (OuvSafeFile  *self,
                    int           folder,
                    const char   *name,
                    gsize         limit,
                    GError      **error)
{
  /* Not to wait where somebody has put a pipe. */
  int fd = openat (folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  GBytes *text;

  if (fd < 0)
    {
      set_errno_error (errno, name, "cannot be opened", error);
      return NULL;
    }
  text = read_open (self, fd, name, limit, error);
  close (fd);
  return text;
}

/* Where there are no locks (some network file systems) everybody gets one. */
static gboolean
try_lock (int fd)
{
  return flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

gboolean
ouv_safe_file_lock (OuvSafeFile  *self,
                    int           folder,
                    const char   *name,
                    GError      **error)
{
  while (self->lock < 0)
    {
      struct stat locked, present;
      int fd = openat (folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

      if (fd < 0 && errno == ENOENT)
        return TRUE;
      if (fd < 0)
        {
          set_errno_error (errno, name, "cannot be opened", error);
          return FALSE;
        }
      if (!try_lock (fd))
        {
          close (fd);
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, "%s: open in another process", name);
          return FALSE;
        }
      /* Between the two, its owner may have replaced it: the lock is then on a file that is no more. */
      if (fstat (fd, &locked) == 0 && fstatat (folder, name, &present, 0) == 0 && locked.st_ino == present.st_ino)
        self->lock = fd;
      else
        close (fd);
    }
  return TRUE;
}

void
ouv_safe_file_unlock (OuvSafeFile *self)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

gboolean
ouv_safe_file_check (OuvSafeFile  *self,
                     int           folder,
                     const char   *name,
                     GError      **error)
{
  struct stat present;

  if (fstatat (folder, name, &present, 0) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      set_errno_error (errno, name, "cannot be looked at", error);
      return FALSE;
    }
  if (is_same (&present, &self->seen))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "%s: changed by another program", name);
  return FALSE;
}

static gboolean
write_all (int         fd,
           const char *text,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (fd, text, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      text += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* A new file with TEXT, locked and on the disk, under a name of its own. -1 with errno. */
static int
write_temporary (int          folder,
                 const char  *temporary,
                 GBytes      *text,
                 struct stat *written)
{
  int fd = openat (folder, temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return -1;
  /* Locked, nobody sweeps it away, and it brings its lock to its final name. */
  if (try_lock (fd)
      && write_all (fd, g_bytes_get_data (text, NULL), g_bytes_get_size (text))
      && fsync (fd) == 0
      && fstat (fd, written) == 0)
    return fd;
  code = errno;
  close (fd);
  unlinkat (folder, temporary, 0);
  errno = code;
  return -1;
}

static gboolean
move_temporary (OuvSafeFile  *self,
                int           folder,
                const char   *temporary,
                const char   *name,
                GError      **error)
{
  if (!ouv_safe_file_check (self, folder, name, error))
    return FALSE;
  if (renameat (folder, temporary, folder, name) == 0)
    return TRUE;
  set_errno_error (errno, name, "cannot be replaced", error);
  return FALSE;
}

gboolean
ouv_safe_file_replace (OuvSafeFile  *self,
                       int           folder,
                       const char   *name,
                       GBytes       *text,
                       GError      **error)
{
  g_autofree char *temporary = g_strdup_printf (TEMPORARY_PREFIX "%08x%08x.tmp", g_random_int (), g_random_int ());
  struct stat written;
  int fd;

  if (!ouv_safe_file_lock (self, folder, name, error))
    return FALSE;
  fd = write_temporary (folder, temporary, text, &written);
  if (fd < 0)
    {
      set_errno_error (errno, name, "cannot be written", error);
      return FALSE;
    }
  if (!move_temporary (self, folder, temporary, name, error))
    {
      close (fd);
      unlinkat (folder, temporary, 0);
      return FALSE;
    }
  ouv_safe_file_unlock (self);
  self->lock = fd;
  self->seen = written;
  if (fsync (folder) != 0)
    {
      set_errno_error (errno, name, "may not be on the disk yet", error);
      return FALSE;
    }
  return TRUE;
}

static void
sweep_one (int         folder,
           const char *name)
{
  int fd = openat (folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    unlinkat (folder, name, 0);
  close (fd);
}

void
ouv_safe_file_sweep (int folder)
{
  int copy = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = copy >= 0 ? fdopendir (copy) : NULL;
  struct dirent *entry;

  if (entries == NULL)
    {
      if (copy >= 0)
        close (copy);
      return;
    }
  while ((entry = readdir (entries)) != NULL)
    if (g_str_has_prefix (entry->d_name, TEMPORARY_PREFIX) && g_str_has_suffix (entry->d_name, ".tmp"))
      sweep_one (folder, entry->d_name);
  closedir (entries);
}
