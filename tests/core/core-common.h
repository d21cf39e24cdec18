/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* A whole model in small: two questions, one channel, one rule, one message; and the texts of its messages. */
extern const char small_model[];
extern const char small_texts[];

/* The model of TEXT ("small.json") and EXTRA ("extra.json", nullable), whose sections are joined to those of TEXT. */
OuvModel *load_texts (const char        *text,
                      const char        *extra,
                      const char *const  texts[OUV_N_LANGUAGES],
                      GError           **error);
/* As above; UK_TEXTS are the texts in Ukrainian, small_texts those in the other languages. */
OuvModel *load_model (const char  *text,
                      const char  *extra,
                      const char  *uk_texts,
                      GError     **error);
/* The small model with EXTRA. */
OuvModel *load_with  (const char  *extra,
                      GError     **error);

/* TEXT with FROM, which must be in it, replaced by TO where it stands first. */
char     *replace_once (const char *text,
                        const char *from,
                        const char *to);

/* What makes the small model a bad one, and how the error begins: file, JSON pointer, what is wrong. */
typedef struct {
  const char   *name;
  const char   *extra;
  OuvCoreError  code;
  const char   *error;
} RefusedCase;

void      add_refused_cases (const char        *path,
                             const RefusedCase *cases,
                             gsize              n_cases);

/* "2026-11-23" */
OuvDay    day       (const char *iso);
/* A case as the contract writes it, on 2026-11-23. */
OuvCase  *read_case (OuvModel   *model,
                     const char *json);

G_END_DECLS
