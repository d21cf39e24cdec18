/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-publisher.h"

#include <string.h>

/* How an address begins after "www.", and what it is called, with what the brackets hold. The first that fits. */
static const struct
{
  const char *pattern;
  const char *name;
} publishers[] = {
  { "^planalto\\.gov\\.br/.*/l(\\d+)(\\d{3})\\D", "Lei \\1.\\2" },
  { "^planalto\\.gov\\.br/.*/d(\\d+)(\\d{3})\\D", "Decreto \\1.\\2" },
  { "^planalto\\.gov\\.br", "Presidência da República" },
  { "clarobrasil\\.mobi|(^|\\.)claro\\.com\\.br", "Claro" },
  { "^([^/]+\\.)?anatel\\.gov\\.br|^gov\\.br/anatel", "Anatel" },
  { "^gov\\.br/pf", "Polícia Federal" },
  { "^gov\\.br", "Governo Federal" },
  { "^procon\\.([a-z]{2})\\.gov\\.br", "Procon-\\U\\1" },
  { "^goias\\.gov\\.br/procon", "Procon-GO" },
  { "^mpce\\.mp\\.br/decon", "Decon-CE" },
  { "^([^/]+\\.)?(tj[a-z]{2,3})\\.jus\\.br", "\\U\\2" },
  { "^([^/]+\\.)?defensoria(publica)?\\.([a-z]{2})\\.(def|gov)\\.br", "Defensoria Pública-\\U\\3" },
  { "^reclameaqui\\.com\\.br", "Reclame Aqui" },
  { "^help\\.unhcr\\.org", "ACNUR" },
  { "^zakon\\.rada\\.gov\\.ua", "Верховна Рада України" },
  { "^estadao\\.com\\.br", "Estadão" },
  { "^oglobo\\.globo\\.com", "O Globo" },
  { "^em\\.com\\.br", "Estado de Minas" },
  { "^jc\\.uol\\.com\\.br", "Jornal do Commercio" },
  { "^diariodonordeste\\.", "Diário do Nordeste" },
  { "^migalhas\\.com\\.br", "Migalhas" },
  { "^jus\\.com\\.br", "Jus" },
};

/* What follows "https://www.", to its end. (nullable) */
static const char *
find_place (const char *url)
{
  const char *place = strstr (url, "://");

  if (place == NULL || place[strlen ("://")] == '\0')
    return NULL;
  place += strlen ("://");
  return g_str_has_prefix (place, "www.") ? place + strlen ("www.") : place;
}

char *
ouv_publisher_get_name (const char *url)
{
  const char *place;

  g_return_val_if_fail (url != NULL, NULL);

  place = find_place (url);
  if (place == NULL)
    return g_strdup (url);
  for (guint i = 0; i < G_N_ELEMENTS (publishers); i++)
    {
      g_autoptr(GRegex) regex = g_regex_new (publishers[i].pattern, 0, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;

      if (g_regex_match (regex, place, 0, &match))
        return g_match_info_expand_references (match, publishers[i].name, NULL);
    }
  return g_strndup (place, strcspn (place, "/?#:"));
}
