/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-entry-field.h"

#include <glib/gi18n.h>

#include "ouv-calendar-button.h"
#include "ouv-clock.h"
#include "ouv-error-text.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"

struct _OuvEntryField
{
  OuvField      parent_instance;

  GtkWidget    *row;        /* children, not owned */
  GtkWidget    *tick;
  GtkWidget    *suggestion;
  GtkWidget    *note;
  char         *kept;       /* (owned) (nullable) a text that was warned about once and may stay */
  gboolean      loading;
};

G_DEFINE_FINAL_TYPE (OuvEntryField, ouv_entry_field, OUV_TYPE_FIELD)

static const char *
get_typed (OuvEntryField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

static void
set_typed (OuvEntryField *self,
           const char    *text)
{
  if (g_str_equal (get_typed (self), text))
    return;
  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  self->loading = FALSE;
}

/* What is said about letters: a name is offered as in the passport, other texts are asked for in Portuguese. */
static void
update_hints (OuvEntryField *self)
{
  const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (self));
  gboolean cyrillic = ouv_text_has_cyrillic (get_typed (self));

  if (cyrillic && question->latin == OUV_LATIN_NAME)
    {
      g_autofree char *latin = ouv_text_romanise (get_typed (self));

      ouv_row_set_texts (self->suggestion, latin, _("Spelling of Ukrainian passports. Claro reads Latin letters only."));
    }
  ouv_field_set_empty (OUV_FIELD (self), *get_typed (self) == '\0');
  gtk_widget_set_visible (self->suggestion, cyrillic && question->latin == OUV_LATIN_NAME);
  gtk_widget_set_visible (self->note, cyrillic && question->latin == OUV_LATIN_PORTUGUESE);
  gtk_widget_set_visible (self->tick, question->format == OUV_FORMAT_CPF && ouv_cpf_is_valid (get_typed (self)));
}

/* Takes a date or sum over and rewrites it in one form. */
static char *
take_typed (OuvEntryField *self)
{
  OuvField *field = OUV_FIELD (self);
  const OuvQuestion *question = ouv_field_get_question (field);
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));
  g_autofree char *answer = NULL;
  g_autofree char *shown = NULL;
  g_autoptr(GError) error = NULL;

  if (*typed == '\0')
    {
      if (ouv_case_get_answer (ouv_field_get_case (field), question->id) != NULL)
        ouv_field_give (field, NULL, NULL);
      return NULL;
    }

  if (question->type == OUV_QUESTION_DATE)
    {
      OuvDay day = ouv_parse_day (typed, &error);

      if (day != 0)
        {
          answer = ouv_day_to_iso (day);
          shown = ouv_calendar_day_typed (day);
        }
    }
  else if (question->type == OUV_QUESTION_MONEY)
    {
      OuvMoney money;

      if (ouv_parse_money (typed, &money, &error))
        {
          answer = ouv_money_to_iso (money);
          shown = ouv_format_money (ouv_locale_get_language (), money);
        }
    }
  else
    {
      answer = g_strdup (typed);
      shown = question->format == OUV_FORMAT_CPF ? ouv_cpf_format (typed) : g_strdup (typed);
    }

  if (answer == NULL || !ouv_field_give (field, answer, &error))
    return ouv_error_text_answer (question, typed, error);
  set_typed (self, shown);
  return NULL;
}

static char *
ouv_entry_field_commit (OuvField *field)
{
  OuvEntryField *self = OUV_ENTRY_FIELD (field);
  char *error;

  if (ouv_field_is_unknown (field))
    return NULL;
  error = take_typed (self);
  if (error != NULL)
    return error;
  /* A number may be odd and right: who insists may go on. */
  if (g_strcmp0 (self->kept, get_typed (self)) == 0)
    return NULL;
  error = ouv_error_text_format (ouv_field_get_question (field)->format, get_typed (self));
  if (error != NULL)
    {
      g_free (self->kept);
      self->kept = g_strdup (get_typed (self));
    }
  return error;
}

/* What can be taken stands in the case, and this language shows it in its own way; what cannot stays as it is typed. */
static void
ouv_entry_field_take_over (OuvField *field,
                           OuvField *other)
{
  OuvEntryField *self = OUV_ENTRY_FIELD (field);
  g_autofree char *error = NULL;

  if (ouv_field_is_unknown (other))
    return;
  error = take_typed (OUV_ENTRY_FIELD (other));
  if (error == NULL)
    {
      ouv_field_load (field);
      return;
    }
  set_typed (self, get_typed (OUV_ENTRY_FIELD (other)));
  update_hints (self);
  ouv_field_set_error (field, error);
}

static void
changed_cb (OuvEntryField *self)
{
  OuvField *field = OUV_FIELD (self);

  update_hints (self);
  if (self->loading)
    return;
  ouv_field_set_error (field, NULL);
  if (ouv_field_get_question (field)->type == OUV_QUESTION_TEXT)
    ouv_field_give (field, get_typed (self), NULL);
}

static void
left_cb (OuvEntryField *self)
{
  g_autofree char *error = NULL;

  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || ouv_field_is_unknown (OUV_FIELD (self)))
    return;
  error = take_typed (self);
  if (error == NULL)
    error = ouv_error_text_format (ouv_field_get_question (OUV_FIELD (self))->format, get_typed (self));
  if (error == NULL)
    error = g_strdup (ouv_interview_get_refusal (ouv_field_get_case (OUV_FIELD (self)), ouv_field_get_question (OUV_FIELD (self)),
                                                 ouv_clock_today ()));
  ouv_field_set_error (OUV_FIELD (self), error);
}

static void
use_suggestion_cb (OuvEntryField *self)
{
  g_autofree char *latin = ouv_text_romanise (get_typed (self));

  gtk_editable_set_text (GTK_EDITABLE (self->row), latin);
  gtk_widget_grab_focus (self->row);
}

static GtkInputPurpose
choose_purpose (const OuvQuestion *question)
{
  if (question->type != OUV_QUESTION_TEXT)
    return GTK_INPUT_PURPOSE_FREE_FORM;

  switch (question->format)
    {
    case OUV_FORMAT_EMAIL:
      return GTK_INPUT_PURPOSE_EMAIL;
    case OUV_FORMAT_PHONE:
      return GTK_INPUT_PURPOSE_PHONE;
    case OUV_FORMAT_PLAIN:
    case OUV_FORMAT_MULTILINE:
    case OUV_FORMAT_CPF:
    default:
      return question->latin == OUV_LATIN_NAME ? GTK_INPUT_PURPOSE_NAME : GTK_INPUT_PURPOSE_FREE_FORM;
    }
}

static GtkWidget *
build_suggestion (OuvEntryField *self)
{
  GtkWidget *row = ouv_row_new ("", NULL);
  /* TRANSLATORS: puts the offered spelling of the name into the field */
  GtkWidget *button = ouv_button_new (_("Use it"), NULL);

  gtk_widget_set_visible (row, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (use_suggestion_cb), self, G_CONNECT_SWAPPED);
  ouv_row_add_button (row, button);
  return row;
}

/* The pencil stands at the end as in the rows without a tick. */
static void
add_tick (OuvEntryField *self)
{
  GtkWidget *suffixes, *header;

  self->tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->tick, "success");
  ouv_widget_set_name (self->tick, _("The check digits are right"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), self->tick);
  suffixes = gtk_widget_get_parent (self->tick);
  header = gtk_widget_get_parent (suffixes);
  if (ouv_field_get_question (OUV_FIELD (self))->type == OUV_QUESTION_TEXT)
    gtk_widget_insert_after (suffixes, header, gtk_widget_get_next_sibling (gtk_widget_get_first_child (header)));
}

static void
ouv_entry_field_build (OuvField *field)
{
  OuvEntryField *self = OUV_ENTRY_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  AdwPreferencesGroup *list = ADW_PREFERENCES_GROUP (ouv_group_new (NULL, NULL));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = g_object_new (ADW_TYPE_ENTRY_ROW,
                            "use-markup", FALSE,
                            "activates-default", TRUE,
                            "input-purpose", choose_purpose (question),
                            NULL);
  if (question->type == OUV_QUESTION_TEXT && question->max_length > 0)
    gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->row))), (int) question->max_length);
  add_tick (self);
  if (question->type == OUV_QUESTION_DATE)
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), ouv_calendar_button_new (GTK_EDITABLE (self->row)));
  adw_preferences_group_add (list, self->row);

  self->suggestion = build_suggestion (self);
  adw_preferences_group_add (list, self->suggestion);
  ouv_field_add_unknown (field, list);
  ouv_field_add (field, GTK_WIDGET (list));
  if (question->type == OUV_QUESTION_DATE)
    ouv_field_add (field, ouv_calendar_hint_new ());

  self->note = ouv_note_new ("ouv-bulb-symbolic",
                             _("Please write this in Portuguese: Cyrillic letters cannot go into the text."));
  gtk_widget_set_visible (self->note, FALSE);
  ouv_field_add (field, self->note);

  g_signal_connect_object (self->row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, focus);
}

static void
ouv_entry_field_load (OuvField *field)
{
  OuvEntryField *self = OUV_ENTRY_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  const char *answer = ouv_case_get_answer (ouv_field_get_case (field), question->id);
  g_autofree char *shown = NULL;
  OuvMoney money;

  if (answer == NULL)
    shown = g_strdup ("");
  else if (question->type == OUV_QUESTION_DATE)
    shown = ouv_calendar_day_typed (ouv_day_from_iso (answer, NULL));
  else if (question->type == OUV_QUESTION_MONEY && ouv_parse_money_iso (answer, &money, NULL))
    shown = ouv_format_money (ouv_locale_get_language (), money);
  else
    shown = g_strdup (answer);
  set_typed (self, shown);
  update_hints (self);
}

static void
ouv_entry_field_update (OuvField *field)
{
  OuvEntryField *self = OUV_ENTRY_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  const char *title;

  if (ouv_field_is_compact (field))
    title = ouv_field_get_text (field);
  else if (question->type == OUV_QUESTION_DATE)
    title = _("Date");
  else if (question->type == OUV_QUESTION_MONEY)
    title = _("Sum in reais (R$)");
  else
    title = _("Your answer");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  ouv_editable_set_name (self->row, ouv_field_get_text (field));
}

static void
ouv_entry_field_unknown_changed (OuvField *field,
                                 gboolean  unknown)
{
  OuvEntryField *self = OUV_ENTRY_FIELD (field);

  if (unknown)
    set_typed (self, "");
  gtk_widget_set_sensitive (self->row, !unknown);
}

static GtkWidget *
ouv_entry_field_get_focus (OuvField *field)
{
  return OUV_ENTRY_FIELD (field)->row;
}

static void
ouv_entry_field_finalize (GObject *object)
{
  g_free (OUV_ENTRY_FIELD (object)->kept);
  G_OBJECT_CLASS (ouv_entry_field_parent_class)->finalize (object);
}

static void
ouv_entry_field_class_init (OuvEntryFieldClass *klass)
{
  OuvFieldClass *field_class = OUV_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ouv_entry_field_finalize;
  field_class->build = ouv_entry_field_build;
  field_class->load = ouv_entry_field_load;
  field_class->update = ouv_entry_field_update;
  field_class->commit = ouv_entry_field_commit;
  field_class->take_over = ouv_entry_field_take_over;
  field_class->get_focus = ouv_entry_field_get_focus;
  field_class->unknown_changed = ouv_entry_field_unknown_changed;
}

static void
ouv_entry_field_init (OuvEntryField *self)
{
}
