/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "commands.h"
#include "links.h"
#include "model-folder.h"

static const OuvCommandLine line = {
  "links",
  "Asks every address in a model whether it is there, and lists those that fail or lead elsewhere: file:pointer: sentence: address.",
  "[FOLDER]", 0, 1, NULL,
};

/* One line that is written over on a terminal. */
static void
show_progress (guint n_asked,
               guint n_links)
{
  if (!isatty (STDERR_FILENO) && n_asked < n_links && n_asked % 50 != 0)
    return;
  fprintf (stderr, isatty (STDERR_FILENO) && n_asked < n_links ? "\r%u of %u asked" : "\r%u of %u asked\n", n_asked, n_links);
  fflush (stderr);
}

static guint
list_problems (GPtrArray *links)
{
  guint n_problems = 0;

  for (guint i = 0; i < links->len; i++)
    {
      const OuvLink *link = links->pdata[i];
      g_autofree char *sentence = NULL;

      if (ouv_link_is_fine (link))
        continue;
      sentence = ouv_link_describe (link);
      printf ("%s: %s: %s", link->place, sentence, link->url);
      if (link->n_places > 1)
        printf (" (and in %u more places)", link->n_places - 1);
      putchar ('\n');
      n_problems++;
    }
  return n_problems;
}

int
ouv_command_links (int    argc,
                   char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelFiles) files = NULL;
  g_autoptr(GPtrArray) links = NULL;
  g_autoptr(OuvFetcher) fetcher = NULL;
  guint n_problems;

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  files = ouv_model_files_new_for_folder (arguments[0], &error);
  links = files != NULL ? ouv_links_find (files, &error) : NULL;
  if (links == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  fetcher = ouv_links_fetcher_new (links);
  ouv_links_ask (links, fetcher, show_progress);
  n_problems = list_problems (links);
  printf ("%u of %u addresses fail or lead elsewhere\n", n_problems, links->len);
  return n_problems == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
