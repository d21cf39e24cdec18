/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide-list.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-guide.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"

struct _OuvGuideList
{
  OuvPage    parent_instance;

  GtkWidget *search; /* children, not owned */
  GtkWidget *found;
  GtkWidget *groups;
};

G_DEFINE_FINAL_TYPE (OuvGuideList, ouv_guide_list, OUV_TYPE_PAGE)

static void
add_group (OuvGuideList *self,
           const char   *title,
           GPtrArray    *topics,
           guint         from,
           guint         to)
{
  GtkWidget *group = ouv_group_new (title, NULL);
  OuvLanguage language = ouv_locale_get_language ();

  for (guint i = from; i < to; i++)
    {
      const OuvTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char *name = ouv_text_keep_together (topic->texts[language].title);
      g_autofree char *summary = ouv_text_keep_together (topic->texts[language].summary);
      GtkWidget *row = ouv_row_new_action (name, summary, "go-next-symbolic", "win.guide", g_variant_new_string (topic->id));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (GTK_BOX (self->groups), group);
}

static GPtrArray *
search (const char *typed,
        guint      *n_about)
{
  return ouv_guide_search (ouv_guide_get_default (), typed, ouv_clock_today (), n_about);
}

static void
show_topics (OuvGuideList *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  GPtrArray *groups = ouv_guide_get_groups (ouv_guide_get_default ());
  guint n_about = 0;
  g_autoptr(GPtrArray) found = *typed != '\0' ? search (typed, &n_about) : NULL;
  g_autofree char *sentence = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  if (found != NULL && found->len > 0)
    {
      /* TRANSLATORS: while searching the guide, for example "Found 4 articles" */
      sentence = g_strdup_printf (ngettext ("Found %u article", "Found %u articles", found->len), found->len);
      if (n_about > 0)
        add_group (self, NULL, found, 0, n_about);
      if (n_about < found->len)
        /* TRANSLATORS: heading of the articles that are about something else, below those that are about what is searched for */
        add_group (self, n_about > 0 ? _("Also mentioned in") : NULL, found, n_about, found->len);
    }
  else if (found != NULL)
    sentence = g_strdup (_("Nothing found. Try a shorter word, or a word from the bill."));
  /* Of a search without a find the first group is left: where to begin. */
  for (guint i = 0; found == NULL ? i < groups->len : found->len == 0 && i < 1; i++)
    {
      const OuvTopicGroup *group = g_ptr_array_index (groups, i);

      add_group (self, group->titles[ouv_locale_get_language ()], group->topics, 0, group->topics->len);
    }
  gtk_label_set_label (GTK_LABEL (self->found), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->found, sentence != NULL);
}

static void
stop_search_cb (GtkSearchEntry *search)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
}

/* Enter opens the best. */
static void
activate_cb (OuvGuideList *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint n_about;
  g_autoptr(GPtrArray) found = search (typed, &n_about);

  if (*typed != '\0' && found->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.guide", "s", ((const OuvTopic *) g_ptr_array_index (found, 0))->id);
}

static void
ouv_guide_list_class_init (OuvGuideListClass *klass)
{
}

static void
ouv_guide_list_init (OuvGuideList *self)
{
  ouv_page_set_width (OUV_PAGE (self), 600, 480);
  ouv_page_set_title (OUV_PAGE (self), _("Guide"));
  ouv_page_set_hint (OUV_PAGE (self), _("Who helps, what the law says, and how to go there"));

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search the guide"), NULL);
  ouv_editable_set_name (self->search, _("Search the guide"));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (show_topics), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (stop_search_cb), NULL);
  ouv_page_add (OUV_PAGE (self), self->search);

  self->found = ouv_status_new ();
  ouv_page_add (OUV_PAGE (self), self->found);
  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  ouv_page_add (OUV_PAGE (self), self->groups);
  show_topics (self);
}

GtkWidget *
ouv_guide_list_new (void)
{
  return g_object_new (OUV_TYPE_GUIDE_LIST, NULL);
}

void
ouv_guide_list_search (OuvGuideList *self,
                       const char   *typed)
{
  g_return_if_fail (OUV_IS_GUIDE_LIST (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), typed);
  show_topics (self);
}
