/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "against.h"
#include "model-tree.h"
#include "proof-space.h"

G_BEGIN_DECLS

/* How the name of a part begins that says that an answer is wanted. Others may want it too, so that only the outcome shows it. */
#define OUV_READING_MISSING "missing answer for "

/* Part of an outcome: VALUE, or CONTENT where VALUE is true. */
typedef struct {
  OuvDd  value;
  GQuark content; /* 0: none */
} OuvPartValue;

/* One model while both are compared: what each part of the outcome is, by name. */
typedef struct {
  OuvView            *view;
  OuvModel           *model;
  const OuvModelTree *tree;
  const OuvModelTree *other; /* of the other model */
  GHashTable         *same;  /* path of a section → whether both models have the same there */
  GHashTable         *parts; /* name → OuvPartValue */
  GPtrArray          *names; /* the same names in their order, owned by the table */
} OuvReading;

/* TEXT where GUARD is true, otherwise FALSE. */
OuvDd ouv_reading_text (OuvReading *self,
                        OuvDd       guard,
                        const char *text);
/* NAME (transfer full) is VALUE; where it has one already that is not FALSE, that stays. */
void  ouv_reading_add  (OuvReading *self,
                        char       *name,
                        OuvDd       value);
/* NAME (transfer full) is TEXT where GUARD is true. */
void  ouv_reading_add_text (OuvReading *self,
                            char       *name,
                            OuvDd       guard,
                            const char *text);
/* All that NODE says but its conditions, as one text. (transfer full) */
char *ouv_reading_dup_content (JsonNode *node);
/* All that a text of the messages says, in three languages, with what its slots are. */
char *ouv_reading_dup_text_content (OuvReading *self,
                                    const char *id);

/* Whether both models have the same in the sections of PATHS (ends with NULL) and in all that conditions read: what comes of them
 * need not be compared. */
gboolean ouv_reading_is_same (OuvReading        *self,
                              const char *const *paths);

void  ouv_reading_tables    (OuvReading *self);
void  ouv_reading_interview (OuvReading *self);
void  ouv_reading_messages  (OuvReading *self);
G_END_DECLS
