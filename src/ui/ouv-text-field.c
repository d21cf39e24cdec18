/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-text-field.h"

#include <glib/gi18n.h>

#include "ouv-error-text.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-message.h"
#include "ouv-widgets.h"

struct _OuvTextField
{
  OuvField       parent_instance;

  GtkWidget     *view;    /* children, not owned */
  GtkWidget     *title;   /* (nullable) of a text that is one paragraph */
  GtkWidget     *counter;
  GtkWidget     *note;
  GtkWidget     *personal;
  gboolean       loading;
};

G_DEFINE_FINAL_TYPE (OuvTextField, ouv_text_field, OUV_TYPE_FIELD)

static gboolean
is_paragraph (OuvTextField *self)
{
  return ouv_field_get_question (OUV_FIELD (self))->format != OUV_FORMAT_MULTILINE;
}

static char *
dup_typed (OuvTextField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  /* What is pasted may have more lines. */
  return is_paragraph (self) ? g_strdelimit (text, "\n", ' ') : text;
}

static gboolean
is_too_long (OuvTextField *self,
             const char   *typed)
{
  guint greatest = ouv_field_get_question (OUV_FIELD (self))->max_length;

  return greatest > 0 && g_utf8_strlen (typed, -1) > (glong) greatest;
}

static void
update_hints (OuvTextField *self,
              const char   *typed)
{
  const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (self));
  guint length = (guint) g_utf8_strlen (typed, -1);

  if (question->max_length > 0)
    {
      g_autofree char *typed_count = ouv_format_count (ouv_locale_get_language (), length);
      g_autofree char *greatest = ouv_format_count (ouv_locale_get_language (), question->max_length);
      /* TRANSLATORS: characters typed and their greatest number, for example "120 of 3,000" */
      g_autofree char *count = g_strdup_printf (_("%s of %s"), typed_count, greatest);

      gtk_label_set_label (GTK_LABEL (self->counter), count);
      (is_too_long (self, typed) ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->counter, "dim-label");
    }
  /* The title of an empty row stands where its text will. */
  if (self->title != NULL)
    (length == 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (gtk_widget_get_parent (self->title), "empty");
  ouv_field_set_empty (OUV_FIELD (self), length == 0);
  gtk_widget_set_visible (self->counter, question->max_length > 0 && !is_paragraph (self));
  gtk_widget_set_visible (self->note, question->latin != OUV_LATIN_ANY && ouv_text_has_cyrillic (typed));
  gtk_widget_set_visible (self->personal, question->latin == OUV_LATIN_PORTUGUESE && !is_paragraph (self)
                                          && ouv_message_holds_personal (ouv_field_get_case (OUV_FIELD (self)), question, typed));
}

/* A text that is too long is kept, so that nothing is lost, and has to be shortened before one goes on. */
static char *
ouv_text_field_commit (OuvField *field)
{
  OuvTextField *self = OUV_TEXT_FIELD (field);
  g_autofree char *typed = dup_typed (self);
  g_autoptr(GError) error = NULL;

  if (!ouv_field_give (field, g_strstrip (typed), &error) || is_too_long (self, typed))
    return ouv_error_text_answer (ouv_field_get_question (field), typed, error);
  return NULL;
}

static void
ouv_text_field_take_over (OuvField *field,
                          OuvField *other)
{
  OuvTextField *self = OUV_TEXT_FIELD (field);
  g_autofree char *typed = dup_typed (self);
  g_autofree char *other_typed = dup_typed (OUV_TEXT_FIELD (other));

  if (!g_str_equal (typed, other_typed))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), other_typed, -1);
}

static void
changed_cb (OuvTextField *self)
{
  g_autofree char *typed = dup_typed (self);

  update_hints (self, typed);
  if (self->loading)
    return;
  ouv_field_set_error (OUV_FIELD (self), NULL);
  ouv_field_give (OUV_FIELD (self), typed, NULL);
}

static gboolean
key_pressed_cb (GtkWidget *view,
                guint      keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_default (view);
  return GDK_EVENT_STOP;
}

/* A row like those of AdwEntryRow, but what does not fit goes on in the next line. */
static GtkWidget *
build_paragraph (OuvTextField *self)
{
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *pencil = g_object_new (GTK_TYPE_IMAGE,
                                    "icon-name", "document-edit-symbolic",
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->title = ouv_label_new ("", "caption");
  gtk_widget_add_css_class (self->title, "dim-label");
  gtk_widget_set_hexpand (self->view, TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self->view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_object (click, "released", G_CALLBACK (gtk_widget_grab_focus), self->view, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_grid_attach (GTK_GRID (row), self->title, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), self->view, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (row), pencil, 1, 0, 1, 2);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_add_css_class (row, "paragraph");
  return row;
}

static GtkWidget *
build_sheet (OuvTextField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_set (self->view, "top-margin", 12, "bottom-margin", 12, "left-margin", 12, "right-margin", 12, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "card");
  /* The text takes the keys. */
  gtk_widget_set_focusable (scroller, FALSE);
  return scroller;
}

static void
ouv_text_field_build (OuvField *field)
{
  OuvTextField *self = OUV_TEXT_FIELD (field);
  GtkWidget *place;

  self->view = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL);
  place = is_paragraph (self) ? build_paragraph (self) : build_sheet (self);
  gtk_widget_add_css_class (place, "text-card");
  ouv_field_add (field, place);

  self->counter = ouv_label_new ("", "caption");
  gtk_widget_add_css_class (self->counter, "dim-label");
  gtk_widget_set_halign (self->counter, GTK_ALIGN_END);
  ouv_field_add (field, self->counter);

  self->note = ouv_note_new ("ouv-bulb-symbolic",
                             _("Please write this in Portuguese: Cyrillic letters cannot go into the text."));
  ouv_field_add (field, self->note);
  self->personal = ouv_note_new ("ouv-bulb-symbolic",
                                 _("There seems to be personal data in it: on consumidor.gov.br, which is public, this text is left out."));
  ouv_field_add (field, self->personal);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
ouv_text_field_load (OuvField *field)
{
  OuvTextField *self = OUV_TEXT_FIELD (field);
  const char *answer = ouv_case_get_answer (ouv_field_get_case (field), ouv_field_get_question (field)->id);
  g_autofree char *typed = dup_typed (self);

  if (answer == NULL)
    answer = "";
  if (!g_str_equal (typed, answer))
    {
      g_autofree char *copy = g_strdup (answer);

      self->loading = TRUE;
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), copy, -1);
      self->loading = FALSE;
    }
  update_hints (self, answer);
}

static void
ouv_text_field_update (OuvField *field)
{
  OuvTextField *self = OUV_TEXT_FIELD (field);

  ouv_widget_set_name (self->view, ouv_field_get_text (field));
  if (self->title != NULL)
    gtk_label_set_label (GTK_LABEL (self->title), ouv_field_is_compact (field) ? ouv_field_get_text (field) : _("Your answer"));
}

static GtkWidget *
ouv_text_field_get_focus (OuvField *field)
{
  return OUV_TEXT_FIELD (field)->view;
}

static void
ouv_text_field_class_init (OuvTextFieldClass *klass)
{
  OuvFieldClass *field_class = OUV_FIELD_CLASS (klass);

  field_class->build = ouv_text_field_build;
  field_class->load = ouv_text_field_load;
  field_class->update = ouv_text_field_update;
  field_class->commit = ouv_text_field_commit;
  field_class->take_over = ouv_text_field_take_over;
  field_class->get_focus = ouv_text_field_get_focus;
}

static void
ouv_text_field_init (OuvTextField *self)
{
}
