/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture reads from the top as the rules do: the questions step by step, then the rules in the order of the table, each group
 * with the channel that it leads to. Rules that ask for the same are put together, and what they all ask for is said once. */
#include "config.h"

#include "graph.h"

#include <string.h>

#include "ouv-condition.h"

/* Characters to a line. */
#define QUESTION_WIDTH 42
#define RULE_WIDTH 64
#define ACTION_WIDTH 30
#define MEANING_WIDTH 110
#define CHANNEL_WIDTH 26

typedef struct {
  const OuvNextRow *row;
  guint             number;
  OuvCondition     *when;
  GPtrArray        *conditions; /* of OuvCondition, not owned */
} Rule;

/* Rules in a row that lead to one channel, or to nothing after that. */
typedef struct {
  const char       *subject; /* what all of its part of the picture asks for first, not owned */
  const OuvChannel *channel; /* (nullable) */
  GPtrArray        *rules;   /* of Rule, not owned */
  GPtrArray        *common;  /* of char*, not owned: what they ask for besides SUBJECT, all of them */
} Block;

typedef struct {
  const OuvModel *model;
  GString        *out;
  GPtrArray      *rules;  /* of Rule */
  GPtrArray      *blocks; /* of Block */
} Graph;

static void
rule_free (Rule *rule)
{
  g_ptr_array_unref (rule->conditions);
  ouv_condition_free (rule->when);
  g_free (rule);
}

static void
block_free (Block *block)
{
  g_ptr_array_unref (block->rules);
  g_ptr_array_unref (block->common);
  g_free (block);
}

/* Texts */

static void
append_escaped (GString    *out,
                const char *text,
                gssize      length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, escaped);
}

/* TEXT in lines of at most WIDTH characters, where its words allow. */
static void
append_wrapped (GString    *out,
                const char *text,
                glong       width)
{
  while (g_utf8_strlen (text, -1) > width)
    {
      const char *end = g_utf8_offset_to_pointer (text, width + 1);
      const char *space = g_strrstr_len (text, end - text, " ");

      if (space == NULL)
        space = strchr (text, ' ');
      if (space == NULL)
        break;
      append_escaped (out, text, space - text);
      g_string_append (out, "<BR ALIGN=\"LEFT\"/>");
      text = space + 1;
    }
  append_escaped (out, text, -1);
  g_string_append (out, "<BR ALIGN=\"LEFT\"/>");
}

/* A cell of a table; ATTRIBUTES are those of the cell, FONT those of its text (nullable). */
static void
append_cell (GString    *out,
             const char *attributes,
             const char *font,
             const char *text,
             glong       width)
{
  g_string_append_printf (out, "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" %s>", attributes);
  if (font != NULL)
    g_string_append_printf (out, "<FONT %s>", font);
  append_wrapped (out, text, width);
  g_string_append_printf (out, "%s</TD>", font != NULL ? "</FONT>" : "");
}

static void
append_heading (GString    *out,
                const char *attributes,
                const char *text,
                glong       width)
{
  g_string_append_printf (out, "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" %s><B>", attributes);
  append_wrapped (out, text, width);
  g_string_append (out, "</B></TD></TR>\n");
}

/* Questions */

static char *
dup_asked_if (const Graph       *self,
              const OuvQuestion *question)
{
  g_autoptr(OuvCondition) ask = ouv_condition_new (self->model, NULL, question->ask, OUV_LANGUAGE_EN);
  g_autofree char *line = ouv_condition_dup_line (ask);

  return question->ask != NULL ? g_strdup_printf ("asked if: %s", line) : g_strdup ("asked always");
}

/* TEXT in lines of its own, between two tags. */
static void
append_lines (GString    *out,
              const char *before,
              const char *text,
              const char *after,
              glong       width)
{
  g_string_append (out, before);
  append_wrapped (out, text, width);
  g_string_append (out, after);
}

/* When questions one after the other are asked is said once, after them. */
static void
draw_page (Graph             *self,
           const OuvPageInfo *page)
{
  /* The only question of a page says what the page says. */
  if (page->questions->len != 1)
    append_lines (self->out, "<B>", page->title, "</B>", QUESTION_WIDTH);
  for (guint i = 0; i < page->questions->len; i++)
    {
      const OuvQuestion *question = page->questions->pdata[i];
      g_autofree char *asked = dup_asked_if (self, question);
      g_autofree char *next = i + 1 < page->questions->len ? dup_asked_if (self, page->questions->pdata[i + 1]) : NULL;

      append_lines (self->out, page->questions->len == 1 ? "<B>" : "", question->text, page->questions->len == 1 ? "</B>" : "",
                    QUESTION_WIDTH);
      if (g_strcmp0 (asked, next) == 0)
        continue;
      append_lines (self->out, "<FONT COLOR=\"#5e5c64\" POINT-SIZE=\"9\">", asked, "</FONT>", QUESTION_WIDTH + 8);
      g_string_append (self->out, "<FONT POINT-SIZE=\"3\"><BR/></FONT>");
    }
  g_string_append (self->out, "<FONT POINT-SIZE=\"7\"><BR/></FONT>");
}

/* One step of the wizard, page by page. */
static void
draw_step (Graph *self,
           guint  index)
{
  g_string_append (self->out, "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" VALIGN=\"TOP\" BGCOLOR=\"#f6f5f4\">");
  for (guint i = 0; i < self->model->pages->len; i++)
    if (((OuvPageInfo *) self->model->pages->pdata[i])->step == index)
      draw_page (self, self->model->pages->pdata[i]);
  g_string_append (self->out, "</TD>\n");
}

static void
draw_interview (Graph *self)
{
  g_string_append (self->out, "\nquestions [label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"6\">"
                              "<TR>\n");
  for (guint i = 0; i < self->model->steps->len; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u. %s", i + 1, ((OuvStep *) self->model->steps->pdata[i])->title);

      append_cell (self->out, "BGCOLOR=\"#99c1f1\"", NULL, title, QUESTION_WIDTH);
    }
  g_string_append (self->out, "</TR>\n<TR>\n");
  for (guint i = 0; i < self->model->steps->len; i++)
    draw_step (self, i);
  g_string_append (self->out, "</TR></TABLE>>];\n");
}

/* Rules */

static const char *
get_subject (const Rule *rule)
{
  const OuvCondition *first = rule->conditions->pdata[0];

  return first->text != NULL ? first->text : "";
}

static gboolean
asks_for (const Rule *rule,
          const char *text)
{
  for (guint i = 0; i < rule->conditions->len; i++)
    {
      g_autofree char *line = ouv_condition_dup_line (rule->conditions->pdata[i]);

      if (g_str_equal (line, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
belongs_to (const Block *block,
            const Rule  *rule)
{
  return g_str_equal (block->subject, get_subject (rule)) && (rule->row->channel == block->channel || rule->row->channel == NULL);
}

static void
add_rule (Graph *self,
          guint  index)
{
  Rule *rule = g_new0 (Rule, 1);
  Block *block = self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1] : NULL;

  rule->row = self->model->next_step->pdata[index];
  rule->number = index + 1;
  rule->when = ouv_condition_new (self->model, NULL, rule->row->when, OUV_LANGUAGE_EN);
  rule->conditions = ouv_condition_list (rule->when);
  g_ptr_array_add (self->rules, rule);
  if (block == NULL || !belongs_to (block, rule))
    {
      block = g_new0 (Block, 1);
      block->subject = get_subject (rule);
      block->channel = rule->row->channel;
      block->rules = g_ptr_array_new ();
      block->common = g_ptr_array_new ();
      g_ptr_array_add (self->blocks, block);
    }
  g_ptr_array_add (block->rules, rule);
}

/* What all rules of the block ask for. */
static void
find_common (Block *block)
{
  const Rule *first = block->rules->pdata[0];

  for (guint i = 1; i < first->conditions->len && block->rules->len > 1; i++)
    {
      const char *text = ((OuvCondition *) first->conditions->pdata[i])->text;
      gboolean common = text != NULL;

      for (guint j = 1; j < block->rules->len && common; j++)
        common = asks_for (block->rules->pdata[j], text);
      if (common)
        g_ptr_array_add (block->common, (gpointer) text);
    }
}

/* What RULE asks for that the block and its part of the picture do not say already, one a line. */
static char *
dup_rest (const Block *block,
          const Rule  *rule)
{
  g_autoptr(GString) rest = g_string_new (NULL);

  for (guint i = 0; i < rule->conditions->len; i++)
    {
      g_autofree char *line = ouv_condition_dup_line (rule->conditions->pdata[i]);

      if (!g_str_equal (line, block->subject) && !g_ptr_array_find_with_equal_func (block->common, line, g_str_equal, NULL))
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", line);
    }
  return rest->len > 0 ? g_strdup (rest->str) : NULL;
}

static const char *
get_colour (OuvAction action)
{
  static const char *const colours[] = { "#c7ebd1", "#f9ecb8", "#deddda" };

  return colours[action];
}

static void
draw_rule (Graph       *self,
           const Block *block,
           guint        index)
{
  const Rule *rule = block->rules->pdata[index];
  g_autofree char *rest = dup_rest (block, rule);
  g_autofree char *action = ouv_action_dup_title (rule->row->action, rule->row->channel);
  g_autofree char *colour = g_strdup_printf ("BGCOLOR=\"%s\"", get_colour (rule->row->action));
  g_auto(GStrv) lines = g_strsplit (rest != NULL ? rest : index > 0 ? "otherwise" : "in every case", "\n", -1);

  g_string_append_printf (self->out, "<TR><TD ALIGN=\"RIGHT\"><FONT COLOR=\"#5e5c64\">%u</FONT></TD>"
                                     "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">", rule->number);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = i > 0 ? g_strconcat ("and ", lines[i], NULL) : g_strdup (lines[i]);

      append_wrapped (self->out, line, RULE_WIDTH);
    }
  g_string_append (self->out, "</TD>");
  append_cell (self->out, colour, NULL, action, ACTION_WIDTH);
  g_string_append (self->out, "</TR>\n");
}

static void
draw_block (Graph *self,
            guint  index)
{
  const Block *block = self->blocks->pdata[index];

  g_string_append_printf (self->out, "rules_%u [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"4\" "
                                     "COLOR=\"#c0bfbc\" BGCOLOR=\"white\">\n", index + 1);
  for (guint i = 0; i < block->common->len; i++)
    append_heading (self->out, "COLSPAN=\"3\" BGCOLOR=\"#f6f5f4\" SIDES=\"LTR\"", block->common->pdata[i],
                    RULE_WIDTH + ACTION_WIDTH);
  for (guint i = 0; i < block->rules->len; i++)
    draw_rule (self, block, i);
  g_string_append (self->out, "</TABLE>>];\n");
}

static const char *
get_whose (const char *whose)
{
  if (g_strcmp0 (whose, "law") == 0)
    return "by law";
  return g_strcmp0 (whose, "company") == 0 ? "by its own rule" : "our suggestion";
}

/* The channel that a block leads to, beside it. */
static void
draw_channel (Graph *self,
              guint  index)
{
  const OuvChannel *channel = ((Block *) self->blocks->pdata[index])->channel;

  if (channel == NULL)
    return;
  g_string_append_printf (self->out, "channel_%u [label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\" "
                                     "BGCOLOR=\"#e5c7ea\" STYLE=\"ROUNDED\">\n", index + 1);
  append_heading (self->out, "", channel->name, CHANNEL_WIDTH);
  if (channel->reply_days > 0)
    {
      g_autofree char *reply = g_strdup_printf ("%s within %d days (%s)", channel->reply_is_effect ? "takes effect" : "answers",
                                                channel->reply_days, get_whose (channel->reply_whose));

      g_string_append (self->out, "<TR>");
      append_cell (self->out, "", NULL, reply, CHANNEL_WIDTH);
      g_string_append (self->out, "</TR>\n");
    }
  g_string_append_printf (self->out, "</TABLE>>];\n{ rank=same; rules_%u -> channel_%u [color=\"#9141ac\"]; }\n",
                          index + 1, index + 1);
}

/* Blocks of one subject in a frame. */
static void
draw_rules (Graph *self)
{
  const char *subject = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = self->blocks->pdata[i];

      if (subject == NULL || !g_str_equal (subject, block->subject))
        {
          subject = block->subject;
          g_string_append_printf (self->out, "%s\nsubgraph cluster_rules_%u {\nlabel=<<B>", i > 0 ? "}\n" : "", i + 1);
          append_wrapped (self->out, subject, MEANING_WIDTH);
          g_string_append (self->out, "</B>>; labeljust=l; style=\"rounded,filled\"; color=\"#c0bfbc\"; fillcolor=\"#fafafa\";\n");
        }
      draw_block (self, i);
      draw_channel (self, i);
    }
  g_string_append (self->out, "}\n");
}

/* The place of the first block of the frame that block INDEX stands in. */
static guint
find_frame (const Graph *self,
            guint        index)
{
  const char *subject = ((Block *) self->blocks->pdata[index])->subject;

  while (index > 0 && g_str_equal (((Block *) self->blocks->pdata[index - 1])->subject, subject))
    index--;
  return index;
}

/* From block to block; from frame to frame the arrow ends at the frame, so that it does not cross its title. */
static void
draw_order (Graph *self)
{
  g_string_append (self->out, "\nquestions -> rules_1 [label=\"  answers and contacts\", lhead=cluster_rules_1];\n");
  for (guint i = 1; i < self->blocks->len; i++)
    {
      guint from = find_frame (self, i - 1);
      guint to = find_frame (self, i);

      g_string_append_printf (self->out, "rules_%u -> rules_%u [label=\"  otherwise\", weight=100", i, i + 1);
      if (from != to)
        g_string_append_printf (self->out, ", ltail=cluster_rules_%u, lhead=cluster_rules_%u", from + 1, to + 1);
      g_string_append (self->out, "];\n");
    }
}

/* What is meant */

static gboolean
is_said (const Graph *self,
         const char  *text)
{
  for (guint i = 0; i < self->rules->len; i++)
    if (asks_for (self->rules->pdata[i], text))
      return TRUE;
  return FALSE;
}

static void
draw_meaning (Graph            *self,
              const OuvDerived *derived)
{
  g_autoptr(OuvCondition) condition = ouv_condition_new (self->model, NULL, derived->value, OUV_LANGUAGE_EN);
  g_autofree char *line = ouv_condition_dup_line (condition);

  g_string_append (self->out, "<TR>");
  append_cell (self->out, "", NULL, derived->text, RULE_WIDTH);
  append_cell (self->out, "", NULL, line, MEANING_WIDTH);
  g_string_append (self->out, "</TR>\n");
}

/* The statements that the rules make, and what they are made of. */
static void
draw_meanings (Graph *self)
{
  g_string_append (self->out, "\nmeanings [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"4\" "
                              "COLOR=\"#c0bfbc\" BGCOLOR=\"white\">\n");
  append_heading (self->out, "COLSPAN=\"2\" BGCOLOR=\"#f6f5f4\"", "What is meant", RULE_WIDTH);
  for (guint i = 0; i < self->model->derived->len; i++)
    {
      const OuvDerived *derived = self->model->derived->pdata[i];

      if (ouv_expression_get_type_of (derived->value) == OUV_TYPE_BOOLEAN && derived->text != NULL
          && (is_said (self, derived->text) || (derived->otherwise != NULL && is_said (self, derived->otherwise))))
        draw_meaning (self, derived);
    }
  g_string_append (self->out, "</TABLE>>];\n");
  g_string_append_printf (self->out, "rules_%u -> meanings [style=invis];\n", self->blocks->len);
}

char *
ouv_graph_draw (const OuvModel *model)
{
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_free);
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  Graph self = { model, g_string_new (NULL), rules, blocks };

  for (guint i = 0; i < model->next_step->len; i++)
    add_rule (&self, i);
  for (guint i = 0; i < blocks->len; i++)
    find_common (blocks->pdata[i]);
  g_string_append_printf (self.out, "digraph ouvidor {\n"
                                    "graph [compound=true, fontname=\"Helvetica,Arial,sans-serif\", fontsize=12, ranksep=0.35, nodesep=0.5, "
                                    "labelloc=t, label=\"How Ouvidor finds the next step: model %s\\n"
                                    "From the top: the first row whose conditions hold decides. What is not known does not hold.\"];\n"
                                    "node [shape=plain, fontname=\"Helvetica,Arial,sans-serif\", fontsize=10];\n"
                                    "edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=9, color=\"#77767b\", "
                                    "fontcolor=\"#5e5c64\", arrowsize=0.7];\n", ouv_model_get_version (model));
  draw_interview (&self);
  draw_rules (&self);
  draw_meanings (&self);
  draw_order (&self);
  g_string_append (self.out, "}\n");
  return g_string_free (self.out, FALSE);
}
