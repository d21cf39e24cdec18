/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

/* Rows that can never be reached, steps that lead nowhere, channels that nobody can reach. */

typedef struct {
  const OuvCheck *check;
  GHashTable     *closed; /* of char*: tables, or the parts of one for a channel, that have had a row without a condition */
  const char     *keys[2]; /* (nullable) members that divide the table */
} Rows;

static void
check_row (const OuvTreePlace *place,
           gpointer            data)
{
  Rows *self = data;
  g_autofree char *table = g_strndup (place->pointer, strrchr (place->pointer, '/') - place->pointer);
  g_autoptr(GString) key = g_string_new (strchr (table + 1, '/') != NULL ? place->file : NULL);

  g_string_append (key, table);
  for (guint i = 0; i < G_N_ELEMENTS (self->keys) && self->keys[i] != NULL; i++)
    {
      const char *value = ouv_tree_get_text (place->node, self->keys[i]);

      g_string_append_printf (key, " %s", value != NULL ? value : "");
    }
  if (g_hash_table_contains (self->closed, key->str))
    ouv_check_add (self->check, place, NULL, "unreachable", "a row before it has no condition and always goes first");
  else if (ouv_tree_get_member (place->node, "when") == NULL)
    g_hash_table_add (self->closed, g_strdup (key->str));
}

static void
check_rows (const OuvCheck *self,
            const char     *path,
            const char     *first_key,
            const char     *second_key)
{
  g_autoptr(GHashTable) closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Rows rows = { self, closed, { first_key, second_key } };

  ouv_model_tree_foreach (self->tree, path, check_row, &rows);
}

static void
check_step (const OuvTreePlace *place,
            gpointer            data)
{
  const char *action = ouv_tree_get_text (place->node, "action");
  JsonNode *channel = ouv_tree_get_member (place->node, "channel");
  gboolean has_channel = channel != NULL && !JSON_NODE_HOLDS_NULL (channel);

  if (g_str_equal (action, "none") == has_channel)
    ouv_check_add (data, place, "channel", "step", has_channel ? "nothing is to be done, so there is no channel"
                                                               : "where is it to be done?");
  if (!g_str_equal (action, "wait") && ouv_tree_get_member (place->node, "until") != NULL)
    ouv_check_add (data, place, "until", "step", "only a wait has an end");
}

static const OuvContactRow *
find_contact (const OuvModel   *model,
              const OuvChannel *channel,
              GQuark            state)
{
  for (guint i = 0; i < model->contacts->len; i++)
    {
      const OuvContactRow *row = model->contacts->pdata[i];

      if (row->channel == channel && row->state == state)
        return row;
    }
  return NULL;
}

static void
check_channel (const OuvTreePlace *place,
               gpointer            data)
{
  const OuvCheck *self = data;
  const OuvChannel *channel = ouv_model_find_channel (self->model, ouv_tree_get_text (place->node, "id"));
  const OuvQuestion *state = ouv_model_find_question (self->model, "state");

  if (find_contact (self->model, channel, 0) == NULL)
    ouv_check_add (self, place, "id", "no-contact", "no contact tells how “%s” is reached", channel->id);
  for (guint i = 0; ouv_model_has_states (self->model, channel) && i < state->options->len; i++)
    {
      const OuvOption *option = state->options->pdata[i];

      if (find_contact (self->model, channel, g_quark_from_string (option->id)) == NULL)
        ouv_check_add (self, place, "id", "no-contact", "no contact tells how “%s” is reached in %s", channel->id, option->id);
    }
}

static void
check_means (const OuvTreePlace *place,
             gpointer            data)
{
  static const char *const means[] = { "phones", "links", "address", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (means); i++)
    {
      JsonNode *node = ouv_tree_get_member (place->node, means[i]);

      if (node != NULL && (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) > 0))
        return;
    }
  ouv_check_add (data, place, NULL, "no-contact", "no phone, link, address or note");
}

void
ouv_check_tables (const OuvCheck *self)
{
  check_rows (self, "next_step/*", NULL, NULL);
  check_rows (self, "families/*/rows/*", NULL, NULL);
  check_rows (self, "forms/*", "channel", NULL);
  check_rows (self, "contacts/*", "channel", "state");
  check_rows (self, "ladder/*/not_for_you/*", NULL, NULL);
  check_rows (self, "ladder/*/later/*", NULL, NULL);
  ouv_model_tree_foreach (self->tree, "next_step/*", check_step, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "channels/*", check_channel, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "contacts/*", check_means, (gpointer) self);
}
