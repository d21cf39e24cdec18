/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "model-tree.h"
#include "ouv-guide.h"
#include "proof.h"

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
  g_autoptr(GString) missing = g_string_new (NULL);

  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    if (!g_hash_table_contains (self->content->texts[language], text))
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", ouv_language_get_code (language));
  if (missing->len > 0)
    ouv_findings_add (self->findings, place->file, place->pointer, "missing-translation", "the text has no translation into %s",
                      missing->str);
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
  ouv_prove_model (model, content->files, findings, &(OuvProofSummary) { 0 });
  check_guide (model, findings);
  tree = ouv_model_tree_new (content->files, NULL);
  ouv_model_tree_foreach_text (tree, check_translated, &self);
}
