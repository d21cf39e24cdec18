/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-http-body.h"

#include <string.h>

/* A line of the framing: the size of a chunk with its extensions, or a trailer. */
#define MAX_LINE 1024
/* Trailers, together. */
#define MAX_TRAILERS 8192

typedef enum {
  LENGTH,   /* REMAINING bytes */
  CLOSE,    /* until the connection ends */
  SIZE,     /* the line with a chunk's size */
  CHUNK,    /* REMAINING bytes of a chunk */
  CHUNK_END,
  TRAILERS,
  DONE,
} State;

struct _OuvHttpBody
{
  State       state;
  guint64     remaining;
  gsize       max_size;
  gsize       trailers;
  GString    *line;
  GByteArray *data;
};

static gboolean
fail (OuvNetError   code,
      const char   *sentence,
      GError      **error)
{
  g_set_error_literal (error, OUV_NET_ERROR, code, sentence);
  return FALSE;
}

static gboolean
check_size (OuvHttpBody  *self,
            guint64       more,
            GError      **error)
{
  return more <= self->max_size - self->data->len || fail (OUV_NET_ERROR_TOO_LARGE, "The answer is too large", error);
}

/* The digits alone: g_ascii_string_to_unsigned() by itself takes no sign, no space and nothing after them. */
static gboolean
start_length (OuvHttpBody  *self,
              const char   *content_length,
              GError      **error)
{
  if (!g_ascii_string_to_unsigned (content_length, 10, 0, G_MAXINT64, &self->remaining, NULL))
    return fail (OUV_NET_ERROR_ANSWER, "The length is no number, or there are several", error);
  self->state = self->remaining > 0 ? LENGTH : DONE;
  return check_size (self, self->remaining, error);
}

static gboolean
start (OuvHttpBody  *self,
       const char   *transfer_encoding,
       const char   *content_length,
       GError      **error)
{
  if (transfer_encoding != NULL && content_length != NULL)
    return fail (OUV_NET_ERROR_ANSWER, "A chunked body has no length", error);
  if (content_length != NULL)
    return start_length (self, content_length, error);
  if (transfer_encoding != NULL && g_ascii_strcasecmp (transfer_encoding, "chunked") != 0)
    return fail (OUV_NET_ERROR_ANSWER, "The body is encoded in a way that nobody asked for", error);
  self->state = transfer_encoding != NULL ? SIZE : CLOSE;
  return TRUE;
}

OuvHttpBody *
ouv_http_body_new (const char  *transfer_encoding,
                   const char  *content_length,
                   gsize        max_size,
                   GError     **error)
{
  g_autoptr(OuvHttpBody) self = g_new0 (OuvHttpBody, 1);

  self->max_size = max_size;
  self->line = g_string_new (NULL);
  self->data = g_byte_array_new ();
  return start (self, transfer_encoding, content_length, error) ? g_steal_pointer (&self) : NULL;
}

void
ouv_http_body_free (OuvHttpBody *self)
{
  g_string_free (self->line, TRUE);
  g_clear_pointer (&self->data, g_byte_array_unref);
  g_free (self);
}

/* `SIZE [; extensions]`, SIZE in up to 8 hexadecimal digits. */
static gboolean
take_size (OuvHttpBody  *self,
           GError      **error)
{
  gsize digits = strspn (self->line->str, "0123456789abcdefABCDEF");
  const char *rest = self->line->str + digits;

  rest += strspn (rest, " \t");
  if (digits == 0 || digits > 8 || (*rest != '\0' && *rest != ';'))
    return fail (OUV_NET_ERROR_ANSWER, "A chunk without its size", error);
  self->remaining = g_ascii_strtoull (self->line->str, NULL, 16);
  self->state = self->remaining > 0 ? CHUNK : TRAILERS;
  return check_size (self, self->remaining, error);
}

static gboolean
take_line (OuvHttpBody  *self,
           GError      **error)
{
  if (self->state == SIZE)
    return take_size (self, error);
  if (self->state == TRAILERS)
    {
      self->trailers += self->line->len;
      if (self->line->len == 0)
        self->state = DONE;
      return self->trailers <= MAX_TRAILERS || fail (OUV_NET_ERROR_ANSWER, "Too many trailers", error);
    }
  self->state = SIZE;
  return self->line->len == 0 || fail (OUV_NET_ERROR_ANSWER, "A chunk is longer than its size", error);
}

/* Reads up to the end of a line, which is CR LF and nothing else. */
static gboolean
feed_line (OuvHttpBody   *self,
           const guint8 **data,
           const guint8  *end,
           GError       **error)
{
  while (*data < end)
    {
      guint8 c = *(*data)++;
      gboolean after_return = self->line->len > 0 && self->line->str[self->line->len - 1] == '\r';

      if (after_return != (c == '\n') || c == '\0')
        return fail (OUV_NET_ERROR_ANSWER, "A line of the framing that is none", error);
      if (after_return)
        {
          gboolean fine;

          g_string_truncate (self->line, self->line->len - 1);
          fine = take_line (self, error);
          g_string_truncate (self->line, 0);
          return fine;
        }
      g_string_append_c (self->line, (char) c);
      if (self->line->len > (self->state == CHUNK_END ? 1 : MAX_LINE))
        return fail (OUV_NET_ERROR_ANSWER, "A line of the framing is too long", error);
    }
  return TRUE;
}

static gboolean
feed_data (OuvHttpBody   *self,
           const guint8 **data,
           const guint8  *end,
           GError       **error)
{
  gsize size = (gsize) (end - *data);

  if (self->state != CLOSE)
    size = (gsize) MIN (size, self->remaining);
  else if (!check_size (self, size, error))
    return FALSE;
  g_byte_array_append (self->data, *data, (guint) size);
  *data += size;
  if (self->state == CLOSE)
    return TRUE;
  self->remaining -= size;
  if (self->remaining == 0)
    self->state = self->state == LENGTH ? DONE : CHUNK_END;
  return TRUE;
}

gboolean
ouv_http_body_feed (OuvHttpBody   *self,
                    const guint8  *data,
                    gsize          size,
                    GError       **error)
{
  const guint8 *end = data + size;

  while (data < end && self->state != DONE)
    {
      gboolean is_data = self->state == LENGTH || self->state == CLOSE || self->state == CHUNK;

      if (is_data ? !feed_data (self, &data, end, error) : !feed_line (self, &data, end, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ouv_http_body_is_complete (OuvHttpBody *self)
{
  return self->state == DONE;
}

gboolean
ouv_http_body_end (OuvHttpBody  *self,
                   GError      **error)
{
  return self->state == DONE || self->state == CLOSE
         || fail (OUV_NET_ERROR_CUT, "The connection ended before the answer", error);
}

GBytes *
ouv_http_body_steal (OuvHttpBody *self)
{
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->data));
}
