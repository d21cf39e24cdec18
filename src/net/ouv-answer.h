/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ouv-net-error.h"

G_BEGIN_DECLS

/* The answers of services, read as what strangers send: whatever is not as documented is OUV_NET_ERROR_ANSWER. */

/* The strictly scanned answer; see ouv_json_parse(). (transfer full) */
JsonNode *ouv_answer_parse    (GBytes      *bytes,
                               JsonNodeType type,
                               GError     **error);
/* A text of one line, without spaces around, in *VALUE (transfer full); NULL when it is missing or empty and not NEEDED. */
gboolean  ouv_answer_get_text (JsonObject  *object,
                               const char  *member,
                               gboolean     needed,
                               char       **value,
                               GError     **error);
/* Sets OUV_NET_ERROR_ANSWER; returns FALSE. */
gboolean  ouv_answer_fail     (GError     **error,
                               const char  *format,
                               ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
