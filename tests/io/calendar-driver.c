/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes calendars for test-calendar-file.py.
 *
 * calendar-driver events JSON  the events of a file: [{"uid": …, "date": …, "summary": …, "description": …}]
 * calendar-driver cases JSON…  the dates of case files that lie ahead; the case's id is the file's name without ".json" */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ouv-calendar-file.h"
#include "ouv-case-format.h"
#include "ouv-clock.h"
#include "ouv-json.h"
#include "ouv-locale.h"

static void
add_events (OuvCalendarFile *calendar,
            const char      *text,
            gsize            length)
{
  g_autoptr(JsonNode) root = ouv_json_parse (text, length, NULL);
  JsonArray *events = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      JsonObject *event = json_array_get_object_element (events, i);

      ouv_calendar_file_add_event (calendar, json_object_get_string_member (event, "uid"),
                                   ouv_day_from_iso (json_object_get_string_member (event, "date"), NULL),
                                   json_object_get_string_member (event, "summary"),
                                   json_object_get_string_member (event, "description"));
    }
}

static void
add_case (OuvCalendarFile *calendar,
          const char      *path,
          const char      *text,
          gsize            length)
{
  g_autofree char *id = g_path_get_basename (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  gint64 format;

  item = ouv_case_format_read (ouv_model_get_default (), text, length, &format, &error);
  g_assert_no_error (error);
  id[strlen (id) - strlen (".json")] = '\0';
  ouv_case_item_set_id (item, id);
  ouv_calendar_file_add_case (calendar, item);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GDateTime) now = NULL;
  g_autoptr(OuvCalendarFile) calendar = NULL;
  g_autoptr(GBytes) written = NULL;

  ouv_locale_init (LOCALEDIR);
  now = ouv_clock_now ();
  calendar = ouv_calendar_file_new (now);
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &text, &length, NULL))
        return 1;
      if (g_str_equal (argv[1], "events"))
        add_events (calendar, text, length);
      else
        add_case (calendar, argv[i], text, length);
    }
  written = ouv_calendar_file_to_bytes (calendar);
  return fwrite (g_bytes_get_data (written, NULL), 1, g_bytes_get_size (written), stdout) == g_bytes_get_size (written) ? 0 : 1;
}
