/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-papers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "ouv-safe-file.h"

/* Bytes, so that numbers before it and behind it find room in a file name. */
#define MAX_NAME 120
#define MAX_EXTENSION 10

/* Names */

/* What file names on other systems, or in forms of courts, may not have. */
static gboolean
is_harmless (gunichar c)
{
  return g_unichar_isprint (c) && (c >= 0x80 || strchr ("/\\:*?\"<>|%#&$`", (char) c) == NULL);
}

static const char *
find_extension (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot > name && strlen (dot) <= MAX_EXTENSION ? dot : name + strlen (name);
}

/* The first part of NAME, of at most LENGTH bytes and whole characters. */
static char *
cut (const char *name,
     gsize       length)
{
  const char *end = name;

  while (*end != '\0' && (gsize) (g_utf8_next_char (end) - name) <= length)
    end = g_utf8_next_char (end);
  return g_strndup (name, (gsize) (end - name));
}

char *
ouv_case_papers_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autoptr(GString) clean = g_string_new (NULL);
  g_autofree char *stem = NULL;
  const char *extension;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* A leading dot would hide it. */
      if (clean->len == 0 && (c == '.' || g_unichar_isspace (c)))
        continue;
      g_string_append_unichar (clean, g_unichar_isspace (c) ? ' ' : is_harmless (c) ? c : '-');
    }
  g_string_set_size (clean, strlen (g_strchomp (clean->str)));
  extension = find_extension (clean->str);
  stem = g_strndup (clean->str, (gsize) (extension - clean->str));
  if (strlen (clean->str) > MAX_NAME)
    {
      char *shorter = cut (stem, MAX_NAME - strlen (extension));

      g_free (stem);
      stem = shorter;
    }
  g_strchomp (stem);
  return g_strconcat (*stem != '\0' ? stem : "papel", extension, NULL);
}

gboolean
ouv_case_papers_is_name (const char *name)
{
  return *name != '\0' && *name != '.' && strlen (name) <= 255 && strchr (name, '/') == NULL;
}

char *
ouv_case_papers_dup_folder (const char *cases_path,
                            const char *id)
{
  g_autofree char *name = g_strconcat (id, ".papers", NULL);

  return g_build_filename (cases_path, name, NULL);
}

/* NAME, or "NAME-2" where the folder has one already, whatever the case of its letters. */
static char *
choose_name (int         folder,
             const char *name)
{
  const char *extension = find_extension (name);
  g_autofree char *stem = g_strndup (name, (gsize) (extension - name));
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int copy = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = copy >= 0 ? fdopendir (copy) : NULL;
  struct dirent *entry;

  while (entries != NULL && (entry = readdir (entries)) != NULL)
    g_hash_table_add (taken, g_utf8_casefold (entry->d_name, -1));
  if (entries != NULL)
    closedir (entries);
  for (guint i = 1;; i++)
    {
      g_autofree char *candidate = i == 1 ? g_strdup (name) : g_strdup_printf ("%s-%u%s", stem, i, extension);
      g_autofree char *folded = g_utf8_casefold (candidate, -1);

      if (!g_hash_table_contains (taken, folded))
        return g_steal_pointer (&candidate);
    }
}

/* Copies */

static GBytes *
read_source (GFile   *source,
             GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (source, NULL, error);
  g_autofree char *buffer = NULL;
  gsize length;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (OUV_CASE_PAPER_MAX + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, OUV_CASE_PAPER_MAX + 1, &length, NULL, error))
    return NULL;
  if (length > OUV_CASE_PAPER_MAX)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "the file is too large");
      return NULL;
    }
  if (length == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file is empty");
      return NULL;
    }
  buffer = g_realloc (buffer, length);
  return g_bytes_new_take (g_steal_pointer (&buffer), length);
}

/* The entry of a folder that was just made. */
static gboolean
sync_folder (const char  *path,
             GError     **error)
{
  int folder = ouv_safe_file_open_folder (path, error);
  gboolean good;

  if (folder < 0)
    return FALSE;
  good = fsync (folder) == 0;
  if (!good)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
    }
  close (folder);
  return good;
}

char *
ouv_case_papers_add (const char  *cases_path,
                     const char  *id,
                     GFile       *source,
                     GError     **error)
{
  g_autofree char *base = g_file_get_basename (source);
  g_autoptr(GBytes) contents = read_source (source, error);

  return contents != NULL ? ouv_case_papers_add_bytes (cases_path, id, base != NULL ? base : "", contents, error) : NULL;
}

char *
ouv_case_papers_add_bytes (const char  *cases_path,
                           const char  *id,
                           const char  *wanted,
                           GBytes      *contents,
                           GError     **error)
{
  g_autofree char *path = ouv_case_papers_dup_folder (cases_path, id);
  g_autofree char *clean = ouv_case_papers_clean_name (wanted);
  g_autofree char *name = NULL;
  OuvSafeFile file = OUV_SAFE_FILE_INIT;
  gboolean written;
  int folder = ouv_safe_file_open_folder (path, error);

  if (folder < 0)
    return NULL;
  name = choose_name (folder, clean);
  written = ouv_safe_file_replace (&file, folder, name, contents, error) && sync_folder (cases_path, error);
  ouv_safe_file_unlock (&file);
  if (!written)
    unlinkat (folder, name, 0);
  close (folder);
  return written ? g_steal_pointer (&name) : NULL;
}

void
ouv_case_papers_remove (const char *cases_path,
                        const char *id,
                        const char *name)
{
  g_autofree char *path = ouv_case_papers_dup_folder (cases_path, id);
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    return;
  unlinkat (folder, name, 0);
  close (folder);
}

void
ouv_case_papers_sweep (const char *cases_path,
                       const char *id,
                       GPtrArray  *names)
{
  g_autofree char *path = ouv_case_papers_dup_folder (cases_path, id);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      ouv_case_papers_remove (cases_path, id, name);
}

gboolean
ouv_case_papers_share (const char  *cases_path,
                       const char  *from,
                       const char  *to,
                       const char  *name,
                       GError     **error)
{
  g_autofree char *from_path = ouv_case_papers_dup_folder (cases_path, from);
  g_autofree char *to_path = ouv_case_papers_dup_folder (cases_path, to);
  int from_folder = ouv_safe_file_open_folder (from_path, error);
  int to_folder = from_folder >= 0 ? ouv_safe_file_open_folder (to_path, error) : -1;
  /* Papers are never changed, so that one can have two names. */
  gboolean good = to_folder >= 0 && linkat (from_folder, name, to_folder, name, 0) == 0;

  if (to_folder >= 0 && !good)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
    }
  if (to_folder >= 0)
    {
      fsync (to_folder);
      close (to_folder);
    }
  if (from_folder >= 0)
    close (from_folder);
  return good;
}
