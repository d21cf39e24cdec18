/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-format.h"
#include "ouv-json.h"

#include <string.h>

static void
test_has_cyrillic (void)
{
  static const struct
  {
    const char *text;
    gboolean    cyrillic;
  } cases[] = {
    { "", FALSE },
    { "Olena Kovalenko", FALSE },
    { "São José, nº 5", FALSE },
    { "Ελένη", FALSE },
    { "Олена", TRUE },
    { "Olеna", TRUE }, /* the third letter only looks Latin */
    { "Conta: ї", TRUE },
    { "ґ", TRUE },
    { "№ 5", FALSE },
    { "\xff\xfe", FALSE },
    { "\xffя", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quoted = ouv_json_quote (cases[i].text);

      g_test_message ("%s", quoted);
      g_assert_true (ouv_text_has_cyrillic (cases[i].text) == cases[i].cyrillic);
    }
}

static void
check_romanised (const char *text,
                 const char *expected)
{
  g_autofree char *latin = ouv_text_romanise (text);

  g_assert_cmpstr (latin, ==, expected);
}

/* The examples of the resolution. */
static void
test_romanise_official (void)
{
  static const char *const examples[][2] = {
    { "Алушта", "Alushta" },
    { "Андрій", "Andrii" },
    { "Борщагівка", "Borshchahivka" },
    { "Борисенко", "Borysenko" },
    { "Вінниця", "Vinnytsia" },
    { "Володимир", "Volodymyr" },
    { "Гадяч", "Hadiach" },
    { "Богдан", "Bohdan" },
    { "Згурський", "Zghurskyi" },
    { "Ґалаґан", "Galagan" },
    { "Ґорґани", "Gorgany" },
    { "Донецьк", "Donetsk" },
    { "Дмитро", "Dmytro" },
    { "Рівне", "Rivne" },
    { "Олег", "Oleh" },
    { "Есмань", "Esman" },
    { "Єнакієве", "Yenakiieve" },
    { "Гаєвич", "Haievych" },
    { "Короп'є", "Koropie" },
    { "Житомир", "Zhytomyr" },
    { "Жанна", "Zhanna" },
    { "Жежелів", "Zhezheliv" },
    { "Закарпаття", "Zakarpattia" },
    { "Казимирчук", "Kazymyrchuk" },
    { "Медвин", "Medvyn" },
    { "Михайленко", "Mykhailenko" },
    { "Іванків", "Ivankiv" },
    { "Іващенко", "Ivashchenko" },
    { "Їжакевич", "Yizhakevych" },
    { "Кадиївка", "Kadyivka" },
    { "Мар'їне", "Marine" },
    { "Йосипівка", "Yosypivka" },
    { "Стрий", "Stryi" },
    { "Олексій", "Oleksii" },
    { "Київ", "Kyiv" },
    { "Коваленко", "Kovalenko" },
    { "Лебедин", "Lebedyn" },
    { "Леонід", "Leonid" },
    { "Миколаїв", "Mykolaiv" },
    { "Маринич", "Marynych" },
    { "Ніжин", "Nizhyn" },
    { "Наталія", "Nataliia" },
    { "Одеса", "Odesa" },
    { "Онищенко", "Onyshchenko" },
    { "Полтава", "Poltava" },
    { "Петро", "Petro" },
    { "Решетилівка", "Reshetylivka" },
    { "Рибчинський", "Rybchynskyi" },
    { "Суми", "Sumy" },
    { "Соломія", "Solomiia" },
    { "Тернопіль", "Ternopil" },
    { "Троць", "Trots" },
    { "Ужгород", "Uzhhorod" },
    { "Уляна", "Uliana" },
    { "Фастів", "Fastiv" },
    { "Філіпчук", "Filipchuk" },
    { "Харків", "Kharkiv" },
    { "Христина", "Khrystyna" },
    { "Біла Церква", "Bila Tserkva" },
    { "Стеценко", "Stetsenko" },
    { "Чернівці", "Chernivtsi" },
    { "Шевченко", "Shevchenko" },
    { "Шостка", "Shostka" },
    { "Кишеньки", "Kyshenky" },
    { "Щербухи", "Shcherbukhy" },
    { "Гоща", "Hoshcha" },
    { "Гаращенко", "Harashchenko" },
    { "Юрій", "Yurii" },
    { "Корюківка", "Koriukivka" },
    { "Яготин", "Yahotyn" },
    { "Ярошенко", "Yaroshenko" },
    { "Костянтин", "Kostiantyn" },
    { "Знам'янка", "Znamianka" },
    { "Феодосія", "Feodosiia" },
    { "Згорани", "Zghorany" },
    { "Розгон", "Rozghon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *capitals = g_utf8_strup (examples[i][0], -1);
      g_autofree char *latin_capitals = g_ascii_strup (examples[i][1], -1);
      g_autofree char *small = g_utf8_strdown (examples[i][0], -1);
      g_autofree char *latin_small = g_ascii_strdown (examples[i][1], -1);
      g_autofree char *decomposed = g_utf8_normalize (examples[i][0], -1, G_NORMALIZE_NFD);

      check_romanised (examples[i][0], examples[i][1]);
      check_romanised (capitals, latin_capitals);
      check_romanised (small, latin_small);
      check_romanised (decomposed, examples[i][1]);
    }
}

static void
test_romanise (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "Olena", "Olena" },
    { "São Paulo, 5", "São Paulo, 5" },
    { "Зиновій", "Zynovii" },
    { "ЩЕРБАК", "SHCHERBAK" },
    { "Щербак", "Shcherbak" },
    { "Олена-Юлія", "Olena-Yuliia" },
    { "Олена Їжакевич", "Olena Yizhakevych" },
    { "ОЛЕНА-ЮЛІЯ", "OLENA-YULIIA" },
    { "ЄНАКІЄВЕ", "YENAKIIEVE" },
    { "ЗГОРАНИ", "ZGHORANY" },
    { "зграя", "zghraia" },
    { "ЗНАМ’ЯНКА", "ZNAMIANKA" },
    /* Every apostrophe that is typed, in the middle of a word only. */
    { "Знам'янка", "Znamianka" },
    { "Знам’янка", "Znamianka" },
    { "Знамʼянка", "Znamianka" },
    { "Знам‘янка", "Znamianka" },
    { "Знам`янка", "Znamianka" },
    { "Знам´янка", "Znamianka" },
    { "'Юлія'", "'Yuliia'" },
    { "D'Ávila", "D'Ávila" },
    /* An initial is one capital, not a word of capitals. */
    { "Ю. Щербак", "Yu. Shcherbak" },
    { "Щ", "Shch" },
    { "ь", "" },
    /* A capital inside a word takes the form of the inside. */
    { "МакЮрій", "MakIurii" },
    /* Stress marks are dropped; й and ї may be two characters. */
    { "Оле\u0301на", "Olena" },
    { "Юрі\u0438\u0306", "Yurii" },
    { "\u0406\u0308жак", "Yizhak" },
    /* Russian letters. */
    { "Ёлкин", "Yolkyn" },
    { "Артём", "Artiom" },
    { "Быков", "Bykov" },
    { "Эдуард", "Eduard" },
    { "Подъездный", "Podezdnyi" },
    /* Another alphabet's letter stays to be seen. */
    { "Ђорђе", "Ђorђe" },
    { "Юрій\xff", "Yurii\uFFFD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_romanised (cases[i][0], cases[i][1]);
}

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "Ação", "acao" },
    { "COBRANÇA INDEVIDA", "cobranca indevida" },
    { "Wi-Fi", "wifi" },
    { "e‑mail", "email" },
    { "п'ять", "пять" },
    { "П’ЯТЬ", "пять" },
    { "Ґрунт", "грунт" },
    { "Інтернет", "інтернет" },
    { "Йога", "иога" },
    { "Їжа", "іжа" },
    { "straße", "strasse" },
    { "123 – 4", "123 – 4" },
    { "a\xff", "a\uFFFD" },
  };
  g_autofree char *ukrainian = ouv_text_fold ("інтернет");
  g_autofree char *russian = ouv_text_fold ("интернет");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = ouv_text_fold (cases[i][0]);
      g_autofree char *again = ouv_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i][1]);
      g_assert_cmpstr (again, ==, folded);
    }
  g_assert_cmpstr (ukrainian, !=, russian);
}

static void
test_split_words (void)
{
  static const char *const cases[][2] = {
    { "  Como cancelar o CONTRATO ", "cancela|contrat" },
    { "як розірвати мій договір", "розірва|догов" },
    { "рахунку рахунок", "рахун|рахун" }, /* endings are taken off, but not more than leaves a word */
    { "мне вернуть счета", "верну|счета" },
    { "bills", "bills" },
    { "2026110945873 wi-fi5", "2026110945873|wifi5" }, /* numbers have none */
    { "no internet", "no|interne" },
    { "how to", "how|to" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = ouv_text_split_words (cases[i][0]);
      g_autofree char *joined = g_strjoinv ("|", words);
      g_autofree char *expected = ouv_text_fold (cases[i][1]);

      g_assert_cmpstr (joined, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/has-cyrillic", test_has_cyrillic);
  g_test_add_func ("/text/romanise-official", test_romanise_official);
  g_test_add_func ("/text/romanise", test_romanise);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/split-words", test_split_words);

  return g_test_run ();
}
