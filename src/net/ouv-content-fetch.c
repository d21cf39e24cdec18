/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-content-fetch.h"

#include "ouv-content.h"

/* More than any signature has, so that a longer one is refused as a signature and not as an answer. */
#define SIGNATURE_MAX_SIZE 1024
/* Of the content, in milliseconds: it is larger than other answers. */
#define CONTENT_DEADLINE 60000

typedef struct {
  char   *uri;
  GBytes *signature;
} Fetch;

static void
fetch_free (gpointer data)
{
  Fetch *fetch = data;

  g_free (fetch->uri);
  g_clear_pointer (&fetch->signature, g_bytes_unref);
  g_free (fetch);
}

static void
content_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  GBytes *content = ouv_fetcher_get_finish (OUV_FETCHER (source), result, &error);

  if (content == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
}

static void
signature_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  GCancellable *cancellable = g_task_get_cancellable (task);
  Fetch *fetch = g_task_get_task_data (task);

  fetch->signature = ouv_fetcher_get_finish (OUV_FETCHER (source), result, &error);
  if (fetch->signature == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    ouv_fetcher_get_async (OUV_FETCHER (source), fetch->uri, "application/json", OUV_CONTENT_MAX_SIZE, CONTENT_DEADLINE, cancellable,
                           content_cb, g_steal_pointer (&task));
}

void
ouv_content_fetch_async (OuvFetcher          *fetcher,
                         const char          *uri,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (fetcher, cancellable, callback, user_data);
  g_autofree char *signature = g_strconcat (uri, ".sig", NULL);
  Fetch *fetch = g_new0 (Fetch, 1);

  g_task_set_source_tag (task, ouv_content_fetch_async);
  fetch->uri = g_strdup (uri);
  g_task_set_task_data (task, fetch, fetch_free);
  /* The small one first: without it the other is of no use. */
  ouv_fetcher_get_async (fetcher, signature, NULL, SIGNATURE_MAX_SIZE, OUV_FETCHER_DEADLINE, cancellable, signature_cb,
                         g_steal_pointer (&task));
}

gboolean
ouv_content_fetch_finish (OuvFetcher    *fetcher,
                          GAsyncResult  *result,
                          GBytes       **content,
                          GBytes       **signature,
                          GError       **error)
{
  Fetch *fetch = g_task_get_task_data (G_TASK (result));

  *content = g_task_propagate_pointer (G_TASK (result), error);
  *signature = *content != NULL ? g_bytes_ref (fetch->signature) : NULL;
  return *content != NULL;
}
