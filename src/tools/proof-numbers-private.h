/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "proof-numbers.h"

G_BEGIN_DECLS

/* What proof-numbers.c, which makes comparisons, and proof-cells.c, which finds out which of them go together, share. */

#define MAX_TERMS 12
#define NO_FORM G_MAXUINT
#define NO_VARIABLE G_MAXUINT

typedef struct {
  gint64   smallest;
  gint64   largest;
  gint64   usual;
  /* A day that is made of another: what SHIFT makes of BASE + OFFSET. */
  guint    base; /* NO_VARIABLE: it is none */
  gint64   offset;
  OuvShift shift;
  guint    n;
  guint    form;
  guint    group; /* another variable that it is compared with, or itself */
} Variable;

/* Zeroed where it is not used, so that equal forms are equal bytes. */
typedef struct {
  double  constant;
  guint32 n_terms;
  guint32 variables[MAX_TERMS];
  double  factors[MAX_TERMS];
} Form;

/* One comparison: the form, which has no constant, is at most LIMIT where the level is TRUE. */
typedef struct {
  guint  form;
  gint64 limit;
  guint  level;
} Atom;

/* A whole point and on which side of each atom of its group it lies. */
typedef struct {
  gint64 *point; /* one value a variable of the group */
  guint8 *sides;
} Cell;

/* Variables that are compared with each other, directly or not. */
typedef struct {
  GArray *variables; /* of guint */
  GArray *atoms;     /* of guint, by level */
  GArray *cells;     /* of Cell */
} Group;

struct _OuvNumbers
{
  OuvDiagram        *diagram;  /* not owned */
  const OuvCalendar *calendar; /* not owned */
  GArray            *variables;
  GArray            *forms;
  GHashTable        *form_numbers; /* GBytes of a Form → number + 1 */
  GArray            *atoms;
  GPtrArray         *groups; /* of Group */
};

static inline Variable *
get_variable (const OuvNumbers *self,
              guint             variable)
{
  return &g_array_index (self->variables, Variable, variable);
}

static inline const Form *
get_form (const OuvNumbers *self,
          guint             form)
{
  return &g_array_index (self->forms, Form, form);
}

static inline double
get_factor (const Form *form,
            guint       variable)
{
  for (guint i = 0; i < form->n_terms; i++)
    if (form->variables[i] == variable)
      return form->factors[i];
  return 0;
}

static inline const Atom *
get_atom (const OuvNumbers *self,
          const Group      *group,
          guint             i)
{
  return &g_array_index (self->atoms, Atom, g_array_index (group->atoms, guint, i));
}

static inline guint
find_root (const OuvNumbers *self,
           guint             variable)
{
  while (get_variable (self, variable)->group != variable)
    variable = get_variable (self, variable)->group;
  return variable;
}

void ouv_numbers_group_free (gpointer group);

G_END_DECLS
