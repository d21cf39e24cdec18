/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-http-body.h"

#include <string.h>

#define MAX_SIZE 16

/* Reads ANSWER in pieces of STEP bytes. */
static OuvHttpBody *
read_in_steps (const char  *transfer_encoding,
               const char  *content_length,
               const char  *answer,
               gsize        step,
               GError     **error)
{
  g_autoptr(OuvHttpBody) body = ouv_http_body_new (transfer_encoding, content_length, MAX_SIZE, error);
  gsize size = strlen (answer);

  if (body == NULL)
    return NULL;
  for (gsize at = 0; at < size; at += step)
    if (!ouv_http_body_feed (body, (const guint8 *) answer + at, MIN (step, size - at), error))
      return NULL;
  return ouv_http_body_end (body, error) ? g_steal_pointer (&body) : NULL;
}

typedef struct
{
  const char *transfer_encoding;
  const char *content_length;
  const char *answer;
  const char *body; /* NULL: it fails with CODE */
  int         code;
} Sample;

static const Sample samples[] = {
  { NULL, "0", "", "", 0 },
  { NULL, "5", "abcde", "abcde", 0 },
  { NULL, "5", "abcdefgh", "abcde", 0 },
  { NULL, "16", "0123456789abcdef", "0123456789abcdef", 0 },
  { NULL, NULL, "", "", 0 },
  { NULL, NULL, "0123456789abcdef", "0123456789abcdef", 0 },
  { "chunked", NULL, "0\r\n\r\n", "", 0 },
  { "chunked", NULL, "5\r\nabcde\r\n0\r\n\r\n", "abcde", 0 },
  { "Chunked", NULL, "3 ;x=\"y\"\r\nabc\r\n0002;z\r\nde\r\n000\r\nA: b\r\nC: d\r\n\r\n", "abcde", 0 },
  { "chunked", NULL, "a\r\n0123456789\r\n6\r\nABCDEF\r\n0\r\n\r\nmore", "0123456789ABCDEF", 0 },
  { "chunked", NULL, "4\r\n\r\n\r\n\r\n0\r\n\r\n", "\r\n\r\n", 0 },

  { NULL, "5", "abcd", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "5\r\nabc", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "5\r\nabcde", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "5\r\nabcde\r\n", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "5\r\nabcde\r\n0\r\n", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "5\r\nabcde\r\n0\r\nA: b\r\n", NULL, OUV_NET_ERROR_CUT },
  { "chunked", NULL, "5\r\nabcde\r\n0\r\n\r", NULL, OUV_NET_ERROR_CUT },

  { NULL, "17", "", NULL, OUV_NET_ERROR_TOO_LARGE },
  { NULL, NULL, "0123456789abcdefg", NULL, OUV_NET_ERROR_TOO_LARGE },
  { "chunked", NULL, "11\r\n", NULL, OUV_NET_ERROR_TOO_LARGE },
  { "chunked", NULL, "a\r\n0123456789\r\n7\r\n", NULL, OUV_NET_ERROR_TOO_LARGE },
  { "chunked", NULL, "ffffffff\r\n", NULL, OUV_NET_ERROR_TOO_LARGE },

  { NULL, "", "", NULL, OUV_NET_ERROR_ANSWER },
  { NULL, "-1", "", NULL, OUV_NET_ERROR_ANSWER },
  { NULL, "+5", "abcde", NULL, OUV_NET_ERROR_ANSWER },
  { NULL, "0x5", "abcde", NULL, OUV_NET_ERROR_ANSWER },
  { NULL, "5, 5", "abcde", NULL, OUV_NET_ERROR_ANSWER },
  { NULL, "9223372036854775808", "", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", "5", "abcde", NULL, OUV_NET_ERROR_ANSWER },
  { "gzip, chunked", NULL, "", NULL, OUV_NET_ERROR_ANSWER },
  { "identity", NULL, "", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, ";x\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "-5\r\nabcde\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "0x5\r\nabcde\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, " 5\r\nabcde\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "100000000\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "5\nabcde\n0\n\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "5\rabcde", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "5\r\nabcdef\r\n0\r\n\r\n", NULL, OUV_NET_ERROR_ANSWER },
  { "chunked", NULL, "0\r\nA: b\nC: d\r\n\r\n", NULL, OUV_NET_ERROR_ANSWER },
};

/* However it comes in, it is the same. */
static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    for (gsize step = 1; step <= strlen (samples[i].answer) + 1; step++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(OuvHttpBody) body = read_in_steps (samples[i].transfer_encoding, samples[i].content_length, samples[i].answer, step, &error);
        g_autoptr(GBytes) bytes = body != NULL ? ouv_http_body_steal (body) : NULL;

        g_test_message ("%" G_GSIZE_FORMAT " in steps of %" G_GSIZE_FORMAT, i, step);
        if (samples[i].body == NULL)
          {
            g_assert_error (error, OUV_NET_ERROR, samples[i].code);
            g_assert_null (bytes);
            continue;
          }
        g_assert_no_error (error);
        g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), samples[i].body, strlen (samples[i].body));
      }
}

static void
test_complete (void)
{
  g_autoptr(OuvHttpBody) empty = ouv_http_body_new (NULL, "0", MAX_SIZE, NULL);
  g_autoptr(OuvHttpBody) until_close = ouv_http_body_new (NULL, NULL, MAX_SIZE, NULL);
  g_autoptr(OuvHttpBody) chunked = ouv_http_body_new ("chunked", NULL, MAX_SIZE, NULL);

  g_assert_true (ouv_http_body_is_complete (empty));
  g_assert_false (ouv_http_body_is_complete (until_close));
  g_assert_true (ouv_http_body_feed (chunked, (const guint8 *) "0\r\n\r", 4, NULL));
  g_assert_false (ouv_http_body_is_complete (chunked));
  g_assert_true (ouv_http_body_feed (chunked, (const guint8 *) "\n", 1, NULL));
  g_assert_true (ouv_http_body_is_complete (chunked));
}

/* Lines of the framing do not grow without end, alone or together. */
static void
test_long_lines (void)
{
  g_autofree char *line = g_strnfill (2000, 'x');
  g_autofree char *trailer = g_strnfill (900, 'y');

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(OuvHttpBody) body = ouv_http_body_new ("chunked", NULL, MAX_SIZE, NULL);
      g_autoptr(GError) error = NULL;
      gboolean fine = ouv_http_body_feed (body, (const guint8 *) (i == 0 ? "1;" : "0\r\n"), i == 0 ? 2 : 3, &error);

      for (guint j = 0; fine && j < 20; j++)
        fine = i == 0 ? ouv_http_body_feed (body, (const guint8 *) line, strlen (line), &error)
                      : ouv_http_body_feed (body, (const guint8 *) trailer, strlen (trailer), &error)
                        && ouv_http_body_feed (body, (const guint8 *) "\r\n", 2, &error);
      g_assert_error (error, OUV_NET_ERROR, OUV_NET_ERROR_ANSWER);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/http-body/samples", test_samples);
  g_test_add_func ("/http-body/complete", test_complete);
  g_test_add_func ("/http-body/long-lines", test_long_lines);
  return g_test_run ();
}
