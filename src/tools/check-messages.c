/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

#include "ouv-json.h"

/* The message files of the three languages: the same ids in the same order, with the same slots. */

typedef struct {
  const OuvCheck *check;
  OuvLanguage     language;
  char           *pointer;
  JsonNode       *wanted; /* of the object in Portuguese */
  JsonNode       *found;
} Pair;

static void
add_finding (const Pair  *self,
             OuvLanguage  language,
             const char  *id,
             const char  *code,
             const char  *sentence)
{
  g_autofree char *pointer = ouv_json_pointer_append (self->pointer, id);

  ouv_findings_add (self->check->findings, self->check->tree->files->messages[language].name, pointer, code, "%s", sentence);
}

/* Whether a member can have a translation; what is of another type is told by the loader. */
static gboolean
is_translatable (JsonNode   *node,
                 const char *id)
{
  return ouv_tree_get_text (node, id) != NULL || JSON_NODE_HOLDS_OBJECT (ouv_tree_get_member (node, id));
}

static gboolean
compare_ids (const Pair *self)
{
  g_autoptr(GList) wanted = json_object_get_members (json_node_get_object (self->wanted));
  g_autoptr(GList) found = json_object_get_members (json_node_get_object (self->found));
  gboolean same = TRUE;

  for (GList *l = wanted; l != NULL; l = l->next)
    if (ouv_tree_get_member (self->found, l->data) == NULL && is_translatable (self->wanted, l->data))
      {
        add_finding (self, self->language, l->data, "missing-translation", "is there in Portuguese, but not here");
        same = FALSE;
      }
  for (GList *l = found; l != NULL; l = l->next)
    if (ouv_tree_get_member (self->wanted, l->data) == NULL && is_translatable (self->found, l->data))
      {
        add_finding (self, OUV_LANGUAGE_PT_BR, l->data, "missing-translation", "is there in another language, but not in Portuguese");
        same = FALSE;
      }
  for (GList *l = wanted, *m = found; same && l != NULL && m != NULL; l = l->next, m = m->next)
    if (!g_str_equal (l->data, m->data))
      {
        add_finding (self, self->language, m->data, "order", "stands elsewhere in Portuguese");
        break;
      }
  return same;
}

static void
add_slot (const char *name,
          gpointer    data)
{
  g_hash_table_add (data, g_strdup (name));
}

static GHashTable *
get_slots (const char *text)
{
  GHashTable *slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ouv_tree_foreach_slot (text, add_slot, slots);
  return slots;
}

static void
compare_slots (const Pair *self,
               const char *id)
{
  const char *wanted_text = ouv_tree_get_text (self->wanted, id);
  const char *found_text = ouv_tree_get_text (self->found, id);
  g_autoptr(GHashTable) wanted = NULL;
  g_autoptr(GHashTable) found = NULL;
  GHashTableIter iter;
  gpointer name;

  if (wanted_text == NULL || found_text == NULL)
    return;
  wanted = get_slots (wanted_text);
  found = get_slots (found_text);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (found, name))
      {
        g_autofree char *sentence = g_strdup_printf ("the slot {%s} of the Portuguese text is missing", (char *) name);

        add_finding (self, self->language, id, "slots-differ", sentence);
        return;
      }
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (wanted, name))
      {
        g_autofree char *sentence = g_strdup_printf ("the Portuguese text has no slot {%s}", (char *) name);

        add_finding (self, self->language, id, "slots-differ", sentence);
        return;
      }
}

static void
compare (const OuvCheck *check,
         OuvLanguage     language,
         const char     *parent,
         const char     *member)
{
  JsonNode *wanted = check->tree->messages[OUV_LANGUAGE_PT_BR];
  JsonNode *found = check->tree->messages[language];
  g_autofree char *pointer = ouv_json_pointer_append (parent != NULL ? "/terms" : "", member);
  g_autoptr(GList) ids = NULL;
  Pair self;

  if (parent != NULL)
    {
      wanted = ouv_tree_get_member (wanted, parent);
      found = ouv_tree_get_member (found, parent);
    }
  self = (Pair) { check, language, pointer, ouv_tree_get_member (wanted, member), ouv_tree_get_member (found, member) };
  /* What is no object is told by the loader. */
  if (self.wanted == NULL || self.found == NULL || !JSON_NODE_HOLDS_OBJECT (self.wanted) || !JSON_NODE_HOLDS_OBJECT (self.found)
      || !compare_ids (&self))
    return;
  ids = json_object_get_members (json_node_get_object (self.wanted));
  for (GList *l = ids; l != NULL; l = l->next)
    if (g_str_equal (member, "texts") || g_str_equal (member, "labels"))
      compare_slots (&self, l->data);
    else if (g_str_equal (member, "terms"))
      compare (check, language, "terms", l->data);
}

void
ouv_check_messages (const OuvCheck *self)
{
  static const char *const members[] = { "texts", "blanks", "terms", "labels" };

  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    for (guint j = 0; i != OUV_LANGUAGE_PT_BR && j < G_N_ELEMENTS (members); j++)
      compare (self, i, NULL, members[j]);
}
