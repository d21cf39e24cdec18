/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

#include "ouv-case-store.h"
#include "ouv-dialogs.h"
#include "ouv-facts.h"
#include "ouv-locale.h"
#include "ouv-measure.h"
#include "ouv-model.h"
#include "ouv-preferences-window.h"
#include "ouv-reminders.h"
#include "ouv-settings.h"
#include "ouv-ui.h"
#include "ouv-window.h"

struct _OuvApplication
{
  AdwApplication  parent_instance;

  OuvCaseStore   *store;    /* (owned) (nullable) from the start on */
  gboolean        new_case; /* the next window starts with a new case */
  char           *wanted;   /* (owned) (nullable) id of a case that is to be opened when it is read */
};

G_DEFINE_FINAL_TYPE (OuvApplication, ouv_application, ADW_TYPE_APPLICATION)

static OuvWindow *
get_window (OuvApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  if (!OUV_IS_WINDOW (window))
    {
      window = GTK_WINDOW (ouv_window_new (GTK_APPLICATION (self), self->store));
      ouv_measure_first_frame (window);
    }
  return OUV_WINDOW (window);
}

static void
new_case_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OuvWindow *window = get_window (user_data);

  ouv_window_new_case (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* What a notification does; it may be what starts the program. */
static void
open_case_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  OuvApplication *self = user_data;
  OuvWindow *window = get_window (self);

  g_clear_pointer (&self->wanted, g_free);
  if (ouv_case_store_is_loaded (self->store))
    gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.open-case", parameter);
  else
    self->wanted = g_variant_dup_string (parameter, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
loaded_cb (OuvApplication *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (wanted != NULL)
    gtk_widget_activate_action (GTK_WIDGET (get_window (self)), "win.open-case", "s", wanted);
  ouv_reminders_tell (G_APPLICATION (self), self->store);
  if (window != NULL)
    ouv_measure_list (window);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ouv_dialogs_show_about (gtk_application_get_active_window (user_data));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window;

  /* One that has something to say stays open. */
  while ((window = gtk_application_get_active_window (user_data)) != NULL)
    {
      gtk_window_close (window);
      if (gtk_application_get_active_window (user_data) == window)
        return;
    }
  g_application_quit (user_data);
}

/* The end of the session does not ask. */
static gboolean
terminated_cb (gpointer user_data)
{
  /* What is being typed is taken over when its field is left. */
  for (GList *l = gtk_application_get_windows (user_data); l != NULL; l = l->next)
    gtk_window_set_focus (l->data, NULL);
  g_application_quit (user_data);
  return G_SOURCE_REMOVE;
}

static void
set_language_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  OuvApplication *self = user_data;
  GSettings *settings = ouv_settings_get_default ();
  OuvLanguage language;

  if (!ouv_language_from_code (g_variant_get_string (state, NULL), &language))
    return;
  g_simple_action_set_state (action, state);
  if (language == ouv_locale_get_language ())
    return;
  if (settings != NULL)
    g_settings_set_string (settings, "language", ouv_language_get_code (language));
  ouv_locale_set_language (language);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (OUV_IS_WINDOW (l->data))
      ouv_window_rebuild (l->data);
    else if (OUV_IS_PREFERENCES_WINDOW (l->data))
      ouv_preferences_window_rebuild (l->data);
}

static const GActionEntry entries[] = {
  { "new-case", new_case_cb, NULL, NULL, NULL, { 0 } },
  { "open-case", open_case_cb, "s", NULL, NULL, { 0 } },
  { "about", about_cb, NULL, NULL, NULL, { 0 } },
  { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
  { "language", NULL, "s", "'en'", set_language_cb, { 0 } },
};

static gpointer
load_model (gpointer user_data)
{
  ouv_model_get_default ();
  return NULL;
}

static void
ouv_application_startup (GApplication *application)
{
  static const char *const quit[] = { "<Control>q", NULL };
  static const char *const guide[] = { "F1", NULL };
  static const char *const preferences[] = { "<Control>comma", NULL };
  static const char *const shortcuts[] = { "<Control>question", NULL };
  OuvApplication *self = OUV_APPLICATION (application);
  g_autofree char *folder = ouv_case_store_dup_default_folder ();
  GSettings *settings = ouv_settings_get_default ();
  g_autofree char *chosen = settings != NULL ? g_settings_get_string (settings, "language") : NULL;
  OuvLanguage language;

  if (chosen == NULL || !ouv_language_from_code (chosen, &language))
    language = ouv_locale_get_language ();
  ouv_locale_set_language (language);
  self->store = ouv_case_store_new (folder);
  g_signal_connect_object (self->store, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  /* The cases need the model, which is loaded while GTK starts. */
  if (ouv_case_store_has_files (self->store))
    g_thread_unref (g_thread_new ("model", load_model, NULL));

  /* GTK would look for icons there, which has it read the theme again. */
  g_application_set_resource_base_path (application, NULL);
  G_APPLICATION_CLASS (ouv_application_parent_class)->startup (application);

  /* Its thread reads the environment, which GTK changes until here. */
  ouv_case_store_load (self->store);
  ouv_ui_init ();
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.guide('')", guide);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.preferences", preferences);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.shortcuts", shortcuts);
  g_unix_signal_add (SIGTERM, terminated_cb, application);
  g_unix_signal_add (SIGINT, terminated_cb, application);
  g_unix_signal_add (SIGHUP, terminated_cb, application);
  g_action_group_change_action_state (G_ACTION_GROUP (application), "language",
                                      g_variant_new_string (ouv_language_get_code (language)));
}

static void
ouv_application_shutdown (GApplication *application)
{
  OuvApplication *self = OUV_APPLICATION (application);
  g_autoptr(GError) error = NULL;

  ouv_facts_flush ();
  ouv_case_store_purge_all (self->store);
  if (!ouv_case_store_flush (self->store, &error))
    g_message ("Cannot save: %s", error->message);
  G_APPLICATION_CLASS (ouv_application_parent_class)->shutdown (application);
}

static void
ouv_application_activate (GApplication *application)
{
  OuvApplication *self = OUV_APPLICATION (application);
  OuvWindow *window = get_window (self);

  if (self->new_case)
    ouv_window_new_case (window);
  self->new_case = FALSE;
  gtk_window_present (GTK_WINDOW (window));
}

static int
ouv_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  static const char *const with_evaluate[] = { "today", "now", "language", "message", "format" };
  OuvApplication *self = OUV_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("ouvidor %s\n", VERSION);
      return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (with_evaluate); i++)
    if (g_variant_dict_contains (options, with_evaluate[i]))
      {
        /* TRANSLATORS: %s is an option of the command line, such as “today” */
        g_printerr (_("ouvidor: --%s goes with --evaluate\n"), with_evaluate[i]);
        return 2;
      }
  if (!g_variant_dict_contains (options, "new-case"))
    return -1;

  /* A window that is open already gets the new case. */
  if (g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-case", NULL);
      return 0;
    }
  self->new_case = TRUE;
  return -1;
}

static void
ouv_application_dispose (GObject *object)
{
  g_clear_object (&OUV_APPLICATION (object)->store);
  G_OBJECT_CLASS (ouv_application_parent_class)->dispose (object);
}

static void
ouv_application_finalize (GObject *object)
{
  g_free (OUV_APPLICATION (object)->wanted);
  G_OBJECT_CLASS (ouv_application_parent_class)->finalize (object);
}

static void
ouv_application_class_init (OuvApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_application_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_application_finalize;
  application_class->startup = ouv_application_startup;
  application_class->shutdown = ouv_application_shutdown;
  application_class->activate = ouv_application_activate;
  application_class->handle_local_options = ouv_application_handle_local_options;
}

static void
ouv_application_init (OuvApplication *self)
{
  const GOptionEntry options[] = {
    { "new-case", 0, 0, G_OPTION_ARG_NONE, NULL, _("Start with a new case"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _("Show the version and exit"), NULL },
    /* Handled before there is an application; listed for --help. */
    { "evaluate", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      _("Write what Ouvidor advises for a case and exit; - reads standard input"), _("FILE") },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, _("With --evaluate: the day to answer for, as YYYY-MM-DD"), _("DATE") },
    { "now", 0, 0, G_OPTION_ARG_STRING, NULL, _("With --evaluate: the moment to answer for, as RFC 3339"), _("TIME") },
    { "language", 0, 0, G_OPTION_ARG_STRING, NULL, _("With --evaluate: en, uk or pt_BR"), _("LANGUAGE") },
    { "message", 0, 0, G_OPTION_ARG_STRING, NULL, _("With --evaluate: the message for this channel"), _("CHANNEL") },
    { "format", 0, 0, G_OPTION_ARG_STRING, NULL, _("With --evaluate: json or text"), _("FORMAT") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

OuvApplication *
ouv_application_new (void)
{
  return g_object_new (OUV_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
}
