/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-simplex.h"

#include <math.h>

#define TINY 1e-7
/* More than enough for what we ask; rounding could make it turn round for ever. */
#define MAX_PIVOTS 500

/* A free variable is the difference of two that are not negative: 2 × N_VARIABLES columns, then the right-hand side. */
struct _OuvSimplex
{
  guint   n_variables;
  guint   n_rows;
  guint   n_columns;
  double *table;    /* the last row is what is to grow, negated */
  guint  *basis;    /* which unknown a row stands for: a column's, or n_columns + the row's own slack */
  guint  *outside;  /* the same for the columns */
};

static double *
cell_at (const OuvSimplex *self,
         guint             row,
         guint             column)
{
  return &self->table[row * (self->n_columns + 1) + column];
}

OuvSimplex *
ouv_simplex_new (guint n_variables,
                 guint n_constraints)
{
  OuvSimplex *self = g_new0 (OuvSimplex, 1);

  self->n_variables = n_variables;
  self->n_columns = 2 * n_variables;
  self->table = g_new0 (double, (n_constraints + 1) * (self->n_columns + 1));
  self->basis = g_new0 (guint, n_constraints);
  self->outside = g_new0 (guint, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->outside[i] = i;
  return self;
}

void
ouv_simplex_free (OuvSimplex *self)
{
  g_free (self->table);
  g_free (self->basis);
  g_free (self->outside);
  g_free (self);
}

static void
set_row (OuvSimplex   *self,
         const double *row,
         double        sign)
{
  for (guint j = 0; j < self->n_variables; j++)
    {
      *cell_at (self, self->n_rows, 2 * j) = sign * row[j];
      *cell_at (self, self->n_rows, 2 * j + 1) = -sign * row[j];
    }
}

void
ouv_simplex_add (OuvSimplex   *self,
                 const double *row,
                 double        room)
{
  set_row (self, row, 1);
  *cell_at (self, self->n_rows, self->n_columns) = room;
  self->basis[self->n_rows] = self->n_columns + self->n_rows;
  self->n_rows++;
}

/* Bland's choice, which does not turn round: the first unknown that helps. */
static int
choose_column (const OuvSimplex *self)
{
  int best = -1;

  for (guint j = 0; j < self->n_columns; j++)
    if (*cell_at (self, self->n_rows, j) < -TINY && (best < 0 || self->outside[j] < self->outside[best]))
      best = (int) j;
  return best;
}

static int
choose_row (const OuvSimplex *self,
            guint             column)
{
  double smallest = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; i < self->n_rows; i++)
    {
      double factor = *cell_at (self, i, column);
      double ratio = factor > TINY ? *cell_at (self, i, self->n_columns) / factor : G_MAXDOUBLE;

      if (ratio < smallest - TINY || (best >= 0 && ratio < smallest + TINY && self->basis[i] < self->basis[best]))
        {
          smallest = MIN (ratio, smallest);
          best = (int) i;
        }
    }
  return best;
}

static void
clear_column (OuvSimplex *self,
              guint       row,
              guint       pivot_row,
              guint       column)
{
  double factor = *cell_at (self, row, column);

  if (factor == 0)
    return;
  for (guint j = 0; j <= self->n_columns; j++)
    if (j != column)
      *cell_at (self, row, j) -= factor * *cell_at (self, pivot_row, j);
  *cell_at (self, row, column) = -factor * *cell_at (self, pivot_row, column);
}

static void
exchange (OuvSimplex *self,
          guint       row,
          guint       column)
{
  double pivot = *cell_at (self, row, column);
  guint unknown = self->basis[row];

  for (guint j = 0; j <= self->n_columns; j++)
    *cell_at (self, row, j) = (j == column ? 1 : *cell_at (self, row, j)) / pivot;
  for (guint i = 0; i <= self->n_rows; i++)
    if (i != row)
      clear_column (self, i, row, column);
  self->basis[row] = self->outside[column];
  self->outside[column] = unknown;
}

gboolean
ouv_simplex_reach (OuvSimplex   *self,
                   const double *row,
                   double        target,
                   double       *step)
{
  set_row (self, row, -1);
  for (guint pivots = 0; *cell_at (self, self->n_rows, self->n_columns) < target - TINY; pivots++)
    {
      int column = choose_column (self);
      int out = column >= 0 && pivots < MAX_PIVOTS ? choose_row (self, (guint) column) : -1;

      if (out < 0)
        return FALSE;
      exchange (self, (guint) out, (guint) column);
    }
  for (guint j = 0; j < self->n_variables; j++)
    step[j] = 0;
  for (guint i = 0; i < self->n_rows; i++)
    if (self->basis[i] < self->n_columns)
      step[self->basis[i] / 2] += (self->basis[i] % 2 == 0 ? 1 : -1) * *cell_at (self, i, self->n_columns);
  return TRUE;
}
