/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-content-use.h"

#include "ouv-locale.h"

/* Set once, before the default model is there for anybody. */
static OuvContent *used;

OuvContentStore *
ouv_content_store_new_default (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "ouvidor", "content", NULL);
  g_auto(GStrv) keys = g_strsplit (CONTENT_KEYS, " ", -1);

  return keys[0] != NULL ? ouv_content_store_new (folder, (const char *const *) keys) : NULL;
}

/* In a language without texts of their own, they are in English. */
static const char *
translate (const char *text)
{
  GHashTable *texts = used->texts[ouv_locale_get_language ()];

  return texts != NULL ? g_hash_table_lookup (texts, text) : text;
}

static gboolean
is_newer_than_bundled (const OuvModel *model)
{
  g_autoptr(OuvModelFiles) files = ouv_model_files_new_bundled ();
  g_autofree char *bundled = ouv_model_files_dup_version (files);

  return ouv_version_compare (ouv_model_get_version (model), bundled) > 0;
}

static OuvModel *
load_newer (void)
{
  g_autoptr(OuvContentStore) store = ouv_content_store_new_default ();
  g_autoptr(OuvModel) model = NULL;
  g_autoptr(OuvContent) content = store != NULL ? ouv_content_store_load (store, &model) : NULL;

  if (content == NULL || !is_newer_than_bundled (model))
    return NULL;
  used = g_steal_pointer (&content);
  ouv_model_set_translate_func (translate);
  return g_steal_pointer (&model);
}

void
ouv_content_use_installed (void)
{
  ouv_model_set_newer_func (load_newer);
}

const OuvContent *
ouv_content_get_used (void)
{
  /* Only the default model knows. */
  ouv_model_get_default ();
  return used;
}
