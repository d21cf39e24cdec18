/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-fill-window.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-question-page.h"
#include "ouv-widgets.h"

struct _OuvFillWindow
{
  AdwWindow  parent_instance;

  GtkWidget *page; /* child, not owned */
};

G_DEFINE_FINAL_TYPE (OuvFillWindow, ouv_fill_window, ADW_TYPE_WINDOW)

static void
done_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OuvFillWindow *self = OUV_FILL_WINDOW (widget);

  if (ouv_page_leave (OUV_PAGE (self->page)))
    gtk_window_close (GTK_WINDOW (self));
}

static void
ouv_fill_window_class_init (OuvFillWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "fill.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ouv_fill_window_init (OuvFillWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 560);
}

GtkWidget *
ouv_fill_window_new (OuvCase           *kase,
                     const char *const *questions)
{
  OuvFillWindow *self = g_object_new (OUV_TYPE_FILL_WINDOW, "title", _("Fill in"), NULL);
  GtkWidget *bin = g_object_new (OUV_TYPE_ADAPTIVE_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *done = ouv_button_new (_("Done"), "suggested-action");

  self->page = ouv_question_page_new_for (kase, _("What is missing"), questions);
  ouv_page_set_hint (OUV_PAGE (self->page), _("What you leave empty stays a marked blank."));
  gtk_widget_add_css_class (header, "flat");
  gtk_widget_set_halign (done, GTK_ALIGN_END);
  ouv_widget_set_action (done, "fill.done", NULL);
  ouv_page_set_bottom (OUV_PAGE (self->page), done);

  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->page);
  ouv_adaptive_bin_set_child (OUV_ADAPTIVE_BIN (bin), box);
  adw_window_set_content (ADW_WINDOW (self), bin);
  gtk_window_set_default_widget (GTK_WINDOW (self), done);
  ouv_question_page_focus_question (OUV_QUESTION_PAGE (self->page), questions[0]);
  return GTK_WIDGET (self);
}
