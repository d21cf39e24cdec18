/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"

G_BEGIN_DECLS

/* Fetches newer advice: what is at URI, and its signature at URI.sig. What they say is not looked at here: see OuvContentStore. Errors as
 * those of OuvFetcher. */
void     ouv_content_fetch_async  (OuvFetcher           *fetcher,
                                   const char           *uri,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/* CONTENT and SIGNATURE: (transfer full). */
gboolean ouv_content_fetch_finish (OuvFetcher           *fetcher,
                                   GAsyncResult         *result,
                                   GBytes              **content,
                                   GBytes              **signature,
                                   GError              **error);

G_END_DECLS
