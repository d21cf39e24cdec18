/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-page.h"

#include "ouv-adaptive-bin.h"
#include "ouv-widgets.h"

/* Pixels that are seen around what is revealed: above it stands its heading. */
#define REVEAL_ABOVE 90
#define REVEAL_BELOW 12

typedef struct
{
  GtkWidget *scroller; /* template children, not owned */
  GtkWidget *clamp;
  GtkWidget *head;
  GtkWidget *extra;   /* in the head, beside or below the texts; or NULL */
  GtkWidget *context;
  GtkWidget *heading;
  GtkWidget *hint;
  GtkWidget *body;
  GtkWidget *bottom;
} OuvPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (OuvPage, ouv_page, ADW_TYPE_BIN)

static void
turn_head (GtkWidget *widget,
           gboolean   narrow)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (OUV_PAGE (widget));

  if (priv->extra != NULL)
    g_object_set (gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (priv->head), priv->extra),
                  "column", narrow ? 0 : 1,
                  "row", narrow ? 1 : 0,
                  NULL);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* What is searched for: a page has one search. */
static void
ouv_page_real_take_over (OuvPage *self,
                         OuvPage *other)
{
  GtkWidget *search = find (GTK_WIDGET (self), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *other_search = find (GTK_WIDGET (other), GTK_TYPE_SEARCH_ENTRY);

  if (search != NULL && other_search != NULL)
    gtk_editable_set_text (GTK_EDITABLE (search), gtk_editable_get_text (GTK_EDITABLE (other_search)));
}

static void
ouv_page_dispose (GObject *object)
{
  /* gtk_widget_dispose_template() of GTK 4.8 looks for the template in the subclass, which has none. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (ouv_page_parent_class)->dispose (object);
}

static void
ouv_page_class_init (OuvPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_page_dispose;
  klass->take_over = ouv_page_real_take_over;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, head);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, context);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, heading);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, hint);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, body);
  gtk_widget_class_bind_template_child_private (widget_class, OuvPage, bottom);
}

static void
ouv_page_init (OuvPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn_head);
}

void
ouv_page_set_title (OuvPage    *self,
                    const char *title)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);
  g_autofree char *kept = ouv_text_keep_together (title);

  gtk_label_set_label (GTK_LABEL (priv->heading), kept);
  gtk_widget_set_visible (priv->heading, *title != '\0');
}

const char *
ouv_page_get_title (OuvPage *self)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  return gtk_label_get_label (GTK_LABEL (priv->heading));
}

void
ouv_page_set_headed (OuvPage  *self,
                     gboolean  headed)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  gtk_widget_set_visible (priv->head, headed);
}

void
ouv_page_set_context (OuvPage    *self,
                      const char *context)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  gtk_label_set_label (GTK_LABEL (priv->context), context != NULL ? context : "");
  gtk_widget_set_visible (priv->context, context != NULL);
}

void
ouv_page_set_hint (OuvPage    *self,
                   const char *hint)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  gtk_label_set_label (GTK_LABEL (priv->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (priv->hint, hint != NULL && *hint != '\0');
}

void
ouv_page_set_width (OuvPage *self,
                    int      maximum,
                    int      threshold)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  adw_clamp_set_maximum_size (ADW_CLAMP (priv->clamp), maximum);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (priv->clamp), threshold);
  adw_clamp_set_maximum_size (ADW_CLAMP (priv->bottom), maximum);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (priv->bottom), threshold);
}

void
ouv_page_set_spacing (OuvPage *self,
                      int      spacing)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  gtk_box_set_spacing (GTK_BOX (priv->body), spacing);
}

void
ouv_page_set_extra (OuvPage   *self,
                    GtkWidget *widget)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  priv->extra = widget;
  gtk_grid_attach (GTK_GRID (priv->head), widget, 1, 0, 1, 1);
}

void
ouv_page_set_bottom (OuvPage   *self,
                     GtkWidget *widget)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  adw_clamp_set_child (ADW_CLAMP (priv->bottom), widget);
  gtk_widget_set_visible (priv->bottom, widget != NULL);
}

void
ouv_page_add (OuvPage   *self,
              GtkWidget *widget)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  gtk_box_append (GTK_BOX (priv->body), widget);
}

void
ouv_page_add_first (OuvPage   *self,
                    GtkWidget *widget)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  gtk_box_prepend (GTK_BOX (priv->body), widget);
}

void
ouv_page_add_if (OuvPage   *self,
                 GtkWidget *widget,
                 gboolean   filled)
{
  if (filled)
    ouv_page_add (self, widget);
  else
    g_object_unref (g_object_ref_sink (widget));
}

void
ouv_page_clear (OuvPage *self)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (priv->body)) != NULL)
    gtk_box_remove (GTK_BOX (priv->body), child);
}

void
ouv_page_refresh (OuvPage *self)
{
  g_return_if_fail (OUV_IS_PAGE (self));

  if (OUV_PAGE_GET_CLASS (self)->refresh != NULL)
    OUV_PAGE_GET_CLASS (self)->refresh (self);
}

void
ouv_page_take_over (OuvPage *self,
                    OuvPage *other)
{
  g_return_if_fail (OUV_IS_PAGE (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  OUV_PAGE_GET_CLASS (self)->take_over (self, other);
}

gboolean
ouv_page_leave (OuvPage *self)
{
  g_return_val_if_fail (OUV_IS_PAGE (self), FALSE);

  return OUV_PAGE_GET_CLASS (self)->leave == NULL || OUV_PAGE_GET_CLASS (self)->leave (self);
}

/* A list without a title of its own would be called after its type; those in drop-down rows are called as the row is. */
static void
name_lists (GtkWidget  *widget,
            const char *name)
{
  GtkWidget *group = GTK_IS_LIST_BOX (widget) ? gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) : NULL;

  if (GTK_IS_LIST_BOX (widget) && (group == NULL || *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0'))
    ouv_widget_set_name (widget, name);
  if (GTK_IS_LIST_VIEW (widget))
    ouv_widget_set_name (widget, name);
  if (ADW_IS_COMBO_ROW (widget))
    name = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    /* Other rows have no lists inside. */
    if (!GTK_IS_LIST_BOX (widget) || ADW_IS_COMBO_ROW (child))
      name_lists (child, name);
}

void
ouv_page_focus (OuvPage *self)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);

  name_lists (priv->body, ouv_page_get_title (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller)), 0);
  ouv_widget_focus_once (GTK_WIDGET (self));
}

void
ouv_page_scroll (OuvPage       *self,
                 GtkScrollType  scroll)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (self);
  gboolean done;

  g_signal_emit_by_name (priv->scroller, "scroll-child", scroll, FALSE, &done);
}

/* In the second frame, when it is laid out. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  OuvPagePrivate *priv = ouv_page_get_instance_private (user_data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller));
  double top = gtk_adjustment_get_value (adjustment);
  double height = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t area;

  if (g_object_steal_data (G_OBJECT (widget), "ouv-shown") == NULL)
    {
      g_object_set_data (G_OBJECT (widget), "ouv-shown", widget);
      return G_SOURCE_CONTINUE;
    }
  if (gtk_widget_compute_bounds (widget, priv->clamp, &area))
    {
      top = MAX (top, (double) (area.origin.y + area.size.height) + REVEAL_BELOW - height);
      top = MIN (top, (double) area.origin.y - REVEAL_ABOVE);
      gtk_adjustment_set_value (adjustment, top);
    }
  return G_SOURCE_REMOVE;
}

void
ouv_page_reveal (OuvPage   *self,
                 GtkWidget *widget)
{
  g_return_if_fail (OUV_IS_PAGE (self));
  g_return_if_fail (gtk_widget_is_ancestor (widget, GTK_WIDGET (self)));

  gtk_widget_add_tick_callback (widget, reveal_cb, self, NULL);
}
