/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "links.h"

#include <string.h>

#include "model-tree.h"

/* At a time. */
#define MAX_ASKED 4
/* Milliseconds; sites of towns are slow. */
#define DEADLINE 20000

static void
link_free (gpointer data)
{
  OuvLink *link = data;

  g_free (link->url);
  g_free (link->place);
  g_free (link->location);
  g_free (link->problem);
  g_free (link);
}

/* The addresses */

static OuvLink *
find_link (GPtrArray  *links,
           const char *url)
{
  for (guint i = 0; i < links->len; i++)
    if (g_str_equal (((OuvLink *) links->pdata[i])->url, url))
      return links->pdata[i];
  return NULL;
}

static void
find_in_node (const OuvTreePlace *place,
              gpointer            data)
{
  const char *url = ouv_tree_get_text (place->node, "url");
  GPtrArray *links = data;
  OuvLink *link;

  if (url == NULL || !(g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")))
    return;
  link = find_link (links, url);
  if (link == NULL)
    {
      link = g_new0 (OuvLink, 1);
      link->url = g_strdup (url);
      link->place = g_strdup_printf ("%s:%s/url", place->file, place->pointer);
      g_ptr_array_add (links, link);
    }
  link->n_places++;
}

GPtrArray *
ouv_links_find (const OuvModelFiles  *files,
                GError              **error)
{
  g_autoptr(OuvModelTree) tree = ouv_model_tree_new (files, error);
  GPtrArray *links;

  if (tree == NULL)
    return NULL;
  links = g_ptr_array_new_with_free_func (link_free);
  ouv_model_tree_foreach_node (tree, find_in_node, links);
  return links;
}

static char *
dup_host (const OuvLink *link)
{
  g_autoptr(GUri) uri = g_uri_parse (link->url, G_URI_FLAGS_ENCODED, NULL);

  return g_strdup (uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : "");
}

OuvFetcher *
ouv_links_fetcher_new (GPtrArray *links)
{
  g_autoptr(GPtrArray) hosts = g_ptr_array_new_with_free_func (g_free);
  OuvFetcher *fetcher;

  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (hosts, dup_host (links->pdata[i]));
  g_ptr_array_add (hosts, NULL);
  fetcher = ouv_fetcher_new ((const char *const *) hosts->pdata);
  ouv_fetcher_allow_plain (fetcher);
  return fetcher;
}

/* The questions */

typedef struct
{
  GPtrArray  *links;
  OuvFetcher *fetcher;
  void      (*advanced) (guint n_asked, guint n_links);
  GHashTable *busy;    /* hosts that are being asked */
  GHashTable *started; /* OuvLink */
  guint       n_asked;
} Round;

typedef struct
{
  Round   *round;
  OuvLink *link;
  char    *host;
} Question;

static void ask_more (Round *round);

static void ask (Question   *question,
                 const char *method);

static void
done (Question *question)
{
  Round *round = question->round;

  question->link->asked = TRUE;
  g_hash_table_remove (round->busy, question->host);
  g_free (question->host);
  g_free (question);
  round->n_asked++;
  if (round->advanced != NULL)
    round->advanced (round->n_asked, round->links->len);
  ask_more (round);
}

/* Some servers do not know HEAD, or answer it otherwise than GET. */
static gboolean
is_answer (const OuvLink *link)
{
  return link->problem == NULL && (link->status < 400 || link->status == 404 || link->status == 410);
}

static void
answered (Question     *question,
          GAsyncResult *result,
          gboolean      last)
{
  OuvLink *link = question->link;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&link->location, g_free);
  g_clear_pointer (&link->problem, g_free);
  link->status = ouv_fetcher_probe_finish (question->round->fetcher, result, &link->location, &error);
  if (error != NULL)
    link->problem = g_strdup (error->message);
  if (last || is_answer (link))
    done (question);
  else
    ask (question, "GET");
}

static void
head_cb (GObject      *fetcher,
         GAsyncResult *result,
         gpointer      user_data)
{
  answered (user_data, result, FALSE);
}

static void
get_cb (GObject      *fetcher,
        GAsyncResult *result,
        gpointer      user_data)
{
  answered (user_data, result, TRUE);
}

static void
ask (Question   *question,
     const char *method)
{
  ouv_fetcher_probe_async (question->round->fetcher, method, question->link->url, DEADLINE, NULL,
                           g_str_equal (method, "HEAD") ? head_cb : get_cb, question);
}

static void
start (Round   *round,
       OuvLink *link,
       char    *host)
{
  Question *question = g_new0 (Question, 1);

  question->round = round;
  question->link = link;
  question->host = host;
  g_hash_table_add (round->busy, g_strdup (host));
  g_hash_table_add (round->started, link);
  ask (question, "HEAD");
}

static void
ask_more (Round *round)
{
  for (guint i = 0; i < round->links->len && g_hash_table_size (round->busy) < MAX_ASKED; i++)
    {
      OuvLink *link = round->links->pdata[i];
      g_autofree char *host = NULL;

      if (g_hash_table_contains (round->started, link))
        continue;
      host = dup_host (link);
      if (!g_hash_table_contains (round->busy, host))
        start (round, link, g_steal_pointer (&host));
    }
}

void
ouv_links_ask (GPtrArray   *links,
               OuvFetcher  *fetcher,
               void       (*advanced) (guint n_asked, guint n_links))
{
  g_autoptr(GHashTable) busy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) started = g_hash_table_new (NULL, NULL);
  Round round = { links, fetcher, advanced, busy, started, 0 };

  ask_more (&round);
  while (round.n_asked < links->len)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
ouv_link_is_fine (const OuvLink *link)
{
  return link->problem == NULL && link->status >= 200 && link->status < 300;
}

char *
ouv_link_describe (const OuvLink *link)
{
  if (link->problem != NULL)
    return g_strdup_printf ("no answer: %s", link->problem);
  if (link->location != NULL && link->status >= 300 && link->status < 400)
    return g_strdup_printf ("status %u, leads to %s", link->status, link->location);
  return g_strdup_printf ("status %u", link->status);
}
