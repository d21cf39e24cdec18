/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-paper-layout.h"

#include <cairo-pdf.h>
#include <string.h>

#include "ouv-widgets.h"

#define MM (72 / 25.4)
#define LEFT (25 * MM)
#define RIGHT (20 * MM)
#define TOP (20 * MM)
#define BOTTOM (25 * MM)
#define FOOTER (15 * MM) /* of its text's upper edge, above the end of the page */

#define BODY 10.5
#define SMALL 9.0
#define LINE_SPACING 1.2f
#define INDENT 20.0   /* of what hangs behind a label */
#define CELL 5.0      /* around the text of a cell */
#define BOX 10.0      /* to be ticked */
#define ROOMY 200     /* wider than a cell */

/* Cantarell first, because it is there wherever GNOME is; what follows has Cyrillic, too. */
#define FAMILIES "Cantarell, Noto Sans, Liberation Sans, DejaVu Sans, Sans"

typedef struct {
  PangoLayout *layout; /* (owned) */
  double       x;
  double       y;      /* from the top of its box */
} Cell;

/* What is never divided: a line of text, a row of a table. */
typedef struct {
  const OuvBlock *block;
  double          height;
  double          space;     /* above it, but for the top of a page */
  gboolean        keep;      /* on one page with the next one */
  gboolean        first;     /* of its block */
  gboolean        head;      /* of a table, or of fields */
  int             line;      /* of the layout of cell 0 alone, -1: all of all cells */
  GArray         *cells;     /* (owned) of Cell */
  guint           heading;   /* of CONTENTS: the number of the heading */
  guint           page;
  double          y;
} Box;

typedef struct {
  const OuvBlock *block;
  guint           page;
  double          y;
} Heading;

struct _OuvPaperLayout
{
  const OuvPaper *paper;
  PangoContext   *context;  /* (owned) */
  double          page_width;
  double          page_height;
  GPtrArray      *boxes;    /* (owned) of Box */
  GArray         *headings; /* (owned) of Heading */
  guint           n_pages;
};

typedef struct {
  double      size;
  PangoWeight weight;
  double      space; /* above */
  guint8      grey;  /* 0: black */
} Style;

static const Style styles[] = {
  [OUV_BLOCK_TITLE] = { 22, PANGO_WEIGHT_BOLD, 0, 0 },
  [OUV_BLOCK_SUBTITLE] = { 13, PANGO_WEIGHT_BOLD, 6, 0 },
  [OUV_BLOCK_HEADING] = { 13, PANGO_WEIGHT_BOLD, 20, 0 },
  [OUV_BLOCK_TEXT] = { BODY, PANGO_WEIGHT_NORMAL, 8, 0 },
  [OUV_BLOCK_NOTE] = { SMALL, PANGO_WEIGHT_NORMAL, 2, 0x50 },
  [OUV_BLOCK_ITEM] = { BODY, PANGO_WEIGHT_NORMAL, 6, 0 },
  [OUV_BLOCK_CHECK] = { BODY, PANGO_WEIGHT_NORMAL, 12, 0 },
  [OUV_BLOCK_FIELDS] = { BODY, PANGO_WEIGHT_NORMAL, 0, 0 },
  [OUV_BLOCK_TABLE] = { SMALL, PANGO_WEIGHT_NORMAL, 0, 0 },
  [OUV_BLOCK_CONTENTS] = { BODY, PANGO_WEIGHT_NORMAL, 2, 0 },
  [OUV_BLOCK_SIGNATURE] = { BODY, PANGO_WEIGHT_NORMAL, 0, 0 },
  [OUV_BLOCK_NEW_PAGE] = { BODY, PANGO_WEIGHT_NORMAL, 0, 0 },
};

/* Text */

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute)
{
  pango_attr_list_insert (attributes, attribute);
}

/* Whether a break inside WORD would spoil it: numbers and addresses are copied and searched for. */
static gboolean
is_whole (const char *word)
{
  return strpbrk (word, "0123456789@/") != NULL && strpbrk (word, "-./@") != NULL;
}

static gboolean
fits (PangoLayout *layout,
      const char  *word)
{
  g_autoptr(PangoLayout) line = pango_layout_new (pango_layout_get_context (layout));
  int width;

  pango_layout_set_font_description (line, pango_layout_get_font_description (layout));
  pango_layout_set_text (line, word, -1);
  pango_layout_get_size (line, &width, NULL);
  return width <= pango_layout_get_width (layout);
}

static void
forbid_breaks (PangoAttrList *attributes,
               long           start,
               long           end)
{
  PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

  whole->start_index = (guint) start;
  whole->end_index = (guint) end;
  insert (attributes, whole);
}

/* Keeps numbers and addresses on one line, if there is one that is wide enough. */
static void
keep_words_whole (PangoLayout   *layout,
                  PangoAttrList *attributes)
{
  const char *text = pango_layout_get_text (layout);

  for (const char *start = text; *start != '\0';)
    {
      gsize length = strcspn (start, " \n");
      g_autofree char *word = g_strndup (start, length);

      if (is_whole (word) && fits (layout, word))
        forbid_breaks (attributes, start - text, start - text + (long) length);
      start += length + (start[length] != '\0');
    }
}

/* Where there is room for whole dates on one line. */
static void
keep_bonds (PangoLayout   *layout,
            PangoAttrList *attributes)
{
  if (pango_layout_get_width (layout) >= ROOMY * PANGO_SCALE)
    ouv_text_mark_bonds (attributes, pango_layout_get_text (layout));
}

static PangoLayout *
create_layout (OuvPaperLayout *self,
               OuvLanguage     language,
               const char     *text,
               double          size,
               PangoWeight     weight,
               double          width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FAMILIES);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  insert (attributes, pango_attr_language_new (ouv_language_get_pango (language)));
  /* So that the text that is copied out of the document is the one that went in. */
  insert (attributes, pango_attr_font_features_new ("liga=0, clig=0, dlig=0"));
  insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  keep_words_whole (layout, attributes);
  keep_bonds (layout, attributes);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  return layout;
}

/* Brackets are blanks where there are some, and in the last column of a list of enclosures. */
static void
mark_blanks (OuvPaperLayout *self,
             PangoLayout    *layout,
             const OuvBlock *block)
{
  if (self->paper->blanks->len > 0 || block->kind == OUV_BLOCK_TABLE)
    ouv_text_mark_blanks (pango_layout_get_attributes (layout), pango_layout_get_text (layout));
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static double
get_text_width (OuvPaperLayout *self)
{
  return self->page_width - LEFT - RIGHT;
}

/* Boxes */

static void
cell_clear (Cell *cell)
{
  g_object_unref (cell->layout);
}

static void
box_free (Box *box)
{
  g_array_unref (box->cells);
  g_free (box);
}

static Box *
add_box (OuvPaperLayout *self,
         const OuvBlock *block,
         double          height,
         double          space)
{
  Box *box = g_new0 (Box, 1);

  box->block = block;
  box->height = height;
  box->space = space;
  box->line = -1;
  box->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (box->cells, (GDestroyNotify) cell_clear);
  g_ptr_array_add (self->boxes, box);
  return box;
}

/* Takes LAYOUT. */
static void
add_cell (Box         *box,
          PangoLayout *layout,
          double       x,
          double       y)
{
  Cell cell = { layout, x, y };

  g_array_append_val (box->cells, cell);
}

static double
get_line_height (PangoLayout *layout,
                 int          line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);
  return (double) extents.height / PANGO_SCALE;
}

/* A box a line; the first two and the last two stay together. */
static void
add_lines (OuvPaperLayout *self,
           const OuvBlock *block,
           PangoLayout    *layout,
           double          x)
{
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines; i++)
    {
      Box *box = add_box (self, block, get_line_height (layout, i), i == 0 ? styles[block->kind].space : 0);

      box->line = i;
      box->first = i == 0;
      box->keep = i + 1 < n_lines && (i == 0 || i + 2 == n_lines || block->kind == OUV_BLOCK_CHECK);
      add_cell (box, g_object_ref (layout), x, 0);
    }
}

/* Below a table there is more room. */
static void
add_text (OuvPaperLayout *self,
          const OuvBlock *block,
          const OuvBlock *previous)
{
  guint first = self->boxes->len;
  const Style *style = &styles[block->kind];
  double indent = block->kind == OUV_BLOCK_ITEM || block->kind == OUV_BLOCK_CHECK ? INDENT : 0;
  g_autoptr(PangoLayout) layout = create_layout (self, block->language, block->text, style->size, style->weight,
                                                 get_text_width (self) - indent);

  mark_blanks (self, layout, block);
  add_lines (self, block, layout, indent);
  if (previous != NULL && previous->rows != NULL)
    ((Box *) self->boxes->pdata[first])->space += 12;
}

/* A note belongs to the box that it explains, and is as far to the right. */
static void
add_note (OuvPaperLayout *self,
          const OuvBlock *block,
          const OuvBlock *previous)
{
  gboolean explains = previous != NULL && (previous->kind == OUV_BLOCK_CHECK || previous->kind == OUV_BLOCK_NOTE);
  double indent = explains ? INDENT : 0;
  g_autoptr(PangoLayout) layout = create_layout (self, block->language, block->text, SMALL, PANGO_WEIGHT_NORMAL,
                                                 get_text_width (self) - indent);

  if (explains)
    ((Box *) g_ptr_array_index (self->boxes, self->boxes->len - 1))->keep = TRUE;
  add_lines (self, block, layout, indent);
}

static void
add_heading (OuvPaperLayout *self,
             const OuvBlock *block,
             const OuvBlock *previous)
{
  Heading heading = { block, 0, 0 };

  add_text (self, block, previous);
  for (guint i = self->boxes->len; i > 0 && ((Box *) self->boxes->pdata[i - 1])->block == block; i--)
    ((Box *) self->boxes->pdata[i - 1])->keep = TRUE;
  g_array_append_val (self->headings, heading);
}

static double
get_column_width (OuvPaperLayout *self,
                  const OuvBlock *block,
                  guint           column)
{
  return get_text_width (self) * block->widths[column] / 100;
}

static void
add_row (OuvPaperLayout *self,
         const OuvBlock *block,
         guint           row)
{
  const char *const *cells = g_ptr_array_index (block->rows, row);
  gboolean table = block->kind == OUV_BLOCK_TABLE;
  Box *box = add_box (self, block, 0, row == 0 && table ? 10 : 0);
  double x = 0;

  box->head = table && row == 0;
  box->keep = box->head || row + 2 == block->rows->len;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      double width = get_column_width (self, block, i);
      PangoLayout *layout = create_layout (self, block->language, cells[i], styles[block->kind].size,
                                           box->head || (!table && i == 0) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                                           width - 2 * CELL);

      mark_blanks (self, layout, block);
      box->height = MAX (box->height, get_height (layout) + 2 * CELL);
      add_cell (box, layout, x + CELL, CELL);
      x += width;
    }
}

static void
add_rows (OuvPaperLayout *self,
          const OuvBlock *block)
{
  if (block->label != NULL)
    {
      PangoLayout *layout = create_layout (self, block->language, block->label, BODY, PANGO_WEIGHT_BOLD, get_text_width (self));
      Box *box = add_box (self, block, get_height (layout) + CELL, 18);

      box->head = box->keep = TRUE;
      add_cell (box, layout, 0, 0);
    }
  for (guint i = 0; i < block->rows->len; i++)
    add_row (self, block, i);
}

/* The headings in the paper's own language; their pages are known when all is on its page. */
static void
add_contents (OuvPaperLayout *self,
              const OuvBlock *block)
{
  PangoLayout *title = create_layout (self, block->language, block->text, BODY, PANGO_WEIGHT_BOLD, get_text_width (self));
  Box *box = add_box (self, block, get_height (title) + CELL, 18);
  guint heading = 0;

  box->keep = TRUE;
  box->head = TRUE;
  add_cell (box, title, 0, 0);
  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const OuvBlock *other = g_ptr_array_index (self->paper->blocks, i);
      PangoLayout *layout;

      if (other->kind != OUV_BLOCK_HEADING || other->language != self->paper->language)
        continue;
      layout = create_layout (self, block->language, other->text, BODY, PANGO_WEIGHT_NORMAL, get_text_width (self) - 40);
      box = add_box (self, block, get_height (layout), 2);
      box->heading = heading++;
      add_cell (box, layout, CELL, 0);
    }
}

static void
add_signature (OuvPaperLayout *self,
               const OuvBlock *block)
{
  PangoLayout *layout = create_layout (self, block->language, block->text, BODY, PANGO_WEIGHT_NORMAL, get_text_width (self) / 2);
  Box *box;

  if (self->boxes->len > 0)
    ((Box *) g_ptr_array_index (self->boxes, self->boxes->len - 1))->keep = TRUE;
  mark_blanks (self, layout, block);
  box = add_box (self, block, get_height (layout) + 50, 0);
  add_cell (box, layout, 0, 50);
}

static void
add_block (OuvPaperLayout *self,
           const OuvBlock *block,
           const OuvBlock *previous)
{
  switch (block->kind)
    {
    case OUV_BLOCK_NOTE:
      add_note (self, block, previous);
      break;
    case OUV_BLOCK_HEADING:
      add_heading (self, block, previous);
      break;
    case OUV_BLOCK_FIELDS:
    case OUV_BLOCK_TABLE:
      add_rows (self, block);
      break;
    case OUV_BLOCK_CONTENTS:
      add_contents (self, block);
      break;
    case OUV_BLOCK_SIGNATURE:
      add_signature (self, block);
      break;
    case OUV_BLOCK_NEW_PAGE:
      add_box (self, block, 0, 0);
      break;
    case OUV_BLOCK_TITLE:
    case OUV_BLOCK_SUBTITLE:
    case OUV_BLOCK_TEXT:
    case OUV_BLOCK_ITEM:
    case OUV_BLOCK_CHECK:
    default:
      add_text (self, block, previous);
      break;
    }
}

/* Pages */

static double
get_page_end (OuvPaperLayout *self)
{
  return self->page_height - BOTTOM;
}

/* The height of the boxes from INDEX on that stay together. */
static double
measure_group (OuvPaperLayout *self,
               guint           index,
               gboolean        at_top)
{
  double height = 0;

  for (guint i = index; i < self->boxes->len; i++)
    {
      const Box *box = g_ptr_array_index (self->boxes, i);

      height += box->height + (i == index && at_top ? 0 : box->space);
      if (!box->keep)
        break;
    }
  return height;
}

/* The head of a table that goes on on a new page; NULL: BOX begins it or is of none. */
static const Box *
find_head (OuvPaperLayout *self,
           guint           index)
{
  const Box *box = g_ptr_array_index (self->boxes, index);

  if (box->block->kind != OUV_BLOCK_TABLE || box->head)
    return NULL;
  while (!((const Box *) g_ptr_array_index (self->boxes, index))->head)
    index--;
  return g_ptr_array_index (self->boxes, index);
}

static void
place_heading (OuvPaperLayout *self,
               const Box      *box)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      Heading *heading = &g_array_index (self->headings, Heading, i);

      if (heading->block == box->block && box->first)
        {
          heading->page = box->page;
          heading->y = box->y;
        }
    }
}

static void
place_boxes (OuvPaperLayout *self)
{
  double y = TOP;
  guint page = 0;
  gboolean at_top = TRUE;
  gboolean kept = FALSE; /* the box before belongs to this one */

  for (guint i = 0; i < self->boxes->len; i++)
    {
      Box *box = g_ptr_array_index (self->boxes, i);
      gboolean fits = y + (at_top ? 0 : box->space) + box->height <= get_page_end (self);
      gboolean together = kept || y + measure_group (self, i, at_top) <= get_page_end (self);

      if (!at_top && (box->block->kind == OUV_BLOCK_NEW_PAGE || !fits || !together))
        {
          const Box *head = find_head (self, i);

          page++;
          y = TOP + (head != NULL ? head->height : 0);
          at_top = TRUE;
        }
      y += at_top ? 0 : box->space;
      box->page = page;
      box->y = y;
      y += box->height;
      at_top = at_top && box->height <= 0;
      kept = box->keep;
      place_heading (self, box);
    }
  self->n_pages = page + 1;
}

OuvPaperLayout *
ouv_paper_layout_new (const OuvPaper *paper,
                      PangoContext   *context,
                      double          page_width,
                      double          page_height)
{
  OuvPaperLayout *self = g_new0 (OuvPaperLayout, 1);
  const OuvBlock *previous = NULL;

  self->paper = paper;
  self->context = g_object_ref (context);
  self->page_width = page_width;
  self->page_height = page_height;
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) box_free);
  self->headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      add_block (self, g_ptr_array_index (paper->blocks, i), previous);
      previous = g_ptr_array_index (paper->blocks, i);
    }
  place_boxes (self);
  return self;
}

void
ouv_paper_layout_free (OuvPaperLayout *self)
{
  g_ptr_array_unref (self->boxes);
  g_array_unref (self->headings);
  g_object_unref (self->context);
  g_free (self);
}

guint
ouv_paper_layout_get_n_pages (OuvPaperLayout *self)
{
  return self->n_pages;
}

/* Drawing */

static void
set_grey (cairo_t *cr,
          guint8   grey)
{
  cairo_set_source_rgb (cr, grey / 255., grey / 255., grey / 255.);
}

/* The colour of the program's icon, dark enough for a printer that has none. */
static void
set_accent (cairo_t *cr)
{
  cairo_set_source_rgb (cr, .07, .35, .41);
}

static void
draw_rule (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   thickness)
{
  cairo_rectangle (cr, x, y, width, thickness);
  cairo_fill (cr);
}

/* One line of LAYOUT with its upper edge at the present point. */
static void
draw_line (cairo_t     *cr,
           PangoLayout *layout,
           int          line,
           double       x,
           double       y)
{
  PangoLayoutLine *drawn = pango_layout_get_line_readonly (layout, line);
  PangoRectangle extents;

  pango_layout_line_get_extents (drawn, NULL, &extents);
  cairo_move_to (cr, x, y - (double) extents.y / PANGO_SCALE);
  pango_cairo_show_layout_line (cr, drawn);
}

static void
draw_cells (cairo_t   *cr,
            const Box *box,
            double     y)
{
  for (guint i = 0; i < box->cells->len; i++)
    {
      const Cell *cell = &g_array_index (box->cells, Cell, i);

      if (box->line >= 0)
        draw_line (cr, cell->layout, box->line, LEFT + cell->x, y);
      else
        {
          cairo_move_to (cr, LEFT + cell->x, y + cell->y);
          pango_cairo_show_layout (cr, cell->layout);
        }
    }
}

static void
draw_label (OuvPaperLayout *self,
            cairo_t        *cr,
            const Box      *box)
{
  g_autoptr(PangoLayout) layout = create_layout (self, box->block->language, box->block->label, BODY, PANGO_WEIGHT_NORMAL, INDENT);

  draw_line (cr, layout, 0, LEFT, box->y);
}

static void
draw_check (cairo_t   *cr,
            const Box *box)
{
  double y = box->y + (box->height - BOX) / 2;

  cairo_set_line_width (cr, .8);
  cairo_rectangle (cr, LEFT + .4, y + .4, BOX - .8, BOX - .8);
  cairo_stroke (cr);
  if (box->block->label == NULL)
    return;
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, LEFT + BOX * .2, y + BOX * .55);
  cairo_line_to (cr, LEFT + BOX * .42, y + BOX * .75);
  cairo_line_to (cr, LEFT + BOX * .8, y + BOX * .25);
  cairo_stroke (cr);
}

/* The page of a heading at the right edge, and dots on the way to it. */
static void
draw_contents (OuvPaperLayout *self,
               cairo_t        *cr,
               const Box      *box)
{
  const Heading *heading = &g_array_index (self->headings, Heading, box->heading);
  const Cell *cell = &g_array_index (box->cells, Cell, 0);
  g_autofree char *text = g_strdup_printf ("%u", heading->page + 1);
  g_autoptr(PangoLayout) layout = create_layout (self, box->block->language, text, BODY, PANGO_WEIGHT_NORMAL, 40);
  double end = LEFT + get_text_width (self);
  PangoRectangle extents, words;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &extents);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (cell->layout, 0), NULL, &words);
  draw_line (cr, layout, 0, end - (double) extents.width / PANGO_SCALE, box->y);
  cairo_save (cr);
  set_grey (cr, 0x90);
  cairo_set_line_width (cr, .8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, (const double[]) { 0, 4 }, 2, 0);
  cairo_move_to (cr, LEFT + cell->x + (double) words.width / PANGO_SCALE + 6, box->y + box->height * .72);
  cairo_line_to (cr, end - (double) extents.width / PANGO_SCALE - 6, box->y + box->height * .72);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* What is behind the text of a row, and the rule below it. */
static void
draw_row (OuvPaperLayout *self,
          cairo_t        *cr,
          const Box      *box,
          double          y)
{
  cairo_save (cr);
  if (box->block->kind == OUV_BLOCK_TABLE && box->head)
    {
      cairo_set_source_rgb (cr, .91, .94, .95);
      draw_rule (cr, LEFT, y, get_text_width (self), box->height);
    }
  set_grey (cr, box->head ? 0x60 : 0xc8);
  draw_rule (cr, LEFT, y + box->height - .5, get_text_width (self), .5);
  cairo_restore (cr);
}

static void
draw_decoration (OuvPaperLayout *self,
                 cairo_t        *cr,
                 const Box      *box)
{
  switch (box->block->kind)
    {
    case OUV_BLOCK_ITEM:
      if (box->first)
        draw_label (self, cr, box);
      break;
    case OUV_BLOCK_CHECK:
      if (box->first)
        draw_check (cr, box);
      break;
    case OUV_BLOCK_FIELDS:
    case OUV_BLOCK_TABLE:
      draw_row (self, cr, box, box->y);
      break;
    case OUV_BLOCK_CONTENTS:
      if (box->head)
        draw_row (self, cr, box, box->y);
      else
        draw_contents (self, cr, box);
      break;
    case OUV_BLOCK_SIGNATURE:
      draw_rule (cr, LEFT, box->y + 46, get_text_width (self) / 2, .5);
      break;
    case OUV_BLOCK_TITLE:
    case OUV_BLOCK_SUBTITLE:
    case OUV_BLOCK_HEADING:
    case OUV_BLOCK_TEXT:
    case OUV_BLOCK_NOTE:
    case OUV_BLOCK_NEW_PAGE:
    default:
      break;
    }
}

static void
draw_box (OuvPaperLayout *self,
          cairo_t        *cr,
          const Box      *box)
{
  set_grey (cr, styles[box->block->kind].grey);
  draw_decoration (self, cr, box);
  if (box->block->kind == OUV_BLOCK_TITLE || box->block->kind == OUV_BLOCK_HEADING)
    set_accent (cr);
  draw_cells (cr, box, box->y);
}

static void
draw_footer (OuvPaperLayout *self,
             cairo_t        *cr,
             guint           page)
{
  g_autofree char *number = ouv_paper_dup_page (self->paper, page + 1, self->n_pages);
  g_autoptr(PangoLayout) right = create_layout (self, self->paper->language, number, SMALL - .5, PANGO_WEIGHT_NORMAL,
                                                get_text_width (self));
  double y = self->page_height - FOOTER;
  PangoRectangle extents;

  set_grey (cr, 0xa0);
  draw_rule (cr, LEFT, y - 6, get_text_width (self), .5);
  set_grey (cr, 0x50);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (right, 0), NULL, &extents);
  draw_line (cr, right, 0, LEFT + get_text_width (self) - (double) extents.width / PANGO_SCALE, y);
  if (self->paper->title != NULL)
    {
      g_autoptr(PangoLayout) left = create_layout (self, self->paper->language, self->paper->title, SMALL - .5, PANGO_WEIGHT_NORMAL,
                                                   get_text_width (self) - (double) extents.width / PANGO_SCALE - 20);

      pango_layout_set_height (left, -1);
      pango_layout_set_ellipsize (left, PANGO_ELLIPSIZE_END);
      draw_line (cr, left, 0, LEFT, y);
    }
}

static void
describe_pdf (OuvPaperLayout *self,
              cairo_t        *cr,
              guint           page)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;
  if (page == 0)
    {
      if (self->paper->title != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->paper->title);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Ouvidor");
    }
  for (guint i = 0; i < self->headings->len; i++)
    {
      const Heading *heading = &g_array_index (self->headings, Heading, i);
      g_autofree char *link = g_strdup_printf ("page=%u pos=[%d %d]", page + 1, (int) LEFT, (int) heading->y);

      if (heading->page == page)
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, heading->block->text, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

void
ouv_paper_layout_draw (OuvPaperLayout *self,
                       cairo_t        *cr,
                       guint           page)
{
  gboolean at_top = TRUE;

  describe_pdf (self, cr, page);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const Box *box = g_ptr_array_index (self->boxes, i);
      const Box *head = at_top ? find_head (self, i) : NULL;

      if (box->page != page)
        continue;
      if (head != NULL)
        {
          set_grey (cr, 0);
          draw_row (self, cr, head, TOP);
          draw_cells (cr, head, TOP);
        }
      at_top = FALSE;
      draw_box (self, cr, box);
    }
  draw_footer (self, cr, page);
}
