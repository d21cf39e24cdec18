/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-expression-private.h"

#include <math.h>
#include <string.h>

#include "ouv-json.h"

/* The variables of free-standing data: a scope with their values. */
typedef struct {
  OuvScope  *scope;
  GArray    *values; /* (owned) OuvValue */
  GPtrArray *lists;  /* (owned) arrays of GQuark */
} Data;

static void
data_free (Data *self)
{
  ouv_scope_free (self->scope);
  g_array_unref (self->values);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Data, data_free)

static Data *
data_new (void)
{
  Data *self = g_new0 (Data, 1);

  self->scope = ouv_scope_new ();
  self->scope->unreadable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (OuvValue));
  self->lists = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
data_add (Data       *self,
          const char *name,
          OuvValue    value)
{
  value.known = TRUE;
  ouv_scope_add (self->scope, name, value.type, NULL, 0);
  g_array_append_val (self->values, value);
}

static void
data_add_unreadable (Data          *self,
                     const char    *name,
                     OuvUnreadable  reason)
{
  g_hash_table_insert (self->scope->unreadable, g_strdup (name), GINT_TO_POINTER (reason));
}

static void
data_add_list (Data       *self,
               const char *name,
               JsonArray  *array)
{
  guint n = json_array_get_length (array);
  g_autofree GQuark *list = g_new0 (GQuark, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        {
          data_add_unreadable (self, name, OUV_UNREADABLE_LIST);
          return;
        }
      list[i] = g_quark_from_string (json_node_get_string (element));
    }
  data_add (self, name, (OuvValue) { .type = OUV_TYPE_LIST, .list = list });
  g_ptr_array_add (self->lists, g_steal_pointer (&list));
}

static void
data_add_scalar (Data       *self,
                 const char *name,
                 JsonNode   *node)
{
  OuvValue value = { 0, };

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      value.type = OUV_TYPE_BOOLEAN;
      value.boolean = json_node_get_boolean (node);
      break;
    case G_TYPE_STRING:
      value.type = OUV_TYPE_SYMBOL;
      value.symbol = g_quark_from_string (json_node_get_string (node));
      break;
    default:
      value.type = OUV_TYPE_NUMBER;
      value.number = json_node_get_double (node);
      break;
    }
  data_add (self, name, value);
}

/* The members of OBJECT as variables "PREFIX.member". Null adds none: the variable is unknown. */
static gboolean
data_add_members (Data        *self,
                  const char  *prefix,
                  JsonObject  *object,
                  const char  *pointer,
                  GError     **error)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      g_autofree char *name = prefix != NULL ? g_strconcat (prefix, ".", member, NULL) : g_strdup (member);
      g_autofree char *place = ouv_json_pointer_append (pointer, member);

      /* A dot in a name separates levels, so that such a member could be taken for another one. */
      if (strchr (member, '.') != NULL)
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_SYNTAX,
                       "%s: a name with a dot; write {\"a\": {\"b\": …}} for \"a.b\"", place);
          return FALSE;
        }
      switch (json_node_get_node_type (node))
        {
        case JSON_NODE_OBJECT:
          data_add_unreadable (self, name, OUV_UNREADABLE_OBJECT);
          if (!data_add_members (self, name, json_node_get_object (node), place, error))
            return FALSE;
          break;
        case JSON_NODE_ARRAY:
          data_add_list (self, name, json_node_get_array (node));
          break;
        case JSON_NODE_VALUE:
          data_add_scalar (self, name, node);
          break;
        case JSON_NODE_NULL:
        default:
          break;
        }
    }
  return TRUE;
}

static Data *
data_from_json (const char  *text,
                GError     **error)
{
  g_autoptr(Data) self = data_new ();
  g_autoptr(JsonNode) node = ouv_json_parse (text, strlen (text), error);

  if (node == NULL)
    return NULL;
  if (json_node_is_null (node))
    return g_steal_pointer (&self);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, ": an object with the variables is needed");
      return NULL;
    }
  if (!data_add_members (self, NULL, json_node_get_object (node), "", error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The shortest digits that read back as the same number. */
static char *
print_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (floor (number) == number && fabs (number) <= OUV_MAX_EXACT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number);
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  return g_strdup (buffer);
}

static char *
print_text (const char *text)
{
  g_autoptr(JsonNode) node = json_node_alloc ();

  json_node_init_string (node, text);
  return json_to_string (node, FALSE);
}

static char *
print_list (const GQuark *list)
{
  g_autoptr(JsonArray) array = json_array_new ();
  g_autoptr(JsonNode) node = json_node_alloc ();

  for (; list != NULL && *list != 0; list++)
    json_array_add_string_element (array, g_quark_to_string (*list));
  json_node_init_array (node, array);
  return json_to_string (node, FALSE);
}

static char *
print_value (OuvValue   value,
             GError   **error)
{
  g_autofree char *day = NULL;

  if (!value.known)
    return g_strdup ("unknown");
  switch ((int) value.type)
    {
    case OUV_TYPE_BOOLEAN:
      return g_strdup (value.boolean ? "true" : "false");
    case OUV_TYPE_NUMBER:
      if (isfinite (value.number))
        return print_number (value.number);
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, ": the result is too large a number");
      return NULL;
    case OUV_TYPE_SYMBOL:
      return print_text (g_quark_to_string (value.symbol));
    case OUV_TYPE_LIST:
      return print_list (value.list);
    case OUV_TYPE_DATE:
      day = ouv_day_to_iso (value.day);
      return print_text (day);
    default:
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, ": the result cannot be written as JSON");
      return NULL;
    }
}

char *
ouv_expression_eval_json (const char  *expression,
                          const char  *data,
                          GError     **error)
{
  g_autoptr(Data) variables = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(OuvExpression) compiled = NULL;
  OuvContext context = { 0, };
  char *result = NULL;

  variables = data_from_json (data, error);
  if (variables == NULL)
    {
      g_prefix_error (error, "data:");
      return NULL;
    }
  node = ouv_json_parse (expression, strlen (expression), error);
  if (node != NULL)
    compiled = ouv_expression_compile (variables->scope, node, G_MAXUINT, "", error);
  if (compiled != NULL)
    {
      context.values = (const OuvValue *) (gconstpointer) variables->values->data;
      result = print_value (ouv_expression_evaluate (compiled, &context), error);
    }
  if (result == NULL)
    g_prefix_error (error, "expression:");
  return result;
}
