/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-attempts-page.h"

#include <glib/gi18n.h>

#include "ouv-attempt-form.h"
#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvAttemptsPage
{
  OuvPage    parent_instance;

  OuvCase   *kase;  /* (owned) */
  char      *shown; /* (owned) (nullable) what is shown */
};

G_DEFINE_FINAL_TYPE (OuvAttemptsPage, ouv_attempts_page, OUV_TYPE_PAGE)

static void
open_attempt_cb (OuvAttemptsPage *self,
                 GtkWidget       *row)
{
  int index = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "ouv-index"));

  ouv_attempt_form_present (ouv_attempt_form_new (self->kase, index), GTK_WIDGET (self));
}

static void
add_attempt_cb (OuvAttemptsPage *self)
{
  ouv_attempt_form_present (ouv_attempt_form_new (self->kase, -1), GTK_WIDGET (self));
}

static void
add_icon (GtkWidget *row,
          OuvCase   *kase,
          guint      index)
{
  OuvModel *model = ouv_case_get_model (kase);
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);

  if (ouv_words_attempt_is_late (kase, index))
    ouv_row_add_icon (row, "ouv-clock-symbolic", "round-late");
  else if (attempt->outcome == OUV_ATTEMPT_SOLVED)
    ouv_row_add_icon (row, "object-select-symbolic", "round-done");
  else
    ouv_row_add_icon (row, ouv_contact_get_icon (model, ouv_model_find_channel (model, attempt->channel)), "round");
}

/* What came of it, in few words at the end of its row: of an answer that is awaited, how long still or how late. */
static void
add_state (GtkWidget *row,
           OuvCase   *kase,
           guint      index)
{
  const OuvAttempt *attempt = ouv_case_get_attempt (kase, index);
  OuvDay reply = ouv_attempt_get_reply_date (attempt, ouv_case_get_model (kase));
  OuvDay today = ouv_clock_today ();
  gboolean late = ouv_words_attempt_is_late (kase, index);
  g_autofree char *days = reply != 0 ? ouv_words_days_left (reply, today) : NULL;

  if (late || (attempt->outcome == OUV_ATTEMPT_WAITING && reply >= today))
    ouv_row_add_tag (row, days, late ? "late" : NULL);
  else
    ouv_row_add_tag (row, ouv_words_outcome (attempt->outcome), attempt->outcome == OUV_ATTEMPT_SOLVED ? "done" : NULL);
}

/* The day, then the place, so that contacts at one place can be told apart. */
static char *
describe_attempt (OuvCase          *kase,
                  const OuvAttempt *attempt)
{
  OuvModel *model = ouv_case_get_model (kase);
  g_autofree char *day = attempt->date != 0 ? ouv_words_day (attempt->date) : NULL;
  g_autofree char *first = day != NULL ? ouv_words_capitalize (day) : NULL;

  if (first == NULL)
    return ouv_words_attempt (attempt, model);
  return g_strjoin (OUV_WORDS_DOT, first, ouv_words_channel_short (ouv_model_find_channel (model, attempt->channel)), NULL);
}

static GtkWidget *
create_row (OuvAttemptsPage *self,
            guint            index)
{
  const OuvAttempt *attempt = ouv_case_get_attempt (self->kase, index);
  g_autofree char *title = describe_attempt (self->kase, attempt);
  g_autofree char *subtitle = ouv_words_protocol (attempt);
  GtkWidget *row = ouv_row_new (title, subtitle);

  add_icon (row, self->kase, index);
  add_state (row, self->kase, index);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "ouv-index", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "activated", G_CALLBACK (open_attempt_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static char *
describe_open (const OuvChannel *channel,
               const char       *day)
{
  const char *name = ouv_words_channel (channel);

  if (channel->reply_is_effect)
    /* TRANSLATORS: for example "Não Me Perturbe: it takes effect by Monday, 16 November." */
    return g_strdup_printf (_("%s: it takes effect by %s. We count from your latest contact there."), name, day);
  if (!ouv_words_is_promised (channel))
    /* TRANSLATORS: for example "Procon: we suggest waiting until Monday, 16 November." */
    return g_strdup_printf (_("%s: we suggest waiting until %s. We count from your latest contact there."), name, day);
  /* TRANSLATORS: for example "SAC: they have until Monday, 16 November to answer." */
  return g_strdup_printf (_("%s: they have until %s to answer. We count from your latest contact there."), name, day);
}

static char *
describe_late (const OuvChannel *channel,
               const char       *day)
{
  const char *name = ouv_words_channel (channel);

  if (channel->reply_is_effect)
    /* TRANSLATORS: for example "Não Me Perturbe: it had until Monday, 16 November to take effect." */
    return g_strdup_printf (_("%s: it had until %s to take effect. We count from your latest contact there."), name, day);
  if (!ouv_words_is_promised (channel))
    /* TRANSLATORS: for example "Procon: the time that we suggest ended on Monday, 16 November." */
    return g_strdup_printf (_("%s: the time that we suggest ended on %s. We count from your latest contact there."), name, day);
  /* TRANSLATORS: for example "SAC: the answer was due on Monday, 16 November." */
  return g_strdup_printf (_("%s: the answer was due on %s. We count from your latest contact there."), name, day);
}

/* What follows from the latest contact whose answer is awaited or late. */
static char *
describe_dates (OuvAttemptsPage *self)
{
  OuvModel *model = ouv_case_get_model (self->kase);

  for (guint i = ouv_case_get_n_attempts (self->kase); i > 0; i--)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (self->kase, i - 1);
      OuvAttemptState state = ouv_attempt_get_state (attempt, model, ouv_clock_today ());
      const OuvChannel *channel = ouv_model_find_channel (model, attempt->channel);
      OuvDay reply = ouv_attempt_get_reply_date (attempt, model);
      g_autofree char *day = reply != 0 ? ouv_words_day (reply) : NULL;

      if (day != NULL && state == OUV_ATTEMPT_STATE_OVERDUE)
        return describe_late (channel, day);
      if (day != NULL && state == OUV_ATTEMPT_STATE_OPEN)
        return describe_open (channel, day);
    }
  if (ouv_case_get_n_attempts (self->kase) == 0)
    return g_strdup (_("If you have not contacted anyone yet, continue: we start with the first contact."));
  return NULL;
}

/* All that the page tells. */
static char *
describe_all (OuvAttemptsPage *self,
              const char      *note)
{
  GString *text = g_string_new (note);

  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    {
      g_autofree char *title = ouv_words_attempt (ouv_case_get_attempt (self->kase, i), ouv_case_get_model (self->kase));
      g_autofree char *subtitle = ouv_words_attempt_result (self->kase, i);

      g_string_append_printf (text, "\n%s\n%s", title, subtitle);
    }
  return g_string_free (text, FALSE);
}

static void
show_attempts (OuvAttemptsPage *self,
               const char      *note)
{
  GtkWidget *list = ouv_group_new (NULL, NULL);
  GtkWidget *add = ouv_row_new (_("Add a contact"), NULL);

  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), create_row (self, i));
  ouv_row_add_icon (add, "list-add-symbolic", NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (add), TRUE);
  g_signal_connect_object (add, "activated", G_CALLBACK (add_attempt_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), add);

  ouv_page_clear (OUV_PAGE (self));
  ouv_page_add (OUV_PAGE (self), list);
  if (note != NULL)
    ouv_page_add (OUV_PAGE (self), ouv_note_new ("ouv-bulb-symbolic", note));
}

/* Other answers change the case, too, and making rows takes its time. */
static void
ouv_attempts_page_refresh (OuvPage *page)
{
  OuvAttemptsPage *self = OUV_ATTEMPTS_PAGE (page);
  g_autofree char *note = describe_dates (self);
  g_autofree char *text = describe_all (self, note);

  if (g_strcmp0 (self->shown, text) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  show_attempts (self, note);
}

static void
ouv_attempts_page_dispose (GObject *object)
{
  g_clear_object (&OUV_ATTEMPTS_PAGE (object)->kase);
  G_OBJECT_CLASS (ouv_attempts_page_parent_class)->dispose (object);
}

static void
ouv_attempts_page_finalize (GObject *object)
{
  g_free (OUV_ATTEMPTS_PAGE (object)->shown);
  G_OBJECT_CLASS (ouv_attempts_page_parent_class)->finalize (object);
}

static void
ouv_attempts_page_class_init (OuvAttemptsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_attempts_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_attempts_page_finalize;
  OUV_PAGE_CLASS (klass)->refresh = ouv_attempts_page_refresh;
}

static void
ouv_attempts_page_init (OuvAttemptsPage *self)
{
}

GtkWidget *
ouv_attempts_page_new (OuvCase           *kase,
                       const OuvPageInfo *info)
{
  OuvAttemptsPage *self = g_object_new (OUV_TYPE_ATTEMPTS_PAGE, NULL);

  self->kase = g_object_ref (kase);
  ouv_page_set_title (OUV_PAGE (self), ouv_model_translate (info->title));
  ouv_page_set_hint (OUV_PAGE (self), info->hint != NULL ? ouv_model_translate (info->hint) : NULL);
  ouv_attempts_page_refresh (OUV_PAGE (self));
  g_signal_connect_object (kase, "changed", G_CALLBACK (ouv_attempts_page_refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
