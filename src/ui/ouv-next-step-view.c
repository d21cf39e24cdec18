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

/* The one thing to press; what is left without one is recording. An office that is closed is called another day. */
static GtkWidget *
create_primary (const OuvModel   *model,
                const OuvOutcome *outcome,
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

      if (ouv_outcome_get_opening (outcome, model) != 0)
        return create_pill (_("Add to calendar…"), TRUE, "win.save-dates", g_variant_new_boolean (FALSE));
      if (can_call ())
        return create_pill (_("Call"), TRUE, "win.open-uri", g_variant_new_string (uri));
      return create_pill (_("Copy the number"), TRUE, "win.copy", g_variant_new_string (phone));
    }
  return NULL;
}

static GtkWidget *
create_buttons (const OuvModel   *model,
                const OuvOutcome *outcome,
                const OuvContact *contact)
{
  GtkWidget *box = ouv_adaptive_box_new (12);
  GtkWidget *primary = create_primary (model, outcome, contact);

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
           const OuvModel   *model,
           const OuvOutcome *outcome,
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
  if (can_call () || ouv_outcome_get_opening (outcome, model) != 0)
    gtk_box_append (GTK_BOX (number), ouv_copy_button_new (phone, _("Copy the number")));
  gtk_box_append (GTK_BOX (line), number);
  /* The day on which it opens would break beside the number. */
  gtk_box_append (GTK_BOX (hero), line);
  if (chip != NULL)
    gtk_box_append (GTK_BOX (contact->open_now ? line : hero), chip);
}

/* The answer to a call that can only be made on the day of OPENING. */
static char *
describe_later_reply (const OuvOutcome *outcome,
                      OuvDay            opening)
{
  g_autofree char *call = ouv_words_day_on (opening);
  g_autofree char *day = ouv_words_day (opening + outcome->channel->reply_days);

  if (outcome->channel->reply_is_effect)
    /* TRANSLATORS: for example "If you call on Tuesday, 24 November, it takes effect by Thursday, 3 December." */
    return g_strdup_printf (_("If you call %s, it takes effect by %s."), call, day);
  if (g_str_equal (outcome->channel->reply_whose, "advice"))
    /* TRANSLATORS: for example "If you call on Tuesday, 24 November, we suggest waiting for the answer until Thursday, 3 December. …" */
    return g_strdup_printf (_("If you call %s, we suggest waiting for the answer until %s. No law sets this time."), call, day);
  /* TRANSLATORS: for example "If you call on Tuesday, 24 November, they have until Friday, 4 December to answer." */
  return g_strdup_printf (_("If you call %s, they have until %s to answer."), call, day);
}

static char *
describe_reply (const OuvModel   *model,
                const OuvOutcome *outcome)
{
  OuvDay opening = ouv_outcome_get_opening (outcome, model);
  g_autofree char *day = NULL;

  if (outcome->channel == NULL || outcome->channel->reply_days == 0)
    return NULL;
  if (opening != 0)
    return describe_later_reply (outcome, opening);
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

/* Whether the card tells of the contact. Hours and cost are those of the phone, if there is one. */
static gboolean
is_detailed (const OuvContact *contact)
{
  return contact->phones->len == 0 || ouv_contact_is_called (contact);
}

/* Why an office is closed on a day on which it is usually open. */
static char *
describe_holiday (const OuvModel   *model,
                  const OuvOutcome *outcome)
{
  const char *holiday = ouv_calendar_get_holiday (ouv_model_get_calendar (model), outcome->as_of);

  if (holiday == NULL || ouv_outcome_get_opening (outcome, model) == 0)
    return NULL;
  /* TRANSLATORS: %s is the name of a holiday */
  return g_strdup_printf (_("Today is a national holiday: %s."), ouv_model_translate (holiday));
}

static void
add_contact (GtkWidget        *hero,
             const OuvModel   *model,
             const OuvOutcome *outcome,
             const OuvContact *contact)
{
  g_autofree char *reply = describe_reply (model, outcome);
  g_autofree char *holiday = describe_holiday (model, outcome);
  GtkWidget *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gboolean detailed = is_detailed (contact);
  const OuvLink *site = ouv_contact_get_site (contact);

  if (ouv_contact_is_called (contact))
    add_phone (hero, model, outcome, contact);
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
  else if (site != NULL)
    gtk_box_append (GTK_BOX (facts), ouv_contact_address_new (site));
  add_fact (facts, holiday);
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
  add_fact (facts, ouv_outcome_get_pressing (outcome) == NULL ? _("Nothing to do today.") : NULL);
  gtk_box_append (GTK_BOX (hero), facts);
}

/* What is over has a sign beside the word. */
static GtkWidget *
create_eyebrow (const OuvOutcome *outcome)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *text;

  if (outcome->action == OUV_ACTION_CONTACT)
    text = _("Your next step");
  else if (outcome->action == OUV_ACTION_WAIT)
    text = _("While you wait");
  else
    text = _("Finished");
  if (outcome->action == OUV_ACTION_NONE)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                                 "icon-name", "object-select-symbolic",
                                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                 "css-classes", (const char *const[]) { "success", NULL },
                                                 NULL));
  gtk_box_append (GTK_BOX (box), ouv_label_new (text, "eyebrow"));
  return box;
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

  gtk_widget_add_css_class (hero, "hero");
  if (outcome->action == OUV_ACTION_NONE)
    gtk_widget_add_css_class (hero, "finished");
  gtk_box_append (GTK_BOX (hero), create_eyebrow (outcome));
  self->step = ouv_heading_new (kept, self->headed ? 2 : 1, "title-2");
  gtk_box_append (GTK_BOX (hero), self->step);
  if (late != NULL)
    gtk_box_append (GTK_BOX (hero), ouv_chip_new ("ouv-clock-symbolic", late, "late"));
  if (outcome->action != OUV_ACTION_NONE && ouv_outcome_get_pressing (outcome) != NULL)
    gtk_box_append (GTK_BOX (hero), ouv_chip_new ("ouv-clock-symbolic", ouv_outcome_get_pressing (outcome), "late"));
  if (outcome->action == OUV_ACTION_CONTACT && contact != NULL)
    add_contact (hero, ouv_case_get_model (kase), outcome, contact);
  else if (outcome->action == OUV_ACTION_WAIT)
    add_waiting (hero, kase, outcome);
  else if (outcome->reasons->len > 0)
    gtk_box_append (GTK_BOX (hero), ouv_label_new (((const OuvReason *) g_ptr_array_index (outcome->reasons, 0))->text,
                                                   "dim-label"));
  gtk_box_append (GTK_BOX (hero), create_buttons (ouv_case_get_model (kase), outcome, contact));
  return hero;
}

/* Whether another contact at the same place gave a number after the one of INDEX. */
static gboolean
has_later_number (OuvCase *kase,
                  guint    index)
{
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);

  for (guint i = index + 1; i < ouv_case_get_n_attempts (kase); i++)
    {
      const OuvAttempt *later = ouv_case_get_attempt (kase, i);

      if (later->protocol != NULL && g_str_equal (later->channel, attempt->channel))
        return TRUE;
    }
  return FALSE;
}

/* What a form has to be filled with. (nullable) */
static GtkWidget *
create_form_row (const OuvOutcome *outcome)
{
  guint n = outcome->message != NULL ? outcome->message->blanks->len : 0;
  g_autofree char *blanks = g_strdup_printf (ngettext ("%u place in it is still empty", "%u places in it are still empty", n), n);
  GtkWidget *row;

  if (outcome->message == NULL)
    return NULL;
  row = ouv_row_new_action (ouv_words_text (outcome->message), n > 0 ? blanks : _("Ready to be copied"), "go-next-symbolic", "case.view",
                            g_variant_new_string ("message"));
  if (n > 0)
    ouv_row_add_bullet (row);
  else
    ouv_row_add_icon (row, "object-select-symbolic", "success");
  return row;
}

static void
add_before (OuvCaseView      *view,
            const OuvContact *contact)
{
  OuvCase *kase = ouv_case_view_get_case (view);
  GtkWidget *form = ouv_contact_is_called (contact) ? NULL : create_form_row (ouv_case_view_get_outcome (view));
  GtkWidget *group = ouv_group_new (ouv_contact_is_called (contact) ? _("Before the call: have this ready")
                                                        : _("Before you start: have this ready"), NULL);
  gboolean numbered = FALSE;

  if (form != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), form);
  for (guint i = ouv_case_get_n_attempts (kase); i > 0; i--)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (kase, i - 1);
      g_autofree char *place = NULL;
      g_autofree char *number = NULL;
      GtkWidget *row;

      if (attempt->protocol == NULL || has_later_number (kase, i - 1))
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
  ouv_page_add_if (OUV_PAGE (view), group, form != NULL || numbered || contact->needs->len > 0);
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

/* PARENT is a group, or a row that unfolds. */
static void
add_row (GtkWidget *parent,
         GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (parent))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (parent), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (parent), row);
}

/* The deciding reason, then the others, which a group folds away. */
static void
add_reasons (const OuvOutcome *outcome,
             GtkWidget        *parent)
{
  /* The hero of a finished case has said the first. */
  guint first = outcome->action == OUV_ACTION_NONE ? 1 : 0;
  guint rest = outcome->reasons->len > first + 2 ? outcome->reasons->len - first - 1 : 0;
  g_autofree char *title = g_strdup_printf (ngettext ("%u more reason or tip", "%u more reasons and tips", rest),
                                            rest);
  GtkWidget *more = rest > 0 && !ADW_IS_EXPANDER_ROW (parent) ? ouv_expander_row_new (title, NULL) : NULL;

  for (guint i = first; i < outcome->reasons->len; i++)
    {
      const OuvReason *reason = g_ptr_array_index (outcome->reasons, i);
      g_autofree char *kept = ouv_text_keep_together (reason->text);
      GtkWidget *row = ouv_row_new (kept, NULL);

      ouv_row_add_icon (row, i == 0 ? "ouv-steps-symbolic" : "ouv-bulb-symbolic", NULL);
      add_row (more != NULL && i > first ? more : parent, row);
    }
  if (more != NULL)
    add_row (parent, more);
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
add_rights (const OuvOutcome *outcome,
            GtkWidget        *parent)
{
  GtkWidget *row = parent;
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) topics = NULL;

  if (outcome->rights->len == 0)
    return;
  if (!ADW_IS_EXPANDER_ROW (parent))
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
  if (row != parent)
    add_row (parent, row);
}

static void
add_articles (const OuvChannel *channel,
              GtkWidget        *parent)
{
  g_autoptr(GPtrArray) topics = ouv_guide_link_find_channel (channel);

  for (guint i = 0; i < topics->len; i++)
    add_row (parent, ouv_guide_row_new (g_ptr_array_index (topics, i)));
}

static GtkWidget *
create_explain_row (void)
{
  return ouv_row_new_action (_("Rule by rule"), _("How Ouvidor decides, and what would change the step"), "go-next-symbolic",
                             "case.explain", NULL);
}

/* Everything that answers why: one reason at once, the rest for those who want to know. */
static void
add_why (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  OuvCase *kase = ouv_case_view_get_case (view);
  GtkWidget *group = ouv_group_new (outcome->action == OUV_ACTION_NONE ? _("Good to know") : _("Why this step"), NULL);

  add_reasons (outcome, group);
  add_missing (kase, outcome, ADW_PREFERENCES_GROUP (group));
  add_rights (outcome, group);
  add_row (group, create_explain_row ());
  if (outcome->channel != NULL)
    add_articles (outcome->channel, group);
  ouv_page_add (OUV_PAGE (view), group);
}

/* What is said on the telephone has to be proven later. */
static void
add_in_writing (OuvCaseView *view)
{
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *row = ouv_row_new_action (_("Send it in writing today, too"), _("A call is hard to prove. The text stands below the script"),
                                       "go-next-symbolic", "case.view", g_variant_new_string ("message"));

  ouv_row_add_icon (row, "ouv-mail-symbolic", "round-late");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  ouv_page_add_if (OUV_PAGE (view), group, ouv_case_view_get_outcome (view)->notice != NULL);
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
      row = ouv_row_new_action (_("Collect the papers"), ouv_outcome_get_pressing (outcome) == NULL ? _("There is no hurry") : NULL,
                                "go-next-symbolic", "case.view", g_variant_new_string ("checklist"));
      ouv_row_add_icon (row, "ouv-checklist-symbolic", "round");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  ouv_page_add_if (OUV_PAGE (view), group, outcome->action == OUV_ACTION_WAIT && outcome->checklist->len > 0);
}

static const char *
describe_text (const OuvOutcome *outcome)
{
  if (outcome->notice != NULL)
    return _("To read out, and the same in writing");
  return g_str_equal (outcome->message->form, "script") ? _("To read out during the call") : _("To read out, send or paste");
}

/* (transfer container) */
static GPtrArray *
create_other_ways (const OuvOutcome *outcome,
                   const OuvContact *main_contact)
{
  /* The first number stands in the card, unless there is nobody to be called. */
  gboolean asked = outcome->action == OUV_ACTION_CONTACT && main_contact != NULL;
  guint first = asked && ouv_contact_is_called (main_contact) ? 1 : 0;
  GPtrArray *rows = main_contact != NULL ? ouv_contact_create_rows (main_contact, first) : g_ptr_array_new ();

  /* For a form it stands above. */
  if (outcome->message != NULL && (first > 0 || !asked))
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

/* With where it was read, unless that stands under the card, which tells the same. */
static void
add_other_ways (OuvCaseView      *view,
                const OuvContact *main_contact)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = ouv_group_new (_("Other ways"), NULL);
  g_autoptr(GPtrArray) rows = create_other_ways (outcome, main_contact);

  for (guint i = 0; i < rows->len; i++)
    add_row (group, g_ptr_array_index (rows, i));
  gtk_box_append (GTK_BOX (box), group);
  if (main_contact != NULL && main_contact->source != NULL && !is_detailed (main_contact))
    gtk_box_append (GTK_BOX (box), ouv_contact_source_new (main_contact));
  ouv_page_add_if (OUV_PAGE (view), box, rows->len > 0);
}

/* All that can wait as well, in one row: why, the law, how it was decided and other ways. */
static void
add_folded (OuvCaseView      *view,
            const OuvContact *main_contact)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *expander = ouv_expander_row_new (_("Why you wait, and other ways"), NULL);
  g_autoptr(GPtrArray) rows = create_other_ways (outcome, main_contact);

  add_reasons (outcome, expander);
  add_rights (outcome, expander);
  add_row (expander, create_explain_row ());
  if (outcome->channel != NULL)
    add_articles (outcome->channel, expander);
  for (guint i = 0; i < rows->len; i++)
    add_row (expander, g_ptr_array_index (rows, i));
  if (main_contact != NULL && main_contact->source != NULL)
    add_row (expander, ouv_contact_create_source_row (main_contact));
  add_row (group, expander);
  add_missing (ouv_case_view_get_case (view), outcome, ADW_PREFERENCES_GROUP (group));
  ouv_page_add (OUV_PAGE (view), group);
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
  if (contact != NULL && contact->source != NULL && outcome->action == OUV_ACTION_CONTACT && is_detailed (contact))
    gtk_box_append (GTK_BOX (top), ouv_contact_source_new (contact));
  if (note != NULL)
    gtk_box_append (GTK_BOX (top), note);
  ouv_page_add (OUV_PAGE (view), top);
  add_in_writing (view);
  add_urgent (view);
  if (contact != NULL && outcome->action == OUV_ACTION_CONTACT)
    {
      add_before (view, contact);
      add_during (view, contact);
    }
  add_meanwhile (view);
  if (outcome->action == OUV_ACTION_WAIT)
    add_folded (view, contact);
  else
    add_why (view);
  if (ouv_facts_group_is_wage_needed (outcome))
    ouv_page_add (OUV_PAGE (view), ouv_facts_group_new (OUV_FACTS_WAGE));
  if (outcome->action != OUV_ACTION_WAIT)
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
