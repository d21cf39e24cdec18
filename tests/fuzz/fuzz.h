/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What libFuzzer calls with an input; tests/fuzz/fuzz-main.c calls it with the kept ones. Whatever is wrong with an answer must come out as
 * an error, whatever is taken as good must be fit to be shown. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
