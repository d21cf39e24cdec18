/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-dossier-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-case-print.h"
#include "ouv-clock.h"
#include "ouv-dialogs.h"
#include "ouv-dossier.h"
#include "ouv-error-text.h"
#include "ouv-export-folder.h"
#include "ouv-fill-window.h"
#include "ouv-locale.h"
#include "ouv-option-row.h"
#include "ouv-page.h"
#include "ouv-printer.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvDossierWindow
{
  AdwWindow     parent_instance;

  OuvCaseStore *store;       /* (owned) */
  OuvCaseItem  *item;        /* (owned) */
  char         *channel;     /* (owned) */
  GtkWidget    *page;        /* children, not owned */
  GtkWidget    *overlay;
  GtkWidget    *translation; /* (nullable) */
  GtkWidget    *blanks;
  GtkWidget    *enclosures;
};

G_DEFINE_FINAL_TYPE (OuvDossierWindow, ouv_dossier_window, ADW_TYPE_WINDOW)

static OuvPaper *
create_paper (OuvDossierWindow *self)
{
  g_autoptr(GHashTable) at_hand = ouv_case_item_get_at_hand (self->item);
  gboolean translated = self->translation != NULL && ouv_option_row_get_active (OUV_OPTION_ROW (self->translation));

  return ouv_dossier_new (ouv_case_item_get_case (self->item), ouv_clock_today (), self->channel,
                          translated ? ouv_locale_get_language () : OUV_LANGUAGE_PT_BR, at_hand);
}

static OuvOutcome *
create_outcome (OuvDossierWindow *self,
                const char       *channel)
{
  return ouv_outcome_new (ouv_case_item_get_case (self->item), ouv_clock_today (), NULL, ouv_locale_get_language (), channel);
}

/* "dossie-procon-2026-11-23": Portuguese as the paper itself. */
static char *
create_name (OuvDossierWindow *self)
{
  g_autofree char *today = ouv_day_to_iso (ouv_clock_today ());

  return g_strdup_printf ("dossie-%s-%s", self->channel, today);
}

static void
update_blanks (OuvDossierWindow *self)
{
  g_autoptr(OuvPaper) paper = create_paper (self);
  g_autofree char *names = ouv_words_missing_list (ouv_case_item_get_case (self->item), paper->blanks);
  g_autofree char *title = g_strdup_printf (ngettext ("%u detail is missing", "%u details are missing", paper->blanks->len),
                                            paper->blanks->len);

  ouv_row_set_texts (self->blanks, title, names);
  gtk_widget_set_visible (self->blanks, paper->blanks->len > 0);
}

static void
update_enclosures (OuvDossierWindow *self)
{
  g_autoptr(OuvOutcome) outcome = create_outcome (self, self->channel);
  g_autoptr(GPtrArray) ids = ouv_dossier_get_enclosures (outcome, ouv_model_get_default ());
  g_autoptr(GHashTable) at_hand = ouv_case_item_get_at_hand (self->item);
  guint n_ready = 0, n_files = 0;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *const *files = g_hash_table_lookup (at_hand, ids->pdata[i]);

      n_ready += files != NULL;
      n_files += files != NULL ? g_strv_length ((char **) files) : 0;
    }
  /* TRANSLATORS: how many papers of the list of enclosures are ready, for example "5 of 8 enclosures are ready" */
  title = g_strdup_printf (_("%u of %u enclosures are ready"), n_ready, ids->len);
  subtitle = g_strdup_printf (ngettext ("%u file is attached", "%u files are attached", n_files), n_files);
  ouv_row_set_texts (self->enclosures, title, subtitle);
}

static void
chosen_cb (OuvOptionRow     *row,
           GParamSpec       *pspec,
           OuvDossierWindow *self)
{
  if (!ouv_option_row_get_active (row))
    return;
  g_free (self->channel);
  self->channel = g_strdup (ouv_option_row_get_id (row));
  update_blanks (self);
  update_enclosures (self);
}

/* What was filled in goes into the paper. */
static void
case_changed_cb (OuvDossierWindow *self)
{
  update_blanks (self);
  update_enclosures (self);
}

static void
fill_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OuvDossierWindow *self = OUV_DOSSIER_WINDOW (widget);
  g_autoptr(OuvPaper) paper = create_paper (self);

  g_ptr_array_add (paper->blanks, NULL);
  ouv_fill_in (self->page, ouv_case_item_get_case (self->item), (const char *const *) paper->blanks->pdata);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ouv_case_print_paper (widget, create_paper (OUV_DOSSIER_WINDOW (widget)));
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  OuvDossierWindow *self = OUV_DOSSIER_WINDOW (widget);
  g_autofree char *name = create_name (self);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);

  ouv_case_save_pdf (self->page, create_paper (self), _("Save the case file"), file);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(OuvDossierWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = ouv_export_folder_write_finish (result, &error);

  if (folder != NULL)
    {
      g_autofree char *name = g_file_get_basename (folder);
      /* TRANSLATORS: %s is the name of a folder */
      g_autofree char *done = g_strdup_printf (_("Saved in the folder %s"), name);

      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), adw_toast_new (done));
    }
  else
    {
      g_autofree char *text = ouv_error_text_export (error);

      /* The message has the path. */
      g_message ("Cannot save a folder: error %d", error->code);
      ouv_dialogs_tell (GTK_WINDOW (self), _("The folder is not saved"), text);
    }
}

static void
add_papers (OuvDossierWindow *self,
            const OuvOutcome *outcome,
            OuvExportFolder  *folder)
{
  g_autoptr(GPtrArray) ids = ouv_dossier_get_enclosures (outcome, ouv_model_get_default ());

  for (guint i = 0; i < ids->len; i++)
    {
      const char *const *files = ouv_case_item_get_files (self->item, ids->pdata[i]);

      for (guint j = 0; files != NULL && files[j] != NULL; j++)
        {
          g_autofree char *name = ouv_dossier_dup_file_name (i + 1, j, g_strv_length ((char **) files), files[j]);
          g_autoptr(GFile) source = ouv_case_store_get_file (self->store, self->item, files[j]);

          ouv_export_folder_add_file (folder, name, source);
        }
    }
}

void
ouv_dossier_window_save_to (OuvDossierWindow *self,
                            GFile            *parent)
{
  g_autoptr(OuvPaper) paper = create_paper (self);
  g_autoptr(OuvOutcome) outcome = create_outcome (self, self->channel);
  g_autoptr(OuvExportFolder) folder = ouv_export_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = ouv_printer_to_pdf (paper, &error);
  g_autofree char *name = create_name (self);
  char *letter = ouv_case_message_text (outcome->message);
  g_autoptr(GBytes) text = g_bytes_new_take (letter, strlen (letter));

  if (pdf == NULL)
    {
      g_autofree char *why = ouv_error_text_print (error);

      ouv_dialogs_tell (GTK_WINDOW (self), _("The folder is not saved"), why);
      return;
    }
  ouv_export_folder_add_bytes (folder, "00-dossie.pdf", pdf);
  ouv_export_folder_add_bytes (folder, "00-texto.txt", text);
  add_papers (self, outcome, folder);
  ouv_export_folder_write_async (g_steal_pointer (&folder), parent, name, saved_cb, g_object_ref (self));
}

static void
folder_chosen_cb (GtkWidget *widget,
                  GFile     *parent,
                  gpointer   data)
{
  ouv_dossier_window_save_to (OUV_DOSSIER_WINDOW (gtk_widget_get_root (widget)), parent);
}

static void
save_folder_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  ouv_dialogs_choose_folder (OUV_DOSSIER_WINDOW (widget)->page, _("Where to save the folder"), folder_chosen_cb, NULL, NULL);
}

static void
ouv_dossier_window_dispose (GObject *object)
{
  OuvDossierWindow *self = OUV_DOSSIER_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (ouv_dossier_window_parent_class)->dispose (object);
}

static void
ouv_dossier_window_finalize (GObject *object)
{
  g_free (OUV_DOSSIER_WINDOW (object)->channel);
  G_OBJECT_CLASS (ouv_dossier_window_parent_class)->finalize (object);
}

static void
ouv_dossier_window_class_init (OuvDossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_dossier_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_dossier_window_finalize;
  gtk_widget_class_install_action (widget_class, "dossier.fill-in", NULL, fill_in_action);
  gtk_widget_class_install_action (widget_class, "dossier.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "dossier.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "dossier.save-folder", NULL, save_folder_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "dossier.print", NULL);
}

static void
ouv_dossier_window_init (OuvDossierWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 640);
}

/* A choice of whom it is for; FALSE when there is nobody. */
static gboolean
add_channels (OuvDossierWindow *self)
{
  g_autoptr(OuvOutcome) present = create_outcome (self, NULL);
  const char *proposed = ouv_dossier_choose (ouv_case_item_get_case (self->item), present);
  GtkWidget *group = ouv_group_new (_("For whom"), NULL);
  GtkWidget *first = NULL;

  for (guint i = 0; ouv_dossier_channels[i] != NULL; i++)
    {
      const char *id = ouv_dossier_channels[i];
      GtkWidget *row;

      if (!ouv_dossier_is_possible (ouv_case_item_get_case (self->item), ouv_clock_today (), id))
        continue;
      row = ouv_option_row_new_radio (id, ouv_words_channel (ouv_model_find_channel (ouv_model_get_default (), id)), NULL,
                                      first != NULL ? OUV_OPTION_ROW (first) : NULL);
      first = first != NULL ? first : row;
      ouv_option_row_set_active (OUV_OPTION_ROW (row), g_strcmp0 (id, proposed) == 0);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (chosen_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  self->channel = g_strdup (proposed);
  ouv_page_add_if (OUV_PAGE (self->page), group, proposed != NULL);
  return proposed != NULL;
}

static void
add_state (OuvDossierWindow *self)
{
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *fill_in = gtk_button_new_with_label (_("Fill in"));

  ouv_widget_set_action (fill_in, "dossier.fill-in", NULL);

  self->blanks = ouv_row_new ("", "");
  self->enclosures = ouv_row_new ("", "");
  gtk_widget_add_css_class (ouv_row_add_icon (self->blanks, "dialog-warning-symbolic", "warning"), "beside-check");
  if (!ouv_case_item_is_read_only (self->item))
    ouv_row_add_button (self->blanks, fill_in);
  else
    g_object_unref (g_object_ref_sink (fill_in));
  ouv_row_add_icon (self->enclosures, "ouv-attach-symbolic", "beside-check");
  if (ouv_locale_get_language () != OUV_LANGUAGE_PT_BR)
    {
      self->translation = ouv_option_row_new_check ("translation", _("Add a translation for me"),
                                                    _("On pages of its own behind the Portuguese ones"));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->translation);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->blanks);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->enclosures);
  ouv_page_add (OUV_PAGE (self->page), group);
}

static void
add_ways (OuvDossierWindow *self)
{
  GtkWidget *group = ouv_group_new (_("Save or print"), NULL);
  GtkWidget *folder = ouv_button_new (_("Save a folder to upload"), "suggested-action");

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             ouv_row_new_action (_("Save as PDF…"), NULL, "document-save-symbolic", "dossier.save-pdf", NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             ouv_row_new_action (_("Print"), NULL, "printer-symbolic", "dossier.print", NULL));
  ouv_page_add (OUV_PAGE (self->page), group);
  ouv_widget_set_action (folder, "dossier.save-folder", NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (folder), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("The case file, your files with the numbers of the list, the text"), -1);
  gtk_widget_set_tooltip_text (folder, _("The case file, your files with the numbers of the list, the text"));
  ouv_page_set_bottom (OUV_PAGE (self->page), folder);
}

GtkWidget *
ouv_dossier_window_new (GtkWindow    *parent,
                        OuvCaseStore *store,
                        OuvCaseItem  *item)
{
  OuvDossierWindow *self = g_object_new (OUV_TYPE_DOSSIER_WINDOW, "title", _("Case file"), "transient-for", parent, NULL);
  GtkWidget *bin = g_object_new (OUV_TYPE_ADAPTIVE_BIN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->store = g_object_ref (store);
  self->item = g_object_ref (item);
  self->page = g_object_new (OUV_TYPE_PAGE, NULL);
  self->overlay = adw_toast_overlay_new ();
  ouv_page_set_title (OUV_PAGE (self->page), _("The case on paper"));
  ouv_page_set_hint (OUV_PAGE (self->page),
                     _("In Portuguese: cover, facts by date, contacts with their numbers, what you ask for, the law, the list of enclosures."));
  gtk_widget_add_css_class (header, "flat");
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->page);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), box);
  ouv_adaptive_bin_set_child (OUV_ADAPTIVE_BIN (bin), self->overlay);
  adw_window_set_content (ADW_WINDOW (self), bin);
  if (!add_channels (self))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  add_state (self);
  add_ways (self);
  g_signal_connect_object (ouv_case_item_get_case (item), "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  update_blanks (self);
  update_enclosures (self);
  ouv_page_focus (OUV_PAGE (self->page));
  return GTK_WIDGET (self);
}
