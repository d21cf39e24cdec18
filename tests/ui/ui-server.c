/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-server.h"

#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <string.h>

#include "net-common.h"
#include "ouv-fetcher-private.h"
#include "ouv-services.h"

typedef struct
{
  guint   status;
  GBytes *body; /* (owned) (nullable) */
} Answer;

static SoupServer *server;
static GHashTable *answers;
static GString *asked;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->body, g_bytes_unref);
  g_free (answer);
}

static void
handle (SoupServer        *self,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           data)
{
  const Answer *answer = g_hash_table_lookup (answers, path);

  g_string_append_printf (asked, "%s %s\n", soup_message_headers_get_one (soup_server_message_get_request_headers (message), "Host"), path);
  if (answer == NULL)
    soup_server_message_set_status (message, 404, NULL);
  else if (answer->body == NULL)
    soup_server_message_pause (message);
  else
    {
      soup_server_message_set_status (message, answer->status, NULL);
      soup_server_message_set_response (message, "application/json; charset=utf-8", SOUP_MEMORY_COPY,
                                        g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
    }
}

static GTlsCertificate *
make_certificate (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ouvidor-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "certificate.pem", NULL);
  const char *const command[] = {
    "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", "/CN=Test", "-addext",
    "subjectAltName=DNS:" OUV_HOST_VIACEP ",DNS:" OUV_HOST_BRASILAPI ",DNS:" OUV_HOST_BCB, "-keyout", "/dev/stdout", NULL,
  };
  g_autofree char *both = NULL;
  GTlsCertificate *certificate = NULL;
  int status;

  if (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &both, NULL, &status, NULL)
      && g_spawn_check_wait_status (status, NULL) && g_file_set_contents (file, both, -1, NULL))
    certificate = g_tls_certificate_new_from_file (file, NULL);
  g_setenv ("OUV_TEST_CERTIFICATE", file, TRUE);
  return certificate;
}

gboolean
ui_server_start (void)
{
  g_autoptr(GTlsCertificate) certificate = make_certificate ();
  g_autoptr(GTlsDatabase) trusted = NULL;
  g_autoptr(OuvFetcher) fetcher = NULL;
  static const char *const hosts[] = { OUV_HOST_VIACEP, OUV_HOST_BRASILAPI, OUV_HOST_BCB, NULL };
  GSList *uris;

  if (certificate == NULL)
    return FALSE;
  trusted = g_tls_file_database_new (g_getenv ("OUV_TEST_CERTIFICATE"), NULL);
  answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, answer_free);
  asked = g_string_new (NULL);
  server = soup_server_new ("tls-certificate", certificate, NULL);
  soup_server_add_handler (server, NULL, handle, NULL, NULL);
  if (trusted == NULL || !soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_HTTPS | SOUP_SERVER_LISTEN_IPV4_ONLY, NULL))
    return FALSE;
  uris = soup_server_get_uris (server);
  fetcher = ouv_fetcher_new (hosts);
  ouv_fetcher_set_test_server (fetcher, (guint16) g_uri_get_port (uris->data), trusted, 0);
  ouv_services_set_fetcher (fetcher);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  ouv_test_resolver_install ("local");
  return TRUE;
}

void
ui_server_stop (void)
{
  const char *file = g_getenv ("OUV_TEST_CERTIFICATE");
  g_autofree char *folder = g_path_get_dirname (file);

  ouv_services_set_fetcher (NULL);
  g_clear_object (&server);
  g_clear_pointer (&answers, g_hash_table_unref);
  g_string_free (g_steal_pointer (&asked), TRUE);
  g_unlink (file);
  g_rmdir (folder);
}

void
ui_server_answer_bytes (const char *path,
                        guint       status,
                        GBytes     *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->status = status;
  answer->body = body;
  g_hash_table_insert (answers, g_strdup (path), answer);
}

void
ui_server_answer (const char *path,
                  guint       status,
                  const char *body)
{
  ui_server_answer_bytes (path, status, body != NULL ? g_bytes_new (body, strlen (body)) : NULL);
}

char *
ui_server_take_asked (void)
{
  g_autofree char *text = g_strdup (asked->str);
  g_autoptr(GRegex) ports = g_regex_new (":[0-9]+ ", 0, 0, NULL);

  g_string_truncate (asked, 0);
  return g_regex_replace_literal (ports, text, -1, 0, " ", 0, NULL);
}
