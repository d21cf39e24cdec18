/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "against.h"
#include "model-edit.h"
#include "model-names.h"
#include "ouv-interview.h"
#include "ouv-outcome.h"
#include "ouv-state.h"
#include "random-case.h"

#include <string.h>

/* One valid name in the place of another, so that the model still loads: what comes of it is listed, and the engine does in the
 * example what the list says, and in random cases nothing else than it says; or nothing is listed, and the engine does nothing else in
 * random cases. */

/* Of each kind. */
static const guint n_swaps[] = {
  [NAME_VARIABLE] = 60, [NAME_FACT] = 4, [NAME_OPERATOR] = 40, [NAME_OPTION] = 20, [NAME_ID] = 60, [NAME_SLOT] = 20
};
#define N_CASES 25
#define MAX_TRIES 100000
#define TODAY "2026-11-23"

G_STATIC_ASSERT (G_N_ELEMENTS (n_swaps) == N_NAME_KINDS);

static OuvModelFiles *shipped;
static OuvModel *model;
static GPtrArray *names[N_NAME_KINDS];

/* All that a case gives with a model, as one text. */

static void
add_question (GString           *out,
              OuvCase           *kase,
              const OuvQuestion *question,
              OuvDay             today)
{
  const char *refusal = ouv_interview_get_refusal (kase, question, today);

  if (!ouv_interview_is_read (kase, question, today))
    return;
  g_string_append_printf (out, "%s %d %d %s ", question->id, ouv_interview_is_asked (kase, question, today), question->type,
                          ouv_interview_get_text (kase, question, today));
  g_string_append_printf (out, "%s %s %s\n", ouv_interview_get_hint (kase, question, today),
                          ouv_interview_get_why (question), refusal);
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      if (ouv_interview_is_offered (kase, option, today))
        g_string_append_printf (out, "%s %s %s %s\n", option->id, option->label, option->hint, option->group);
    }
}

static void
add_interview (GString *out,
               OuvCase *kase,
               OuvDay   today)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));

  for (guint i = 0; i < questions->len; i++)
    add_question (out, kase, questions->pdata[i], today);
}

/* The id of the rule of the next step; NULL: there is none, where the engine would stop. */
static const char *
find_rule (OuvCase *kase,
           OuvDay   today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);

  for (guint i = 0; i < state->model->next_step->len; i++)
    if (ouv_state_holds (state, ((OuvNextRow *) state->model->next_step->pdata[i])->when))
      return ((OuvNextRow *) state->model->next_step->pdata[i])->id;
  return NULL;
}

static void
add_outcome (GString     *out,
             OuvCase     *kase,
             OuvDay       today,
             OuvLanguage  language,
             const char  *channel,
             gboolean     with_missing)
{
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, today, NULL, language, channel);
  g_autoptr(JsonNode) root = ouv_outcome_to_json (outcome, ouv_case_get_model (kase));
  g_autofree char *json = NULL;

  /* A row that wants an answer does not show where another wants it too. */
  if (!with_missing)
    json_object_remove_member (json_node_get_object (root), "missing");
  json = json_to_string (root, FALSE);
  g_string_append (out, json);
  /* The same in writing stands beside a script, but not in what other programs read. */
  if (outcome->notice != NULL)
    g_string_append (out, outcome->notice->body);
}

/* The case of another model. */
static OuvCase *
move_case (OuvCase  *kase,
           OuvModel *to,
           OuvDay    today)
{
  g_autoptr(JsonNode) root = ouv_case_to_json (kase);

  return ouv_case_new_from_json (to, root, today, NULL);
}

static gboolean
is_same_outcome (OuvCase     *a,
                 OuvCase     *b,
                 OuvDay       today,
                 OuvLanguage  language,
                 const char  *channel,
                 gboolean     with_missing)
{
  g_autoptr(GString) first = g_string_new (NULL);
  g_autoptr(GString) second = g_string_new (NULL);

  add_outcome (first, a, today, language, channel, with_missing);
  add_outcome (second, b, today, language, channel, with_missing);
  return g_string_equal (first, second);
}

static gboolean
is_same_interview (OuvCase *a,
                   OuvCase *b,
                   OuvDay   today)
{
  g_autoptr(GString) first = g_string_new (NULL);
  g_autoptr(GString) second = g_string_new (NULL);

  add_interview (first, a, today);
  add_interview (second, b, today);
  return g_string_equal (first, second);
}

/* Whether the models give the same for KASE: the interview, the outcome and the messages to all channels; in all languages and with
 * the missing answers where ALL. */
static gboolean
is_same (OuvCase  *kase,
         OuvModel *other,
         OuvDay    today,
         gboolean  all)
{
  g_autoptr(OuvCase) moved = move_case (kase, other, today);
  GPtrArray *channels = ouv_model_get_channels (other);

  if (moved == NULL || find_rule (moved, today) == NULL || !is_same_interview (kase, moved, today)
      || !is_same_outcome (kase, moved, today, OUV_LANGUAGE_EN, NULL, all))
    return FALSE;
  for (guint i = 0; i < channels->len; i++)
    for (guint language = 0; language < (all ? OUV_N_LANGUAGES : 1); language++)
      if (!is_same_outcome (kase, moved, today, language, ((OuvChannel *) channels->pdata[i])->id, all))
        return FALSE;
  return TRUE;
}

/* Swaps */

/* Where NAME stands, whatever the places in lists are: what stands at such places is of one sort. */
static char *
dup_sort (const Name *name)
{
  char *sort = g_strdup (name->pointer);

  return g_strcanon (sort, "/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", '*');
}

/* Operators of other types would not load. */
static gboolean
are_of_one_sort (NameKind    kind,
                 const Name *a,
                 const Name *b)
{
  static const char *const sorts[] = { "and or", "== !=", "< <= > >=", "var known", "add_days add_business_days add_years" };
  g_autofree char *first = dup_sort (a);
  g_autofree char *second = dup_sort (b);

  /* States have their time in common: one for another changes no hour. */
  if (g_str_has_suffix (first, "/zone"))
    return FALSE;
  if (kind == NAME_ID)
    return g_str_equal (first, second);
  for (guint i = 0; kind == NAME_OPERATOR && i < G_N_ELEMENTS (sorts); i++)
    {
      g_auto(GStrv) operators = g_strsplit (sorts[i], " ", -1);

      if (g_strv_contains ((const char *const *) operators, a->text) && g_strv_contains ((const char *const *) operators, b->text))
        return TRUE;
    }
  return kind != NAME_OPERATOR;
}

/* The shipped model with another name of the same kind in the place of one; NULL when it does not load. */
static OuvModelFiles *
swap (NameKind    kind,
      GRand      *random,
      OuvModel  **swapped,
      char      **what)
{
  const Name *name = names[kind]->pdata[g_rand_int_range (random, 0, (gint32) names[kind]->len)];
  const Name *other = names[kind]->pdata[g_rand_int_range (random, 0, (gint32) names[kind]->len)];
  g_autofree char *value = dup_name_value (name, other->text);
  Edit edit = { kind == NAME_OPERATOR ? EDIT_RENAME : EDIT_TEXT, name->file, name->pointer, value };
  g_autoptr(OuvModelFiles) files = NULL;

  if (g_str_equal (name->text, other->text) || !are_of_one_sort (kind, name, other))
    return NULL;
  files = edit_files (shipped, &edit, 1);
  *swapped = ouv_model_new_for_files (files, NULL);
  *what = g_strdup_printf ("%s:%s: “%s” for “%s”", name->file, name->pointer, other->text, name->text);
  if (*swapped == NULL)
    g_clear_pointer (what, g_free);
  return *swapped != NULL ? g_steal_pointer (&files) : NULL;
}

/* The case that a sentence ends with: "…, on DATE with JSON". */
static OuvCase *
read_example (const char *sentence,
              OuvDay     *today)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  const char *json = g_strrstr (sentence, " with {\"answers\"");
  g_autofree char *day = g_strndup (json - 10, 10);
  OuvCase *kase;

  g_assert_true (json_parser_load_from_data (parser, json + strlen (" with "), -1, NULL));
  *today = ouv_day_from_iso (day, NULL);
  kase = ouv_case_new_from_json (model, json_parser_get_root (parser), *today, &error);
  g_assert_no_error (error);
  return kase;
}

/* What a case comes to, each part under the name that the list gives it. */

static void
put_part (GHashTable *parts,
          const char *kind,
          const char *id,
          const char *value)
{
  g_hash_table_insert (parts, g_strjoin (*id != '\0' ? " " : "", kind, id, NULL), g_strdup (value));
}

static void
put_deadline (GHashTable        *parts,
              const OuvDeadline *deadline)
{
  g_autofree char *date = g_strdup_printf ("%d", deadline->date);

  put_part (parts, "deadline", deadline->id, "yes");
  put_part (parts, "date of deadline", deadline->id, date);
}

static GHashTable *
read_parts (OuvCase *kase,
            OuvDay   today)
{
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_EN, NULL);
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *until = g_strdup_printf ("%d", outcome->until);

  put_part (parts, "action", "", ouv_action_get_id (outcome->action));
  put_part (parts, "channel", "", outcome->channel != NULL ? outcome->channel->id : "no");
  put_part (parts, "until", "", until);
  put_part (parts, "rule", "", find_rule (kase, today));
  for (guint i = 0; i < outcome->ladder->len; i++)
    {
      const OuvRung *rung = outcome->ladder->pdata[i];

      put_part (parts, "rung", rung->channel->id, ouv_rung_status_get_id (rung->status));
    }
  for (guint i = 0; i < outcome->checklist->len; i++)
    put_part (parts, "paper", ((OuvChecklistItem *) outcome->checklist->pdata[i])->id, "yes");
  for (guint i = 0; i < outcome->rights->len; i++)
    put_part (parts, "right", ((OuvRight *) outcome->rights->pdata[i])->id, "yes");
  for (guint i = 0; i < outcome->deadlines->len; i++)
    put_deadline (parts, outcome->deadlines->pdata[i]);
  return parts;
}

static gboolean
is_told (GPtrArray  *sentences,
         const char *name)
{
  g_autofree char *start = g_strconcat (name, ": ", NULL);

  for (guint i = 0; i < sentences->len; i++)
    if (g_str_has_prefix (sentences->pdata[i], start))
      return TRUE;
  return FALSE;
}

/* Fails for parts of HERE that are others in THERE, or not in it, and are not told. */
static void
check_parts (GHashTable *here,
             GHashTable *there,
             GPtrArray  *sentences,
             const char *what)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_strcmp0 (value, g_hash_table_lookup (there, name)) != 0 && !is_told (sentences, name))
      {
        g_test_message ("%s: not listed: %s: %s, %s", what, (char *) name, (char *) value,
                        (char *) g_hash_table_lookup (there, name));
        g_test_fail ();
      }
}

/* The list is whole: what is another in a random case is on it. */
static void
check_whole (OuvModel   *swapped,
             GPtrArray  *sentences,
             const char *what,
             GRand      *random)
{
  OuvDay today = ouv_day_from_iso (TODAY, NULL);

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr(OuvCase) kase = random_case (model, today, random);
      g_autoptr(OuvCase) moved = move_case (kase, swapped, today);
      g_autoptr(GHashTable) here = NULL;
      g_autoptr(GHashTable) there = NULL;

      if (moved == NULL || find_rule (moved, today) == NULL)
        continue;
      here = read_parts (kase, today);
      there = read_parts (moved, today);
      check_parts (here, there, sentences, what);
      check_parts (there, here, sentences, what);
    }
}

/* Whether a part has nothing but what put_part() knows of it: papers and rights have texts, too. */
static gboolean
is_decided (const char *name)
{
  static const char *const parts[] = { "action", "channel", "until", "rule", NULL };

  return g_strv_contains (parts, name) || g_str_has_prefix (name, "rung ") || g_str_has_prefix (name, "date of deadline ");
}

/* What is said of the next step, the ladder and the dates is so in the example. */
static void
check_decided (OuvModel   *swapped,
               const char *sentence,
               const char *what)
{
  const char *end = strchr (sentence, ':');
  g_autofree char *name = g_strndup (sentence, (gsize) (end - sentence));
  OuvDay today;
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvCase) moved = NULL;
  g_autoptr(GHashTable) here = NULL;
  g_autoptr(GHashTable) there = NULL;

  if (!is_decided (name))
    return;
  kase = read_example (sentence, &today);
  moved = move_case (kase, swapped, today);
  if (moved == NULL || find_rule (moved, today) == NULL)
    return;
  here = read_parts (kase, today);
  there = read_parts (moved, today);
  if (g_strcmp0 (g_hash_table_lookup (here, name), g_hash_table_lookup (there, name)) != 0)
    return;
  g_test_message ("%s: not so: %s", what, sentence);
  g_test_fail ();
}

/* Two texts can be the same where both have blanks: then another difference shows. */
static void
check_listed (OuvModel   *swapped,
              GPtrArray  *sentences,
              const char *what)
{
  for (guint i = 0; i < sentences->len; i++)
    check_decided (swapped, sentences->pdata[i], what);
  for (guint i = 0; i < sentences->len; i++)
    {
      OuvDay today;
      g_autoptr(OuvCase) kase = read_example (sentences->pdata[i], &today);

      if (!is_same (kase, swapped, today, TRUE))
        return;
    }
  g_test_message ("%s: not so: %s", what, (char *) sentences->pdata[0]);
  g_test_fail ();
}

static void
check_unlisted (OuvModel   *swapped,
                const char *what,
                GRand      *random)
{
  OuvDay today = ouv_day_from_iso (TODAY, NULL);

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr(OuvCase) kase = random_case (model, today, random);

      if (is_same (kase, swapped, today, FALSE))
        continue;
      g_test_message ("%s: a difference that is not listed", what);
      g_test_fail ();
      return;
    }
}

/* Of KIND: all, or a tenth of them. */
static guint
get_n_swaps (NameKind kind)
{
  return g_test_slow () ? n_swaps[kind] : (n_swaps[kind] + 9) / 10;
}

static void
test_swaps (gconstpointer data)
{
  NameKind kind = GPOINTER_TO_UINT (data);
  g_autoptr(GRand) random = g_rand_new_with_seed (20261126 + kind);
  guint n = 0, n_listed = 0;

  for (guint tries = 0; n < get_n_swaps (kind) && tries < MAX_TRIES; tries++)
    {
      g_autoptr(OuvModel) swapped = NULL;
      g_autofree char *what = NULL;
      g_autoptr(OuvModelFiles) files = swap (kind, random, &swapped, &what);
      g_autoptr(GPtrArray) sentences = NULL;

      if (files == NULL)
        continue;
      n++;
      sentences = ouv_against_compare (&(OuvSide) { model, shipped }, &(OuvSide) { swapped, files });
      n_listed += sentences->len > 0;
      if (sentences->len > 0)
        {
          check_listed (swapped, sentences, what);
          check_whole (swapped, sentences, what, random);
        }
      else
        check_unlisted (swapped, what, random);
    }
  g_test_message ("%u of %u swaps make a difference", n_listed, n);
  g_assert_cmpuint (n, ==, get_n_swaps (kind));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelTree) tree = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  shipped = read_shipped_files ();
  model = ouv_model_new_for_files (shipped, &error);
  g_assert_no_error (error);
  tree = ouv_model_tree_new (shipped, &error);
  g_assert_no_error (error);
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    names[kind] = names_new ();
  collect_names (tree, names);
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    {
      g_autofree char *path = g_strconcat ("/swaps/", name_kinds[kind], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_swaps);
    }
  result = g_test_run ();
  for (NameKind kind = 0; kind < N_NAME_KINDS; kind++)
    g_ptr_array_unref (names[kind]);
  ouv_model_unref (model);
  ouv_model_files_free (shipped);
  return result;
}
