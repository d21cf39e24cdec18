/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "fault.h"
#include "ouv-case-format.h"
#include "ouv-json.h"

/* What a case file has beside answers and attempts. */
#define HEAD "\"format\": 1, \"model_version\": \"1\", \"created\": \"2026-11-20\", "
#define FLAGS "\"complete\": true, \"closed\": false, \"keeps_all\": true, "
#define LISTS "\"ticks\": [], \"dont_know\": [], "

#define ID "0b5d9a3e-53b5-4c0e-9d3c-5d2f5a3c7e11"
#define ID_NAME ID ".json"

typedef struct
{
  char         *root;   /* holds nothing but the store's folder */
  char         *folder;
  OuvCaseStore *store;
  guint         n_saved;
  guint         n_failed;
  guint         n_split;
  guint         n_not_removed;
  guint         n_not_purged;
  int           code;   /* of the last failure */
} Fixture;

static void
saved_cb (OuvCaseStore *store,
          OuvCaseItem  *item,
          guint64       revision,
          Fixture      *fixture)
{
  fixture->n_saved++;
}

static void
failed_cb (OuvCaseStore *store,
           OuvCaseItem  *item,
           GError       *error,
           Fixture      *fixture)
{
  fixture->n_failed++;
  g_test_message ("told: %s", error->message);
  fixture->code = error->code;
}

static void
split_cb (OuvCaseStore *store,
          OuvCaseItem  *item,
          Fixture      *fixture)
{
  fixture->n_split++;
}

static void
not_removed_cb (OuvCaseStore *store,
                OuvCaseItem  *item,
                GError       *error,
                Fixture      *fixture)
{
  fixture->n_not_removed++;
  fixture->code = error->code;
}

static void
not_purged_cb (OuvCaseStore *store,
               const char   *path,
               GError       *error,
               Fixture      *fixture)
{
  g_assert_true (g_str_has_prefix (path, fixture->folder));
  fixture->n_not_purged++;
}

static void
wait_loaded (OuvCaseStore *store)
{
  while (!ouv_case_store_is_loaded (store))
    g_main_context_iteration (NULL, TRUE);
}

static OuvCaseStore *
open_store (Fixture *fixture)
{
  OuvCaseStore *store = ouv_case_store_new (fixture->folder);

  ouv_case_store_load (store);
  wait_loaded (store);
  return store;
}

static void
start (Fixture *fixture)
{
  fixture->store = open_store (fixture);
  g_signal_connect (fixture->store, "saved", G_CALLBACK (saved_cb), fixture);
  g_signal_connect (fixture->store, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->store, "split", G_CALLBACK (split_cb), fixture);
  g_signal_connect (fixture->store, "not-removed", G_CALLBACK (not_removed_cb), fixture);
  g_signal_connect (fixture->store, "not-purged", G_CALLBACK (not_purged_cb), fixture);
}

static void
close_store (OuvCaseStore *store)
{
  gpointer left = store;

  /* What came back from the thread holds it, too. */
  g_object_add_weak_pointer (G_OBJECT (store), &left);
  g_object_unref (store);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
stop (Fixture *fixture)
{
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  close_store (g_steal_pointer (&fixture->store));
}

static void
restart (Fixture *fixture)
{
  stop (fixture);
  start (fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->root = g_dir_make_tmp ("ouvidor-store-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->root, "ouvidor", NULL);
  start (fixture);
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_chmod (path, 0700);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      remove_all (below);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  stop (fixture);
  remove_all (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
}

static GBytes *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "cases", name, NULL);
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

static char *
build_path (Fixture    *fixture,
            const char *name)
{
  return g_build_filename (fixture->folder, "cases", name, NULL);
}

static void
put (Fixture    *fixture,
     const char *name,
     GBytes     *text)
{
  g_autofree char *path = build_path (fixture, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
}

static GBytes *
get (Fixture    *fixture,
     const char *name)
{
  g_autofree char *path = build_path (fixture, name);
  char *text;
  gsize length;

  return g_file_get_contents (path, &text, &length, NULL) ? g_bytes_new_take (text, length) : NULL;
}

static guint
count_files (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static guint
count_cases (Fixture *fixture)
{
  return g_list_model_get_n_items (ouv_case_store_get_cases (fixture->store));
}

/* Of the store's list, which holds it. */
static OuvCaseItem *
get_item (Fixture *fixture)
{
  g_autoptr(OuvCaseItem) item = g_list_model_get_item (ouv_case_store_get_cases (fixture->store), 0);

  g_assert_nonnull (item);
  return item;
}

static OuvCaseItem *
add_item (Fixture    *fixture,
          const char *description)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());
  g_autoptr(OuvCaseItem) item = ouv_case_item_new (kase, ouv_day_from_iso ("2026-11-23", NULL));

  ouv_case_set_answer (kase, "description", description, NULL);
  ouv_case_store_add (fixture->store, item);
  return item;
}

static void
describe (OuvCaseItem *item,
          const char  *description)
{
  g_assert_true (ouv_case_set_answer (ouv_case_item_get_case (item), "description", description, NULL));
}

static const char *
get_description (OuvCaseItem *item)
{
  return ouv_case_get_answer (ouv_case_item_get_case (item), "description");
}

static JsonNode *
parse (GBytes *text)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  g_autoptr(GError) error = NULL;
  JsonNode *node = ouv_json_parse (data, length, &error);

  g_assert_no_error (error);
  return node;
}

/* By how many members, elements and values two trees differ. */
static guint count_differences (JsonNode *a,
                                JsonNode *b);

static guint
count_object_differences (JsonObject *a,
                          JsonObject *b)
{
  g_autoptr(GList) of_a = json_object_get_members (a);
  g_autoptr(GList) of_b = json_object_get_members (b);
  guint missing = 0, further = 0, different = 0;

  for (GList *l = of_a; l != NULL; l = l->next)
    if (!json_object_has_member (b, l->data))
      missing++;
    else
      different += count_differences (json_object_get_member (a, l->data), json_object_get_member (b, l->data));
  for (GList *l = of_b; l != NULL; l = l->next)
    further += !json_object_has_member (a, l->data);
  /* A member by another name is one difference. */
  return different + MAX (missing, further);
}

static guint
count_differences (JsonNode *a,
                   JsonNode *b)
{
  guint n = 0;

  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    return count_object_differences (json_node_get_object (a), json_node_get_object (b));
  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b)
      && json_array_get_length (json_node_get_array (a)) == json_array_get_length (json_node_get_array (b)))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (a)); i++)
        n += count_differences (json_array_get_element (json_node_get_array (a), i),
                                json_array_get_element (json_node_get_array (b), i));
      return n;
    }
  return !json_node_equal (a, b);
}

/* Reads a text and writes it again; NULL with an error. */
static JsonNode *
pass_through (const char  *text,
              gsize        length,
              GError     **error)
{
  gint64 format;
  g_autoptr(OuvCaseItem) item = ouv_case_format_read (ouv_model_get_default (), text, length, &format, error);
  g_autoptr(GBytes) written = NULL;
  JsonNode *root;

  if (item == NULL)
    return NULL;
  ouv_case_item_set_access (item, OUV_CASE_WRITABLE);
  written = ouv_case_format_write (item);
  root = parse (written);
  /* It follows from the answers. */
  json_object_remove_member (json_node_get_object (root), "advice");
  return root;
}

/* Everything that a case has is there after the next start, and only its owner may read it. */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const wants[] = { "fix", "refund", NULL };
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new ("sac", ouv_day_from_iso ("2026-11-09", NULL), "2026", OUV_ATTEMPT_NO_ANSWER);
  OuvCaseItem *item = add_item (fixture, "Cobraram\n\"a mais\" \\ 😀");
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autofree char *id = g_strdup (ouv_case_item_get_id (item));
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = build_path (fixture, name);
  g_autofree char *cases = build_path (fixture, "");
  struct stat status;

  ouv_case_set_answer (kase, "amount", "89.90", NULL);
  ouv_case_set_many (kase, "wants", wants, NULL);
  ouv_case_set_many (kase, "harm", wants + 2, NULL);
  ouv_case_set_dont_know (kase, "problem_date");
  ouv_case_add_attempt (kase, attempt);
  ouv_case_item_set_name (item, "Рахунок");
  ouv_case_item_set_page (item, "about");
  ouv_case_item_set_complete (item, TRUE);
  ouv_case_item_set_closed (item, TRUE);
  ouv_case_item_set_ticked (item, "invoice", TRUE);
  ouv_case_item_set_ticked (item, "contract", TRUE);
  ouv_case_item_set_reminded (item, ouv_day_from_iso ("2026-11-15", NULL));
  restart (fixture);

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (cases, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (stat (fixture->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);

  g_assert_cmpuint (count_cases (fixture), ==, 1);
  item = get_item (fixture);
  kase = ouv_case_item_get_case (item);
  g_assert_cmpstr (ouv_case_item_get_id (item), ==, id);
  g_assert_cmpstr (get_description (item), ==, "Cobraram\n\"a mais\" \\ 😀");
  g_assert_cmpstr (ouv_case_get_answer (kase, "amount"), ==, "89.90");
  g_assert_cmpstrv (ouv_case_get_many (kase, "wants"), wants);
  g_assert_cmpstrv (ouv_case_get_many (kase, "harm"), wants + 2);
  g_assert_true (ouv_case_is_dont_know (kase, "problem_date"));
  g_assert_cmpuint (ouv_case_get_n_attempts (kase), ==, 1);
  g_assert_cmpstr (ouv_case_get_attempt (kase, 0)->protocol, ==, "2026");
  g_assert_cmpint (ouv_case_item_get_created (item), ==, ouv_day_from_iso ("2026-11-23", NULL));
  g_assert_cmpstr (ouv_case_item_get_name (item), ==, "Рахунок");
  g_assert_cmpstr (ouv_case_item_get_page (item), ==, "about");
  g_assert_true (ouv_case_item_is_complete (item));
  g_assert_true (ouv_case_item_is_closed (item));
  g_assert_true (ouv_case_item_is_ticked (item, "invoice"));
  g_assert_true (ouv_case_item_is_ticked (item, "contract"));
  g_assert_false (ouv_case_item_is_ticked (item, "cpf"));
  g_assert_cmpint (ouv_case_item_get_reminded (item), ==, ouv_day_from_iso ("2026-11-15", NULL));
}

/* A folder that others may look into is closed to them. */
static void
test_modes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *cases = build_path (fixture, "");
  struct stat status;

  g_chmod (cases, 0755);
  add_item (fixture, "1");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpint (stat (cases, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_older (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-0.json");
  g_autoptr(GBytes) backup = NULL;
  g_autoptr(GBytes) migrated = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;
  OuvCaseItem *item;

  put (fixture, ID_NAME, sample);
  restart (fixture);
  item = get_item (fixture);
  g_assert_false (ouv_case_item_is_read_only (item));
  g_assert_cmpint (ouv_case_item_get_created (item), ==, ouv_day_from_iso ("2026-10-20", NULL));
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (item), "amount"), ==, "89.90");
  g_assert_cmpuint (ouv_case_get_n_attempts (ouv_case_item_get_case (item)), ==, 1);

  backup = get (fixture, ID_NAME ".format-0");
  g_assert_true (g_bytes_equal (backup, sample));
  migrated = get (fixture, ID_NAME);
  root = parse (migrated);
  object = json_node_get_object (root);
  g_assert_cmpint (json_object_get_int_member (object, "format"), ==, OUV_CASE_FORMAT);
  g_assert_cmpstr (json_object_get_string_member (object, "note"), ==, "Written by a program from before the first release.");
  g_assert_false (json_object_has_member (object, "case"));

  /* Once is enough. */
  describe (item, "1");
  restart (fixture);
  g_clear_pointer (&backup, g_bytes_unref);
  backup = get (fixture, ID_NAME ".format-0");
  g_assert_true (g_bytes_equal (backup, sample));
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 2);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-2-newer.json");
  g_autoptr(GBytes) after = NULL;
  g_autoptr(OuvCaseItem) opened = NULL;
  OuvCaseItem *item;

  put (fixture, ID_NAME, sample);
  restart (fixture);
  item = get_item (fixture);
  g_assert_cmpint (ouv_case_item_get_access (item), ==, OUV_CASE_NEWER);
  g_assert_true (ouv_case_item_is_read_only (item));
  g_assert_null (ouv_case_get_answer (ouv_case_item_get_case (item), "product"));
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (item), "problem"), ==, "wrong_charge");
  opened = ouv_case_store_open (fixture->store, item);
  g_assert_true (opened == item);
  describe (item, "1");
  ouv_case_item_set_ticked (item, "cpf", TRUE);
  restart (fixture);
  after = get (fixture, ID_NAME);
  g_assert_true (g_bytes_equal (after, sample));
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);
}

/* Whatever else is in a file is still there when it is written again. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  g_autoptr(OuvAttempt) attempt = ouv_attempt_new ("sac", 0, "1", OUV_ATTEMPT_SOLVED);
  g_autoptr(JsonNode) before = parse (sample);
  g_autoptr(JsonNode) after = NULL;
  g_autoptr(GBytes) written = NULL;
  OuvCase *kase;
  JsonObject *changed;

  put (fixture, ID_NAME, sample);
  restart (fixture);
  kase = ouv_case_item_get_case (get_item (fixture));
  ouv_case_set_answer (kase, "amount", "90.00", NULL);
  ouv_case_remove_attempt (kase, 0);
  ouv_case_replace_attempt (kase, 0, attempt);
  restart (fixture);
  written = get (fixture, ID_NAME);
  after = parse (written);
  json_object_remove_member (json_node_get_object (after), "advice");

  changed = json_node_get_object (before);
  json_object_set_string_member (json_object_get_object_member (changed, "answers"), "amount", "90.00");
  json_array_remove_element (json_object_get_array_member (changed, "attempts"), 0);
  changed = json_array_get_object_element (json_object_get_array_member (changed, "attempts"), 0);
  json_object_remove_member (changed, "date");
  json_object_set_string_member (changed, "protocol", "1");
  json_object_set_string_member (changed, "outcome", "solved");
  json_object_set_string_member (json_node_get_object (before), "model_version",
                                 ouv_model_get_version (ouv_model_get_default ()));
  g_assert_cmpuint (count_differences (before, after), ==, 0);
}

/* An answer to another model's question stays until it is answered anew. */
static void
test_foreign_answer (void)
{
  static const char text[] =
    "{" HEAD FLAGS LISTS "\"attempts\": [], \"answers\":"
    " {\"product\": \"carrier_pigeon\", \"wants\": [\"refund\", \"revenge\"], \"matter\": \"complaint\"}}";
  gint64 format;
  g_autoptr(OuvCaseItem) item = ouv_case_format_read (ouv_model_get_default (), text, strlen (text), &format, NULL);
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autoptr(GBytes) first = ouv_case_format_write (item);
  g_autoptr(GBytes) second = NULL;
  g_autoptr(GBytes) third = NULL;

  g_assert_null (ouv_case_get_answer (kase, "product"));
  g_assert_null (ouv_case_get_many (kase, "wants"));
  g_assert_nonnull (strstr (g_bytes_get_data (first, NULL), "carrier_pigeon"));
  g_assert_nonnull (strstr (g_bytes_get_data (first, NULL), "revenge"));
  ouv_case_set_answer (kase, "product", "tv", NULL);
  second = ouv_case_format_write (item);
  g_assert_null (strstr (g_bytes_get_data (second, NULL), "carrier_pigeon"));
  ouv_case_set_answer (kase, "product", NULL, NULL);
  third = ouv_case_format_write (item);
  g_assert_null (strstr (g_bytes_get_data (third, NULL), "product"));
  g_assert_nonnull (strstr (g_bytes_get_data (third, NULL), "revenge"));
}

/* Whether rules of another version advise otherwise is told; not what follows from the day or from a changed answer. */
static void
test_advice (void)
{
  static const char head[] =
    "{" HEAD FLAGS LISTS "\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"slow_internet\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"protocol\": \"1\", \"outcome\": \"waiting\"}]";
  static const struct
  {
    const char *advice;
    gboolean    anew;
  }
  cases[] = {
    { "", FALSE },
    { ", \"advice\": {\"model_version\": \"1\", \"date\": \"2026-11-20\", \"action\": \"wait\", \"channel\": \"sac\","
      " \"until\": \"2026-11-27\"}", FALSE },
    { ", \"advice\": {\"model_version\": \"1\", \"date\": \"2026-11-20\", \"action\": \"wait\", \"channel\": \"sac\","
      " \"until\": \"2026-11-25\"}", TRUE },
    { ", \"advice\": {\"model_version\": \"1\", \"date\": \"2026-11-20\", \"action\": \"contact\", \"channel\": \"anatel\"}", TRUE },
    { ", \"advice\": {\"model_version\": \"1\", \"date\": \"2026-11-20\", \"action\": \"none\"}", TRUE },
    /* Of a program before the one that wrote the file. */
    { ", \"advice\": {\"model_version\": \"0\", \"date\": \"2026-11-20\", \"action\": \"none\"}", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (head, cases[i].advice, "}", NULL);
      g_autoptr(GError) error = NULL;
      gint64 format;
      g_autoptr(OuvCaseItem) item = ouv_case_format_read (ouv_model_get_default (), text, strlen (text), &format, &error);
      g_autoptr(OuvCaseItem) again = NULL;
      g_autoptr(GBytes) written = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (ouv_case_item_is_advised_anew (item), ==, cases[i].anew);
      written = ouv_case_format_write (item);
      again = ouv_case_format_read (ouv_model_get_default (), g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                                    &format, &error);
      g_assert_no_error (error);
      g_assert_false (ouv_case_item_is_advised_anew (again));
      g_assert_nonnull (strstr (g_bytes_get_data (written, NULL), "\"advice\""));
    }
}

/* Cut anywhere, it is no case. */
static void
test_cut (void)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  gsize length;
  const char *text = g_bytes_get_data (sample, &length);

  /* The last byte is the line break. */
  for (gsize i = 0; i < length - 1; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *cut = g_strndup (text, i);
      g_autoptr(JsonNode) node = pass_through (cut, i, &error);

      g_assert_null (node);
      g_assert_true (error->domain == OUV_CORE_ERROR);
      g_assert_nonnull (strchr (error->message, ':'));
    }
}

/* With any bit turned, it is no case, the same case, or one that differs in one value. */
static void
test_bits (void)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  gsize length;
  const char *text = g_bytes_get_data (sample, &length);
  g_autoptr(JsonNode) whole = pass_through (text, length, NULL);
  guint n_refused = 0, n_equal = 0, n_other = 0;

  for (gsize i = 0; i < MIN (length, 4096) * 8; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *turned = g_memdup2 (text, length);
      g_autoptr(JsonNode) node = NULL;
      guint n = 0;

      turned[i / 8] ^= (char) (1 << (i % 8));
      node = pass_through (turned, length, &error);
      if (node != NULL)
        n = count_differences (whole, node);
      else
        g_assert_true (error->domain == OUV_CORE_ERROR && strchr (error->message, ':') != NULL);
      if (n > 1)
        g_error ("bit %" G_GSIZE_FORMAT " makes %u differences", i, n);
      n_refused += node == NULL;
      n_equal += node != NULL && n == 0;
      n_other += n;
    }
  g_test_message ("%" G_GSIZE_FORMAT " bytes: %u refused, %u equal, %u different in one value", length, n_refused, n_equal, n_other);
}

static const struct
{
  const char *members; /* beside HEAD, FLAGS and LISTS */
  const char *place;   /* NULL: is taken */
} bad_cases[] = {
  { "\"answers\": {}, \"attempts\": []", NULL },
  { "\"answers\": {}", "/attempts: " },
  { "\"attempts\": []", "/answers: " },
  { "\"answers\": [], \"attempts\": []", "/answers: " },
  { "\"answers\": {}, \"attempts\": {}", "/attempts: " },
  { "\"answers\": {}, \"attempts\": [1]", "/attempts/0: " },
  { "\"answers\": {\"amount\": 89.9}, \"attempts\": []", "/answers/amount: " },
  { "\"answers\": {\"amount\": \"1e9\"}, \"attempts\": []", "/answers/amount: " },
  { "\"answers\": {\"amount\": \"-1.00\"}, \"attempts\": []", "/answers/amount: " },
  { "\"answers\": {\"amount\": \"99999999999999999999.00\"}, \"attempts\": []", "/answers/amount: " },
  { "\"answers\": {\"problem_date\": \"2026-02-30\"}, \"attempts\": []", "/answers/problem_date: " },
  { "\"answers\": {\"matter\": true}, \"attempts\": []", "/answers/matter: " },
  { "\"answers\": {\"wants\": \"refund\"}, \"attempts\": []", "/answers/wants: " },
  { "\"answers\": {\"wants\": [null]}, \"attempts\": []", "/answers/wants/0: " },
  { "\"answers\": {\"city\": \"A\", \"city\": \"B\"}, \"attempts\": []", "/answers/city: " },
  { "\"answers\": {}, \"answers\": {}, \"attempts\": []", "/answers: " },
  { "\"answers\": {}, \"attempts\": [{\"channel\": \"sac\"}]", "/attempts/0/outcome: " },
  { "\"answers\": {}, \"attempts\": [{\"channel\": \"moon\", \"outcome\": \"solved\"}]", "/attempts/0/channel: " },
  { "\"answers\": {}, \"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\", \"date\": \"2026-13-01\"}]", "/attempts/0/date: " },
  { "\"answers\": {}, \"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\", \"protocol\": 7}]", "/attempts/0/protocol: " },
  { "\"answers\": {}, \"attempts\": [], \"name\": 1", "/name: " },
  { "\"answers\": {}, \"attempts\": [], \"page\": {}", "/page: " },
  { "\"answers\": {}, \"attempts\": [], \"reminded\": \"2026-11-26\"", NULL },
  { "\"answers\": {}, \"attempts\": [], \"reminded\": true", "/reminded: " },
  { "\"answers\": {}, \"attempts\": [], \"reminded\": \"2026-11-31\"", "/reminded: " },
  { "\"answers\": {}, \"attempts\": [], \"x\": 1e999", "/x: " },
  { "\"answers\": {}, \"attempts\": [], \"advice\": 1", "/advice: " },
  { "\"answers\": {}, \"attempts\": [], \"advice\": {}", "/advice/model_version: " },
  { "\"answers\": {}, \"attempts\": [], \"advice\": {\"model_version\": \"1\", \"date\": \"today\", \"action\": \"none\"}", "/advice/date: " },
  { "\"answers\": {}, \"attempts\": [], \"advice\": {\"model_version\": \"1\", \"date\": \"2026-01-01\", \"action\": \"none\","
    " \"until\": 1}", "/advice/until: " },
  { "\"answers\": {}, \"attempts\": [], \"x\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "/x/0/0/" },
};

static const struct
{
  const char *text;
  const char *place;
} bad_heads[] = {
  { "[]", ": " },
  { "{}", "/format: " },
  { "{\"format\": null, \"answers\": {}, \"attempts\": []}", "/format: " },
  { "{\"format\": -1, \"created\": \"2026-01-01\", \"answers\": {}, \"attempts\": []}", "/format: " },
  { "{\"format\": \"1\", \"created\": \"2026-01-01\", \"answers\": {}, \"attempts\": []}", "/format: " },
  { "{\"format\": 1.5, \"created\": \"2026-01-01\", \"answers\": {}, \"attempts\": []}", "/format: " },
  { "{\"format\": 0, \"created\": \"2026-01-01\", \"answers\": {}, \"attempts\": []}", "/case: " },
  { "{\"format\": 0, \"case\": {\"answers\": {}, \"attempts\": []}}", "/date: " },
  { "{\"format\": 0, \"date\": \"2026-01-01\", \"case\": {\"attempts\": []}}", "/case/answers: " },
  { "{\"format\": 1, \"answers\": {}, \"attempts\": []}", "/created: " },
  { "{" HEAD FLAGS "\"answers\": {}, \"attempts\": [], \"dont_know\": []}", "/ticks: " },
  { "{" HEAD FLAGS "\"answers\": {}, \"attempts\": [], \"dont_know\": [], \"ticks\": \"cpf\"}", "/ticks: " },
  { "{" HEAD FLAGS "\"answers\": {}, \"attempts\": [], \"dont_know\": [], \"ticks\": [\"cpf\", 1]}", "/ticks/1: " },
  { "{" HEAD FLAGS "\"answers\": {}, \"attempts\": [], \"ticks\": []}", "/dont_know: " },
  { "{" HEAD FLAGS "\"answers\": {}, \"attempts\": [], \"ticks\": [], \"dont_know\": [{}]}", "/dont_know/0: " },
  { "{" HEAD FLAGS "\"answers\": {\"amount\": \"1.00\"}, \"attempts\": [], \"ticks\": [], \"dont_know\": [\"amount\"]}", "/dont_know/0: " },
  { "{" HEAD LISTS "\"answers\": {}, \"attempts\": []}", "/complete: " },
  { "{" HEAD LISTS "\"answers\": {}, \"attempts\": [], \"complete\": \"yes\"}", "/complete: " },
  { "{" HEAD LISTS "\"answers\": {}, \"attempts\": [], \"complete\": true, \"closed\": 1}", "/closed: " },
  { "{" HEAD LISTS "\"answers\": {}, \"attempts\": [], \"complete\": true, \"closed\": true, \"keeps_all\": null}", "/keeps_all: " },
  { "{\"format\": 1, \"created\": \"yesterday\", \"answers\": {}, \"attempts\": []}", "/created: " },
};

static void
check_refused (const char *text,
               const char *place)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = pass_through (text, strlen (text), &error);

  if (place == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  if (node != NULL || !g_str_has_prefix (error->message, place))
    g_error ("%s: %s", text, node != NULL ? "was taken" : error->message);
}

static void
test_wrong (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{" HEAD FLAGS LISTS "%s}", bad_cases[i].members);

      check_refused (text, bad_cases[i].place);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad_heads); i++)
    check_refused (bad_heads[i].text, bad_heads[i].place);
}

/* A damaged file is told with its place, stays as it is, and is in nobody's way. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  g_autoptr(GBytes) cut = g_bytes_new_from_bytes (sample, 0, 700);
  g_autoptr(GBytes) after = NULL;
  const OuvDamagedFile *damaged;

  add_item (fixture, "1");
  put (fixture, ID_NAME, cut);
  /* Whatever else lies there is no case. */
  put (fixture, "notes.json", sample);
  restart (fixture);
  g_assert_cmpuint (count_cases (fixture), ==, 1);
  g_assert_cmpuint (ouv_case_store_get_damaged (fixture->store)->len, ==, 1);
  damaged = g_ptr_array_index (ouv_case_store_get_damaged (fixture->store), 0);
  g_assert_true (g_str_has_suffix (damaged->path, "/cases/" ID_NAME));
  g_assert_true (g_str_has_prefix (damaged->problem, ID_NAME ":/answers/"));
  describe (get_item (fixture), "2");
  restart (fixture);
  after = get (fixture, ID_NAME);
  g_assert_true (g_bytes_equal (after, cut));
}

/* Whatever call fails, and however: the file is the old one, the failure is told, and the next save works. */
static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  static const int codes[] = { ENOSPC, EIO, EACCES, EROFS };
  OuvCaseItem *item = add_item (fixture, "old");
  g_autofree char *name = g_strconcat (ouv_case_item_get_id (item), ".json", NULL);
  guint n_points = 0, n_told = 0;

  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  for (gsize c = 0; c < G_N_ELEMENTS (codes); c++)
    for (guint at = 1, n_calls = 1; at <= n_calls; at++)
      {
        g_autofree char *fresh = g_strdup_printf ("%s at %u", g_strerror (codes[c]), at);
        g_autoptr(GBytes) before = get (fixture, name);
        g_autoptr(GBytes) after = NULL;
        g_autoptr(GError) error = NULL;
        gboolean saved;

        fixture->n_failed = 0;
        describe (item, fresh);
        fault_arm (FAULT_FAIL, at, codes[c]);
        saved = ouv_case_store_flush (fixture->store, &error);
        n_calls = MAX (n_calls, fault_disarm ());
        n_points++;
        n_told += !saved;
        g_assert_cmpuint (fixture->n_failed, ==, saved ? 0 : 1);
        after = get (fixture, name);
        if (!saved)
          g_assert_true (g_bytes_equal (before, after) || strstr (g_bytes_get_data (after, NULL), fresh) != NULL);
        else
          g_assert_nonnull (strstr (g_bytes_get_data (after, NULL), fresh));
        if (!ouv_case_store_flush (fixture->store, &error))
          g_error ("%s: %s (%u failed, %u split, the last with %d)", fresh, error->message, fixture->n_failed,
                   fixture->n_split, fixture->code);
        g_clear_pointer (&after, g_bytes_unref);
        after = get (fixture, name);
        g_assert_nonnull (strstr (g_bytes_get_data (after, NULL), fresh));
        g_assert_cmpuint (fixture->n_split, ==, 0);
      }
  g_assert_cmpuint (n_told, >, 20);
  g_test_message ("%u failing calls, %u of them told", n_points, n_told);
  /* What unlinkat() could not remove is swept. */
  restart (fixture);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);
}

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Many changes are one save, soon after the last. */
static void
test_background (Fixture       *fixture,
                 gconstpointer  data)
{
  OuvCaseItem *item = add_item (fixture, "0");
  gint64 started = g_get_monotonic_time ();
  gint64 longest = 0;

  for (int i = 1; i <= 20; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      describe (item, text);
      run_for (5);
    }
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  while (fixture->n_saved == 0)
    {
      gint64 before;

      g_main_context_iteration (NULL, TRUE);
      before = g_get_monotonic_time ();
      while (g_main_context_iteration (NULL, FALSE))
        ;
      longest = MAX (longest, g_get_monotonic_time () - before);
    }
  g_assert_cmpint (g_get_monotonic_time () - started, >=, 400 * 1000);
  run_for (600);
  g_assert_cmpuint (fixture->n_saved, ==, 1);

  /* Who never pauses is saved all the same. */
  for (int i = 0; i < 28; i++)
    {
      g_autofree char *text = g_strdup_printf ("more %d", i);

      describe (item, text);
      run_for (100);
    }
  g_assert_cmpuint (fixture->n_saved, >=, 2);
  g_test_message ("the loop was held up for at most %" G_GINT64_FORMAT " µs", longest);
}

/* A failure is told once; saving is tried until it works. */
static void
test_retry (Fixture       *fixture,
            gconstpointer  data)
{
  OuvCaseItem *item = add_item (fixture, "0");
  g_autofree char *cases = build_path (fixture, "");
  g_autofree char *away = g_build_filename (fixture->root, "away", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  fixture->n_saved = 0;
  g_assert_cmpint (g_rename (cases, away), ==, 0);
  /* A file stands where the folder should be. */
  g_assert_true (g_file_set_contents (cases, "", 0, NULL));
  describe (item, "1");
  run_for (600);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  describe (item, "2");
  run_for (1200);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  g_assert_false (ouv_case_store_flush (fixture->store, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_remove (cases), ==, 0);
  g_assert_cmpint (g_rename (away, cases), ==, 0);
  while (fixture->n_saved == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  restart (fixture);
  g_assert_cmpstr (get_description (get_item (fixture)), ==, "2");
}

/* What one process has open, another may only look at. */
static void
test_two_processes (Fixture       *fixture,
                    gconstpointer  data)
{
  OuvCaseItem *item = add_item (fixture, "first");
  OuvCaseStore *other;
  g_autoptr(OuvCaseItem) theirs = NULL;
  g_autoptr(OuvCaseItem) opened = NULL;
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  g_autofree char *name = g_strconcat (ouv_case_item_get_id (item), ".json", NULL);

  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  other = open_store (fixture);
  theirs = g_list_model_get_item (ouv_case_store_get_cases (other), 0);
  describe (item, "second");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));

  /* Locked, and newer than what was read. */
  opened = ouv_case_store_open (other, theirs);
  g_assert_cmpint (ouv_case_item_get_access (opened), ==, OUV_CASE_ELSEWHERE);
  g_assert_cmpstr (get_description (opened), ==, "second");
  before = get (fixture, name);
  describe (opened, "theirs");
  g_assert_true (ouv_case_store_flush (other, NULL));
  after = get (fixture, name);
  g_assert_true (g_bytes_equal (before, after));
  /* Nor may it be taken away. */
  ouv_case_store_remove (other, opened);
  ouv_case_store_flush (other, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (ouv_case_store_get_cases (other)), ==, 1);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);

  /* When the first is done, the second has it. */
  stop (fixture);
  g_clear_object (&theirs);
  theirs = ouv_case_store_open (other, opened);
  g_assert_cmpint (ouv_case_item_get_access (theirs), ==, OUV_CASE_WRITABLE);
  describe (theirs, "third");
  g_assert_true (ouv_case_store_flush (other, NULL));
  start (fixture);
  g_assert_cmpstr (get_description (get_item (fixture)), ==, "third");
  g_clear_object (&opened);
  opened = ouv_case_store_open (fixture->store, get_item (fixture));
  g_assert_cmpint (ouv_case_item_get_access (opened), ==, OUV_CASE_ELSEWHERE);
  g_clear_object (&theirs);
  close_store (other);
}

/* A program that knows no locks: both versions are kept. */
static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  g_autoptr(GBytes) after = NULL;
  g_autoptr(OuvCaseItem) item = NULL;

  put (fixture, ID_NAME, sample);
  restart (fixture);
  item = ouv_case_store_open (fixture->store, get_item (fixture));
  put (fixture, ID_NAME, sample);
  describe (item, "mine");
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (fixture->n_split, ==, 1);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  g_assert_cmpstr (ouv_case_item_get_id (item), !=, ID);
  g_assert_cmpuint (count_cases (fixture), ==, 2);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 2);
  after = get (fixture, ID_NAME);
  g_assert_true (g_bytes_equal (after, sample));
  g_clear_object (&item);
  restart (fixture);
  g_assert_cmpuint (count_cases (fixture), ==, 2);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GBytes) paper = g_bytes_new_static ("photo", 5);
  g_autoptr(OuvCaseItem) item = g_object_ref (add_item (fixture, "kept"));
  g_autofree char *paper_name = g_strconcat (ouv_case_item_get_id (item), "/photo.jpg", NULL);

  put (fixture, paper_name, paper);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  describe (item, "changed just before");
  ouv_case_store_remove (fixture->store, item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count_cases (fixture), ==, 0);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 0);
  g_assert_cmpuint (count_files (fixture, "trash"), ==, 2);

  ouv_case_store_restore (fixture->store, item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 2);
  g_assert_cmpuint (count_files (fixture, "trash"), ==, 0);
  g_clear_object (&item);
  restart (fixture);
  g_assert_cmpstr (get_description (get_item (fixture)), ==, "changed just before");

  item = g_object_ref (get_item (fixture));
  ouv_case_store_remove (fixture->store, item);
  ouv_case_store_purge (fixture->store, item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 0);
  g_assert_cmpuint (count_files (fixture, "trash"), ==, 0);

  g_set_object (&item, add_item (fixture, "purged with all"));
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  add_item (fixture, "stays");
  ouv_case_store_remove (fixture->store, item);
  ouv_case_store_purge_all (fixture->store);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);
  g_assert_cmpuint (count_files (fixture, "trash"), ==, 0);
  ouv_case_store_remove (fixture->store, get_item (fixture));

  /* One that was not purged in time goes at the next start. */
  g_set_object (&item, add_item (fixture, "gone"));
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  ouv_case_store_remove (fixture->store, item);
  g_clear_object (&item);
  restart (fixture);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count_cases (fixture), ==, 0);
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 0);
  g_assert_cmpuint (count_files (fixture, "trash"), ==, 0);
}

/* What cannot go to the trash is there again; what cannot come back from it is written anew. */
static void
test_remove_fails (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(OuvCaseItem) item = g_object_ref (add_item (fixture, "kept"));
  g_autofree char *cases = build_path (fixture, "");
  g_autofree char *away = g_build_filename (fixture->root, "away", NULL);
  g_autoptr(OuvCaseItem) theirs = NULL;
  OuvCaseStore *other;

  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  ouv_case_store_remove (fixture->store, item);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpint (g_rename (cases, away), ==, 0);
  g_assert_true (g_file_set_contents (cases, "", 0, NULL));
  ouv_case_store_restore (fixture->store, item);
  g_assert_false (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpint (g_remove (cases), ==, 0);
  g_assert_cmpint (g_rename (away, cases), ==, 0);
  g_clear_object (&item);
  restart (fixture);
  g_assert_cmpstr (get_description (get_item (fixture)), ==, "kept");
  g_assert_cmpuint (count_files (fixture, "trash"), ==, 0);

  stop (fixture);
  other = open_store (fixture);
  item = g_list_model_get_item (ouv_case_store_get_cases (other), 0);
  theirs = ouv_case_store_open (other, item);
  g_clear_object (&item);
  start (fixture);
  ouv_case_store_remove (fixture->store, get_item (fixture));
  g_assert_cmpuint (count_cases (fixture), ==, 0);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (fixture->n_not_removed, ==, 1);
  g_assert_cmpint (fixture->code, ==, G_IO_ERROR_BUSY);
  g_assert_cmpuint (count_cases (fixture), ==, 1);
  g_clear_object (&theirs);
  close_store (other);
}

/* Whatever call fails: the case is gone, or it is told that something is left; the next start takes it away. */
static void
test_purge_fails (Fixture       *fixture,
                  gconstpointer  data)
{
  for (guint at = 1, n_calls = 1; at <= n_calls; at++)
    {
      g_autoptr(OuvCaseItem) item = g_object_ref (add_item (fixture, "canary"));

      fixture->n_not_purged = 0;
      g_assert_true (ouv_case_store_flush (fixture->store, NULL));
      ouv_case_store_remove (fixture->store, item);
      g_assert_true (ouv_case_store_flush (fixture->store, NULL));
      fault_arm (FAULT_FAIL, at, EIO);
      ouv_case_store_purge (fixture->store, item);
      ouv_case_store_flush (fixture->store, NULL);
      n_calls = MAX (n_calls, fault_disarm ());
      if (count_files (fixture, "trash") > 0)
        g_assert_cmpuint (fixture->n_not_purged, ==, 1);
      g_clear_object (&item);
      restart (fixture);
      g_assert_cmpuint (count_files (fixture, "trash"), ==, 0);
    }
}

static void
test_delete_all (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-0.json");
  OuvCaseStore *other;
  g_autoptr(OuvCaseItem) theirs = NULL;
  g_autoptr(OuvCaseItem) removed = NULL;
  g_auto(OuvDeletion) deletion = { 0 };

  put (fixture, ID_NAME, sample);
  restart (fixture);
  add_item (fixture, "a");
  add_item (fixture, "b");
  removed = g_object_ref (add_item (fixture, "c"));
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  ouv_case_store_remove (fixture->store, removed);
  g_clear_object (&removed);
  put (fixture, ".ouvidor-0000000000000000.tmp", sample);

  /* The migrated one is open in another process. */
  stop (fixture);
  other = open_store (fixture);
  for (guint i = 0; i < g_list_model_get_n_items (ouv_case_store_get_cases (other)); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (ouv_case_store_get_cases (other), i);

      if (g_str_equal (ouv_case_item_get_id (item), ID))
        theirs = ouv_case_store_open (other, item);
    }
  start (fixture);
  add_item (fixture, "d, not saved yet");
  ouv_case_store_delete_all (fixture->store, &deletion);
  g_assert_cmpuint (deletion.n_cases, ==, 2);
  g_assert_cmpuint (deletion.n_files, ==, 2);
  g_assert_cmpuint (deletion.left->len, ==, 2);
  g_assert_true (strstr (deletion.left->pdata[0], "/cases/" ID_NAME) != NULL);
  wait_loaded (fixture->store);
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (count_cases (fixture), ==, 1);

  g_clear_object (&theirs);
  close_store (other);
  ouv_deletion_clear (&deletion);
  ouv_case_store_delete_all (fixture->store, &deletion);
  g_assert_cmpuint (deletion.n_cases, ==, 1);
  g_assert_cmpuint (deletion.n_files, ==, 2);
  g_assert_cmpuint (deletion.left->len, ==, 0);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
  /* And on it goes. */
  add_item (fixture, "e");
  restart (fixture);
  g_assert_cmpuint (count_cases (fixture), ==, 1);
}

/* Whatever call fails: all is gone, or it is told that something is left. */
static void
test_delete_all_fails (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_told = 0;

  for (guint at = 1, n_calls = 1; at <= n_calls; at++)
    {
      g_auto(OuvDeletion) deletion = { 0 };
      g_autoptr(OuvCaseItem) removed = g_object_ref (add_item (fixture, "removed"));

      add_item (fixture, "canary");
      g_assert_true (ouv_case_store_flush (fixture->store, NULL));
      ouv_case_store_remove (fixture->store, removed);
      g_clear_object (&removed);
      g_assert_true (ouv_case_store_flush (fixture->store, NULL));
      fault_arm (FAULT_FAIL, at, EIO);
      ouv_case_store_delete_all (fixture->store, &deletion);
      n_calls = MAX (n_calls, fault_disarm ());
      if (count_files (fixture, "cases") + count_files (fixture, "trash") > 0)
        g_assert_cmpuint (deletion.left->len, >, 0);
      n_told += deletion.left->len > 0;
      ouv_deletion_clear (&deletion);
      ouv_case_store_delete_all (fixture->store, &deletion);
      g_assert_cmpuint (deletion.left->len, ==, 0);
      g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpuint (n_told, >, 4);
}

/* What is not to be kept is not written, nor are the backups that have it. */
static void
test_keeps_all (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  g_autoptr(GBytes) backup = read_sample ("format-0.json");
  g_autoptr(GBytes) after = NULL;
  OuvCaseItem *item;
  OuvCase *kase;

  put (fixture, ID_NAME, sample);
  put (fixture, ID_NAME ".format-0", backup);
  restart (fixture);
  item = get_item (fixture);
  kase = ouv_case_item_get_case (item);
  ouv_case_item_set_keeps_all (item, FALSE);
  /* Whatever call fails, it is not said to be saved while a backup is left. */
  for (guint at = 1, n_calls = 1; at <= n_calls; at++)
    {
      gboolean saved;

      put (fixture, ID_NAME ".format-0", backup);
      ouv_case_item_set_ticked (item, "cpf", at % 2 != 0);
      fault_arm (FAULT_FAIL, at, EIO);
      saved = ouv_case_store_flush (fixture->store, NULL);
      n_calls = MAX (n_calls, fault_disarm ());
      g_assert_cmpuint (count_files (fixture, "cases"), ==, saved ? 1 : 2);
      g_assert_true (ouv_case_store_flush (fixture->store, NULL));
      g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);
    }
  g_assert_true (ouv_case_store_flush (fixture->store, NULL));
  g_assert_nonnull (ouv_case_get_answer (kase, "cpf"));
  after = get (fixture, ID_NAME);
  g_assert_null (strstr (g_bytes_get_data (after, NULL), "529"));
  g_assert_null (strstr (g_bytes_get_data (after, NULL), "Augusta"));
  g_assert_nonnull (strstr (g_bytes_get_data (after, NULL), "Kovalenko"));
  g_assert_cmpuint (count_files (fixture, "cases"), ==, 1);
  restart (fixture);
  g_assert_null (ouv_case_get_answer (ouv_case_item_get_case (get_item (fixture)), "cpf"));
  g_assert_false (ouv_case_item_keeps_all (get_item (fixture)));
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  g_autoptr(OuvCaseItem) copy = NULL;

  put (fixture, ID_NAME, sample);
  restart (fixture);
  ouv_case_item_set_keeps_all (get_item (fixture), FALSE);
  copy = ouv_case_format_copy (get_item (fixture), "Second", ouv_day_from_iso ("2026-12-01", NULL));
  g_assert_cmpstr (ouv_case_item_get_id (copy), !=, ID);
  g_assert_cmpstr (ouv_case_item_get_name (copy), ==, "Second");
  g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (copy), "cpf"), ==, "529.982.247-25");
  ouv_case_store_add (fixture->store, copy);
  g_clear_object (&copy);
  restart (fixture);
  g_assert_cmpuint (count_cases (fixture), ==, 2);
}

/* What is written is what can be read. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = g_strnfill (1100 * 1000, 'a');
  OuvCaseItem *item = add_item (fixture, text);

  g_assert_false (ouv_case_store_flush (fixture->store, NULL));
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_cmpint (fixture->code, ==, G_IO_ERROR_INVALID_DATA);
  describe (item, "short");
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) sample = read_sample ("format-1.json");
  gint64 started, held = 0;

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("%08x-53b5-4c0e-9d3c-5d2f5a3c7e11.json", i);

      put (fixture, name, sample);
    }
  stop (fixture);
  started = g_get_monotonic_time ();
  fixture->store = ouv_case_store_new (fixture->folder);
  g_assert_true (ouv_case_store_has_files (fixture->store));
  ouv_case_store_load (fixture->store);
  while (!ouv_case_store_is_loaded (fixture->store))
    {
      gint64 before;

      while (!g_main_context_pending (NULL))
        g_usleep (100);
      before = g_get_monotonic_time ();
      g_main_context_iteration (NULL, FALSE);
      held = MAX (held, g_get_monotonic_time () - before);
    }
  g_assert_cmpuint (count_cases (fixture), ==, 500);
  g_test_message ("500 cases in %.1f ms, which held the loop for %.1f ms", (double) (g_get_monotonic_time () - started) / 1000,
                  (double) held / 1000);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/case-store/round-trip", test_round_trip);
  ADD ("/case-store/modes", test_modes);
  ADD ("/case-store/older", test_older);
  ADD ("/case-store/newer", test_newer);
  ADD ("/case-store/foreign", test_foreign);
  g_test_add_func ("/case-store/foreign-answer", test_foreign_answer);
  g_test_add_func ("/case-store/advice", test_advice);
  g_test_add_func ("/case-store/cut", test_cut);
  g_test_add_func ("/case-store/bits", test_bits);
  g_test_add_func ("/case-store/wrong", test_wrong);
  ADD ("/case-store/damaged", test_damaged);
  ADD ("/case-store/faults", test_faults);
  ADD ("/case-store/background", test_background);
  ADD ("/case-store/retry", test_retry);
  ADD ("/case-store/two-processes", test_two_processes);
  ADD ("/case-store/split", test_split);
  ADD ("/case-store/remove", test_remove);
  ADD ("/case-store/remove-fails", test_remove_fails);
  ADD ("/case-store/purge-fails", test_purge_fails);
  ADD ("/case-store/delete-all", test_delete_all);
  ADD ("/case-store/delete-all-fails", test_delete_all_fails);
  ADD ("/case-store/keeps-all", test_keeps_all);
  ADD ("/case-store/copy", test_copy);
  ADD ("/case-store/too-large", test_too_large);
  ADD ("/case-store/many", test_many);
  return g_test_run ();
}
