/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "counted-case.h"

#include <stdlib.h>

char *
counted_text (gint64 number)
{
  GString *text = g_string_new (NULL);

  for (gint64 i = 0; i <= number % 40; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", number);
  return g_string_free (text, FALSE);
}

gint64
counted_get_number (OuvCaseItem *item)
{
  const char *text = ouv_case_get_answer (ouv_case_item_get_case (item), "description");
  gint64 number = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
  g_autofree char *whole = counted_text (number);

  return text == NULL || g_str_equal (text, whole) ? number : -1;
}

OuvCaseItem *
counted_open (OuvCaseStore *store)
{
  GListModel *cases = ouv_case_store_get_cases (store);
  g_autoptr(OuvCaseItem) item = NULL;
  g_autoptr(OuvCase) kase = NULL;

  ouv_case_store_load (store);
  while (!ouv_case_store_is_loaded (store))
    g_main_context_iteration (NULL, TRUE);
  if (ouv_case_store_get_damaged (store)->len > 0 || g_list_model_get_n_items (cases) > 1)
    exit (3);
  item = g_list_model_get_item (cases, 0);
  if (item != NULL)
    return ouv_case_store_open (store, item);
  kase = ouv_case_new (ouv_model_get_default ());
  item = ouv_case_item_new (kase, 739000);
  ouv_case_store_add (store, item);
  return g_steal_pointer (&item);
}
