/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* Many cases in one file, to be kept elsewhere and to be taken back:
 *
 *   archive        OUV_CASE_ARCHIVE; 1 had no papers
 *   program        the version that wrote it
 *   cases          what is in the files of the cases (see ouv-case-format.h), each with its `id`, and in `files` what its papers hold:
 *                  the name of each that `papers` has, and its bytes in base64 */
#define OUV_CASE_ARCHIVE 2

/* The cases of a store, to be written. */
typedef struct _OuvCaseArchive OuvCaseArchive;

OuvCaseArchive *ouv_case_archive_new        (OuvCaseStore    *store);
void            ouv_case_archive_free       (OuvCaseArchive  *self);
/* Reads the papers, which may take its time; may be called in any thread, once. A paper that cannot be read is left out and
 * counted. Fails when what it would write could not be read again. */
GBytes         *ouv_case_archive_to_bytes   (OuvCaseArchive  *self,
                                             GError         **error);
/* How many papers were left out. */
guint           ouv_case_archive_get_n_lost (OuvCaseArchive  *self);

/* The cases of an archive, or the one of a case's own file: all, or none with an error that starts with the JSON pointer. *N_NEWER counts
 * those that are left out. For ouv_case_archive_add_async(). (transfer full) */
GPtrArray      *ouv_case_archive_read     (OuvModel        *model,
                                           const char      *text,
                                           gsize            length,
                                           guint           *n_newer,
                                           GError         **error);

/* What was taken from an archive. */
typedef struct
{
  guint n_added;
  guint n_same;   /* that were there already */
  guint n_beside; /* that differ from the case of their id: they stand beside it under another */
  guint n_newer;  /* of a format that only a newer program can read: left out */
} OuvCaseImport;

/* Adds CASES to the store with their papers, and the papers that a case which was there already does not have: all, or nothing. Nothing
 * that is there is changed. Takes CASES. */
void            ouv_case_archive_add_async  (OuvCaseStore         *store,
                                             GPtrArray            *cases,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* N_NEWER is left alone. Errors are those of ouv_case_store_add_batch_async(). */
gboolean        ouv_case_archive_add_finish (OuvCaseStore         *store,
                                             GAsyncResult         *result,
                                             OuvCaseImport        *import,
                                             GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvCaseArchive, ouv_case_archive_free)

G_END_DECLS
