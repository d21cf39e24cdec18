/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* fuzz-NAME FOLDER: the same target over the inputs that are kept in FOLDER, as a plain test. Each is also read cut in the middle. */

#include "fuzz.h"

static void
run_file (gconstpointer path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *data = NULL;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < 2; i++)
    {
      /* Without the byte 0 that GLib adds: what reads too far is found. */
      g_autofree guint8 *copy = g_memdup2 (data, MAX (size >> i, 1));

      LLVMFuzzerTestOneInput (copy, size >> i);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func_full (test, g_build_filename (argv[1], name, NULL), run_file, g_free);
    }
  return g_test_run ();
}
