/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* A fact of the model that was read again after the model was made, and that the user agreed to use. */
typedef struct {
  char   *fact;       /* its id */
  char   *value;      /* as in the model */
  OuvDay  valid_from; /* 0 for a fact that has a single value */
  char   *url;        /* where it was read */
  OuvDay  seen;       /* when */
} OuvRenewal;

OuvRenewal *ouv_renewal_new  (const char *fact,
                              const char *value,
                              OuvDay      valid_from,
                              const char *url,
                              OuvDay      seen);
void        ouv_renewal_free (OuvRenewal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvRenewal, ouv_renewal_free)

/* What is known of a fact now. */
typedef struct {
  const char *text;       /* (nullable) of a fact of type text */
  OuvMoney    money;      /* OUV_MONEY_UNKNOWN when it is no sum */
  OuvDay      valid_from; /* 0: always */
  const char *url;        /* (nullable) where it was read again; NULL: it is the model's own */
  OuvDay      seen;       /* when it was; 0: it is the model's own */
  const OuvSource *source; /* (nullable) the model's own, of a fact without dates */
  gboolean    is_old;     /* the day by which it had to be read again is past, or it is the wage of another year */
} OuvFactState;

/* The only change to a model that has been loaded: from now on SELF uses the value of RENEWAL. To be called while nobody computes an outcome.
 * A value with a day goes behind those that the model has; when the model knows that day or a later one, as a newer version of the program
 * does, RENEWAL is left out. */
gboolean ouv_model_renew_fact    (OuvModel         *self,
                                  const OuvRenewal *renewal,
                                  GError          **error);
/* Back to the model's own value. */
void     ouv_model_restore_fact  (OuvModel         *self,
                                  const char       *fact);
/* FALSE when the model has no such fact. */
gboolean ouv_model_get_fact      (const OuvModel   *self,
                                  const char       *fact,
                                  OuvDay            today,
                                  OuvFactState     *state);

/* FUNC is called with the model that ouv_model_get_default() gives, before anybody has it. */
void     ouv_model_set_default_func (void (*func) (OuvModel *model));

G_END_DECLS
