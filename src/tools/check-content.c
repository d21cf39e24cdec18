/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "model-tree.h"
#include "ouv-guide.h"

typedef struct {
  const OuvContent *content;
  GPtrArray        *findings;
} ContentCheck;

static void
check_translated (const OuvTreePlace *place,
                  gpointer            data)
{
  ContentCheck *self = data;
  const char *text = json_node_get_string (place->node);

  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    if (!g_hash_table_contains (self->content->texts[language], text))
      ouv_findings_add (self->findings, place->file, place->pointer, "missing-translation", "the text has no translation into %s",
                        ouv_language_get_code (language));
}

static void
check_guide (const OuvModel *model,
             GPtrArray      *findings)
{
  g_autoptr(GError) error = NULL;
  OuvGuide *guide = ouv_guide_new_bundled (model, &error);

  if (guide == NULL)
    ouv_findings_add (findings, "guide", "", "guide", "the guide does not go with this model: %s", error->message);
  else
    ouv_guide_free (guide);
}

void
ouv_check_content (const OuvContent *content,
                   GPtrArray        *findings)
{
  ContentCheck self = { content, findings };
  g_autoptr(OuvModel) model = ouv_check_files (content->files, 0, findings);
  g_autoptr(OuvModelTree) tree = NULL;

  if (model == NULL)
    return;
  check_guide (model, findings);
  tree = ouv_model_tree_new (content->files, NULL);
  ouv_model_tree_foreach_text (tree, check_translated, &self);
}
