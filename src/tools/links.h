/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"
#include "ouv-model.h"

G_BEGIN_DECLS

/* An address of the model, and what came of asking it. */
typedef struct {
  char     *url;
  char     *place;    /* where it stands first, "file:pointer" */
  guint     n_places;
  gboolean  asked;
  guint     status;   /* 0: no answer */
  char     *location; /* (nullable) where it leads to */
  char     *problem;  /* (nullable) why there is no answer */
} OuvLink;

/* Every address of http or https in FILES, each once, in the order of the files. (transfer full) of OuvLink */
GPtrArray  *ouv_links_find     (const OuvModelFiles *files,
                                GError             **error);
/* A fetcher that may ask all of them. (transfer full) */
OuvFetcher *ouv_links_fetcher_new (GPtrArray *links);
/* Asks them with FETCHER, a few at a time and no host twice at once; ADVANCED is called after each. Returns when all are asked. */
void        ouv_links_ask      (GPtrArray   *links,
                                OuvFetcher  *fetcher,
                                void       (*advanced) (guint n_asked, guint n_links));
/* Whether it is there, and at no other address. */
gboolean    ouv_link_is_fine   (const OuvLink *link);
/* What is wrong with it, in a sentence. (transfer full) */
char       *ouv_link_describe  (const OuvLink *link);

G_END_DECLS
