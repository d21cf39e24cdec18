/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-case.h"

#include "ouv-format.h"

static gboolean
toss (GRand *random)
{
  return g_rand_int_range (random, 0, 3) > 0;
}

static OuvDay
random_day (GRand *random,
            OuvDay today)
{
  static const int near[] = { 0, 1, 3, 7, 8, 10, 11, 20, 30, 31, 37, 40, 41, 90, 91, 365, 1096, 1826, 1827, 2100 };
  int days = toss (random) ? near[g_rand_int_range (random, 0, G_N_ELEMENTS (near))] : g_rand_int_range (random, 0, 120);

  return today - days;
}

static char *
random_money (GRand *random)
{
  static const OuvMoney near[] = { 0, 1, 8990, 1499999, 1500000, 1500001, 3242000, 3242001, 6484000, 6484001, 10000000 };

  return ouv_money_to_iso (toss (random) ? near[g_rand_int_range (random, 0, G_N_ELEMENTS (near))]
                                         : g_rand_int_range (random, 0, 9000000));
}

static void
answer_many (OuvCase           *kase,
             const OuvQuestion *question,
             GRand             *random)
{
  g_autoptr(GPtrArray) options = g_ptr_array_new ();

  for (guint i = 0; i < question->options->len; i++)
    if (g_rand_boolean (random))
      g_ptr_array_add (options, ((OuvOption *) question->options->pdata[i])->id);
  g_ptr_array_add (options, NULL);
  g_assert_true (ouv_case_set_many (kase, question->id, (const char *const *) options->pdata, NULL));
}

static void
answer (OuvCase           *kase,
        const OuvQuestion *question,
        OuvDay             today,
        GRand             *random)
{
  g_autofree char *text = NULL;

  switch (question->type)
    {
    case OUV_QUESTION_MANY:
      answer_many (kase, question, random);
      return;
    case OUV_QUESTION_CHOICE:
      text = g_strdup (((OuvOption *) question->options->pdata[g_rand_int_range (random, 0, (gint32) question->options->len)])->id);
      break;
    case OUV_QUESTION_DATE:
      text = ouv_day_to_iso (random_day (random, today));
      break;
    case OUV_QUESTION_MONEY:
      text = random_money (random);
      break;
    case OUV_QUESTION_TEXT:
    default:
      text = g_strdup ("Texto");
      break;
    }
  g_assert_true (ouv_case_set_answer (kase, question->id, text, NULL));
}

OuvCase *
random_case (OuvModel *model,
             OuvDay    today,
             GRand    *random)
{
  GPtrArray *questions = ouv_model_get_questions (model);
  GPtrArray *channels = ouv_model_get_channels (model);
  OuvCase *kase = ouv_case_new (model);
  guint n = (guint) g_rand_int_range (random, 0, 6);

  for (guint i = 0; i < questions->len; i++)
    if (toss (random))
      answer (kase, questions->pdata[i], today, random);
  /* Half of them are disputes, where most of the rules are. */
  if (g_rand_boolean (random))
    g_assert_true (ouv_case_set_answer (kase, "matter", "complaint", NULL));
  for (guint i = 0; i < n; i++)
    {
      const OuvChannel *channel = channels->pdata[g_rand_int_range (random, 0, (gint32) channels->len)];
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channel->id, toss (random) ? random_day (random, today) : 0,
                                                       toss (random) ? "123" : NULL,
                                                       (OuvAttemptOutcome) g_rand_int_range (random, 0, OUV_N_ATTEMPT_OUTCOMES));

      ouv_case_add_attempt (kase, attempt);
    }
  return kase;
}
