/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-net-error.h"

G_BEGIN_DECLS

/* The only thing in Ouvidor that opens connections. It asks by https, and only those hosts that it was made for; it keeps no cookies,
 * signs in nowhere, follows no redirection, and believes nothing that it cannot check: who answers, the status, the type, the
 * length and the end of the answer. A request carries no more than its address and OUV_FETCHER_AGENT; every request has a connection of
 * its own. Nothing is loaded or connected before the first request.
 *
 * Errors are of OUV_NET_ERROR, or G_IO_ERROR_CANCELLED, which is shown to nobody. */
#define OUV_TYPE_FETCHER (ouv_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (OuvFetcher, ouv_fetcher, OUV, FETCHER, GObject)

/* Neither version nor system: nobody is told apart by it. */
#define OUV_FETCHER_AGENT "Ouvidor"
/* From the request to the last byte, in milliseconds. */
#define OUV_FETCHER_DEADLINE 10000
/* Of an answer, in bytes. */
#define OUV_FETCHER_MAX_SIZE (256 * 1024)

/* HOSTS ends with NULL. */
OuvFetcher *ouv_fetcher_new          (const char *const    *hosts);
/* Lets it ask by http too: for the addresses of the model that have nothing better. */
void        ouv_fetcher_allow_plain  (OuvFetcher           *self);

/* Reads what is at URI. TYPE is the media type that it must have (its charset, when it names one, UTF-8); NULL takes any. DEADLINE and
 * MAX_SIZE as above. */
void        ouv_fetcher_get_async    (OuvFetcher           *self,
                                      const char           *uri,
                                      const char           *type,
                                      gsize                 max_size,
                                      guint                 deadline,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* (transfer full) */
GBytes     *ouv_fetcher_get_finish   (OuvFetcher           *self,
                                      GAsyncResult         *result,
                                      GError              **error);

/* Asks METHOD (HEAD or GET) at URI for no more than whether it is there. */
void        ouv_fetcher_probe_async  (OuvFetcher           *self,
                                      const char           *method,
                                      const char           *uri,
                                      guint                 deadline,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* The status, and in LOCATION (transfer full, nullable) where it leads to instead; 0 on error. */
guint       ouv_fetcher_probe_finish (OuvFetcher           *self,
                                      GAsyncResult         *result,
                                      char                **location,
                                      GError              **error);

G_END_DECLS
