/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-combo-field.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-widgets.h"

struct _OuvComboField
{
  OuvField      parent_instance;

  AdwComboRow  *row; /* child, not owned */
  gboolean      loading;
};

G_DEFINE_FINAL_TYPE (OuvComboField, ouv_combo_field, OUV_TYPE_FIELD)

/* The list: "not chosen", the options, and "I don't know" where it is one. */

static void
selected_cb (OuvComboField *self)
{
  OuvField *field = OUV_FIELD (self);
  const OuvQuestion *question = ouv_field_get_question (field);
  guint selected = adw_combo_row_get_selected (self->row);

  if (self->loading)
    return;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    ouv_field_give (field, NULL, NULL);
  else if (selected <= question->options->len)
    ouv_field_give (field, ((const OuvOption *) g_ptr_array_index (question->options, selected - 1))->id, NULL);
  else
    ouv_case_set_dont_know (ouv_field_get_case (field), question->id);
  ouv_field_set_error (field, NULL);
}

static void
turn (GtkWidget *widget,
      gboolean   narrow)
{
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (widget), narrow);
}

static void
ouv_combo_field_build (OuvField *field)
{
  OuvComboField *self = OUV_COMBO_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *list = ouv_group_new (NULL, NULL);

  /* TRANSLATORS: nothing is chosen in a list yet */
  gtk_string_list_append (labels, _("Not chosen"));
  for (guint i = 0; i < question->options->len; i++)
    gtk_string_list_append (labels, ouv_model_translate (((const OuvOption *) g_ptr_array_index (question->options, i))->label));
  if (question->dont_know)
    gtk_string_list_append (labels, _("I don’t know"));

  self->loading = TRUE;
  self->row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "model", labels, NULL);
  self->loading = FALSE;
  ouv_widget_watch_narrow (GTK_WIDGET (self->row), turn);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), GTK_WIDGET (self->row));
  ouv_field_add (field, list);
  g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
ouv_combo_field_load (OuvField *field)
{
  OuvComboField *self = OUV_COMBO_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  const char *answer = ouv_case_get_answer (ouv_field_get_case (field), question->id);
  guint selected = 0;

  for (guint i = 0; answer != NULL && i < question->options->len; i++)
    if (g_str_equal (((const OuvOption *) g_ptr_array_index (question->options, i))->id, answer))
      selected = i + 1;
  if (ouv_case_is_dont_know (ouv_field_get_case (field), question->id))
    selected = question->options->len + 1;

  self->loading = TRUE;
  adw_combo_row_set_selected (self->row, selected);
  self->loading = FALSE;
}

static void
ouv_combo_field_update (OuvField *field)
{
  OuvComboField *self = OUV_COMBO_FIELD (field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 /* TRANSLATORS: before a list from which one answer is chosen */
                                 ouv_field_is_compact (field) ? ouv_field_get_text (field) : _("Your answer"));
  ouv_widget_set_name (GTK_WIDGET (self->row), ouv_field_get_text (field));
}

static char *
ouv_combo_field_commit (OuvField *field)
{
  return NULL;
}

static GtkWidget *
ouv_combo_field_get_focus (OuvField *field)
{
  return GTK_WIDGET (OUV_COMBO_FIELD (field)->row);
}

static void
ouv_combo_field_class_init (OuvComboFieldClass *klass)
{
  OuvFieldClass *field_class = OUV_FIELD_CLASS (klass);

  field_class->build = ouv_combo_field_build;
  field_class->load = ouv_combo_field_load;
  field_class->update = ouv_combo_field_update;
  field_class->commit = ouv_combo_field_commit;
  field_class->get_focus = ouv_combo_field_get_focus;
}

static void
ouv_combo_field_init (OuvComboField *self)
{
}
