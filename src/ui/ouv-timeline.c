/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-timeline.h"

#include <string.h>

#include "ouv-widgets.h"

GtkWidget *
ouv_timeline_new (const char *name)
{
  GtkWidget *timeline = g_object_new (GTK_TYPE_BOX,
                                      "orientation", GTK_ORIENTATION_VERTICAL,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                      NULL);

  gtk_widget_add_css_class (timeline, "card");
  gtk_widget_add_css_class (timeline, "timeline");
  ouv_widget_set_name (timeline, name);
  return timeline;
}

static GtkWidget *
create_node (const char *node,
             const char *css_class)
{
  GtkWidget *widget;

  if (node == NULL)
    widget = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  else if (strchr (node, '-') != NULL)
    widget = g_object_new (GTK_TYPE_IMAGE,
                           "icon-name", node,
                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                           NULL);
  else
    widget = g_object_new (GTK_TYPE_LABEL, "label", node, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (widget, node != NULL ? "node" : "dot");
  if (css_class != NULL)
    gtk_widget_add_css_class (widget, css_class);
  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  return widget;
}

/* Dates and numbers of laws stay in one line. */
static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  g_autofree char *kept = ouv_text_keep_together (text);

  return ouv_label_new (kept, css_class);
}

GtkWidget *
ouv_timeline_add (GtkWidget  *timeline,
                  const char *node,
                  const char *css_class,
                  const char *caption,
                  const char *title,
                  const char *subtitle)
{
  GtkWidget *previous = gtk_widget_get_last_child (timeline);
  /* A grid, as for ouv_note_new(). */
  GtkWidget *item = g_object_new (GTK_TYPE_GRID,
                                  "column-spacing", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  NULL);
  GtkWidget *rail = g_object_new (GTK_TYPE_BOX,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "vexpand", FALSE, /* the line fills the item, the item does not fill the window */
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                  "vexpand", TRUE,
                                  "halign", GTK_ALIGN_CENTER,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strjoin (". ", title, caption != NULL ? caption : subtitle,
                                     caption != NULL ? subtitle : NULL, NULL);

  /* The line leads from one node to the next, so the last item shows none. */
  if (previous != NULL)
    gtk_widget_remove_css_class (previous, "last");
  gtk_widget_add_css_class (item, "last");
  gtk_widget_add_css_class (item, "timeline-item");
  gtk_widget_add_css_class (rail, "rail");
  gtk_widget_add_css_class (line, "rail-line");
  gtk_box_append (GTK_BOX (rail), create_node (node, css_class));
  gtk_box_append (GTK_BOX (rail), line);

  if (caption != NULL && *caption != '\0')
    {
      GtkWidget *label = create_label (caption, "caption");

      gtk_widget_add_css_class (label, g_strcmp0 (css_class, "now") == 0 ? "eyebrow" : "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_box_append (GTK_BOX (texts), create_label (title, g_strcmp0 (css_class, "now") == 0 ? "heading" : NULL));
  if (subtitle != NULL && *subtitle != '\0')
    {
      GtkWidget *label = create_label (subtitle, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (texts, "timeline-texts");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_grid_attach (GTK_GRID (item), rail, 0, 0, 1, 2); /* what may stand below the texts, too */
  gtk_grid_attach (GTK_GRID (item), texts, 1, 0, 1, 1);
  ouv_widget_set_name (item, name);
  gtk_box_append (GTK_BOX (timeline), item);
  return texts;
}
