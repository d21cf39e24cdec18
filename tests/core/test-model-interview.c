/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps, channels, pages and questions, and the variables that they give. */

#include "config.h"

#include "core-common.h"

#include "ouv-interview.h"

#define PAGE(id) "\"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"questions\": [\"" id "\"]}]"
#define QUESTION(more) "{\"questions\": [{\"id\": \"when\", \"type\": \"date\", \"text\": \"When?\", \"why\": \"Because.\"" more "}], " \
  PAGE ("when") "}"
#define CHOICE(options, more) "{\"questions\": [{\"id\": \"size\", \"type\": \"choice\", \"text\": \"Size?\", \"why\": \"Because.\"," \
  " \"options\": [" options "]" more "}], " PAGE ("size") "}"
#define CHANNEL(more) "{\"channels\": [{\"id\": \"post\", \"name\": \"Post\", \"contact\": \"Write\", \"wait\": \"Wait\"" more "}]}"

static const RefusedCase refused[] = {
  { "step without a title", "{\"steps\": [{\"id\": \"a\"}]}", OUV_CORE_ERROR_MISSING, "extra.json:/steps/0/title: a text is missing" },
  { "two steps of one id", "{\"steps\": [{\"id\": \"problem\", \"title\": \"b\"}]}", OUV_CORE_ERROR_DUPLICATE, "extra.json:/steps/0/id: " },

  { "channel without a headline", "{\"channels\": [{\"id\": \"a\", \"name\": \"b\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/channels/0/contact: a text is missing" },
  { "two channels of one id", "{\"channels\": [{\"id\": \"sac\"}]}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/channels/0/id: “sac” is in the section channels twice" },
  { "channel named like a variable", "{\"channels\": [{\"id\": \"latest\", \"name\": \"b\", \"contact\": \"c\", \"wait\": \"d\"}]}",
    OUV_CORE_ERROR_DUPLICATE, "extra.json:/channels/0/id: “latest” is taken" },
  { "channel with a point", "{\"channels\": [{\"id\": \"a.b\", \"name\": \"b\", \"contact\": \"c\", \"wait\": \"d\"}]}",
    OUV_CORE_ERROR_DUPLICATE, "extra.json:/channels/0/id: “a.b” is taken, or has a point" },
  { "group named like a channel", CHANNEL (", \"group\": \"sac\""), OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/channels/0/group: “sac” is taken" },
  { "group named like its own channel", CHANNEL (", \"group\": \"post\""), OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/channels/0/group: “post” is taken" },
  { "channel named like a group",
    "{\"channels\": [{\"id\": \"a\", \"name\": \"b\", \"contact\": \"c\", \"wait\": \"d\", \"group\": \"g\"},"
    " {\"id\": \"g\", \"name\": \"b\", \"contact\": \"c\", \"wait\": \"d\"}]}",
    OUV_CORE_ERROR_DUPLICATE, "extra.json:/channels/1/id: “g” is taken" },
  { "limit of no characters", CHANNEL (", \"limit\": 0"), OUV_CORE_ERROR_RANGE,
    "extra.json:/channels/0/limit: not between 1 and 100000" },
  { "reply that is a number", CHANNEL (", \"reply\": 7"), OUV_CORE_ERROR_TYPE,
    "extra.json:/channels/0/reply: an object is needed here, not a number" },
  { "reply without days", CHANNEL (", \"reply\": {\"whose\": \"law\"}"), OUV_CORE_ERROR_MISSING,
    "extra.json:/channels/0/reply/days: is missing" },
  { "reply with an effect that is a text", CHANNEL (", \"reply\": {\"days\": 5, \"whose\": \"law\", \"effect\": \"yes\"}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/channels/0/reply/effect: " },
  { "reply after no days", CHANNEL (", \"reply\": {\"days\": 0, \"whose\": \"law\"}"), OUV_CORE_ERROR_RANGE,
    "extra.json:/channels/0/reply/days: not between 1 and 366" },
  { "reply of nobody", CHANNEL (", \"reply\": {\"days\": 5}"), OUV_CORE_ERROR_MISSING,
    "extra.json:/channels/0/reply/whose: a text is missing" },
  { "reply of somebody", CHANNEL (", \"reply\": {\"days\": 5, \"whose\": \"mine\"}"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/channels/0/reply/whose: “mine” is none of its values" },
  { "no rung", CHANNEL (""), OUV_CORE_ERROR_MISSING, "extra.json:/channels/0/id: the section ladder has no entry for this channel" },

  { "question without a type", "{\"questions\": [{\"id\": \"a\", \"text\": \"b\", \"why\": \"c\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/questions/0/type: a text is missing" },
  { "question named like a variable",
    "{\"questions\": [{\"id\": \"minimum_wage\", \"type\": \"money\", \"text\": \"b\", \"why\": \"c\"}]}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/questions/0/id: “minimum_wage” is taken" },
  { "impossible first day", QUESTION (", \"min\": \"2026-02-30\""), OUV_CORE_ERROR_RANGE,
    "extra.json:/questions/0/min: \"2026-02-30\" is not a day of the calendar" },
  { "last day that is no day", QUESTION (", \"max\": \"yesterday\""), OUV_CORE_ERROR_RANGE,
    "extra.json:/questions/0/max: \"yesterday\" is not a date" },
  { "last day that is a number", QUESTION (", \"max\": 1"), OUV_CORE_ERROR_TYPE, "extra.json:/questions/0/max: a text is needed" },
  { "options that are an object", QUESTION (", \"options\": {}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/options: a list is needed here, not an object" },
  { "groups that are an object", QUESTION (", \"groups\": {}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/groups: a list is needed here, not an object" },
  { "group without a title", CHOICE ("", ", \"groups\": [{\"id\": \"g\"}]"), OUV_CORE_ERROR_MISSING,
    "extra.json:/questions/0/groups/0/title: a text is missing" },
  { "option without a label", CHOICE ("{\"id\": \"a\"}", ""), OUV_CORE_ERROR_MISSING,
    "extra.json:/questions/0/options/0/label: a text is missing" },
  { "option of no group", CHOICE ("{\"id\": \"a\", \"label\": \"A\", \"group\": \"h\"}",
    ", \"groups\": [{\"id\": \"g\", \"title\": \"G\"}]"), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/questions/0/options/0/group: there is no group “h”" },
  { "two options of one id", CHOICE ("{\"id\": \"a\", \"label\": \"A\"}, {\"id\": \"a\", \"label\": \"B\"}", ""),
    OUV_CORE_ERROR_DUPLICATE, "extra.json:/questions/0/options/1/id: there are two options “a”" },
  { "keywords that are a text", CHOICE ("{\"id\": \"a\", \"label\": \"A\", \"keywords\": \"b\"}", ""), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/options/0/keywords: an object is needed here, not a text" },
  { "keywords in another language", CHOICE ("{\"id\": \"a\", \"label\": \"A\", \"keywords\": {\"ru\": \"b\"}}", ""),
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/questions/0/options/0/keywords/ru: an unknown member" },
  { "keyword that is a number", CHOICE ("{\"id\": \"a\", \"label\": \"A\", \"keywords\": {\"uk\": [1]}}", ""), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/options/0/keywords/uk: element 0 is not a text" },
  { "keywords that are a number", CHOICE ("{\"id\": \"a\", \"label\": \"A\", \"keywords\": {\"uk\": 1}}", ""), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/options/0/keywords/uk: a text is needed here, not a number" },
  { "option that waits for a later answer",
    CHOICE ("{\"id\": \"a\", \"label\": \"A\", \"when\": {\"known\": \"size\"}}", ""), OUV_CORE_ERROR_FORWARD,
    "extra.json:/questions/0/options/0/when/known" },
  { "variants that are an object", QUESTION (", \"variants\": {}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/variants: a list is needed here, not an object" },
  { "variant without a condition", QUESTION (", \"variants\": [{\"text\": \"b\"}]"), OUV_CORE_ERROR_MISSING,
    "extra.json:/questions/0/variants/0/when: is missing" },
  { "variant that reads its own answer", QUESTION (", \"variants\": [{\"when\": {\"known\": \"when\"}, \"text\": \"b\"}]"),
    OUV_CORE_ERROR_FORWARD, "extra.json:/questions/0/variants/0/when/known" },
  { "when that reads its own answer", QUESTION (", \"when\": {\"known\": \"when\"}"), OUV_CORE_ERROR_FORWARD,
    "extra.json:/questions/0/when/known" },
  { "refusals that are an object", QUESTION (", \"refuse\": {}"), OUV_CORE_ERROR_TYPE,
    "extra.json:/questions/0/refuse: a list is needed here, not an object" },
  { "refusal without a condition", QUESTION (", \"refuse\": [{\"text\": \"b\"}]"), OUV_CORE_ERROR_MISSING,
    "extra.json:/questions/0/refuse/0/when: is missing" },
  { "refusal without a text", QUESTION (", \"refuse\": [{\"when\": {\"known\": \"when\"}}]"), OUV_CORE_ERROR_MISSING,
    "extra.json:/questions/0/refuse/0/text: a text is missing" },
  { "refusal that has a hint", QUESTION (", \"refuse\": [{\"when\": {\"known\": \"when\"}, \"text\": \"b\", \"hint\": \"c\"}]"),
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/questions/0/refuse/0/hint: an unknown member" },

  { "page of another kind", "{\"pages\": [{\"id\": \"a\", \"step\": \"problem\", \"title\": \"b\", \"kind\": \"start\"}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/pages/0/kind: “start” is none of its values" },
  { "second page of attempts", "{\"pages\": [{\"id\": \"a\", \"step\": \"problem\", \"title\": \"b\", \"kind\": \"attempts\"}]}",
    OUV_CORE_ERROR_DUPLICATE, "extra.json:/pages/0/kind: there is another page of attempts" },
  { "question of another page", "{" PAGE ("matter") "}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/pages/0/questions: “matter” is asked twice" },
  { "question on no page", "{\"questions\": [{\"id\": \"a\", \"type\": \"text\", \"text\": \"b\", \"why\": \"c\"}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/questions/0/id: no page asks this question" },
};

static void
test_no_attempts (void)
{
  g_autofree char *text = replace_once (small_model, ", \"kind\": \"attempts\"", "");
  g_autoptr(GError) error = NULL;

  g_assert_null (load_model (text, NULL, small_texts, &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==, "model:/pages: none is of the kind attempts");
}

/* Everything that a question can have. */
static void
test_question (void)
{
  static const char extra[] =
    "{\"questions\": [{\"id\": \"size\", \"type\": \"many\", \"text\": \"Size?\", \"hint\": \"Any.\", \"why\": \"To fit.\","
    "   \"dont_know\": true, \"required\": true, \"personal\": true,"
    "   \"groups\": [{\"id\": \"g\", \"title\": \"Group\"}],"
    "   \"options\": [{\"id\": \"s\", \"label\": \"Small\", \"hint\": \"Not big.\", \"group\": \"g\","
    "     \"keywords\": {\"en\": \"tiny\", \"uk\": [\"малий\", \"дрібний\"]}},"
    "     {\"id\": \"b\", \"label\": \"Big\"}]},"
    "  {\"id\": \"since\", \"type\": \"date\", \"text\": \"Since?\", \"why\": \"To count.\", \"min\": \"2020-01-01\", \"max\": \"today\"},"
    "  {\"id\": \"until\", \"type\": \"date\", \"text\": \"Until?\", \"why\": \"To count.\", \"max\": \"2030-12-31\"},"
    "  {\"id\": \"tax\", \"type\": \"text\", \"text\": \"CPF?\", \"why\": \"To sign.\", \"format\": \"cpf\", \"latin\": \"portuguese\","
    "   \"max_length\": 14},"
    "  {\"id\": \"sum\", \"type\": \"money\", \"text\": \"Sum?\", \"why\": \"To ask for it.\"}],"
    " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"hint\": \"More.\","
    "   \"questions\": [\"sum\", \"tax\", \"until\", \"since\", \"size\"]}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);
  const OuvQuestion *size, *since, *until, *tax;
  const OuvOption *small;
  static const char *const order[] = { "matter", "name", "sum", "tax", "until", "since", "size" };

  g_assert_no_error (error);
  size = ouv_model_find_question (model, "size");
  since = ouv_model_find_question (model, "since");
  until = ouv_model_find_question (model, "until");
  tax = ouv_model_find_question (model, "tax");
  g_assert_cmpint (size->type, ==, OUV_QUESTION_MANY);
  g_assert_true (size->dont_know && size->required && size->personal);
  g_assert_false (tax->dont_know || tax->required || tax->personal);
  g_assert_cmpstr (((OuvStep *) size->groups->pdata[0])->title, ==, "Group");
  small = ouv_question_find_option (size, "s");
  g_assert_cmpstr (small->group, ==, "g");
  g_assert_cmpstr (small->keywords[OUV_LANGUAGE_EN], ==, "tiny");
  g_assert_cmpstr (small->keywords[OUV_LANGUAGE_UK], ==, "малий, дрібний");
  g_assert_null (small->keywords[OUV_LANGUAGE_PT_BR]);
  g_assert_null (ouv_question_find_option (size, "m"));

  g_assert_cmpint (since->min, ==, day ("2020-01-01"));
  g_assert_true (since->max_today);
  g_assert_cmpint (since->max, ==, 0);
  g_assert_false (until->max_today);
  g_assert_cmpint (until->max, ==, day ("2030-12-31"));
  g_assert_cmpint (tax->format, ==, OUV_FORMAT_CPF);
  g_assert_cmpint (tax->latin, ==, OUV_LATIN_PORTUGUESE);
  g_assert_cmpuint (tax->max_length, ==, 14);

  /* In the order of the pages, whatever that of the file. */
  g_assert_cmpuint (ouv_model_get_questions (model)->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((OuvQuestion *) ouv_model_get_questions (model)->pdata[i])->id, ==, order[i]);
  g_assert_cmpstr (ouv_interview_find_page (model, "size")->hint, ==, "More.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_refused_cases ("/model-interview/refused", refused, G_N_ELEMENTS (refused));
  g_test_add_func ("/model-interview/no-attempts", test_no_attempts);
  g_test_add_func ("/model-interview/question", test_question);
  return g_test_run ();
}
