/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-facts.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define URL "https://api.bcb.gov.br/dados"

/* The tests run in their order, and in one folder. */

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "ouvidor", "facts.json", NULL);
}

static OuvModel *
load_model (void)
{
  g_autoptr(OuvModelFiles) files = ouv_model_files_new_bundled ();

  return ouv_model_new_for_files (files, NULL);
}

static void
use (OuvModel   *model,
     const char *fact,
     const char *value,
     const char *valid_from)
{
  g_autoptr(GPtrArray) renewals = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_renewal_free);

  g_ptr_array_add (renewals, ouv_renewal_new (fact, value, valid_from != NULL ? ouv_day_from_iso (valid_from, NULL) : 0, URL,
                                              ouv_day_from_iso ("2027-02-01", NULL)));
  ouv_facts_use (model, renewals);
  ouv_facts_flush ();
}

static void
check_file (const char *expected)
{
  g_autofree char *path = dup_path ();
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) short_text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  short_text = g_string_new (text);
  g_string_replace (short_text, "\n", "", 0);
  g_string_replace (short_text, "  ", "", 0);
  g_string_replace (short_text, "\" : ", "\":", 0);
  g_assert_cmpstr (short_text->str, ==, expected);
}

static void
test_keep (void)
{
  g_autoptr(OuvModel) model = load_model ();
  g_autofree char *path = dup_path ();
  OuvFactState state;
  struct stat found;

  use (model, "minimum_wage", "1724.00", "2027-01-01");
  use (model, "claro_name", "CLARO NXT", NULL);
  use (model, "claro_name", "CLARO S.A. \"é\"", NULL);
  g_assert_true (ouv_model_get_fact (model, "claro_name", 1, &state));
  g_assert_cmpstr (state.text, ==, "CLARO S.A. \"é\"");
  check_file ("{\"format\":1,\"facts\":[{\"fact\":\"minimum_wage\",\"value\":\"1724.00\",\"valid_from\":\"2027-01-01\","
              "\"source\":\"" URL "\",\"seen\":\"2027-02-01\"},{\"fact\":\"claro_name\",\"value\":\"CLARO S.A. \\\"é\\\"\","
              "\"source\":\"" URL "\",\"seen\":\"2027-02-01\"}]}");
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpint (found.st_mode & 0777, ==, 0600);
}

/* As the program does when it is started next. */
static void
test_next_start (void)
{
  OuvFactState state;

  if (g_test_subprocess ())
    {
      ouv_facts_install ();
      g_assert_true (ouv_model_get_fact (ouv_model_get_default (), "minimum_wage", ouv_day_from_iso ("2027-03-01", NULL), &state));
      g_assert_cmpint (state.money, ==, 172400);
      g_assert_cmpstr (state.url, ==, URL);
      g_assert_cmpint (state.seen, ==, ouv_day_from_iso ("2027-02-01", NULL));
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_restore (void)
{
  static const char *const facts[] = { "claro_name", "minimum_wage", NULL };
  OuvFactState state;

  ouv_facts_install ();
  ouv_facts_restore (ouv_model_get_default (), facts);
  ouv_facts_flush ();
  g_assert_true (ouv_model_get_fact (ouv_model_get_default (), "claro_name", 1, &state));
  g_assert_cmpstr (state.text, ==, "CLARO S.A.");
  check_file ("{\"format\":1,\"facts\":[]}");
}

/* A file that is damaged, or of a newer version, changes nothing and does no harm. */
static void
test_damaged (void)
{
  static const char *const texts[] = {
    "", "[]", "{", "{\"format\":2,\"facts\":[]}", "{\"format\":1}", "{\"format\":1,\"facts\":[1]}",
    "{\"format\":1,\"facts\":[{\"fact\":\"claro_name\"}]}",
    "{\"format\":1,\"facts\":[{\"fact\":\"claro_name\",\"value\":\"X\",\"source\":\"" URL "\",\"seen\":\"2027-02-30\"}]}",
    "{\"format\":1,\"facts\":[{\"fact\":\"claro_name\",\"value\":\"X\",\"valid_from\":\"x\",\"source\":\"" URL "\",\"seen\":\"2027-02-01\"}]}",
    "{\"format\":1,\"facts\":[{\"fact\":\"claro_name\",\"value\":1,\"source\":\"" URL "\",\"seen\":\"2027-02-01\"}]}",
    "{\"format\":1,\"facts\":[{\"fact\":\"no_fact\",\"value\":\"1\",\"source\":\"" URL "\",\"seen\":\"2027-02-01\"}]}",
  };
  g_autofree char *path = dup_path ();

  if (g_test_subprocess ())
    {
      OuvFactState state;

      ouv_facts_install ();
      g_assert_true (ouv_model_get_fact (ouv_model_get_default (), "claro_name", 1, &state));
      g_assert_cmpstr (state.text, ==, "CLARO S.A.");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      g_test_trap_assert_stderr (i == G_N_ELEMENTS (texts) - 1 ? "*A fact is not used: *" : "*Facts are not read: *");
    }
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = g_getenv ("OUV_TEST_STATE");
  g_autofree char *made = folder == NULL ? g_dir_make_tmp ("ouvidor-facts-XXXXXX", NULL) : NULL;
  g_autofree char *path = NULL;
  int result;

  g_setenv ("XDG_STATE_HOME", made != NULL ? made : folder, TRUE);
  g_setenv ("OUV_TEST_STATE", g_getenv ("XDG_STATE_HOME"), TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/keep", test_keep);
  g_test_add_func ("/facts/next-start", test_next_start);
  g_test_add_func ("/facts/restore", test_restore);
  g_test_add_func ("/facts/damaged", test_damaged);
  result = g_test_run ();
  if (made == NULL)
    return result;
  path = dup_path ();
  g_unlink (path);
  g_free (g_steal_pointer (&path));
  path = g_build_filename (made, "ouvidor", NULL);
  g_rmdir (path);
  g_rmdir (made);
  return result;
}
