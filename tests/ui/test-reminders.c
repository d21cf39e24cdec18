/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop is told when an answer is due, and what a click on it does: the whole program on a bus of its own, where we show
 * the notifications. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ouv-application.h"
#include "ouv-case-format.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-start-page.h"
#include "ouv-window.h"
#include "ui-common.h"

#define ID "0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"

static const char introspection[] =
  "<node><interface name='org.freedesktop.Notifications'>"
  "<method name='Notify'>"
  "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='as' direction='in'/><arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
  "<arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
  "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
  "</interface></node>";

/* The desktop. */
static GDBusConnection *bus;
static guint            last_id;
static guint            n_told;
static guint            n_closed;
static char            *told; /* all texts of the last notification */
static char            *folder;

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               data)
{
  if (g_str_equal (method, "Notify"))
    {
      n_told++;
      g_free (told);
      told = g_variant_print (parameters, FALSE);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", ++last_id));
    }
  else
    {
      n_closed++;
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

/* Something has happened to a notification. */
static void
emit (const char *signal,
      GVariant   *parameters)
{
  g_autoptr(GError) error = NULL;

  g_dbus_connection_emit_signal (bus, NULL, "/org/freedesktop/Notifications", "org.freedesktop.Notifications", signal, parameters,
                                 &error);
  g_assert_no_error (error);
  g_assert_true (g_dbus_connection_flush_sync (bus, NULL, NULL));
  ui_settle ();
}

static void
start_desktop (GTestDBus *daemon)
{
  static const GDBusInterfaceVTable table = { .method_call = method_cb };
  g_autoptr(GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (introspection, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) reply = NULL;

  bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (daemon),
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                  | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (bus, "/org/freedesktop/Notifications", info->interfaces[0], &table, NULL, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.Notifications", 0), NULL, G_DBUS_CALL_FLAGS_NONE,
                                       -1, NULL, &error);
  g_assert_no_error (error);
}

/* The case of ui_cases that waits for the SAC until 27 November, in its file. */
static void
put_case (void)
{
  g_autofree char *cases = g_build_filename (folder, "ouvidor", "cases", NULL);
  g_autofree char *path = g_build_filename (cases, ID ".json", NULL);

  for (guint i = 0; i < n_ui_cases; i++)
    if (g_str_equal (ui_cases[i].name, "waiting"))
      {
        g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);
        g_autoptr(GBytes) text = NULL;

        ouv_case_item_set_complete (item, TRUE);
        ouv_case_item_set_name (item, "Canary of a name");
        text = ouv_case_format_write (item);
        g_assert_cmpint (g_mkdir_with_parents (cases, 0700), ==, 0);
        g_assert_true (g_file_set_contents (path, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
      }
}

static void
clear_folder (void)
{
  g_autofree char *data = g_build_filename (folder, "ouvidor", NULL);
  g_autoptr(OuvCaseStore) store = ouv_case_store_new (data);
  g_auto(OuvDeletion) deletion = { 0 };

  ouv_case_store_delete_all (store, &deletion);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

static void
set_now (const char *now)
{
  g_setenv ("OUV_NOW", now, TRUE);
}

static GtkWindow *
get_window (OuvApplication *application)
{
  return gtk_application_get_active_window (GTK_APPLICATION (application));
}

static OuvApplication *
launch (void)
{
  OuvApplication *application = ouv_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (application));
  ui_settle ();
  g_assert_nonnull (ui_find (GTK_WIDGET (get_window (application)), OUV_TYPE_START_PAGE));
  return application;
}

static gboolean
quit_cb (gpointer application)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* Only what runs can end as it should. */
static void
quit (OuvApplication *application)
{
  /* GLib would call the application for a notification that outlives it, though two in one process are a test's alone. */
  for (guint id = 1; id <= last_id; id++)
    emit ("NotificationClosed", g_variant_new ("(uu)", id, 2));
  g_idle_add (quit_cb, application);
  g_application_run (G_APPLICATION (application), 0, NULL);
  ui_settle ();
  g_assert_finalize_object (application);
}

static void
catch_up (OuvApplication *application)
{
  ouv_window_catch_up (OUV_WINDOW (get_window (application)));
  ui_settle ();
}

static void
wait_told (guint n)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (n_told < n && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_told, ==, n);
}

static void
assert_told (const char *title)
{
  g_assert_nonnull (strstr (told, title));
  g_assert_nonnull (strstr (told, "Claro customer service (SAC)"));
  g_assert_nonnull (strstr (told, "Friday, 27\302\240November"));
  g_assert_null (strstr (told, "Canary"));
  g_assert_null (strstr (told, "Олена"));
  g_assert_null (strstr (told, "2026112067410"));
}

/* At midnight of the day before, by the clock of the open window; not again on that day, also after a new start; and on the day. */
static void
test_told_once (void)
{
  OuvApplication *application;

  set_now ("2026-11-25T23:59:59-03:00");
  application = launch ();
  g_assert_cmpuint (n_told, ==, 0);
  set_now ("2026-11-26T00:00:00-03:00");
  wait_told (1);
  assert_told ("Tomorrow is the last day for an answer");
  catch_up (application);
  quit (application);

  application = launch ();
  catch_up (application);
  g_assert_cmpuint (n_told, ==, 1);
  set_now ("2026-11-27T09:00:00-03:00");
  catch_up (application);
  g_assert_cmpuint (n_told, ==, 2);
  assert_told ("Today is the last day for an answer");
  set_now ("2026-11-28T00:00:00-03:00");
  catch_up (application);
  g_assert_cmpuint (n_told, ==, 2);
  quit (application);
}

/* A click opens the case, also when that is what starts the program. */
static void
test_click (void)
{
  OuvApplication *application;
  g_autoptr(GError) error = NULL;
  OuvCasePage *page;

  put_case ();
  n_told = n_closed = 0;
  set_now ("2026-11-26T09:00:00-03:00");
  application = launch ();
  wait_told (1);
  emit ("ActionInvoked", g_variant_new ("(us)", last_id, "default"));
  page = OUV_CASE_PAGE (ui_find (GTK_WIDGET (get_window (application)), OUV_TYPE_CASE_PAGE));
  g_assert_cmpstr (ouv_case_item_get_id (ouv_case_page_get_item (page)), ==, ID);
  quit (application);

  application = ouv_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-case", g_variant_new_string (ID));
  ui_settle ();
  page = OUV_CASE_PAGE (ui_find (GTK_WIDGET (get_window (application)), OUV_TYPE_CASE_PAGE));
  g_assert_cmpstr (ouv_case_item_get_id (ouv_case_page_get_item (page)), ==, ID);
  /* One that is gone leads to the others. */
  gtk_widget_activate_action (GTK_WIDGET (get_window (application)), "win.show-start", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-case", g_variant_new_string ("gone"));
  ui_settle ();
  g_assert_nonnull (ui_find (GTK_WIDGET (get_window (application)), OUV_TYPE_START_PAGE));
  quit (application);
}

/* Deleted data take their notification with them. */
static void
test_withdrawn (void)
{
  OuvApplication *application;

  put_case ();
  n_told = n_closed = 0;
  set_now ("2026-11-26T09:00:00-03:00");
  application = launch ();
  wait_told (1);
  gtk_widget_activate_action (GTK_WIDGET (get_window (application)), "win.open-case", "s", ID);
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (get_window (application)), "win.delete-case", NULL);
  ui_settle ();
  g_assert_cmpuint (n_closed, >=, 1);
  quit (application);
}

int
main (int   argc,
      char *argv[])
{
  GTestDBus *daemon;
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));
  int result;

  g_test_init (&argc, &argv, NULL);
  if (display == NULL)
    return 77;
  folder = g_dir_make_tmp ("ouvidor-reminders-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (daemon);
  /* It thinks that nobody with a bus of his own has a screen. */
  g_setenv ("DISPLAY", display, TRUE);
  if (!ui_init (&argc, &argv))
    return 77;
  start_desktop (daemon);
  put_case ();
  g_test_add_func ("/reminders/told-once", test_told_once);
  g_test_add_func ("/reminders/click", test_click);
  g_test_add_func ("/reminders/withdrawn", test_withdrawn);
  result = g_test_run ();
  g_clear_object (&bus);
  /* GTK holds the bus to the end, for which g_test_dbus_down() and the last unref would wait. */
  g_test_dbus_stop (daemon);
  g_free (told);
  clear_folder ();
  return result;
}
