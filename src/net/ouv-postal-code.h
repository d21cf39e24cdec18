/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"

G_BEGIN_DECLS

/* What belongs to a post code. */
typedef struct {
  char       *cep;      /* eight digits */
  char       *street;   /* (nullable) a small town has one code for all its streets */
  char       *district; /* (nullable) */
  char       *city;
  char       *state;    /* two capitals */
  const char *host;     /* who said it */
} OuvPlace;

void      ouv_place_free (OuvPlace *self);
/* "Praça da Sé, Sé, CEP 01001-000": an address without the number of the house. (transfer full) */
char     *ouv_place_dup_address (const OuvPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvPlace, ouv_place_free)

/* Asks ViaCEP and, when that fails, BrasilAPI; both together have OUV_FETCHER_DEADLINE. CEP has eight digits. Nothing but these is sent.
 * OUV_NET_ERROR_NOT_FOUND: there is no such post code. */
void      ouv_postal_code_look_up_async  (OuvFetcher           *fetcher,
                                          const char           *cep,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/* (transfer full) */
OuvPlace *ouv_postal_code_look_up_finish (OuvFetcher           *fetcher,
                                          GAsyncResult         *result,
                                          GError              **error);

/* The answers of the two services to the question for CEP. */
OuvPlace *ouv_place_new_from_viacep    (GBytes      *bytes,
                                        const char  *cep,
                                        GError     **error);
OuvPlace *ouv_place_new_from_brasilapi (GBytes      *bytes,
                                        const char  *cep,
                                        GError     **error);

G_END_DECLS
