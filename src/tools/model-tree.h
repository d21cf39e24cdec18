/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "ouv-model.h"

G_BEGIN_DECLS

/* The files of a model as JSON: what the checks need that a loaded model no longer has. */
typedef struct {
  const OuvModelFiles *files;
  GPtrArray           *roots; /* of JsonNode, parallel to files->model */
  JsonNode            *messages[OUV_N_LANGUAGES];
} OuvModelTree;

/* FILES must live longer. The error names file and JSON pointer. */
OuvModelTree *ouv_model_tree_new  (const OuvModelFiles *files,
                                   GError             **error);
void          ouv_model_tree_free (OuvModelTree        *self);

/* One value of the tree; good while the function runs that is given it. */
typedef struct {
  const char *file;
  const char *pointer;
  JsonNode   *node;
} OuvTreePlace;

typedef void (*OuvTreeFunc) (const OuvTreePlace *place, gpointer data);

/* Calls FUNC for every value of the model that PATH leads to, a JSON pointer without the first "/"; "*" is any element of a
 * list. */
void          ouv_model_tree_foreach (const OuvModelTree *self,
                                      const char         *path,
                                      OuvTreeFunc         func,
                                      gpointer            data);
/* Calls FUNC for every value of the model, a list or an object before what is in it. */
void          ouv_model_tree_foreach_node (const OuvModelTree *self,
                                           OuvTreeFunc         func,
                                           gpointer            data);
/* The texts that gettext translates, in the order of the files; an empty text is none. */
void          ouv_model_tree_foreach_text (const OuvModelTree *self,
                                           OuvTreeFunc         func,
                                           gpointer            data);

/* The text of a member of NODE; NULL when NODE is no object or the member no text. */
const char   *ouv_tree_get_text       (JsonNode            *node,
                                       const char          *member);
/* The member of an object, NULL when there is none. */
JsonNode     *ouv_tree_get_member     (JsonNode            *node,
                                       const char          *member);
/* NAME of an object that is nothing but { MEMBER: NAME } or { MEMBER: [NAME] }, as "var", "known" and "fact" are; otherwise NULL. */
const char   *ouv_tree_get_operand    (JsonNode            *node,
                                       const char          *member);
/* Calls FUNC for every name that stands between braces in TEXT. */
typedef void (*OuvSlotFunc) (const char *name, gpointer data);
void          ouv_tree_foreach_slot   (const char          *text,
                                       OuvSlotFunc          func,
                                       gpointer             data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvModelTree, ouv_model_tree_free)

G_END_DECLS
