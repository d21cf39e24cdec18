/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

#include "ouv-json.h"

/* Every text in the letters of its language, translated, and without endings in brackets. */

typedef enum {
  SCRIPT_LATIN,
  SCRIPT_CYRILLIC,
  N_SCRIPTS,
  SCRIPT_NONE = N_SCRIPTS,
} Script;

/* What a text is written in, without its slots. */
typedef struct {
  guint    words[N_SCRIPTS];
  gboolean mixed;   /* letters of both scripts stand side by side */
  gboolean russian; /* Cyrillic letters that Ukrainian does not have */
} Letters;

static Script
script_of (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) ? SCRIPT_LATIN : SCRIPT_NONE;
  if (!g_unichar_isalpha (c))
    return SCRIPT_NONE;
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_LATIN:
      return SCRIPT_LATIN;
    case G_UNICODE_SCRIPT_CYRILLIC:
      return SCRIPT_CYRILLIC;
    default:
      return SCRIPT_NONE;
    }
}

static gboolean
is_russian (gunichar c)
{
  switch (g_unichar_tolower (c))
    {
    case 0x0451: /* ё */
    case 0x044a: /* ъ */
    case 0x044b: /* ы */
    case 0x044d: /* э */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
joins_words (gunichar c)
{
  return c == '-' || c == '\'' || c == 0x2011 /* non-breaking hyphen */ || c == 0x2019 /* ’ */;
}

/* The end of the slot that TEXT begins with, or TEXT. */
static const char *
skip_slot (const char *text)
{
  const char *end = *text == '{' ? strchr (text, '}') : NULL;

  return end != NULL ? end : text;
}

static Letters
read_letters (const char *text)
{
  Letters letters = { { 0 } };
  Script before = SCRIPT_NONE;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      Script script = script_of (c);

      letters.russian = letters.russian || (script == SCRIPT_CYRILLIC && is_russian (c));
      letters.mixed = letters.mixed || (before != SCRIPT_NONE && script != SCRIPT_NONE && script != before);
      if (script != SCRIPT_NONE && !in_word)
        letters.words[script]++;
      in_word = script != SCRIPT_NONE || (in_word && joins_words (c));
      before = script;
      p = skip_slot (p);
    }
  return letters;
}

/* "dia(s)", "день(дні)": an ending that the reader has to choose. */
static gboolean
has_ending_in_brackets (const char *text)
{
  for (const char *open = strchr (text, '('); open != NULL; open = strchr (open + 1, '('))
    {
      const char *end = open + 1;
      guint n = 0;

      while (g_unichar_islower (g_utf8_get_char (end)))
        {
          end = g_utf8_next_char (end);
          n++;
        }
      if (*end == ')' && n > 0 && n <= 4 && open > text && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (open))))
        return TRUE;
    }
  return FALSE;
}

static void
check_text (const OuvCheck *self,
            const char     *file,
            const char     *pointer,
            OuvLanguage     language,
            const char     *text)
{
  Letters letters = read_letters (text);

  if (letters.mixed)
    ouv_findings_add (self->findings, file, pointer, "script", "a word mixes Latin and Cyrillic letters");
  else if (language != OUV_LANGUAGE_UK && letters.words[SCRIPT_CYRILLIC] > 0)
    ouv_findings_add (self->findings, file, pointer, "script", "Cyrillic letters in a text that is not Ukrainian");
  else if (language == OUV_LANGUAGE_UK && letters.russian)
    ouv_findings_add (self->findings, file, pointer, "script", "letters that Ukrainian does not have");
  else if (language == OUV_LANGUAGE_UK && letters.words[SCRIPT_LATIN] > MAX (3 * letters.words[SCRIPT_CYRILLIC], 1))
    ouv_findings_add (self->findings, file, pointer, "script", "most words are in Latin letters, in a Ukrainian text");
  if (has_ending_in_brackets (text))
    ouv_findings_add (self->findings, file, pointer, "plural", "an ending in brackets: write the forms out");
}

/* Messages */

/* One word may be the same everywhere: a name, "CPF". */
static gboolean
is_untranslated (const char *text,
                 const char *other)
{
  Letters letters = read_letters (text);

  return other != NULL && g_str_equal (text, other) && letters.words[SCRIPT_LATIN] > 1 && letters.words[SCRIPT_CYRILLIC] == 0;
}

/* Texts, or lists of them, of one language, below POINTER; OTHER is the same of Portuguese, or NULL there. */
static void
check_message_texts (const OuvCheck *self,
                     OuvLanguage     language,
                     const char     *pointer,
                     JsonNode       *node,
                     JsonNode       *other)
{
  const char *file = self->tree->files->messages[language].name;
  JsonObjectIter iter;
  const char *id;
  JsonNode *member;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &id, &member))
    {
      g_autofree char *place = ouv_json_pointer_append (pointer, id);
      const char *text;

      if (JSON_NODE_HOLDS_OBJECT (member))
        check_message_texts (self, language, place, member, ouv_tree_get_member (other, id));
      text = ouv_tree_get_text (node, id);
      if (text == NULL)
        continue;
      if (is_untranslated (text, ouv_tree_get_text (other, id)))
        ouv_findings_add (self->findings, file, place, "untranslated", "the same as in Portuguese");
      else
        check_text (self, file, place, language, text);
    }
}

/* The model */

static void
check_english (const OuvTreePlace *place,
               gpointer            data)
{
  check_text (data, place->file, place->pointer, OUV_LANGUAGE_EN, json_node_get_string (place->node));
}

static void
check_portuguese (const OuvTreePlace *place,
                  gpointer            data)
{
  if (json_node_get_value_type (place->node) == G_TYPE_STRING)
    check_text (data, place->file, place->pointer, OUV_LANGUAGE_PT_BR, json_node_get_string (place->node));
}

static void
check_keywords (const OuvTreePlace *place,
                gpointer            data)
{
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    {
      const char *code = ouv_language_get_code (i);
      const char *words = ouv_tree_get_text (place->node, code);

      if (ouv_tree_get_member (place->node, code) == NULL)
        ouv_check_add (data, place, code, "missing-translation", "there are words to search by in other languages only");
      else if (words != NULL && i != OUV_LANGUAGE_UK && read_letters (words).words[SCRIPT_CYRILLIC] > 0)
        ouv_check_add (data, place, code, "script", "Cyrillic letters in a text that is not Ukrainian");
    }
}

void
ouv_check_language (const OuvCheck *self)
{
  static const char *const portuguese[] = { "contacts/*/address", "contacts/*/phones/*", "rights/*/article" };
  JsonNode *const *messages = self->tree->messages;

  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    check_message_texts (self, i, "", messages[i], i == OUV_LANGUAGE_PT_BR ? NULL : messages[OUV_LANGUAGE_PT_BR]);
  ouv_model_tree_foreach_text (self->tree, check_english, (gpointer) self);
  for (guint i = 0; i < G_N_ELEMENTS (portuguese); i++)
    ouv_model_tree_foreach (self->tree, portuguese[i], check_portuguese, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "questions/*/options/*/keywords", check_keywords, (gpointer) self);
}
