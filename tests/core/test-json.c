/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-json.h"

#include <string.h>

#define SYNTAX OUV_CORE_ERROR_SYNTAX
#define RANGE OUV_CORE_ERROR_RANGE
#define DUPLICATE OUV_CORE_ERROR_DUPLICATE

static JsonNode *
parse (const char  *text,
       GError     **error)
{
  return ouv_json_parse (text, strlen (text), error);
}

static void
test_accepted (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
  } cases[] = {
    { "null", "null" },
    { " \t\r\n true \n", "true" },
    { "false", "false" },
    { "0", "0" },
    { "-0", "0" },
    { "-12", "-12" },
    { "9223372036854775807", "9223372036854775807" },
    { "-9223372036854775808", "-9223372036854775808" },
    { "0.5", "0.5" },
    { "25e-2", "0.25" },
    { "\"\"", "\"\"" },
    { "\"a\\u0041\\\"\\\\\\/\"", "\"aA\\\"\\\\/\"" },
    { "\"\\b\\f\\n\\r\\t\"", "\"\\b\\f\\n\\r\\t\"" },
    { "\"\\ud83d\\ude00\"", "\"\xf0\x9f\x98\x80\"" },
    { "\"\\uD83D\\uDE00ї\"", "\"\xf0\x9f\x98\x80ї\"" },
    { "[]", "[]" },
    { "[ 1 , \"a\" ,[ ] , { } ]", "[1,\"a\",[],{}]" },
    { "{}", "{}" },
    { "{ \"b\" : 1 , \"a\" : { \"\" : null } }", "{\"b\":1,\"a\":{\"\":null}}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse (cases[i].text, &error);
      g_autofree char *printed = NULL;

      g_assert_no_error (error);
      printed = json_to_string (node, FALSE);
      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double      number;
  } cases[] = {
    { "10000000000000000000", 1e19 },
    { "-99999999999999999999999", -1e23 },
    { "1E+2", 100 },
    { "1.7976931348623157e308", G_MAXDOUBLE },
    { "0.1", 0.1 },
    { "1e-400", 0 },
    { "3", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpfloat (json_node_get_double (node), ==, cases[i].number);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char   *text;
    OuvCoreError  code;
    const char   *message;
  } cases[] = {
    { "", SYNTAX, ": 1:1: the text is empty" },
    { " \n ", SYNTAX, ": 1:1: the text is empty" },
    { "\xef\xbb\xbf{}", SYNTAX, ": 1:1: a byte order mark is not accepted" },
    { "{} {}", SYNTAX, ": 1:4: something follows the end of the value" },
    { "// a\n1", SYNTAX, ": 1:1: a value is expected here" },
    { "[1, /* two */ 2]", SYNTAX, "/1: 1:5: a value is expected here" },
    { "[1,]", SYNTAX, "/1: 1:4: a value is expected here" },
    { "[,1]", SYNTAX, "/0: 1:2: a value is expected here" },
    { "[1 2]", SYNTAX, ": 1:4: \",\" or \"]\" is expected here" },
    { "[1", SYNTAX, ": 1:3: \",\" or \"]\" is expected here" },
    { "[", SYNTAX, "/0: 1:2: a value is missing: the text ends here" },
    { "[1}", SYNTAX, ": 1:3: \",\" or \"]\" is expected here" },
    { "{\"a\":1,}", SYNTAX, ": 1:8: a member's name in double quotes is expected here" },
    { "{a:1}", SYNTAX, ": 1:2: a member's name in double quotes is expected here" },
    { "{'a':1}", SYNTAX, ": 1:2: a member's name in double quotes is expected here" },
    { "{\"a\" 1}", SYNTAX, "/a: 1:6: \":\" is expected here" },
    { "{\"a\":}", SYNTAX, "/a: 1:6: a value is expected here" },
    { "{\"a\":1 \"b\":2}", SYNTAX, ": 1:8: \",\" or \"}\" is expected here" },
    { "True", SYNTAX, ": 1:1: a value is expected here" },
    { "truest", SYNTAX, ": 1:1: a value is expected here" },
    { "NaN", SYNTAX, ": 1:1: a value is expected here" },
    { "-Infinity", SYNTAX, ": 1:2: a digit is missing in a number" },
    { "+1", SYNTAX, ": 1:1: a value is expected here" },
    { "01", SYNTAX, ": 1:1: not a number as JSON writes it" },
    { "-", SYNTAX, ": 1:2: a digit is missing in a number" },
    { "1.", SYNTAX, ": 1:3: a digit is missing in a number" },
    { ".5", SYNTAX, ": 1:1: a value is expected here" },
    { "[1e]", SYNTAX, "/0: 1:4: a digit is missing in a number" },
    { "0x10", SYNTAX, ": 1:1: not a number as JSON writes it" },
    { "1e400", RANGE, ": 1:1: the number is too large" },
    { "{\"a\": [0, -1e999]}", RANGE, "/a/1: 1:11: the number is too large" },
    { "\"a", SYNTAX, ": 1:1: a text is not closed" },
    { "\"a\\", SYNTAX, ": 1:4: a text is not closed" },
    { "[\"a\nb\"]", SYNTAX, "/0: 1:4: a control character in a text must be escaped" },
    { "\"\\x41\"", SYNTAX, ": 1:2: an unknown escape in a text" },
    { "\"\\u12g4\"", SYNTAX, ": 1:4: \\u needs four hexadecimal digits" },
    { "\"\\u12", SYNTAX, ": 1:4: \\u needs four hexadecimal digits" },
    { "\"\\u0000\"", SYNTAX, ": 1:2: the character \\u0000 is not accepted" },
    { "\"\\ud83d\"", SYNTAX, ": 1:2: half of a surrogate pair" },
    { "\"\\ud83d\\u0041\"", SYNTAX, ": 1:2: half of a surrogate pair" },
    { "\"\\ude00\\ud83d\"", SYNTAX, ": 1:2: half of a surrogate pair" },
    { "{\"a\": \"\xc3\x28\"}", SYNTAX, "/a: 1:8: this byte is not valid UTF-8" },
    { "[1]\n\xff", SYNTAX, ": 2:1: this byte is not valid UTF-8" },
    { "\"\xed\xa0\x80\"", SYNTAX, ": 1:2: this byte is not valid UTF-8" },
    { "{\"a\": 1,\n  \"a\": 2}", DUPLICATE, "/a: 2:3: the same member twice" },
    { "{\"a\": 1, \"\\u0061\": 2}", DUPLICATE, "/a: 1:10: the same member twice" },
    { "{\"x\": [{\"a\": {\"b\": 1, \"b\": 2}}]}", DUPLICATE, "/x/0/a/b: 1:23: the same member twice" },
    { "{\"answers\": {\n  \"їжа\": 1, \"сума\": ?}}", SYNTAX, "/answers/сума: 2:21: a value is expected here" },
    { "{\"a/b\": {\"~\": {\"\\n\": x}}}", SYNTAX, "/a~1b/~0/\\n: 1:22: a value is expected here" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse (cases[i].text, &error);

      g_assert_null (node);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_error (error, OUV_CORE_ERROR, (int) cases[i].code);
    }
}

static char *
nest (guint       depth,
      const char *open,
      const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct
  {
    const char *open;
    const char *close;
  } cases[] = { { "[", "]" }, { "{\"a\":", "}" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *deep = nest (32, cases[i].open, cases[i].close);
      g_autofree char *deeper = nest (33, cases[i].open, cases[i].close);
      g_autofree char *deepest = nest (100000, cases[i].open, "");
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = parse (deep, &error);

      g_assert_no_error (error);
      g_assert_nonnull (node);
      g_assert_null (parse (deeper, &error));
      g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE);
      g_assert_true (g_str_has_suffix (error->message, "more than 32 levels"));
      g_clear_error (&error);
      g_assert_null (parse (deepest, &error));
      g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE);
    }
}

static void
test_size (void)
{
  gsize size = 1024 * 1024;
  g_autofree char *text = g_malloc (size + 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = NULL;

  memset (text, 'a', size + 1);
  text[0] = text[size - 1] = '"';
  node = ouv_json_parse (text, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (json_node_get_string (node)), ==, size - 2);
  g_assert_null (ouv_json_parse (text, size + 1, &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE);
}

/* The text ends where LENGTH says, whatever follows it in memory, and a NUL is no end. */
static void
test_length (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = ouv_json_parse ("123", 2, &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_node_get_int (node), ==, 12);
  g_assert_null (ouv_json_parse (NULL, 0, &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_null (ouv_json_parse ("1\0" "2", 3, &error));
  g_assert_cmpstr (error->message, ==, ": 1:2: this byte is not valid UTF-8");
}

static const char object_text[] =
  "{\"text\":\"x\",\"list\":[1],\"object\":{},\"yes\":true,\"whole\":7,\"float\":7.0,\"fraction\":7.5,\"none\":null}";

static JsonNode *
parse_object (void)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = parse (object_text, &error);

  g_assert_no_error (error);
  return node;
}

static void
assert_error (GError       **error,
              OuvCoreError   code,
              const char    *message)
{
  g_assert_error (*error, OUV_CORE_ERROR, (int) code);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
test_getters (void)
{
  g_autoptr(JsonNode) node = parse_object ();
  JsonObject *object = json_node_get_object (node);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (ouv_json_need_string (object, "text", "", &error), ==, "x");
  g_assert_cmpstr (ouv_json_get_string (object, "text", "", &error), ==, "x");
  g_assert_nonnull (ouv_json_need_array (object, "list", "", &error));
  g_assert_nonnull (ouv_json_get_array (object, "list", "", &error));
  g_assert_nonnull (ouv_json_need_object (object, "object", "", &error));
  g_assert_nonnull (ouv_json_get_object (object, "object", "", &error));
  g_assert_null (ouv_json_get_string (object, "absent", "", &error));
  g_assert_null (ouv_json_get_string (object, "none", "", &error));
  g_assert_null (ouv_json_get_array (object, "none", "", &error));
  g_assert_null (ouv_json_get_object (object, "none", "", &error));
  g_assert_no_error (error);

  g_assert_null (ouv_json_need_string (object, "absent", "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_MISSING, "/p/absent: a text is missing");
  g_assert_null (ouv_json_need_array (object, "none", "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_MISSING, "/p/none: a list is missing");
  g_assert_null (ouv_json_need_object (object, "a/b", "", &error));
  assert_error (&error, OUV_CORE_ERROR_MISSING, "/a~1b: an object is missing");
  g_assert_null (ouv_json_get_string (object, "whole", "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/whole: a text is needed here, not a number");
  g_assert_null (ouv_json_get_array (object, "text", "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/text: a list is needed here, not a text");
  g_assert_null (ouv_json_get_object (object, "list", "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/list: an object is needed here, not a list");
}

static void
test_scalars (void)
{
  g_autoptr(JsonNode) node = parse_object ();
  JsonObject *object = json_node_get_object (node);
  g_autoptr(GError) error = NULL;
  gboolean yes = FALSE;
  gint64 whole = 0;

  g_assert_true (ouv_json_get_boolean (object, "yes", "", FALSE, &yes, &error) && yes);
  g_assert_true (ouv_json_get_boolean (object, "absent", "", TRUE, &yes, &error) && yes);
  g_assert_true (ouv_json_get_boolean (object, "none", "", FALSE, &yes, &error) && !yes);
  g_assert_true (ouv_json_get_int (object, "whole", "", 1, &whole, &error));
  g_assert_cmpint (whole, ==, 7);
  g_assert_true (ouv_json_get_int (object, "none", "", 3, &whole, &error));
  g_assert_cmpint (whole, ==, 3);
  g_assert_true (ouv_json_get_int (object, "float", "", 1, &whole, &error));
  g_assert_cmpint (whole, ==, 7);
  g_assert_no_error (error);

  g_assert_false (ouv_json_get_boolean (object, "whole", "/p", FALSE, &yes, &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/whole: true or false is needed here, not a number");
  g_assert_false (ouv_json_get_boolean (object, "object", "/p", FALSE, &yes, &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/object: true or false is needed here, not an object");
  g_assert_false (ouv_json_get_int (object, "fraction", "/p", 0, &whole, &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/fraction: a whole number is needed here, not a fraction");
  g_assert_false (ouv_json_get_int (object, "yes", "/p", 0, &whole, &error));
  assert_error (&error, OUV_CORE_ERROR_TYPE, "/p/yes: a whole number is needed here, not true or false");
}

static void
test_only_members (void)
{
  static const char *const all[] = { "text", "list", "object", "yes", "whole", "float", "fraction", "none", NULL };
  static const char *const most[] = { "text", "list", "objects", "yes", "whole", "float", "fraction", "none", NULL };
  static const char *const other[] = { "something", NULL };
  g_autoptr(JsonNode) node = parse_object ();
  JsonObject *object = json_node_get_object (node);
  g_autoptr(GError) error = NULL;

  g_assert_true (ouv_json_only_members (object, all, "/p", &error));
  g_assert_no_error (error);
  g_assert_false (ouv_json_only_members (object, most, "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_UNKNOWN_ID, "/p/object: an unknown member; did you mean \"objects\"?");
  g_assert_false (ouv_json_only_members (object, other, "/p", &error));
  assert_error (&error, OUV_CORE_ERROR_UNKNOWN_ID, "/p/text: an unknown member");
}

static void
test_nearest (void)
{
  static const char *const ids[] = { "amount", "problem", "problem_date", "cpf", "state", "sac", "procon", NULL };
  static const struct
  {
    const char *text;
    const char *nearest;
  } cases[] = {
    { "amount", "amount" },
    { "amuont", "amount" },
    { "Amount", "amount" },
    { "ammount", "amount" },
    { "problem-date", "problem_date" },
    { "problemdate", "problem_date" },
    { "probelm", "problem" },
    { "cfp", "cpf" },
    { "stat", "state" },
    { "sack", "sac" },
    { "colour", NULL },
    { "", NULL },
    { "процон", NULL },
    { "a name that is much longer than any name of the model could ever become", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ouv_nearest (cases[i].text, ids), ==, cases[i].nearest);
  g_assert_null (ouv_nearest ("a", NULL));
}

static void
test_quote (void)
{
  g_autofree char *plain = ouv_json_quote ("a\"b\\c");
  g_autofree char *odd = ouv_json_quote ("a\n\t\x01\xc2\x85їжа");
  g_autofree char *invalid = ouv_json_quote ("a\xff");
  g_autofree char *full = g_strnfill (60, 'x');
  g_autofree char *whole = ouv_json_quote (full);
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autofree char *cut = ouv_json_quote (text);
  g_autoptr(GString) smileys = g_string_new ("ж");
  g_autofree char *cut_smileys = NULL;

  g_assert_cmpstr (plain, ==, "\"a\\\"b\\\\c\"");
  g_assert_cmpstr (odd, ==, "\"a\\n\\t\\u0001\\u0085їжа\"");
  g_assert_cmpstr (invalid, ==, "\"a\uFFFD\"");
  g_assert_cmpuint (strlen (whole), ==, 62);
  g_assert_cmpuint (strlen (cut), ==, 62 + strlen ("…"));
  g_assert_true (g_str_has_suffix (cut, "x…\""));

  /* A cut goes between characters, whatever their length. */
  for (guint i = 0; i < 100; i++)
    g_string_append (smileys, "😀");
  cut_smileys = ouv_json_quote (smileys->str);
  g_assert_true (g_utf8_validate (cut_smileys, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (cut_smileys, -1), ==, 63);
  g_assert_null (strstr (cut_smileys, "\uFFFD"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/accepted", test_accepted);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/size", test_size);
  g_test_add_func ("/json/length", test_length);
  g_test_add_func ("/json/getters", test_getters);
  g_test_add_func ("/json/scalars", test_scalars);
  g_test_add_func ("/json/only-members", test_only_members);
  g_test_add_func ("/json/nearest", test_nearest);
  g_test_add_func ("/json/quote", test_quote);
  return g_test_run ();
}
