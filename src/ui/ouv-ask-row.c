/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-ask-row.h"

#include <glib/gi18n.h>

#include "ouv-widgets.h"

/* Milliseconds before a spinner turns. */
#define PATIENCE 500

struct _OuvAskRow
{
  AdwActionRow  parent_instance;

  char         *subtitle;    /* (owned) */
  GCancellable *cancellable; /* (owned) (nullable) while it waits */
  guint         timer;
  GtkWidget    *spinner;     /* children, not owned */
  GtkWidget    *button;
};

G_DEFINE_FINAL_TYPE (OuvAskRow, ouv_ask_row, ADW_TYPE_ACTION_ROW)

enum {
  SIGNAL_ASK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the button does, and to what. */
static void
label_button (OuvAskRow  *self,
              const char *label)
{
  g_autofree char *name = g_strjoin (": ", label, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), NULL);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->button))), label);
  ouv_widget_set_name (self->button, name);
}

static void
show_busy (OuvAskRow *self,
           gboolean   busy)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), busy ? _("Looking it up…") : self->subtitle);
  /* TRANSLATORS: a button that asks a service, beside for example "Address from viacep.com.br"; and the one that stops it */
  label_button (self, busy ? _("Stop") : _("Look up"));
}

static gboolean
patience_cb (gpointer user_data)
{
  OuvAskRow *self = user_data;

  self->timer = 0;
  show_busy (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
clicked_cb (OuvAskRow *self)
{
  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }
  self->cancellable = g_cancellable_new ();
  self->timer = g_timeout_add (PATIENCE, patience_cb, self);
  g_signal_emit (self, signals[SIGNAL_ASK], 0, self->cancellable);
}

static void
ouv_ask_row_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (OUV_ASK_ROW (widget)->cancellable);
  GTK_WIDGET_CLASS (ouv_ask_row_parent_class)->unmap (widget);
}

static void
ouv_ask_row_dispose (GObject *object)
{
  OuvAskRow *self = OUV_ASK_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);
  G_OBJECT_CLASS (ouv_ask_row_parent_class)->dispose (object);
}

static void
ouv_ask_row_finalize (GObject *object)
{
  g_free (OUV_ASK_ROW (object)->subtitle);
  G_OBJECT_CLASS (ouv_ask_row_parent_class)->finalize (object);
}

static void
ouv_ask_row_class_init (OuvAskRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_ask_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_ask_row_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = ouv_ask_row_unmap;

  signals[SIGNAL_ASK] = g_signal_new ("ask", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                      G_TYPE_CANCELLABLE);
}

static void
ouv_ask_row_init (OuvAskRow *self)
{
  self->spinner = g_object_new (GTK_TYPE_SPINNER, "visible", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
  self->button = ouv_button_new ("", NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->spinner);
  ouv_row_add_button (GTK_WIDGET (self), self->button);
  ouv_row_lay_out (GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ouv_ask_row_new (const char *title,
                 const char *subtitle)
{
  OuvAskRow *self = g_object_new (OUV_TYPE_ASK_ROW, NULL);

  self->subtitle = g_strdup (subtitle);
  ouv_row_set_texts (GTK_WIDGET (self), title, subtitle);
  ouv_widget_set_name (GTK_WIDGET (self), title);
  show_busy (self, FALSE);
  return GTK_WIDGET (self);
}

void
ouv_ask_row_done (OuvAskRow *self)
{
  g_return_if_fail (OUV_IS_ASK_ROW (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);
  show_busy (self, FALSE);
}

gboolean
ouv_ask_row_is_busy (OuvAskRow *self)
{
  g_return_val_if_fail (OUV_IS_ASK_ROW (self), FALSE);

  return self->cancellable != NULL;
}
