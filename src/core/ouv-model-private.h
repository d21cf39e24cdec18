/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"
#include "ouv-outcome.h"

G_BEGIN_DECLS

/* The parts of the model that only core reads. Everything is owned by the model unless it says otherwise. */

typedef struct {
  OuvExpression *when;
  char          *text; /* (nullable) */
  char          *hint; /* (nullable) */
} OuvVariant;

typedef struct {
  char          *id;
  OuvExpression *value;
  guint          variable;
  char          *text;      /* (nullable) what it is called; of a condition, what is said when it holds */
  char          *otherwise; /* (nullable) what is said when a condition does not hold */
  GPtrArray     *options;   /* (nullable) of OuvStep: what its texts are called */
  guint          order; /* of the variable */
} OuvDerived;

typedef struct {
  char             *id;
  OuvExpression    *when;
  OuvAction         action;
  const OuvChannel *channel;       /* (nullable) */
  OuvExpression    *channel_value; /* (nullable) gives the channel where it is not fixed */
  OuvExpression    *until;         /* (nullable) */
  char             *reason;
} OuvNextRow;

/* A row of a collect table: a reason, an offer, a rung's reason. */
typedef struct {
  char             *id;
  OuvExpression    *when; /* (nullable) */
  char             *text;
  const OuvChannel *channel; /* (nullable) offers */
  gboolean          urgent;  /* offers */
  gboolean          any_time; /* rungs: it needs no step before it */
} OuvRow;

typedef struct {
  GPtrArray *not_for_you; /* of OuvRow */
  GPtrArray *later;       /* of OuvRow */
} OuvRungRules;

typedef struct {
  char          *id;
  OuvExpression *when; /* (nullable) */
  char          *text;
  char          *form;
  char          *why;
  char          *enclosure; /* (nullable) text id of its name in a list of enclosures */
} OuvChecklistRow;

typedef struct {
  char          *id;
  OuvExpression *when; /* (nullable) */
  OuvExpression *date;
  char          *text;
  char          *pressing; /* (nullable) */
  OuvSource     *source;
} OuvDeadlineRow;

typedef struct {
  char          *id;
  guint          index; /* in the section */
  char          *law; /* text id of its sentence */
  OuvExpression *when; /* (nullable) */
  char          *article;
  char          *url;
  OuvSource     *source;
} OuvRightRow;

typedef struct {
  OuvExpression *when; /* (nullable) */
  char          *text;
  GPtrArray     *answers; /* (nullable) of OuvQuestion, not owned: whoever has answered them all has it */
} OuvNeed;

typedef struct {
  char             *id;
  const OuvChannel *channel;
  OuvExpression    *when;  /* (nullable) */
  GQuark            state; /* 0: any */
  char             *name;
  char             *address; /* (nullable) */
  GPtrArray        *phones;
  GPtrArray        *links; /* of OuvLink */
  gboolean          has_hours;
  OuvHours          hours;
  char             *hours_text; /* (nullable) */
  GPtrArray        *needs; /* of OuvNeed */
  char             *cost; /* (nullable) */
  char             *note; /* (nullable) */
  OuvSource        *source;
  OuvDay            review_by;
} OuvContactRow;

typedef struct {
  OuvValue value;
  OuvDay   valid_from;
} OuvDatedValue;

typedef struct {
  char      *id;
  OuvType    type; /* FREE for text */
  char      *text; /* (nullable) */
  OuvValue   value;
  GArray    *values; /* of OuvDatedValue by date, (nullable) */
  OuvSource *source; /* (nullable) */
  OuvDay     review_by;
  char      *own_text;     /* (nullable) the model's own, while TEXT is a newer one; see ouv-renewal.h */
  char      *renewed_url;  /* (nullable) where TEXT or the last of VALUES was read, when it is not the model's own */
  OuvDay     renewed_seen;
} OuvFact;

typedef enum {
  OUV_SLOT_TEXT,
  OUV_SLOT_DATE,
  OUV_SLOT_MONEY,
  OUV_SLOT_TERM,
  OUV_SLOT_FAMILY,
  OUV_SLOT_FACT,
  OUV_SLOT_CONTACT,
} OuvSlotType;

typedef struct _OuvFamily OuvFamily;

typedef struct {
  char              *id;
  OuvSlotType        type;
  char              *var;      /* what is read, for errors and attempts */
  int                variable; /* index in the scope, or -1 */
  char              *question; /* what is listed when there is no value */
  GPtrArray         *others;   /* of OuvQuestion: what is listed when QUESTION is answered already, not owned */
  const OuvFamily   *family;   /* (nullable) */
  const OuvFact     *fact;     /* (nullable) */
  const OuvChannel  *channel;  /* (nullable) */
  gboolean           latin;
  gboolean           is_public; /* nothing personal may stand there */
} OuvSlot;

typedef struct {
  OuvExpression   *when; /* (nullable) */
  char            *text; /* (nullable) text id */
  const OuvFamily *family; /* (nullable) */
} OuvFamilyRow;

struct _OuvFamily {
  char      *id;
  GPtrArray *rows; /* of OuvFamilyRow */
};

typedef struct {
  char      *id;
  GPtrArray *items; /* of OuvItem */
} OuvList;

typedef enum {
  OUV_ITEM_TEXT,
  OUV_ITEM_FAMILY,
  OUV_ITEM_LIST,
  OUV_ITEM_ALL,
  OUV_ITEM_LINES,
  OUV_ITEM_EACH_ATTEMPT,
  OUV_ITEM_EACH_RIGHT,
  OUV_ITEM_EACH_CHECKLIST,
  OUV_ITEM_EACH_OPTION,
} OuvItemKind;

typedef struct _OuvItem OuvItem;
struct _OuvItem {
  OuvItemKind      kind;
  OuvExpression   *when;     /* (nullable) */
  GPtrArray       *opt;      /* (nullable) of OuvSlot, not owned */
  char            *id;       /* (nullable) */
  char            *header;   /* (nullable) text id */
  gboolean         numbered;
  guint            max;      /* 0: all */
  char            *text;     /* text id, or the prefix of EACH_OPTION */
  const OuvFamily *family;
  const OuvList   *list;
  GPtrArray       *items;    /* (nullable) children */
  GPtrArray       *from;     /* (nullable) of OuvRightRow, not owned */
  guint            variable; /* EACH_OPTION */
};

/* Each channel has its forms of every use, and of each use the first that applies is taken. */
typedef enum {
  OUV_USE_MESSAGE,
  OUV_USE_CALL,   /* what is said on the telephone, beside the message */
  OUV_USE_NOTICE, /* what the message, a script, says, to be sent */
} OuvFormUse;

typedef struct {
  char             *id;
  const OuvChannel *channel;
  char             *form;
  OuvFormUse        use;
  OuvExpression    *when; /* (nullable) */
  gboolean          is_public;
  OuvItem          *subject; /* (nullable) */
  GPtrArray        *parts;   /* of OuvItem */
} OuvForm;

typedef struct {
  GHashTable *texts;  /* id → text */
  GHashTable *blanks; /* slot id → text */
  GHashTable *terms;  /* "slot.option" → text */
  GHashTable *labels; /* id → text: what stands on papers beside the messages */
} OuvMessageTexts;

/* Order of variables, see OuvVariable.order: questions take 2 × their index. */
#define OUV_ORDER_DERIVED 100000
#define OUV_ORDER_NEXT    200000
#define OUV_ORDER_MESSAGE 300000
#define OUV_ORDER_ATTEMPT 400000

/* Variables of one channel or group, as offsets from its first. */
enum {
  OUV_CHANNEL_VAR_STATE,
  OUV_CHANNEL_VAR_OUTCOME,
  OUV_CHANNEL_VAR_HAS_PROTOCOL,
  OUV_CHANNEL_VAR_COUNT,
  OUV_CHANNEL_VAR_DATE,
  OUV_CHANNEL_VAR_REPLY_DATE,
  OUV_N_CHANNEL_VARS
};
enum {
  OUV_GROUP_VAR_CHANNEL,
  OUV_GROUP_VAR_STATE,
  OUV_GROUP_VAR_OUTCOME,
  OUV_GROUP_VAR_DATE,
  OUV_GROUP_VAR_REPLY_DATE,
  OUV_GROUP_VAR_FIRST_DATE,
  OUV_N_GROUP_VARS
};
enum {
  OUV_ATTEMPT_VAR_CHANNEL,
  OUV_ATTEMPT_VAR_OUTCOME,
  OUV_ATTEMPT_VAR_STATE,
  OUV_ATTEMPT_VAR_DATE,
  OUV_ATTEMPT_VAR_REPLY_DATE,
  OUV_ATTEMPT_VAR_HAS_PROTOCOL,
  OUV_ATTEMPT_VAR_LATEST,
  OUV_N_ATTEMPT_VARS
};

typedef struct _OuvRules OuvRules;

struct _OuvModel {
  gatomicrefcount  ref_count;
  char            *version;

  GPtrArray       *steps;
  GPtrArray       *pages;
  GPtrArray       *questions;
  GHashTable      *question_ids;   /* id → OuvQuestion */
  GPtrArray       *channels;
  GPtrArray       *groups;         /* of char* */
  char           **channel_names;  /* ids, NULL-terminated */
  char           **channel_or_none;
  OuvCalendar     *calendar;
  GPtrArray       *facts;
  GArray          *postal_codes; /* (nullable) see ouv-model-postal.c */
  GPtrArray       *publishers;   /* (nullable) see ouv-publisher.c */
  GPtrArray       *derived;
  GPtrArray       *next_step;
  GPtrArray       *reasons;
  GPtrArray       *offers;
  GPtrArray       *rungs;          /* of OuvRungRules, parallel to channels */
  GPtrArray       *checklist;
  GPtrArray       *deadlines;
  GPtrArray       *rights;
  GHashTable      *rights_by_problem; /* problem id → GPtrArray of OuvRightRow */
  GPtrArray       *contacts;
  GPtrArray       *slots;
  GPtrArray       *families;
  GPtrArray       *lists;
  GPtrArray       *forms;
  OuvMessageTexts  messages[OUV_N_LANGUAGES];
  GPtrArray       *option_lists;   /* of char**: the closed lists of the variables */
  OuvRules        *rules;          /* of the tables above: see ouv-decision.h */

  OuvScope        *scope;
  guint            channel_vars; /* first variable of the first channel */
  guint            group_vars;
  guint            latest_channel_var;
  guint            latest_outcome_var;
  guint            attempts_count_var;
  guint            wage_var;
  guint            wage_current_var;
  guint            next_action_var;
  guint            next_channel_var;
  guint            message_channel_var;
  guint            message_reply_var;
  guint            language_var;
  guint            attempt_vars;
  const OuvFact   *wage; /* (nullable) */
};

/* One entry of a section while loading. */
typedef struct {
  const char *file;
  char       *pointer;
  JsonObject *object;
} OuvEntry;

/* The loader: sections by name, each an array of OuvEntry. */
typedef struct {
  OuvModel   *model;
  GHashTable *sections;
  GPtrArray  *errors; /* of GError; NULL: the first error ends it */
} OuvLoader;

/* A section whose entries are read by what is loaded after it. */
typedef enum {
  OUV_SECTION_LEAF,    /* by nothing */
  OUV_SECTION_NEEDED,  /* by later sections */
  OUV_SECTION_ORDERED, /* by its own later entries too */
} OuvSectionUse;

typedef gboolean (*OuvLoadFunc) (OuvLoader *loader, OuvEntry *entry, GError **error);

const OuvSlot     *ouv_model_find_slot   (const OuvModel *self, const char *id);
const OuvFamily   *ouv_model_find_family (const OuvModel *self, const char *id);
const OuvRightRow *ouv_model_find_right  (const OuvModel *self, const char *id);
const OuvFact     *ouv_model_find_fact   (const OuvModel *self, const char *id);
/* The derived value or the question that gives VARIABLE, NULL when it is given by none. */
const OuvDerived  *ouv_model_find_derived_of  (const OuvModel *self, guint variable);
const OuvQuestion *ouv_model_find_question_of (const OuvModel *self, guint variable);
const OuvContactRow *ouv_model_find_contact (const OuvModel *self, const char *id);
/* Whether every state has its own contact for CHANNEL. */
gboolean ouv_model_has_states (const OuvModel *self, const OuvChannel *channel);
/* The value of the day; before the first day that is known, the first; NULL when it has no dates. */
const OuvDatedValue *ouv_fact_find_dated (const OuvFact *self, OuvDay today);
/* The text of a message, NULL when there is none. */
const char        *ouv_model_get_text    (const OuvModel *self, OuvLanguage language, const char *id);
/* Likewise of a label. */
const char        *ouv_model_get_label   (const OuvModel *self, OuvLanguage language, const char *id);

/* Helpers of the loader, shared by its files. */
GPtrArray     *ouv_loader_section   (OuvLoader *loader, const char *name);
/* Calls FUNC for every entry. Where errors are collected, a bad entry does not keep those from being loaded that do not need it;
 * FALSE without an error when nothing more can be. */
gboolean       ouv_loader_load_section (OuvLoader *loader, const char *name, OuvSectionUse use, OuvLoadFunc func, GError **error);
/* Collects ERROR (transfer full), or puts it into DEST and returns FALSE. */
gboolean       ouv_loader_go_on     (OuvLoader *loader, GError *error, GError **dest);
void           ouv_loader_fail      (OuvEntry *entry, const char *member, OuvCoreError code, GError **error,
                                     const char *format, ...) G_GNUC_PRINTF (5, 6);
gboolean       ouv_loader_string    (OuvEntry *entry, const char *member, gboolean required, char **value, GError **error);
gboolean       ouv_loader_condition (OuvLoader *loader, OuvEntry *entry, const char *member, OuvType type, guint limit,
                                     gboolean required, OuvExpression **value, GError **error);
gboolean       ouv_loader_channel   (OuvLoader *loader, OuvEntry *entry, const char *member, const OuvChannel **channel,
                                     GError **error);
/* A list of OuvQuestion, empty when the member is left out. (transfer container) */
gboolean       ouv_loader_questions (OuvLoader *loader, OuvEntry *entry, const char *member, GPtrArray **questions,
                                     GError **error);
/* Whether the messages have the text ID in every language. */
gboolean       ouv_loader_text      (OuvLoader *loader, OuvEntry *entry, const char *member, const char *id, GError **error);
gboolean       ouv_loader_source    (OuvEntry *entry, gboolean required, OuvSource **source, OuvDay *review_by, GError **error);
gboolean       ouv_loader_boolean   (OuvEntry *entry, const char *member, gboolean *value, GError **error);
gboolean       ouv_loader_strings   (OuvEntry *entry, const char *member, GPtrArray **value, GError **error);
gboolean       ouv_loader_members   (OuvEntry *entry, const char *const *allowed, GError **error);
gboolean       ouv_loader_int      (OuvEntry *entry, const char *member, gint64 smallest, gint64 largest, gint64 *value,
                                    GError **error);
gboolean       ouv_loader_day      (OuvEntry *entry, const char *member, gboolean required, OuvDay *day, GError **error);
/* The index of the text in NAMES. When the member is missing, *VALUE stays as it is; where that is negative, it must not be. */
gboolean       ouv_loader_choice   (OuvEntry *entry, const char *member, const char *const *names, int *value,
                                    GError **error);
/* A child object as an entry of its own; NULL without an error when it is missing. */
OuvEntry      *ouv_loader_child    (OuvEntry *entry, const char *member, GError **error);
/* The objects of an array member; empty when it is missing, NULL on error. */
GPtrArray     *ouv_loader_children (OuvEntry *entry, const char *member, GError **error);
gboolean       ouv_loader_collect  (OuvLoader *loader, const OuvModelFile *file, JsonNode *root, GError **error);
OuvEntry      *ouv_entry_new        (const char *file, char *pointer, JsonObject *object);
void           ouv_entry_free       (OuvEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvEntry, ouv_entry_free)
void           ouv_source_free      (OuvSource *source);
void           ouv_rung_rules_free  (OuvRungRules *rules);

/* Steps, channels, pages, questions, and the variables that they give. */
gboolean       ouv_loader_load_interview (OuvLoader *loader, GError **error);
void           ouv_model_free_interview  (OuvModel *self);
/* Facts, holidays, derived values, decision tables, contacts. */
gboolean       ouv_loader_load_tables    (OuvLoader *loader, GError **error);
void           ouv_model_free_tables     (OuvModel *self);
gboolean       ouv_loader_load_postal_codes (OuvLoader *loader, OuvEntry *entry, GError **error);
gboolean       ouv_loader_load_publisher    (OuvLoader *loader, OuvEntry *entry, GError **error);

gboolean       ouv_loader_load_messages       (OuvLoader *loader, GError **error);
gboolean       ouv_loader_load_message_texts  (OuvLoader *loader, const OuvModelFile messages[OUV_N_LANGUAGES],
                                               GError **error);
void           ouv_model_free_messages        (OuvModel *self);

G_END_DECLS
