/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "against.h"
#include "model-tree.h"
#include "proof-space.h"

G_BEGIN_DECLS

/* One model while both are compared: what each part of the outcome is, by name. */
typedef struct {
  OuvView            *view;
  OuvModel           *model;
  const OuvModelTree *tree;
  GHashTable         *parts; /* name → OuvDd */
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
/* All that NODE says but its conditions, as one text. (transfer full) */
char *ouv_reading_dup_content (JsonNode *node);
/* All that a text of the messages says, in three languages, with what its slots are. */
char *ouv_reading_dup_text_content (OuvReading *self,
                                    const char *id);

void  ouv_reading_tables    (OuvReading *self);
void  ouv_reading_interview (OuvReading *self);
void  ouv_reading_messages  (OuvReading *self);
G_END_DECLS
