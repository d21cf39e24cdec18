/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-explanation-view.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-explanation.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"

/* So many steps are named before the rest is counted. */
#define N_NAMED 3

/* What an unfolded row shows; everything belongs to the group. */
typedef struct {
  OuvCase        *kase;        /* (owned) */
  OuvExplanation *explanation; /* (owned) (nullable) until something is unfolded */
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_clear_pointer (&shown->explanation, ouv_explanation_free);
  g_object_unref (shown->kase);
  g_free (shown);
}

static const OuvExplanation *
get_explanation (Shown *shown)
{
  if (shown->explanation == NULL)
    shown->explanation = ouv_explanation_new (shown->kase, ouv_clock_today (), ouv_locale_get_language ());
  return shown->explanation;
}

/* Calls FUNC once, when ROW is unfolded for the first time. */
typedef void (*FillFunc) (AdwExpanderRow *row, Shown *shown);

static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             gpointer        user_data)
{
  FillFunc fill = (FillFunc) g_object_get_data (G_OBJECT (row), "ouv-fill");

  if (fill == NULL || !adw_expander_row_get_expanded (row))
    return;
  g_object_set_data (G_OBJECT (row), "ouv-fill", NULL);
  fill (row, user_data);
}

static void
fill_later (GtkWidget *row,
            FillFunc   fill,
            Shown     *shown)
{
  g_object_set_data (G_OBJECT (row), "ouv-fill", (gpointer) fill);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), shown);
}

/* Conditions */

/* The condition and whether it holds, in words. */
static char *
describe_condition (const OuvCondition *condition)
{
  g_autofree char *told = ouv_condition_dup_told (condition);

  switch (condition->truth)
    {
    case OUV_TRUTH_TRUE:
      /* TRANSLATORS: a condition that a rule sets, for example "Holds: Procon: not contacted yet" */
      return g_strdup_printf (_("Holds: %s"), told);
    case OUV_TRUTH_FALSE:
      /* TRANSLATORS: a condition that a rule sets, for example "Does not hold: Procon: not contacted yet" */
      return g_strdup_printf (_("Does not hold: %s"), told);
    case OUV_TRUTH_UNKNOWN:
      /* TRANSLATORS: a condition that a rule sets, for example "Not known: Have you paid? “Yes”" */
      return g_strdup_printf (_("Not known: %s"), told);
    case OUV_TRUTH_NONE:
    default:
      return g_steal_pointer (&told);
    }
}

/* What does not hold is nobody's mistake: a dash, no cross. */
static const char *
get_icon (OuvTruth truth)
{
  switch (truth)
    {
    case OUV_TRUTH_TRUE:
      return "object-select-symbolic";
    case OUV_TRUTH_FALSE:
      return "list-remove-symbolic";
    case OUV_TRUTH_UNKNOWN:
      return "dialog-question-symbolic";
    case OUV_TRUTH_NONE:
    default:
      return NULL;
    }
}

/* What takes the focus: of a row that unfolds, its head. */
static GtkWidget *
find_head (GtkWidget *row)
{
  while (!ADW_IS_ACTION_ROW (row))
    row = gtk_widget_get_first_child (row);
  return row;
}

static void
mark_row (GtkWidget          *row,
          const OuvCondition *condition)
{
  g_autofree char *name = describe_condition (condition);
  const char *icon = get_icon (condition->truth);

  if (icon != NULL)
    ouv_row_add_icon (row, icon, condition->truth == OUV_TRUTH_TRUE ? "success" : NULL);
  else
    ouv_row_add_bullet (row);
  ouv_widget_set_name (find_head (row), name);
}

/* Adds the condition and, below it, all that it is made of. */
static void
add_part (AdwExpanderRow     *parent,
          const OuvCondition *condition)
{
  g_autofree char *told = ouv_condition_dup_told (condition);
  GtkWidget *row = ouv_row_new (told, NULL);

  mark_row (row, condition);
  adw_expander_row_add_row (parent, row);
  for (guint i = 0; i < condition->parts->len; i++)
    add_part (parent, condition->parts->pdata[i]);
}

static void
add_condition (AdwExpanderRow     *parent,
               const OuvCondition *condition)
{
  g_autofree char *told = NULL;
  GtkWidget *row;

  if (condition->parts->len == 0)
    {
      add_part (parent, condition);
      return;
    }
  told = ouv_condition_dup_told (condition);
  row = ouv_expander_row_new (told, NULL);
  mark_row (row, condition);
  for (guint i = 0; i < condition->parts->len; i++)
    add_part (ADW_EXPANDER_ROW (row), condition->parts->pdata[i]);
  adw_expander_row_add_row (parent, row);
}

/* Rules */

static GtkWidget *
create_rule (const OuvRuleTrace *rule)
{
  g_autofree char *title = g_strdup_printf ("%u. %s", rule->number, rule->title);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < rule->conditions->len; i++)
    g_ptr_array_add (lines, describe_condition (rule->conditions->pdata[i]));
  g_ptr_array_add (lines, NULL);
  subtitle = g_strjoinv ("\n", (char **) lines->pdata);
  return ouv_row_new (title, subtitle);
}

static void
fill_ruled_out (AdwExpanderRow *row,
                Shown          *shown)
{
  const OuvRuledOut *out = g_object_get_data (G_OBJECT (row), "ouv-ruled-out");

  for (guint i = 0; i < out->rules->len; i++)
    adw_expander_row_add_row (row, create_rule (g_ptr_array_index (out->rules, i)));
}

/* The steps that are not advised; of a long list only the first are named. */
static char *
describe_ruled_out (const OuvRuledOut *out)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint rest = out->titles->len > N_NAMED + 1 ? out->titles->len - N_NAMED : 0;
  g_autofree char *named = NULL;

  if (out->titles->len == 0)
    return g_strdup_printf (ngettext ("%u rule does not apply", "%u rules do not apply", out->rules->len), out->rules->len);
  for (guint i = 0; i < out->titles->len - rest; i++)
    g_ptr_array_add (titles, ouv_condition_quote (g_ptr_array_index (out->titles, i)));
  if (rest == 0)
    {
      named = ouv_condition_join_or (titles);
      /* TRANSLATORS: steps that are not advised, for example "So not: “Call Claro’s ombudsman” or “Contact Procon”" */
      return g_strdup_printf (_("So not: %s"), named);
    }
  g_ptr_array_add (titles, NULL);
  named = g_strjoinv (", ", (char **) titles->pdata);
  /* TRANSLATORS: %s are steps that are not advised, for example "“Call Claro’s ombudsman”, “Contact Procon”" */
  return g_strdup_printf (ngettext ("So not: %s and %u more", "So not: %s and %u more", rest), named, rest);
}

static GtkWidget *
create_ruled_out (OuvRuledOut *out,
                  Shown       *shown)
{
  g_autofree char *subtitle = describe_ruled_out (out);
  GtkWidget *row = ouv_expander_row_new (out->fact, subtitle);

  ouv_row_add_icon (row, get_icon (out->truth), NULL);
  g_object_set_data (G_OBJECT (row), "ouv-ruled-out", out);
  fill_later (row, fill_ruled_out, shown);
  return row;
}

static void
fill_rules (AdwExpanderRow *row,
            Shown          *shown)
{
  const OuvExplanation *explanation = get_explanation (shown);
  const OuvRuleTrace *rule = g_ptr_array_index (explanation->rules, explanation->rules->len - 1);
  /* TRANSLATORS: a number in a list of rules and a step, for example "Rule 44 decides: Call Claro’s ombudsman" */
  g_autofree char *title = g_strdup_printf (_("Rule %u decides: %s"), rule->number, rule->title);
  GtkWidget *decided = ouv_row_new (title, _("Of the rules that apply the first one counts. This is what it asks for:"));

  ouv_row_add_icon (decided, "go-next-symbolic", NULL);
  for (guint i = 0; i < explanation->ruled_out->len; i++)
    adw_expander_row_add_row (row, create_ruled_out (g_ptr_array_index (explanation->ruled_out, i), shown));
  adw_expander_row_add_row (row, decided);
  for (guint i = 0; i < rule->conditions->len; i++)
    add_condition (row, g_ptr_array_index (rule->conditions, i));
}

/* What would change it */

static void
fill_alternatives (AdwExpanderRow *row,
                   Shown          *shown)
{
  const OuvExplanation *explanation = get_explanation (shown);

  for (guint i = 0; i < explanation->alternatives->len; i++)
    {
      const OuvAlternative *alternative = g_ptr_array_index (explanation->alternatives, i);
      g_autoptr(GString) changes = g_string_new (NULL);

      for (guint j = 0; j < alternative->changes->len; j++)
        g_string_append_printf (changes, "%s%s", j > 0 ? "\n" : "", (char *) g_ptr_array_index (alternative->changes, j));
      adw_expander_row_add_row (row, ouv_row_new (alternative->title, changes->str));
    }
  if (explanation->alternatives->len == 0)
    adw_expander_row_add_row (row, ouv_row_new (_("No single answer would change the step."), NULL));
}

void
ouv_explanation_view_add (OuvCase             *kase,
                          AdwPreferencesGroup *group)
{
  GtkWidget *rules = ouv_expander_row_new (_("The rules, one by one"), NULL);
  GtkWidget *changes = ouv_expander_row_new (_("What would change the step?"), NULL);
  Shown *shown = g_new0 (Shown, 1);

  shown->kase = g_object_ref (kase);
  g_object_set_data_full (G_OBJECT (group), "ouv-shown", shown, shown_free);
  gtk_widget_add_css_class (GTK_WIDGET (group), "explanation");
  fill_later (rules, fill_rules, shown);
  fill_later (changes, fill_alternatives, shown);
  adw_preferences_group_add (group, rules);
  adw_preferences_group_add (group, changes);
}
