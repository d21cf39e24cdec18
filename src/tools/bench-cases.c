/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-cases.h"

#define SEED 20261126
#define MAX_ATTEMPTS 5
#define MAX_AGE 120 /* days, of dates */

static gboolean
one_in (GRand *chance,
        int    n)
{
  return g_rand_int_range (chance, 0, n) == 0;
}

static OuvDay
draw_day (GRand *chance)
{
  return OUV_BENCH_TODAY - g_rand_int_range (chance, 0, MAX_AGE);
}

static void
draw_many (OuvCase           *kase,
           const OuvQuestion *question,
           GRand             *chance)
{
  g_autofree const char **options = g_new0 (const char *, question->options->len + 1);
  guint n = 0;

  for (guint i = 0; i < question->options->len; i++)
    if (one_in (chance, 3))
      options[n++] = ((OuvOption *) question->options->pdata[i])->id;
  ouv_case_set_many (kase, question->id, options, NULL);
}

/* (nullable): a list has no text. */
static char *
draw_text (const OuvQuestion *question,
           GRand             *chance)
{
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      return g_strdup (((OuvOption *) question->options->pdata[g_rand_int_range (chance, 0, (int) question->options->len)])->id);
    case OUV_QUESTION_DATE:
      return ouv_day_to_iso (draw_day (chance));
    case OUV_QUESTION_MONEY:
      return g_strdup_printf ("%d.50", g_rand_int_range (chance, 10, 100000));
    case OUV_QUESTION_TEXT:
      return g_strdup ("x");
    case OUV_QUESTION_MANY:
    default:
      return NULL;
    }
}

static void
answer (OuvCase           *kase,
        const OuvQuestion *question,
        GRand             *chance)
{
  g_autofree char *text = draw_text (question, chance);

  if (text != NULL)
    ouv_case_set_answer (kase, question->id, text, NULL);
  else
    draw_many (kase, question, chance);
}

static void
attempt (OuvCase *kase,
         GRand   *chance)
{
  GPtrArray *channels = ouv_model_get_channels (ouv_case_get_model (kase));
  const OuvChannel *channel = channels->pdata[g_rand_int_range (chance, 0, (int) channels->len)];
  OuvAttemptOutcome outcome = g_rand_int_range (chance, OUV_ATTEMPT_WAITING, OUV_ATTEMPT_SOLVED + 1);
  g_autoptr(OuvAttempt) made = ouv_attempt_new (channel->id, one_in (chance, 6) ? 0 : draw_day (chance),
                                                one_in (chance, 3) ? NULL : "2026", outcome);

  ouv_case_add_attempt (kase, made);
}

static OuvCase *
draw_case (OuvModel *model,
           GRand    *chance)
{
  OuvCase *kase = ouv_case_new (model);
  GPtrArray *questions = ouv_model_get_questions (model);
  int n = g_rand_int_range (chance, 0, MAX_ATTEMPTS + 1);

  for (guint i = 0; i < questions->len; i++)
    if (!one_in (chance, 6))
      answer (kase, questions->pdata[i], chance);
  for (int i = 0; i < n; i++)
    attempt (kase, chance);
  return kase;
}

GPtrArray *
ouv_bench_cases_new (OuvModel *model,
                     guint     n)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (SEED);
  GPtrArray *cases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cases, draw_case (model, chance));
  return cases;
}
