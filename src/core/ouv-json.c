/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-json.h"

#include <math.h>
#include <string.h>

#define MAX_QUOTED 60
#define MAX_NEAREST 64

static void
append_escaped_control (GString  *string,
                        gunichar  c)
{
  if (c == '\n')
    g_string_append (string, "\\n");
  else if (c == '\t')
    g_string_append (string, "\\t");
  else
    g_string_append_printf (string, "\\u%04x", c);
}

static gboolean
is_control (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

char *
ouv_json_pointer_append (const char *pointer,
                         const char *step)
{
  GString *result = g_string_new (pointer);

  g_string_append_c (result, '/');
  for (const char *p = step; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '~')
        g_string_append (result, "~0");
      else if (c == '/')
        g_string_append (result, "~1");
      else if (is_control (c))
        append_escaped_control (result, c);
      else
        g_string_append_unichar (result, c);
    }
  return g_string_free (result, FALSE);
}

char *
ouv_json_quote (const char *text)
{
  /* Cut by bytes first: a text of megabytes is not gone through for the sake of its beginning. */
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, MAX_QUOTED * 4 + 4));
  GString *result = g_string_new ("\"");
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (result, "…");
          break;
        }
      if (c == '"' || c == '\\')
        g_string_append_c (result, '\\');
      if (is_control (c))
        append_escaped_control (result, c);
      else
        g_string_append_unichar (result, c);
    }
  g_string_append_c (result, '"');
  return g_string_free (result, FALSE);
}

static const char *
node_describe (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return "an object";
    case JSON_NODE_ARRAY:
      return "a list";
    case JSON_NODE_NULL:
      return "null";
    case JSON_NODE_VALUE:
    default:
      break;
    }
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return "a text";
    case G_TYPE_BOOLEAN:
      return "true or false";
    default:
      return "a number";
    }
}

static JsonNode *
get_member (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL || json_node_is_null (node) ? NULL : node;
}

static void
set_type_error (JsonNode    *node,
                const char  *member,
                const char  *pointer,
                const char  *wanted,
                GError     **error)
{
  g_autofree char *place = ouv_json_pointer_append (pointer, member);

  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s: %s is needed here, not %s", place, wanted,
               node_describe (node));
}

/* The member with its value of TYPE (for values also VALUE_TYPE). NULL with an error when it is something else, or when
 * it is missing and NEEDED. */
static JsonNode *
find (JsonObject    *object,
      const char    *member,
      const char    *pointer,
      gboolean       needed,
      JsonNodeType   type,
      GType          value_type,
      const char    *wanted,
      GError       **error)
{
  JsonNode *node = get_member (object, member);

  if (node == NULL)
    {
      if (needed)
        {
          g_autofree char *place = ouv_json_pointer_append (pointer, member);

          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "%s: %s is missing", place, wanted);
        }
      return NULL;
    }
  if (json_node_get_node_type (node) != type ||
      (type == JSON_NODE_VALUE && json_node_get_value_type (node) != value_type))
    {
      set_type_error (node, member, pointer, wanted, error);
      return NULL;
    }
  return node;
}

static const char *
find_string (JsonObject  *object,
             const char  *member,
             const char  *pointer,
             gboolean     needed,
             GError     **error)
{
  JsonNode *node = find (object, member, pointer, needed, JSON_NODE_VALUE, G_TYPE_STRING, "a text", error);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static JsonArray *
find_array (JsonObject  *object,
            const char  *member,
            const char  *pointer,
            gboolean     needed,
            GError     **error)
{
  JsonNode *node = find (object, member, pointer, needed, JSON_NODE_ARRAY, G_TYPE_INVALID, "a list", error);

  return node != NULL ? json_node_get_array (node) : NULL;
}

static JsonObject *
find_object (JsonObject  *object,
             const char  *member,
             const char  *pointer,
             gboolean     needed,
             GError     **error)
{
  JsonNode *node = find (object, member, pointer, needed, JSON_NODE_OBJECT, G_TYPE_INVALID, "an object", error);

  return node != NULL ? json_node_get_object (node) : NULL;
}

const char *
ouv_json_need_string (JsonObject  *object,
                      const char  *member,
                      const char  *pointer,
                      GError     **error)
{
  return find_string (object, member, pointer, TRUE, error);
}

const char *
ouv_json_get_string (JsonObject  *object,
                     const char  *member,
                     const char  *pointer,
                     GError     **error)
{
  return find_string (object, member, pointer, FALSE, error);
}

JsonArray *
ouv_json_need_array (JsonObject  *object,
                     const char  *member,
                     const char  *pointer,
                     GError     **error)
{
  return find_array (object, member, pointer, TRUE, error);
}

JsonArray *
ouv_json_get_array (JsonObject  *object,
                    const char  *member,
                    const char  *pointer,
                    GError     **error)
{
  return find_array (object, member, pointer, FALSE, error);
}

JsonObject *
ouv_json_need_object (JsonObject  *object,
                      const char  *member,
                      const char  *pointer,
                      GError     **error)
{
  return find_object (object, member, pointer, TRUE, error);
}

JsonObject *
ouv_json_get_object (JsonObject  *object,
                     const char  *member,
                     const char  *pointer,
                     GError     **error)
{
  return find_object (object, member, pointer, FALSE, error);
}

gboolean
ouv_json_get_boolean (JsonObject  *object,
                      const char  *member,
                      const char  *pointer,
                      gboolean     default_value,
                      gboolean    *value,
                      GError     **error)
{
  JsonNode *node = get_member (object, member);

  if (node != NULL && json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      set_type_error (node, member, pointer, "true or false", error);
      return FALSE;
    }
  *value = node != NULL ? json_node_get_boolean (node) : default_value;
  return TRUE;
}

gboolean
ouv_json_get_int (JsonObject  *object,
                  const char  *member,
                  const char  *pointer,
                  gint64       default_value,
                  gint64      *value,
                  GError     **error)
{
  JsonNode *node = get_member (object, member);

  if (node == NULL)
    {
      *value = default_value;
      return TRUE;
    }
  /* 1.0 and 1e2 are whole numbers to JSON, but a fraction is not rounded here. */
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    {
      double number = json_node_get_double (node);

      if (fabs (number) <= 9007199254740992.0 && floor (number) == number)
        {
          *value = (gint64) number;
          return TRUE;
        }
    }
  if (json_node_get_value_type (node) != G_TYPE_INT64)
    {
      gboolean fraction = json_node_get_value_type (node) == G_TYPE_DOUBLE;
      g_autofree char *place = ouv_json_pointer_append (pointer, member);

      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s: a whole number is needed here, not %s", place,
                   fraction ? "a fraction" : node_describe (node));
      return FALSE;
    }
  *value = json_node_get_int (node);
  return TRUE;
}

gboolean
ouv_json_only_members (JsonObject         *object,
                       const char *const  *allowed,
                       const char         *pointer,
                       GError            **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      g_autofree char *place = NULL;
      const char *nearest;

      if (g_strv_contains (allowed, name))
        continue;
      place = ouv_json_pointer_append (pointer, name);
      nearest = ouv_nearest (name, allowed);
      if (nearest != NULL)
        g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID,
                     "%s: an unknown member; did you mean \"%s\"?", place, nearest);
      else
        g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "%s: an unknown member", place);
      return FALSE;
    }
  return TRUE;
}

/* TEXT in lower case; the number of its characters, or -1 when they are too many to be a name. */
static int
fold_name (const char *text,
           gunichar   *folded)
{
  int n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (n == MAX_NEAREST)
        return -1;
      folded[n++] = g_unichar_tolower (g_utf8_get_char (text));
    }
  return n;
}

/* Insertions, deletions, substitutions, and swaps of neighbours (the commonest slip of typing). */
static int
edit_distance (const gunichar *a,
               int             n_a,
               const gunichar *b,
               int             n_b)
{
  int rows[3][MAX_NEAREST + 1];

  for (int j = 0; j <= n_b; j++)
    rows[0][j] = j;
  for (int i = 1; i <= n_a; i++)
    {
      int *row = rows[i % 3];
      const int *above = rows[(i + 2) % 3];
      const int *above2 = rows[(i + 1) % 3];

      row[0] = i;
      for (int j = 1; j <= n_b; j++)
        {
          int best = above[j - 1] + (a[i - 1] != b[j - 1]);

          best = MIN (best, above[j] + 1);
          best = MIN (best, row[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, above2[j - 2] + 1);
          row[j] = best;
        }
    }
  return rows[n_a % 3][n_b];
}

const char *
ouv_nearest (const char        *text,
             const char *const *candidates)
{
  gunichar folded[MAX_NEAREST];
  int length = fold_name (text, folded);
  int limit = MAX (length / 3, 1);
  const char *best = NULL;

  if (length < 0 || candidates == NULL)
    return NULL;
  for (guint i = 0; candidates[i] != NULL; i++)
    {
      gunichar other[MAX_NEAREST];
      int n = fold_name (candidates[i], other);
      int distance;

      if (n < 0 || ABS (n - length) > limit)
        continue;
      distance = edit_distance (folded, length, other, n);
      if (distance > limit || (best != NULL && distance == limit))
        continue;
      best = candidates[i];
      limit = distance;
      if (distance == 0)
        break;
    }
  return best;
}

JsonObject *
ouv_json_copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    json_object_set_member (copy, member, json_node_copy (node));
  return copy;
}
