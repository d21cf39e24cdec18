/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Linear programming for a few variables, from a point that fulfils all constraints: what is looked for is the step from there. */
typedef struct _OuvSimplex OuvSimplex;

OuvSimplex *ouv_simplex_new   (guint         n_variables,
                               guint         n_constraints);
void        ouv_simplex_free  (OuvSimplex   *self);
/* ROW times the step is at most ROOM, which is not negative. */
void        ouv_simplex_add   (OuvSimplex   *self,
                               const double *row,
                               double        room);
/* A step with ROW times the step at least TARGET; FALSE when there is none. To be called once, after all constraints. */
gboolean    ouv_simplex_reach (OuvSimplex   *self,
                               const double *row,
                               double        target,
                               double       *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvSimplex, ouv_simplex_free)

G_END_DECLS
