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
    { "https://www.planalto.gov.br/ccivil_03/leis/l8078compilado.htm", "Lei 8.078/1990" },
    { "https://www.planalto.gov.br/ccivil_03/leis/l9099.htm", "Lei 9.099/1995" },
    { "https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2015/lei/l13105.htm", "Lei 13.105/2015" },
    { "http://www.planalto.gov.br/ccivil_03/_ato2019-2022/2022/decreto/d11034.htm", "Decreto 11.034/2022" },
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
      g_autofree char *name = ouv_publisher_get_name (ouv_model_get_default (), cases[i].url);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_official (void)
{
  static const struct
  {
    const char *url;
    gboolean    official;
  } cases[] = {
    { "https://dev-sites-cdn.clarobrasil.mobi/atendimento/ouvidoria", TRUE },
    { "https://www.procon.sp.gov.br/carta-de-servicos/", TRUE },
    { "https://consumidor.gov.br/pages/conteudo/publico/3", TRUE },
    { "http://www.bahia.ba.gov.br:80/2020/11", TRUE },
    { "https://www.mppi.mp.br/internet/?p=80464", TRUE },
    { "https://ejud.tjpr.jus.br", TRUE },
    { "https://apprecs.com/ios/1493981927/anatel-consumidor-mobile", FALSE },
    { "https://minhaoperadora.com.br/2022/06/claro.html", FALSE },
    { "https://www.estadao.com.br/economia/", FALSE },
    { "https://gov.br.example.com/", FALSE },
    { "https://naogov.br/", FALSE },
    { "https://claro.com.br.example.com/", FALSE },
    { "https://example.com/?to=www.claro.com.br", FALSE },
    { "https://procon.sp.gov.br@example.com/", FALSE },
    { "https://tjsp.jus.br.example.com", FALSE },
    { "https://example.com/procon.sp.gov.br", FALSE },
    { "10621", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ouv_publisher_is_official (ouv_model_get_default (), cases[i].url), ==, cases[i].official);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publisher/names", test_names);
  g_test_add_func ("/publisher/official", test_official);
  return g_test_run ();
}
