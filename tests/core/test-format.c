/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-calendar.h"
#include "ouv-format.h"
#include "ouv-json.h"

#include <locale.h>
#include <string.h>

/* For the log, which takes valid UTF-8 only. */
static void
announce (const char *text)
{
  g_autofree char *quoted = ouv_json_quote (text);

  g_test_message ("%s", quoted);
}

static void
test_day (void)
{
  static const struct
  {
    int         year, month, day;
    const char *texts[OUV_N_LANGUAGES]; /* en, uk, pt_BR */
  } cases[] = {
    { 2026, 10, 5, { "5 October 2026", "05.10.2026", "05/10/2026" } },
    { 2024, 2, 29, { "29 February 2024", "29.02.2024", "29/02/2024" } },
    { 999, 12, 31, { "31 December 999", "31.12.0999", "31/12/0999" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int language = 0; language < OUV_N_LANGUAGES; language++)
        {
          OuvDay day = ouv_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);
          g_autofree char *text = ouv_format_day (language, day);

          g_assert_cmpstr (text, ==, cases[i].texts[language]);
        }
    }
}

static void
test_day_long (void)
{
  static const struct
  {
    int         year, month, day, this_year;
    const char *texts[OUV_N_LANGUAGES];
  } cases[] = {
    { 2026, 11, 23, 2026,
      { "Monday, 23 November", "понеділок, 23 листопада", "segunda-feira, 23 de novembro" } },
    { 2027, 1, 1, 2026,
      { "Friday, 1 January 2027", "п’ятниця, 1 січня 2027 року", "sexta-feira, 1º de janeiro de 2027" } },
    { 2024, 2, 29, 2026,
      { "Thursday, 29 February 2024", "четвер, 29 лютого 2024 року", "quinta-feira, 29 de fevereiro de 2024" } },
    { 2026, 3, 1, 2026, { "Sunday, 1 March", "неділя, 1 березня", "domingo, 1º de março" } },
    { 2026, 8, 11, 2026, { "Tuesday, 11 August", "вівторок, 11 серпня", "terça-feira, 11 de agosto" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int language = 0; language < OUV_N_LANGUAGES; language++)
        {
          OuvDay day = ouv_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);
          g_autofree char *text = ouv_format_day_long (language, day, cases[i].this_year);

          g_assert_cmpstr (text, ==, cases[i].texts[language]);
        }
    }
}

static void
test_day_on (void)
{
  static const struct
  {
    const char *day;
    int         this_year;
    const char *texts[OUV_N_LANGUAGES];
  } cases[] = {
    { "2026-11-16", 2026, { "on Monday, 16 November", "у понеділок, 16 листопада", "na segunda-feira, 16 de novembro" } },
    { "2026-11-17", 2026, { "on Tuesday, 17 November", "у вівторок, 17 листопада", "na terça-feira, 17 de novembro" } },
    { "2026-11-18", 2026, { "on Wednesday, 18 November", "у середу, 18 листопада", "na quarta-feira, 18 de novembro" } },
    { "2026-11-19", 2026, { "on Thursday, 19 November", "у четвер, 19 листопада", "na quinta-feira, 19 de novembro" } },
    { "2026-11-20", 2026, { "on Friday, 20 November", "у п’ятницю, 20 листопада", "na sexta-feira, 20 de novembro" } },
    { "2026-11-21", 2026, { "on Saturday, 21 November", "у суботу, 21 листопада", "no sábado, 21 de novembro" } },
    { "2026-11-01", 2026, { "on Sunday, 1 November", "у неділю, 1 листопада", "no domingo, 1º de novembro" } },
    { "2027-01-01", 2026, { "on Friday, 1 January 2027", "у п’ятницю, 1 січня 2027 року", "na sexta-feira, 1º de janeiro de 2027" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int language = 0; language < OUV_N_LANGUAGES; language++)
      {
        g_autofree char *text = ouv_format_day_on (language, ouv_day_from_iso (cases[i].day, NULL), cases[i].this_year);

        g_assert_cmpstr (text, ==, cases[i].texts[language]);
      }
}

static void
test_day_words (void)
{
  static const struct
  {
    int         year, month, day;
    const char *texts[OUV_N_LANGUAGES];
  } cases[] = {
    { 2026, 11, 23, { "23 November 2026", "23 листопада 2026 року", "23 de novembro de 2026" } },
    { 2027, 1, 1, { "1 January 2027", "1 січня 2027 року", "1º de janeiro de 2027" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int language = 0; language < OUV_N_LANGUAGES; language++)
      {
        OuvDay day = ouv_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);
        g_autofree char *text = ouv_format_day_words (language, day);

        g_assert_cmpstr (text, ==, cases[i].texts[language]);
      }
}

static void
test_money (void)
{
  static const struct
  {
    OuvMoney    money;
    const char *iso;
    const char *texts[OUV_N_LANGUAGES];
  } cases[] = {
    { 0, "0.00", { "R$ 0.00", "R$\u00a00,00", "R$ 0,00" } },
    { 5, "0.05", { "R$ 0.05", "R$\u00a00,05", "R$ 0,05" } },
    { 8990, "89.90", { "R$ 89.90", "R$\u00a089,90", "R$ 89,90" } },
    { 99999, "999.99", { "R$ 999.99", "R$\u00a0999,99", "R$ 999,99" } },
    { 100000, "1000.00", { "R$ 1,000.00", "R$\u00a01\u00a0000,00", "R$ 1.000,00" } },
    { 123456, "1234.56", { "R$ 1,234.56", "R$\u00a01\u00a0234,56", "R$ 1.234,56" } },
    { 123456789, "1234567.89", { "R$ 1,234,567.89", "R$\u00a01\u00a0234\u00a0567,89", "R$ 1.234.567,89" } },
    { -123456, "-1234.56", { "-R$ 1,234.56", "-R$\u00a01\u00a0234,56", "-R$ 1.234,56" } },
    { -1, "-0.01", { "-R$ 0.01", "-R$\u00a00,01", "-R$ 0,01" } },
    { G_MAXINT64, "92233720368547758.07",
      { "R$ 92,233,720,368,547,758.07", "R$\u00a092\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,07",
        "R$ 92.233.720.368.547.758,07" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = ouv_money_to_iso (cases[i].money);

      g_assert_cmpstr (iso, ==, cases[i].iso);
      for (int language = 0; language < OUV_N_LANGUAGES; language++)
        {
          g_autofree char *text = ouv_format_money (language, cases[i].money);

          g_assert_cmpstr (text, ==, cases[i].texts[language]);
        }
    }
}

static void
test_count (void)
{
  static const struct { guint count; const char *texts[OUV_N_LANGUAGES]; } cases[] = {
    { 0, { "0", "0", "0" } },
    { 999, { "999", "999", "999" } },
    { 1300, { "1,300", "1\u00a0300", "1.300" } },
    { G_MAXUINT, { "4,294,967,295", "4\u00a0294\u00a0967\u00a0295", "4.294.967.295" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint language = 0; language < OUV_N_LANGUAGES; language++)
      {
        g_autofree char *text = ouv_format_count (language, cases[i].count);

        g_assert_cmpstr (text, ==, cases[i].texts[language]);
      }
}

static void
test_phone (void)
{
  static const struct { const char *digits; const char *text; } cases[] = {
    { "08007201234", "0800 720 1234" },
    { "0800411512", "0800 41 1512" },
    { "1133334444", "(11) 3333-4444" },
    { "11912345678", "(11) 91234-5678" },
    { "10621", "10621" },
    { "151", "151" },
    { "+5511912345678", "+5511912345678" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ouv_format_phone (cases[i].digits);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_list (void)
{
  static const struct
  {
    const char *items[5];
    const char *texts[OUV_N_LANGUAGES];
  } cases[] = {
    { { NULL }, { "", "", "" } },
    { { "a", NULL }, { "a", "a", "a" } },
    { { "a", "b", NULL }, { "a and b", "a і b", "a e b" } },
    { { "a", "b", "c", NULL }, { "a, b and c", "a, b і c", "a, b e c" } },
    { { "a", "b", "c", "d", NULL }, { "a, b, c and d", "a, b, c і d", "a, b, c e d" } },
    { { "a", "", NULL }, { "a and ", "a і ", "a e " } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int language = 0; language < OUV_N_LANGUAGES; language++)
        {
          g_autofree char *text = ouv_format_list (language, cases[i].items);

          g_assert_cmpstr (text, ==, cases[i].texts[language]);
        }
    }
}

static void
test_time (void)
{
  static const struct { OuvLanguage language; int hour, minute; const char *text; } cases[] = {
    { OUV_LANGUAGE_EN, 18, 0, "18:00" },
    { OUV_LANGUAGE_UK, 8, 5, "08:05" },
    { OUV_LANGUAGE_PT_BR, 18, 0, "18h" },
    { OUV_LANGUAGE_PT_BR, 8, 30, "8h30" },
    { OUV_LANGUAGE_PT_BR, 0, 5, "0h05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ouv_format_time (cases[i].language, cases[i].hour, cases[i].minute);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_digits_aloud (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "1", "1" },
    { "2026", "2026" },
    { "20261", "2026 1" },
    { "2026110112345", "2026 1101 1234 5" },
    { "0002026110100001", "0002 0261 1010 0001" },
    { "2026/110112345", "2026/1101 1234 5" },
    { "2026 1101 12345", "2026 1101 1234 5" },
    { "CLA20261101", "CLA2026 1101" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ouv_format_digits_aloud (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

typedef gboolean (*ParseMoney) (const char *, OuvMoney *, GError **);

static void
check_money (ParseMoney  parse,
             const char *text,
             OuvMoney    expected)
{
  g_autoptr(GError) error = NULL;
  OuvMoney money = OUV_MONEY_UNKNOWN;

  announce (text);
  g_assert_true (parse (text, &money, &error));
  g_assert_no_error (error);
  g_assert_cmpint (money, ==, expected);
}

static void
check_no_money (ParseMoney  parse,
                const char *text,
                int         code,
                const char *message)
{
  g_autoptr(GError) error = NULL;
  OuvMoney money = 4711;

  announce (text);
  g_assert_false (parse (text, &money, &error));
  g_assert_error (error, OUV_CORE_ERROR, code);
  g_assert_cmpint (money, ==, 4711);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
  g_assert_false (parse (text, &money, NULL));
}

static void
test_parse_money_iso (void)
{
  static const struct
  {
    const char *text;
    OuvMoney    money;
  } good[] = {
    { "0", 0 },
    { "0.00", 0 },
    { "90", 9000 },
    { "89.90", 8990 },
    { "89.09", 8909 },
    { "1234.5", 123450 },
    { "0089.90", 8990 },
    { "00000000000000000000000000000001", 100 },
    { "1000000000000", G_GINT64_CONSTANT (100000000000000) },
    { "1000000000000.00", G_GINT64_CONSTANT (100000000000000) },
    { "999999999999.99", G_GINT64_CONSTANT (99999999999999) },
  };
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } bad[] = {
    { "", OUV_CORE_ERROR_SYNTAX, "\"\" is not a sum written as 1234.56" },
    { "89,90", OUV_CORE_ERROR_SYNTAX, "\"89,90\" is not a sum written as 1234.56" },
    { ".5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5.", OUV_CORE_ERROR_SYNTAX, NULL },
    { "89.900", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1.2.3", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1,234.56", OUV_CORE_ERROR_SYNTAX, NULL },
    { " 5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5 ", OUV_CORE_ERROR_SYNTAX, NULL },
    { "+5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "--5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "-", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1e3", OUV_CORE_ERROR_SYNTAX, NULL },
    { "0x10", OUV_CORE_ERROR_SYNTAX, NULL },
    { "R$ 5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "nan", OUV_CORE_ERROR_SYNTAX, NULL },
    { "-5", OUV_CORE_ERROR_RANGE, "\"-5\" is a sum with a minus sign" },
    { "1000000000000.01", OUV_CORE_ERROR_RANGE, "\"1000000000000.01\" is more than 1,000,000,000,000 reais" },
    { "1000000000001", OUV_CORE_ERROR_RANGE, NULL },
    { "18446744073709551617", OUV_CORE_ERROR_RANGE, NULL },
    { "99999999999999999999999999999999999999.99", OUV_CORE_ERROR_RANGE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    check_money (ouv_parse_money_iso, good[i].text, good[i].money);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    check_no_money (ouv_parse_money_iso, bad[i].text, bad[i].code, bad[i].message);
}

static void
test_parse_money (void)
{
  static const struct
  {
    const char *text;
    OuvMoney    money;
  } good[] = {
    { "89,90", 8990 },
    { "89.90", 8990 },
    { "89", 8900 },
    { "0,5", 50 },
    { "0", 0 },
    { "007,50", 750 },
    { "1.234,56", 123456 },
    { "1,234.56", 123456 },
    { "1 234,56", 123456 },
    { "1 234.56", 123456 },
    { "1\u00a0234,56", 123456 }, /* no-break space */
    { "1\u202f234,56", 123456 }, /* narrow no-break space */
    { "1234,56", 123456 },
    { "1.234,5", 123450 },
    { "1.234", 123400 },
    { "1,234", 123400 },
    { "89,999", 8999900 },
    { "1.234.567", 123456700 },
    { "1,234,567", 123456700 },
    { "1 234 567", 123456700 },
    { "1.234.567,8", 123456780 },
    { "R$ 89", 8900 },
    { "R$89,90", 8990 },
    { "r$ 1.234,56", 123456 },
    { "R$\u00a01.234,56", 123456 },
    { "89,90 R$", 8990 },
    { "89 reais", 8900 },
    { "BRL 89.90", 8990 },
    { " \t89,90 ", 8990 },
    { "1.000.000.000.000", G_GINT64_CONSTANT (100000000000000) },
  };
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } bad[] = {
    { "", OUV_CORE_ERROR_SYNTAX, "\"\" is not a sum such as 89,90 or 1.234,56" },
    { "   ", OUV_CORE_ERROR_SYNTAX, NULL },
    { "R$", OUV_CORE_ERROR_SYNTAX, NULL },
    { "abc", OUV_CORE_ERROR_SYNTAX, "\"abc\" is not a sum such as 89,90 or 1.234,56" },
    { "89,", OUV_CORE_ERROR_SYNTAX, NULL },
    { ",50", OUV_CORE_ERROR_SYNTAX, NULL },
    { "0,500", OUV_CORE_ERROR_SYNTAX, NULL }, /* thousands do not begin with nought */
    { "1234,567", OUV_CORE_ERROR_SYNTAX, NULL },
    { "12.34.56", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1.23,45", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1.234,567", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1,234,56", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1.234,56.78", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1.234 567", OUV_CORE_ERROR_SYNTAX, NULL },
    { "12 34", OUV_CORE_ERROR_SYNTAX, NULL },
    { "1.2345", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5e3", OUV_CORE_ERROR_SYNTAX, NULL },
    { "US$ 5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "٨٩", OUV_CORE_ERROR_SYNTAX, NULL },
    { "89\xff", OUV_CORE_ERROR_SYNTAX, "\"89\uFFFD\" is not a sum such as 89,90 or 1.234,56" },
    { "-5", OUV_CORE_ERROR_RANGE, "\"-5\" is a sum with a minus sign" },
    { "−5,00", OUV_CORE_ERROR_RANGE, NULL },
    { "R$ -5", OUV_CORE_ERROR_RANGE, NULL },
    { "-R$ 5", OUV_CORE_ERROR_RANGE, NULL },
    { "1.000.000.000.000,01", OUV_CORE_ERROR_RANGE, NULL },
    { "99999999999999999999999999", OUV_CORE_ERROR_RANGE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    check_money (ouv_parse_money, good[i].text, good[i].money);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    check_no_money (ouv_parse_money, bad[i].text, bad[i].code, bad[i].message);
}

/* Whatever the program writes can be typed. */
static void
test_money_round_trip (void)
{
  for (OuvMoney money = 0; money < G_GINT64_CONSTANT (100000000000000); money = money * 3 + 7)
    {
      g_autofree char *iso = ouv_money_to_iso (money);

      check_money (ouv_parse_money_iso, iso, money);
      for (int language = 0; language < OUV_N_LANGUAGES; language++)
        {
          g_autofree char *text = ouv_format_money (language, money);

          check_money (ouv_parse_money, text, money);
        }
    }
}

static void
test_parse_long_text (void)
{
  g_autofree char *nines = g_strnfill (1000000, '9');
  g_autoptr(GError) error = NULL;
  OuvMoney money = OUV_MONEY_UNKNOWN;

  g_assert_false (ouv_parse_money_iso (nines, &money, &error));
  g_assert_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE);
  g_assert_cmpuint (strlen (error->message), <, 200);
  g_assert_false (ouv_parse_money (nines, &money, NULL));
  g_assert_cmpint (ouv_parse_day (nines, NULL), ==, 0);
}

static void
test_parse_day (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "5/10/2026", "2026-10-05" },
    { "05/10/2026", "2026-10-05" },
    { "05.10.2026", "2026-10-05" },
    { "5-10-26", "2026-10-05" },
    { "2026-10-05", "2026-10-05" },
    { "2026/10/5", "2026-10-05" },
    { "5 10 2026", "2026-10-05" },
    { "5. 10. 2026", "2026-10-05" },
    { "  5/10/2026  ", "2026-10-05" },
    { "5\u00a010\u00a02026", "2026-10-05" },
    { "051026", "2026-10-05" },
    { "05102026", "2026-10-05" },
    { "05.10.2026 р.", "2026-10-05" },
    { "05.10.2026.", "2026-10-05" },
    { "29/2/24", "2024-02-29" },
    { "1/1/99", "2099-01-01" },
    { "31/12/1999", "1999-12-31" },
    { "01/01/1900", "1900-01-01" },
    { "31/12/2100", "2100-12-31" },
    { "26-10-05", "2005-10-26" }, /* day first */
    { "5 October 2026", "2026-10-05" },
    { "5 oct 2026", "2026-10-05" },
    { "5 de outubro de 2026", "2026-10-05" },
    { "1º de março de 2026", "2026-03-01" },
    { "1 MARÇO 2026", "2026-03-01" },
    { "5 жовтня 2026", "2026-10-05" },
    { "5 Жовтня 2026 року", "2026-10-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *iso = NULL;
      OuvDay day;

      announce (cases[i].text);
      day = ouv_parse_day (cases[i].text, &error);
      g_assert_no_error (error);
      iso = ouv_day_to_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_parse_day_errors (void)
{
  static const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "", OUV_CORE_ERROR_SYNTAX, "\"\" is not a date such as 05/10/2026" },
    { "yesterday", OUV_CORE_ERROR_SYNTAX, "\"yesterday\" is not a date such as 05/10/2026" },
    { "5", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10/2", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10/206", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10/20266", OUV_CORE_ERROR_SYNTAX, NULL },
    { "005/10/2026", OUV_CORE_ERROR_SYNTAX, NULL },
    { "-5/10/2026", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5//10/2026", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10/2026/1", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10/2026 10:00", OUV_CORE_ERROR_SYNTAX, NULL },
    { "51026", OUV_CORE_ERROR_SYNTAX, NULL },
    { "0510202", OUV_CORE_ERROR_SYNTAX, NULL },
    { "5/10/2026\xff", OUV_CORE_ERROR_SYNTAX, NULL },
    { "30/02/2026", OUV_CORE_ERROR_RANGE, "\"30/02/2026\" is not a day of the calendar" },
    { "2026-02-30", OUV_CORE_ERROR_RANGE, "\"2026-02-30\" is not a day of the calendar" },
    { "29/02/2025", OUV_CORE_ERROR_RANGE, NULL },
    { "10/13/2026", OUV_CORE_ERROR_RANGE, NULL },
    { "0/10/2026", OUV_CORE_ERROR_RANGE, NULL },
    { "32/10/2026", OUV_CORE_ERROR_RANGE, NULL },
    { "20261005", OUV_CORE_ERROR_RANGE, NULL },
    { "5 vendémiaire 2026", OUV_CORE_ERROR_RANGE, NULL },
    { "5 o 2026", OUV_CORE_ERROR_RANGE, NULL },
    { "5/10/0226", OUV_CORE_ERROR_RANGE, "\"5/10/0226\" is not a day from 1900 to 2100" },
    { "31/12/1899", OUV_CORE_ERROR_RANGE, NULL },
    { "01/01/2101", OUV_CORE_ERROR_RANGE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      announce (cases[i].text);
      g_assert_cmpint (ouv_parse_day (cases[i].text, &error), ==, 0);
      g_assert_error (error, OUV_CORE_ERROR, cases[i].code);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* An entry that is filled with a written date reads the same date. */
static void
test_day_round_trip (void)
{
  OuvDay last = ouv_day_from_ymd (2028, 12, 31);

  for (OuvDay day = ouv_day_from_ymd (2028, 1, 1); day <= last; day++)
    {
      for (int language = 0; language < OUV_N_LANGUAGES; language++)
        {
          g_autoptr(GError) error = NULL;
          g_autofree char *text = ouv_format_day (language, day);

          g_assert_cmpint (ouv_parse_day (text, &error), ==, day);
          g_assert_no_error (error);
        }
    }
}

static void
test_cpf (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
    const char *formatted;
  } cases[] = {
    { "529.982.247-25", TRUE, "529.982.247-25" },
    { "52998224725", TRUE, "529.982.247-25" },
    { " 529 982 247 25 ", TRUE, "529.982.247-25" },
    { "111.444.777-35", TRUE, "111.444.777-35" },
    { "00000000191", TRUE, "000.000.001-91" },
    /* A first and a second digit that would be ten and are nought. */
    { "30401198006", TRUE, "304.011.980-06" },
    { "87623286030", TRUE, "876.232.860-30" },
    { "529.982.247-26", FALSE, "529.982.247-26" },
    { "529.982.247-15", FALSE, "529.982.247-15" },
    { "259.982.247-25", FALSE, "259.982.247-25" },
    { "111.111.111-11", FALSE, "111.111.111-11" },
    { "00000000000", FALSE, "000.000.000-00" },
    { "5299822472", FALSE, "5299822472" },
    { "529982247255", FALSE, "529982247255" },
    { "", FALSE, "" },
    { "п’ять", FALSE, "п’ять" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *formatted = ouv_cpf_format (cases[i].text);

      announce (cases[i].text);
      g_assert_true (ouv_cpf_is_valid (cases[i].text) == cases[i].valid);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
    }
}

int
main (int   argc,
      char *argv[])
{
  /* The C library's number format must make no difference. */
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/day", test_day);
  g_test_add_func ("/format/day-long", test_day_long);
  g_test_add_func ("/format/day-on", test_day_on);
  g_test_add_func ("/format/day-words", test_day_words);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/count", test_count);
  g_test_add_func ("/format/phone", test_phone);
  g_test_add_func ("/format/list", test_list);
  g_test_add_func ("/format/digits-aloud", test_digits_aloud);
  g_test_add_func ("/format/time", test_time);
  g_test_add_func ("/format/parse-money-iso", test_parse_money_iso);
  g_test_add_func ("/format/parse-money", test_parse_money);
  g_test_add_func ("/format/money-round-trip", test_money_round_trip);
  g_test_add_func ("/format/parse-long-text", test_parse_long_text);
  g_test_add_func ("/format/parse-day", test_parse_day);
  g_test_add_func ("/format/parse-day-errors", test_parse_day_errors);
  g_test_add_func ("/format/day-round-trip", test_day_round_trip);
  g_test_add_func ("/format/cpf", test_cpf);

  return g_test_run ();
}
