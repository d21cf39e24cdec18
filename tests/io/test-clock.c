/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-clock.h"

#include "ouv-calendar.h"

static void
check_now (const char *fixed,
           const char *expected,
           const char *today)
{
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *text = NULL;
  g_autofree char *iso = NULL;

  g_setenv ("OUV_NOW", fixed, TRUE);
  now = ouv_clock_now ();
  text = g_date_time_format_iso8601 (now);
  iso = ouv_day_to_iso (ouv_clock_today ());
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (iso, ==, today);
  g_unsetenv ("OUV_NOW");
}

/* Always the day of São Paulo, where summer time is no more. */
static void
test_fixed (void)
{
  check_now ("2026-11-23T14:20:00-03:00", "2026-11-23T14:20:00-03", "2026-11-23");
  check_now ("2026-11-24T02:59:59Z", "2026-11-23T23:59:59-03", "2026-11-23");
  check_now ("2026-11-24T03:00:00Z", "2026-11-24T00:00:00-03", "2026-11-24");
  check_now ("2027-01-01T03:30:00+02:00", "2026-12-31T22:30:00-03", "2026-12-31");
  /* Without a zone it is São Paulo's. */
  check_now ("2026-01-15T09:00:00", "2026-01-15T09:00:00-03", "2026-01-15");
}

static void
check_running (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr(GDateTime) now = ouv_clock_now ();
  gint64 after = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpint (g_date_time_to_unix (now), >=, before);
  g_assert_cmpint (g_date_time_to_unix (now), <=, after);
  g_assert_cmpint (g_date_time_get_utc_offset (now), ==, -3 * G_TIME_SPAN_HOUR);
}

static void
test_running (void)
{
  g_unsetenv ("OUV_NOW");
  check_running ();
  g_setenv ("OUV_NOW", "", TRUE);
  check_running ();
  g_unsetenv ("OUV_NOW");
}

/* A clock that is set wrong is said, and is not the clock. */
static void
test_wrong (void)
{
  g_setenv ("OUV_NOW", "yesterday", TRUE);
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_WARNING, "OUV_NOW is no RFC 3339 instant: yesterday");
  check_running ();
  g_test_assert_expected_messages ();
  g_unsetenv ("OUV_NOW");
}

static void
test_day_of (void)
{
  static const struct
  {
    const char *instant;
    const char *day;
  } cases[] = {
    { "2026-11-24T02:59:59Z", "2026-11-23" },
    { "2026-11-24T03:00:00Z", "2026-11-24" },
    { "2024-02-29T23:59:59-03:00", "2024-02-29" },
    { "2024-03-01T12:00:00+14:00", "2024-02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) instant = g_date_time_new_from_iso8601 (cases[i].instant, NULL);
      g_autofree char *iso = ouv_day_to_iso (ouv_clock_day_of (instant));

      g_assert_cmpstr (iso, ==, cases[i].day);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/running", test_running);
  g_test_add_func ("/clock/wrong", test_wrong);
  g_test_add_func ("/clock/day-of", test_day_of);
  return g_test_run ();
}
