/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-dates-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-contact.h"
#include "ouv-interview.h"
#include "ouv-timeline.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvDatesView
{
  OuvCaseView parent_instance;
};

G_DEFINE_FINAL_TYPE (OuvDatesView, ouv_dates_view, OUV_TYPE_CASE_VIEW)

/* One line of the list, whatever it comes from. */
typedef struct
{
  OuvDay            day;
  const char       *icon;     /* (nullable) a plain dot */
  const char       *css_class;
  const OuvSource  *source;   /* (nullable) the outcome's */
  int               attempt;  /* that can be changed; -1: none */
  const GPtrArray  *missing;  /* (nullable) the outcome's: what the day waits for */
  char             *title;    /* (owned) */
  char             *subtitle; /* (owned) (nullable) */
} Event;

static void
event_free (gpointer data)
{
  Event *event = data;

  g_free (event->title);
  g_free (event->subtitle);
  g_free (event);
}

static int
compare_ahead (gconstpointer a,
               gconstpointer b)
{
  return (*(const Event *const *) a)->day - (*(const Event *const *) b)->day;
}

static int
compare_behind (gconstpointer a,
                gconstpointer b)
{
  return compare_ahead (b, a);
}

static Event *
add_event (GPtrArray  *events,
           OuvDay      day,
           const char *icon,
           const char *css_class,
           char       *title,
           char       *subtitle,
           const OuvSource *source)
{
  Event *event = g_new0 (Event, 1);

  event->day = day;
  event->icon = icon;
  event->css_class = css_class;
  event->title = title;
  event->subtitle = subtitle;
  event->source = source;
  event->attempt = -1;
  g_ptr_array_add (events, event);
  return event;
}

/* The same of a call that has to wait until somebody is there. */
static char *
describe_later_reply (const OuvChannel *channel)
{
  const char *name = ouv_words_channel (channel);

  if (channel->reply_is_effect)
    /* TRANSLATORS: below a date, for example "Não Me Perturbe: takes effect, if you call on the day it opens" */
    return g_strdup_printf (_("%s: takes effect, if you call on the day it opens"), name);
  if (g_str_equal (channel->reply_whose, "advice"))
    /* TRANSLATORS: below a date, for example "Procon: wait for the answer until then, if you call on the day it opens" */
    return g_strdup_printf (_("%s: wait for the answer until then, if you call on the day it opens"), name);
  /* TRANSLATORS: below a date, for example "Claro’s ombudsman: answer due, if you call on the day it opens" */
  return g_strdup_printf (_("%s: answer due, if you call on the day it opens"), name);
}

/* When an answer comes of what is advised for today. */
static char *
describe_reply (const OuvChannel *channel)
{
  const char *name = ouv_words_channel (channel);

  if (channel->reply_is_effect)
    /* TRANSLATORS: below a date, for example "Não Me Perturbe: takes effect, if you do it today" */
    return g_strdup_printf (_("%s: takes effect, if you do it today"), name);
  if (g_str_equal (channel->reply_whose, "advice"))
    /* TRANSLATORS: below a date, for example "Procon: wait for the answer until then, if you contact them today" */
    return g_strdup_printf (_("%s: wait for the answer until then, if you contact them today"), name);
  /* TRANSLATORS: below a date, for example "Claro’s ombudsman: answer due, if you contact them today" */
  return g_strdup_printf (_("%s: answer due, if you contact them today"), name);
}

/* What sets the time of an answer. */
static const char *
get_reply_rule (const OuvChannel *channel)
{
  return channel->reply_note != NULL ? ouv_model_translate (channel->reply_note) : ouv_words_whose (channel->reply_whose);
}

/* Where it was read; our advice was nowhere. (nullable) */
static const OuvSource *
get_reply_source (const OuvChannel *channel)
{
  return g_str_equal (channel->reply_whose, "advice") ? NULL : channel->reply_source;
}

/* What is to be done today, or when the office opens, and what follows from it. */
static void
add_step (const OuvModel   *model,
          const OuvOutcome *outcome,
          GPtrArray        *ahead)
{
  const OuvChannel *channel = outcome->channel;
  const OuvContact *contact = ouv_contact_find_main (outcome);
  OuvDay opening = ouv_outcome_get_opening (outcome, model);
  OuvDay day = opening != 0 ? opening : outcome->as_of;

  if (outcome->action != OUV_ACTION_CONTACT)
    return;
  add_event (ahead, day, "go-next-symbolic", "now", ouv_outcome_dup_title (outcome),
             contact != NULL && ouv_contact_is_called (contact) ? ouv_contact_dup_state (contact) : NULL, NULL);
  if (channel != NULL && channel->reply_days > 0)
    add_event (ahead, day + channel->reply_days, "ouv-mail-symbolic", NULL,
               opening != 0 ? describe_later_reply (channel) : describe_reply (channel),
               g_strdup (get_reply_rule (channel)), get_reply_source (channel));
}

/* What there is to say of the day up to which an answer should have come; PRESSING while nobody else was turned to since. */
static char *
describe_missed (OuvModel         *model,
                 const OuvAttempt *attempt,
                 gboolean          pressing)
{
  const OuvChannel *channel = ouv_model_find_channel (model, attempt->channel);
  const char *name = ouv_words_channel (channel);

  if (g_str_equal (channel->reply_whose, "advice"))
    /* TRANSLATORS: below a date that is past, for example "Procon: we suggested waiting until then" */
    return g_strdup_printf (_("%s: we suggested waiting until then"), name);
  if (pressing || channel->reply_is_effect)
    return ouv_words_late (name, attempt, model);
  /* TRANSLATORS: below a date that is past, for example "Anatel: no answer by then" */
  return g_strdup_printf (_("%s: no answer by then"), name);
}

static void
add_missed (OuvCase    *kase,
            guint       index,
            GPtrArray  *late,
            GPtrArray  *behind)
{
  OuvModel *model = ouv_case_get_model (kase);
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);
  const OuvChannel *channel = ouv_model_find_channel (model, attempt->channel);
  gboolean advice = g_str_equal (channel->reply_whose, "advice");
  gboolean pressing = late != behind && !advice && ouv_case_find_latest (kase, NULL) == (int) index;

  add_event (pressing ? late : behind, ouv_attempt_get_reply_date (attempt, model),
             advice ? "ouv-calendar-symbolic" : "ouv-clock-symbolic", pressing ? "late" : NULL,
             describe_missed (model, attempt, pressing), advice ? NULL : g_strdup (ouv_words_whose (channel->reply_whose)),
             get_reply_source (channel));
}

static void
add_all_missed (OuvCase          *kase,
                const OuvOutcome *outcome,
                GPtrArray        *late,
                GPtrArray        *behind)
{
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (kase, i);

      if (ouv_attempt_get_state (attempt, ouv_case_get_model (kase), outcome->as_of) == OUV_ATTEMPT_STATE_OVERDUE
          && ouv_case_find_latest (kase, attempt->channel) == (int) i)
        add_missed (kase, i, outcome->action == OUV_ACTION_NONE ? behind : late, behind);
    }
}

/* The day from which most others count. */
static void
add_problem (OuvCaseItem *item,
             OuvDay       today,
             GPtrArray   *behind)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  const OuvQuestion *question = ouv_model_find_question (ouv_case_get_model (kase), "problem_date");
  const char *answer = ouv_case_get_answer (kase, "problem_date");

  if (answer == NULL || !ouv_interview_is_asked (kase, question, today))
    return;
  add_event (behind, ouv_day_from_iso (answer, NULL), NULL, NULL, ouv_case_item_dup_subject (item),
             ouv_case_item_dup_subtitle (item), NULL);
}

/* Whose answer is awaited up to a date, NULL when it is a date of another kind. */
static const OuvChannel *
find_awaited (OuvModel          *model,
              const OuvDeadline *deadline)
{
  if (!g_str_has_prefix (deadline->id, "reply_"))
    return NULL;
  return ouv_model_find_channel (model, deadline->id + strlen ("reply_"));
}

static char *
describe_awaited (const OuvChannel *channel)
{
  const char *name = ouv_words_channel (channel);

  if (channel->reply_is_effect)
    /* TRANSLATORS: below a date to come, for example "Não Me Perturbe: last day to take effect" */
    return g_strdup_printf (_("%s: last day to take effect"), name);
  if (!ouv_words_is_promised (channel))
    /* TRANSLATORS: below a date to come, for example "Procon: we suggest waiting until then" */
    return g_strdup_printf (_("%s: we suggest waiting until then"), name);
  /* TRANSLATORS: below a date to come, for example "Claro customer service (SAC): last day to answer" */
  return g_strdup_printf (_("%s: last day to answer"), name);
}

static void
add_deadlines (OuvModel         *model,
               const OuvOutcome *outcome,
               GPtrArray        *ahead,
               GPtrArray        *behind,
               GPtrArray        *unknown)
{
  for (guint i = 0; i < outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (outcome->deadlines, i);
      gboolean past = deadline->date != 0 && deadline->date < outcome->as_of;
      GPtrArray *events = deadline->date == 0 ? unknown : past ? behind : ahead;
      const OuvChannel *awaited = find_awaited (model, deadline);
      Event *event = add_event (events, deadline->date, past ? "ouv-clock-symbolic" : "ouv-calendar-symbolic", past ? "late" : NULL,
                                awaited != NULL ? describe_awaited (awaited) : g_strdup (deadline->text),
                                g_strdup (awaited != NULL ? get_reply_rule (awaited) : ouv_words_whose (deadline->whose)),
                                awaited != NULL ? get_reply_source (awaited) : deadline->source);

      event->missing = deadline->missing;
    }
}

static void
add_attempt (OuvCase   *kase,
             guint      index,
             GPtrArray *behind)
{
  OuvModel *model = ouv_case_get_model (kase);
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);
  const OuvChannel *channel = ouv_model_find_channel (model, attempt->channel);
  g_autofree char *number = ouv_words_protocol (attempt);
  gboolean solved = attempt->outcome == OUV_ATTEMPT_SOLVED;
  Event *event = add_event (behind, attempt->date, solved ? "object-select-symbolic" : ouv_contact_get_icon (model, channel),
                            solved ? "done" : NULL,
                            /* TRANSLATORS: a contact in the list of dates, for example "Contact: Anatel" */
                            g_strdup_printf (_("Contact: %s"), ouv_words_channel (channel)),
                            g_strjoin (OUV_WORDS_DOT, number, ouv_words_outcome (attempt->outcome), NULL), NULL);

  event->attempt = (int) index;
}

static void
add_attempts (OuvCase   *kase,
              GPtrArray *behind)
{
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    add_attempt (kase, i, behind);
}

static void
add_button (GtkWidget *texts,
            GtkWidget *button)
{
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_grid_attach_next_to (GTK_GRID (gtk_widget_get_parent (texts)), button, texts, GTK_POS_RIGHT, 1, 1);
}

static void
add_change_button (GtkWidget   *texts,
                   const Event *event,
                   const char  *day)
{
  g_autofree char *what = g_strjoin (", ", event->title, day, NULL);
  /* TRANSLATORS: what a screen reader says for the button "Change", for example "Change: Details" */
  g_autofree char *name = g_strdup_printf (_("Change: %s"), what);
  GtkWidget *button = ouv_icon_button_new ("document-edit-symbolic", name);

  ouv_widget_set_action (button, "case.attempt", g_variant_new_int32 (event->attempt));
  add_button (texts, button);
}

/* After the texts, or below them. */
static void
turn_fill_in_button (GtkWidget *button,
                     gboolean   narrow)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (gtk_widget_get_parent (button));

  g_object_set (gtk_layout_manager_get_layout_child (grid, button), "column", narrow ? 1 : 2, "row", narrow ? 1 : 0, NULL);
  gtk_widget_set_halign (button, narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_margin_bottom (button, narrow ? 15 : 0);
}

/* Leads to what the day waits for. */
static void
add_fill_in_button (GtkWidget       *texts,
                    OuvCase         *kase,
                    const GPtrArray *missing)
{
  g_autofree char *what = ouv_words_missing_list (kase, (GPtrArray *) missing);
  /* TRANSLATORS: what a screen reader says for the button "Add" beside a missing answer */
  g_autofree char *name = g_strdup_printf (_("Add: %s"), what);
  GtkWidget *button = ouv_button_new (_("Add"), NULL);

  ouv_widget_set_name (button, name);
  ouv_widget_set_action (button, "case.fill-in", g_variant_new_strv ((const char *const *) missing->pdata, missing->len));
  add_button (texts, button);
  ouv_widget_watch_narrow (button, turn_fill_in_button);
}

static void
add_list (OuvCaseView *view,
          const char  *title,
          const char  *description,
          GPtrArray   *events,
          OuvDay       today)
{
  GtkWidget *group;
  GtkWidget *timeline;

  if (events->len == 0)
    return;
  group = ouv_group_new (title, description);
  timeline = ouv_timeline_new (title);
  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = g_ptr_array_index (events, i);
      g_autofree char *day = event->day != 0 ? ouv_words_day (event->day) : g_strdup (_("Date unknown"));
      g_autofree char *caption = event->day != 0 && event->day == today
                                   /* TRANSLATORS: before a date, for example "Today, Monday, 23 November" */
                                   ? g_strdup_printf (_("Today, %s"), day)
                                   : ouv_words_capitalize (day);
      /* A rule in a few words shares the line of its source, a sentence does not. */
      gboolean shares = event->source != NULL && event->subtitle != NULL && !g_str_has_suffix (event->subtitle, ".");
      GtkWidget *texts = ouv_timeline_add (timeline, event->icon, event->css_class, caption, event->title,
                                           shares ? NULL : event->subtitle);

      if (event->source != NULL)
        gtk_box_append (GTK_BOX (texts), ouv_source_new (shares ? event->subtitle : NULL, event->source, FALSE));
      if (event->attempt >= 0)
        add_change_button (texts, event, day);
      if (event->missing != NULL && event->missing->len > 0)
        add_fill_in_button (texts, ouv_case_view_get_case (view), event->missing);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), timeline);
  ouv_page_add (OUV_PAGE (view), group);
}

/* Some days only others can tell. */
static gboolean
wait_for_answers (const GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    if (((const Event *) events->pdata[i])->missing->len > 0)
      return TRUE;
  return FALSE;
}

/* Below what is still to come, when a calendar can take it. */
static void
add_calendar_button (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  GtkWidget *box, *button, *caption;
  gboolean ahead = FALSE;

  for (guint i = 0; i < outcome->deadlines->len; i++)
    ahead = ahead || ((const OuvDeadline *) outcome->deadlines->pdata[i])->date >= outcome->as_of;
  if (!ahead)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  button = ouv_button_new (_("Add to calendar…"), "pill");
  caption = ouv_label_new (_("Ouvidor reminds you only while it is open. A calendar does so always."), "caption");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  ouv_widget_set_action (button, "win.save-dates", g_variant_new_boolean (FALSE));
  gtk_widget_add_css_class (caption, "dim-label");
  /* Two lines alike rather than one word below a long one. */
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 44);
  gtk_widget_set_halign (caption, GTK_ALIGN_CENTER);
  gtk_label_set_justify (GTK_LABEL (caption), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (caption), 0.5f);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), caption);
  ouv_page_add (OUV_PAGE (view), box);
}

static void
ouv_dates_view_rebuild (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  OuvCase *kase = ouv_case_view_get_case (view);
  g_autoptr(GPtrArray) late = g_ptr_array_new_with_free_func (event_free);
  g_autoptr(GPtrArray) ahead = g_ptr_array_new_with_free_func (event_free);
  g_autoptr(GPtrArray) behind = g_ptr_array_new_with_free_func (event_free);
  g_autoptr(GPtrArray) unknown = g_ptr_array_new_with_free_func (event_free);
  GtkWidget *add = ouv_group_new (NULL, NULL);
  GtkWidget *add_row = ouv_row_new_action (_("Add a contact"), NULL, NULL, "case.attempt", g_variant_new_int32 (-1));

  add_step (ouv_case_get_model (kase), outcome, ahead);
  add_deadlines (ouv_case_get_model (kase), outcome, ahead, behind, unknown);
  add_all_missed (kase, outcome, late, behind);
  add_attempts (kase, behind);
  add_problem (ouv_case_view_get_item (view), outcome->as_of, behind);
  g_ptr_array_sort (ahead, compare_ahead);
  g_ptr_array_sort (behind, compare_behind);

  ouv_page_clear (OUV_PAGE (view));
  ouv_page_set_title (OUV_PAGE (view), _("Dates"));
  ouv_page_set_hint (OUV_PAGE (view), _("Each date says where it comes from: the law, the company or our advice."));
  if (late->len + ahead->len + behind->len + unknown->len == 0)
    ouv_page_add (OUV_PAGE (view), ouv_note_new ("ouv-calendar-symbolic", _("There are no dates in this case yet.")));
  add_list (view, C_("group of dates", "Late"), NULL, late, outcome->as_of);
  add_list (view, _("Still to come"), NULL, ahead, outcome->as_of);
  add_calendar_button (view);
  add_list (view, _("Dates still missing"),
            wait_for_answers (unknown) ? _("These dates follow from answers that are still missing.") : NULL, unknown, outcome->as_of);
  add_list (view, _("Past"), NULL, behind, outcome->as_of);
  ouv_row_add_icon (add_row, "list-add-symbolic", NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (add), add_row);
  ouv_page_add (OUV_PAGE (view), add);
}

static void
ouv_dates_view_class_init (OuvDatesViewClass *klass)
{
  OUV_CASE_VIEW_CLASS (klass)->rebuild = ouv_dates_view_rebuild;
}

static void
ouv_dates_view_init (OuvDatesView *self)
{
}
