/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-step-bar.h"

#include "ouv-adaptive-bin.h"
#include "ouv-model.h"

struct _OuvStepBar
{
  GtkBox     parent_instance;

  GPtrArray *steps; /* of OuvStep, the model's */
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

  self->steps = steps;
  for (guint i = 0; i < steps->len; i++)
    {
      const OuvStep *step = g_ptr_array_index (steps, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", ouv_model_translate (step->title),
                                       "ellipsize", PANGO_ELLIPSIZE_END,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       NULL);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

      gtk_widget_add_css_class (box, "step");
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (line, "line");
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), line);
      gtk_box_append (GTK_BOX (self), box);
    }
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn);
}

/* A part for each page, none when there is but one. */
static void
set_n_parts (GtkWidget *line,
             guint      n_parts)
{
  GtkWidget *part;

  while ((part = gtk_widget_get_first_child (line)) != NULL)
    gtk_box_remove (GTK_BOX (line), part);
  (n_parts > 1 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (line, "parted");
  for (guint i = 0; n_parts > 1 && i < n_parts; i++)
    {
      part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_hexpand (part, TRUE);
      gtk_widget_add_css_class (part, "part");
      gtk_box_append (GTK_BOX (line), part);
    }
}

static guint
count_parts (GtkWidget *line)
{
  guint n = 0;

  for (GtkWidget *part = gtk_widget_get_first_child (line); part != NULL; part = gtk_widget_get_next_sibling (part))
    n++;
  return MAX (n, 1);
}

/* Those up to PLACE are filled. */
static void
set_parts (GtkWidget *line,
           guint      place,
           guint      n_parts)
{
  guint i = 0;

  if (count_parts (line) != n_parts)
    set_n_parts (line, n_parts);
  for (GtkWidget *part = gtk_widget_get_first_child (line); part != NULL; part = gtk_widget_get_next_sibling (part))
    (i++ < place ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (part, "past");
}

void
ouv_step_bar_set_current (OuvStepBar *self,
                          guint       current,
                          const char *title,
                          guint       place,
                          guint       n_pages)
{
  guint i = 0;

  g_return_if_fail (OUV_IS_STEP_BAR (self));

  for (GtkWidget *step = gtk_widget_get_first_child (GTK_WIDGET (self));
       step != NULL;
       step = gtk_widget_get_next_sibling (step), i++)
    {
      const OuvStep *info = g_ptr_array_index (self->steps, i);

      gtk_widget_remove_css_class (step, "past");
      gtk_widget_remove_css_class (step, "current");
      if (i < current)
        gtk_widget_add_css_class (step, "past");
      else if (i == current)
        gtk_widget_add_css_class (step, "current");
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (step)),
                           i == current ? title : ouv_model_translate (info->title));
      set_parts (gtk_widget_get_last_child (step), place, i == current ? MAX (n_pages, 1) : 1);
    }
}
