/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-start-page.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-case-item.h"
#include "ouv-case-list.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvStartPage
{
  AdwBin      parent_instance;

  OuvCaseStore *store;   /* (owned) */
  guint       idle;

  GtkWidget  *header;    /* template children, not owned */
  GtkWidget  *title;
  GtkWidget  *add;
  GtkWidget  *add_content;
  GtkWidget  *stack;
  GtkWidget  *welcome;
  GtkWidget  *begin;
  GtkWidget  *guide;
  GtkWidget  *promises;
  GtkWidget  *languages;
  GtkWidget  *list;
};

G_DEFINE_FINAL_TYPE (OuvStartPage, ouv_start_page, ADW_TYPE_BIN)

/* A column of its own, or a row of a list. */
static void
turn_promise (GtkWidget *promise,
              gboolean   narrow)
{
  GtkWidget *label = gtk_widget_get_last_child (promise);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (promise), narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (promise), narrow ? 12 : 8);
  gtk_label_set_justify (GTK_LABEL (label), narrow ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), narrow ? 0.0f : 0.5f);
}

static void
turn (GtkWidget *widget,
      gboolean   narrow)
{
  OuvStartPage *self = OUV_START_PAGE (widget);
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (self->promises);
  int place = 0;

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->add_content), narrow ? "" : _("New case"));
  for (GtkWidget *promise = gtk_widget_get_first_child (self->promises);
       promise != NULL;
       promise = gtk_widget_get_next_sibling (promise), place++)
    {
      g_object_set (gtk_layout_manager_get_layout_child (grid, promise),
                    "column", narrow ? 0 : place,
                    "row", narrow ? place : 0,
                    NULL);
      turn_promise (promise, narrow);
    }
}

static void
add_promise (OuvStartPage *self,
             const char   *icon_name,
             const char   *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = ouv_label_new (text, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                               "icon-name", icon_name,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "dim-label");
  turn_promise (box, FALSE);
  gtk_grid_attach_next_to (GTK_GRID (self->promises), box, NULL, GTK_POS_RIGHT, 1, 1);
}

static void
add_language (OuvStartPage *self,
              OuvLanguage   language)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (ouv_words_language (language));

  gtk_widget_add_css_class (button, "flat");
  ouv_widget_set_action (button, "app.language", g_variant_new_string (ouv_language_get_code (language)));
  gtk_flow_box_append (GTK_FLOW_BOX (self->languages), button);
  /* The button is the stop for the keyboard, not the box around it. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
ouv_start_page_dispose (GObject *object)
{
  OuvStartPage *self = OUV_START_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), OUV_TYPE_START_PAGE);
  G_OBJECT_CLASS (ouv_start_page_parent_class)->dispose (object);
}

static void
ouv_start_page_class_init (OuvStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, header);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, title);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, add);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, begin);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, guide);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, promises);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, languages);
  gtk_widget_class_bind_template_child (widget_class, OuvStartPage, list);
}

static void
ouv_start_page_init (OuvStartPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_type_ensure (OUV_TYPE_CASE_LIST);
  gtk_widget_init_template (GTK_WIDGET (self));
  ouv_button_set_wrap (self->begin);
  ouv_button_set_wrap (self->guide);
  g_menu_append (menu, _("Calendar file of all dates…"), "win.save-dates(true)");
  g_menu_append (menu, _("Delete all cases…"), "win.delete-all");
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), ouv_menu_button_new (G_MENU_MODEL (menu)));

  add_promise (self, "changes-prevent-symbolic", _("Your data stays on this computer"));
  add_promise (self, "ouv-talk-symbolic", _("The text in Portuguese, with a translation beside it"));
  add_promise (self, "ouv-calendar-symbolic", _("Dates with their sources, nothing invented"));
  add_language (self, OUV_LANGUAGE_UK);
  add_language (self, OUV_LANGUAGE_PT_BR);
  add_language (self, OUV_LANGUAGE_EN);
  ouv_widget_set_name (self->languages, _("Language"));
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn);
}

static gboolean
refresh_cb (gpointer user_data)
{
  OuvStartPage *self = user_data;

  self->idle = 0;
  ouv_start_page_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
queue_refresh (OuvStartPage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (refresh_cb, self);
}

GtkWidget *
ouv_start_page_new (OuvCaseStore *store)
{
  OuvStartPage *self = g_object_new (OUV_TYPE_START_PAGE, NULL);

  self->store = g_object_ref (store);
  ouv_start_page_refresh (self);
  g_signal_connect_object (store, "loaded", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ouv_case_store_get_cases (store), "items-changed", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Those that are not read yet count. */
static gboolean
has_cases (OuvStartPage *self)
{
  return g_list_model_get_n_items (ouv_case_store_get_cases (self->store)) > 0
         || ouv_case_store_get_damaged (self->store)->len > 0
         || (!ouv_case_store_is_loaded (self->store) && ouv_case_store_has_files (self->store));
}

/* Where no case has a step to take, what one can do is begin another. */
static void
mark_add (OuvStartPage *self)
{
  if (ouv_case_list_has_step (OUV_CASE_LIST (self->list)))
    gtk_widget_remove_css_class (self->add, "suggested-action");
  else
    gtk_widget_add_css_class (self->add, "suggested-action");
}

void
ouv_start_page_refresh (OuvStartPage *self)
{
  g_return_if_fail (OUV_IS_START_PAGE (self));

  gtk_widget_set_visible (self->title, has_cases (self));
  gtk_widget_set_visible (self->add, has_cases (self));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), has_cases (self) ? self->list : self->welcome);
  if (has_cases (self))
    ouv_case_list_show (OUV_CASE_LIST (self->list), self->store);
  mark_add (self);
}

void
ouv_start_page_take_over (OuvStartPage *self,
                          OuvStartPage *other)
{
  g_return_if_fail (OUV_IS_START_PAGE (self));
  g_return_if_fail (OUV_IS_START_PAGE (other));

  ouv_page_take_over (OUV_PAGE (self->list), OUV_PAGE (other->list));
}

void
ouv_start_page_catch_up (OuvStartPage *self)
{
  g_return_if_fail (OUV_IS_START_PAGE (self));

  ouv_case_list_catch_up (OUV_CASE_LIST (self->list));
  mark_add (self);
}

void
ouv_start_page_focus (OuvStartPage *self)
{
  g_return_if_fail (OUV_IS_START_PAGE (self));

  if (has_cases (self))
    ouv_page_focus (OUV_PAGE (self->list));
  else
    gtk_widget_grab_focus (self->begin);
}

GtkWidget *
ouv_start_page_get_default (OuvStartPage *self)
{
  g_return_val_if_fail (OUV_IS_START_PAGE (self), NULL);

  return has_cases (self) ? NULL : self->begin;
}
