/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-store.h"

G_BEGIN_DECLS

/* Many cases in one file, to be kept elsewhere and to be taken back:
 *
 *   archive        OUV_CASE_ARCHIVE
 *   program        the version that wrote it
 *   cases          what is in the files of the cases (see ouv-case-format.h), each with its `id` */
#define OUV_CASE_ARCHIVE 1

/* What was taken from an archive. */
typedef struct
{
  guint n_added;
  guint n_same;   /* that were there already */
  guint n_beside; /* that differ from the case of their id: they stand beside it under another */
  guint n_newer;  /* of a format that only a newer program can read: left out */
} OuvCaseImport;

/* Fails when what it would write could not be read again. */
GBytes    *ouv_case_archive_write (GListModel     *cases,
                                   GError        **error);
/* The cases of an archive, or the one of a case's own file: all, or none with an error that starts with the JSON pointer. *N_NEWER counts
 * those that are left out. (element-type OuvCaseItem) (transfer full) */
GPtrArray *ouv_case_archive_read  (OuvModel       *model,
                                   const char     *text,
                                   gsize           length,
                                   guint          *n_newer,
                                   GError        **error);
/* Adds them to the store. Nothing that is there is changed. */
void       ouv_case_archive_add   (OuvCaseStore   *store,
                                   GPtrArray      *items,
                                   OuvCaseImport  *import);

G_END_DECLS
