/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model-tree.h"

G_BEGIN_DECLS

/* The names that stand in a model, by kind. */
typedef enum { NAME_VARIABLE, NAME_FACT, NAME_OPERATOR, NAME_OPTION, NAME_ID, NAME_SLOT, N_NAME_KINDS } NameKind;

extern const char *const name_kinds[N_NAME_KINDS];

typedef struct {
  char *file;
  char *pointer; /* NAME_OPERATOR: of the member that is so called */
  char *text;    /* the name */
  char *before;  /* NAME_SLOT: what is before and after it in its text */
  char *after;
} Name;

/* NAMES are arrays of Name to be filled. */
void       collect_names      (const OuvModelTree *tree,
                               GPtrArray          *names[N_NAME_KINDS]);
GPtrArray *names_new          (void);
/* What stands in the place of NAME when it is called TEXT. (transfer full) */
char      *dup_name_value     (const Name *name,
                               const char *text);

G_END_DECLS
