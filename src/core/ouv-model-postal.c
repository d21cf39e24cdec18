/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model-private.h"

#include <string.h>

/* Which state a post code belongs to: needs no network. */

#define CEP_LENGTH 8

typedef struct
{
  guint       from;
  guint       to;
  const char *state; /* the option's id, owned by the model */
} Range;

static gboolean
load_code (OuvEntry    *entry,
           const char  *member,
           guint       *code,
           GError     **error)
{
  g_autofree char *text = NULL;
  guint64 value;

  if (!ouv_loader_string (entry, member, TRUE, &text, error))
    return FALSE;
  if (strlen (text) != CEP_LENGTH || !g_ascii_string_to_unsigned (text, 10, 0, 99999999, &value, NULL))
    {
      ouv_loader_fail (entry, member, OUV_CORE_ERROR_RANGE, error, "a post code has eight digits");
      return FALSE;
    }
  *code = (guint) value;
  return TRUE;
}

static gboolean
load_range (OuvLoader  *loader,
            OuvEntry   *entry,
            GError    **error)
{
  static const char *const members[] = { "state", "from", "to", NULL };
  const OuvQuestion *question = ouv_model_find_question (loader->model, "state");
  GArray *ranges = loader->model->postal_codes;
  g_autofree char *state = NULL;
  const OuvOption *option;
  Range range;

  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "state", TRUE, &state, error)
      || !load_code (entry, "from", &range.from, error) || !load_code (entry, "to", &range.to, error))
    return FALSE;
  option = question != NULL ? ouv_question_find_option (question, state) : NULL;
  if (option == NULL)
    {
      ouv_loader_fail (entry, "state", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no state “%s”", state);
      return FALSE;
    }
  if (range.to < range.from || (ranges->len > 0 && range.from <= g_array_index (ranges, Range, ranges->len - 1).to))
    {
      ouv_loader_fail (entry, "from", OUV_CORE_ERROR_RANGE, error, "post codes must be in their order");
      return FALSE;
    }
  range.state = option->id;
  g_array_append_val (ranges, range);
  return TRUE;
}

gboolean
ouv_loader_load_postal_codes (OuvLoader  *loader,
                              OuvEntry   *entry,
                              GError    **error)
{
  static const char *const members[] = { "ranges", "source", "review_by", NULL };
  g_autoptr(GPtrArray) ranges = NULL;
  OuvSource *source = NULL;
  OuvDay review_by;
  gboolean fine;

  fine = ouv_loader_members (entry, members, error) && ouv_loader_source (entry, TRUE, &source, &review_by, error)
         && (ranges = ouv_loader_children (entry, "ranges", error)) != NULL;
  ouv_source_free (source);
  if (loader->model->postal_codes == NULL)
    loader->model->postal_codes = g_array_new (FALSE, FALSE, sizeof (Range));
  for (guint i = 0; fine && i < ranges->len; i++)
    fine = load_range (loader, ranges->pdata[i], error);
  return fine;
}

const char *
ouv_model_get_state_of_cep (const OuvModel *self,
                            const char     *cep)
{
  guint64 code;

  g_return_val_if_fail (cep != NULL, NULL);

  if (self->postal_codes == NULL || strlen (cep) != CEP_LENGTH || !g_ascii_string_to_unsigned (cep, 10, 0, 99999999, &code, NULL))
    return NULL;
  for (guint i = 0; i < self->postal_codes->len; i++)
    {
      const Range *range = &g_array_index (self->postal_codes, Range, i);

      if (code >= range->from && code <= range->to)
        return range->state;
    }
  return NULL;
}
