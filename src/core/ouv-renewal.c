/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-renewal.h"

#include "ouv-format.h"
#include "ouv-model-private.h"

OuvRenewal *
ouv_renewal_new (const char *fact,
                 const char *value,
                 OuvDay      valid_from,
                 const char *url,
                 OuvDay      seen)
{
  OuvRenewal *self = g_new0 (OuvRenewal, 1);

  self->fact = g_strdup (fact);
  self->value = g_strdup (value);
  self->valid_from = valid_from;
  self->url = g_strdup (url);
  self->seen = seen;
  return self;
}

void
ouv_renewal_free (OuvRenewal *self)
{
  g_free (self->fact);
  g_free (self->value);
  g_free (self->url);
  g_free (self);
}

static OuvFact *
find_fact (const OuvModel *self,
           const char     *id)
{
  return (OuvFact *) ouv_model_find_fact (self, id);
}

static void
restore (OuvFact *fact)
{
  if (fact->renewed_url == NULL)
    return;
  if (fact->values != NULL)
    g_array_set_size (fact->values, fact->values->len - 1);
  else
    {
      g_free (fact->text);
      fact->text = g_steal_pointer (&fact->own_text);
    }
  g_clear_pointer (&fact->renewed_url, g_free);
  fact->renewed_seen = 0;
}

static gboolean
fail (OuvCoreError       code,
      const OuvRenewal  *renewal,
      GError           **error)
{
  g_set_error (error, OUV_CORE_ERROR, code, "“%s” is no value of the fact “%s”", renewal->value, renewal->fact);
  return FALSE;
}

/* TRUE without a change when the model knows better. */
static gboolean
renew_sum (OuvFact           *fact,
           const OuvRenewal  *renewal,
           gboolean          *renewed,
           GError           **error)
{
  OuvDatedValue dated = { .value = { .type = OUV_TYPE_MONEY, .known = TRUE }, .valid_from = renewal->valid_from };

  if (fact->type != OUV_TYPE_MONEY || !ouv_parse_money_iso (renewal->value, &dated.value.money, NULL) || dated.value.money == 0)
    return fail (OUV_CORE_ERROR_RANGE, renewal, error);
  *renewed = renewal->valid_from > g_array_index (fact->values, OuvDatedValue, fact->values->len - 1).valid_from;
  if (*renewed)
    g_array_append_val (fact->values, dated);
  return TRUE;
}

gboolean
ouv_model_renew_fact (OuvModel          *self,
                      const OuvRenewal  *renewal,
                      GError           **error)
{
  OuvFact *fact = find_fact (self, renewal->fact);
  gboolean renewed = TRUE;

  if (fact == NULL)
    return fail (OUV_CORE_ERROR_UNKNOWN_ID, renewal, error);
  if (*renewal->value == '\0' || (fact->values != NULL) != (renewal->valid_from != 0) || (fact->values == NULL && fact->text == NULL))
    return fail (OUV_CORE_ERROR_TYPE, renewal, error);
  restore (fact);
  if (fact->values != NULL && !renew_sum (fact, renewal, &renewed, error))
    return FALSE;
  if (fact->values == NULL)
    {
      fact->own_text = fact->text;
      fact->text = g_strdup (renewal->value);
    }
  if (renewed)
    {
      fact->renewed_url = g_strdup (renewal->url);
      fact->renewed_seen = renewal->seen;
    }
  return TRUE;
}

void
ouv_model_restore_fact (OuvModel   *self,
                        const char *id)
{
  OuvFact *fact = find_fact (self, id);

  g_return_if_fail (fact != NULL);

  restore (fact);
}

/* The wage changes on 1 January: from then on that of the year before is old. */
static gboolean
is_of_another_year (OuvDay valid_from,
                    OuvDay today)
{
  int year, this_year;

  ouv_day_get_ymd (valid_from, &year, NULL, NULL);
  ouv_day_get_ymd (today, &this_year, NULL, NULL);
  return year != this_year;
}

gboolean
ouv_model_get_fact (const OuvModel *self,
                    const char     *id,
                    OuvDay          today,
                    OuvFactState   *state)
{
  const OuvFact *fact = ouv_model_find_fact (self, id);
  const OuvDatedValue *dated;

  if (fact == NULL)
    return FALSE;
  dated = ouv_fact_find_dated (fact, today);
  *state = (OuvFactState) { .text = fact->text, .money = OUV_MONEY_UNKNOWN, .url = fact->renewed_url, .seen = fact->renewed_seen };
  state->source = fact->renewed_url == NULL ? fact->source : NULL;
  state->is_old = fact->renewed_url == NULL && fact->review_by != 0 && today > fact->review_by;
  if (dated == NULL)
    return TRUE;
  state->money = dated->value.money;
  state->valid_from = dated->valid_from;
  state->is_old |= is_of_another_year (dated->valid_from, today);
  return TRUE;
}
