/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model-private.h"

#include <string.h>

/* What questions, channels and groups are called becomes the name of a variable, or its first half. */
static gboolean
check_name (OuvEntry   *entry,
            const char *member,
            const char *name,
            gboolean    is_taken,
            GError    **error)
{
  static const char *const reserved[] = {
    "minimum_wage", "latest", "attempts", "next", "message", "interface", "attempt", NULL
  };

  if (!is_taken && !g_strv_contains (reserved, name) && strchr (name, '.') == NULL)
    return TRUE;
  ouv_loader_fail (entry, member, OUV_CORE_ERROR_DUPLICATE, error, "“%s” is taken, or has a point", name);
  return FALSE;
}

/* Steps, channels, pages, questions */

/* Adds a step, or a group of options, to STEPS. */
static gboolean
load_step (OuvEntry   *entry,
           GPtrArray  *steps,
           GError    **error)
{
  static const char *const members[] = { "id", "title", NULL };
  OuvStep *step = g_new0 (OuvStep, 1);

  g_ptr_array_add (steps, step);
  return ouv_loader_members (entry, members, error)
         && ouv_loader_string (entry, "id", TRUE, &step->id, error)
         && ouv_loader_string (entry, "title", TRUE, &step->title, error);
}

static void
step_free (OuvStep *step)
{
  g_free (step->id);
  g_free (step->title);
  g_free (step);
}

static void
channel_free (OuvChannel *channel)
{
  g_free (channel->id);
  g_free (channel->name);
  g_free (channel->contact);
  g_free (channel->wait);
  g_free (channel->group);
  g_free (channel->reply_note);
  ouv_source_free (channel->reply_source);
  g_free (channel);
}

static gboolean
load_reply (OuvEntry   *entry,
            OuvChannel *channel,
            GError    **error)
{
  static const char *const members[] = { "days", "whose", "effect", "note", "source", NULL };
  static const char *const whose[] = { "law", "company", "advice", NULL };
  gint64 days = 0;
  int index = -1;

  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_int (entry, "days", 1, 366, &days, error)
      || !ouv_loader_choice (entry, "whose", whose, &index, error)
      || !ouv_loader_boolean (entry, "effect", &channel->reply_is_effect, error)
      || !ouv_loader_string (entry, "note", FALSE, &channel->reply_note, error)
      || !ouv_loader_source (entry, FALSE, &channel->reply_source, NULL, error))
    return FALSE;
  if (days == 0)
    {
      ouv_loader_fail (entry, "days", OUV_CORE_ERROR_MISSING, error, "is missing");
      return FALSE;
    }
  channel->reply_days = (int) days;
  channel->reply_whose = whose[index];
  return TRUE;
}

static gboolean
has_string (GPtrArray  *strings,
            const char *string)
{
  return g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL);
}

static gboolean
load_channel (OuvLoader *loader,
              OuvEntry  *entry,
              GError   **error)
{
  static const char *const members[] = { "id", "name", "contact", "wait", "group", "reply", "limit", NULL };
  OuvChannel *channel = g_new0 (OuvChannel, 1);
  g_autoptr(OuvEntry) reply = NULL;
  g_autoptr(GError) local = NULL;
  gint64 limit = 0;

  g_ptr_array_add (loader->model->channels, channel);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &channel->id, error)
      || !ouv_loader_string (entry, "name", TRUE, &channel->name, error)
      || !ouv_loader_string (entry, "contact", TRUE, &channel->contact, error)
      || !ouv_loader_string (entry, "wait", TRUE, &channel->wait, error)
      || !ouv_loader_string (entry, "group", FALSE, &channel->group, error)
      || !ouv_loader_int (entry, "limit", 1, 100000, &limit, error))
    return FALSE;
  channel->limit = (int) limit;
  channel->index = loader->model->channels->len - 1;
  channel->symbol = g_quark_from_string (channel->id);
  if (!check_name (entry, "id", channel->id, has_string (loader->model->groups, channel->id), error))
    return FALSE;
  if (channel->group != NULL && !has_string (loader->model->groups, channel->group))
    {
      if (!check_name (entry, "group", channel->group, ouv_model_find_channel (loader->model, channel->group) != NULL, error))
        return FALSE;
      g_ptr_array_add (loader->model->groups, channel->group);
    }
  reply = ouv_loader_child (entry, "reply", &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return reply == NULL || load_reply (reply, channel, error);
}

static gboolean
load_channels (OuvLoader *loader,
               GError   **error)
{
  OuvModel *model = loader->model;
  GPtrArray *section = ouv_loader_section (loader, "channels");
  guint n;

  for (guint i = 0; i < section->len; i++)
    if (!load_channel (loader, section->pdata[i], error))
      return FALSE;
  n = model->channels->len;
  model->channel_names = g_new0 (char *, n + 1);
  model->channel_or_none = g_new0 (char *, n + 2);
  for (guint i = 0; i < n; i++)
    {
      OuvChannel *channel = model->channels->pdata[i];

      model->channel_names[i] = g_strdup (channel->id);
      model->channel_or_none[i] = g_strdup (channel->id);
      g_ptr_array_add (model->rungs, g_new0 (OuvRungRules, 1));
    }
  model->channel_or_none[n] = g_strdup ("none");
  return TRUE;
}

static void
option_free (OuvOption *option)
{
  g_free (option->id);
  g_free (option->label);
  g_free (option->hint);
  g_free (option->group);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    g_free (option->keywords[i]);
  ouv_expression_free (option->when);
  g_free (option);
}

static void
variant_free (OuvVariant *variant)
{
  ouv_expression_free (variant->when);
  g_free (variant->text);
  g_free (variant->hint);
  g_free (variant);
}

static void
question_free (OuvQuestion *question)
{
  g_free (question->id);
  g_free (question->text);
  g_free (question->hint);
  g_free (question->why);
  g_ptr_array_unref (question->options);
  g_ptr_array_unref (question->groups);
  g_ptr_array_unref (question->variants);
  g_ptr_array_unref (question->refusals);
  ouv_expression_free (question->ask);
  ouv_expression_free (question->when);
  g_free (question);
}

static gboolean
load_keywords (OuvEntry  *entry,
               OuvOption *option,
               GError   **error)
{
  static const char *const members[] = { "en", "uk", "pt_BR", NULL };

  if (!ouv_loader_members (entry, members, error))
    return FALSE;
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      JsonNode *node = json_object_get_member (entry->object, members[i]);

      /* Written as one text or as a list of words. */
      if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
        {
          g_autoptr(GPtrArray) words = NULL;

          if (!ouv_loader_strings (entry, members[i], &words, error))
            return FALSE;
          g_ptr_array_add (words, NULL);
          option->keywords[i] = g_strjoinv (", ", (char **) words->pdata);
        }
      else if (!ouv_loader_string (entry, members[i], FALSE, &option->keywords[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_option (OuvLoader   *loader,
             OuvEntry    *entry,
             OuvQuestion *question,
             GError     **error)
{
  static const char *const members[] = { "id", "label", "hint", "group", "keywords", "when", NULL };
  OuvOption *option = g_new0 (OuvOption, 1);
  g_autoptr(OuvEntry) keywords = NULL;
  g_autoptr(GError) local = NULL;

  g_ptr_array_add (question->options, option);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &option->id, error)
      || !ouv_loader_string (entry, "label", TRUE, &option->label, error)
      || !ouv_loader_string (entry, "hint", FALSE, &option->hint, error)
      || !ouv_loader_string (entry, "group", FALSE, &option->group, error))
    return FALSE;
  keywords = ouv_loader_child (entry, "keywords", &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return keywords == NULL || load_keywords (keywords, option, error);
}

static gboolean
has_group (const OuvQuestion *question,
           const char        *id)
{
  for (guint i = 0; i < question->groups->len; i++)
    if (g_str_equal (((OuvStep *) question->groups->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
check_options (GPtrArray          *entries,
               const OuvQuestion  *question,
               GError            **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      if (ouv_question_find_option (question, option->id) != option)
        {
          ouv_loader_fail (entries->pdata[i], "id", OUV_CORE_ERROR_DUPLICATE, error, "there are two options “%s”", option->id);
          return FALSE;
        }
      if (option->group != NULL && !has_group (question, option->group))
        {
          ouv_loader_fail (entries->pdata[i], "group", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no group “%s”",
                           option->group);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
load_limits (OuvEntry    *entry,
             OuvQuestion *question,
             GError     **error)
{
  g_autofree char *max = NULL;
  gint64 max_length = 0;

  if (!ouv_loader_int (entry, "max_length", 1, 10000, &max_length, error)
      || !ouv_loader_day (entry, "min", FALSE, &question->min, error)
      || !ouv_loader_string (entry, "max", FALSE, &max, error))
    return FALSE;
  question->max_length = (guint) max_length;
  question->max_today = g_strcmp0 (max, "today") == 0;
  return max == NULL || question->max_today || ouv_loader_day (entry, "max", FALSE, &question->max, error);
}

/* What of a question needs no variable; its conditions follow when all variables are declared. */
static gboolean
load_question (OuvLoader *loader,
               OuvEntry  *entry,
               GError   **error)
{
  static const char *const members[] = {
    "id", "type", "text", "hint", "why", "ask", "when", "variants", "options", "groups", "dont_know", "required", "personal", "latin",
    "format", "max_length", "min", "max", "refuse", NULL
  };
  static const char *const types[] = { "choice", "many", "text", "date", "money", NULL };
  static const char *const formats[] = { "plain", "multiline", "cpf", "email", "phone", NULL };
  static const char *const latins[] = { "any", "name", "portuguese", NULL };
  OuvQuestion *question = g_new0 (OuvQuestion, 1);
  g_autoptr(GPtrArray) options = NULL;
  g_autoptr(GPtrArray) groups = NULL;
  int type = -1, format = 0, latin = 0;

  question->options = g_ptr_array_new_with_free_func ((GDestroyNotify) option_free);
  question->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  question->variants = g_ptr_array_new_with_free_func ((GDestroyNotify) variant_free);
  question->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) variant_free);
  g_ptr_array_add (loader->model->questions, question);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &question->id, error)
      || !ouv_loader_choice (entry, "type", types, &type, error)
      || !ouv_loader_string (entry, "text", TRUE, &question->text, error)
      || !ouv_loader_string (entry, "hint", FALSE, &question->hint, error)
      || !ouv_loader_string (entry, "why", TRUE, &question->why, error)
      || !ouv_loader_boolean (entry, "dont_know", &question->dont_know, error)
      || !ouv_loader_boolean (entry, "required", &question->required, error)
      || !ouv_loader_boolean (entry, "personal", &question->personal, error)
      || !ouv_loader_choice (entry, "latin", latins, &latin, error)
      || !ouv_loader_choice (entry, "format", formats, &format, error)
      || !load_limits (entry, question, error))
    return FALSE;
  question->type = (OuvQuestionType) type;
  question->format = (OuvTextFormat) format;
  question->latin = (OuvLatin) latin;
  if (!check_name (entry, "id", question->id, FALSE, error))
    return FALSE;
  g_hash_table_insert (loader->model->question_ids, question->id, question);
  if ((options = ouv_loader_children (entry, "options", error)) == NULL || (groups = ouv_loader_children (entry, "groups", error)) == NULL)
    return FALSE;
  for (guint i = 0; i < options->len; i++)
    if (!load_option (loader, options->pdata[i], question, error))
      return FALSE;
  for (guint i = 0; i < groups->len; i++)
    if (!load_step (groups->pdata[i], question->groups, error))
      return FALSE;
  return check_options (options, question, error);
}

static void
page_free (OuvPageInfo *page)
{
  g_free (page->id);
  g_free (page->title);
  g_free (page->hint);
  g_ptr_array_unref (page->questions);
  g_free (page);
}

static gboolean
load_page_step (OuvLoader   *loader,
                OuvEntry    *entry,
                OuvPageInfo *page,
                GError     **error)
{
  g_autofree char *step = NULL;

  if (!ouv_loader_string (entry, "step", TRUE, &step, error))
    return FALSE;
  for (guint i = 0; i < loader->model->steps->len; i++)
    if (g_str_equal (((OuvStep *) loader->model->steps->pdata[i])->id, step))
      {
        page->step = i;
        return TRUE;
      }
  ouv_loader_fail (entry, "step", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no step “%s”", step);
  return FALSE;
}

static gboolean
load_page (OuvLoader *loader,
           OuvEntry  *entry,
           GError   **error)
{
  static const char *const members[] = { "id", "step", "title", "hint", "questions", "kind", NULL };
  static const char *const kinds[] = { "questions", "attempts", "review", NULL };
  OuvPageInfo *page = g_new0 (OuvPageInfo, 1);
  g_autoptr(GPtrArray) ids = NULL;
  int kind = 0;

  page->questions = g_ptr_array_new ();
  g_ptr_array_add (loader->model->pages, page);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &page->id, error)
      || !ouv_loader_string (entry, "title", TRUE, &page->title, error)
      || !ouv_loader_string (entry, "hint", FALSE, &page->hint, error)
      || !ouv_loader_choice (entry, "kind", kinds, &kind, error)
      || !load_page_step (loader, entry, page, error)
      || !ouv_loader_strings (entry, "questions", &ids, error))
    return FALSE;
  page->kind = (OuvPageKind) kind;
  for (guint i = 0; i < ids->len; i++)
    {
      const OuvQuestion *question = ouv_model_find_question (loader->model, ids->pdata[i]);

      if (question == NULL)
        {
          ouv_loader_fail (entry, "questions", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no question “%s”",
                           (char *) ids->pdata[i]);
          return FALSE;
        }
      g_ptr_array_add (page->questions, (gpointer) question);
    }
  return TRUE;
}

/* The attempts come in once: what is after their page may read them. */
static gboolean
check_attempts_page (OuvLoader *loader,
                     GError   **error)
{
  gboolean found = FALSE;

  for (guint i = 0; i < loader->model->pages->len; i++)
    {
      if (((OuvPageInfo *) loader->model->pages->pdata[i])->kind != OUV_PAGE_ATTEMPTS)
        continue;
      if (found)
        {
          ouv_loader_fail (ouv_loader_section (loader, "pages")->pdata[i], "kind", OUV_CORE_ERROR_DUPLICATE, error,
                           "there is another page of attempts");
          return FALSE;
        }
      found = TRUE;
    }
  if (!found)
    g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "model:/pages: none is of the kind attempts");
  return found;
}

/* Questions are asked in the order of the pages, whatever their order in the files. */
static gboolean
order_questions (OuvLoader *loader,
                 GError   **error)
{
  OuvModel *model = loader->model;
  GPtrArray *section = ouv_loader_section (loader, "questions");
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) ordered = g_ptr_array_new ();

  for (guint i = 0; i < model->pages->len; i++)
    {
      OuvPageInfo *page = model->pages->pdata[i];

      for (guint j = 0; j < page->questions->len; j++)
        if (g_hash_table_add (seen, page->questions->pdata[j]))
          g_ptr_array_add (ordered, page->questions->pdata[j]);
        else
          {
            ouv_loader_fail (ouv_loader_section (loader, "pages")->pdata[i], "questions", OUV_CORE_ERROR_DUPLICATE, error,
                             "“%s” is asked twice", ((OuvQuestion *) page->questions->pdata[j])->id);
            return FALSE;
          }
    }
  for (guint i = 0; i < model->questions->len; i++)
    if (!g_hash_table_contains (seen, model->questions->pdata[i]))
      {
        ouv_loader_fail (section->pdata[i], "id", OUV_CORE_ERROR_UNKNOWN_ID, error, "no page asks this question");
        return FALSE;
      }
  /* The array keeps ownership; only its order changes. */
  memcpy (model->questions->pdata, ordered->pdata, ordered->len * sizeof (gpointer));
  return TRUE;
}

/* Variables */

static const char *const state_names[] = { "none", "open", "undated", "overdue", "closed", NULL };
static const char *const outcome_names[] = { "none", "waiting", "no_answer", "refused", "unsolved", "solved", NULL };
static const char *const action_names[] = { "contact", "wait", "none", NULL };
static const char *const language_names[] = { "en", "uk", "pt_BR", NULL };

static guint
add_variable (OuvModel          *model,
              const char        *prefix,
              const char        *name,
              OuvType            type,
              const char *const *options,
              guint              order)
{
  g_autofree char *full = g_strconcat (prefix, name, NULL);

  return ouv_scope_add (model->scope, full, type, options, order);
}

static void
declare_question (OuvModel    *model,
                  OuvQuestion *question,
                  guint        order)
{
  static const OuvType types[] = { OUV_TYPE_SYMBOL, OUV_TYPE_LIST, OUV_TYPE_FREE, OUV_TYPE_DATE, OUV_TYPE_MONEY };
  char **options = NULL;

  if (question->type == OUV_QUESTION_CHOICE || question->type == OUV_QUESTION_MANY)
    {
      options = g_new0 (char *, question->options->len + 1);
      for (guint i = 0; i < question->options->len; i++)
        options[i] = ((OuvOption *) question->options->pdata[i])->id;
      g_ptr_array_add (model->option_lists, options);
    }
  question->variable = ouv_scope_add (model->scope, question->id, types[question->type],
                                      (const char *const *) options, order);
  question->offered = question->variable;
  if (question->type == OUV_QUESTION_MANY)
    {
      g_autofree char *prefix = g_strconcat (question->id, ".", NULL);

      question->offered = add_variable (model, prefix, "offered", OUV_TYPE_LIST, (const char *const *) options, order + 1);
    }
}

static void
declare_channel (OuvModel   *model,
                 OuvChannel *channel,
                 guint       order)
{
  g_autofree char *prefix = g_strconcat (channel->id, ".", NULL);
  guint first = add_variable (model, prefix, "state", OUV_TYPE_SYMBOL, state_names, order);

  add_variable (model, prefix, "outcome", OUV_TYPE_SYMBOL, outcome_names, order);
  add_variable (model, prefix, "has_protocol", OUV_TYPE_BOOLEAN, NULL, order);
  add_variable (model, prefix, "count", OUV_TYPE_NUMBER, NULL, order);
  add_variable (model, prefix, "date", OUV_TYPE_DATE, NULL, order);
  add_variable (model, prefix, "reply_date", OUV_TYPE_DATE, NULL, order);
  if (channel == model->channels->pdata[0])
    model->channel_vars = first;
}

static void
declare_group (OuvModel *model,
               guint     index,
               guint     order)
{
  const char *const *channels = (const char *const *) model->channel_or_none;
  g_autofree char *prefix = g_strconcat (model->groups->pdata[index], ".", NULL);
  guint first = add_variable (model, prefix, "channel", OUV_TYPE_SYMBOL, channels, order);

  add_variable (model, prefix, "state", OUV_TYPE_SYMBOL, state_names, order);
  add_variable (model, prefix, "outcome", OUV_TYPE_SYMBOL, outcome_names, order);
  add_variable (model, prefix, "date", OUV_TYPE_DATE, NULL, order);
  add_variable (model, prefix, "reply_date", OUV_TYPE_DATE, NULL, order);
  add_variable (model, prefix, "first_date", OUV_TYPE_DATE, NULL, order);
  if (index == 0)
    model->group_vars = first;
}

static void
declare_attempts (OuvModel *model,
                  guint     order)
{
  const char *const *channels = (const char *const *) model->channel_or_none;

  for (guint i = 0; i < model->channels->len; i++)
    declare_channel (model, model->channels->pdata[i], order);
  for (guint i = 0; i < model->groups->len; i++)
    declare_group (model, i, order);
  model->latest_channel_var = add_variable (model, "latest.", "channel", OUV_TYPE_SYMBOL, channels, order);
  model->latest_outcome_var = add_variable (model, "latest.", "outcome", OUV_TYPE_SYMBOL, outcome_names, order);
  model->attempts_count_var = add_variable (model, "attempts.", "count", OUV_TYPE_NUMBER, NULL, order);
}

static void
declare_later (OuvModel *model)
{
  const char *const *channels = (const char *const *) model->channel_or_none;

  model->next_action_var = add_variable (model, "next.", "action", OUV_TYPE_SYMBOL, action_names, OUV_ORDER_NEXT);
  model->next_channel_var = add_variable (model, "next.", "channel", OUV_TYPE_SYMBOL, channels, OUV_ORDER_NEXT);
  model->message_channel_var = add_variable (model, "message.", "channel", OUV_TYPE_SYMBOL, channels, OUV_ORDER_MESSAGE);
  model->message_reply_var = add_variable (model, "message.", "reply_date", OUV_TYPE_DATE, NULL, OUV_ORDER_MESSAGE);
  model->language_var = add_variable (model, "interface.", "language", OUV_TYPE_SYMBOL, language_names, OUV_ORDER_MESSAGE);
  model->attempt_vars = add_variable (model, "attempt.", "channel", OUV_TYPE_SYMBOL, channels, OUV_ORDER_ATTEMPT);
  add_variable (model, "attempt.", "outcome", OUV_TYPE_SYMBOL, outcome_names, OUV_ORDER_ATTEMPT);
  add_variable (model, "attempt.", "state", OUV_TYPE_SYMBOL, state_names, OUV_ORDER_ATTEMPT);
  add_variable (model, "attempt.", "date", OUV_TYPE_DATE, NULL, OUV_ORDER_ATTEMPT);
  add_variable (model, "attempt.", "reply_date", OUV_TYPE_DATE, NULL, OUV_ORDER_ATTEMPT);
  add_variable (model, "attempt.", "has_protocol", OUV_TYPE_BOOLEAN, NULL, OUV_ORDER_ATTEMPT);
  add_variable (model, "attempt.", "latest", OUV_TYPE_BOOLEAN, NULL, OUV_ORDER_ATTEMPT);
}

/* Questions have even orders, so that the attempts can stand between the last before and the first after their page. */
static void
declare_variables (OuvModel *model)
{
  guint order = 0;

  model->wage_var = ouv_scope_add (model->scope, "minimum_wage", OUV_TYPE_MONEY, NULL, 0);
  model->wage_current_var = ouv_scope_add (model->scope, "minimum_wage.current", OUV_TYPE_BOOLEAN, NULL, 0);
  for (guint i = 0; i < model->pages->len; i++)
    {
      OuvPageInfo *page = model->pages->pdata[i];

      if (page->kind == OUV_PAGE_ATTEMPTS)
        declare_attempts (model, order + 1);
      for (guint j = 0; j < page->questions->len; j++)
        declare_question (model, page->questions->pdata[j], order += 2);
    }
  declare_later (model);
}

/* Conditions of questions */

static gboolean
load_variants (OuvLoader   *loader,
               OuvEntry    *entry,
               OuvQuestion *question,
               guint        limit,
               GError     **error)
{
  static const char *const members[] = { "when", "text", "hint", NULL };
  g_autoptr(GPtrArray) entries = ouv_loader_children (entry, "variants", error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      OuvVariant *variant = g_new0 (OuvVariant, 1);

      g_ptr_array_add (question->variants, variant);
      if (!ouv_loader_members (entries->pdata[i], members, error)
          || !ouv_loader_condition (loader, entries->pdata[i], "when", OUV_TYPE_BOOLEAN, limit, TRUE, &variant->when, error)
          || !ouv_loader_string (entries->pdata[i], "text", FALSE, &variant->text, error)
          || !ouv_loader_string (entries->pdata[i], "hint", FALSE, &variant->hint, error))
        return FALSE;
    }
  return TRUE;
}

/* Unlike other conditions of a question, these read its answer too. */
static gboolean
load_refusals (OuvLoader   *loader,
               OuvEntry    *entry,
               OuvQuestion *question,
               guint        limit,
               GError     **error)
{
  static const char *const members[] = { "when", "text", NULL };
  g_autoptr(GPtrArray) entries = ouv_loader_children (entry, "refuse", error);

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      OuvVariant *refusal = g_new0 (OuvVariant, 1);

      g_ptr_array_add (question->refusals, refusal);
      if (!ouv_loader_members (entries->pdata[i], members, error)
          || !ouv_loader_condition (loader, entries->pdata[i], "when", OUV_TYPE_BOOLEAN, limit + 1, TRUE, &refusal->when, error)
          || !ouv_loader_string (entries->pdata[i], "text", TRUE, &refusal->text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_question_conditions (OuvLoader   *loader,
                          OuvEntry    *entry,
                          GError     **error)
{
  const char *id = json_object_get_string_member (entry->object, "id");
  OuvQuestion *question = (OuvQuestion *) ouv_model_find_question (loader->model, id);
  guint limit = ouv_scope_get (loader->model->scope, question->variable)->order;
  g_autoptr(GPtrArray) options = NULL;

  if (!ouv_loader_condition (loader, entry, "ask", OUV_TYPE_BOOLEAN, limit, FALSE, &question->ask, error)
      || !ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, limit, FALSE, &question->when, error)
      || !load_variants (loader, entry, question, limit, error)
      || !load_refusals (loader, entry, question, limit, error)
      || (options = ouv_loader_children (entry, "options", error)) == NULL)
    return FALSE;
  for (guint i = 0; i < options->len; i++)
    {
      OuvOption *option = question->options->pdata[i];

      if (!ouv_loader_condition (loader, options->pdata[i], "when", OUV_TYPE_BOOLEAN, limit, FALSE, &option->when, error))
        return FALSE;
    }
  return TRUE;
}

static void
create_interview (OuvModel *model)
{
  model->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  model->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  model->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);
  model->question_ids = g_hash_table_new (g_str_hash, g_str_equal);
  model->channels = g_ptr_array_new_with_free_func ((GDestroyNotify) channel_free);
  model->groups = g_ptr_array_new ();
  model->rungs = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_rung_rules_free);
  model->option_lists = g_ptr_array_new_with_free_func (g_free);
}

gboolean
ouv_loader_load_interview (OuvLoader *loader,
                           GError   **error)
{
  GPtrArray *steps = ouv_loader_section (loader, "steps");

  create_interview (loader->model);
  for (guint i = 0; i < steps->len; i++)
    if (!load_step (steps->pdata[i], loader->model->steps, error))
      return FALSE;
  if (!load_channels (loader, error)
      || !ouv_loader_load_section (loader, "questions", OUV_SECTION_NEEDED, load_question, error)
      || !ouv_loader_load_section (loader, "pages", OUV_SECTION_NEEDED, load_page, error)
      || !check_attempts_page (loader, error) || !order_questions (loader, error))
    return FALSE;
  declare_variables (loader->model);
  return ouv_loader_load_section (loader, "questions", OUV_SECTION_LEAF, load_question_conditions, error);
}

void
ouv_model_free_interview (OuvModel *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->question_ids, g_hash_table_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->channels, g_ptr_array_unref);
  g_clear_pointer (&self->option_lists, g_ptr_array_unref);
  g_strfreev (self->channel_names);
  g_strfreev (self->channel_or_none);
}
