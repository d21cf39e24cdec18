/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"

G_BEGIN_DECLS

/* The hosts that the program itself asks; the buttons name them. */
#define OUV_HOST_VIACEP    "viacep.com.br"
#define OUV_HOST_BRASILAPI "brasilapi.com.br"
#define OUV_HOST_BCB       "api.bcb.gov.br"

/* The fetcher for them, made on first call. */
OuvFetcher *ouv_services_get_fetcher (void);
/* For tests: one that asks their server. */
void        ouv_services_set_fetcher (OuvFetcher *fetcher);

G_END_DECLS
