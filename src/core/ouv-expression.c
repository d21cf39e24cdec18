/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-compiler-private.h"

#include <string.h>

#include "ouv-json.h"

#define MAX_DEPTH 32

G_STATIC_ASSERT ((EQUAL | BIT (OUV_TYPE_LIST)) <= G_MAXUINT8);

static const Operator operators[] = {
  { "!", OUV_OP_NOT, 1, 1, OUV_TYPE_BOOLEAN, 0 },
  { "!=", OUV_OP_NOT_EQUAL, 2, 2, OUV_TYPE_BOOLEAN, EQUAL },
  { "!==", OUV_OP_NOT_EQUAL, 2, 2, OUV_TYPE_BOOLEAN, EQUAL },
  { "*", OUV_OP_MULTIPLY, 1, ANY, OUV_TYPE_NONE, 0 },
  { "+", OUV_OP_ADD, 1, ANY, OUV_TYPE_NONE, SUMS },
  { "-", OUV_OP_SUBTRACT, 1, 2, OUV_TYPE_NONE, SUMS },
  { "<", OUV_OP_LESS, 2, 3, OUV_TYPE_BOOLEAN, BASIC },
  { "<=", OUV_OP_LESS_EQUAL, 2, 3, OUV_TYPE_BOOLEAN, BASIC },
  { "==", OUV_OP_EQUAL, 2, 2, OUV_TYPE_BOOLEAN, EQUAL },
  { "===", OUV_OP_EQUAL, 2, 2, OUV_TYPE_BOOLEAN, EQUAL },
  { ">", OUV_OP_GREATER, 2, 2, OUV_TYPE_BOOLEAN, BASIC },
  { ">=", OUV_OP_GREATER_EQUAL, 2, 2, OUV_TYPE_BOOLEAN, BASIC },
  { "add_business_days", OUV_OP_ADD_BUSINESS_DAYS, 2, 2, OUV_TYPE_DATE, 0 },
  { "add_days", OUV_OP_ADD_DAYS, 2, 2, OUV_TYPE_DATE, 0 },
  { "add_years", OUV_OP_ADD_YEARS, 2, 2, OUV_TYPE_DATE, 0 },
  { "and", OUV_OP_AND, 1, ANY, OUV_TYPE_BOOLEAN, 0 },
  { "days_between", OUV_OP_DAYS_BETWEEN, 2, 2, OUV_TYPE_NUMBER, 0 },
  { "fact", OUV_OP_FACT, 1, 1, OUV_TYPE_NONE, 0 },
  { "if", OUV_OP_IF, 1, ANY, OUV_TYPE_NONE, EQUAL | BIT (OUV_TYPE_LIST) },
  { "in", OUV_OP_IN, 2, 2, OUV_TYPE_BOOLEAN, 0 },
  { "known", OUV_OP_KNOWN, 1, 1, OUV_TYPE_BOOLEAN, 0 },
  { "max", OUV_OP_MAX, 1, ANY, OUV_TYPE_NONE, BASIC },
  { "min", OUV_OP_MIN, 1, ANY, OUV_TYPE_NONE, BASIC },
  { "or", OUV_OP_OR, 1, ANY, OUV_TYPE_BOOLEAN, 0 },
  { "today", OUV_OP_TODAY, 0, 0, OUV_TYPE_DATE, 0 },
  { "var", OUV_OP_VARIABLE, 1, 1, OUV_TYPE_NONE, 0 },
};

static gboolean compile_node (Compiler  *self,
                              JsonNode  *json,
                              guint      parent,
                              guint      arg,
                              GError   **error);

char *
ouv_compiler_get_pointer (const Compiler *self,
                          guint           index)
{
  const Origin *origin = origin_at (self, index);
  g_autofree char *parent = NULL;
  g_autofree char *list = NULL;

  if (index == 0)
    return g_strdup (self->pointer);
  parent = ouv_compiler_get_pointer (self, origin->parent);
  list = ouv_json_pointer_append (parent, origin_at (self, origin->parent)->key);
  return g_strdup_printf ("%s/%u", list, origin->arg);
}

gboolean
ouv_fail_operand (const Compiler  *self,
                  guint            index,
                  OuvCoreError     code,
                  GError         **error,
                  const char      *format,
                  ...)
{
  g_autofree char *pointer = ouv_compiler_get_pointer (self, index);
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OUV_CORE_ERROR, code, "%s: %s", pointer, sentence);
  return FALSE;
}

gboolean
ouv_fail_operator (const Compiler  *self,
                   guint            index,
                   const char      *suffix,
                   OuvCoreError     code,
                   GError         **error,
                   const char      *format,
                   ...)
{
  g_autofree char *operand = ouv_compiler_get_pointer (self, index);
  g_autofree char *pointer = ouv_json_pointer_append (operand, origin_at (self, index)->key);
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, OUV_CORE_ERROR, code, "%s%s: %s", pointer, suffix, sentence);
  return FALSE;
}

/* `"nmae"; did you mean "name"?`, or only the quoted name when nothing is near. */
static char *
quote_and_suggest (const char        *name,
                   const char *const *candidates)
{
  g_autofree char *quoted = ouv_json_quote (name);
  const char *nearest = ouv_nearest (name, candidates);

  if (nearest == NULL)
    return g_steal_pointer (&quoted);
  return g_strdup_printf ("%s; did you mean \"%s\"?", quoted, nearest);
}

static guint
push_node (Compiler *self,
           guint     parent,
           guint     arg)
{
  OuvNode node = { 0, };
  Origin origin = { parent, arg, NULL, FALSE };

  node.bits = 0;
  node.size = 1;
  g_array_append_val (self->nodes, node);
  g_array_append_val (self->origins, origin);
  return self->nodes->len - 1;
}

static gboolean
compile_literal (Compiler  *self,
                 JsonNode  *json,
                 guint      index)
{
  OuvNode *node = node_at (self, index);

  node->op = OUV_OP_CONSTANT;
  switch (json_node_get_value_type (json))
    {
    case G_TYPE_BOOLEAN:
      node->type = OUV_TYPE_BOOLEAN;
      node->boolean = json_node_get_boolean (json);
      break;
    case G_TYPE_STRING:
      node->type = OUV_TYPE_SYMBOL;
      node->symbol = g_quark_from_string (json_node_get_string (json));
      break;
    default:
      node->type = OUV_TYPE_NUMBER;
      node->number = json_node_get_double (json);
      break;
    }
  return TRUE;
}

static gboolean
list_has (const Compiler *self,
          guint           start,
          GQuark          item)
{
  for (guint i = start; i < self->lists->len; i++)
    if (g_array_index (self->lists, GQuark, i) == item)
      return TRUE;
  return FALSE;
}

static gboolean
compile_list (Compiler  *self,
              JsonArray *array,
              guint      index,
              GError   **error)
{
  const GQuark end = 0;
  guint start = self->lists->len;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *pointer = NULL;
      gboolean text = json_node_get_value_type (element) == G_TYPE_STRING;
      GQuark item = text ? g_quark_from_string (json_node_get_string (element)) : 0;

      if (text && (is_free_standing (self) || !list_has (self, start, item)))
        {
          g_array_append_val (self->lists, item);
          continue;
        }
      pointer = ouv_compiler_get_pointer (self, index);
      g_set_error (error, OUV_CORE_ERROR, text ? OUV_CORE_ERROR_DUPLICATE : OUV_CORE_ERROR_TYPE, "%s/%u: %s",
                   pointer, i, text ? "the same text twice in a list" : "a constant list holds only texts");
      return FALSE;
    }
  g_array_append_val (self->lists, end);
  node_at (self, index)->op = OUV_OP_CONSTANT;
  node_at (self, index)->type = OUV_TYPE_LIST;
  node_at (self, index)->list = start;
  return TRUE;
}

static const char **
get_readable_names (const Compiler *self)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < ouv_scope_get_size (self->scope); i++)
    if (ouv_scope_get (self->scope, i)->order < self->limit)
      g_ptr_array_add (names, ouv_scope_get (self->scope, i)->name);
  g_ptr_array_add (names, NULL);
  return (const char **) g_ptr_array_free (names, FALSE);
}

/* A name that free-standing data do not give is unknown, as a null is; but what they do give and we cannot read, or
 * what JSON Logic would find inside a list or a text, is refused. */
static gboolean
check_absent_variable (const Compiler  *self,
                       guint            index,
                       const char      *name,
                       const char      *suffix,
                       GError         **error)
{
  OuvUnreadable reason = GPOINTER_TO_INT (g_hash_table_lookup (self->scope->unreadable, name));

  if (*name == '\0')
    return ouv_fail_operator (self, index, suffix, OUV_CORE_ERROR_UNKNOWN_ID, error,
                              "the name of a variable is missing");
  if (reason != 0)
    return ouv_fail_operator (self, index, suffix, OUV_CORE_ERROR_TYPE, error, "%s cannot be read",
                              reason == OUV_UNREADABLE_OBJECT ? "an object" : "a list of anything but texts");
  for (const char *dot = strchr (name, '.'); dot != NULL; dot = strchr (dot + 1, '.'))
    {
      g_autofree char *prefix = g_strndup (name, dot - name);

      reason = GPOINTER_TO_INT (g_hash_table_lookup (self->scope->unreadable, prefix));
      if (reason != OUV_UNREADABLE_LIST && ouv_scope_lookup (self->scope, prefix) == NULL)
        continue;
      {
        g_autofree char *quoted = ouv_json_quote (prefix);

        return ouv_fail_operator (self, index, suffix, OUV_CORE_ERROR_TYPE, error, "%s is not an object", quoted);
      }
    }
  return TRUE;
}

/* The one text of ["x"] or "x"; SUFFIX is its place below the operator. */
static const char *
get_name (Compiler    *self,
          JsonNode    *json,
          guint        index,
          const char **suffix,
          GError     **error)
{
  *suffix = "";
  if (JSON_NODE_HOLDS_ARRAY (json))
    {
      JsonArray *array = json_node_get_array (json);
      guint n = json_array_get_length (array);

      if (n != 1)
        {
          ouv_fail_operator (self, index, "", OUV_CORE_ERROR_SYNTAX, error,
                             n > 1 && node_at (self, index)->op == OUV_OP_VARIABLE
                               ? "one name is needed; instead of a default use \"if\" and \"known\""
                               : "one name is needed");
          return NULL;
        }
      *suffix = "/0";
      json = json_array_get_element (array, 0);
    }
  if (json_node_get_value_type (json) != G_TYPE_STRING)
    {
      ouv_fail_operator (self, index, *suffix, OUV_CORE_ERROR_TYPE, error, "a name must be a text");
      return NULL;
    }
  return json_node_get_string (json);
}

/* `var` and `known`. */
static gboolean
compile_variable (Compiler  *self,
                  JsonNode  *json,
                  guint      index,
                  GError   **error)
{
  OuvNode *node = node_at (self, index);
  const char *suffix;
  const char *name = get_name (self, json, index, &suffix, error);
  const OuvVariable *variable;
  g_autofree char *quoted = NULL;

  if (name == NULL)
    return FALSE;
  variable = ouv_scope_lookup (self->scope, name);
  origin_at (self, index)->varies = TRUE;
  if (variable == NULL && is_free_standing (self))
    {
      node->op = node->op == OUV_OP_KNOWN ? OUV_OP_CONSTANT : OUV_OP_UNKNOWN;
      return check_absent_variable (self, index, name, suffix, error);
    }
  if (variable == NULL)
    {
      g_autofree const char **names = get_readable_names (self);

      quoted = quote_and_suggest (name, names);
      return ouv_fail_operator (self, index, suffix, OUV_CORE_ERROR_UNKNOWN_ID, error, "unknown variable %s", quoted);
    }
  if (variable->order >= self->limit)
    {
      quoted = ouv_json_quote (name);
      return ouv_fail_operator (self, index, suffix, OUV_CORE_ERROR_FORWARD, error,
                                "a forward reference: %s is not answered yet when this is evaluated", quoted);
    }
  node->variable = variable->index;
  if (node->op == OUV_OP_VARIABLE)
    node->type = variable->type;
  return TRUE;
}

static guint
copy_list (Compiler     *self,
           const GQuark *list)
{
  const GQuark end = 0;
  guint start = self->lists->len;

  for (; list != NULL && *list != 0; list++)
    g_array_append_val (self->lists, *list);
  g_array_append_val (self->lists, end);
  return start;
}

/* Names the fact that does not exist. */
static gboolean
fail_fact (Compiler    *self,
           guint        index,
           const char  *name,
           GError     **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quoted = NULL;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->scope->facts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (names, key);
  g_ptr_array_add (names, NULL);
  quoted = quote_and_suggest (name, (const char *const *) names->pdata);
  return ouv_fail_operator (self, index, "/0", OUV_CORE_ERROR_UNKNOWN_ID, error, "unknown fact %s", quoted);
}

static gboolean
compile_fact (Compiler  *self,
              JsonNode  *json,
              guint      index,
              GError   **error)
{
  OuvNode *node = node_at (self, index);
  const char *suffix;
  const char *name = get_name (self, json, index, &suffix, error);
  const OuvValue *value;

  if (name == NULL)
    return FALSE;
  value = g_hash_table_lookup (self->scope->facts, name);
  if (value == NULL)
    return fail_fact (self, index, name, error);
  node->op = value->known ? OUV_OP_CONSTANT : OUV_OP_UNKNOWN;
  node->type = value->type;
  switch (value->known ? value->type : OUV_TYPE_NONE)
    {
    case OUV_TYPE_BOOLEAN:
      node->boolean = !!value->boolean;
      break;
    case OUV_TYPE_NUMBER:
      node->number = value->number;
      break;
    case OUV_TYPE_SYMBOL:
      node->symbol = value->symbol;
      break;
    case OUV_TYPE_DATE:
      node->day = value->day;
      break;
    case OUV_TYPE_MONEY:
      node->money = value->money;
      break;
    case OUV_TYPE_LIST:
      node->list = copy_list (self, value->list);
      break;
    case OUV_TYPE_NONE:
    case OUV_TYPE_FREE:
    default:
      node->op = OUV_OP_UNKNOWN;
      break;
    }
  return TRUE;
}

static gboolean
check_count (Compiler        *self,
             guint            index,
             const Operator  *operator,
             guint            n,
             GError         **error)
{
  const char *wanted = NULL;
  g_autofree char *count = NULL;

  if (operator->op == OUV_OP_IF && n % 2 == 0)
    wanted = "a condition and a value, more such pairs, and a last value";
  else if (n > G_MAXUINT16)
    wanted = "fewer";
  else if (operator->min_args == operator->max_args && n != operator->min_args)
    wanted = count = g_strdup_printf ("%u", operator->min_args);
  else if (n < operator->min_args || (operator->max_args != ANY && n > operator->max_args))
    wanted = count = operator->max_args == ANY ? g_strdup_printf ("at least %u", operator->min_args)
                                               : g_strdup_printf ("%u or %u", operator->min_args, operator->max_args);
  if (wanted == NULL)
    return TRUE;
  return ouv_fail_operator (self, index, "", OUV_CORE_ERROR_SYNTAX, error,
                            "number of arguments: %u; needed: %s", n, wanted);
}

static gboolean
compile_arguments (Compiler        *self,
                   JsonNode        *json,
                   guint            index,
                   const Operator  *operator,
                   GError         **error)
{
  JsonArray *array;
  guint n;
  gboolean varies = operator->op == OUV_OP_TODAY;

  if (!JSON_NODE_HOLDS_ARRAY (json))
    return ouv_fail_operator (self, index, "", OUV_CORE_ERROR_TYPE, error, "the arguments must be a list");
  array = json_node_get_array (json);
  n = json_array_get_length (array);
  if (!check_count (self, index, operator, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint child = self->nodes->len;

      if (!compile_node (self, json_array_get_element (array, i), index, i, error))
        return FALSE;
      varies = varies || origin_at (self, child)->varies;
    }
  node_at (self, index)->n_args = n;
  node_at (self, index)->size = self->nodes->len - index;
  origin_at (self, index)->varies = varies;
  return ouv_compiler_check_operator (self, index, operator, error);
}

static gboolean
fail_unknown_operator (Compiler  *self,
                       guint      index,
                       GError   **error)
{
  const char *names[G_N_ELEMENTS (operators) + 1] = { NULL, };
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    names[i] = operators[i].name;
  quoted = quote_and_suggest (origin_at (self, index)->key, names);
  return ouv_fail_operator (self, index, "", OUV_CORE_ERROR_UNKNOWN_ID, error, "unknown operator %s", quoted);
}

static gboolean
compile_operator (Compiler    *self,
                  JsonObject  *object,
                  guint        index,
                  GError     **error)
{
  const Operator *operator = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *json;

  if (json_object_get_size (object) != 1)
    return ouv_fail_operand (self, index, OUV_CORE_ERROR_SYNTAX, error,
                             "an object with exactly one operator is needed here");
  json_object_iter_init (&iter, object);
  json_object_iter_next (&iter, &key, &json);
  origin_at (self, index)->key = key;
  for (guint i = 0; i < G_N_ELEMENTS (operators) && operator == NULL; i++)
    if (strcmp (operators[i].name, key) == 0)
      operator = &operators[i];
  if (operator == NULL)
    return fail_unknown_operator (self, index, error);
  node_at (self, index)->op = operator->op;
  node_at (self, index)->type = operator->type;
  if (operator->op == OUV_OP_VARIABLE || operator->op == OUV_OP_KNOWN)
    return compile_variable (self, json, index, error);
  if (operator->op != OUV_OP_FACT)
    return compile_arguments (self, json, index, operator, error);
  if (!JSON_NODE_HOLDS_ARRAY (json))
    return ouv_fail_operator (self, index, "", OUV_CORE_ERROR_TYPE, error, "the arguments must be a list");
  return compile_fact (self, json, index, error);
}

static gboolean
compile_node (Compiler  *self,
              JsonNode  *json,
              guint      parent,
              guint      arg,
              GError   **error)
{
  guint index = push_node (self, parent, arg);
  gboolean success;

  switch (json_node_get_node_type (json))
    {
    case JSON_NODE_VALUE:
      return compile_literal (self, json, index);
    case JSON_NODE_ARRAY:
      return compile_list (self, json_node_get_array (json), index, error);
    case JSON_NODE_OBJECT:
      if (self->depth == MAX_DEPTH)
        return ouv_fail_operand (self, index, OUV_CORE_ERROR_RANGE, error,
                                 "more than %d operators within each other", MAX_DEPTH);
      self->depth++;
      success = compile_operator (self, json_node_get_object (json), index, error);
      self->depth--;
      return success;
    case JSON_NODE_NULL:
    default:
      return ouv_fail_operand (self, index, OUV_CORE_ERROR_TYPE, error, "null is no value; ask with \"known\"");
    }
}

static gboolean
compile_root (Compiler  *self,
              JsonNode  *json,
              OuvType    wanted,
              GError   **error)
{
  return compile_node (self, json, 0, 0, error) && ouv_compiler_check_root (self, wanted, error);
}

/* An empty array may be NULL, which memcpy() must not be given. */
static void
copy_array (gpointer      to,
            gconstpointer from,
            gsize         size)
{
  if (size > 0)
    memcpy (to, from, size);
}

/* Behind each other, so that evaluating reads one piece of memory. */
static OuvExpression *
expression_new (gconstpointer codes,
                guint         n_codes,
                gconstpointer lists,
                guint         n_lists,
                gconstpointer nodes,
                guint         n_nodes)
{
  gsize before = sizeof (OuvExpression) + n_codes * sizeof (OuvCode) + n_lists * sizeof (GQuark);
  gsize padding = -before % G_ALIGNOF (OuvNode);
  OuvExpression *self = g_malloc (before + padding + n_nodes * sizeof (OuvNode));

  *self = (OuvExpression) { .n_codes = n_codes, .n_lists = n_lists, .n_nodes = n_nodes };
  self->lists = (GQuark *) (gpointer) (self->codes + n_codes);
  self->nodes = (OuvNode *) (gpointer) ((char *) self + before + padding);
  copy_array (self->codes, codes, n_codes * sizeof (OuvCode));
  copy_array (self->lists, lists, n_lists * sizeof (GQuark));
  copy_array (self->nodes, nodes, n_nodes * sizeof (OuvNode));
  return self;
}

OuvExpression *
ouv_expression_compile (const OuvScope  *scope,
                        JsonNode        *node,
                        guint            limit,
                        const char      *pointer,
                        GError         **error)
{
  return ouv_expression_compile_as (scope, node, OUV_TYPE_NONE, limit, pointer, error);
}

OuvExpression *
ouv_expression_compile_as (const OuvScope  *scope,
                           JsonNode        *node,
                           OuvType          wanted,
                           guint            limit,
                           const char      *pointer,
                           GError         **error)
{
  g_autoptr(GArray) nodes = g_array_new (FALSE, FALSE, sizeof (OuvNode));
  g_autoptr(GArray) origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  g_autoptr(GArray) lists = g_array_new (FALSE, FALSE, sizeof (GQuark));
  g_autoptr(GArray) codes = g_array_new (FALSE, TRUE, sizeof (OuvCode));
  Compiler self = { scope, pointer, limit, 0, nodes, origins, lists };

  if (!compile_root (&self, node, wanted, error))
    return NULL;
  if (node_at (&self, 0)->type == OUV_TYPE_BOOLEAN)
    ouv_expression_add_codes (codes, node_at (&self, 0), (const GQuark *) (gconstpointer) lists->data);
  return expression_new (codes->data, codes->len, lists->data, lists->len, nodes->data, nodes->len);
}

void
ouv_expression_free (OuvExpression *self)
{
  g_free (self);
}

OuvType
ouv_expression_get_type_of (const OuvExpression *self)
{
  return self->nodes[0].type;
}

static void
add_option (GPtrArray  *options,
            const char *option)
{
  if (!g_ptr_array_find_with_equal_func (options, option, g_str_equal, NULL))
    g_ptr_array_add (options, (gpointer) option);
}

/* FALSE when node INDEX can be any text. */
static gboolean
add_options (const OuvExpression *self,
             const OuvScope      *scope,
             guint                index,
             GPtrArray           *options)
{
  const OuvNode *node = &self->nodes[index];
  const char *const *closed;
  gboolean success = TRUE;

  switch ((int) node->op)
    {
    case OUV_OP_CONSTANT:
      add_option (options, g_quark_to_string (node->symbol));
      return TRUE;
    case OUV_OP_VARIABLE:
      closed = ouv_scope_get (scope, node->variable)->options;
      for (guint i = 0; closed != NULL && closed[i] != NULL; i++)
        add_option (options, closed[i]);
      return closed != NULL;
    case OUV_OP_IF:
      /* Conditions and results by turns, and the last result. */
      for (guint i = index + 1, arg = 0; i < index + node->size; i += self->nodes[i].size, arg++)
        if (arg % 2 == 1 || arg + 1u == node->n_args)
          success = success && add_options (self, scope, i, options);
      return success;
    default:
      return FALSE;
    }
}

const char **
ouv_expression_list_options (const OuvExpression *self,
                             const OuvScope      *scope)
{
  g_autoptr(GPtrArray) options = g_ptr_array_new ();

  if (self->nodes[0].type != OUV_TYPE_SYMBOL || !add_options (self, scope, 0, options))
    return NULL;
  g_ptr_array_add (options, NULL);
  return (const char **) g_ptr_array_steal (options, NULL);
}

static gboolean
reads_variable (const OuvExpression *self,
                guint                index)
{
  return self->nodes[index].op == OUV_OP_VARIABLE || self->nodes[index].op == OUV_OP_KNOWN;
}

void
ouv_expression_foreach_variable (const OuvExpression *self,
                                 OuvVariableFunc      func,
                                 gpointer             data)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      gboolean seen = !reads_variable (self, i);

      for (guint j = 0; j < i && !seen; j++)
        seen = reads_variable (self, j) && self->nodes[j].variable == self->nodes[i].variable;
      if (!seen)
        func (self->nodes[i].variable, data);
    }
}
