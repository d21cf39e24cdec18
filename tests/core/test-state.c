/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core-common.h"

#include "ouv-state.h"

static OuvValue
get (const OuvState *state,
     const char     *variable)
{
  const OuvVariable *found = ouv_scope_lookup (state->model->scope, variable);

  g_assert_nonnull (found);
  return ouv_state_get (state, found->index);
}

static const char *
get_symbol (const OuvState *state,
            const char     *variable)
{
  OuvValue value = get (state, variable);

  return value.known ? g_quark_to_string (value.symbol) : NULL;
}

static OuvDay
get_day (const OuvState *state,
         const char     *variable)
{
  OuvValue value = get (state, variable);

  return value.known ? value.day : 0;
}

/* Unknown is neither false nor nothing. */
static void
test_empty (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));

  g_assert_false (get (state, "matter").known);
  g_assert_false (get (state, "amount").known);
  g_assert_cmpstr (get_symbol (state, "sac.state"), ==, "none");
  g_assert_cmpstr (get_symbol (state, "sac.outcome"), ==, "none");
  g_assert_cmpfloat (get (state, "sac.count").number, ==, 0);
  g_assert_true (get (state, "sac.has_protocol").known);
  g_assert_false (get (state, "sac.has_protocol").boolean);
  g_assert_false (get (state, "sac.date").known);
  g_assert_false (get (state, "sac.reply_date").known);
  g_assert_cmpstr (get_symbol (state, "claro.channel"), ==, "none");
  g_assert_cmpstr (get_symbol (state, "claro.state"), ==, "none");
  g_assert_false (get (state, "claro.first_date").known);
  g_assert_cmpstr (get_symbol (state, "latest.channel"), ==, "none");
  g_assert_cmpfloat (get (state, "attempts.count").number, ==, 0);
  g_assert_false (get (state, "next.action").known);
  g_assert_false (get (state, "message.channel").known);
  g_assert_false (get (state, "attempt.channel").known);
}

/* The answer to a question that is not asked is kept, but not seen. */
static void
test_answers (void)
{
  static const char *const wants[] = { "refund", NULL };
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) complaint = NULL;
  g_autoptr(OuvState) praise = NULL;

  ouv_case_set_answer (kase, "matter", "complaint", NULL);
  ouv_case_set_answer (kase, "problem", "wrong_charge", NULL);
  ouv_case_set_answer (kase, "problem_date", "2026-10-05", NULL);
  ouv_case_set_answer (kase, "amount", "89.90", NULL);
  ouv_case_set_answer (kase, "name", "Olena", NULL);
  ouv_case_set_many (kase, "wants", wants, NULL);
  ouv_case_set_dont_know (kase, "product");
  complaint = ouv_state_new (kase, day ("2026-11-23"));
  g_assert_cmpstr (get_symbol (complaint, "problem"), ==, "wrong_charge");
  g_assert_cmpint (get_day (complaint, "problem_date"), ==, day ("2026-10-05"));
  g_assert_cmpint (get (complaint, "amount").money, ==, 8990);
  g_assert_true (get (complaint, "name").known);
  g_assert_cmpstr (g_quark_to_string (get (complaint, "wants").list[0]), ==, "refund");
  g_assert_cmpuint (get (complaint, "wants").list[1], ==, 0);
  g_assert_false (get (complaint, "product").known);
  g_assert_true (ouv_state_is_asked (complaint, ouv_model_find_question (complaint->model, "problem")));

  ouv_case_set_answer (kase, "matter", "praise", NULL);
  praise = ouv_state_new (kase, day ("2026-11-23"));
  g_assert_false (get (praise, "problem").known);
  g_assert_false (get (praise, "amount").known);
  g_assert_true (get (praise, "name").known);
  g_assert_false (ouv_state_is_asked (praise, ouv_model_find_question (praise->model, "problem")));
  g_assert_cmpstr (ouv_case_get_answer (kase, "problem"), ==, "wrong_charge");
}

/* What is chosen but not offered any more is kept, and offered again when the answer that hid it changes back. */
static void
test_offered (void)
{
  static const char *const wants[] = { "price_cut", "fix", "refund", NULL };
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) state = NULL;
  const GQuark *list;

  ouv_case_set_answer (kase, "matter", "complaint", NULL);
  state = ouv_state_new (kase, day ("2026-11-23"));
  g_assert_false (get (state, "wants.offered").known);
  ouv_case_set_many (kase, "wants", wants, NULL);
  ouv_case_set_answer (kase, "problem", "withdrawal", NULL);
  ouv_state_set_case (state, kase, day ("2026-11-23"));
  list = get (state, "wants.offered").list;
  g_assert_cmpstr (g_quark_to_string (list[0]), ==, "refund");
  g_assert_cmpuint (list[1], ==, 0);
  g_assert_cmpstr (g_quark_to_string (get (state, "wants").list[2]), ==, "price_cut");

  ouv_case_set_answer (kase, "problem", "service_down", NULL);
  ouv_state_set_case (state, kase, day ("2026-11-23"));
  list = get (state, "wants.offered").list;
  g_assert_cmpstr (g_quark_to_string (list[0]), ==, "fix");
  g_assert_cmpstr (g_quark_to_string (list[1]), ==, "refund");
  g_assert_cmpstr (g_quark_to_string (list[2]), ==, "price_cut");
  g_assert_cmpuint (list[3], ==, 0);
}

static void
add (OuvCase           *kase,
     const char        *channel,
     const char        *date,
     const char        *protocol,
     OuvAttemptOutcome  outcome)
{
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channel, date != NULL ? day (date) : 0, protocol, outcome);

  ouv_case_add_attempt (kase, attempt);
}

static void
check_order (OuvCase    *kase,
             const char *expected)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(GString) order = g_string_new (NULL);

  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    g_string_append_printf (order, "%u", state->attempts[i].index);
  g_assert_cmpstr (order->str, ==, expected);
}

/* By date; of equal dates the later in the list; without a date by place. */
static void
test_order (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());

  add (kase, "sac", "2026-11-10", NULL, OUV_ATTEMPT_WAITING);
  add (kase, "sac", "2026-11-05", NULL, OUV_ATTEMPT_WAITING);
  check_order (kase, "10");
  add (kase, "sac", NULL, NULL, OUV_ATTEMPT_WAITING);
  check_order (kase, "102");
  add (kase, "sac", "2026-11-10", NULL, OUV_ATTEMPT_WAITING);
  check_order (kase, "1023");
  add (kase, "sac", "2026-11-01", NULL, OUV_ATTEMPT_WAITING);
  check_order (kase, "41023");
  add (kase, "sac", "2026-11-11", NULL, OUV_ATTEMPT_WAITING);
  check_order (kase, "410235");
}

static void
test_undated_first (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());

  add (kase, "sac", NULL, NULL, OUV_ATTEMPT_WAITING);
  add (kase, "sac", "2026-11-10", NULL, OUV_ATTEMPT_WAITING);
  add (kase, "sac", NULL, NULL, OUV_ATTEMPT_WAITING);
  check_order (kase, "012");
}

/* The latest attempt at a channel counts, and its reply date is counted from its own date. */
static void
test_channels (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) state = NULL;

  add (kase, "ombudsman", "2026-11-15", NULL, OUV_ATTEMPT_NO_ANSWER);
  add (kase, "sac", "2026-11-10", "2", OUV_ATTEMPT_WAITING);
  add (kase, "sac", "2026-11-01", "1", OUV_ATTEMPT_REFUSED);
  add (kase, "anatel", NULL, NULL, OUV_ATTEMPT_WAITING);
  state = ouv_state_new (kase, day ("2026-11-18"));

  g_assert_cmpint (ouv_state_find_latest (state, ouv_model_find_channel (state->model, "sac")), ==, 1);
  g_assert_cmpint (ouv_state_find_latest (state, ouv_model_find_channel (state->model, "procon")), ==, -1);
  g_assert_cmpstr (get_symbol (state, "sac.state"), ==, "overdue");
  g_assert_cmpstr (get_symbol (state, "sac.outcome"), ==, "waiting");
  g_assert_cmpint (get_day (state, "sac.date"), ==, day ("2026-11-10"));
  g_assert_cmpint (get_day (state, "sac.reply_date"), ==, day ("2026-11-17"));
  g_assert_cmpfloat (get (state, "sac.count").number, ==, 2);
  g_assert_true (get (state, "sac.has_protocol").boolean);
  g_assert_cmpstr (get_symbol (state, "ombudsman.state"), ==, "open");
  g_assert_cmpint (get_day (state, "ombudsman.reply_date"), ==, day ("2026-11-25"));
  g_assert_false (get (state, "ombudsman.has_protocol").boolean);
  g_assert_cmpstr (get_symbol (state, "anatel.state"), ==, "undated");
  g_assert_false (get (state, "anatel.date").known);

  g_assert_cmpstr (get_symbol (state, "claro.channel"), ==, "ombudsman");
  g_assert_cmpstr (get_symbol (state, "claro.outcome"), ==, "no_answer");
  g_assert_cmpint (get_day (state, "claro.date"), ==, day ("2026-11-15"));
  g_assert_cmpint (get_day (state, "claro.reply_date"), ==, day ("2026-11-25"));
  g_assert_cmpint (get_day (state, "claro.first_date"), ==, day ("2026-11-01"));
  g_assert_cmpstr (get_symbol (state, "outside.channel"), ==, "anatel");
  g_assert_cmpstr (get_symbol (state, "outside.state"), ==, "undated");
  g_assert_false (get (state, "outside.first_date").known);
  g_assert_cmpstr (get_symbol (state, "latest.channel"), ==, "anatel");
  g_assert_cmpstr (get_symbol (state, "latest.outcome"), ==, "waiting");
  g_assert_cmpfloat (get (state, "attempts.count").number, ==, 4);
}

static void
check_wage (const char *today,
            OuvMoney    wage,
            gboolean    current)
{
  static const char extra[] =
    "{\"facts\": [{\"id\": \"minimum_wage\", \"type\": \"money\", \"values\": ["
    "   {\"value\": \"1518.00\", \"valid_from\": \"2025-01-01\","
    "    \"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}},"
    "   {\"value\": \"1621.00\", \"valid_from\": \"2026-01-01\","
    "    \"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}}]}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvState) state = NULL;

  g_assert_no_error (error);
  kase = ouv_case_new (model);
  state = ouv_state_new (kase, day (today));
  g_assert_cmpint (get (state, "minimum_wage").money, ==, wage);
  g_assert_true (get (state, "minimum_wage.current").known);
  g_assert_true (get (state, "minimum_wage.current").boolean == current);
}

/* When the wage of the year is not known, the last known one is used and said. */
static void
test_wage (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) without = load_with (NULL, &error);
  g_autoptr(OuvCase) kase = ouv_case_new (without);
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));

  g_assert_false (get (state, "minimum_wage").known);
  g_assert_false (get (state, "minimum_wage.current").known);
  check_wage ("2025-12-31", 151800, TRUE);
  check_wage ("2026-01-01", 162100, TRUE);
  check_wage ("2026-12-31", 162100, TRUE);
  check_wage ("2027-01-01", 162100, FALSE);
  check_wage ("2024-12-31", 151800, FALSE);
}

static void
test_next (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));

  ouv_state_set_next (state, OUV_ACTION_WAIT, ouv_model_find_channel (state->model, "sac"));
  g_assert_cmpstr (get_symbol (state, "next.action"), ==, "wait");
  g_assert_cmpstr (get_symbol (state, "next.channel"), ==, "sac");
  ouv_state_set_next (state, OUV_ACTION_NONE, NULL);
  g_assert_cmpstr (get_symbol (state, "next.action"), ==, "none");
  g_assert_cmpstr (get_symbol (state, "next.channel"), ==, "none");
  ouv_state_set_next (state, OUV_ACTION_CONTACT, ouv_model_find_channel (state->model, "procon"));
  g_assert_cmpstr (get_symbol (state, "next.action"), ==, "contact");
}

static void
test_message (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));

  ouv_state_set_message (state, ouv_model_find_channel (state->model, "ombudsman"), OUV_LANGUAGE_UK);
  g_assert_cmpstr (get_symbol (state, "message.channel"), ==, "ombudsman");
  g_assert_cmpstr (get_symbol (state, "interface.language"), ==, "uk");
  g_assert_cmpint (get_day (state, "message.reply_date"), ==, day ("2026-12-03"));
  ouv_state_set_message (state, ouv_model_find_channel (state->model, "small_claims"), OUV_LANGUAGE_PT_BR);
  g_assert_cmpstr (get_symbol (state, "interface.language"), ==, "pt_BR");
  g_assert_false (get (state, "message.reply_date").known);
  ouv_state_set_message (state, NULL, OUV_LANGUAGE_EN);
  g_assert_false (get (state, "message.channel").known);
  g_assert_false (get (state, "interface.language").known);
}

static void
test_attempt (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvState) state = NULL;

  add (kase, "sac", "2026-11-10", NULL, OUV_ATTEMPT_REFUSED);
  add (kase, "sac", "2026-11-20", "7", OUV_ATTEMPT_WAITING);
  state = ouv_state_new (kase, day ("2026-11-23"));
  ouv_state_set_attempt (state, 0);
  g_assert_cmpstr (get_symbol (state, "attempt.channel"), ==, "sac");
  g_assert_cmpstr (get_symbol (state, "attempt.outcome"), ==, "refused");
  g_assert_cmpstr (get_symbol (state, "attempt.state"), ==, "closed");
  g_assert_cmpint (get_day (state, "attempt.date"), ==, day ("2026-11-10"));
  g_assert_false (get (state, "attempt.has_protocol").boolean);
  g_assert_false (get (state, "attempt.latest").boolean);
  ouv_state_set_attempt (state, 1);
  g_assert_cmpint (get_day (state, "attempt.reply_date"), ==, day ("2026-11-27"));
  g_assert_cmpstr (get_symbol (state, "attempt.state"), ==, "open");
  g_assert_true (get (state, "attempt.has_protocol").boolean);
  g_assert_true (get (state, "attempt.latest").boolean);
  ouv_state_set_attempt (state, -1);
  g_assert_false (get (state, "attempt.channel").known);
  g_assert_false (get (state, "attempt.latest").known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/empty", test_empty);
  g_test_add_func ("/state/answers", test_answers);
  g_test_add_func ("/state/offered", test_offered);
  g_test_add_func ("/state/order", test_order);
  g_test_add_func ("/state/undated-first", test_undated_first);
  g_test_add_func ("/state/channels", test_channels);
  g_test_add_func ("/state/wage", test_wage);
  g_test_add_func ("/state/next", test_next);
  g_test_add_func ("/state/message", test_message);
  g_test_add_func ("/state/attempt", test_attempt);
  return g_test_run ();
}
