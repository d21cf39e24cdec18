/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ouv-model.h"

G_BEGIN_DECLS

/* One function a command; they are named in the table of ouvidor-model.c. ARGV[0] is the name of the command; the result is the
 * exit status. */
int ouv_command_bench   (int argc, char **argv);
int ouv_command_check   (int argc, char **argv);
int ouv_command_content (int argc, char **argv);
int ouv_command_eval    (int argc, char **argv);
int ouv_command_explain (int argc, char **argv);
int ouv_command_graph   (int argc, char **argv);
int ouv_command_links   (int argc, char **argv);
int ouv_command_strings (int argc, char **argv);
int ouv_command_verify  (int argc, char **argv);

/* What a command takes: OPTIONS (ends with { NULL }; NULL: none), then between MIN_ARGUMENTS and MAX_ARGUMENTS of what ARGUMENTS
 * describes ("[FOLDER]"; NULL: none). */
typedef struct {
  const char         *name;
  const char         *summary;
  const char         *arguments;
  guint               min_arguments;
  guint               max_arguments;
  const GOptionEntry *options;
} OuvCommandLine;

/* The arguments that are no options. NULL after a sentence on standard error: the command ends with OUV_COMMAND_MISUSED.
 * `--help` is answered here and ends the program. */
char **ouv_command_parse (const OuvCommandLine *line,
                          int                   argc,
                          char                **argv);

#define OUV_COMMAND_MISUSED 2

/* Says on standard error what is wrong with the command line; returns OUV_COMMAND_MISUSED. */
int    ouv_command_misused (const OuvCommandLine *line,
                            const char           *format,
                            ...) G_GNUC_PRINTF (2, 3);

/* The model in FOLDER, or the bundled one when that is NULL. NULL after `file:pointer: sentence` on standard error. */
OuvModel *ouv_command_load (const char *folder);

G_END_DECLS
