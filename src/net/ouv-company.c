/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-company.h"

#include <string.h>

#include "ouv-answer.h"
#include "ouv-codes.h"
#include "ouv-json.h"
#include "ouv-services.h"

void
ouv_company_free (OuvCompany *self)
{
  g_free (self->cnpj);
  g_free (self->name);
  g_free (self->address);
  g_free (self->email);
  g_free (self);
}

static gboolean
check_cnpj (JsonObject  *object,
            const char  *cnpj,
            GError     **error)
{
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  if (!ouv_answer_get_text (object, "cnpj", TRUE, &text, error))
    return FALSE;
  found = ouv_cnpj_normalise (text);
  return g_strcmp0 (found, cnpj) == 0 || ouv_answer_fail (error, "The answer is about another company");
}

/* Documented as a number, given as a text. */
static gboolean
get_cep (JsonObject  *object,
         char       **cep,
         GError     **error)
{
  JsonNode *node = json_object_get_member (object, "cep");
  g_autofree char *text = NULL;

  *cep = NULL;
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 number = json_node_get_int (node);

      if (number < 0 || number > 99999999)
        return ouv_answer_fail (error, "“cep” is no post code");
      *cep = g_strdup_printf ("%08d", (int) number);
      return TRUE;
    }
  if (!ouv_answer_get_text (object, "cep", FALSE, &text, error))
    return FALSE;
  *cep = text != NULL ? ouv_cep_find (text) : NULL;
  return text == NULL || *cep != NULL || ouv_answer_fail (error, "“cep” is no post code");
}

static void
append (GString    *address,
        const char *separator,
        const char *text)
{
  if (text != NULL)
    g_string_append_printf (address, "%s%s", address->len > 0 ? separator : "", text);
}

/* "RUA HENRI DUNANT, 780, SANTO AMARO, SAO PAULO/SP, CEP 04709-110". The kind of street stands apart in some answers. */
static gboolean
read_address (JsonObject  *object,
              char       **value,
              GError     **error)
{
  static const char *const members[] = {
    "descricao_tipo_de_logradouro", "logradouro", "numero", "complemento", "bairro", "municipio", "uf",
  };
  static const char *const separators[] = { "", " ", ", ", ", ", ", ", ", ", "/" };
  g_autoptr(GString) address = g_string_new (NULL);
  g_autofree char *cep = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = NULL;

      if (!ouv_answer_get_text (object, members[i], i == 1 || i > 4, &text, error))
        return FALSE;
      append (address, separators[i], text);
    }
  if (!get_cep (object, &cep, error))
    return FALSE;
  if (cep != NULL)
    g_string_append_printf (address, ", CEP %.5s-%s", cep, cep + 5);
  *value = g_strdup (address->str);
  return TRUE;
}

/* An address in which nothing but one stands. */
static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at != text && strchr (at + 1, '@') == NULL && strchr (at, '.') != NULL && strpbrk (text, " ,;<>\"()") == NULL;
}

static gboolean
read_company (OuvCompany  *self,
              JsonObject  *object,
              GError     **error)
{
  g_autofree char *state = NULL;

  if (!check_cnpj (object, self->cnpj, error)
      || !ouv_answer_get_text (object, "razao_social", TRUE, &self->name, error)
      || !read_address (object, &self->address, error)
      || !ouv_answer_get_text (object, "email", FALSE, &self->email, error)
      || !ouv_answer_get_text (object, "descricao_situacao_cadastral", FALSE, &state, error))
    return FALSE;
  if (self->email != NULL && !is_email (self->email))
    g_clear_pointer (&self->email, g_free);
  self->is_active = state == NULL || g_str_equal (state, "ATIVA");
  return TRUE;
}

OuvCompany *
ouv_company_new_from_brasilapi (GBytes      *bytes,
                                const char  *cnpj,
                                GError     **error)
{
  g_autoptr(OuvCompany) self = g_new0 (OuvCompany, 1);
  g_autoptr(JsonNode) root = ouv_answer_parse (bytes, JSON_NODE_OBJECT, error);

  self->cnpj = g_strdup (cnpj);
  return root != NULL && read_company (self, json_node_get_object (root), error) ? g_steal_pointer (&self) : NULL;
}

static void
fetched_cb (GObject      *fetcher,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = ouv_fetcher_get_finish (OUV_FETCHER (fetcher), result, &error);
  OuvCompany *company = bytes != NULL ? ouv_company_new_from_brasilapi (bytes, g_task_get_task_data (task), &error) : NULL;

  if (company != NULL)
    g_task_return_pointer (task, company, (GDestroyNotify) ouv_company_free);
  else
    g_task_return_error (task, error);
}

char *
ouv_company_dup_url (const char *cnpj)
{
  return g_strconcat ("https://" OUV_HOST_BRASILAPI "/api/cnpj/v1/", cnpj, NULL);
}

void
ouv_company_look_up_async (OuvFetcher          *fetcher,
                           const char          *cnpj,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (fetcher, cancellable, callback, user_data);
  g_autofree char *uri = ouv_company_dup_url (cnpj);

  g_task_set_source_tag (task, ouv_company_look_up_async);
  g_task_set_task_data (task, g_strdup (cnpj), g_free);
  ouv_fetcher_get_async (fetcher, uri, "application/json", OUV_FETCHER_MAX_SIZE, OUV_FETCHER_DEADLINE, cancellable, fetched_cb, task);
}

OuvCompany *
ouv_company_look_up_finish (OuvFetcher    *fetcher,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, fetcher), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
