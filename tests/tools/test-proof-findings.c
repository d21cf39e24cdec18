/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-edit.h"
#include "ouv-interview.h"
#include "ouv-state.h"
#include "proof.h"

#include <string.h>

/* Every kind of mistake that only going through the states can show, made in the shipped model, gives exactly one finding; and where
 * an example is told, the engine does there what the finding says. */

#define SET(file, pointer, value) { EDIT_SET, file, pointer, value }
#define APPEND(file, pointer, value) { EDIT_APPEND, file, pointer, value }
#define REMOVE(file, pointer) { EDIT_REMOVE, file, pointer, NULL }

/* Nobody who praises is asked what happened. */
#define NEVER "{'and': [{'==': [{'var': 'matter'}, 'praise']}, {'known': 'problem'}]}"

typedef gboolean (*ShowFunc) (OuvState *state);

typedef struct {
  const char *name;
  Edit        edits[5];
  const char *code;
  const char *file;
  const char *pointer; /* with the steps of Edit.pointer */
  ShowFunc    shows;   /* (nullable) whether the example shows it */
} Broken;

/* What the engine does in an example */

static const OuvNextRow *
find_row (OuvState *state)
{
  for (guint i = 0; i < state->model->next_step->len; i++)
    {
      OuvNextRow *row = state->model->next_step->pdata[i];

      if (ouv_state_holds (state, row->when))
        return row;
    }
  return NULL;
}

static gboolean
has_no_step (OuvState *state)
{
  return find_row (state) == NULL;
}

static gboolean
has_no_channel (OuvState *state)
{
  const OuvNextRow *row = find_row (state);

  return row->channel_value != NULL && !ouv_expression_evaluate (row->channel_value, &state->context).known;
}

static gboolean
has_no_end (OuvState *state)
{
  const OuvNextRow *row = find_row (state);

  return row->until != NULL && !ouv_expression_evaluate (row->until, &state->context).known;
}

static gboolean
is_known (OuvState   *state,
          const char *name)
{
  return ouv_state_get (state, ouv_scope_lookup (state->model->scope, name)->index).known;
}

static gboolean
has_no_sac_date (OuvState *state)
{
  return find_row (state)->action == OUV_ACTION_CONTACT && !is_known (state, "sac.date");
}

static gboolean
has_no_amount (OuvState *state)
{
  return !is_known (state, "amount");
}

static const char *
get_offer_channel (const OuvRow *row)
{
  return row->channel->id;
}

static gboolean
offers_twice (OuvState *state)
{
  const OuvNextRow *next = find_row (state);
  guint n = 0;

  ouv_state_set_next (state, next->action, next->channel);
  for (guint i = 0; i < state->model->offers->len; i++)
    {
      const OuvRow *row = state->model->offers->pdata[i];

      n += g_str_equal (get_offer_channel (row), "sac") && ouv_state_holds (state, row->when);
    }
  return n == 2;
}

static gboolean
is_stuck (OuvState *state)
{
  const OuvPageInfo *page = ouv_interview_find_page (state->model, "service");

  return ouv_interview_get_gap (state->kase, page, state->today) != NULL;
}

static gboolean
has_tried (OuvState   *state,
           const char *channel)
{
  return ouv_state_find_latest (state, ouv_model_find_channel (state->model, channel)) >= 0;
}

static gboolean
is_next (OuvState   *state,
         OuvAction   action,
         const char *channel)
{
  const OuvNextRow *row = find_row (state);

  return row->action == action && g_str_equal (row->channel->id, channel);
}

static gboolean
goes_back_to_sac (OuvState *state)
{
  return is_next (state, OUV_ACTION_CONTACT, "sac") && has_tried (state, "procon");
}

static gboolean
goes_to_sac_again (OuvState *state)
{
  return is_next (state, OUV_ACTION_CONTACT, "sac") && has_tried (state, "sac");
}

static gboolean
waits_for_procon (OuvState *state)
{
  int index = ouv_state_find_latest (state, ouv_model_find_channel (state->model, "procon"));

  return is_next (state, OUV_ACTION_WAIT, "procon")
         && ouv_attempt_get_state (ouv_case_get_attempt (state->kase, (guint) index), state->model, state->today) >= OUV_ATTEMPT_STATE_OVERDUE;
}

static const Broken broken[] = {
  /* No next step, or half of one */
  { "state without a next step", { REMOVE ("next-step.json", "/next_step/@matter_unknown") },
    "gap", "next-step.json", "/next_step/-", has_no_step },
  { "state between two rows", { SET ("next-step.json", "/next_step/@question_after_done/when",
                                     "{'and': [{'==': [{'var': 'matter'}, 'question']}, {'known': 'product'}]}") },
    "gap", "next-step.json", "/next_step/-", has_no_step },
  { "sum between two rows", { SET ("next-step.json", "/next_step/@court_paid_unknown/when/and/2",
                                   "{'>': [{'var': 'claim.amount'}, '1.00']}"),
                              APPEND ("next-step.json", "/next_step/@court_no_lawyer/when/and", "{'>': [{'var': 'claim.amount'}, '1.00']}"),
                              APPEND ("next-step.json", "/next_step/@court_amount_unknown/when/and", "{'!': [{'known': 'amount'}]}"),
                              APPEND ("next-step.json", "/next_step/@court_closed_defender/when/and", "{'var': 'small_claims.tried'}"),
                              SET ("next-step.json", "/next_step/@after_court_done/when",
                                   "{'and': [{'var': 'is_dispute'}, {'var': 'small_claims.tried'}]}") },
    "gap", "next-step.json", "/next_step/-", has_no_step },
  { "channel that does not come out", { SET ("next-step.json", "/next_step/@anatel_after_closed/channel",
                                             "{'if': [{'==': [{'var': 'govbr_account'}, 'gold']}, 'reclame_aqui', 'anatel']}") },
    "gap", "next-step.json", "/next_step/@anatel_after_closed/channel", has_no_channel },
  { "end that does not come out", { SET ("next-step.json", "/next_step/@sac_wait/until", "{'add_days': [{'var': 'problem_date'}, 7]}") },
    "gap", "next-step.json", "/next_step/@sac_wait/until", has_no_end },

  /* Rows that nothing leads to */
  { "step that is never next", { SET ("next-step.json", "/next_step/@solved/when", NEVER) }, "dead", "next-step.json", "/next_step/@solved" },
  { "step after its like", { SET ("next-step.json", "/next_step/@sac_first_request/when",
                                  "{'and': [{'var': 'is_dispute'}, {'!': [{'var': 'past_sac'}]}, {'!': [{'var': 'sac.tried'}]}]}") },
    "shadowed", "next-step.json", "/next_step/@sac_first_plain" },
  { "reason that is never told", { SET ("reasons.json", "/reasons/@rate_answer/when", NEVER) }, "dead", "reasons.json", "/reasons/@rate_answer" },
  { "reason of a date that cannot be", { SET ("reasons.json", "/reasons/@rate_answer/when",
                                              "{'and': [{'>': [{'var': 'problem_date'}, '2026-02-01']}, "
                                              "{'<': [{'var': 'problem_date'}, '2026-01-01']}]}") },
    "dead", "reasons.json", "/reasons/@rate_answer" },
  { "reason of sums that cannot be", { SET ("reasons.json", "/reasons/@rate_answer/when",
                                            "{'and': [{'>': [{'var': 'amount'}, {'var': 'paid_amount'}]}, "
                                            "{'>': [{'var': 'paid_amount'}, {'+': [{'var': 'amount'}, {'var': 'moral_damage_amount'}]}]}]}") },
    "dead", "reasons.json", "/reasons/@rate_answer" },
  { "reason of contacts in another order", { SET ("reasons.json", "/reasons/@rate_answer/when",
                                                  "{'and': [{'==': [{'var': 'latest.channel'}, 'procon']}, "
                                                  "{'==': [{'var': 'procon.state'}, 'overdue']}, {'==': [{'var': 'sac.state'}, 'open']}]}") },
    "dead", "reasons.json", "/reasons/@rate_answer" },
  { "offer that is never made", { SET ("offers.json", "/offers/@waive_small_claims/when", NEVER) },
    "dead", "offers.json", "/offers/@waive_small_claims" },
  { "offer of the next step itself", { SET ("offers.json", "/offers/@question_sac/when",
                                            "{'and': [{'==': [{'var': 'matter'}, 'question']}, {'==': [{'var': 'next.channel'}, 'sac']}]}") },
    "shadowed", "offers.json", "/offers/@question_sac" },
  { "why a rung is not for you", { SET ("ladder.json", "/ladder/@sac/not_for_you/1/when", NEVER) },
    "dead", "ladder.json", "/ladder/@sac/not_for_you/1" },
  { "why a rung comes later", { SET ("ladder.json", "/ladder/@anatel/later/2/when", "{'==': [{'var': 'matter'}, 'praise']}") },
    "dead", "ladder.json", "/ladder/@anatel/later/2" },
  { "paper that nobody needs", { SET ("checklist.json", "/checklist/@receipt/when", NEVER) }, "dead", "checklist.json", "/checklist/@receipt" },
  { "date that never counts", { SET ("deadlines.json", "/deadlines/@damages/when", NEVER) }, "dead", "deadlines.json", "/deadlines/@damages" },
  { "right of another problem", { APPEND ("rights.json", "/rights_by_problem/@telemarketing/rights", "'cdc_49'"),
                                  SET ("rights.json", "/rights/@cdc_49/when", "{'==': [{'var': 'problem'}, 'withdrawal']}") },
    "dead", "rights.json", "/rights_by_problem/@telemarketing/rights/-" },
  { "contact that is never shown", { SET ("procons.json", "/contacts/@procon_ac/when", NEVER) },
    "dead", "procons.json", "/contacts/@procon_ac" },
  { "need that never is one", { APPEND ("procons.json", "/contacts/@procon_ac/needs", "{'when': " NEVER ", 'text': 'A stamp'}") },
    "dead", "procons.json", "/contacts/@procon_ac/needs/-" },

  /* The interview */
  { "question that is never asked", { SET ("interview.json", "/questions/@qualification/ask", NEVER) },
    "dead", "interview.json", "/questions/@qualification" },
  { "option that is never offered", { SET ("interview.json", "/questions/@govbr_account/options/@gold/when", NEVER) },
    "dead", "interview.json", "/questions/@govbr_account/options/@gold" },
  { "answer that is never refused", { SET ("interview.json", "/questions/@problem_end/refuse/0/when", NEVER) },
    "dead", "interview.json", "/questions/@problem_end/refuse/0" },
  { "hint that is never shown", { SET ("interview.json", "/questions/@problem_date/variants/0/when", NEVER) },
    "dead", "interview.json", "/questions/@problem_date/variants/0" },
  { "page that nobody can leave", { SET ("interview.json", "/questions/@service/refuse",
                                         "[{'when': {'known': 'service'}, 'text': 'We do not take that.'}]") },
    "endless", "interview.json", "/questions/@service", is_stuck },

  /* Messages */
  { "wording after its like", { SET ("messages.json", "/families/@say_hello/rows/2/when",
                                     "{'in': [{'var': 'matter'}, ['complaint', 'claim']]}") },
    "shadowed", "messages.json", "/families/@say_hello/rows/3" },
  { "line that is never written", { SET ("messages.json", "/lists/@requests/rows/9/when", NEVER) },
    "dead", "messages.json", "/lists/@requests/rows/9" },
  { "form that is never used", { SET ("messages.json", "/forms/@anatel_report/when", NEVER) },
    "dead", "messages.json", "/forms/@anatel_report" },
  { "part that is never written", { SET ("messages.json", "/forms/@ombudsman_praise/parts/1/when", "{'==': [{'var': 'matter'}, 'report']}") },
    "dead", "messages.json", "/forms/@ombudsman_praise/parts/1" },
  { "contact of a message that was not made", { SET ("messages.json", "/forms/@ombudsman_praise/parts/1",
                                                     "{'each': 'attempts', 'id': 'details', 'item': {'text': 'details', 'when': "
                                                     "{'==': [{'var': 'attempt.state'}, 'none']}}}") },
    "dead", "messages.json", "/forms/@ombudsman_praise/parts/1/item" },

  /* What must not be */
  { "two offers of one channel", { SET ("offers.json", "/offers/@telemarketing_sac/when",
                                        "{'and': [{'==': [{'var': 'next.channel'}, 'procon']}, {'!': [{'var': 'sac.tried'}]}]}") },
    "overlap", "offers.json", "/offers/@telemarketing_sac", offers_twice },
  { "date that is not known in a reason", { SET ("next-step.json", "/next_step/@ombudsman_after_closed/reason", "'Closed on {sac.date}.'") },
    "no-value", "next-step.json", "/next_step/@ombudsman_after_closed/reason", has_no_sac_date },
  { "sum that is not known in a reason", { SET ("reasons.json", "/reasons/@rate_answer/text", "'Rate it: {amount}.'") },
    "no-value", "reasons.json", "/reasons/@rate_answer/text", has_no_amount },
  { "back to where one was", { SET ("derived.json", "/derived/@past_sac/value", "{'or': [{'var': 'ombudsman.tried'}, {'var': 'anatel.tried'}, "
                                    "{'var': 'consumidor_gov.tried'}, {'var': 'small_claims.tried'}]}") },
    "sent-back", "channels.json", "/channels/@sac", goes_back_to_sac },
  { "the same for ever", { SET ("next-step.json", "/next_step/@question_after_done/action", "'contact'"),
                           SET ("next-step.json", "/next_step/@question_after_done/channel", "'sac'") },
    "repeats", "channels.json", "/channels/@sac/contact", goes_to_sac_again },
  { "waiting for ever", { SET ("next-step.json", "/next_step/@question_before_procon_wait_undated/when",
                               "{'and': [{'==': [{'var': 'matter'}, 'question']}, {'==': [{'var': 'contract_stage'}, 'before']}, "
                               "{'in': [{'var': 'procon.state'}, ['undated', 'overdue']]}]}") },
    "repeats", "channels.json", "/channels/@procon/wait", waits_for_procon },
};

static OuvModelFiles *shipped;

/* The case that a finding tells of: "…, on DATE with JSON". */
static OuvCase *
read_example (OuvModel   *model,
              const char *sentence,
              OuvDay     *today)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  const char *json = strstr (sentence, " with {");
  g_autofree char *day = g_strndup (json - 10, 10);
  OuvCase *kase;

  g_assert_true (json_parser_load_from_data (parser, json + strlen (" with "), -1, &error));
  *today = ouv_day_from_iso (day, &error);
  g_assert_no_error (error);
  kase = ouv_case_new_from_json (model, json_parser_get_root (parser), *today, &error);
  g_assert_no_error (error);
  return kase;
}

static void
check_example (OuvModel   *model,
               const char *sentence,
               ShowFunc    shows)
{
  OuvDay today;
  g_autoptr(OuvCase) kase = read_example (model, sentence, &today);
  g_autoptr(OuvState) state = ouv_state_new (kase, today);

  g_assert_true (shows (state));
}

static void
check_finding (const Broken        *self,
               const OuvModelFiles *files,
               OuvModel            *model,
               const OuvFinding    *finding)
{
  g_autofree char *pointer = resolve_pointer (files, self->file, self->pointer);
  g_autofree char *place = g_strconcat (self->file, ":", pointer, NULL);

  g_assert_cmpstr (finding->code, ==, self->code);
  g_assert_cmpstr (finding->place, ==, place);
  g_assert_null (strchr (finding->sentence, '\n'));
  if (self->shows != NULL)
    check_example (model, finding->sentence, self->shows);
}

static void
test_broken (gconstpointer data)
{
  const Broken *self = data;
  g_autoptr(OuvModelFiles) files = edit_files (shipped, self->edits, G_N_ELEMENTS (self->edits));
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autoptr(OuvModel) model = ouv_check_files (files, 0, findings);
  OuvProofSummary summary;

  if (model != NULL)
    ouv_prove_model (model, files, findings, &summary);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s: %s", ((OuvFinding *) findings->pdata[i])->place, ((OuvFinding *) findings->pdata[i])->code,
                    ((OuvFinding *) findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 1);
  if (findings->len == 1)
    check_finding (self, files, model, findings->pdata[0]);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  shipped = read_shipped_files ();
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/proof/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  result = g_test_run ();
  ouv_model_files_free (shipped);
  return result;
}
