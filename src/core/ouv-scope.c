/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

static void
variable_free (OuvVariable *self)
{
  g_free (self->name);
  g_free (self);
}

OuvScope *
ouv_scope_new (void)
{
  OuvScope *self = g_new0 (OuvScope, 1);

  self->variables = g_ptr_array_new_with_free_func ((GDestroyNotify) variable_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ouv_scope_free (OuvScope *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->facts);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  g_ptr_array_unref (self->variables);
  g_free (self);
}

guint
ouv_scope_add (OuvScope          *self,
               const char        *name,
               OuvType            type,
               const char *const *options,
               guint              order)
{
  OuvVariable *variable;

  g_return_val_if_fail (!g_hash_table_contains (self->by_name, name), 0);

  variable = g_new0 (OuvVariable, 1);
  variable->name = g_strdup (name);
  variable->type = type;
  variable->index = self->variables->len;
  variable->options = options;
  variable->order = order;
  g_ptr_array_add (self->variables, variable);
  g_hash_table_insert (self->by_name, variable->name, variable);
  return variable->index;
}

const OuvVariable *
ouv_scope_lookup (const OuvScope *self,
                  const char     *name)
{
  return g_hash_table_lookup (self->by_name, name);
}

const OuvVariable *
ouv_scope_get (const OuvScope *self,
               guint           index)
{
  g_return_val_if_fail (index < self->variables->len, NULL);

  return g_ptr_array_index (self->variables, index);
}

guint
ouv_scope_get_size (const OuvScope *self)
{
  return self->variables->len;
}

void
ouv_scope_add_fact (OuvScope   *self,
                    const char *name,
                    OuvValue    value)
{
  OuvValue *copy = g_new (OuvValue, 1);

  *copy = value;
  g_hash_table_insert (self->facts, g_strdup (name), copy);
}
