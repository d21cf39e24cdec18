/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"
#include "ouv-types.h"

G_BEGIN_DECLS

/* Series 1619 of the central bank's time series: the minimum wage by month. A year and a month of it, so that the month is there in which
 * the wage of now began. */
#define OUV_WAGE_URL "https://api.bcb.gov.br/dados/serie/bcdata.sgs.1619/dados/ultimos/13?formato=json"

/* The latest minimum wage, and the first day of it that the answer shows. */
typedef struct {
  OuvMoney value;
  OuvDay   valid_from;
} OuvWage;

void     ouv_wage_look_up_async  (OuvFetcher           *fetcher,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean ouv_wage_look_up_finish (OuvFetcher           *fetcher,
                                  GAsyncResult         *result,
                                  OuvWage              *wage,
                                  GError              **error);

gboolean ouv_wage_parse          (GBytes               *bytes,
                                  OuvWage              *wage,
                                  GError              **error);

G_END_DECLS
