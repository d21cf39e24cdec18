/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-fetcher-private.h"

#include <string.h>

#include "ouv-http-body.h"
#include "ouv-soup.h"

#define BLOCK 8192
/* First answers (1xx) that are read over; libsoup would read them for ever, without a breath for the main loop. */
#define MAX_FIRST_ANSWERS 8

struct _OuvFetcher
{
  GObject       parent_instance;

  char        **hosts;    /* (owned) */
  gboolean      plain;
  SoupSession  *session;  /* (owned) (nullable) made for the first request */
  GTlsDatabase *trusted;  /* (owned) (nullable) NULL: the system's */
  guint16       port;     /* 0: that of the scheme */
  guint         deadline; /* 0: that of the request */
};

G_DEFINE_FINAL_TYPE (OuvFetcher, ouv_fetcher, G_TYPE_OBJECT)

/* One request, the data of its task. */
typedef struct
{
  const OuvSoup *soup;
  GUri          *uri;         /* (owned) */
  const char    *method;
  char          *type;        /* (owned) (nullable) */
  gsize          max_size;
  gboolean       probe;
  GCancellable  *cancellable; /* (owned) stops every phase: by the caller's or by the deadline */
  gulong         cancelled_id;
  guint          timer;
  gboolean       late;
  SoupMessage   *message;     /* (owned) */
  OuvHttpBody   *body;        /* (owned) (nullable) */
  GError        *head_error;  /* (owned) (nullable) what is wrong with the head of the answer */
  GInputStream  *stream;      /* (owned) */
  guint8        *block;       /* (owned) */
  guint          first_answers;
  guint          status;
  char          *location;    /* (owned) (nullable) */
} Request;

static void
request_free (Request *request)
{
  g_clear_pointer (&request->uri, g_uri_unref);
  g_clear_object (&request->cancellable);
  g_clear_handle_id (&request->timer, g_source_remove);
  if (request->message != NULL)
    g_signal_handlers_disconnect_by_data (request->message, request);
  g_clear_object (&request->message);
  g_clear_pointer (&request->body, ouv_http_body_free);
  g_clear_error (&request->head_error);
  g_clear_object (&request->stream);
  g_free (request->type);
  g_free (request->block);
  g_free (request->location);
  g_free (request);
}

/* Errors */

static OuvNetError
translate_io (int code)
{
  switch (code)
    {
    case G_IO_ERROR_TIMED_OUT:
      return OUV_NET_ERROR_TIMEOUT;
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_HOST_NOT_FOUND:
      return OUV_NET_ERROR_OFFLINE;
    case G_IO_ERROR_PARTIAL_INPUT:
      return OUV_NET_ERROR_CUT;
    default:
      return OUV_NET_ERROR_UNREACHABLE;
    }
}

static OuvNetError
translate_tls (int code)
{
  switch (code)
    {
    case G_TLS_ERROR_BAD_CERTIFICATE:
    case G_TLS_ERROR_UNAVAILABLE:
      return OUV_NET_ERROR_CERTIFICATE;
    case G_TLS_ERROR_EOF:
      return OUV_NET_ERROR_CUT;
    default:
      return OUV_NET_ERROR_UNREACHABLE;
    }
}

/* libsoup's own errors are about answers that are no HTTP. */
static OuvNetError
translate (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return translate_io (error->code);
  if (error->domain == G_TLS_ERROR)
    return translate_tls (error->code);
  return error->domain == G_RESOLVER_ERROR ? OUV_NET_ERROR_OFFLINE : OUV_NET_ERROR_ANSWER;
}

/* Ends the request; ERROR is (transfer full). */
static void
fail (GTask  *task,
      GError *error)
{
  Request *request = g_task_get_task_data (task);

  if (request->late)
    g_task_return_new_error (task, OUV_NET_ERROR, OUV_NET_ERROR_TIMEOUT, "No whole answer in time");
  else if (error->domain == OUV_NET_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, OUV_NET_ERROR, translate (error), "%s", error->message);
  g_clear_error (&error);
}

/* Whatever is still open is closed, and the clock stops. */
static void
stop (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  g_clear_handle_id (&request->timer, g_source_remove);
  g_cancellable_disconnect (g_task_get_cancellable (task), request->cancelled_id);
  request->cancelled_id = 0;
  if (request->stream != NULL)
    g_input_stream_close_async (request->stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
}

static void
finish (GTask  *task,
        GError *error)
{
  Request *request = g_task_get_task_data (task);

  stop (task);
  if (error != NULL)
    fail (task, error);
  else if (request->probe)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_pointer (task, ouv_http_body_steal (request->body), (GDestroyNotify) g_bytes_unref);
  g_object_unref (task);
}

/* The head of the answer */

static gboolean G_GNUC_PRINTF (3, 4)
refuse (OuvNetError   code,
        GError      **error,
        const char   *format,
        ...)
{
  va_list args;

  va_start (args, format);
  *error = g_error_new_valist (OUV_NET_ERROR, code, format, args);
  va_end (args);
  return FALSE;
}

static gboolean
check_status (guint    status,
              GError **error)
{
  OuvNetError code = OUV_NET_ERROR_SERVICE;

  if (status == 200)
    return TRUE;
  if (status == 404)
    code = OUV_NET_ERROR_NOT_FOUND;
  else if (status == 429 || status == 503)
    code = OUV_NET_ERROR_BUSY;
  else if (status == 401 || status == 403 || status == 407 || status == 451)
    code = OUV_NET_ERROR_DENIED;
  else if ((status >= 300 && status < 400) || status == 511)
    code = OUV_NET_ERROR_REDIRECT;
  return refuse (code, error, "Status %u", status);
}

static gboolean
check_type (Request             *request,
            SoupMessageHeaders  *headers,
            GError             **error)
{
  g_autoptr(GHashTable) parameters = NULL;
  const char *type = request->soup->soup_message_headers_get_content_type (headers, &parameters);
  const char *charset = parameters != NULL ? g_hash_table_lookup (parameters, "charset") : NULL;

  if (type == NULL || g_ascii_strcasecmp (type, request->type) != 0)
    return refuse (OUV_NET_ERROR_ANSWER, error, "Content of type %s", type != NULL ? type : "(none)");
  if (charset != NULL && g_ascii_strcasecmp (charset, "utf-8") != 0)
    return refuse (OUV_NET_ERROR_ANSWER, error, "Content in %s", charset);
  return TRUE;
}

static gboolean
check_head (Request             *request,
            SoupMessageHeaders  *headers,
            GError             **error)
{
  const OuvSoup *soup = request->soup;
  const char *encoding = soup->soup_message_headers_get_list (headers, "Content-Encoding");

  if (!check_status (request->status, error))
    return FALSE;
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "identity") != 0)
    return refuse (OUV_NET_ERROR_ANSWER, error, "Content encoded as %s", encoding);
  if (request->type != NULL && !check_type (request, headers, error))
    return FALSE;
  request->body = ouv_http_body_new (soup->soup_message_headers_get_list (headers, "Transfer-Encoding"),
                                     soup->soup_message_headers_get_list (headers, "Content-Length"),
                                     request->max_size, error);
  return request->body != NULL;
}

/* The head has been read, and libsoup does not know yet how to read the body: it is told that it goes on until the connection ends, so that
 * we see length and chunks ourselves. */
static void
status_cb (SoupMessage *message,
           GParamSpec  *pspec,
           Request     *request)
{
  const OuvSoup *soup = request->soup;
  SoupMessageHeaders *headers = soup->soup_message_get_response_headers (message);

  request->status = soup->soup_message_get_status (message);
  if (request->status >= 100 && request->status < 200 && ++request->first_answers > MAX_FIRST_ANSWERS && request->head_error == NULL)
    {
      refuse (OUV_NET_ERROR_ANSWER, &request->head_error, "More than %d first answers", MAX_FIRST_ANSWERS);
      g_cancellable_cancel (request->cancellable);
    }
  if (request->status < 200 || request->head_error != NULL || request->body != NULL)
    return;
  if (request->probe)
    request->location = g_strdup (soup->soup_message_headers_get_one (headers, "Location"));
  else if (check_head (request, headers, &request->head_error))
    soup->soup_message_headers_set_encoding (headers, SOUP_ENCODING_EOF);
}

/* HTTP/1.1 and nothing else, and an end of the connection that nobody but the service can have made. */
static void
network_event_cb (SoupMessage        *message,
                  GSocketClientEvent  event,
                  GIOStream          *connection,
                  Request            *request)
{
  static const char *const protocols[] = { "http/1.1", NULL };

  if (event != G_SOCKET_CLIENT_TLS_HANDSHAKING || !G_IS_TLS_CONNECTION (connection))
    return;
  g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (connection), protocols);
  g_tls_connection_set_require_close_notify (G_TLS_CONNECTION (connection), TRUE);
}

/* The body */

static void read_on (GTask *task);

static void
read_cb (GObject      *stream,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  gssize size = g_input_stream_read_finish (G_INPUT_STREAM (stream), result, &error);
  gboolean fine = size > 0 ? ouv_http_body_feed (request->body, request->block, (gsize) size, &error)
                           : size == 0 && ouv_http_body_end (request->body, &error);

  if (fine && size > 0 && !ouv_http_body_is_complete (request->body))
    read_on (task);
  else
    finish (task, error);
}

static void
read_on (GTask *task)
{
  Request *request = g_task_get_task_data (task);

  g_input_stream_read_async (request->stream, request->block, BLOCK, G_PRIORITY_DEFAULT, request->cancellable, read_cb, task);
}

static void
send_cb (GObject      *session,
         GAsyncResult *result,
         gpointer      user_data)
{
  GTask *task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->stream = request->soup->soup_session_send_finish ((SoupSession *) session, result, &error);
  /* What was wrong with the head comes before what came of it. */
  if (request->head_error != NULL)
    {
      g_clear_error (&error);
      error = g_steal_pointer (&request->head_error);
    }
  if (error != NULL || request->probe || ouv_http_body_is_complete (request->body))
    {
      finish (task, error);
      return;
    }
  request->block = g_malloc (BLOCK);
  read_on (task);
}

/* The request */

static void
make_session (OuvFetcher    *self,
              const OuvSoup *soup)
{
  if (self->session != NULL)
    return;
  self->session = g_object_new (soup->soup_session_get_type (), "user-agent", OUV_FETCHER_AGENT, NULL);
  if (self->trusted != NULL)
    g_object_set (self->session, "tls-database", self->trusted, NULL);
  soup->soup_session_remove_feature_by_type (self->session, soup->soup_auth_manager_get_type ());
  soup->soup_session_remove_feature_by_type (self->session, soup->soup_content_decoder_get_type ());
}

static void
send (GTask *task)
{
  OuvFetcher *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  const OuvSoup *soup = request->soup;
  SoupMessageHeaders *headers;

  make_session (self, soup);
  request->message = soup->soup_message_new_from_uri (request->method, request->uri);
  soup->soup_message_set_flags (request->message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_NEW_CONNECTION);
  headers = soup->soup_message_get_request_headers (request->message);
  soup->soup_message_headers_replace (headers, "Accept", request->type != NULL ? request->type : "*/*");
  soup->soup_message_headers_replace (headers, "Connection", "close");
  g_signal_connect (request->message, "notify::status-code", G_CALLBACK (status_cb), request);
  g_signal_connect (request->message, "network-event", G_CALLBACK (network_event_cb), request);
  soup->soup_session_send_async (self->session, request->message, G_PRIORITY_DEFAULT, request->cancellable, send_cb, task);
}

/* Loads what takes a while: libsoup, and the certificates of this computer. */
static void
prepare (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  GError *error = NULL;
  const OuvSoup *soup = ouv_soup_load (&error);
  GTlsDatabase *trusted = g_tls_backend_get_default_database (g_tls_backend_get_default ());

  g_clear_object (&trusted);
  if (soup == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, (gpointer) soup, NULL);
}

static void
prepare_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->soup = g_task_propagate_pointer (G_TASK (result), &error);
  if (error == NULL && !g_cancellable_set_error_if_cancelled (request->cancellable, &error))
    send (task);
  else
    finish (task, error);
}

static gboolean
late_cb (gpointer data)
{
  Request *request = data;

  request->timer = 0;
  request->late = TRUE;
  g_cancellable_cancel (request->cancellable);
  return G_SOURCE_REMOVE;
}

static gboolean
check_uri (OuvFetcher  *self,
           GUri        *uri,
           GError     **error)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if (!g_str_equal (scheme, "https") && !(self->plain && g_str_equal (scheme, "http")))
    return refuse (OUV_NET_ERROR_NOT_ALLOWED, error, "%s is not https", scheme);
  if (host == NULL || !g_strv_contains ((const char *const *) self->hosts, host))
    return refuse (OUV_NET_ERROR_NOT_ALLOWED, error, "%s is not a host to be asked", host != NULL ? host : "(none)");
  if (g_uri_get_userinfo (uri) != NULL || g_uri_get_port (uri) != -1)
    return refuse (OUV_NET_ERROR_NOT_ALLOWED, error, "An address for %s with a user or a port", host);
  return TRUE;
}

/* The address as it is asked; NULL with an error when it must not be. */
static GUri *
parse_uri (OuvFetcher  *self,
           const char  *text,
           GError     **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(GUri) uri = g_uri_parse (text, G_URI_FLAGS_ENCODED, &local);
  const char *path;

  if (uri == NULL)
    {
      refuse (OUV_NET_ERROR_NOT_ALLOWED, error, "%s", local->message);
      return NULL;
    }
  if (!check_uri (self, uri, error))
    return NULL;
  path = g_uri_get_path (uri);
  /* What follows # is for whoever shows the page. */
  return g_uri_build (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                      self->port != 0 ? self->port : -1, *path != '\0' ? path : "/", g_uri_get_query (uri), NULL);
}

static GTask *
request_new (OuvFetcher          *self,
             const char          *method,
             guint                deadline,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data,
             gpointer             tag)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, tag);
  /* What has come by the time of a cancellation is told as an error by us. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  request->method = g_intern_string (method);
  request->cancellable = g_cancellable_new ();
  request->timer = g_timeout_add (self->deadline != 0 ? self->deadline : deadline, late_cb, request);
  return task;
}

static void
forward_cb (GCancellable *cancellable,
            gpointer      own)
{
  g_cancellable_cancel (own);
}

static void
request_start (GTask      *task,
               const char *uri)
{
  OuvFetcher *self = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GTask) thread = NULL;
  GError *error = NULL;

  request->uri = parse_uri (self, uri, &error);
  if (request->uri == NULL)
    {
      finish (task, error);
      return;
    }
  if (cancellable != NULL)
    request->cancelled_id = g_cancellable_connect (cancellable, G_CALLBACK (forward_cb), g_object_ref (request->cancellable),
                                                   g_object_unref);
  thread = g_task_new (NULL, NULL, prepare_cb, task);
  g_task_set_source_tag (thread, request_start);
  g_task_run_in_thread (thread, prepare);
}

static void
ouv_fetcher_finalize (GObject *object)
{
  OuvFetcher *self = OUV_FETCHER (object);

  g_strfreev (self->hosts);
  g_clear_object (&self->session);
  g_clear_object (&self->trusted);
  G_OBJECT_CLASS (ouv_fetcher_parent_class)->finalize (object);
}

static void
ouv_fetcher_class_init (OuvFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ouv_fetcher_finalize;
}

static void
ouv_fetcher_init (OuvFetcher *self)
{
}

OuvFetcher *
ouv_fetcher_new (const char *const *hosts)
{
  OuvFetcher *self = g_object_new (OUV_TYPE_FETCHER, NULL);

  self->hosts = g_strdupv ((char **) hosts);
  return self;
}

void
ouv_fetcher_allow_plain (OuvFetcher *self)
{
  g_return_if_fail (OUV_IS_FETCHER (self));

  self->plain = TRUE;
}

void
ouv_fetcher_set_test_server (OuvFetcher   *self,
                             guint16       port,
                             GTlsDatabase *trusted,
                             guint         deadline)
{
  g_return_if_fail (OUV_IS_FETCHER (self) && self->session == NULL);

  self->port = port;
  self->deadline = deadline;
  g_set_object (&self->trusted, trusted);
}

void
ouv_fetcher_get_async (OuvFetcher          *self,
                       const char          *uri,
                       const char          *type,
                       gsize                max_size,
                       guint                deadline,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task;
  Request *request;

  g_return_if_fail (OUV_IS_FETCHER (self));

  task = request_new (self, "GET", deadline, cancellable, callback, user_data, ouv_fetcher_get_async);
  request = g_task_get_task_data (task);
  request->type = g_strdup (type);
  request->max_size = max_size;
  request_start (task, uri);
}

GBytes *
ouv_fetcher_get_finish (OuvFetcher    *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ouv_fetcher_probe_async (OuvFetcher          *self,
                         const char          *method,
                         const char          *uri,
                         guint                deadline,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (OUV_IS_FETCHER (self));

  task = request_new (self, method, deadline, cancellable, callback, user_data, ouv_fetcher_probe_async);
  ((Request *) g_task_get_task_data (task))->probe = TRUE;
  request_start (task, uri);
}

guint
ouv_fetcher_probe_finish (OuvFetcher    *self,
                          GAsyncResult  *result,
                          char         **location,
                          GError       **error)
{
  Request *request;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  request = g_task_get_task_data (G_TASK (result));
  *location = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return 0;
  *location = g_steal_pointer (&request->location);
  return request->status;
}
