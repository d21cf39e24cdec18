/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-services.h"

static OuvFetcher *fetcher;

OuvFetcher *
ouv_services_get_fetcher (void)
{
  static const char *const hosts[] = { OUV_HOST_VIACEP, OUV_HOST_BRASILAPI, OUV_HOST_BCB, NULL };

  if (fetcher == NULL)
    fetcher = ouv_fetcher_new (hosts);
  return fetcher;
}

void
ouv_services_set_fetcher (OuvFetcher *other)
{
  g_set_object (&fetcher, other);
}
