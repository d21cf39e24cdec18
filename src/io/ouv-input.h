/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* What the commands that judge a case have in common. */

/* The answers and attempts in FILE (-: standard input). The error is one line: file, JSON pointer, what is wrong. */
OuvCase  *ouv_input_read_case    (OuvModel    *model,
                                  const char  *file,
                                  OuvDay       today,
                                  GError     **error);
/* The value of --language; NULL leaves the language as it is. */
gboolean  ouv_input_set_language (const char  *code,
                                  GError     **error);

G_END_DECLS
