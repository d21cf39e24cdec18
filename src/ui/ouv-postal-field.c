/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-postal-field.h"

#include <glib/gi18n.h>

#include "ouv-ask-row.h"
#include "ouv-codes.h"
#include "ouv-error-text.h"
#include "ouv-postal-code.h"
#include "ouv-services.h"
#include "ouv-widgets.h"

struct _OuvPostalField
{
  GtkBox      parent_instance;

  OuvCase    *kase;   /* (owned) */
  OuvPlace   *place;  /* (owned) (nullable) found, and offered or filled in */
  GtkWidget  *entry;  /* children, not owned */
  GtkWidget  *ask;
  GtkWidget  *offer;
  GtkWidget  *alert;
  GtkWidget  *report;
};

G_DEFINE_FINAL_TYPE (OuvPostalField, ouv_postal_field, GTK_TYPE_BOX)

enum {
  SIGNAL_FILLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The ids of CONTRACT. */
static const char *const questions[] = { "address", "city", "state" };

static void
say (OuvPostalField *self,
     OuvReport       kind,
     const char     *text)
{
  ouv_alert_set_text (self->alert, NULL, self->entry);
  ouv_report_say (self->report, kind, text);
}

/* Says what is wrong with the post code. */
static void
blame (OuvPostalField *self,
       const char     *text)
{
  ouv_report_say (self->report, OUV_REPORT_NOTE, NULL);
  ouv_alert_set_text (self->alert, text, self->entry);
}

static char *
dup_cep (OuvPostalField *self)
{
  return ouv_cep_find (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* What PLACE answers to the question; NULL when there is no such state. */
static char *
dup_answer (OuvPostalField *self,
            const OuvPlace *place,
            const char     *question)
{
  if (g_str_equal (question, "address"))
    return ouv_place_dup_address (place);
  if (g_str_equal (question, "city"))
    return g_strdup (place->city);
  if (ouv_question_find_option (ouv_model_find_question (ouv_case_get_model (self->kase), question), place->state) == NULL)
    return NULL;
  return g_strdup (place->state);
}

/* A post code alone is no address yet. */
static gboolean
is_free (OuvPostalField *self,
         const char     *question)
{
  const char *answer = ouv_case_get_answer (self->kase, question);
  g_autofree char *cep = answer != NULL ? ouv_cep_find (answer) : NULL;

  return answer == NULL || (cep != NULL && g_utf8_strlen (answer, -1) <= 14);
}

/* Sets the answers that PLACE knows; when not ALL, those alone that are not given yet. TRUE when nothing else was given. */
static gboolean
fill (OuvPostalField *self,
      const OuvPlace *place,
      gboolean        all)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      const char *present = ouv_case_get_answer (self->kase, questions[i]);
      g_autofree char *answer = dup_answer (self, place, questions[i]);

      if (answer == NULL || g_strcmp0 (answer, present) == 0)
        continue;
      if (all || is_free (self, questions[i]))
        ouv_case_set_answer (self->kase, questions[i], answer, NULL);
      else
        complete = FALSE;
    }
  return complete;
}

static char *
describe (const OuvPlace *place)
{
  g_autofree char *address = ouv_place_dup_address (place);

  return g_strdup_printf ("%s, %s/%s", address, place->city, place->state);
}

static void
offer (OuvPostalField *self,
       const OuvPlace *place)
{
  g_autofree char *title = describe (place);
  g_autofree char *subtitle = g_strdup_printf (_("Found at %s. It would replace what you have typed: house and flat have to be "
                                                 "added again."),
                                               place->host);

  ouv_row_set_texts (self->offer, title, subtitle);
  gtk_widget_set_visible (self->offer, TRUE);
}

static void
say_filled (OuvPostalField *self,
            const OuvPlace *place)
{
  g_autofree char *text = g_strdup_printf (place->street != NULL
                                             ? _("Filled in from %s. Add the number of the house after the street.")
                                             : _("Filled in from %s. This post code is for the whole town: add street and number."),
                                           place->host);

  say (self, OUV_REPORT_DONE, text);
}

static void
use_cb (OuvPostalField *self)
{
  fill (self, self->place, TRUE);
  gtk_widget_set_visible (self->offer, FALSE);
  say_filled (self, self->place);
  g_signal_emit (self, signals[SIGNAL_FILLED], 0, TRUE);
}

static void
take_place (OuvPostalField *self,
            OuvPlace       *place)
{
  gboolean complete;

  g_clear_pointer (&self->place, ouv_place_free);
  self->place = place;
  complete = fill (self, place, FALSE);
  if (!complete)
    offer (self, place);
  else
    say_filled (self, place);
  g_signal_emit (self, signals[SIGNAL_FILLED], 0, complete);
}

static void
say_error (OuvPostalField *self,
           const GError   *error)
{
  g_autofree char *reason = NULL;
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, OUV_NET_ERROR, OUV_NET_ERROR_NOT_FOUND))
    {
      blame (self, _("There is no such post code. Check the digits, or type the address yourself."));
      return;
    }
  reason = ouv_error_text_network (error, OUV_HOST_VIACEP);
  /* Without the network's library none was asked. */
  if (!g_error_matches (error, OUV_NET_ERROR, OUV_NET_ERROR_MISSING))
    {
      g_autofree char *first = g_steal_pointer (&reason);
      /* TRANSLATORS: after a sentence that says why one service did not help; %s is the other, such as brasilapi.com.br */
      g_autofree char *second = g_strdup_printf (_("%s did not help either."), OUV_HOST_BRASILAPI);

      reason = g_strjoin (" ", first, second, NULL);
    }
  /* TRANSLATORS: after a sentence that says why a service did not help */
  text = g_strjoin (" ", reason, _("You can type the address yourself."), NULL);
  say (self, OUV_REPORT_PROBLEM, text);
}

static void
found_cb (GObject      *fetcher,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(OuvPostalField) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *cep = NULL;
  OuvPlace *place = ouv_postal_code_look_up_finish (OUV_FETCHER (fetcher), result, &error);

  /* The page may be gone. */
  if (self->kase == NULL)
    {
      g_clear_pointer (&place, ouv_place_free);
      return;
    }
  ouv_ask_row_done (OUV_ASK_ROW (self->ask));
  cep = dup_cep (self);
  if (place == NULL)
    say_error (self, error);
  else if (g_strcmp0 (cep, place->cep) == 0)
    take_place (self, place);
  else
    /* Another one is typed by now. */
    ouv_place_free (place);
}

static void
ask_cb (OuvPostalField *self,
        GCancellable   *cancellable)
{
  g_autofree char *cep = dup_cep (self);

  say (self, OUV_REPORT_NOTE, NULL);
  gtk_widget_set_visible (self->offer, FALSE);
  if (cep == NULL)
    {
      ouv_ask_row_done (OUV_ASK_ROW (self->ask));
      blame (self, _("A post code has 8 digits, for example 01310-100."));
      gtk_widget_grab_focus (self->entry);
      return;
    }
  ouv_postal_code_look_up_async (ouv_services_get_fetcher (), cep, cancellable, found_cb, g_object_ref (self));
}

/* The first digits tell the state, without network. */
static void
choose_state (OuvPostalField *self,
              const char     *cep)
{
  OuvModel *model = ouv_case_get_model (self->kase);
  const char *state = ouv_model_get_state_of_cep (model, cep);
  g_autofree char *text = NULL;

  if (state == NULL || ouv_case_get_answer (self->kase, "state") != NULL)
    return;
  ouv_case_set_answer (self->kase, "state", state, NULL);
  text = g_strdup_printf (_("By the post code you live in the state of %s. Correct it below if that is wrong."),
                          ouv_model_translate (ouv_question_find_option (ouv_model_find_question (model, "state"), state)->label));
  say (self, OUV_REPORT_NOTE, text);
  g_signal_emit (self, signals[SIGNAL_FILLED], 0, FALSE);
}

static void
changed_cb (OuvPostalField *self)
{
  g_autofree char *cep = dup_cep (self);

  say (self, OUV_REPORT_NOTE, NULL);
  gtk_widget_set_visible (self->offer, FALSE);
  if (cep != NULL)
    choose_state (self, cep);
}

static void
ouv_postal_field_dispose (GObject *object)
{
  OuvPostalField *self = OUV_POSTAL_FIELD (object);

  g_clear_object (&self->kase);
  g_clear_pointer (&self->place, ouv_place_free);
  G_OBJECT_CLASS (ouv_postal_field_parent_class)->dispose (object);
}

static void
ouv_postal_field_class_init (OuvPostalFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_postal_field_dispose;

  signals[SIGNAL_FILLED] = g_signal_new ("filled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_BOOLEAN);
}

static GtkWidget *
create_offer (OuvPostalField *self)
{
  GtkWidget *row = ouv_row_new ("", NULL);
  /* TRANSLATORS: takes what a service has found */
  GtkWidget *button = ouv_button_new (C_("value", "Use it"), NULL);

  gtk_widget_set_visible (row, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_SWAPPED);
  ouv_row_add_button (row, button);
  return row;
}

static void
ouv_postal_field_init (OuvPostalField *self)
{
  GtkWidget *group = ouv_group_new (NULL, NULL);
  /* TRANSLATORS: beside a button that looks it up; %s is the address viacep.com.br */
  g_autofree char *title = g_strdup_printf (_("Address from %s"), OUV_HOST_VIACEP);
  g_autofree char *subtitle = g_strdup_printf (_("Sends only the post code. If that fails, asks %s."), OUV_HOST_BRASILAPI);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", _("Post code (CEP)"), NULL);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 10);
  ouv_editable_set_name (self->entry, _("Post code (CEP)"));
  self->ask = ouv_ask_row_new (title, subtitle);
  self->offer = create_offer (self);
  self->alert = ouv_alert_new ();
  self->report = ouv_report_new ();
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ask, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->ask);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->offer);
  gtk_box_append (GTK_BOX (self), group);
  gtk_box_append (GTK_BOX (self), self->alert);
  gtk_box_append (GTK_BOX (self), self->report);
}

GtkWidget *
ouv_postal_field_new (OuvCase *kase)
{
  OuvPostalField *self = g_object_new (OUV_TYPE_POSTAL_FIELD, NULL);

  self->kase = g_object_ref (kase);
  ouv_postal_field_load (self);
  return GTK_WIDGET (self);
}

void
ouv_postal_field_load (OuvPostalField *self)
{
  const char *address;
  g_autofree char *cep = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (OUV_IS_POSTAL_FIELD (self));

  address = ouv_case_get_answer (self->kase, "address");
  cep = address != NULL ? ouv_cep_find (address) : NULL;
  if (cep == NULL || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return;
  shown = ouv_cep_format (cep);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), shown);
}
