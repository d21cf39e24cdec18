/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The languages of the interface and of the messages. */
typedef enum {
  OUV_LANGUAGE_EN,
  OUV_LANGUAGE_UK,
  OUV_LANGUAGE_PT_BR,
} OuvLanguage;
#define OUV_N_LANGUAGES 3

/* A calendar day as GDate's Julian day number (1 is 0001-01-01); 0 is "no day". */
typedef gint32 OuvDay;

/* Money in centavos. OUV_MONEY_UNKNOWN is "no sum". */
typedef gint64 OuvMoney;
#define OUV_MONEY_UNKNOWN G_MININT64

#define OUV_CORE_ERROR (ouv_core_error_quark ())
GQuark ouv_core_error_quark (void);

typedef enum {
  OUV_CORE_ERROR_SYNTAX,     /* not JSON, or not the grammar that we accept */
  OUV_CORE_ERROR_TYPE,       /* a value of another type than asked for */
  OUV_CORE_ERROR_MISSING,    /* a member that must be there is not */
  OUV_CORE_ERROR_UNKNOWN_ID, /* an id, operator or member that does not exist */
  OUV_CORE_ERROR_RANGE,      /* a date, sum or length out of its range */
  OUV_CORE_ERROR_DUPLICATE,  /* the same id or key twice */
  OUV_CORE_ERROR_FORWARD,    /* a condition reads what is not answered yet */
  OUV_CORE_ERROR_CONSTANT,   /* a condition that no answer can change */
} OuvCoreError;

/* The code of a language as in CONTRACT ("en", "uk", "pt_BR"); static. */
const char *ouv_language_get_code (OuvLanguage language);

/* FALSE when CODE names none of the three; accepts locale names such as "pt_PT.UTF-8". */
gboolean ouv_language_from_code (const char  *code,
                                 OuvLanguage *language);

G_END_DECLS
