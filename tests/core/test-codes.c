/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-codes.h"

#include <string.h>

#include "ouv-model.h"

static void
test_find_cep (void)
{
  static const struct
  {
    const char *text;
    const char *digits;
  } cases[] = {
    { "01310-100", "01310100" },
    { "01310100", "01310100" },
    { "01.310-100", "01310100" },
    { " CEP: 01310-100.", "01310100" },
    { "Avenida Paulista, 1578, Bela Vista, CEP 01310-200", "01310200" },
    { "Rua 7, 45, Curitiba/PR-80010-000", "80010000" },
    { "São Paulo 01310-100, 20040-002", "01310100" },
    { "123, 20040-002", "20040002" },
    { "", NULL },
    { "01310", NULL },
    { "01310-10", NULL },
    { "01310-1000", NULL },
    { "013101000", NULL },
    { "0131-0100", NULL },
    { "01310 100", NULL },
    { "+55 11 98765-4321", NULL },
    { "2026110112345", NULL },
    { "529.982.247-25", NULL },
    { "40.432.544/0001-47", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *digits = ouv_cep_find (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (digits, ==, cases[i].digits);
    }
}

static void
test_format_cep (void)
{
  g_autofree char *cep = ouv_cep_format ("01310100");

  g_assert_cmpstr (cep, ==, "01310-100");
}

static void
test_cnpj (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_valid;
    const char *formatted;
  } cases[] = {
    { "40.432.544/0001-47", TRUE, "40.432.544/0001-47" },
    { "40432544000147", TRUE, "40.432.544/0001-47" },
    { " 40 432 544 0001 47 ", TRUE, "40.432.544/0001-47" },
    { "11.222.333/0001-81", TRUE, "11.222.333/0001-81" },
    /* The example of the tax office for numbers with letters. */
    { "12.ABC.345/01DE-35", TRUE, "12.ABC.345/01DE-35" },
    { "12abc34501de35", TRUE, "12.ABC.345/01DE-35" },
    { "12.ABC.345/01DE-36", FALSE, "12.ABC.345/01DE-36" },
    { "12.ABD.345/01DE-35", FALSE, "12.ABD.345/01DE-35" },
    { "40.432.544/0001-74", FALSE, "40.432.544/0001-74" },
    { "00.000.000/0000-00", FALSE, "00.000.000/0000-00" },
    { "4043254400014", FALSE, "4043254400014" },
    { "404325440001477", FALSE, "404325440001477" },
    { "12ABC34501DE3A", FALSE, "12ABC34501DE3A" },
    { "12ÀBC34501DE35", FALSE, "12ÀBC34501DE35" },
    { "529.982.247-25", FALSE, "529.982.247-25" },
    { "", FALSE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *formatted = ouv_cnpj_format (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ouv_cnpj_is_valid (cases[i].text), ==, cases[i].is_valid);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
    }
}

/* A slip of one character is always found. */
static void
test_cnpj_slips (void)
{
  const char *right = "12ABC34501DE35";

  for (gsize i = 0; i < 14; i++)
    for (char c = '0'; c <= 'Z'; c++)
      {
        g_autofree char *wrong = g_strdup (right);
        /* Modulo 11 does not tell values apart that differ by 11, so a letter may pass for a digit or another letter. */
        gboolean alike = g_ascii_isalnum (c) && (c - right[i]) % 11 == 0;

        wrong[i] = c;
        if (c != right[i] && !alike)
          g_assert_false (ouv_cnpj_is_valid (wrong));
      }
}

static void
test_states (void)
{
  static const struct
  {
    const char *cep;
    const char *state;
  } cases[] = {
    { "00999999", NULL }, { "01000000", "SP" }, { "19999999", "SP" }, { "20000000", "RJ" }, { "29000000", "ES" }, { "30130010", "MG" },
    { "40060350", "BA" }, { "49999999", "SE" }, { "50000000", "PE" }, { "57000000", "AL" }, { "58000000", "PB" }, { "59000000", "RN" },
    { "60811295", "CE" }, { "64000000", "PI" }, { "65000000", "MA" }, { "68899999", "PA" }, { "68900000", "AP" }, { "69299999", "AM" },
    { "69300000", "RR" }, { "69400000", "AM" }, { "69900000", "AC" }, { "72799999", "DF" }, { "72800000", "GO" }, { "73000000", "DF" },
    { "73700000", "GO" }, { "76800000", "RO" }, { "77000000", "TO" }, { "78899999", "MT" }, { "78900000", NULL }, { "79000000", "MS" },
    { "80010000", "PR" }, { "88000000", "SC" }, { "90000000", "RS" }, { "99999999", "RS" }, { "0131010", NULL }, { "abcdefgh", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ouv_model_get_state_of_cep (ouv_model_get_default (), cases[i].cep), ==, cases[i].state);
}

/* Every state that can be chosen has post codes. */
static void
test_all_states (void)
{
  OuvModel *model = ouv_model_get_default ();
  const OuvQuestion *question = ouv_model_find_question (model, "state");
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint prefix = 0; prefix < 100000; prefix++)
    {
      g_autofree char *cep = g_strdup_printf ("%05u000", prefix);
      const char *state = ouv_model_get_state_of_cep (model, cep);

      if (state != NULL)
        g_hash_table_add (seen, (gpointer) state);
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, question->options->len);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/find-cep", test_find_cep);
  g_test_add_func ("/codes/format-cep", test_format_cep);
  g_test_add_func ("/codes/cnpj", test_cnpj);
  g_test_add_func ("/codes/cnpj-slips", test_cnpj_slips);
  g_test_add_func ("/codes/states", test_states);
  g_test_add_func ("/codes/all-states", test_all_states);
  return g_test_run ();
}
