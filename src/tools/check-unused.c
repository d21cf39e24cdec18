/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

#include "ouv-json.h"

/* Definitions that nothing refers to. */

typedef struct {
  const OuvCheck *check;
  GHashTable     *used; /* of char*: "family opening" */
  const char     *kind;
} Uses;

static void
use (Uses       *self,
     const char *kind,
     const char *id)
{
  if (id != NULL)
    g_hash_table_add (self->used, g_strconcat (kind, " ", id, NULL));
}

static gboolean
is_used (const Uses *self,
         const char *kind,
         const char *id)
{
  g_autofree char *key = g_strconcat (kind, " ", id, NULL);

  return g_hash_table_contains (self->used, key);
}

static void
use_list (Uses       *self,
          const char *kind,
          JsonNode   *list)
{
  for (guint i = 0; list != NULL && JSON_NODE_HOLDS_ARRAY (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    use (self, kind, json_array_get_string_element (json_node_get_array (list), i));
}

static void
use_slot (const char *name,
          gpointer    data)
{
  use (data, "slot", name);
}

static void
use_variable (const char *name,
              gpointer    data)
{
  use (data, "variable", name);
}

static void
use_model_text (const OuvTreePlace *place,
                gpointer            data)
{
  ouv_tree_foreach_slot (json_node_get_string (place->node), use_variable, data);
}

/* "law.x" is the sentence of the right x. */
static void
use_text (Uses       *self,
          const char *id)
{
  use (self, "text", id);
  if (id != NULL && g_str_has_prefix (id, "law."))
    use (self, "right", id + strlen ("law."));
}

static void
use_prefix (Uses       *self,
            const char *prefix,
            const char *question_id)
{
  const OuvQuestion *question = ouv_model_find_question (self->check->model, question_id);

  use (self, "variable", question_id);
  for (guint i = 0; i < question->options->len; i++)
    {
      g_autofree char *text = g_strconcat (prefix, ".", ((OuvOption *) question->options->pdata[i])->id, NULL);

      use (self, "text", text);
    }
}

/* The texts that an operand of a comparison is, or lists. */
static void
use_options (Uses     *self,
             JsonNode *operands)
{
  for (guint i = 0; operands != NULL && JSON_NODE_HOLDS_ARRAY (operands) && i < json_array_get_length (json_node_get_array (operands)); i++)
    {
      JsonNode *operand = json_array_get_element (json_node_get_array (operands), i);

      if (json_node_get_value_type (operand) == G_TYPE_STRING)
        use (self, "option", json_node_get_string (operand));
      else if (JSON_NODE_HOLDS_ARRAY (operand))
        use_list (self, "option", operand);
    }
}

/* Conditions anywhere; what items, families, lists and slots of messages name. */
static void
use_node (const OuvTreePlace *place,
          gpointer            data)
{
  static const char *const of_messages[] = { "/families/", "/lists/", "/forms/", "/slots/" };
  static const char *const comparisons[] = { "==", "!=", "in" };
  gboolean in_messages = FALSE;
  const char *prefix = ouv_tree_get_text (place->node, "prefix");

  use (data, "variable", ouv_tree_get_operand (place->node, "var"));
  use (data, "variable", ouv_tree_get_operand (place->node, "known"));
  use (data, "fact", ouv_tree_get_operand (place->node, "fact"));
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    use_options (data, ouv_tree_get_member (place->node, comparisons[i]));
  for (guint i = 0; i < G_N_ELEMENTS (of_messages); i++)
    in_messages = in_messages || g_str_has_prefix (place->pointer, of_messages[i]);
  if (!in_messages)
    return;
  use (data, "family", ouv_tree_get_text (place->node, "family"));
  use (data, "list", ouv_tree_get_text (place->node, "list"));
  use_text (data, ouv_tree_get_text (place->node, "text"));
  use_text (data, ouv_tree_get_text (place->node, "header"));
  use_list (data, "slot", ouv_tree_get_member (place->node, "opt"));
  use_list (data, "right", ouv_tree_get_member (place->node, "from"));
  if (prefix != NULL)
    use_prefix (data, prefix, ouv_tree_get_text (place->node, "each"));
}

static void
use_model (Uses *self)
{
  const OuvModel *model = self->check->model;
  GHashTableIter iter;
  gpointer text;

  for (guint i = 0; i < model->slots->len; i++)
    {
      const OuvSlot *slot = model->slots->pdata[i];

      use (self, slot->type == OUV_SLOT_FACT ? "fact" : "variable", slot->var);
    }
  for (guint i = 0; i < model->rights->len; i++)
    use (self, "text", ((OuvRightRow *) model->rights->pdata[i])->law);
  for (guint i = 0; i < model->checklist->len; i++)
    use (self, "text", ((OuvChecklistRow *) model->checklist->pdata[i])->enclosure);
  for (guint i = 0; i < model->pages->len; i++)
    use (self, "step", ((OuvStep *) model->steps->pdata[((OuvPageInfo *) model->pages->pdata[i])->step])->id);
  g_hash_table_iter_init (&iter, model->messages[OUV_LANGUAGE_PT_BR].texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    ouv_tree_foreach_slot (text, use_slot, self);
  /* Read by the engine. */
  use (self, "variable", "claim.amount");
  use (self, "variable", "claim.track");
  use (self, "fact", "minimum_wage");
}

static void
use_rights (const OuvTreePlace *place,
            gpointer            data)
{
  use_list (data, "right", place->node);
}

static void
check_definition (const OuvTreePlace *place,
                  gpointer            data)
{
  const Uses *self = data;
  const char *id = ouv_tree_get_text (place->node, "id");

  if (!is_used (self, self->kind, id))
    ouv_check_add (self->check, place, "id", "unused", "nothing uses “%s”", id);
}

/* What a derived value can be and nothing asks for. */
static void
check_results (const OuvTreePlace *place,
               gpointer            data)
{
  const Uses *self = data;
  const OuvVariable *variable = ouv_scope_lookup (self->check->model->scope, ouv_tree_get_text (place->node, "id"));

  for (guint i = 0; variable->options != NULL && variable->options[i] != NULL; i++)
    if (!is_used (self, "option", variable->options[i]) && ouv_model_find_channel (self->check->model, variable->options[i]) == NULL)
      ouv_check_add (self->check, place, "value", "unused", "nothing asks whether it is “%s”", variable->options[i]);
}

/* A group of channels gives variables: one of them is read. */
static void
check_channel_group (const OuvTreePlace *place,
                     gpointer            data)
{
  const Uses *self = data;
  const char *id = json_node_get_string (place->node);
  g_autofree char *prefix = g_strconcat ("variable ", id, ".", NULL);
  GHashTableIter iter;
  gpointer used;

  g_hash_table_iter_init (&iter, self->used);
  while (g_hash_table_iter_next (&iter, &used, NULL))
    if (g_str_has_prefix (used, prefix))
      return;
  ouv_check_add (self->check, place, NULL, "unused", "nothing asks for the group “%s”", id);
}

static void
check_group (const OuvTreePlace *place,
             gpointer            data)
{
  const OuvCheck *self = data;
  const OuvQuestion *question = ouv_model_find_question (self->model, ouv_tree_get_text (place->node, "id"));

  for (guint i = 0; i < question->groups->len; i++)
    {
      const OuvStep *group = question->groups->pdata[i];
      g_autofree char *pointer = g_strdup_printf ("%s/groups/%u/id", place->pointer, i);
      gboolean used = FALSE;

      for (guint j = 0; j < question->options->len && !used; j++)
        used = g_strcmp0 (((OuvOption *) question->options->pdata[j])->group, group->id) == 0;
      if (!used)
        ouv_findings_add (self->findings, place->file, pointer, "unused", "no option is in the group “%s”", group->id);
    }
}

/* Members of the message files, told once, for Portuguese. */
static void
check_members (const OuvCheck *self,
               const char     *pointer,
               JsonNode       *node,
               gboolean      (*is_needed) (const Uses *uses, const char *parent, const char *id),
               const Uses     *uses,
               const char     *parent)
{
  g_autoptr(GList) ids = json_object_get_members (json_node_get_object (node));

  for (GList *l = ids; l != NULL; l = l->next)
    if (!is_needed (uses, parent, l->data))
      {
        g_autofree char *place = ouv_json_pointer_append (pointer, l->data);

        ouv_findings_add (self->findings, self->tree->files->messages[OUV_LANGUAGE_PT_BR].name, place, "unused",
                          "nothing uses “%s”", (char *) l->data);
      }
}

static gboolean
is_text_needed (const Uses *uses,
                const char *parent,
                const char *id)
{
  return is_used (uses, "text", id);
}

static gboolean
is_blank_needed (const Uses *uses,
                 const char *parent,
                 const char *id)
{
  const OuvSlot *slot = ouv_model_find_slot (uses->check->model, id);

  return slot != NULL && slot->type != OUV_SLOT_FAMILY && slot->type != OUV_SLOT_FACT;
}

static gboolean
is_term_slot (const Uses *uses,
              const char *parent,
              const char *id)
{
  const OuvSlot *slot = ouv_model_find_slot (uses->check->model, id);

  return slot != NULL && slot->type == OUV_SLOT_TERM;
}

static gboolean
is_term_needed (const Uses *uses,
                const char *parent,
                const char *id)
{
  const OuvSlot *slot = ouv_model_find_slot (uses->check->model, parent);
  const char *const *options = ouv_scope_get (uses->check->model->scope, (guint) slot->variable)->options;

  return options == NULL || g_strv_contains (options, id);
}

static void
check_message_members (const OuvCheck *self,
                       const Uses     *uses)
{
  JsonNode *root = self->tree->messages[OUV_LANGUAGE_PT_BR];
  JsonNode *terms = ouv_tree_get_member (root, "terms");
  g_autoptr(GList) slots = json_object_get_members (json_node_get_object (terms));

  check_members (self, "/texts", ouv_tree_get_member (root, "texts"), is_text_needed, uses, NULL);
  check_members (self, "/blanks", ouv_tree_get_member (root, "blanks"), is_blank_needed, uses, NULL);
  check_members (self, "/terms", terms, is_term_slot, uses, NULL);
  for (GList *l = slots; l != NULL; l = l->next)
    {
      g_autofree char *pointer = ouv_json_pointer_append ("/terms", l->data);

      if (is_term_slot (uses, NULL, l->data))
        check_members (self, pointer, ouv_tree_get_member (terms, l->data), is_term_needed, uses, l->data);
    }
}

void
ouv_check_unused (const OuvCheck *self)
{
  static const struct { const char *kind; const char *path; } kinds[] = {
    { "step", "steps/*" }, { "variable", "questions/*" }, { "variable", "derived/*" }, { "fact", "facts/*" },
    { "right", "rights/*" }, { "slot", "slots/*" }, { "family", "families/*" }, { "list", "lists/*" }
  };
  g_autoptr(GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Uses uses = { self, used, NULL };

  use_model (&uses);
  ouv_model_tree_foreach_node (self->tree, use_node, &uses);
  ouv_model_tree_foreach_text (self->tree, use_model_text, &uses);
  ouv_model_tree_foreach (self->tree, "rights_by_problem/*/rights", use_rights, &uses);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      uses.kind = kinds[i].kind;
      ouv_model_tree_foreach (self->tree, kinds[i].path, check_definition, &uses);
    }
  ouv_model_tree_foreach (self->tree, "derived/*", check_results, &uses);
  ouv_model_tree_foreach (self->tree, "channels/*/group", check_channel_group, &uses);
  ouv_model_tree_foreach (self->tree, "questions/*", check_group, (gpointer) self);
  check_message_members (self, &uses);
}
