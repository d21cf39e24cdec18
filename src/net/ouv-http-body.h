/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-net-error.h"

G_BEGIN_DECLS

/* The body of an HTTP/1.1 answer (RFC 9112, 6 and 7), read as it comes in. Up to libsoup 3.6 a chunked body that is cut between two
 * chunks passes as whole, and so does one that is shorter than its length when the connection closes; here both are errors. */
typedef struct _OuvHttpBody OuvHttpBody;

/* TRANSFER_ENCODING and CONTENT_LENGTH are the headers, NULL where there is none; of a header that came more than once the values
 * joined by commas. No more than MAX_SIZE bytes are kept. */
OuvHttpBody *ouv_http_body_new         (const char   *transfer_encoding,
                                        const char   *content_length,
                                        gsize         max_size,
                                        GError      **error);
void         ouv_http_body_free        (OuvHttpBody  *self);
/* What follows the end is left out. */
gboolean     ouv_http_body_feed        (OuvHttpBody  *self,
                                        const guint8 *data,
                                        gsize         size,
                                        GError      **error);
/* All has come; nothing more is to be read. A body that neither has a length nor is chunked ends with the connection. */
gboolean     ouv_http_body_is_complete (OuvHttpBody  *self);
/* The connection has ended. FALSE with an error when the body has not. */
gboolean     ouv_http_body_end         (OuvHttpBody  *self,
                                        GError      **error);
/* What has come; the last thing to ask for. (transfer full) */
GBytes      *ouv_http_body_steal       (OuvHttpBody  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvHttpBody, ouv_http_body_free)

G_END_DECLS
