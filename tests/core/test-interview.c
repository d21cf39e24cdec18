/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core-common.h"

#include "ouv-interview.h"

#define TODAY (day ("2026-11-23"))

static OuvCase *
new_case (const char *matter,
          const char *problem)
{
  OuvCase *kase = ouv_case_new (ouv_model_get_default ());

  g_assert_true (ouv_case_set_answer (kase, "matter", matter, NULL));
  g_assert_true (ouv_case_set_answer (kase, "problem", problem, NULL));
  return kase;
}

static void
check_pages (OuvCase    *kase,
             const char *expected)
{
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (kase, TODAY);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((OuvPageInfo *) pages->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Nobody is asked for what the matter does not need. */
static void
test_pages (void)
{
  g_autoptr(OuvCase) complaint = new_case ("complaint", "wrong_charge");
  g_autoptr(OuvCase) listing = new_case ("claim", "withdrawal");
  g_autoptr(OuvCase) praise = new_case ("praise", NULL);
  g_autoptr(OuvCase) request = new_case ("request", NULL);
  g_autoptr(OuvCase) question = new_case ("question", NULL);

  check_pages (complaint, "matter product problem when money wants harm description attempts about review");
  check_pages (listing, "matter product problem when particulars money wants harm description attempts about review");
  check_pages (praise, "matter description attempts about review");
  check_pages (request, "matter product service attempts about review");
  check_pages (question, "matter product contract_stage description attempts about review");
  ouv_case_set_answer (question, "contract_stage", "before", NULL);
  check_pages (question, "matter product contract_stage question_points description attempts about review");
}

static void
check_match (const char *id,
             const char *typed,
             const char *expected)
{
  const OuvQuestion *question = ouv_model_find_question (ouv_model_get_default (), "problem");
  g_autofree char *match = ouv_interview_dup_match (ouv_question_find_option (question, id), typed);

  g_assert_cmpstr (match, ==, expected);
}

/* What label and hint show needs no word beside them. */
static void
test_match (void)
{
  check_match ("wrong_charge", "Charge", NULL);
  check_match ("wrong_charge", "COBRANCA", NULL);
  check_match ("wrong_charge", "overcharged", "overcharged");
  check_match ("wrong_charge", "зайва сума", "зайва сума");
  check_match ("wrong_charge", "charge зайва", "зайва сума");
  check_match ("wrong_charge", "charge   overcharged", "overcharged");
  check_match ("wrong_charge", "", NULL);
}

static const char *
translate_to_dots (const char *text)
{
  return "…";
}

/* Where the interface is in another language than what was typed, the model's own words stand beside it. */
static void
test_match_translated (void)
{
  const OuvQuestion *question = ouv_model_find_question (ouv_model_get_default (), "problem");
  const OuvOption *option = ouv_question_find_option (question, "wrong_charge");

  ouv_model_set_translate_func (translate_to_dots);
  check_match ("wrong_charge", "recognise", option->label);
  check_match ("refund_missing", "recebido", "reembolso não recebido");
  check_match ("wrong_charge", "overcharged", "overcharged");
  ouv_model_set_translate_func (NULL);
}

static const char *
page_id (const OuvPageInfo *page)
{
  return page != NULL ? page->id : NULL;
}

static void
test_neighbours (void)
{
  g_autoptr(OuvCase) praise = new_case ("praise", NULL);

  g_assert_cmpstr (page_id (ouv_interview_get_next (praise, "matter", TODAY)), ==, "description");
  g_assert_cmpstr (page_id (ouv_interview_get_previous (praise, "description", TODAY)), ==, "matter");
  g_assert_null (ouv_interview_get_previous (praise, "matter", TODAY));
  g_assert_null (ouv_interview_get_next (praise, "review", TODAY));
  /* A page that is no longer visited has its neighbours too. */
  g_assert_cmpstr (page_id (ouv_interview_get_next (praise, "money", TODAY)), ==, "description");
  g_assert_cmpstr (page_id (ouv_interview_get_previous (praise, "money", TODAY)), ==, "matter");
}

static const char *
gap_on (OuvCase    *kase,
        const char *question)
{
  const OuvPageInfo *page = ouv_interview_find_page (ouv_case_get_model (kase), question);
  const OuvQuestion *gap = ouv_interview_get_gap (kase, page, TODAY);

  return gap != NULL ? gap->id : NULL;
}

static void
test_gaps (void)
{
  g_autoptr(OuvCase) kase = ouv_case_new (ouv_model_get_default ());

  g_assert_cmpstr (gap_on (kase, "matter"), ==, "matter");
  ouv_case_set_answer (kase, "matter", "complaint", NULL);
  g_assert_null (gap_on (kase, "matter"));
  /* "I don't know" is an answer. */
  g_assert_cmpstr (gap_on (kase, "product"), ==, "product");
  ouv_case_set_dont_know (kase, "product");
  g_assert_null (gap_on (kase, "product"));
  /* What is not asked, and what need not be answered, is no gap. */
  g_assert_null (gap_on (kase, "service"));
  g_assert_null (gap_on (kase, "amount"));
}

static void
test_required_many (void)
{
  static const char extra[] =
    "{\"questions\": [{\"id\": \"size\", \"type\": \"many\", \"text\": \"Size?\", \"why\": \"To fit.\", \"required\": true,"
    "   \"options\": [{\"id\": \"s\", \"label\": \"Small\"}]}],"
    " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"questions\": [\"size\"]}]}";
  static const char *const none[] = { NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);
  g_autoptr(OuvCase) kase = NULL;

  g_assert_no_error (error);
  kase = ouv_case_new (model);
  g_assert_cmpstr (gap_on (kase, "size"), ==, "size");
  ouv_case_set_many (kase, "size", none, NULL);
  g_assert_null (gap_on (kase, "size"));
}

static void
test_find_page (void)
{
  OuvModel *model = ouv_model_get_default ();

  g_assert_cmpstr (page_id (ouv_interview_find_page (model, "matter")), ==, "matter");
  g_assert_cmpstr (page_id (ouv_interview_find_page (model, "cpf")), ==, "about");
  g_assert_null (ouv_interview_find_page (model, "attempts/0/date"));
}

static void
test_asked (void)
{
  g_autoptr(OuvCase) kase = new_case ("complaint", "service_down");
  OuvModel *model = ouv_case_get_model (kase);

  g_assert_true (ouv_interview_is_asked (kase, ouv_model_find_question (model, "problem_end"), TODAY));
  g_assert_false (ouv_interview_is_asked (kase, ouv_model_find_question (model, "received_date"), TODAY));
  g_assert_true (ouv_interview_is_asked (kase, ouv_model_find_question (model, "name"), TODAY));
}

/* Of the page about the user: what only later steps need is asked for when it matters. */
static void
test_asked_of_page (void)
{
  static const struct { const char *attempts, *asked; } cases[] = {
    { "", "name cpf email phone contract_number address city state" },
    { "{\"channel\": \"ombudsman\", \"outcome\": \"refused\"}",
      "name cpf email phone contract_number govbr_account address city state" },
    { "{\"channel\": \"anatel\", \"outcome\": \"refused\"}",
      "name cpf email phone contract_number govbr_account address city state representative" },
    { "{\"channel\": \"procon\", \"outcome\": \"refused\"}",
      "name cpf email phone contract_number address city state representative qualification" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"},"
                                               " \"attempts\": [%s]}", cases[i].attempts);
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), json);
      g_autoptr(GPtrArray) asked = ouv_interview_get_asked (kase, ouv_interview_find_page (ouv_model_get_default (), "name"), TODAY);
      g_autoptr(GString) ids = g_string_new (NULL);

      for (guint j = 0; j < asked->len; j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? " " : "", ((const OuvQuestion *) asked->pdata[j])->id);
      g_assert_cmpstr (ids->str, ==, cases[i].asked);
    }
}

/* The date that is asked for depends on the problem. */
static void
test_texts (void)
{
  g_autoptr(OuvCase) kase = new_case ("complaint", NULL);
  OuvModel *model = ouv_case_get_model (kase);
  const OuvQuestion *date = ouv_model_find_question (model, "problem_date");

  g_assert_cmpstr (ouv_interview_get_text (kase, date, TODAY), ==, "When did it happen?");
  ouv_case_set_answer (kase, "problem", "wrong_charge", NULL);
  g_assert_cmpstr (ouv_interview_get_text (kase, date, TODAY), ==, "What is the due date of the bill with this charge?");
  g_assert_nonnull (g_strrstr (ouv_interview_get_hint (kase, date, TODAY), "vencimento"));
  ouv_case_set_answer (kase, "problem", "charged_after_cancel", NULL);
  g_assert_cmpstr (ouv_interview_get_text (kase, date, TODAY), ==, "When did you cancel?");
  g_assert_cmpstr (ouv_interview_get_why (date), ==, "The text states this date, and some time limits are counted from it.");
}

/* A variant may replace the text, the hint, or both. */
static void
test_variants (void)
{
  static const char extra[] =
    "{\"questions\": [{\"id\": \"size\", \"type\": \"text\", \"text\": \"Size?\", \"hint\": \"In cm.\", \"why\": \"To fit.\","
    "   \"variants\": [{\"when\": {\"==\": [{\"var\": \"matter\"}, \"claim\"]}, \"hint\": \"In m.\"},"
    "     {\"when\": {\"known\": \"matter\"}, \"text\": \"How big?\"}]}],"
    " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"questions\": [\"size\"]}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);
  g_autoptr(OuvCase) kase = NULL;
  const OuvQuestion *size;

  g_assert_no_error (error);
  kase = ouv_case_new (model);
  size = ouv_model_find_question (model, "size");
  g_assert_cmpstr (ouv_interview_get_text (kase, size, TODAY), ==, "Size?");
  g_assert_cmpstr (ouv_interview_get_hint (kase, size, TODAY), ==, "In cm.");
  ouv_case_set_answer (kase, "matter", "claim", NULL);
  g_assert_cmpstr (ouv_interview_get_text (kase, size, TODAY), ==, "How big?");
  g_assert_cmpstr (ouv_interview_get_hint (kase, size, TODAY), ==, "In m.");
  ouv_case_set_answer (kase, "matter", "praise", NULL);
  g_assert_cmpstr (ouv_interview_get_hint (kase, size, TODAY), ==, "In cm.");
  g_assert_null (ouv_interview_get_hint (kase, ouv_model_find_question (model, "matter"), TODAY));
}

/* Nobody has paid more of a sum than the sum. */
static void
test_refusal (void)
{
  g_autoptr(OuvCase) kase = new_case ("complaint", "wrong_charge");
  const OuvQuestion *paid = ouv_model_find_question (ouv_case_get_model (kase), "paid_amount");

  ouv_case_set_answer (kase, "paid_amount", "41.00", NULL);
  g_assert_null (ouv_interview_get_refusal (kase, paid, TODAY));
  ouv_case_set_answer (kase, "amount", "41.00", NULL);
  g_assert_null (ouv_interview_get_refusal (kase, paid, TODAY));
  ouv_case_set_answer (kase, "amount", "11.11", NULL);
  g_assert_nonnull (ouv_interview_get_refusal (kase, paid, TODAY));
  g_assert_null (ouv_interview_get_refusal (kase, ouv_model_find_question (ouv_case_get_model (kase), "amount"), TODAY));
  /* What is not asked is not seen. */
  ouv_case_set_answer (kase, "paid", "no", NULL);
  g_assert_null (ouv_interview_get_refusal (kase, paid, TODAY));
}

/* Who has paid all need not say how much, but what a case says counts. */
static void
test_when (void)
{
  g_autoptr(OuvCase) kase = new_case ("complaint", "wrong_charge");
  const OuvQuestion *paid = ouv_model_find_question (ouv_case_get_model (kase), "paid_amount");
  static const struct { const char *answer; gboolean asked, read; } states[] = {
    { NULL, FALSE, TRUE }, { "yes", FALSE, TRUE }, { "part", TRUE, TRUE }, { "no", FALSE, FALSE }
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      ouv_case_set_answer (kase, "paid", states[i].answer, NULL);
      ouv_case_set_answer (kase, "paid_amount", "41.00", NULL);
      g_assert_cmpint (ouv_interview_is_asked (kase, paid, TODAY), ==, states[i].asked);
      g_assert_cmpint (ouv_interview_is_read (kase, paid, TODAY), ==, states[i].read);
      ouv_interview_withdraw (kase, paid, TODAY);
      g_assert_cmpstr (ouv_case_get_answer (kase, "paid_amount"), ==, states[i].asked ? "41.00" : NULL);
    }
}

/* What came back cannot have come back before it failed. */
static void
test_refusal_dates (void)
{
  g_autoptr(OuvCase) kase = new_case ("complaint", "service_down");
  const OuvQuestion *end = ouv_model_find_question (ouv_case_get_model (kase), "problem_end");

  ouv_case_set_answer (kase, "problem_end", "2026-10-05", NULL);
  g_assert_null (ouv_interview_get_refusal (kase, end, TODAY));
  ouv_case_set_answer (kase, "problem_date", "2026-10-05", NULL);
  g_assert_null (ouv_interview_get_refusal (kase, end, TODAY));
  ouv_case_set_answer (kase, "problem_date", "2026-10-06", NULL);
  g_assert_nonnull (ouv_interview_get_refusal (kase, end, TODAY));
}

/* Television has no speed to be slow at. */
static void
test_offered (void)
{
  g_autoptr(OuvCase) kase = new_case ("complaint", NULL);
  const OuvQuestion *problem = ouv_model_find_question (ouv_case_get_model (kase), "problem");

  ouv_case_set_answer (kase, "product", "internet", NULL);
  g_assert_true (ouv_interview_is_offered (kase, ouv_question_find_option (problem, "slow_internet"), TODAY));
  g_assert_true (ouv_interview_is_offered (kase, ouv_question_find_option (problem, "wrong_charge"), TODAY));
  ouv_case_set_answer (kase, "product", "tv", NULL);
  g_assert_false (ouv_interview_is_offered (kase, ouv_question_find_option (problem, "slow_internet"), TODAY));
  g_assert_true (ouv_interview_is_offered (kase, ouv_question_find_option (problem, "wrong_charge"), TODAY));
}

static void
check_found (const char *typed,
             const char *first)
{
  g_autoptr(GPtrArray) found = ouv_interview_search (ouv_model_find_question (ouv_model_get_default (), "problem"), typed);

  g_assert_cmpstr (found->len > 0 ? ((OuvOption *) found->pdata[0])->id : NULL, ==, first);
}

static void
test_search_bundled (void)
{
  check_found ("майстер не прийшов", "technician_no_show");
  check_found ("MASTER", NULL);
  check_found ("Tecnico nao veio", "technician_no_show");
  check_found ("technician", "technician_no_show");
  check_found ("cobrança em duplicidade", "wrong_charge");
  check_found ("no such thing", NULL);
}

/* Whole words of a label, then of hints and keywords, then the inside of words; every word must be there. */
static void
test_search_order (void)
{
  static const char extra[] =
    "{\"questions\": [{\"id\": \"size\", \"type\": \"choice\", \"text\": \"Size?\", \"why\": \"To fit.\", \"options\": ["
    "   {\"id\": \"inside\", \"label\": \"Roadway\"},"
    "   {\"id\": \"keyword\", \"label\": \"Path\", \"keywords\": {\"pt_BR\": \"caminho, way\"}},"
    "   {\"id\": \"hint\", \"label\": \"Track\", \"hint\": \"a way\"},"
    "   {\"id\": \"label\", \"label\": \"The way home\"},"
    "   {\"id\": \"other\", \"label\": \"River\"}]}],"
    " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"Extra\", \"questions\": [\"size\"]}]}";
  static const struct
  {
    const char *typed;
    const char *found;
  } cases[] = {
    { "way", "label keyword hint inside" },
    { "  WAY  ", "label keyword hint inside" },
    { "way home", "label" },
    { "home  way", "label" },
    { "home river", "" },
    { "", "inside keyword hint label other" },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = ouv_interview_search (ouv_model_find_question (model, "size"), cases[i].typed);
      g_autoptr(GString) ids = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? " " : "", ((OuvOption *) found->pdata[j])->id);
      g_assert_cmpstr (ids->str, ==, cases[i].found);
    }
}

/* The summary shows what is asked for: nothing that another problem offered. */
static void
test_answer_offered (void)
{
  static const char *const wants[] = { "refund", "price_cut", NULL };
  g_autoptr(OuvCase) kase = new_case ("complaint", "service_down");
  const OuvQuestion *question = ouv_model_find_question (ouv_case_get_model (kase), "wants");
  const char *stale[] = { "price_cut", NULL };
  g_autofree char *both = NULL;
  g_autofree char *one = NULL;
  g_autofree char *none = NULL;
  g_autofree char *problem = NULL;

  g_assert_null (ouv_interview_dup_answer (kase, question, TODAY, OUV_LANGUAGE_EN));
  ouv_case_set_many (kase, "wants", wants, NULL);
  both = ouv_interview_dup_answer (kase, question, TODAY, OUV_LANGUAGE_EN);
  g_assert_cmpstr (both, ==, "Refund; Price cut");
  ouv_case_set_answer (kase, "problem", "withdrawal", NULL);
  one = ouv_interview_dup_answer (kase, question, TODAY, OUV_LANGUAGE_EN);
  g_assert_cmpstr (one, ==, "Refund");
  ouv_case_set_many (kase, "wants", stale, NULL);
  none = ouv_interview_dup_answer (kase, question, TODAY, OUV_LANGUAGE_EN);
  g_assert_cmpstr (none, ==, "None of these");
  problem = ouv_interview_dup_answer (kase, ouv_model_find_question (ouv_case_get_model (kase), "problem"), TODAY, OUV_LANGUAGE_EN);
  g_assert_cmpstr (problem, ==, "Withdrawal from a new contract");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interview/pages", test_pages);
  g_test_add_func ("/interview/match", test_match);
  g_test_add_func ("/interview/match-translated", test_match_translated);
  g_test_add_func ("/interview/neighbours", test_neighbours);
  g_test_add_func ("/interview/gaps", test_gaps);
  g_test_add_func ("/interview/required-many", test_required_many);
  g_test_add_func ("/interview/find-page", test_find_page);
  g_test_add_func ("/interview/asked", test_asked);
  g_test_add_func ("/interview/asked-of-page", test_asked_of_page);
  g_test_add_func ("/interview/texts", test_texts);
  g_test_add_func ("/interview/variants", test_variants);
  g_test_add_func ("/interview/refusal", test_refusal);
  g_test_add_func ("/interview/when", test_when);
  g_test_add_func ("/interview/refusal-dates", test_refusal_dates);
  g_test_add_func ("/interview/offered", test_offered);
  g_test_add_func ("/interview/answer-offered", test_answer_offered);
  g_test_add_func ("/interview/search", test_search_bundled);
  g_test_add_func ("/interview/search-order", test_search_order);
  return g_test_run ();
}
