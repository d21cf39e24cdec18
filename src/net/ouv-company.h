/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"

G_BEGIN_DECLS

/* A company as the federal register has it. */
typedef struct {
  char     *cnpj;      /* fourteen characters */
  char     *name;
  char     *address;   /* on one line */
  char     *email;     /* (nullable) */
  gboolean  is_active; /* not closed, suspended or void */
} OuvCompany;

void        ouv_company_free (OuvCompany *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvCompany, ouv_company_free)

/* Where it is asked for. (transfer full) */
char       *ouv_company_dup_url        (const char           *cnpj);
/* Asks BrasilAPI. CNPJ has fourteen characters; nothing but these is sent. OUV_NET_ERROR_NOT_FOUND: there is no such company. */
void        ouv_company_look_up_async  (OuvFetcher           *fetcher,
                                        const char           *cnpj,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/* (transfer full) */
OuvCompany *ouv_company_look_up_finish (OuvFetcher           *fetcher,
                                        GAsyncResult         *result,
                                        GError              **error);

OuvCompany *ouv_company_new_from_brasilapi (GBytes           *bytes,
                                            const char       *cnpj,
                                            GError          **error);

G_END_DECLS
