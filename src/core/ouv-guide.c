/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide-private.h"

#include <string.h>

#include "ouv-format.h"

#define RESOURCE_PATH "/io/github/ouvidor/Ouvidor/guide/"

static void
load_resource (OuvModelFile *file)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, file->name, NULL);

  file->bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

OuvGuide *
ouv_guide_new_bundled (const OuvModel  *model,
                       GError         **error)
{
  OuvModelFile topics = { "topics.json", NULL };
  OuvModelFile texts[OUV_N_LANGUAGES] = { { "en.json", NULL }, { "uk.json", NULL }, { "pt_BR.json", NULL } };
  OuvGuide *guide;

  ouv_model_register_resources ();
  load_resource (&topics);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    load_resource (&texts[i]);
  guide = ouv_guide_new (model, &topics, texts, error);
  g_bytes_unref (topics.bytes);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    g_bytes_unref (texts[i].bytes);
  return guide;
}

static OuvGuide *
load_bundled (void)
{
  g_autoptr(GError) error = NULL;
  OuvGuide *guide = ouv_guide_new_bundled (ouv_model_get_default (), &error);

  if (guide == NULL)
    g_error ("The bundled guide does not load: %s", error->message);
  return guide;
}

OuvGuide *
ouv_guide_get_default (void)
{
  static OuvGuide *guide;

  if (g_once_init_enter (&guide))
    g_once_init_leave (&guide, load_bundled ());
  return guide;
}

GPtrArray *
ouv_guide_get_groups (const OuvGuide *self)
{
  return self->groups;
}

const OuvTopic *
ouv_guide_find_topic (const OuvGuide *self,
                      const char     *id)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const OuvTopic *topic = self->topics->pdata[i];

      if (g_str_equal (topic->id, id))
        return topic;
    }
  return NULL;
}

GPtrArray *
ouv_guide_find_explaining (const OuvGuide *self,
                           const char     *thing)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->topics->len; i++)
    {
      OuvTopic *topic = self->topics->pdata[i];

      if (g_ptr_array_find_with_equal_func (topic->explains, thing, g_str_equal, NULL))
        g_ptr_array_add (found, topic);
    }
  return found;
}

/* Slots */

/* "ID" or "ID:N", N counting from 0. */
static char *
dup_phone (const OuvGuide *self,
           const char     *name)
{
  g_auto(GStrv) words = g_strsplit (name, ":", 2);
  const OuvContactRow *contact = ouv_model_find_contact (self->model, words[0]);
  guint64 index = 0;

  if (contact == NULL || (words[1] != NULL && !g_ascii_string_to_unsigned (words[1], 10, 0, 99, &index, NULL))
      || index >= contact->phones->len)
    return NULL;
  return g_strdup (contact->phones->pdata[index]);
}

static gboolean
find_money (const OuvGuide *self,
            const char     *id,
            OuvDay          today,
            OuvMoney       *money)
{
  const OuvFact *fact = ouv_model_find_fact (self->model, id);
  const OuvDatedValue *dated = fact != NULL ? ouv_fact_find_dated (fact, today) : NULL;

  if (fact == NULL || fact->type != OUV_TYPE_MONEY)
    return FALSE;
  *money = dated != NULL ? dated->value.money : fact->value.money;
  return TRUE;
}

static char *
dup_value (const OuvGuide *self,
           const char     *kind,
           const char     *name,
           OuvLanguage     language,
           OuvDay          today)
{
  OuvMoney money;
  OuvDay day;
  guint64 n;

  if (g_str_equal (kind, "phone"))
    return dup_phone (self, name);
  if (g_str_equal (kind, "money") && find_money (self, name, today, &money))
    return ouv_format_money (language, money);
  if (g_str_equal (kind, "wages") && g_ascii_string_to_unsigned (name, 10, 1, 1000, &n, NULL)
      && find_money (self, "minimum_wage", today, &money))
    return ouv_format_money (language, money * (OuvMoney) n);
  if (g_str_equal (kind, "date") && (day = ouv_day_from_iso (name, NULL)) != 0)
    return ouv_format_day_words (language, day);
  return NULL;
}

char *
ouv_guide_dup_slot (const OuvGuide  *self,
                    const char      *slot,
                    OuvLanguage      language,
                    OuvDay           today,
                    GError         **error)
{
  const char *colon = strchr (slot, ':');
  g_autofree char *kind = colon != NULL ? g_strndup (slot, (gsize) (colon - slot)) : NULL;
  char *value = kind != NULL ? dup_value (self, kind, colon + 1, language, today) : NULL;

  if (value == NULL)
    g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_UNKNOWN_ID, "there is nothing to put for “{%s}”", slot);
  return value;
}

char *
ouv_guide_write_text (const OuvGuide *self,
                      const char     *text,
                      OuvLanguage     language,
                      OuvDay          today)
{
  g_autoptr(GString) written = g_string_new (NULL);

  for (const char *p = text; *p != '\0';)
    {
      const char *open = strchr (p, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      g_autofree char *slot = NULL;
      g_autofree char *value = NULL;

      if (close == NULL)
        {
          g_string_append (written, p);
          break;
        }
      slot = g_strndup (open + 1, (gsize) (close - open - 1));
      value = ouv_guide_dup_slot (self, slot, language, today, NULL);
      g_string_append_len (written, p, open - p);
      g_string_append (written, value);
      p = close + 1;
    }
  return g_string_free (g_steal_pointer (&written), FALSE);
}

/* Search */

/* What is searched through, the less telling first. */
typedef enum {
  FIELD_BLOCKS,
  FIELD_SUMMARY,
  FIELD_KEYWORDS,
  FIELD_TITLE,
  N_FIELDS
} Field;

static void
append_blocks (GString   *all,
               GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const OuvBlock *block = blocks->pdata[i];

      if (block->text != NULL)
        g_string_append_printf (all, "%s\n", block->text);
      if (block->type == OUV_BLOCK_LAW)
        g_string_append_printf (all, "%s\n", block->target);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        g_string_append_printf (all, "%s\n", (const char *) block->items->pdata[j]);
    }
}

static char *
fold_field (const OuvGuide *self,
            const OuvTopic *topic,
            OuvLanguage     language,
            Field           field,
            OuvDay          today)
{
  const OuvTopicText *text = &topic->texts[language];
  g_autoptr(GString) all = g_string_new (NULL);
  g_autofree char *written = NULL;

  if (field == FIELD_TITLE)
    g_string_append (all, text->title);
  else if (field == FIELD_SUMMARY)
    g_string_append (all, text->summary);
  else if (field == FIELD_BLOCKS)
    append_blocks (all, text->blocks);
  for (guint i = 0; field == FIELD_KEYWORDS && i < text->keywords->len; i++)
    g_string_append_printf (all, "%s\n", (const char *) text->keywords->pdata[i]);
  written = ouv_guide_write_text (self, all->str, language, today);
  return ouv_text_fold (written);
}

/* Folding takes longer than searching, and is the same the whole day. */
static void
fold_all (OuvGuide *self,
          OuvDay    today)
{
  if (self->folded_for == today)
    return;
  g_ptr_array_set_size (self->folded, 0);
  for (guint i = 0; i < self->topics->len; i++)
    for (Field field = 0; field < N_FIELDS; field++)
      for (guint j = 0; j < OUV_N_LANGUAGES; j++)
        g_ptr_array_add (self->folded, fold_field (self, self->topics->pdata[i], j, field, today));
  self->folded_for = today;
}

/* 4 when a word of the title starts so in some language, 3 for a keyword, 2 for the summary, 1 for the word anywhere, 0 for not at
 * all. */
static int
rank_word (const OuvGuide *self,
           guint           topic,
           const char     *word)
{
  int rank = 0;

  for (guint i = 0; i < N_FIELDS * OUV_N_LANGUAGES; i++)
    rank = MAX (rank, ouv_text_rank_folded (self->folded->pdata[topic * N_FIELDS * OUV_N_LANGUAGES + i], word,
                                            (int) (i / OUV_N_LANGUAGES) + 1));
  return rank;
}

/* Every word must match; the weakest decides. */
static int
rank_words (const OuvGuide  *self,
            guint            topic,
            char           **words)
{
  int rank = N_FIELDS;

  for (guint i = 0; words[i] != NULL && rank > 0; i++)
    if (*words[i] != '\0')
      rank = MIN (rank, rank_word (self, topic, words[i]));
  return rank;
}

GPtrArray *
ouv_guide_search (OuvGuide   *self,
                  const char *typed,
                  OuvDay      today,
                  guint      *n_about)
{
  g_auto(GStrv) words = ouv_text_split_words (typed);
  GPtrArray *found = g_ptr_array_new ();

  *n_about = 0;
  fold_all (self, today);
  for (int wanted = N_FIELDS; wanted > 0; wanted--)
    for (guint i = 0; i < self->topics->len; i++)
      if (rank_words (self, i, words) == wanted)
        {
          *n_about += wanted > FIELD_BLOCKS + 1;
          g_ptr_array_add (found, self->topics->pdata[i]);
        }
  return found;
}
