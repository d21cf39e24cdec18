/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "ouv-calendar.h"
#include "ouv-expression.h"
#include "ouv-types.h"

G_BEGIN_DECLS

/* The decision model: loaded and checked once, then immutable; see resources/model/README.md for its format.
 * Texts are English msgids: give them to ouv_model_translate(). */
typedef struct _OuvModel OuvModel;

typedef struct {
  char *id;
  char *title;
} OuvStep;

typedef struct {
  char       *id;
  char       *label;
  char       *hint;                      /* (nullable) */
  char       *group;                     /* (nullable) id of an OuvStep in OuvQuestion.groups */
  char       *keywords[OUV_N_LANGUAGES]; /* (nullable) */
  OuvExpression *when;                   /* (nullable) */
} OuvOption;

typedef enum {
  OUV_QUESTION_CHOICE,
  OUV_QUESTION_MANY,
  OUV_QUESTION_TEXT,
  OUV_QUESTION_DATE,
  OUV_QUESTION_MONEY,
} OuvQuestionType;

typedef enum {
  OUV_FORMAT_PLAIN,
  OUV_FORMAT_MULTILINE,
  OUV_FORMAT_CPF,
  OUV_FORMAT_EMAIL,
  OUV_FORMAT_PHONE,
} OuvTextFormat;

typedef enum {
  OUV_LATIN_ANY,
  OUV_LATIN_NAME,       /* Cyrillic is offered in official romanisation */
  OUV_LATIN_PORTUGUESE, /* asked for in Portuguese */
} OuvLatin;

typedef struct {
  char            *id;
  OuvQuestionType  type;
  OuvTextFormat    format;
  OuvLatin         latin;
  gboolean         dont_know;
  gboolean         required;
  gboolean         personal;
  guint            max_length; /* 0: none */
  OuvDay           min;        /* 0: none */
  OuvDay           max;        /* 0: none */
  gboolean         max_today;
  GPtrArray       *options;    /* of OuvOption */
  GPtrArray       *groups;     /* of OuvStep */
  /* private: */
  char            *text;
  char            *hint;
  char            *why;
  GPtrArray       *variants;
  GPtrArray       *refusals;
  OuvExpression   *ask;
  OuvExpression   *when;       /* (nullable) whether the wizard asks for it, where it is asked at all */
  guint            variable;
  guint            offered;    /* variable: what is chosen and still offered; that of the answer itself where all is */
} OuvQuestion;

typedef enum {
  OUV_PAGE_QUESTIONS,
  OUV_PAGE_ATTEMPTS,
  OUV_PAGE_REVIEW,
} OuvPageKind;

typedef struct {
  char        *id;
  char        *title;
  char        *hint;      /* (nullable) */
  OuvPageKind  kind;
  guint        step;      /* index into the steps */
  GPtrArray   *questions; /* of OuvQuestion, not owned */
} OuvPageInfo;

typedef struct {
  char   *url;        /* (nullable) */
  char   *note;       /* (nullable) */
  OuvDay  seen;
  const char *confidence; /* "high", "medium", "low" */
} OuvSource;

typedef struct {
  char      *id;
  char      *name;
  char      *contact;     /* headline when it is to be contacted */
  char      *wait;        /* headline while its answer is awaited */
  char      *group;       /* (nullable) */
  int        reply_days;  /* 0: none */
  const char *reply_whose; /* "law", "company", "advice"; NULL without REPLY_DAYS */
  gboolean   reply_is_effect; /* nobody answers: what was done takes effect by then */
  char      *reply_note;  /* whose rule it is, in a sentence; (nullable) */
  OuvSource *reply_source; /* (nullable) */
  int        limit;       /* characters that the form takes, 0: not known */
  /* private: */
  guint      index;       /* its place on the ladder */
  GQuark     symbol;      /* of the id */
} OuvChannel;

typedef enum {
  OUV_WAY_PHONE,
  OUV_WAY_SITE,
  OUV_WAY_OFFICE
} OuvWay;

/* Where a file comes from: the GResource, a folder, a test. */
typedef struct {
  const char *name; /* for errors */
  GBytes     *bytes;
} OuvModelFile;

/* What is in FILE, and the same where it has to be an object. Errors begin with its name and a JSON pointer. (transfer full) */
JsonNode          *ouv_model_file_parse    (const OuvModelFile *file,
                                            GError            **error);
JsonNode          *ouv_model_file_parse_object (const OuvModelFile *file,
                                            GError            **error);

/* MESSAGES: en.json, uk.json, pt_BR.json in the order of OuvLanguage. The error names file and JSON pointer. */
OuvModel          *ouv_model_new           (const OuvModelFile *files,
                                            guint               n_files,
                                            const OuvModelFile  messages[OUV_N_LANGUAGES],
                                            GError            **error);
/* Makes the bundled files known to GResource: the linker drops what nothing names. */
void               ouv_model_register_resources (void);
/* The files of one model. */
typedef struct {
  GArray       *model; /* of OuvModelFile, in the order of their names */
  OuvModelFile  messages[OUV_N_LANGUAGES];
} OuvModelFiles;

OuvModelFiles     *ouv_model_files_new          (void);
OuvModelFiles     *ouv_model_files_new_bundled  (void);
void               ouv_model_files_free         (OuvModelFiles       *self);
/* The version that the files say, without loading the model; NULL when they say none. (transfer full) */
char              *ouv_model_files_dup_version  (const OuvModelFiles *files);
void               ouv_model_files_add          (OuvModelFiles       *self,
                                                 const char          *name,
                                                 GBytes              *bytes);
void               ouv_model_files_set_messages (OuvModelFiles       *self,
                                                 OuvLanguage          language,
                                                 GBytes              *bytes);
OuvModel          *ouv_model_new_for_files      (const OuvModelFiles *files,
                                                 GError             **error);
/* As above, but goes on after an error wherever that makes sense; ERRORS is an array of GError. */
OuvModel          *ouv_model_new_with_errors    (const OuvModelFiles *files,
                                                 GPtrArray           *errors);
/* The model that the program works with, made on first call and kept until the process ends: what the function that was set before
 * returns (transfer full; NULL: there is none newer), else the bundled one; aborts when that does not load (tests hold that). */
typedef OuvModel *(*OuvModelFunc) (void);
OuvModel          *ouv_model_get_default   (void);
void               ouv_model_set_newer_func (OuvModelFunc          func);
OuvModel          *ouv_model_ref           (OuvModel           *self);
void               ouv_model_unref         (OuvModel           *self);

const char        *ouv_model_get_version   (const OuvModel     *self);
GPtrArray         *ouv_model_get_steps     (const OuvModel     *self); /* of OuvStep */
GPtrArray         *ouv_model_get_pages     (const OuvModel     *self); /* of OuvPageInfo, all, in order */
GPtrArray         *ouv_model_get_questions (const OuvModel     *self); /* of OuvQuestion, all, in order */
GPtrArray         *ouv_model_get_channels  (const OuvModel     *self); /* of OuvChannel, in the order of the ladder */
const OuvQuestion *ouv_model_find_question (const OuvModel     *self,
                                            const char         *id);
const OuvChannel  *ouv_model_find_channel  (const OuvModel     *self,
                                            const char         *id);
/* How CHANNEL is turned to first: there is something to say to it on the phone, or it has a site, else one goes to its office. */
OuvWay             ouv_model_get_way       (const OuvModel     *self,
                                            const OuvChannel   *channel);
const OuvOption   *ouv_question_find_option (const OuvQuestion *question,
                                             const char        *id);
const OuvCalendar *ouv_model_get_calendar  (const OuvModel     *self);
/* The state in which the eight digits CEP are: the id of an option of the question "state"; NULL when no range has it. */
const char        *ouv_model_get_state_of_cep (const OuvModel  *self,
                                               const char      *cep);

/* A text of the model in the language of the interface: by the function that was set before, where that gives one (owned by it),
 * else by gettext. */
const char        *ouv_model_translate     (const char         *text);
typedef const char *(*OuvTranslateFunc) (const char *text);
void               ouv_model_set_translate_func (OuvTranslateFunc func);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvModel, ouv_model_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvModelFiles, ouv_model_files_free)

G_END_DECLS
