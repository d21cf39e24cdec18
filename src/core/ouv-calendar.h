/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-types.h"

G_BEGIN_DECLS

/* 9999-12-31, the last day that can be written as YYYY-MM-DD. A result beyond 1 … OUV_DAY_MAX is 0, "no day". */
#define OUV_DAY_MAX 3652059

/* YYYY-MM-DD, strictly; 0 with an error when TEXT is not such a date or the day does not exist. */
OuvDay  ouv_day_from_iso (const char *text,
                          GError    **error);
char   *ouv_day_to_iso   (OuvDay      day);
OuvDay  ouv_day_from_ymd (int         year,
                          int         month,
                          int         day_of_month);
void    ouv_day_get_ymd  (OuvDay      day,
                          int        *year,
                          int        *month,
                          int        *day_of_month);
/* The day of the same number N years later (N < 0: earlier), or the day after when there is none: 29 February leads to
 * 1 March (Civil Code, art. 132, § 3). 0 beyond the calendar. */
OuvDay  ouv_day_add_years (OuvDay     day,
                           int        n);
/* 1 is Monday, 7 is Sunday. */
int     ouv_day_get_weekday (OuvDay   day);
/* Western Easter Sunday of YEAR. */
OuvDay  ouv_day_easter   (int         year);

/* National holidays. Built once from the model, then immutable. */
typedef struct _OuvCalendar OuvCalendar;

OuvCalendar *ouv_calendar_new         (void);
void         ouv_calendar_free        (OuvCalendar       *self);
/* A day of the year that is a holiday since YEAR (20 November: 2024, Lei 14.759/2023). NAME is English, a msgid. */
void         ouv_calendar_add_fixed   (OuvCalendar       *self,
                                       int                month,
                                       int                day_of_month,
                                       int                since_year,
                                       const char        *name);
/* A holiday OFFSET days from Easter Sunday (Good Friday: -2). */
void         ouv_calendar_add_movable (OuvCalendar       *self,
                                       int                offset,
                                       const char        *name);
/* The holiday's name (msgid, owned by SELF), or NULL when DAY is none. */
const char  *ouv_calendar_get_holiday (const OuvCalendar *self,
                                       OuvDay             day);
/* Monday to Friday and no national holiday. */
gboolean     ouv_calendar_is_business_day   (const OuvCalendar *self,
                                             OuvDay             day);
/* The N-th business day after DAY (N > 0), before it (N < 0); N = 0: DAY itself. The first day is not counted (CPC art. 224). */
OuvDay       ouv_calendar_add_business_days (const OuvCalendar *self,
                                             OuvDay             day,
                                             int                n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvCalendar, ouv_calendar_free)

/* Opening hours of one body. */
typedef struct {
  guint8  weekdays; /* bit 0 is Monday … bit 6 is Sunday */
  guint16 opens;    /* minutes after midnight */
  guint16 closes;   /* minutes after midnight, more than OPENS, at most 1440 */
} OuvPeriod;

typedef struct {
  gboolean  always;         /* day and night; PERIODS is unused */
  gboolean  on_holidays;    /* open on national holidays too */
  int       utc_offset;     /* minutes; -180 is São Paulo */
  guint     n_periods;
  OuvPeriod periods[4];
} OuvHours;

/* Whether HOURS are open at the instant NOW (any zone). *NEXT_CHANGE (transfer full, nullable, in the body's own zone) is
 * the closing of that day when it is open, the next opening when it is closed; NULL when it never closes or no opening is found
 * within 40 days. */
gboolean ouv_hours_is_open (const OuvHours    *hours,
                            const OuvCalendar *calendar,
                            GDateTime         *now,
                            GDateTime        **next_change);

G_END_DECLS
