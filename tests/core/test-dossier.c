/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-dossier.h"

#include <string.h>

#include "core-common.h"
#include "ouv-model-private.h"

#define PERSON "\"name\": \"Olena Kovalenko\", \"cpf\": \"529.982.247-25\", \"address\": \"Rua das Flores, 1\", \"city\": \"Campinas\", \"state\": \"SP\""
#define CHARGE "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"wrong_charge\", \"problem_date\": \"2026-10-05\"," \
  " \"amount\": \"89.90\", \"paid\": \"yes\", \"wants\": [\"fix\"], \"harm\": [\"no_essential_service\"]," \
  " \"description\": \"Veio na fatura.\", " PERSON "}," \
  " \"attempts\": [{\"channel\": \"ombudsman\", \"date\": \"2026-11-10\", \"protocol\": \"222\", \"outcome\": \"waiting\"}," \
  " {\"channel\": \"sac\", \"date\": \"2026-09-01\", \"outcome\": \"refused\"}," \
  " {\"channel\": \"sac\", \"outcome\": \"refused\", \"protocol\": \"333\"}]}"
#define TODAY day ("2026-11-23")

static GHashTable *
nothing (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);
}

static OuvPaper *
write_dossier (const char  *json,
               const char  *channel,
               OuvLanguage  gloss)
{
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), json);
  g_autoptr(GHashTable) at_hand = nothing ();

  g_hash_table_insert (at_hand, (gpointer) "cpf", g_strdupv ((char *[]) { NULL }));
  g_hash_table_insert (at_hand, (gpointer) "invoice", g_strdupv ((char *[]) { (char *) "a.pdf", (char *) "b.jpg", NULL }));
  return ouv_dossier_new (kase, TODAY, channel, gloss, at_hand);
}

/* The NTH block of KIND, from 0 on. */
static const OuvBlock *
find (const OuvPaper *paper,
      OuvBlockKind    kind,
      guint           nth)
{
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const OuvBlock *block = g_ptr_array_index (paper->blocks, i);

      if (block->kind == kind && nth-- == 0)
        return block;
    }
  return NULL;
}

static const char *
get_cell (const OuvBlock *block,
          guint           row,
          guint           column)
{
  return ((const char *const *) g_ptr_array_index (block->rows, row))[column];
}

static void
test_sections (void)
{
  g_autoptr(OuvPaper) paper = write_dossier (CHARGE, "procon", OUV_LANGUAGE_PT_BR);
  static const char *const headings[] = {
    "1. Fatos em ordem de data", "2. Contatos e protocolos", "3. Pedidos", "4. Fundamentos", "5. Documentos anexos",
  };

  g_assert_cmpstr (paper->title, ==, "Dossiê do caso — Reclamação contra a Claro: cobrança que não reconheço");
  g_assert_cmpstr (find (paper, OUV_BLOCK_TITLE, 0)->text, ==, "Dossiê do caso");
  g_assert_cmpstr (find (paper, OUV_BLOCK_TEXT, 0)->text, ==,
                   "Destinatário: Fundação de Proteção e Defesa do Consumidor (Procon-SP)");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    g_assert_cmpstr (find (paper, OUV_BLOCK_HEADING, i)->text, ==, headings[i]);
  g_assert_null (find (paper, OUV_BLOCK_HEADING, G_N_ELEMENTS (headings)));
  g_assert_cmpstr (find (paper, OUV_BLOCK_SIGNATURE, 0)->text, ==, "Olena Kovalenko");
}

static void
test_cover (void)
{
  g_autoptr(OuvPaper) paper = write_dossier (CHARGE, "procon", OUV_LANGUAGE_PT_BR);
  const OuvBlock *consumer = find (paper, OUV_BLOCK_FIELDS, 0);
  const OuvBlock *company = find (paper, OUV_BLOCK_FIELDS, 1);
  const OuvBlock *kase = find (paper, OUV_BLOCK_FIELDS, 2);

  g_assert_cmpstr (consumer->label, ==, "Reclamante");
  g_assert_cmpstr (company->label, ==, "Reclamada");
  g_assert_cmpstr (get_cell (consumer, 0, 1), ==, "Olena Kovalenko");
  g_assert_cmpstr (get_cell (consumer, 1, 1), ==, "529.982.247-25");
  g_assert_cmpstr (get_cell (company, 1, 1), ==, "40.432.544/0001-47");
  g_assert_cmpstr (get_cell (kase, 1, 0), ==, "Data do problema");
  g_assert_cmpstr (get_cell (kase, 1, 1), ==, "05/10/2026");
  g_assert_cmpstr (get_cell (kase, 2, 1), ==, "R$ 89,90");
}

static void
test_facts (void)
{
  g_autoptr(OuvPaper) paper = write_dossier (CHARGE, "procon", OUV_LANGUAGE_PT_BR);
  /* What begins each, by date: a contact before the problem, the problem, what is told of it, the later contact, what is so today.
   * The contact without a date is the latest of its channel, and stays behind the one before it. */
  static const char *const facts[] = {
    "Em 01/09/2026, registrei o caso no SAC", "A fatura", "Relato: Veio na fatura.", "Em 10/11/2026, registrei o caso na Ouvidoria",
    "Em [data], registrei o caso no SAC", "O problema me deixa",
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u.", i + 1);

      g_assert_cmpstr (find (paper, OUV_BLOCK_ITEM, i)->label, ==, label);
      if (!g_str_has_prefix (find (paper, OUV_BLOCK_ITEM, i)->text, facts[i]))
        g_test_fail_printf ("%u: %s", i, find (paper, OUV_BLOCK_ITEM, i)->text);
    }
}

static void
test_attempts (void)
{
  g_autoptr(OuvPaper) paper = write_dossier (CHARGE, "procon", OUV_LANGUAGE_PT_BR);
  const OuvBlock *table = find (paper, OUV_BLOCK_TABLE, 0);
  static const char *const rows[][6] = {
    { "Nº", "Data", "Onde", "Protocolo", "Resposta até", "Resultado" },
    { "1", "01/09/2026", "No SAC da Claro", "sem número", "08/09/2026", "O meu pedido foi recusado." },
    { "2", "10/11/2026", "Na Ouvidoria da Claro", "222", "20/11/2026",
      "O prazo de resposta terminou em 20/11/2026, e não recebi resposta." },
    { "3", "[data]", "No SAC da Claro", "333", "—", "O meu pedido foi recusado." },
  };

  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows[i]); j++)
      g_assert_cmpstr (get_cell (table, i, j), ==, rows[i][j]);
}

static void
test_enclosures (void)
{
  g_autoptr(OuvPaper) paper = write_dossier (CHARGE, "procon", OUV_LANGUAGE_PT_BR);
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), CHARGE);
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_PT_BR, "procon");
  g_autoptr(GPtrArray) ids = ouv_dossier_get_enclosures (outcome, ouv_model_get_default ());
  const OuvBlock *table = find (paper, OUV_BLOCK_TABLE, 1);
  const OuvPart *letter = NULL;

  for (guint i = 0; i < outcome->message->parts->len; i++)
    if (g_str_equal (((OuvPart *) outcome->message->parts->pdata[i])->id, "enclosures"))
      letter = outcome->message->parts->pdata[i];
  g_assert_nonnull (letter);
  g_assert_cmpuint (letter->lines->len, ==, ids->len);
  g_assert_cmpuint (table->rows->len, ==, ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *expected = g_str_equal (ids->pdata[i], "cpf") ? "em papel"
                             : g_str_equal (ids->pdata[i], "invoice") ? "04-1-a.pdf\n04-2-b.jpg" : "[a juntar]";

      /* The numbers are those of the letter. */
      g_assert_cmpstr (get_cell (table, i + 1, 1), ==, ((OuvLine *) letter->lines->pdata[i])->text);
      g_assert_cmpstr (get_cell (table, i + 1, 2), ==, expected);
    }
}

static void
test_court (void)
{
  g_autoptr(OuvPaper) paper = write_dossier (CHARGE, "small_claims", OUV_LANGUAGE_PT_BR);
  gboolean found = FALSE;

  g_assert_cmpstr (find (paper, OUV_BLOCK_TEXT, 0)->text, ==, "Ao Juizado Especial Cível, Campinas/SP");
  /* What is missing is marked, and told. */
  g_assert_cmpstr (get_cell (find (paper, OUV_BLOCK_FIELDS, 0), 1, 1), ==, "[nacionalidade, estado civil e profissão]");
  /* As the petition calls them. */
  g_assert_cmpstr (find (paper, OUV_BLOCK_FIELDS, 0)->label, ==, "Parte autora");
  g_assert_cmpstr (find (paper, OUV_BLOCK_FIELDS, 1)->label, ==, "Parte ré");
  g_assert_true (g_ptr_array_find_with_equal_func (paper->blanks, "qualification", g_str_equal, NULL));
  g_assert_cmpstr (find (paper, OUV_BLOCK_HEADING, 2)->text, ==, "3. Tutela de urgência");
  /* Evidence and the value of the claim stand below the requests. */
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const OuvBlock *block = g_ptr_array_index (paper->blocks, i);

      found = found || (block->kind == OUV_BLOCK_TEXT && g_str_has_prefix (block->text, "O valor da causa é de"));
    }
  g_assert_true (found);
}

static void
test_gloss (void)
{
  g_autoptr(OuvPaper) plain = write_dossier (CHARGE, "procon", OUV_LANGUAGE_PT_BR);
  g_autoptr(OuvPaper) both = write_dossier (CHARGE, "procon", OUV_LANGUAGE_UK);
  guint i;

  /* The Portuguese is the same with and without it, and the translation is behind it. */
  g_assert_cmpuint (both->blocks->len, >, plain->blocks->len);
  g_assert_cmpint (both->language, ==, OUV_LANGUAGE_PT_BR);
  for (i = 0; i < plain->blocks->len; i++)
    {
      const OuvBlock *one = g_ptr_array_index (plain->blocks, i);
      const OuvBlock *other = g_ptr_array_index (both->blocks, i);

      g_assert_cmpint (one->language, ==, OUV_LANGUAGE_PT_BR);
      g_assert_cmpint (other->kind, ==, one->kind);
      g_assert_cmpstr (other->text, ==, one->text);
    }
  for (; i < both->blocks->len; i++)
    g_assert_cmpint (((OuvBlock *) both->blocks->pdata[i])->language, ==, OUV_LANGUAGE_UK);
  g_assert_cmpstr (find (both, OUV_BLOCK_HEADING, 5)->text, ==, "1. Події за датами");
  g_assert_cmpstr (get_cell (find (both, OUV_BLOCK_TABLE, 2), 2, 3), ==, "222");
}

/* A name in Cyrillic is none for its reader. */
static void
test_cyrillic (void)
{
  g_autoptr(OuvPaper) paper = write_dossier ("{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\","
                                             " \"problem\": \"wrong_charge\", \"name\": \"Олена Коваленко\"}, \"attempts\": []}", "procon", OUV_LANGUAGE_PT_BR);

  g_assert_cmpstr (get_cell (find (paper, OUV_BLOCK_FIELDS, 0), 0, 1), ==, "[nome completo]");
  g_assert_null (find (paper, OUV_BLOCK_TABLE, 1));
}

static void
test_none (void)
{
  static const char *const cases[] = {
    "{}",
    "{\"answers\": {\"matter\": \"question\", \"contract_stage\": \"before\"}}",
    "{\"answers\": {\"matter\": \"praise\", \"product\": \"mobile\"}}",
    "{\"answers\": {\"matter\": \"report\", \"state\": \"BA\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), cases[i]);
      g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_EN, NULL);
      g_autoptr(GHashTable) at_hand = nothing ();

      g_assert_null (ouv_dossier_choose (kase, outcome));
      for (guint j = 0; ouv_dossier_channels[j] != NULL; j++)
        g_assert_null (ouv_dossier_new (kase, TODAY, ouv_dossier_channels[j], OUV_LANGUAGE_EN, at_hand));
    }
}

static void
test_choose (void)
{
#define COMPLAINT(attempts) "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"slow_internet\", \"state\": \"SP\"}, \"attempts\": [" attempts "]}"
#define TRIED(channel, date) "{\"channel\": \"" channel "\", \"date\": \"" date "\", \"protocol\": \"1\", \"outcome\": \"unsolved\"}"
  static const struct { const char *json, *channel; } cases[] = {
    { COMPLAINT (""), "procon" },
    { COMPLAINT (TRIED ("sac", "2026-09-01") ", " TRIED ("ombudsman", "2026-09-20")), "procon" },
    { COMPLAINT (TRIED ("sac", "2026-07-01") ", " TRIED ("ombudsman", "2026-07-20") ", " TRIED ("anatel", "2026-08-05") ", "
                 TRIED ("procon", "2026-09-01")), "small_claims" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), cases[i].json);
      g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_EN, NULL);

      g_assert_cmpstr (ouv_dossier_choose (kase, outcome), ==, cases[i].channel);
    }
}

static void
test_file_name (void)
{
  static const struct { guint number, index, n_files; const char *name, *expected; } names[] = {
    { 1, 0, 1, "rg.pdf", "01-rg.pdf" },
    { 4, 1, 2, "conta.jpg", "04-2-conta.jpg" },
    { 12, 0, 1, "a", "12-a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = ouv_dossier_dup_file_name (names[i].number, names[i].index, names[i].n_files, names[i].name);

      g_assert_cmpstr (name, ==, names[i].expected);
    }
}

/* Adds what stands in PAPER to TEXTS. */
static void
collect (const OuvPaper *paper,
         GHashTable     *texts)
{
  g_hash_table_add (texts, g_strdup (paper->page_label));
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const OuvBlock *block = g_ptr_array_index (paper->blocks, i);
      const char *text = block->text != NULL ? block->text : "";

      g_hash_table_add (texts, g_strdup (block->kind == OUV_BLOCK_HEADING ? strchr (text, ' ') + 1 : text));
      if (block->label != NULL)
        g_hash_table_add (texts, g_strdup (block->label));
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        for (const char *const *cell = g_ptr_array_index (block->rows, j); *cell != NULL; cell++)
          g_hash_table_add (texts, g_strdup (*cell));
    }
}

/* Every label that there is stands on some paper, and none is missing. */
static void
test_labels (void)
{
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  OuvModel *model = ouv_model_get_default ();
  const OuvQuestion *problem = ouv_model_find_question (model, "problem");
  GHashTableIter iter;
  gpointer id, label;

  for (guint i = 0; i < problem->options->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autofree char *json = g_strdup_printf ("{\"answers\": {\"matter\": \"claim\", \"product\": \"internet\", \"problem\": \"%s\","
                                                 " \"problem_date\": \"2026-10-05\", \"problem_end\": \"2026-10-06\","
                                                 " \"received_date\": \"2026-10-04\", \"last_price_date\": \"2026-01-01\","
                                                 " \"cancel_protocol\": \"7\", \"contract_number\": \"8\", \"amount\": \"9.00\","
                                                 " \"paid\": \"part\", \"paid_amount\": \"5.00\", \"change_kind\": \"price\","
                                                 " \"price_cut_amount\": \"2.00\", \"loss_amount\": \"3.00\","
                                                 " \"moral_damage_amount\": \"1.00\", \"email\": \"a@b.c\", \"phone\": \"1\","
                                                 " \"qualification\": \"x\", \"new_address\": \"y\","
                                                 " \"harm\": [\"no_essential_service\", \"moral_damage\"],"
                                                 " \"wants\": [\"fix\", \"price_cut\", \"compensation\"], " PERSON "},"
                                                 " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\", \"outcome\": \"refused\"}]}",
                                                 ((OuvOption *) problem->options->pdata[i])->id);
        g_autoptr(OuvPaper) paper = write_dossier (json, j == 0 ? "procon" : "small_claims", OUV_LANGUAGE_UK);

        g_assert_nonnull (paper);
        collect (paper, texts);
      }
  g_hash_table_iter_init (&iter, model->messages[OUV_LANGUAGE_UK].labels);
  while (g_hash_table_iter_next (&iter, &id, &label))
    {
      const char *portuguese = ouv_model_get_label (model, OUV_LANGUAGE_PT_BR, id);

      g_assert_nonnull (portuguese);
      g_assert_nonnull (ouv_model_get_label (model, OUV_LANGUAGE_EN, id));
      if (!g_hash_table_contains (texts, label) && !g_hash_table_contains (texts, portuguese))
        g_test_fail_printf ("nothing is labelled “%s”", (char *) id);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/sections", test_sections);
  g_test_add_func ("/dossier/cover", test_cover);
  g_test_add_func ("/dossier/facts", test_facts);
  g_test_add_func ("/dossier/attempts", test_attempts);
  g_test_add_func ("/dossier/enclosures", test_enclosures);
  g_test_add_func ("/dossier/court", test_court);
  g_test_add_func ("/dossier/gloss", test_gloss);
  g_test_add_func ("/dossier/cyrillic", test_cyrillic);
  g_test_add_func ("/dossier/none", test_none);
  g_test_add_func ("/dossier/choose", test_choose);
  g_test_add_func ("/dossier/file-name", test_file_name);
  g_test_add_func ("/dossier/labels", test_labels);
  return g_test_run ();
}
