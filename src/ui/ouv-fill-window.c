/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-fill-window.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-attempt-form.h"
#include "ouv-question-page.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

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

/* What is missing in a contact is filled in its own form. */
static gboolean
fill_in_attempt (GtkWidget         *widget,
                 OuvCase           *kase,
                 const char *const *paths)
{
  for (guint i = 0; paths[i] != NULL; i++)
    if (ouv_words_attempt_index (paths[i]) < 0 && !g_str_equal (paths[i], "attempts"))
      return FALSE;
  ouv_attempt_form_present (ouv_attempt_form_new (kase, ouv_words_attempt_index (paths[0])), widget);
  return TRUE;
}

void
ouv_fill_in (GtkWidget         *widget,
             OuvCase           *kase,
             const char *const *paths)
{
  GtkWidget *window;

  if (paths[0] == NULL || fill_in_attempt (widget, kase, paths))
    return;
  window = ouv_fill_window_new (kase, paths);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (window));
}
