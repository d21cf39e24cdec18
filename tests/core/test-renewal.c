/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-renewal.h"

#include "ouv-outcome.h"

#define BCB "https://api.bcb.gov.br/"

static OuvModel *
load_model (void)
{
  g_autoptr(OuvModelFiles) files = ouv_model_files_new_bundled ();
  g_autoptr(GError) error = NULL;
  OuvModel *model = ouv_model_new_for_files (files, &error);

  g_assert_no_error (error);
  return model;
}

static OuvDay
day (const char *iso)
{
  return ouv_day_from_iso (iso, NULL);
}

static gboolean
renew (OuvModel    *model,
       const char  *fact,
       const char  *value,
       const char  *valid_from,
       GError     **error)
{
  g_autoptr(OuvRenewal) renewal = ouv_renewal_new (fact, value, valid_from != NULL ? day (valid_from) : 0, BCB, day ("2027-02-01"));

  return ouv_model_renew_fact (model, renewal, error);
}

static void
check_wage (OuvModel   *model,
            const char *today,
            OuvMoney    money,
            const char *url,
            gboolean    is_old)
{
  OuvFactState state;

  g_assert_true (ouv_model_get_fact (model, "minimum_wage", day (today), &state));
  g_assert_cmpint (state.money, ==, money);
  g_assert_cmpstr (state.url, ==, url);
  g_assert_cmpint (state.is_old, ==, is_old);
}

static void
test_wage (void)
{
  g_autoptr(OuvModel) model = load_model ();
  g_autoptr(GError) error = NULL;

  check_wage (model, "2026-11-26", 162100, NULL, FALSE);
  check_wage (model, "2027-01-01", 162100, NULL, TRUE);
  g_assert_true (renew (model, "minimum_wage", "1724.00", "2027-01-01", &error));
  g_assert_no_error (error);
  check_wage (model, "2027-02-01", 172400, BCB, FALSE);
  check_wage (model, "2026-11-26", 162100, BCB, FALSE);
  check_wage (model, "2028-01-01", 172400, BCB, TRUE);

  /* The next one takes its place. */
  g_assert_true (renew (model, "minimum_wage", "1800.00", "2028-01-01", &error));
  check_wage (model, "2027-02-01", 162100, BCB, TRUE);
  check_wage (model, "2028-01-01", 180000, BCB, FALSE);
  ouv_model_restore_fact (model, "minimum_wage");
  check_wage (model, "2028-01-01", 162100, NULL, TRUE);
}

/* A model that knows the day already stays as it is. */
static void
test_known_wage (void)
{
  g_autoptr(OuvModel) model = load_model ();

  g_assert_true (renew (model, "minimum_wage", "1.00", "2026-01-01", NULL));
  check_wage (model, "2026-11-26", 162100, NULL, FALSE);
  g_assert_true (renew (model, "minimum_wage", "1.00", "2020-01-01", NULL));
  check_wage (model, "2026-11-26", 162100, NULL, FALSE);
}

/* The sum that decides which court it is moves with the wage. */
static void
test_outcome (void)
{
  g_autoptr(OuvModel) model = load_model ();
  g_autoptr(OuvCase) kase = ouv_case_new (model);
  g_autoptr(OuvOutcome) before = NULL;
  g_autoptr(OuvOutcome) after = NULL;
  g_autoptr(GError) error = NULL;
  OuvDay today = day ("2027-02-01");

  ouv_case_set_answer (kase, "matter", "complaint", &error);
  ouv_case_set_answer (kase, "problem", "wrong_charge", &error);
  ouv_case_set_answer (kase, "amount", "33000.00", &error);
  g_assert_no_error (error);
  before = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_EN, NULL);
  g_assert_cmpint (before->minimum_wage, ==, 162100);
  g_assert_cmpstr (before->track, ==, "lawyer");
  g_assert_true (renew (model, "minimum_wage", "1724.00", "2027-01-01", &error));
  after = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_EN, NULL);
  g_assert_cmpint (after->minimum_wage, ==, 172400);
  g_assert_cmpstr (after->track, ==, "no_lawyer");
}

static void
test_text (void)
{
  g_autoptr(OuvModel) model = load_model ();
  OuvFactState state;

  g_assert_true (renew (model, "claro_name", "CLARO NXT", NULL, NULL));
  g_assert_true (renew (model, "claro_name", "CLARO S.A. (2)", NULL, NULL));
  g_assert_true (ouv_model_get_fact (model, "claro_name", day ("2027-02-01"), &state));
  g_assert_cmpstr (state.text, ==, "CLARO S.A. (2)");
  g_assert_cmpstr (state.url, ==, BCB);
  g_assert_cmpint (state.seen, ==, day ("2027-02-01"));
  g_assert_null (state.source);
  ouv_model_restore_fact (model, "claro_name");
  ouv_model_restore_fact (model, "claro_name");
  g_assert_true (ouv_model_get_fact (model, "claro_name", day ("2027-02-01"), &state));
  g_assert_cmpstr (state.text, ==, "CLARO S.A.");
  g_assert_null (state.url);
  g_assert_nonnull (state.source);
  g_assert_false (state.is_old);
  g_assert_true (ouv_model_get_fact (model, "claro_name", day ("2027-11-24"), &state));
  g_assert_true (state.is_old);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *fact;
    const char *value;
    const char *valid_from;
    int         code;
  } cases[] = {
    { "no_fact", "1", NULL, OUV_CORE_ERROR_UNKNOWN_ID },
    { "minimum_wage", "1724.00", NULL, OUV_CORE_ERROR_TYPE },
    { "minimum_wage", "", "2027-01-01", OUV_CORE_ERROR_TYPE },
    { "minimum_wage", "1724,00", "2027-01-01", OUV_CORE_ERROR_RANGE },
    { "minimum_wage", "0.00", "2027-01-01", OUV_CORE_ERROR_RANGE },
    { "claro_name", "X", "2027-01-01", OUV_CORE_ERROR_TYPE },
    { "claro_name", "", NULL, OUV_CORE_ERROR_TYPE },
  };
  g_autoptr(OuvModel) model = load_model ();
  OuvFactState state;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (renew (model, cases[i].fact, cases[i].value, cases[i].valid_from, &error));
      g_assert_error (error, OUV_CORE_ERROR, cases[i].code);
    }
  check_wage (model, "2027-02-01", 162100, NULL, TRUE);
  g_assert_false (ouv_model_get_fact (model, "no_fact", 1, &state));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/renewal/wage", test_wage);
  g_test_add_func ("/renewal/known-wage", test_known_wage);
  g_test_add_func ("/renewal/outcome", test_outcome);
  g_test_add_func ("/renewal/text", test_text);
  g_test_add_func ("/renewal/refused", test_refused);
  return g_test_run ();
}
