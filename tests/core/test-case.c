/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core-common.h"

#include <string.h>

#include "ouv-json.h"

/* Attempts */

static void
test_attempt (void)
{
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new ("sac", day ("2026-11-01"), "20261101", OUV_ATTEMPT_REFUSED);
  g_autoptr(OuvAttempt) copy = ouv_attempt_copy (attempt);
  g_autoptr(OuvAttempt) bare = ouv_attempt_new ("procon", 0, "", OUV_ATTEMPT_WAITING);

  g_assert_cmpstr (copy->channel, ==, "sac");
  g_assert_true (copy->channel != attempt->channel);
  g_assert_cmpint (copy->date, ==, day ("2026-11-01"));
  g_assert_cmpstr (copy->protocol, ==, "20261101");
  g_assert_cmpint (copy->outcome, ==, OUV_ATTEMPT_REFUSED);
  /* An empty number is none. */
  g_assert_null (bare->protocol);
}

static void
test_outcome_ids (void)
{
  static const char *const ids[] = { "waiting", "no_answer", "refused", "unsolved", "solved" };
  OuvAttemptOutcome outcome = OUV_ATTEMPT_REFUSED;

  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    {
      g_assert_cmpstr (ouv_attempt_outcome_get_id ((OuvAttemptOutcome) i), ==, ids[i]);
      g_assert_true (ouv_attempt_outcome_from_id (ids[i], &outcome));
      g_assert_cmpint (outcome, ==, i);
    }
  g_assert_false (ouv_attempt_outcome_from_id ("solve", &outcome));
  g_assert_false (ouv_attempt_outcome_from_id (NULL, &outcome));
  g_assert_cmpint (outcome, ==, OUV_ATTEMPT_SOLVED);
}

/* POLICY, "Reply dates": 0 where there is none. */
static const struct
{
  const char *channel;
  int         days;
} replies[] = {
  { "portal", 0 },
  { "nao_me_perturbe", 30 },
  { "sac", 7 },
  { "ombudsman", 10 },
  { "anatel", 10 },
  { "consumidor_gov", 10 },
  { "reclame_aqui", 10 },
  { "procon", 30 },
  { "small_claims", 0 },
  { "public_defender", 0 },
};

static void
test_reply_dates (void)
{
  OuvModel *model = ouv_model_get_default ();
  OuvDay made = day ("2026-11-01");

  g_assert_cmpuint (ouv_model_get_channels (model)->len, ==, G_N_ELEMENTS (replies));
  for (gsize i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_autoptr(OuvAttempt) dated = ouv_attempt_new (replies[i].channel, made, NULL, OUV_ATTEMPT_WAITING);
      g_autoptr(OuvAttempt) undated = ouv_attempt_new (replies[i].channel, 0, NULL, OUV_ATTEMPT_WAITING);

      g_assert_cmpint (ouv_attempt_get_reply_date (dated, model), ==, replies[i].days == 0 ? 0 : made + replies[i].days);
      g_assert_cmpint (ouv_attempt_get_reply_date (undated, model), ==, 0);
    }
}

static OuvAttemptState
state_on (const char        *channel,
          OuvDay             date,
          OuvAttemptOutcome  outcome,
          OuvDay             today)
{
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channel, date, NULL, outcome);

  return ouv_attempt_get_state (attempt, ouv_model_get_default (), today);
}

/* The reply date itself still belongs to the wait; "no answer" does not close a contact, its date does. */
static void
test_states (void)
{
  OuvDay made = day ("2026-11-01");

  for (gsize i = 0; i < G_N_ELEMENTS (replies); i++)
    for (int outcome = OUV_ATTEMPT_WAITING; outcome <= OUV_ATTEMPT_SOLVED; outcome++)
      {
        gboolean closed = outcome >= OUV_ATTEMPT_REFUSED;
        OuvDay last = made + replies[i].days;

        g_assert_cmpint (state_on (replies[i].channel, made, outcome, last), ==,
                         closed ? OUV_ATTEMPT_STATE_CLOSED : OUV_ATTEMPT_STATE_OPEN);
        g_assert_cmpint (state_on (replies[i].channel, made, outcome, last + 1), ==,
                         closed ? OUV_ATTEMPT_STATE_CLOSED
                                : replies[i].days == 0 ? OUV_ATTEMPT_STATE_OPEN : OUV_ATTEMPT_STATE_OVERDUE);
        g_assert_cmpint (state_on (replies[i].channel, 0, outcome, last + 1), ==,
                         closed ? OUV_ATTEMPT_STATE_CLOSED : OUV_ATTEMPT_STATE_UNDATED);
      }
}

static guint
days_late_on (const char        *channel,
              OuvAttemptOutcome  outcome,
              OuvDay             today)
{
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channel, day ("2026-11-01"), NULL, outcome);

  return ouv_attempt_get_days_late (attempt, ouv_model_get_default (), today);
}

/* What only we advise is never late, and an answer that came is not either. */
static void
test_days_late (void)
{
  g_assert_cmpuint (days_late_on ("sac", OUV_ATTEMPT_WAITING, day ("2026-11-08")), ==, 0);
  g_assert_cmpuint (days_late_on ("sac", OUV_ATTEMPT_WAITING, day ("2026-11-09")), ==, 1);
  g_assert_cmpuint (days_late_on ("sac", OUV_ATTEMPT_NO_ANSWER, day ("2026-11-15")), ==, 7);
  g_assert_cmpuint (days_late_on ("sac", OUV_ATTEMPT_REFUSED, day ("2026-11-15")), ==, 0);
  g_assert_cmpuint (days_late_on ("procon", OUV_ATTEMPT_WAITING, day ("2027-11-15")), ==, 0);
  g_assert_cmpuint (days_late_on ("small_claims", OUV_ATTEMPT_WAITING, day ("2027-11-15")), ==, 0);
}

static void
test_find_latest (void)
{
  static const struct { const char *channel, *date; } attempts[] = {
    { "sac", "2026-11-09" }, { "ombudsman", "2026-11-03" }, { "sac", "2026-11-02" }, { "ombudsman", "2026-11-03" },
  };
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvAttempt) undated = ouv_attempt_new ("anatel", 0, NULL, OUV_ATTEMPT_WAITING);

  g_assert_cmpint (ouv_case_find_latest (kase, NULL), ==, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (attempts[i].channel, day (attempts[i].date), NULL, OUV_ATTEMPT_WAITING);

      ouv_case_add_attempt (kase, attempt);
    }
  g_assert_cmpint (ouv_case_find_latest (kase, NULL), ==, 0);
  g_assert_cmpint (ouv_case_find_latest (kase, "sac"), ==, 0);
  g_assert_cmpint (ouv_case_find_latest (kase, "ombudsman"), ==, 3);
  g_assert_cmpint (ouv_case_find_latest (kase, "anatel"), ==, -1);
  ouv_case_add_attempt (kase, undated);
  g_assert_cmpint (ouv_case_find_latest (kase, NULL), ==, 4);
}

/* Answers */

static void
count_cb (OuvCase *kase,
          guint   *count)
{
  (*count)++;
}

static OuvCase *
new_counted (guint *count)
{
  OuvCase *kase = ouv_case_new (ouv_model_get_default ());

  *count = 0;
  g_signal_connect (kase, "changed", G_CALLBACK (count_cb), count);
  return kase;
}

static void
test_answers (void)
{
  static const struct
  {
    const char   *question;
    const char   *text;
    const char   *bad;
    OuvCoreError  code;
    const char   *message;
  } cases[] = {
    { "matter", "claim", "claims", OUV_CORE_ERROR_UNKNOWN_ID, "“claims” is no option of “matter”; did you mean “claim”?" },
    { "state", "SP", "Paulistania", OUV_CORE_ERROR_UNKNOWN_ID, "“Paulistania” is no option of “state”" },
    { "problem_date", "2026-10-05", "05/10/2026", OUV_CORE_ERROR_SYNTAX, "\"05/10/2026\" is not a date written as YYYY-MM-DD" },
    { "problem_date", "2024-02-29", "2025-02-29", OUV_CORE_ERROR_RANGE, "\"2025-02-29\" is not a day of the calendar" },
    { "amount", "89.90", "89,90", OUV_CORE_ERROR_SYNTAX, "\"89,90\" is not a sum written as 1234.56" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint count;
      g_autoptr(OuvCase) kase = new_counted (&count);
      g_autoptr(GError) error = NULL;

      g_assert_null (ouv_case_get_answer (kase, cases[i].question));
      g_assert_true (ouv_case_set_answer (kase, cases[i].question, cases[i].text, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count, ==, 1);

      /* The same again changes nothing. */
      g_assert_true (ouv_case_set_answer (kase, cases[i].question, cases[i].text, &error));
      g_assert_cmpuint (count, ==, 1);

      /* What is no answer leaves the old one. */
      g_assert_false (ouv_case_set_answer (kase, cases[i].question, cases[i].bad, &error));
      g_assert_error (error, OUV_CORE_ERROR, (int) cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpstr (ouv_case_get_answer (kase, cases[i].question), ==, cases[i].text);
      g_assert_cmpuint (count, ==, 1);

      g_assert_true (ouv_case_set_answer (kase, cases[i].question, "", NULL));
      g_assert_null (ouv_case_get_answer (kase, cases[i].question));
      g_assert_cmpuint (count, ==, 2);
      g_assert_true (ouv_case_set_answer (kase, cases[i].question, NULL, NULL));
      g_assert_cmpuint (count, ==, 2);
    }
}

static void
test_dont_know (void)
{
  guint count;
  g_autoptr(OuvCase) kase = new_counted (&count);

  g_assert_false (ouv_case_is_dont_know (kase, "amount"));
  ouv_case_set_answer (kase, "amount", "10.00", NULL);
  ouv_case_set_dont_know (kase, "amount");
  g_assert_true (ouv_case_is_dont_know (kase, "amount"));
  g_assert_null (ouv_case_get_answer (kase, "amount"));
  g_assert_cmpuint (count, ==, 2);
  ouv_case_set_dont_know (kase, "amount");
  g_assert_cmpuint (count, ==, 2);

  /* Taking it back leaves nothing, an answer takes its place. */
  ouv_case_set_answer (kase, "amount", NULL, NULL);
  g_assert_false (ouv_case_is_dont_know (kase, "amount"));
  g_assert_cmpuint (count, ==, 3);
  ouv_case_set_dont_know (kase, "amount");
  ouv_case_set_answer (kase, "amount", "10.00", NULL);
  g_assert_false (ouv_case_is_dont_know (kase, "amount"));
  g_assert_cmpstr (ouv_case_get_answer (kase, "amount"), ==, "10.00");
}

static void
check_many (OuvCase    *kase,
            const char *expected)
{
  const char *const *many = ouv_case_get_many (kase, "wants");
  g_autofree char *joined = many != NULL ? g_strjoinv (" ", (char **) many) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_many (void)
{
  static const char *const disordered[] = { "cancel", "fix", "refund", "fix", NULL };
  static const char *const wrong[] = { "fix", "refunds", NULL };
  static const char *const none[] = { NULL };
  guint count;
  g_autoptr(OuvCase) kase = new_counted (&count);
  g_autoptr(GError) error = NULL;

  check_many (kase, NULL);
  /* In the model's order, each once. */
  g_assert_true (ouv_case_set_many (kase, "wants", disordered, &error));
  check_many (kase, "fix refund cancel");
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (ouv_case_set_many (kase, "wants", wrong, &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID);
  g_assert_cmpstr (error->message, ==, "“refunds” is no option of “wants”; did you mean “refund”?");
  g_clear_error (&error);
  check_many (kase, "fix refund cancel");
  g_assert_cmpuint (count, ==, 1);

  /* None of these is an answer, no answer is none. */
  g_assert_true (ouv_case_set_many (kase, "wants", none, &error));
  check_many (kase, "");
  g_assert_true (ouv_case_set_many (kase, "wants", NULL, &error));
  check_many (kase, NULL);
  g_assert_cmpuint (count, ==, 3);

  g_assert_false (ouv_case_set_answer (kase, "wants", "fix", &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE);
  g_assert_cmpstr (error->message, ==, "“wants” takes a list");
}

static void
check_display (OuvCase     *kase,
               const char  *question,
               OuvLanguage  language,
               const char  *expected)
{
  g_autofree char *text = ouv_case_dup_display (kase, question, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_display (void)
{
  static const char *const harms[] = { "moral_damage", "no_essential_service", NULL };
  static const char *const none[] = { NULL };
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  const OuvQuestion *harm = ouv_model_find_question (ouv_model_get_default (), "harm");
  g_autofree char *labels = g_strdup_printf ("%s; %s", ouv_question_find_option (harm, "no_essential_service")->label,
                                             ouv_question_find_option (harm, "moral_damage")->label);

  check_display (kase, "amount", OUV_LANGUAGE_EN, NULL);
  ouv_case_set_dont_know (kase, "amount");
  check_display (kase, "amount", OUV_LANGUAGE_EN, NULL);
  ouv_case_set_answer (kase, "amount", "1234.5", NULL);
  check_display (kase, "amount", OUV_LANGUAGE_EN, "R$ 1,234.50");
  check_display (kase, "amount", OUV_LANGUAGE_PT_BR, "R$ 1.234,50");
  ouv_case_set_answer (kase, "problem_date", "2026-10-05", NULL);
  check_display (kase, "problem_date", OUV_LANGUAGE_UK, "05.10.2026");
  check_display (kase, "problem_date", OUV_LANGUAGE_PT_BR, "05/10/2026");
  ouv_case_set_answer (kase, "problem", "wrong_charge", NULL);
  check_display (kase, "problem", OUV_LANGUAGE_EN, "Charge you do not recognise");
  ouv_case_set_answer (kase, "name", "Olena Kovalenko", NULL);
  check_display (kase, "name", OUV_LANGUAGE_EN, "Olena Kovalenko");
  ouv_case_set_many (kase, "harm", harms, NULL);
  check_display (kase, "harm", OUV_LANGUAGE_EN, labels);
  ouv_case_set_many (kase, "harm", none, NULL);
  check_display (kase, "harm", OUV_LANGUAGE_EN, "None of these");
}

/* The list of attempts */

static void
check_channels (OuvCase    *kase,
                const char *expected)
{
  g_autoptr(GString) channels = g_string_new (NULL);

  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    g_string_append_printf (channels, "%s%s", i > 0 ? " " : "", ouv_case_get_attempt (kase, i)->channel);
  g_assert_cmpstr (channels->str, ==, expected);
}

static void
test_attempts (void)
{
  guint count;
  g_autoptr(OuvCase) kase = new_counted (&count);
  g_autoptr(OuvAttempt) sac = ouv_attempt_new ("sac", 0, "1", OUV_ATTEMPT_WAITING);
  g_autoptr(OuvAttempt) anatel = ouv_attempt_new ("anatel", 0, "2", OUV_ATTEMPT_WAITING);
  g_autoptr(OuvAttempt) procon = ouv_attempt_new ("procon", 0, "3", OUV_ATTEMPT_WAITING);

  check_channels (kase, "");
  ouv_case_add_attempt (kase, sac);
  ouv_case_add_attempt (kase, procon);
  ouv_case_insert_attempt (kase, 1, anatel);
  check_channels (kase, "sac anatel procon");
  g_assert_cmpuint (count, ==, 3);
  g_assert_true (ouv_case_get_attempt (kase, 0) != sac);

  ouv_case_remove_attempt (kase, 0);
  check_channels (kase, "anatel procon");
  ouv_case_insert_attempt (kase, 0, sac);
  check_channels (kase, "sac anatel procon");
  ouv_case_replace_attempt (kase, 1, procon);
  check_channels (kase, "sac procon procon");
  g_assert_cmpuint (count, ==, 6);
}

/* JSON */

static void
test_read (void)
{
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (),
    "{\"answers\": {\"matter\": \"complaint\", \"amount\": null, \"wants\": [\"refund\", \"fix\"], \"harm\": []},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-23\", \"protocol\": null, \"outcome\": \"no_answer\"},"
    "  {\"channel\": \"anatel\", \"date\": null, \"protocol\": \"A1\", \"outcome\": \"waiting\"}]}");
  const OuvAttempt *attempt;

  g_assert_cmpstr (ouv_case_get_answer (kase, "matter"), ==, "complaint");
  g_assert_null (ouv_case_get_answer (kase, "amount"));
  check_many (kase, "fix refund");
  g_assert_nonnull (ouv_case_get_many (kase, "harm"));
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 2);
  attempt = ouv_case_get_attempt (kase, 0);
  g_assert_cmpint (attempt->date, ==, day ("2026-11-23"));
  g_assert_null (attempt->protocol);
  g_assert_cmpint (attempt->outcome, ==, OUV_ATTEMPT_NO_ANSWER);
  attempt = ouv_case_get_attempt (kase, 1);
  g_assert_cmpint (attempt->date, ==, 0);
  g_assert_cmpstr (attempt->protocol, ==, "A1");
}

static void
test_read_nothing (void)
{
  static const char *const texts[] = { "{}", "{\"answers\": null, \"attempts\": null}", "{\"answers\": {}, \"attempts\": []}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), texts[i]);

      g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 0);
      g_assert_null (ouv_case_get_answer (kase, "matter"));
    }
}

static const struct
{
  const char   *name;
  const char   *text;
  OuvCoreError  code;
  const char   *message;
} refused[] = {
  { "list", "[]", OUV_CORE_ERROR_TYPE, ": an object is expected" },
  { "unknown member", "{\"answer\": {}}", OUV_CORE_ERROR_UNKNOWN_ID, "/answer: an unknown member; did you mean \"answers\"?" },
  { "answers in a list", "{\"answers\": []}", OUV_CORE_ERROR_TYPE, "/answers: an object is needed here, not a list" },
  { "attempts in an object", "{\"attempts\": {}}", OUV_CORE_ERROR_TYPE, "/attempts: a list is needed here, not an object" },
  { "unknown question", "{\"answers\": {\"mater\": \"claim\"}}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/answers/mater: an unknown member; did you mean \"matter\"?" },
  { "unknown option", "{\"answers\": {\"matter\": \"complain\"}}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/answers/matter: “complain” is no option of “matter”; did you mean “complaint”?" },
  { "number", "{\"answers\": {\"amount\": 89.9}}", OUV_CORE_ERROR_TYPE, "/answers/amount: a text is expected" },
  { "text for a list", "{\"answers\": {\"wants\": \"fix\"}}", OUV_CORE_ERROR_TYPE, "/answers/wants: a list is expected" },
  { "number in a list", "{\"answers\": {\"wants\": [\"fix\", 1]}}", OUV_CORE_ERROR_TYPE, "/answers/wants/1: a text is expected" },
  { "unknown option in a list", "{\"answers\": {\"wants\": [\"fix\", \"money\"]}}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/answers/wants/1: “money” is no option of “wants”" },
  { "attempt that is a text", "{\"attempts\": [\"sac\"]}", OUV_CORE_ERROR_TYPE, "/attempts/0: an object is expected" },
  { "attempt without a channel", "{\"attempts\": [{\"outcome\": \"solved\"}]}", OUV_CORE_ERROR_MISSING,
    "/attempts/0/channel: a text is missing" },
  { "attempt without an outcome", "{\"attempts\": [{\"channel\": \"sac\"}]}", OUV_CORE_ERROR_MISSING,
    "/attempts/0/outcome: a text is missing" },
  { "unknown member of an attempt", "{\"attempts\": [{\"chanel\": \"sac\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/attempts/0/chanel: an unknown member; did you mean \"channel\"?" },
  { "date that is a number", "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\", \"date\": 2026}]}", OUV_CORE_ERROR_TYPE,
    "/attempts/0/date: a text is needed here, not a number" },
  { "impossible date", "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\", \"date\": \"2026-11-31\"}]}",
    OUV_CORE_ERROR_RANGE, "/attempts/0/date: \"2026-11-31\" is not a day of the calendar" },
  { "date to come", "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\", \"date\": \"2026-11-24\"}]}",
    OUV_CORE_ERROR_RANGE, "/attempts/0/date: “2026-11-24” is later than today (2026-11-23)" },
  { "protocol that is a number", "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\", \"protocol\": 1}]}",
    OUV_CORE_ERROR_TYPE, "/attempts/0/protocol: a text is needed here, not a number" },
  { "unknown channel", "{\"attempts\": [{\"channel\": \"sax\", \"outcome\": \"solved\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/attempts/0/channel: there is no channel “sax”; did you mean “sac”?" },
  { "far channel", "{\"attempts\": [{\"channel\": \"post office\", \"outcome\": \"solved\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/attempts/0/channel: there is no channel “post office”" },
  { "unknown outcome", "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"refuse\"}]}", OUV_CORE_ERROR_UNKNOWN_ID,
    "/attempts/0/outcome: there is no outcome “refuse”; did you mean “refused”?" },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = ouv_json_parse (refused[i].text, strlen (refused[i].text), &error);

  g_assert_no_error (error);
  g_assert_null (ouv_case_new_from_json (ouv_model_get_default (), root, day ("2026-11-23"), &error));
  g_assert_error (error, OUV_CORE_ERROR, (int) refused[i].code);
  g_assert_cmpstr (error->message, ==, refused[i].message);
}

/* What is written is what is read: in the model's order, "I don't know" left out. */
static void
test_write (void)
{
  static const char text[] =
    "{\"answers\":{\"matter\":\"claim\",\"amount\":\"89.90\",\"wants\":[\"fix\",\"refund\"],\"harm\":[]},"
    "\"attempts\":[{\"channel\":\"sac\",\"date\":\"2026-11-01\",\"protocol\":\"1\",\"outcome\":\"refused\"},"
    "{\"channel\":\"anatel\",\"outcome\":\"waiting\"}]}";
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), text);
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *written = NULL;

  ouv_case_set_dont_know (kase, "product");
  root = ouv_case_to_json (kase);
  written = json_to_string (root, FALSE);
  g_assert_cmpstr (written, ==, text);
}

static void
test_life (void)
{
  g_autoptr(GError) error = NULL;
  OuvModel *model = load_with (NULL, &error);
  OuvCase *kase;

  g_assert_no_error (error);
  kase = ouv_case_new (model);
  g_assert_true (ouv_case_get_model (kase) == model);
  /* The case keeps its model. */
  ouv_model_unref (model);
  g_assert_true (ouv_case_set_answer (kase, "matter", "praise", &error));
  g_assert_cmpstr (ouv_case_get_answer (kase, "matter"), ==, "praise");
  g_assert_finalize_object (kase);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/attempt", test_attempt);
  g_test_add_func ("/case/outcome-ids", test_outcome_ids);
  g_test_add_func ("/case/reply-dates", test_reply_dates);
  g_test_add_func ("/case/states", test_states);
  g_test_add_func ("/case/days-late", test_days_late);
  g_test_add_func ("/case/find-latest", test_find_latest);
  g_test_add_func ("/case/answers", test_answers);
  g_test_add_func ("/case/dont-know", test_dont_know);
  g_test_add_func ("/case/many", test_many);
  g_test_add_func ("/case/display", test_display);
  g_test_add_func ("/case/attempts", test_attempts);
  g_test_add_func ("/case/read", test_read);
  g_test_add_func ("/case/read-nothing", test_read_nothing);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/case/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/case/write", test_write);
  g_test_add_func ("/case/life", test_life);
  return g_test_run ();
}
