/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide-link.h"

#include <glib/gi18n.h>

#include "ouv-locale.h"
#include "ouv-widgets.h"

GPtrArray *
ouv_guide_link_find (GPtrArray *things)
{
  GPtrArray *topics = g_ptr_array_new ();

  for (guint i = 0; i < things->len; i++)
    {
      g_autoptr(GPtrArray) found = ouv_guide_find_explaining (ouv_guide_get_default (), g_ptr_array_index (things, i));

      for (guint j = 0; j < found->len; j++)
        if (!g_ptr_array_find (topics, g_ptr_array_index (found, j), NULL))
          g_ptr_array_add (topics, g_ptr_array_index (found, j));
    }
  return topics;
}

GPtrArray *
ouv_guide_link_find_channel (const OuvChannel *channel)
{
  g_autofree char *thing = g_strconcat ("channel:", channel->id, NULL);

  return ouv_guide_find_explaining (ouv_guide_get_default (), thing);
}

static char *
describe_link (const OuvTopic *topic)
{
  /* TRANSLATORS: opens an article of the guide, for example "Learn more: “SAC: the first call”" */
  return g_strdup_printf (_("Learn more: “%s”"), topic->texts[ouv_locale_get_language ()].title);
}

GtkWidget *
ouv_guide_links_new (void)
{
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (links, "guide-links");
  gtk_widget_set_visible (links, FALSE);
  return links;
}

void
ouv_guide_links_set (GtkWidget *links,
                     GPtrArray *topics)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (links)) != NULL)
    gtk_box_remove (GTK_BOX (links), child);
  for (guint i = 0; i < topics->len; i++)
    {
      const OuvTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char *text = describe_link (topic);
      GtkWidget *button = ouv_button_new (text, "flat");
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_LEFT);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      ouv_widget_set_action (button, "win.guide", g_variant_new_string (topic->id));
      gtk_box_append (GTK_BOX (links), button);
    }
  gtk_widget_set_visible (links, topics->len > 0);
}

GtkWidget *
ouv_guide_row_new (const OuvTopic *topic)
{
  g_autofree char *text = describe_link (topic);

  return ouv_row_new_action (text, NULL, "go-next-symbolic", "win.guide", g_variant_new_string (topic->id));
}
