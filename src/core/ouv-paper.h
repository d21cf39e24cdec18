/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-outcome.h"

G_BEGIN_DECLS

/* What is printed, as data: blocks from the top to the bottom. How they look is the printer's business. */

typedef enum {
  OUV_BLOCK_TITLE,
  OUV_BLOCK_SUBTITLE,
  OUV_BLOCK_HEADING,
  OUV_BLOCK_TEXT,
  OUV_BLOCK_NOTE,      /* in small letters */
  OUV_BLOCK_ITEM,      /* hangs behind its label: "1." */
  OUV_BLOCK_CHECK,     /* a box to be ticked, ticked where there is a label; a note below may follow */
  OUV_BLOCK_FIELDS,    /* rows of a name and a value */
  OUV_BLOCK_TABLE,     /* rows of cells, the first of them the head */
  OUV_BLOCK_CONTENTS,  /* the headings that follow, and their pages */
  OUV_BLOCK_SIGNATURE, /* a line to be signed on, the text below it */
  OUV_BLOCK_NEW_PAGE,  /* what follows begins a page */
} OuvBlockKind;

typedef struct {
  OuvBlockKind  kind;
  OuvLanguage   language;
  char         *label;  /* (nullable) */
  char         *text;   /* (nullable) */
  GPtrArray    *rows;   /* (nullable) of GStrv */
  const guint8 *widths; /* (nullable) the columns' share of the width, as many as there are cells */
} OuvBlock;

typedef struct {
  OuvLanguage  language;
  char        *title;      /* below every page, and the document's own */
  char        *page_label; /* with {page} and {pages} */
  GPtrArray   *blocks;     /* of OuvBlock */
  GPtrArray   *blanks;     /* of char*: what is still to be filled in, as in an OuvMessage; texts with brackets have them marked */
} OuvPaper;

OuvPaper *ouv_paper_new           (const OuvModel   *model,
                                   OuvLanguage       language,
                                   const char       *title);
void      ouv_paper_free          (OuvPaper         *self);
/* TEXT may be NULL or "": then there is no block, and NULL is returned. */
OuvBlock *ouv_paper_add           (OuvPaper         *self,
                                   OuvBlockKind      kind,
                                   OuvLanguage       language,
                                   const char       *label,
                                   const char       *text);
OuvBlock *ouv_paper_add_table     (OuvPaper         *self,
                                   OuvBlockKind      kind,
                                   OuvLanguage       language,
                                   const guint8     *widths);
/* Takes the CELLS; ends with NULL. */
void      ouv_block_add_row       (OuvBlock         *block,
                                   char             *cell,
                                   ...) G_GNUC_NULL_TERMINATED;
/* The page number as it is written. (transfer full) */
char     *ouv_paper_dup_page      (const OuvPaper   *self,
                                   guint             page,
                                   guint             n_pages);

/* A letter, in its own language. */
OuvPaper *ouv_paper_new_message   (const OuvMessage *message,
                                   const OuvModel   *model);
/* The papers that are to be collected, for the user, in the language of the interface. AT_HAND has the ids of those that are there, each
 * with the names of its files (GStrv). TITLE is the case's. */
OuvPaper *ouv_paper_new_checklist (const OuvOutcome *outcome,
                                   const OuvModel   *model,
                                   OuvLanguage       language,
                                   GHashTable       *at_hand,
                                   const char       *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvPaper, ouv_paper_free)

G_END_DECLS
