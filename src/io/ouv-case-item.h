/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "ouv-outcome.h"

G_BEGIN_DECLS

/* Whether a case may be changed, and if not, why. */
typedef enum {
  OUV_CASE_WRITABLE,
  OUV_CASE_NEWER,     /* its file was written by a newer program */
  OUV_CASE_ELSEWHERE, /* another process has it open */
} OuvCaseAccess;

/* What a list of cases tells: of the outcome on a day, in a language. */
typedef struct
{
  OuvDay       as_of;
  OuvLanguage  language;
  OuvAction    action;
  const OuvChannel *channel; /* (nullable) */
  OuvDay       until;   /* 0: none */
  OuvDay       urgency; /* when something is lost or known; OUV_DAY_MAX: never */
  char        *step;
} OuvCaseSummary;

/* A case as it is kept: the answers, and what else belongs to it: its name, the ticks of the checklist, where its questions were left.
 * "changed" (no arguments) is emitted when any of it changes. */
#define OUV_TYPE_CASE_ITEM (ouv_case_item_get_type ())
G_DECLARE_FINAL_TYPE (OuvCaseItem, ouv_case_item, OUV, CASE_ITEM, GObject)

OuvCaseItem   *ouv_case_item_new           (OuvCase       *kase,
                                            OuvDay         created);
OuvCase       *ouv_case_item_get_case      (OuvCaseItem   *self);
OuvDay         ouv_case_item_get_created   (OuvCaseItem   *self);
/* A UUID, and the name of its file. */
const char    *ouv_case_item_get_id        (OuvCaseItem   *self);
void           ouv_case_item_set_id        (OuvCaseItem   *self,
                                            const char    *id);
OuvCaseAccess  ouv_case_item_get_access    (OuvCaseItem   *self);
void           ouv_case_item_set_access    (OuvCaseItem   *self,
                                            OuvCaseAccess  access);
gboolean       ouv_case_item_is_read_only  (OuvCaseItem   *self);
/* Counts the changes. */
guint64        ouv_case_item_get_revision  (OuvCaseItem   *self);
/* The user's own name for it; NULL: none. */
const char    *ouv_case_item_get_name      (OuvCaseItem   *self);
void           ouv_case_item_set_name      (OuvCaseItem   *self,
                                            const char    *name);
/* The questions were gone through once, so that there is a next step to show. */
gboolean       ouv_case_item_is_complete   (OuvCaseItem   *self);
void           ouv_case_item_set_complete  (OuvCaseItem   *self,
                                            gboolean       complete);
/* The user has put it aside, whatever would come next. */
gboolean       ouv_case_item_is_closed     (OuvCaseItem   *self);
void           ouv_case_item_set_closed    (OuvCaseItem   *self,
                                            gboolean       closed);
/* The id of the page where the questions were left; NULL: none. */
const char    *ouv_case_item_get_page      (OuvCaseItem   *self);
void           ouv_case_item_set_page      (OuvCaseItem   *self,
                                            const char    *page_id);
/* Whether CPF and address are written to the disk; else they last until the program ends. */
gboolean       ouv_case_item_keeps_all     (OuvCaseItem   *self);
void           ouv_case_item_set_keeps_all (OuvCaseItem   *self,
                                            gboolean       keeps_all);
gboolean       ouv_case_item_is_ticked     (OuvCaseItem   *self,
                                            const char    *id);
void           ouv_case_item_set_ticked    (OuvCaseItem   *self,
                                            const char    *id,
                                            gboolean       ticked);
/* In the order of the alphabet; ends with NULL. (transfer container) */
const char   **ouv_case_item_get_ticks     (OuvCaseItem   *self);
/* The files (ending with NULL) that were attached to a paper of the checklist, as they are called beside the case; NULL: none. Owned by
 * the case until the next change. */
const char *const *ouv_case_item_get_files (OuvCaseItem   *self,
                                            const char    *paper);
/* The papers that have files, in the order of the alphabet; ends with NULL. (transfer container) */
const char   **ouv_case_item_get_papers    (OuvCaseItem   *self);
/* NULL: none any more. */
void           ouv_case_item_set_files     (OuvCaseItem   *self,
                                            const char    *paper,
                                            const char *const *files);
void           ouv_case_item_add_file      (OuvCaseItem   *self,
                                            const char    *paper,
                                            const char    *file);
void           ouv_case_item_remove_file   (OuvCaseItem   *self,
                                            const char    *paper,
                                            const char    *file);
/* Of all papers. (element-type char*) (transfer container) */
GPtrArray     *ouv_case_item_list_files    (OuvCaseItem   *self);
/* The papers that are ticked or have files, each with those (GStrv), as a case file lists them. (transfer full) */
GHashTable    *ouv_case_item_get_at_hand   (OuvCaseItem   *self);
/* Of today; kept until the case, the day or the language changes. */
const OuvCaseSummary *ouv_case_item_get_summary (OuvCaseItem *self);
/* The day on which the desktop was told last that an answer is due; 0: never. */
OuvDay         ouv_case_item_get_reminded  (OuvCaseItem   *self);
void           ouv_case_item_set_reminded  (OuvCaseItem   *self,
                                            OuvDay         day);
/* Whether the case was read with rules that advise otherwise than those with which its file was written. */
gboolean       ouv_case_item_is_advised_anew (OuvCaseItem  *self);
void           ouv_case_item_set_advised_anew (OuvCaseItem *self,
                                            gboolean       anew);
/* The file as it was read last, with members that are not ours; NULL: none. Not to be changed. */
JsonObject    *ouv_case_item_get_origin    (OuvCaseItem   *self);
void           ouv_case_item_set_origin    (OuvCaseItem   *self,
                                            JsonObject    *origin);
/* "Wrong charge": what it is about in the program's words. (transfer full) */
char          *ouv_case_item_dup_subject   (OuvCaseItem   *self);
/* "Wrong charge" (or its own name) and "Internet · R$ 89,90", for people. (transfer full) */
char          *ouv_case_item_dup_title     (OuvCaseItem   *self);
char          *ouv_case_item_dup_subtitle  (OuvCaseItem   *self);

G_END_DECLS
