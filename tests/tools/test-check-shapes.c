/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "check.h"
#include "core-common.h"
#include "model-edit.h"

/* The checks that read a model before it is loaded meet whatever an author may write: a list where an object belongs, a number where a
 * text does. Each is told at its place, and none is in the way of the checks. */

#define SET(file, pointer, value) { EDIT_SET, file, pointer, value }
#define APPEND(file, pointer, value) { EDIT_APPEND, file, pointer, value }
#define REMOVE(file, pointer) { EDIT_REMOVE, file, pointer, NULL }
#define EVERYWHERE(pointer, value) \
  SET ("en.json", pointer, value), SET ("uk.json", pointer, value), SET ("pt_BR.json", pointer, value)
#define WHEN "/reasons/@rate_answer/when"

typedef struct {
  const char *name;
  Edit        edits[3];
  const char *code;
  const char *place; /* how it begins */
} Shape;

static const Shape shapes[] = {
  { "texts are a list", { SET ("uk.json", "/texts", "[]") }, "type", "uk.json:/texts" },
  { "texts are a list in Portuguese", { SET ("pt_BR.json", "/texts", "[]") }, "type", "pt_BR.json:/texts" },
  { "no texts", { REMOVE ("uk.json", "/texts") }, "missing", "uk.json:/texts" },
  { "no texts in Portuguese", { REMOVE ("pt_BR.json", "/texts") }, "missing", "pt_BR.json:/texts" },
  { "blanks are a number", { SET ("en.json", "/blanks", "3") }, "type", "en.json:/blanks" },
  { "terms are a text", { SET ("en.json", "/terms", "'x'") }, "type", "en.json:/terms" },
  { "no terms in Portuguese", { REMOVE ("pt_BR.json", "/terms") }, "missing", "pt_BR.json:/terms" },
  { "a text is a number", { SET ("uk.json", "/texts/say_thanks", "3") }, "type", "uk.json:/texts/say_thanks" },
  { "a text is a number in Portuguese",
    { SET ("pt_BR.json", "/texts/say_thanks", "3") }, "type", "pt_BR.json:/texts/say_thanks" },
  { "a number that no other language has",
    { SET ("pt_BR.json", "/texts/say_more", "3") }, "type", "pt_BR.json:/texts/say_more" },
  { "a number that Portuguese does not have",
    { SET ("uk.json", "/texts/say_more", "3") }, "type", "uk.json:/texts/say_more" },
  { "terms of a slot are a list", { SET ("uk.json", "/terms/product", "[]") }, "type", "uk.json:/terms/product" },
  { "operands are an object",
    { SET ("reasons.json", WHEN, "{'!': {'var': 'is_solved'}}") }, "type", "reasons.json:/reasons/" },
  { "operands are a number", { SET ("reasons.json", WHEN, "{'and': 3}") }, "type", "reasons.json:/reasons/" },
  { "an operand's operands are a number", { SET ("reasons.json", WHEN, "{'and': [{'!': 3}, {'var': 'is_solved'}]}") },
    "type", "reasons.json:/reasons/" },
  { "a comparison of a number",
    { SET ("reasons.json", WHEN, "{'and': [{'==': 3}, {'==': [{'var': 'matter'}, 'praise']}]}") },
    "type", "reasons.json:/reasons/" },
  { "a comparison of three",
    { SET ("reasons.json", WHEN, "{'or': [{'==': [1, 2, 3]}, {'==': [{'var': 'matter'}, 'praise']}]}") },
    "syntax", "reasons.json:/reasons/" },
  { "a comparison of no variable",
    { SET ("reasons.json", WHEN, "{'or': [{'==': ['praise', {'var': 'matter'}]}, {'!=': ['claim', 'praise']}]}") },
    "constant", "reasons.json:/reasons/" },
  { "a variable compared with a number",
    { SET ("reasons.json", WHEN, "{'or': [{'==': [{'var': 'matter'}, 3]}, {'==': [{'var': 'matter'}, 4]}]}") },
    "type", "reasons.json:/reasons/" },
  { "the opposite in front", { SET ("reasons.json", WHEN, "{'or': [{'!': [{'var': 'is_solved'}]}, {'var': 'is_solved'}]}") },
    "constant", "reasons.json:/reasons/" },
  { "derived value without id", { REMOVE ("derived.json", "/derived/-/id") }, "missing", "derived.json:/derived/" },
  { "options are a number",
    { SET ("interview.json", "/questions/@product/options", "3") }, "type", "interview.json:/questions/" },
  { "rights are a number",
    { SET ("rights.json", "/rights_by_problem/@other/rights", "3") }, "type", "rights.json:/rights_by_problem/" },
  { "words to search by are a number",
    { SET ("interview.json", "/questions/@problem/options/@wrong_charge/keywords/en", "3") },
    "type", "interview.json:/questions/" },
  { "a name is a number", { SET ("procons.json", "/contacts/@procon_ac/name", "3") }, "type", "procons.json:/contacts/" },
  { "phones are a text", { SET ("procons.json", "/contacts/@procon_ac/phones", "'1'") }, "type", "procons.json:/contacts/" },
  { "questions of a page are a text", { SET ("interview.json", "/pages/@product/questions", "'product'") },
    "type", "interview.json:/pages/" },
  { "a circle of one",
    { APPEND ("derived.json", "/derived", "{'id': 'itself', 'value': {'!': [{'var': 'itself'}]}}") },
    "cycle", "derived.json:/derived/" },
  { "a value twice, once in a circle",
    { APPEND ("derived.json", "/derived", "{'id': 'is_solved', 'value': {'!': [{'var': 'is_solved'}]}}") },
    "cycle", "derived.json:/derived/" },
  { "a slot that nobody can be asked for",
    { APPEND ("messages.json", "/slots", "{'id': 'wage', 'type': 'money', 'var': 'minimum_wage'}") },
    "missing", "messages.json:/slots/" },
  { "a slot of a channel whose blank is missing",
    { APPEND ("messages.json", "/slots", "{'id': 'sac_day', 'type': 'date', 'var': 'sac.date'}") }, "missing", "pt_BR.json:/blanks/sac_day" },
  { "a slot of an attempt whose blank is missing",
    { APPEND ("messages.json", "/slots", "{'id': 'day', 'type': 'date', 'var': 'attempt.date'}") }, "missing", "pt_BR.json:/blanks/day" },
  { "terms of no slot", { EVERYWHERE ("/terms/nosuch", "{'a': 'A'}") }, "unused", "pt_BR.json:/terms/nosuch" },
  { "terms of a slot without terms", { EVERYWHERE ("/terms/name", "{'a': 'A'}") }, "unused", "pt_BR.json:/terms/name" },
  { "a blank of what a family says", { EVERYWHERE ("/blanks/title", "'[1]'") }, "unused", "pt_BR.json:/blanks/title" },
  { "a blank of a fact", { EVERYWHERE ("/blanks/claro_name", "'[1]'") }, "unused", "pt_BR.json:/blanks/claro_name" },
  { "a slot of nobody's variable",
    { APPEND ("messages.json", "/slots", "{'id': 'sum', 'type': 'money', 'var': 'claim.amount'}") },
    "missing", "messages.json:/slots/" },
};

static OuvModelFiles *shipped;

static gboolean
is_told (GPtrArray  *findings,
         const char *code,
         const char *place)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OuvFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->code, code) && g_str_has_prefix (finding->place, place))
        return TRUE;
      g_test_message ("%s: %s: %s", finding->place, finding->code, finding->sentence);
    }
  return FALSE;
}

static void
test_shape (gconstpointer data)
{
  const Shape *self = data;
  g_autoptr(OuvModelFiles) files = edit_files (shipped, self->edits, G_N_ELEMENTS (self->edits));
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  OuvModel *model = ouv_check_files (files, 0, findings);

  g_clear_pointer (&model, ouv_model_unref);
  g_assert_true (is_told (findings, self->code, self->place));
}

/* A model that loads, and has next to nothing of what the policy asks for. What a section lacks is told once, at its first file. */
static void
test_small (void)
{
  static const char more[] = "{\"questions\": [], \"channels\": [], \"checklist\": [], \"rights\": []}";
  g_autoptr(OuvModelFiles) files = ouv_model_files_new ();
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autoptr(GBytes) model_text = g_bytes_new_static (small_model, strlen (small_model));
  g_autoptr(GBytes) more_text = g_bytes_new_static (more, strlen (more));
  g_autoptr(GBytes) texts = g_bytes_new_static (small_texts, strlen (small_texts));
  g_autoptr(OuvModel) model = NULL;

  ouv_model_files_add (files, "small.json", model_text);
  ouv_model_files_add (files, "more.json", more_text);
  for (guint i = 0; i < OUV_N_LANGUAGES; i++)
    ouv_model_files_set_messages (files, i, texts);
  model = ouv_check_files (files, 0, findings);
  g_assert_nonnull (model);
  g_assert_true (is_told (findings, "policy", "more.json:/questions"));
  g_assert_true (is_told (findings, "policy", "more.json:/channels"));
  g_assert_false (is_told (findings, "policy", "small.json:/questions:"));
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  shipped = read_shipped_files ();
  g_test_add_func ("/check/small", test_small);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strconcat ("/check/shapes/", shapes[i].name, NULL);

      g_test_add_data_func (path, &shapes[i], test_shape);
    }
  result = g_test_run ();
  ouv_model_files_free (shipped);
  return result;
}
