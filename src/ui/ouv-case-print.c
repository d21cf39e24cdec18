/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-print.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-clock.h"
#include "ouv-dialogs.h"
#include "ouv-error-text.h"
#include "ouv-locale.h"
#include "ouv-mail.h"
#include "ouv-printer.h"
#include "ouv-save.h"
#include "ouv-widgets.h"

static void
tell_failure (GtkWindow    *window,
              const GError *error)
{
  g_autofree char *text = ouv_error_text_print (error);

  g_message ("Cannot print: %s", error->message);
  ouv_dialogs_tell (window, _("It is not printed"), text);
}

void
ouv_case_print_paper (GtkWidget *widget,
                      OuvPaper  *paper)
{
  ouv_printer_print (GTK_WINDOW (gtk_widget_get_root (widget)), paper, tell_failure);
}

static void
chosen_cb (GtkWidget *widget,
           GFile     *file,
           gpointer   contents)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *done = g_strdup_printf (_("Saved as %s"), shown);

  ouv_save_to (widget, file, contents, done);
}

static void
save_bytes (GtkWidget  *widget,
            GBytes     *contents,
            const char *title,
            const char *name)
{
  ouv_dialogs_save_file (widget, title, name, chosen_cb, contents, (GDestroyNotify) g_bytes_unref);
}

void
ouv_case_save_pdf (GtkWidget  *widget,
                   OuvPaper   *paper,
                   const char *title,
                   const char *name)
{
  g_autoptr(OuvPaper) owned = paper;
  g_autoptr(GError) error = NULL;
  GBytes *pdf = ouv_printer_to_pdf (owned, &error);

  if (pdf != NULL)
    save_bytes (widget, pdf, title, name);
  else
    tell_failure (GTK_WINDOW (gtk_widget_get_root (widget)), error);
}

void
ouv_case_print_message (GtkWidget        *widget,
                        const OuvMessage *message)
{
  ouv_case_print_paper (widget, ouv_paper_new_message (message, ouv_model_get_default ()));
}

char *
ouv_case_message_text (const OuvMessage *message)
{
  if (message->subject == NULL)
    return g_strconcat (message->body, "\n", NULL);
  return g_strconcat (message->subject, "\n\n", message->body, "\n", NULL);
}

void
ouv_case_save_message (GtkWidget        *widget,
                       const OuvMessage *message,
                       gboolean          pdf)
{
  g_autofree char *today = ouv_day_to_iso (ouv_clock_today ());
  g_autofree char *name = g_strdup_printf ("claro-%s-%s.%s", message->channel->id, today, pdf ? "pdf" : "txt");
  char *text;

  if (pdf)
    {
      ouv_case_save_pdf (widget, ouv_paper_new_message (message, ouv_model_get_default ()), _("Save the text as PDF"), name);
      return;
    }
  text = ouv_case_message_text (message);
  save_bytes (widget, g_bytes_new_take (text, strlen (text)), _("Save the text"), name);
}

/* The e-mail address of the channel that a message is for; NULL: none is known. (transfer full) */
static char *
find_address (const OuvOutcome *outcome)
{
  for (guint i = 0; i < outcome->contacts->len; i++)
    {
      const OuvContact *contact = g_ptr_array_index (outcome->contacts, i);

      for (guint j = 0; contact->channel == outcome->message->channel && j < contact->links->len; j++)
        {
          const OuvLink *link = g_ptr_array_index (contact->links, j);

          if (g_str_has_prefix (link->url, "mailto:"))
            return ouv_mail_dup_address (link->url);
        }
    }
  return NULL;
}

void
ouv_case_mail_message (GtkWidget        *widget,
                       const OuvOutcome *outcome)
{
  const OuvMessage *message = outcome->message;
  g_autofree char *address = find_address (outcome);
  g_autofree char *uri = ouv_mail_to_uri (address, message->subject, message->body);

  if (strlen (uri) > OUV_MAIL_MAX)
    {
      g_free (uri);
      uri = ouv_mail_to_uri (address, message->subject, NULL);
      gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), message->body);
    }
  gtk_widget_activate_action (widget, "win.open-uri", "s", uri);
}

void
ouv_case_print_checklist (GtkWidget        *widget,
                          OuvCaseItem      *item,
                          const OuvOutcome *outcome)
{
  g_autoptr(GHashTable) at_hand = ouv_case_item_get_at_hand (item);
  g_autofree char *title = ouv_case_item_dup_title (item);

  ouv_case_print_paper (widget, ouv_paper_new_checklist (outcome, ouv_model_get_default (), ouv_locale_get_language (), at_hand, title));
}
