/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From now on every name leads to this computer ("local"), to nowhere ("fail"), or is looked up without end ("hang"). */
void ouv_test_resolver_install (const char *kind);

/* What happens between start and stop: for how long, the longest time in which the main loop did nothing though it could have (the time in
 * which the computer was busy with other programs is left out), and by how much the memory in use grew at most. */
typedef struct {
  double  ms;
  double  longest_gap;
  gint64  memory;
  /* private: */
  gint64  started;
  gint64  last;
  gint64  waited;
  gint64  memory_before;
  guint   timer;
} OuvWatch;

void ouv_watch_start (OuvWatch *self);
void ouv_watch_stop  (OuvWatch *self);

G_END_DECLS
