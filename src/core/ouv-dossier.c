/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-dossier.h"

#include <string.h>

#include "ouv-format.h"
#include "ouv-message.h"

typedef struct {
  OuvPaper         *paper;
  OuvCase          *kase;
  OuvModel         *model;
  OuvState         *state;
  OuvLanguage       language; /* that is being written */
  const OuvMessage *message;  /* in it */
  GPtrArray        *enclosures; /* ids of the papers in their order */
  GHashTable       *at_hand;
  guint             n_sections;
} Writer;

const char *const ouv_dossier_channels[] = { "procon", "small_claims", "public_defender", NULL };

/* Where the parts of a message go. What is not named here stands below the requests, in its order. */
typedef enum {
  PLACE_COVER,
  PLACE_FIELDS, /* said by the fields of the cover */
  PLACE_FACTS,
  PLACE_URGENT,
  PLACE_REQUESTS,
  PLACE_BELOW,
  PLACE_LAWS,
  PLACE_ENCLOSURES,
  PLACE_DAY,
  PLACE_NAME,
} Place;

static const struct { const char *part; Place place; } places[] = {
  { "procon_head", PLACE_COVER },
  { "court_head", PLACE_COVER },
  { "defender_head", PLACE_COVER },
  { "procon_parties", PLACE_FIELDS },
  { "court_claimant", PLACE_FIELDS },
  { "court_defendant", PLACE_FIELDS },
  { "defender_parties", PLACE_FIELDS },
  { "relation", PLACE_FIELDS },
  { "says", PLACE_FACTS },
  { "details", PLACE_FACTS },
  { "attempts", PLACE_FACTS },
  { "harm", PLACE_FACTS },
  { "facts", PLACE_FACTS },
  { "court_urgent", PLACE_URGENT },
  { "requests", PLACE_REQUESTS },
  { "court_requests", PLACE_REQUESTS },
  { "laws", PLACE_LAWS },
  { "enclosures", PLACE_ENCLOSURES },
  { "place_date", PLACE_DAY },
  { "name", PLACE_NAME },
};

static Place
find_place (const OuvPart *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].part, part->id))
      return places[i].place;
  return PLACE_BELOW;
}

static const OuvPart *
find_part (const OuvMessage *message,
           Place             place)
{
  for (guint i = 0; i < message->parts->len; i++)
    if (find_place (message->parts->pdata[i]) == place)
      return message->parts->pdata[i];
  return NULL;
}

static const char *
get_label (const Writer *self,
           const char   *id)
{
  return ouv_model_get_label (self->model, self->language, id);
}

static char *
dup_label (const Writer *self,
           const char   *id)
{
  return g_strdup (get_label (self, id));
}

static void
add (const Writer *self,
     OuvBlockKind  kind,
     const char   *text)
{
  ouv_paper_add (self->paper, kind, self->language, NULL, text);
}

static void
add_heading (Writer     *self,
             const char *label)
{
  g_autofree char *text = g_strdup_printf ("%u. %s", ++self->n_sections, get_label (self, label));

  add (self, OUV_BLOCK_HEADING, text);
}

/* The cover */

typedef struct {
  const char *label; /* and the slot or question of this id */
  gboolean    needed; /* a blank is left where the answer is missing */
} Field;

static const Field consumer_fields[] = {
  { "name", TRUE }, { "qualification", FALSE }, { "cpf", TRUE }, { "address", TRUE }, { "city", FALSE }, { "state", FALSE },
  { "email", FALSE }, { "phone", FALSE }, { NULL },
};
static const Field claimant_fields[] = {
  { "name", TRUE }, { "qualification", TRUE }, { "cpf", TRUE }, { "address", TRUE }, { "city", TRUE }, { "state", TRUE },
  { "email", FALSE }, { "phone", FALSE }, { NULL },
};
static const Field company_fields[] = {
  { "claro_name", FALSE }, { "claro_cnpj", FALSE }, { "claro_address", FALSE }, { NULL },
};
static const Field case_fields[] = {
  { "product", FALSE }, { "contract_number", FALSE }, { "new_address", FALSE }, { "problem_date", FALSE },
  { "problem_end", FALSE }, { "received_date", FALSE }, { "last_price_date", FALSE }, { "cancel_protocol", FALSE }, { "amount", FALSE },
  { "paid_amount", FALSE }, { "price_cut_amount", FALSE }, { "loss_amount", FALSE }, { "moral_damage_amount", FALSE }, { NULL },
};

/* The answer to a question that no message has a slot for. */
static char *
write_answer (const Writer *self,
              const char   *question)
{
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, question);
  OuvValue value = variable != NULL ? ouv_state_get (self->state, variable->index) : (OuvValue) { 0 };

  if (value.known && value.type == OUV_TYPE_DATE)
    return ouv_format_day (self->language, value.day);
  if (value.known && value.type == OUV_TYPE_MONEY)
    return ouv_format_money (self->language, value.money);
  return NULL;
}

static char *
write_field (const Writer *self,
             const Field  *field)
{
  g_autofree char *value = ouv_message_write_slot (self->state, field->label, -1, self->language);

  if (value == NULL)
    value = write_answer (self, field->label);
  if (value == NULL && field->needed)
    value = g_strdup (ouv_message_get_blank (self->state, field->label, self->language));
  return g_steal_pointer (&value);
}

static const guint8 field_widths[] = { 28, 72 };

static void
add_fields (const Writer *self,
            const char   *heading,
            const Field  *fields)
{
  OuvBlock *block = NULL;

  for (const Field *field = fields; field->label != NULL; field++)
    {
      char *value = write_field (self, field);

      if (value == NULL)
        continue;
      if (block == NULL)
        {
          block = ouv_paper_add_table (self->paper, OUV_BLOCK_FIELDS, self->language, field_widths);
          block->label = dup_label (self, heading);
        }
      ouv_block_add_row (block, dup_label (self, field->label), value, NULL);
    }
}

/* A line without the stop of a sentence. */
static void
add_cover_line (const Writer *self,
                const char   *line)
{
  g_autofree char *text = g_strdup (line);

  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  add (self, OUV_BLOCK_TEXT, text);
}

/* The second line of a head says the subject. */
static void
add_cover (const Writer *self)
{
  const OuvPart *head = find_part (self->message, PLACE_COVER);
  gboolean court = g_str_equal (self->message->form, "petition");

  add (self, OUV_BLOCK_TITLE, get_label (self, "dossier"));
  add (self, OUV_BLOCK_SUBTITLE, self->message->subject);
  for (guint i = 0; head != NULL && i < head->lines->len; i++)
    if (i != 1)
      add_cover_line (self, ((const OuvLine *) head->lines->pdata[i])->text);
  /* As the letter itself calls them. */
  add_fields (self, court ? "claimant" : "consumer", court ? claimant_fields : consumer_fields);
  add_fields (self, court ? "defendant" : "company", company_fields);
  add_fields (self, "case", case_fields);
}

/* Facts */

typedef struct {
  const char *text;
  OuvDay      day;
  guint       index; /* as they stand in the message */
} Fact;

static OuvDay
get_problem_date (const Writer *self)
{
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "problem_date");
  OuvValue value = variable != NULL ? ouv_state_get (self->state, variable->index) : (OuvValue) { 0 };

  return value.known ? value.day : 0;
}

static int
compare_facts (gconstpointer a,
               gconstpointer b)
{
  const Fact *first = a;
  const Fact *second = b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return first->index < second->index ? -1 : first->index > second->index;
}

/* What is told before the contacts happened when the problem did; what is told after them is the end of the story. A contact without
 * a date stays behind the one before it. */
static void
collect_facts (const Writer  *self,
               const OuvPart *part,
               GArray        *facts,
               OuvDay        *last)
{
  for (guint i = 0; i < part->lines->len; i++)
    {
      const OuvLine *line = g_ptr_array_index (part->lines, i);
      Fact fact = { line->text, 0, facts->len };

      if (line->attempt >= 0)
        {
          OuvDay date = ouv_case_get_attempt (self->kase, (guint) line->attempt)->date;

          *last = date != 0 ? date : *last != 0 ? *last : get_problem_date (self);
        }
      fact.day = line->attempt >= 0 ? *last : *last != 0 ? OUV_DAY_MAX : get_problem_date (self);
      g_array_append_val (facts, fact);
    }
}

static void
add_items (const Writer  *self,
           const OuvPart *part)
{
  for (guint i = 0; i < part->lines->len; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u.", i + 1);

      ouv_paper_add (self->paper, OUV_BLOCK_ITEM, self->language, label, ((const OuvLine *) part->lines->pdata[i])->text);
    }
}

static void
add_facts (Writer *self)
{
  g_autoptr(GArray) facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  OuvDay last = 0;

  for (guint i = 0; i < self->message->parts->len; i++)
    if (find_place (self->message->parts->pdata[i]) == PLACE_FACTS)
      collect_facts (self, self->message->parts->pdata[i], facts, &last);
  if (facts->len == 0)
    return;
  g_array_sort (facts, compare_facts);
  add_heading (self, "facts");
  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u.", i + 1);

      ouv_paper_add (self->paper, OUV_BLOCK_ITEM, self->language, label, g_array_index (facts, Fact, i).text);
    }
}

/* Contacts */

static const guint8 attempt_widths[] = { 6, 13, 19, 27, 13, 22 };

/* The value of a slot of an attempt, or its blank. */
static char *
write_slot (const Writer *self,
            const char   *slot,
            int           attempt)
{
  char *value = ouv_message_write_slot (self->state, slot, attempt, self->language);

  return value != NULL ? value : g_strdup (ouv_message_get_blank (self->state, slot, self->language));
}

static char *
write_protocol (const Writer *self,
                int           attempt)
{
  char *protocol = ouv_message_write_slot (self->state, "protocol", attempt, self->language);

  return protocol != NULL ? protocol : dup_label (self, "no_number");
}

/* "no SAC da Claro" at the beginning of a cell. */
static char *
write_channel (const Writer *self,
               int           attempt)
{
  g_autofree char *text = write_slot (self, "channel_in", attempt);
  gunichar first = g_unichar_toupper (g_utf8_get_char (text));
  GString *out = g_string_new (NULL);

  g_string_append_unichar (out, first);
  g_string_append (out, g_utf8_next_char (text));
  return g_string_free (out, FALSE);
}

static char *
write_due (const Writer *self,
           int           attempt)
{
  char *due = ouv_message_write_slot (self->state, "due", attempt, self->language);

  return due != NULL ? due : g_strdup ("—");
}

static char *
write_result (const Writer *self,
              int           attempt)
{
  char *outcome = NULL;

  if (!g_str_equal (ouv_case_get_attempt (self->kase, (guint) attempt)->channel, "nao_me_perturbe"))
    outcome = ouv_message_write_family (self->state, "outcome", attempt, self->language);
  return outcome != NULL ? outcome : g_strdup ("—");
}

static void
add_attempts (Writer *self)
{
  guint n = ouv_case_get_n_attempts (self->kase);
  OuvBlock *table;

  if (n == 0)
    return;
  add_heading (self, "attempts");
  table = ouv_paper_add_table (self->paper, OUV_BLOCK_TABLE, self->language, attempt_widths);
  ouv_block_add_row (table, dup_label (self, "number"), dup_label (self, "date"), dup_label (self, "where"),
                     dup_label (self, "protocol"), dup_label (self, "due"), dup_label (self, "outcome"), NULL);
  for (guint i = 0; i < n; i++)
    {
      int attempt = (int) self->state->attempts[i].index;

      ouv_block_add_row (table, g_strdup_printf ("%u", i + 1), write_slot (self, "date", attempt),
                         write_channel (self, attempt), write_protocol (self, attempt), write_due (self, attempt),
                         write_result (self, attempt), NULL);
    }
}

/* Requests and law */

static void
add_part_text (const Writer *self,
               Place         place)
{
  for (guint i = 0; i < self->message->parts->len; i++)
    {
      const OuvPart *part = self->message->parts->pdata[i];

      if (find_place (part) == place)
        add (self, OUV_BLOCK_TEXT, part->text);
    }
}

static void
add_requests (Writer *self)
{
  const OuvPart *requests = find_part (self->message, PLACE_REQUESTS);

  if (find_part (self->message, PLACE_URGENT) != NULL)
    {
      add_heading (self, "urgent");
      add_part_text (self, PLACE_URGENT);
    }
  add_heading (self, "requests");
  /* One that only names what follows is the heading once more. */
  if (requests->header != NULL && !g_str_has_suffix (requests->header, ":"))
    add (self, OUV_BLOCK_TEXT, requests->header);
  add_items (self, requests);
  add_part_text (self, PLACE_BELOW);
}

static void
add_laws (Writer *self)
{
  const OuvPart *laws = find_part (self->message, PLACE_LAWS);

  if (laws == NULL)
    return;
  add_heading (self, "laws");
  add_items (self, laws);
}

/* Enclosures */

static const guint8 enclosure_widths[] = { 7, 53, 40 };

static char *
write_at_hand (const Writer      *self,
               guint              number,
               const char *const *files)
{
  GString *text;

  if (files == NULL)
    return dup_label (self, "to_add");
  if (files[0] == NULL)
    return dup_label (self, "on_paper");
  text = g_string_new (NULL);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = ouv_dossier_dup_file_name (number, i, g_strv_length ((char **) files), files[i]);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", name);
    }
  return g_string_free (text, FALSE);
}

static void
add_enclosures (Writer *self)
{
  const OuvPart *enclosures = find_part (self->message, PLACE_ENCLOSURES);
  GPtrArray *ids = self->enclosures;
  OuvBlock *table;

  if (enclosures == NULL)
    return;
  add_heading (self, "enclosures");
  table = ouv_paper_add_table (self->paper, OUV_BLOCK_TABLE, self->language, enclosure_widths);
  ouv_block_add_row (table, dup_label (self, "number"), dup_label (self, "document"), dup_label (self, "at_hand"), NULL);
  for (guint i = 0; i < ids->len; i++)
    ouv_block_add_row (table, g_strdup_printf ("%u", i + 1), g_strdup (((const OuvLine *) enclosures->lines->pdata[i])->text),
                       write_at_hand (self, i + 1, g_hash_table_lookup (self->at_hand, ids->pdata[i])), NULL);
}

static void
add_signature (const Writer *self)
{
  const OuvPart *name = find_part (self->message, PLACE_NAME);

  add_part_text (self, PLACE_DAY);
  if (name != NULL)
    add (self, OUV_BLOCK_SIGNATURE, name->text);
}

static void
write_sections (Writer *self)
{
  self->n_sections = 0;
  add_facts (self);
  add_attempts (self);
  add_requests (self);
  add_laws (self);
  add_enclosures (self);
}

static void
add_new_page (const Writer *self)
{
  ouv_paper_add (self->paper, OUV_BLOCK_NEW_PAGE, self->language, NULL, "-");
}

static void
add_gloss (Writer           *self,
           const OuvMessage *gloss)
{
  self->message = gloss;
  self->language = gloss->language;
  add_new_page (self);
  add (self, OUV_BLOCK_SUBTITLE, get_label (self, "translation"));
  add (self, OUV_BLOCK_NOTE, get_label (self, "translation_note"));
  add_fields (self, "case", case_fields);
  write_sections (self);
}

static OuvPaper *
write_dossier (OuvCase          *kase,
               const OuvOutcome *outcome,
               GHashTable       *at_hand)
{
  OuvModel *model = ouv_case_get_model (kase);
  g_autoptr(OuvState) state = ouv_state_new (kase, outcome->as_of);
  g_autoptr(GPtrArray) enclosures = ouv_dossier_get_enclosures (outcome, model);
  Writer self = { NULL, kase, model, state, OUV_LANGUAGE_PT_BR, outcome->message, enclosures, at_hand, 0 };
  g_autofree char *title = NULL;

  title = g_strjoin (" — ", get_label (&self, "dossier"), outcome->message->subject, NULL);
  self.paper = ouv_paper_new (model, OUV_LANGUAGE_PT_BR, title);
  for (guint i = 0; i < outcome->message->blanks->len; i++)
    g_ptr_array_add (self.paper->blanks, g_strdup (outcome->message->blanks->pdata[i]));
  add_cover (&self);
  ouv_paper_add (self.paper, OUV_BLOCK_CONTENTS, self.language, NULL, get_label (&self, "contents"));
  add_new_page (&self);
  write_sections (&self);
  add_signature (&self);
  if (outcome->gloss != NULL)
    add_gloss (&self, outcome->gloss);
  return self.paper;
}

OuvPaper *
ouv_dossier_new (OuvCase     *kase,
                 OuvDay       today,
                 const char  *channel,
                 OuvLanguage  gloss,
                 GHashTable  *at_hand)
{
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, today, NULL, gloss, channel);

  g_return_val_if_fail (g_strv_contains (ouv_dossier_channels, channel), NULL);

  if (outcome->message == NULL || find_part (outcome->message, PLACE_REQUESTS) == NULL)
    return NULL;
  return write_dossier (kase, outcome, at_hand);
}

gboolean
ouv_dossier_is_possible (OuvCase    *kase,
                         OuvDay      today,
                         const char *channel)
{
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_PT_BR, channel);

  return outcome->message != NULL && find_part (outcome->message, PLACE_REQUESTS) != NULL;
}

const char *
ouv_dossier_choose (OuvCase          *kase,
                    const OuvOutcome *outcome)
{
  gboolean procon_tried = FALSE;

  if (outcome->channel != NULL && g_strv_contains (ouv_dossier_channels, outcome->channel->id)
      && ouv_dossier_is_possible (kase, outcome->as_of, outcome->channel->id))
    return outcome->channel->id;
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    procon_tried = procon_tried || g_str_equal (ouv_case_get_attempt (kase, i)->channel, "procon");
  if (procon_tried && ouv_dossier_is_possible (kase, outcome->as_of, "small_claims"))
    return "small_claims";
  return ouv_dossier_is_possible (kase, outcome->as_of, "procon") ? "procon" : NULL;
}

GPtrArray *
ouv_dossier_get_enclosures (const OuvOutcome *outcome,
                            const OuvModel   *model)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < outcome->checklist->len; i++)
    {
      const OuvChecklistItem *item = g_ptr_array_index (outcome->checklist, i);
      g_autofree char *text = g_strconcat ("enclosure.", item->id, NULL);

      if (ouv_model_get_text (model, OUV_LANGUAGE_PT_BR, text) != NULL)
        g_ptr_array_add (ids, g_strdup (item->id));
    }
  return ids;
}

char *
ouv_dossier_dup_file_name (guint       number,
                           guint       index,
                           guint       n_files,
                           const char *name)
{
  return n_files > 1 ? g_strdup_printf ("%02u-%u-%s", number, index + 1, name) : g_strdup_printf ("%02u-%s", number, name);
}
