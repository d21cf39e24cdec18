/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-format.h"

#include <string.h>

#include "ouv-case-papers.h"
#include "ouv-json.h"

/* What `keeps_all` is about. */
static const char *const sensitive[] = { "cpf", "address", "new_address", NULL };

/* Reading */

static gboolean
need_object (JsonNode    *node,
             const char  *pointer,
             GError     **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s: an object is needed here", pointer);
  return FALSE;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* Whether an answer is for another model: its question or one of its options is not in ours. */
static gboolean
is_foreign (OuvModel   *model,
            const char *id,
            JsonNode   *node)
{
  const OuvQuestion *question = ouv_model_find_question (model, id);

  if (question == NULL)
    return TRUE;
  if (question->type == OUV_QUESTION_CHOICE)
    return is_text (node) && ouv_question_find_option (question, json_node_get_string (node)) == NULL;
  if (question->type == OUV_QUESTION_MANY && JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        JsonNode *option = json_array_get_element (json_node_get_array (node), i);

        if (is_text (option) && ouv_question_find_option (question, json_node_get_string (option)) == NULL)
          return TRUE;
      }
  return FALSE;
}

/* The answers that our model takes. */
static JsonObject *
read_answers (OuvModel   *model,
              JsonObject *answers)
{
  JsonObject *ours = json_object_new ();
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, answers);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    if (!is_foreign (model, id, node))
      json_object_set_member (ours, id, json_node_copy (node));
  return ours;
}

/* Divides the members of an attempt into ours and the rest, NULL when there is none. */
static JsonObject *
split_attempt (JsonObject  *attempt,
               JsonObject **rest)
{
  static const char *const members[] = { "channel", "date", "protocol", "outcome", NULL };
  JsonObject *ours = json_object_new ();
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  *rest = NULL;
  json_object_iter_init_ordered (&iter, attempt);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      if (!g_strv_contains (members, member) && *rest == NULL)
        *rest = json_object_new ();
      json_object_set_member (g_strv_contains (members, member) ? ours : *rest, member, json_node_copy (node));
    }
  return ours;
}

static JsonArray *
read_attempts (JsonArray  *attempts,
               GPtrArray  *rests,
               GError    **error)
{
  g_autoptr(JsonArray) ours = json_array_new ();

  for (guint i = 0; i < json_array_get_length (attempts); i++)
    {
      JsonNode *node = json_array_get_element (attempts, i);
      g_autofree char *pointer = g_strdup_printf ("/attempts/%u", i);
      JsonObject *rest;

      if (!need_object (node, pointer, error))
        return NULL;
      json_array_add_object_element (ours, split_attempt (json_node_get_object (node), &rest));
      g_ptr_array_add (rests, rest);
    }
  return g_steal_pointer (&ours);
}

static void
unref_rest (gpointer rest)
{
  g_clear_pointer ((JsonObject **) &rest, json_object_unref);
}

static OuvCase *
read_case (OuvModel    *model,
           JsonObject  *object,
           GError     **error)
{
  g_autoptr(GPtrArray) rests = g_ptr_array_new_with_free_func (unref_rest);
  g_autoptr(JsonObject) evaluated = json_object_new ();
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *answers = ouv_json_need_object (object, "answers", "", error);
  JsonArray *attempts = answers != NULL ? ouv_json_need_array (object, "attempts", "", error) : NULL;
  JsonArray *ours = attempts != NULL ? read_attempts (attempts, rests, error) : NULL;
  g_autoptr(OuvCase) kase = NULL;

  if (ours == NULL)
    return NULL;
  json_object_set_object_member (evaluated, "answers", read_answers (model, answers));
  json_object_set_array_member (evaluated, "attempts", ours);
  json_node_set_object (root, evaluated);
  /* A clock that was set back makes no case unreadable. */
  kase = ouv_case_new_from_json (model, root, OUV_DAY_MAX, error);
  if (kase == NULL)
    return NULL;
  for (guint i = 0; i < rests->len; i++)
    if (rests->pdata[i] != NULL)
      {
        g_autoptr(OuvAttempt) attempt = ouv_attempt_copy (ouv_case_get_attempt (kase, i));

        attempt->rest = json_object_ref (rests->pdata[i]);
        ouv_case_replace_attempt (kase, i, attempt);
      }
  return g_steal_pointer (&kase);
}

/* The texts of the list MEMBER. (transfer container) */
static const char **
read_texts (JsonObject  *object,
            const char  *member,
            GError     **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  JsonArray *array = ouv_json_need_array (object, member, "", error);

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!is_text (node))
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "/%s/%u: a text is needed here", member, i);
          return NULL;
        }
      g_ptr_array_add (texts, (gpointer) json_node_get_string (node));
    }
  g_ptr_array_add (texts, NULL);
  return (const char **) g_ptr_array_steal (texts, NULL);
}

static gboolean
read_lists (OuvCaseItem  *item,
            JsonObject   *object,
            GError      **error)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autofree const char **ticks = read_texts (object, "ticks", error);
  g_autofree const char **unknown = ticks != NULL ? read_texts (object, "dont_know", error) : NULL;

  if (unknown == NULL)
    return FALSE;
  for (guint i = 0; ticks[i] != NULL; i++)
    ouv_case_item_set_ticked (item, ticks[i], TRUE);
  for (guint i = 0; unknown[i] != NULL; i++)
    {
      if (ouv_model_find_question (ouv_case_get_model (kase), unknown[i]) == NULL)
        continue;
      if (ouv_case_get_answer (kase, unknown[i]) != NULL || ouv_case_get_many (kase, unknown[i]) != NULL)
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_DUPLICATE, "/dont_know/%u: this question has an answer", i);
          return FALSE;
        }
      ouv_case_set_dont_know (kase, unknown[i]);
    }
  return TRUE;
}

static gboolean
set_range_error (const char  *pointer,
                 guint        index,
                 const char  *problem,
                 GError     **error)
{
  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "%s/%u: %s", pointer, index, problem);
  return FALSE;
}

/* NAMES has those of other papers. */
static gboolean
read_files (OuvCaseItem  *item,
            JsonObject   *papers,
            const char   *paper,
            GHashTable   *names,
            GError      **error)
{
  g_autofree char *pointer = ouv_json_pointer_append ("/papers", paper);
  JsonArray *array = ouv_json_need_array (papers, paper, "/papers", error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!is_text (node) || !ouv_case_papers_is_name (json_node_get_string (node)))
        return set_range_error (pointer, i, "the name of a file is needed here", error);
      if (!g_hash_table_add (names, g_strdup (json_node_get_string (node))))
        return set_range_error (pointer, i, "this file is attached twice", error);
      ouv_case_item_add_file (item, paper, json_node_get_string (node));
    }
  return TRUE;
}

static gboolean
read_papers (OuvCaseItem  *item,
             JsonObject   *object,
             GError      **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonObject *papers = ouv_json_get_object (object, "papers", "", &local);
  g_autoptr(GList) ids = papers != NULL ? json_object_get_members (papers) : NULL;

  for (GList *l = ids; l != NULL; l = l->next)
    if (!read_files (item, papers, l->data, names, error))
      return FALSE;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_texts_of_item (OuvCaseItem  *item,
                    JsonObject   *object,
                    GError      **error)
{
  g_autoptr(GError) local = NULL;
  const char *name = ouv_json_get_string (object, "name", "", &local);
  const char *page = local == NULL ? ouv_json_get_string (object, "page", "", &local) : NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  ouv_case_item_set_name (item, name);
  ouv_case_item_set_page (item, page);
  return TRUE;
}

static gboolean
need_boolean (JsonObject  *object,
              const char  *member,
              gboolean    *value,
              GError     **error)
{
  if (!ouv_json_get_boolean (object, member, "", FALSE, value, error))
    return FALSE;
  if (!json_object_has_member (object, member) || json_object_get_null_member (object, member))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "/%s: true or false is missing", member);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_flags (OuvCaseItem  *item,
            JsonObject   *object,
            GError      **error)
{
  gboolean complete, closed, keeps_all;

  if (!need_boolean (object, "complete", &complete, error)
      || !need_boolean (object, "closed", &closed, error)
      || !need_boolean (object, "keeps_all", &keeps_all, error))
    return FALSE;
  ouv_case_item_set_complete (item, complete);
  ouv_case_item_set_closed (item, closed);
  ouv_case_item_set_keeps_all (item, keeps_all);
  return TRUE;
}

/* 0 with an error. */
static OuvDay
parse_day (const char  *text,
           const char  *pointer,
           GError     **error)
{
  OuvDay day = text != NULL ? ouv_day_from_iso (text, error) : 0;

  if (text != NULL && day == 0)
    g_prefix_error (error, "%s: ", pointer);
  return day;
}

static OuvDay
read_created (JsonObject  *object,
              GError     **error)
{
  return parse_day (ouv_json_need_string (object, "created", "", error), "/created", error);
}

static gboolean
read_reminded (OuvCaseItem  *item,
               JsonObject   *object,
               GError      **error)
{
  g_autoptr(GError) local = NULL;
  OuvDay day = parse_day (ouv_json_get_string (object, "reminded", "", &local), "/reminded", &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  ouv_case_item_set_reminded (item, day);
  return TRUE;
}

/* Format 0, before the first release: the day was called "date", answers and attempts stood in a "case" of their own, and there was
 * nothing else. */
static JsonObject *
migrate_0 (JsonObject  *object,
           GError     **error)
{
  JsonObject *kase = ouv_json_need_object (object, "case", "", error);
  const char *date = kase != NULL ? ouv_json_need_string (object, "date", "", error) : NULL;
  JsonObject *answers = date != NULL ? ouv_json_need_object (kase, "answers", "/case", error) : NULL;
  JsonArray *attempts = answers != NULL ? ouv_json_need_array (kase, "attempts", "/case", error) : NULL;
  JsonObject *migrated;

  if (attempts == NULL)
    return NULL;
  migrated = ouv_json_copy_object (object);
  json_object_set_string_member (migrated, "created", date);
  json_object_set_object_member (migrated, "answers", json_object_ref (answers));
  json_object_set_array_member (migrated, "attempts", json_array_ref (attempts));
  json_object_set_boolean_member (migrated, "complete", TRUE);
  json_object_set_boolean_member (migrated, "closed", FALSE);
  json_object_set_boolean_member (migrated, "keeps_all", TRUE);
  json_object_set_array_member (migrated, "ticks", json_array_new ());
  json_object_set_array_member (migrated, "dont_know", json_array_new ());
  json_object_remove_member (migrated, "date");
  json_object_remove_member (migrated, "case");
  return migrated;
}

/* The file in the present format; a newer one as it is. */
static JsonObject *
migrate (JsonObject  *object,
         gint64       format,
         GError     **error)
{
  return format == 0 ? migrate_0 (object, error) : json_object_ref (object);
}

static gboolean
read_format (JsonObject  *object,
             gint64      *format,
             GError     **error)
{
  if (!ouv_json_get_int (object, "format", "", -1, format, error))
    return FALSE;
  if (*format < 0)
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "/format: the number of the format is missing");
      return FALSE;
    }
  return TRUE;
}

/* The file's advice against what the present rules advise for the same answers on the same day. One that was left behind by a
 * program without advice says nothing. */
static gboolean
read_advice (OuvCaseItem  *item,
             JsonObject   *object,
             GError      **error)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autoptr(GError) problem = NULL;
  JsonObject *advice = ouv_json_get_object (object, "advice", "", &problem);
  const char *version = advice != NULL ? ouv_json_need_string (advice, "model_version", "/advice", &problem) : NULL;
  const char *date = version != NULL ? ouv_json_need_string (advice, "date", "/advice", &problem) : NULL;
  const char *action = date != NULL ? ouv_json_need_string (advice, "action", "/advice", &problem) : NULL;
  const char *channel = action != NULL ? ouv_json_get_string (advice, "channel", "/advice", &problem) : NULL;
  const char *until = action != NULL && problem == NULL ? ouv_json_get_string (advice, "until", "/advice", &problem) : NULL;
  g_autoptr(OuvOutcome) outcome = NULL;
  g_autofree char *present_until = NULL;
  OuvDay day = 0;

  if (problem == NULL)
    day = parse_day (date, "/advice/date", &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (advice == NULL || g_str_equal (version, ouv_model_get_version (ouv_case_get_model (kase)))
      || g_strcmp0 (version, ouv_json_get_string (object, "model_version", "", NULL)) != 0)
    return TRUE;
  outcome = ouv_outcome_new_brief (kase, day, NULL, OUV_LANGUAGE_EN);
  present_until = outcome->until != 0 ? ouv_day_to_iso (outcome->until) : NULL;
  ouv_case_item_set_advised_anew (item, !g_str_equal (action, ouv_action_get_id (outcome->action))
                                          || g_strcmp0 (channel, outcome->channel != NULL ? outcome->channel->id : NULL) != 0
                                          || g_strcmp0 (until, present_until) != 0);
  return TRUE;
}

OuvCaseItem *
ouv_case_format_read (OuvModel    *model,
                      const char  *text,
                      gsize        length,
                      gint64      *format,
                      GError     **error)
{
  g_autoptr(JsonNode) root = ouv_json_parse (text, length, error);

  if (root == NULL || !need_object (root, "", error))
    return NULL;
  return ouv_case_format_read_object (model, json_node_get_object (root), format, error);
}

OuvCaseItem *
ouv_case_format_read_object (OuvModel    *model,
                             JsonObject  *whole,
                             gint64      *format,
                             GError     **error)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  OuvDay created;

  if (!read_format (whole, format, error))
    return NULL;
  object = migrate (whole, *format, error);
  created = object != NULL ? read_created (object, error) : 0;
  kase = created != 0 ? read_case (model, object, error) : NULL;
  if (kase == NULL)
    return NULL;
  item = ouv_case_item_new (kase, created);
  if (!read_texts_of_item (item, object, error) || !read_flags (item, object, error) || !read_lists (item, object, error)
      || !read_papers (item, object, error)
      || !read_reminded (item, object, error)
      || (*format <= OUV_CASE_FORMAT && !read_advice (item, object, error)))
    return NULL;
  ouv_case_item_set_origin (item, object);
  ouv_case_item_set_access (item, *format > OUV_CASE_FORMAT ? OUV_CASE_NEWER : OUV_CASE_WRITABLE);
  return g_steal_pointer (&item);
}

/* Writing */

static void
set_or_remove (JsonObject *object,
               const char *member,
               const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

/* Ours over what was there. */
static JsonObject *
build_answers (OuvModel   *model,
               JsonObject *ours,
               JsonObject *before)
{
  JsonObject *answers = json_object_new ();
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, ours);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    json_object_set_member (answers, id, json_node_copy (node));
  if (before == NULL)
    return answers;
  json_object_iter_init_ordered (&iter, before);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    if (!json_object_has_member (answers, id) && is_foreign (model, id, node))
      json_object_set_member (answers, id, json_node_copy (node));
  return answers;
}

static JsonArray *
build_ticks (OuvCaseItem *item)
{
  JsonArray *array = json_array_new ();
  g_autofree const char **ticks = ouv_case_item_get_ticks (item);

  for (guint i = 0; ticks[i] != NULL; i++)
    json_array_add_string_element (array, ticks[i]);
  return array;
}

static JsonArray *
build_dont_know (OuvCase    *kase,
                 JsonObject *origin)
{
  OuvModel *model = ouv_case_get_model (kase);
  GPtrArray *questions = ouv_model_get_questions (model);
  JsonArray *array = json_array_new ();
  JsonArray *before = origin != NULL ? json_object_get_array_member (origin, "dont_know") : NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (questions, i);

      if (ouv_case_is_dont_know (kase, question->id))
        json_array_add_string_element (array, question->id);
    }
  for (guint i = 0; before != NULL && i < json_array_get_length (before); i++)
    if (ouv_model_find_question (model, json_array_get_string_element (before, i)) == NULL)
      json_array_add_string_element (array, json_array_get_string_element (before, i));
  return array;
}

static JsonObject *
build_advice (OuvCaseItem *item)
{
  const OuvCaseSummary *summary = ouv_case_item_get_summary (item);
  JsonObject *advice = json_object_new ();
  g_autofree char *date = ouv_day_to_iso (summary->as_of);
  g_autofree char *until = summary->until != 0 ? ouv_day_to_iso (summary->until) : NULL;

  json_object_set_string_member (advice, "model_version",
                                 ouv_model_get_version (ouv_case_get_model (ouv_case_item_get_case (item))));
  json_object_set_string_member (advice, "date", date);
  json_object_set_string_member (advice, "action", ouv_action_get_id (summary->action));
  set_or_remove (advice, "channel", summary->channel != NULL ? summary->channel->id : NULL);
  set_or_remove (advice, "until", until);
  return advice;
}

static JsonObject *
get_origin_answers (JsonObject *origin)
{
  return origin != NULL ? json_object_get_object_member (origin, "answers") : NULL;
}

static void
set_papers (JsonObject  *object,
            OuvCaseItem *item)
{
  g_autofree const char **ids = ouv_case_item_get_papers (item);
  JsonObject *papers;

  if (json_object_has_member (object, "papers"))
    json_object_remove_member (object, "papers");
  if (ids[0] == NULL)
    return;
  papers = json_object_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      JsonArray *files = json_array_new ();

      for (const char *const *file = ouv_case_item_get_files (item, ids[i]); *file != NULL; file++)
        json_array_add_string_element (files, *file);
      json_object_set_array_member (papers, ids[i], files);
    }
  json_object_set_object_member (object, "papers", papers);
}

static JsonObject *
build (OuvCaseItem *item,
       gboolean     all)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  OuvModel *model = ouv_case_get_model (kase);
  JsonObject *origin = ouv_case_item_get_origin (item);
  g_autoptr(JsonNode) node = ouv_case_to_json (kase);
  JsonObject *ours = json_object_get_object_member (json_node_get_object (node), "answers");
  JsonArray *attempts = json_object_get_array_member (json_node_get_object (node), "attempts");
  JsonObject *object = origin != NULL ? ouv_json_copy_object (origin) : json_object_new ();
  g_autofree char *created = ouv_day_to_iso (ouv_case_item_get_created (item));
  OuvDay reminded_on = ouv_case_item_get_reminded (item);
  g_autofree char *reminded = reminded_on != 0 ? ouv_day_to_iso (reminded_on) : NULL;

  for (guint i = 0; !all && sensitive[i] != NULL; i++)
    if (json_object_has_member (ours, sensitive[i]))
      json_object_remove_member (ours, sensitive[i]);
  json_object_set_int_member (object, "format", OUV_CASE_FORMAT);
  json_object_set_string_member (object, "model_version", ouv_model_get_version (model));
  json_object_set_string_member (object, "created", created);
  set_or_remove (object, "name", ouv_case_item_get_name (item));
  set_or_remove (object, "page", ouv_case_item_get_page (item));
  set_or_remove (object, "reminded", reminded);
  json_object_set_boolean_member (object, "complete", ouv_case_item_is_complete (item));
  json_object_set_boolean_member (object, "closed", ouv_case_item_is_closed (item));
  json_object_set_boolean_member (object, "keeps_all", ouv_case_item_keeps_all (item));
  json_object_set_array_member (object, "ticks", build_ticks (item));
  set_papers (object, item);
  json_object_set_array_member (object, "dont_know", build_dont_know (kase, origin));
  json_object_set_object_member (object, "answers", build_answers (model, ours, get_origin_answers (origin)));
  json_object_set_array_member (object, "attempts", json_array_ref (attempts));
  if (ouv_case_item_is_complete (item))
    json_object_set_object_member (object, "advice", build_advice (item));
  else if (json_object_has_member (object, "advice"))
    json_object_remove_member (object, "advice");
  return object;
}

JsonObject *
ouv_case_format_to_object (OuvCaseItem *item)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (item), NULL);

  if (ouv_case_item_get_access (item) == OUV_CASE_NEWER)
    return json_object_ref (ouv_case_item_get_origin (item));
  return build (item, ouv_case_item_keeps_all (item));
}

gboolean
ouv_case_format_is_sensitive (const char *question)
{
  return g_strv_contains (sensitive, question);
}

static char *
write_text (JsonObject *object)
{
  g_autoptr(JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  json_node_set_object (root, object);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

GBytes *
ouv_case_format_write (OuvCaseItem *item)
{
  g_autoptr(JsonObject) object = NULL;
  char *text;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (item) && !ouv_case_item_is_read_only (item), NULL);

  object = build (item, ouv_case_item_keeps_all (item));
  ouv_case_item_set_origin (item, object);
  text = write_text (object);
  return g_bytes_new_take (text, strlen (text));
}

OuvCaseItem *
ouv_case_format_copy (OuvCaseItem *self,
                      const char  *name,
                      OuvDay       created)
{
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *day = ouv_day_to_iso (created);
  g_autofree char *text = NULL;
  OuvCaseItem *copy;
  gint64 format;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  object = build (self, TRUE);
  json_object_set_string_member (object, "name", name);
  json_object_set_string_member (object, "created", day);
  text = write_text (object);
  copy = ouv_case_format_read (ouv_case_get_model (ouv_case_item_get_case (self)), text, strlen (text), &format, &error);
  /* What was just written. */
  g_assert_no_error (error);
  return copy;
}
