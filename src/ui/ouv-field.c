/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-field.h"

#include <glib/gi18n.h>

#include "ouv-choice-field.h"
#include "ouv-clock.h"
#include "ouv-combo-field.h"
#include "ouv-entry-field.h"
#include "ouv-text-field.h"
#include "ouv-widgets.h"

/* More options than this, with nothing to explain about them, are a drop-down list. */
#define MANY_OPTIONS 20
/* A text that may be longer than this does not fit into one line, often. */
#define LONG_TEXT 150
/* A text up to this length fits into the title of an entry row, which does not wrap. */
#define COMPACT_LENGTH 26

typedef struct
{
  OuvCase           *kase;        /* (owned) */
  const OuvQuestion *question;    /* the model's */
  char              *heading;     /* (owned) (nullable) */
  gboolean           compact;
  gboolean           loading;
  OuvOptionRow      *unknown_row; /* (nullable) child, not owned */
  GtkWidget         *title;       /* children, not owned */
  GtkWidget         *hint;
  GtkWidget         *body;
  GtkWidget         *alert;
} OuvFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OuvField, ouv_field, GTK_TYPE_BOX)

static void
ouv_field_dispose (GObject *object)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (OUV_FIELD (object));

  g_clear_object (&priv->kase);
  G_OBJECT_CLASS (ouv_field_parent_class)->dispose (object);
}

static void
ouv_field_finalize (GObject *object)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (OUV_FIELD (object));

  g_free (priv->heading);
  G_OBJECT_CLASS (ouv_field_parent_class)->finalize (object);
}

static void
ouv_field_class_init (OuvFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_field_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ouv_field_init (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");

  priv->title = ouv_heading_new ("", 2, "heading");
  priv->hint = ouv_label_new ("", "dim-label");
  priv->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  priv->alert = ouv_alert_new ();

  gtk_box_append (GTK_BOX (self), priv->title);
  gtk_box_append (GTK_BOX (self), priv->hint);
  gtk_box_append (GTK_BOX (self), priv->body);
  gtk_box_append (GTK_BOX (self), priv->alert);
}

static GType
choose_type (const OuvQuestion *question)
{
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      if (question->options->len > MANY_OPTIONS && question->groups->len == 0)
        return OUV_TYPE_COMBO_FIELD;
      return OUV_TYPE_CHOICE_FIELD;
    case OUV_QUESTION_MANY:
      return OUV_TYPE_CHOICE_FIELD;
    case OUV_QUESTION_TEXT:
      if (question->format == OUV_FORMAT_MULTILINE || (question->format == OUV_FORMAT_PLAIN && question->max_length > LONG_TEXT))
        return OUV_TYPE_TEXT_FIELD;
      return OUV_TYPE_ENTRY_FIELD;
    case OUV_QUESTION_DATE:
    case OUV_QUESTION_MONEY:
    default:
      return OUV_TYPE_ENTRY_FIELD;
    }
}

GtkWidget *
ouv_field_new (OuvCase           *kase,
               const OuvQuestion *question,
               const char        *heading)
{
  OuvField *self = g_object_new (choose_type (question), NULL);
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  priv->kase = g_object_ref (kase);
  priv->question = question;
  priv->heading = g_strdup (heading);

  OUV_FIELD_GET_CLASS (self)->build (self);
  ouv_field_update (self);
  ouv_field_load (self);
  return GTK_WIDGET (self);
}

OuvCase *
ouv_field_get_case (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  return priv->kase;
}

const OuvQuestion *
ouv_field_get_question (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  return priv->question;
}

const char *
ouv_field_get_text (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  return ouv_interview_get_text (priv->kase, priv->question, ouv_clock_today ());
}

gboolean
ouv_field_is_compact (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  return priv->compact;
}

void
ouv_field_load (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  priv->loading = TRUE;
  if (priv->unknown_row != NULL)
    ouv_option_row_set_active (priv->unknown_row, ouv_case_is_dont_know (priv->kase, priv->question->id));
  OUV_FIELD_GET_CLASS (self)->load (self);
  priv->loading = FALSE;
  ouv_field_set_error (self, NULL);
}

void
ouv_field_update (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);
  const char *text = ouv_field_get_text (self);
  const char *hint = ouv_interview_get_hint (priv->kase, priv->question, ouv_clock_today ());
  gboolean below;

  priv->compact = (OUV_IS_COMBO_FIELD (self)
                   || (priv->question->type == OUV_QUESTION_TEXT && priv->question->format != OUV_FORMAT_MULTILINE))
                  && g_utf8_strlen (text, -1) <= COMPACT_LENGTH;
  gtk_label_set_label (GTK_LABEL (priv->title), text);
  gtk_widget_set_visible (priv->title, !priv->compact && g_strcmp0 (text, priv->heading) != 0);
  gtk_label_set_label (GTK_LABEL (priv->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (priv->hint, hint != NULL);
  /* What explains a row stands under it, then what is wrong. Both stand before a control that may be a long list. */
  below = priv->compact || OUV_IS_ENTRY_FIELD (self);
  gtk_box_reorder_child_after (GTK_BOX (self), priv->hint, below ? priv->body : priv->title);
  gtk_box_reorder_child_after (GTK_BOX (self), priv->alert, below && !priv->compact ? priv->body : priv->hint);
  (below ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (priv->hint, "below-row");
  if (priv->compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  ouv_widget_set_name (GTK_WIDGET (self), text);
  if (OUV_FIELD_GET_CLASS (self)->update != NULL)
    OUV_FIELD_GET_CLASS (self)->update (self);
}

gboolean
ouv_field_commit (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);
  g_autofree char *error = OUV_FIELD_GET_CLASS (self)->commit (self);

  if (error == NULL)
    error = g_strdup (ouv_interview_get_refusal (priv->kase, priv->question, ouv_clock_today ()));
  ouv_field_set_error (self, error);
  return error == NULL;
}

void
ouv_field_take_over (OuvField *self,
                     OuvField *other)
{
  if (OUV_FIELD_GET_CLASS (self)->take_over != NULL)
    OUV_FIELD_GET_CLASS (self)->take_over (self, other);
}

void
ouv_field_focus (OuvField *self)
{
  gtk_widget_grab_focus (OUV_FIELD_GET_CLASS (self)->get_focus (self));
}

void
ouv_field_set_error (OuvField   *self,
                     const char *text)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  ouv_alert_set_text (priv->alert, text, OUV_FIELD_GET_CLASS (self)->get_focus (self));
}

GtkWidget *
ouv_field_get_alert (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  return priv->alert;
}

void
ouv_field_add (OuvField  *self,
               GtkWidget *widget)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  gtk_box_append (GTK_BOX (priv->body), widget);
}

static void
unknown_toggled_cb (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);
  gboolean unknown = ouv_option_row_get_active (priv->unknown_row);

  if (OUV_FIELD_GET_CLASS (self)->unknown_changed != NULL)
    OUV_FIELD_GET_CLASS (self)->unknown_changed (self, unknown);
  if (priv->loading)
    return;

  if (unknown)
    ouv_case_set_dont_know (priv->kase, priv->question->id);
  else if (ouv_case_is_dont_know (priv->kase, priv->question->id))
    {
      if (priv->question->type == OUV_QUESTION_MANY)
        ouv_case_set_many (priv->kase, priv->question->id, NULL, NULL);
      else
        ouv_case_set_answer (priv->kase, priv->question->id, NULL, NULL);
    }
  ouv_field_set_error (self, NULL);
}

void
ouv_field_add_unknown (OuvField            *self,
                       AdwPreferencesGroup *list)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  if (!priv->question->dont_know)
    return;

  priv->unknown_row = OUV_OPTION_ROW (ouv_option_row_new_check ("", _("I don’t know"), NULL));
  adw_preferences_group_add (list, GTK_WIDGET (priv->unknown_row));
  g_signal_connect_object (priv->unknown_row, "notify::active", G_CALLBACK (unknown_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

gboolean
ouv_field_is_unknown (OuvField *self)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  return priv->unknown_row != NULL && ouv_option_row_get_active (priv->unknown_row);
}

void
ouv_field_set_empty (OuvField *self,
                     gboolean  empty)
{
  (empty ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "empty");
}

gboolean
ouv_field_give (OuvField    *self,
                const char  *text,
                GError     **error)
{
  OuvFieldPrivate *priv = ouv_field_get_instance_private (self);

  if (priv->loading)
    return TRUE;
  return ouv_case_set_answer (priv->kase, priv->question->id, text, error);
}
