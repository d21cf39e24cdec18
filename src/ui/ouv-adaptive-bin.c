/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-adaptive-bin.h"

#define MIN_WIDTH 360
#define NARROW_WIDTH 500
#define USUAL_DPI (96 * 1024)

struct _OuvAdaptiveBin
{
  GtkWidget  parent_instance;

  GtkWidget *child; /* owned as a child */
  gboolean   narrow;
  int        min_height; /* of the child, when it last got its place */
  guint      idle;
};

G_DEFINE_FINAL_TYPE (OuvAdaptiveBin, ouv_adaptive_bin, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CHILD,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static gboolean
is_narrow (OuvAdaptiveBin *self,
           int             width)
{
  int dpi = USUAL_DPI;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = USUAL_DPI;
  return width < NARROW_WIDTH * (dpi / (double) USUAL_DPI);
}

static void
set_narrow (OuvAdaptiveBin *self,
            gboolean        narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static gboolean
update_cb (gpointer user_data)
{
  OuvAdaptiveBin *self = user_data;

  self->idle = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    set_narrow (self, is_narrow (self, gtk_widget_get_width (GTK_WIDGET (self))));
  return G_SOURCE_REMOVE;
}

/* Windows ask twice at every change, before anything has its place, and all text would be laid out each time. They open at a
 * size of their own, so what is within need not be asked: its least height is known from when it last got its place. */
static void
ouv_adaptive_bin_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  OuvAdaptiveBin *self = OUV_ADAPTIVE_BIN (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : self->min_height;
  *minimum_baseline = *natural_baseline = -1;
}

static void
ouv_adaptive_bin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  OuvAdaptiveBin *self = OUV_ADAPTIVE_BIN (widget);
  int min_width, min_height;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, MAX (width, min_width), &min_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (width, min_width), MAX (height, min_height), baseline, NULL);

  /* Neither the children nor the window may change while they get their places: they do right after, before the next frame. */
  if ((self->narrow != is_narrow (self, width) || self->min_height != min_height) && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH, update_cb, self, NULL);
  self->min_height = min_height;
}

static void
text_size_changed_cb (OuvAdaptiveBin *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
ouv_adaptive_bin_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  OuvAdaptiveBin *self = OUV_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ouv_adaptive_bin_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      ouv_adaptive_bin_set_child (OUV_ADAPTIVE_BIN (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ouv_adaptive_bin_dispose (GObject *object)
{
  OuvAdaptiveBin *self = OUV_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ouv_adaptive_bin_parent_class)->dispose (object);
}

static void
ouv_adaptive_bin_class_init (OuvAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ouv_adaptive_bin_dispose;
  object_class->get_property = ouv_adaptive_bin_get_property;
  object_class->set_property = ouv_adaptive_bin_set_property;
  widget_class->measure = ouv_adaptive_bin_measure;
  widget_class->size_allocate = ouv_adaptive_bin_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ouv_adaptive_bin_init (OuvAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), self, G_CONNECT_SWAPPED);
}

void
ouv_adaptive_bin_set_child (OuvAdaptiveBin *self,
                            GtkWidget      *child)
{
  g_return_if_fail (OUV_IS_ADAPTIVE_BIN (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}

gboolean
ouv_adaptive_bin_get_narrow (OuvAdaptiveBin *self)
{
  g_return_val_if_fail (OUV_IS_ADAPTIVE_BIN (self), FALSE);

  return self->narrow;
}

/* One widget that wants to know; it lives as long as the handler of the widget's root. */
typedef struct
{
  GtkWidget      *widget; /* not owned */
  OuvNarrowFunc   func;
  OuvAdaptiveBin *bin;    /* (nullable) weak */
  gulong          handler;
} Watch;

static void
narrow_changed_cb (OuvAdaptiveBin *bin,
                   GParamSpec     *pspec,
                   Watch          *watch)
{
  watch->func (watch->widget, bin->narrow);
}

static void
unwatch (Watch *watch)
{
  if (watch->bin != NULL)
    g_signal_handler_disconnect (watch->bin, watch->handler);
  g_clear_weak_pointer (&watch->bin);
}

static void
watch_free (gpointer  data,
            GClosure *closure)
{
  unwatch (data);
  g_free (data);
}

static void
root_changed_cb (GtkWidget  *widget,
                 GParamSpec *pspec,
                 Watch      *watch)
{
  GtkWidget *bin = gtk_widget_get_ancestor (widget, OUV_TYPE_ADAPTIVE_BIN);

  if (bin == (GtkWidget *) watch->bin)
    return;

  unwatch (watch);
  if (bin != NULL)
    {
      g_set_weak_pointer (&watch->bin, OUV_ADAPTIVE_BIN (bin));
      watch->handler = g_signal_connect (bin, "notify::narrow", G_CALLBACK (narrow_changed_cb), watch);
      watch->func (widget, watch->bin->narrow);
    }
}

void
ouv_widget_watch_narrow (GtkWidget     *widget,
                         OuvNarrowFunc  func)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->widget = widget;
  watch->func = func;
  g_signal_connect_data (widget, "notify::root", G_CALLBACK (root_changed_cb), watch, watch_free, 0);
  root_changed_cb (widget, NULL, watch);
}

static void
turn_box (GtkWidget *widget,
          gboolean   narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (widget),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

GtkWidget *
ouv_adaptive_box_new (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);

  ouv_widget_watch_narrow (box, turn_box);
  return box;
}
