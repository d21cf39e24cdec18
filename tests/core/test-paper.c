/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-paper.h"

#include "core-common.h"

#define CHARGE "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"wrong_charge\", \"problem_date\": \"2026-10-05\"," \
  " \"amount\": \"89.90\", \"paid\": \"yes\", \"wants\": [\"fix\"], \"state\": \"SP\", \"name\": \"Olena Kovalenko\"}," \
  " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\", \"protocol\": \"1\", \"outcome\": \"refused\"}]}"

static OuvOutcome *
decide (const char *channel)
{
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), CHARGE);

  return ouv_outcome_new (kase, day ("2026-11-23"), NULL, OUV_LANGUAGE_UK, channel);
}

/* The text of the letter is all there, in its order; numbers are labels. */
static void
test_message (void)
{
  static const char *const channels[] = { "sac", "ombudsman", "anatel", "procon", "small_claims" };

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      g_autoptr(OuvOutcome) outcome = decide (channels[i]);
      g_autoptr(OuvPaper) paper = ouv_paper_new_message (outcome->message, ouv_model_get_default ());
      g_autoptr(GString) printed = g_string_new (NULL);
      g_auto(GStrv) paragraphs = g_strsplit (outcome->message->body, "\n\n", -1);
      g_autofree char *body = g_strjoinv ("\n", paragraphs);
      guint first = outcome->message->subject != NULL ? 1 : 0;

      for (guint j = first; j < paper->blocks->len; j++)
        {
          const OuvBlock *block = g_ptr_array_index (paper->blocks, j);

          g_string_append_printf (printed, "%s%s%s%s", j > first ? "\n" : "", block->label != NULL ? block->label : "",
                                  block->label != NULL ? " " : "", block->text);
        }
      g_assert_cmpstr (printed->str, ==, body);
      g_assert_cmpuint (paper->blanks->len, ==, outcome->message->blanks->len);
      if (first > 0)
        g_assert_cmpstr (((OuvBlock *) paper->blocks->pdata[0])->text, ==, outcome->message->subject);
    }
}

static void
test_page (void)
{
  static const struct { OuvLanguage language; const char *text; } pages[] = {
    { OUV_LANGUAGE_PT_BR, "Página 2 de 12" },
    { OUV_LANGUAGE_UK, "Сторінка 2 з 12" },
    { OUV_LANGUAGE_EN, "Page 2 of 12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr(OuvPaper) paper = ouv_paper_new (ouv_model_get_default (), pages[i].language, NULL);
      g_autofree char *text = ouv_paper_dup_page (paper, 2, 12);

      g_assert_cmpstr (text, ==, pages[i].text);
    }
}

/* What is at hand is ticked, and its files are named. */
static void
test_checklist (void)
{
  g_autoptr(OuvOutcome) outcome = decide ("procon");
  g_autoptr(GHashTable) at_hand = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
  g_autoptr(OuvPaper) paper = NULL;
  guint n_boxes = 0, n_ticked = 0, n_files = 0;

  g_hash_table_insert (at_hand, (gpointer) "cpf", g_strdupv ((char *[]) { NULL }));
  g_hash_table_insert (at_hand, (gpointer) "invoice", g_strdupv ((char *[]) { (char *) "conta.pdf", NULL }));
  paper = ouv_paper_new_checklist (outcome, ouv_model_get_default (), OUV_LANGUAGE_EN, at_hand, "Internet");
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const OuvBlock *block = g_ptr_array_index (paper->blocks, i);

      n_boxes += block->kind == OUV_BLOCK_CHECK;
      n_ticked += block->kind == OUV_BLOCK_CHECK && block->label != NULL;
      n_files += block->kind == OUV_BLOCK_NOTE && g_str_equal (block->text, "conta.pdf");
    }
  g_assert_cmpuint (n_boxes, ==, outcome->checklist->len);
  g_assert_cmpuint (n_ticked, ==, 2);
  g_assert_cmpuint (n_files, ==, 1);
}

static void
test_empty_text (void)
{
  g_autoptr(OuvPaper) paper = ouv_paper_new (ouv_model_get_default (), OUV_LANGUAGE_EN, NULL);

  g_assert_null (ouv_paper_add (paper, OUV_BLOCK_TEXT, OUV_LANGUAGE_EN, NULL, NULL));
  g_assert_null (ouv_paper_add (paper, OUV_BLOCK_TEXT, OUV_LANGUAGE_EN, NULL, ""));
  g_assert_cmpuint (paper->blocks->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/message", test_message);
  g_test_add_func ("/paper/page", test_page);
  g_test_add_func ("/paper/checklist", test_checklist);
  g_test_add_func ("/paper/empty-text", test_empty_text);
  return g_test_run ();
}
