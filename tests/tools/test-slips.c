/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "model-edit.h"
#include "model-tree.h"
#include "ouv-model-private.h"

#include <string.h>

/* A slip of the pen in one name of the shipped model, so that it names nothing: always found. */

/* Of each kind. */
#define N_SLIPS 100

typedef enum { VARIABLE, FACT, OPERATOR, OPTION, ID, SLOT, N_KINDS } Kind;

static const char *const kind_names[N_KINDS] = { "variables", "facts", "operators", "options", "ids", "slots" };

/* A name in the model. */
typedef struct {
  char *file;
  char *pointer; /* OPERATOR: of the member that is so called */
  char *text;    /* the name */
  char *before;  /* SLOT: what is before and after it in its text */
  char *after;
} Name;

static OuvModelFiles *shipped;
static GPtrArray *names[N_KINDS];
static GHashTable *known; /* of char*: everything that is a name of something */

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
add_name (Kind                kind,
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
    add_name (OPTION, place, step, json_node_get_string (node));
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
                 Kind                kind)
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
  collect_operand (place, "var", VARIABLE);
  collect_operand (place, "known", VARIABLE);
  collect_operand (place, "fact", FACT);
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (ouv_tree_get_member (place->node, operators[i]) != NULL)
      {
        JsonNode *arguments = ouv_tree_get_member (place->node, operators[i]);

        add_name (OPERATOR, place, operators[i], operators[i]);
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
    add_name (ID, place, NULL, json_node_get_string (place->node));
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
      add_name (ID, place, members[i], ouv_tree_get_text (place->node, members[i]));
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
      Name *name = add_name (SLOT, place, NULL, slot);

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

static void
collect_variables (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = ouv_model_new_for_files (shipped, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ouv_scope_get_size (model->scope); i++)
    g_hash_table_add (known, g_strdup (ouv_scope_get (model->scope, i)->name));
}

static void
collect_known (const OuvTreePlace *place,
               gpointer            data)
{
  g_autoptr(GList) members = NULL;

  if (json_node_get_value_type (place->node) == G_TYPE_STRING)
    g_hash_table_add (known, json_node_dup_string (place->node));
  if (!JSON_NODE_HOLDS_OBJECT (place->node))
    return;
  members = json_object_get_members (json_node_get_object (place->node));
  for (GList *l = members; l != NULL; l = l->next)
    g_hash_table_add (known, g_strdup (l->data));
}

static void
collect (void)
{
  /* What is renamed here leaves those dangling that name it. */
  static const char *const ids[] = {
    "questions/*/id", "channels/*/id", "steps/*/id", "derived/*/id", "facts/*/id", "rights/*/id", "slots/*/id",
    "families/*/id", "lists/*/id", "questions/*/groups/*/id", "pages/*/step", "pages/*/questions/*", "pages/*/kind",
    "questions/*/type", "questions/*/format", "questions/*/latin", "questions/*/options/*/group", "channels/*/group",
    "channels/*/reply/whose", "next_step/*/action", "next_step/*/channel", "offers/*/channel", "ladder/*/channel",
    "checklist/*/form", "facts/*/type", "rights_by_problem/*/problem", "rights_by_problem/*/rights/*", "contacts/*/channel",
    "contacts/*/state", "contacts/*/say/*", "contacts/*/hours/zone", "contacts/*/source/confidence", "slots/*/type",
    "slots/*/var", "slots/*/question", "slots/*/family", "forms/*/channel", "forms/*/form"
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelTree) tree = ouv_model_tree_new (shipped, &error);

  g_assert_no_error (error);
  ouv_model_tree_foreach_node (tree, collect_known, NULL);
  collect_variables ();
  ouv_model_tree_foreach_node (tree, collect_condition, NULL);
  ouv_model_tree_foreach_node (tree, collect_item, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ouv_model_tree_foreach (tree, ids[i], collect_id, NULL);
  ouv_model_tree_foreach_text (tree, collect_slots, NULL);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    collect_message_slots (shipped->messages[i].name, tree->messages[i]);
}

/* Slips */

/* NAME with one letter left out, doubled, changed or swapped with the next; nothing that is called so. */
static char *
misspell (const char *name,
          GRand      *random)
{
  for (;;)
    {
      g_autoptr(GString) slip = g_string_new (name);
      gsize at = (gsize) g_rand_int_range (random, 0, (gint32) slip->len);
      char letter = (char) ('a' + g_rand_int_range (random, 0, 26));

      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          g_string_erase (slip, (gssize) at, 1);
          break;
        case 1:
          g_string_insert_c (slip, (gssize) at, letter);
          break;
        case 2:
          slip->str[at] = letter;
          break;
        default:
          if (at + 1 < slip->len)
            {
              letter = slip->str[at];
              slip->str[at] = slip->str[at + 1];
              slip->str[at + 1] = letter;
            }
          break;
        }
      if (slip->len > 0 && !g_hash_table_contains (known, slip->str))
        return g_string_free (g_steal_pointer (&slip), FALSE);
    }
}

static void
test_slips (gconstpointer data)
{
  Kind kind = GPOINTER_TO_UINT (data);
  g_autoptr(GRand) random = g_rand_new_with_seed (20261123 + kind);

  for (guint i = 0; i < N_SLIPS; i++)
    {
      const Name *name = names[kind]->pdata[g_rand_int_range (random, 0, (gint32) names[kind]->len)];
      g_autofree char *slip = misspell (name->text, random);
      g_autofree char *value = g_strconcat (name->before != NULL ? name->before : slip, name->before != NULL ? slip : NULL,
                                            name->after, NULL);
      Edit edit = { kind == OPERATOR ? EDIT_RENAME : EDIT_TEXT, name->file, name->pointer, value };
      g_autoptr(OuvModelFiles) files = edit_files (shipped, &edit, 1);
      g_autoptr(GPtrArray) findings = ouv_findings_new ();
      OuvModel *model = ouv_check_files (files, 0, findings);

      g_clear_pointer (&model, ouv_model_unref);
      if (findings->len > 0)
        continue;
      g_test_message ("%s:%s: “%s” for “%s” was not found", name->file, name->pointer, slip, name->text);
      g_test_fail ();
    }
  g_test_message ("%u of %u %s", N_SLIPS, names[kind]->len, kind_names[kind]);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  shipped = read_shipped_files ();
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (Kind kind = 0; kind < N_KINDS; kind++)
    names[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  collect ();
  for (Kind kind = 0; kind < N_KINDS; kind++)
    {
      g_autofree char *path = g_strconcat ("/slips/", kind_names[kind], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_slips);
    }
  result = g_test_run ();
  for (Kind kind = 0; kind < N_KINDS; kind++)
    g_ptr_array_unref (names[kind]);
  g_hash_table_unref (known);
  ouv_model_files_free (shipped);
  return result;
}
