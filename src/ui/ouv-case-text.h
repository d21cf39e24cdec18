/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* All that a case of STORE holds, its files by name, and what follows from it today, to be read by its owner, in the language of the
 * interface. Of a case that does not keep CPF and address it leaves them out. (transfer full) */
char *ouv_case_text_new (OuvCaseStore *store,
                         OuvCaseItem  *item);

G_END_DECLS
