/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-postal-code.h"

#include "ouv-answer.h"
#include "ouv-codes.h"
#include "ouv-services.h"

/* Of the deadline, what the first service has. */
#define FIRST_DEADLINE (OUV_FETCHER_DEADLINE * 6 / 10)

void
ouv_place_free (OuvPlace *self)
{
  g_free (self->cep);
  g_free (self->street);
  g_free (self->district);
  g_free (self->city);
  g_free (self->state);
  g_free (self);
}

char *
ouv_place_dup_address (const OuvPlace *self)
{
  g_autoptr(GString) address = g_string_new (NULL);
  g_autofree char *cep = ouv_cep_format (self->cep);

  if (self->street != NULL)
    g_string_append_printf (address, "%s, ", self->street);
  if (self->district != NULL)
    g_string_append_printf (address, "%s, ", self->district);
  g_string_append_printf (address, "CEP %s", cep);
  return g_strdup (address->str);
}

/* The answers */

/* The names by which a service calls what we want. */
typedef struct
{
  const char *host;
  const char *street;
  const char *district;
  const char *city;
  const char *state;
} Names;

static gboolean
is_state (const char *text)
{
  return g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && text[2] == '\0';
}

static gboolean
check_cep (JsonObject  *object,
           const char  *cep,
           GError     **error)
{
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  if (!ouv_answer_get_text (object, "cep", TRUE, &text, error))
    return FALSE;
  found = ouv_cep_find (text);
  return g_strcmp0 (found, cep) == 0 || ouv_answer_fail (error, "The answer is about another post code");
}

static OuvPlace *
place_new (JsonObject   *object,
           const Names  *names,
           const char   *cep,
           GError      **error)
{
  g_autoptr(OuvPlace) self = g_new0 (OuvPlace, 1);

  self->cep = g_strdup (cep);
  self->host = names->host;
  if (!check_cep (object, cep, error)
      || !ouv_answer_get_text (object, names->street, FALSE, &self->street, error)
      || !ouv_answer_get_text (object, names->district, FALSE, &self->district, error)
      || !ouv_answer_get_text (object, names->city, TRUE, &self->city, error)
      || !ouv_answer_get_text (object, names->state, TRUE, &self->state, error))
    return NULL;
  if (!is_state (self->state))
    {
      ouv_answer_fail (error, "“%s” is no state", self->state);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* ViaCEP says of a post code that does not exist `{"erro": "true"}`; until 2023 the value was no text but true. */
static gboolean
says_unknown (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "erro");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  return json_node_get_value_type (node) == G_TYPE_STRING && g_str_equal (json_node_get_string (node), "true");
}

OuvPlace *
ouv_place_new_from_viacep (GBytes      *bytes,
                           const char  *cep,
                           GError     **error)
{
  static const Names names = { OUV_HOST_VIACEP, "logradouro", "bairro", "localidade", "uf" };
  g_autoptr(JsonNode) root = ouv_answer_parse (bytes, JSON_NODE_OBJECT, error);

  if (root == NULL)
    return NULL;
  if (!says_unknown (json_node_get_object (root)))
    return place_new (json_node_get_object (root), &names, cep, error);
  g_set_error_literal (error, OUV_NET_ERROR, OUV_NET_ERROR_NOT_FOUND, "There is no such post code");
  return NULL;
}

OuvPlace *
ouv_place_new_from_brasilapi (GBytes      *bytes,
                              const char  *cep,
                              GError     **error)
{
  static const Names names = { OUV_HOST_BRASILAPI, "street", "neighborhood", "city", "state" };
  g_autoptr(JsonNode) root = ouv_answer_parse (bytes, JSON_NODE_OBJECT, error);

  return root != NULL ? place_new (json_node_get_object (root), &names, cep, error) : NULL;
}

/* The question */

typedef struct
{
  char   *cep;     /* (owned) */
  gint64  started;
  GError *first;   /* (owned) (nullable) why the first service did not help */
} LookUp;

static void
look_up_free (LookUp *look_up)
{
  g_free (look_up->cep);
  g_clear_error (&look_up->first);
  g_free (look_up);
}

static void
return_place (GTask    *task,
              OuvPlace *place,
              GError   *error)
{
  if (place != NULL)
    g_task_return_pointer (task, place, (GDestroyNotify) ouv_place_free);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

/* When the second service fails too, what is told is why the first did, unless the second knows that there is no such code. */
static void
second_cb (GObject      *fetcher,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  LookUp *look_up = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) bytes = ouv_fetcher_get_finish (OUV_FETCHER (fetcher), result, &error);
  OuvPlace *place = bytes != NULL ? ouv_place_new_from_brasilapi (bytes, look_up->cep, &error) : NULL;

  if (place == NULL && !g_error_matches (error, OUV_NET_ERROR, OUV_NET_ERROR_NOT_FOUND)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      error = g_steal_pointer (&look_up->first);
    }
  return_place (task, place, error);
}

static void
ask_second (GTask *task)
{
  OuvFetcher *fetcher = g_task_get_source_object (task);
  LookUp *look_up = g_task_get_task_data (task);
  gint64 spent = (g_get_monotonic_time () - look_up->started) / 1000;
  g_autofree char *uri = g_strdup_printf ("https://" OUV_HOST_BRASILAPI "/api/cep/v2/%s", look_up->cep);

  ouv_fetcher_get_async (fetcher, uri, "application/json", OUV_FETCHER_MAX_SIZE, (guint) MAX (OUV_FETCHER_DEADLINE - spent, 1),
                         g_task_get_cancellable (task), second_cb, task);
}

static void
first_cb (GObject      *fetcher,
          GAsyncResult *result,
          gpointer      user_data)
{
  GTask *task = user_data;
  LookUp *look_up = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) bytes = ouv_fetcher_get_finish (OUV_FETCHER (fetcher), result, &error);
  gboolean answered = bytes != NULL;
  OuvPlace *place = answered ? ouv_place_new_from_viacep (bytes, look_up->cep, &error) : NULL;

  /* That there is no such code is an answer; a page that is not there is none. */
  if (place != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || (answered && g_error_matches (error, OUV_NET_ERROR, OUV_NET_ERROR_NOT_FOUND)))
    {
      return_place (task, place, error);
      return;
    }
  look_up->first = error;
  if (!answered && error->code == OUV_NET_ERROR_NOT_FOUND)
    error->code = OUV_NET_ERROR_SERVICE;
  ask_second (task);
}

void
ouv_postal_code_look_up_async (OuvFetcher          *fetcher,
                               const char          *cep,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (fetcher, cancellable, callback, user_data);
  g_autofree char *uri = g_strdup_printf ("https://" OUV_HOST_VIACEP "/ws/%s/json/", cep);
  LookUp *look_up = g_new0 (LookUp, 1);

  g_task_set_source_tag (task, ouv_postal_code_look_up_async);
  look_up->cep = g_strdup (cep);
  look_up->started = g_get_monotonic_time ();
  g_task_set_task_data (task, look_up, (GDestroyNotify) look_up_free);
  ouv_fetcher_get_async (fetcher, uri, "application/json", OUV_FETCHER_MAX_SIZE, FIRST_DEADLINE, cancellable, first_cb, task);
}

OuvPlace *
ouv_postal_code_look_up_finish (OuvFetcher    *fetcher,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, fetcher), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
