/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model-private.h"

#include <string.h>

#include "ouv-json.h"

/* Texts of the three languages */

static gboolean
load_map (const char  *file,
          JsonObject  *parent,
          const char  *parent_pointer,
          const char  *member,
          const char  *prefix,
          GHashTable  *map,
          GError     **error)
{
  g_autofree char *pointer = ouv_json_pointer_append (parent_pointer, member);
  g_autoptr(GList) names = NULL;
  JsonObject *object = ouv_json_need_object (parent, member, parent_pointer, error);

  if (object == NULL)
    {
      g_prefix_error (error, "%s:", file);
      return FALSE;
    }
  names = json_object_get_members (object);
  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *text = ouv_json_need_string (object, l->data, pointer, error);

      if (text == NULL)
        {
          g_prefix_error (error, "%s:", file);
          return FALSE;
        }
      g_hash_table_insert (map, g_strconcat (prefix, l->data, NULL), g_strdup (text));
    }
  return TRUE;
}

static gboolean
load_terms (const char       *file,
            JsonObject       *root,
            OuvMessageTexts  *texts,
            GError          **error)
{
  JsonObject *terms = ouv_json_need_object (root, "terms", "", error);
  g_autoptr(GList) names = NULL;

  if (terms == NULL)
    {
      g_prefix_error (error, "%s:", file);
      return FALSE;
    }
  names = json_object_get_members (terms);
  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *prefix = g_strconcat (l->data, ".", NULL);

      if (!load_map (file, terms, "/terms", l->data, prefix, texts->terms, error))
        return FALSE;
    }
  return TRUE;
}

static GHashTable *
new_map (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
load_language (OuvMessageTexts    *texts,
               const OuvModelFile *file,
               GError            **error)
{
  static const char *const members[] = { "texts", "blanks", "terms", "labels", NULL };
  g_autoptr(JsonNode) node = NULL;
  JsonObject *root;

  texts->texts = new_map ();
  texts->blanks = new_map ();
  texts->terms = new_map ();
  texts->labels = new_map ();
  node = ouv_model_file_parse_object (file, error);
  if (node == NULL)
    return FALSE;
  root = json_node_get_object (node);
  if (!ouv_json_only_members (root, members, "", error))
    {
      g_prefix_error (error, "%s:", file->name);
      return FALSE;
    }
  return load_map (file->name, root, "", "texts", "", texts->texts, error)
         && load_map (file->name, root, "", "blanks", "", texts->blanks, error) && load_terms (file->name, root, texts, error)
         && (!json_object_has_member (root, "labels")
             || load_map (file->name, root, "", "labels", "", texts->labels, error));
}

gboolean
ouv_loader_load_message_texts (OuvLoader           *loader,
                               const OuvModelFile   messages[OUV_N_LANGUAGES],
                               GError             **error)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    if (!load_language (&loader->model->messages[i], &messages[i], error))
      return FALSE;
  return TRUE;
}

const char *
ouv_model_get_text (const OuvModel *self,
                    OuvLanguage     language,
                    const char     *id)
{
  return g_hash_table_lookup (self->messages[language].texts, id);
}

const char *
ouv_model_get_label (const OuvModel *self,
                     OuvLanguage     language,
                     const char     *id)
{
  return g_hash_table_lookup (self->messages[language].labels, id);
}

/* Slots */

static void
slot_free (OuvSlot *slot)
{
  g_free (slot->id);
  g_free (slot->var);
  g_free (slot->question);
  g_clear_pointer (&slot->others, g_ptr_array_unref);
  g_free (slot);
}

const OuvSlot *
ouv_model_find_slot (const OuvModel *self,
                     const char     *id)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (g_str_equal (((OuvSlot *) self->slots->pdata[i])->id, id))
      return self->slots->pdata[i];
  return NULL;
}

const OuvFamily *
ouv_model_find_family (const OuvModel *self,
                       const char     *id)
{
  for (guint i = 0; i < self->families->len; i++)
    if (g_str_equal (((OuvFamily *) self->families->pdata[i])->id, id))
      return self->families->pdata[i];
  return NULL;
}

static const OuvFact *
find_fact (const OuvModel *model,
           const char     *id)
{
  for (guint i = 0; i < model->facts->len; i++)
    if (g_str_equal (((OuvFact *) model->facts->pdata[i])->id, id))
      return model->facts->pdata[i];
  return NULL;
}

static gboolean
resolve_family (OuvLoader        *loader,
                OuvEntry         *entry,
                const char       *member,
                const char       *id,
                const OuvFamily **family,
                GError          **error)
{
  *family = ouv_model_find_family (loader->model, id);
  if (*family == NULL)
    ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no family “%s”", id);
  return *family != NULL;
}

/* The type of what is no variable of the scope: the day, and the number that an attempt was given. NONE: there is no such thing. */
static OuvType
get_special_type (const OuvModel *model,
                  const char     *var)
{
  const char *dot = strrchr (var, '.');
  g_autofree char *owner = dot != NULL ? g_strndup (var, dot - var) : NULL;

  if (g_str_equal (var, "today"))
    return OUV_TYPE_DATE;
  if (dot != NULL && g_str_equal (dot, ".protocol")
      && (g_str_equal (owner, "attempt") || ouv_model_find_channel (model, owner) != NULL))
    return OUV_TYPE_FREE;
  return OUV_TYPE_NONE;
}

static gboolean
slot_takes (OuvSlotType slot,
            OuvType     variable)
{
  switch (slot)
    {
    case OUV_SLOT_DATE:
      return variable == OUV_TYPE_DATE;
    case OUV_SLOT_MONEY:
      return variable == OUV_TYPE_MONEY;
    case OUV_SLOT_TERM:
      return variable == OUV_TYPE_SYMBOL;
    default:
      return variable == OUV_TYPE_SYMBOL || variable == OUV_TYPE_FREE;
    }
}

static gboolean
resolve_slot (OuvLoader  *loader,
              OuvEntry   *entry,
              OuvSlot    *slot,
              GError    **error)
{
  g_autofree char *family = NULL;
  const OuvVariable *variable;
  OuvType type;

  slot->variable = -1;
  if (slot->type == OUV_SLOT_FAMILY)
    return ouv_loader_string (entry, "family", TRUE, &family, error)
           && resolve_family (loader, entry, "family", family, &slot->family, error);
  if (slot->type == OUV_SLOT_CONTACT)
    {
      slot->channel = ouv_model_find_channel (loader->model, slot->var);
      if (slot->channel == NULL)
        ouv_loader_fail (entry, "var", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no channel “%s”", slot->var);
      return slot->channel != NULL;
    }
  if (slot->type == OUV_SLOT_FACT)
    {
      slot->fact = find_fact (loader->model, slot->var);
      if (slot->fact == NULL)
        ouv_loader_fail (entry, "var", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no fact “%s”", slot->var);
      return slot->fact != NULL;
    }
  type = get_special_type (loader->model, slot->var);
  variable = type == OUV_TYPE_NONE ? ouv_scope_lookup (loader->model->scope, slot->var) : NULL;
  if (type == OUV_TYPE_NONE && variable == NULL)
    {
      ouv_loader_fail (entry, "var", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no variable “%s”", slot->var);
      return FALSE;
    }
  if (variable != NULL)
    {
      slot->variable = (int) variable->index;
      type = variable->type;
    }
  if (!slot_takes (slot->type, type))
    {
      ouv_loader_fail (entry, "type", OUV_CORE_ERROR_TYPE, error, "“%s” is of another type", slot->var);
      return FALSE;
    }
  return TRUE;
}

static gboolean
load_slot (OuvLoader *loader,
           OuvEntry  *entry,
           GError   **error)
{
  static const char *const members[] = { "id", "type", "var", "question", "others", "family", "latin", "public", NULL };
  static const char *const types[] = { "text", "date", "money", "term", "family", "fact", "contact", NULL };
  OuvSlot *slot = g_new0 (OuvSlot, 1);
  int type = -1;

  g_ptr_array_add (loader->model->slots, slot);
  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "id", TRUE, &slot->id, error)
      || !ouv_loader_choice (entry, "type", types, &type, error)
      || !ouv_loader_string (entry, "var", FALSE, &slot->var, error)
      || !ouv_loader_string (entry, "question", FALSE, &slot->question, error)
      || !ouv_loader_questions (loader, entry, "others", &slot->others, error)
      || !ouv_loader_boolean (entry, "latin", &slot->latin, error)
      || !ouv_loader_boolean (entry, "public", &slot->is_public, error))
    return FALSE;
  slot->type = (OuvSlotType) type;
  if (slot->var == NULL)
    slot->var = g_strdup (slot->id);
  if (slot->question == NULL)
    slot->question = g_strdup (slot->id);
  return resolve_slot (loader, entry, slot, error);
}

/* Families, lists, items, forms */

static void
family_row_free (OuvFamilyRow *row)
{
  ouv_expression_free (row->when);
  g_free (row->text);
  g_free (row);
}

static void
family_free (OuvFamily *family)
{
  g_free (family->id);
  g_ptr_array_unref (family->rows);
  g_free (family);
}

static gboolean
load_family_row (OuvLoader  *loader,
                 OuvEntry   *entry,
                 OuvFamily  *family,
                 GError    **error)
{
  static const char *const members[] = { "when", "text", "family", NULL };
  OuvFamilyRow *row = g_new0 (OuvFamilyRow, 1);
  g_autofree char *other = NULL;

  g_ptr_array_add (family->rows, row);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, G_MAXUINT, FALSE, &row->when, error)
      || !ouv_loader_string (entry, "text", FALSE, &row->text, error)
      || !ouv_loader_string (entry, "family", FALSE, &other, error))
    return FALSE;
  if ((row->text == NULL) == (other == NULL))
    {
      ouv_loader_fail (entry, NULL, OUV_CORE_ERROR_MISSING, error, "a row has either a text or a family");
      return FALSE;
    }
  return row->text != NULL ? ouv_loader_text (loader, entry, "text", row->text, error)
                           : resolve_family (loader, entry, "family", other, &row->family, error);
}

static gboolean
load_family (OuvLoader *loader,
             OuvEntry  *entry,
             GError   **error)
{
  static const char *const members[] = { "id", "rows", NULL };
  OuvFamily *family = g_new0 (OuvFamily, 1);
  g_autoptr(GPtrArray) rows = NULL;
  gboolean fine = TRUE;

  family->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) family_row_free);
  fine = ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "id", TRUE, &family->id, error)
         && (rows = ouv_loader_children (entry, "rows", error)) != NULL;
  for (guint i = 0; fine && i < rows->len; i++)
    fine = load_family_row (loader, rows->pdata[i], family, error);
  /* Added last, so that a family cannot name itself and families cannot go round in a circle. */
  g_ptr_array_add (loader->model->families, family);
  return fine;
}

static void
item_free (OuvItem *item)
{
  if (item == NULL)
    return;
  ouv_expression_free (item->when);
  g_clear_pointer (&item->opt, g_ptr_array_unref);
  g_free (item->id);
  g_free (item->header);
  g_free (item->text);
  g_clear_pointer (&item->items, g_ptr_array_unref);
  g_clear_pointer (&item->from, g_ptr_array_unref);
  g_free (item);
}

static OuvItem *load_item (OuvLoader *loader,
                           OuvEntry  *entry,
                           gboolean   is_part,
                           GError   **error);

static gboolean
load_items (OuvLoader   *loader,
            OuvEntry    *entry,
            const char  *member,
            gboolean     are_parts,
            GPtrArray  **items,
            GError     **error)
{
  g_autoptr(GPtrArray) entries = ouv_loader_children (entry, member, error);

  *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      OuvItem *item = load_item (loader, entries->pdata[i], are_parts, error);

      if (item == NULL)
        return FALSE;
      g_ptr_array_add (*items, item);
    }
  return TRUE;
}

static const OuvList *
find_list (OuvModel   *model,
           const char *id)
{
  for (guint i = 0; i < model->lists->len; i++)
    if (g_str_equal (((OuvList *) model->lists->pdata[i])->id, id))
      return model->lists->pdata[i];
  return NULL;
}

static gboolean
load_from (OuvLoader *loader,
           OuvEntry  *entry,
           OuvItem   *item,
           GError   **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  if (!ouv_loader_strings (entry, "from", &ids, error))
    return FALSE;
  item->from = g_ptr_array_new ();
  for (guint i = 0; i < ids->len; i++)
    {
      const OuvRightRow *right = ouv_model_find_right (loader->model, ids->pdata[i]);

      if (right == NULL)
        {
          ouv_loader_fail (entry, "from", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no right “%s”", (char *) ids->pdata[i]);
          return FALSE;
        }
      g_ptr_array_add (item->from, (gpointer) right);
    }
  return TRUE;
}

static gboolean
load_each (OuvLoader *loader,
           OuvEntry  *entry,
           OuvItem   *item,
           GError   **error)
{
  g_autofree char *each = NULL;
  g_autoptr(OuvEntry) child = NULL;
  const OuvQuestion *question;

  if (!ouv_loader_string (entry, "each", TRUE, &each, error))
    return FALSE;
  if (g_str_equal (each, "rights"))
    {
      item->kind = OUV_ITEM_EACH_RIGHT;
      return !json_object_has_member (entry->object, "from") || load_from (loader, entry, item, error);
    }
  if (g_str_equal (each, "checklist"))
    {
      item->kind = OUV_ITEM_EACH_CHECKLIST;
      return TRUE;
    }
  if (g_str_equal (each, "attempts"))
    {
      OuvItem *inner;

      item->kind = OUV_ITEM_EACH_ATTEMPT;
      child = ouv_loader_child (entry, "item", error);
      inner = child != NULL ? load_item (loader, child, FALSE, error) : NULL;
      if (inner == NULL)
        {
          if (error != NULL && *error == NULL)
            ouv_loader_fail (entry, "item", OUV_CORE_ERROR_MISSING, error, "is missing");
          return FALSE;
        }
      item->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
      g_ptr_array_add (item->items, inner);
      return TRUE;
    }
  item->kind = OUV_ITEM_EACH_OPTION;
  question = ouv_model_find_question (loader->model, each);
  if (question == NULL || question->type != OUV_QUESTION_MANY)
    {
      ouv_loader_fail (entry, "each", OUV_CORE_ERROR_UNKNOWN_ID, error,
                       "“%s” is neither attempts, rights, checklist nor a question with several answers", each);
      return FALSE;
    }
  item->variable = question->variable;
  if (!ouv_loader_string (entry, "prefix", TRUE, &item->text, error))
    return FALSE;
  for (guint i = 0; i < question->options->len; i++)
    {
      g_autofree char *text = g_strconcat (item->text, ".", ((OuvOption *) question->options->pdata[i])->id, NULL);

      if (!ouv_loader_text (loader, entry, "prefix", text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_item_kind (OuvLoader *loader,
                OuvEntry  *entry,
                OuvItem   *item,
                GError   **error)
{
  g_autofree char *id = NULL;

  if (json_object_has_member (entry->object, "text"))
    {
      item->kind = OUV_ITEM_TEXT;
      return ouv_loader_string (entry, "text", TRUE, &item->text, error)
             && ouv_loader_text (loader, entry, "text", item->text, error);
    }
  if (json_object_has_member (entry->object, "family"))
    {
      item->kind = OUV_ITEM_FAMILY;
      return ouv_loader_string (entry, "family", TRUE, &id, error)
             && resolve_family (loader, entry, "family", id, &item->family, error);
    }
  if (json_object_has_member (entry->object, "list"))
    {
      item->kind = OUV_ITEM_LIST;
      if (!ouv_loader_string (entry, "list", TRUE, &id, error))
        return FALSE;
      item->list = find_list (loader->model, id);
      if (item->list == NULL)
        ouv_loader_fail (entry, "list", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no list “%s” before this one", id);
      return item->list != NULL;
    }
  if (json_object_has_member (entry->object, "all"))
    {
      item->kind = OUV_ITEM_ALL;
      return load_items (loader, entry, "all", FALSE, &item->items, error);
    }
  if (json_object_has_member (entry->object, "lines"))
    {
      item->kind = OUV_ITEM_LINES;
      return load_items (loader, entry, "lines", FALSE, &item->items, error);
    }
  if (json_object_has_member (entry->object, "each"))
    return load_each (loader, entry, item, error);
  ouv_loader_fail (entry, NULL, OUV_CORE_ERROR_MISSING, error, "an item has one of text, family, list, all, lines, each");
  return FALSE;
}

static gboolean
load_opt (OuvLoader *loader,
          OuvEntry  *entry,
          OuvItem   *item,
          GError   **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  if (!ouv_loader_strings (entry, "opt", &ids, error))
    return FALSE;
  if (ids->len == 0)
    return TRUE;
  item->opt = g_ptr_array_new ();
  for (guint i = 0; i < ids->len; i++)
    {
      const OuvSlot *slot = ouv_model_find_slot (loader->model, ids->pdata[i]);

      if (slot == NULL)
        {
          ouv_loader_fail (entry, "opt", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no slot “%s”", (char *) ids->pdata[i]);
          return FALSE;
        }
      g_ptr_array_add (item->opt, (gpointer) slot);
    }
  return TRUE;
}

static OuvItem *
load_item (OuvLoader *loader,
           OuvEntry  *entry,
           gboolean   is_part,
           GError   **error)
{
  static const char *const members[] = {
    "text", "family", "list", "all", "lines", "each", "item", "prefix", "from", "max", "when", "opt", "id", "header",
    "numbered", NULL
  };
  OuvItem *item = g_new0 (OuvItem, 1);
  gint64 max = 0;

  if (ouv_loader_members (entry, members, error)
      && ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, G_MAXUINT, FALSE, &item->when, error)
      && load_opt (loader, entry, item, error) && ouv_loader_string (entry, "id", FALSE, &item->id, error)
      && ouv_loader_string (entry, "header", FALSE, &item->header, error)
      && (item->header == NULL || ouv_loader_text (loader, entry, "header", item->header, error))
      && ouv_loader_boolean (entry, "numbered", &item->numbered, error)
      && ouv_loader_int (entry, "max", 1, 100, &max, error) && load_item_kind (loader, entry, item, error))
    {
      item->max = (guint) max;
      if (!is_part || item->id != NULL || item->kind == OUV_ITEM_TEXT || item->kind == OUV_ITEM_FAMILY)
        return item;
      ouv_loader_fail (entry, "id", OUV_CORE_ERROR_MISSING, error, "a part that is no text or family needs an id");
    }
  item_free (item);
  return NULL;
}

static void
list_free (OuvList *list)
{
  g_free (list->id);
  g_clear_pointer (&list->items, g_ptr_array_unref);
  g_free (list);
}

static gboolean
load_list (OuvLoader *loader,
           OuvEntry  *entry,
           GError   **error)
{
  static const char *const members[] = { "id", "rows", NULL };
  OuvList *list = g_new0 (OuvList, 1);
  gboolean fine;

  fine = ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "id", TRUE, &list->id, error)
         && load_items (loader, entry, "rows", FALSE, &list->items, error);
  g_ptr_array_add (loader->model->lists, list);
  return fine;
}

static void
form_free (OuvForm *form)
{
  g_free (form->id);
  g_free (form->form);
  ouv_expression_free (form->when);
  item_free (form->subject);
  g_clear_pointer (&form->parts, g_ptr_array_unref);
  g_free (form);
}

static gboolean
load_form (OuvLoader *loader,
           OuvEntry  *entry,
           GError   **error)
{
  static const char *const members[] = { "id", "channel", "form", "when", "public", "subject", "parts", NULL };
  static const char *const forms[] = { "script", "message", "complaint", "public", "petition", "summary", "call", "notice", NULL };
  OuvForm *form = g_new0 (OuvForm, 1);
  g_autoptr(OuvEntry) subject = NULL;
  g_autoptr(GError) local = NULL;
  int kind = -1;

  g_ptr_array_add (loader->model->forms, form);
  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "id", TRUE, &form->id, error)
      || !ouv_loader_channel (loader, entry, "channel", &form->channel, error)
      || !ouv_loader_choice (entry, "form", forms, &kind, error)
      || !ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, G_MAXUINT, FALSE, &form->when, error)
      || !ouv_loader_boolean (entry, "public", &form->is_public, error)
      || !load_items (loader, entry, "parts", TRUE, &form->parts, error))
    return FALSE;
  form->form = g_strdup (forms[kind]);
  form->use = g_str_equal (form->form, "call") ? OUV_USE_CALL
              : g_str_equal (form->form, "notice") ? OUV_USE_NOTICE : OUV_USE_MESSAGE;
  subject = ouv_loader_child (entry, "subject", &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (subject != NULL)
    form->subject = load_item (loader, subject, FALSE, error);
  return subject == NULL || form->subject != NULL;
}

/* Every slot of every text exists, and a text has the same slots in every language. */

static gboolean
list_slots (OuvModel    *model,
            OuvLanguage  language,
            const char  *id,
            GPtrArray   *slots,
            GError     **error)
{
  const char *text = ouv_model_get_text (model, language, id);

  while ((text = strchr (text, '{')) != NULL)
    {
      const char *end = strchr (text, '}');
      g_autofree char *name = end != NULL ? g_strndup (text + 1, end - text - 1) : g_strdup (text + 1);

      if (end == NULL || ouv_model_find_slot (model, name) == NULL)
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "%s.json:/texts/%s: there is no slot “%s”",
                       ouv_language_get_code (language), id, name);
          return FALSE;
        }
      if (!g_ptr_array_find_with_equal_func (slots, name, g_str_equal, NULL))
        g_ptr_array_add (slots, g_steal_pointer (&name));
      text = end;
    }
  return TRUE;
}

static gboolean
check_slots (OuvModel *model,
             GError  **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, model->messages[OUV_LANGUAGE_PT_BR].texts);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr(GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);

      if (!list_slots (model, OUV_LANGUAGE_PT_BR, id, wanted, error))
        return FALSE;
      for (guint i = 0; i < OUV_N_LANGUAGES; i++)
        {
          g_autoptr(GPtrArray) slots = g_ptr_array_new_with_free_func (g_free);
          gboolean equal;

          if (ouv_model_get_text (model, i, id) == NULL)
            {
              g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "%s.json:/texts/%s: is missing",
                           ouv_language_get_code (i), (char *) id);
              return FALSE;
            }
          if (!list_slots (model, i, id, slots, error))
            return FALSE;
          equal = slots->len == wanted->len;
          for (guint j = 0; equal && j < wanted->len; j++)
            equal = g_ptr_array_find_with_equal_func (slots, wanted->pdata[j], g_str_equal, NULL);
          if (!equal)
            {
              g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING,
                           "%s.json:/texts/%s: its slots differ from those in Portuguese", ouv_language_get_code (i),
                           (char *) id);
              return FALSE;
            }
        }
    }
  return TRUE;
}

gboolean
ouv_loader_load_messages (OuvLoader *loader,
                          GError   **error)
{
  OuvModel *model = loader->model;
  static const struct { const char *name; OuvSectionUse use; OuvLoadFunc func; } sections[] = {
    { "families", OUV_SECTION_ORDERED, load_family },
    { "slots", OUV_SECTION_NEEDED, load_slot },
    { "lists", OUV_SECTION_ORDERED, load_list },
    { "forms", OUV_SECTION_LEAF, load_form },
  };

  model->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);
  model->families = g_ptr_array_new_with_free_func ((GDestroyNotify) family_free);
  model->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) list_free);
  model->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) form_free);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!ouv_loader_load_section (loader, sections[i].name, sections[i].use, sections[i].func, error))
      return FALSE;
  return check_slots (model, error);
}

void
ouv_model_free_messages (OuvModel *self)
{
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->families, g_ptr_array_unref);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      g_clear_pointer (&self->messages[i].texts, g_hash_table_unref);
      g_clear_pointer (&self->messages[i].blanks, g_hash_table_unref);
      g_clear_pointer (&self->messages[i].terms, g_hash_table_unref);
      g_clear_pointer (&self->messages[i].labels, g_hash_table_unref);
    }
}
