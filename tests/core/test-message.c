/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a form becomes a message. What the bundled forms say is the matter of test-messages.c. */

#include "config.h"

#include "core-common.h"

#include <string.h>

#include "ouv-message.h"
#include "ouv-outcome.h"

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}"
#define QUESTION(id, type, more) "{\"id\": \"" id "\", \"type\": \"" type "\", \"text\": \"a\", \"why\": \"b\"" more "}"

/* Joined to the small model, whose forms for the SAC come first: the forms here are for the post. %s: the parts. */
static const char extra[] =
  "{\"channels\": [{\"id\": \"post\", \"name\": \"Post\", \"contact\": \"Write\", \"wait\": \"Wait\", \"limit\": 500}],"
  " \"ladder\": [{\"channel\": \"post\"}],"
  " \"questions\": ["
  QUESTION ("product", "choice", ", \"options\": [{\"id\": \"tv\", \"label\": \"TV\"}, {\"id\": \"phone\", \"label\": \"Phone\"}]") ","
  QUESTION ("problem", "choice", ", \"options\": [{\"id\": \"slow\", \"label\": \"Slow\"}, {\"id\": \"dead\", \"label\": \"Dead\"}]") ","
  QUESTION ("state", "choice", ", \"options\": [{\"id\": \"SP\", \"label\": \"SP\"}]") ","
  QUESTION ("wants", "many", ", \"options\": [{\"id\": \"fix\", \"label\": \"Fix\"}, {\"id\": \"money\", \"label\": \"Money\"}]") ","
  QUESTION ("cpf", "text", ", \"format\": \"cpf\"") ","
  QUESTION ("story", "text", ", \"format\": \"multiline\"") "," QUESTION ("owner", "text", ", \"personal\": true") ","
  QUESTION ("sum", "money", "") "," QUESTION ("since", "date", "") ","
  QUESTION ("hidden", "text", ", \"ask\": {\"==\": [{\"var\": \"product\"}, \"tv\"]}") "],"
  " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\","
  "   \"questions\": [\"product\", \"problem\", \"state\", \"wants\", \"cpf\", \"story\", \"owner\", \"sum\", \"since\", \"hidden\"]}],"
  " \"facts\": [{\"id\": \"company\", \"type\": \"text\", \"value\": \"CLARO S.A.\", " SOURCE "}],"
  " \"contacts\": [{\"id\": \"post_sp\", \"channel\": \"post\", \"state\": \"SP\", \"name\": \"Correio de SP\", " SOURCE "},"
  "   {\"id\": \"post_any\", \"channel\": \"post\", \"name\": \"Post office\", " SOURCE "}],"
  " \"rights\": [{\"id\": \"cdc\", \"article\": \"a\", " SOURCE "},"
  "   {\"id\": \"paid\", \"when\": {\"known\": \"sum\"}, \"article\": \"b\", " SOURCE "}, {\"id\": \"rgc\", \"article\": \"c\", " SOURCE "}],"
  " \"rights_by_problem\": [{\"problem\": \"slow\", \"rights\": [\"rgc\", \"paid\", \"cdc\"]}],"
  " \"slots\": [{\"id\": \"product\", \"type\": \"term\"}, {\"id\": \"cpf\", \"type\": \"text\"},"
  "   {\"id\": \"story\", \"type\": \"text\", \"latin\": true}, {\"id\": \"sum\", \"type\": \"money\"}, {\"id\": \"since\", \"type\": \"date\"},"
  "   {\"id\": \"made\", \"type\": \"date\", \"var\": \"since\", \"question\": \"sum\", \"others\": [\"story\", \"hidden\", \"since\"]},"
  "   {\"id\": \"open_story\", \"type\": \"text\", \"var\": \"story\", \"question\": \"story\", \"public\": true},"
  "   {\"id\": \"problem\", \"type\": \"text\"}, {\"id\": \"day\", \"type\": \"date\", \"var\": \"today\"},"
  "   {\"id\": \"until\", \"type\": \"date\", \"var\": \"message.reply_date\", \"question\": \"none\"},"
  "   {\"id\": \"company\", \"type\": \"fact\"}, {\"id\": \"body\", \"type\": \"contact\", \"var\": \"post\", \"question\": \"state\"},"
  "   {\"id\": \"greeting\", \"type\": \"family\", \"family\": \"greeting\"},"
  "   {\"id\": \"sac_number\", \"type\": \"text\", \"var\": \"sac.protocol\"}, {\"id\": \"sac_day\", \"type\": \"date\", \"var\": \"sac.date\"},"
  "   {\"id\": \"number\", \"type\": \"text\", \"var\": \"attempt.protocol\"},"
  "   {\"id\": \"tried\", \"type\": \"date\", \"var\": \"attempt.date\"}, {\"id\": \"place\", \"type\": \"term\", \"var\": \"attempt.channel\"}],"
  " \"families\": [{\"id\": \"plain\", \"rows\": [{\"text\": \"greet.plain\"}]},"
  "   {\"id\": \"greeting\", \"rows\": [{\"when\": {\"==\": [{\"var\": \"product\"}, \"tv\"]}, \"text\": \"greet.tv\"},"
  "     {\"when\": {\"known\": \"product\"}, \"family\": \"plain\"}]}],"
  " \"checklist\": [{\"id\": \"pen\", \"text\": \"Pen\", \"form\": \"copy\", \"why\": \"a\", \"not_enclosed\": true}],"
  " \"lists\": [{\"id\": \"both\", \"rows\": [{\"text\": \"one\"}, {\"text\": \"two\", \"when\": {\"known\": \"sum\"}}]}],"
  " \"forms\": [{\"id\": \"letter\", \"channel\": \"post\", \"form\": \"complaint\", \"parts\": [%s]%s}]}";

#define TEXTS(one, two, blank) \
  "{\"texts\": {\"hello\": \"Hello {name}.\", \"bye\": \"Bye {name}.\", \"enclosure.paper\": \"A paper.\", \"law.cdc\": \"Law.\"," \
  "  \"law.paid\": \"Law of payment.\", \"law.rgc\": \"Law of Anatel.\", \"one\": \"" one "\", \"two\": \"" two " {sum}.\"," \
  "  \"greet.tv\": \"Dear {company}.\", \"greet.plain\": \"Dear sirs.\", \"terms\": \"My {product}, {problem}.\"," \
  "  \"start\": \"{greeting}, {greeting}.\", \"who\": \"CPF {cpf}.\", \"tell\": \"{story}\", \"tell.all\": \"{open_story}\", \"dates\": \"{since} {day} {until}\"," \
  "  \"office\": \"To {body}.\", \"firm\": \"I write to {company}.\", \"sac\": \"{sac_number} of {sac_day}\"," \
  "  \"try\": \"{tried} {place} {number}\", \"want.fix\": \"Repair.\", \"want.money\": \"Pay.\", \"head\": \"Head:\", \"all\": \"{made}\"}," \
  " \"blanks\": {\"name\": \"[" blank "]\", \"sum\": \"[sum]\", \"story\": \"[story]\"}," \
  " \"terms\": {\"product\": {\"tv\": \"" one " TV\", \"phone\": \"phone\"}, \"place\": {\"sac\": \"SAC\", \"post\": \"post\"}}}"

static const char *const texts[OUV_N_LANGUAGES] = {
  TEXTS ("One.", "Two", "name"), TEXTS ("Раз.", "Два", "імʼя"), TEXTS ("Um.", "Dois", "nome")
};

static OuvModel *
load (const char *parts,
      const char *more)
{
  g_autofree char *start = g_strndup (extra, (gsize) (strstr (extra, "%s") - extra));
  g_autofree char *all = g_strconcat (start, parts, "]", more, "}]}", NULL);
  g_autoptr(GError) error = NULL;
  OuvModel *model = load_texts (small_model, all, texts, &error);

  g_assert_no_error (error);
  return model;
}

static char *
join (GPtrArray *strings)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", (char *) strings->pdata[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* One message to the post. */
typedef struct {
  const char *name;
  const char *parts;
  const char *input;
  const char *ids;    /* of the parts */
  const char *body;
  const char *blanks; /* questions of the blanks */
} MessageCase;

static const MessageCase cases[] = {
  { "text", "{\"text\": \"one\"}", "{}", "one", "Um.", "" },
  { "text that does not apply", "{\"text\": \"one\", \"when\": {\"known\": \"sum\"}}", "{}", "", "", "" },
  { "blank", "{\"text\": \"two\"}", "{}", "two", "Dois [sum].", "sum" },
  { "blank without a name", "{\"text\": \"who\"}", "{}", "who", "CPF [cpf].", "cpf" },
  { "one blank twice", "{\"text\": \"two\"}, {\"text\": \"two\"}", "{}", "two two", "Dois [sum].\n\nDois [sum].", "sum" },
  { "sum", "{\"text\": \"two\"}", "{\"answers\": {\"sum\": \"1234.5\"}}", "two", "Dois R$ 1.234,50.", "" },
  { "CPF", "{\"text\": \"who\"}", "{\"answers\": {\"cpf\": \"52998224725\"}}", "who", "CPF 529.982.247-25.", "" },
  { "term and option", "{\"text\": \"terms\"}", "{\"answers\": {\"product\": \"tv\", \"problem\": \"slow\"}}", "terms",
    "My Um. TV, slow.", "" },
  { "dates", "{\"text\": \"dates\"}", "{\"answers\": {\"since\": \"2026-10-05\"}}", "dates", "05/10/2026 23/11/2026 [until]", "none" },
  { "fact and one full stop", "{\"text\": \"firm\"}", "{}", "firm", "I write to CLARO S.A.", "" },
  { "body of the state", "{\"text\": \"office\"}", "{\"answers\": {\"state\": \"SP\"}}", "office", "To Correio de SP.", "" },
  /* A general contact has no name to be addressed by. */
  { "body of no state", "{\"text\": \"office\"}", "{}", "office", "To [body].", "state" },
  { "text of several lines", "{\"text\": \"tell\"}", "{\"answers\": {\"story\": \"  One \\t\\r\\n\\n\\n  two\\u2028three  \\n\"}}", "tell",
    "One\ntwo three", "" },
  { "text of nothing but spaces", "{\"text\": \"tell\"}", "{\"answers\": {\"story\": \" \\n\"}}", "tell", "[story]", "story" },
  { "Cyrillic", "{\"text\": \"tell\"}", "{\"answers\": {\"story\": \"Раз, два\"}}", "tell", "[story]", "story" },

  { "public", "{\"text\": \"tell.all\"}", "{\"answers\": {\"story\": \"On 05/10/2026 it broke\", \"owner\": \"Ann\"}}", "tell",
    "On 05/10/2026 it broke", "" },
  { "personal answer in public", "{\"text\": \"tell.all\"}", "{\"answers\": {\"story\": \"I am ANN\", \"owner\": \"Ann\"}}", "tell",
    "[open_story]", "story" },
  { "long number in public", "{\"text\": \"tell.all\"}", "{\"answers\": {\"story\": \"It is 123456\"}}", "tell", "[open_story]", "story" },

  { "family", "{\"family\": \"greeting\"}", "{\"answers\": {\"product\": \"tv\"}}", "greet", "Dear CLARO S.A.", "" },
  { "family in a family", "{\"family\": \"greeting\"}", "{\"answers\": {\"product\": \"phone\"}}", "greet", "Dear sirs.", "" },
  { "family that does not apply", "{\"family\": \"greeting\"}", "{}", "", "", "" },
  { "family in a slot", "{\"text\": \"start\"}", "{\"answers\": {\"product\": \"phone\"}}", "start", "Dear sirs, Dear sirs.", "" },
  { "family in a slot that does not apply", "{\"text\": \"start\"}", "{}", "start", "[greeting], [greeting].", "greeting" },

  { "list", "{\"list\": \"both\", \"id\": \"all\"}", "{\"answers\": {\"sum\": \"1\"}}", "all", "Um.\nDois R$ 1,00.", "" },
  { "numbered list with a header", "{\"list\": \"both\", \"id\": \"all\", \"numbered\": true, \"header\": \"head\"}",
    "{\"answers\": {\"sum\": \"1\"}}", "all", "Head:\n1. Um.\n2. Dois R$ 1,00.", "" },
  { "empty list", "{\"list\": \"both\", \"id\": \"all\", \"header\": \"head\", \"when\": {\"known\": \"sum\"}}", "{}", "", "", "" },
  { "all", "{\"all\": [{\"list\": \"both\"}, {\"text\": \"hello\"}], \"id\": \"all\"}", "{\"answers\": {\"sum\": \"1\"}}", "all",
    "Um. Dois R$ 1,00. Hello [nome].", "name" },
  { "all of nothing", "{\"all\": [{\"text\": \"two\", \"when\": {\"known\": \"sum\"}}], \"id\": \"all\"}", "{}", "", "", "" },
  { "lines", "{\"lines\": [{\"text\": \"one\"}, {\"all\": [{\"text\": \"one\"}, {\"text\": \"one\"}]}], \"id\": \"all\"}", "{}", "all",
    "Um.\nUm. Um.", "" },

  { "number of a channel", "{\"text\": \"sac\"}",
    "{\"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\", \"protocol\": \" 12\\n34 \", \"outcome\": \"refused\"}]}", "sac",
    "12 34 of 01/11/2026", "" },
  { "number that was not given", "{\"text\": \"sac\"}", "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"refused\"}]}", "sac",
    "[sac_number] of [sac_day]", "attempts/0/protocol attempts/0/date" },
  { "number of a channel that was not tried", "{\"text\": \"sac\"}", "{}", "sac", "[sac_number] of [sac_day]", "sac_number sac_day" },
  /* In the order of their dates. */
  { "attempts", "{\"each\": \"attempts\", \"item\": {\"text\": \"try\"}, \"id\": \"tries\", \"numbered\": true}",
    "{\"attempts\": [{\"channel\": \"post\", \"date\": \"2026-11-10\", \"outcome\": \"refused\"},"
    " {\"channel\": \"sac\", \"date\": \"2026-11-01\", \"protocol\": \"77\", \"outcome\": \"refused\"}]}", "tries",
    "1. 01/11/2026 SAC 77\n2. 10/11/2026 post [number]", "attempts/0/protocol" },
  { "only the latest attempts",
    "{\"each\": \"attempts\", \"item\": {\"text\": \"try\", \"when\": {\"var\": \"attempt.latest\"}}, \"id\": \"tries\"}",
    "{\"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-10\", \"protocol\": \"2\", \"outcome\": \"refused\"},"
    " {\"channel\": \"sac\", \"date\": \"2026-11-01\", \"protocol\": \"1\", \"outcome\": \"refused\"}]}", "tries",
    "10/11/2026 SAC 2", "" },
  { "no attempts", "{\"each\": \"attempts\", \"item\": {\"text\": \"try\"}, \"id\": \"tries\"}", "{}", "", "", "" },

  { "rights of the problem", "{\"each\": \"rights\", \"id\": \"law\"}", "{\"answers\": {\"problem\": \"slow\", \"sum\": \"1\"}}", "law",
    "Law of Anatel.\nLaw of payment.\nLaw.", "" },
  { "two rights that apply", "{\"each\": \"rights\", \"id\": \"law\", \"max\": 2}", "{\"answers\": {\"problem\": \"slow\"}}", "law",
    "Law of Anatel.\nLaw.", "" },
  { "one right", "{\"each\": \"rights\", \"id\": \"law\", \"max\": 1}", "{\"answers\": {\"problem\": \"slow\"}}", "law", "Law of Anatel.", "" },
  { "rights of another problem", "{\"each\": \"rights\", \"id\": \"law\"}", "{\"answers\": {\"problem\": \"dead\"}}", "", "", "" },
  { "rights of no problem", "{\"each\": \"rights\", \"id\": \"law\"}", "{}", "", "", "" },
  { "rights that are named", "{\"each\": \"rights\", \"id\": \"law\", \"from\": [\"cdc\", \"paid\", \"rgc\"]}", "{}", "law",
    "Law.\nLaw of Anatel.", "" },
  { "papers", "{\"each\": \"checklist\", \"id\": \"papers\"}", "{}", "papers", "A paper.", "" },
  { "wishes", "{\"each\": \"wants\", \"prefix\": \"want\", \"id\": \"ask\"}", "{\"answers\": {\"wants\": [\"money\", \"fix\"]}}", "ask",
    "Repair.\nPay.", "" },
  { "no wishes", "{\"each\": \"wants\", \"prefix\": \"want\", \"id\": \"ask\"}", "{\"answers\": {\"wants\": []}}", "", "", "" },
  { "wishes not known", "{\"each\": \"wants\", \"prefix\": \"want\", \"id\": \"ask\"}", "{}", "", "", "" },
};

static void
test_body (gconstpointer data)
{
  const MessageCase *test = data;
  g_autoptr(OuvModel) model = load (test->parts, "");
  g_autoptr(OuvCase) kase = read_case (model, test->input);
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_UK, "post");
  const OuvMessage *message = outcome->message;
  g_autofree char *blanks = join (message->blanks);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < message->parts->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((OuvPart *) message->parts->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, test->ids);
  g_assert_cmpstr (message->body, ==, test->body);
  g_assert_cmpstr (blanks, ==, test->blanks);
  g_assert_cmpuint (message->characters, ==, (guint) g_utf8_strlen (test->body, -1));
  /* The gloss has the same parts. */
  g_assert_cmpuint (outcome->gloss->parts->len, ==, message->parts->len);
  g_assert_cmpint (outcome->gloss->language, ==, OUV_LANGUAGE_UK);
}

static void
test_languages (void)
{
  g_autoptr(OuvModel) model = load ("{\"text\": \"two\"}, {\"text\": \"tell\"}, {\"text\": \"hello\"}", ", \"subject\": {\"text\": \"one\"}");
  g_autoptr(OuvCase) kase = read_case (model, "{\"answers\": {\"sum\": \"1234.5\", \"story\": \"Раз, два\"}}");
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_UK, "post");
  g_autoptr(OuvOutcome) portuguese = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_PT_BR, "post");

  g_assert_cmpstr (outcome->message->subject, ==, "Um.");
  g_assert_cmpstr (outcome->message->body, ==, "Dois R$ 1.234,50.\n\n[story]\n\nHello [nome].");
  g_assert_cmpint (outcome->message->language, ==, OUV_LANGUAGE_PT_BR);
  g_assert_cmpstr (outcome->message->form, ==, "complaint");
  g_assert_cmpuint (outcome->message->limit, ==, 500);
  g_assert_cmpstr (outcome->message->channel->id, ==, "post");
  /* The user's own words stay in the gloss. */
  g_assert_cmpstr (outcome->gloss->subject, ==, "Раз.");
  g_assert_cmpstr (outcome->gloss->body, ==, "Два R$\u00a01\u00a0234,50.\n\nРаз, два\n\nHello [імʼя].");
  g_assert_cmpstr (portuguese->message->body, ==, outcome->message->body);
  g_assert_null (portuguese->gloss);
}

/* A part that needs an answer is left out until it is there, and the answer is asked for. */
static void
test_opt (void)
{
  g_autoptr(OuvModel) model = load ("{\"text\": \"one\"}, {\"text\": \"two\", \"opt\": [\"sum\", \"product\"]},"
                                    " {\"each\": \"attempts\", \"id\": \"tries\", \"item\": {\"text\": \"try\", \"opt\": [\"number\"]}}", "");
  g_autoptr(OuvCase) kase = read_case (model, "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"refused\"}]}");
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(OuvPlan) plan = ouv_plan_new (state, ouv_model_find_channel (model, "post"), OUV_LANGUAGE_EN, missing);
  OuvMessage *message = ouv_plan_write (plan, state, OUV_LANGUAGE_EN);
  g_autofree char *ids = join (missing);

  g_assert_cmpstr (message->body, ==, "One.");
  g_assert_cmpuint (message->blanks->len, ==, 0);
  g_assert_cmpstr (ids, ==, "sum product attempts/0/protocol");
  ouv_message_free (message);
}

/* A value is made of several answers: the first that is asked for and still missing is named, or the first of all. */
static void
test_others (void)
{
  static const struct { const char *answers; const char *blank; } others[] = {
    { "{}", "sum" }, { "{\"sum\": \"1.00\"}", "story" }, { "{\"sum\": \"1.00\", \"story\": \"s\"}", "since" },
    { "{\"sum\": \"1.00\", \"story\": \"s\", \"product\": \"tv\"}", "hidden" },
  };
  g_autoptr(OuvModel) model = load ("{\"text\": \"all\"}", "");

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *input = g_strdup_printf ("{\"answers\": %s}", others[i].answers);
      g_autoptr(OuvCase) kase = read_case (model, input);
      g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");
      g_autofree char *blanks = join (outcome->message->blanks);

      g_assert_cmpstr (blanks, ==, others[i].blank);
    }
}

/* What is said on the telephone is no message, and is planned like one. */
static void
test_call (void)
{
  static const char call[] = "}, {\"id\": \"call\", \"channel\": \"post\", \"form\": \"call\", \"when\": {\"known\": \"sum\"},"
    " \"parts\": [{\"text\": \"two\"}]";
  g_autoptr(OuvModel) model = load ("{\"text\": \"one\"}", call);
  const OuvChannel *post = ouv_model_find_channel (model, "post");
  g_autoptr(OuvCase) kase = read_case (model, "{\"answers\": {\"sum\": \"1.00\"}}");
  g_autoptr(OuvCase) other = ouv_case_new (model);
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(OuvState) other_state = ouv_state_new (other, day ("2026-11-23"));
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");
  g_autoptr(OuvPlan) plan = ouv_plan_new_call (state, post, OUV_LANGUAGE_EN);
  OuvMessage *said = ouv_plan_write (plan, state, OUV_LANGUAGE_PT_BR);

  g_assert_cmpstr (outcome->message->body, ==, "Um.");
  g_assert_cmpstr (said->body, ==, "Dois R$ 1,00.");
  g_assert_null (ouv_plan_new_call (other_state, post, OUV_LANGUAGE_EN));
  ouv_message_free (said);
}

/* What a script says is written, too, and adds nothing to what is missing. */
static void
test_notice (void)
{
  static const char notice[] = "}, {\"id\": \"notice\", \"channel\": \"post\", \"form\": \"notice\", \"when\": {\"known\": \"product\"},"
    " \"parts\": [{\"text\": \"two\"}]";
  g_autoptr(OuvModel) model = load ("{\"text\": \"one\"}", notice);
  g_autoptr(OuvCase) kase = read_case (model, "{\"answers\": {\"product\": \"tv\"}}");
  g_autoptr(OuvCase) other = ouv_case_new (model);
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");
  g_autoptr(OuvOutcome) portuguese = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_PT_BR, "post");
  g_autoptr(OuvOutcome) none = ouv_outcome_new (other, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");

  g_assert_cmpstr (outcome->message->body, ==, "Um.");
  g_assert_true (g_str_has_prefix (outcome->notice->body, "Dois "));
  g_assert_true (g_str_has_prefix (outcome->notice_gloss->body, "Two "));
  g_assert_cmpuint (outcome->notice->blanks->len, ==, 1);
  for (guint i = 0; i < outcome->missing->len; i++)
    g_assert_cmpstr (((const OuvMissing *) outcome->missing->pdata[i])->question, !=, "sum");
  g_assert_nonnull (portuguese->notice);
  g_assert_null (portuguese->notice_gloss);
  g_assert_null (none->notice);
}

/* The first form that applies; none for a channel that takes no message. */
static void
test_forms (void)
{
  static const char more[] = ", \"when\": {\"known\": \"sum\"}}, {\"id\": \"later\", \"channel\": \"post\", \"form\": \"summary\","
    " \"when\": {\"==\": [{\"var\": \"interface.language\"}, \"uk\"]}, \"parts\": [{\"text\": \"bye\"}]";
  g_autoptr(OuvModel) model = load ("{\"text\": \"one\"}", more);
  g_autoptr(OuvCase) kase = ouv_case_new (model);
  g_autoptr(OuvOutcome) first = NULL;
  g_autoptr(OuvOutcome) second = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_UK, "post");
  g_autoptr(OuvOutcome) none = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");

  g_assert_cmpstr (second->message->form, ==, "summary");
  g_assert_null (none->message);
  g_assert_null (none->gloss);
  ouv_case_set_answer (kase, "sum", "1.00", NULL);
  first = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_UK, "post");
  g_assert_cmpstr (first->message->form, ==, "complaint");
}

/* An empty subject is none. */
static void
test_subject (void)
{
  g_autoptr(OuvModel) model = load ("{\"text\": \"one\"}", ", \"subject\": {\"text\": \"two\", \"when\": {\"known\": \"sum\"}}");
  g_autoptr(OuvCase) kase = ouv_case_new (model);
  g_autoptr(OuvOutcome) without = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");
  g_autoptr(OuvOutcome) with = NULL;

  g_assert_null (without->message->subject);
  ouv_case_set_answer (kase, "sum", "2.00", NULL);
  with = ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_EN, "post");
  g_assert_cmpstr (with->message->subject, ==, "Dois R$ 2,00.");
  g_assert_cmpstr (with->gloss->subject, ==, "Two R$ 2.00.");
}

static void
test_contact (void)
{
  g_autoptr(OuvModel) model = load ("{\"text\": \"one\"}", "");
  g_autoptr(OuvCase) kase = ouv_case_new (model);
  const OuvChannel *post = ouv_model_find_channel (model, "post");
  g_autoptr(OuvState) unknown = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(OuvState) known = NULL;

  g_assert_cmpstr (ouv_message_find_contact (unknown, post)->id, ==, "post_any");
  ouv_case_set_answer (kase, "state", "SP", NULL);
  known = ouv_state_new (kase, day ("2026-11-23"));
  g_assert_cmpstr (ouv_message_find_contact (known, post)->id, ==, "post_sp");
  g_assert_cmpstr (ouv_message_find_contact (known, ouv_model_find_channel (model, "sac"))->id, ==, "sac_1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/message/body/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_body);
    }
  g_test_add_func ("/message/languages", test_languages);
  g_test_add_func ("/message/opt", test_opt);
  g_test_add_func ("/message/others", test_others);
  g_test_add_func ("/message/call", test_call);
  g_test_add_func ("/message/notice", test_notice);
  g_test_add_func ("/message/forms", test_forms);
  g_test_add_func ("/message/subject", test_subject);
  g_test_add_func ("/message/contact", test_contact);
  return g_test_run ();
}
