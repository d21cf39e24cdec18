/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-interview.h"

#include <string.h>

#include "ouv-format.h"
#include "ouv-state.h"

/* What counts need not be asked for: an answer may say all. */
static gboolean
is_asked (const OuvState    *state,
          const OuvQuestion *question)
{
  return ouv_state_is_asked (state, question) && ouv_state_holds (state, question->when);
}

gboolean
ouv_interview_is_asked (OuvCase           *kase,
                        const OuvQuestion *question,
                        OuvDay             today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);

  return is_asked (state, question);
}

GPtrArray *
ouv_interview_get_asked (OuvCase           *kase,
                         const OuvPageInfo *page,
                         OuvDay             today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  GPtrArray *asked = g_ptr_array_new ();

  for (guint i = 0; i < page->questions->len; i++)
    if (is_asked (state, page->questions->pdata[i]))
      g_ptr_array_add (asked, page->questions->pdata[i]);
  return asked;
}

gboolean
ouv_interview_is_read (OuvCase           *kase,
                       const OuvQuestion *question,
                       OuvDay             today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);

  return ouv_state_is_asked (state, question);
}

void
ouv_interview_withdraw (OuvCase           *kase,
                        const OuvQuestion *question,
                        OuvDay             today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);

  if (!ouv_state_holds (state, question->when))
    ouv_case_set_answer (kase, question->id, NULL, NULL);
}

static gboolean
is_visited (const OuvState    *state,
            const OuvPageInfo *page)
{
  if (page->kind != OUV_PAGE_QUESTIONS)
    return TRUE;
  for (guint i = 0; i < page->questions->len; i++)
    if (is_asked (state, page->questions->pdata[i]))
      return TRUE;
  return FALSE;
}

GPtrArray *
ouv_interview_get_pages (OuvCase *kase,
                         OuvDay   today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  GPtrArray *pages = g_ptr_array_new ();

  for (guint i = 0; i < state->model->pages->len; i++)
    if (is_visited (state, state->model->pages->pdata[i]))
      g_ptr_array_add (pages, state->model->pages->pdata[i]);
  return pages;
}

static const OuvPageInfo *
find_neighbour (OuvCase    *kase,
                const char *page_id,
                OuvDay      today,
                int         step)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  GPtrArray *pages = state->model->pages;
  int place = -1;

  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (((OuvPageInfo *) pages->pdata[i])->id, page_id))
      place = (int) i;
  g_return_val_if_fail (place >= 0, NULL);
  for (place += step; place >= 0 && place < (int) pages->len; place += step)
    if (is_visited (state, pages->pdata[place]))
      return pages->pdata[place];
  return NULL;
}

const OuvPageInfo *
ouv_interview_get_next (OuvCase    *kase,
                        const char *page_id,
                        OuvDay      today)
{
  return find_neighbour (kase, page_id, today, 1);
}

const OuvPageInfo *
ouv_interview_get_previous (OuvCase    *kase,
                            const char *page_id,
                            OuvDay      today)
{
  return find_neighbour (kase, page_id, today, -1);
}

const OuvQuestion *
ouv_interview_get_gap (OuvCase           *kase,
                       const OuvPageInfo *page,
                       OuvDay             today)
{
  g_autoptr(OuvState) state = ouv_state_new (kase, today);

  for (guint i = 0; i < page->questions->len; i++)
    {
      const OuvQuestion *question = page->questions->pdata[i];

      if (question->required && is_asked (state, question) && !ouv_case_is_dont_know (kase, question->id)
          && ouv_case_get_answer (kase, question->id) == NULL && ouv_case_get_many (kase, question->id) == NULL)
        return question;
    }
  return NULL;
}

const char *
ouv_interview_get_refusal (OuvCase           *kase,
                           const OuvQuestion *question,
                           OuvDay             today)
{
  g_autoptr(OuvState) state = NULL;

  if (question->refusals->len == 0)
    return NULL;
  state = ouv_state_new (kase, today);
  if (!ouv_state_get (state, question->variable).known)
    return NULL;
  for (guint i = 0; i < question->refusals->len; i++)
    {
      const OuvVariant *refusal = question->refusals->pdata[i];

      if (ouv_state_holds (state, refusal->when))
        return ouv_model_translate (refusal->text);
    }
  return NULL;
}

const OuvPageInfo *
ouv_interview_find_page (OuvModel   *model,
                         const char *question_id)
{
  for (guint i = 0; i < model->pages->len; i++)
    {
      const OuvPageInfo *page = model->pages->pdata[i];

      for (guint j = 0; j < page->questions->len; j++)
        if (g_str_equal (((OuvQuestion *) page->questions->pdata[j])->id, question_id))
          return page;
    }
  return NULL;
}

const char *
ouv_interview_get_text (OuvCase           *kase,
                        const OuvQuestion *question,
                        OuvDay             today)
{
  g_autoptr(OuvState) state = NULL;

  if (question->variants->len == 0)
    return ouv_model_translate (question->text);
  state = ouv_state_new (kase, today);
  return ouv_state_get_question (state, question);
}

const char *
ouv_interview_get_hint (OuvCase           *kase,
                        const OuvQuestion *question,
                        OuvDay             today)
{
  g_autoptr(OuvState) state = NULL;

  if (question->variants->len == 0)
    return ouv_model_translate (question->hint);
  state = ouv_state_new (kase, today);
  return ouv_state_get_hint (state, question);
}

const char *
ouv_interview_get_why (const OuvQuestion *question)
{
  return ouv_model_translate (question->why);
}

gboolean
ouv_interview_is_offered (OuvCase         *kase,
                          const OuvOption *option,
                          OuvDay           today)
{
  g_autoptr(OuvState) state = NULL;

  if (option->when == NULL)
    return TRUE;
  state = ouv_state_new (kase, today);
  return ouv_state_holds (state, option->when);
}

char *
ouv_interview_dup_answer (OuvCase           *kase,
                          const OuvQuestion *question,
                          OuvDay             today,
                          OuvLanguage        language)
{
  g_autoptr(OuvState) state = NULL;

  if (question->type != OUV_QUESTION_MANY)
    return ouv_case_dup_display (kase, question->id, language);
  state = ouv_state_new (kase, today);
  return ouv_state_dup_text (state, question->offered, language);
}

/* Search */

/* How well an option matches: 3 when a word of its label starts with the text, 2 for a keyword's or hint's word, 1 for the
 * text anywhere, 0 for not at all. */
static int
rank_option (const OuvOption *option,
             const char      *word)
{
  int rank = MAX (ouv_text_rank (option->label, word, 3), ouv_text_rank (ouv_model_translate (option->label), word, 3));

  rank = MAX (rank, ouv_text_rank (option->hint, word, 2));
  rank = MAX (rank, ouv_text_rank (ouv_model_translate (option->hint), word, 2));
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    rank = MAX (rank, ouv_text_rank (option->keywords[i], word, 2));
  return rank;
}

/* Every word must match; the weakest decides. */
static int
rank_words (const OuvOption *option,
            char           **words)
{
  int rank = 3;

  for (guint i = 0; words[i] != NULL && rank > 0; i++)
    if (*words[i] != '\0')
      rank = MIN (rank, rank_option (option, words[i]));
  return rank;
}

static gboolean
is_shown (const OuvOption *option,
          const char      *word)
{
  return ouv_text_rank (ouv_model_translate (option->label), word, 1) > 0
         || ouv_text_rank (ouv_model_translate (option->hint), word, 1) > 0;
}

/* The keyword that WORD is a part of, as the model writes it. (nullable) (transfer full) */
static char *
find_keyword (const OuvOption *option,
              const char      *word)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      g_auto(GStrv) keywords = g_strsplit (option->keywords[i] != NULL ? option->keywords[i] : "", ",", -1);

      for (guint j = 0; keywords[j] != NULL; j++)
        if (ouv_text_rank (keywords[j], word, 1) > 0)
          return g_strdup (g_strstrip (keywords[j]));
    }
  return ouv_text_rank (option->label, word, 1) > 0 ? g_strdup (option->label) : g_strdup (option->hint);
}

char *
ouv_interview_dup_match (const OuvOption *option,
                         const char      *typed)
{
  g_auto(GStrv) words = ouv_text_split_words (typed);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_shown (option, words[i]))
      return find_keyword (option, words[i]);
  return NULL;
}

GPtrArray *
ouv_interview_search (const OuvQuestion *question,
                      const char        *typed)
{
  g_auto(GStrv) words = ouv_text_split_words (typed);
  GPtrArray *found = g_ptr_array_new ();

  for (int wanted = 3; wanted > 0; wanted--)
    for (guint i = 0; i < question->options->len; i++)
      if (rank_words (question->options->pdata[i], words) == wanted)
        g_ptr_array_add (found, question->options->pdata[i]);
  return found;
}
