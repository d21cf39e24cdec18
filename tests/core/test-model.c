/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-common.h"

#include <string.h>

#include "ouv-interview.h"
#include "ouv-outcome.h"

static void
test_small (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (NULL, &error);
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvOutcome) outcome = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (ouv_model_get_version (model), ==, "2026.1.1");
  g_assert_cmpuint (ouv_model_get_questions (model)->len, ==, 2);
  g_assert_cmpint (ouv_model_find_channel (model, "sac")->reply_days, ==, 7);
  g_assert_null (ouv_model_find_channel (model, "procon"));
  kase = ouv_case_new (model);
  outcome = ouv_outcome_new (kase, 739000, NULL, OUV_LANGUAGE_EN, NULL);
  g_assert_cmpstr (outcome->rule, ==, "call");
  /* The name is not asked for, so the family has no row that holds; the list's blank stands for it. */
  g_assert_cmpstr (outcome->message->body, ==, "Bye [name].");
}

/* What is replaced, by what, and how the error begins. */
static const struct {
  const char   *name;
  const char   *from;
  const char   *to;
  OuvCoreError  code;
  const char   *error;
} broken[] = {
  { "not json", "\"version\": ", "\"version\" ", OUV_CORE_ERROR_SYNTAX, "small.json:" },
  { "section", "\"steps\"", "\"stepz\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/stepz: there is no section of that name; did you mean “steps”?" },
  { "version", "\"2026.1.1\"", "2026", OUV_CORE_ERROR_TYPE, "small.json:/version: " },
  { "section type", "\"steps\": [{\"id\": \"problem\", \"title\": \"Problem\"}]", "\"steps\": {}", OUV_CORE_ERROR_TYPE, "small.json:/steps: " },
  { "question type", "\"type\": \"choice\"", "\"type\": \"choise\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/questions/0/type: “choise” is none of its values; did you mean “choice”?" },
  { "question text", "\"text\": \"What?\", ", "", OUV_CORE_ERROR_MISSING, "small.json:/questions/0" },
  { "unknown member", "\"max_length\": 20", "\"maximum\": 20", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/questions/1" },
  { "range", "\"max_length\": 20", "\"max_length\": 0", OUV_CORE_ERROR_RANGE, "small.json:/questions/1/max_length: " },
  { "option", "\"claim\"]}}", "\"claims\"]}}", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/questions/1/ask" },
  { "forward", "{\"==\": [{\"var\": \"matter\"}, \"claim\"]}", "{\"known\": \"name\"}", OUV_CORE_ERROR_FORWARD, "small.json:/questions/1/ask" },
  { "page question", "[\"matter\", \"name\"]", "[\"matter\", \"nome\"]", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/pages/0/questions: there is no question “nome”" },
  { "asked nowhere", "[\"matter\", \"name\"]", "[\"matter\"]", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/questions/1/id: no page asks" },
  { "asked twice", "[\"matter\", \"name\"]", "[\"matter\", \"name\", \"name\"]", OUV_CORE_ERROR_DUPLICATE, "small.json:/pages/0/questions: “name” is asked twice" },
  { "page step", "\"step\": \"problem\"", "\"step\": \"problems\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/pages/0/step: " },
  { "duplicate question", "\"id\": \"name\", \"type\": \"text\", \"text\"", "\"id\": \"matter\", \"type\": \"text\", \"text\"", OUV_CORE_ERROR_DUPLICATE, "small.json:/questions/1/id: " },
  { "channel", "\"channel\": \"sac\", \"not", "\"channel\": \"sax\", \"not", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/ladder/0/channel: there is no channel “sax”; did you mean “sac”?" },
  { "no rung", "{\"channel\": \"sac\", \"not_for_you\": [], \"later\": []}", "", OUV_CORE_ERROR_MISSING, "small.json:/channels/0/id: the section ladder" },
  { "whose", "\"whose\": \"law\"", "\"whose\": \"me\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/channels/0/reply/whose: " },
  { "operator", "{\"==\": [{\"var\": \"sac.state\"}, \"none\"]}", "{\"=\": [{\"var\": \"sac.state\"}, \"none\"]}", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/derived/0/value" },
  { "derived twice", "\"id\": \"untried\"", "\"id\": \"matter\"", OUV_CORE_ERROR_DUPLICATE, "small.json:/derived/0/id: " },
  { "variable", "{\"var\": \"untried\"}", "{\"var\": \"untired\"}", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/next_step/0/when" },
  { "next forward", "{\"var\": \"untried\"}", "{\"==\": [{\"var\": \"next.channel\"}, \"sac\"]}", OUV_CORE_ERROR_FORWARD, "small.json:/next_step/0/when" },
  { "action", "\"action\": \"contact\"", "\"action\": \"call\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/next_step/0/action: " },
  { "form of a paper", "\"form\": \"copy\"", "\"form\": \"fax\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/checklist/0/form: " },
  { "confidence", "\"confidence\": \"high\"", "\"confidence\": \"sure\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/facts/0/source/confidence: " },
  { "day seen", "\"seen\": \"2026-11-23\", \"confidence\": \"low\"", "\"seen\": \"2026-11-31\", \"confidence\": \"low\"", OUV_CORE_ERROR_RANGE, "small.json:/contacts/0/source/seen: " },
  { "source note", "\"note\": \"seen\", ", "", OUV_CORE_ERROR_MISSING, "small.json:/contacts/0/source/note: " },
  { "phones", "[\"10621\"]", "[10621]", OUV_CORE_ERROR_TYPE, "small.json:/contacts/0/phones: " },
  { "slot variable", "\"slots\": [{\"id\": \"name\"", "\"slots\": [{\"id\": \"nome\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/slots/0/var: there is no variable “nome”" },
  { "family text", "\"text\": \"hello\"", "\"text\": \"helo\"", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/families/0/rows/0/text: en.json has no text “helo”" },
  { "family row", "\"when\": {\"known\": \"name\"}, \"text\": \"hello\"", "\"when\": {\"known\": \"name\"}", OUV_CORE_ERROR_MISSING, "small.json:/families/0/rows/0: " },
  { "family", "{\"family\": \"hello\"}", "{\"family\": \"hallo\"}", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/forms/0/parts/0/family: " },
  { "list", "{\"list\": \"all\", \"id\": \"end\"}", "{\"list\": \"al\", \"id\": \"end\"}", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/forms/0/parts/1/list: " },
  { "part id", "{\"list\": \"all\", \"id\": \"end\"}", "{\"list\": \"all\"}", OUV_CORE_ERROR_MISSING, "small.json:/forms/0/parts/1/id: " },
  { "item", "{\"list\": \"all\", \"id\": \"end\"}", "{\"id\": \"end\"}", OUV_CORE_ERROR_MISSING, "small.json:/forms/0/parts/1: an item has" },
  { "opt", "{\"list\": \"all\", \"id\": \"end\"}", "{\"list\": \"all\", \"id\": \"end\", \"opt\": [\"no\"]}", OUV_CORE_ERROR_UNKNOWN_ID, "small.json:/forms/0/parts/1/opt: there is no slot “no”" },
};

static void
test_broken (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  OuvModel *model;

  text = replace_once (small_model, broken[i].from, broken[i].to);
  model = load_model (text, NULL, small_texts, &error);
  g_assert_null (model);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, broken[i].error));
  g_assert_error (error, OUV_CORE_ERROR, (int) broken[i].code);
}

static void
test_texts (void)
{
  static const struct { const char *from; const char *to; const char *error; } tests[] = {
    { "Hello {name}.", "Hello {nome}.", "uk.json:/texts/hello: there is no slot “nome”" },
    { "Hello {name}.", "Hello.", "uk.json:/texts/hello: its slots differ" },
    { "\"hello\"", "\"hallo\"", "small.json:/families/0/rows/0/text: uk.json has no text “hello”" },
    { "\"terms\": {}", "\"term\": {}", "uk.json:" },
    { "\"blanks\"", "\"blank\"", "uk.json:" },
    { "\"Bye {name}.\"", "7", "uk.json:/texts/bye: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *text = replace_once (small_texts, tests[i].from, tests[i].to);
      g_autoptr(GError) error = NULL;

      g_assert_null (load_model (small_model, NULL, text, &error));
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, tests[i].error));
    }
}

static void
test_bundled (void)
{
  OuvModel *model = ouv_model_get_default ();
  static const char *const channels[] = {
    "portal", "nao_me_perturbe", "sac", "ombudsman", "anatel", "consumidor_gov", "reclame_aqui", "procon", "small_claims",
    "public_defender"
  };

  g_assert_true (model == ouv_model_get_default ());
  g_assert_cmpuint (ouv_model_get_steps (model)->len, ==, 5);
  g_assert_cmpuint (ouv_model_get_channels (model)->len, ==, G_N_ELEMENTS (channels));
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    g_assert_cmpstr (((OuvChannel *) ouv_model_get_channels (model)->pdata[i])->id, ==, channels[i]);
  g_assert_cmpuint (ouv_model_find_question (model, "problem")->options->len, ==, 22);
  g_assert_cmpuint (ouv_model_find_question (model, "service")->options->len, ==, 13);
  g_assert_cmpuint (ouv_model_find_question (model, "matter")->options->len, ==, 7);
  g_assert_cmpuint (ouv_model_find_question (model, "state")->options->len, ==, 27);
  g_assert_cmpuint (ouv_model_find_question (model, "product")->options->len, ==, 5);
  g_assert_cmpuint (ouv_model_find_question (model, "harm")->options->len, ==, 4);
  g_assert_cmpuint (ouv_model_find_question (model, "wants")->options->len, ==, 7);
  g_assert_null (ouv_model_find_question (model, "no_such_question"));
}

/* Who is bound to answer, who only advised, and where nobody answers. */
static void
test_replies (void)
{
  OuvModel *model = ouv_model_get_default ();

  g_assert_cmpstr (ouv_model_find_channel (model, "sac")->reply_whose, ==, "law");
  g_assert_false (ouv_model_find_channel (model, "sac")->reply_is_effect);
  g_assert_cmpstr (ouv_model_find_channel (model, "procon")->reply_whose, ==, "advice");
  g_assert_cmpstr (ouv_model_find_channel (model, "reclame_aqui")->reply_whose, ==, "advice");
  g_assert_true (ouv_model_find_channel (model, "nao_me_perturbe")->reply_is_effect);
}

/* Whom one calls, whose form one fills in, and where one goes. */
static void
test_ways (void)
{
  static const struct { const char *channel; OuvWay way; } ways[] = {
    { "portal", OUV_WAY_SITE }, { "nao_me_perturbe", OUV_WAY_SITE }, { "sac", OUV_WAY_PHONE }, { "ombudsman", OUV_WAY_PHONE },
    { "anatel", OUV_WAY_SITE }, { "consumidor_gov", OUV_WAY_SITE }, { "reclame_aqui", OUV_WAY_SITE }, { "procon", OUV_WAY_OFFICE },
    { "small_claims", OUV_WAY_OFFICE }, { "public_defender", OUV_WAY_OFFICE },
  };
  OuvModel *model = ouv_model_get_default ();

  g_assert_cmpuint (ouv_model_get_channels (model)->len, ==, G_N_ELEMENTS (ways));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_assert_cmpint (ouv_model_get_way (model, ouv_model_find_channel (model, ways[i].channel)), ==, ways[i].way);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/small", test_small);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/model/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
    }
  g_test_add_func ("/model/texts", test_texts);
  g_test_add_func ("/model/bundled", test_bundled);
  g_test_add_func ("/model/replies", test_replies);
  g_test_add_func ("/model/ways", test_ways);
  return g_test_run ();
}
