/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ouv-types.h"

G_BEGIN_DECLS

/* JSON from outside the GResource: a strict scan before json-glib sees it (size, depth, UTF-8, RFC 8259 grammar,
 * duplicate keys, numbers in the range of a double), because json-glib 1.6 crashes on deep nesting and takes the rest silently.
 * At most 1 MiB and 32 levels. The error names the JSON pointer (RFC 6901) of the place: "/answers/amount: …". */
JsonNode *ouv_json_parse (const char *text,
                          gsize       length,
                          GError    **error);
/* The same for a text of at most LIMIT bytes. */
JsonNode *ouv_json_parse_large (const char *text,
                                gsize       length,
                                gsize       limit,
                                GError    **error);

/* Typed getters. POINTER is the place of OBJECT, used in errors. A missing member is OUV_CORE_ERROR_MISSING for the
 * `_need_` forms and NULL without an error for the `_get_` forms; null counts as missing; a wrong type is always an error. */
const char *ouv_json_need_string  (JsonObject *object, const char *member, const char *pointer, GError **error);
const char *ouv_json_get_string   (JsonObject *object, const char *member, const char *pointer, GError **error);
JsonArray  *ouv_json_need_array   (JsonObject *object, const char *member, const char *pointer, GError **error);
JsonArray  *ouv_json_get_array    (JsonObject *object, const char *member, const char *pointer, GError **error);
JsonObject *ouv_json_need_object  (JsonObject *object, const char *member, const char *pointer, GError **error);
JsonObject *ouv_json_get_object   (JsonObject *object, const char *member, const char *pointer, GError **error);
/* DEFAULT_VALUE when missing. */
gboolean    ouv_json_get_boolean  (JsonObject *object, const char *member, const char *pointer, gboolean default_value,
                                   gboolean *value, GError **error);
gboolean    ouv_json_get_int      (JsonObject *object, const char *member, const char *pointer, gint64 default_value,
                                   gint64 *value, GError **error);

/* Refuses members that are not in the NULL-terminated ALLOWED and suggests the nearest. */
gboolean    ouv_json_only_members (JsonObject *object, const char *const *allowed, const char *pointer, GError **error);

/* A copy that may be changed; the members are shared. (transfer full) */
JsonObject *ouv_json_copy_object  (JsonObject *object);

/* POINTER with one more step: "~" and "/" are escaped as RFC 6901 says, control characters as in JSON, so that an error
 * stays one line. */
char *ouv_json_pointer_append (const char *pointer, const char *step);
/* TEXT in quotes for an error: control characters escaped, invalid UTF-8 replaced, long texts cut. */
char *ouv_json_quote          (const char *text);

/* Of the NULL-terminated CANDIDATES the one nearest to TEXT (edit distance at most a third of its length, at least 1, case
 * ignored), or NULL. */
const char *ouv_nearest (const char *text, const char *const *candidates);

G_END_DECLS
