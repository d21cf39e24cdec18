/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model-names.h"

#include <string.h>

const char *const name_kinds[N_NAME_KINDS] = { "variables", "facts", "operators", "options", "ids", "slots" };

/* Those that are being filled. */
static GPtrArray **names;

static void
name_free (Name *name)
{
  g_free (name->file);
  g_free (name->pointer);
  g_free (name->text);
  g_free (name->before);
  g_free (name->after);
  g_free (name);
}

/* What STEP leads to from PLACE (which it is itself when STEP is NULL) is TEXT, or called so. */
static Name *
add_name (NameKind                kind,
          const OuvTreePlace *place,
          const char         *step,
          const char         *text)
{
  Name *name = g_new0 (Name, 1);

  name->file = g_strdup (place->file);
  name->pointer = g_strconcat (place->pointer, step != NULL ? "/" : NULL, step, NULL);
  name->text = g_strdup (text);
  g_ptr_array_add (names[kind], name);
  return name;
}

/* Conditions */

/* Texts beside a question; dates and sums are no options. */
static void
collect_option (const OuvTreePlace *place,
                const char         *step,
                JsonNode           *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING && !g_ascii_isdigit (*json_node_get_string (node)))
    add_name (NAME_OPTION, place, step, json_node_get_string (node));
}

static void
collect_options (const OuvTreePlace *place,
                 const char         *operator,
                 JsonArray          *arguments)
{
  for (guint i = 0; i < json_array_get_length (arguments); i++)
    {
      JsonNode *node = json_array_get_element (arguments, i);
      JsonArray *list = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
      g_autofree char *step = g_strdup_printf ("%s/%u", operator, i);

      collect_option (place, step, node);
      for (guint j = 0; list != NULL && j < json_array_get_length (list); j++)
        {
          g_autofree char *element = g_strdup_printf ("%s/%u", step, j);

          collect_option (place, element, json_array_get_element (list, j));
        }
    }
}

static void
collect_operand (const OuvTreePlace *place,
                 const char         *operator,
                 NameKind                kind)
{
  const char *operand = ouv_tree_get_operand (place->node, operator);
  g_autofree char *first = g_strconcat (operator, "/0", NULL);

  if (operand != NULL)
    add_name (kind, place, JSON_NODE_HOLDS_ARRAY (ouv_tree_get_member (place->node, operator)) ? first : operator, operand);
}

static void
collect_condition (const OuvTreePlace *place,
                   gpointer            data)
{
  static const char *const operators[] = {
    "and", "or", "!", "==", "!=", "<", "<=", ">", ">=", "in", "if", "+", "-", "*", "min", "max", "today", "days_between",
    "add_days", "add_years", "add_business_days", "var", "known", "fact"
  };
  static const char *const with_options[] = { "==", "!=", "in", "if", NULL };

  if (!JSON_NODE_HOLDS_OBJECT (place->node) || json_object_get_size (json_node_get_object (place->node)) != 1)
    return;
  collect_operand (place, "var", NAME_VARIABLE);
  collect_operand (place, "known", NAME_VARIABLE);
  collect_operand (place, "fact", NAME_FACT);
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (ouv_tree_get_member (place->node, operators[i]) != NULL)
      {
        JsonNode *arguments = ouv_tree_get_member (place->node, operators[i]);

        add_name (NAME_OPERATOR, place, operators[i], operators[i]);
        if (JSON_NODE_HOLDS_ARRAY (arguments) && g_strv_contains (with_options, operators[i]))
          collect_options (place, operators[i], json_node_get_array (arguments));
      }
}

/* Ids */

static void
collect_id (const OuvTreePlace *place,
            gpointer            data)
{
  if (json_node_get_value_type (place->node) == G_TYPE_STRING)
    add_name (NAME_ID, place, NULL, json_node_get_string (place->node));
}

/* What items of messages name, at any depth. */
static void
collect_item (const OuvTreePlace *place,
              gpointer            data)
{
  static const char *const sections[] = { "/families/", "/lists/", "/forms/" };
  static const char *const members[] = { "text", "family", "list", "header", "each", "prefix" };
  gboolean is_item = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    is_item = is_item || g_str_has_prefix (place->pointer, sections[i]);
  for (guint i = 0; is_item && i < G_N_ELEMENTS (members); i++)
    if (ouv_tree_get_text (place->node, members[i]) != NULL)
      add_name (NAME_ID, place, members[i], ouv_tree_get_text (place->node, members[i]));
}

static void
collect_slots (const OuvTreePlace *place,
               gpointer            data)
{
  const char *text = json_node_get_string (place->node);

  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *close = strchr (open, '}');
      g_autofree char *slot = g_strndup (open + 1, close - open - 1);
      Name *name = add_name (NAME_SLOT, place, NULL, slot);

      name->before = g_strndup (text, open + 1 - text);
      name->after = g_strdup (close);
    }
}

static void
collect_message_slots (const char *file,
                       JsonNode   *root)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, json_node_get_object (ouv_tree_get_member (root, "texts")));
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      g_autofree char *pointer = g_strconcat ("/texts/", id, NULL);
      OuvTreePlace place = { file, pointer, node };

      collect_slots (&place, NULL);
    }
}

void
collect_names (const OuvModelTree *tree,
               GPtrArray          *into[N_NAME_KINDS])
{
  /* What is renamed here leaves those dangling that name it. */
  static const char *const ids[] = {
    "questions/*/id", "channels/*/id", "steps/*/id", "derived/*/id", "facts/*/id", "rights/*/id", "slots/*/id",
    "families/*/id", "lists/*/id", "questions/*/groups/*/id", "pages/*/step", "pages/*/questions/*", "pages/*/kind",
    "questions/*/type", "questions/*/format", "questions/*/latin", "questions/*/options/*/group", "channels/*/group",
    "channels/*/reply/whose", "next_step/*/action", "next_step/*/channel", "offers/*/channel", "ladder/*/channel",
    "checklist/*/form", "facts/*/type", "rights_by_problem/*/problem", "rights_by_problem/*/rights/*", "contacts/*/channel",
    "contacts/*/state", "contacts/*/hours/zone", "contacts/*/source/confidence", "slots/*/type",
    "slots/*/var", "slots/*/question", "slots/*/others/*", "slots/*/family", "forms/*/channel", "forms/*/form"
  };

  names = into;
  ouv_model_tree_foreach_node (tree, collect_condition, NULL);
  ouv_model_tree_foreach_node (tree, collect_item, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ouv_model_tree_foreach (tree, ids[i], collect_id, NULL);
  ouv_model_tree_foreach_text (tree, collect_slots, NULL);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    collect_message_slots (tree->files->messages[i].name, tree->messages[i]);
}

GPtrArray *
names_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
}

char *
dup_name_value (const Name *name,
                const char *text)
{
  return g_strconcat (name->before != NULL ? name->before : text, name->before != NULL ? text : NULL, name->after, NULL);
}
