/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-checklist-view.h"

#include <glib/gi18n.h>

#include "ouv-contact.h"
#include "ouv-option-row.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvChecklistView
{
  OuvCaseView  parent_instance;

  GtkWidget   *bar;   /* children, not owned; anew with every outcome */
  GtkWidget   *count;
};

G_DEFINE_FINAL_TYPE (OuvChecklistView, ouv_checklist_view, OUV_TYPE_CASE_VIEW)

static void
update_count (OuvChecklistView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  guint n_all = outcome->checklist->len;
  guint n_ready = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_all; i++)
    {
      const OuvChecklistItem *paper = g_ptr_array_index (outcome->checklist, i);

      n_ready += ouv_case_item_is_ticked (ouv_case_view_get_item (OUV_CASE_VIEW (self)), paper->id);
    }
  if (n_ready == n_all)
    text = g_strdup_printf (ngettext ("%u paper is ready", "All %u papers are ready", n_all), n_all);
  else
    /* TRANSLATORS: how many papers are ready, for example "5 of 8 ready" */
    text = g_strdup_printf (_("%u of %u ready"), n_ready, n_all);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), n_ready / (double) n_all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
ticked_cb (OuvOptionRow     *row,
           GParamSpec       *pspec,
           OuvChecklistView *self)
{
  ouv_case_item_set_ticked (ouv_case_view_get_item (OUV_CASE_VIEW (self)), ouv_option_row_get_id (row),
                            ouv_option_row_get_active (row));
  update_count (self);
}

static GtkWidget *
create_row (OuvChecklistView       *self,
            const OuvChecklistItem *paper)
{
  const char *form = ouv_words_form (paper->form);
  GtkWidget *row = ouv_option_row_new_check (paper->id, paper->text, paper->why);
  g_autofree char *name = g_strjoin (", ", paper->text, form, NULL);

  ouv_option_row_set_active (OUV_OPTION_ROW (row),
                             ouv_case_item_is_ticked (ouv_case_view_get_item (OUV_CASE_VIEW (self)), paper->id));
  gtk_widget_set_sensitive (row, !ouv_case_item_is_read_only (ouv_case_view_get_item (OUV_CASE_VIEW (self))));
  ouv_row_add_tag (row, form, "tag");
  ouv_widget_set_name (row, name);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (ticked_cb), self, 0);
  return row;
}

static void
add_procon (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);

  for (guint i = 0; i < outcome->contacts->len; i++)
    {
      const OuvContact *contact = g_ptr_array_index (outcome->contacts, i);
      GtkWidget *group;

      if (!g_str_equal (contact->channel->id, "procon"))
        continue;
      group = ouv_group_new (contact->name, contact->note);
      ouv_page_add_if (OUV_PAGE (view), group, ouv_contact_add_rows (contact, 0, ADW_PREFERENCES_GROUP (group)) > 0);
      ouv_page_add (OUV_PAGE (view), ouv_contact_source_new (contact));
      return;
    }
}

static void
add_state (OuvCaseView *view)
{
  const char *const paths[] = { "state", NULL };
  GtkWidget *group;

  if (ouv_case_get_answer (ouv_case_view_get_case (view), "state") != NULL)
    return;
  group = ouv_group_new (NULL, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             ouv_row_new_action (_("Choose your state"),
                                                 _("Every state has a Procon of its own"), "go-next-symbolic",
                                                 "case.fill-in", g_variant_new_strv (paths, -1)));
  ouv_page_add (OUV_PAGE (view), group);
}

static void
ouv_checklist_view_rebuild (OuvCaseView *view)
{
  OuvChecklistView *self = OUV_CHECKLIST_VIEW (view);
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  GtkWidget *progress;
  GtkWidget *group;

  ouv_page_clear (OUV_PAGE (view));
  ouv_page_set_title (OUV_PAGE (view), _("Papers"));
  if (outcome->checklist->len == 0)
    {
      ouv_page_set_hint (OUV_PAGE (view), NULL);
      ouv_page_add (OUV_PAGE (view), g_object_new (ADW_TYPE_STATUS_PAGE,
                                                   "icon-name", "ouv-checklist-symbolic",
                                                   "description", _("This case needs no papers."),
                                                   NULL));
      return;
    }

  ouv_page_set_hint (OUV_PAGE (view), _("Procon and the court ask for them. There is no hurry: collect them little by little."));
  progress = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->count = ouv_label_new ("", "heading");
  self->bar = gtk_progress_bar_new ();
  ouv_widget_set_name (self->bar, _("Papers that are ready"));
  gtk_box_append (GTK_BOX (progress), self->count);
  gtk_box_append (GTK_BOX (progress), self->bar);
  ouv_page_add (OUV_PAGE (view), progress);

  group = ouv_group_new (NULL, NULL);
  for (guint i = 0; i < outcome->checklist->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               create_row (self, g_ptr_array_index (outcome->checklist, i)));
  ouv_page_add (OUV_PAGE (view), group);
  add_procon (view);
  add_state (view);
  update_count (self);
}

static void
ouv_checklist_view_class_init (OuvChecklistViewClass *klass)
{
  OUV_CASE_VIEW_CLASS (klass)->rebuild = ouv_checklist_view_rebuild;
}

static void
ouv_checklist_view_init (OuvChecklistView *self)
{
}
