/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Stands between the program that it is linked into and the C library: the calls on files and folders that threads other than the first
 * make are counted, and one of them goes wrong. */

typedef enum
{
  FAULT_NONE,
  FAULT_FAIL,        /* the call returns -1 with an errno */
  FAULT_KILL_BEFORE, /* the process is killed instead of the call; of what was to be written, half is */
  FAULT_KILL_AFTER,  /* the process is killed when the call has returned */
} FaultKind;

/* The call number AT (from 1) from now on goes wrong, and later ones go well. */
void fault_arm   (FaultKind kind,
                  guint     at,
                  int       code);
/* Ends it; the number of calls since fault_arm(). */
guint fault_disarm (void);
