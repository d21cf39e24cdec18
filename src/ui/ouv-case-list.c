/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-list.h"

#include <glib/gi18n.h>

#include "ouv-case-item.h"
#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-locale.h"
#include "ouv-outcome.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvCaseList
{
  OuvPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OuvCaseList, ouv_case_list, OUV_TYPE_PAGE)

typedef struct
{
  guint        index;   /* in the list of cases */
  OuvCaseItem *item;    /* (owned) */
  OuvOutcome  *outcome; /* (owned) */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->item);
  ouv_outcome_free (entry->outcome);
  g_free (entry);
}

/* What is lost soonest comes first. */
static OuvDay
get_urgency (const Entry *entry)
{
  if (entry->outcome->until != 0)
    return entry->outcome->until;
  for (guint i = 0; i < entry->outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (entry->outcome->deadlines, i);

      if (deadline->date >= entry->outcome->as_of)
        return deadline->date;
    }
  return OUV_DAY_MAX;
}

static int
compare_urgency (gconstpointer a,
                 gconstpointer b)
{
  return get_urgency (*(const Entry *const *) a) - get_urgency (*(const Entry *const *) b);
}

static GtkWidget *
create_hero (const Entry *entry)
{
  GtkWidget *hero = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *button = ouv_button_new (_("Show what to do"), "pill");
  g_autofree char *title = ouv_case_item_dup_title (entry->item);
  g_autofree char *subtitle = ouv_case_item_dup_subtitle (entry->item);
  g_autofree char *eyebrow = *subtitle != '\0' ? g_strjoin (OUV_WORDS_DOT, title, subtitle, NULL) : g_strdup (title);
  g_autofree char *step = ouv_outcome_dup_title (entry->outcome);
  g_autofree char *name = g_strjoin (": ", eyebrow, step, NULL);
  GtkWidget *chip = entry->outcome->contacts->len > 0
                      ? ouv_contact_chip_new (g_ptr_array_index (entry->outcome->contacts, 0)) : NULL;

  gtk_widget_add_css_class (hero, "hero");
  gtk_box_append (GTK_BOX (hero), ouv_label_new (eyebrow, "dim-label"));
  gtk_box_append (GTK_BOX (hero), ouv_heading_new (step, 3, "title-2"));
  if (chip != NULL)
    gtk_box_append (GTK_BOX (hero), chip);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "hero-buttons");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  ouv_widget_set_action (button, "win.open-case", g_variant_new_uint32 (entry->index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_box_append (GTK_BOX (hero), button);
  return hero;
}

static GtkWidget *
create_row (const Entry *entry)
{
  g_autofree char *title = ouv_case_item_dup_title (entry->item);
  g_autofree char *about = ouv_case_item_dup_subtitle (entry->item);
  g_autofree char *step = ouv_case_item_is_complete (entry->item) ? ouv_outcome_dup_title (entry->outcome)
                                                                  : g_strdup (_("Continue with the questions"));
  g_autofree char *subtitle = *about != '\0' ? g_strjoin (OUV_WORDS_DOT, about, step, NULL) : g_strdup (step);
  GtkWidget *row = ouv_row_new_action (title, subtitle, NULL, "win.open-case", g_variant_new_uint32 (entry->index));

  if (entry->outcome->action == OUV_ACTION_WAIT && entry->outcome->until != 0)
    {
      g_autofree char *left = ouv_words_days_left (entry->outcome->until, entry->outcome->as_of);

      ouv_row_add_tag (row, left, NULL);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  if (!ouv_case_item_is_complete (entry->item))
    ouv_row_add_icon (row, "ouv-edit-symbolic", "round");
  else if (entry->outcome->action == OUV_ACTION_NONE)
    ouv_row_add_icon (row, "object-select-symbolic", "round-done");
  else if (entry->outcome->action == OUV_ACTION_WAIT)
    ouv_row_add_icon (row, "ouv-clock-symbolic", "round");
  else
    ouv_row_add_icon (row, "ouv-steps-symbolic", "round");
  return row;
}

static void
add_group (OuvCaseList *self,
           const char  *title,
           GPtrArray   *entries,
           gboolean     hero)
{
  AdwPreferencesGroup *group;

  if (entries->len == 0)
    return;
  g_ptr_array_sort (entries, compare_urgency);
  group = ADW_PREFERENCES_GROUP (ouv_group_new (title, NULL));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (hero && i == 0)
        {
          GtkWidget *first = ouv_group_new (title, NULL);

          adw_preferences_group_add (ADW_PREFERENCES_GROUP (first), create_hero (entry));
          ouv_page_add (OUV_PAGE (self), first);
          adw_preferences_group_set_title (group, "");
        }
      else
        adw_preferences_group_add (group, create_row (entry));
    }
  ouv_page_add_if (OUV_PAGE (self), GTK_WIDGET (group), !hero || entries->len > 1);
}

void
ouv_case_list_show (OuvCaseList *self,
                    GListModel  *cases)
{
  g_autoptr(GPtrArray) move = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr(GPtrArray) waiting = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr(GPtrArray) finished = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr(GDateTime) now = ouv_clock_now ();

  g_return_if_fail (OUV_IS_CASE_LIST (self));

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      Entry *entry = g_new0 (Entry, 1);

      entry->index = i;
      entry->item = g_list_model_get_item (cases, i);
      entry->outcome = ouv_outcome_new (ouv_case_item_get_case (entry->item), ouv_clock_day_of (now), now,
                                        ouv_locale_get_language (), NULL);
      if (!ouv_case_item_is_complete (entry->item))
        g_ptr_array_add (drafts, entry);
      else if (entry->outcome->action == OUV_ACTION_CONTACT)
        g_ptr_array_add (move, entry);
      else if (entry->outcome->action == OUV_ACTION_WAIT)
        g_ptr_array_add (waiting, entry);
      else
        g_ptr_array_add (finished, entry);
    }

  ouv_page_clear (OUV_PAGE (self));
  add_group (self, _("Your turn"), move, TRUE);
  add_group (self, _("Waiting for an answer"), waiting, FALSE);
  add_group (self, _("Not finished"), drafts, FALSE);
  add_group (self, C_("group of cases", "Done"), finished, FALSE);
}

static void
ouv_case_list_class_init (OuvCaseListClass *klass)
{
}

static void
ouv_case_list_init (OuvCaseList *self)
{
  ouv_page_set_title (OUV_PAGE (self), _("Your cases"));
}
