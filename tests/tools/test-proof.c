/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-edit.h"
#include "ouv-state.h"
#include "proof-example.h"
#include "proof.h"
#include "random-case.h"

#include <string.h>

/* The states of the proof are those of real cases, and what it says of them is what the engine says. */

#define N_CASES 2000
#define TODAY "2026-11-23"

static OuvModelFiles *shipped;
static OuvModel *model;
static OuvSpace *space;
static OuvView *view;
static OuvDd *constraints; /* parallel to the reasons */

/* The engine and the proof */

static int
find_rule (OuvState *state)
{
  for (guint i = 0; i < model->next_step->len; i++)
    if (ouv_state_holds (state, ((OuvNextRow *) model->next_step->pdata[i])->when))
      return (int) i;
  return -1;
}

static void
set_next (OuvState *state)
{
  const OuvNextRow *row = model->next_step->pdata[find_rule (state)];
  const OuvChannel *channel = row->channel;

  if (row->channel_value != NULL)
    channel = ouv_model_find_channel (model, g_quark_to_string (ouv_expression_evaluate (row->channel_value, &state->context).symbol));
  ouv_state_set_next (state, row->action, channel);
}

static gboolean
is_same_value (OuvValue value,
               guint    found)
{
  if (!value.known || found == OUV_DD_UNKNOWN)
    return !value.known && found == OUV_DD_UNKNOWN;
  if (value.type == OUV_TYPE_BOOLEAN)
    return found == (value.boolean ? OUV_DD_TRUE : OUV_DD_FALSE);
  return value.type != OUV_TYPE_SYMBOL || ouv_space_get_symbol (found) == value.symbol;
}

static void
compare_variable (const OuvState *state,
                  const guint16  *place,
                  guint           index)
{
  const char *name = ouv_scope_get (model->scope, index)->name;
  guint found = ouv_diagram_evaluate (space->diagram, ouv_view_get (view, index), place);

  if (g_str_has_prefix (name, "message.") || g_str_has_prefix (name, "attempt.") || g_str_has_prefix (name, "interface."))
    return;
  if (!is_same_value (ouv_state_get (state, index), found))
    {
      g_autoptr(JsonNode) root = ouv_case_to_json (state->kase);
      g_autofree char *json = json_to_string (root, FALSE);

      g_test_message ("%s is %u in the proof, %s: %s", name, found, ouv_state_get (state, index).known ? "known" : "unknown", json);
      g_test_fail ();
    }
}

/* A case is a state of the proof, and all variables and rules are there what the engine makes of them. */
static void
compare_case (OuvCase *kase,
              OuvDay   today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  g_autofree guint16 *place = ouv_example_locate (view, state);
  int rule = find_rule (state);

  set_next (state);
  g_assert_cmpuint (ouv_space_get_row (ouv_diagram_evaluate (space->diagram, view->rule, place)), ==, (guint) rule);
  for (guint i = 0; i < ouv_scope_get_size (model->scope); i++)
    compare_variable (state, place, i);
  for (guint i = 0; i < model->reasons->len; i++)
    {
      const OuvExpression *when = ((OuvRow *) model->reasons->pdata[i])->when;
      OuvDd dd = ouv_view_compile (view, when);

      g_assert_true (is_same_value (ouv_expression_evaluate (when, &state->context), ouv_diagram_evaluate (space->diagram, dd, place)));
      g_assert_cmpuint (ouv_diagram_evaluate (space->diagram, constraints[i], place), ==, OUV_DD_TRUE);
    }
}

static void
test_random (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (20261126);
  OuvDay today = ouv_day_from_iso (TODAY, NULL);

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr(OuvCase) kase = random_case (model, today, random);

      compare_case (kase, today);
    }
}

/* Examples */

/* A case that is made for a row of a table is one in which the engine takes the row. */
static void
test_examples (void)
{
  for (guint i = 0; i < model->next_step->len; i++)
    {
      g_autoptr(OuvExample) example = ouv_example_new (view, view->decides[i]);
      g_autoptr(OuvState) state = ouv_state_new (example->kase, example->today);

      g_assert_cmpint (find_rule (state), ==, (int) i);
    }
  for (guint i = 0; i < model->reasons->len; i++)
    {
      const OuvRow *row = model->reasons->pdata[i];
      g_autoptr(OuvExample) example = ouv_example_new (view, ouv_view_holds (view, row->when));
      g_autoptr(OuvState) state = ouv_state_new (example->kase, example->today);

      set_next (state);
      if (!ouv_state_holds (state, row->when))
        g_error ("%s: %s", row->id, ouv_example_to_text (example));
    }
}

static void
test_shipped (void)
{
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  OuvProofSummary summary;

  ouv_prove_model (model, shipped, findings, &summary);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", ((OuvFinding *) findings->pdata[i])->place, ((OuvFinding *) findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpfloat (summary.states, >, 1e6);
  g_assert_cmpuint (summary.pages, >, 5);
  g_assert_cmpuint (summary.pages, <=, model->pages->len);
}

static void
compile_all (void)
{
  for (guint i = 0; i < ouv_scope_get_size (model->scope); i++)
    ouv_view_get (view, i);
  for (guint i = 0; i < model->reasons->len; i++)
    ouv_view_compile (view, ((OuvRow *) model->reasons->pdata[i])->when);
  ouv_space_close (space);
  constraints = g_new (OuvDd, model->reasons->len);
  for (guint i = 0; i < model->reasons->len; i++)
    constraints[i] = ouv_space_constrain (space, ouv_view_compile (view, ((OuvRow *) model->reasons->pdata[i])->when));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  shipped = read_shipped_files ();
  model = ouv_model_new_for_files (shipped, &error);
  g_assert_no_error (error);
  space = ouv_space_new (&model, 1);
  view = space->views->pdata[0];
  compile_all ();
  g_test_add_func ("/proof/shipped", test_shipped);
  g_test_add_func ("/proof/random", test_random);
  g_test_add_func ("/proof/examples", test_examples);
  result = g_test_run ();
  g_free (constraints);
  ouv_space_free (space);
  ouv_model_unref (model);
  ouv_model_files_free (shipped);
  return result;
}
