/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-explanation.h"

#include <glib/gi18n-lib.h>

/* Rules */

static void
rule_free (OuvRuleTrace *rule)
{
  g_free (rule->title);
  g_ptr_array_unref (rule->conditions);
  ouv_condition_free (rule->when);
  g_free (rule);
}

/* Adds the rules up to the one that decides. */
static void
add_rules (OuvExplanation *self,
           const OuvState *state,
           OuvLanguage     language)
{
  GPtrArray *rows = state->model->next_step;
  gboolean decided = FALSE;

  for (guint i = 0; i < rows->len && !decided; i++)
    {
      const OuvNextRow *row = rows->pdata[i];
      OuvRuleTrace *rule = g_new0 (OuvRuleTrace, 1);

      rule->number = i + 1;
      rule->id = row->id;
      rule->title = ouv_action_dup_title (row->action, ouv_state_get_channel (state, row));
      rule->when = ouv_condition_new (state->model, state, row->when, language);
      rule->conditions = ouv_condition_list (rule->when);
      g_ptr_array_add (self->rules, rule);
      decided = rule->when->truth == OUV_TRUTH_TRUE;
    }
  self->n_skipped = rows->len - self->rules->len;
}

/* What rules fail by */

static void
ruled_out_free (OuvRuledOut *out)
{
  g_free (out->fact);
  g_ptr_array_unref (out->rules);
  g_ptr_array_unref (out->titles);
  g_free (out);
}

/* All that is of this TRUTH, at any depth: what is unknown counts only where nothing else keeps the rule from applying. */
static void
collect_causes (GPtrArray *conditions,
                OuvTruth   truth,
                GPtrArray *causes)
{
  for (guint i = 0; i < conditions->len; i++)
    {
      OuvCondition *condition = conditions->pdata[i];

      if (condition->truth != truth)
        continue;
      if (condition->fact != NULL && condition->variable != OUV_NO_VARIABLE)
        g_ptr_array_add (causes, condition);
      collect_causes (condition->parts, truth, causes);
    }
}

static const OuvCondition *
find_cause (GPtrArray *causes,
            guint      variable)
{
  for (guint i = 0; i < causes->len; i++)
    if (((OuvCondition *) causes->pdata[i])->variable == variable)
      return causes->pdata[i];
  return NULL;
}

/* Keeps of CAUSES what OTHERS ask about too; FALSE, and all of them, when there is nothing. */
static gboolean
intersect (GPtrArray *causes,
           GPtrArray *others)
{
  gboolean common = FALSE;

  for (guint i = 0; i < causes->len && !common; i++)
    common = find_cause (others, ((OuvCondition *) causes->pdata[i])->variable) != NULL;
  for (guint i = causes->len; i > 0 && common; i--)
    if (find_cause (others, ((OuvCondition *) causes->pdata[i - 1])->variable) == NULL)
      g_ptr_array_remove_index (causes, i - 1);
  return common;
}

static char *
dup_fact (GPtrArray          *causes,
          const OuvRuleTrace *rule)
{
  g_autofree char *line = NULL;

  if (causes->len > 0)
    return g_strdup (((OuvCondition *) causes->pdata[0])->fact);
  line = ouv_condition_dup_line (rule->when);
  return g_strdup_printf (_("not so: %s"), line);
}

/* How many rules from FIRST on one fact rules out, and that fact. */
static guint
find_run (const OuvExplanation  *self,
          guint                  first,
          char                 **fact)
{
  const OuvRuleTrace *rule = self->rules->pdata[first];
  g_autoptr(GPtrArray) causes = g_ptr_array_new ();
  guint n = 1;

  collect_causes (rule->conditions, rule->when->truth, causes);
  for (; first + n + 1 < self->rules->len; n++)
    {
      const OuvRuleTrace *next = self->rules->pdata[first + n];
      g_autoptr(GPtrArray) others = g_ptr_array_new ();

      collect_causes (next->conditions, rule->when->truth, others);
      if (next->when->truth != rule->when->truth || !intersect (causes, others))
        break;
    }
  *fact = dup_fact (causes, rule);
  return n;
}

/* What FACT (transfer full) rules out: more of it, if it has done so before. */
static OuvRuledOut *
get_ruled_out (OuvExplanation *self,
               char           *fact,
               OuvTruth        truth)
{
  OuvRuledOut *out;

  for (guint i = 0; i < self->ruled_out->len; i++)
    {
      out = self->ruled_out->pdata[i];
      if (out->truth == truth && g_str_equal (out->fact, fact))
        {
          g_free (fact);
          return out;
        }
    }
  out = g_new0 (OuvRuledOut, 1);
  out->fact = fact;
  out->truth = truth;
  out->rules = g_ptr_array_new ();
  out->titles = g_ptr_array_new ();
  g_ptr_array_add (self->ruled_out, out);
  return out;
}

/* Another rule may lead to the same step after all. */
static void
add_title (const OuvExplanation *self,
           OuvRuledOut          *out,
           const OuvRuleTrace   *rule)
{
  const OuvRuleTrace *deciding = self->rules->pdata[self->rules->len - 1];

  if (!g_str_equal (rule->title, deciding->title)
      && !g_ptr_array_find_with_equal_func (out->titles, rule->title, g_str_equal, NULL))
    g_ptr_array_add (out->titles, rule->title);
}

static void
add_ruled_out (OuvExplanation *self)
{
  for (guint first = 0, n; first + 1 < self->rules->len; first += n)
    {
      OuvTruth truth = ((OuvRuleTrace *) self->rules->pdata[first])->when->truth;
      OuvRuledOut *out;
      char *fact;

      n = find_run (self, first, &fact);
      out = get_ruled_out (self, fact, truth);
      for (guint i = first; i < first + n; i++)
        {
          g_ptr_array_add (out->rules, self->rules->pdata[i]);
          add_title (self, out, self->rules->pdata[i]);
        }
    }
}

OuvExplanation *
ouv_explanation_new (OuvCase     *kase,
                     OuvDay       today,
                     OuvLanguage  language)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  OuvExplanation *self = g_new0 (OuvExplanation, 1);

  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_free);
  self->ruled_out = g_ptr_array_new_with_free_func ((GDestroyNotify) ruled_out_free);
  add_rules (self, state, language);
  add_ruled_out (self);
  self->alternatives = ouv_alternatives_new (kase, today, language);
  return self;
}

void
ouv_explanation_free (OuvExplanation *self)
{
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->ruled_out);
  g_ptr_array_unref (self->alternatives);
  g_free (self);
}

/* For a terminal */

static const char *
describe_truth (OuvTruth truth)
{
  switch (truth)
    {
    case OUV_TRUTH_TRUE:
      /* TRANSLATORS: a condition holds; stands before it */
      return C_("condition", "yes");
    case OUV_TRUTH_FALSE:
      /* TRANSLATORS: a condition does not hold; stands before it */
      return C_("condition", "no");
    case OUV_TRUTH_UNKNOWN:
      /* TRANSLATORS: whether a condition holds is not known; stands before it */
      return C_("condition", "unknown");
    case OUV_TRUTH_NONE:
    default:
      return "-";
    }
}

/* What a statement is made of is said when it comes for the first time; SAID are texts. */
static void
print_condition (GString            *out,
                 const OuvCondition *condition,
                 guint               depth,
                 GHashTable         *said)
{
  gboolean is_new = condition->text == NULL || g_hash_table_add (said, condition->text);
  g_autofree char *told = NULL;

  if (is_new || condition->parts->len == 0)
    told = ouv_condition_dup_told (condition);
  else
    told = g_strdup (condition->text);
  g_string_append_printf (out, "%*s%s  %s\n", (int) (4 * depth), "", describe_truth (condition->truth), told);
  for (guint i = 0; is_new && i < condition->parts->len; i++)
    print_condition (out, condition->parts->pdata[i], depth + 1, said);
}

static void
print_rule (GString            *out,
            const OuvRuleTrace *rule,
            GHashTable         *said)
{
  const char *verdict;

  if (rule->when->truth == OUV_TRUTH_TRUE)
    verdict = _("applies");
  else if (rule->when->truth == OUV_TRUTH_FALSE)
    verdict = _("does not apply");
  else
    verdict = _("not known whether it applies");
  g_string_append_printf (out, "\n%u. %s: %s [%s]\n", rule->number, rule->title, verdict, rule->id);
  for (guint i = 0; i < rule->conditions->len; i++)
    print_condition (out, rule->conditions->pdata[i], 1, said);
}

static void
print_alternatives (GString   *out,
                    GPtrArray *alternatives)
{
  g_string_append_printf (out, "\n%s\n", alternatives->len > 0 ? _("It would be another step")
                                                               : _("No single answer would change the step."));
  for (guint i = 0; i < alternatives->len; i++)
    {
      const OuvAlternative *alternative = alternatives->pdata[i];

      g_string_append_printf (out, "\n  %s\n", alternative->title);
      for (guint j = 0; j < alternative->changes->len; j++)
        g_string_append_printf (out, "    - %s\n", (char *) alternative->changes->pdata[j]);
    }
}

char *
ouv_explanation_to_text (const OuvExplanation *self)
{
  GString *out = g_string_new (NULL);
  const OuvRuleTrace *deciding = self->rules->pdata[self->rules->len - 1];
  g_autoptr(GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  g_string_append_printf (out, "%s\n", deciding->title);
  for (guint i = 0; i < self->rules->len; i++)
    print_rule (out, self->rules->pdata[i], said);
  if (self->n_skipped > 0)
    {
      g_string_append_c (out, '\n');
      g_string_append_printf (out, ngettext ("%u rule comes after it and is not needed.",
                                             "%u rules come after it and are not needed.", self->n_skipped),
                              self->n_skipped);
      g_string_append_c (out, '\n');
    }
  print_alternatives (out, self->alternatives);
  return g_string_free (out, FALSE);
}
