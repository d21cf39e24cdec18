/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-numbers-private.h"

#include <math.h>
#include <string.h>

#include "proof-simplex.h"

/* Which sides of comparisons go together: the comparisons cut the space of the variables into cells, and each cell that has a whole
 * point is kept with one. A comparison that is added splits those that it runs through; linear programming finds the point on its
 * other side. */

static double
get_sum (const Form   *form,
         const Group  *group,
         const gint64 *point)
{
  double sum = form->constant;

  for (guint i = 0; i < group->variables->len; i++)
    sum += get_factor (form, g_array_index (group->variables, guint, i)) * (double) point[i];
  return sum;
}

static gboolean
get_side (const OuvNumbers *self,
          const Group      *group,
          guint             atom,
          const gint64     *point)
{
  const Atom *between = get_atom (self, group, atom);

  return get_sum (get_form (self, between->form), group, point) <= (double) between->limit;
}

static gboolean
is_in_cell (const OuvNumbers *self,
            const Group      *group,
            const Cell       *cell,
            guint             n_atoms,
            const gint64     *point)
{
  for (guint i = 0; i < group->variables->len; i++)
    {
      const Variable *variable = get_variable (self, g_array_index (group->variables, guint, i));

      if (point[i] < variable->smallest || point[i] > variable->largest)
        return FALSE;
    }
  for (guint i = 0; i < n_atoms; i++)
    if (get_side (self, group, i, point) != cell->sides[i])
      return FALSE;
  return TRUE;
}

/* The constraints of CELL seen from its point, which fulfils them all. */
static OuvSimplex *
make_simplex (const OuvNumbers *self,
              const Group      *group,
              const Cell       *cell,
              guint             n_atoms)
{
  guint n = group->variables->len;
  OuvSimplex *simplex = ouv_simplex_new (n, n_atoms + 2 * n);
  g_autofree double *row = g_new0 (double, n);

  for (guint i = 0; i < n_atoms; i++)
    {
      const Atom *atom = get_atom (self, group, i);
      const Form *form = get_form (self, atom->form);
      double sum = get_sum (form, group, cell->point);

      for (guint j = 0; j < n; j++)
        row[j] = get_factor (form, g_array_index (group->variables, guint, j)) * (cell->sides[i] ? 1 : -1);
      ouv_simplex_add (simplex, row, cell->sides[i] ? (double) atom->limit - sum : sum - (double) atom->limit - 1);
    }
  memset (row, 0, n * sizeof *row);
  for (guint j = 0; j < n; j++)
    {
      const Variable *variable = get_variable (self, g_array_index (group->variables, guint, j));

      row[j] = 1;
      ouv_simplex_add (simplex, row, (double) (variable->largest - cell->point[j]));
      row[j] = -1;
      ouv_simplex_add (simplex, row, (double) (cell->point[j] - variable->smallest));
      row[j] = 0;
    }
  return simplex;
}

/* A whole point near STEP from that of CELL, within CELL and on the other side of ATOM than that. */
static gboolean
round_to_cell (const OuvNumbers *self,
               const Group      *group,
               const Cell       *cell,
               guint             atom,
               const double     *step,
               gint64           *point)
{
  guint n = group->variables->len;

  for (guint corner = 0; corner < 1u << MIN (n, 10); corner++)
    {
      for (guint i = 0; i < n; i++)
        {
          double value = (double) cell->point[i] + step[i];
          gint64 nearest = (gint64) round (value);

          point[i] = nearest;
          if (corner >> MIN (i, 9) & 1)
            point[i] += value > (double) nearest ? 1 : -1;
        }
      if (is_in_cell (self, group, cell, atom, point) && get_side (self, group, atom, point) != cell->sides[atom])
        return TRUE;
    }
  return FALSE;
}

/* The part of CELL on the other side of ATOM than its point; FALSE when there is none. */
static gboolean
split_cell (const OuvNumbers *self,
            const Group      *group,
            const Cell       *cell,
            guint             atom,
            Cell             *other)
{
  guint n = group->variables->len;
  g_autoptr(OuvSimplex) simplex = make_simplex (self, group, cell, atom);
  const Form *form = get_form (self, get_atom (self, group, atom)->form);
  double missing = (double) get_atom (self, group, atom)->limit - get_sum (form, group, cell->point);
  g_autofree double *row = g_new0 (double, n);
  g_autofree double *step = g_new0 (double, n);
  g_autofree gint64 *point = g_new0 (gint64, n);

  for (guint j = 0; j < n; j++)
    row[j] = get_factor (form, g_array_index (group->variables, guint, j)) * (cell->sides[atom] ? 1 : -1);
  if (!ouv_simplex_reach (simplex, row, cell->sides[atom] ? missing + 1 : -missing, step)
      || !round_to_cell (self, group, cell, atom, step, point))
    return FALSE;
  other->point = g_steal_pointer (&point);
  other->sides = g_memdup2 (cell->sides, group->atoms->len);
  other->sides[atom] = !cell->sides[atom];
  return TRUE;
}

static void
add_atom_to_cells (const OuvNumbers *self,
                   Group            *group,
                   guint             atom)
{
  guint n = group->cells->len;

  for (guint i = 0; i < n; i++)
    {
      Cell *cell = &g_array_index (group->cells, Cell, i);
      Cell other;

      cell->sides[atom] = (guint8) get_side (self, group, atom, cell->point);
      if (split_cell (self, group, cell, atom, &other))
        g_array_append_val (group->cells, other);
    }
}

static void
fill_cells (const OuvNumbers *self,
            Group            *group)
{
  Cell cell = { g_new0 (gint64, group->variables->len), g_new0 (guint8, group->atoms->len) };

  for (guint i = 0; i < group->variables->len; i++)
    cell.point[i] = get_variable (self, g_array_index (group->variables, guint, i))->usual;
  g_array_append_val (group->cells, cell);
  for (guint i = 0; i < group->atoms->len; i++)
    add_atom_to_cells (self, group, i);
}

static int
compare_cells (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Group *group = data;

  return memcmp (((const Cell *) a)->sides, ((const Cell *) b)->sides, group->atoms->len);
}

/* TRUE on the sides of the cells FROM … TO − 1, which agree on all atoms before ATOM. */
static OuvDd
get_sides (OuvNumbers  *self,
           const Group *group,
           guint        atom,
           guint        from,
           guint        to)
{
  OuvDd children[2];
  guint middle = from;

  if (from == to)
    return OUV_DD_FALSE;
  if (atom == group->atoms->len)
    return OUV_DD_TRUE;
  while (middle < to && !g_array_index (group->cells, Cell, middle).sides[atom])
    middle++;
  children[0] = get_sides (self, group, atom + 1, from, middle);
  children[1] = get_sides (self, group, atom + 1, middle, to);
  return ouv_diagram_branch (self->diagram, get_atom (self, group, atom)->level, children);
}

static void
cell_clear (Cell *cell)
{
  g_free (cell->point);
  g_free (cell->sides);
}

static Group *
group_new (void)
{
  Group *self = g_new0 (Group, 1);

  self->variables = g_array_new (FALSE, FALSE, sizeof (guint));
  self->atoms = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, (GDestroyNotify) cell_clear);
  return self;
}

void
ouv_numbers_group_free (gpointer group)
{
  Group *self = group;

  g_array_unref (self->variables);
  g_array_unref (self->atoms);
  g_array_unref (self->cells);
  g_free (self);
}

static void
find_groups (OuvNumbers *self)
{
  g_ptr_array_set_size (self->groups, 0);
  for (guint root = 0; root < self->variables->len; root++)
    {
      Group *group;

      if (find_root (self, root) != root)
        continue;
      group = group_new ();
      for (guint i = 0; i < self->variables->len; i++)
        if (find_root (self, i) == root)
          g_array_append_val (group->variables, i);
      for (guint i = 0; i < self->atoms->len; i++)
        if (find_root (self, get_form (self, g_array_index (self->atoms, Atom, i).form)->variables[0]) == root)
          g_array_append_val (group->atoms, i);
      g_ptr_array_add (self->groups, group);
    }
}

GArray *
ouv_numbers_constrain (OuvNumbers *self)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (OuvDd));

  find_groups (self);
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = self->groups->pdata[i];
      OuvDd sides;

      fill_cells (self, group);
      g_array_sort_with_data (group->cells, compare_cells, group);
      sides = get_sides (self, group, 0, 0, group->cells->len);
      g_array_append_val (result, sides);
    }
  return result;
}
