/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* A file on the disk that must not be lost: read, locked, replaced. g_file_set_contents_full() would do for the replacing but that it does
 * not flush the folder, so that a new file may be gone after a power failure.
 *
 * FOLDER is a descriptor, NAME the file in it. Errors are of G_IO_ERROR: BUSY, another process has the lock; WRONG_ETAG, the file
 * is not the one that was seen last. */

/* What is known of a file. Its zero is a file that is not there. */
typedef struct
{
  int         lock;  /* descriptor that holds the lock, -1: none */
  struct stat seen;  /* as it was read or written last; st_ino 0: not there */
} OuvSafeFile;

#define OUV_SAFE_FILE_INIT { .lock = -1 }

/* Opens PATH, a folder, and makes it first when it is not there; nobody else may look into it. -1 with an error. */
int       ouv_safe_file_open_folder  (const char   *path,
                                      GError      **error);
/* At most LIMIT bytes. */
GBytes   *ouv_safe_file_read         (OuvSafeFile  *self,
                                      int           folder,
                                      const char   *name,
                                      gsize         limit,
                                      GError      **error);
/* Keeps other processes from writing the file until ouv_safe_file_unlock(). A file that is not there needs no lock. */
gboolean  ouv_safe_file_lock         (OuvSafeFile  *self,
                                      int           folder,
                                      const char   *name,
                                      GError      **error);
void      ouv_safe_file_unlock       (OuvSafeFile  *self);
/* WRONG_ETAG unless the file on the disk is the one that was seen last, or gone. */
gboolean  ouv_safe_file_check        (OuvSafeFile  *self,
                                      int           folder,
                                      const char   *name,
                                      GError      **error);
/* Puts TEXT in the place of the file, all of it or nothing, and returns when it is on the disk. Locks it. */
gboolean  ouv_safe_file_replace      (OuvSafeFile  *self,
                                      int           folder,
                                      const char   *name,
                                      GBytes       *text,
                                      GError      **error);
/* Removes what is left of replacements that were cut short. */
void      ouv_safe_file_sweep        (int           folder);

G_END_DECLS
