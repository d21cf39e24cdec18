/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-publisher.h"

static void
test_names (void)
{
  static const struct
  {
    const char *url;
    const char *name;
  } cases[] = {
    { "https://dev-sites-cdn.clarobrasil.mobi/atendimento/ouvidoria", "Claro" },
    { "https://www.claro.com.br/institucional/regulatorio", "Claro" },
    { "https://minhaclaroresidencial.claro.com.br/fatura", "Claro" },
    { "https://naoclaro.com.br/", "naoclaro.com.br" },
    { "https://www.planalto.gov.br/ccivil_03/leis/l8078compilado.htm", "Lei 8.078" },
    { "http://www.planalto.gov.br/ccivil_03/_ato2019-2022/2022/decreto/d11034.htm", "Decreto 11.034" },
    { "https://www.planalto.gov.br/", "Presidência da República" },
    { "https://informacoes.anatel.gov.br/legislacao/resolucoes/2023/1900-resolucao-765", "Anatel" },
    { "https://www.gov.br/anatel/pt-br/consumidor", "Anatel" },
    { "https://gov.br/pf/pt-br/assuntos", "Polícia Federal" },
    { "https://www.procon.sp.gov.br/carta-de-servicos/", "Procon-SP" },
    { "https://www3.tjrj.jus.br/portal", "TJRJ" },
    { "https://www.tjdft.jus.br/", "TJDFT" },
    { "https://www.defensoria.rs.def.br/", "Defensoria Pública-RS" },
    { "https://consumidor.gov.br/pages/conteudo/publico/3", "consumidor.gov.br" },
    { "https://al1.com.br:443/noticias?a=1", "al1.com.br" },
    { "https://al1.com.br", "al1.com.br" },
    { "10621", "10621" },
    { "https://", "https://" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = ouv_publisher_get_name (cases[i].url);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publisher/names", test_names);
  return g_test_run ();
}
