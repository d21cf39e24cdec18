/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-calendar.h"

#include "ouv-json.h"

#define MINUTES_PER_DAY 1440
/* The longest look ahead for an opening: more than any run of closed days, short enough to stop on empty hours. */
#define DAYS_AHEAD 40

typedef struct
{
  int   month;
  int   day_of_month;
  int   since_year;
  char *name; /* (owned) */
} FixedHoliday;

typedef struct
{
  int   offset;
  char *name; /* (owned) */
} MovableHoliday;

struct _OuvCalendar
{
  GArray *fixed;   /* (owned) (element-type FixedHoliday) */
  GArray *movable; /* (owned) (element-type MovableHoliday) */
};

static gboolean
day_is_valid (gint64 day)
{
  return day >= 1 && day <= OUV_DAY_MAX;
}

static gboolean
is_iso_shape (const char *text)
{
  static const char shape[] = "0000-00-00";

  for (gsize i = 0; i < sizeof shape - 1; i++)
    {
      if (shape[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
        return FALSE;
    }
  return text[sizeof shape - 1] == '\0';
}

OuvDay
ouv_day_from_iso (const char *text,
                  GError    **error)
{
  g_autofree char *quoted = NULL;
  OuvDay day;

  g_return_val_if_fail (text != NULL, 0);

  if (!is_iso_shape (text))
    {
      quoted = ouv_json_quote (text);
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_SYNTAX, "%s is not a date written as YYYY-MM-DD", quoted);
      return 0;
    }

  day = ouv_day_from_ymd ((int) g_ascii_strtoll (text, NULL, 10),
                          (int) g_ascii_strtoll (text + 5, NULL, 10),
                          (int) g_ascii_strtoll (text + 8, NULL, 10));
  if (day == 0)
    {
      quoted = ouv_json_quote (text);
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "%s is not a day of the calendar", quoted);
    }
  return day;
}

char *
ouv_day_to_iso (OuvDay day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (day_is_valid (day), NULL);

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

OuvDay
ouv_day_from_ymd (int year,
                  int month,
                  int day_of_month)
{
  GDate date;

  /* GDate's narrow types would wrap what does not fit. */
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31)
    return 0;
  if (!g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return 0;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);
  return (OuvDay) g_date_get_julian (&date);
}

void
ouv_day_get_ymd (OuvDay  day,
                 int    *year,
                 int    *month,
                 int    *day_of_month)
{
  GDate date;

  g_return_if_fail (day_is_valid (day));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

OuvDay
ouv_day_add_years (OuvDay day,
                   int    n)
{
  int year, month, day_of_month;
  OuvDay same;

  g_return_val_if_fail (day_is_valid (day), 0);
  g_return_val_if_fail (ABS (n) <= 9999, 0);

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  same = ouv_day_from_ymd (year + n, month, day_of_month);
  return same != 0 || day_of_month != 29 ? same : ouv_day_from_ymd (year + n, 3, 1);
}

int
ouv_day_get_weekday (OuvDay day)
{
  g_return_val_if_fail (day_is_valid (day), 0);

  /* Day 1, 0001-01-01, is a Monday. */
  return (day - 1) % 7 + 1;
}

/* The "anonymous Gregorian" computus (Meeus, Astronomical Algorithms, chapter 8). */
OuvDay
ouv_day_easter (int year)
{
  int century = year / 100;
  int golden = year % 19;
  int leap_shift = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + leap_shift + 15) % 30;
  int to_sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
  int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  int sum = epact + to_sunday - 7 * correction + 114;

  return ouv_day_from_ymd (year, sum / 31, sum % 31 + 1);
}

static void
fixed_holiday_clear (gpointer data)
{
  FixedHoliday *holiday = data;

  g_free (holiday->name);
}

static void
movable_holiday_clear (gpointer data)
{
  MovableHoliday *holiday = data;

  g_free (holiday->name);
}

OuvCalendar *
ouv_calendar_new (void)
{
  OuvCalendar *self = g_new0 (OuvCalendar, 1);

  self->fixed = g_array_new (FALSE, FALSE, sizeof (FixedHoliday));
  g_array_set_clear_func (self->fixed, fixed_holiday_clear);
  self->movable = g_array_new (FALSE, FALSE, sizeof (MovableHoliday));
  g_array_set_clear_func (self->movable, movable_holiday_clear);
  return self;
}

void
ouv_calendar_free (OuvCalendar *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->fixed);
  g_array_unref (self->movable);
  g_free (self);
}

void
ouv_calendar_add_fixed (OuvCalendar *self,
                        int          month,
                        int          day_of_month,
                        int          since_year,
                        const char  *name)
{
  FixedHoliday holiday = { month, day_of_month, since_year, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  /* A leap year, so that 29 February is a day too. */
  g_return_if_fail (ouv_day_from_ymd (2000, month, day_of_month) != 0);

  holiday.name = g_strdup (name);
  g_array_append_val (self->fixed, holiday);
}

void
ouv_calendar_add_movable (OuvCalendar *self,
                          int          offset,
                          const char  *name)
{
  MovableHoliday holiday = { offset, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  holiday.name = g_strdup (name);
  g_array_append_val (self->movable, holiday);
}

static gboolean
is_easter (gint64 day)
{
  int year;

  if (!day_is_valid (day))
    return FALSE;

  ouv_day_get_ymd ((OuvDay) day, &year, NULL, NULL);
  return ouv_day_easter (year) == day;
}

const char *
ouv_calendar_get_holiday (const OuvCalendar *self,
                          OuvDay             day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (day_is_valid (day), NULL);

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  for (guint i = 0; i < self->fixed->len; i++)
    {
      const FixedHoliday *holiday = &g_array_index (self->fixed, FixedHoliday, i);

      if (holiday->month == month && holiday->day_of_month == day_of_month && holiday->since_year <= year)
        return holiday->name;
    }

  /* From the day back to its Easter, so that an offset may lead into another year. */
  for (guint i = 0; i < self->movable->len; i++)
    {
      const MovableHoliday *holiday = &g_array_index (self->movable, MovableHoliday, i);

      if (is_easter ((gint64) day - holiday->offset))
        return holiday->name;
    }
  return NULL;
}

gboolean
ouv_calendar_is_business_day (const OuvCalendar *self,
                              OuvDay             day)
{
  return ouv_day_get_weekday (day) <= G_DATE_FRIDAY && ouv_calendar_get_holiday (self, day) == NULL;
}

OuvDay
ouv_calendar_add_business_days (const OuvCalendar *self,
                                OuvDay             day,
                                int                n)
{
  int step = n < 0 ? -1 : 1;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (day_is_valid (day), 0);

  while (n != 0)
    {
      day += step;
      if (!day_is_valid (day))
        return 0;
      if (ouv_calendar_is_business_day (self, day))
        n -= step;
    }
  return day;
}

static OuvDay
day_from_date_time (GDateTime *date_time)
{
  int year, month, day_of_month;

  g_date_time_get_ymd (date_time, &year, &month, &day_of_month);
  return ouv_day_from_ymd (year, month, day_of_month);
}

static gboolean
opens_on_day (const OuvHours    *hours,
              const OuvCalendar *calendar,
              OuvDay             day)
{
  return hours->on_holidays || ouv_calendar_get_holiday (calendar, day) == NULL;
}

static gboolean
period_has_day (const OuvPeriod *period,
                OuvDay           day)
{
  return (period->weekdays & (1 << (ouv_day_get_weekday (day) - 1))) != 0 && period->opens < period->closes;
}

/* When what is open at MINUTE of DAY closes, in minutes after midnight; -1 when it is closed. */
static int
get_closing (const OuvHours    *hours,
             const OuvCalendar *calendar,
             OuvDay             day,
             int                minute)
{
  if (!opens_on_day (hours, calendar, day))
    return -1;

  for (guint i = 0; i < hours->n_periods; i++)
    {
      const OuvPeriod *period = &hours->periods[i];

      if (period_has_day (period, day) && minute >= period->opens && minute < period->closes)
        return period->closes;
    }
  return -1;
}

/* The first opening of DAY at AFTER or later, in minutes after midnight; -1 when there is none. */
static int
get_first_opening (const OuvHours    *hours,
                   const OuvCalendar *calendar,
                   OuvDay             day,
                   int                after)
{
  int first = MINUTES_PER_DAY;

  if (!opens_on_day (hours, calendar, day))
    return -1;

  for (guint i = 0; i < hours->n_periods; i++)
    {
      const OuvPeriod *period = &hours->periods[i];

      if (period_has_day (period, day) && period->opens >= after)
        first = MIN (first, period->opens);
    }
  return first < MINUTES_PER_DAY ? first : -1;
}

/* MINUTE may be the end of DAY, which no clock shows. */
static GDateTime *
instant_of (GTimeZone *zone,
            OuvDay     day,
            int        minute)
{
  g_autoptr(GDateTime) midnight = NULL;
  int year, month, day_of_month;

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  midnight = g_date_time_new (zone, year, month, day_of_month, 0, 0, 0);
  return g_date_time_add_minutes (midnight, minute);
}

static GDateTime *
find_next_opening (const OuvHours    *hours,
                   const OuvCalendar *calendar,
                   GTimeZone         *zone,
                   OuvDay             today,
                   int                minute)
{
  for (int ahead = 0; ahead <= DAYS_AHEAD && day_is_valid (today + ahead); ahead++)
    {
      int opening = get_first_opening (hours, calendar, today + ahead, ahead == 0 ? minute : 0);

      if (opening >= 0)
        return instant_of (zone, today + ahead, opening);
    }
  return NULL;
}

gboolean
ouv_hours_is_open (const OuvHours    *hours,
                   const OuvCalendar *calendar,
                   GDateTime         *now,
                   GDateTime        **next_change)
{
  g_autoptr(GTimeZone) zone = NULL;
  g_autoptr(GDateTime) local = NULL;
  OuvDay today;
  int minute, closing;

  g_return_val_if_fail (hours != NULL && hours->n_periods <= G_N_ELEMENTS (hours->periods), FALSE);
  g_return_val_if_fail (calendar != NULL, FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  if (next_change != NULL)
    *next_change = NULL;
  if (hours->always)
    return TRUE;

  zone = g_time_zone_new_offset (hours->utc_offset * 60);
  local = g_date_time_to_timezone (now, zone);
  /* At either end of the calendar the body's local time may not exist. */
  if (local == NULL)
    return FALSE;

  today = day_from_date_time (local);
  minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  closing = get_closing (hours, calendar, today, minute);
  if (next_change != NULL)
    *next_change = closing >= 0 ? instant_of (zone, today, closing)
                                : find_next_opening (hours, calendar, zone, today, minute);
  return closing >= 0;
}
