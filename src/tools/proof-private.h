/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model-tree.h"
#include "proof-space.h"
#include "proof.h"

G_BEGIN_DECLS

/* What the parts of the proof share. All claims are made first, then the states are worked out, then the claims are judged: what
 * exists depends on every comparison that a condition makes. */
typedef struct {
  OuvModel           *model;
  OuvSpace           *space;
  OuvView            *view;
  const OuvModelTree *tree;
  GHashTable         *places;   /* section → GPtrArray of OuvPlace, one an entry */
  GPtrArray          *claims;   /* of OuvClaim */
  GHashTable         *by_place; /* "file:pointer" → OuvClaim that something is reached */
  GPtrArray          *findings;
  double              states;
} OuvProof;

typedef struct {
  char *file;
  char *pointer;
} OuvPlace;

/* Either something that must be reached in a state, or something that must not happen in any. */
typedef struct {
  const OuvPlace *place;
  char           *pointer; /* the place's, and what is below it */
  const char     *code;    /* NULL: it must be reached */
  char           *sentence;
  GArray         *first;   /* of OuvDd: one of them must be, or none may be, true somewhere */
  GArray         *alone;   /* of OuvDd: the same without the rows before */
} OuvClaim;

/* The place of entry INDEX of SECTION. */
const OuvPlace *ouv_proof_get_place (OuvProof       *self,
                                     const char     *section,
                                     guint           index);
/* What stands BELOW (a pointer, or "") at PLACE must be reached; it is where FIRST holds, and would be where ALONE does were it not
 * for the rows before it. To be called for every way that leads there. */
void            ouv_proof_expect    (OuvProof       *self,
                                     const OuvPlace *place,
                                     const char     *below,
                                     OuvDd           first,
                                     OuvDd           alone);
/* What DD is true of must not happen; SENTENCE (transfer full) says so. */
void            ouv_proof_forbid    (OuvProof       *self,
                                     const OuvPlace *place,
                                     const char     *below,
                                     const char     *code,
                                     OuvDd           dd,
                                     char           *sentence);
/* No slot of TEXT may be without a value where DD is true. */
void            ouv_proof_forbid_blanks (OuvProof       *self,
                                         const OuvPlace *place,
                                         const char     *below,
                                         OuvDd           dd,
                                         const char     *text);
/* The claims. */
void            ouv_proof_interview (OuvProof *self);
void            ouv_proof_tables    (OuvProof *self);
void            ouv_proof_messages  (OuvProof *self);
void            ouv_proof_ladder    (OuvProof *self);
/* After the states are worked out. */
guint           ouv_proof_count_pages (OuvProof *self);

G_END_DECLS
