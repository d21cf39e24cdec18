/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* calendar-table FROM TO prints a line for each day: the day, whether it is a business day, the business days 1, 2, 5 and 10 after it
 * and the one before it, and the name of the holiday. For test-holidays.py. */
#include "config.h"

#include <stdio.h>

#include "ouv-model.h"

static void
print_day (OuvDay day)
{
  g_autofree char *iso = ouv_day_to_iso (day);

  printf ("%s ", iso);
}

int
main (int   argc,
      char *argv[])
{
  static const int steps[] = { 1, 2, 5, 10, -1 };
  const OuvCalendar *calendar = ouv_model_get_calendar (ouv_model_get_default ());
  OuvDay from = argc == 3 ? ouv_day_from_iso (argv[1], NULL) : 0;
  OuvDay to = argc == 3 ? ouv_day_from_iso (argv[2], NULL) : 0;

  if (from == 0 || to == 0)
    return 2;
  for (OuvDay day = from; day <= to; day++)
    {
      const char *holiday = ouv_calendar_get_holiday (calendar, day);

      print_day (day);
      printf ("%d ", ouv_calendar_is_business_day (calendar, day));
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        print_day (ouv_calendar_add_business_days (calendar, day, steps[i]));
      printf ("%s\n", holiday != NULL ? holiday : "-");
    }
  return 0;
}
