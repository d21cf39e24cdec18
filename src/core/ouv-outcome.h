/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case.h"

G_BEGIN_DECLS

/* What the rules give for a case on a day: computed anew every time, never stored. Texts are in the language of the
 * interface (gettext), the message in Portuguese, the gloss in LANGUAGE. */

typedef enum {
  OUV_ACTION_CONTACT,
  OUV_ACTION_WAIT,
  OUV_ACTION_NONE,
} OuvAction;

typedef enum {
  OUV_RUNG_DONE,
  OUV_RUNG_NOW,
  OUV_RUNG_WAITING,
  OUV_RUNG_LATER,
  OUV_RUNG_NOT_FOR_YOU,
  OUV_RUNG_UNKNOWN,
} OuvRungStatus;

typedef struct {
  const char *rule;
  char       *text;
} OuvReason;

typedef struct {
  const OuvChannel *channel;
  OuvRungStatus     status;
  OuvDay            from;    /* the latest attempt's day, 0: none */
  OuvDay            until;   /* 0: none */
  gboolean          any_time; /* it needs no step before it: it stands beside the ladder */
  GPtrArray        *reasons; /* of char* */
} OuvRung;

typedef struct {
  char    *title;
  char    *url;
  gboolean unconfirmed; /* no page of those whose it is was seen that names it */
} OuvLink;

typedef struct {
  char *id;
  char *text;  /* Portuguese, to be said */
  char *gloss; /* in the user's language */
} OuvPhrase;

typedef struct {
  const OuvChannel *channel;
  gboolean          urgent;    /* offered because a judge can act at once */
  const char       *offer;     /* (nullable) the rule that offers it beside the next step */
  char             *reason;    /* (nullable) why it is offered beside the next step */
  char             *name;
  char             *address;   /* (nullable) */
  GPtrArray        *phones;    /* of char* */
  GPtrArray        *links;     /* of OuvLink */
  char             *hours;     /* (nullable) */
  gboolean          open_known;
  gboolean          open_now;
  GDateTime        *next_change; /* (nullable) when it closes, or opens again */
  GPtrArray        *say;       /* of OuvPhrase */
  GPtrArray        *needs;     /* of char* */
  GPtrArray        *given;     /* of char* (nullable), as long as NEEDS: what of each the user has answered, all of it */
  char             *cost;      /* (nullable) */
  char             *note;      /* (nullable) */
  const OuvSource  *source;
  gboolean          past_review; /* its review date has passed */
  gboolean          by_state;    /* every state has its own, and the user's is not known */
} OuvContact;

typedef struct {
  char *text;
  int   attempt; /* that it speaks of, -1: none */
} OuvLine;

typedef struct {
  char      *id;
  char      *text;   /* the whole: what follows, with numbers */
  char      *header; /* (nullable) a line above the others */
  GPtrArray *lines;  /* of OuvLine */
  gboolean   numbered;
} OuvPart;

typedef struct {
  const OuvChannel *channel;
  char             *form;
  OuvLanguage       language;
  char             *subject; /* (nullable) */
  GPtrArray        *parts;   /* of OuvPart */
  char             *body;
  GPtrArray        *blanks;  /* of char*: question ids or attempts/N/field */
  guint             characters;
  guint             limit;   /* 0: not known */
} OuvMessage;

typedef struct {
  char *id;
  char *text;
  char *form; /* "original", "copy", "print" */
  char *why;
} OuvChecklistItem;

typedef struct {
  char            *id;
  OuvDay           date;   /* 0: not known */
  char            *text;
  char            *pressing; /* (nullable) what there is to do today, so that the day is not missed */
  const OuvSource *source; /* (nullable) */
  const char      *whose;  /* "law", "company", "advice" */
  GPtrArray       *missing; /* of char*: question ids or attempts/N/field from which the date would follow; empty where it is known */
} OuvDeadline;

typedef struct {
  const char *id;
  char       *text;
  char       *article;
  char       *url;
} OuvRight;

typedef struct {
  char *question; /* question id or attempts/N/field */
  char *title;    /* what is asked for, in the interface's language */
  char *why;
} OuvMissing;

typedef struct {
  OuvDay            as_of;
  OuvAction         action;
  const OuvChannel *channel;    /* (nullable) */
  OuvDay            until;      /* 0: none */
  const char       *rule;
  GPtrArray        *reasons;    /* of OuvReason, the deciding one first */
  GPtrArray        *ladder;     /* of OuvRung */
  GPtrArray        *contacts;   /* of OuvContact */
  OuvMessage       *message;    /* (nullable) */
  OuvMessage       *gloss;      /* (nullable) */
  OuvMessage       *notice;     /* (nullable) the message, a script, to be sent in writing */
  OuvMessage       *notice_gloss; /* (nullable) */
  GPtrArray        *checklist;  /* of OuvChecklistItem */
  GPtrArray        *deadlines;  /* of OuvDeadline, by date, unknown ones last */
  GPtrArray        *rights;     /* of OuvRight */
  OuvMoney          claim_amount; /* OUV_MONEY_UNKNOWN: no claim */
  OuvMoney          minimum_wage;
  const char       *track;      /* (nullable) "no_lawyer", "lawyer", "over_limit" */
  GPtrArray        *missing;    /* of OuvMissing */
} OuvOutcome;

/* The contact of an id with nothing that a case adds: no reason, needs or phrases. NOW as below. NULL when there is none. */
OuvContact *ouv_contact_new     (const OuvModel *model,
                                 const char     *id,
                                 OuvDay          today,
                                 GDateTime      *now);
/* That of CHANNEL for a case, such as the Procon of its state, with what it needs; whether or not it is advised. NULL when there is none. */
OuvContact *ouv_contact_new_of_case (OuvCase        *kase,
                                     const char     *channel,
                                     OuvDay          today,
                                     GDateTime      *now);
/* The id of the contact that stands for the one of ID in STATE; NULL when there is none, or ID is of a state itself. */
const char *ouv_contact_find_in_state (const OuvModel *model,
                                       const char     *id,
                                       const char     *state);
void        ouv_contact_free    (OuvContact     *contact);
void        ouv_link_free       (OuvLink        *link);

/* MESSAGE_CHANNEL: the channel whose message is wanted, NULL for the recommended one. NOW: the instant for opening hours, NULL
 * leaves open_known FALSE. */
OuvOutcome *ouv_outcome_new     (OuvCase     *kase,
                                 OuvDay       today,
                                 GDateTime   *now,
                                 OuvLanguage  language,
                                 const char  *message_channel);
/* What a list of many cases tells, in a fraction of the time: action, channel, until, contacts and deadlines. There is no message,
 * nothing to say or to have at hand, and the other lists are empty. */
OuvOutcome *ouv_outcome_new_brief (OuvCase     *kase,
                                   OuvDay       today,
                                   GDateTime   *now,
                                   OuvLanguage  language);
void        ouv_outcome_free    (OuvOutcome  *self);
/* As CONTRACT fixes it. */
JsonNode   *ouv_outcome_to_json (const OuvOutcome *self,
                                 const OuvModel   *model);
char       *ouv_outcome_to_text (const OuvOutcome *self,
                                 OuvLanguage       language);
/* "Call Claro’s ombudsman": the headline of an outcome or of one channel. */
char       *ouv_outcome_dup_title (const OuvOutcome *self);
/* The same of a step; CHANNEL may be NULL. */
char       *ouv_action_dup_title (OuvAction         action,
                                  const OuvChannel *channel);
/* The day on which the office that the step calls opens next, when it stays closed for the rest of today; 0 otherwise, and where one
 * turns to the place in another way than by telephone. */
OuvDay      ouv_outcome_get_opening (const OuvOutcome *self,
                                     const OuvModel   *model);
/* What there is to do today for a day that passes soon, or may since nobody knows when it comes; NULL: nothing. */
const char *ouv_outcome_get_pressing (const OuvOutcome *self);
const char *ouv_action_get_id (OuvAction action);
const char *ouv_rung_status_get_id (OuvRungStatus status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvContact, ouv_contact_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvOutcome, ouv_outcome_free)

G_END_DECLS
