/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "model-edit.h"
#include "model-names.h"
#include "ouv-model-private.h"

#include <string.h>

/* A slip of the pen in one name of the shipped model, so that it names nothing: always found. */

/* Of each kind. */
/* Of each kind. */
#define N_SLIPS (g_test_slow () ? 100u : 10u)

static OuvModelFiles *shipped;
static GPtrArray *names[N_NAME_KINDS];
static GHashTable *known; /* of char*: everything that is a name of something */

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
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelTree) tree = ouv_model_tree_new (shipped, &error);

  g_assert_no_error (error);
  ouv_model_tree_foreach_node (tree, collect_known, NULL);
  collect_variables ();
  collect_names (tree, names);
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
  NameKind kind = GPOINTER_TO_UINT (data);
  g_autoptr(GRand) random = g_rand_new_with_seed (20261123 + kind);

  for (guint i = 0; i < N_SLIPS; i++)
    {
      const Name *name = names[kind]->pdata[g_rand_int_range (random, 0, (gint32) names[kind]->len)];
      g_autofree char *slip = misspell (name->text, random);
      g_autofree char *value = dup_name_value (name, slip);
      Edit edit = { kind == NAME_OPERATOR ? EDIT_RENAME : EDIT_TEXT, name->file, name->pointer, value };
      g_autoptr(OuvModelFiles) files = edit_files (shipped, &edit, 1);
      g_autoptr(GPtrArray) findings = ouv_findings_new ();
      OuvModel *model = ouv_check_files (files, 0, findings);

      g_clear_pointer (&model, ouv_model_unref);
      if (findings->len > 0)
        continue;
      g_test_message ("%s:%s: “%s” for “%s” was not found", name->file, name->pointer, slip, name->text);
      g_test_fail ();
    }
  g_test_message ("%u of %u %s", N_SLIPS, names[kind]->len, name_kinds[kind]);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  shipped = read_shipped_files ();
  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    names[kind] = names_new ();
  collect ();
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    {
      g_autofree char *path = g_strconcat ("/slips/", name_kinds[kind], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_slips);
    }
  result = g_test_run ();
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    g_ptr_array_unref (names[kind]);
  g_hash_table_unref (known);
  ouv_model_files_free (shipped);
  return result;
}
