/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ouv-model.h"

G_BEGIN_DECLS

/* The shipped model with a mistake in it. */

typedef enum {
  EDIT_SET,    /* replaces what is there, or adds a member */
  EDIT_APPEND, /* adds an element to the list that is there */
  EDIT_REMOVE,
  EDIT_TEXT,   /* replaces what is there by the text VALUE, as it is */
  EDIT_RENAME, /* gives the member that is there the name VALUE */
} EditKind;

/* POINTER is a JSON pointer; the step "@x" is the element of a list whose id, channel or problem is x, "-" the last one. VALUE is
 * JSON with ' for " where nothing else is said. */
typedef struct {
  EditKind    kind;
  const char *file;
  const char *pointer;
  const char *value;
} Edit;

/* The files of the source tree (the folder in G_TEST_SRCDIR is that of the test). */
OuvModelFiles *read_shipped_files (void);
/* FILES with one edit after the other; stops at a NULL file. */
OuvModelFiles *edit_files         (const OuvModelFiles *files,
                                   const Edit          *edits,
                                   guint                n_edits);
/* The real pointer in FILES for one with "@x" and "-". */
char          *resolve_pointer    (const OuvModelFiles *files,
                                   const char          *file,
                                   const char          *pointer);

G_END_DECLS
