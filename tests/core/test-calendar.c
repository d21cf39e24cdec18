/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-calendar.h"

#include <stdlib.h>

#define SAO_PAULO -180
#define MANAUS -240
#define RIO_BRANCO -300

#define WORKDAYS 0x1f
#define SATURDAY 0x20
#define SUNDAY 0x40

static OuvDay
day (const char *iso)
{
  g_autoptr(GError) error = NULL;
  OuvDay result = ouv_day_from_iso (iso, &error);

  g_assert_no_error (error);
  g_assert_cmpint (result, !=, 0);
  return result;
}

static OuvCalendar *
new_brazil (void)
{
  OuvCalendar *calendar = ouv_calendar_new ();

  ouv_calendar_add_fixed (calendar, 1, 1, 1950, "New Year’s Day");
  ouv_calendar_add_fixed (calendar, 4, 21, 1951, "Tiradentes");
  ouv_calendar_add_fixed (calendar, 5, 1, 1950, "Labour Day");
  ouv_calendar_add_fixed (calendar, 9, 7, 1950, "Independence Day");
  ouv_calendar_add_fixed (calendar, 10, 12, 1980, "Our Lady of Aparecida");
  ouv_calendar_add_fixed (calendar, 11, 2, 2003, "All Souls’ Day");
  ouv_calendar_add_fixed (calendar, 11, 15, 1950, "Republic Day");
  ouv_calendar_add_fixed (calendar, 11, 20, 2024, "Black Consciousness Day");
  ouv_calendar_add_fixed (calendar, 12, 25, 1950, "Christmas");
  ouv_calendar_add_movable (calendar, -2, "Good Friday");
  return calendar;
}

static void
test_iso (void)
{
  static const char *const good[] = {
    "0001-01-01", "1900-02-28", "2000-02-29", "2024-02-29", "2026-01-31", "2026-12-31", "9999-12-31",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *again = ouv_day_to_iso (day (good[i]));

      g_assert_cmpstr (again, ==, good[i]);
    }
  g_assert_cmpint (day ("0001-01-01"), ==, 1);
  g_assert_cmpint (day ("9999-12-31"), ==, OUV_DAY_MAX);
  g_assert_cmpint (day ("2026-03-01") - day ("2026-02-28"), ==, 1);
  g_assert_cmpint (day ("2024-03-01") - day ("2024-02-28"), ==, 2);
}

static void
test_iso_errors (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "", OUV_CORE_ERROR_SYNTAX, "\"\" is not a date written as YYYY-MM-DD" },
    { "2026", OUV_CORE_ERROR_SYNTAX, "\"2026\" is not a date written as YYYY-MM-DD" },
    { "2026-2-3", OUV_CORE_ERROR_SYNTAX, "\"2026-2-3\" is not a date written as YYYY-MM-DD" },
    { "2026-02-03 ", OUV_CORE_ERROR_SYNTAX, "\"2026-02-03 \" is not a date written as YYYY-MM-DD" },
    { " 2026-02-03", OUV_CORE_ERROR_SYNTAX, NULL },
    { "2026/02/03", OUV_CORE_ERROR_SYNTAX, NULL },
    { "20260203", OUV_CORE_ERROR_SYNTAX, NULL },
    { "+026-02-03", OUV_CORE_ERROR_SYNTAX, NULL },
    { "2026-02-03T00:00:00Z", OUV_CORE_ERROR_SYNTAX, NULL },
    { "12026-02-03", OUV_CORE_ERROR_SYNTAX, NULL },
    { "２０２６-02-03", OUV_CORE_ERROR_SYNTAX, NULL },
    { "2026-02-30", OUV_CORE_ERROR_RANGE, "\"2026-02-30\" is not a day of the calendar" },
    { "2025-02-29", OUV_CORE_ERROR_RANGE, "\"2025-02-29\" is not a day of the calendar" },
    { "1900-02-29", OUV_CORE_ERROR_RANGE, NULL },
    { "2026-04-31", OUV_CORE_ERROR_RANGE, NULL },
    { "2026-00-10", OUV_CORE_ERROR_RANGE, NULL },
    { "2026-13-10", OUV_CORE_ERROR_RANGE, NULL },
    { "2026-10-00", OUV_CORE_ERROR_RANGE, NULL },
    { "0000-01-01", OUV_CORE_ERROR_RANGE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ouv_day_from_iso (cases[i].text, &error), ==, 0);
      g_assert_error (error, OUV_CORE_ERROR, cases[i].code);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpint (ouv_day_from_iso (cases[i].text, NULL), ==, 0);
    }
}

static void
test_ymd (void)
{
  int year, month, day_of_month;

  ouv_day_get_ymd (ouv_day_from_ymd (2026, 11, 23), &year, &month, &day_of_month);
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpint (month, ==, 11);
  g_assert_cmpint (day_of_month, ==, 23);
  ouv_day_get_ymd (1, NULL, NULL, NULL);

  g_assert_cmpint (ouv_day_from_ymd (0, 1, 1), ==, 0);
  g_assert_cmpint (ouv_day_from_ymd (10000, 1, 1), ==, 0);
  g_assert_cmpint (ouv_day_from_ymd (2026, 2, 29), ==, 0);
  /* Numbers that would be right ones if they were cut to a byte. */
  g_assert_cmpint (ouv_day_from_ymd (2026, 11, 256 + 23), ==, 0);
  g_assert_cmpint (ouv_day_from_ymd (2026, 256 + 11, 23), ==, 0);
  g_assert_cmpint (ouv_day_from_ymd (65536 + 2026, 11, 23), ==, 0);
  g_assert_cmpint (ouv_day_from_ymd (G_MININT, G_MININT, G_MININT), ==, 0);
}

/* Every day for four centuries: the day after the last one, one weekday further. */
static void
test_every_day (void)
{
  OuvDay first = day ("1800-01-01");
  OuvDay last = day ("2200-01-01");
  int weekday = 3; /* 1 January 1800 was a Wednesday */

  for (OuvDay d = first; d < last; d++, weekday = weekday % 7 + 1)
    {
      int year, month, day_of_month;

      ouv_day_get_ymd (d, &year, &month, &day_of_month);
      g_assert_cmpint (ouv_day_from_ymd (year, month, day_of_month), ==, d);
      g_assert_cmpint (ouv_day_get_weekday (d), ==, weekday);
    }
}

static void
test_weekday (void)
{
  g_assert_cmpint (ouv_day_get_weekday (day ("0001-01-01")), ==, 1);
  g_assert_cmpint (ouv_day_get_weekday (day ("2024-02-29")), ==, 4);
  g_assert_cmpint (ouv_day_get_weekday (day ("2026-11-22")), ==, 7);
  g_assert_cmpint (ouv_day_get_weekday (day ("2026-11-23")), ==, 1);
}

static void
test_easter (void)
{
  /* With the earliest and the latest that there are, and the two exceptions of the epacts (1954, 1981). */
  static const char *const sundays[] = {
    "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "1999-04-04", "2000-04-23", "2024-03-31", "2025-04-20",
    "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2285-03-22",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sundays); i++)
    {
      g_autofree char *easter = ouv_day_to_iso (ouv_day_easter (atoi (sundays[i])));

      g_assert_cmpstr (easter, ==, sundays[i]);
    }

  for (int year = 1; year <= 9999; year++)
    {
      OuvDay easter = ouv_day_easter (year);

      g_assert_cmpint (ouv_day_get_weekday (easter), ==, 7);
      g_assert_cmpint (easter, >=, ouv_day_from_ymd (year, 3, 22));
      g_assert_cmpint (easter, <=, ouv_day_from_ymd (year, 4, 25));
    }
  g_assert_cmpint (ouv_day_easter (0), ==, 0);
  g_assert_cmpint (ouv_day_easter (10000), ==, 0);
  g_assert_cmpint (ouv_day_easter (G_MININT), ==, 0);
  g_assert_cmpint (ouv_day_easter (G_MAXINT), ==, 0);
}

static void
test_holidays (void)
{
  static const struct
  {
    const char *day;
    const char *name;
  } cases[] = {
    { "2026-01-01", "New Year’s Day" },
    { "2026-04-21", "Tiradentes" },
    { "2026-12-25", "Christmas" },
    { "2026-12-24", NULL },
    { "2023-11-20", NULL },
    { "2024-11-20", "Black Consciousness Day" },
    { "2002-11-02", NULL },
    { "2003-11-02", "All Souls’ Day" },
    { "2024-03-29", "Good Friday" },
    { "2025-04-18", "Good Friday" },
    { "2026-04-03", "Good Friday" },
    { "2027-03-26", "Good Friday" },
    { "2028-04-14", "Good Friday" },
    { "2029-03-30", "Good Friday" },
    { "2030-04-19", "Good Friday" },
    { "2026-04-02", NULL },
    { "2026-04-05", NULL },
    /* Carnival and Corpus Christi are no national holidays. */
    { "2026-02-17", NULL },
    { "2026-06-04", NULL },
    /* Good Friday on a fixed holiday. */
    { "2000-04-21", "Tiradentes" },
    { "0001-01-01", NULL },
    { "9999-12-25", "Christmas" },
  };
  g_autoptr(OuvCalendar) calendar = new_brazil ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].day);
      g_assert_cmpstr (ouv_calendar_get_holiday (calendar, day (cases[i].day)), ==, cases[i].name);
    }
}

static void
test_odd_holidays (void)
{
  g_autoptr(OuvCalendar) calendar = ouv_calendar_new ();

  ouv_calendar_add_fixed (calendar, 2, 29, 1900, "Leap day");
  ouv_calendar_add_movable (calendar, 300, "After the turn of the year");
  ouv_calendar_add_movable (calendar, G_MININT, "Never");

  g_assert_cmpstr (ouv_calendar_get_holiday (calendar, day ("2024-02-29")), ==, "Leap day");
  g_assert_null (ouv_calendar_get_holiday (calendar, day ("2025-02-28")));
  g_assert_cmpstr (ouv_calendar_get_holiday (calendar, ouv_day_easter (2025) + 300), ==, "After the turn of the year");
}

static void
test_business_days (void)
{
  static const struct
  {
    const char *from;
    int         n;
    const char *result;
  } cases[] = {
    { "2026-11-23", 0, "2026-11-23" },
    { "2026-11-22", 0, "2026-11-22" }, /* a Sunday stays */
    { "2026-11-23", 1, "2026-11-24" },
    { "2026-11-27", 1, "2026-11-30" },
    { "2026-11-28", 1, "2026-11-30" },
    { "2026-11-29", 1, "2026-11-30" },
    { "2026-11-23", 5, "2026-11-30" },
    /* Friday 20 November 2026 is a holiday; in 2023 the same date was none (a Monday). */
    { "2026-11-19", 1, "2026-11-23" },
    { "2023-11-17", 1, "2023-11-20" },
    /* Christmas (a Friday) and New Year (a Friday). */
    { "2026-12-24", 1, "2026-12-28" },
    { "2026-12-23", 10, "2027-01-08" },
    { "2026-12-31", 1, "2027-01-04" },
    { "2027-01-08", -10, "2026-12-23" },
    /* Good Friday, then Tiradentes on a Tuesday. */
    { "2026-04-02", 1, "2026-04-06" },
    { "2026-04-20", 1, "2026-04-22" },
    { "2026-04-06", -1, "2026-04-02" },
    { "2026-11-30", -1, "2026-11-27" },
    { "2026-11-29", -1, "2026-11-27" },
    { "2026-11-28", -2, "2026-11-26" },
    { "9999-12-30", 1, "9999-12-31" },
    { "9999-12-30", 2, NULL },
    { "9999-12-01", G_MAXINT, NULL },
    { "0001-01-02", -1, "0001-01-01" },
    { "0001-01-02", -2, NULL },
    { "0001-02-01", G_MININT, NULL },
  };
  g_autoptr(OuvCalendar) calendar = new_brazil ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OuvDay result = ouv_calendar_add_business_days (calendar, day (cases[i].from), cases[i].n);
      g_autofree char *iso = result != 0 ? ouv_day_to_iso (result) : NULL;

      g_test_message ("%s %+d", cases[i].from, cases[i].n);
      g_assert_cmpstr (iso, ==, cases[i].result);
    }

  g_assert_true (ouv_calendar_is_business_day (calendar, day ("2026-11-23")));
  g_assert_true (ouv_calendar_is_business_day (calendar, day ("2026-11-27")));
  g_assert_false (ouv_calendar_is_business_day (calendar, day ("2026-11-28")));
  g_assert_false (ouv_calendar_is_business_day (calendar, day ("2026-11-29")));
  g_assert_false (ouv_calendar_is_business_day (calendar, day ("2026-11-20")));
}

/* There and back again meets every business day once. */
static void
test_business_days_symmetry (void)
{
  g_autoptr(OuvCalendar) calendar = new_brazil ();
  OuvDay last = day ("2028-12-31");

  for (OuvDay d = day ("2024-01-01"); d <= last; d++)
    {
      OuvDay forth = ouv_calendar_add_business_days (calendar, d, 10);

      g_assert_true (ouv_calendar_is_business_day (calendar, forth));
      if (ouv_calendar_is_business_day (calendar, d))
        g_assert_cmpint (ouv_calendar_add_business_days (calendar, forth, -10), ==, d);
    }
}

static const OuvHours office = {
  .utc_offset = SAO_PAULO, .n_periods = 1, .periods = { { WORKDAYS, 8 * 60, 18 * 60 } },
};
/* Open with a break for lunch, on Saturday in the morning. The periods are in no order. */
static const OuvHours with_lunch = {
  .utc_offset = MANAUS,
  .n_periods = 3,
  .periods = { { WORKDAYS, 14 * 60, 17 * 60 }, { WORKDAYS, 8 * 60, 12 * 60 }, { SATURDAY, 9 * 60 + 30, 12 * 60 } },
};
static const OuvHours acre = {
  .utc_offset = RIO_BRANCO, .n_periods = 1, .periods = { { WORKDAYS, 7 * 60, 13 * 60 + 30 } },
};
static const OuvHours every_day = {
  .on_holidays = TRUE, .utc_offset = SAO_PAULO, .n_periods = 1, .periods = { { 0x7f, 8 * 60, 20 * 60 } },
};
static const OuvHours until_midnight = {
  .utc_offset = SAO_PAULO,
  .n_periods = 2,
  .periods = { { WORKDAYS, 0, 1440 }, { SUNDAY, 1439, 1440 } },
};
static const OuvHours day_and_night = { .always = TRUE };
static const OuvHours empty = { .utc_offset = SAO_PAULO };
static const OuvHours backwards = {
  .utc_offset = SAO_PAULO, .n_periods = 1, .periods = { { 0x7f, 18 * 60, 8 * 60 } },
};

static void
test_hours (void)
{
  static const struct
  {
    const OuvHours *hours;
    const char     *now;
    gboolean        open;
    const char     *next;
  } cases[] = {
    /* Opening and closing to the minute: 23 November 2026 is a Monday. */
    { &office, "2026-11-23T07:59:59-03:00", FALSE, "2026-11-23T08:00:00-03" },
    { &office, "2026-11-23T08:00:00-03:00", TRUE, "2026-11-23T18:00:00-03" },
    { &office, "2026-11-23T17:59:59-03:00", TRUE, "2026-11-23T18:00:00-03" },
    { &office, "2026-11-23T18:00:00-03:00", FALSE, "2026-11-24T08:00:00-03" },
    /* Over the weekend, a holiday, and both. */
    { &office, "2026-11-27T18:00:00-03:00", FALSE, "2026-11-30T08:00:00-03" },
    { &office, "2026-11-28T12:00:00-03:00", FALSE, "2026-11-30T08:00:00-03" },
    { &office, "2026-11-19T20:00:00-03:00", FALSE, "2026-11-23T08:00:00-03" },
    { &office, "2026-11-20T10:00:00-03:00", FALSE, "2026-11-23T08:00:00-03" },
    { &office, "2023-11-20T10:00:00-03:00", TRUE, "2023-11-20T18:00:00-03" },
    { &office, "2026-12-31T19:00:00-03:00", FALSE, "2027-01-04T08:00:00-03" },
    { &office, "2026-04-02T18:00:00-03:00", FALSE, "2026-04-06T08:00:00-03" },
    /* Read in another zone: the user may be anywhere. */
    { &office, "2026-11-23T11:00:00Z", TRUE, "2026-11-23T18:00:00-03" },
    { &office, "2026-11-23T10:59:00Z", FALSE, "2026-11-23T08:00:00-03" },
    { &office, "2026-11-24T00:00:00+03:00", FALSE, "2026-11-24T08:00:00-03" },
    { &office, "2026-11-23T23:30:00+03:00", TRUE, "2026-11-23T18:00:00-03" },
    /* In UTC it is already Saturday; there it is still Friday. */
    { &until_midnight, "2026-11-28T02:59:59Z", TRUE, "2026-11-28T00:00:00-03" },
    { &until_midnight, "2026-11-28T03:00:00Z", FALSE, "2026-11-29T23:59:00-03" },
    { &until_midnight, "2026-11-29T23:59:00-03:00", TRUE, "2026-11-30T00:00:00-03" },
    { &until_midnight, "2026-11-30T00:00:00-03:00", TRUE, "2026-12-01T00:00:00-03" },
    /* An hour behind São Paulo, and two. */
    { &with_lunch, "2026-11-23T08:30:00-03:00", FALSE, "2026-11-23T08:00:00-04" },
    { &with_lunch, "2026-11-23T09:00:00-03:00", TRUE, "2026-11-23T12:00:00-04" },
    { &with_lunch, "2026-11-23T12:00:00-04:00", FALSE, "2026-11-23T14:00:00-04" },
    { &with_lunch, "2026-11-23T17:00:00-04:00", FALSE, "2026-11-24T08:00:00-04" },
    { &with_lunch, "2026-11-27T17:00:00-04:00", FALSE, "2026-11-28T09:30:00-04" },
    { &with_lunch, "2026-11-28T09:30:00-04:00", TRUE, "2026-11-28T12:00:00-04" },
    { &acre, "2026-11-23T08:59:00-03:00", FALSE, "2026-11-23T07:00:00-05" },
    { &acre, "2026-11-23T09:00:00-03:00", TRUE, "2026-11-23T13:30:00-05" },
    { &acre, "2026-11-23T15:29:59-03:00", TRUE, "2026-11-23T13:30:00-05" },
    { &acre, "2026-11-23T15:30:00-03:00", FALSE, "2026-11-24T07:00:00-05" },
    /* In São Paulo the holiday is over; in Acre it lasts for another two hours. */
    { &acre, "2026-11-21T01:00:00-03:00", FALSE, "2026-11-23T07:00:00-05" },
    { &every_day, "2026-12-25T09:00:00-03:00", TRUE, "2026-12-25T20:00:00-03" },
    { &every_day, "2026-12-24T21:00:00-03:00", FALSE, "2026-12-25T08:00:00-03" },
    { &day_and_night, "2026-12-25T03:00:00-03:00", TRUE, NULL },
    { &empty, "2026-11-23T12:00:00-03:00", FALSE, NULL },
    { &backwards, "2026-11-23T12:00:00-03:00", FALSE, NULL },
    { &backwards, "2026-11-23T20:00:00-03:00", FALSE, NULL },
    { &office, "9999-12-31T20:00:00-03:00", FALSE, NULL },
    { &office, "0001-01-01T01:00:00Z", FALSE, NULL },
  };
  g_autoptr(OuvCalendar) calendar = new_brazil ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) now = g_date_time_new_from_iso8601 (cases[i].now, NULL);
      g_autoptr(GDateTime) next = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, cases[i].now);
      g_assert_nonnull (now);
      g_assert_true (ouv_hours_is_open (cases[i].hours, calendar, now, &next) == cases[i].open);
      g_assert_true (ouv_hours_is_open (cases[i].hours, calendar, now, NULL) == cases[i].open);
      text = next != NULL ? g_date_time_format_iso8601 (next) : NULL;
      g_assert_cmpstr (text, ==, cases[i].next);
    }
}

/* Forty days ahead and no further. */
static void
test_hours_horizon (void)
{
  static const struct
  {
    int         closed_days;
    const char *next;
  } cases[] = { { 40, "2026-07-11T08:00:00-03" }, { 41, NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OuvHours hours = { .utc_offset = SAO_PAULO, .n_periods = 1, .periods = { { 0x7f, 480, 1080 } } };
      g_autoptr(OuvCalendar) calendar = ouv_calendar_new ();
      g_autoptr(GDateTime) now = g_date_time_new_from_iso8601 ("2026-06-01T12:00:00-03:00", NULL);
      g_autoptr(GDateTime) next = NULL;
      g_autofree char *text = NULL;

      for (int d = 0; d < cases[i].closed_days; d++)
        {
          int month, day_of_month;

          ouv_day_get_ymd (day ("2026-06-01") + d, NULL, &month, &day_of_month);
          ouv_calendar_add_fixed (calendar, month, day_of_month, 2026, "Closed");
        }
      g_assert_false (ouv_hours_is_open (&hours, calendar, now, &next));
      text = next != NULL ? g_date_time_format_iso8601 (next) : NULL;
      g_assert_cmpstr (text, ==, cases[i].next);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/iso", test_iso);
  g_test_add_func ("/calendar/iso-errors", test_iso_errors);
  g_test_add_func ("/calendar/ymd", test_ymd);
  g_test_add_func ("/calendar/every-day", test_every_day);
  g_test_add_func ("/calendar/weekday", test_weekday);
  g_test_add_func ("/calendar/easter", test_easter);
  g_test_add_func ("/calendar/holidays", test_holidays);
  g_test_add_func ("/calendar/odd-holidays", test_odd_holidays);
  g_test_add_func ("/calendar/business-days", test_business_days);
  g_test_add_func ("/calendar/business-days-symmetry", test_business_days_symmetry);
  g_test_add_func ("/calendar/hours", test_hours);
  g_test_add_func ("/calendar/hours-horizon", test_hours_horizon);

  return g_test_run ();
}
