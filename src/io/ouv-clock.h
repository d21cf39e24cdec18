/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-types.h"

G_BEGIN_DECLS

/* The present instant in São Paulo's time (UTC-3 all year since 2019). The environment variable OUV_NOW, an RFC 3339 instant,
 * stands in for the clock in tests. (transfer full) */
GDateTime *ouv_clock_now    (void);
/* The day in São Paulo. */
OuvDay     ouv_clock_today  (void);
/* The day in São Paulo at INSTANT (any zone). */
OuvDay     ouv_clock_day_of (GDateTime *instant);

G_END_DECLS
