/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

/* What names something else where the loader does not look. */

typedef struct {
  const OuvCheck     *check;
  const OuvTreePlace *place;
} TextPlace;

static void
check_variable (const char *name,
                gpointer    data)
{
  const TextPlace *self = data;

  if (ouv_scope_lookup (self->check->model->scope, name) == NULL)
    ouv_check_add (self->check, self->place, NULL, "unknown-id", "there is no variable “%s” for the slot", name);
}

static void
check_text (const OuvTreePlace *place,
            gpointer            data)
{
  TextPlace self = { data, place };

  ouv_tree_foreach_slot (json_node_get_string (place->node), check_variable, &self);
}

/* Slots */

/* Whether a slot that has no value can be asked for: by its question, or by a field of the attempt that it speaks of. */
static gboolean
can_be_asked (const OuvModel *model,
              const OuvSlot  *slot)
{
  const char *dot = strchr (slot->var, '.');
  g_autofree char *owner = dot != NULL ? g_strndup (slot->var, dot - slot->var) : NULL;

  if (ouv_model_find_question (model, slot->question) != NULL)
    return TRUE;
  return owner != NULL && (g_str_equal (owner, "attempt") || ouv_model_find_channel (model, owner) != NULL);
}

/* Whether a slot always has a value: the day, what is fixed, what a family says. */
static gboolean
has_value (const OuvSlot *slot)
{
  return slot->type == OUV_SLOT_FAMILY || slot->type == OUV_SLOT_FACT || g_str_equal (slot->var, "today")
         || g_str_has_prefix (slot->var, "message.");
}

static void
check_blank (const OuvCheck *self,
             const OuvSlot  *slot)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    if (g_hash_table_lookup (self->model->messages[i].blanks, slot->id) == NULL)
      {
        g_autofree char *pointer = g_strconcat ("/blanks/", slot->id, NULL);

        ouv_findings_add (self->findings, self->tree->files->messages[i].name, pointer, "missing", "the slot has no blank");
      }
}

static void
check_terms (const OuvCheck *self,
             const OuvSlot  *slot)
{
  const char *const *options = ouv_scope_get (self->model->scope, (guint) slot->variable)->options;

  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    for (guint j = 0; options != NULL && options[j] != NULL; j++)
      {
        g_autofree char *key = g_strconcat (slot->id, ".", options[j], NULL);
        g_autofree char *pointer = g_strconcat ("/terms/", slot->id, "/", options[j], NULL);

        if (!g_str_equal (options[j], "none") && g_hash_table_lookup (self->model->messages[i].terms, key) == NULL)
          ouv_findings_add (self->findings, self->tree->files->messages[i].name, pointer, "missing", "the option has no term");
      }
}

static void
check_slot (const OuvTreePlace *place,
            gpointer            data)
{
  const OuvCheck *self = data;
  const OuvSlot *slot = ouv_model_find_slot (self->model, ouv_tree_get_text (place->node, "id"));

  if (slot->type == OUV_SLOT_FACT && slot->fact->text == NULL)
    ouv_check_add (self, place, "var", "type", "the fact is no text");
  if (ouv_tree_get_text (place->node, "question") != NULL && ouv_model_find_question (self->model, slot->question) == NULL)
    ouv_check_add (self, place, "question", "unknown-id", "there is no question “%s”", slot->question);
  else if (!has_value (slot) && !can_be_asked (self->model, slot))
    ouv_check_add (self, place, NULL, "missing", "no question asks for what the slot lacks");
  if (slot->type == OUV_SLOT_TERM)
    check_terms (self, slot);
  if (!has_value (slot))
    check_blank (self, slot);
}

/* Lists of ids that are written twice */

static void
check_repeated (const OuvTreePlace *place,
                gpointer            data)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (place->node) ? json_node_get_array (place->node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    for (guint j = i + 1; j < json_array_get_length (array); j++)
      if (json_node_equal (json_array_get_element (array, i), json_array_get_element (array, j)))
        {
          g_autofree char *member = g_strdup_printf ("%u", j);

          ouv_check_add (data, place, member, "duplicate", "is in the list twice");
        }
}

typedef struct {
  const OuvCheck *check;
  GHashTable     *seen; /* of char* */
  const char     *member;
  guint           depth; /* of the list that holds the objects: "/questions/3/groups" is 3 */
} Ids;

/* Everything of the same list has another id. */
static void
check_id (const OuvTreePlace *place,
          gpointer            data)
{
  Ids *self = data;
  const char *id = ouv_tree_get_text (place->node, self->member);
  g_autofree char *list = g_strndup (place->pointer, strrchr (place->pointer, '/') - place->pointer);
  g_autofree char *key = g_strconcat (self->depth > 1 ? place->file : "", list, " ", id, NULL);

  if (!g_hash_table_add (self->seen, g_steal_pointer (&key)))
    ouv_check_add (self->check, place, self->member, "duplicate", "“%s” is there twice", id);
}

static void
check_ids (const OuvCheck *self,
           const char     *path,
           const char     *member,
           guint           depth)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Ids ids = { self, seen, member, depth };

  ouv_model_tree_foreach (self->tree, path, check_id, &ids);
}

void
ouv_check_references (const OuvCheck *self)
{
  ouv_model_tree_foreach_text (self->tree, check_text, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "slots/*", check_slot, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "rights_by_problem/*/rights", check_repeated, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "contacts/*/phones", check_repeated, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "slots/*/others", check_repeated, (gpointer) self);
  check_ids (self, "rights_by_problem/*", "problem", 1);
  check_ids (self, "questions/*/groups/*", "id", 3);
}
