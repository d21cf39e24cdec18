/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "commands.h"

typedef struct {
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *summary;
} OuvCommand;

static const OuvCommand commands[] = {
  { "bench", ouv_command_bench, "Measure how fast the rules are" },
  { "check", ouv_command_check, "Find what is wrong with a model" },
  { "content", ouv_command_content, "Make content.json, to be signed and published" },
  { "eval", ouv_command_eval, "Evaluate one condition" },
  { "explain", ouv_command_explain, "Tell why the next step of a case is what it is" },
  { "graph", ouv_command_graph, "Draw the questions, rules and channels" },
  { "links", ouv_command_links, "Ask every address of a model whether it is there" },
  { "strings", ouv_command_strings, "List the texts to be translated" },
  { "verify", ouv_command_verify, "Verify the signature of content.json, and check what is in it" },
};

static const OuvCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static char *
describe_commands (void)
{
  GString *text = g_string_new ("Commands:\n");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i].name, commands[i].summary);
  g_string_append (text, "\n\"ouvidor-model COMMAND --help\" tells the options of a command.");
  return g_string_free (text, FALSE);
}

int
main (int    argc,
      char **argv)
{
  gboolean version = FALSE;
  GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, "Show the version", NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new ("COMMAND [ARGUMENT…]");
  g_autoptr(GError) error = NULL;
  g_autofree char *description = describe_commands ();
  const OuvCommand *command;

  setlocale (LC_CTYPE, "");
  g_option_context_set_summary (context, "Check the decision model of Ouvidor.");
  g_option_context_set_description (context, description);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      fprintf (stderr, "ouvidor-model: %s\n", error->message);
      return OUV_COMMAND_MISUSED;
    }
  if (version)
    {
      puts ("ouvidor-model " VERSION);
      return EXIT_SUCCESS;
    }
  if (argc < 2)
    {
      fputs ("ouvidor-model: a command is needed; see ouvidor-model --help\n", stderr);
      return OUV_COMMAND_MISUSED;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    {
      fprintf (stderr, "ouvidor-model: there is no command “%s”; see ouvidor-model --help\n", argv[1]);
      return OUV_COMMAND_MISUSED;
    }
  return command->run (argc - 1, argv + 1);
}
