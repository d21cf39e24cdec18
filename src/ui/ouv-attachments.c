/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-attachments.h"

#include <glib/gi18n.h>

#include "ouv-dialogs.h"
#include "ouv-error-text.h"
#include "ouv-widgets.h"

/* A file of a case, while something is done with it. The window may be gone by then. */
typedef struct
{
  GtkWidget    *widget; /* (owned) (nullable) */
  OuvCaseStore *store;  /* (owned) */
  OuvCaseItem  *item;   /* (owned) */
  char         *paper;  /* (owned) */
  char         *file;   /* (owned) (nullable) */
} Attachment;

static Attachment *
attachment_new (GtkWidget    *widget,
                OuvCaseStore *store,
                OuvCaseItem  *item,
                const char   *paper,
                const char   *file)
{
  Attachment *attachment = g_new (Attachment, 1);

  *attachment = (Attachment) {
    widget != NULL ? g_object_ref (widget) : NULL, g_object_ref (store), g_object_ref (item), g_strdup (paper), g_strdup (file)
  };
  return attachment;
}

static void
attachment_free (gpointer data)
{
  Attachment *attachment = data;

  g_clear_object (&attachment->widget);
  g_object_unref (attachment->store);
  g_object_unref (attachment->item);
  g_free (attachment->paper);
  g_free (attachment->file);
  g_free (attachment);
}

static void
tell_failure (GtkWidget    *widget,
              const GError *error)
{
  g_autofree char *text = ouv_error_text_attach (error);
  GtkRoot *root = gtk_widget_get_root (widget);

  /* The message has its name. */
  g_message ("Cannot attach a file: error %d", error->code);
  if (root != NULL)
    ouv_dialogs_tell (GTK_WINDOW (root), _("The file is not attached"), text);
}

static void
attached_cb (GObject      *store,
             GAsyncResult *result,
             gpointer      user_data)
{
  Attachment *attachment = user_data;
  g_autoptr(GError) error = NULL;

  if (ouv_case_store_attach_finish (OUV_CASE_STORE (store), result, &error))
    {
      g_autoptr(AdwToast) toast = adw_toast_new (_("Attached. Ouvidor keeps a copy of its own"));

      ouv_case_item_set_ticked (attachment->item, attachment->paper, TRUE);
      ouv_widget_toast (attachment->widget, toast);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (attachment->widget, error);
  attachment_free (attachment);
}

void
ouv_attachments_add_from (GtkWidget    *widget,
                          OuvCaseStore *store,
                          OuvCaseItem  *item,
                          const char   *paper,
                          GFile        *source)
{
  ouv_case_store_attach_async (store, item, paper, source, attached_cb, attachment_new (widget, store, item, paper, NULL));
}

static void
chosen_cb (GtkWidget *widget,
           GFile     *file,
           gpointer   data)
{
  const Attachment *attachment = data;

  ouv_attachments_add_from (widget, attachment->store, attachment->item, attachment->paper, file);
}

void
ouv_attachments_add (GtkWidget    *widget,
                     OuvCaseStore *store,
                     OuvCaseItem  *item,
                     const char   *paper)
{
  ouv_dialogs_open_file (widget, _("Attach a file"), NULL, chosen_cb, attachment_new (NULL, store, item, paper, NULL),
                         attachment_free);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) widget = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AdwToast) toast = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;
  g_message ("Cannot open a paper: %s", error->message);
  toast = adw_toast_new (_("No program could open the file"));
  ouv_widget_toast (widget, toast);
}

void
ouv_attachments_open (GtkWidget    *widget,
                      OuvCaseStore *store,
                      OuvCaseItem  *item,
                      const char   *file)
{
  g_autoptr(GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_autoptr(GFile) place = ouv_case_store_get_file (store, item, file);
  g_autofree char *uri = g_file_get_uri (place);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb, g_object_ref (widget));
}

static void
undo_cb (Attachment *attachment)
{
  if (ouv_case_store_contains (attachment->store, attachment->item))
    ouv_case_item_add_file (attachment->item, attachment->paper, attachment->file);
}

/* Also after the undoing, when there is nothing to remove. */
static void
dismissed_cb (Attachment *attachment)
{
  ouv_case_store_purge_file (attachment->store, attachment->item, attachment->file);
}

static void
free_closure (gpointer  data,
              GClosure *closure)
{
  attachment_free (data);
}

void
ouv_attachments_remove (GtkWidget    *widget,
                        OuvCaseStore *store,
                        OuvCaseItem  *item,
                        const char   *paper,
                        const char   *file)
{
  g_autoptr(AdwToast) toast = adw_toast_new (_("File removed from the case"));
  Attachment *attachment = attachment_new (NULL, store, item, paper, file);

  ouv_case_item_remove_file (item, paper, file);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (undo_cb), attachment);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (dismissed_cb), attachment, free_closure, G_CONNECT_SWAPPED);
  ouv_widget_toast (widget, toast);
}
