/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-paper.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#include "ouv-format.h"
#include "ouv-model-private.h"

static void
block_free (OuvBlock *block)
{
  g_free (block->label);
  g_free (block->text);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

OuvPaper *
ouv_paper_new (const OuvModel *model,
               OuvLanguage     language,
               const char     *title)
{
  OuvPaper *self = g_new0 (OuvPaper, 1);

  self->language = language;
  self->title = g_strdup (title);
  self->page_label = g_strdup (ouv_model_get_label (model, language, "page"));
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  self->blanks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ouv_paper_free (OuvPaper *self)
{
  g_free (self->title);
  g_free (self->page_label);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->blanks);
  g_free (self);
}

static OuvBlock *
append (OuvPaper     *self,
        OuvBlockKind  kind,
        OuvLanguage   language)
{
  OuvBlock *block = g_new0 (OuvBlock, 1);

  block->kind = kind;
  block->language = language;
  g_ptr_array_add (self->blocks, block);
  return block;
}

OuvBlock *
ouv_paper_add (OuvPaper     *self,
               OuvBlockKind  kind,
               OuvLanguage   language,
               const char   *label,
               const char   *text)
{
  OuvBlock *block;

  if (text == NULL || *text == '\0')
    return NULL;
  block = append (self, kind, language);
  block->label = g_strdup (label);
  block->text = g_strdup (text);
  return block;
}

OuvBlock *
ouv_paper_add_table (OuvPaper     *self,
                     OuvBlockKind  kind,
                     OuvLanguage   language,
                     const guint8 *widths)
{
  OuvBlock *block = append (self, kind, language);

  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  block->widths = widths;
  return block;
}

void
ouv_block_add_row (OuvBlock *block,
                   char     *cell,
                   ...)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, cell);
  for (; cell != NULL; cell = va_arg (arguments, char *))
    g_ptr_array_add (cells, cell);
  va_end (arguments);
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (block->rows, g_ptr_array_steal (cells, NULL));
}

static void
replace (GString    *text,
         const char *slot,
         guint       number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  g_string_replace (text, slot, digits, 1);
}

char *
ouv_paper_dup_page (const OuvPaper *self,
                    guint           page,
                    guint           n_pages)
{
  GString *text = g_string_new (self->page_label);

  replace (text, "{page}", page);
  replace (text, "{pages}", n_pages);
  return g_string_free (text, FALSE);
}

/* The letter */

static void
add_part (OuvPaper      *self,
          const OuvPart *part)
{
  g_autoptr(GString) plain = g_string_new (part->header);

  if (part->numbered)
    ouv_paper_add (self, OUV_BLOCK_TEXT, self->language, NULL, part->header);
  for (guint i = 0; i < part->lines->len; i++)
    {
      const OuvLine *line = g_ptr_array_index (part->lines, i);
      g_autofree char *label = g_strdup_printf ("%u.", i + 1);

      if (part->numbered)
        ouv_paper_add (self, OUV_BLOCK_ITEM, self->language, label, line->text);
      else
        g_string_append_printf (plain, "%s%s", plain->len > 0 ? "\n" : "", line->text);
    }
  if (!part->numbered)
    ouv_paper_add (self, OUV_BLOCK_TEXT, self->language, NULL, plain->str);
}

OuvPaper *
ouv_paper_new_message (const OuvMessage *message,
                       const OuvModel   *model)
{
  OuvPaper *self = ouv_paper_new (model, message->language, message->subject);

  ouv_paper_add (self, OUV_BLOCK_SUBTITLE, message->language, NULL, message->subject);
  for (guint i = 0; i < message->parts->len; i++)
    add_part (self, g_ptr_array_index (message->parts, i));
  for (guint i = 0; i < message->blanks->len; i++)
    g_ptr_array_add (self->blanks, g_strdup (message->blanks->pdata[i]));
  return self;
}

/* The checklist */

static void
add_item (OuvPaper               *self,
          const OuvChecklistItem *item,
          const char *const      *files)
{
  ouv_paper_add (self, OUV_BLOCK_CHECK, self->language, files != NULL ? "x" : NULL, item->text);
  ouv_paper_add (self, OUV_BLOCK_NOTE, self->language, NULL, item->why);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    ouv_paper_add (self, OUV_BLOCK_NOTE, self->language, NULL, files[i]);
}

/* Where the papers go. */
static void
add_contact (OuvPaper         *self,
             const OuvContact *contact)
{
  ouv_paper_add (self, OUV_BLOCK_HEADING, self->language, NULL, contact->name);
  ouv_paper_add (self, OUV_BLOCK_TEXT, self->language, NULL, contact->address);
  for (guint i = 0; i < contact->phones->len; i++)
    ouv_paper_add (self, OUV_BLOCK_TEXT, self->language, NULL, contact->phones->pdata[i]);
  ouv_paper_add (self, OUV_BLOCK_TEXT, self->language, NULL, contact->hours);
  for (guint i = 0; i < contact->links->len; i++)
    {
      const OuvLink *link = g_ptr_array_index (contact->links, i);
      g_autofree char *text = g_strdup_printf ("%s: %s", link->title, link->url);

      ouv_paper_add (self, OUV_BLOCK_TEXT, self->language, NULL, text);
    }
  ouv_paper_add (self, OUV_BLOCK_NOTE, self->language, NULL, contact->note);
}

OuvPaper *
ouv_paper_new_checklist (const OuvOutcome *outcome,
                         const OuvModel   *model,
                         OuvLanguage       language,
                         GHashTable       *at_hand,
                         const char       *title)
{
  OuvPaper *self = ouv_paper_new (model, language, _("Papers for Procon"));
  g_autofree char *day = ouv_format_day (language, outcome->as_of);
  g_autofree char *about = g_strjoin (OUV_FORMAT_DOT, title, day, NULL);

  ouv_paper_add (self, OUV_BLOCK_TITLE, language, NULL, self->title);
  ouv_paper_add (self, OUV_BLOCK_TEXT, language, NULL, about);
  for (guint i = 0; i < outcome->checklist->len; i++)
    {
      const OuvChecklistItem *item = g_ptr_array_index (outcome->checklist, i);

      add_item (self, item, g_hash_table_lookup (at_hand, item->id));
    }
  for (guint i = 0; i < outcome->contacts->len; i++)
    {
      const OuvContact *contact = g_ptr_array_index (outcome->contacts, i);

      if (g_str_equal (contact->channel->id, "procon"))
        add_contact (self, contact);
    }
  return self;
}
