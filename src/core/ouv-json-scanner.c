/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-json.h"

#include <math.h>
#include <string.h>

#define MAX_SIZE (1024 * 1024)
#define MAX_DEPTH 32

/* Where the scanner is inside one open object or array. */
typedef struct {
  const char *key;   /* of the member being read, or NULL between members and in arrays */
  int         index; /* of the element being read, or -1 */
} Step;

typedef struct {
  const char *text;
  const char *at;
  const char *end;     /* of what is valid UTF-8 */
  gboolean    invalid; /* END is not the end of the text but its first wrong byte */
  guint       depth;
  Step        steps[MAX_DEPTH];
} Scanner;

static JsonNode *scan_value (Scanner  *self,
                             GError  **error);

static char *
scanner_get_pointer (const Scanner *self)
{
  char *pointer = g_strdup ("");

  for (guint i = 0; i < self->depth; i++)
    {
      const Step *step = &self->steps[i];
      g_autofree char *parent = pointer;
      char index[16];

      g_snprintf (index, sizeof index, "%d", step->index);
      if (step->key == NULL && step->index < 0)
        pointer = g_steal_pointer (&parent);
      else
        pointer = ouv_json_pointer_append (parent, step->key != NULL ? step->key : index);
    }
  return pointer;
}

/* Reports what is wrong at AT; returns FALSE. */
static gboolean
fail (const Scanner *self,
      const char    *at,
      OuvCoreError   code,
      const char    *sentence,
      GError       **error)
{
  g_autofree char *pointer = scanner_get_pointer (self);
  const char *line_start = self->text;
  guint line = 1;

  /* Whatever the scanner missed, it missed because the text is no text from there on. */
  if (at >= self->end && self->invalid)
    sentence = "this byte is not valid UTF-8";
  for (const char *p = self->text; p < at; p++)
    {
      if (*p != '\n')
        continue;
      line++;
      line_start = p + 1;
    }
  g_set_error (error, OUV_CORE_ERROR, code, "%s: %u:%ld: %s", pointer, line,
               g_utf8_strlen (line_start, at - line_start) + 1, sentence);
  return FALSE;
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL && *self->at != '\0')
    self->at++;
}

static gboolean
next_is (const Scanner *self,
         char           c)
{
  return self->at < self->end && *self->at == c;
}

/* The four digits at AT as a number, or -1. */
static int
read_hex4 (const Scanner *self,
           const char    *at)
{
  int value = 0;

  if (self->end - at < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* After `\u`. */
static gboolean
scan_unicode_escape (Scanner  *self,
                     GString  *string,
                     GError  **error)
{
  const char *start = self->at - 2;
  int c = read_hex4 (self, self->at);

  if (c < 0)
    return fail (self, self->at, OUV_CORE_ERROR_SYNTAX, "\\u needs four hexadecimal digits", error);
  if (c == 0)
    return fail (self, start, OUV_CORE_ERROR_SYNTAX, "the character \\u0000 is not accepted", error);
  self->at += 4;
  if (c >= 0xd800 && c <= 0xdfff)
    {
      int low = -1;

      if (c < 0xdc00 && self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u')
        low = read_hex4 (self, self->at + 2);
      if (low < 0xdc00 || low > 0xdfff)
        return fail (self, start, OUV_CORE_ERROR_SYNTAX, "half of a surrogate pair", error);
      self->at += 6;
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  g_string_append_unichar (string, c);
  return TRUE;
}

/* After a backslash. */
static gboolean
scan_escape (Scanner  *self,
             GString  *string,
             GError  **error)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (self->at == self->end)
    return fail (self, self->at, OUV_CORE_ERROR_SYNTAX, "a text is not closed", error);
  if (*self->at == 'u')
    {
      self->at++;
      return scan_unicode_escape (self, string, error);
    }
  found = *self->at != '\0' ? strchr (names, *self->at) : NULL;
  if (found == NULL)
    return fail (self, self->at - 1, OUV_CORE_ERROR_SYNTAX, "an unknown escape in a text", error);
  g_string_append_c (string, values[found - names]);
  self->at++;
  return TRUE;
}

/* At the opening quote. */
static char *
scan_string (Scanner  *self,
             GError  **error)
{
  const char *start = self->at++;
  g_autoptr(GString) string = g_string_new (NULL);

  while (TRUE)
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (string, run, self->at - run);
      if (self->at == self->end)
        {
          fail (self, self->invalid ? self->at : start, OUV_CORE_ERROR_SYNTAX, "a text is not closed", error);
          return NULL;
        }
      if ((guchar) *self->at < 0x20)
        {
          fail (self, self->at, OUV_CORE_ERROR_SYNTAX, "a control character in a text must be escaped", error);
          return NULL;
        }
      if (*self->at++ == '"')
        return g_string_free (g_steal_pointer (&string), FALSE);
      if (!scan_escape (self, string, error))
        return NULL;
    }
}

/* Goes over digits; FALSE when there is none. */
static gboolean
skip_digits (Scanner *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > start;
}

/* The grammar of a number; *INTEGER: without fraction and exponent. */
static gboolean
skip_number (Scanner  *self,
             gboolean *integer)
{
  *integer = TRUE;
  if (next_is (self, '-'))
    self->at++;
  if (next_is (self, '0'))
    self->at++;
  else if (!skip_digits (self))
    return FALSE;
  if (next_is (self, '.'))
    {
      *integer = FALSE;
      self->at++;
      if (!skip_digits (self))
        return FALSE;
    }
  if (next_is (self, 'e') || next_is (self, 'E'))
    {
      *integer = FALSE;
      self->at++;
      if (next_is (self, '+') || next_is (self, '-'))
        self->at++;
      if (!skip_digits (self))
        return FALSE;
    }
  return TRUE;
}

static JsonNode *
scan_number (Scanner  *self,
             GError  **error)
{
  const char *start = self->at;
  g_autofree char *token = NULL;
  gboolean integer;
  gint64 whole;
  double number;

  if (!skip_number (self, &integer))
    {
      fail (self, self->at, OUV_CORE_ERROR_SYNTAX, "a digit is missing in a number", error);
      return NULL;
    }
  if (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '.'))
    {
      fail (self, start, OUV_CORE_ERROR_SYNTAX, "not a number as JSON writes it", error);
      return NULL;
    }
  token = g_strndup (start, self->at - start);
  if (integer && g_ascii_string_to_signed (token, 10, G_MININT64, G_MAXINT64, &whole, NULL))
    return json_node_init_int (json_node_alloc (), whole);
  number = g_ascii_strtod (token, NULL);
  if (!isfinite (number))
    {
      fail (self, start, OUV_CORE_ERROR_RANGE, "the number is too large", error);
      return NULL;
    }
  return json_node_init_double (json_node_alloc (), number);
}

static JsonNode *
scan_word (Scanner  *self,
           GError  **error)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *start = self->at;
  const char *end = self->at;

  while (end < self->end && (g_ascii_isalnum (*end) || *end == '_'))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (end - start) != length || strncmp (start, words[i], length) != 0)
        continue;
      self->at = end;
      return i == 2 ? json_node_init_null (json_node_alloc ()) : json_node_init_boolean (json_node_alloc (), i == 0);
    }
  fail (self, start, OUV_CORE_ERROR_SYNTAX,
        start == self->end ? "a value is missing: the text ends here" : "a value is expected here", error);
  return NULL;
}

/* Goes into the object or array at AT; FALSE when that is too deep. */
static gboolean
enter (Scanner  *self,
       GError  **error)
{
  if (self->depth == MAX_DEPTH)
    return fail (self, self->at, OUV_CORE_ERROR_RANGE, "more than 32 levels", error);
  self->steps[self->depth++] = (Step) { NULL, -1 };
  self->at++;
  skip_space (self);
  return TRUE;
}

/* After an element or member: *DONE when CLOSE was there, at the next one when a comma was. */
static gboolean
scan_separator (Scanner   *self,
                char       close,
                gboolean  *done,
                GError   **error)
{
  skip_space (self);
  *done = next_is (self, close);
  if (!*done && !next_is (self, ','))
    {
      self->steps[self->depth - 1] = (Step) { NULL, -1 };
      return fail (self, self->at, OUV_CORE_ERROR_SYNTAX,
                   close == ']' ? "\",\" or \"]\" is expected here" : "\",\" or \"}\" is expected here", error);
    }
  self->at++;
  if (*done)
    self->depth--;
  else
    skip_space (self);
  return TRUE;
}

static JsonNode *
scan_array (Scanner  *self,
            GError  **error)
{
  g_autoptr(JsonArray) array = json_array_new ();
  gboolean done = FALSE;

  if (!enter (self, error))
    return NULL;
  if (next_is (self, ']'))
    {
      self->at++;
      self->depth--;
      done = TRUE;
    }
  for (int i = 0; !done; i++)
    {
      JsonNode *element;

      self->steps[self->depth - 1].index = i;
      element = scan_value (self, error);
      if (element == NULL)
        return NULL;
      json_array_add_element (array, element);
      if (!scan_separator (self, ']', &done, error))
        return NULL;
    }
  return json_node_init_array (json_node_alloc (), array);
}

/* `"key":` and the spaces after it. */
static char *
scan_key (Scanner     *self,
          JsonObject  *object,
          GError     **error)
{
  const char *start = self->at;
  g_autofree char *key = NULL;

  self->steps[self->depth - 1].key = NULL;
  if (!next_is (self, '"'))
    {
      fail (self, start, OUV_CORE_ERROR_SYNTAX, "a member's name in double quotes is expected here", error);
      return NULL;
    }
  key = scan_string (self, error);
  if (key == NULL)
    return NULL;
  if (json_object_has_member (object, key))
    {
      self->steps[self->depth - 1].key = key;
      fail (self, start, OUV_CORE_ERROR_DUPLICATE, "the same member twice", error);
      return NULL;
    }
  skip_space (self);
  if (!next_is (self, ':'))
    {
      self->steps[self->depth - 1].key = key;
      fail (self, self->at, OUV_CORE_ERROR_SYNTAX, "\":\" is expected here", error);
      return NULL;
    }
  self->at++;
  skip_space (self);
  return g_steal_pointer (&key);
}

static JsonNode *
scan_object (Scanner  *self,
             GError  **error)
{
  g_autoptr(JsonObject) object = json_object_new ();
  gboolean done = FALSE;

  if (!enter (self, error))
    return NULL;
  if (next_is (self, '}'))
    {
      self->at++;
      self->depth--;
      done = TRUE;
    }
  while (!done)
    {
      g_autofree char *key = scan_key (self, object, error);
      JsonNode *value;

      if (key == NULL)
        return NULL;
      self->steps[self->depth - 1].key = key;
      value = scan_value (self, error);
      if (value == NULL)
        return NULL;
      json_object_set_member (object, key, value);
      if (!scan_separator (self, '}', &done, error))
        return NULL;
    }
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
scan_value (Scanner  *self,
            GError  **error)
{
  if (next_is (self, '{'))
    return scan_object (self, error);
  if (next_is (self, '['))
    return scan_array (self, error);
  if (next_is (self, '"'))
    {
      char *string = scan_string (self, error);
      JsonNode *node;

      if (string == NULL)
        return NULL;
      node = json_node_alloc ();
      json_node_init_string (node, string);
      g_free (string);
      return node;
    }
  if (next_is (self, '-') || (self->at < self->end && g_ascii_isdigit (*self->at)))
    return scan_number (self, error);
  return scan_word (self, error);
}

JsonNode *
ouv_json_parse (const char *text,
                gsize       length,
                GError    **error)
{
  return ouv_json_parse_large (text, length, MAX_SIZE, error);
}

JsonNode *
ouv_json_parse_large (const char *text,
                      gsize       length,
                      gsize       limit,
                      GError    **error)
{
  Scanner self = { .text = text, .at = text };
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > limit)
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, ": 1:1: more than %" G_GSIZE_FORMAT " bytes", limit);
      return NULL;
    }
  if (length == 0)
    self.text = self.at = "";
  self.invalid = !g_utf8_validate_len (self.text, length, &self.end);
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      fail (&self, text, OUV_CORE_ERROR_SYNTAX, "a byte order mark is not accepted", error);
      return NULL;
    }
  skip_space (&self);
  if (self.at == self.end && !self.invalid)
    {
      fail (&self, self.text, OUV_CORE_ERROR_SYNTAX, "the text is empty", error);
      return NULL;
    }
  node = scan_value (&self, error);
  if (node == NULL)
    return NULL;
  skip_space (&self);
  if (self.at < self.end || self.invalid)
    {
      fail (&self, self.at, OUV_CORE_ERROR_SYNTAX, "something follows the end of the value", error);
      return NULL;
    }
  return g_steal_pointer (&node);
}
