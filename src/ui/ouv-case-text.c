/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-text.h"

#include <glib/gi18n.h>

#include "ouv-case-format.h"
#include "ouv-clock.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-words.h"

static void
add_heading (GString    *text,
             const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

static void
add_answers (GString     *text,
             OuvCaseItem *item)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));

  add_heading (text, _("Answers"));
  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *answer = ouv_words_answer (kase, question);

      if (answer != NULL && (ouv_case_item_keeps_all (item) || !ouv_case_format_is_sensitive (question->id)))
        g_string_append_printf (text, "- %s %s\n", ouv_interview_get_text (kase, question, ouv_clock_today ()), answer);
    }
}

static void
add_attempts (GString *text,
              OuvCase *kase)
{
  add_heading (text, _("Contacts"));
  if (ouv_case_get_n_attempts (kase) == 0)
    g_string_append_printf (text, "- %s\n", _("None yet"));
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (kase, i);
      g_autofree char *title = ouv_words_attempt (attempt, ouv_case_get_model (kase));
      g_autofree char *number = ouv_words_protocol (attempt);

      g_string_append_printf (text, "- %s" OUV_WORDS_DOT "%s" OUV_WORDS_DOT "%s\n", title, number,
                              ouv_words_outcome (attempt->outcome));
    }
}

static void
add_outcome (GString          *text,
             const OuvOutcome *outcome)
{
  g_autofree char *step = ouv_outcome_dup_title (outcome);
  g_autofree char *today = ouv_words_day_on (outcome->as_of);
  /* TRANSLATORS: a heading; %s is for example "on Monday, 23 November" */
  g_autofree char *heading = g_strdup_printf (_("Next step %s"), today);

  add_heading (text, heading);
  g_string_append_printf (text, "- %s\n", step);
  if (outcome->deadlines->len > 0)
    add_heading (text, _("Dates"));
  for (guint i = 0; i < outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (outcome->deadlines, i);
      g_autofree char *day = deadline->date != 0 ? ouv_words_day (deadline->date) : g_strdup (_("Date unknown"));

      g_string_append_printf (text, "- %s: %s\n", day, deadline->text);
    }
}

/* "- conta.pdf (230 KB)" */
static void
add_file (GString      *text,
          const char   *indent,
          OuvCaseStore *store,
          OuvCaseItem  *item,
          const char   *name)
{
  g_autoptr(GFile) file = ouv_case_store_get_file (store, item, name);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  guint size = info != NULL ? (guint) ((g_file_info_get_size (info) + 999) / 1000) : 0;
  g_autofree char *count = ouv_format_count (ouv_locale_get_language (), size);
  /* TRANSLATORS: the size of a file, for example "1,230 KB" */
  g_autofree char *shown = g_strdup_printf (_("%s KB"), count);

  g_string_append_printf (text, "%s- %s (%s)\n", indent, name, info != NULL ? shown : _("cannot be read"));
}

static void
add_files (GString      *text,
           const char   *indent,
           OuvCaseStore *store,
           OuvCaseItem  *item,
           const char   *paper)
{
  const char *const *files = ouv_case_item_get_files (item, paper);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    add_file (text, indent, store, item, files[i]);
}

static gboolean
is_listed (const OuvOutcome *outcome,
           const char       *paper)
{
  for (guint i = 0; i < outcome->checklist->len; i++)
    if (g_str_equal (((const OuvChecklistItem *) outcome->checklist->pdata[i])->id, paper))
      return TRUE;
  return FALSE;
}

/* Files that came to papers which were on the list before the answers changed. */
static void
add_other_files (GString          *text,
                 OuvCaseStore     *store,
                 OuvCaseItem      *item,
                 const OuvOutcome *outcome)
{
  g_autofree const char **papers = ouv_case_item_get_papers (item);
  gboolean first = TRUE;

  for (guint i = 0; papers[i] != NULL; i++)
    {
      if (is_listed (outcome, papers[i]))
        continue;
      if (first)
        add_heading (text, _("Other files"));
      first = FALSE;
      add_files (text, "", store, item, papers[i]);
    }
}

static void
add_papers (GString          *text,
            OuvCaseStore     *store,
            OuvCaseItem      *item,
            const OuvOutcome *outcome)
{
  if (outcome->checklist->len > 0)
    add_heading (text, _("Papers"));
  for (guint i = 0; i < outcome->checklist->len; i++)
    {
      const OuvChecklistItem *paper = g_ptr_array_index (outcome->checklist, i);

      g_string_append_printf (text, "[%c] %s\n", ouv_case_item_is_ticked (item, paper->id) ? 'x' : ' ', paper->text);
      add_files (text, "    ", store, item, paper->id);
    }
  add_other_files (text, store, item, outcome);
}

char *
ouv_case_text_new (OuvCaseStore *store,
                   OuvCaseItem  *item)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  OuvOutcome *outcome = ouv_outcome_new (kase, ouv_clock_today (), NULL, ouv_locale_get_language (), NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *title = ouv_case_item_dup_title (item);
  g_autofree char *about = ouv_case_item_dup_subtitle (item);
  g_autofree char *created = ouv_format_day_words (ouv_locale_get_language (), ouv_case_item_get_created (item));

  g_string_append_printf (text, "%s\n", title);
  if (*about != '\0')
    g_string_append_printf (text, "%s\n", about);
  /* TRANSLATORS: the day on which a case was begun, for example "Begun on 9 November 2026" */
  g_string_append_printf (text, _("Begun on %s"), created);
  g_string_append_c (text, '\n');
  add_answers (text, item);
  add_attempts (text, kase);
  add_outcome (text, outcome);
  add_papers (text, store, item, outcome);
  ouv_outcome_free (outcome);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
