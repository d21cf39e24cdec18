/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model-private.h"
#include "proof-numbers.h"

G_BEGIN_DECLS

/* All states of a case: each question, channel and comparison of a date or sum is a level of one diagram. Several models can be
 * looked at in the same space. */

#define OUV_SPACE_NONE G_MAXUINT

typedef struct _OuvSpace OuvSpace;

typedef struct {
  char      *id;
  OuvType    type;
  guint      level;   /* 0: not answered; for dates and sums 1: answered */
  GPtrArray *options; /* of char*: value i + 1 of a choice, bit i of value - 1 of a list */
  guint      number;  /* of a date or sum */
  char      *ask;     /* when it is asked, as a text */
  gboolean   is_contested; /* another model asks it at other times */
} OuvSpaceQuestion;

/* The latest attempt at a channel, and any attempt in a message. */
typedef struct {
  char  *id;
  guint  level;   /* 0: none; otherwise 1 + 2 × outcome + has a protocol */
  guint  dated;   /* level */
  guint  date;    /* number */
  guint  count;   /* number */
} OuvSpaceChannel;

typedef struct {
  char      *id;
  guint      level;    /* 0: none, otherwise 1 + index into MEMBERS */
  GPtrArray *members;  /* of OuvSpaceChannel, not owned */
  guint      dated;    /* level: a dated attempt in the group is known */
  guint      first;    /* number */
} OuvSpaceGroup;

struct _OuvSpace {
  OuvDiagram *diagram;
  OuvNumbers *numbers;
  OuvDay      today;
  guint       current;  /* level, 1: no wage of the year is known */
  guint       language; /* level */
  GPtrArray  *questions; /* of OuvSpaceQuestion */
  GPtrArray  *channels;  /* of OuvSpaceChannel */
  GPtrArray  *groups;    /* of OuvSpaceGroup */
  guint       latest;    /* level, 0: none, otherwise 1 + index into CHANNELS */
  guint       attempt_channel; /* level, index into CHANNELS */
  guint       attempt_older;   /* level, 1: it is not the latest at its channel */
  OuvSpaceChannel attempt;     /* an older one; its level has no 0 */
  GPtrArray  *lists;     /* of GQuark*, the values of lists */
  GPtrArray  *views;     /* of OuvView, one a model */
  GHashTable *compiled;  /* private: conditions as texts → OuvDd */
  GHashTable *equals;    /* private: diagram and symbol → where it is that; 0 → where it is known */
  GPtrArray  *conditions;  /* which states exist; private, as is what follows */
  GHashTable *constraints; /* GBytes of levels → OuvDd */
};

/* One model in the space. */
typedef struct {
  OuvSpace         *space; /* not owned */
  OuvModel         *model;
  OuvDd            *variables; /* by index, OUV_SPACE_NONE: not yet computed */
  GHashTable       *expressions;
  const OuvChannel *message;    /* (nullable) whose message is looked at */
  gboolean          in_attempt; /* an attempt of it is */
  OuvDd             rule;    /* ouv_space_row (i), UNKNOWN where there is none */
  OuvDd            *decides; /* one a row: TRUE where it decides */
  OuvDd             gap;     /* TRUE where none does */
  OuvDd             action;  /* symbols */
  OuvDd             channel;
  OuvDd             until;
} OuvView;

/* Values of diagrams */
guint     ouv_space_symbol  (GQuark    symbol);
guint     ouv_space_row     (guint     row);
/* The row of a value made by ouv_space_row(), OUV_SPACE_NONE for others. */
guint     ouv_space_get_row (guint     value);
GQuark    ouv_space_get_symbol (guint  value);
/* Whether LIST is a list that has SYMBOL. */
gboolean  ouv_space_list_has (const OuvSpace *self,
                              guint           list,
                              guint           symbol);
guint     ouv_space_get_form (guint    value);

OuvSpace *ouv_space_new     (OuvModel *const *models,
                             guint            n_models);
void      ouv_space_free    (OuvSpace *self);
/* After all conditions have been compiled: finds out which states exist. */
void      ouv_space_close   (OuvSpace *self);
/* TRUE in the states that exist, as far as it matters to what DD reads. */
OuvDd     ouv_space_constrain (OuvSpace *self,
                               OuvDd     dd);
/* The value of an expression; a NULL one is true. */
OuvDd     ouv_view_compile  (OuvView             *self,
                             const OuvExpression *expression);
/* TRUE where it is true, otherwise FALSE. */
OuvDd     ouv_view_holds    (OuvView             *self,
                             const OuvExpression *expression);
OuvDd     ouv_view_get      (OuvView  *self,
                             guint     variable);
OuvDd     ouv_view_and      (OuvView  *self,
                             OuvDd     a,
                             OuvDd     b);
OuvDd     ouv_view_or       (OuvView  *self,
                             OuvDd     a,
                             OuvDd     b);
/* A and not B. */
OuvDd     ouv_view_without  (OuvView  *self,
                             OuvDd     a,
                             OuvDd     b);
/* TRUE where the value of DD is known. */
OuvDd     ouv_view_known    (OuvView  *self,
                             OuvDd     dd);
/* TRUE where the value of DD is SYMBOL. */
OuvDd     ouv_view_is       (OuvView    *self,
                             OuvDd       dd,
                             const char *symbol);

/* TRUE where CHANNEL has been tried more often than any condition counts. */
OuvDd     ouv_space_is_counted_out (OuvSpace   *self,
                                    const char *channel);
/* How many states the constraints asked for have told apart, together. */
double    ouv_space_count   (OuvSpace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvSpace, ouv_space_free)

G_END_DECLS
