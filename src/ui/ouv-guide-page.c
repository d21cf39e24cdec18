/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide-page.h"

#include <glib/gi18n.h>

#include "ouv-guide-article.h"
#include "ouv-guide-list.h"
#include "ouv-widgets.h"

struct _OuvGuidePage
{
  AdwBin      parent_instance;

  const char *state;  /* (nullable) interned */
  GPtrArray  *trail;  /* (owned) of char*: topics, the last one is shown; as many as the stack has pages */

  GtkWidget  *header; /* template children, not owned */
  GtkWidget  *title;
  GtkWidget  *stack;
};

G_DEFINE_FINAL_TYPE (OuvGuidePage, ouv_guide_page, ADW_TYPE_BIN)

enum {
  PAGE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OuvPage *
get_page (OuvGuidePage *self)
{
  return OUV_PAGE (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

static void
show_page (OuvGuidePage *self,
           GtkWidget    *page)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  /* The list is headed by itself. */
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), OUV_IS_GUIDE_LIST (page) ? "" : _("Guide"));
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

static void
add_page (OuvGuidePage *self,
          const char   *id)
{
  const OuvTopic *topic = ouv_guide_find_topic (ouv_guide_get_default (), id);
  GtkWidget *page = topic != NULL ? ouv_guide_article_new (topic, self->state) : ouv_guide_list_new ();

  gtk_stack_add_child (GTK_STACK (self->stack), page);
  show_page (self, page);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OuvGuidePage *self = OUV_GUIDE_PAGE (widget);
  GtkWidget *page = gtk_widget_get_last_child (self->stack);

  if (self->trail->len < 2)
    {
      gtk_widget_activate_action (widget, "win.leave-guide", NULL);
      return;
    }
  g_ptr_array_remove_index (self->trail, self->trail->len - 1);
  /* The stack gives the focus back to the row that was left. */
  show_page (self, gtk_widget_get_prev_sibling (page));
  gtk_stack_remove (GTK_STACK (self->stack), page);
}

static void
ouv_guide_page_dispose (GObject *object)
{
  OuvGuidePage *self = OUV_GUIDE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OUV_TYPE_GUIDE_PAGE);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  G_OBJECT_CLASS (ouv_guide_page_parent_class)->dispose (object);
}

static void
ouv_guide_page_class_init (OuvGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_guide_page_dispose;

  signals[PAGE_CHANGED] = g_signal_new ("page-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "guide.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "guide.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OuvGuidePage, header);
  gtk_widget_class_bind_template_child (widget_class, OuvGuidePage, title);
  gtk_widget_class_bind_template_child (widget_class, OuvGuidePage, stack);
}

static void
ouv_guide_page_init (OuvGuidePage *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), ouv_menu_button_new (NULL));
}

GtkWidget *
ouv_guide_page_new (const char *state)
{
  OuvGuidePage *self = g_object_new (OUV_TYPE_GUIDE_PAGE, NULL);

  self->state = g_intern_string (state);
  return GTK_WIDGET (self);
}

void
ouv_guide_page_open (OuvGuidePage *self,
                     const char   *topic)
{
  g_return_if_fail (OUV_IS_GUIDE_PAGE (self));

  if (self->trail->len > 0 && g_str_equal (g_ptr_array_index (self->trail, self->trail->len - 1), topic))
    return;
  g_ptr_array_add (self->trail, g_strdup (topic));
  add_page (self, topic);
  ouv_guide_page_focus (self);
}

void
ouv_guide_page_rebuild (OuvGuidePage *self)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *page;

  g_return_if_fail (OUV_IS_GUIDE_PAGE (self));

  while ((page = gtk_widget_get_first_child (self->stack)) != NULL)
    {
      g_ptr_array_add (pages, g_object_ref (page));
      gtk_stack_remove (GTK_STACK (self->stack), page);
    }
  for (guint i = 0; i < self->trail->len; i++)
    {
      add_page (self, g_ptr_array_index (self->trail, i));
      ouv_page_take_over (get_page (self), g_ptr_array_index (pages, i));
    }
}

const char *
ouv_guide_page_get_title (OuvGuidePage *self)
{
  g_return_val_if_fail (OUV_IS_GUIDE_PAGE (self), NULL);

  return ouv_page_get_title (get_page (self));
}

void
ouv_guide_page_focus (OuvGuidePage *self)
{
  g_return_if_fail (OUV_IS_GUIDE_PAGE (self));

  ouv_page_focus (get_page (self));
}
