/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* On the day before an answer is due and on that day the desktop says so, once each. Others can see it there: it names the place and
 * the day, and nothing of the case. A click does "app.open-case". Only while Ouvidor is open: it does not start by itself. */

/* Says what is to be said today and was not said yet. */
void ouv_reminders_tell     (GApplication *application,
                             OuvCaseStore *store);
/* Takes back what was said of a case. APPLICATION may be NULL. */
void ouv_reminders_withdraw (GApplication *application,
                             OuvCaseItem  *item);

G_END_DECLS
