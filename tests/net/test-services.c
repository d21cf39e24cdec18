/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* Answers written after the documentation of the services. */

#include <string.h>

#include "ouv-calendar.h"
#include "ouv-company.h"
#include "ouv-postal-code.h"
#include "ouv-services.h"
#include "ouv-wage.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "fuzz", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (path, &text, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, size);
}

static void
test_places (void)
{
  static const struct
  {
    const char *file;
    const char *cep;
    const char *host;
    const char *address;
    const char *city;
    const char *state;
  } cases[] = {
    { "viacep/se.json", "01001000", OUV_HOST_VIACEP, "Praça da Sé, Sé, CEP 01001-000", "São Paulo", "SP" },
    { "viacep/small-town.json", "76870000", OUV_HOST_VIACEP, "CEP 76870-000", "Ariquemes", "RO" },
    { "viacep/accents.json", "97010002", OUV_HOST_VIACEP, "Rua Doutor Alberto Pasqualini, Centro, CEP 97010-002", "Santa Maria", "RS" },
    { "brasilapi-cep/blumenau.json", "89010025", OUV_HOST_BRASILAPI, "Rua Doutor Luiz de Freitas Melro, Centro, CEP 89010-025", "Blumenau",
      "SC" },
    { "brasilapi-cep/small-town.json", "76870000", OUV_HOST_BRASILAPI, "CEP 76870-000", "Ariquemes", "RO" },
    { "brasilapi-cep/escaped.json", "69005070", OUV_HOST_BRASILAPI, "Praça Heliodoro Balbi, Centro, CEP 69005-070", "Manaus", "AM" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = load (cases[i].file);
      g_autoptr(GError) error = NULL;
      g_autoptr(OuvPlace) place = g_str_equal (cases[i].host, OUV_HOST_VIACEP)
                                    ? ouv_place_new_from_viacep (bytes, cases[i].cep, &error)
                                    : ouv_place_new_from_brasilapi (bytes, cases[i].cep, &error);
      g_autofree char *address = NULL;

      g_assert_no_error (error);
      address = ouv_place_dup_address (place);
      g_assert_cmpstr (address, ==, cases[i].address);
      g_assert_cmpstr (place->city, ==, cases[i].city);
      g_assert_cmpstr (place->state, ==, cases[i].state);
      g_assert_cmpstr (place->cep, ==, cases[i].cep);
      g_assert_cmpstr (place->host, ==, cases[i].host);
    }
}

static void
test_unknown_place (void)
{
  static const char *const files[] = { "viacep/unknown.json", "viacep/unknown-2022.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = load (files[i]);
      g_autoptr(GError) error = NULL;

      g_assert_null (ouv_place_new_from_viacep (bytes, "99999999", &error));
      g_assert_error (error, OUV_NET_ERROR, OUV_NET_ERROR_NOT_FOUND);
    }
}

static void
test_wages (void)
{
  static const struct
  {
    const char *text;
    OuvMoney    value;
    const char *from; /* NULL: refused */
  } cases[] = {
    { "[{\"data\":\"01/01/2026\",\"valor\":\"1621.00\"}]", 162100, "2026-01-01" },
    { "[{\"data\":\"01/12/2026\",\"valor\":\"1621.00\"},{\"data\":\"01/01/2027\",\"valor\":\"1724.5\"}]", 172450, "2027-01-01" },
    { "[{\"data\":\"01/04/2023\",\"valor\":\"1302.00\"},{\"data\":\"01/05/2023\",\"valor\":\"1320.00\"},"
      "{\"data\":\"01/06/2023\",\"valor\":\"1320.00\"}]", 132000, "2023-05-01" },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"1621\",\"outro\":[1,2]}]", 162100, "2026-01-01" },
    { "[]", 0, NULL },
    { "{}", 0, NULL },
    { "[1]", 0, NULL },
    { "[{\"data\":\"01/01/2026\"}]", 0, NULL },
    { "[{\"valor\":\"1621.00\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":1621.00}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"1.621,00\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"-1621.00\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"0\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"16210000000.00\"}]", 0, NULL },
    { "[{\"data\":\"2026-01-01\",\"valor\":\"1621.00\"}]", 0, NULL },
    { "[{\"data\":\"1/1/2026\",\"valor\":\"1621.00\"}]", 0, NULL },
    { "[{\"data\":\"30/02/2026\",\"valor\":\"1621.00\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026 \u00e7\",\"valor\":\"1621.00\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"1621.00\"},{\"data\":\"01/12/2025\",\"valor\":\"1518.00\"}]", 0, NULL },
    { "[{\"data\":\"01/01/2026\",\"valor\":\"1621.00\"},{\"data\":\"01/01/2026\",\"valor\":\"1621.00\"}]", 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr(GError) error = NULL;
      g_autofree char *from = NULL;
      OuvWage wage;

      g_test_message ("%s", cases[i].text);
      if (!ouv_wage_parse (bytes, &wage, &error))
        {
          g_assert_error (error, OUV_NET_ERROR, OUV_NET_ERROR_ANSWER);
          g_assert_null (cases[i].from);
          continue;
        }
      from = ouv_day_to_iso (wage.valid_from);
      g_assert_cmpint (wage.value, ==, cases[i].value);
      g_assert_cmpstr (from, ==, cases[i].from);
    }
}

static void
test_wage_of_a_year (void)
{
  g_autoptr(GBytes) bytes = load ("wage/2026.json");
  g_autoptr(GError) error = NULL;
  OuvWage wage;

  ouv_wage_parse (bytes, &wage, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wage.value, ==, 162100);
  g_assert_cmpint (wage.valid_from, ==, ouv_day_from_iso ("2026-01-01", NULL));
}

static void
test_companies (void)
{
  static const struct
  {
    const char *file;
    const char *cnpj;
    const char *name;
    const char *address;
    const char *email;
    gboolean    is_active;
  } cases[] = {
    { "company/claro.json", "40432544000147", "CLARO S.A.", "RUA HENRI DUNANT, 780, TORRES A E B, SANTO AMARO, SAO PAULO/SP, CEP 04709-110",
      "fiscal@example.com.br", TRUE },
    { "company/letters.json", "12ABC34501DE35", "Comunicações & Cia. São João Ltda.", "Avenida João XXIII, S/N, Centro, Conceição/PB, CEP 58970-000",
      NULL, TRUE },
    { "company/closed.json", "11222333000181", "EMPRESA BAIXADA LTDA", "RUA DA AÇÃO, 1, MACEIO/AL", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = load (cases[i].file);
      g_autoptr(GError) error = NULL;
      g_autoptr(OuvCompany) company = ouv_company_new_from_brasilapi (bytes, cases[i].cnpj, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (company->name, ==, cases[i].name);
      g_assert_cmpstr (company->address, ==, cases[i].address);
      g_assert_cmpstr (company->email, ==, cases[i].email);
      g_assert_cmpint (company->is_active, ==, cases[i].is_active);
    }
}

static void
test_bad_companies (void)
{
  static const char *const texts[] = {
    "", "[]", "{}", "{\"cnpj\":\"40432544000147\"}",
    "{\"cnpj\":\"11222333000181\",\"razao_social\":\"X\",\"logradouro\":\"Y\",\"municipio\":\"Z\",\"uf\":\"SP\"}",
    "{\"cnpj\":\"40432544000147\",\"razao_social\":[],\"logradouro\":\"Y\",\"municipio\":\"Z\",\"uf\":\"SP\"}",
    "{\"cnpj\":\"40432544000147\",\"razao_social\":\"X\",\"logradouro\":\"Y\",\"municipio\":\"Z\",\"uf\":\"SP\",\"cep\":-1}",
    "{\"cnpj\":\"40432544000147\",\"razao_social\":\"X\",\"logradouro\":\"Y\",\"municipio\":\"Z\",\"uf\":\"SP\",\"cep\":100000000}",
    "{\"cnpj\":\"40432544000147\",\"razao_social\":\"X\",\"logradouro\":\"Y\",\"municipio\":\"Z\",\"uf\":\"SP\",\"cep\":\"470\"}",
    "{\"cnpj\":\"40432544000147\",\"razao_social\":\"X\\nY\",\"logradouro\":\"Y\",\"municipio\":\"Z\",\"uf\":\"SP\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (ouv_company_new_from_brasilapi (bytes, "40432544000147", &error));
      g_assert_error (error, OUV_NET_ERROR, OUV_NET_ERROR_ANSWER);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/services/places", test_places);
  g_test_add_func ("/services/unknown-place", test_unknown_place);
  g_test_add_func ("/services/wages", test_wages);
  g_test_add_func ("/services/wage-of-a-year", test_wage_of_a_year);
  g_test_add_func ("/services/companies", test_companies);
  g_test_add_func ("/services/bad-companies", test_bad_companies);
  return g_test_run ();
}
