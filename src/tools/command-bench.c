/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench-cases.h"
#include "commands.h"
#include "json-logic.h"
#include "model-folder.h"
#include "ouv-decision.h"
#include "ouv-expression-private.h"

#define N_CASES 100
#define ROUNDS 51
#define LOAD_ROUNDS 21
#define MANY_RULES 10000

static gboolean export_rules;

static const GOptionEntry options[] = {
  { "export", 0, 0, G_OPTION_ARG_NONE, &export_rules, "Write rules, states and results as plain JSON Logic instead", NULL },
  { NULL }
};

static const OuvCommandLine line = {
  "bench",
  "Measures how long rules, outcomes and loading take: medians.",
  "[FOLDER]", 0, 1, options,
};

typedef struct {
  OuvModelFiles *files;     /* (owned) */
  OuvModel      *model;     /* (owned) */
  GPtrArray     *cases;     /* (owned) of OuvCase */
  OuvDecision   *decision;  /* (owned) */
  OuvState      *state;     /* (owned) that is filled again and again */
  GPtrArray     *states;    /* (owned) of OuvState, one a case, the next step decided */
  GPtrArray     *rules;     /* (owned) of OuvExpression, not owned */
} Bench;

static void
bench_free (Bench *self)
{
  g_clear_pointer (&self->files, ouv_model_files_free);
  g_clear_pointer (&self->decision, ouv_decision_free);
  g_clear_pointer (&self->state, ouv_state_free);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->model, ouv_model_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_free)

static Bench *
bench_new (const char  *folder,
           GError     **error)
{
  g_autoptr(Bench) self = g_new0 (Bench, 1);

  self->files = ouv_model_files_new_for_folder (folder, error);
  self->model = self->files != NULL ? ouv_model_new_for_files (self->files, error) : NULL;
  if (self->model == NULL)
    return NULL;
  self->cases = ouv_bench_cases_new (self->model, N_CASES);
  self->decision = ouv_decision_new (self->model);
  self->state = ouv_state_new (self->cases->pdata[0], OUV_BENCH_TODAY);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_state_free);
  self->rules = g_ptr_array_new ();
  for (guint i = 0; i < self->cases->len; i++)
    {
      OuvState *state = ouv_state_new (self->cases->pdata[i], OUV_BENCH_TODAY);

      ouv_decision_make (self->decision, state);
      g_ptr_array_add (self->states, state);
    }
  for (guint i = 0; i < self->decision->rules->first[OUV_N_TABLES]; i++)
    if (ouv_conditions_get (self->decision->rules->conditions, i) != NULL)
      g_ptr_array_add (self->rules, (gpointer) ouv_conditions_get (self->decision->rules->conditions, i));
  return g_steal_pointer (&self);
}

/* Measuring */

typedef void (*Work) (gpointer data);

static double
get_nanoseconds (void)
{
  struct timespec now;

  /* Of this thread, so that it does not count what else the machine does. */
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return 1e9 * (double) now.tv_sec + (double) now.tv_nsec;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
get_median (double *times,
            guint   n)
{
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

static double
measure_once (Work     work,
              gpointer data)
{
  double start = get_nanoseconds ();

  work (data);
  return get_nanoseconds () - start;
}

/* The median of the nanoseconds that WORK takes. */
static double
measure (Work     work,
         gpointer data)
{
  double times[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    times[i] = measure_once (work, data);
  return get_median (times, ROUNDS);
}

/* Rules */

typedef struct {
  GPtrArray *tables; /* of OuvConditions */
  guint      times;  /* that they are run in a round */
  GPtrArray *states; /* of OuvState */
  guint8    *truths; /* of the rules of a table */
} RuleWork;

static void
run_table (RuleWork            *work,
           const OuvConditions *table)
{
  guint n = ouv_conditions_get_length (table);

  for (guint i = 0; i < work->states->len; i++)
    ouv_conditions_run (table, 0, n, &((OuvState *) work->states->pdata[i])->context, work->truths);
}

static void
run_rules (gpointer data)
{
  RuleWork *work = data;

  for (guint i = 0; i < work->times * work->tables->len; i++)
    run_table (work, work->tables->pdata[i % work->tables->len]);
}

static double
measure_rules (Bench     *self,
               GPtrArray *tables)
{
  g_autofree guint8 *truths = g_malloc (MANY_RULES);
  RuleWork work = { tables, 1, self->states, truths };
  guint n = 0;

  for (guint i = 0; i < tables->len; i++)
    n += ouv_conditions_get_length (tables->pdata[i]);
  work.times = MANY_RULES / n;
  return measure (run_rules, &work) / self->states->len / n / work.times;
}

/* The first ALL rules of an endless row of the model's own, in tables of SIZE. */
static GPtrArray *
make_tables (Bench *self,
             guint  all,
             guint  size)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_conditions_free);
  g_autofree const OuvExpression **rules = g_new (const OuvExpression *, all);

  for (guint i = 0; i < all; i++)
    rules[i] = self->rules->pdata[i % self->rules->len];
  for (guint i = 0; i < all; i += size)
    g_ptr_array_add (tables, ouv_conditions_new (rules + i, size));
  return tables;
}

/* In tables of every size: one of them again and again, which is the best a processor can do with it; and the same many rules for
 * the same states whatever the size, so that it learns none of the small ones by heart. */
static void
report_rules (Bench *self)
{
  g_autoptr(GPtrArray) own = make_tables (self, self->rules->len, self->rules->len);

  printf ("nanoseconds per rule: %.1f (%u rules, %u states)\n", measure_rules (self, own), self->rules->len, self->states->len);
  for (guint size = 10; size <= MANY_RULES; size *= 10)
    {
      g_autoptr(GPtrArray) one = make_tables (self, size, size);
      g_autoptr(GPtrArray) tables = make_tables (self, MANY_RULES, size);

      printf ("nanoseconds per rule in tables of %u: %.1f (one alone, again and again: %.1f)\n", size,
              measure_rules (self, tables), measure_rules (self, one));
    }
}

/* Outcomes */

static void
decide (Bench   *self,
        OuvCase *kase)
{
  ouv_state_set_case (self->state, kase, OUV_BENCH_TODAY);
  ouv_decision_make (self->decision, self->state);
}

/* One case after the other, so that no processor learns one by heart. */
static void
decide_all (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < self->cases->len; i++)
    decide (self, self->cases->pdata[i]);
}

static guint
count_rules_run (Bench *self)
{
  guint n = 0;

  for (guint i = 0; i < self->cases->len; i++)
    {
      decide (self, self->cases->pdata[i]);
      n += self->decision->n_run;
    }
  return n;
}

static void
report_outcomes (Bench *self)
{
  double each = measure (decide_all, self) / self->cases->len;
  double n_run = (double) count_rules_run (self) / self->cases->len;

  printf ("nanoseconds per outcome: %.0f (from answers and attempts, with trace, without texts; %.0f rules run, %.1f each)\n",
          each, n_run, each / n_run);
  printf ("states per second: %.0f\n", 1e9 / each);
}

/* Loading */

static void
load (gpointer data)
{
  ouv_model_unref (ouv_model_new_for_files (data, NULL));
}

static void
parse_file (const OuvModelFile *file)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text = g_bytes_get_data (file->bytes, &size);

  json_parser_load_from_data (parser, text, (gssize) size, NULL);
}

static void
parse (gpointer data)
{
  const OuvModelFiles *files = data;

  for (guint i = 0; i < files->model->len; i++)
    parse_file (&g_array_index (files->model, OuvModelFile, i));
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    parse_file (&files->messages[i]);
}

/* In turns, so that the ratio holds on a busy machine. */
static void
report_loading (Bench *self)
{
  double loads[LOAD_ROUNDS], parses[LOAD_ROUNDS];
  double loading, parsing;

  for (guint i = 0; i < LOAD_ROUNDS; i++)
    {
      loads[i] = measure_once (load, self->files);
      parses[i] = measure_once (parse, self->files);
    }
  loading = get_median (loads, LOAD_ROUNDS);
  parsing = get_median (parses, LOAD_ROUNDS);
  printf ("milliseconds to load the model: %.1f; json-glib's own parse of the same files: %.1f; ratio %.2f\n", loading / 1e6,
          parsing / 1e6, loading / parsing);
}

/* Export */

static void
add_results (JsonBuilder *builder,
             Bench       *self)
{
  json_builder_set_member_name (builder, "results");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->states->len; i++)
    {
      g_autoptr(GString) results = g_string_new (NULL);

      for (guint j = 0; j < self->rules->len; j++)
        g_string_append_c (results, "0?-1"[ouv_expression_get_truth (self->rules->pdata[j],
                                                                    &((OuvState *) self->states->pdata[i])->context)]);
      json_builder_add_string_value (builder, results->str);
    }
  json_builder_end_array (builder);
}

static void
print_export (Bench *self)
{
  g_autoptr(OuvJsonLogic) logic = ouv_json_logic_new (self->model->scope);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rules");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->rules->len; i++)
    json_builder_add_value (builder, ouv_json_logic_add (logic, self->rules->pdata[i]));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "states");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->states->len; i++)
    json_builder_add_value (builder, ouv_json_logic_data (logic, self->states->pdata[i]));
  json_builder_end_array (builder);
  add_results (builder, self);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  puts (text);
}

int
ouv_command_bench (int    argc,
                   char **argv)
{
  g_auto(GStrv) arguments = ouv_command_parse (&line, argc, argv);
  g_autoptr(GError) error = NULL;
  g_autoptr(Bench) bench = NULL;

  if (arguments == NULL)
    return OUV_COMMAND_MISUSED;
  bench = bench_new (arguments[0], &error);
  if (bench == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (export_rules)
    {
      print_export (bench);
      return EXIT_SUCCESS;
    }
  report_rules (bench);
  report_outcomes (bench);
  report_loading (bench);
  return EXIT_SUCCESS;
}
