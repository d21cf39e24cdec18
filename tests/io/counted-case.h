/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-store.h"

/* A case whose description counts up: what the drivers of kill-store.py write and read. */

/* Of different lengths, and wrong in any part if in one. (transfer full) */
char        *counted_text       (gint64        number);
/* 0: nothing was written yet; -1: the description is no such text. */
gint64       counted_get_number (OuvCaseItem  *item);
/* The only case of the store, opened, or a new one. Ends the program when there is more, or a damaged file. (transfer full) */
OuvCaseItem *counted_open       (OuvCaseStore *store);
