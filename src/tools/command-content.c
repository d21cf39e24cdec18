/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "check.h"
#include "commands.h"
#include "model-folder.h"
#include "model-tree.h"
#include "ouv-locale.h"

static int serial;
static char *created_text, *expires_text;
static const char *program = VERSION;

static const GOptionEntry options[] = {
  { "serial", 0, 0, G_OPTION_ARG_INT, &serial, "Its number: one more than that of the last publication", "NUMBER" },
  { "created", 0, 0, G_OPTION_ARG_STRING, &created_text, "The day of publication, as YYYY-MM-DD", "DATE" },
  { "expires", 0, 0, G_OPTION_ARG_STRING, &expires_text, "The last day on which it is current", "DATE" },
  { "program", 0, 0, G_OPTION_ARG_STRING, &program, "The least version of Ouvidor that understands it (default: " VERSION ")", "VERSION" },
  { NULL }
};

static const OuvCommandLine line = {
  "content",
  "Writes a model, its messages and the translations of its texts as content.json to standard output.",
  "[FOLDER]", 0, 1, options,
};

static gboolean
read_options (OuvContent  *content,
              GError     **error)
{
  if (serial < 1 || serial > OUV_CONTENT_MAX_SERIAL || created_text == NULL || expires_text == NULL)
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "it takes --serial (1 to %d), --created and --expires",
                   OUV_CONTENT_MAX_SERIAL);
      return FALSE;
    }
  content->serial = (guint) serial;
  content->program = g_strdup (program);
  content->created = ouv_day_from_iso (created_text, error);
  if (content->created == 0)
    return FALSE;
  content->expires = ouv_day_from_iso (expires_text, error);
  return content->expires != 0;
}

/* By the catalogues of this program; what they lack is found by the check. */
static void
translate (const OuvTreePlace *place,
           gpointer            data)
{
  GHashTable *texts = data;
  const char *text = json_node_get_string (place->node);
  const char *translated = ouv_model_translate (text);

  /* gettext gives back the very text that it has no translation for. */
  if (translated != text)
    g_hash_table_insert (texts, g_strdup (text), g_strdup (translated));
}

static gboolean
add_texts (OuvContent  *content,
           GError     **error)
{
  g_autoptr(OuvModelTree) tree = ouv_model_tree_new (content->files, error);

  if (tree == NULL)
    return FALSE;
  ouv_locale_init (LOCALEDIR);
  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    {
      content->texts[language] = ouv_content_texts_new ();
      ouv_locale_set_language (language);
      ouv_model_tree_foreach_text (tree, translate, content->texts[language]);
    }
  return TRUE;
}

static int
write_content (OuvContent *content)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autoptr(GBytes) bytes = NULL;

  if (!add_texts (content, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  ouv_check_content (content, findings);
  ouv_findings_print (findings, stderr);
  bytes = findings->len == 0 ? ouv_content_to_bytes (content, &error) : NULL;
  if (bytes == NULL)
    return EXIT_FAILURE;
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
  return fflush (stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
ouv_command_content (int    argc,
                     char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvContent) content = g_new0 (OuvContent, 1);

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  if (!read_options (content, &error))
    return ouv_command_misused (&line, "%s", error->message);
  content->files = ouv_model_files_new_for_folder (arguments[0], &error);
  if (content->files == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  return write_content (content);
}
