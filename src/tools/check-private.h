/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "check.h"
#include "model-tree.h"
#include "ouv-model-private.h"

G_BEGIN_DECLS

/* What the checks share. */
typedef struct {
  const OuvModelTree *tree;
  OuvModel           *model; /* NULL until it is loaded */
  OuvDay              today; /* 0: no day is judged */
  GPtrArray          *findings;
} OuvCheck;

/* MEMBER (nullable) is a member of the object at PLACE. */
void ouv_check_add        (const OuvCheck     *self,
                           const OuvTreePlace *place,
                           const char         *member,
                           const char         *code,
                           const char         *format,
                           ...) G_GNUC_PRINTF (5, 6);

/* Before the model is loaded. */
void ouv_check_cycles     (const OuvCheck *self);
void ouv_check_messages   (const OuvCheck *self);
void ouv_check_language   (const OuvCheck *self);
void ouv_check_sources    (const OuvCheck *self);
void ouv_check_conditions (const OuvCheck *self);
/* Once it is loaded. */
void ouv_check_references (const OuvCheck *self);
void ouv_check_tables     (const OuvCheck *self);
void ouv_check_unused     (const OuvCheck *self);
void ouv_check_policy     (const OuvCheck *self);

G_END_DECLS
