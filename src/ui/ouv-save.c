/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-save.h"

#include <glib/gi18n.h>

#include "ouv-dialogs.h"
#include "ouv-error-text.h"
#include "ouv-widgets.h"

/* What is being saved, and what is said then. */
typedef struct
{
  GtkWidget *widget;   /* (owned) (nullable) */
  GBytes    *contents; /* (owned) */
  char      *done;     /* (owned) */
} Saving;

static Saving *
saving_new (GtkWidget  *widget,
            GBytes     *contents,
            const char *done)
{
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving) { widget != NULL ? g_object_ref (widget) : NULL, g_bytes_ref (contents), g_strdup (done) };
  return saving;
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->widget);
  g_bytes_unref (saving->contents);
  g_free (saving->done);
  g_free (saving);
}

static void
saved_cb (GObject      *file,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr(GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (saving->widget);

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    {
      g_autoptr(AdwToast) toast = adw_toast_new (saving->done);

      /* What was asked for last is answered first. */
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      ouv_widget_toast (saving->widget, toast);
    }
  else
    {
      g_autofree char *text = ouv_error_text_export (error);

      /* The message has the path. */
      g_message ("Cannot save a file: error %d", error->code);
      if (root != NULL)
        ouv_dialogs_tell (GTK_WINDOW (root), _("The file is not saved"), text);
    }
  saving_free (saving);
}

void
ouv_save_to (GtkWidget  *widget,
             GFile      *file,
             GBytes     *contents,
             const char *done)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && G_IS_FILE (file) && contents != NULL);

  g_file_replace_contents_bytes_async (file, contents, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, saved_cb,
                                       saving_new (widget, contents, done));
}

static void
chosen_cb (GtkWidget *widget,
           GFile     *file,
           gpointer   data)
{
  const Saving *saving = data;

  ouv_save_to (widget, file, saving->contents, saving->done);
}

void
ouv_save (GtkWidget  *widget,
          const char *title,
          const char *name,
          GBytes     *contents,
          const char *done)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && contents != NULL);

  ouv_dialogs_save_file (widget, title, name, chosen_cb, saving_new (NULL, contents, done), saving_free);
}
