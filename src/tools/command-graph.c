/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "graph.h"

static const OuvCommandLine line = {
  "graph",
  "Draws the questions, the rules of the next step and the channels of a model, as Graphviz DOT.",
  "[FOLDER]", 0, 1, NULL,
};

int
ouv_command_graph (int    argc,
                   char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(OuvModel) model = NULL;
  g_autofree char *graph = NULL;

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  model = ouv_command_load (arguments[0]);
  if (model == NULL)
    return EXIT_FAILURE;
  graph = ouv_graph_draw (model);
  fputs (graph, stdout);
  return EXIT_SUCCESS;
}
