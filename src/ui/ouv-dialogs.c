/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-dialogs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-format.h"
#include "ouv-mail.h"
#include "ouv-model.h"
#include "ouv-widgets.h"

/* Whom the facts were read from, and whom Ouvidor does not belong to. */
static void
add_credits (AdwAboutWindow *window)
{
  static const char *sources[] = { "Planalto", "Anatel", "Consumidor.gov.br", "Procon", "Claro", NULL };

  adw_about_window_add_acknowledgement_section (window, _("Public sources of the facts"), sources);
  adw_about_window_add_legal_section (window, _("NET and Claro"), NULL, GTK_LICENSE_CUSTOM,
                                      _("These names belong to their owners. Ouvidor is not connected with them and gives no legal "
                                        "advice."));
}

void
ouv_dialogs_show_about (GtkWindow *parent)
{
  OuvModel *model = ouv_model_get_default ();
  /* TRANSLATORS: in the about window; the number is like 2026.11.1 */
  g_autofree char *comments = g_strdup_printf (_("Complain to NET and Claro in Brazil: to the right place, in the right order, with the right words.\n\n"
                                                 "Ouvidor is not connected with NET or Claro and gives no legal advice.\n\n"
                                                 "Version of its knowledge: %s"),
                                               ouv_model_get_version (model));
  const char *const developers[] = { _("The Ouvidor authors"), NULL };
  g_autofree char *copyright = g_strconcat ("© 2026 ", developers[0], NULL);

  GtkWidget *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "application-name", "Ouvidor",
                                    "application-icon", APPLICATION_ID,
                                    "version", VERSION,
                                    "developer-name", developers[0],
                                    "developers", developers,
                                    "copyright", copyright,
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "comments", comments,
                                    NULL);

  add_credits (ADW_ABOUT_WINDOW (window));
  ouv_widget_complete (window);
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
create_header (const char *title)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  gtk_widget_add_css_class (label, "title");
  gtk_widget_add_css_class (header, "flat");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), label);
  return header;
}

void
ouv_dialogs_fill (AdwWindow  *window,
                  const char *title,
                  GtkWidget  *groups)
{
  GtkWidget *bin = g_object_new (OUV_TYPE_ADAPTIVE_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_widget_add_css_class (groups, "page");
  adw_clamp_set_child (ADW_CLAMP (clamp), groups);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), create_header (title));
  gtk_box_append (GTK_BOX (box), scroller);
  ouv_adaptive_bin_set_child (OUV_ADAPTIVE_BIN (bin), box);
  adw_window_set_content (window, bin);
}

#define HEADING_WIDTH 120 /* no more than the narrowest dialog has */

/* Long words, such as addresses, break. The dialog has two labels for its heading, one large and one small, and measures both
 * for the lesser of their least widths, about which GTK 4.18 warns: so both get the same. */
static void
set_up_labels (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      {
        gtk_label_set_wrap (GTK_LABEL (child), TRUE);
        gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
        gtk_widget_set_size_request (child, HEADING_WIDTH, -1);
      }
    else
      {
        set_up_labels (child);
      }
}

static GtkWidget *
message_dialog_new (GtkWindow  *parent,
                    const char *heading,
                    const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  set_up_labels (dialog);
  return dialog;
}

typedef struct
{
  GtkWindow     *parent; /* not owned: it outlives its dialogs */
  GtkWidget     *entry;  /* (nullable) not owned */
  char          *text;   /* (nullable) (owned) what is answered without an entry */
  OuvDialogFunc  answer;
  gpointer       data;
} Question;

static void
response_cb (Question   *question,
             const char *response)
{
  if (g_str_equal (response, "go"))
    question->answer (question->parent,
                      question->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (question->entry)) : question->text,
                      question->data);
}

static void
copy_cb (GtkWidget  *dialog,
         const char *response,
         const char *uri)
{
  if (g_str_equal (response, "copy"))
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog))), "win.copy", "s", uri);
}

static void
free_text (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static void
free_question (gpointer  data,
               GClosure *closure)
{
  g_free (((Question *) data)->text);
  g_free (data);
}

static void
ask (GtkWindow     *parent,
     GtkWidget     *dialog,
     GtkWidget     *entry,
     const char    *text,
     OuvDialogFunc  answer,
     gpointer       data)
{
  Question *question = g_new0 (Question, 1);

  question->parent = parent;
  question->entry = entry;
  question->text = g_strdup (text);
  question->answer = answer;
  question->data = data;
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  ouv_widget_complete (dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ouv_dialogs_confirm (GtkWindow     *parent,
                     const char    *heading,
                     const char    *body,
                     const char    *destructive,
                     OuvDialogFunc  answer,
                     gpointer       data)
{
  GtkWidget *dialog = message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "go", destructive);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  ask (parent, dialog, NULL, NULL, answer, data);
}

void
ouv_dialogs_tell (GtkWindow  *parent,
                  const char *heading,
                  const char *body)
{
  GtkWidget *dialog = message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  ouv_widget_complete (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ouv_dialogs_ask_text (GtkWindow     *parent,
                      const char    *heading,
                      const char    *text,
                      OuvDialogFunc  answer,
                      gpointer       data)
{
  GtkWidget *dialog = message_dialog_new (parent, heading, NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), 80);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_margin_top (entry, 12);
  ouv_editable_set_name (entry, heading);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "go", _("Rename"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go");
  ask (parent, dialog, entry, NULL, answer, data);
}

/* What a mail program will be given. */
static char *
describe_mail (const char *uri)
{
  g_autofree char *address = ouv_mail_dup_address (uri);
  g_autofree char *subject = ouv_mail_dup_subject (uri);
  g_autoptr(GString) text = g_string_new (address);

  if (subject == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);
  if (address == NULL)
    g_string_append (text, _("Your mail program opens. You choose there whom you write to; nothing is sent before you send it."));
  g_string_append_c (text, '\n');
  /* TRANSLATORS: %s is the subject of an e-mail */
  g_string_append_printf (text, _("Subject: %s"), subject);
  if (strstr (uri, "body=") == NULL)
    {
      g_string_append (text, "\n\n");
      g_string_append (text, _("The text is too long to be handed over. It is copied: paste it into the mail."));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ouv_dialogs_open_address (GtkWindow     *parent,
                          const char    *uri,
                          OuvDialogFunc  answer,
                          gpointer       data)
{
  gboolean call = g_str_has_prefix (uri, "tel:");
  gboolean mail = g_str_has_prefix (uri, "mailto:");
  gboolean letter = mail && strchr (uri, '?') != NULL;
  g_autofree char *address = mail ? describe_mail (uri)
                             : call ? ouv_format_phone (uri + strlen ("tel:")) : g_strdup (uri);
  const char *shown = address != NULL ? address : uri;
  GtkWidget *dialog = message_dialog_new (parent,
                                          call ? _("Call this number?") : letter ? _("Write an e-mail?")
                                          : mail ? _("Write to this address?") : _("Open this address?"),
                                          shown);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"));
  if (!letter)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "copy", _("Copy"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "go", call ? _("Call") : mail ? _("Write") : _("Open"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go");
  g_signal_connect_data (dialog, "response", G_CALLBACK (copy_cb), g_strdup (shown), free_text, 0);
  ask (parent, dialog, NULL, uri, answer, data);
}

typedef struct
{
  GtkWidget      *widget; /* (owned) */
  OuvFileFunc     answer;
  gpointer        data;
  GDestroyNotify  destroy; /* (nullable) */
} FileQuestion;

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                FileQuestion    *question)
{
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    question->answer (question->widget, file, question->data);
  if (question->destroy != NULL)
    question->destroy (question->data);
  g_object_unref (question->widget);
  g_free (question);
  /* It is nobody else's. */
  g_object_unref (dialog);
}

static void
choose_file (GtkWidget            *widget,
             GtkFileChooserNative *dialog,
             OuvFileFunc           answer,
             gpointer              data,
             GDestroyNotify        destroy)
{
  FileQuestion *question = g_new (FileQuestion, 1);

  *question = (FileQuestion) { g_object_ref (widget), answer, data, destroy };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
ouv_dialogs_save_file (GtkWidget      *widget,
                       const char     *title,
                       const char     *name,
                       OuvFileFunc     answer,
                       gpointer        data,
                       GDestroyNotify  destroy)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("Save"), _("Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose_file (widget, dialog, answer, data, destroy);
}

void
ouv_dialogs_open_file (GtkWidget      *widget,
                       const char     *title,
                       const char     *pattern,
                       OuvFileFunc     answer,
                       gpointer        data,
                       GDestroyNotify  destroy)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));
  g_autoptr(GtkFileFilter) filter = pattern != NULL ? gtk_file_filter_new () : NULL;

  if (filter != NULL)
    {
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_filter_set_name (filter, pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  choose_file (widget, dialog, answer, data, destroy);
}

void
ouv_dialogs_choose_folder (GtkWidget      *widget,
                           const char     *title,
                           OuvFileFunc     answer,
                           gpointer        data,
                           GDestroyNotify  destroy)
{
  choose_file (widget,
               gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                            GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("Choose"), _("Cancel")),
               answer, data, destroy);
}
