/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-format.h"

#include <string.h>

/* The letters of a word that say what it means, at the least. */
#define N_STEM 5

typedef struct
{
  gunichar    letter; /* small */
  const char *initial;
  const char *other;
} Romanisation;

/* Cabinet of Ministers of Ukraine, resolution 55 of 2010-01-27; then the Russian letters that are typed in names
 * all the same, by sound and in the manner of the resolution. */
static const Romanisation romanisations[] = {
  { 0x0430 /* а */, "a", "a" },
  { 0x0431 /* б */, "b", "b" },
  { 0x0432 /* в */, "v", "v" },
  { 0x0433 /* г */, "h", "h" },
  { 0x0491 /* ґ */, "g", "g" },
  { 0x0434 /* д */, "d", "d" },
  { 0x0435 /* е */, "e", "e" },
  { 0x0454 /* є */, "ye", "ie" },
  { 0x0436 /* ж */, "zh", "zh" },
  { 0x0437 /* з */, "z", "z" },
  { 0x0438 /* и */, "y", "y" },
  { 0x0456 /* і */, "i", "i" },
  { 0x0457 /* ї */, "yi", "i" },
  { 0x0439 /* й */, "y", "i" },
  { 0x043a /* к */, "k", "k" },
  { 0x043b /* л */, "l", "l" },
  { 0x043c /* м */, "m", "m" },
  { 0x043d /* н */, "n", "n" },
  { 0x043e /* о */, "o", "o" },
  { 0x043f /* п */, "p", "p" },
  { 0x0440 /* р */, "r", "r" },
  { 0x0441 /* с */, "s", "s" },
  { 0x0442 /* т */, "t", "t" },
  { 0x0443 /* у */, "u", "u" },
  { 0x0444 /* ф */, "f", "f" },
  { 0x0445 /* х */, "kh", "kh" },
  { 0x0446 /* ц */, "ts", "ts" },
  { 0x0447 /* ч */, "ch", "ch" },
  { 0x0448 /* ш */, "sh", "sh" },
  { 0x0449 /* щ */, "shch", "shch" },
  { 0x044c /* ь */, "", "" },
  { 0x044e /* ю */, "yu", "iu" },
  { 0x044f /* я */, "ya", "ia" },

  { 0x0451 /* ё */, "yo", "io" },
  { 0x044a /* ъ */, "", "" },
  { 0x044b /* ы */, "y", "y" },
  { 0x044d /* э */, "e", "e" },
};

static gboolean
is_cyrillic_letter (gunichar c)
{
  return g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_CYRILLIC;
}

/* The apostrophe of the resolution (' ’ ʼ) and what keyboards put in its place. */
static gboolean
is_apostrophe (gunichar c)
{
  switch (c)
    {
    case '\'':
    case '`':
    case 0x00b4: /* acute accent */
    case 0x02bc: /* modifier letter apostrophe */
    case 0x2018: /* left single quotation mark */
    case 0x2019: /* right single quotation mark */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 /* hyphen */ || c == 0x2011 /* non-breaking hyphen */;
}

gboolean
ouv_text_has_cyrillic (const char *text)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_cyrillic_letter (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static const Romanisation *
find_romanisation (gunichar c)
{
  gunichar small = g_unichar_tolower (c);

  for (gsize i = 0; i < G_N_ELEMENTS (romanisations); i++)
    {
      if (romanisations[i].letter == small)
        return &romanisations[i];
    }
  return NULL;
}

/* The length of the Cyrillic word that CHARS begin with: letters, stress marks, apostrophes between letters. */
static gsize
get_word_length (const gunichar *chars)
{
  gsize length = 0;

  while (is_cyrillic_letter (chars[length]) ||
         (length > 0 && g_unichar_ismark (chars[length])) ||
         (length > 0 && is_apostrophe (chars[length]) && is_cyrillic_letter (chars[length + 1])))
    length++;
  return length;
}

/* Two capitals at least: a single one is an initial and is written "Yu", not "YU". */
static gboolean
is_all_capitals (const gunichar *word,
                 gsize           length)
{
  guint n_capitals = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_unichar_islower (word[i]))
        return FALSE;
      if (g_unichar_isupper (word[i]))
        n_capitals++;
    }
  return n_capitals > 1;
}

/* LATIN with the case of LETTER: "Shch" for a capital, "SHCH" in a word of capitals. */
static void
append_with_case (GString    *text,
                  const char *latin,
                  gunichar    letter,
                  gboolean    all_capitals)
{
  gboolean is_capital = g_unichar_isupper (letter);

  for (const char *p = latin; *p != '\0'; p++)
    g_string_append_c (text, all_capitals || (is_capital && p == latin) ? g_ascii_toupper (*p) : *p);
}

static void
append_romanised_word (GString        *text,
                       const gunichar *word,
                       gsize           length)
{
  gboolean all_capitals = is_all_capitals (word, length);

  for (gsize i = 0; i < length; i++)
    {
      const Romanisation *romanisation = find_romanisation (word[i]);
      gboolean after_z = i > 0 && g_unichar_tolower (word[i - 1]) == 0x0437 /* з */;

      if (romanisation == NULL && is_cyrillic_letter (word[i]))
        g_string_append_unichar (text, word[i]);
      else if (romanisation == NULL)
        continue; /* an apostrophe or a stress mark */
      else if (after_z && romanisation->letter == 0x0433 /* г */)
        append_with_case (text, "gh", word[i], all_capitals); /* "zh" would be ж */
      else
        append_with_case (text, i == 0 ? romanisation->initial : romanisation->other, word[i], all_capitals);
    }
}

char *
ouv_text_romanise (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  g_autofree gunichar *chars = NULL;
  GString *latin;

  g_return_val_if_fail (text != NULL, NULL);

  /* й and ї may come as two characters each. */
  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  chars = g_utf8_to_ucs4_fast (composed, -1, NULL);

  latin = g_string_new (NULL);
  for (const gunichar *p = chars; *p != 0;)
    {
      gsize length = get_word_length (p);

      if (length == 0)
        g_string_append_unichar (latin, *p++);
      else
        append_romanised_word (latin, p, length);
      p += length;
    }
  return g_string_free (latin, FALSE);
}

char *
ouv_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *small = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  small = g_utf8_casefold (valid, -1);
  decomposed = g_utf8_normalize (small, -1, G_NORMALIZE_DEFAULT);

  folded = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || is_apostrophe (c) || is_hyphen (c))
        continue;
      /* Many keyboards lack ґ, and its stroke is no mark that could be taken off. */
      g_string_append_unichar (folded, c == 0x0491 /* ґ */ ? 0x0433 /* г */ : c);
    }
  return g_string_free (folded, FALSE);
}

/* Of the three languages, and of Russian, which many of our readers type; as they are when folded. */
static gboolean
is_filler (const char *folded)
{
  static const char *const fillers[] = {
    "a", "an", "as", "com", "como", "da", "de", "do", "e", "em", "how", "i", "in", "is", "it", "me", "meu", "minha", "my", "o", "of",
    "on", "os", "para", "que", "the", "to", "um", "uma", "what", "в", "для", "до", "з", "за", "и", "к", "как", "мене", "меня", "мені",
    "мне", "мои", "моя", "міи", "на", "от", "по", "про", "с", "та", "у", "це", "чи", "что", "що", "это", "як", "я", "і", NULL
  };

  return *folded == '\0' || g_strv_contains (fillers, folded);
}

/* "рахунку" finds "рахунок", "faturas" "fatura": what changes with the grammar is taken off, in Cyrillic two letters; short words
 * would find too much. */
static void
cut_ending (char *folded)
{
  glong n = g_utf8_strlen (folded, -1);
  glong n_cut = CLAMP (n - N_STEM, 0, ouv_text_has_cyrillic (folded) ? 2 : 1);
  char *end = g_utf8_offset_to_pointer (folded, n - n_cut);

  if (n_cut > 0 && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (folded + strlen (folded)))))
    *end = '\0';
}

char **
ouv_text_split_words (const char *typed)
{
  g_autofree char *folded = ouv_text_fold (typed);
  g_auto(GStrv) all = g_strsplit (g_strstrip (folded), " ", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; all[i] != NULL; i++)
    if (!is_filler (all[i]))
      {
        cut_ending (all[i]);
        g_strv_builder_add (builder, all[i]);
        n++;
      }
  return n > 0 ? g_strv_builder_end (builder) : g_steal_pointer (&all);
}

int
ouv_text_rank_folded (const char *hay,
                      const char *folded,
                      int         best)
{
  const char *hit = strstr (hay, folded);

  if (hit == NULL)
    return 0;
  for (; hit != NULL; hit = strstr (hit + 1, folded))
    if (hit == hay || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (hit))))
      return best;
  return 1;
}

int
ouv_text_rank (const char *text,
               const char *folded,
               int         best)
{
  g_autofree char *hay = text != NULL ? ouv_text_fold (text) : NULL;

  return hay != NULL ? ouv_text_rank_folded (hay, folded, best) : 0;
}
