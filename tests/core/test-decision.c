/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core-common.h"

#include "count-allocations.h"
#include "ouv-decision.h"

/* A rule of every table, and what each waits for. */
static const char table[] =
  "{\"version\": \"2026.1.1\","
  " \"steps\": [{\"id\": \"problem\", \"title\": \"Problem\"}],"
  " \"pages\": [{\"id\": \"first\", \"step\": \"problem\", \"title\": \"First\", \"questions\": [\"matter\", \"problem\"]},"
  "  {\"id\": \"tried\", \"step\": \"problem\", \"title\": \"Tried\", \"kind\": \"attempts\"}],"
  " \"questions\": [{\"id\": \"matter\", \"type\": \"choice\", \"text\": \"What?\", \"why\": \"Because.\","
  "   \"options\": [{\"id\": \"praise\", \"label\": \"Praise\"}, {\"id\": \"claim\", \"label\": \"Claim\"}]},"
  "  {\"id\": \"problem\", \"type\": \"choice\", \"text\": \"Which?\", \"why\": \"Because.\","
  "   \"options\": [{\"id\": \"slow\", \"label\": \"Slow\"}, {\"id\": \"off\", \"label\": \"Off\"}]}],"
  " \"channels\": [{\"id\": \"sac\", \"name\": \"SAC\", \"contact\": \"Call\", \"wait\": \"Wait\","
  "   \"reply\": {\"days\": 7, \"whose\": \"law\", \"note\": \"Seven days.\"}},"
  "  {\"id\": \"court\", \"name\": \"Court\", \"contact\": \"Go\", \"wait\": \"Wait\"}],"
  " \"next_step\": ["
  "  {\"id\": \"slow\", \"when\": {\"==\": [{\"var\": \"problem\"}, \"slow\"]}, \"action\": \"none\", \"channel\": null,"
  "   \"reason\": \"Slow.\"},"
  "  {\"id\": \"praise\", \"when\": {\"==\": [{\"var\": \"matter\"}, \"praise\"]}, \"action\": \"none\", \"channel\": null,"
  "   \"reason\": \"Praise.\"},"
  "  {\"id\": \"wait\", \"when\": {\"==\": [{\"var\": \"sac.state\"}, \"open\"]}, \"action\": \"wait\", \"channel\": \"sac\","
  "   \"until\": {\"add_days\": [{\"var\": \"sac.date\"}, 8]}, \"reason\": \"Wait.\"},"
  "  {\"id\": \"call\", \"action\": \"contact\", \"channel\": {\"if\": [{\"var\": \"sac.has_protocol\"}, \"court\", \"sac\"]},"
  "   \"reason\": \"Call.\"},"
  "  {\"id\": \"never\", \"action\": \"none\", \"channel\": null, \"reason\": \"Never.\"}],"
  " \"reasons\": [{\"id\": \"always\", \"text\": \"Always.\"},"
  "  {\"id\": \"after\", \"when\": {\"==\": [{\"var\": \"next.channel\"}, \"sac\"]}, \"text\": \"After.\"}],"
  " \"ladder\": [{\"channel\": \"sac\", \"not_for_you\": [], \"later\": []},"
  "  {\"channel\": \"court\", \"not_for_you\": [{\"when\": {\"==\": [{\"var\": \"problem\"}, \"off\"]}, \"reason\": \"Off.\"}],"
  "   \"later\": [{\"when\": {\"==\": [{\"var\": \"matter\"}, \"claim\"]}, \"reason\": \"Later.\"}]}],"
  " \"checklist\": [{\"id\": \"paper\", \"text\": \"Paper\", \"form\": \"copy\", \"why\": \"Proof.\"}],"
  " \"deadlines\": [{\"id\": \"soon\", \"when\": {\"==\": [{\"var\": \"matter\"}, \"claim\"]},"
  "   \"date\": {\"add_days\": [{\"var\": \"sac.date\"}, 30]}, \"text\": \"Soon.\","
  "   \"source\": {\"url\": null, \"note\": \"seen\", \"seen\": \"2026-11-23\", \"confidence\": \"low\"}}],"
  " \"rights\": [{\"id\": \"cdc\", \"article\": \"1\", \"source\": {\"url\": null, \"note\": \"seen\", \"seen\": \"2026-11-23\","
  "   \"confidence\": \"low\"}}],"
  " \"rights_by_problem\": [{\"problem\": \"off\", \"rights\": [\"cdc\"]}]}";

typedef struct {
  OuvModel    *model;
  OuvCase     *kase;
  OuvState    *state;
  OuvDecision *decision;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  json)
{
  static const char texts[] = "{\"texts\": {\"law.cdc\": \"Law.\", \"enclosure.paper\": \"paper\"}, \"blanks\": {}, \"terms\": {}}";
  const char *const all_texts[OUV_N_LANGUAGES] = { texts, texts, texts };
  g_autoptr(GError) error = NULL;

  fixture->model = load_texts (table, NULL, all_texts, &error);
  g_assert_no_error (error);
  fixture->kase = read_case (fixture->model, json);
  fixture->state = ouv_state_new (fixture->kase, day ("2026-11-23"));
  fixture->decision = ouv_decision_new (fixture->model);
  ouv_decision_make (fixture->decision, fixture->state);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  json)
{
  ouv_decision_free (fixture->decision);
  ouv_state_free (fixture->state);
  g_object_unref (fixture->kase);
  ouv_model_unref (fixture->model);
}

/* How the rules of TABLE came out: 0, ?, 1, or - where one was not looked at. */
static char *
read_trace (Fixture  *fixture,
            OuvTable  rules)
{
  guint n = fixture->decision->rules->first[rules + 1] - fixture->decision->rules->first[rules];
  char *trace = g_malloc0 (n + 1);

  for (guint i = 0; i < n; i++)
    trace[i] = "0?-1"[ouv_decision_get (fixture->decision, rules, i)];
  return trace;
}

static void
assert_trace (Fixture    *fixture,
              OuvTable    rules,
              const char *expected)
{
  g_autofree char *found = read_trace (fixture, rules);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_nothing_known (Fixture       *fixture,
                    gconstpointer  json)
{
  const OuvDecision *decision = fixture->decision;

  g_assert_cmpstr (decision->row->id, ==, "call");
  g_assert_cmpstr (decision->channel->id, ==, "sac");
  g_assert_cmpint (decision->until, ==, 0);
  g_assert_null (decision->rights);
  assert_trace (fixture, OUV_TABLE_NEXT_STEP, "??01-");
  /* The next step is known to what comes after it. */
  assert_trace (fixture, OUV_TABLE_REASONS, "11");
  assert_trace (fixture, OUV_TABLE_NOT_FOR_YOU, "?");
  assert_trace (fixture, OUV_TABLE_LATER, "?");
  assert_trace (fixture, OUV_TABLE_CHECKLIST, "1");
  assert_trace (fixture, OUV_TABLE_DEADLINES, "?");
  assert_trace (fixture, OUV_TABLE_RIGHTS, "-");
  g_assert_cmpuint (decision->n_run, ==, 4 + 2 + 2 + 1 + 1);
  g_assert_cmpint (decision->rungs[0].status, ==, OUV_RUNG_NOW);
  g_assert_cmpint (decision->rungs[1].status, ==, OUV_RUNG_UNKNOWN);
  g_assert_null (decision->rungs[1].reason);
}

static void
test_waiting (Fixture       *fixture,
              gconstpointer  json)
{
  const OuvDecision *decision = fixture->decision;

  g_assert_cmpstr (decision->row->id, ==, "wait");
  g_assert_cmpint (decision->until, ==, day ("2026-11-28"));
  assert_trace (fixture, OUV_TABLE_NEXT_STEP, "001--");
  assert_trace (fixture, OUV_TABLE_REASONS, "11");
  assert_trace (fixture, OUV_TABLE_NOT_FOR_YOU, "1");
  assert_trace (fixture, OUV_TABLE_LATER, "-");
  assert_trace (fixture, OUV_TABLE_DEADLINES, "1");
  assert_trace (fixture, OUV_TABLE_RIGHTS, "1");
  g_assert_cmpuint (decision->rights->len, ==, 1);
  g_assert_true (decision->dates[0].known);
  g_assert_cmpint (decision->dates[0].day, ==, day ("2026-12-20"));
  g_assert_cmpint (decision->rungs[0].status, ==, OUV_RUNG_WAITING);
  g_assert_cmpint (decision->rungs[0].from, ==, day ("2026-11-20"));
  /* As the rule says, not as the channel does. */
  g_assert_cmpint (decision->rungs[0].until, ==, day ("2026-11-28"));
  g_assert_cmpint (decision->rungs[1].status, ==, OUV_RUNG_NOT_FOR_YOU);
  g_assert_cmpstr (decision->rungs[1].reason->text, ==, "Off.");
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  json)
{
  const OuvDecision *decision = fixture->decision;

  g_assert_cmpstr (decision->channel->id, ==, "court");
  assert_trace (fixture, OUV_TABLE_REASONS, "10");
  g_assert_cmpint (decision->rungs[0].status, ==, OUV_RUNG_DONE);
  g_assert_cmpint (decision->rungs[0].until, ==, 0);
  g_assert_cmpint (decision->rungs[1].status, ==, OUV_RUNG_NOW);
}

static void
test_later (Fixture       *fixture,
            gconstpointer  json)
{
  const OuvDecision *decision = fixture->decision;

  g_assert_cmpstr (decision->row->id, ==, "slow");
  g_assert_null (decision->channel);
  assert_trace (fixture, OUV_TABLE_NEXT_STEP, "1----");
  assert_trace (fixture, OUV_TABLE_NOT_FOR_YOU, "0");
  assert_trace (fixture, OUV_TABLE_LATER, "1");
  g_assert_cmpint (decision->rungs[1].status, ==, OUV_RUNG_LATER);
  g_assert_cmpstr (decision->rungs[1].reason->text, ==, "Later.");
  /* A day that nobody knows yet. */
  assert_trace (fixture, OUV_TABLE_DEADLINES, "1");
  g_assert_false (decision->dates[0].known);
}

/* One decision after the other leaves nothing of the one before. */
static void
test_again (void)
{
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(OuvCase) first = read_case (model, "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"},"
                                               " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\","
                                               " \"outcome\": \"unsolved\"}]}");
  g_autoptr(OuvCase) second = read_case (model, "{\"answers\": {\"matter\": \"praise\"}}");
  g_autoptr(OuvState) used = ouv_state_new (first, day ("2026-11-23"));
  g_autoptr(OuvState) fresh = ouv_state_new (second, day ("2026-11-24"));
  g_autoptr(OuvDecision) used_decision = ouv_decision_new (model);
  g_autoptr(OuvDecision) fresh_decision = ouv_decision_new (model);
  guint n = fresh_decision->rules->first[OUV_N_TABLES];

  ouv_decision_make (used_decision, used);
  ouv_state_set_case (used, second, day ("2026-11-24"));
  ouv_decision_make (used_decision, used);
  ouv_decision_make (fresh_decision, fresh);
  g_assert_cmpmem (used_decision->trace, n, fresh_decision->trace, n);
  g_assert_cmpstr (used_decision->row->id, ==, fresh_decision->row->id);
  g_assert_cmpuint (used_decision->n_run, ==, fresh_decision->n_run);
  for (guint i = 0; i < ouv_scope_get_size (model->scope); i++)
    g_assert_cmpint (ouv_state_get (used, i).known, ==, ouv_state_get (fresh, i).known);
}

/* Without a next step there is nothing else either: the model is wrong, which `ouvidor-model check` tells. */
static void
test_no_next_step (void)
{
  g_autofree char *first = replace_once (small_model, "{\"id\": \"end\", \"action\"",
                                         "{\"id\": \"end\", \"when\": {\"==\": [{\"var\": \"matter\"}, \"claim\"]}, \"action\"");
  g_autofree char *text = replace_once (first, "{\"var\": \"untried\"}", "{\"!\": [{\"var\": \"untried\"}]}");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_model (text, NULL, small_texts, &error);
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvState) state = NULL;
  g_autoptr(OuvDecision) decision = NULL;

  g_assert_no_error (error);
  kase = ouv_case_new (model);
  state = ouv_state_new (kase, day ("2026-11-23"));
  decision = ouv_decision_new (model);
  ouv_decision_make (decision, state);
  g_assert_null (decision->row);
  g_assert_null (decision->channel);
  g_assert_cmpuint (decision->n_run, ==, 2);
}

/* Deciding takes no memory, whatever the case, once there was one with as many attempts. */
static void
test_allocations (void)
{
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(OuvCase) kase = read_case (model, "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\","
                                              " \"problem_date\": \"2026-10-05\", \"amount\": \"89.90\", \"state\": \"SP\","
                                              " \"wants\": [\"double_refund\"]}, \"attempts\": [{\"channel\": \"sac\","
                                              " \"date\": \"2026-11-01\", \"protocol\": \"1\", \"outcome\": \"unsolved\"},"
                                              " {\"channel\": \"small_claims\", \"date\": \"2026-11-02\", \"outcome\": \"waiting\"}]}");
  g_autoptr(OuvCase) other = ouv_case_new (model);
  g_autoptr(OuvState) state = ouv_state_new (kase, day ("2026-11-23"));
  g_autoptr(OuvDecision) decision = ouv_decision_new (model);
  guint before;

  if (!count_allocations_possible ())
    {
      g_test_skip ("allocations cannot be counted here");
      return;
    }
  before = count_allocations ();
  g_free (g_malloc (1));
  g_assert_cmpuint (count_allocations (), ==, before + 1);
  before = count_allocations ();
  for (guint i = 0; i < 10; i++)
    {
      ouv_state_set_case (state, i % 2 == 0 ? kase : other, day ("2026-11-23") + (int) i);
      ouv_decision_make (decision, state);
    }
  g_assert_cmpuint (count_allocations (), ==, before);
}

#define add(path, json, test) g_test_add ("/decision/" path, Fixture, json, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("nothing-known", "{}", test_nothing_known);
  add ("waiting", "{\"answers\": {\"matter\": \"claim\", \"problem\": \"off\"}, \"attempts\": [{\"channel\": \"sac\","
                  " \"date\": \"2026-11-20\", \"outcome\": \"waiting\"}]}", test_waiting);
  add ("closed", "{\"answers\": {\"matter\": \"claim\", \"problem\": \"off\"}, \"attempts\": [{\"channel\": \"sac\","
                 " \"date\": \"2026-11-20\", \"protocol\": \"1\", \"outcome\": \"refused\"}]}", test_closed);
  add ("later", "{\"answers\": {\"matter\": \"claim\", \"problem\": \"slow\"}}", test_later);
  g_test_add_func ("/decision/again", test_again);
  g_test_add_func ("/decision/no-next-step", test_no_next_step);
  g_test_add_func ("/decision/allocations", test_allocations);
  return g_test_run ();
}
