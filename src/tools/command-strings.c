/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "model-folder.h"
#include "model-tree.h"

static const OuvCommandLine line = {
  "strings",
  "Lists the texts of a model that gettext translates, one a line.",
  "[FOLDER]", 0, 1, NULL,
};

static void
print_once (const OuvTreePlace *place,
            gpointer            data)
{
  GHashTable *printed = data;
  const char *text = json_node_get_string (place->node);

  if (g_hash_table_add (printed, (gpointer) text))
    puts (text);
}

int
ouv_command_strings (int    argc,
                     char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelFiles) files = NULL;
  g_autoptr(OuvModelTree) tree = NULL;
  g_autoptr(GHashTable) printed = g_hash_table_new (g_str_hash, g_str_equal);

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  files = ouv_model_files_new_for_folder (arguments[0], &error);
  tree = files != NULL ? ouv_model_tree_new (files, &error) : NULL;
  if (tree == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  ouv_model_tree_foreach_text (tree, print_once, printed);
  return EXIT_SUCCESS;
}
