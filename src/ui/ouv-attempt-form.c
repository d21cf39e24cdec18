/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-attempt-form.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-calendar-button.h"
#include "ouv-clock.h"
#include "ouv-error-text.h"
#include "ouv-format.h"
#include "ouv-option-row.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

/* Of the narrowest window without its margins and the space between the buttons. */
#define BUTTONS_WIDTH (360 - 2 * 12 - 12)

struct _OuvAttemptForm
{
  AdwWindow      parent_instance;

  OuvCase       *kase;       /* (owned) */
  int            index;
  GtkWidget     *opener;     /* (nullable) weak: where a toast is shown */

  AdwComboRow   *channel;    /* template children, not owned */
  AdwPreferencesGroup *what;
  GtkWidget     *date;
  GtkWidget     *protocol;
  GtkWidget     *protocol_group;
  AdwPreferencesGroup *outcomes;
  GtkWidget     *reply_box;
  GtkWidget     *heading;
  GtkWidget     *accept;
  GtkWidget     *cancel;
  GtkWidget     *remove;
  GtkWidget     *buttons;

  OuvOptionRow  *no_number;  /* children made here, not owned */
  OuvOptionRow  *rows[OUV_N_ATTEMPT_OUTCOMES];
  GtkWidget     *alert;
  GtkWidget     *reply;
  GtkWidget     *rule;
};

G_DEFINE_FINAL_TYPE (OuvAttemptForm, ouv_attempt_form, ADW_TYPE_WINDOW)

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const OuvChannel *
get_channel (OuvAttemptForm *self)
{
  GPtrArray *channels = ouv_model_get_channels (ouv_case_get_model (self->kase));
  guint selected = adw_combo_row_get_selected (self->channel);

  return selected < channels->len ? g_ptr_array_index (channels, selected) : NULL;
}

static OuvAttemptOutcome
get_outcome (OuvAttemptForm *self)
{
  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    if (ouv_option_row_get_active (self->rows[i]))
      return (OuvAttemptOutcome) i;
  return OUV_ATTEMPT_WAITING;
}

static OuvAttempt *
dup_attempt (OuvAttemptForm *self)
{
  const OuvChannel *channel = get_channel (self);
  g_autofree char *number = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->protocol))));
  gboolean has_number = *number != '\0' && !ouv_option_row_get_active (self->no_number);

  return ouv_attempt_new (channel->id, ouv_parse_day (gtk_editable_get_text (GTK_EDITABLE (self->date)), NULL),
                          has_number ? number : NULL, get_outcome (self));
}

/* What follows from the form as it stands: the last day for an answer. */
static void
update_reply (OuvAttemptForm *self)
{
  const OuvChannel *channel = get_channel (self);
  g_autoptr(OuvAttempt) attempt = NULL;
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;
  gboolean dated = FALSE;
  OuvDay reply;

  if (channel == NULL || self->reply == NULL)
    return;
  attempt = dup_attempt (self);
  reply = ouv_attempt_get_reply_date (attempt, ouv_case_get_model (self->kase));
  if (attempt->outcome >= OUV_ATTEMPT_REFUSED || channel->reply_days == 0)
    text = NULL;
  else if (reply == 0)
    text = g_strdup (_("With the date, we can tell how long to wait."));
  else
    {
      g_autofree char *day = ouv_words_day (reply);

      if (channel->reply_is_effect || g_str_equal (channel->reply_whose, "advice"))
        /* TRANSLATORS: for example "Wait until: Monday, 16 November" */
        text = g_strdup_printf (_("Wait until: %s"), day);
      else
        /* TRANSLATORS: for example "Last day for the answer: Monday, 16 November" */
        text = g_strdup_printf (_("Last day for the answer: %s"), day);
      dated = TRUE;
    }
  gtk_widget_set_visible (self->reply_box, text != NULL);
  kept = ouv_text_keep_together (text != NULL ? text : "");
  gtk_label_set_label (GTK_LABEL (self->reply), kept);
  (dated ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->reply, "title-4");
  gtk_label_set_label (GTK_LABEL (self->rule), ouv_words_whose (channel->reply_whose));
  gtk_widget_set_visible (self->rule, dated);
}

/* Rewrites the date in one form. FALSE after saying what is wrong with it; no date is allowed. */
static gboolean
check_date (OuvAttemptForm *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date));
  OuvDay day = ouv_parse_day (typed, NULL);
  g_autofree char *error = NULL;

  if (*typed != '\0' && (day == 0 || day > ouv_clock_today ()))
    error = ouv_error_text_contact_day (day != 0);
  ouv_alert_set_text (self->alert, error, self->date);
  if (error == NULL && day != 0)
    {
      g_autofree char *shown = ouv_calendar_day_typed (day);

      if (!g_str_equal (shown, typed))
        gtk_editable_set_text (GTK_EDITABLE (self->date), shown);
    }
  return error == NULL;
}

static void
date_left_cb (OuvAttemptForm *self)
{
  /* The window that goes takes the focus away, after its children have gone. */
  if (self->date != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    check_date (self);
}

static void
date_changed_cb (OuvAttemptForm *self)
{
  ouv_alert_set_text (self->alert, NULL, self->date);
  update_reply (self);
}

static void
no_number_cb (OuvAttemptForm *self)
{
  gtk_widget_set_sensitive (self->protocol, !ouv_option_row_get_active (self->no_number));
}

static void
accept_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OuvAttemptForm *self = OUV_ATTEMPT_FORM (widget);
  g_autoptr(OuvAttempt) attempt = NULL;

  if (!check_date (self))
    {
      gtk_widget_grab_focus (self->date);
      return;
    }
  attempt = dup_attempt (self);
  if (self->index >= 0)
    ouv_case_replace_attempt (self->kase, (guint) self->index, attempt);
  else
    ouv_case_add_attempt (self->kase, attempt);
  g_signal_emit (self, signals[DONE], 0, FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* An undo outlives the form: it keeps what it needs. */
typedef struct
{
  OuvCase    *kase;
  OuvAttempt *attempt;
  guint       index;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->kase);
  ouv_attempt_free (undo->attempt);
  g_free (undo);
}

static void
undo_cb (AdwToast *toast,
         Undo     *undo)
{
  ouv_case_insert_attempt (undo->kase, MIN (undo->index, ouv_case_get_n_attempts (undo->kase)), undo->attempt);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OuvAttemptForm *self = OUV_ATTEMPT_FORM (widget);
  g_autoptr(AdwToast) toast = adw_toast_new (_("Contact deleted"));
  Undo *undo = g_new0 (Undo, 1);

  undo->kase = g_object_ref (self->kase);
  undo->index = (guint) self->index;
  undo->attempt = ouv_attempt_copy (ouv_case_get_attempt (self->kase, undo->index));
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);

  ouv_case_remove_attempt (self->kase, undo->index);
  g_signal_emit (self, signals[DONE], 0, TRUE);
  if (self->opener != NULL)
    ouv_widget_toast (self->opener, toast);
  gtk_window_close (GTK_WINDOW (self));
}

/* Beside each other wherever both fit, also in the narrowest window. */
static void
place_buttons (OuvAttemptForm *self)
{
  int first, second;
  gboolean fit;

  gtk_widget_measure (self->cancel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &first, NULL, NULL);
  gtk_widget_measure (self->accept, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &second, NULL, NULL);
  fit = first + second <= BUTTONS_WIDTH;
  /* The main one is the last of a line, and the first of a column. */
  gtk_box_reorder_child_after (GTK_BOX (self->buttons), fit ? self->accept : self->cancel, fit ? self->cancel : self->accept);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons),
                                  fit ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_halign (self->cancel, fit ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_halign (self->accept, fit ? GTK_ALIGN_END : GTK_ALIGN_FILL);
}

static void
ouv_attempt_form_dispose (GObject *object)
{
  OuvAttemptForm *self = OUV_ATTEMPT_FORM (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_object (&self->kase);
  gtk_widget_dispose_template (GTK_WIDGET (self), OUV_TYPE_ATTEMPT_FORM);
  G_OBJECT_CLASS (ouv_attempt_form_parent_class)->dispose (object);
}

static void
ouv_attempt_form_class_init (OuvAttemptFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_attempt_form_dispose;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "attempt.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "attempt.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-attempt-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, what);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, channel);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, date);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, protocol);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, protocol_group);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, outcomes);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, reply_box);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, heading);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, accept);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, cancel);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, remove);
  gtk_widget_class_bind_template_child (widget_class, OuvAttemptForm, buttons);
}

static void
ouv_attempt_form_init (OuvAttemptForm *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  OuvOptionRow *first = NULL;
  GtkWidget *note;

  g_type_ensure (OUV_TYPE_ADAPTIVE_BIN);
  gtk_widget_init_template (GTK_WIDGET (self));
  ouv_button_set_wrap (self->accept);
  ouv_button_set_wrap (self->cancel);
  ouv_button_set_wrap (self->remove);

  ouv_editable_set_name (self->date, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->date)));
  ouv_editable_set_name (self->protocol, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->protocol)));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->date), ouv_calendar_button_new (GTK_EDITABLE (self->date)));
  adw_preferences_group_add (self->what, ouv_calendar_hint_new ());
  self->alert = ouv_alert_new ();
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->what))), self->alert, GTK_WIDGET (self->what));
  g_signal_connect (self, "map", G_CALLBACK (place_buttons), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (date_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->date, focus);
  g_signal_connect_object (self->date, "changed", G_CALLBACK (date_changed_cb), self, G_CONNECT_SWAPPED);

  self->no_number = OUV_OPTION_ROW (ouv_option_row_new_check ("", _("They gave no number"), NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->protocol_group), GTK_WIDGET (self->no_number));
  g_signal_connect_object (self->no_number, "notify::active", G_CALLBACK (no_number_cb), self, G_CONNECT_SWAPPED);

  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    {
      self->rows[i] = OUV_OPTION_ROW (ouv_option_row_new_radio ("", ouv_words_outcome ((OuvAttemptOutcome) i), NULL, first));
      if (first == NULL)
        first = self->rows[i];
      adw_preferences_group_add (self->outcomes, GTK_WIDGET (self->rows[i]));
      g_signal_connect_object (self->rows[i], "notify::active", G_CALLBACK (update_reply), self, G_CONNECT_SWAPPED);
    }

  note = ouv_note_new ("ouv-calendar-symbolic", "");
  self->reply = gtk_widget_get_last_child (note);
  self->rule = ouv_label_new ("", "dim-label");
  gtk_grid_attach (GTK_GRID (note), self->rule, 1, 1, 1, 1);
  gtk_widget_add_css_class (note, "accent-note");
  gtk_box_append (GTK_BOX (self->reply_box), note);
}

static void
fill (OuvAttemptForm   *self,
      const OuvAttempt *attempt)
{
  GPtrArray *channels = ouv_model_get_channels (ouv_case_get_model (self->kase));

  for (guint i = 0; i < channels->len; i++)
    if (g_str_equal (((const OuvChannel *) g_ptr_array_index (channels, i))->id, attempt->channel))
      adw_combo_row_set_selected (self->channel, i);
  if (attempt->date != 0)
    {
      g_autofree char *typed = ouv_calendar_day_typed (attempt->date);

      gtk_editable_set_text (GTK_EDITABLE (self->date), typed);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->protocol), attempt->protocol != NULL ? attempt->protocol : "");
  ouv_option_row_set_active (self->no_number, attempt->protocol == NULL && self->index >= 0);
  ouv_option_row_set_active (self->rows[attempt->outcome], TRUE);
  update_reply (self);
}

OuvAttemptForm *
ouv_attempt_form_new (OuvCase *kase,
                      int      index)
{
  OuvAttemptForm *self = g_object_new (OUV_TYPE_ATTEMPT_FORM, NULL);
  GPtrArray *channels = ouv_model_get_channels (ouv_case_get_model (kase));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  self->kase = g_object_ref (kase);
  self->index = index;
  for (guint i = 0; i < channels->len; i++)
    gtk_string_list_append (names, ouv_words_channel (g_ptr_array_index (channels, i)));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (names));
  g_signal_connect_object (self->channel, "notify::selected", G_CALLBACK (update_reply), self, G_CONNECT_SWAPPED);

  if (index >= 0)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Contact"));
      gtk_button_set_label (GTK_BUTTON (self->accept), _("Save"));
      ouv_button_set_wrap (self->accept);
      gtk_widget_set_visible (self->remove, TRUE);
      fill (self, ouv_case_get_attempt (kase, (guint) index));
    }
  else
    ouv_attempt_form_prefill (self, "sac", 0);
  gtk_label_set_label (GTK_LABEL (self->heading), gtk_window_get_title (GTK_WINDOW (self)));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->channel));
  return self;
}

void
ouv_attempt_form_prefill (OuvAttemptForm *self,
                          const char     *channel,
                          OuvDay          day)
{
  g_autoptr(OuvAttempt) attempt = NULL;

  g_return_if_fail (OUV_IS_ATTEMPT_FORM (self));

  attempt = ouv_attempt_new (channel, day, NULL, OUV_ATTEMPT_WAITING);
  fill (self, attempt);
}

void
ouv_attempt_form_present (OuvAttemptForm *self,
                          GtkWidget      *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (OUV_IS_ATTEMPT_FORM (self));

  g_set_weak_pointer (&self->opener, widget);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
