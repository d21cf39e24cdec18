/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-numbers-private.h"

#include <math.h>

/* Forms */

static guint
intern (OuvNumbers *self,
        const Form *form)
{
  g_autoptr(GBytes) bytes = g_bytes_new (form, sizeof *form);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->form_numbers, bytes));

  if (found != 0)
    return found - 1;
  g_array_append_val (self->forms, *form);
  g_hash_table_insert (self->form_numbers, g_steal_pointer (&bytes), GUINT_TO_POINTER (self->forms->len));
  return self->forms->len - 1;
}

static guint
add_variable (OuvNumbers *self,
              gint64      smallest,
              gint64      largest,
              gint64      usual)
{
  guint number = self->variables->len;
  Form form = { 0, };
  Variable variable = { smallest, largest, usual, NO_VARIABLE, 0, OUV_SHIFT_YEARS, 0, 0, number };

  form.n_terms = 1;
  form.variables[0] = number;
  form.factors[0] = 1;
  variable.form = intern (self, &form);
  g_array_append_val (self->variables, variable);
  return number;
}

guint
ouv_numbers_add_variable (OuvNumbers *self,
                          gint64      smallest,
                          gint64      largest,
                          gint64      usual)
{
  return add_variable (self, smallest, largest, usual);
}

guint
ouv_numbers_variable (OuvNumbers *self,
                      guint       variable)
{
  return get_variable (self, variable)->form;
}

guint
ouv_numbers_constant (OuvNumbers *self,
                      double      value)
{
  Form form = { 0, };

  form.constant = value + 0.0; /* no negative zero, which is other bytes */
  return intern (self, &form);
}

gboolean
ouv_numbers_is_constant (OuvNumbers *self,
                         guint       form,
                         double     *value)
{
  if (form == NO_FORM || get_form (self, form)->n_terms > 0)
    return FALSE;
  *value = get_form (self, form)->constant;
  return TRUE;
}

/* Adds FACTOR times VARIABLE; FALSE when there are too many terms. The terms are in the order of the variables. */
static gboolean
add_term (Form    *form,
          guint32  variable,
          double   factor)
{
  guint i = 0;

  while (i < form->n_terms && form->variables[i] < variable)
    i++;
  if (i < form->n_terms && form->variables[i] == variable)
    {
      form->factors[i] += factor;
      if (form->factors[i] != 0)
        return TRUE;
      for (form->n_terms--; i < form->n_terms; i++)
        {
          form->variables[i] = form->variables[i + 1];
          form->factors[i] = form->factors[i + 1];
        }
      form->variables[i] = 0;
      form->factors[i] = 0;
      return TRUE;
    }
  if (form->n_terms == MAX_TERMS)
    return FALSE;
  for (guint j = form->n_terms++; j > i; j--)
    {
      form->variables[j] = form->variables[j - 1];
      form->factors[j] = form->factors[j - 1];
    }
  form->variables[i] = variable;
  form->factors[i] = factor;
  return TRUE;
}

guint
ouv_numbers_add (OuvNumbers *self,
                 guint       a,
                 guint       b,
                 double      factor)
{
  Form sum, other;

  if (a == NO_FORM || b == NO_FORM)
    return NO_FORM;
  sum = *get_form (self, a);
  other = *get_form (self, b);
  for (guint i = 0; i < other.n_terms; i++)
    if (!add_term (&sum, other.variables[i], factor * other.factors[i]))
      return NO_FORM;
  sum.constant += factor * other.constant;
  sum.constant += 0.0;
  return intern (self, &sum);
}

guint
ouv_numbers_multiply (OuvNumbers *self,
                      guint       a,
                      guint       b)
{
  double factor;

  if (ouv_numbers_is_constant (self, b, &factor))
    return ouv_numbers_add (self, ouv_numbers_constant (self, 0), a, factor);
  if (ouv_numbers_is_constant (self, a, &factor))
    return ouv_numbers_add (self, ouv_numbers_constant (self, 0), b, factor);
  return NO_FORM;
}

/* Days that are made of others */

static gint64
shift_day (const OuvNumbers *self,
           OuvShift          shift,
           guint             n,
           gint64            day)
{
  if (shift == OUV_SHIFT_YEARS)
    return ouv_day_add_years ((OuvDay) day, (int) n);
  return ouv_calendar_add_business_days (self->calendar, (OuvDay) day, (int) n);
}

guint
ouv_numbers_shift (OuvNumbers *self,
                   guint       day,
                   OuvShift    shift,
                   guint       n)
{
  const Form *form;
  Variable made;
  guint number;

  if (day == NO_FORM)
    return NO_FORM;
  form = get_form (self, day);
  if (form->n_terms == 0)
    return ouv_numbers_constant (self, (double) shift_day (self, shift, n, (gint64) form->constant));
  if (form->n_terms > 1 || form->factors[0] != 1)
    return NO_FORM;
  made = *get_variable (self, form->variables[0]);
  if (made.base != NO_VARIABLE)
    return NO_FORM;
  made = (Variable) { made.smallest, made.largest, made.usual, form->variables[0], (gint64) form->constant, shift, n, 0, 0 };
  for (guint i = 0; i < self->variables->len; i++)
    {
      const Variable *other = get_variable (self, i);

      if (other->base == made.base && other->offset == made.offset && other->shift == shift && other->n == n)
        return other->form;
    }
  number = add_variable (self, shift_day (self, shift, n, made.smallest + made.offset),
                         shift_day (self, shift, n, made.largest + made.offset),
                         shift_day (self, shift, n, made.usual + made.offset));
  get_variable (self, number)->base = made.base;
  get_variable (self, number)->offset = made.offset;
  get_variable (self, number)->shift = shift;
  get_variable (self, number)->n = n;
  return get_variable (self, number)->form;
}

/* The last day of its base on which VARIABLE, which grows with it, is at most LIMIT. */
static gint64
find_base_limit (const OuvNumbers *self,
                 const Variable   *variable,
                 gint64            limit)
{
  const Variable *base = get_variable (self, variable->base);
  gint64 low = base->smallest - 1, high = base->largest;

  while (low < high)
    {
      gint64 middle = low + (high - low + 1) / 2;

      if (shift_day (self, variable->shift, variable->n, middle + variable->offset) <= limit)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

/* Atoms */

static OuvDd
add_atom (OuvNumbers *self,
          guint       form,
          gint64      limit)
{
  const Form *terms = get_form (self, form);
  Atom atom = { form, limit, 0 };

  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *other = &g_array_index (self->atoms, Atom, i);

      if (other->form == form && other->limit == limit)
        return ouv_diagram_equals (self->diagram, other->level, TRUE);
    }
  atom.level = ouv_diagram_add_level (self->diagram, 2, 0);
  g_array_append_val (self->atoms, atom);
  for (guint i = 1; i < terms->n_terms; i++)
    get_variable (self, find_root (self, terms->variables[i]))->group = find_root (self, terms->variables[0]);
  return ouv_diagram_equals (self->diagram, atom.level, TRUE);
}

/* The sum of the smallest, or of the largest, values of FORM. */
static double
get_extreme (const OuvNumbers *self,
             const Form       *form,
             gboolean          largest)
{
  double sum = form->constant;

  for (guint i = 0; i < form->n_terms; i++)
    {
      const Variable *variable = get_variable (self, form->variables[i]);

      sum += form->factors[i] * (double) ((form->factors[i] > 0) == largest ? variable->largest : variable->smallest);
    }
  return sum;
}

static double
get_divisor (const Form *form)
{
  gint64 divisor = 0;

  for (guint i = 0; i < form->n_terms; i++)
    {
      gint64 a = (gint64) fabs (form->factors[i]);

      if ((double) a != fabs (form->factors[i]))
        return 1;
      while (a != 0)
        {
          gint64 rest = divisor % a;

          divisor = a;
          a = rest;
        }
    }
  return (double) divisor;
}

/* TRUE where FORM, which has terms, is at most 0. */
static OuvDd
at_most_zero (OuvNumbers *self,
              Form        form)
{
  double divisor = get_divisor (&form);
  double limit = -form.constant / divisor;
  gboolean positive = form.factors[0] > 0;
  gint64 whole = positive ? (gint64) floor (limit) : (gint64) ceil (-limit) - 1;
  OuvDd dd;

  form.constant = 0;
  for (guint i = 0; i < form.n_terms; i++)
    form.factors[i] = form.factors[i] / (positive ? divisor : -divisor);
  if (form.n_terms == 1 && form.factors[0] == 1 && get_variable (self, form.variables[0])->base != NO_VARIABLE)
    {
      const Variable *made = get_variable (self, form.variables[0]);

      whole = find_base_limit (self, made, whole);
      form.variables[0] = made->base;
    }
  if (get_extreme (self, &form, TRUE) <= (double) whole)
    dd = OUV_DD_TRUE;
  else if (get_extreme (self, &form, FALSE) > (double) whole)
    dd = OUV_DD_FALSE;
  else
    dd = add_atom (self, intern (self, &form), whole);
  return positive ? dd : ouv_diagram_not (self->diagram, dd);
}

OuvDd
ouv_numbers_compare (OuvNumbers *self,
                     guint       a,
                     guint       b,
                     gboolean    strict)
{
  guint difference = ouv_numbers_add (self, a, b, -1);
  Form form;

  if (difference == NO_FORM)
    return OUV_DD_UNKNOWN;
  form = *get_form (self, difference);
  if (strict)
    form.constant += form.n_terms > 0 ? 1 : 0;
  if (form.n_terms == 0)
    return strict ? form.constant < 0 : form.constant <= 0;
  return at_most_zero (self, form);
}

/* Where comparisons leave the variables */

void
ouv_numbers_get_range (OuvNumbers    *self,
                       guint          variable,
                       const guint16 *place,
                       gint64        *smallest,
                       gint64        *largest)
{
  guint form = get_variable (self, variable)->form;

  *smallest = get_variable (self, variable)->smallest;
  *largest = get_variable (self, variable)->largest;
  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *atom = &g_array_index (self->atoms, Atom, i);

      if (atom->form == form && place[atom->level] == TRUE)
        *largest = MIN (*largest, atom->limit);
      else if (atom->form == form && place[atom->level] == FALSE)
        *smallest = MAX (*smallest, atom->limit + 1);
    }
}

OuvDd
ouv_numbers_is_above (OuvNumbers *self,
                      guint       a,
                      guint       b)
{
  OuvDd result = OUV_DD_FALSE;

  for (guint i = 0; i < self->atoms->len; i++)
    for (guint j = 0; j < self->atoms->len; j++)
      {
        const Atom *above = &g_array_index (self->atoms, Atom, i);
        const Atom *below = &g_array_index (self->atoms, Atom, j);

        if (above->form != get_variable (self, a)->form || below->form != get_variable (self, b)->form
            || below->limit > above->limit)
          continue;
        result = ouv_diagram_or (self->diagram, result,
                                 ouv_diagram_and (self->diagram, ouv_diagram_equals (self->diagram, above->level, FALSE),
                                                  ouv_diagram_equals (self->diagram, below->level, TRUE)));
      }
  return result;
}

OuvDd
ouv_numbers_is_beyond (OuvNumbers *self,
                       guint       variable)
{
  OuvDd result = OUV_DD_TRUE;

  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *atom = &g_array_index (self->atoms, Atom, i);

      if (atom->form == get_variable (self, variable)->form)
        result = ouv_diagram_and (self->diagram, result, ouv_diagram_equals (self->diagram, atom->level, FALSE));
    }
  return result;
}

static gboolean
fits (const OuvNumbers *self,
      const Group      *group,
      const Cell       *cell,
      const guint16    *place)
{
  for (guint i = 0; i < group->atoms->len; i++)
    {
      guint16 side = place[get_atom (self, group, i)->level];

      if (side != OUV_DD_FREE && side != cell->sides[i])
        return FALSE;
    }
  return TRUE;
}

gint64 *
ouv_numbers_solve (OuvNumbers *self,
                   guint16    *place)
{
  gint64 *values = g_new0 (gint64, self->variables->len);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = self->groups->pdata[i];
      const Cell *cell = NULL;

      for (guint j = 0; j < group->cells->len && cell == NULL; j++)
        if (fits (self, group, &g_array_index (group->cells, Cell, j), place))
          cell = &g_array_index (group->cells, Cell, j);
      for (guint j = 0; cell != NULL && j < group->atoms->len; j++)
        place[get_atom (self, group, j)->level] = cell->sides[j];
      for (guint j = 0; cell != NULL && j < group->variables->len; j++)
        values[g_array_index (group->variables, guint, j)] = cell->point[j];
    }
  return values;
}

gint64 *
ouv_numbers_get_usual (OuvNumbers *self)
{
  gint64 *values = g_new0 (gint64, self->variables->len);

  for (guint i = 0; i < self->variables->len; i++)
    values[i] = get_variable (self, i)->usual;
  return values;
}

static gint64
get_value (const OuvNumbers *self,
           guint             variable,
           const gint64     *values)
{
  const Variable *made = get_variable (self, variable);

  return made->base == NO_VARIABLE ? values[variable] : shift_day (self, made->shift, made->n, values[made->base] + made->offset);
}

void
ouv_numbers_locate (OuvNumbers   *self,
                    const gint64 *values,
                    guint16      *place)
{
  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *atom = &g_array_index (self->atoms, Atom, i);
      const Form *form = get_form (self, atom->form);
      double sum = form->constant;

      for (guint j = 0; j < form->n_terms; j++)
        sum += form->factors[j] * (double) get_value (self, form->variables[j], values);
      place[atom->level] = sum <= (double) atom->limit;
    }
}

void
ouv_numbers_mark (OuvNumbers *self,
                  guint       variable,
                  gboolean   *levels)
{
  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *atom = &g_array_index (self->atoms, Atom, i);

      if (get_factor (get_form (self, atom->form), variable) != 0)
        levels[atom->level] = TRUE;
    }
}

/* Life */

OuvNumbers *
ouv_numbers_new (OuvDiagram        *diagram,
                 const OuvCalendar *calendar)
{
  OuvNumbers *self = g_new0 (OuvNumbers, 1);

  self->diagram = diagram;
  self->calendar = calendar;
  self->variables = g_array_new (FALSE, FALSE, sizeof (Variable));
  self->forms = g_array_new (FALSE, FALSE, sizeof (Form));
  self->form_numbers = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  self->atoms = g_array_new (FALSE, FALSE, sizeof (Atom));
  self->groups = g_ptr_array_new_with_free_func (ouv_numbers_group_free);
  return self;
}

void
ouv_numbers_free (OuvNumbers *self)
{
  g_array_unref (self->variables);
  g_array_unref (self->forms);
  g_hash_table_unref (self->form_numbers);
  g_array_unref (self->atoms);
  g_ptr_array_unref (self->groups);
  g_free (self);
}
