/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-explanation-window.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-clock.h"
#include "ouv-explanation.h"
#include "ouv-locale.h"
#include "ouv-page.h"
#include "ouv-widgets.h"

/* So many steps are named before the rest is counted. */
#define N_NAMED 3
/* The style knows so many steps inwards. */
#define MAX_DEPTH 3

struct _OuvExplanationWindow
{
  AdwWindow       parent_instance;

  OuvExplanation *explanation; /* (owned) */
};

G_DEFINE_FINAL_TYPE (OuvExplanationWindow, ouv_explanation_window, ADW_TYPE_WINDOW)

/* Calls FUNC once, when ROW is unfolded for the first time. */
typedef void (*FillFunc) (AdwExpanderRow *row, OuvExplanationWindow *self);

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
fill_later (GtkWidget            *row,
            FillFunc              fill,
            OuvExplanationWindow *self)
{
  g_object_set_data (G_OBJECT (row), "ouv-fill", (gpointer) fill);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
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

/* What belongs to the row above it stands further in. */
static void
indent_row (GtkWidget *row,
            guint      depth)
{
  g_autofree char *css_class = g_strdup_printf ("depth-%u", MIN (depth, MAX_DEPTH));

  gtk_widget_add_css_class (row, css_class);
}

/* Adds the condition and, below it, all that it is made of. */
static void
add_part (AdwExpanderRow     *parent,
          const OuvCondition *condition,
          guint               depth)
{
  g_autofree char *told = ouv_condition_dup_told (condition);
  GtkWidget *row = ouv_row_new (told, NULL);

  mark_row (row, condition);
  indent_row (row, depth);
  adw_expander_row_add_row (parent, row);
  for (guint i = 0; i < condition->parts->len; i++)
    add_part (parent, condition->parts->pdata[i], depth + 1);
}

static void
add_condition (AdwExpanderRow     *parent,
               const OuvCondition *condition)
{
  g_autofree char *told = NULL;
  GtkWidget *row;

  if (condition->parts->len == 0)
    {
      add_part (parent, condition, 0);
      return;
    }
  told = ouv_condition_dup_told (condition);
  row = ouv_expander_row_new (told, NULL);
  mark_row (row, condition);
  for (guint i = 0; i < condition->parts->len; i++)
    add_part (ADW_EXPANDER_ROW (row), condition->parts->pdata[i], 1);
  adw_expander_row_add_row (parent, row);
}

/* Rules */

static GtkWidget *
create_rule (const OuvRuleTrace *rule)
{
  g_autofree char *title = g_strdup_printf ("%u. %s", rule->number, rule->title);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  for (guint i = 0; i < rule->conditions->len; i++)
    g_ptr_array_add (lines, describe_condition (rule->conditions->pdata[i]));
  g_ptr_array_add (lines, NULL);
  subtitle = g_strjoinv ("\n", (char **) lines->pdata);
  row = ouv_row_new (title, subtitle);
  indent_row (row, 1);
  return row;
}

static void
fill_ruled_out (AdwExpanderRow       *row,
                OuvExplanationWindow *self)
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

/* At once: what moves above the row that was pressed takes it along. FALSE when it was folded already. */
static gboolean
fold (AdwExpanderRow *row)
{
  GtkWidget *revealer = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (row)));
  guint duration = GTK_IS_REVEALER (revealer) ? gtk_revealer_get_transition_duration (GTK_REVEALER (revealer)) : 0;

  if (!adw_expander_row_get_expanded (row))
    return FALSE;
  if (duration > 0)
    gtk_revealer_set_transition_duration (GTK_REVEALER (revealer), 0);
  adw_expander_row_set_expanded (row, FALSE);
  if (duration > 0)
    gtk_revealer_set_transition_duration (GTK_REVEALER (revealer), duration);
  return TRUE;
}

/* One list of rules is long enough: unfolding another folds it. */
static void
fold_others_cb (AdwExpanderRow *row)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  gboolean moved = FALSE;

  if (!adw_expander_row_get_expanded (row))
    return;
  for (GtkWidget *other = gtk_widget_get_first_child (list); other != NULL; other = gtk_widget_get_next_sibling (other))
    if (other != GTK_WIDGET (row) && ADW_IS_EXPANDER_ROW (other))
      moved = fold (ADW_EXPANDER_ROW (other)) || moved;
  if (moved)
    ouv_page_reveal (OUV_PAGE (gtk_widget_get_ancestor (list, OUV_TYPE_PAGE)), GTK_WIDGET (row));
}

static GtkWidget *
create_ruled_out (OuvRuledOut          *out,
                  OuvExplanationWindow *self)
{
  g_autofree char *subtitle = describe_ruled_out (out);
  GtkWidget *row = ouv_expander_row_new (out->fact, subtitle);

  ouv_row_add_icon (row, get_icon (out->truth), NULL);
  g_object_set_data (G_OBJECT (row), "ouv-ruled-out", out);
  fill_later (row, fill_ruled_out, self);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (fold_others_cb), NULL);
  return row;
}

static const OuvRuleTrace *
get_deciding (OuvExplanationWindow *self)
{
  return g_ptr_array_index (self->explanation->rules, self->explanation->rules->len - 1);
}

static void
fill_deciding (AdwExpanderRow       *row,
               OuvExplanationWindow *self)
{
  const OuvRuleTrace *rule = get_deciding (self);

  for (guint i = 0; i < rule->conditions->len; i++)
    add_condition (row, g_ptr_array_index (rule->conditions, i));
}

static void
fill_all_ruled_out (AdwExpanderRow       *row,
                    OuvExplanationWindow *self)
{
  for (guint i = 0; i < self->explanation->ruled_out->len; i++)
    adw_expander_row_add_row (row, create_ruled_out (g_ptr_array_index (self->explanation->ruled_out, i), self));
}

/* What would change it */

static void
fill_alternatives (AdwExpanderRow       *row,
                   OuvExplanationWindow *self)
{
  GPtrArray *alternatives = self->explanation->alternatives;

  for (guint i = 0; i < alternatives->len; i++)
    {
      const OuvAlternative *alternative = g_ptr_array_index (alternatives, i);
      g_autoptr(GString) changes = g_string_new (NULL);

      for (guint j = 0; j < alternative->changes->len; j++)
        g_string_append_printf (changes, "%s%s", j > 0 ? "\n" : "", (char *) g_ptr_array_index (alternative->changes, j));
      adw_expander_row_add_row (row, ouv_row_new (alternative->title, changes->str));
    }
  if (alternatives->len == 0)
    adw_expander_row_add_row (row, ouv_row_new (_("No single answer would change the step."), NULL));
}

static void
ouv_explanation_window_dispose (GObject *object)
{
  g_clear_pointer (&OUV_EXPLANATION_WINDOW (object)->explanation, ouv_explanation_free);
  G_OBJECT_CLASS (ouv_explanation_window_parent_class)->dispose (object);
}

static void
ouv_explanation_window_class_init (OuvExplanationWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_explanation_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ouv_explanation_window_init (OuvExplanationWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 640);
}

static GtkWidget *
add_part_of_page (OuvExplanationWindow *self,
                  OuvPage              *page,
                  const char           *title,
                  const char           *subtitle,
                  FillFunc              fill)
{
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *row = ouv_expander_row_new (title, subtitle);

  fill_later (row, fill, self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  ouv_page_add (page, group);
  return row;
}

/* What decided stands first and open. */
static void
add_parts (OuvExplanationWindow *self,
           OuvPage              *page)
{
  guint n = self->explanation->rules->len - 1;
  const OuvRuleTrace *rule = get_deciding (self);
  /* TRANSLATORS: %s is a step, for example "Why “Call Claro’s ombudsman”?" */
  g_autofree char *title = g_strdup_printf (_("Why “%s”?"), rule->title);
  /* TRANSLATORS: %u is a number in a list of rules */
  g_autofree char *subtitle = g_strdup_printf (_("Rule %u, the first of those that apply. It asks for this:"), rule->number);
  g_autofree char *before = g_strdup_printf (ngettext ("%u rule before it does not apply", "%u rules before it do not apply", n),
                                             n);
  GtkWidget *row = add_part_of_page (self, page, title, subtitle, fill_deciding);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  add_part_of_page (self, page, _("What would change the step?"), NULL, fill_alternatives);
  if (n > 0)
    add_part_of_page (self, page, _("Why no other step?"), before, fill_all_ruled_out);
}

GtkWidget *
ouv_explanation_window_new (GtkWindow *parent,
                            OuvCase   *kase)
{
  OuvExplanationWindow *self = g_object_new (OUV_TYPE_EXPLANATION_WINDOW,
                                             "title", _("Rule by rule"),
                                             "transient-for", parent,
                                             NULL);
  GtkWidget *bin = g_object_new (OUV_TYPE_ADAPTIVE_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *page = g_object_new (OUV_TYPE_PAGE, NULL);

  self->explanation = ouv_explanation_new (kase, ouv_clock_today (), ouv_locale_get_language ());
  ouv_page_set_title (OUV_PAGE (page), _("Why exactly this step"));
  gtk_widget_add_css_class (page, "explanation");
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  ouv_adaptive_bin_set_child (OUV_ADAPTIVE_BIN (bin), box);
  adw_window_set_content (ADW_WINDOW (self), bin);
  add_parts (self, OUV_PAGE (page));
  ouv_page_focus (OUV_PAGE (page));
  return GTK_WIDGET (self);
}
