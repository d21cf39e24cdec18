/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-facts.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "ouv-json.h"

#define FORMAT 1

/* Of OuvRenewal; NULL until it was read. */
static GPtrArray *kept;
/* One write after the other. */
static GThread *writer;

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "ouvidor", "facts.json", NULL);
}

/* Reading */

static OuvDay
read_day (JsonObject  *object,
          const char  *member,
          gboolean     needed,
          GError     **error)
{
  const char *text = needed ? ouv_json_need_string (object, member, "", error) : ouv_json_get_string (object, member, "", error);

  return text != NULL ? ouv_day_from_iso (text, error) : 0;
}

static OuvRenewal *
read_renewal (JsonNode  *node,
              GError   **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr(GError) local = NULL;
  const char *fact, *value, *source;
  OuvDay valid_from, seen;

  if (object == NULL)
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "an object is expected");
      return NULL;
    }
  if ((fact = ouv_json_need_string (object, "fact", "", &local)) == NULL
      || (value = ouv_json_need_string (object, "value", "", &local)) == NULL
      || (source = ouv_json_need_string (object, "source", "", &local)) == NULL
      || (seen = read_day (object, "seen", TRUE, &local)) == 0
      || ((valid_from = read_day (object, "valid_from", FALSE, &local)) == 0 && local != NULL))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return ouv_renewal_new (fact, value, valid_from, source, seen);
}

static gboolean
read_all (GPtrArray   *renewals,
          const char  *text,
          gsize        size,
          GError     **error)
{
  g_autoptr(JsonNode) root = ouv_json_parse (text, size, error);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray *facts;
  gint64 format;

  if (root == NULL)
    return FALSE;
  if (object == NULL || !ouv_json_get_int (object, "format", "", 0, &format, NULL) || format != FORMAT)
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "not of a format that this version knows");
      return FALSE;
    }
  facts = ouv_json_need_array (object, "facts", "", error);
  for (guint i = 0; facts != NULL && i < json_array_get_length (facts); i++)
    {
      OuvRenewal *renewal = read_renewal (json_array_get_element (facts, i), error);

      if (renewal == NULL)
        return FALSE;
      g_ptr_array_add (renewals, renewal);
    }
  return facts != NULL;
}

static void
load (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_renewal_free);
  if (!g_file_get_contents (path, &text, &size, &error))
    {
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_message ("Facts are not read: %s", error->message);
    }
  else if (!read_all (kept, text, size, &error))
    {
      g_message ("Facts are not read: %s", error->message);
      g_ptr_array_set_size (kept, 0);
    }
}

static void
apply (OuvModel  *model,
       GPtrArray *renewals)
{
  for (guint i = 0; i < renewals->len; i++)
    {
      g_autoptr(GError) error = NULL;

      if (!ouv_model_renew_fact (model, renewals->pdata[i], &error))
        g_message ("A fact is not used: %s", error->message);
    }
}

static void
prepare_model (OuvModel *model)
{
  if (kept == NULL)
    load ();
  apply (model, kept);
}

/* Writing */

static JsonNode *
to_json (void)
{
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *facts = json_array_new ();

  for (guint i = 0; i < kept->len; i++)
    {
      const OuvRenewal *renewal = kept->pdata[i];
      JsonObject *fact = json_object_new ();
      g_autofree char *valid_from = renewal->valid_from != 0 ? ouv_day_to_iso (renewal->valid_from) : NULL;
      g_autofree char *seen = ouv_day_to_iso (renewal->seen);

      json_object_set_string_member (fact, "fact", renewal->fact);
      json_object_set_string_member (fact, "value", renewal->value);
      if (valid_from != NULL)
        json_object_set_string_member (fact, "valid_from", valid_from);
      json_object_set_string_member (fact, "source", renewal->url);
      json_object_set_string_member (fact, "seen", seen);
      json_array_add_object_element (facts, fact);
    }
  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_array_member (object, "facts", facts);
  json_node_take_object (root, object);
  return root;
}

static gpointer
write_in_thread (gpointer data)
{
  g_autofree char *text = data;
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_message ("Facts are not kept: %s", g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("Facts are not kept: %s", error->message);
  return NULL;
}

static void
save (void)
{
  g_autoptr(JsonNode) root = to_json ();

  ouv_facts_flush ();
  writer = g_thread_new ("facts", write_in_thread, json_to_string (root, TRUE));
}

static void
forget (const char *fact)
{
  for (guint i = kept->len; i > 0; i--)
    if (g_str_equal (((const OuvRenewal *) kept->pdata[i - 1])->fact, fact))
      g_ptr_array_remove_index (kept, i - 1);
}

void
ouv_facts_install (void)
{
  ouv_model_set_default_func (prepare_model);
}

void
ouv_facts_use (OuvModel  *model,
               GPtrArray *renewals)
{
  if (kept == NULL)
    load ();
  apply (model, renewals);
  for (guint i = 0; i < renewals->len; i++)
    {
      const OuvRenewal *renewal = renewals->pdata[i];

      forget (renewal->fact);
      g_ptr_array_add (kept, ouv_renewal_new (renewal->fact, renewal->value, renewal->valid_from, renewal->url, renewal->seen));
    }
  save ();
}

void
ouv_facts_restore (OuvModel          *model,
                   const char *const *facts)
{
  if (kept == NULL)
    load ();
  for (guint i = 0; facts[i] != NULL; i++)
    {
      ouv_model_restore_fact (model, facts[i]);
      forget (facts[i]);
    }
  save ();
}

void
ouv_facts_flush (void)
{
  if (writer != NULL)
    g_thread_join (g_steal_pointer (&writer));
}
