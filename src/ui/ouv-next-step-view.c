/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-next-step-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-facts-group.h"
#include "ouv-guide-link.h"
#include "ouv-ladder.h"
#include "ouv-phrase.h"
#include "ouv-update-group.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvNextStepView
{
  OuvCaseView parent_instance;

  GtkWidget  *step;   /* a child, not owned; anew with every outcome */
  gboolean    headed; /* by the case's name */
};

G_DEFINE_FINAL_TYPE (OuvNextStepView, ouv_next_step_view, OUV_TYPE_CASE_VIEW)

static GtkWidget *
create_pill (const char *label,
             gboolean    suggested,
             const char *action,
             GVariant   *target)
{
  GtkWidget *button = ouv_button_new (label, "pill");

  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  ouv_widget_set_action (button, action, target);
  return button;
}

static gboolean
can_call (void)
{
  g_autoptr(GAppInfo) handler = g_app_info_get_default_for_uri_scheme ("tel");

  return handler != NULL;
}

/* The one thing to press; what is left without one is recording. */
static GtkWidget *
create_primary (const OuvOutcome *outcome,
                const OuvContact *contact)
{
  const char *const state[] = { "state", NULL };
  const OuvLink *site;

  if (outcome->action != OUV_ACTION_CONTACT || contact == NULL)
    return NULL;
  if (contact->by_state)
    return create_pill (_("Choose your state"), TRUE, "case.fill-in", g_variant_new_strv (state, -1));
  site = ouv_contact_get_site (contact);
  if (site != NULL)
    return create_pill (_("Open the site"), TRUE, "win.open-uri", g_variant_new_string (site->url));
  if (contact->phones->len > 0)
    {
      const char *phone = g_ptr_array_index (contact->phones, 0);
      g_autofree char *uri = ouv_contact_dup_tel_uri (phone);

      if (can_call ())
        return create_pill (_("Call"), TRUE, "win.open-uri", g_variant_new_string (uri));
      return create_pill (_("Copy the number"), TRUE, "win.copy", g_variant_new_string (phone));
    }
  return NULL;
}

static GtkWidget *
create_buttons (const OuvOutcome *outcome,
                const OuvContact *contact)
{
  GtkWidget *box = ouv_adaptive_box_new (12);
  GtkWidget *primary = create_primary (outcome, contact);

  gtk_widget_add_css_class (box, "hero-buttons");
  if (primary != NULL)
    gtk_box_append (GTK_BOX (box), primary);
  if (outcome->action != OUV_ACTION_NONE)
    gtk_box_append (GTK_BOX (box),
                    create_pill (outcome->action == OUV_ACTION_WAIT ? _("Record the answer") : _("Record what happened"),
                                 primary == NULL, "case.record", NULL));
  else
    gtk_box_append (GTK_BOX (box), create_pill (_("Add a contact"), FALSE, "case.record", NULL));
  if (outcome->action == OUV_ACTION_WAIT && outcome->until != 0)
    gtk_box_append (GTK_BOX (box), create_pill (_("Add to calendar…"), FALSE, "win.save-dates", g_variant_new_boolean (FALSE)));
  return box;
}

static void
add_phone (GtkWidget        *hero,
           const OuvContact *contact)
{
  GtkWidget *line = ouv_adaptive_box_new (12);
  GtkWidget *number = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *phone = g_ptr_array_index (contact->phones, 0);
  GtkWidget *label = ouv_label_new (phone, "phone");
  GtkWidget *chip = ouv_contact_chip_new (contact);

  /* From right to left its groups would change places. */
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (number), label);
  /* One way to copy is enough. */
  if (can_call () || contact->by_state)
    gtk_box_append (GTK_BOX (number), ouv_copy_button_new (phone, _("Copy the number")));
  gtk_box_append (GTK_BOX (line), number);
  if (chip != NULL)
    gtk_box_append (GTK_BOX (line), chip);
  gtk_box_append (GTK_BOX (hero), line);
}

static char *
describe_reply (const OuvOutcome *outcome)
{
  g_autofree char *day = NULL;

  if (outcome->channel == NULL || outcome->channel->reply_days == 0)
    return NULL;
  day = ouv_words_day (outcome->as_of + outcome->channel->reply_days);
  if (outcome->channel->reply_is_effect)
    /* TRANSLATORS: for example "If you do it today, it takes effect by Thursday, 3 December." */
    return g_strdup_printf (_("If you do it today, it takes effect by %s."), day);
  if (g_str_equal (outcome->channel->reply_whose, "advice"))
    /* TRANSLATORS: for example "If you do it today, we suggest waiting for the answer until Thursday, 3 December." */
    return g_strdup_printf (_("If you do it today, we suggest waiting for the answer until %s. No law sets this time."), day);
  /* TRANSLATORS: for example "If you do it today, they have until Thursday, 3 December to answer." */
  return g_strdup_printf (_("If you do it today, they have until %s to answer."), day);
}

static void
add_fact (GtkWidget  *facts,
          const char *text)
{
  g_autofree char *kept = text != NULL ? ouv_text_keep_together (text) : NULL;

  if (kept != NULL)
    gtk_box_append (GTK_BOX (facts), ouv_label_new (kept, "dim-label"));
}

static void
add_contact (GtkWidget        *hero,
             const OuvOutcome *outcome,
             const OuvContact *contact)
{
  g_autofree char *reply = describe_reply (outcome);
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Hours and cost are those of the phone, if there is one. */
  gboolean detailed = contact->phones->len == 0 || ouv_contact_is_called (contact);

  if (ouv_contact_is_called (contact))
    add_phone (hero, contact);
  else
    {
      GtkWidget *chip = detailed ? ouv_contact_chip_new (contact) : NULL;
      g_autofree char *title = ouv_outcome_dup_title (outcome);

      /* The title names most of them already. */
      if (strstr (title, contact->name) == NULL)
        gtk_box_append (GTK_BOX (hero), ouv_label_new (contact->name, "title-4"));
      if (chip != NULL)
        gtk_box_append (GTK_BOX (hero), chip);
    }
  if (contact->by_state)
    add_fact (facts, _("Phone numbers and sites differ from state to state"));
  add_fact (facts, detailed ? contact->hours : NULL);
  add_fact (facts, detailed ? contact->cost : NULL);
  add_fact (facts, reply);
  gtk_box_append (GTK_BOX (hero), facts);
}

/* The step in one line; of a wait, who has to answer and by when. */
static char *
describe_step (const OuvOutcome *outcome)
{
  if (outcome->action != OUV_ACTION_WAIT || outcome->until == 0 || outcome->channel == NULL)
    return ouv_outcome_dup_title (outcome);
  return ouv_words_due (outcome->channel, outcome->until);
}

/* The contact whose answer is awaited: its number in a line of its own, since at the end of another it would break. */
static void
add_awaited (GtkWidget        *facts,
             OuvCase          *kase,
             const OuvOutcome *outcome)
{
  int latest = outcome->channel != NULL ? ouv_case_find_latest (kase, outcome->channel->id) : -1;
  const OuvAttempt *attempt = latest >= 0 ? ouv_case_get_attempt (kase, (guint) latest) : NULL;
  g_autofree char *day = attempt != NULL && attempt->date != 0 ? ouv_words_day (attempt->date) : NULL;
  g_autofree char *number = attempt != NULL && attempt->protocol != NULL ? ouv_words_protocol (attempt) : NULL;
  g_autofree char *text = NULL;

  if (day == NULL)
    return;
  /* TRANSLATORS: the day on which the user turned to a place, for example "Your contact: Friday, 20 November" */
  text = g_strdup_printf (_("Your contact: %s"), day);
  add_fact (facts, text);
  add_fact (facts, number);
}

/* What there is to do today for a day that passes soon, or may since nobody knows when it comes; NULL: nothing. */
static const char *
get_pressing (const OuvOutcome *outcome)
{
  for (guint i = 0; i < outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (outcome->deadlines, i);

      if (deadline->pressing != NULL)
        return deadline->pressing;
    }
  return NULL;
}

static void
add_waiting (GtkWidget        *hero,
             OuvCase          *kase,
             const OuvOutcome *outcome)
{
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *days = outcome->until != 0 ? ouv_words_days_left (outcome->until, outcome->as_of) : NULL;

  if (days != NULL)
    gtk_box_append (GTK_BOX (hero), ouv_chip_new ("ouv-clock-symbolic", days, NULL));
  add_awaited (facts, kase, outcome);
  add_fact (facts, get_pressing (outcome) == NULL ? _("Nothing to do today.") : NULL);
  gtk_box_append (GTK_BOX (hero), facts);
}

static GtkWidget *
create_hero (OuvNextStepView  *self,
             const OuvContact *contact)
{
  OuvCase *kase = ouv_case_view_get_case (OUV_CASE_VIEW (self));
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  g_autofree char *late = outcome->action == OUV_ACTION_CONTACT ? ouv_contact_dup_late (kase) : NULL;
  GtkWidget *hero = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *title = describe_step (outcome);
  g_autofree char *kept = ouv_text_keep_together (title);
  const char *eyebrow;

  if (outcome->action == OUV_ACTION_CONTACT)
    eyebrow = _("Your next step");
  else if (outcome->action == OUV_ACTION_WAIT)
    eyebrow = _("While you wait");
  else
    eyebrow = _("Finished");

  gtk_widget_add_css_class (hero, "hero");
  if (outcome->action == OUV_ACTION_NONE)
    gtk_widget_add_css_class (hero, "finished");
  gtk_box_append (GTK_BOX (hero), ouv_label_new (eyebrow, "eyebrow"));
  self->step = ouv_heading_new (kept, self->headed ? 2 : 1, "title-2");
  gtk_box_append (GTK_BOX (hero), self->step);
  if (late != NULL)
    gtk_box_append (GTK_BOX (hero), ouv_chip_new ("ouv-clock-symbolic", late, "late"));
  if (outcome->action != OUV_ACTION_NONE && get_pressing (outcome) != NULL)
    gtk_box_append (GTK_BOX (hero), ouv_chip_new ("ouv-clock-symbolic", get_pressing (outcome), "late"));
  if (outcome->action == OUV_ACTION_CONTACT && contact != NULL)
    add_contact (hero, outcome, contact);
  else if (outcome->action == OUV_ACTION_WAIT)
    add_waiting (hero, kase, outcome);
  else if (outcome->reasons->len > 0)
    gtk_box_append (GTK_BOX (hero), ouv_label_new (((const OuvReason *) g_ptr_array_index (outcome->reasons, 0))->text,
                                                   "dim-label"));
  gtk_box_append (GTK_BOX (hero), create_buttons (outcome, contact));
  return hero;
}

static void
add_before (OuvCaseView      *view,
            const OuvContact *contact)
{
  OuvCase *kase = ouv_case_view_get_case (view);
  GtkWidget *group = ouv_group_new (ouv_contact_is_called (contact) ? _("Before the call: have this ready")
                                                        : _("Before you start: have this ready"), NULL);
  gboolean numbered = FALSE;

  for (guint i = ouv_case_get_n_attempts (kase); i > 0 && !numbered; i--)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (kase, i - 1);
      g_autofree char *place = NULL;
      g_autofree char *number = NULL;
      GtkWidget *row;

      if (attempt->protocol == NULL)
        continue;
      place = ouv_words_attempt (attempt, ouv_case_get_model (kase));
      number = g_strjoin (OUV_WORDS_DOT, attempt->protocol, place, NULL);
      row = ouv_row_new (_("Your reference number (protocolo)"), number);
      ouv_row_add_icon (row, "object-select-symbolic", "success");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), ouv_copy_button_new (attempt->protocol, _("Copy the reference number")));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      numbered = TRUE;
    }
  for (guint i = 0; i < contact->needs->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), ouv_contact_create_need (contact, i));
  ouv_page_add_if (OUV_PAGE (view), group, numbered || contact->needs->len > 0);
  /* A tip is nothing to have at hand. */
  if (contact->note != NULL)
    ouv_page_add (OUV_PAGE (view), ouv_note_new ("ouv-bulb-symbolic", contact->note));
}

static void
add_during (OuvCaseView      *view,
            const OuvContact *contact)
{
  GtkWidget *group;
  GtkWidget *card;

  if (contact->say->len == 0)
    return;
  group = ouv_group_new (_("During the call: what to say"), NULL);
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "phrases");
  for (guint i = 0; i < contact->say->len; i++)
    {
      const OuvPhrase *phrase = g_ptr_array_index (contact->say, i);

      gtk_box_append (GTK_BOX (card), ouv_phrase_new (phrase->id, phrase->text, phrase->gloss, TRUE));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), card);
  ouv_page_add (OUV_PAGE (view), group);
}

/* The deciding reason, then the others folded away. */
static void
add_reasons (const OuvOutcome    *outcome,
             AdwPreferencesGroup *group)
{
  /* The hero of a finished case has said the first. */
  guint first = outcome->action == OUV_ACTION_NONE ? 1 : 0;
  guint rest = outcome->reasons->len > first + 2 ? outcome->reasons->len - first - 1 : 0;
  g_autofree char *title = g_strdup_printf (ngettext ("%u more reason or tip", "%u more reasons and tips", rest),
                                            rest);
  GtkWidget *more = rest > 0 ? ouv_expander_row_new (title, NULL) : NULL;

  for (guint i = first; i < outcome->reasons->len; i++)
    {
      const OuvReason *reason = g_ptr_array_index (outcome->reasons, i);
      g_autofree char *kept = ouv_text_keep_together (reason->text);
      GtkWidget *row = ouv_row_new (kept, NULL);

      ouv_row_add_icon (row, i == 0 ? "ouv-steps-symbolic" : "ouv-bulb-symbolic", NULL);
      if (more != NULL && i > first)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (more), row);
      else
        adw_preferences_group_add (group, row);
    }
  if (more != NULL)
    adw_preferences_group_add (group, more);
}

static GtkWidget *
create_missing_row (OuvCase          *kase,
                    const OuvMissing *missing)
{
  g_autofree char *title = ouv_words_missing (kase, missing->question);
  /* TRANSLATORS: what a screen reader says for the button "Add" beside a missing answer */
  g_autofree char *name = g_strdup_printf (_("Add: %s"), title);
  GtkWidget *row = ouv_row_new (title, missing->why);
  GtkWidget *button = gtk_button_new_with_label (_("Add"));
  const char *const paths[] = { missing->question, NULL };

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  ouv_widget_set_action (button, "case.fill-in", g_variant_new_strv (paths, -1));
  ouv_widget_set_name (button, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_missing (OuvCase             *kase,
             const OuvOutcome    *outcome,
             AdwPreferencesGroup *group)
{
  guint n = outcome->missing->len;
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u detail is missing", "%u details are missing", n), n);
  GtkWidget *row;

  if (n == 0 || outcome->action == OUV_ACTION_NONE)
    return;
  row = ouv_expander_row_new (_("To be sure, we still need"), subtitle);
  for (guint i = 0; i < n; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_missing_row (kase, g_ptr_array_index (outcome->missing, i)));
  adw_preferences_group_add (group, row);
}

static void
add_rights (const OuvOutcome    *outcome,
            AdwPreferencesGroup *group)
{
  GtkWidget *row;
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) topics = NULL;

  if (outcome->rights->len == 0)
    return;
  row = ouv_expander_row_new (_("The law on your side"), NULL);
  for (guint i = 0; i < outcome->rights->len; i++)
    {
      const OuvRight *right = g_ptr_array_index (outcome->rights, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), ouv_row_new_link (right->text, right->article, right->url));
      g_ptr_array_add (things, g_strconcat ("right:", right->id, NULL));
    }
  topics = ouv_guide_link_find (things);
  for (guint i = 0; i < topics->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), ouv_guide_row_new (g_ptr_array_index (topics, i)));
  adw_preferences_group_add (group, row);
}

static void
add_articles (const OuvChannel    *channel,
              AdwPreferencesGroup *group)
{
  g_autoptr(GPtrArray) topics = ouv_guide_link_find_channel (channel);

  for (guint i = 0; i < topics->len; i++)
    adw_preferences_group_add (group, ouv_guide_row_new (g_ptr_array_index (topics, i)));
}

/* Everything that answers why: one reason at once, the rest for those who want to know. */
static void
add_why (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  OuvCase *kase = ouv_case_view_get_case (view);
  GtkWidget *group = ouv_group_new (outcome->action == OUV_ACTION_NONE ? _("Good to know") : _("Why this step"), NULL);

  add_reasons (outcome, ADW_PREFERENCES_GROUP (group));
  add_missing (kase, outcome, ADW_PREFERENCES_GROUP (group));
  add_rights (outcome, ADW_PREFERENCES_GROUP (group));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             ouv_row_new_action (_("Rule by rule"), _("How Ouvidor decides, and what would change the step"),
                                                 "go-next-symbolic", "case.explain", NULL));
  if (outcome->channel != NULL)
    add_articles (outcome->channel, ADW_PREFERENCES_GROUP (group));
  ouv_page_add (OUV_PAGE (view), group);
}

static void
add_urgent (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);

  for (guint i = 0; i < outcome->contacts->len; i++)
    {
      const OuvContact *contact = g_ptr_array_index (outcome->contacts, i);
      GtkWidget *group;
      GtkWidget *row;

      if (!contact->urgent)
        continue;
      group = ouv_group_new (_("If it cannot wait"), contact->reason);
      row = ouv_contact_row_new (contact);
      ouv_row_add_icon (row, "ouv-clock-symbolic", "round-late");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      ouv_page_add (OUV_PAGE (view), group);
    }
}

/* Waiting is no hole: what comes after it, and what can be done meanwhile. */
static void
add_meanwhile (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  GtkWidget *group = ouv_group_new (_("What comes next"), NULL);
  GtkWidget *row;

  if (outcome->action == OUV_ACTION_WAIT)
    for (guint i = 0; i < outcome->ladder->len; i++)
      {
        const OuvRung *rung = g_ptr_array_index (outcome->ladder, i);
        /* TRANSLATORS: the place to turn to when no answer comes, for example "After that: Anatel" */
        g_autofree char *title = g_strdup_printf (_("After that: %s"), ouv_words_channel (rung->channel));

        if (rung->status != OUV_RUNG_LATER || rung->any_time)
          continue;
        row = ouv_row_new_action (title, _("If no answer comes, or it does not help. See the text for it"),
                                  "go-next-symbolic", "case.message", g_variant_new_string (rung->channel->id));
        ouv_row_add_icon (row, "ouv-steps-symbolic", "round");
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
        break;
      }
  if (outcome->checklist->len > 0)
    {
      row = ouv_row_new_action (_("Collect the papers"), _("There is no hurry"), "go-next-symbolic",
                                "case.view", g_variant_new_string ("checklist"));
      ouv_row_add_icon (row, "ouv-checklist-symbolic", "round");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  ouv_page_add_if (OUV_PAGE (view), group, outcome->action == OUV_ACTION_WAIT && outcome->checklist->len > 0);
}

static const char *
describe_text (const OuvOutcome *outcome)
{
  return outcome->notice != NULL ? _("To read out, and the same in writing") : _("To read out, send or paste");
}

/* (transfer container) */
static GPtrArray *
create_other_ways (const OuvOutcome *outcome,
                   const OuvContact *main_contact)
{
  /* The first number stands in the card, unless there is nobody to be called. */
  guint first = outcome->action == OUV_ACTION_CONTACT && main_contact != NULL && ouv_contact_is_called (main_contact) ? 1 : 0;
  GPtrArray *rows = main_contact != NULL ? ouv_contact_create_rows (main_contact, first) : g_ptr_array_new ();

  if (outcome->message != NULL)
    g_ptr_array_add (rows, ouv_row_new_action (ouv_words_text (outcome->message), describe_text (outcome), "go-next-symbolic",
                                               "case.view", g_variant_new_string ("message")));
  for (guint i = 0; i < outcome->contacts->len; i++)
    {
      const OuvContact *contact = g_ptr_array_index (outcome->contacts, i);

      if (contact != main_contact && !contact->urgent)
        g_ptr_array_add (rows, ouv_contact_row_new (contact));
    }
  return rows;
}

/* Folded while there is nothing to be done. */
static void
add_other_ways (OuvCaseView      *view,
                const OuvContact *main_contact)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  gboolean folded = outcome->action == OUV_ACTION_WAIT;
  GtkWidget *group = ouv_group_new (folded ? NULL : _("Other ways"), NULL);
  GtkWidget *expander = folded ? ouv_expander_row_new (_("Other ways"), NULL) : NULL;
  g_autoptr(GPtrArray) rows = create_other_ways (outcome, main_contact);

  for (guint i = 0; i < rows->len; i++)
    if (folded)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), g_ptr_array_index (rows, i));
    else
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  if (folded)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
  ouv_page_add_if (OUV_PAGE (view), group, rows->len > 0);
}

static void
ouv_next_step_view_rebuild (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  const OuvContact *contact = ouv_contact_find_main (outcome);
  OuvCaseItem *item = ouv_case_view_get_item (view);
  g_autofree char *title = ouv_case_item_dup_title (item);
  g_autofree char *subtitle = ouv_case_item_dup_subtitle (item);
  GtkWidget *note = ouv_update_note_new ();
  GtkWidget *top, *ladder;

  ouv_page_clear (OUV_PAGE (view));
  ouv_page_set_title (OUV_PAGE (view), title);
  ouv_page_set_hint (OUV_PAGE (view), subtitle);
  top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (top), create_hero (OUV_NEXT_STEP_VIEW (view), contact));
  if (contact != NULL && contact->source != NULL && outcome->action == OUV_ACTION_CONTACT)
    gtk_box_append (GTK_BOX (top), ouv_contact_source_new (contact));
  if (note != NULL)
    gtk_box_append (GTK_BOX (top), note);
  ouv_page_add (OUV_PAGE (view), top);
  add_urgent (view);
  if (contact != NULL && outcome->action == OUV_ACTION_CONTACT)
    {
      add_before (view, contact);
      add_during (view, contact);
    }
  add_meanwhile (view);
  add_why (view);
  if (ouv_facts_group_is_wage_needed (outcome))
    ouv_page_add (OUV_PAGE (view), ouv_facts_group_new (OUV_FACTS_WAGE));
  add_other_ways (view, contact);
  ladder = ouv_ladder_new (ouv_case_item_get_case (item), outcome);
  ouv_page_add_if (OUV_PAGE (view), ladder, gtk_widget_get_first_child (ladder) != NULL);
}

static void
ouv_next_step_view_class_init (OuvNextStepViewClass *klass)
{
  OUV_CASE_VIEW_CLASS (klass)->rebuild = ouv_next_step_view_rebuild;
}

static void
ouv_next_step_view_init (OuvNextStepView *self)
{
  self->headed = TRUE;
}

void
ouv_next_step_view_set_headed (OuvNextStepView *self,
                               gboolean         headed)
{
  self->headed = headed;
  ouv_page_set_headed (OUV_PAGE (self), headed);
  /* A page has one heading above all others. */
  if (self->step != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->step), GTK_ACCESSIBLE_PROPERTY_LEVEL, headed ? 2 : 1, -1);
}
