/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* The day of all cases of a benchmark. */
#define OUV_BENCH_TODAY 739946 /* 2026-11-26 */

/* N cases with answers and attempts that chance gave, the same in every run. (element-type OuvCase) */
GPtrArray *ouv_bench_cases_new (OuvModel *model,
                                guint     n);

G_END_DECLS
