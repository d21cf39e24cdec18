/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-state.h"

G_BEGIN_DECLS

/* What the rules give for a state, and how each of them came out; no texts. Made once for a model and used again and again. */

typedef enum {
  OUV_TABLE_NEXT_STEP,
  OUV_TABLE_REASONS,
  OUV_TABLE_OFFERS,
  OUV_TABLE_NOT_FOR_YOU, /* of all channels, one after the other */
  OUV_TABLE_LATER,       /* the same */
  OUV_TABLE_CHECKLIST,
  OUV_TABLE_DEADLINES,
  OUV_TABLE_RIGHTS,
  OUV_N_TABLES
} OuvTable;

/* The conditions of all rules of a model, one after the other. Made once, when the model is loaded. */
struct _OuvRules {
  guint          first[OUV_N_TABLES + 1]; /* where each table starts */
  OuvConditions *conditions;              /* (owned) */
};

typedef struct {
  OuvRungStatus  status;
  OuvDay         from;   /* the latest attempt's day, 0: none */
  OuvDay         until;  /* 0: none */
  const OuvRow  *reason; /* (nullable) */
} OuvDecidedRung;

typedef struct {
  const OuvModel      *model;      /* not owned */
  const OuvNextRow    *row;        /* that decided */
  const OuvChannel    *channel;    /* (nullable) */
  OuvDay               until;      /* 0: none */
  const GPtrArray     *rights;     /* (nullable) of OuvRightRow: those of the problem */
  OuvDecidedRung      *rungs;      /* (owned) parallel to the channels */
  OuvValue            *dates;      /* (owned) parallel to the deadlines; known where one applies and its day is known */
  guint                n_run;      /* rules that were looked at */
  const OuvRules      *rules;      /* of the model */
  guint8              *trace;      /* (owned) how each of them came out, as an OuvTruth */
} OuvDecision;

OuvRules    *ouv_rules_new     (const OuvModel *model);
void         ouv_rules_free    (OuvRules       *self);

OuvDecision *ouv_decision_new  (const OuvModel *model);
void         ouv_decision_free (OuvDecision    *self);
/* Decides for STATE, to which the next step becomes known. Allocates nothing. */
void         ouv_decision_make (OuvDecision    *self,
                                OuvState       *state);

/* How ROW of TABLE came out; NONE: it was not looked at, since an earlier one decided or its right belongs to another problem. */
static inline OuvTruth
ouv_decision_get (const OuvDecision *self,
                  OuvTable           table,
                  guint              row)
{
  return (OuvTruth) self->trace[self->rules->first[table] + row];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvDecision, ouv_decision_free)

G_END_DECLS
