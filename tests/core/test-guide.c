/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide.h"

#include <string.h>

#include "core-common.h"
#include "ouv-outcome.h"

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}"

static const char facts[] =
  "{\"facts\": [{\"id\": \"fee\", \"type\": \"money\", \"value\": \"12.30\", " SOURCE "},"
  " {\"id\": \"minimum_wage\", \"type\": \"money\", \"values\": ["
  "  {\"value\": \"1518.00\", \"valid_from\": \"2025-01-01\", " SOURCE "},"
  "  {\"value\": \"1621.00\", \"valid_from\": \"2026-01-01\", " SOURCE "}]}]}";

static const char small_topics[] =
  "{\"groups\": [{\"id\": \"help\", \"topics\": [\"sac\", \"court\"]}],"
  " \"topics\": {\"sac\": {\"checked\": \"2026-11-23\","
  "   \"explains\": [\"channel:sac\", \"question:matter\", \"question:matter=claim\"], \"sources\": [\"https://example.org\"]},"
  "  \"court\": {\"checked\": \"2026-11-22\", \"explains\": [\"question:matter\"], \"sources\": []}}}";

static const char small_guide[] =
  "{\"groups\": {\"help\": \"Who helps\"},"
  " \"topics\": {\"sac\": {\"title\": \"Customer service\", \"summary\": \"The first call\", \"keywords\": [\"Reclamação\"],"
  "   \"blocks\": [{\"type\": \"text\", \"text\": \"Call {phone:sac_1} by {date:2026-11-23}.\"},"
  "    {\"type\": \"steps\", \"items\": [\"Pay {money:fee}\", \"Wait\"]},"
  "    {\"type\": \"contact\", \"contact\": \"sac_1\"}, {\"type\": \"topic\", \"topic\": \"court\"}]},"
  "  \"court\": {\"title\": \"The court\", \"summary\": \"A last service\", \"keywords\": [],"
  "   \"blocks\": [{\"type\": \"heading\", \"text\": \"Limits\"},"
  "    {\"type\": \"law\", \"text\": \"Up to {wages:20}.\", \"cite\": \"Lei 9.099/1995, art. 9º\"},"
  "    {\"type\": \"note\", \"text\": \"No reclamation here\"},"
  "    {\"type\": \"link\", \"title\": \"Open\", \"url\": \"https://example.org\"}]}}}";

static OuvGuide *
load_guide (const OuvModel  *model,
            const char      *topics,
            const char      *english,
            const char      *ukrainian,
            GError         **error)
{
  const char *const contents[] = { topics, english, ukrainian, small_guide };
  OuvModelFile files[] = { { "topics.json", NULL }, { "en.json", NULL }, { "uk.json", NULL }, { "pt_BR.json", NULL } };
  OuvGuide *guide;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    files[i].bytes = g_bytes_new_static (contents[i], strlen (contents[i]));
  guide = ouv_guide_new (model, &files[0], &files[1], error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_bytes_unref (files[i].bytes);
  return guide;
}

typedef struct
{
  const char   *name;
  const char   *from; /* in small_topics or small_guide */
  const char   *to;
  OuvCoreError  code;
  const char   *error;
} GuideCase;

static const GuideCase bad_topics[] = {
  { "no object", small_topics, "[]", OUV_CORE_ERROR_TYPE, "topics.json:: an object is expected" },
  { "not JSON", small_topics, "{", OUV_CORE_ERROR_SYNTAX, "topics.json:: 1:2: " },
  { "unknown member", "\"groups\"", "\"group\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/group: an unknown member; did you mean \"groups\"?" },
  { "no topics", small_topics, "{\"groups\": []}", OUV_CORE_ERROR_MISSING, "topics.json:/topics: is missing" },
  { "topics in a list", small_topics, "{\"topics\": []}", OUV_CORE_ERROR_TYPE,
    "topics.json:/topics: an object is needed here, not a list" },
  { "groups in an object", "\"groups\": [{\"id\": \"help\", \"topics\": [\"sac\", \"court\"]}]", "\"groups\": {}",
    OUV_CORE_ERROR_TYPE, "topics.json:/groups: a list is needed here, not an object" },
  { "unknown member of a topic", "\"checked\"", "\"checks\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/checks: an unknown member; did you mean \"checked\"?" },
  { "no day", "2026-11-22", "2026-11-31", OUV_CORE_ERROR_RANGE, "topics.json:/topics/court/checked: " },
  { "unknown channel", "channel:sac", "channel:sack", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “channel:sack”" },
  { "unknown question", "question:matter\"", "question:matters\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “question:matters”" },
  { "unknown option", "matter=claim", "matter=blame", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “question:matter=blame”" },
  { "unknown right", "channel:sac", "right:cdc_42", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “right:cdc_42”" },
  { "unknown kind of thing", "channel:sac", "problem:sac", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “problem:sac”" },
  { "no kind of thing", "channel:sac", "sac", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “sac”" },
  { "option of a channel", "channel:sac", "channel:sac=sac", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/topics/sac/explains: the model has no “channel:sac=sac”" },
  { "source that is no address", "https://example.org", "example.org", OUV_CORE_ERROR_RANGE,
    "topics.json:/topics/sac/sources: “example.org” is no address of a page" },
  { "source to run", "https://example.org", "file:///bin/sh", OUV_CORE_ERROR_RANGE,
    "topics.json:/topics/sac/sources: “file:///bin/sh” is no address of a page" },
  { "group of nothing", "[\"sac\", \"court\"]", "[\"sack\"]", OUV_CORE_ERROR_UNKNOWN_ID,
    "topics.json:/groups/0/topics: there is no topic “sack”" },
  { "topic twice", "[\"sac\", \"court\"]", "[\"sac\", \"court\", \"sac\"]", OUV_CORE_ERROR_DUPLICATE,
    "topics.json:/groups/0/topics: the topic “sac” is in a group already" },
  { "topic in no group", "[\"sac\", \"court\"]", "[\"sac\"]", OUV_CORE_ERROR_MISSING, "topics.json:/topics/court: is in no group" },
};

static const GuideCase bad_texts[] = {
  { "no object", small_guide, "[]", OUV_CORE_ERROR_TYPE, "en.json:: an object is expected" },
  { "no groups", "\"groups\": {\"help\": \"Who helps\"},", "", OUV_CORE_ERROR_MISSING, "en.json:/groups: is missing" },
  { "group without a title", "\"help\": \"Who helps\"", "", OUV_CORE_ERROR_MISSING, "en.json:/groups/help: a text is missing" },
  { "unknown group", "{\"help\"", "{\"more\": \"More\", \"help\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/groups/more: an unknown member" },
  { "unknown topic", "{\"sac\"", "{\"courts\": {}, \"sac\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/courts: an unknown member; did you mean \"court\"?" },
  { "no topic", "\"court\": {\"title\"", "\"courts\": {\"title\"", OUV_CORE_ERROR_MISSING, "en.json:/topics/court: is missing" },
  { "no title", "\"title\": \"The court\", ", "", OUV_CORE_ERROR_MISSING, "en.json:/topics/court/title: a text is missing" },
  { "empty summary", "The first call", "", OUV_CORE_ERROR_RANGE, "en.json:/topics/sac/summary: is empty" },
  { "unknown block", "\"type\": \"steps\"", "\"type\": \"step\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/1/type: “step” is none of its values; did you mean “steps”?" },
  { "block without a type", "\"type\": \"heading\", ", "", OUV_CORE_ERROR_MISSING,
    "en.json:/topics/court/blocks/0/type: a text is missing" },
  { "member of another block", "\"contact\": \"sac_1\"", "\"contact\": \"sac_1\", \"text\": \"SAC\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/2/text: an unknown member" },
  { "empty text", "Limits", "", OUV_CORE_ERROR_RANGE, "en.json:/topics/court/blocks/0/text: is empty" },
  { "no items", "\"Pay {money:fee}\", \"Wait\"", "", OUV_CORE_ERROR_MISSING, "en.json:/topics/sac/blocks/1/items: is empty" },
  { "unknown contact", "\"contact\": \"sac_1\"", "\"contact\": \"sac_2\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/2/contact: there is no “sac_2”" },
  { "unknown topic to open", "\"topic\": \"court\"", "\"topic\": \"judge\"", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/3/topic: there is no “judge”" },
  { "link that is no address", "https://example.org", "example.org", OUV_CORE_ERROR_RANGE,
    "en.json:/topics/court/blocks/3/url: “example.org” is no address of a page" },
  { "unknown phone", "phone:sac_1", "phone:sac_2", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/0/text: there is nothing to put for “{phone:sac_2}”" },
  { "second phone", "phone:sac_1", "phone:sac_1:1", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/0/text: there is nothing to put for “{phone:sac_1:1}”" },
  { "number of a phone", "phone:sac_1", "phone:sac_1:first", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/0/text: there is nothing to put for “{phone:sac_1:first}”" },
  { "sum that is a number", "money:fee", "money:limit", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/1/items: there is nothing to put for “{money:limit}”" },
  { "wages without a number", "wages:20", "wages:twenty", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/court/blocks/1/text: there is nothing to put for “{wages:twenty}”" },
  { "impossible day", "date:2026-11-23", "date:2026-11-31", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/0/text: there is nothing to put for “{date:2026-11-31}”" },
  { "unknown slot", "phone:sac_1", "sac_1", OUV_CORE_ERROR_UNKNOWN_ID,
    "en.json:/topics/sac/blocks/0/text: there is nothing to put for “{sac_1}”" },
  { "brace that stays open", "{phone:sac_1}", "{phone:sac_1", OUV_CORE_ERROR_SYNTAX,
    "en.json:/topics/sac/blocks/0/text: a brace has no counterpart" },
  { "brace that was never open", "Limits", "Limits}", OUV_CORE_ERROR_SYNTAX,
    "en.json:/topics/court/blocks/0/text: a brace has no counterpart" },
};

/* The translation is not what English is. */
static const GuideCase bad_translations[] = {
  { "another block", "\"type\": \"heading\"", "\"type\": \"text\"", OUV_CORE_ERROR_RANGE,
    "uk.json:/topics/court/blocks/0: English has a heading of 0 items with the target “” here" },
  { "an item less", ", \"Wait\"", "", OUV_CORE_ERROR_RANGE,
    "uk.json:/topics/sac/blocks/1: English has a steps of 2 items with the target “” here" },
  { "another topic", "\"topic\": \"court\"", "\"topic\": \"sac\"", OUV_CORE_ERROR_RANGE,
    "uk.json:/topics/sac/blocks/3: English has a topic of 0 items with the target “court” here" },
  { "a block less", ", {\"type\": \"topic\", \"topic\": \"court\"}", "", OUV_CORE_ERROR_RANGE,
    "uk.json:/topics/sac/blocks: 3 blocks, 4 in English" },
};

static OuvModel *
load_small (void)
{
  g_autoptr(GError) error = NULL;
  OuvModel *model = load_with (facts, &error);

  g_assert_no_error (error);
  return model;
}

static void
check_refused (const GuideCase *refused,
               const char      *topics,
               const char      *english,
               const char      *ukrainian)
{
  g_autoptr(OuvModel) model = load_small ();
  g_autoptr(GError) error = NULL;

  g_assert_null (load_guide (model, topics, english, ukrainian, &error));
  g_assert_error (error, OUV_CORE_ERROR, (int) refused->code);
  if (!g_str_has_prefix (error->message, refused->error))
    g_test_fail_printf ("“%s” instead of “%s…”", error->message, refused->error);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_bad_topics (gconstpointer data)
{
  const GuideCase *refused = data;
  g_autofree char *topics = replace_once (small_topics, refused->from, refused->to);

  check_refused (refused, topics, small_guide, small_guide);
}

static void
test_bad_texts (gconstpointer data)
{
  const GuideCase *refused = data;
  g_autofree char *texts = replace_once (small_guide, refused->from, refused->to);

  check_refused (refused, small_topics, texts, small_guide);
}

static void
test_bad_translation (gconstpointer data)
{
  const GuideCase *refused = data;
  g_autofree char *texts = replace_once (small_guide, refused->from, refused->to);

  check_refused (refused, small_topics, small_guide, texts);
}

static void
test_slots (void)
{
  g_autoptr(OuvModel) model = load_small ();
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvGuide) guide = load_guide (model, small_topics, small_guide, small_guide, &error);
  const struct {
    const char  *text;
    OuvLanguage  language;
    const char  *today;
    const char  *written;
  } cases[] = {
    { "No slot.", OUV_LANGUAGE_EN, "2026-11-23", "No slot." },
    { "Call {phone:sac_1}, {phone:sac_1:0}.", OUV_LANGUAGE_EN, "2026-11-23", "Call 10621, 10621." },
    { "{date:2026-11-23}", OUV_LANGUAGE_EN, "2026-11-24", "23 November 2026" },
    { "{date:2026-11-23}", OUV_LANGUAGE_UK, "2026-11-24", "23 листопада 2026 року" },
    { "{money:fee}!", OUV_LANGUAGE_PT_BR, "2026-11-23", "R$ 12,30!" },
    { "{money:minimum_wage}", OUV_LANGUAGE_EN, "2026-11-23", "R$ 1,621.00" },
    { "{wages:20}", OUV_LANGUAGE_PT_BR, "2026-11-23", "R$ 32.420,00" },
    { "{wages:20}", OUV_LANGUAGE_PT_BR, "2025-12-31", "R$ 30.360,00" },
    { "{wages:40}", OUV_LANGUAGE_PT_BR, "2020-01-01", "R$ 60.720,00" },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = ouv_guide_write_text (guide, cases[i].text, cases[i].language, day (cases[i].today));

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

/* The ids of TOPICS with spaces between them. */
static char *
join_ids (GPtrArray *topics)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < topics->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const OuvTopic *) topics->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
test_explaining (void)
{
  g_autoptr(OuvModel) model = load_small ();
  g_autoptr(OuvGuide) guide = load_guide (model, small_topics, small_guide, small_guide, NULL);
  static const char *const cases[][2] = {
    { "channel:sac", "sac" }, { "question:matter", "sac court" }, { "question:matter=claim", "sac" }, { "channel", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = ouv_guide_find_explaining (guide, cases[i][0]);
      g_autofree char *ids = join_ids (found);

      g_assert_cmpstr (ids, ==, cases[i][1]);
    }
}

static void
test_search (void)
{
  g_autoptr(OuvModel) model = load_small ();
  g_autofree char *ukrainian = replace_once (small_guide, "Customer service", "Служба підтримки");
  g_autoptr(OuvGuide) guide = load_guide (model, small_topics, small_guide, ukrainian, NULL);
  static const char *const cases[][3] = {
    { "service", "sac court", "2" }, /* a title goes before a summary */
    { "COURT", "court", "1" },
    { "reclamacao", "sac", "1" },        /* a keyword, without its accents */
    { "reclama", "sac court", "1" },     /* a keyword goes before the text */
    { "підтрим", "sac", "1" },           /* another language than the interface's */
    { "10621", "sac", "0" },             /* what a slot holds */
    { "32.420", "court", "0" },
    { "9.099", "court", "0" },           /* the place in the law */
    { "first service", "sac", "1" },     /* every word */
    { "first court", "", "0" },
    { "  wait ", "sac", "0" },
    { "nowhere", "", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_about;
      g_autoptr(GPtrArray) found = ouv_guide_search (guide, cases[i][0], day ("2026-11-23"), &n_about);
      g_autofree char *ids = join_ids (found);

      g_assert_cmpstr (ids, ==, cases[i][1]);
      g_assert_cmpuint (n_about, ==, (guint) atoi (cases[i][2]));
    }
}

static void
test_contact (void)
{
  g_autoptr(OuvModel) model = load_small ();
  g_autoptr(OuvContact) contact = ouv_contact_new (model, "sac_1", day ("2026-11-23"), NULL);

  g_assert_cmpstr (contact->name, ==, "SAC");
  g_assert_cmpstr (contact->phones->pdata[0], ==, "10621");
  g_assert_false (contact->open_known);
  g_assert_cmpuint (contact->say->len, ==, 0);
  g_assert_null (ouv_contact_new (model, "sac", day ("2026-11-23"), NULL));
}

static void
test_contact_in_state (void)
{
  OuvModel *model = ouv_model_get_default ();

  g_assert_cmpstr (ouv_contact_find_in_state (model, "small_claims", "SP"), ==, "small_claims_sp");
  g_assert_null (ouv_contact_find_in_state (model, "small_claims", "XX"));
  g_assert_null (ouv_contact_find_in_state (model, "small_claims_sp", "RJ"));
  g_assert_null (ouv_contact_find_in_state (model, "sac", "SP"));
  g_assert_null (ouv_contact_find_in_state (model, "nobody", "SP"));
}

/* The guide that is compiled in */

typedef void (*TextFunc) (const OuvTopic *topic,
                          OuvLanguage     language,
                          const char     *text);

static void
for_each_text (TextFunc func)
{
  GPtrArray *groups = ouv_guide_get_groups (ouv_guide_get_default ());

  for (guint i = 0; i < groups->len; i++)
    for (guint j = 0; j < ((OuvTopicGroup *) groups->pdata[i])->topics->len; j++)
      for (guint k = 0; k < OUV_N_LANGUAGES; k++)
        {
          const OuvTopic *topic = ((OuvTopicGroup *) groups->pdata[i])->topics->pdata[j];
          const OuvTopicText *text = &topic->texts[k];

          func (topic, k, text->title);
          func (topic, k, text->summary);
          for (guint m = 0; m < text->keywords->len; m++)
            func (topic, k, text->keywords->pdata[m]);
          for (guint m = 0; m < text->blocks->len; m++)
            {
              const OuvBlock *block = text->blocks->pdata[m];

              if (block->text != NULL)
                func (topic, k, block->text);
              for (guint n = 0; block->items != NULL && n < block->items->len; n++)
                func (topic, k, block->items->pdata[n]);
            }
        }
}

/* Numbers change, and are kept up to date in the model alone. */
static void
check_no_phone (const OuvTopic *topic,
                OuvLanguage     language,
                const char     *text)
{
  static GRegex *regex;

  if (regex == NULL)
    regex = g_regex_new ("\\b(0[38]00|151|1052|133[12]|106\\d\\d)\\b|\\b\\d{4,5}-\\d{4}\\b|\\(\\d\\d\\)\\s*\\d{4}", 0, 0, NULL);
  if (g_regex_match (regex, text, 0, NULL))
    g_test_fail_printf ("%s, %s: “%s” holds a phone number: write {phone:CONTACT}", ouv_language_get_code (language),
                        topic->id, text);
}

static void
test_bundled_phones (void)
{
  for_each_text (check_no_phone);
}

static void
check_typography (const OuvTopic *topic,
                  OuvLanguage     language,
                  const char     *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (!g_str_equal (stripped, text) || strstr (text, "  ") != NULL || strpbrk (text, "<>\n\"") != NULL)
    g_test_fail_printf ("%s, %s: “%s” has markup, straight quotes or spaces too many", ouv_language_get_code (language),
                        topic->id, text);
}

static void
test_bundled_texts (void)
{
  for_each_text (check_typography);
}

static void
check_written (const OuvTopic *topic,
               OuvLanguage     language,
               const char     *text)
{
  g_autofree char *written = ouv_guide_write_text (ouv_guide_get_default (), text, language, day ("2026-11-23"));

  if (strpbrk (written, "{}") != NULL)
    g_test_fail_printf ("%s, %s: “%s”", ouv_language_get_code (language), topic->id, written);
}

static void
test_bundled_slots (void)
{
  for_each_text (check_written);
}

/* What people type, and the article that they should see first: titles go before keywords, keywords before the text. */
static void
test_bundled_search (void)
{
  static const char *const cases[][2] = {
    { "bill", "online-bill" },
    { "wrong bill", "rights-charges" },
    { "refund", "rights-charges" },
    { "money back", "rights-charges" },
    { "internet not working", "rights-fault" },
    { "not working", "rights-fault" },
    { "cancel", "rights-leaving" },
    { "cancel within 7 days", "before-signing" },
    { "protocol number", "protocol" },
    { "debt collector", "rights-listing" },

    { "рахунок", "online-bill" },
    { "рахунку", "online-bill" },
    { "неправильний рахунок", "rights-charges" },
    { "повернути гроші", "rights-charges" },
    { "інтернет не працює", "rights-fault" },
    { "не працює", "rights-fault" },
    { "7 днів", "before-signing" },
    { "скасувати договір", "rights-leaving" },
    { "номер протоколу", "protocol" },

    /* Russian, which many readers type */
    { "счет", "online-bill" },
    { "счёт", "online-bill" },
    { "неправильный счет", "rights-charges" },
    { "возврат денег", "rights-charges" },
    { "интернет не работает", "rights-fault" },
    { "7 дней", "before-signing" },
    { "расторгнуть договор", "rights-leaving" },
    { "подать в суд", "small-claims" },

    { "conta errada", "rights-charges" },
    { "reembolso", "rights-charges" },
    { "não funciona", "rights-fault" },
    { "nao funciona", "rights-fault" },
    { "internet não funciona", "rights-fault" },
    { "cancelar", "rights-leaving" },
    { "desistir em 7 dias", "before-signing" },
    { "protocolo", "protocol" },
    { "protocolos", "protocol" },
    { "colecto", "rights-leaving" }, /* as heard: the pick-up of the equipment */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_about;
      g_autoptr(GPtrArray) found = ouv_guide_search (ouv_guide_get_default (), cases[i][0], day ("2026-11-26"), &n_about);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpuint (n_about, >, 0);
      g_assert_cmpstr (((const OuvTopic *) found->pdata[0])->id, ==, cases[i][1]);
    }
}

static void
add_cases (const char      *path,
           const GuideCase *cases,
           gsize            n_cases,
           GTestDataFunc    func)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *full = g_strdup_printf ("%s/%s", path, cases[i].name);

      g_test_add_data_func (full, &cases[i], func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("/guide/refused/topics", bad_topics, G_N_ELEMENTS (bad_topics), test_bad_topics);
  add_cases ("/guide/refused/texts", bad_texts, G_N_ELEMENTS (bad_texts), test_bad_texts);
  add_cases ("/guide/refused/translation", bad_translations, G_N_ELEMENTS (bad_translations), test_bad_translation);
  g_test_add_func ("/guide/slots", test_slots);
  g_test_add_func ("/guide/explaining", test_explaining);
  g_test_add_func ("/guide/search", test_search);
  g_test_add_func ("/guide/contact", test_contact);
  g_test_add_func ("/guide/contact-in-state", test_contact_in_state);
  g_test_add_func ("/guide/bundled/phones", test_bundled_phones);
  g_test_add_func ("/guide/bundled/texts", test_bundled_texts);
  g_test_add_func ("/guide/bundled/slots", test_bundled_slots);
  g_test_add_func ("/guide/bundled/search", test_bundled_search);
  return g_test_run ();
}
