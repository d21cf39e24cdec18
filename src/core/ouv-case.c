/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ouv-format.h"
#include "ouv-json.h"
#include "ouv-model-private.h"

struct _OuvCase
{
  GObject     parent_instance;

  OuvModel   *model;    /* (owned) */
  OuvAnswer  *answers;  /* (owned) one a question, in the model's order */
  GPtrArray  *attempts; /* (owned) of OuvAttempt */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OuvCase, ouv_case, G_TYPE_OBJECT)

/* Attempts */

static const char *const outcome_ids[OUV_N_ATTEMPT_OUTCOMES + 1] = {
  "waiting", "no_answer", "refused", "unsolved", "solved", NULL
};

OuvAttempt *
ouv_attempt_new (const char        *channel,
                 OuvDay             date,
                 const char        *protocol,
                 OuvAttemptOutcome  outcome)
{
  OuvAttempt *self = g_new0 (OuvAttempt, 1);

  self->channel = g_strdup (channel);
  self->date = date;
  self->protocol = protocol != NULL && *protocol != '\0' ? g_strdup (protocol) : NULL;
  self->outcome = outcome;
  return self;
}

OuvAttempt *
ouv_attempt_copy (const OuvAttempt *self)
{
  OuvAttempt *copy = ouv_attempt_new (self->channel, self->date, self->protocol, self->outcome);

  copy->rest = self->rest != NULL ? json_object_ref (self->rest) : NULL;
  return copy;
}

void
ouv_attempt_free (OuvAttempt *self)
{
  g_free (self->channel);
  g_free (self->protocol);
  g_clear_pointer (&self->rest, json_object_unref);
  g_free (self);
}

const char *
ouv_attempt_outcome_get_id (OuvAttemptOutcome outcome)
{
  return outcome_ids[outcome];
}

const char *
ouv_attempt_outcome_get_label (OuvAttemptOutcome outcome)
{
  switch (outcome)
    {
    case OUV_ATTEMPT_WAITING:
      return _("Still waiting");
    case OUV_ATTEMPT_NO_ANSWER:
      return _("No answer came");
    case OUV_ATTEMPT_REFUSED:
      return _("They refused");
    case OUV_ATTEMPT_UNSOLVED:
      return _("They answered, but it did not help");
    case OUV_ATTEMPT_SOLVED:
      return _("Solved");
    default:
      g_return_val_if_reached ("");
    }
}

gboolean
ouv_attempt_outcome_from_id (const char        *id,
                             OuvAttemptOutcome *outcome)
{
  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    if (g_strcmp0 (outcome_ids[i], id) == 0)
      {
        *outcome = (OuvAttemptOutcome) i;
        return TRUE;
      }
  return FALSE;
}

OuvDay
ouv_attempt_get_reply_date (const OuvAttempt *self,
                            const OuvModel   *model)
{
  const OuvChannel *channel = ouv_model_find_channel (model, self->channel);

  return self->date == 0 || channel->reply_days == 0 ? 0 : self->date + channel->reply_days;
}

OuvAttemptState
ouv_attempt_get_state (const OuvAttempt *self,
                       const OuvModel   *model,
                       OuvDay            today)
{
  OuvDay reply;

  if (self->outcome >= OUV_ATTEMPT_REFUSED)
    return OUV_ATTEMPT_STATE_CLOSED;
  if (self->date == 0)
    return OUV_ATTEMPT_STATE_UNDATED;
  reply = ouv_attempt_get_reply_date (self, model);
  /* The reply date itself still belongs to the wait. */
  return reply != 0 && today > reply ? OUV_ATTEMPT_STATE_OVERDUE : OUV_ATTEMPT_STATE_OPEN;
}

guint
ouv_attempt_get_days_late (const OuvAttempt *self,
                           const OuvModel   *model,
                           OuvDay            today)
{
  const OuvChannel *channel = ouv_model_find_channel (model, self->channel);

  if (ouv_attempt_get_state (self, model, today) != OUV_ATTEMPT_STATE_OVERDUE
      || g_str_equal (channel->reply_whose, "advice"))
    return 0;
  return (guint) (today - ouv_attempt_get_reply_date (self, model));
}

/* Answers */

static void
answer_clear (OuvAnswer *answer)
{
  g_clear_pointer (&answer->text, g_free);
  g_clear_pointer (&answer->many, g_strfreev);
  g_clear_pointer (&answer->list, g_free);
  memset (answer, 0, sizeof *answer);
}

static guint
question_index (OuvCase    *self,
                const char *id)
{
  guint index;

  for (index = 0; index < self->model->questions->len; index++)
    if (g_str_equal (((OuvQuestion *) self->model->questions->pdata[index])->id, id))
      break;
  return index;
}

/* The answer and its question, or FALSE for an id that the model does not have (a programmer's error). */
static gboolean
find_answer (OuvCase            *self,
             const char         *id,
             OuvAnswer         **answer,
             const OuvQuestion **question)
{
  guint index = question_index (self, id);

  g_return_val_if_fail (index < self->model->questions->len, FALSE);
  *answer = &self->answers[index];
  *question = self->model->questions->pdata[index];
  return TRUE;
}

const OuvAnswer *
ouv_case_peek_answer (OuvCase *self,
                      guint    index)
{
  return &self->answers[index];
}

static void
set_unknown_option (const OuvQuestion *question,
                    const char        *id,
                    GError           **error)
{
  g_autofree const char **ids = g_new0 (const char *, question->options->len + 1);
  const char *nearest;

  for (guint i = 0; i < question->options->len; i++)
    ids[i] = ((OuvOption *) question->options->pdata[i])->id;
  nearest = ouv_nearest (id, ids);
  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "“%s” is no option of “%s”%s%s%s", id, question->id,
               nearest != NULL ? "; did you mean “" : "", nearest != NULL ? nearest : "", nearest != NULL ? "”?" : "");
}

static gboolean
parse_answer (const OuvQuestion *question,
              const char        *text,
              OuvAnswer         *answer,
              GError           **error)
{
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      if (ouv_question_find_option (question, text) == NULL)
        {
          set_unknown_option (question, text, error);
          return FALSE;
        }
      answer->symbol = g_quark_from_string (text);
      break;
    case OUV_QUESTION_DATE:
      answer->day = ouv_day_from_iso (text, error);
      if (answer->day == 0)
        return FALSE;
      break;
    case OUV_QUESTION_MONEY:
      if (!ouv_parse_money_iso (text, &answer->money, error))
        return FALSE;
      break;
    case OUV_QUESTION_MANY:
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "“%s” takes a list", question->id);
      return FALSE;
    case OUV_QUESTION_TEXT:
    default:
      break;
    }
  answer->text = g_strdup (text);
  answer->known = TRUE;
  return TRUE;
}

gboolean
ouv_case_set_answer (OuvCase     *self,
                     const char  *question_id,
                     const char  *text,
                     GError     **error)
{
  OuvAnswer fresh = { 0 };
  OuvAnswer *answer;
  const OuvQuestion *question;

  g_return_val_if_fail (OUV_IS_CASE (self), FALSE);
  if (!find_answer (self, question_id, &answer, &question))
    return FALSE;
  if (text != NULL && *text != '\0' && !parse_answer (question, text, &fresh, error))
    return FALSE;
  if (fresh.known == answer->known && !answer->dont_know && g_strcmp0 (fresh.text, answer->text) == 0)
    {
      answer_clear (&fresh);
      return TRUE;
    }
  answer_clear (answer);
  *answer = fresh;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
ouv_case_set_many (OuvCase            *self,
                   const char         *question_id,
                   const char *const  *options,
                   GError            **error)
{
  OuvAnswer *answer;
  const OuvQuestion *question;
  g_autoptr(GPtrArray) ids = NULL;
  GArray *list;

  g_return_val_if_fail (OUV_IS_CASE (self), FALSE);
  if (!find_answer (self, question_id, &answer, &question))
    return FALSE;
  g_return_val_if_fail (question->type == OUV_QUESTION_MANY, FALSE);
  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    if (ouv_question_find_option (question, options[i]) == NULL)
      {
        set_unknown_option (question, options[i], error);
        return FALSE;
      }
  /* In the model's order, each once. */
  ids = g_ptr_array_new ();
  list = g_array_new (TRUE, TRUE, sizeof (GQuark));
  for (guint i = 0; options != NULL && i < question->options->len; i++)
    {
      OuvOption *option = question->options->pdata[i];

      if (g_strv_contains (options, option->id))
        {
          GQuark quark = g_quark_from_string (option->id);

          g_ptr_array_add (ids, g_strdup (option->id));
          g_array_append_val (list, quark);
        }
    }
  g_ptr_array_add (ids, NULL);
  answer_clear (answer);
  answer->known = options != NULL;
  answer->many = options != NULL ? (char **) g_ptr_array_steal (ids, NULL) : NULL;
  answer->list = (GQuark *) (gpointer) g_array_free (list, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

void
ouv_case_set_dont_know (OuvCase    *self,
                        const char *question_id)
{
  OuvAnswer *answer;
  const OuvQuestion *question;

  g_return_if_fail (OUV_IS_CASE (self));
  if (!find_answer (self, question_id, &answer, &question) || answer->dont_know)
    return;
  answer_clear (answer);
  answer->dont_know = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ouv_case_is_dont_know (OuvCase    *self,
                       const char *question_id)
{
  OuvAnswer *answer;
  const OuvQuestion *question;

  g_return_val_if_fail (OUV_IS_CASE (self), FALSE);
  return find_answer (self, question_id, &answer, &question) && answer->dont_know;
}

const char *
ouv_case_get_answer (OuvCase    *self,
                     const char *question_id)
{
  OuvAnswer *answer;
  const OuvQuestion *question;

  g_return_val_if_fail (OUV_IS_CASE (self), NULL);
  return find_answer (self, question_id, &answer, &question) ? answer->text : NULL;
}

const char *const *
ouv_case_get_many (OuvCase    *self,
                   const char *question_id)
{
  OuvAnswer *answer;
  const OuvQuestion *question;

  g_return_val_if_fail (OUV_IS_CASE (self), NULL);
  return find_answer (self, question_id, &answer, &question) ? (const char *const *) answer->many : NULL;
}

char *
ouv_case_display_options (const OuvQuestion *question,
                          const GQuark      *list)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (; *list != 0; list++)
    g_ptr_array_add (labels, (gpointer) ouv_model_translate (ouv_question_find_option (question, g_quark_to_string (*list))->label));
  g_ptr_array_add (labels, NULL);
  return labels->len == 1 ? g_strdup (_("None of these")) : g_strjoinv ("; ", (char **) labels->pdata);
}

char *
ouv_case_dup_display (OuvCase     *self,
                      const char  *question_id,
                      OuvLanguage  language)
{
  OuvAnswer *answer;
  const OuvQuestion *question;

  g_return_val_if_fail (OUV_IS_CASE (self), NULL);
  if (!find_answer (self, question_id, &answer, &question) || !answer->known)
    return NULL;
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      return g_strdup (ouv_model_translate (ouv_question_find_option (question, answer->text)->label));
    case OUV_QUESTION_MANY:
      return ouv_case_display_options (question, answer->list);
    case OUV_QUESTION_DATE:
      return ouv_format_day (language, answer->day);
    case OUV_QUESTION_MONEY:
      return ouv_format_money (language, answer->money);
    case OUV_QUESTION_TEXT:
    default:
      return g_strdup (answer->text);
    }
}

OuvModel *
ouv_case_get_model (OuvCase *self)
{
  g_return_val_if_fail (OUV_IS_CASE (self), NULL);
  return self->model;
}

/* The list of attempts */

guint
ouv_case_get_n_attempts (OuvCase *self)
{
  g_return_val_if_fail (OUV_IS_CASE (self), 0);
  return self->attempts->len;
}

const OuvAttempt *
ouv_case_get_attempt (OuvCase *self,
                      guint    index)
{
  g_return_val_if_fail (OUV_IS_CASE (self) && index < self->attempts->len, NULL);
  return self->attempts->pdata[index];
}

int
ouv_case_find_latest (OuvCase    *self,
                      const char *channel)
{
  int latest = -1;

  g_return_val_if_fail (OUV_IS_CASE (self), -1);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      const OuvAttempt *attempt = self->attempts->pdata[i];

      if (channel != NULL && !g_str_equal (attempt->channel, channel))
        continue;
      if (latest < 0 || attempt->date == 0 || attempt->date >= ouv_case_get_attempt (self, (guint) latest)->date)
        latest = (int) i;
    }
  return latest;
}

void
ouv_case_insert_attempt (OuvCase          *self,
                         guint             index,
                         const OuvAttempt *attempt)
{
  g_return_if_fail (OUV_IS_CASE (self) && index <= self->attempts->len);
  g_return_if_fail (ouv_model_find_channel (self->model, attempt->channel) != NULL);
  g_ptr_array_insert (self->attempts, (int) index, ouv_attempt_copy (attempt));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
ouv_case_add_attempt (OuvCase          *self,
                      const OuvAttempt *attempt)
{
  ouv_case_insert_attempt (self, self->attempts->len, attempt);
}

void
ouv_case_replace_attempt (OuvCase          *self,
                          guint             index,
                          const OuvAttempt *attempt)
{
  OuvAttempt *old, *fresh;

  g_return_if_fail (OUV_IS_CASE (self) && index < self->attempts->len);
  old = self->attempts->pdata[index];
  fresh = ouv_attempt_copy (attempt);
  if (fresh->rest == NULL)
    fresh->rest = g_steal_pointer (&old->rest);
  ouv_attempt_free (old);
  self->attempts->pdata[index] = fresh;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
ouv_case_remove_attempt (OuvCase *self,
                         guint    index)
{
  g_return_if_fail (OUV_IS_CASE (self) && index < self->attempts->len);
  g_ptr_array_remove_index (self->attempts, index);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* JSON */

static gboolean
need_text (JsonNode    *node,
           const char  *pointer,
           const char **text,
           GError     **error)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      *text = json_node_get_string (node);
      return TRUE;
    }
  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s: a text is expected", pointer);
  return FALSE;
}

static gboolean
read_many (OuvCase     *self,
           const char  *id,
           JsonNode    *node,
           const char  *pointer,
           GError     **error)
{
  g_autoptr(GPtrArray) options = g_ptr_array_new ();
  const OuvQuestion *question = ouv_model_find_question (self->model, id);

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s: a list is expected", pointer);
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s/%u", pointer, i);
      const char *text;

      if (!need_text (json_array_get_element (json_node_get_array (node), i), place, &text, error))
        return FALSE;
      if (ouv_question_find_option (question, text) == NULL)
        {
          set_unknown_option (question, text, error);
          g_prefix_error (error, "%s: ", place);
          return FALSE;
        }
      g_ptr_array_add (options, (gpointer) text);
    }
  g_ptr_array_add (options, NULL);
  return ouv_case_set_many (self, id, (const char *const *) options->pdata, error);
}

static gboolean
read_answer (OuvCase     *self,
             const char  *id,
             JsonNode    *node,
             GError     **error)
{
  g_autofree char *pointer = g_strconcat ("/answers/", id, NULL);
  const OuvQuestion *question = ouv_model_find_question (self->model, id);
  const char *text;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (question->type == OUV_QUESTION_MANY)
    return read_many (self, id, node, pointer, error);
  if (!need_text (node, pointer, &text, error))
    return FALSE;
  if (!ouv_case_set_answer (self, id, text, error))
    {
      g_prefix_error (error, "%s: ", pointer);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_answers (OuvCase     *self,
              JsonObject  *answers,
              GError     **error)
{
  g_autofree const char **ids = g_new0 (const char *, self->model->questions->len + 1);
  g_autoptr(GList) members = json_object_get_members (answers);

  for (guint i = 0; i < self->model->questions->len; i++)
    ids[i] = ((OuvQuestion *) self->model->questions->pdata[i])->id;
  if (!ouv_json_only_members (answers, ids, "/answers", error))
    return FALSE;
  for (GList *l = members; l != NULL; l = l->next)
    if (!read_answer (self, l->data, json_object_get_member (answers, l->data), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_attempt_date (JsonObject  *object,
                   const char  *pointer,
                   OuvDay       today,
                   OuvDay      *date,
                   GError     **error)
{
  g_autoptr(GError) local = NULL;
  const char *text = ouv_json_get_string (object, "date", pointer, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (text == NULL)
    return TRUE;
  *date = ouv_day_from_iso (text, error);
  if (*date == 0)
    {
      g_prefix_error (error, "%s/date: ", pointer);
      return FALSE;
    }
  if (*date > today)
    {
      g_autofree char *day = ouv_day_to_iso (today);

      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "%s/date: “%s” is later than today (%s)", pointer, text, day);
      return FALSE;
    }
  return TRUE;
}

static const char *
suggest (const char        *text,
         const char *const *ids,
         char             **buffer)
{
  const char *nearest = ouv_nearest (text, ids);

  *buffer = nearest != NULL ? g_strdup_printf ("; did you mean “%s”?", nearest) : g_strdup ("");
  return *buffer;
}

static gboolean
read_attempt (OuvCase     *self,
              JsonObject  *object,
              const char  *pointer,
              OuvDay       today,
              GError     **error)
{
  static const char *const members[] = { "channel", "date", "protocol", "outcome", NULL };
  g_autoptr(GError) local = NULL;
  g_autofree char *hint = NULL;
  const char *channel, *protocol, *outcome;
  OuvAttemptOutcome parsed;
  OuvDay date = 0;

  if (!ouv_json_only_members (object, members, pointer, error)
      || (channel = ouv_json_need_string (object, "channel", pointer, error)) == NULL
      || (outcome = ouv_json_need_string (object, "outcome", pointer, error)) == NULL
      || !read_attempt_date (object, pointer, today, &date, error))
    return FALSE;
  protocol = ouv_json_get_string (object, "protocol", pointer, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (ouv_model_find_channel (self->model, channel) == NULL)
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "%s/channel: there is no channel “%s”%s", pointer, channel,
                   suggest (channel, (const char *const *) self->model->channel_names, &hint));
      return FALSE;
    }
  if (!ouv_attempt_outcome_from_id (outcome, &parsed))
    {
      g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "%s/outcome: there is no outcome “%s”%s", pointer, outcome,
                   suggest (outcome, outcome_ids, &hint));
      return FALSE;
    }
  g_ptr_array_add (self->attempts, ouv_attempt_new (channel, date, protocol, parsed));
  return TRUE;
}

static gboolean
read_attempts (OuvCase     *self,
               JsonArray   *attempts,
               OuvDay       today,
               GError     **error)
{
  for (guint i = 0; i < json_array_get_length (attempts); i++)
    {
      JsonNode *node = json_array_get_element (attempts, i);
      g_autofree char *pointer = g_strdup_printf ("/attempts/%u", i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, "%s: an object is expected", pointer);
          return FALSE;
        }
      if (!read_attempt (self, json_node_get_object (node), pointer, today, error))
        return FALSE;
    }
  return TRUE;
}

OuvCase *
ouv_case_new_from_json (OuvModel  *model,
                        JsonNode  *root,
                        OuvDay     today,
                        GError   **error)
{
  static const char *const members[] = { "answers", "attempts", NULL };
  g_autoptr(OuvCase) self = ouv_case_new (model);
  g_autoptr(GError) local = NULL;
  JsonObject *object, *answers;
  JsonArray *attempts;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_TYPE, ": an object is expected");
      return NULL;
    }
  object = json_node_get_object (root);
  if (!ouv_json_only_members (object, members, "", error))
    return NULL;
  answers = ouv_json_get_object (object, "answers", "", &local);
  attempts = local == NULL ? ouv_json_get_array (object, "attempts", "", &local) : NULL;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if ((answers != NULL && !read_answers (self, answers, error))
      || (attempts != NULL && !read_attempts (self, attempts, today, error)))
    return NULL;
  return g_steal_pointer (&self);
}

static void
build_attempt (JsonBuilder      *builder,
               const OuvAttempt *attempt)
{
  g_autofree char *date = attempt->date != 0 ? ouv_day_to_iso (attempt->date) : NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "channel");
  json_builder_add_string_value (builder, attempt->channel);
  if (date != NULL)
    {
      json_builder_set_member_name (builder, "date");
      json_builder_add_string_value (builder, date);
    }
  if (attempt->protocol != NULL)
    {
      json_builder_set_member_name (builder, "protocol");
      json_builder_add_string_value (builder, attempt->protocol);
    }
  json_builder_set_member_name (builder, "outcome");
  json_builder_add_string_value (builder, outcome_ids[attempt->outcome]);
  if (attempt->rest != NULL)
    {
      JsonObjectIter iter;
      const char *member;
      JsonNode *node;

      json_object_iter_init_ordered (&iter, attempt->rest);
      while (json_object_iter_next_ordered (&iter, &member, &node))
        {
          json_builder_set_member_name (builder, member);
          json_builder_add_value (builder, json_node_copy (node));
        }
    }
  json_builder_end_object (builder);
}

JsonNode *
ouv_case_to_json (OuvCase *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (OUV_IS_CASE (self), NULL);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (guint i = 0; i < self->model->questions->len; i++)
    {
      const OuvAnswer *answer = &self->answers[i];

      if (!answer->known)
        continue;
      json_builder_set_member_name (builder, ((OuvQuestion *) self->model->questions->pdata[i])->id);
      if (answer->many != NULL)
        {
          json_builder_begin_array (builder);
          for (guint j = 0; answer->many[j] != NULL; j++)
            json_builder_add_string_value (builder, answer->many[j]);
          json_builder_end_array (builder);
        }
      else
        json_builder_add_string_value (builder, answer->text);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "attempts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->attempts->len; i++)
    build_attempt (builder, self->attempts->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* Object */

static void
ouv_case_finalize (GObject *object)
{
  OuvCase *self = OUV_CASE (object);

  for (guint i = 0; self->answers != NULL && i < self->model->questions->len; i++)
    answer_clear (&self->answers[i]);
  g_free (self->answers);
  g_ptr_array_unref (self->attempts);
  g_clear_pointer (&self->model, ouv_model_unref);
  G_OBJECT_CLASS (ouv_case_parent_class)->finalize (object);
}

static void
ouv_case_class_init (OuvCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ouv_case_finalize;
  signals[CHANGED] = g_signal_new ("changed", OUV_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ouv_case_init (OuvCase *self)
{
  self->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_attempt_free);
}

OuvCase *
ouv_case_new (OuvModel *model)
{
  OuvCase *self = g_object_new (OUV_TYPE_CASE, NULL);

  self->model = ouv_model_ref (model);
  self->answers = g_new0 (OuvAnswer, model->questions->len);
  return self;
}
