/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "fault.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static FaultKind armed_kind;
static guint armed_at;
static int armed_code;
static guint n_calls;
static gboolean counting;

/* The next definition of NAME, the C library's. */
#define NEXT(type, name) ((type) (gpointer) dlsym (RTLD_NEXT, name))

/* Whether the call that is about to be made goes wrong. */
static FaultKind
count (void)
{
  if (!counting || gettid () == getpid ())
    return FAULT_NONE;
  return ++n_calls == armed_at ? armed_kind : FAULT_NONE;
}

/* The main loop's own descriptors are none of our business. */
static FaultKind
count_fd (int fd)
{
  int (*next) (int, struct stat *) = NEXT (int (*) (int, struct stat *), sizeof (off_t) == 8 ? "fstat64" : "fstat");
  struct stat status;

  if (!counting || next (fd, &status) != 0 || !(S_ISREG (status.st_mode) || S_ISDIR (status.st_mode)))
    return FAULT_NONE;
  return count ();
}

G_NORETURN static void
die (void)
{
  kill (getpid (), SIGKILL);
  while (TRUE)
    pause ();
}

#define RUN(kind, type, call) \
  G_STMT_START { \
    FaultKind kind_ = (kind); \
    type result_; \
    if (kind_ == FAULT_KILL_BEFORE) \
      die (); \
    if (kind_ == FAULT_FAIL) \
      { \
        errno = armed_code; \
        return -1; \
      } \
    result_ = (call); \
    if (kind_ == FAULT_KILL_AFTER) \
      die (); \
    return result_; \
  } G_STMT_END

void
fault_arm (FaultKind kind,
           guint     at,
           int       code)
{
  armed_kind = kind;
  armed_at = at;
  armed_code = code;
  n_calls = 0;
  counting = TRUE;
}

guint
fault_disarm (void)
{
  counting = FALSE;
  return n_calls;
}

int
open (const char *path,
      int         flags,
      ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? (mode_t) va_arg (arguments, int) : 0;
  va_end (arguments);
  RUN (count (), int, NEXT (int (*) (const char *, int, ...), "open64") (path, flags, mode));
}

int
openat (int         folder,
        const char *path,
        int         flags,
        ...)
{
  va_list arguments;
  mode_t mode;

  va_start (arguments, flags);
  mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? (mode_t) va_arg (arguments, int) : 0;
  va_end (arguments);
  RUN (count (), int, NEXT (int (*) (int, const char *, int, ...), "openat64") (folder, path, flags, mode));
}

ssize_t
read (int     fd,
      void   *buffer,
      size_t  length)
{
  RUN (count_fd (fd), ssize_t, NEXT (ssize_t (*) (int, void *, size_t), "read") (fd, buffer, length));
}

ssize_t
write (int         fd,
       const void *buffer,
       size_t      length)
{
  ssize_t (*next) (int, const void *, size_t) = NEXT (ssize_t (*) (int, const void *, size_t), "write");
  FaultKind kind = count_fd (fd);

  if (kind == FAULT_KILL_BEFORE && next (fd, buffer, length / 2) >= 0)
    die ();
  RUN (kind, ssize_t, next (fd, buffer, length));
}

int
close (int fd)
{
  RUN (count_fd (fd), int, NEXT (int (*) (int), "close") (fd));
}

int
fsync (int fd)
{
  RUN (count_fd (fd), int, NEXT (int (*) (int), "fsync") (fd));
}

int
flock (int fd,
       int operation)
{
  RUN (count_fd (fd), int, NEXT (int (*) (int, int), "flock") (fd, operation));
}

int
fstat (int          fd,
       struct stat *status)
{
  RUN (count_fd (fd), int, NEXT (int (*) (int, struct stat *), "fstat64") (fd, status));
}

int
fstatat (int          folder,
         const char  *path,
         struct stat *status,
         int          flags)
{
  RUN (count (), int, NEXT (int (*) (int, const char *, struct stat *, int), "fstatat64") (folder, path, status, flags));
}

int
renameat (int         from_folder,
          const char *from,
          int         to_folder,
          const char *to)
{
  RUN (count (), int, NEXT (int (*) (int, const char *, int, const char *), "renameat") (from_folder, from, to_folder, to));
}

int
unlinkat (int         folder,
          const char *path,
          int         flags)
{
  RUN (count (), int, NEXT (int (*) (int, const char *, int), "unlinkat") (folder, path, flags));
}

int
mkdir (const char *path,
       mode_t      mode)
{
  RUN (count (), int, NEXT (int (*) (const char *, mode_t), "mkdir") (path, mode));
}
