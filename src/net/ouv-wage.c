/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-wage.h"

#include <stdlib.h>

#include "ouv-answer.h"
#include "ouv-calendar.h"
#include "ouv-format.h"

/* In centavos: what can be a wage. The first real one, of July 1994, was R$ 64.79. */
#define SMALLEST 5000
#define LARGEST 10000000
#define MAX_MONTHS 40

/* `01/01/2026`; 0 when it is anything else. */
static OuvDay
parse_day (const char *text)
{
  for (guint i = 0; i < 10; i++)
    if (i == 2 || i == 5 ? text[i] != '/' : !g_ascii_isdigit (text[i]))
      return 0;
  if (text[10] != '\0')
    return 0;
  return ouv_day_from_ymd (atoi (text + 6), atoi (text + 3), atoi (text));
}

static gboolean
parse_month (JsonNode  *node,
             OuvWage   *month,
             GError   **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *value = NULL;

  if (object == NULL)
    return ouv_answer_fail (error, "A month is no object");
  if (!ouv_answer_get_text (object, "data", TRUE, &day, error) || !ouv_answer_get_text (object, "valor", TRUE, &value, error))
    return FALSE;
  month->valid_from = parse_day (day);
  if (month->valid_from == 0)
    return ouv_answer_fail (error, "“%s” is no day", day);
  if (!ouv_parse_money_iso (value, &month->value, NULL) || month->value < SMALLEST || month->value > LARGEST)
    return ouv_answer_fail (error, "“%s” is no wage", value);
  return TRUE;
}

gboolean
ouv_wage_parse (GBytes   *bytes,
                OuvWage  *wage,
                GError  **error)
{
  g_autoptr(JsonNode) root = ouv_answer_parse (bytes, JSON_NODE_ARRAY, error);
  JsonArray *months = root != NULL ? json_node_get_array (root) : NULL;
  guint n_months = months != NULL ? json_array_get_length (months) : 0;
  OuvDay last = 0;

  if (root == NULL)
    return FALSE;
  if (n_months == 0 || n_months > MAX_MONTHS)
    return ouv_answer_fail (error, "The answer has %u months", n_months);
  *wage = (OuvWage) { 0, 0 };
  for (guint i = 0; i < n_months; i++)
    {
      OuvWage month;

      if (!parse_month (json_array_get_element (months, i), &month, error))
        return FALSE;
      if (month.valid_from <= last)
        return ouv_answer_fail (error, "The months are not in their order");
      last = month.valid_from;
      if (month.value != wage->value)
        *wage = month;
    }
  return TRUE;
}

static void
fetched_cb (GObject      *fetcher,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = ouv_fetcher_get_finish (OUV_FETCHER (fetcher), result, &error);
  OuvWage wage;

  if (bytes != NULL && ouv_wage_parse (bytes, &wage, &error))
    g_task_return_pointer (task, g_memdup2 (&wage, sizeof wage), g_free);
  else
    {
      /* The series is there: it is the service that is not. */
      if (g_error_matches (error, OUV_NET_ERROR, OUV_NET_ERROR_NOT_FOUND))
        error->code = OUV_NET_ERROR_SERVICE;
      g_task_return_error (task, error);
    }
}

void
ouv_wage_look_up_async (OuvFetcher          *fetcher,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (fetcher, cancellable, callback, user_data);

  g_task_set_source_tag (task, ouv_wage_look_up_async);
  ouv_fetcher_get_async (fetcher, OUV_WAGE_URL, "application/json", OUV_FETCHER_MAX_SIZE, OUV_FETCHER_DEADLINE, cancellable,
                         fetched_cb, task);
}

gboolean
ouv_wage_look_up_finish (OuvFetcher    *fetcher,
                         GAsyncResult  *result,
                         OuvWage       *wage,
                         GError       **error)
{
  g_autofree OuvWage *found = NULL;

  g_return_val_if_fail (g_task_is_valid (result, fetcher), FALSE);

  found = g_task_propagate_pointer (G_TASK (result), error);
  if (found != NULL)
    *wage = *found;
  return found != NULL;
}
