/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-state.h"
#include "proof-space.h"

G_BEGIN_DECLS

/* A case of a model in a state of the space. */
typedef struct {
  OuvCase *kase;
  OuvDay   today;
  guint16 *place; /* a value a level */
} OuvExample;

/* A case with as few answers and contacts as can be in which DD is true; NULL when there is no such state. */
OuvExample *ouv_example_new  (OuvView          *view,
                              OuvDd             dd);
void        ouv_example_free (OuvExample       *self);
/* `on 2026-06-30 with {"answers": …}`: what `ouvidor --evaluate` takes. */
char       *ouv_example_to_text (const OuvExample *self);
/* The place of a real case in the space: a value a level. (transfer full) */
guint16    *ouv_example_locate (OuvView          *view,
                                const OuvState   *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvExample, ouv_example_free)

G_END_DECLS
