/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-item.h"
#include "ouv-safe-file.h"

G_BEGIN_DECLS

/* Cases and papers that come to the disk together: all of them, or none. */
typedef struct _OuvCaseBatch OuvCaseBatch;

/* Contents that become a paper of a case. */
typedef struct
{
  char   *paper;    /* (owned) of the checklist */
  char   *name;     /* (owned) as it is wanted; once written, as it is called */
  GBytes *contents; /* (owned) */
} OuvCaseBatchFile;

typedef struct
{
  OuvCaseItem *item;      /* (owned) */
  char        *id;        /* (owned) its id when it came into the batch */
  gboolean     is_new;    /* otherwise it is kept already, and only gets papers */
  GPtrArray   *files;     /* (owned) of OuvCaseBatchFile */
  guint        n_written; /* of them */
  OuvSafeFile  file;      /* of a new case: once written, locked */
} OuvCaseBatchEntry;

OuvCaseBatchFile *ouv_case_batch_file_new (const char *paper,
                                          const char    *name,
                                          GBytes        *contents);
void          ouv_case_batch_file_free   (gpointer       file);

OuvCaseBatch *ouv_case_batch_new         (void);
void          ouv_case_batch_free        (OuvCaseBatch  *self);
void          ouv_case_batch_add_case    (OuvCaseBatch  *self,
                                          OuvCaseItem   *item,
                                          gboolean       is_new);
/* To the case that was added last. */
void          ouv_case_batch_add_file    (OuvCaseBatch  *self,
                                          const char    *paper,
                                          const char    *name,
                                          GBytes        *contents);
/* Of OuvCaseBatchEntry. */
GPtrArray    *ouv_case_batch_get_entries (OuvCaseBatch  *self);
/* New cases list their papers afterwards; the others do not yet. On failure, of G_IO_ERROR (BUSY or WRONG_ETAG: there is such a case), what
 * was written is taken back. May be called in any thread. */
gboolean      ouv_case_batch_write       (OuvCaseBatch  *self,
                                          const char    *cases_path,
                                          GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvCaseBatch, ouv_case_batch_free)

G_END_DECLS
