/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-clock.h"

#include "ouv-calendar.h"

#define SAO_PAULO_OFFSET (-3 * 60 * 60)

GDateTime *
ouv_clock_now (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (SAO_PAULO_OFFSET);
  const char *fixed = g_getenv ("OUV_NOW");

  if (fixed != NULL && *fixed != '\0')
    {
      g_autoptr(GDateTime) instant = g_date_time_new_from_iso8601 (fixed, zone);

      if (instant != NULL)
        return g_date_time_to_timezone (instant, zone);
      g_warning ("OUV_NOW is no RFC 3339 instant: %s", fixed);
    }

  return g_date_time_new_now (zone);
}

OuvDay
ouv_clock_today (void)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();

  return ouv_clock_day_of (now);
}

OuvDay
ouv_clock_day_of (GDateTime *instant)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (SAO_PAULO_OFFSET);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (instant, zone);
  int year, month, day;

  g_date_time_get_ymd (local, &year, &month, &day);
  return ouv_day_from_ymd (year, month, day);
}
