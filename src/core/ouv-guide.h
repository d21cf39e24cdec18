/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* The guide: articles in the three languages, loaded and checked once, then immutable; resources/guide/README.md tells its format.
 * Every topic is there in every language, with the same blocks in the same order. */
typedef struct _OuvGuide OuvGuide;

typedef enum {
  OUV_BLOCK_TEXT,
  OUV_BLOCK_HEADING,
  OUV_BLOCK_LIST,
  OUV_BLOCK_STEPS,
  OUV_BLOCK_NOTE,
  OUV_BLOCK_CONTACT,
  OUV_BLOCK_LAW,
  OUV_BLOCK_LINK,
  OUV_BLOCK_TOPIC,
} OuvBlockType;

typedef struct {
  OuvBlockType type;
  char        *text;   /* (nullable) the title of a link; give it to ouv_guide_write_text() */
  GPtrArray   *items;  /* (nullable) of char*, likewise */
  char        *target; /* (nullable) contact id, place in the law, address, topic id */
} OuvBlock;

typedef struct {
  char      *title;
  char      *summary;
  GPtrArray *keywords; /* of char* */
  GPtrArray *blocks;   /* of OuvBlock */
} OuvTopicText;

typedef struct {
  char        *id;
  OuvDay       checked;
  GPtrArray   *explains; /* of char*: "question:ID", "question:ID=OPTION", "channel:ID", "right:ID" */
  GPtrArray   *sources;  /* of char*: addresses */
  OuvTopicText texts[OUV_N_LANGUAGES];
} OuvTopic;

typedef struct {
  char      *id;
  GPtrArray *topics; /* of OuvTopic, not owned */
  char      *titles[OUV_N_LANGUAGES];
} OuvTopicGroup;

/* TEXTS in the order of OuvLanguage. MODEL must outlive the guide. The error names file and JSON pointer. */
OuvGuide       *ouv_guide_new             (const OuvModel     *model,
                                           const OuvModelFile *topics,
                                           const OuvModelFile  texts[OUV_N_LANGUAGES],
                                           GError            **error);
/* The bundled guide for MODEL. */
OuvGuide       *ouv_guide_new_bundled     (const OuvModel     *model,
                                           GError            **error);
/* The bundled guide, made on first call and kept until the process ends; aborts when it does not load (tests hold that). */
OuvGuide       *ouv_guide_get_default     (void);
void            ouv_guide_free            (OuvGuide           *self);

GPtrArray      *ouv_guide_get_groups      (const OuvGuide     *self); /* of OuvTopicGroup, in order */
const OuvTopic *ouv_guide_find_topic      (const OuvGuide     *self,
                                           const char         *id);
/* The topics that say of themselves that they explain THING ("channel:sac"). (transfer container) */
GPtrArray      *ouv_guide_find_explaining (const OuvGuide     *self,
                                           const char         *thing);
/* The topics that hold every word of TYPED in some language, best first: the first N_ABOUT say by title, summary or keywords that they
 * are about it, the others mention it. (transfer container) */
GPtrArray      *ouv_guide_search          (OuvGuide           *self,
                                           const char         *typed,
                                           OuvDay              today,
                                           guint              *n_about);
/* TEXT with its slots filled: numbers from the model, sums as they are on the day. (transfer full) */
char           *ouv_guide_write_text      (const OuvGuide     *self,
                                           const char         *text,
                                           OuvLanguage         language,
                                           OuvDay              today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvGuide, ouv_guide_free)

G_END_DECLS
