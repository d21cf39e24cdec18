/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The user's own papers on the disk: copies of photos and PDFs, in a folder beside the case's file that is named after it, UUID.papers.
 * Nobody else may read them. Errors are of G_IO_ERROR. */

/* The largest file that is taken. */
#define OUV_CASE_PAPER_MAX (20 * 1024 * 1024)

/* A file name that is harmless everywhere, with what can be kept of NAME. (transfer full) */
char     *ouv_case_papers_clean_name (const char  *name);
/* Whether NAME could be a file of a folder. */
gboolean  ouv_case_papers_is_name    (const char  *name);
/* (transfer full) */
char     *ouv_case_papers_dup_folder (const char  *cases_path,
                                      const char  *id);

/* Copies SOURCE into the papers of the case ID; the name that it has there, or NULL with an error: MESSAGE_TOO_LARGE over the limit,
 * INVALID_DATA without anything in it. */
char     *ouv_case_papers_add        (const char  *cases_path,
                                      const char  *id,
                                      GFile       *source,
                                      GError     **error);
/* The same for CONTENTS, called WANTED as far as that is harmless and not taken. */
char     *ouv_case_papers_add_bytes  (const char  *cases_path,
                                      const char  *id,
                                      const char  *wanted,
                                      GBytes      *contents,
                                      GError     **error);
void      ouv_case_papers_remove     (const char  *cases_path,
                                      const char  *id,
                                      const char  *name);
/* Removes what is none of NAMES. */
void      ouv_case_papers_sweep      (const char  *cases_path,
                                      const char  *id,
                                      GPtrArray   *names);
/* Gives the case TO the paper NAME of the case FROM; both may lose theirs later. */
gboolean  ouv_case_papers_share      (const char  *cases_path,
                                      const char  *from,
                                      const char  *to,
                                      const char  *name,
                                      GError     **error);

G_END_DECLS
