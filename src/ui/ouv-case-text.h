/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* All that a case holds and what follows from it today, to be read by its owner, in the language of the interface. Of a case that does not
 * keep CPF and address it leaves them out. (transfer full) */
char *ouv_case_text_new (OuvCaseItem *item);

G_END_DECLS
