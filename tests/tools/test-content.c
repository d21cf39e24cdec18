/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Newer advice from outside: what is refused, and that what was there stays in use. The keys are made here, anew every time. */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../core/core-common.h"
#include "../io/fault.h"
#include "check.h"
#include "ouv-content-store.h"
#include "ouv-signature.h"
#include "signing-key.h"

typedef struct {
  char            *folder;
  OuvContentStore *store;
} Fixture;

static SigningKey present, next, strange;
static OuvDay today;

/* Enough for what is kept and refused. */
static OuvModelFiles *
new_small_files (void)
{
  OuvModelFiles *files = ouv_model_files_new ();
  g_autoptr(GBytes) model = g_bytes_new_static (small_model, strlen (small_model));
  g_autoptr(GBytes) texts = g_bytes_new_static (small_texts, strlen (small_texts));

  ouv_model_files_add (files, "small.json", model);
  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    ouv_model_files_set_messages (files, language, texts);
  return files;
}

/* The model of FILES (transfer full) as content of SERIAL, with version 2099.1.SERIAL. */
static char *
make_text (OuvModelFiles *files,
           guint          serial)
{
  g_autoptr(OuvContent) content = g_new0 (OuvContent, 1);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GString) text = NULL;
  g_autofree char *version = NULL;
  g_autofree char *replacement = g_strdup_printf ("\"version\":\"2099.1.%u\"", serial);
  g_autofree char *original = NULL;

  content->serial = serial;
  content->created = today - 1;
  content->expires = today + 30;
  content->program = g_strdup (VERSION);
  content->files = files;
  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    content->texts[language] = ouv_content_texts_new ();
  bytes = ouv_content_to_bytes (content, NULL);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  version = ouv_model_files_dup_version (content->files);
  original = g_strdup_printf ("\"version\":\"%s\"", version);
  g_assert_cmpuint (g_string_replace (text, original, replacement, 0), ==, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GBytes *
make_content (guint serial)
{
  char *text = make_text (new_small_files (), serial);

  return g_bytes_new_take (text, strlen (text));
}

/* Content of serial 6 with FROM, which is in it once, replaced. */
static GBytes *
make_changed (OuvModelFiles *files,
              const char    *from,
              const char    *to)
{
  g_autofree char *text = make_text (files, 6);
  g_autoptr(GString) changed = g_string_new (text);
  gsize size;

  g_assert_cmpuint (g_string_replace (changed, from, to, 0), ==, 1);
  size = changed->len;
  return g_bytes_new_take (g_string_free (g_steal_pointer (&changed), FALSE), size);
}

static gboolean
accept (const OuvContent  *content,
        GError           **error)
{
  return TRUE;
}

/* As the program does, but that the texts need no translation here. */
static gboolean
check_model (const OuvContent  *content,
             GError           **error)
{
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  OuvModel *model = ouv_check_files (content->files, 0, findings);

  g_clear_pointer (&model, ouv_model_unref);
  if (findings->len == 0)
    return TRUE;
  g_set_error_literal (error, OUV_CONTENT_ERROR, OUV_CONTENT_ERROR_MODEL, ((OuvFinding *) findings->pdata[0])->sentence);
  return FALSE;
}

static OuvContentStore *
new_store (Fixture *fixture)
{
  const char *const keys[] = { present.public_key, next.public_key, NULL };

  return ouv_content_store_new (fixture->folder, keys);
}

static gboolean
install (Fixture           *fixture,
         const SigningKey  *key,
         GBytes            *bytes,
         GError           **error)
{
  g_autoptr(GBytes) signature = signing_key_sign (key, bytes);
  g_autoptr(OuvContent) content = ouv_content_store_install (fixture->store, bytes, signature, today, accept, error);

  return content != NULL;
}

/* What a program that starts now would use; 0: the bundled model. */
static guint
get_used (Fixture *fixture)
{
  g_autoptr(OuvContentStore) store = new_store (fixture);
  g_autoptr(OuvModel) model = NULL;
  g_autoptr(OuvContent) content = ouv_content_store_load (store, &model);
  g_autofree char *version = NULL;

  if (content == NULL)
    return 0;
  version = g_strdup_printf ("2099.1.%u", content->serial);
  g_assert_cmpstr (ouv_model_get_version (model), ==, version);
  return content->serial;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *parent = g_dir_make_tmp ("ouvidor-content-XXXXXX", NULL);
  g_autoptr(GBytes) bytes = make_content (5);
  g_autoptr(GError) error = NULL;

  fixture->folder = g_build_filename (parent, "content", NULL);
  fixture->store = new_store (fixture);
  g_assert_cmpuint (get_used (fixture), ==, 0);
  g_assert_true (install (fixture, &present, bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_used (fixture), ==, 5);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  remove_folder (fixture->folder);
  g_rmdir (parent);
  ouv_content_store_free (fixture->store);
  g_free (fixture->folder);
}

static void
assert_refused (Fixture         *fixture,
                GBytes          *bytes,
                GBytes          *signature,
                OuvContentCheck  check,
                OuvContentError  code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvContent) content = ouv_content_store_install (fixture->store, bytes, signature, today, check, &error);

  g_assert_null (content);
  g_assert_error (error, OUV_CONTENT_ERROR, (int) code);
  g_assert_cmpuint (ouv_content_store_get_serial (fixture->store), ==, 5);
}

static void
test_signature (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_content (6);
  g_autoptr(GBytes) other = make_content (7);
  g_autoptr(GBytes) cut = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - 1);
  g_autoptr(GBytes) good = signing_key_sign (&present, bytes);
  g_autoptr(GBytes) wrong_key = signing_key_sign (&strange, bytes);
  g_autoptr(GBytes) of_other = signing_key_sign (&present, other);
  g_autoptr(GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr(GBytes) short_one = g_bytes_new_from_bytes (good, 0, OUV_SIGNATURE_SIZE - 1);

  assert_refused (fixture, bytes, none, accept, OUV_CONTENT_ERROR_SIGNATURE);
  assert_refused (fixture, bytes, wrong_key, accept, OUV_CONTENT_ERROR_SIGNATURE);
  assert_refused (fixture, bytes, of_other, accept, OUV_CONTENT_ERROR_SIGNATURE);
  assert_refused (fixture, bytes, short_one, accept, OUV_CONTENT_ERROR_SIGNATURE);
  assert_refused (fixture, cut, good, accept, OUV_CONTENT_ERROR_SIGNATURE);
  assert_refused (fixture, none, good, accept, OUV_CONTENT_ERROR_SIGNATURE);
  for (guint bit = 0; bit < 8 * OUV_SIGNATURE_SIZE; bit++)
    {
      guint8 *flipped = g_memdup2 (g_bytes_get_data (good, NULL), OUV_SIGNATURE_SIZE);
      g_autoptr(GBytes) signature = NULL;

      flipped[bit / 8] ^= (guint8) (1 << bit % 8);
      signature = g_bytes_new_take (flipped, OUV_SIGNATURE_SIZE);
      assert_refused (fixture, bytes, signature, accept, OUV_CONTENT_ERROR_SIGNATURE);
    }
  g_assert_cmpuint (get_used (fixture), ==, 5);
}

/* All of these are well signed. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char      *from;
    const char      *to;
    OuvContentError  code;
  } cases[] = {
    { "\"serial\":6", "\"serial\":5", OUV_CONTENT_ERROR_SERIAL },
    { "\"serial\":6", "\"serial\":4", OUV_CONTENT_ERROR_SERIAL },
    { "\"serial\":6", "\"serial\":1000001", OUV_CONTENT_ERROR_FORMAT },
    { "\"serial\":6", "\"serial\":18446744073709551617", OUV_CONTENT_ERROR_FORMAT },
    { "\"serial\":6", "\"serial\":-1", OUV_CONTENT_ERROR_FORMAT },
    { "\"serial\":6", "\"serial\":\"6\"", OUV_CONTENT_ERROR_FORMAT },
    { "\"serial\":6,", "", OUV_CONTENT_ERROR_FORMAT },
    { "\"serial\":6", "\"serial\":6,\"serial\":7", OUV_CONTENT_ERROR_FORMAT },
    { "\"format\":1", "\"format\":2", OUV_CONTENT_ERROR_FORMAT },
    { "\"format\":1", "\"format\":1,\"extra\":1", OUV_CONTENT_ERROR_FORMAT },
    { "\"created\":\"2026-11-25\"", "\"created\":\"2026-11-28\"", OUV_CONTENT_ERROR_FUTURE },
    { "\"created\":\"2026-11-25\"", "\"created\":\"2026-11-31\"", OUV_CONTENT_ERROR_FORMAT },
    { "\"expires\":\"2026-12-26\"", "\"expires\":\"2026-11-25\"", OUV_CONTENT_ERROR_EXPIRED },
    { "\"program\":\"" VERSION "\"", "\"program\":\"" VERSION ".1\"", OUV_CONTENT_ERROR_PROGRAM },
    { "\"program\":\"" VERSION "\"", "\"program\":\"99.0.0\"", OUV_CONTENT_ERROR_PROGRAM },
    { "\"texts\":{\"uk\"", "\"texts\":{\"ku\"", OUV_CONTENT_ERROR_FORMAT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = make_changed (new_small_files (), cases[i].from, cases[i].to);
      g_autoptr(GBytes) signature = signing_key_sign (&present, bytes);

      g_test_message ("%s", cases[i].to);
      assert_refused (fixture, bytes, signature, accept, cases[i].code);
    }
  g_assert_cmpuint (get_used (fixture), ==, 5);
}

static void
test_bad_model (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const changes[][2] = {
    /* It does not load; it loads, but nobody is told what to do in some state. */
    { "\"id\":\"sac_first\"", "\"id\":7" },
    { "\"id\":\"sac_first\",", "\"id\":\"sac_first\",\"whne\":true," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr(GBytes) bytes = make_changed (ouv_model_files_new_bundled (), changes[i][0], changes[i][1]);
      g_autoptr(GBytes) signature = signing_key_sign (&present, bytes);

      assert_refused (fixture, bytes, signature, check_model, OUV_CONTENT_ERROR_MODEL);
    }
  g_assert_cmpuint (get_used (fixture), ==, 5);
}

/* The two newest stay; when the newest is damaged, the one before is used, and what is older than the newest is still refused. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *newest = g_build_filename (fixture->folder, "8.json", NULL);
  g_autofree char *oldest = g_build_filename (fixture->folder, "5.json", NULL);
  g_autoptr(GBytes) seven = make_content (7);
  g_autoptr(GBytes) eight = make_content (8);
  g_autoptr(GBytes) nine = make_content (9);
  g_autoptr(GError) error = NULL;
  GStatBuf status;

  g_assert_true (install (fixture, &next, seven, NULL));
  g_assert_true (install (fixture, &present, eight, NULL));
  g_assert_cmpuint (get_used (fixture), ==, 8);
  g_assert_false (g_file_test (oldest, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (newest, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_cmpint (truncate (newest, 1000), ==, 0);
  g_assert_cmpuint (get_used (fixture), ==, 7);
  g_assert_false (install (fixture, &present, eight, &error));
  g_assert_error (error, OUV_CONTENT_ERROR, OUV_CONTENT_ERROR_SERIAL);
  g_assert_true (install (fixture, &present, nine, NULL));
  g_assert_cmpuint (get_used (fixture), ==, 9);
}

/* Content under the name of other content is not believed. */
static void
test_renamed (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const suffixes[] = { "json", "sig" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strdup_printf ("%s/5.%s", fixture->folder, suffixes[i]);
      g_autofree char *to = g_strdup_printf ("%s/50.%s", fixture->folder, suffixes[i]);

      g_assert_cmpint (g_rename (from, to), ==, 0);
    }
  g_assert_cmpuint (get_used (fixture), ==, 0);
}

/* It is used on, for there is nothing newer. */
static void
test_expired_later (Fixture       *fixture,
                    gconstpointer  data)
{
  today += 100;
  g_assert_cmpuint (get_used (fixture), ==, 5);
  today -= 100;
}

typedef struct {
  Fixture *fixture;
  GBytes  *bytes;
} Work;

/* In a thread, for only there calls go wrong. */
static gpointer
install_thread (gpointer data)
{
  Work *work = data;

  return GINT_TO_POINTER (install (work->fixture, &present, work->bytes, NULL));
}

static gboolean
install_in_thread (Fixture *fixture,
                   GBytes  *bytes)
{
  Work work = { fixture, bytes };

  return GPOINTER_TO_INT (g_thread_join (g_thread_new ("install", install_thread, &work)));
}

/* At every call that fails, all stays as it was, and the next try works. */
static void
test_failing_calls (Fixture       *fixture,
                    gconstpointer  data)
{
  static const int codes[] = { ENOSPC, EIO, EACCES, EROFS };
  guint serial = 5;
  guint n_told = 0;

  for (gsize c = 0; c < G_N_ELEMENTS (codes); c++)
    for (guint at = 1, n_calls = 1; at <= n_calls; at++)
      {
        g_autoptr(GBytes) bytes = make_content (serial + 1);
        gboolean installed;

        fault_arm (FAULT_FAIL, at, codes[c]);
        installed = install_in_thread (fixture, bytes);
        n_calls = MAX (n_calls, fault_disarm ());
        n_told += !installed;
        g_assert_cmpuint (get_used (fixture), ==, installed ? serial + 1 : serial);
        if (!installed)
          g_assert_true (install_in_thread (fixture, bytes));
        g_assert_cmpuint (get_used (fixture), ==, ++serial);
      }
  g_assert_cmpuint (n_told, >, 20);
}

/* Whether the process was killed. */
static gboolean
install_and_die (Fixture   *fixture,
                 GBytes    *bytes,
                 FaultKind  kind,
                 guint      at)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      fault_arm (kind, at, 0);
      install_in_thread (fixture, bytes);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
}

/* Killed at any call: what was there or what was to come, never anything else. */
static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  static const FaultKind kinds[] = { FAULT_KILL_BEFORE, FAULT_KILL_AFTER };
  guint serial = 5;
  guint n_kills = 0;

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint at = 1;; at++)
      {
        g_autoptr(GBytes) bytes = make_content (serial + 1);
        gboolean killed = install_and_die (fixture, bytes, kinds[k], at);
        guint used = get_used (fixture);

        g_assert_true (used == serial || used == serial + 1);
        n_kills += killed;
        serial = used;
        if (!killed)
          break;
      }
  g_assert_cmpuint (n_kills, >, 40);
  g_test_message ("killed at %u calls", n_kills);
}

static void
test_versions (void)
{
  g_assert_cmpint (ouv_version_compare ("2026.11.1", "2026.11.1"), ==, 0);
  g_assert_cmpint (ouv_version_compare ("2026.11.2", "2026.11.10"), <, 0);
  g_assert_cmpint (ouv_version_compare ("2027.1.1", "2026.12.9"), >, 0);
  g_assert_cmpint (ouv_version_compare ("1.0", "1.0.1"), <, 0);
  g_assert_cmpint (ouv_version_compare ("1.0.1", "1.0"), >, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/content/signature", test_signature },
    { "/content/refused", test_refused },
    { "/content/bad-model", test_bad_model },
    { "/content/kept", test_kept },
    { "/content/renamed", test_renamed },
    { "/content/expired-later", test_expired_later },
    { "/content/failing-calls", test_failing_calls },
    { "/content/killed", test_killed },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  today = ouv_day_from_ymd (2026, 11, 26);
  signing_key_init (&present);
  signing_key_init (&next);
  signing_key_init (&strange);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  g_test_add_func ("/content/versions", test_versions);
  status = g_test_run ();
  signing_key_clear (&present);
  signing_key_clear (&next);
  signing_key_clear (&strange);
  return status;
}
