/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-calendar.h"
#include "proof-diagram.h"

G_BEGIN_DECLS

/* Dates, sums and counts of which only matters on which side of the compared values they lie: sums of variables ("forms") and, for
 * each comparison of a form with a number, one level of the diagram. Which sides go together is found by linear programming. */
typedef struct _OuvNumbers OuvNumbers;

OuvNumbers *ouv_numbers_new          (OuvDiagram        *diagram,
                                      const OuvCalendar *calendar);
void        ouv_numbers_free         (OuvNumbers        *self);
/* A whole number from SMALLEST to LARGEST; USUAL is what it is in an example where nothing else is needed. */
guint       ouv_numbers_add_variable (OuvNumbers        *self,
                                      gint64             smallest,
                                      gint64             largest,
                                      gint64             usual);
/* Forms are numbered; equal ones are equal. G_MAXUINT: what cannot be computed. */
guint       ouv_numbers_variable     (OuvNumbers        *self,
                                      guint              variable);
guint       ouv_numbers_constant     (OuvNumbers        *self,
                                      double             value);
guint       ouv_numbers_add          (OuvNumbers        *self,
                                      guint              a,
                                      guint              b,
                                      double             factor);
guint       ouv_numbers_multiply     (OuvNumbers        *self,
                                      guint              a,
                                      guint              b);
/* DAYS or years or business days after a day. */
typedef enum {
  OUV_SHIFT_YEARS,
  OUV_SHIFT_BUSINESS_DAYS,
} OuvShift;
guint       ouv_numbers_shift        (OuvNumbers        *self,
                                      guint              day,
                                      OuvShift           shift,
                                      guint              n);
gboolean    ouv_numbers_is_constant  (OuvNumbers        *self,
                                      guint              form,
                                      double            *value);
/* TRUE where form A is at most form B, or smaller where STRICT. */
OuvDd       ouv_numbers_compare      (OuvNumbers        *self,
                                      guint              a,
                                      guint              b,
                                      gboolean           strict);
/* For each group of variables that are compared with each other, an OuvDd that is TRUE where the sides of these comparisons go
 * together. To be called once, after all comparisons. (transfer full) */
GArray     *ouv_numbers_constrain    (OuvNumbers        *self);
/* The smallest and the largest value that VARIABLE can have by the comparisons of itself alone that PLACE decides. */
void        ouv_numbers_get_range    (OuvNumbers        *self,
                                      guint              variable,
                                      const guint16     *place,
                                      gint64            *smallest,
                                      gint64            *largest);
/* TRUE where two variables cannot be A <= B by the comparisons of each alone. */
OuvDd       ouv_numbers_is_above     (OuvNumbers        *self,
                                      guint              a,
                                      guint              b);
/* TRUE where VARIABLE is larger than all that it alone is compared with. */
OuvDd       ouv_numbers_is_beyond    (OuvNumbers        *self,
                                      guint              variable);
/* Values of all variables that lie on the sides of PLACE, which fulfils the constraint; PLACE gets the sides that were free. */
gint64     *ouv_numbers_solve        (OuvNumbers        *self,
                                      guint16           *place);

/* Usual values of all variables. (transfer full) */
gint64     *ouv_numbers_get_usual    (OuvNumbers        *self);
/* Sets the sides on which VALUES lie. */
void        ouv_numbers_locate       (OuvNumbers        *self,
                                      const gint64      *values,
                                      guint16           *place);
/* Sets in LEVELS the comparisons that read VARIABLE. */
void        ouv_numbers_mark         (OuvNumbers        *self,
                                      guint              variable,
                                      gboolean          *levels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvNumbers, ouv_numbers_free)

G_END_DECLS
