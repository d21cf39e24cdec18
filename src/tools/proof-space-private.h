/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"
#include "proof-space.h"

G_BEGIN_DECLS

/* What the files of the space share. */

/* A value of a diagram says what kind it is of, beside the truth values. */
#define OUV_KIND_SYMBOL 0x10000000u
#define OUV_KIND_LIST 0x20000000u
#define OUV_KIND_FORM 0x30000000u
#define OUV_KIND_ROW 0x40000000u
#define OUV_KINDS 0xf0000000u

/* More options of a list are never chosen: it has two to the power of them as values. */
#define OUV_MAX_BITS 10

OuvDd             ouv_space_make_symbol   (OuvSpace       *self,
                                           const char     *text);
/* FORM may be OUV_SPACE_NONE: unknown. */
OuvDd             ouv_space_make_form     (OuvSpace       *self,
                                           guint           form);
OuvDd             ouv_space_make_list     (OuvSpace       *self,
                                           const GQuark   *items,
                                           guint           n);
const GQuark     *ouv_space_get_list      (const OuvSpace *self,
                                           guint           value);
/* NO where the level is 0, YES where it is 1. */
OuvDd             ouv_space_make_flag     (OuvSpace       *self,
                                           guint           level,
                                           OuvDd           no,
                                           OuvDd           yes);
OuvSpaceQuestion *ouv_space_find_question (const OuvSpace *self,
                                           const char     *id,
                                           OuvType         type);
OuvSpaceChannel  *ouv_space_find_channel  (const OuvSpace *self,
                                           const char     *id);
OuvSpaceGroup    *ouv_space_find_group    (const OuvSpace *self,
                                           const char     *id);
void              ouv_space_condition_free (gpointer       condition);

OuvView          *ouv_view_new            (OuvSpace       *space,
                                           OuvModel       *model);
void              ouv_view_free           (OuvView        *self);
/* The comparisons of answers come before the levels of attempts, so that what they decide is known there. */
void              ouv_view_compile_answers (OuvView       *self);
void              ouv_view_compile_next_step (OuvView     *self);
/* Whether VARIABLE has another value in each message, or for each attempt of one. */
gboolean          ouv_view_is_of_message  (const OuvView  *self,
                                           guint           variable);
/* Whether EXPRESSION, which may be NULL, reads a variable that TEST is true of. */
typedef gboolean (*OuvVariableTest) (const OuvView *self, guint variable);
gboolean          ouv_view_reads          (const OuvView  *self,
                                           const OuvExpression *expression,
                                           OuvVariableTest test);
/* EXPRESSION with the names of its variables: the same for the same condition of another model. (transfer full) */
char             *ouv_expression_dup_text (const OuvExpression *expression,
                                           const OuvScope *scope);
/* The sum of two forms, for ouv_diagram_combine(); DATA is the space. */
OuvDd             ouv_space_add_forms     (guint           a,
                                           guint           b,
                                           gpointer        data);

G_END_DECLS
