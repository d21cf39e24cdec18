/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "ouv-content.h"

G_BEGIN_DECLS

/* What is wrong with a model. */
typedef struct {
  char       *place;    /* file:pointer */
  const char *code;     /* as resources/model/README.md lists them */
  char       *sentence;
} OuvFinding;

/* All codes, in the order of resources/model/README.md; ends with NULL. */
const char *const *ouv_findings_get_codes (void);
/* An array of OuvFinding. */
GPtrArray *ouv_findings_new (void);
void       ouv_findings_add (GPtrArray  *self,
                             const char *file,
                             const char *pointer,
                             const char *code,
                             const char *format,
                             ...) G_GNUC_PRINTF (5, 6);

/* One a line. */
void       ouv_findings_print (GPtrArray *self,
                               FILE      *stream);

/* Adds what is wrong with the model of FILES to FINDINGS. Review dates are judged as of TODAY, or not at all when that is 0.
 * NULL when the model cannot be loaded. */
OuvModel  *ouv_check_files  (const OuvModelFiles *files,
                             OuvDay               today,
                             GPtrArray           *findings);
/* The same for the model in CONTENT, and that its texts are translated and the bundled guide finds in it what it names. No review date is
 * judged. */
void       ouv_check_content (const OuvContent   *content,
                              GPtrArray          *findings);

G_END_DECLS
