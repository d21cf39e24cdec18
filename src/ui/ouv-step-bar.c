/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-step-bar.h"

#include "ouv-adaptive-bin.h"
#include "ouv-model.h"

struct _OuvStepBar
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (OuvStepBar, ouv_step_bar, GTK_TYPE_BOX)

static void
turn (GtkWidget *widget,
      gboolean   narrow)
{
  for (GtkWidget *step = gtk_widget_get_first_child (widget); step != NULL; step = gtk_widget_get_next_sibling (step))
    gtk_widget_set_visible (gtk_widget_get_first_child (step), !narrow);
}

static void
ouv_step_bar_class_init (OuvStepBarClass *klass)
{
  /* The page's heading and the window's title say where one is; to a screen reader this would be noise. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "stepbar");
}

static void
ouv_step_bar_init (OuvStepBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
}

void
ouv_step_bar_set_steps (OuvStepBar *self,
                        GPtrArray  *steps)
{
  g_return_if_fail (OUV_IS_STEP_BAR (self));

  for (guint i = 0; i < steps->len; i++)
    {
      const OuvStep *step = g_ptr_array_index (steps, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", ouv_model_translate (step->title),
                                       "ellipsize", PANGO_ELLIPSIZE_END,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       NULL);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (box, "step");
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (line, "line");
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), line);
      gtk_box_append (GTK_BOX (self), box);
    }
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn);
}

void
ouv_step_bar_set_current (OuvStepBar *self,
                          guint       current)
{
  guint i = 0;

  g_return_if_fail (OUV_IS_STEP_BAR (self));

  for (GtkWidget *step = gtk_widget_get_first_child (GTK_WIDGET (self));
       step != NULL;
       step = gtk_widget_get_next_sibling (step), i++)
    {
      gtk_widget_remove_css_class (step, "past");
      gtk_widget_remove_css_class (step, "current");
      if (i < current)
        gtk_widget_add_css_class (step, "past");
      else if (i == current)
        gtk_widget_add_css_class (step, "current");
    }
}
