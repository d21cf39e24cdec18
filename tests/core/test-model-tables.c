/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts, holidays, derived values, the decision tables and the contacts. */

#include "config.h"

#include "core-common.h"

#include "ouv-outcome.h"

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}"
#define FACT(type, value) "{\"facts\": [{\"id\": \"a\", \"type\": \"" type "\", \"value\": \"" value "\", " SOURCE "}]}"
#define WAGE(values) "{\"facts\": [{\"id\": \"minimum_wage\", \"type\": \"money\", \"values\": " values "}]}"
#define HOLIDAY(when) "{\"holidays\": [{\"name\": \"a\", " when SOURCE "}]}"
#define CONTACT(more) "{\"contacts\": [{\"id\": \"a\", \"channel\": \"sac\", \"name\": \"b\", " more SOURCE "}]}"
#define PERIOD(days, from, to) CONTACT ("\"hours\": {\"text\": \"c\", \"periods\": [{\"days\": " days ", \"from\": \"" from "\"," \
  " \"to\": \"" to "\"}]}, ")
#define NO_PERIOD "extra.json:/contacts/0/hours/periods/0: a period has days and two times, the second later"

static const RefusedCase refused[] = {
  { "fact without a type", "{\"facts\": [{\"id\": \"a\", \"value\": \"b\"}]}", OUV_CORE_ERROR_MISSING, "extra.json:/facts/0/type: " },
  { "fact without a value", "{\"facts\": [{\"id\": \"a\", \"type\": \"text\", " SOURCE "}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/facts/0/value: a text is missing" },
  { "fact without a source", "{\"facts\": [{\"id\": \"a\", \"type\": \"text\", \"value\": \"b\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/facts/0/source: is missing" },
  { "sum with a comma", FACT ("money", "1,50"), OUV_CORE_ERROR_RANGE, "extra.json:/facts/0/value: \"1,50\" is not a sum" },
  { "impossible date", FACT ("date", "2026-02-30"), OUV_CORE_ERROR_RANGE, "extra.json:/facts/0/value: \"2026-02-30\" is not a day" },
  { "word for a number", FACT ("number", "forty"), OUV_CORE_ERROR_RANGE, "extra.json:/facts/0/value: “forty” is no number" },
  { "number with a unit", FACT ("number", "40 wages"), OUV_CORE_ERROR_RANGE, "extra.json:/facts/0/value: “40 wages” is no number" },
  { "infinite number", FACT ("number", "inf"), OUV_CORE_ERROR_RANGE, "extra.json:/facts/0/value: “inf” is no number" },
  { "dated values that are an object", WAGE ("{}"), OUV_CORE_ERROR_TYPE, "extra.json:/facts/0/values: a list is needed" },
  { "dated value without a day", WAGE ("[{\"value\": \"1621.00\", " SOURCE "}]"), OUV_CORE_ERROR_MISSING,
    "extra.json:/facts/0/values/0/valid_from: a text is missing" },
  { "dated value without a source", WAGE ("[{\"value\": \"1621.00\", \"valid_from\": \"2026-01-01\"}]"), OUV_CORE_ERROR_MISSING,
    "extra.json:/facts/0/values/0/source: is missing" },
  { "dated values in disorder",
    WAGE ("[{\"value\": \"1621.00\", \"valid_from\": \"2026-01-01\", " SOURCE "},"
          " {\"value\": \"1518.00\", \"valid_from\": \"2025-01-01\", " SOURCE "}]"), OUV_CORE_ERROR_RANGE,
    "extra.json:/facts/0/values/1/valid_from: values must be in the order of their days" },

  { "holiday without a day", HOLIDAY ("\"month\": 4, "), OUV_CORE_ERROR_RANGE, "extra.json:/holidays/0: a holiday has either" },
  { "holiday without a month", HOLIDAY ("\"day\": 4, "), OUV_CORE_ERROR_RANGE, "extra.json:/holidays/0: a holiday has either" },
  { "31 April", HOLIDAY ("\"month\": 4, \"day\": 31, "), OUV_CORE_ERROR_RANGE, "extra.json:/holidays/0: a holiday has either" },
  { "holiday that is never", HOLIDAY (""), OUV_CORE_ERROR_RANGE, "extra.json:/holidays/0: a holiday has either" },
  { "holiday that is twice", HOLIDAY ("\"month\": 4, \"day\": 3, \"easter\": -2, "), OUV_CORE_ERROR_RANGE,
    "extra.json:/holidays/0: a holiday has either" },

  { "derived value of a variable's name", "{\"derived\": [{\"id\": \"sac.state\", \"value\": {\"known\": \"name\"}}]}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/derived/0/id: there is already a variable “sac.state”" },
  { "option that a derived value never is",
    "{\"derived\": [{\"id\": \"a\", \"value\": {\"if\": [{\"known\": \"name\"}, \"named\", {\"var\": \"matter\"}]}},"
    " {\"id\": \"b\", \"value\": {\"==\": [{\"var\": \"a\"}, \"nmaed\"]}}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/derived/1/value/==/1: \"nmaed\" is no option of \"a\"; did you mean \"named\"?" },
  { "next step for the channel of a message",
    "{\"next_step\": [{\"id\": \"a\", \"action\": \"contact\", \"channel\": {\"var\": \"message.channel\"}, \"reason\": \"b\"}]}",
    OUV_CORE_ERROR_FORWARD, "extra.json:/next_step/0/channel/var" },
  { "next step to no channel by an expression",
    "{\"next_step\": [{\"id\": \"a\", \"action\": \"contact\","
    " \"channel\": {\"if\": [{\"known\": \"name\"}, \"sac\", \"fax\"]}, \"reason\": \"b\"}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/next_step/0/channel: there is no channel “fax”" },
  { "holiday with no review date",
    "{\"holidays\": [{\"name\": \"a\", \"easter\": 1, \"review_by\": true, \"source\": {\"url\": \"c\","
    " \"seen\": \"2026-11-23\", \"confidence\": \"high\"}}]}",
    OUV_CORE_ERROR_TYPE, "extra.json:/holidays/0/review_by: a text is needed here, not true or false" },
  { "next step until a text",
    "{\"next_step\": [{\"id\": \"a\", \"action\": \"wait\", \"channel\": \"sac\", \"until\": \"soon\", \"reason\": \"b\"}]}",
    OUV_CORE_ERROR_RANGE, "extra.json:/next_step/0/until" },
  { "second rung", "{\"ladder\": [{\"channel\": \"sac\"}]}", OUV_CORE_ERROR_DUPLICATE, "extra.json:/ladder/0/channel: “sac” has two rungs" },
  { "rung whose rows are an object", "{\"ladder\": [{\"channel\": \"sac\", \"later\": {}}]}", OUV_CORE_ERROR_DUPLICATE,
    "extra.json:/ladder/0/channel: “sac” has two rungs" },
  { "paper without a reason", "{\"checklist\": [{\"id\": \"hello\", \"text\": \"a\", \"form\": \"copy\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/checklist/0/why: a text is missing" },
  { "paper without a name", "{\"checklist\": [{\"id\": \"hello\", \"text\": \"a\", \"form\": \"copy\", \"why\": \"b\"}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/checklist/0/id: en.json has no text “enclosure.hello”" },
  { "publisher of no pattern", "{\"publishers\": [{\"match\": \"(\"}]}", OUV_CORE_ERROR_SYNTAX,
    "extra.json:/publishers/0/match: “(” is no regular expression" },
  { "publisher without a pattern", "{\"publishers\": [{\"name\": \"a\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/publishers/0/match: a text is missing" },
  { "publisher of no name", "{\"publishers\": [{\"match\": \"a\", \"name\": \"\\\\g<\"}]}", OUV_CORE_ERROR_SYNTAX,
    "extra.json:/publishers/0/name: “\\g<” is no replacement" },
  { "deadline without a date", "{\"deadlines\": [{\"id\": \"a\", \"text\": \"b\", " SOURCE "}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/deadlines/0/date: is missing" },
  { "right without a sentence", "{\"rights\": [{\"id\": \"cdd\", \"article\": \"a\", " SOURCE "}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/rights/0/id: en.json has no text “law.cdd”" },
  { "right without an article", "{\"rights\": [{\"id\": \"cdc\", " SOURCE "}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/rights/0/article: a text is missing" },
  { "rights where no problem is asked for", "{\"rights_by_problem\": [{\"problem\": \"a\", \"rights\": []}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/rights_by_problem/0/problem: there is no problem “a”" },

  { "contact without a name", "{\"contacts\": [{\"id\": \"a\", \"channel\": \"sac\"}]}", OUV_CORE_ERROR_MISSING,
    "extra.json:/contacts/0/name: a text is missing" },
  { "contact of a state where none is asked for", CONTACT ("\"state\": \"SP\", "), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/contacts/0/state: there is no state “SP”" },
  { "contact of a number", CONTACT ("\"state\": 11, "), OUV_CORE_ERROR_TYPE, "extra.json:/contacts/0/state: a text is needed" },
  { "links that are an object", CONTACT ("\"links\": {}, "), OUV_CORE_ERROR_TYPE, "extra.json:/contacts/0/links: a list is needed" },
  { "needs that are a text", CONTACT ("\"needs\": \"a pen\", "), OUV_CORE_ERROR_TYPE,
    "extra.json:/contacts/0/needs: a list is needed here" },
  { "need that is a number", CONTACT ("\"needs\": [\"a pen\", 1], "), OUV_CORE_ERROR_TYPE,
    "extra.json:/contacts/0/needs: element 1 is neither a text nor an object" },
  { "need without a text", CONTACT ("\"needs\": [{\"when\": {\"known\": \"matter\"}}], "), OUV_CORE_ERROR_MISSING,
    "extra.json:/contacts/0/needs/0/text: a text is missing" },
  { "need of an unknown answer", CONTACT ("\"needs\": [{\"text\": \"a pen\", \"answers\": [\"colour\"]}], "), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/contacts/0/needs/0/answers: there is no question “colour”" },
  { "link without an address", CONTACT ("\"links\": [{\"title\": \"c\"}], "), OUV_CORE_ERROR_MISSING,
    "extra.json:/contacts/0/links/0/url: a text is missing" },
  { "hours that are a text", CONTACT ("\"hours\": \"9 to 5\", "), OUV_CORE_ERROR_TYPE,
    "extra.json:/contacts/0/hours: an object is needed here, not a text" },
  { "hours without a text", CONTACT ("\"hours\": {\"always\": true}, "), OUV_CORE_ERROR_MISSING,
    "extra.json:/contacts/0/hours/text: a text is missing" },
  { "hours in no state", CONTACT ("\"hours\": {\"text\": \"c\", \"zone\": \"XX\"}, "), OUV_CORE_ERROR_UNKNOWN_ID,
    "extra.json:/contacts/0/hours/zone: there is no state “XX”" },
  { "periods that are an object", CONTACT ("\"hours\": {\"text\": \"c\", \"periods\": {}}, "), OUV_CORE_ERROR_TYPE,
    "extra.json:/contacts/0/hours/periods: a list is needed" },
  { "period without an end", CONTACT ("\"hours\": {\"text\": \"c\", \"periods\": [{\"days\": [1], \"from\": \"08:00\"}]}, "),
    OUV_CORE_ERROR_MISSING, "extra.json:/contacts/0/hours/periods/0/to: a text is missing" },
  { "period without days", CONTACT ("\"hours\": {\"text\": \"c\", \"periods\": [{\"from\": \"08:00\", \"to\": \"18:00\"}]}, "),
    OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period on a word", PERIOD ("\"weekdays\"", "08:00", "18:00"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period on no day", PERIOD ("[0]", "08:00", "18:00"), OUV_CORE_ERROR_RANGE,
    "extra.json:/contacts/0/hours/periods/0/days: a day is a number from 1 (Monday) to 7" },
  { "period on the eighth day", PERIOD ("[7, 8]", "08:00", "18:00"), OUV_CORE_ERROR_RANGE,
    "extra.json:/contacts/0/hours/periods/0/days: a day is a number from 1 (Monday) to 7" },
  { "period on a list", PERIOD ("[[1]]", "08:00", "18:00"), OUV_CORE_ERROR_RANGE,
    "extra.json:/contacts/0/hours/periods/0/days: a day is a number from 1 (Monday) to 7" },
  { "period that ends before", PERIOD ("[1]", "18:00", "08:00"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period of no time", PERIOD ("[1]", "08:00", "08:00"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period from one digit", PERIOD ("[1]", "8:00", "18:00"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period from a sign", PERIOD ("[1]", "+8:00", "18:00"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period from minute 60", PERIOD ("[1]", "08:60", "18:00"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "period beyond midnight", PERIOD ("[1]", "08:00", "24:01"), OUV_CORE_ERROR_RANGE, NO_PERIOD },
  { "five periods", CONTACT ("\"hours\": {\"text\": \"c\", \"periods\": [{}, {}, {}, {}, {}, {}, {}, {}, {}]}, "),
    OUV_CORE_ERROR_RANGE, "extra.json:/contacts/0/hours/periods: at most " },
};

/* With the questions that rights and contacts of a state need. */
#define QUESTIONS \
  "\"questions\": [{\"id\": \"problem\", \"type\": \"choice\", \"text\": \"a\", \"why\": \"b\", \"options\": [{\"id\": \"slow\", \"label\": \"c\"}]}," \
  "  {\"id\": \"state\", \"type\": \"choice\", \"text\": \"a\", \"why\": \"b\"," \
  "   \"options\": [{\"id\": \"SP\", \"label\": \"c\"}, {\"id\": \"AM\", \"label\": \"d\"}, {\"id\": \"AC\", \"label\": \"e\"}]}]," \
  "\"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"questions\": [\"problem\", \"state\"]}],"

static const RefusedCase refused_with_questions[] = {
  { "rights of another problem", "{" QUESTIONS "\"rights_by_problem\": [{\"problem\": \"fast\", \"rights\": []}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/rights_by_problem/0/problem: there is no problem “fast”" },
  { "unknown right", "{" QUESTIONS "\"rights_by_problem\": [{\"problem\": \"slow\", \"rights\": [\"cdc\"]}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/rights_by_problem/0/rights: there is no right “cdc”" },
  { "another state", "{" QUESTIONS "\"contacts\": [{\"id\": \"a\", \"channel\": \"sac\", \"name\": \"b\", \"state\": \"RJ\", " SOURCE "}]}",
    OUV_CORE_ERROR_UNKNOWN_ID, "extra.json:/contacts/0/state: there is no state “RJ”" },
};

#define HOURS(id, state, zone) "{\"id\": \"" id "\", \"channel\": \"sac\", \"name\": \"" id "\", \"state\": \"" state "\"," \
  " \"hours\": {\"text\": \"c\", \"zone\": \"" zone "\", \"periods\": [{\"days\": [1, 2, 3, 4, 5], \"from\": \"08:00\", \"to\": \"18:00\"}]}, " \
  SOURCE "}"

static void
check_open (OuvModel   *model,
            const char *state,
            const char *now,
            gboolean    open,
            const char *next)
{
  g_autoptr(OuvCase) kase = ouv_case_new (model);
  g_autoptr(GDateTime) instant = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr(OuvOutcome) outcome = NULL;
  g_autofree char *next_change = NULL;
  const OuvContact *contact;

  ouv_case_set_answer (kase, "state", state, NULL);
  outcome = ouv_outcome_new (kase, day ("2026-11-23"), instant, OUV_LANGUAGE_EN, NULL);
  contact = outcome->contacts->pdata[0];
  g_assert_cmpstr (contact->name, ==, state);
  g_assert_true (contact->open_known);
  g_assert_true (contact->open_now == open);
  next_change = contact->next_change != NULL ? g_date_time_format_iso8601 (contact->next_change) : NULL;
  g_assert_cmpstr (next_change, ==, next);
}

/* Hours are those of the state: Manaus is one hour behind Brasília, Rio Branco two. */
static void
test_hours (void)
{
  static const char extra[] = "{" QUESTIONS
    "\"contacts\": [" HOURS ("SP", "SP", "SP") ", " HOURS ("AM", "AM", "AM") ", " HOURS ("AC", "AC", "AC") "],"
    "\"holidays\": [{\"name\": \"a\", \"month\": 11, \"day\": 24, \"since\": 2000, " SOURCE "}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);

  g_assert_no_error (error);
  check_open (model, "SP", "2026-11-23T11:00:00Z", TRUE, "2026-11-23T18:00:00-03");
  check_open (model, "AM", "2026-11-23T11:00:00Z", FALSE, "2026-11-23T08:00:00-04");
  check_open (model, "AC", "2026-11-23T11:00:00Z", FALSE, "2026-11-23T08:00:00-05");
  check_open (model, "AM", "2026-11-23T21:59:00Z", TRUE, "2026-11-23T18:00:00-04");
  check_open (model, "AC", "2026-11-23T22:59:00Z", TRUE, "2026-11-23T18:00:00-05");
  /* After closing on Monday; Tuesday is a holiday. */
  check_open (model, "SP", "2026-11-23T21:00:00Z", FALSE, "2026-11-25T08:00:00-03");
  g_assert_cmpstr (ouv_calendar_get_holiday (ouv_model_get_calendar (model), day ("2026-11-24")), ==, "a");
  g_assert_null (ouv_calendar_get_holiday (ouv_model_get_calendar (model), day ("1999-11-24")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_refused_cases ("/model-tables/refused", refused, G_N_ELEMENTS (refused));
  add_refused_cases ("/model-tables/refused", refused_with_questions, G_N_ELEMENTS (refused_with_questions));
  g_test_add_func ("/model-tables/hours", test_hours);
  return g_test_run ();
}
