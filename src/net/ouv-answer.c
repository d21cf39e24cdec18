/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-answer.h"

#include <string.h>

#include "ouv-json.h"

/* Longer than any name or street. */
#define MAX_TEXT 200

gboolean
ouv_answer_fail (GError     **error,
                 const char  *format,
                 ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (OUV_NET_ERROR, OUV_NET_ERROR_ANSWER, format, args);
  va_end (args);
  return FALSE;
}

JsonNode *
ouv_answer_parse (GBytes        *bytes,
                  JsonNodeType   type,
                  GError       **error)
{
  g_autoptr(GError) local = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr(JsonNode) root = ouv_json_parse (text != NULL ? text : "", size, &local);

  if (root == NULL)
    ouv_answer_fail (error, "%s", local->message);
  else if (json_node_get_node_type (root) != type)
    ouv_answer_fail (error, "The answer is no %s", type == JSON_NODE_ARRAY ? "list" : "object");
  else
    return g_steal_pointer (&root);
  return NULL;
}

/* Letters and signs on one line: nothing that moves the text around, as the controls of bidirectional text do. */
static gboolean
is_line (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isprint (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        return FALSE;
    }
  return g_utf8_strlen (text, -1) <= MAX_TEXT;
}

gboolean
ouv_answer_get_text (JsonObject  *object,
                     const char  *member,
                     gboolean     needed,
                     char       **value,
                     GError     **error)
{
  g_autoptr(GError) local = NULL;
  const char *text = ouv_json_get_string (object, member, "", &local);
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  *value = NULL;
  if (local != NULL)
    return ouv_answer_fail (error, "%s", local->message);
  if (!is_line (stripped))
    return ouv_answer_fail (error, "“%s” is no line of text", member);
  if (*stripped != '\0')
    *value = g_steal_pointer (&stripped);
  return *value != NULL || !needed || ouv_answer_fail (error, "“%s” is missing", member);
}
