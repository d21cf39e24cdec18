/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-window.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-attachments.h"
#include "ouv-case-format.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-dialogs.h"
#include "ouv-dossier-window.h"
#include "ouv-error-text.h"
#include "ouv-export.h"
#include "ouv-guide-page.h"
#include "ouv-import.h"
#include "ouv-preferences-window.h"
#include "ouv-reminders.h"
#include "ouv-settings.h"
#include "ouv-shortcuts-window.h"
#include "ouv-start-page.h"
#include "ouv-widgets.h"
#include "ouv-wizard.h"

/* Seconds. Days and offices begin and end at one. */
#define QUARTER (15 * 60)

struct _OuvWindow
{
  AdwApplicationWindow  parent_instance;

  OuvCaseStore         *store;   /* (owned) */
  AdwToast             *failure; /* (owned) (nullable) says that something is not saved */
  gboolean              leaving; /* though something is not saved */
  guint                 timer;   /* for the next quarter of an hour */
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

  /* What is being typed is taken over when its field is left. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
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
  GtkWidget *page = ouv_start_page_new (self->store);

  gtk_window_set_title (GTK_WINDOW (self), "Ouvidor");
  show_page (self, page, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_window_set_default_widget (GTK_WINDOW (self), ouv_start_page_get_default (OUV_START_PAGE (page)));
}

static void
wizard_page_cb (OuvWizard *wizard,
                OuvWindow *self)
{
  OuvCaseItem *item = ouv_wizard_get_item (wizard);

  set_title (self, ouv_wizard_get_title (wizard));
  if (ouv_case_store_contains (self->store, item))
    ouv_case_item_set_page (item, ouv_case_item_is_complete (item) ? NULL : ouv_wizard_get_page_id (wizard));
}

/* A case is kept as soon as there is something in it. */
static void
item_changed_cb (OuvCaseItem *item,
                 OuvWindow   *self)
{
  GtkWidget *page = get_page (self);

  if (ouv_case_store_contains (self->store, item) || !OUV_IS_WIZARD (page) || ouv_wizard_get_item (OUV_WIZARD (page)) != item)
    return;
  ouv_case_store_add (self->store, item);
  ouv_case_item_set_page (item, ouv_wizard_get_page_id (OUV_WIZARD (page)));
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

static GApplication *
get_application (OuvWindow *self)
{
  return G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
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
  g_autoptr(OuvCaseItem) item = ouv_case_store_find (self->store, g_variant_get_string (parameter, NULL));

  if (item != NULL)
    ouv_window_open_case (self, item);
}

/* Of all cases where the target is TRUE, otherwise of the one that is shown. */
static void
save_dates_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = g_variant_get_boolean (parameter) ? NULL : ref_item (self);

  ouv_export_dates (self->stack, ouv_case_store_get_cases (self->store), item);
}

static void
save_cases_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  ouv_export_cases (OUV_WINDOW (widget)->stack, OUV_WINDOW (widget)->store);
}

static void
save_text_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ouv_export_text (OUV_WINDOW (widget)->stack, OUV_WINDOW (widget)->store);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ouv_import (OUV_WINDOW (widget)->stack, OUV_WINDOW (widget)->store);
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
  ouv_case_item_set_page (item, NULL);
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

  if (item == NULL || ouv_case_item_is_read_only (item))
    return;
  show_wizard (self, item, g_variant_get_string (parameter, NULL), TRUE);
}

static void
guide_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (self->guide == NULL)
    {
      show_guide (self, ouv_guide_page_new (item != NULL ? ouv_case_get_answer (ouv_case_item_get_case (item), "state") : NULL));
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
renamed_cb (GtkWindow  *window,
            const char *text,
            gpointer    data)
{
  g_autofree char *name = g_strstrip (g_strdup (text));

  ouv_case_item_set_name (data, name);
  ouv_window_rebuild (OUV_WINDOW (window));
}

static void
rename_case_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  g_autoptr(OuvCaseItem) item = ref_item (OUV_WINDOW (widget));
  g_autofree char *title = NULL;

  if (item == NULL || ouv_case_item_is_read_only (item))
    return;
  title = ouv_case_item_dup_title (item);
  ouv_dialogs_ask_text (GTK_WINDOW (widget), _("Name of the case"), title, renamed_cb, item);
}

static void
duplicate_case_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);
  g_autoptr(OuvCaseItem) copy = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (item == NULL)
    return;
  title = ouv_case_item_dup_title (item);
  /* TRANSLATORS: the name of a copied case, for example "Wrong charge (copy)" */
  name = g_strdup_printf (_("%s (copy)"), title);
  copy = ouv_case_format_copy (item, name, ouv_clock_today ());
  ouv_case_store_add (self->store, copy);
  ouv_case_store_share_files (self->store, item, copy);
  ouv_window_open_case (self, copy);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), adw_toast_new (_("This is the copy")));
}

static void
close_case_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item == NULL || ouv_case_item_is_read_only (item))
    return;
  ouv_case_item_set_closed (item, !ouv_case_item_is_closed (item));
  if (ouv_case_item_is_closed (item))
    show_start (self);
  else
    ouv_window_rebuild (self);
}

static void
keep_all_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item == NULL || ouv_case_item_is_read_only (item))
    return;
  ouv_case_item_set_keeps_all (item, !ouv_case_item_keeps_all (item));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay),
                               adw_toast_new (ouv_case_item_keeps_all (item)
                                                ? _("CPF and address are kept on this computer")
                                                : _("CPF and address are forgotten when you close Ouvidor")));
  ouv_window_rebuild (self);
}

/* The id of the paper that is attached. */
static void
attach_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item != NULL && !ouv_case_item_is_read_only (item))
    ouv_attachments_add (self->stack, self->store, item, g_variant_get_string (parameter, NULL));
}

static void
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);

  if (item != NULL)
    ouv_attachments_open (self->stack, self->store, item, g_variant_get_string (parameter, NULL));
}

/* A paper and one of its files. */
static void
remove_file_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);
  const char *paper, *file;

  g_variant_get (parameter, "(&s&s)", &paper, &file);
  if (item != NULL && !ouv_case_item_is_read_only (item))
    ouv_attachments_remove (self->stack, self->store, item, paper, file);
}

static void
dossier_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);
  GtkWidget *dossier = item != NULL ? ouv_dossier_window_new (GTK_WINDOW (self), self->store, item) : NULL;

  if (dossier != NULL)
    gtk_window_present (GTK_WINDOW (dossier));
}

/* What a toast about a deleted case needs; it may outlive the window. */
typedef struct
{
  OuvCaseStore *store; /* (owned) */
  OuvCaseItem  *item;  /* (owned) */
} Deleted;

static void
deleted_free (gpointer  data,
              GClosure *closure)
{
  Deleted *deleted = data;

  g_object_unref (deleted->store);
  g_object_unref (deleted->item);
  g_free (deleted);
}

static void
undo_delete_cb (Deleted *deleted)
{
  ouv_case_store_restore (deleted->store, deleted->item);
}

/* Also after the undoing, when there is nothing to purge. */
static void
delete_dismissed_cb (Deleted *deleted)
{
  ouv_case_store_purge (deleted->store, deleted->item);
}

static void
delete_case_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(OuvCaseItem) item = ref_item (self);
  AdwToast *toast;
  Deleted *deleted;

  if (item == NULL)
    return;
  show_start (self);
  if (!ouv_case_store_contains (self->store, item))
    return;
  ouv_reminders_withdraw (get_application (self), item);
  ouv_case_store_remove (self->store, item);
  toast = adw_toast_new (_("Case deleted"));
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, 10);
  deleted = g_new (Deleted, 1);
  *deleted = (Deleted) { g_object_ref (self->store), g_object_ref (item) };
  g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (undo_delete_cb), deleted);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (delete_dismissed_cb), deleted, deleted_free, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), toast);
}

/* What is gone, and what is not. */
static char *
describe_deletion (const OuvDeletion *deletion)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u case is deleted.", "%u cases are deleted.", deletion->n_cases),
                          deletion->n_cases);
  if (deletion->left->len == 0)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, _("Nothing of your cases is left in Ouvidor’s folder."));
    }
  else
    {
      g_string_append (text, "\n\n");
      g_string_append (text, _("These files are still there, because they are open in another Ouvidor or may not be deleted:"));
    }
  for (guint i = 0; i < deletion->left->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) deletion->left->pdata[i]);
  g_string_append (text, "\n\n");
  g_string_append (text, _("What you have copied, saved elsewhere, printed or sent is not deleted, nor are backups of your computer."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The desktop may keep what it was told. */
static void
withdraw_all (OuvWindow *self)
{
  GListModel *cases = ouv_case_store_get_cases (self->store);

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);

      ouv_reminders_withdraw (get_application (self), item);
    }
}

static void
delete_all_cb (GtkWindow  *window,
               const char *text,
               gpointer    data)
{
  OuvWindow *self = OUV_WINDOW (window);
  g_auto(OuvDeletion) deletion = { 0 };
  g_autofree char *account = NULL;

  show_start (self);
  withdraw_all (self);
  ouv_case_store_delete_all (self->store, &deletion);
  account = describe_deletion (&deletion);
  show_start (self);
  ouv_dialogs_tell (window, deletion.left->len == 0 ? _("All is deleted") : _("Not all is deleted"), account);
}

static void
delete_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  guint n_cases = g_list_model_get_n_items (ouv_case_store_get_cases (self->store));
  g_autofree char *body = g_strdup_printf (ngettext ("%u case, with its answers and its files, is deleted from this computer at once. This cannot be undone.",
                                                     "%u cases, with their answers and their files, are deleted from this computer at once. This cannot be undone.",
                                                     n_cases), n_cases);

  ouv_dialogs_confirm (GTK_WINDOW (widget), _("Delete all cases?"), body, _("Delete all"), delete_all_cb, NULL);
}

/* A toast that stays until it is closed. */
static AdwToast *
tell (OuvWindow  *self,
      const char *text)
{
  AdwToast *toast = adw_toast_new ("");

  /* The toast's own title does not wrap. */
  adw_toast_set_custom_title (toast, ouv_label_new (text, NULL));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), toast);
  return toast;
}

static void
failed_cb (OuvCaseStore *store,
           OuvCaseItem  *item,
           GError       *error,
           OuvWindow    *self)
{
  g_autofree char *text = ouv_error_text_save (error);

  g_message ("Cannot save: %s", error->message);
  if (self->failure != NULL)
    adw_toast_dismiss (self->failure);
  g_clear_object (&self->failure);
  self->failure = g_object_ref (tell (self, text));
}

static void
not_removed_cb (OuvCaseStore *store,
                OuvCaseItem  *item,
                GError       *error,
                OuvWindow    *self)
{
  g_autofree char *text = ouv_error_text_remove (error);

  g_message ("Cannot delete: %s", error->message);
  tell (self, text);
}

static void
not_purged_cb (OuvCaseStore *store,
               const char   *path,
               GError       *error,
               OuvWindow    *self)
{
  /* TRANSLATORS: %s is a folder */
  g_autofree char *text = g_strdup_printf (_("Part of a deleted case could not be removed. Ouvidor tries again when it starts; until then it is in %s."),
                                           path);

  g_message ("Cannot purge: %s", error->message);
  tell (self, text);
}

static void
saved_cb (OuvCaseStore *store,
          OuvCaseItem  *item,
          guint64       revision,
          OuvWindow    *self)
{
  if (self->failure == NULL)
    return;
  adw_toast_dismiss (self->failure);
  g_clear_object (&self->failure);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), adw_toast_new (_("All is saved again")));
}

static void
split_cb (OuvCaseStore *store,
          OuvCaseItem  *item,
          OuvWindow    *self)
{
  tell (self, _("Another program has changed this case. Both are kept: what you have here is a case of its own now."));
}

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (user_data);
  return G_SOURCE_REMOVE;
}

static void
leave_anyway_cb (GtkWindow  *window,
                 const char *text,
                 gpointer    data)
{
  OUV_WINDOW (window)->leaving = TRUE;
  /* Not while the dialog, which goes with its window, is at work. */
  g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (window), g_object_unref);
}

static gboolean
ouv_window_close_request (GtkWindow *window)
{
  OuvWindow *self = OUV_WINDOW (window);
  g_autoptr(GError) error = NULL;

  /* What is being typed is taken over when its field is left. */
  gtk_window_set_focus (window, NULL);
  if (!self->leaving && !ouv_case_store_flush (self->store, &error))
    {
      g_message ("Cannot save: %s", error->message);
      ouv_dialogs_confirm (window, _("Your last changes are not saved"),
                           _("If you close Ouvidor now, they are lost. Make room on the disk, or allow Ouvidor to write on it; then close again."),
                           _("Close and lose them"), leave_anyway_cb, NULL);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (ouv_window_parent_class)->close_request (window);
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
open_uri_cb (GtkWindow  *window,
             const char *uri,
             gpointer    data)
{
  g_autoptr(GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (window)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb, g_object_ref (window));
}

/* Whatever leaves the program goes this way: first it is shown where. */
static void
open_uri_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ouv_dialogs_open_address (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), open_uri_cb, NULL);
}

static void
facts_renewed_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  OuvWindow *self = OUV_WINDOW (widget);
  g_autoptr(AdwToast) toast = adw_toast_new (_("Steps and texts are up to date"));

  ouv_window_rebuild (self);
  ouv_widget_toast (GTK_WIDGET (self->stack), toast);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (ouv_preferences_window_new (GTK_WINDOW (widget),
                                                              ouv_case_store_get_cases (OUV_WINDOW (widget)->store))));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (ouv_shortcuts_window_new (GTK_WINDOW (widget))));
}

static void
ouv_window_dispose (GObject *object)
{
  OuvWindow *self = OUV_WINDOW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->failure);
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
  GTK_WINDOW_CLASS (klass)->close_request = ouv_window_close_request;
  G_OBJECT_CLASS (klass)->finalize = ouv_window_finalize;

  gtk_widget_class_install_action (widget_class, "win.new-case", NULL, new_case_action);
  gtk_widget_class_install_action (widget_class, "win.open-case", "s", open_case_action);
  gtk_widget_class_install_action (widget_class, "win.show-start", NULL, show_start_action);
  gtk_widget_class_install_action (widget_class, "win.finish-case", NULL, finish_case_action);
  gtk_widget_class_install_action (widget_class, "win.leave-case", NULL, leave_case_action);
  gtk_widget_class_install_action (widget_class, "win.edit-case", "s", edit_case_action);
  gtk_widget_class_install_action (widget_class, "win.rename-case", NULL, rename_case_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate-case", NULL, duplicate_case_action);
  gtk_widget_class_install_action (widget_class, "win.close-case", NULL, close_case_action);
  gtk_widget_class_install_action (widget_class, "win.keep-all", NULL, keep_all_action);
  gtk_widget_class_install_action (widget_class, "win.attach", "s", attach_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.remove-file", "(ss)", remove_file_action);
  gtk_widget_class_install_action (widget_class, "win.dossier", NULL, dossier_action);
  gtk_widget_class_install_action (widget_class, "win.delete-case", NULL, delete_case_action);
  gtk_widget_class_install_action (widget_class, "win.delete-all", NULL, delete_all_action);
  gtk_widget_class_install_action (widget_class, "win.save-cases", NULL, save_cases_action);
  gtk_widget_class_install_action (widget_class, "win.save-text", NULL, save_text_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.save-dates", "b", save_dates_action);
  gtk_widget_class_install_action (widget_class, "win.guide", "s", guide_action);
  gtk_widget_class_install_action (widget_class, "win.leave-guide", NULL, leave_guide_action);
  gtk_widget_class_install_action (widget_class, "win.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.facts-renewed", NULL, facts_renewed_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
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
  ouv_toast_overlay_complete (self->overlay);
  if (settings == NULL)
    return;
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static gboolean
quarter_cb (gpointer user_data)
{
  OuvWindow *self = user_data;
  g_autoptr(GDateTime) now = ouv_clock_now ();

  self->timer = g_timeout_add_seconds ((guint) (QUARTER - g_date_time_to_unix (now) % QUARTER) + 1, quarter_cb, self);
  ouv_window_catch_up (self);
  return G_SOURCE_REMOVE;
}

/* The timer stands still while the computer sleeps. */
static void
is_active_cb (OuvWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    ouv_window_catch_up (self);
}

OuvWindow *
ouv_window_new (GtkApplication *application,
                OuvCaseStore   *store)
{
  OuvWindow *self = g_object_new (OUV_TYPE_WINDOW, "application", application, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "failed", G_CALLBACK (failed_cb), self, 0);
  g_signal_connect_object (store, "saved", G_CALLBACK (saved_cb), self, 0);
  g_signal_connect_object (store, "not-removed", G_CALLBACK (not_removed_cb), self, 0);
  g_signal_connect_object (store, "not-purged", G_CALLBACK (not_purged_cb), self, 0);
  g_signal_connect_object (store, "split", G_CALLBACK (split_cb), self, 0);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  show_start (self);
  quarter_cb (self);
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
  g_autoptr(OuvCaseItem) opened = NULL;

  g_return_if_fail (OUV_IS_WINDOW (self));

  ouv_reminders_withdraw (get_application (self), item);
  opened = ouv_case_store_open (self->store, item);
  if (opened == NULL)
    show_start (self);
  else if (ouv_case_item_is_complete (opened) || ouv_case_item_is_read_only (opened))
    show_case (self, opened, NULL);
  else
    show_wizard (self, opened, ouv_case_item_get_page (opened), FALSE);
}

void
ouv_window_catch_up (OuvWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (OUV_IS_WINDOW (self));

  if (get_application (self) != NULL)
    ouv_reminders_tell (get_application (self), self->store);
  page = get_page (self);
  if (OUV_IS_CASE_PAGE (page))
    ouv_case_page_catch_up (OUV_CASE_PAGE (page));
  else if (OUV_IS_START_PAGE (page))
    ouv_start_page_catch_up (OUV_START_PAGE (page));
}

void
ouv_window_rebuild (OuvWindow *self)
{
  g_autoptr(GtkWidget) guide = NULL;
  g_autoptr(GtkWidget) page = NULL;
  g_autoptr(OuvCaseItem) item = NULL;

  g_return_if_fail (OUV_IS_WINDOW (self));

  /* What is being typed is taken over when its field is left. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_set_object (&guide, self->guide);
  g_set_object (&page, get_page (self));
  item = ref_item (self);
  if (OUV_IS_WIZARD (page))
    {
      show_wizard (self, item, NULL, FALSE);
      ouv_wizard_take_over (OUV_WIZARD (get_page (self)), OUV_WIZARD (page));
    }
  else if (OUV_IS_CASE_PAGE (page))
    {
      show_case (self, item, NULL);
      ouv_case_page_take_over (OUV_CASE_PAGE (get_page (self)), OUV_CASE_PAGE (page));
    }
  else
    {
      show_start (self);
      ouv_start_page_take_over (OUV_START_PAGE (get_page (self)), OUV_START_PAGE (page));
    }
  if (guide == NULL)
    return;
  show_guide (self, guide);
  ouv_guide_page_rebuild (OUV_GUIDE_PAGE (guide));
  ouv_guide_page_focus (OUV_GUIDE_PAGE (guide));
}
