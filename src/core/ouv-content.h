/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* A decision model with its messages in one file, content.json, so that advice can change without a newer program: with the
 * translations of its texts, which the program's own catalogues cannot have. Whether to trust it is not decided here: see
 * OuvContentStore. */

/* Of content.json, in bytes. */
#define OUV_CONTENT_MAX_SIZE (4 * 1024 * 1024)
/* No publisher comes that far; a file that says more would end all updates. */
#define OUV_CONTENT_MAX_SERIAL 1000000

typedef struct {
  guint          serial;  /* from 1, one more with every publication */
  OuvDay         created;
  OuvDay         expires; /* the last day on which it is current */
  char          *program; /* the least version of the program that understands it */
  OuvModelFiles *files;
  GHashTable    *texts[OUV_N_LANGUAGES]; /* of the model's English texts to their translations; NULL for English */
} OuvContent;

/* Reads content.json; the model in it is not loaded yet. Errors are of OUV_CORE_ERROR: "/serial: …"; OUV_CORE_ERROR_UNKNOWN_ID for a
 * format that this program does not know. */
OuvContent *ouv_content_new_from_bytes (GBytes           *bytes,
                                        GError          **error);
/* The bytes of content.json. An error names file and place of what is no JSON in FILES. (transfer full) */
GBytes     *ouv_content_to_bytes       (const OuvContent *self,
                                        GError          **error);
void        ouv_content_free           (OuvContent       *self);
/* An empty table for OuvContent.texts. (transfer full) */
GHashTable *ouv_content_texts_new      (void);
/* Less than 0 when version A (numbers with points between them) is older than B, 0 when they are the same. */
int         ouv_version_compare        (const char       *a,
                                        const char       *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvContent, ouv_content_free)

G_END_DECLS
