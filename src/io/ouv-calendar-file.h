/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* A calendar as RFC 5545 describes it (.ics): all-day events with an alarm at nine in the morning of the day before. An event keeps its
 * UID, so that a calendar that takes the file once more replaces what it has. Calendars are often kept on other people's computers:
 * nothing that the user has typed goes into one. */
typedef struct _OuvCalendarFile OuvCalendarFile;

/* STAMP: when it is written. */
OuvCalendarFile *ouv_calendar_file_new       (GDateTime       *stamp);
void             ouv_calendar_file_free      (OuvCalendarFile *self);
void             ouv_calendar_file_add_event (OuvCalendarFile *self,
                                              const char      *uid,
                                              OuvDay           day,
                                              const char      *summary,
                                              const char      *description);
/* The dates of a case from the day of the stamp on, as the list of dates has them, and the day to call an office that is closed until
 * then. Returns how many there are. */
guint            ouv_calendar_file_add_case  (OuvCalendarFile *self,
                                              OuvCaseItem     *item);
guint            ouv_calendar_file_get_n_events (OuvCalendarFile *self);
GBytes          *ouv_calendar_file_to_bytes  (OuvCalendarFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvCalendarFile, ouv_calendar_file_free)

G_END_DECLS
