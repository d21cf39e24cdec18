/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-types.h"

G_BEGIN_DECLS

/* Between short facts on one line. A line never begins with it. */
#define OUV_FORMAT_DOT "\302\240· "

/* `05/10/2026`, `05.10.2026`, `5 October 2026`: as LETTERS 1.2 rule 8 writes it, whatever the locale. */
char *ouv_format_day   (OuvLanguage language,
                        OuvDay      day);
/* For sentences of the interface: "5 de outubro de 2026", "5 жовтня 2026 року", "5 October 2026". */
char *ouv_format_day_words (OuvLanguage language,
                            OuvDay      day);
/* For the interface, with the weekday: "segunda-feira, 23 de novembro", "понеділок, 23 листопада", "Monday, 23 November"
 * (with the year when it is not THIS_YEAR). */
char *ouv_format_day_long (OuvLanguage language,
                           OuvDay      day,
                           int         this_year);
/* The same where something happens on that day, for the middle of a sentence: "na segunda-feira, 23 de novembro",
 * "у понеділок, 23 листопада", "on Monday, 23 November". */
char *ouv_format_day_on   (OuvLanguage language,
                           OuvDay      day,
                           int         this_year);
/* `R$ 1,234.56`, `R$ 1 234,56`, `R$ 1.234,56`; the spaces of a sum in Ukrainian do not break. */
char *ouv_format_money (OuvLanguage language,
                        OuvMoney    money);
/* `1,300`, `1 300`, `1.300`; the space does not break. */
char *ouv_format_count (OuvLanguage language,
                        guint       count);
/* The digits of a Brazilian number, as they are printed: "0800 720 1234", "(11) 91234-5678"; others as they are. */
char *ouv_format_phone (const char *digits);
/* "a, b e c", "a, b і c" (or "й"/"та" never needed: always "і"), "a, b and c". */
char *ouv_format_list  (OuvLanguage        language,
                        const char *const *items);
/* "18:00", in Portuguese "18h" and "18h30". */
char *ouv_format_time        (OuvLanguage language,
                              int         hour,
                              int         minute);
/* A number of four digits a group, for reading aloud: "2026 1101 1234 5". */
char *ouv_format_digits_aloud (const char *digits);

/* A sum with a point as the contract writes it: "89.90", "1234.5", "90". Error when it is anything else, negative or over 10^12 reais. */
gboolean ouv_parse_money_iso (const char *text,
                              OuvMoney   *money,
                              GError    **error);
char    *ouv_money_to_iso    (OuvMoney    money);
/* A sum as a reader types it: `89,90`, `1.234,56`, `89.90`, `1 234,56`, `R$ 89`, `1,234.56`. Three digits after a single
 * point or comma are thousands. */
gboolean ouv_parse_money     (const char *text,
                              OuvMoney   *money,
                              GError    **error);
/* A date as a reader types it: `5/10/2026`, `05.10.2026`, `5-10-26`, `2026-10-05`, `5 10 2026`, `051026`; day first.
 * Also as ouv_format_day() writes it (`5 October 2026`). Two digits of a year mean 20YY; 1900 to 2100 is taken. */
OuvDay   ouv_parse_day       (const char *text,
                              GError    **error);

/* Whether the two check digits of a CPF hold (eleven digits, other characters ignored, not all equal). */
gboolean ouv_cpf_is_valid    (const char *text);
/* "529.982.247-25" when TEXT holds eleven digits, a copy of TEXT otherwise. */
char    *ouv_cpf_format      (const char *text);

/* Whether TEXT holds a Cyrillic letter. */
gboolean ouv_text_has_cyrillic (const char *text);
/* A Ukrainian name in Latin letters (Cabinet of Ministers, resolution 55 of 2010-01-27). */
char    *ouv_text_romanise     (const char *text);
/* TEXT folded for searching: lower case, without accents, apostrophes and hyphens. */
char    *ouv_text_fold         (const char *text);
/* The folded words of a search without their endings; those that only make a sentence of it ("how to …") are left out where others are
 * left. (transfer full) */
char   **ouv_text_split_words  (const char *typed);
/* How well TEXT (nullable) matches a folded word: BEST when a word of it starts so, 1 when it stands anywhere, 0 when not. */
int      ouv_text_rank         (const char *text,
                                const char *folded,
                                int         best);
/* Likewise in a text that is folded already. */
int      ouv_text_rank_folded  (const char *hay,
                                const char *folded,
                                int         best);

G_END_DECLS
