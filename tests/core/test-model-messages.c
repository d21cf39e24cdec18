/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of three languages, slots, families, lists and forms. */

#include "config.h"

#include "core-common.h"

#define SLOT(more) "{\"slots\": [{\"id\": \"a\", " more "}]}"
#define ITEM(item) "{\"lists\": [{\"id\": \"a\", \"rows\": [" item "]}]}"
#define FORM(more) "{\"forms\": [{\"id\": \"a\", \"channel\": \"sac\", \"form\": \"script\"" more "}]}"

static const RefusedCase refused[] = {
  { "slot without a type", SLOT ("\"var\": \"name\""), OUV_CORE_ERROR_MISSING, "extra.json:/slots/0/type: a text is missing" },
  { "slot of another type", SLOT ("\"type\": \"number\""), OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/slots/0/type: “number” is none" },
  { "slot that asks for no question", SLOT ("\"type\": \"text\", \"var\": \"name\", \"others\": [\"name\", \"nmae\"]"),
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/slots/0/others: there is no question “nmae”" },
  { "slot that asks for a text", SLOT ("\"type\": \"text\", \"var\": \"name\", \"others\": \"name\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/others: a list is needed here" },
  { "slot of no family", SLOT ("\"type\": \"family\", \"family\": \"b\""), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/slots/0/family: there is no family “b”" },
  { "slot of no channel", SLOT ("\"type\": \"contact\", \"var\": \"fax\""), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/slots/0/var: there is no channel “fax”" },
  { "slot of no fact", SLOT ("\"type\": \"fact\", \"var\": \"limits\""), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/slots/0/var: there is no fact “limits”" },
  { "number of no contact", SLOT ("\"type\": \"text\", \"var\": \"fax.protocol\""), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/slots/0/var: there is no variable “fax.protocol”" },
  { "date for a sum", SLOT ("\"type\": \"money\", \"var\": \"sac.date\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/type: “sac.date” is of another type" },
  { "the day in a slot of terms", SLOT ("\"type\": \"term\", \"var\": \"today\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/type: “today” is of another type" },
  { "number of a contact in a slot of dates", SLOT ("\"type\": \"date\", \"var\": \"sac.protocol\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/type: “sac.protocol” is of another type" },
  { "sum for a date", SLOT ("\"type\": \"date\", \"var\": \"minimum_wage\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/type: “minimum_wage” is of another type" },
  { "free text for a term", SLOT ("\"type\": \"term\", \"var\": \"name\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/type: “name” is of another type" },
  { "number for a text", SLOT ("\"type\": \"text\", \"var\": \"sac.count\""), OUV_CORE_ERROR_TYPE,
    "extra.json:/slots/0/type: “sac.count” is of another type" },

  { "family without rows that are a list", "{\"families\": [{\"id\": \"a\", \"rows\": {}}]}", OUV_CORE_ERROR_TYPE,
    "extra.json:/families/0/rows: a list is needed" },
  { "two families of one id", "{\"families\": [{\"id\": \"hello\", \"rows\": []}]}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/families/0/id: “hello” is in the section families twice" },
  { "family of itself", "{\"families\": [{\"id\": \"a\", \"rows\": [{\"family\": \"a\"}]}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/families/0/rows/0/family: there is no family “a”" },
  { "row of a text and a family", "{\"families\": [{\"id\": \"a\", \"rows\": [{\"text\": \"bye\", \"family\": \"hello\"}]}]}",
    OUV_CORE_ERROR_MISSING, "extra.json:/families/0/rows/0: a row has either a text or a family" },
  { "row with another member", "{\"families\": [{\"id\": \"a\", \"rows\": [{\"txt\": \"bye\"}]}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/families/0/rows/0/txt: an unknown member" },

  { "item of nothing", ITEM ("{}"), OUV_CORE_ERROR_MISSING, "extra.json:/lists/0/rows/0: an item has one of" },
  { "item of no text", ITEM ("{\"text\": \"hallo\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/text: en.json has no text “hallo”" },
  { "item of a number", ITEM ("{\"text\": 1}"), OUV_CORE_ERROR_TYPE, "extra.json:/lists/0/rows/0/text: a text is needed" },
  { "item of no family", ITEM ("{\"family\": \"hallo\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/family: there is no family “hallo”" },
  { "item of its own list", ITEM ("{\"list\": \"a\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/list: there is no list “a” before this one" },
  { "item of a list that is a number", ITEM ("{\"list\": 1}"), OUV_CORE_ERROR_TYPE, "extra.json:/lists/0/rows/0/list: a text is needed" },
  { "all of a text", ITEM ("{\"all\": \"bye\"}"), OUV_CORE_ERROR_TYPE, "extra.json:/lists/0/rows/0/all: a list is needed" },
  { "line of no text", ITEM ("{\"lines\": [{\"text\": \"bye\"}, {\"text\": \"hallo\"}]}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/lines/1/text: en.json has no text “hallo”" },
  { "no header", ITEM ("{\"text\": \"bye\", \"header\": \"hallo\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/header: en.json has no text “hallo”" },
  { "opt that is a text", ITEM ("{\"text\": \"bye\", \"opt\": \"name\"}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/lists/0/rows/0/opt: a list is needed here, not a text" },
  { "at most none", ITEM ("{\"each\": \"rights\", \"max\": 0}"), OUV_CORE_ERROR_RANGE,
    "extra.json:/lists/0/rows/0/max: not between 1 and 100" },
  { "each of a number", ITEM ("{\"each\": 1}"), OUV_CORE_ERROR_TYPE, "extra.json:/lists/0/rows/0/each: a text is needed" },
  { "each of no question", ITEM ("{\"each\": \"wishes\", \"prefix\": \"a\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/each: “wishes” is neither" },
  { "each of a question with one answer", ITEM ("{\"each\": \"matter\", \"prefix\": \"a\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/each: “matter” is neither" },
  { "rights that are a text", ITEM ("{\"each\": \"rights\", \"from\": \"cdc\"}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/lists/0/rows/0/from: a list is needed" },
  { "unknown right", ITEM ("{\"each\": \"rights\", \"from\": [\"cdc\"]}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/from: there is no right “cdc”" },
  { "attempts of nothing", ITEM ("{\"each\": \"attempts\"}"), OUV_CORE_ERROR_MISSING, "extra.json:/lists/0/rows/0/item: is missing" },
  { "attempts of a text", ITEM ("{\"each\": \"attempts\", \"item\": \"bye\"}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/lists/0/rows/0/item: an object is needed" },
  { "attempts of no text", ITEM ("{\"each\": \"attempts\", \"item\": {\"text\": \"hallo\"}}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/lists/0/rows/0/item/text: en.json has no text “hallo”" },

  { "form without a form", "{\"forms\": [{\"id\": \"a\", \"channel\": \"sac\", \"parts\": []}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/forms/0/form: a text is missing" },
  { "subject that is a text", FORM (", \"subject\": \"bye\""), OUV_CORE_ERROR_TYPE, "extra.json:/forms/0/subject: an object is needed" },
  { "subject of no text", FORM (", \"subject\": {\"text\": \"hallo\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/forms/0/subject/text: en.json has no text “hallo”" },
};

#define MANY \
  "\"questions\": [{\"id\": \"wants\", \"type\": \"many\", \"text\": \"a\", \"why\": \"b\", \"options\": [{\"id\": \"rest\", \"label\": \"c\"}]}]," \
  "\"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"questions\": [\"wants\"]}],"

static const RefusedCase refused_with_many[] = {
  { "answers without a prefix", "{" MANY "\"lists\": [{\"id\": \"a\", \"rows\": [{\"each\": \"wants\"}]}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/lists/0/rows/0/prefix: a text is missing" },
  { "answer without a text", "{" MANY "\"lists\": [{\"id\": \"a\", \"rows\": [{\"each\": \"wants\", \"prefix\": \"want\"}]}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/lists/0/rows/0/prefix: en.json has no text “want.rest”" },
};

/* Bad texts of one language: what stands for small_texts, and how the error begins. */
static void
test_texts (void)
{
  static const struct
  {
    const char   *texts;
    OuvCoreError  code;
    const char   *error;
  } tests[] = {
    { "", OUV_CORE_ERROR_SYNTAX, "uk.json:: 1:1: the text is empty" },
    { "[]", OUV_CORE_ERROR_TYPE, "uk.json:: an object is expected" },
    { "{\"text\": {}}", OUV_CORE_ERROR_UNKNOWN_ID, "uk.json:/text: an unknown member; did you mean \"texts\"?" },
    { "{\"blanks\": {}, \"terms\": {}}", OUV_CORE_ERROR_MISSING, "uk.json:/texts: an object is missing" },
    { "{\"texts\": {}, \"terms\": {}}", OUV_CORE_ERROR_MISSING, "uk.json:/blanks: an object is missing" },
    { "{\"texts\": {}, \"blanks\": {}}", OUV_CORE_ERROR_MISSING, "uk.json:/terms: an object is missing" },
    { "{\"texts\": {\"hello\": null}, \"blanks\": {}, \"terms\": {}}", OUV_CORE_ERROR_MISSING, "uk.json:/texts/hello: a text is missing" },
    { "{\"texts\": {}, \"blanks\": {\"name\": 1}, \"terms\": {}}", OUV_CORE_ERROR_TYPE, "uk.json:/blanks/name: a text is needed" },
    { "{\"texts\": {}, \"blanks\": {}, \"terms\": {\"product\": \"tv\"}}", OUV_CORE_ERROR_TYPE,
      "uk.json:/terms/product: an object is needed here, not a text" },
    { "{\"texts\": {}, \"blanks\": {}, \"terms\": {\"product\": {\"tv\": 1}}}", OUV_CORE_ERROR_TYPE,
      "uk.json:/terms/product/tv: a text is needed here, not a number" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (load_model (small_model, NULL, tests[i].texts, &error));
      g_assert_error (error, OUV_CORE_ERROR, (int) tests[i].code);
      if (!g_str_has_prefix (error->message, tests[i].error))
        g_test_fail_printf ("“%s” instead of “%s…”", error->message, tests[i].error);
    }
}

/* A text that no form uses is looked at too. */
static void
test_slots (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *error;
  } tests[] = {
    { "\"law.cdc\": \"Law.\"", "\"law.cdd\": \"Law.\"", "uk.json:/texts/law.cdc: is missing" },
    { "\"Law.\"", "\"Law of {name.\"", "uk.json:/texts/law.cdc: there is no slot “name.”" },
    { "\"Law.\"", "\"Law of {name}.\"", "uk.json:/texts/law.cdc: its slots differ from those in Portuguese" },
    { "\"Bye {name}.\"", "\"Bye {nome}.\"", "uk.json:/texts/bye: there is no slot “nome”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *texts = replace_once (small_texts, tests[i].from, tests[i].to);
      g_autoptr(GError) error = NULL;

      g_assert_null (load_model (small_model, NULL, texts, &error));
      g_assert_cmpstr (error->message, ==, tests[i].error);
    }
}

/* The same slot twice in one language and once in another is the same set of slots. */
static void
test_repeated_slot (void)
{
  g_autofree char *texts = replace_once (small_texts, "Bye {name}.", "Bye {name}, {name}.");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_model (small_model, NULL, texts, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_refused_cases ("/model-messages/refused", refused, G_N_ELEMENTS (refused));
  add_refused_cases ("/model-messages/refused", refused_with_many, G_N_ELEMENTS (refused_with_many));
  g_test_add_func ("/model-messages/texts", test_texts);
  g_test_add_func ("/model-messages/slots", test_slots);
  g_test_add_func ("/model-messages/repeated-slot", test_repeated_slot);
  return g_test_run ();
}
