/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-publisher.h"

#include <string.h>

#include "ouv-model-private.h"

typedef struct
{
  GRegex  *match;    /* of what follows "https://www." */
  char    *name;     /* (nullable) with what the brackets hold */
  gboolean official;
} Publisher;

static void
publisher_free (Publisher *publisher)
{
  g_clear_pointer (&publisher->match, g_regex_unref);
  g_free (publisher->name);
  g_free (publisher);
}

static gboolean
load_match (OuvEntry  *entry,
            Publisher *publisher,
            GError   **error)
{
  g_autofree char *pattern = NULL;

  if (!ouv_loader_string (entry, "match", TRUE, &pattern, error))
    return FALSE;
  publisher->match = g_regex_new (pattern, 0, 0, NULL);
  if (publisher->match == NULL)
    ouv_loader_fail (entry, "match", OUV_CORE_ERROR_SYNTAX, error, "“%s” is no regular expression", pattern);
  return publisher->match != NULL;
}

static gboolean
load_name (OuvEntry  *entry,
           Publisher *publisher,
           GError   **error)
{
  if (!ouv_loader_string (entry, "name", FALSE, &publisher->name, error))
    return FALSE;
  if (publisher->name == NULL || g_regex_check_replacement (publisher->name, NULL, NULL))
    return TRUE;
  ouv_loader_fail (entry, "name", OUV_CORE_ERROR_SYNTAX, error, "“%s” is no replacement", publisher->name);
  return FALSE;
}

gboolean
ouv_loader_load_publisher (OuvLoader  *loader,
                           OuvEntry   *entry,
                           GError    **error)
{
  static const char *const members[] = { "match", "name", "official", NULL };
  Publisher *publisher = g_new0 (Publisher, 1);

  if (loader->model->publishers == NULL)
    loader->model->publishers = g_ptr_array_new_with_free_func ((GDestroyNotify) publisher_free);
  g_ptr_array_add (loader->model->publishers, publisher);
  return ouv_loader_members (entry, members, error) && load_match (entry, publisher, error)
         && load_name (entry, publisher, error)
         && ouv_loader_boolean (entry, "official", &publisher->official, error);
}

/* What follows "https://www.", to its end. (nullable) */
static const char *
find_place (const char *url)
{
  const char *place = strstr (url, "://");

  if (place == NULL || place[strlen ("://")] == '\0')
    return NULL;
  place += strlen ("://");
  return g_str_has_prefix (place, "www.") ? place + strlen ("www.") : place;
}

/* The first that fits; NULL: none. */
static const Publisher *
find_publisher (const OuvModel  *model,
                const char      *place,
                GMatchInfo     **match)
{
  for (guint i = 0; model->publishers != NULL && i < model->publishers->len; i++)
    {
      const Publisher *publisher = model->publishers->pdata[i];

      g_clear_pointer (match, g_match_info_unref);
      if (g_regex_match (publisher->match, place, 0, match))
        return publisher;
    }
  return NULL;
}

char *
ouv_publisher_get_name (const OuvModel *model,
                        const char     *url)
{
  g_autoptr(GMatchInfo) match = NULL;
  const Publisher *publisher;
  const char *place;

  g_return_val_if_fail (url != NULL, NULL);

  place = find_place (url);
  if (place == NULL)
    return g_strdup (url);
  publisher = find_publisher (model, place, &match);
  if (publisher != NULL && publisher->name != NULL)
    return g_match_info_expand_references (match, publisher->name, NULL);
  return g_strndup (place, strcspn (place, "/?#:"));
}

gboolean
ouv_publisher_is_official (const OuvModel *model,
                           const char     *url)
{
  g_autoptr(GMatchInfo) match = NULL;
  const char *place = url != NULL ? find_place (url) : NULL;
  const Publisher *publisher = place != NULL ? find_publisher (model, place, &match) : NULL;

  return publisher != NULL && publisher->official;
}
