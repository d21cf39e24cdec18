/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-ladder.h"

#include <glib/gi18n.h>

#include "ouv-timeline.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

/* The contact that a rung tells of, NULL when there was none. */
static const OuvAttempt *
find_attempt (OuvCase       *kase,
              const OuvRung *rung)
{
  int index = ouv_case_find_latest (kase, rung->channel->id);

  return index >= 0 ? ouv_case_get_attempt (kase, (guint) index) : NULL;
}

static gboolean
is_answered (const OuvAttempt *attempt)
{
  return attempt->outcome == OUV_ATTEMPT_SOLVED || attempt->outcome == OUV_ATTEMPT_UNSOLVED
         || attempt->outcome == OUV_ATTEMPT_REFUSED;
}

/* What came of a rung that one has left behind. */
static char *
describe_done (OuvCase       *kase,
               const OuvRung *rung)
{
  const OuvAttempt *attempt = find_attempt (kase, rung);
  g_autofree char *from = rung->from != 0 ? ouv_words_day (rung->from) : NULL;
  g_autofree char *state = NULL;
  g_autofree char *contact = NULL;

  if (attempt == NULL)
    return g_strjoin (OUV_WORDS_DOT, C_("rung of the ladder", "Done"), from, NULL);
  state = ouv_words_attempt_state (kase, (guint) ouv_case_find_latest (kase, rung->channel->id));
  /* Of silence the day says more on which it should have ended. */
  if (!is_answered (attempt) && ouv_attempt_get_reply_date (attempt, ouv_case_get_model (kase)) != 0)
    return g_steal_pointer (&state);
  if (from == NULL)
    return g_steal_pointer (&state);
  /* The day is not that of the answer. */
  contact = g_strdup_printf (_("Your contact: %s"), from);
  return g_strjoin (OUV_WORDS_DOT, contact, state, NULL);
}

static char *
describe_status (OuvCase       *kase,
                 const OuvRung *rung)
{
  g_autofree char *until = rung->until != 0 ? ouv_words_day (rung->until) : NULL;

  switch (rung->status)
    {
    case OUV_RUNG_DONE:
      return describe_done (kase, rung);
    case OUV_RUNG_NOW:
      return g_strdup (C_("rung of the ladder", "Now"));
    case OUV_RUNG_WAITING:
      if (until != NULL)
        /* TRANSLATORS: for example "Waiting until Friday, 27 November" */
        return g_strdup_printf (_("Waiting until %s"), until);
      return g_strdup (C_("rung of the ladder", "Waiting"));
    case OUV_RUNG_UNKNOWN:
      if (rung->reasons->len > 0 && g_strcmp0 (rung->channel->group, "outside") == 0)
        /* TRANSLATORS: before a sentence, for example "Optional · You may use it now, as well as Anatel" */
        return g_strdup (C_("rung of the ladder", "Optional"));
      /* TRANSLATORS: before a sentence, for example "Possibly · When the ombudsman has not solved the case" */
      return g_strdup (rung->reasons->len > 0 ? C_("rung of the ladder", "Possibly") : C_("rung of the ladder", "Not known yet"));
    case OUV_RUNG_LATER:
    case OUV_RUNG_NOT_FOR_YOU:
    default:
      return g_strdup (rung->reasons->len > 0 ? "" : C_("rung of the ladder", "Later"));
    }
}

/* The status word, then the reasons as sentences. A step for later has only those: they say when, which may be at once. */
static char *
describe_rung (OuvCase       *kase,
               const OuvRung *rung)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *status = describe_status (kase, rung);

  g_string_append (text, status);
  for (guint i = 0; i < rung->reasons->len; i++)
    g_string_append_printf (text, "%s%s", text->len == 0 ? "" : i == 0 ? OUV_WORDS_DOT : " ",
                            (const char *) g_ptr_array_index (rung->reasons, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether it may be used in place of the one BEFORE it (nullable), so that it is no step of its own. */
static gboolean
is_alternative (const OuvRung *rung,
                const OuvRung *before)
{
  return before != NULL && g_strcmp0 (rung->channel->group, "outside") == 0
         && g_strcmp0 (before->channel->group, "outside") == 0;
}

/* Only what solved the case is ticked; what was tried in vain gets a plain dot. */
static const char *
get_done_icon (OuvCase       *kase,
               const OuvRung *rung)
{
  const OuvAttempt *attempt = find_attempt (kase, rung);

  if (attempt == NULL || attempt->outcome == OUV_ATTEMPT_SOLVED)
    return "object-select-symbolic";
  return is_answered (attempt) ? NULL : "ouv-clock-symbolic";
}

/* Green is what solved the case. */
static const char *
get_done_class (OuvCase       *kase,
                const OuvRung *rung)
{
  const OuvAttempt *attempt = find_attempt (kase, rung);

  return attempt == NULL || attempt->outcome == OUV_ATTEMPT_SOLVED ? "done" : NULL;
}

/* NUMBER 0: none. */
static void
add_rung (GtkWidget     *timeline,
          OuvCase       *kase,
          const OuvRung *rung,
          guint          number)
{
  g_autofree char *text = describe_rung (kase, rung);
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : NULL;
  const char *node = digits;
  const char *css_class = NULL;

  if (rung->status == OUV_RUNG_DONE)
    {
      node = get_done_icon (kase, rung);
      css_class = get_done_class (kase, rung);
    }
  else if (rung->status == OUV_RUNG_NOW)
    {
      node = "go-next-symbolic";
      css_class = "now";
    }
  else if (rung->status == OUV_RUNG_WAITING)
    {
      node = "ouv-clock-symbolic";
      css_class = "now";
    }
  ouv_timeline_add (timeline, node, css_class, NULL, ouv_words_channel (rung->channel), text);
}

/* Whether one stands on a later rung already, or has passed it. */
static gboolean
is_passed (const OuvOutcome *outcome,
           guint             index)
{
  for (guint i = index + 1; i < outcome->ladder->len; i++)
    {
      OuvRungStatus status = ((const OuvRung *) outcome->ladder->pdata[i])->status;

      if (status == OUV_RUNG_DONE || status == OUV_RUNG_NOW || status == OUV_RUNG_WAITING)
        return TRUE;
    }
  return FALSE;
}

/* The steps in their order; those that stand beside them have none. */
static GtkWidget *
create_steps (OuvCase          *kase,
              const OuvOutcome *outcome)
{
  GtkWidget *timeline = ouv_timeline_new (_("All the steps"));
  const OuvRung *before = NULL;
  guint number = 0;

  for (guint i = 0; i < outcome->ladder->len; i++)
    {
      const OuvRung *rung = g_ptr_array_index (outcome->ladder, i);
      gboolean untried = rung->status == OUV_RUNG_LATER || rung->status == OUV_RUNG_UNKNOWN;
      gboolean unnumbered = is_alternative (rung, before) || (untried && is_passed (outcome, i));

      if (rung->status == OUV_RUNG_NOT_FOR_YOU || rung->any_time)
        continue;
      /* Of a finished case only what was done is told. */
      if (outcome->action == OUV_ACTION_NONE && rung->status != OUV_RUNG_DONE)
        continue;
      number += unnumbered ? 0 : 1;
      add_rung (timeline, kase, rung, unnumbered ? 0 : number);
      before = rung;
    }
  return timeline;
}

/* One step is no ladder: the page tells of it already. Of a finished case it is the only one to do so. */
static void
add_steps (OuvCase          *kase,
           const OuvOutcome *outcome,
           GtkWidget        *box)
{
  GtkWidget *group = ouv_group_new (_("All the steps"), NULL);
  GtkWidget *steps = create_steps (kase, outcome);
  gboolean single = gtk_widget_get_first_child (steps) == gtk_widget_get_last_child (steps);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), steps);
  if (gtk_widget_get_first_child (steps) != NULL && (!single || outcome->action == OUV_ACTION_NONE))
    gtk_box_append (GTK_BOX (box), group);
  else
    g_object_unref (g_object_ref_sink (group));
}

/* Whether the step itself tells how to turn to the channel of RUNG. */
static gboolean
is_offered (const OuvOutcome *outcome,
            const OuvRung    *rung)
{
  for (guint i = 0; i < outcome->contacts->len; i++)
    if (((const OuvContact *) outcome->contacts->pdata[i])->channel == rung->channel)
      return TRUE;
  return FALSE;
}

/* What needs no step before it: no step of its own, so not in their order. */
static void
add_any_time (OuvCase          *kase,
              const OuvOutcome *outcome,
              GtkWidget        *box)
{
  GtkWidget *group = ouv_group_new (_("Also possible at any time"), NULL);
  guint n = 0;

  for (guint i = 0; outcome->action != OUV_ACTION_NONE && i < outcome->ladder->len; i++)
    {
      const OuvRung *rung = g_ptr_array_index (outcome->ladder, i);
      g_autofree char *text = NULL;

      if (!rung->any_time || is_offered (outcome, rung))
        continue;
      text = describe_rung (kase, rung);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 ouv_row_new_action (ouv_words_channel (rung->channel), text, "go-next-symbolic", "case.message",
                                                     g_variant_new_string (rung->channel->id)));
      n++;
    }
  if (n > 0)
    gtk_box_append (GTK_BOX (box), group);
  else
    g_object_unref (g_object_ref_sink (group));
}

/* (nullable) */
static GtkWidget *
create_others (const OuvOutcome *outcome)
{
  GtkWidget *row = ouv_expander_row_new (_("Not for this case"), NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *subtitle = NULL;

  for (guint i = 0; outcome->action != OUV_ACTION_NONE && i < outcome->ladder->len; i++)
    {
      const OuvRung *rung = g_ptr_array_index (outcome->ladder, i);
      g_autofree char *reasons = NULL;

      if (rung->status != OUV_RUNG_NOT_FOR_YOU)
        continue;
      g_ptr_array_add (rung->reasons, NULL);
      reasons = g_strjoinv (" ", (char **) rung->reasons->pdata);
      g_ptr_array_remove_index (rung->reasons, rung->reasons->len - 1);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), ouv_row_new (ouv_words_channel (rung->channel), reasons));
      g_ptr_array_add (names, (gpointer) ouv_words_channel (rung->channel));
    }
  if (names->len == 0)
    {
      g_object_unref (g_object_ref_sink (row));
      return NULL;
    }
  g_ptr_array_add (names, NULL);
  subtitle = g_strjoinv (", ", (char **) names->pdata);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  return row;
}

GtkWidget *
ouv_ladder_new (OuvCase          *kase,
                const OuvOutcome *outcome)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *others = create_others (outcome);

  add_steps (kase, outcome, box);
  add_any_time (kase, outcome, box);
  if (others != NULL)
    {
      GtkWidget *list = ouv_group_new (NULL, NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), others);
      gtk_box_append (GTK_BOX (box), list);
    }
  return box;
}
