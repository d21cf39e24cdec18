/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files, sections, members and sources: what every table has. */

#include "config.h"

#include "core-common.h"

#include <string.h>

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}"

static const RefusedCase refused[] = {
  { "array", "[]", OUV_CORE_ERROR_TYPE, "extra.json:: an object is expected" },
  { "not JSON", "{", OUV_CORE_ERROR_SYNTAX, "extra.json:: 1:2: " },
  { "unknown section", "{\"prices\": []}", OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/prices: there is no section of that name" },
  { "misspelt section", "{\"reason\": []}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/reason: there is no section of that name; did you mean “reasons”?" },
  { "second version", "{\"version\": \"2026.1.2\"}", OUV_CORE_ERROR_TYPE, "extra.json:/version: one text is expected, once" },
  { "section that is no list", "{\"reasons\": {}}", OUV_CORE_ERROR_TYPE, "extra.json:/reasons: an array is expected" },
  { "entry that is no object", "{\"reasons\": [1]}", OUV_CORE_ERROR_TYPE, "extra.json:/reasons/0: an object is expected" },
  { "id of another file", "{\"checklist\": [{\"id\": \"other\"}, {\"id\": \"paper\"}]}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/checklist/1/id: “paper” is in the section checklist twice" },
  { "number for a text", "{\"reasons\": [{\"id\": 7}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/reasons/0/id: a text is needed here, not a number" },
  { "list for an id", "{\"reasons\": [{\"id\": []}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/reasons/0/id: a text is needed here, not a list" },
  { "no text", "{\"reasons\": [{\"id\": \"a\"}]}", OUV_CORE_ERROR_MISSING, "extra.json:/reasons/0/text: a text is missing" },
  { "unknown member", "{\"reasons\": [{\"id\": \"a\", \"txt\": \"b\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/reasons/0/txt: an unknown member; did you mean \"text\"?" },
  { "text for a boolean", "{\"offers\": [{\"id\": \"a\", \"channel\": \"sac\", \"urgent\": \"yes\", \"reason\": \"b\"}]}",
    OUV_CORE_ERROR_TYPE, "extra.json:/offers/0/urgent: true or false is needed here, not a text" },
  { "text for a whole number", "{\"holidays\": [{\"name\": \"a\", \"month\": \"1\", " SOURCE "}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/holidays/0/month: a whole number is needed here, not a text" },
  { "number out of range", "{\"holidays\": [{\"name\": \"a\", \"month\": 13, " SOURCE "}]}", OUV_CORE_ERROR_RANGE,
    "extra.json:/holidays/0/month: not between 1 and 12" },
  { "text for a list", "{\"lists\": [{\"id\": \"a\", \"rows\": \"b\"}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/lists/0/rows: a list is needed here, not a text" },
  { "text for a list of texts", "{\"rights_by_problem\": [{\"problem\": \"a\", \"rights\": \"b\"}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/rights_by_problem/0/rights: a list is needed here, not a text" },
  { "list in a list of texts", "{\"rights_by_problem\": [{\"problem\": \"a\", \"rights\": [[]]}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/rights_by_problem/0/rights: element 0 is not a text" },
  { "text in a list of objects", "{\"lists\": [{\"id\": \"a\", \"rows\": [{\"text\": \"bye\"}, \"bye\"]}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/lists/0/rows: element 1 is not an object" },
  { "condition of another type", "{\"reasons\": [{\"id\": \"a\", \"when\": \"often\", \"text\": \"b\"}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/reasons/0/when" },
  { "no condition", "{\"derived\": [{\"id\": \"a\"}]}", OUV_CORE_ERROR_MISSING, "extra.json:/derived/0/value: is missing" },
  { "far channel", "{\"offers\": [{\"id\": \"a\", \"channel\": \"fax-machine\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/offers/0/channel: there is no channel “fax-machine”" },
  { "far choice", "{\"next_step\": [{\"id\": \"a\", \"action\": \"sleep soundly\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/next_step/0/action: “sleep soundly” is none of its values" },
  { "no choice", "{\"next_step\": [{\"id\": \"a\", \"channel\": null, \"reason\": \"b\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/next_step/0/action: a text is missing" },
  { "source that is no object", "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": \"c\"}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/reasons/0/source: an object is needed here, not a text" },
  { "unknown member of a source", "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": {\"uri\": \"c\"}}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/reasons/0/source/uri: an unknown member; did you mean \"url\"?" },
  { "no day of reading", "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": {\"url\": \"c\", \"confidence\": \"high\"}}]}",
    OUV_CORE_ERROR_MISSING, "extra.json:/reasons/0/source/seen: a text is missing" },
  { "no confidence", "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": {\"url\": \"c\", \"seen\": \"2026-11-23\"}}]}",
    OUV_CORE_ERROR_MISSING, "extra.json:/reasons/0/source/confidence: a text is missing" },
  { "address that is a number", "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": {\"url\": 1}}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/reasons/0/source/url: a text is needed here, not a number" },
  { "less than high confidence without a note",
    "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": {\"url\": \"c\", \"seen\": \"2026-11-23\","
    " \"confidence\": \"medium\"}}]}", OUV_CORE_ERROR_MISSING, "extra.json:/reasons/0/source/note: a source without an address" },
  { "no address and no note",
    "{\"reasons\": [{\"id\": \"a\", \"text\": \"b\", \"source\": {\"url\": null, \"seen\": \"2026-11-23\","
    " \"confidence\": \"high\"}}]}", OUV_CORE_ERROR_MISSING, "extra.json:/reasons/0/source/note: a source without an address" },
  { "no source", "{\"holidays\": [{\"name\": \"a\", \"month\": 1, \"day\": 1}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/holidays/0/source: is missing" },
  { "impossible review date", "{\"facts\": [{\"id\": \"a\", \"type\": \"text\", \"value\": \"b\", \"review_by\": \"2026-02-30\", "
    SOURCE "}]}", OUV_CORE_ERROR_RANGE, "extra.json:/facts/0/review_by: \"2026-02-30\" is not a day of the calendar" },
};

/* Sections of several files are one section. */
static void
test_joined (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with ("{\"steps\": [{\"id\": \"later\", \"title\": \"Later\"}]}", &error);
  GPtrArray *steps;

  g_assert_no_error (error);
  steps = ouv_model_get_steps (model);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (((OuvStep *) steps->pdata[0])->id, ==, "problem");
  g_assert_cmpstr (((OuvStep *) steps->pdata[1])->title, ==, "Later");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_refused_cases ("/model-loader/refused", refused, G_N_ELEMENTS (refused));
  g_test_add_func ("/model-loader/joined", test_joined);
  return g_test_run ();
}
