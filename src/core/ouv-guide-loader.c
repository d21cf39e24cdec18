/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-guide-private.h"

#include <string.h>

#include "ouv-json.h"

/* Which members a block of each type has. */
static const struct {
  const char *name;
  const char *text;   /* (nullable) */
  const char *items;  /* (nullable) */
  const char *target; /* (nullable) */
} kinds[] = {
  [OUV_BLOCK_TEXT] = { "text", "text", NULL, NULL },
  [OUV_BLOCK_HEADING] = { "heading", "text", NULL, NULL },
  [OUV_BLOCK_LIST] = { "list", NULL, "items", NULL },
  [OUV_BLOCK_STEPS] = { "steps", NULL, "items", NULL },
  [OUV_BLOCK_NOTE] = { "note", "text", NULL, NULL },
  [OUV_BLOCK_CONTACT] = { "contact", NULL, NULL, "contact" },
  [OUV_BLOCK_LAW] = { "law", "text", NULL, "cite" },
  [OUV_BLOCK_LINK] = { "link", "title", NULL, "url" },
  [OUV_BLOCK_TOPIC] = { "topic", NULL, NULL, "topic" },
};

static void
block_free (OuvBlock *block)
{
  g_free (block->text);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_free (block->target);
  g_free (block);
}

static void
topic_free (OuvTopic *topic)
{
  g_free (topic->id);
  g_clear_pointer (&topic->explains, g_ptr_array_unref);
  g_clear_pointer (&topic->sources, g_ptr_array_unref);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      g_free (topic->texts[i].title);
      g_free (topic->texts[i].summary);
      g_clear_pointer (&topic->texts[i].keywords, g_ptr_array_unref);
      g_clear_pointer (&topic->texts[i].blocks, g_ptr_array_unref);
    }
  g_free (topic);
}

static void
group_free (OuvTopicGroup *group)
{
  g_free (group->id);
  g_ptr_array_unref (group->topics);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    g_free (group->titles[i]);
  g_free (group);
}

/* A member that must be there and says something. */
static gboolean
load_filled (OuvEntry    *entry,
             const char  *member,
             char       **value,
             GError     **error)
{
  if (!ouv_loader_string (entry, member, TRUE, value, error))
    return FALSE;
  if (**value == '\0')
    ouv_loader_fail (entry, member, OUV_CORE_ERROR_RANGE, error, "is empty");
  return **value != '\0';
}

/* A child object that must be there. */
static OuvEntry *
load_child (OuvEntry    *entry,
            const char  *member,
            GError     **error)
{
  g_autoptr(GError) local = NULL;
  OuvEntry *child = ouv_loader_child (entry, member, &local);

  if (child == NULL && local == NULL)
    ouv_loader_fail (entry, member, OUV_CORE_ERROR_MISSING, error, "is missing");
  else if (child == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return child;
}

static gboolean
load_address (OuvEntry    *entry,
              const char  *member,
              const char  *address,
              GError     **error)
{
  if (g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL)
      && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")))
    return TRUE;
  ouv_loader_fail (entry, member, OUV_CORE_ERROR_RANGE, error, "“%s” is no address of a page", address);
  return FALSE;
}

/* The topics */

static gboolean
is_explained (const OuvModel *model,
              const char     *thing)
{
  g_auto(GStrv) words = g_strsplit_set (thing, ":=", 3);
  const OuvQuestion *question;

  if (g_strv_length (words) < 2)
    return FALSE;
  if (g_str_equal (words[0], "channel"))
    return words[2] == NULL && ouv_model_find_channel (model, words[1]) != NULL;
  if (g_str_equal (words[0], "right"))
    return words[2] == NULL && ouv_model_find_right (model, words[1]) != NULL;
  question = g_str_equal (words[0], "question") ? ouv_model_find_question (model, words[1]) : NULL;
  return question != NULL && (words[2] == NULL || ouv_question_find_option (question, words[2]) != NULL);
}

static gboolean
load_topic (OuvGuide    *guide,
            OuvEntry    *entry,
            const char  *id,
            GError     **error)
{
  static const char *const members[] = { "checked", "explains", "sources", NULL };
  OuvTopic *topic = g_new0 (OuvTopic, 1);

  g_ptr_array_add (guide->topics, topic);
  topic->id = g_strdup (id);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_day (entry, "checked", TRUE, &topic->checked, error)
      || !ouv_loader_strings (entry, "explains", &topic->explains, error)
      || !ouv_loader_strings (entry, "sources", &topic->sources, error))
    return FALSE;
  for (guint i = 0; i < topic->explains->len; i++)
    if (!is_explained (guide->model, topic->explains->pdata[i]))
      {
        ouv_loader_fail (entry, "explains", OUV_CORE_ERROR_UNKNOWN_ID, error, "the model has no “%s”",
                         (const char *) topic->explains->pdata[i]);
        return FALSE;
      }
  for (guint i = 0; i < topic->sources->len; i++)
    if (!load_address (entry, "sources", topic->sources->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
is_in_group (OuvGuide       *guide,
             const OuvTopic *topic)
{
  for (guint i = 0; i < guide->groups->len; i++)
    if (g_ptr_array_find (((OuvTopicGroup *) guide->groups->pdata[i])->topics, topic, NULL))
      return TRUE;
  return FALSE;
}

static gboolean
load_group (OuvGuide    *guide,
            OuvEntry    *entry,
            GError     **error)
{
  static const char *const members[] = { "id", "topics", NULL };
  g_autoptr(GPtrArray) ids = NULL;
  OuvTopicGroup *group = g_new0 (OuvTopicGroup, 1);

  group->topics = g_ptr_array_new ();
  g_ptr_array_add (guide->groups, group);
  if (!ouv_loader_members (entry, members, error)
      || !load_filled (entry, "id", &group->id, error)
      || !ouv_loader_strings (entry, "topics", &ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      const OuvTopic *topic = ouv_guide_find_topic (guide, ids->pdata[i]);

      if (topic == NULL || is_in_group (guide, topic))
        {
          ouv_loader_fail (entry, "topics", topic == NULL ? OUV_CORE_ERROR_UNKNOWN_ID : OUV_CORE_ERROR_DUPLICATE, error,
                           topic == NULL ? "there is no topic “%s”" : "the topic “%s” is in a group already",
                           (const char *) ids->pdata[i]);
          return FALSE;
        }
      g_ptr_array_add (group->topics, (gpointer) topic);
    }
  return TRUE;
}

static gboolean
load_topics (OuvGuide    *guide,
             OuvEntry    *root,
             GError     **error)
{
  static const char *const members[] = { "groups", "topics", NULL };
  g_autoptr(OuvEntry) topics = NULL;
  g_autoptr(GPtrArray) groups = NULL;
  g_autoptr(GList) ids = NULL;

  if (!ouv_loader_members (root, members, error)
      || (topics = load_child (root, "topics", error)) == NULL
      || (groups = ouv_loader_children (root, "groups", error)) == NULL)
    return FALSE;
  ids = json_object_get_members (topics->object);
  for (GList *l = ids; l != NULL; l = l->next)
    {
      g_autoptr(OuvEntry) entry = load_child (topics, l->data, error);

      if (entry == NULL || !load_topic (guide, entry, l->data, error))
        return FALSE;
    }
  for (guint i = 0; i < groups->len; i++)
    if (!load_group (guide, groups->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < guide->topics->len; i++)
    {
      const OuvTopic *topic = guide->topics->pdata[i];

      if (is_in_group (guide, topic))
        continue;
      ouv_loader_fail (topics, topic->id, OUV_CORE_ERROR_MISSING, error, "is in no group");
      return FALSE;
    }
  return TRUE;
}

/* The texts of one language */

static gboolean
check_slots (OuvGuide    *guide,
             OuvEntry    *entry,
             const char  *member,
             const char  *text,
             GError     **error)
{
  for (const char *p = text + strcspn (text, "{}"); *p != '\0'; p += strcspn (p, "{}"))
    {
      gsize length = *p == '{' ? strcspn (p + 1, "{}") : 0;
      g_autofree char *slot = g_strndup (p + 1, length);
      g_autofree char *value = NULL;
      g_autoptr(GError) local = NULL;

      if (*p != '{' || p[1 + length] != '}')
        {
          ouv_loader_fail (entry, member, OUV_CORE_ERROR_SYNTAX, error, "a brace has no counterpart");
          return FALSE;
        }
      value = ouv_guide_dup_slot (guide, slot, OUV_LANGUAGE_EN, G_MAXINT32, &local);
      if (value == NULL)
        {
          ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "%s", local->message);
          return FALSE;
        }
      p += length + 2;
    }
  return TRUE;
}

static gboolean
check_target (OuvGuide        *guide,
              OuvEntry        *entry,
              const OuvBlock  *block,
              GError         **error)
{
  if (block->type == OUV_BLOCK_LINK)
    return load_address (entry, "url", block->target, error);
  if ((block->type == OUV_BLOCK_CONTACT && ouv_model_find_contact (guide->model, block->target) == NULL)
      || (block->type == OUV_BLOCK_TOPIC && ouv_guide_find_topic (guide, block->target) == NULL))
    {
      ouv_loader_fail (entry, kinds[block->type].target, OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no “%s”", block->target);
      return FALSE;
    }
  return TRUE;
}

static gboolean
load_items (OuvGuide    *guide,
            OuvEntry    *entry,
            OuvBlock    *block,
            GError     **error)
{
  if (!ouv_loader_strings (entry, "items", &block->items, error))
    return FALSE;
  if (block->items->len == 0)
    {
      ouv_loader_fail (entry, "items", OUV_CORE_ERROR_MISSING, error, "is empty");
      return FALSE;
    }
  for (guint i = 0; i < block->items->len; i++)
    if (!check_slots (guide, entry, "items", block->items->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
load_block (OuvGuide    *guide,
            OuvEntry    *entry,
            GPtrArray   *blocks,
            GError     **error)
{
  const char *names[G_N_ELEMENTS (kinds) + 1] = { NULL };
  OuvBlock *block = g_new0 (OuvBlock, 1);
  const char *members[4] = { "type" };
  guint n_members = 1;
  int type = -1;

  g_ptr_array_add (blocks, block);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    names[i] = kinds[i].name;
  if (!ouv_loader_choice (entry, "type", names, &type, error))
    return FALSE;
  block->type = (OuvBlockType) type;
  if (kinds[type].text != NULL)
    members[n_members++] = kinds[type].text;
  if (kinds[type].items != NULL)
    members[n_members++] = kinds[type].items;
  if (kinds[type].target != NULL)
    members[n_members++] = kinds[type].target;
  return ouv_loader_members (entry, members, error)
         && (kinds[type].text == NULL
             || (load_filled (entry, kinds[type].text, &block->text, error)
                 && check_slots (guide, entry, kinds[type].text, block->text, error)))
         && (kinds[type].items == NULL || load_items (guide, entry, block, error))
         && (kinds[type].target == NULL
             || (load_filled (entry, kinds[type].target, &block->target, error) && check_target (guide, entry, block, error)));
}

static guint
count_items (const OuvBlock *block)
{
  return block->items != NULL ? block->items->len : 0;
}

/* A topic says the same in every language: a translation that lags behind is told. */
static gboolean
check_like_english (OuvEntry      *entry,
                    const OuvTopic *topic,
                    OuvLanguage    language,
                    GError       **error)
{
  GPtrArray *english = topic->texts[OUV_LANGUAGE_EN].blocks;
  GPtrArray *blocks = topic->texts[language].blocks;

  for (guint i = 0; i < MIN (english->len, blocks->len); i++)
    {
      const OuvBlock *theirs = english->pdata[i];
      const OuvBlock *block = blocks->pdata[i];
      g_autofree char *place = g_strdup_printf ("blocks/%u", i);

      if (theirs->type == block->type && count_items (theirs) == count_items (block)
          && (theirs->type == OUV_BLOCK_LAW || g_strcmp0 (theirs->target, block->target) == 0))
        continue;
      ouv_loader_fail (entry, place, OUV_CORE_ERROR_RANGE, error, "English has a %s of %u items with the target “%s” here",
                       kinds[theirs->type].name, count_items (theirs), theirs->target != NULL ? theirs->target : "");
      return FALSE;
    }
  if (english->len != blocks->len)
    ouv_loader_fail (entry, "blocks", OUV_CORE_ERROR_RANGE, error, "%u blocks, %u in English", blocks->len, english->len);
  return english->len == blocks->len;
}

static gboolean
load_topic_text (OuvGuide     *guide,
                 OuvEntry     *entry,
                 OuvTopic     *topic,
                 OuvLanguage   language,
                 GError      **error)
{
  static const char *const members[] = { "title", "summary", "keywords", "blocks", NULL };
  OuvTopicText *text = &topic->texts[language];
  g_autoptr(GPtrArray) blocks = NULL;

  text->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  if (!ouv_loader_members (entry, members, error)
      || !load_filled (entry, "title", &text->title, error)
      || !load_filled (entry, "summary", &text->summary, error)
      || !ouv_loader_strings (entry, "keywords", &text->keywords, error)
      || (blocks = ouv_loader_children (entry, "blocks", error)) == NULL)
    return FALSE;
  for (guint i = 0; i < blocks->len; i++)
    if (!load_block (guide, blocks->pdata[i], text->blocks, error))
      return FALSE;
  return check_like_english (entry, topic, language, error);
}

/* Whether OBJECT has no member that is not an id of IDS. */
static gboolean
check_ids (OuvEntry   *entry,
           GPtrArray  *ids,
           GError    **error)
{
  g_ptr_array_add (ids, NULL);
  return ouv_loader_members (entry, (const char *const *) ids->pdata, error);
}

static gboolean
load_texts (OuvGuide     *guide,
            OuvEntry     *root,
            OuvLanguage   language,
            GError      **error)
{
  static const char *const members[] = { "groups", "topics", NULL };
  g_autoptr(OuvEntry) groups = NULL;
  g_autoptr(OuvEntry) topics = NULL;
  g_autoptr(GPtrArray) group_ids = g_ptr_array_new ();
  g_autoptr(GPtrArray) topic_ids = g_ptr_array_new ();

  if (!ouv_loader_members (root, members, error)
      || (groups = load_child (root, "groups", error)) == NULL
      || (topics = load_child (root, "topics", error)) == NULL)
    return FALSE;
  for (guint i = 0; i < guide->groups->len; i++)
    {
      OuvTopicGroup *group = guide->groups->pdata[i];

      g_ptr_array_add (group_ids, group->id);
      if (!load_filled (groups, group->id, &group->titles[language], error))
        return FALSE;
    }
  for (guint i = 0; i < guide->topics->len; i++)
    {
      OuvTopic *topic = guide->topics->pdata[i];
      g_autoptr(OuvEntry) entry = load_child (topics, topic->id, error);

      g_ptr_array_add (topic_ids, topic->id);
      if (entry == NULL || !load_topic_text (guide, entry, topic, language, error))
        return FALSE;
    }
  return check_ids (groups, group_ids, error) && check_ids (topics, topic_ids, error);
}

/* The whole */

OuvGuide *
ouv_guide_new (const OuvModel      *model,
               const OuvModelFile  *topics,
               const OuvModelFile   texts[OUV_N_LANGUAGES],
               GError             **error)
{
  g_autoptr(OuvGuide) guide = g_new0 (OuvGuide, 1);

  guide->model = model;
  guide->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  guide->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) topic_free);
  guide->folded = g_ptr_array_new_with_free_func (g_free);
  for (int i = -1; i < OUV_N_LANGUAGES; i++)
    {
      const OuvModelFile *file = i < 0 ? topics : &texts[i];
      g_autoptr(JsonNode) root = ouv_model_file_parse_object (file, error);
      g_autoptr(OuvEntry) entry = NULL;

      if (root == NULL)
        return NULL;
      entry = ouv_entry_new (file->name, g_strdup (""), json_node_get_object (root));
      if (i < 0 ? !load_topics (guide, entry, error) : !load_texts (guide, entry, (OuvLanguage) i, error))
        return NULL;
    }
  return g_steal_pointer (&guide);
}

void
ouv_guide_free (OuvGuide *self)
{
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->folded);
  g_free (self);
}
