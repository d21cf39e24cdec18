/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-message.h"

#include <string.h>

#include "ouv-case-private.h"
#include "ouv-format.h"

/* One text, to be written for one attempt or for none (-1). */
typedef struct {
  char *text; /* text id */
  int   attempt;
} OuvSentence;

typedef struct {
  char       *id;
  const char *header; /* (nullable) text id, not owned */
  gboolean    numbered;
  GPtrArray  *lines; /* of GArray of OuvSentence */
} OuvPlanPart;

struct _OuvPlan
{
  const OuvForm *form;
  OuvLanguage    language;
  GPtrArray     *subject; /* (nullable) of GArray of OuvSentence */
  GPtrArray     *parts;   /* of OuvPlanPart */
};

/* Slots */

/* Adds VALUE to LIST once; takes VALUE. */
static void
add_once (GPtrArray *list,
          char      *value)
{
  if (list == NULL || g_ptr_array_find_with_equal_func (list, value, g_str_equal, NULL))
    g_free (value);
  else
    g_ptr_array_add (list, value);
}

/* Free text in one line, or with single line breaks where several are typed. */
static char *
tidy_text (const char *text,
           gboolean    multiline)
{
  g_autoptr(GString) tidy = g_string_new (NULL);
  gboolean space = FALSE, line = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r')
        line = TRUE;
      else if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        space = TRUE;
      else
        {
          if (tidy->len > 0 && (space || line))
            g_string_append_c (tidy, line && multiline ? '\n' : ' ');
          space = line = FALSE;
          g_string_append_unichar (tidy, c);
        }
    }
  return tidy->len > 0 ? g_string_free (g_steal_pointer (&tidy), FALSE) : NULL;
}

static const OuvAnswer *
find_answer (OuvState           *state,
             const char         *id,
             const OuvQuestion **question)
{
  for (guint i = 0; i < state->model->questions->len; i++)
    if (g_str_equal (((OuvQuestion *) state->model->questions->pdata[i])->id, id))
      {
        *question = state->model->questions->pdata[i];
        return ouv_case_peek_answer (state->kase, i);
      }
  return NULL;
}

/* Whether the folded TEXT holds WORDS: the whole, or one word of them that is long enough to name somebody. */
static gboolean
holds_words (const char *text,
             const char *words,
             gboolean    each)
{
  g_autofree char *folded = ouv_text_fold (words);
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);

  if (*folded != '\0' && strstr (text, folded) != NULL)
    return TRUE;
  for (guint i = 0; each && parts[i] != NULL; i++)
    if (g_utf8_strlen (parts[i], -1) > 3 && strstr (text, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether TEXT, the answer to QUESTION, holds another personal answer, or what looks like an address or a number of somebody's. */
gboolean
ouv_message_holds_personal (OuvCase           *kase,
                            const OuvQuestion *question,
                            const char        *text)
{
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));
  g_autofree char *folded = ouv_text_fold (text);

  if (g_regex_match_simple ("@|[0-9]{6}|[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}|[0-9]{4}[ -][0-9]{4}|[0-9]{5}-[0-9]{3}", text, 0, 0))
    return TRUE;
  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *other = questions->pdata[i];
      const OuvAnswer *answer = ouv_case_peek_answer (kase, i);

      if (other != question && other->personal && answer != NULL && answer->text != NULL
          && holds_words (folded, answer->text, other->latin == OUV_LATIN_NAME))
        return TRUE;
    }
  return FALSE;
}

static char *
answer_text (OuvState      *state,
             const OuvSlot *slot)
{
  const OuvQuestion *question;
  const OuvAnswer *answer = find_answer (state, slot->var, &question);

  if (answer == NULL || answer->text == NULL || (slot->is_public && ouv_message_holds_personal (state->kase, question, answer->text)))
    return NULL;
  if (question->format == OUV_FORMAT_CPF)
    return ouv_cpf_format (answer->text);
  return tidy_text (answer->text, question->format == OUV_FORMAT_MULTILINE);
}

/* "sac.protocol", "attempt.date" …: the attempt that such a variable speaks of, -1: none. */
static int
find_slot_attempt (OuvState   *state,
                   const char *var,
                   int         attempt)
{
  const char *dot = strchr (var, '.');
  g_autofree char *owner = dot != NULL ? g_strndup (var, dot - var) : NULL;
  const OuvChannel *channel;

  if (owner == NULL)
    return -1;
  if (g_str_equal (owner, "attempt"))
    return attempt;
  channel = ouv_model_find_channel (state->model, owner);
  return channel != NULL ? ouv_state_find_latest (state, channel) : -1;
}

static char *
protocol_text (OuvState      *state,
               const OuvSlot *slot,
               int            attempt)
{
  int index = find_slot_attempt (state, slot->var, attempt);
  const char *protocol = index >= 0 ? ouv_case_get_attempt (state->kase, (guint) index)->protocol : NULL;

  return protocol != NULL ? tidy_text (protocol, FALSE) : NULL;
}

static char *
family_text (OuvState      *state,
             const OuvSlot *slot,
             int            attempt,
             OuvLanguage    language,
             GPtrArray     *blanks);

static char *
term_text (OuvState      *state,
           const OuvSlot *slot,
           const OuvValue value,
           OuvLanguage    language)
{
  g_autofree char *key = g_strconcat (slot->id, ".", g_quark_to_string (value.symbol), NULL);

  return g_strdup (g_hash_table_lookup (state->model->messages[language].terms, key));
}

static char *
variable_text (OuvState      *state,
               const OuvSlot *slot,
               OuvLanguage    language)
{
  OuvValue value = ouv_state_get (state, (guint) slot->variable);

  if (!value.known)
    return NULL;
  switch (slot->type)
    {
    case OUV_SLOT_DATE:
      return ouv_format_day (language, value.day);
    case OUV_SLOT_MONEY:
      return ouv_format_money (language, value.money);
    case OUV_SLOT_TERM:
      return term_text (state, slot, value, language);
    case OUV_SLOT_TEXT:
    default:
      return value.type == OUV_TYPE_SYMBOL ? g_strdup (g_quark_to_string (value.symbol)) : answer_text (state, slot);
    }
}

static char *
contact_text (OuvState      *state,
              const OuvSlot *slot)
{
  const OuvContactRow *contact = ouv_message_find_contact (state, slot->channel);

  /* Only a state's own body has a name to be addressed by. */
  return contact != NULL && contact->state != 0 ? g_strdup (contact->name) : NULL;
}

static char *
slot_text (OuvState      *state,
           const OuvSlot *slot,
           int            attempt,
           OuvLanguage    language,
           GPtrArray     *blanks)
{
  if (slot->type == OUV_SLOT_FAMILY)
    return family_text (state, slot, attempt, language, blanks);
  if (slot->type == OUV_SLOT_FACT)
    return g_strdup (slot->fact->text);
  if (slot->type == OUV_SLOT_CONTACT)
    return contact_text (state, slot);
  if (g_str_equal (slot->var, "today"))
    return ouv_format_day (language, state->today);
  if (slot->variable < 0)
    return protocol_text (state, slot, attempt);
  return variable_text (state, slot, language);
}

static gboolean
is_unanswered (OuvState   *state,
               const char *id)
{
  const OuvQuestion *question;
  const OuvAnswer *answer = find_answer (state, id, &question);

  return answer == NULL || !answer->known;
}

/* A value may be made of several answers: one that is given already is not asked for. */
static const char *
find_slot_question (OuvState      *state,
                    const OuvSlot *slot)
{
  if (is_unanswered (state, slot->question))
    return slot->question;
  for (guint i = 0; i < slot->others->len; i++)
    {
      const OuvQuestion *question = slot->others->pdata[i];

      if (ouv_state_is_asked (state, question) && is_unanswered (state, question->id))
        return question->id;
    }
  return slot->question;
}

/* What is asked for when a slot has no value: its question, or the field of the attempt it speaks of. */
static char *
slot_question (OuvState      *state,
               const OuvSlot *slot,
               int            attempt)
{
  int index = find_slot_attempt (state, slot->var, attempt);

  if (index < 0)
    return g_strdup (find_slot_question (state, slot));
  return g_strdup_printf ("attempts/%d/%s", index, g_str_has_suffix (slot->var, "protocol") ? "protocol" : "date");
}

/* The value of a slot that its reader can read: who reads Portuguese may not read Cyrillic; the user's own words stay in the gloss. */
static char *
readable_text (OuvState      *state,
               const OuvSlot *slot,
               int            attempt,
               OuvLanguage    language,
               GPtrArray     *blanks)
{
  g_autofree char *value = slot_text (state, slot, attempt, language, blanks);

  if (value != NULL && slot->latin && language == OUV_LANGUAGE_PT_BR && ouv_text_has_cyrillic (value))
    return NULL;
  return g_steal_pointer (&value);
}

char *
ouv_message_write_slot (OuvState    *state,
                        const char  *slot_id,
                        int          attempt,
                        OuvLanguage  language)
{
  const OuvSlot *slot = ouv_model_find_slot (state->model, slot_id);
  char *value;

  if (slot == NULL)
    return NULL;
  ouv_state_set_attempt (state, attempt);
  value = readable_text (state, slot, attempt, language, NULL);
  ouv_state_set_attempt (state, -1);
  return value;
}

const char *
ouv_message_get_blank (OuvState    *state,
                       const char  *slot_id,
                       OuvLanguage  language)
{
  return g_hash_table_lookup (state->model->messages[language].blanks, slot_id);
}

/* Appends the value of the slot, or its blank. */
static void
append_slot (GString       *out,
             OuvState      *state,
             const OuvSlot *slot,
             int            attempt,
             OuvLanguage    language,
             GPtrArray     *blanks)
{
  g_autofree char *value = readable_text (state, slot, attempt, language, blanks);
  const char *blank = ouv_message_get_blank (state, slot->id, language);

  if (value != NULL)
    {
      g_string_append (out, value);
      return;
    }
  add_once (blanks, slot_question (state, slot, attempt));
  if (blank != NULL)
    g_string_append (out, blank);
  else
    g_string_append_printf (out, "[%s]", slot->id);
}

char *
ouv_message_write_text (OuvState    *state,
                        const char  *text_id,
                        int          attempt,
                        OuvLanguage  language,
                        GPtrArray   *blanks)
{
  const char *text = ouv_model_get_text (state->model, language, text_id);
  GString *out = g_string_new (NULL);

  ouv_state_set_attempt (state, attempt);
  for (const char *p = text; p != NULL && *p != '\0';)
    {
      const char *open = strchr (p, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *name = NULL;

      if (close == NULL)
        {
          g_string_append (out, p);
          break;
        }
      g_string_append_len (out, p, open - p);
      name = g_strndup (open + 1, close - open - 1);
      append_slot (out, state, ouv_model_find_slot (state->model, name), attempt, language, blanks);
      p = close + 1;
      /* A sentence ends in one mark: "CLARO S.A.". */
      if (*p == '.' && out->len > 0 && strchr (".!?", out->str[out->len - 1]) != NULL)
        p++;
    }
  ouv_state_set_attempt (state, -1);
  return g_string_free (out, FALSE);
}

static const char *
find_family_text (OuvState        *state,
                  const OuvFamily *family)
{
  for (guint i = 0; i < family->rows->len; i++)
    {
      const OuvFamilyRow *row = family->rows->pdata[i];

      if (ouv_state_holds (state, row->when))
        return row->text != NULL ? row->text : find_family_text (state, row->family);
    }
  return NULL;
}

static char *
family_text (OuvState      *state,
             const OuvSlot *slot,
             int            attempt,
             OuvLanguage    language,
             GPtrArray     *blanks)
{
  const char *id = find_family_text (state, slot->family);
  char *text = id != NULL ? ouv_message_write_text (state, id, attempt, language, blanks) : NULL;

  if (text != NULL && g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  /* Writing it has forgotten the attempt. */
  ouv_state_set_attempt (state, attempt);
  return text;
}

char *
ouv_message_write_family (OuvState    *state,
                          const char  *family_id,
                          int          attempt,
                          OuvLanguage  language)
{
  const OuvFamily *family = ouv_model_find_family (state->model, family_id);
  const char *id;

  if (family == NULL)
    return NULL;
  ouv_state_set_attempt (state, attempt);
  id = find_family_text (state, family);
  ouv_state_set_attempt (state, -1);
  return id != NULL ? ouv_message_write_text (state, id, attempt, language, NULL) : NULL;
}

const OuvContactRow *
ouv_message_find_contact (OuvState         *state,
                          const OuvChannel *channel)
{
  const OuvVariable *variable = ouv_scope_lookup (state->model->scope, "state");
  OuvValue value = variable != NULL ? ouv_state_get (state, variable->index) : (OuvValue) { 0 };

  /* A body of the user's own state goes before a general one. */
  for (int own = 1; own >= 0; own--)
    for (guint i = 0; i < state->model->contacts->len; i++)
      {
        const OuvContactRow *row = state->model->contacts->pdata[i];

        if (row->channel == channel && (own ? row->state != 0 && value.known && row->state == value.symbol : row->state == 0)
            && ouv_state_holds (state, row->when))
          return row;
      }
  return NULL;
}

/* The plan */

typedef struct {
  OuvState  *state;
  GPtrArray *missing;
  int        attempt;
} OuvPlanner;

static void
sentence_clear (OuvSentence *sentence)
{
  g_free (sentence->text);
}

static GArray *
line_new (void)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (OuvSentence));

  g_array_set_clear_func (line, (GDestroyNotify) sentence_clear);
  return line;
}

static GPtrArray *
lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

static void
add_sentence (GPtrArray  *lines,
              const char *text,
              int         attempt)
{
  OuvSentence sentence = { g_strdup (text), attempt };
  GArray *line = line_new ();

  g_array_append_val (line, sentence);
  g_ptr_array_add (lines, line);
}

static gboolean
slot_is_answered (OuvPlanner    *planner,
                  const OuvSlot *slot)
{
  g_autofree char *value = NULL;

  ouv_state_set_attempt (planner->state, planner->attempt);
  value = slot_text (planner->state, slot, planner->attempt, OUV_LANGUAGE_PT_BR, NULL);
  return value != NULL;
}

static gboolean
has_opt (OuvPlanner    *planner,
         const OuvItem *item)
{
  gboolean complete = TRUE;

  for (guint i = 0; item->opt != NULL && i < item->opt->len; i++)
    if (!slot_is_answered (planner, item->opt->pdata[i]))
      {
        add_once (planner->missing, slot_question (planner->state, item->opt->pdata[i], planner->attempt));
        complete = FALSE;
      }
  return complete;
}

static void collect_lines (OuvPlanner    *planner,
                           const OuvItem *item,
                           GPtrArray     *lines);

static void
collect_items (OuvPlanner *planner,
               GPtrArray  *items,
               GPtrArray  *lines)
{
  for (guint i = 0; i < items->len; i++)
    collect_lines (planner, items->pdata[i], lines);
}

/* The sentences of all children in one line. */
static void
collect_all (OuvPlanner    *planner,
             const OuvItem *item,
             GPtrArray     *lines)
{
  g_autoptr(GPtrArray) children = lines_new ();
  GArray *line;

  collect_items (planner, item->items, children);
  if (children->len == 0)
    return;
  line = line_new ();
  for (guint i = 0; i < children->len; i++)
    for (guint j = 0; j < ((GArray *) children->pdata[i])->len; j++)
      {
        OuvSentence copy = g_array_index ((GArray *) children->pdata[i], OuvSentence, j);

        copy.text = g_strdup (copy.text);
        g_array_append_val (line, copy);
      }
  g_ptr_array_add (lines, line);
}

static void
collect_attempts (OuvPlanner    *planner,
                  const OuvItem *item,
                  GPtrArray     *lines)
{
  for (guint i = 0; i < planner->state->n_attempts; i++)
    {
      planner->attempt = (int) planner->state->attempts[i].index;
      ouv_state_set_attempt (planner->state, planner->attempt);
      collect_items (planner, item->items, lines);
    }
  planner->attempt = -1;
  ouv_state_set_attempt (planner->state, -1);
}

static void
collect_rights (OuvPlanner    *planner,
                const OuvItem *item,
                GPtrArray     *lines)
{
  const GPtrArray *rights = item->from != NULL ? item->from : ouv_state_find_rights (planner->state);
  guint count = 0;

  for (guint i = 0; rights != NULL && i < rights->len && (item->max == 0 || count < item->max); i++)
    {
      const OuvRightRow *right = rights->pdata[i];

      if (!ouv_state_holds (planner->state, right->when))
        continue;
      add_sentence (lines, right->law, planner->attempt);
      count++;
    }
}

static void
collect_checklist (OuvPlanner *planner,
                   GPtrArray  *lines)
{
  for (guint i = 0; i < planner->state->model->checklist->len; i++)
    {
      const OuvChecklistRow *row = planner->state->model->checklist->pdata[i];

      if (row->enclosure != NULL && ouv_state_holds (planner->state, row->when))
        add_sentence (lines, row->enclosure, -1);
    }
}

static void
collect_options (OuvPlanner    *planner,
                 const OuvItem *item,
                 GPtrArray     *lines)
{
  OuvValue value = ouv_state_get (planner->state, item->variable);

  for (guint i = 0; value.known && value.list != NULL && value.list[i] != 0; i++)
    {
      g_autofree char *text = g_strconcat (item->text, ".", g_quark_to_string (value.list[i]), NULL);

      add_sentence (lines, text, planner->attempt);
    }
}

static void
collect_lines (OuvPlanner    *planner,
               const OuvItem *item,
               GPtrArray     *lines)
{
  const char *text;

  if (!ouv_state_holds (planner->state, item->when) || !has_opt (planner, item))
    return;
  switch (item->kind)
    {
    case OUV_ITEM_TEXT:
      add_sentence (lines, item->text, planner->attempt);
      break;
    case OUV_ITEM_FAMILY:
      ouv_state_set_attempt (planner->state, planner->attempt);
      text = find_family_text (planner->state, item->family);
      if (text != NULL)
        add_sentence (lines, text, planner->attempt);
      break;
    case OUV_ITEM_LIST:
      collect_items (planner, item->list->items, lines);
      break;
    case OUV_ITEM_ALL:
      collect_all (planner, item, lines);
      break;
    case OUV_ITEM_LINES:
      collect_items (planner, item->items, lines);
      break;
    case OUV_ITEM_EACH_ATTEMPT:
      collect_attempts (planner, item, lines);
      break;
    case OUV_ITEM_EACH_RIGHT:
      collect_rights (planner, item, lines);
      break;
    case OUV_ITEM_EACH_CHECKLIST:
      collect_checklist (planner, lines);
      break;
    case OUV_ITEM_EACH_OPTION:
      collect_options (planner, item, lines);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
plan_part_free (OuvPlanPart *part)
{
  g_free (part->id);
  g_ptr_array_unref (part->lines);
  g_free (part);
}

/* "fix.wrong_charge" is shown as "fix". */
static char *
part_id (const OuvItem *item,
         GPtrArray     *lines)
{
  const char *text, *dot;

  if (item->id != NULL)
    return g_strdup (item->id);
  text = g_array_index ((GArray *) lines->pdata[0], OuvSentence, 0).text;
  dot = strchr (text, '.');
  return dot != NULL ? g_strndup (text, dot - text) : g_strdup (text);
}

static void
plan_part (OuvPlanner    *planner,
           OuvPlan       *plan,
           const OuvItem *item)
{
  g_autoptr(GPtrArray) lines = lines_new ();
  OuvPlanPart *part;

  collect_lines (planner, item, lines);
  if (lines->len == 0)
    return;
  part = g_new0 (OuvPlanPart, 1);
  part->id = part_id (item, lines);
  part->header = item->header;
  part->numbered = item->numbered;
  part->lines = g_steal_pointer (&lines);
  g_ptr_array_add (plan->parts, part);
}

static const OuvForm *
find_form (OuvState         *state,
           const OuvChannel *channel,
           OuvFormUse        use)
{
  for (guint i = 0; i < state->model->forms->len; i++)
    {
      const OuvForm *form = state->model->forms->pdata[i];

      if (form->channel == channel && form->use == use && ouv_state_holds (state, form->when))
        return form;
    }
  return NULL;
}

static OuvPlan *
plan_new (OuvState         *state,
          const OuvChannel *channel,
          OuvFormUse        use,
          OuvLanguage       language,
          GPtrArray        *missing)
{
  OuvPlanner planner = { state, missing, -1 };
  OuvPlan *self = NULL;
  const OuvForm *form;

  ouv_state_set_message (state, channel, language);
  form = find_form (state, channel, use);
  if (form != NULL)
    {
      self = g_new0 (OuvPlan, 1);
      self->form = form;
      self->language = language;
      self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_part_free);
      for (guint i = 0; i < form->parts->len; i++)
        plan_part (&planner, self, form->parts->pdata[i]);
      if (form->subject != NULL)
        {
          self->subject = lines_new ();
          collect_lines (&planner, form->subject, self->subject);
        }
    }
  ouv_state_set_message (state, NULL, language);
  return self;
}

OuvPlan *
ouv_plan_new (OuvState         *state,
              const OuvChannel *channel,
              OuvLanguage       language,
              GPtrArray        *missing)
{
  return plan_new (state, channel, OUV_USE_MESSAGE, language, missing);
}

OuvPlan *
ouv_plan_new_call (OuvState         *state,
                   const OuvChannel *channel,
                   OuvLanguage       language)
{
  return plan_new (state, channel, OUV_USE_CALL, language, NULL);
}

OuvPlan *
ouv_plan_new_notice (OuvState         *state,
                     const OuvChannel *channel,
                     OuvLanguage       language)
{
  return plan_new (state, channel, OUV_USE_NOTICE, language, NULL);
}

void
ouv_plan_free (OuvPlan *self)
{
  g_clear_pointer (&self->subject, g_ptr_array_unref);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* Writing */

static char *
write_line (OuvState    *state,
            GArray      *line,
            OuvLanguage  language,
            GPtrArray   *blanks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < line->len; i++)
    {
      OuvSentence *sentence = &g_array_index (line, OuvSentence, i);
      g_autofree char *text = ouv_message_write_text (state, sentence->text, sentence->attempt, language, blanks);

      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, text);
    }
  return g_string_free (out, FALSE);
}

static void
line_free (OuvLine *line)
{
  g_free (line->text);
  g_free (line);
}

static void
part_free (OuvPart *part)
{
  g_free (part->id);
  g_free (part->text);
  g_free (part->header);
  g_ptr_array_unref (part->lines);
  g_free (part);
}

static char *
join_lines (const OuvPart *part)
{
  GString *out = g_string_new (part->header);

  for (guint i = 0; i < part->lines->len; i++)
    {
      if (out->len > 0)
        g_string_append_c (out, '\n');
      if (part->numbered)
        g_string_append_printf (out, "%u. ", i + 1);
      g_string_append (out, ((const OuvLine *) part->lines->pdata[i])->text);
    }
  return g_string_free (out, FALSE);
}

static OuvPart *
write_part (OuvState          *state,
            const OuvPlanPart *planned,
            OuvLanguage        language,
            GPtrArray         *blanks)
{
  OuvPart *part = g_new0 (OuvPart, 1);

  part->id = g_strdup (planned->id);
  part->numbered = planned->numbered;
  part->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  if (planned->header != NULL)
    part->header = ouv_message_write_text (state, planned->header, -1, language, blanks);
  for (guint i = 0; i < planned->lines->len; i++)
    {
      GArray *sentences = planned->lines->pdata[i];
      OuvLine *line = g_new (OuvLine, 1);

      line->text = write_line (state, sentences, language, blanks);
      line->attempt = g_array_index (sentences, OuvSentence, 0).attempt;
      g_ptr_array_add (part->lines, line);
    }
  part->text = join_lines (part);
  return part;
}

OuvMessage *
ouv_plan_write (const OuvPlan *self,
                OuvState      *state,
                OuvLanguage    language)
{
  OuvMessage *message = g_new0 (OuvMessage, 1);
  g_autoptr(GString) body = g_string_new (NULL);

  ouv_state_set_message (state, self->form->channel, self->language);
  message->channel = self->form->channel;
  message->form = g_strdup (self->form->form);
  message->language = language;
  message->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  message->blanks = g_ptr_array_new_with_free_func (g_free);
  message->limit = (guint) self->form->channel->limit;
  if (self->subject != NULL && self->subject->len > 0)
    message->subject = write_line (state, self->subject->pdata[0], language, message->blanks);
  for (guint i = 0; i < self->parts->len; i++)
    {
      OuvPart *part = write_part (state, self->parts->pdata[i], language, message->blanks);

      g_ptr_array_add (message->parts, part);
      if (body->len > 0)
        g_string_append (body, "\n\n");
      g_string_append (body, part->text);
    }
  message->characters = (guint) g_utf8_strlen (body->str, -1);
  message->body = g_strdup (body->str);
  ouv_state_set_message (state, NULL, language);
  return message;
}

void
ouv_message_free (OuvMessage *self)
{
  g_free (self->form);
  g_free (self->subject);
  g_ptr_array_unref (self->parts);
  g_free (self->body);
  g_ptr_array_unref (self->blanks);
  g_free (self);
}
