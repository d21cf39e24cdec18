/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* net-driver [OPTION…] cep|wage|company|get ARGUMENT: asks a service as the program does, but a server of the test instead of the real
 * one, and tells in one line of JSON what came of it, how long it took, how long the main loop stood still and how much memory it took. */

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "net-common.h"
#include "ouv-company.h"
#include "ouv-error-text.h"
#include "ouv-fetcher-private.h"
#include "ouv-format.h"
#include "ouv-calendar.h"
#include "ouv-postal-code.h"
#include "ouv-services.h"
#include "ouv-soup.h"
#include "ouv-wage.h"

/* With the address sanitizer everything takes more time and memory than it does. */
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED TRUE
#else
#define SANITIZED FALSE
#endif

static int port;
static char *authority;
static const char *names = "local";
static int deadline = 1000;
static int cancel_after;
static int max_size = OUV_FETCHER_MAX_SIZE;
static gboolean warm_up;

static const GOptionEntry options[] = {
  { "port", 0, 0, G_OPTION_ARG_INT, &port, "Where the test's server listens", "PORT" },
  { "authority", 0, 0, G_OPTION_ARG_FILENAME, &authority, "The certificate to be trusted", "FILE" },
  { "names", 0, 0, G_OPTION_ARG_STRING, &names, "How names are looked up", "local|fail|hang" },
  { "deadline", 0, 0, G_OPTION_ARG_INT, &deadline, "Instead of that of the program; 0: that of the program", "MS" },
  { "cancel-after", 0, 0, G_OPTION_ARG_INT, &cancel_after, "Cancel then", "MS" },
  { "max-size", 0, 0, G_OPTION_ARG_INT, &max_size, "Of what `get` takes", "BYTES" },
  { "warm-up", 0, 0, G_OPTION_ARG_NONE, &warm_up, "Ask once before what is measured", NULL },
  { NULL }
};

typedef struct
{
  const char *service;
  GMainLoop  *loop;
  JsonObject *report;
} Run;

static void
report_place (JsonObject *report,
              OuvPlace   *place)
{
  g_autofree char *address = ouv_place_dup_address (place);

  json_object_set_string_member (report, "address", address);
  json_object_set_string_member (report, "city", place->city);
  json_object_set_string_member (report, "state", place->state);
  json_object_set_string_member (report, "host", place->host);
}

static void
report_company (JsonObject *report,
                OuvCompany *company)
{
  json_object_set_string_member (report, "name", company->name);
  json_object_set_string_member (report, "address", company->address);
  json_object_set_string_member (report, "email", company->email);
  json_object_set_boolean_member (report, "active", company->is_active);
}

static void
report_wage (JsonObject *report,
             OuvWage    *wage)
{
  g_autofree char *value = ouv_money_to_iso (wage->value);
  g_autofree char *day = ouv_day_to_iso (wage->valid_from);

  json_object_set_string_member (report, "value", value);
  json_object_set_string_member (report, "valid_from", day);
}

static void
report_error (JsonObject   *report,
              const GError *error)
{
  g_autofree char *sentence = ouv_error_text_network (error, "example.org");

  json_object_set_string_member (report, "domain", g_quark_to_string (error->domain));
  json_object_set_int_member (report, "code", error->code);
  json_object_set_string_member (report, "detail", error->message);
  json_object_set_string_member (report, "sentence", sentence);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Run *run = user_data;
  OuvFetcher *fetcher = OUV_FETCHER (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvPlace) place = NULL;
  g_autoptr(OuvCompany) company = NULL;
  g_autoptr(GBytes) bytes = NULL;
  OuvWage wage;

  if (g_str_equal (run->service, "cep") && (place = ouv_postal_code_look_up_finish (fetcher, result, &error)) != NULL)
    report_place (run->report, place);
  else if (g_str_equal (run->service, "company") && (company = ouv_company_look_up_finish (fetcher, result, &error)) != NULL)
    report_company (run->report, company);
  else if (g_str_equal (run->service, "wage") && ouv_wage_look_up_finish (fetcher, result, &wage, &error))
    report_wage (run->report, &wage);
  else if (g_str_equal (run->service, "get") && (bytes = ouv_fetcher_get_finish (fetcher, result, &error)) != NULL)
    json_object_set_int_member (run->report, "size", (gint64) g_bytes_get_size (bytes));
  if (error != NULL)
    report_error (run->report, error);
  g_main_loop_quit (run->loop);
}

static void
ask (const char   *service,
     const char   *argument,
     GCancellable *cancellable,
     Run          *run)
{
  OuvFetcher *fetcher = ouv_services_get_fetcher ();

  if (g_str_equal (service, "cep"))
    ouv_postal_code_look_up_async (fetcher, argument, cancellable, done_cb, run);
  else if (g_str_equal (service, "company"))
    ouv_company_look_up_async (fetcher, argument, cancellable, done_cb, run);
  else if (g_str_equal (service, "wage"))
    ouv_wage_look_up_async (fetcher, cancellable, done_cb, run);
  else
    ouv_fetcher_get_async (fetcher, argument, NULL, (gsize) max_size, OUV_FETCHER_DEADLINE, cancellable, done_cb, run);
}

static gboolean
cancel_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static JsonObject *
run_once (const char *service,
          const char *argument)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Run run = { service, loop, json_object_new () };
  OuvWatch watch;

  ouv_watch_start (&watch);
  ask (service, argument, cancellable, &run);
  if (cancel_after > 0)
    g_timeout_add ((guint) cancel_after, cancel_cb, cancellable);
  g_main_loop_run (loop);
  ouv_watch_stop (&watch);
  json_object_set_double_member (run.report, "ms", watch.ms);
  json_object_set_double_member (run.report, "gap", watch.longest_gap);
  json_object_set_int_member (run.report, "memory", watch.memory);
  json_object_set_boolean_member (run.report, "sanitized", SANITIZED);
  return run.report;
}

/* Neither by us nor by what we link. */
static void
check_nothing_loaded (void)
{
  g_autofree char *maps = NULL;

  if (ouv_soup_is_loaded () || (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL) && strstr (maps, "libsoup") != NULL))
    g_error ("libsoup is loaded before the first request");
}

static void
prepare_fetcher (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GTlsDatabase) trusted = authority != NULL ? g_tls_file_database_new (authority, &error) : NULL;

  if (error != NULL)
    g_error ("%s", error->message);
  ouv_fetcher_set_test_server (ouv_services_get_fetcher (), (guint16) port, trusted, (guint) (SANITIZED ? 5 * deadline : deadline));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new ("SERVICE ARGUMENT");
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc < 2)
    {
      fprintf (stderr, "net-driver: %s\n", error != NULL ? error->message : "a service is needed");
      return 2;
    }
  ouv_test_resolver_install (names);
  prepare_fetcher ();
  check_nothing_loaded ();
  if (warm_up)
    {
      int later = cancel_after;

      cancel_after = 0;
      json_object_unref (run_once (argv[1], argc > 2 ? argv[2] : ""));
      cancel_after = later;
    }
  json_node_take_object (node, run_once (argv[1], argc > 2 ? argv[2] : ""));
  text = json_to_string (node, FALSE);
  puts (text);
  return EXIT_SUCCESS;
}
