/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-codes.h"

#include <string.h>

#define CEP_LENGTH 8
#define CNPJ_LENGTH 14

/* Post codes */

/* Reads a post code at TEXT into DIGITS; returns where it ends, NULL when there is none. */
static const char *
read_cep (const char *text,
          char        digits[CEP_LENGTH + 1])
{
  guint n = 0;

  for (; n < CEP_LENGTH && *text != '\0'; text++)
    {
      if (g_ascii_isdigit (*text))
        digits[n++] = *text;
      else if (!(n == 2 && *text == '.') && !(n == 5 && *text == '-'))
        return NULL;
    }
  digits[n] = '\0';
  return n == CEP_LENGTH && !g_ascii_isdigit (*text) ? text : NULL;
}

/* Whether what begins at AT is the rest of a longer number. */
static gboolean
is_inside_number (const char *text,
                  const char *at)
{
  if (at > text && strchr ("-./", at[-1]) != NULL)
    at--;
  return at > text && g_ascii_isdigit (at[-1]);
}

char *
ouv_cep_find (const char *text)
{
  char digits[CEP_LENGTH + 1];

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && !is_inside_number (text, p) && read_cep (p, digits) != NULL)
      return g_strdup (digits);
  return NULL;
}

char *
ouv_cep_format (const char *digits)
{
  g_return_val_if_fail (digits != NULL && strlen (digits) == CEP_LENGTH, NULL);

  return g_strdup_printf ("%.5s-%s", digits, digits + 5);
}

/* Companies */

/* Instrução Normativa RFB 2.229/2024: modulo 11, weights 2 to 9 from the right and again; a character counts as its ASCII code less 48. */
static char
get_check_digit (const char *cnpj,
                 int         length)
{
  int sum = 0;

  for (int i = 0; i < length; i++)
    sum += (cnpj[i] - '0') * (2 + (length - 1 - i) % 8);
  return (char) ('0' + (sum % 11 < 2 ? 0 : 11 - sum % 11));
}

char *
ouv_cnpj_normalise (const char *text)
{
  g_autoptr(GString) cnpj = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (cnpj, g_ascii_toupper (*p));
      else if (strchr ("./- ", *p) == NULL)
        return NULL;
    }
  if (cnpj->len != CNPJ_LENGTH || !g_ascii_isdigit (cnpj->str[12]) || !g_ascii_isdigit (cnpj->str[13]))
    return NULL;
  return g_strdup (cnpj->str);
}

gboolean
ouv_cnpj_is_valid (const char *text)
{
  g_autofree char *cnpj = ouv_cnpj_normalise (text);

  /* The check digits of fourteen equal zeros hold, but no company has that number. */
  return cnpj != NULL && strspn (cnpj, "0") < CNPJ_LENGTH
         && get_check_digit (cnpj, 12) == cnpj[12] && get_check_digit (cnpj, 13) == cnpj[13];
}

char *
ouv_cnpj_format (const char *text)
{
  g_autofree char *cnpj = ouv_cnpj_normalise (text);

  if (cnpj == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%.2s.%.3s.%.3s/%.4s-%s", cnpj, cnpj + 2, cnpj + 5, cnpj + 8, cnpj + 12);
}
