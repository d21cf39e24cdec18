/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "links.h"

#include <libsoup/soup.h>
#include <string.h>

#include "net-common.h"
#include "ouv-fetcher-private.h"

/* A server for every host of the model of the test. It takes a moment, so that questions overlap if they can. */

static GHashTable *busy;     /* host → how often it is asked at the moment */
static guint n_busy, most_busy, most_busy_of_a_host, n_head, n_get;

typedef struct
{
  SoupServer        *server;
  SoupServerMessage *message;
  char              *host;
} Delay;

static gboolean
go_on_cb (gpointer data)
{
  Delay *delay = data;

  n_busy--;
  g_hash_table_insert (busy, delay->host, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (busy, delay->host)) - 1));
  soup_server_message_unpause (delay->message);
  g_object_unref (delay->message);
  g_free (delay);
  return G_SOURCE_REMOVE;
}

static void
set_status (SoupServerMessage *message,
            const char        *path)
{
  gboolean is_head = soup_server_message_get_method (message) == SOUP_METHOD_HEAD;

  if (g_str_equal (path, "/moved"))
    soup_server_message_set_redirect (message, 301, "http://elsewhere.example/");
  else if (g_str_equal (path, "/no-head"))
    soup_server_message_set_status (message, is_head ? 405 : 200, NULL);
  else if (g_str_equal (path, "/head-forbidden"))
    soup_server_message_set_status (message, is_head ? 403 : 404, NULL);
  else if (g_str_equal (path, "/gone"))
    soup_server_message_set_status (message, 410, NULL);
  else if (g_str_equal (path, "/broken"))
    soup_server_message_set_status (message, 500, NULL);
  else
    soup_server_message_set_status (message, 200, NULL);
}

static void
handle (SoupServer        *server,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           data)
{
  const char *host = g_intern_string (soup_message_headers_get_one (soup_server_message_get_request_headers (message), "Host"));
  guint of_host = GPOINTER_TO_UINT (g_hash_table_lookup (busy, host)) + 1;
  Delay *delay;

  n_head += soup_server_message_get_method (message) == SOUP_METHOD_HEAD;
  n_get += soup_server_message_get_method (message) == SOUP_METHOD_GET;
  set_status (message, path);
  if (g_str_equal (path, "/silent"))
    {
      soup_server_message_pause (message);
      return;
    }
  n_busy++;
  most_busy = MAX (most_busy, n_busy);
  most_busy_of_a_host = MAX (most_busy_of_a_host, of_host);
  g_hash_table_insert (busy, (gpointer) host, GUINT_TO_POINTER (of_host));
  delay = g_new0 (Delay, 1);
  delay->message = g_object_ref (message);
  delay->host = (char *) host;
  soup_server_message_pause (message);
  g_timeout_add (20, go_on_cb, delay);
}

static OuvModelFiles *
make_files (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GBytes) messages = g_bytes_new_static ("{}", 2);
  OuvModelFiles *files = ouv_model_files_new ();

  ouv_model_files_add (files, "contacts.json", bytes);
  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    ouv_model_files_set_messages (files, language, messages);
  return files;
}

static guint n_advanced;

static void
advanced_cb (guint n_asked,
             guint n_links)
{
  n_advanced++;
  g_assert_cmpuint (n_asked, ==, n_advanced);
  g_assert_cmpuint (n_links, ==, 11);
}

static void
check_link (GPtrArray  *links,
            guint       index,
            const char *place,
            const char *sentence)
{
  const OuvLink *link = links->pdata[index];
  g_autofree char *told = ouv_link_is_fine (link) ? NULL : ouv_link_describe (link);

  g_test_message ("%s: %s", link->url, told);
  g_assert_true (link->asked);
  g_assert_cmpstr (link->place, ==, place);
  g_assert_cmpstr (told, ==, sentence);
}

static void
test_ask (void)
{
  g_autoptr(OuvModelFiles) files = make_files (
    "{\"contacts\": [{\"links\": [{\"url\": \"http://a.example/fine\"}, {\"url\": \"http://a.example/moved\"},"
    " {\"url\": \"http://a.example\"}, {\"url\": null}, {\"url\": \"mailto:x@a.example\"}], \"source\": {\"url\": \"http://a.example/gone\"}}],"
    " \"rights\": [{\"url\": \"http://b.example/no-head#art1\"}, {\"url\": \"http://c.example/head-forbidden\"},"
    " {\"url\": \"http://d.example/broken?x=y\"}, {\"url\": \"http://e.example/silent\"}, {\"url\": \"http://a.example/fine\"},"
    " {\"url\": \"http://a.example/1\"}, {\"url\": \"http://b.example/2\"}, {\"url\": \"http://[bad\"}]}");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) links = ouv_links_find (files, &error);
  g_autoptr(OuvFetcher) fetcher = NULL;
  g_autoptr(SoupServer) server = soup_server_new (NULL, NULL);
  GSList *uris;

  g_assert_no_error (error);
  fetcher = ouv_links_fetcher_new (links);
  busy = g_hash_table_new (g_str_hash, g_str_equal);
  soup_server_add_handler (server, NULL, handle, NULL, NULL);
  g_assert_true (soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error));
  uris = soup_server_get_uris (server);
  ouv_fetcher_set_test_server (fetcher, (guint16) g_uri_get_port (uris->data), NULL, 400);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  ouv_test_resolver_install ("local");

  ouv_links_ask (links, fetcher, advanced_cb);
  g_assert_cmpuint (n_advanced, ==, links->len);
  check_link (links, 0, "contacts.json:/contacts/0/links/0/url", NULL);
  g_assert_cmpuint (((const OuvLink *) links->pdata[0])->n_places, ==, 2);
  check_link (links, 1, "contacts.json:/contacts/0/links/1/url", "status 301, leads to http://elsewhere.example/");
  check_link (links, 2, "contacts.json:/contacts/0/links/2/url", NULL);
  check_link (links, 3, "contacts.json:/contacts/0/source/url", "status 410");
  check_link (links, 4, "contacts.json:/rights/0/url", NULL);
  check_link (links, 5, "contacts.json:/rights/1/url", "status 404");
  check_link (links, 6, "contacts.json:/rights/2/url", "status 500");
  check_link (links, 7, "contacts.json:/rights/3/url", "no answer: No whole answer in time");
  check_link (links, 8, "contacts.json:/rights/5/url", NULL);
  check_link (links, 9, "contacts.json:/rights/6/url", NULL);
  g_assert_nonnull (((const OuvLink *) links->pdata[10])->problem);

  /* Each once with HEAD; with GET those that did not answer that, broken ones and silent ones among them. */
  g_assert_cmpuint (n_head, ==, 10);
  g_assert_cmpuint (n_get, ==, 4);
  g_assert_cmpuint (most_busy, >, 1);
  g_assert_cmpuint (most_busy, <=, 4);
  g_assert_cmpuint (most_busy_of_a_host, ==, 1);
  g_hash_table_unref (busy);
}

/* The addresses of the model that the program comes with. */
static void
test_bundled (void)
{
  g_autoptr(OuvModelFiles) files = ouv_model_files_new_bundled ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) links = ouv_links_find (files, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (links->len, >, 100);
  for (guint i = 0; i < links->len; i++)
    {
      const OuvLink *link = links->pdata[i];

      g_assert_true (g_uri_is_valid (link->url, G_URI_FLAGS_NONE, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/links/ask", test_ask);
  g_test_add_func ("/links/bundled", test_bundled);
  return g_test_run ();
}
