/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-format.h"

#include <string.h>

#include "ouv-calendar.h"
#include "ouv-json.h"

#define DIGITS "0123456789"
#define CENTS_PER_REAL 100
#define MAX_REAIS G_GINT64_CONSTANT (1000000000000)
#define CPF_LENGTH 11

/* Not from the locale: a Portuguese message has Portuguese dates wherever the program runs. */
static const char *const month_names[OUV_N_LANGUAGES][12] = {
  [OUV_LANGUAGE_EN] = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  },
  /* Genitive, as after the number of the day. */
  [OUV_LANGUAGE_UK] = {
    "січня", "лютого", "березня", "квітня", "травня", "червня",
    "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
  },
  [OUV_LANGUAGE_PT_BR] = {
    "janeiro", "fevereiro", "março", "abril", "maio", "junho",
    "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
  },
};

static const char *const weekday_names[OUV_N_LANGUAGES][7] = {
  [OUV_LANGUAGE_EN] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  },
  [OUV_LANGUAGE_UK] = {
    "понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя",
  },
  [OUV_LANGUAGE_PT_BR] = {
    "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo",
  },
};

/* Behind the preposition, which in Portuguese tells the gender and in Ukrainian asks for the accusative. */
static const char *const weekday_phrases[OUV_N_LANGUAGES][7] = {
  [OUV_LANGUAGE_EN] = {
    "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday",
  },
  [OUV_LANGUAGE_UK] = {
    "у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу", "у неділю",
  },
  [OUV_LANGUAGE_PT_BR] = {
    "na segunda-feira", "na terça-feira", "na quarta-feira", "na quinta-feira", "na sexta-feira", "no sábado", "no domingo",
  },
};

static gboolean
language_is_valid (OuvLanguage language)
{
  return (int) language >= 0 && (int) language < OUV_N_LANGUAGES;
}

char *
ouv_format_day (OuvLanguage language,
                OuvDay      day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (language_is_valid (language), NULL);
  g_return_val_if_fail (day >= 1 && day <= OUV_DAY_MAX, NULL);

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  switch (language)
    {
    case OUV_LANGUAGE_UK:
      return g_strdup_printf ("%02d.%02d.%04d", day_of_month, month, year);
    case OUV_LANGUAGE_PT_BR:
      return g_strdup_printf ("%02d/%02d/%04d", day_of_month, month, year);
    case OUV_LANGUAGE_EN:
    default:
      return g_strdup_printf ("%d %s %d", day_of_month, month_names[language][month - 1], year);
    }
}

static void
append_day (GString     *text,
            OuvLanguage  language,
            OuvDay       day,
            gboolean     with_year)
{
  int year, month, day_of_month;

  ouv_day_get_ymd (day, &year, &month, &day_of_month);
  g_string_append_printf (text, "%d", day_of_month);
  if (language == OUV_LANGUAGE_PT_BR)
    g_string_append (text, day_of_month == 1 ? "º de" : " de");
  g_string_append_printf (text, " %s", month_names[language][month - 1]);
  if (with_year)
    g_string_append_printf (text, language == OUV_LANGUAGE_PT_BR ? " de %d" : " %d", year);
  if (with_year && language == OUV_LANGUAGE_UK)
    g_string_append (text, " року");
}

char *
ouv_format_day_words (OuvLanguage language,
                      OuvDay      day)
{
  GString *text;

  g_return_val_if_fail (language_is_valid (language), NULL);
  g_return_val_if_fail (day >= 1 && day <= OUV_DAY_MAX, NULL);

  text = g_string_new (NULL);
  append_day (text, language, day, TRUE);
  return g_string_free (text, FALSE);
}

/* DAY behind one of the seven WEEKDAYS. */
static char *
join_day (const char *const *weekdays,
          OuvLanguage        language,
          OuvDay             day,
          int                this_year)
{
  GString *text = g_string_new (weekdays[ouv_day_get_weekday (day) - 1]);
  int year;

  ouv_day_get_ymd (day, &year, NULL, NULL);
  g_string_append (text, ", ");
  append_day (text, language, day, year != this_year);
  return g_string_free (text, FALSE);
}

char *
ouv_format_day_long (OuvLanguage language,
                     OuvDay      day,
                     int         this_year)
{
  g_return_val_if_fail (language_is_valid (language), NULL);
  g_return_val_if_fail (day >= 1 && day <= OUV_DAY_MAX, NULL);

  return join_day (weekday_names[language], language, day, this_year);
}

char *
ouv_format_day_on (OuvLanguage language,
                   OuvDay      day,
                   int         this_year)
{
  g_return_val_if_fail (language_is_valid (language), NULL);
  g_return_val_if_fail (day >= 1 && day <= OUV_DAY_MAX, NULL);

  return join_day (weekday_phrases[language], language, day, this_year);
}

/* The absolute value, which for the smallest number does not fit in its own type. */
static guint64
get_magnitude (OuvMoney money)
{
  return money < 0 ? 0 - (guint64) money : (guint64) money;
}

/* NUMBER with SEPARATOR before every three digits from the right. */
static char *
group_thousands (guint64     number,
                 const char *separator)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);
  GString *text = g_string_sized_new (length + length / 3 + 1);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

static const char *const thousands_separators[OUV_N_LANGUAGES] = {
  [OUV_LANGUAGE_EN] = ",", [OUV_LANGUAGE_UK] = "\u00a0", [OUV_LANGUAGE_PT_BR] = ".",
};

char *
ouv_format_count (OuvLanguage language,
                  guint       count)
{
  g_return_val_if_fail (language_is_valid (language), NULL);

  return group_thousands (count, thousands_separators[language]);
}

char *
ouv_format_phone (const char *digits)
{
  gsize length = strlen (digits);

  if (strspn (digits, "0123456789") != length || (length != 10 && length != 11))
    return g_strdup (digits);
  /* The last four are a group of their own everywhere. */
  if (g_str_has_prefix (digits, "0800"))
    return g_strdup_printf ("0800 %.*s %s", (int) length - 8, digits + 4, digits + length - 4);
  return g_strdup_printf ("(%.2s) %.*s-%s", digits, (int) length - 6, digits + 2, digits + length - 4);
}

char *
ouv_format_money (OuvLanguage language,
                  OuvMoney    money)
{
  guint64 magnitude = get_magnitude (money);
  g_autofree char *reais = NULL;

  g_return_val_if_fail (language_is_valid (language), NULL);
  g_return_val_if_fail (money != OUV_MONEY_UNKNOWN, NULL);

  reais = group_thousands (magnitude / CENTS_PER_REAL, thousands_separators[language]);
  return g_strdup_printf ("%sR$%s%s%c%02d", money < 0 ? "-" : "",
                          language == OUV_LANGUAGE_UK ? "\u00a0" : " ", reais,
                          language == OUV_LANGUAGE_EN ? '.' : ',', (int) (magnitude % CENTS_PER_REAL));
}

char *
ouv_format_list (OuvLanguage        language,
                 const char *const *items)
{
  static const char *const conjunctions[OUV_N_LANGUAGES] = {
    [OUV_LANGUAGE_EN] = " and ", [OUV_LANGUAGE_UK] = " і ", [OUV_LANGUAGE_PT_BR] = " e ",
  };
  GString *text;

  g_return_val_if_fail (language_is_valid (language), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  text = g_string_new (NULL);
  for (gsize i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, items[i + 1] == NULL ? conjunctions[language] : ", ");
      g_string_append (text, items[i]);
    }
  return g_string_free (text, FALSE);
}

char *
ouv_format_time (OuvLanguage language,
                 int         hour,
                 int         minute)
{
  if (language != OUV_LANGUAGE_PT_BR)
    return g_strdup_printf ("%02d:%02d", hour, minute);
  return minute == 0 ? g_strdup_printf ("%dh", hour) : g_strdup_printf ("%dh%02d", hour, minute);
}

/* Whatever is no digit stays and starts a new count, so that letters and strokes of a protocol are read too. */
char *
ouv_format_digits_aloud (const char *digits)
{
  GString *text;
  guint run = 0;

  g_return_val_if_fail (digits != NULL, NULL);

  text = g_string_new (NULL);
  for (const char *p = digits; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        run = 0;
      else if (run++ > 0 && run % 4 == 1)
        g_string_append_c (text, ' ');
      g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

static void
set_quoted_error (GError      **error,
                  OuvCoreError  code,
                  const char   *text,
                  const char   *complaint)
{
  g_autofree char *quoted = ouv_json_quote (text);

  g_set_error (error, OUV_CORE_ERROR, code, "%s %s", quoted, complaint);
}

/* WHOLE may hold separators, which are passed over; CENTS is one digit (tenths), two, or empty. */
static gboolean
money_from_parts (const char *text,
                  gboolean    negative,
                  const char *whole,
                  const char *cents,
                  OuvMoney   *money,
                  GError    **error)
{
  gint64 reais = 0, centavos = 0;

  if (negative)
    {
      set_quoted_error (error, OUV_CORE_ERROR_RANGE, text, "is a sum with a minus sign");
      return FALSE;
    }

  /* Stops above the limit, long before the number could overflow. */
  for (const char *p = whole; *p != '\0' && reais <= MAX_REAIS; p++)
    {
      if (g_ascii_isdigit (*p))
        reais = reais * 10 + g_ascii_digit_value (*p);
    }
  if (cents[0] != '\0')
    centavos = g_ascii_digit_value (cents[0]) * 10 + (cents[1] != '\0' ? g_ascii_digit_value (cents[1]) : 0);
  if (reais > MAX_REAIS || (reais == MAX_REAIS && centavos > 0))
    {
      set_quoted_error (error, OUV_CORE_ERROR_RANGE, text, "is more than 1,000,000,000,000 reais");
      return FALSE;
    }

  *money = reais * CENTS_PER_REAL + centavos;
  return TRUE;
}

gboolean
ouv_parse_money_iso (const char *text,
                     OuvMoney   *money,
                     GError    **error)
{
  g_autofree char *whole = NULL;
  const char *digits, *rest;
  const char *cents = "";

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (money != NULL, FALSE);

  digits = text[0] == '-' ? text + 1 : text;
  whole = g_strndup (digits, strspn (digits, DIGITS));
  rest = digits + strlen (whole);
  if (rest[0] == '.' && g_ascii_isdigit (rest[1]))
    {
      cents = rest + 1;
      rest = cents + strspn (cents, DIGITS);
    }

  if (whole[0] == '\0' || rest[0] != '\0' || strlen (cents) > 2)
    {
      set_quoted_error (error, OUV_CORE_ERROR_SYNTAX, text, "is not a sum written as 1234.56");
      return FALSE;
    }
  return money_from_parts (text, text[0] == '-', whole, cents, money, error);
}

char *
ouv_money_to_iso (OuvMoney money)
{
  guint64 magnitude = get_magnitude (money);

  g_return_val_if_fail (money != OUV_MONEY_UNKNOWN, NULL);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02d", money < 0 ? "-" : "",
                          magnitude / CENTS_PER_REAL, (int) (magnitude % CENTS_PER_REAL));
}

/* TEXT must match PATTERN as a whole. NULL when it does not, or when TEXT is not UTF-8. */
static GMatchInfo *
match_text (const char *pattern,
            const char *text)
{
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_ANCHORED, 0, NULL);
  g_return_val_if_fail (regex != NULL, NULL);
  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  return g_steal_pointer (&match);
}

/* The text of a group of MATCH; empty when the group took no part. */
static char *
get_group (GMatchInfo *match,
           const char *name)
{
  char *text = g_match_info_fetch_named (match, name);

  return text != NULL ? text : g_strdup ("");
}

/* Three digits after a single separator are thousands ("89,999" is 89999): nobody writes tenths of a centavo.
 * The first three forms differ in what divides the thousands; the decimal sign is then the other one. */
#define GROUPED(separator) "[1-9][0-9]{0,2}(?:" separator "[0-9]{3})+"
#define CURRENCY "(?:R\\$|BRL|reais)?"
#define MONEY_PATTERN \
  "\\s*" CURRENCY "\\s*(?<minus>[-−])?\\s*" CURRENCY "\\s*" \
  "(?|(?<whole>" GROUPED ("\\.") ")(?:,(?<cents>[0-9]{1,2}))?" \
  "|(?<whole>" GROUPED (",") ")(?:\\.(?<cents>[0-9]{1,2}))?" \
  "|(?<whole>" GROUPED ("\\s") ")(?:[.,](?<cents>[0-9]{1,2}))?" \
  "|(?<whole>[0-9]+)(?:[.,](?<cents>[0-9]{1,2}))?)" \
  "\\s*" CURRENCY "\\s*\\z"

gboolean
ouv_parse_money (const char *text,
                 OuvMoney   *money,
                 GError    **error)
{
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *minus = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *cents = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (money != NULL, FALSE);

  match = match_text (MONEY_PATTERN, text);
  if (match == NULL)
    {
      set_quoted_error (error, OUV_CORE_ERROR_SYNTAX, text, "is not a sum such as 89,90 or 1.234,56");
      return FALSE;
    }

  minus = get_group (match, "minus");
  whole = get_group (match, "whole");
  cents = get_group (match, "cents");
  return money_from_parts (text, minus[0] != '\0', whole, cents, money, error);
}

/* The month that NAME or its first letters (three or more) mean in any of the languages; 0 when there is none. */
static int
find_month (const char *name)
{
  g_autofree char *folded = ouv_text_fold (name);

  if (g_utf8_strlen (folded, -1) < 3)
    return 0;

  for (int language = 0; language < OUV_N_LANGUAGES; language++)
    {
      for (int i = 0; i < 12; i++)
        {
          g_autofree char *month = ouv_text_fold (month_names[language][i]);

          if (g_str_has_prefix (month, folded))
            return i + 1;
        }
    }
  return 0;
}

/* A year of two digits is of this century: nobody complains about the last one. */
static int
get_year (const char *digits)
{
  int year = (int) g_ascii_strtoll (digits, NULL, 10);

  return strlen (digits) == 2 ? 2000 + year : year;
}

static OuvDay
day_from_match (GMatchInfo *match,
                const char *text,
                GError    **error)
{
  g_autofree char *day_digits = get_group (match, "day");
  g_autofree char *month_digits = get_group (match, "month");
  g_autofree char *month_name = get_group (match, "name");
  g_autofree char *year_digits = get_group (match, "year");
  int year = get_year (year_digits);
  int month = (int) g_ascii_strtoll (month_digits, NULL, 10);
  OuvDay day;

  if (month_name[0] != '\0')
    month = find_month (month_name);

  day = ouv_day_from_ymd (year, month, (int) g_ascii_strtoll (day_digits, NULL, 10));
  if (day == 0)
    {
      set_quoted_error (error, OUV_CORE_ERROR_RANGE, text, "is not a day of the calendar");
      return 0;
    }
  /* A slip such as 05/10/0226 is told at once. */
  if (year < 1900 || year > 2100)
    {
      set_quoted_error (error, OUV_CORE_ERROR_RANGE, text, "is not a day from 1900 to 2100");
      return 0;
    }
  return day;
}

OuvDay
ouv_parse_day (const char *text,
               GError    **error)
{
#define BETWEEN "(?:\\s*[-/.]\\s*|\\s+)"
#define YEAR "(?<year>[0-9]{4}|[0-9]{2})"
#define AFTER "(?:\\s*р\\.|\\s*року|\\.)?\\s*\\z"
  static const char *const patterns[] = {
    "\\s*(?<day>[0-9]{1,2})" BETWEEN "(?<month>[0-9]{1,2})" BETWEEN YEAR AFTER,
    "\\s*(?<year>[0-9]{4})" BETWEEN "(?<month>[0-9]{1,2})" BETWEEN "(?<day>[0-9]{1,2})\\s*\\z",
    "\\s*(?<day>[0-9]{2})(?<month>[0-9]{2})" YEAR "\\s*\\z",
    /* As ouv_format_day() writes it in English, and the like in the other languages. */
    ("\\s*(?<day>[0-9]{1,2})º?\\s+(?:de\\s+)?(?<name>\\p{L}+)\\s+(?:de\\s+)?(?<year>[0-9]{4})" AFTER),
  };
#undef BETWEEN
#undef YEAR
#undef AFTER

  g_return_val_if_fail (text != NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr(GMatchInfo) match = match_text (patterns[i], text);

      if (match != NULL)
        return day_from_match (match, text, error);
    }
  set_quoted_error (error, OUV_CORE_ERROR_SYNTAX, text, "is not a date such as 05/10/2026");
  return 0;
}

/* FALSE unless TEXT holds exactly eleven digits, which DIGITS then takes. */
static gboolean
cpf_get_digits (const char *text,
                char        digits[CPF_LENGTH])
{
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        continue;
      if (n == CPF_LENGTH)
        return FALSE;
      digits[n++] = *p;
    }
  return n == CPF_LENGTH;
}

/* The check digit after the first LENGTH digits: weights LENGTH + 1 down to 2, modulo 11, with 10 written as 0. */
static int
cpf_get_check_digit (const char *digits,
                     int         length)
{
  int sum = 0;

  for (int i = 0; i < length; i++)
    sum += g_ascii_digit_value (digits[i]) * (length + 1 - i);
  return sum * 10 % 11 % 10;
}

gboolean
ouv_cpf_is_valid (const char *text)
{
  char digits[CPF_LENGTH];
  gboolean all_equal = TRUE;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!cpf_get_digits (text, digits))
    return FALSE;

  /* Their check digits hold too, but nobody has such a number. */
  for (int i = 1; i < CPF_LENGTH; i++)
    all_equal = all_equal && digits[i] == digits[0];
  return !all_equal &&
         cpf_get_check_digit (digits, 9) == g_ascii_digit_value (digits[9]) &&
         cpf_get_check_digit (digits, 10) == g_ascii_digit_value (digits[10]);
}

char *
ouv_cpf_format (const char *text)
{
  char digits[CPF_LENGTH];

  g_return_val_if_fail (text != NULL, NULL);

  if (!cpf_get_digits (text, digits))
    return g_strdup (text);
  return g_strdup_printf ("%.3s.%.3s.%.3s-%.2s", digits, digits + 3, digits + 6, digits + 9);
}
