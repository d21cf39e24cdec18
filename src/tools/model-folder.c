/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-folder.h"

GBytes *
ouv_file_read (const char  *path,
               GError     **error)
{
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  return g_bytes_new_take (text, length);
}

static gboolean
add_model (OuvModelFiles  *self,
           const char     *folder,
           GError        **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GBytes) bytes = NULL;

      if (!g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".schema.json"))
        continue;
      bytes = ouv_file_read (path, error);
      if (bytes == NULL)
        return FALSE;
      ouv_model_files_add (self, name, bytes);
    }
  return TRUE;
}

static gboolean
add_messages (OuvModelFiles  *self,
              const char     *folder,
              GError        **error)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      g_autofree char *name = g_strconcat (ouv_language_get_code (i), ".json", NULL);
      g_autofree char *path = g_build_filename (folder, "..", "messages", name, NULL);
      g_autoptr(GBytes) bytes = ouv_file_read (path, error);

      if (bytes == NULL)
        return FALSE;
      ouv_model_files_set_messages (self, i, bytes);
    }
  return TRUE;
}

OuvModelFiles *
ouv_model_files_new_for_folder (const char  *folder,
                                GError     **error)
{
  g_autoptr(OuvModelFiles) self = NULL;

  if (folder == NULL)
    return ouv_model_files_new_bundled ();
  self = ouv_model_files_new ();
  return add_model (self, folder, error) && add_messages (self, folder, error) ? g_steal_pointer (&self) : NULL;
}
