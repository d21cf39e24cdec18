/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-window.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-guide-page.h"
#include "ouv-settings.h"
#include "ouv-start-page.h"
#include "ouv-widgets.h"
#include "ouv-wizard.h"

struct _OuvWindow
{
  AdwApplicationWindow  parent_instance;

  GListStore           *cases;   /* (owned) of OuvCaseItem */
  GtkWidget            *page;    /* children of the stack, not owned: start, questions or case */
  GtkWidget            *guide;   /* (nullable) over the page, which stays as it is */
  char                 *title;   /* (nullable) the page's, while the guide is open */
  GtkWidget            *default_widget; /* (nullable) likewise, not owned */

  GtkWidget            *overlay; /* template children, not owned */
  GtkWidget            *stack;
};

G_DEFINE_FINAL_TYPE (OuvWindow, ouv_window, ADW_TYPE_APPLICATION_WINDOW)

static GtkWidget *
get_page (OuvWindow *self)
{
  return self->page;
}

static void
set_title (OuvWindow  *self,
           const char *page)
{
  /* TRANSLATORS: the window's title, for example "What happened? — Ouvidor" */
  g_autofree char *title = g_strdup_printf (_("%s — Ouvidor"), page);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
focus_page (OuvWindow *self)
{
  GtkWidget *page = get_page (self);

  if (OUV_IS_WIZARD (page))
    ouv_wizard_focus (OUV_WIZARD (page));
  else if (OUV_IS_CASE_PAGE (page))
    ouv_case_page_focus (OUV_CASE_PAGE (page));
  else if (OUV_IS_START_PAGE (page))
    ouv_start_page_focus (OUV_START_PAGE (page));
}

/* Puts PAGE in the place of what is shown. */
static void
show_page (OuvWindow              *self,
           GtkWidget              *page,
           GtkStackTransitionType  transition)
{
  GtkWidget *previous = self->page;
  GtkWidget *guide = g_steal_pointer (&self->guide);

  self->page = page;
  gtk_stack_add_child (GTK_STACK (self->stack), page);
  gtk_stack_set_transition_type (GTK_STACK (self->stack), transition);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  if (previous != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), previous);
  if (guide != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), guide);
  focus_page (self);
}

static void
guide_page_cb (OuvGuidePage *guide,
               OuvWindow    *self)
{
  set_title (self, ouv_guide_page_get_title (guide));
}

/* Puts GUIDE before the page, which keeps what is typed in it, its place and its focus. */
static void
show_guide (OuvWindow *self,
            GtkWidget *guide)
{
  g_free (self->title);
  self->title = g_strdup (gtk_window_get_title (GTK_WINDOW (self)));
  self->default_widget = gtk_window_get_default_widget (GTK_WINDOW (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  self->guide = guide;
  gtk_stack_add_child (GTK_STACK (self->stack), guide);
  gtk_stack_set_transition_type (GTK_STACK (self->stack), GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), guide);
}

static void
show_start (OuvWindow *self)
{
  GtkWidget *page = ouv_start_page_new (G_LIST_MODEL (self->cases));

  gtk_window_set_title (GTK_WINDOW (self), "Ouvidor");
  show_page (self, page, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_window_set_default_widget (GTK_WINDOW (self), ouv_start_page_get_default (OUV_START_PAGE (page)));
}

static void
wizard_page_cb (OuvWizard *wizard,
                OuvWindow *self)
{
  set_title (self, ouv_wizard_get_title (wizard));
}

/* A case is kept as soon as there is something in it. */
static void
item_changed_cb (OuvCaseItem *item,
                 OuvWindow   *self)
{
  if (!g_list_store_find (self->cases, item, NULL))
    g_list_store_append (self->cases, item);
}

static void
show_wizard (OuvWindow   *self,
             OuvCaseItem *item,
             const char  *page_id,
             gboolean     change)
{
  GtkWidget *wizard = ouv_wizard_new (item);

  g_signal_connect_object (wizard, "page-changed", G_CALLBACK (wizard_page_cb), self, 0);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), self, 0);
  if (page_id != NULL)
    ouv_wizard_show_page (OUV_WIZARD (wizard), page_id, change);
  set_title (self, ouv_wizard_get_title (OUV_WIZARD (wizard)));
  show_page (self, wizard, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_window_set_default_widget (GTK_WINDOW (self), ouv_wizard_get_default (OUV_WIZARD (wizard)));
}

static void
show_case (OuvWindow   *self,
           OuvCaseItem *item,
           const char  *view)
{
  GtkWidget *page = ouv_case_page_new (item);
  g_autofree char *title = ouv_case_item_dup_title (item);

  if (view != NULL)
    ouv_case_page_show_view (OUV_CASE_PAGE (page), view);
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  set_title (self, title);
  show_page (self, page, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

/* The case that is shown; NULL at the start. (transfer full) */
static OuvCaseItem *
ref_item (OuvWindow *self)
{
  GtkWidget *page = get_page (self);

  if (OUV_IS_WIZARD (page))
    return g_object_ref (ouv_wizard_get_item (OUV_WIZARD (page)));
  if (OUV_IS_CASE_PAGE (page))
    return g_object_ref (ouv_case_page_get_item (OUV_CASE_PAGE (page)));
  return NULL;
}

static void
new_case_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ouv_window_new_case (OUV_WINDOW (widget));
}

static void
open_case_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->cases), g_variant_get_uint32 (parameter));

  if (item != NULL)
    ouv_window_open_case (self, item);
}

static void
show_start_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  show_start (OUV_WINDOW (widget));
}

static void
finish_case_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item == NULL)
    return;
  ouv_case_item_set_complete (item, TRUE);
  show_case (self, item, NULL);
}

static void
leave_case_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item != NULL && ouv_case_item_is_complete (item))
    show_case (self, item, NULL);
  else
    show_start (self);
}

static void
edit_case_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item == NULL)
    return;
  show_wizard (self, item, g_variant_get_string (parameter, NULL), TRUE);
}

static void
guide_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);

  if (self->guide == NULL)
    {
      show_guide (self, ouv_guide_page_new ());
      g_signal_connect_object (self->guide, "page-changed", G_CALLBACK (guide_page_cb), self, 0);
    }
  ouv_guide_page_open (OUV_GUIDE_PAGE (self->guide), g_variant_get_string (parameter, NULL));
}

static void
leave_guide_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  GtkWidget *focus;

  if (self->guide == NULL)
    return;
  /* The stack gives the focus back to where it was. */
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->page);
  gtk_stack_remove (GTK_STACK (self->stack), g_steal_pointer (&self->guide));
  gtk_window_set_title (GTK_WINDOW (self), self->title);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->default_widget);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->page))
    focus_page (self);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(AdwToast) toast = adw_toast_new (_("Copied"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (parameter, NULL));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), g_steal_pointer (&toast));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(OuvWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;
  g_message ("Cannot open an address: %s", error->message);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay),
                               adw_toast_new (_("No program could open it. Copy the number or the address instead.")));
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autoptr(GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (g_variant_get_string (parameter, NULL), G_APP_LAUNCH_CONTEXT (context), NULL,
                                           opened_cb, g_object_ref (widget));
}

static void
ouv_window_dispose (GObject *object)
{
  OuvWindow *self = OUV_WINDOW (object);

  g_clear_object (&self->cases);
  gtk_widget_dispose_template (GTK_WIDGET (self), OUV_TYPE_WINDOW);
  G_OBJECT_CLASS (ouv_window_parent_class)->dispose (object);
}

static void
ouv_window_finalize (GObject *object)
{
  g_free (OUV_WINDOW (object)->title);
  G_OBJECT_CLASS (ouv_window_parent_class)->finalize (object);
}

static void
ouv_window_class_init (OuvWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_window_finalize;

  gtk_widget_class_install_action (widget_class, "win.new-case", NULL, new_case_action);
  gtk_widget_class_install_action (widget_class, "win.open-case", "u", open_case_action);
  gtk_widget_class_install_action (widget_class, "win.show-start", NULL, show_start_action);
  gtk_widget_class_install_action (widget_class, "win.finish-case", NULL, finish_case_action);
  gtk_widget_class_install_action (widget_class, "win.leave-case", NULL, leave_case_action);
  gtk_widget_class_install_action (widget_class, "win.edit-case", "s", edit_case_action);
  gtk_widget_class_install_action (widget_class, "win.guide", "s", guide_action);
  gtk_widget_class_install_action (widget_class, "win.leave-guide", NULL, leave_guide_action);
  gtk_widget_class_install_action (widget_class, "win.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-case", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-window.ui");
  gtk_widget_class_bind_template_child (widget_class, OuvWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, OuvWindow, stack);
}

static void
ouv_window_init (OuvWindow *self)
{
  GSettings *settings = ouv_settings_get_default ();

  g_type_ensure (OUV_TYPE_ADAPTIVE_BIN);
  gtk_widget_init_template (GTK_WIDGET (self));
  if (settings == NULL)
    return;
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

OuvWindow *
ouv_window_new (GtkApplication *application,
                GListStore     *cases)
{
  OuvWindow *self = g_object_new (OUV_TYPE_WINDOW, "application", application, NULL);

  self->cases = g_object_ref (cases);
  show_start (self);
  return self;
}

void
ouv_window_new_case (OuvWindow *self)
{
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvCaseItem) item = NULL;

  g_return_if_fail (OUV_IS_WINDOW (self));

  kase = ouv_case_new (ouv_model_get_default ());
  item = ouv_case_item_new (kase, ouv_clock_today ());
  show_wizard (self, item, NULL, FALSE);
}

void
ouv_window_open_case (OuvWindow   *self,
                      OuvCaseItem *item)
{
  g_return_if_fail (OUV_IS_WINDOW (self));

  if (ouv_case_item_is_complete (item))
    show_case (self, item, NULL);
  else
    show_wizard (self, item, NULL, FALSE);
}

void
ouv_window_rebuild (OuvWindow *self)
{
  g_autoptr(GtkWidget) guide = NULL;
  GtkWidget *page;

  g_return_if_fail (OUV_IS_WINDOW (self));

  g_set_object (&guide, self->guide);
  page = get_page (self);
  if (OUV_IS_WIZARD (page))
    {
      g_autoptr(OuvCaseItem) item = g_object_ref (ouv_wizard_get_item (OUV_WIZARD (page)));

      show_wizard (self, item, ouv_wizard_get_page_id (OUV_WIZARD (page)), FALSE);
    }
  else if (OUV_IS_CASE_PAGE (page))
    {
      g_autoptr(OuvCaseItem) item = g_object_ref (ouv_case_page_get_item (OUV_CASE_PAGE (page)));
      g_autofree char *view = g_strdup (ouv_case_page_get_view (OUV_CASE_PAGE (page)));

      show_case (self, item, view);
    }
  else
    show_start (self);
  if (guide == NULL)
    return;
  show_guide (self, guide);
  ouv_guide_page_rebuild (OUV_GUIDE_PAGE (guide));
  ouv_guide_page_focus (OUV_GUIDE_PAGE (guide));
}
