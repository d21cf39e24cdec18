/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-preferences-window.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-dialogs.h"
#include "ouv-facts-group.h"
#include "ouv-locale.h"
#include "ouv-update-group.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvPreferencesWindow
{
  AdwWindow   parent_instance;

  GListModel *cases; /* (owned) */
};

G_DEFINE_FINAL_TYPE (OuvPreferencesWindow, ouv_preferences_window, ADW_TYPE_WINDOW)

/* In the order in which they are offered. */
static const OuvLanguage languages[] = { OUV_LANGUAGE_UK, OUV_LANGUAGE_PT_BR, OUV_LANGUAGE_EN };

static void
language_chosen_cb (AdwComboRow          *row,
                    GParamSpec           *pspec,
                    OuvPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected >= G_N_ELEMENTS (languages) || languages[selected] == ouv_locale_get_language ())
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "app.language", "s", ouv_language_get_code (languages[selected]));
}

/* Narrow, the language stands below the title. */
static void
turn_row (GtkWidget *row,
          gboolean   narrow)
{
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), narrow);
}

static GtkWidget *
create_language_row (OuvPreferencesWindow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (names, ouv_words_language (languages[i]));
  row = g_object_new (ADW_TYPE_COMBO_ROW,
                      "use-markup", FALSE,
                      "title", _("Language of the program"),
                      "model", names,
                      NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i] == ouv_locale_get_language ())
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (language_chosen_cb), self, 0);
  ouv_widget_set_name (row, _("Language of the program"));
  ouv_widget_watch_narrow (row, turn_row);
  return row;
}

/* The window does it, and says there what came of it. */
static void
leave_for_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent), g_variant_get_string (parameter, NULL), NULL);
}

/* A row with a button that does ACTION of the window. */
static GtkWidget *
create_data_row (const char *title,
                 const char *subtitle,
                 const char *label,
                 const char *css_class,
                 const char *action,
                 gboolean    enabled)
{
  GtkWidget *row = ouv_row_new (title, subtitle);
  GtkWidget *button = ouv_button_new (label, css_class);
  g_autofree char *name = g_strjoin (": ", title, label, NULL);

  ouv_widget_set_action (button, "preferences.leave-for", g_variant_new_string (action));
  ouv_widget_set_name (button, name);
  gtk_widget_set_sensitive (button, enabled);
  ouv_row_add_button (row, button);
  return row;
}

static GtkWidget *
create_data_group (OuvPreferencesWindow *self)
{
  guint n_cases = g_list_model_get_n_items (self->cases);
  g_autofree char *count = g_strdup_printf (ngettext ("%u case is kept on this computer, for you alone",
                                                      "%u cases are kept on this computer, for you alone", n_cases), n_cases);
  GtkWidget *group = ouv_group_new (_("Your data"), count);
  AdwPreferencesGroup *list = ADW_PREFERENCES_GROUP (group);

  adw_preferences_group_add (list, create_data_row (_("A copy of all cases"), _("One file that you can import again"), _("Save…"),
                                                    NULL, "win.save-cases", n_cases > 0));
  adw_preferences_group_add (list, create_data_row (_("All cases as text"), _("To be read without Ouvidor"), _("Save…"),
                                                    NULL, "win.save-text", n_cases > 0));
  adw_preferences_group_add (list, create_data_row (_("Import cases"), _("Nothing that is here is overwritten"), _("Open…"),
                                                    NULL, "win.import", TRUE));
  adw_preferences_group_add (list, create_data_row (_("Delete all cases"), _("This cannot be undone"), _("Delete…"), "error",
                                                    "win.delete-all", TRUE));
  return group;
}

static void
build (OuvPreferencesWindow *self)
{
  GtkWidget *groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *update = ouv_update_group_new_default ();
  GtkWidget *language = ouv_group_new (_("Language"), _("Complaints are always in Portuguese, for those who read them; the translation beside them is in this language."));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (language), create_language_row (self));

  /* What is looked for most often comes first. */
  gtk_box_append (GTK_BOX (groups), language);
  gtk_box_append (GTK_BOX (groups), create_data_group (self));
  if (update != NULL)
    gtk_box_append (GTK_BOX (groups), update);
  gtk_box_append (GTK_BOX (groups), ouv_facts_group_new (OUV_FACTS_WAGE));
  gtk_box_append (GTK_BOX (groups), ouv_facts_group_new (OUV_FACTS_COMPANY));
  ouv_dialogs_fill (ADW_WINDOW (self), _("Preferences"), groups);
}

static void
ouv_preferences_window_dispose (GObject *object)
{
  g_clear_object (&OUV_PREFERENCES_WINDOW (object)->cases);
  G_OBJECT_CLASS (ouv_preferences_window_parent_class)->dispose (object);
}

static void
ouv_preferences_window_class_init (OuvPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_preferences_window_dispose;
  gtk_widget_class_install_action (widget_class, "preferences.leave-for", "s", leave_for_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ouv_preferences_window_init (OuvPreferencesWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 480);
}

GtkWidget *
ouv_preferences_window_new (GtkWindow  *parent,
                            GListModel *cases)
{
  OuvPreferencesWindow *self = g_object_new (OUV_TYPE_PREFERENCES_WINDOW,
                                             "transient-for", parent,
                                             "application", gtk_window_get_application (parent),
                                             NULL);

  self->cases = g_object_ref (cases);
  build (self);
  return GTK_WIDGET (self);
}

void
ouv_preferences_window_rebuild (OuvPreferencesWindow *self)
{
  g_return_if_fail (OUV_IS_PREFERENCES_WINDOW (self));

  build (self);
}
