/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers that Brazil gives to places and companies. */

/* The eight digits of the first post code in TEXT (`01310-100`, `01310100`, `01.310-100`), NULL when there is none. (transfer full) */
char    *ouv_cep_find       (const char *text);
/* "01310-100" of eight digits. (transfer full) */
char    *ouv_cep_format     (const char *digits);

/* The fourteen characters of a CNPJ without dots, slash and hyphen: since July 2026 letters too, in capitals; the last two are digits.
 * NULL when TEXT is anything else. (transfer full) */
char    *ouv_cnpj_normalise (const char *text);
/* Whether its check digits hold. */
gboolean ouv_cnpj_is_valid  (const char *text);
/* "40.432.544/0001-47" when TEXT is a CNPJ, a copy of TEXT otherwise. (transfer full) */
char    *ouv_cnpj_format    (const char *text);

G_END_DECLS
