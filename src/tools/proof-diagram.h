/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Decision diagrams: functions of variables with few values, each of which is a level; equal functions are the same number. So
 * a question about all states is answered without going through them one by one. */
typedef guint32 OuvDd;
typedef struct _OuvDiagram OuvDiagram;

/* The values of a diagram: these three, and any number from OUV_DD_FIRST. */
enum {
  OUV_DD_FALSE,
  OUV_DD_TRUE,
  OUV_DD_UNKNOWN,
  OUV_DD_FIRST
};
#define OUV_DD_FREE G_MAXUINT16

OuvDiagram *ouv_diagram_new       (void);
void        ouv_diagram_free      (OuvDiagram  *self);
/* A new variable of SIZE values, below all others. WEIGHT is what any value but 0 costs in an example. */
guint       ouv_diagram_add_level (OuvDiagram  *self,
                                   guint        size,
                                   guint        weight);
guint       ouv_diagram_n_levels  (const OuvDiagram *self);
guint       ouv_diagram_get_size  (const OuvDiagram *self,
                                   guint             level);
/* The constant VALUE. */
OuvDd       ouv_diagram_constant  (OuvDiagram  *self,
                                   guint        value);
gboolean    ouv_diagram_is_constant (const OuvDiagram *self,
                                     OuvDd             dd);
guint       ouv_diagram_get_value (const OuvDiagram *self,
                                   OuvDd             dd);
/* The function that is CHILDREN[i] where the variable has value i; they may read any variable. */
OuvDd       ouv_diagram_branch    (OuvDiagram  *self,
                                   guint        level,
                                   const OuvDd *children);
/* TRUE where the variable has VALUE, otherwise FALSE. */
OuvDd       ouv_diagram_equals    (OuvDiagram  *self,
                                   guint        level,
                                   guint        value);
/* Kleene's. */
OuvDd       ouv_diagram_and       (OuvDiagram  *self,
                                   OuvDd        a,
                                   OuvDd        b);
OuvDd       ouv_diagram_or        (OuvDiagram  *self,
                                   OuvDd        a,
                                   OuvDd        b);
OuvDd       ouv_diagram_not       (OuvDiagram  *self,
                                   OuvDd        a);
/* TRUE where A is true, FALSE elsewhere. */
OuvDd       ouv_diagram_holds     (OuvDiagram  *self,
                                   OuvDd        a);
/* THEN where CONDITION is true, OTHERWISE where it is false, unknown where it is. */
OuvDd       ouv_diagram_if        (OuvDiagram  *self,
                                   OuvDd        condition,
                                   OuvDd        then,
                                   OuvDd        otherwise);
/* What FUNC makes of each value, or of each pair of values. */
typedef OuvDd (*OuvDdFunc) (guint a, guint b, gpointer data);
OuvDd       ouv_diagram_map       (OuvDiagram  *self,
                                   OuvDd        a,
                                   OuvDdFunc    func,
                                   gpointer     data);
OuvDd       ouv_diagram_combine   (OuvDiagram  *self,
                                   OuvDd        a,
                                   OuvDd        b,
                                   OuvDdFunc    func,
                                   gpointer     data);
/* Whether A and B are true together somewhere. */
gboolean    ouv_diagram_meet      (OuvDiagram  *self,
                                   OuvDd        a,
                                   OuvDd        b);
/* A cheapest place where both are true: a value a level, OUV_DD_FREE where it does not matter. */
gboolean    ouv_diagram_find      (OuvDiagram  *self,
                                   OuvDd        a,
                                   OuvDd        b,
                                   guint16     *values);
/* The value at a place; a free level has its value 0. */
guint       ouv_diagram_evaluate  (const OuvDiagram *self,
                                   OuvDd             dd,
                                   const guint16    *values);
/* In how many places DD is true, counting the levels that are set in LEVELS; it may read no other. */
double      ouv_diagram_count     (OuvDiagram     *self,
                                   OuvDd           dd,
                                   const gboolean *levels);
/* TRUE where A is for some value of each variable that is not set in LEVELS. */
OuvDd       ouv_diagram_project   (OuvDiagram     *self,
                                   OuvDd           a,
                                   const gboolean *levels);
/* Sets in LEVELS the variables that DD reads. */
void        ouv_diagram_mark      (OuvDiagram     *self,
                                   OuvDd           dd,
                                   gboolean       *levels);
guint       ouv_diagram_n_nodes   (const OuvDiagram *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvDiagram, ouv_diagram_free)

G_END_DECLS
