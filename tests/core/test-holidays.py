#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ouvidor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The national holidays and business days of 2024 to 2030 by other means than our own: test-holidays.py TABLE SOURCE_ROOT

Easter comes from the church's table of full moons by golden number, weekdays from Python's datetime, the holidays from the laws as
they read; nothing is taken from the model.
"""

import datetime
import os
import subprocess
import sys

table, root = sys.argv[1:3]
sys.path.insert(0, os.path.join(root, "tests"))
import tap  # noqa: E402

YEARS = range(2024, 2031)
DAY = datetime.timedelta(days=1)
# The paschal full moon by golden number, 1 to 19, in the years 1900 to 2199: month and day.
FULL_MOONS = ((4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
              (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27))
# Lei 662/1949 with Lei 10.607/2002, Lei 6.802/1980, and Lei 14.759/2023 from 2024 on.
FIXED = ((1, 1), (4, 21), (5, 1), (9, 7), (10, 12), (11, 2), (11, 15), (11, 20), (12, 25))
# As the lists of the federal government give Good Friday.
GOOD_FRIDAYS = {2024: (3, 29), 2025: (4, 18), 2026: (4, 3)}


def good_friday(year):
    easter = datetime.date(year, *FULL_MOONS[year % 19]) + DAY
    while easter.isoweekday() != 7:
        easter += DAY
    return easter - 2 * DAY


HOLIDAYS = {datetime.date(year, *day) for year in range(2023, 2032) for day in FIXED if (year, day) != (2023, (11, 20))}
HOLIDAYS |= {good_friday(year) for year in range(2023, 2032)}


def is_business_day(day):
    return day.isoweekday() < 6 and day not in HOLIDAYS


def add_business_days(day, n):
    step = DAY if n > 0 else -DAY
    for _ in range(abs(n)):
        day += step
        while not is_business_day(day):
            day += step
    return day


def read_table():
    first, last = datetime.date(YEARS[0], 1, 1), datetime.date(YEARS[-1], 12, 31)
    lines = subprocess.run([table, str(first), str(last)], stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    return [line.split(" ", 7) for line in lines]


def check_easter():
    for year, day in GOOD_FRIDAYS.items():
        if good_friday(year) != datetime.date(year, *day):
            yield f"the other formula gives {good_friday(year)}"


def check_days():
    rows = read_table()
    wanted = [datetime.date(YEARS[0], 1, 1) + i * DAY for i in range(len(rows))]
    if len(rows) != 2557 or [row[0] for row in rows] != [str(day) for day in wanted]:
        yield f"{len(rows)} days are in the table"
    for row, day in zip(rows, wanted):
        if (row[7] != "-") != (day in HOLIDAYS):
            yield f"{day}: {row[7]}"
        if row[1] != str(int(is_business_day(day))):
            yield f"{day}: business day {row[1]}"


def check_steps():
    for row in read_table():
        day = datetime.date.fromisoformat(row[0])
        wanted = [str(add_business_days(day, n)) for n in (1, 2, 5, 10, -1)]
        if row[2:7] != wanted:
            yield f"{day}: {row[2:7]}, not {wanted}"


tap.run([
    ("the other formula knows Good Friday", check_easter),
    ("holidays and business days of every day", check_days),
    ("business days counted from every day", check_steps),
])
