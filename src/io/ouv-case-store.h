/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-batch.h"

G_BEGIN_DECLS

/* The cases of this user, each in a file of its own: FOLDER/cases/UUID.json, nobody else may read them. Its user's papers are beside it, in
 * UUID.papers, and go with it. A case that was removed waits in FOLDER/trash; of a file in an older format a copy stays beside it as UUID.json.format-N.
 *
 * Whatever changes in a case is written a moment later by a thread of its own. Signals, all in the thread that made the store:
 * "loaded" ()
 * "saved" (OuvCaseItem *item, guint64 revision): what ITEM was at REVISION is on the disk
 * "failed" (OuvCaseItem *item, const GError *error): a case could not be saved (of G_IO_ERROR). Told once; it is tried again until it
 *   works
 * "not-removed" (OuvCaseItem *item, const GError *error): a case could not be removed (of G_IO_ERROR), so it is there again
 * "not-purged" (const char *path, const GError *error): some of what belongs to a case that was removed for good is still there, below PATH
 * "split" (OuvCaseItem *item): another program has changed its file, so ITEM is kept as a further case beside it. */
#define OUV_TYPE_CASE_STORE (ouv_case_store_get_type ())
G_DECLARE_FINAL_TYPE (OuvCaseStore, ouv_case_store, OUV, CASE_STORE, GObject)

/* A file that could not be read. It stays as it is. */
typedef struct
{
  char *path;
  char *problem; /* with the place in the file, for experts */
} OuvDamagedFile;

/* What ouv_case_store_delete_all() has done. */
typedef struct
{
  guint      n_cases; /* that are gone */
  guint      n_files; /* that are gone, all counted */
  GPtrArray *left;    /* (owned) paths of what is still there */
} OuvDeletion;

/* The decision model is loaded with the first case, and not at all without one. */
OuvCaseStore *ouv_case_store_new         (const char    *folder);
/* In the user's data folder. (transfer full) */
char         *ouv_case_store_dup_default_folder (void);
/* Whether there is a case on the disk, without reading it. */
gboolean      ouv_case_store_has_files   (OuvCaseStore  *self);
/* Reads the cases, in the background. */
void          ouv_case_store_load        (OuvCaseStore  *self);
gboolean      ouv_case_store_is_loaded   (OuvCaseStore  *self);
/* Of OuvCaseItem. */
GListModel   *ouv_case_store_get_cases   (OuvCaseStore  *self);
/* Of OuvDamagedFile. */
GPtrArray    *ouv_case_store_get_damaged (OuvCaseStore  *self);

/* A new case, kept from now on. */
void          ouv_case_store_add         (OuvCaseStore  *self,
                                          OuvCaseItem   *item);
/* Keeps the new cases of BATCH and the papers of all when they are on the disk, or nothing of any: errors are of G_IO_ERROR; BUSY, a case
 * that is to get papers is open in another process. Takes BATCH. */
void          ouv_case_store_add_batch_async (OuvCaseStore     *self,
                                          OuvCaseBatch        *batch,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean      ouv_case_store_add_batch_finish (OuvCaseStore    *self,
                                          GAsyncResult  *result,
                                          GError       **error);
/* The case of an id; NULL: none. (transfer full) */
OuvCaseItem  *ouv_case_store_find        (OuvCaseStore  *self,
                                          const char    *id);
/* Whether an id is taken: by a case, by one that was removed and may come back, or by any file. */
gboolean      ouv_case_store_is_taken    (OuvCaseStore  *self,
                                          const char    *id);
gboolean      ouv_case_store_contains    (OuvCaseStore  *self,
                                          OuvCaseItem   *item);
/* To be called before a case is shown or changed: makes sure that no other process has it, otherwise it is read-only from now on.
 * Returns another item when the file has changed meanwhile; NULL when it cannot be read any more. (transfer full) */
OuvCaseItem  *ouv_case_store_open        (OuvCaseStore  *self,
                                          OuvCaseItem   *item);
/* Takes the case away; it can be restored until it is purged, at the latest when cases are loaded next. */
void          ouv_case_store_remove      (OuvCaseStore  *self,
                                          OuvCaseItem   *item);
void          ouv_case_store_restore     (OuvCaseStore  *self,
                                          OuvCaseItem   *item);
void          ouv_case_store_purge       (OuvCaseStore  *self,
                                          OuvCaseItem   *item);
/* Purges whatever was removed. */
void          ouv_case_store_purge_all   (OuvCaseStore  *self);
/* Copies SOURCE into the papers of ITEM, as a file of the checklist's PAPER. (See ouv-case-papers.h for errors; CANCELLED, the case is
 * gone.) */
void          ouv_case_store_attach_async (OuvCaseStore        *self,
                                          OuvCaseItem         *item,
                                          const char          *paper,
                                          GFile               *source,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data);
gboolean      ouv_case_store_attach_finish (OuvCaseStore  *self,
                                          GAsyncResult  *result,
                                          GError       **error);
/* Removes a file that was taken from ITEM for good, unless ITEM has it again. Otherwise that is done when cases are loaded next. */
void          ouv_case_store_purge_file  (OuvCaseStore  *self,
                                          OuvCaseItem   *item,
                                          const char    *file);
GFile        *ouv_case_store_get_file    (OuvCaseStore  *self,
                                          OuvCaseItem   *item,
                                          const char    *file);
/* Gives COPY, which lists the same files as ITEM, those files. What cannot be given it lists no more. */
void          ouv_case_store_share_files (OuvCaseStore  *self,
                                          OuvCaseItem   *item,
                                          OuvCaseItem   *copy);
/* Takes away all that is in the store's folder but for cases that another process has open. Waits. */
void          ouv_case_store_delete_all  (OuvCaseStore  *self,
                                          OuvDeletion   *deletion);
void          ouv_deletion_clear         (OuvDeletion   *deletion);
/* Waits until all is on the disk. FALSE with an error when something is not. */
gboolean      ouv_case_store_flush       (OuvCaseStore  *self,
                                          GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OuvDeletion, ouv_deletion_clear)

G_END_DECLS
