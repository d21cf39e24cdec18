/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"
#include "ouv-http-body.h"

#define MAX_SIZE 64

/* The first byte says how the body is framed: 254 chunked, 255 neither, otherwise the length. Read whole and byte by byte, it comes to the
 * same. */

static GBytes *
read_body (const guint8 *data,
           gsize         size,
           gsize         step)
{
  g_autofree char *length = g_strdup_printf ("%u", data[0]);
  g_autoptr(OuvHttpBody) body = ouv_http_body_new (data[0] == 254 ? "chunked" : NULL, data[0] < 254 ? length : NULL, MAX_SIZE, NULL);

  for (gsize at = 1; body != NULL && at < size; at += step)
    if (!ouv_http_body_feed (body, data + at, MIN (step, size - at), NULL))
      return NULL;
  return body != NULL && ouv_http_body_end (body, NULL) ? ouv_http_body_steal (body) : NULL;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) whole = NULL;
  g_autoptr(GBytes) slowly = NULL;

  if (size == 0)
    return 0;
  whole = read_body (data, size, size);
  slowly = read_body (data, size, 1);
  g_assert_true ((whole == NULL) == (slowly == NULL));
  if (whole == NULL)
    return 0;
  g_assert_true (g_bytes_equal (whole, slowly));
  g_assert_cmpuint (g_bytes_get_size (whole), <=, MAX_SIZE);
  return 0;
}
