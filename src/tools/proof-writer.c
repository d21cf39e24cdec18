/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-writer.h"

#include <string.h>

#include "model-tree.h"

/* An entry of the model. */
typedef struct {
  const char *section;
  guint       index;
} Spot;

static void write_item   (OuvWriter       *self,
                          const Spot *place,
                          const char     *below,
                          const OuvItem  *item,
                          OuvDd           guard);
static void write_family (OuvWriter        *self,
                          const OuvFamily *family,
                          OuvDd            guard);

static void
use (OuvWriter  *self,
     const Spot *place,
     const char *below,
     OuvDd       first,
     OuvDd       alone)
{
  if (self->use != NULL)
    self->use (self, place->section, place->index, below, first, alone);
}

static guint
index_of (GPtrArray     *array,
          gconstpointer  element)
{
  guint index = 0;

  g_ptr_array_find (array, element, &index);
  return index;
}

typedef struct {
  OuvWriter *writer;
  OuvDd      guard;
} Guarded;

static void
write_slot (const char *name,
            gpointer    data)
{
  const Guarded *guarded = data;
  const OuvSlot *slot = ouv_model_find_slot (guarded->writer->model, name);

  if (slot != NULL && slot->family != NULL)
    write_family (guarded->writer, slot->family, guarded->guard);
}

static void
write_text (OuvWriter   *self,
            const char *id,
            OuvDd       guard)
{
  const char *text = ouv_model_get_text (self->model, OUV_LANGUAGE_PT_BR, id);
  Guarded guarded = { self, guard };

  if (self->write != NULL)
    self->write (self, id, guard);
  if (text != NULL)
    ouv_tree_foreach_slot (text, write_slot, &guarded);
}

/* Whether it matters where the text ID is written: to the caller, or because wordings stand in it. */
static gboolean
matters (const OuvWriter *self,
         const char      *id)
{
  const char *text = ouv_model_get_text (self->model, OUV_LANGUAGE_PT_BR, id);

  return self->write != NULL || (text != NULL && strchr (text, '{') != NULL);
}

static void
write_family (OuvWriter       *self,
              const OuvFamily *family,
              OuvDd            guard)
{
  const Spot place = { "families", index_of (self->model->families, family) };
  OuvDd rest = guard;

  for (guint i = 0; i < family->rows->len; i++)
    {
      const OuvFamilyRow *row = family->rows->pdata[i];
      OuvDd holds = ouv_view_holds (self->view, row->when);
      OuvDd first = ouv_view_and (self->view, rest, holds);
      g_autofree char *below = g_strdup_printf ("/rows/%u", i);

      use (self, &place, below, first, ouv_view_and (self->view, guard, holds));
      rest = ouv_view_without (self->view, rest, holds);
      if (first == OUV_DD_FALSE)
        continue;
      if (row->text != NULL)
        write_text (self, row->text, first);
      else
        write_family (self, row->family, first);
    }
}

/* Slots that an item asks for */

static OuvDd
has_row (OuvWriter        *self,
         const OuvFamily *family)
{
  OuvDd any = OUV_DD_FALSE;

  for (guint i = 0; i < family->rows->len; i++)
    any = ouv_view_or (self->view, any, ouv_view_holds (self->view, ((OuvFamilyRow *) family->rows->pdata[i])->when));
  return any;
}

static OuvDd
has_contact (OuvWriter         *self,
             const OuvChannel *channel)
{
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "state");
  OuvDd any = OUV_DD_FALSE;

  for (guint i = 0; variable != NULL && i < self->model->contacts->len; i++)
    {
      const OuvContactRow *row = self->model->contacts->pdata[i];
      OuvDd own;

      if (row->channel != channel || row->state == 0)
        continue;
      own = ouv_view_is (self->view, ouv_view_get (self->view, variable->index), g_quark_to_string (row->state));
      any = ouv_view_or (self->view, any, ouv_view_and (self->view, own, ouv_view_holds (self->view, row->when)));
    }
  return any;
}

/* "attempt.protocol", "sac.protocol" */
static OuvDd
has_protocol (OuvWriter      *self,
              const OuvSlot *slot)
{
  const char *dot = strchr (slot->var, '.');
  g_autofree char *owner = dot != NULL ? g_strndup (slot->var, (gsize) (dot - slot->var)) : NULL;
  g_autofree char *name = owner != NULL ? g_strconcat (owner, ".has_protocol", NULL) : NULL;
  const OuvVariable *variable = name != NULL ? ouv_scope_lookup (self->model->scope, name) : NULL;

  if (variable == NULL)
    return OUV_DD_TRUE;
  return ouv_diagram_holds (self->space->diagram, ouv_view_get (self->view, variable->index));
}

static OuvDd
has_value (OuvWriter      *self,
           const OuvSlot *slot)
{
  switch (slot->type)
    {
    case OUV_SLOT_FAMILY:
      return has_row (self, slot->family);
    case OUV_SLOT_FACT:
      return OUV_DD_TRUE;
    case OUV_SLOT_CONTACT:
      return has_contact (self, slot->channel);
    case OUV_SLOT_TEXT:
    case OUV_SLOT_DATE:
    case OUV_SLOT_MONEY:
    case OUV_SLOT_TERM:
    default:
      if (g_str_equal (slot->var, "today"))
        return OUV_DD_TRUE;
      if (slot->variable < 0)
        return has_protocol (self, slot);
      return ouv_view_known (self->view, ouv_view_get (self->view, (guint) slot->variable));
    }
}

/* Items */

static void
write_items (OuvWriter       *self,
             const Spot *place,
             const char     *below,
             const char     *member,
             GPtrArray      *items,
             OuvDd           guard)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("%s/%s/%u", below, member, i);

      write_item (self, place, pointer, items->pdata[i], guard);
    }
}

/* Some attempt was made; `attempt.` variables speak of it. */
static OuvDd
is_attempt (OuvWriter *self)
{
  OuvSpace *space = self->space;
  OuvDd made = OUV_DD_FALSE;

  for (guint i = 0; i < space->channels->len; i++)
    {
      const OuvSpaceChannel *channel = space->channels->pdata[i];
      OuvDd tried = ouv_diagram_not (space->diagram, ouv_diagram_equals (space->diagram, channel->level, 0));
      OuvDd is_it = ouv_diagram_equals (space->diagram, space->attempt_channel, i);

      made = ouv_view_or (self->view, made, ouv_view_and (self->view, is_it, tried));
    }
  return made;
}

static void
write_attempts (OuvWriter       *self,
                const Spot *place,
                const char     *below,
                const OuvItem  *item,
                OuvDd           guard)
{
  g_autofree char *pointer = g_strconcat (below, "/item", NULL);

  self->view->in_attempt = TRUE;
  if (item->items->len > 0)
    write_item (self, place, pointer, item->items->pdata[0], ouv_view_and (self->view, guard, is_attempt (self)));
  self->view->in_attempt = FALSE;
}

static void
write_list (OuvWriter     *self,
            const OuvList *list,
            OuvDd          guard)
{
  const Spot place = { "lists", index_of (self->model->lists, list) };

  write_items (self, &place, "", "rows", list->items, guard);
}

/* The first MAX of RIGHTS that hold: SO_FAR[n] is where n hold before. */
static void
write_some_rights (OuvWriter *self,
                   GPtrArray *rights,
                   guint      max,
                   OuvDd      guard)
{
  guint n = max > 0 ? max : rights->len;
  g_autofree OuvDd *so_far = g_new0 (OuvDd, n + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < rights->len; i++)
    any = any || matters (self, ((OuvRightRow *) rights->pdata[i])->law);
  so_far[0] = any ? guard : OUV_DD_FALSE;
  for (guint i = 0; i < rights->len; i++)
    {
      const OuvRightRow *right = rights->pdata[i];
      OuvDd holds = ouv_view_holds (self->view, right->when);
      OuvDd written = OUV_DD_FALSE;

      for (guint j = n; j > 0; j--)
        {
          OuvDd now = ouv_view_and (self->view, so_far[j - 1], holds);

          written = ouv_view_or (self->view, written, now);
          so_far[j] = ouv_view_or (self->view, ouv_view_without (self->view, so_far[j], j < n ? holds : OUV_DD_FALSE), now);
          so_far[j - 1] = ouv_view_without (self->view, so_far[j - 1], holds);
        }
      write_text (self, right->law, written);
    }
}

static void
write_rights (OuvWriter     *self,
              const OuvItem *item,
              OuvDd          guard)
{
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "problem");
  const OuvQuestion *problem = ouv_model_find_question (self->model, "problem");

  if (item->from != NULL)
    {
      write_some_rights (self, item->from, item->max, guard);
      return;
    }
  for (guint i = 0; problem != NULL && i < problem->options->len; i++)
    {
      const OuvOption *option = problem->options->pdata[i];
      GPtrArray *rights = g_hash_table_lookup (self->model->rights_by_problem, option->id);
      OuvDd has = ouv_view_is (self->view, ouv_view_get (self->view, variable->index), option->id);

      if (rights != NULL)
        write_some_rights (self, rights, item->max, ouv_view_and (self->view, guard, has));
    }
}

static void
write_checklist (OuvWriter *self,
                 OuvDd      guard)
{
  for (guint i = 0; i < self->model->checklist->len; i++)
    {
      const OuvChecklistRow *row = self->model->checklist->pdata[i];

      if (row->enclosure != NULL && matters (self, row->enclosure))
        write_text (self, row->enclosure, ouv_view_and (self->view, guard, ouv_view_holds (self->view, row->when)));
    }
}

static OuvDd
has_option (guint    a,
            guint    b,
            gpointer data)
{
  return ouv_space_list_has (data, a, b);
}

static void
write_options (OuvWriter     *self,
               const OuvItem *item,
               OuvDd          guard)
{
  const OuvQuestion *question = ouv_model_find_question (self->model, ouv_scope_get (self->model->scope, item->variable)->name);
  OuvDiagram *diagram = self->space->diagram;

  for (guint i = 0; question != NULL && i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];
      g_autofree char *text = g_strconcat (item->text, ".", option->id, NULL);
      OuvDd symbol = ouv_diagram_constant (diagram, ouv_space_symbol (g_quark_from_string (option->id)));

      if (matters (self, text))
        write_text (self, text, ouv_view_and (self->view, guard,
                                              ouv_diagram_combine (diagram, ouv_view_get (self->view, item->variable), symbol,
                                                                   has_option, self->space)));
    }
}

static void
write_children (OuvWriter       *self,
                const Spot *place,
                const char     *below,
                const OuvItem  *item,
                OuvDd           guard)
{
  switch (item->kind)
    {
    case OUV_ITEM_TEXT:
      write_text (self, item->text, guard);
      break;
    case OUV_ITEM_FAMILY:
      write_family (self, item->family, guard);
      break;
    case OUV_ITEM_LIST:
      write_list (self, item->list, guard);
      break;
    case OUV_ITEM_ALL:
      write_items (self, place, below, "all", item->items, guard);
      break;
    case OUV_ITEM_LINES:
      write_items (self, place, below, "lines", item->items, guard);
      break;
    case OUV_ITEM_EACH_ATTEMPT:
      write_attempts (self, place, below, item, guard);
      break;
    case OUV_ITEM_EACH_RIGHT:
      write_rights (self, item, guard);
      break;
    case OUV_ITEM_EACH_CHECKLIST:
      write_checklist (self, guard);
      break;
    case OUV_ITEM_EACH_OPTION:
    default:
      write_options (self, item, guard);
      break;
    }
}

static void
write_item (OuvWriter       *self,
            const Spot *place,
            const char     *below,
            const OuvItem  *item,
            OuvDd           guard)
{
  OuvDd holds = ouv_view_and (self->view, guard, ouv_view_holds (self->view, item->when));

  for (guint i = 0; item->opt != NULL && i < item->opt->len; i++)
    holds = ouv_view_and (self->view, holds, has_value (self, item->opt->pdata[i]));
  if (item->kind == OUV_ITEM_EACH_OPTION)
    holds = ouv_view_and (self->view, holds, ouv_view_known (self->view, ouv_view_get (self->view, item->variable)));
  use (self, place, below, holds, holds);
  if (holds == OUV_DD_FALSE)
    return;
  if (item->header != NULL)
    write_text (self, item->header, holds);
  write_children (self, place, below, item, holds);
}

/* Forms: the first of the channel of each use */

OuvDd
ouv_view_get_form (OuvView *self,
                   guint    index)
{
  const OuvForm *form = self->model->forms->pdata[index];
  OuvDd first = ouv_view_holds (self, form->when);

  for (guint i = 0; i < index; i++)
    {
      const OuvForm *other = self->model->forms->pdata[i];

      if (other->channel == form->channel && other->use == form->use)
        first = ouv_view_without (self, first, ouv_view_holds (self, other->when));
    }
  return first;
}

static void
write_form (OuvWriter *self,
            guint      index)
{
  const OuvForm *form = self->model->forms->pdata[index];
  const Spot place = { "forms", index };
  OuvDd first = ouv_view_get_form (self->view, index);

  use (self, &place, "", first, ouv_view_holds (self->view, form->when));
  self->form = form;
  self->part = 0;
  if (form->subject != NULL)
    write_item (self, &place, "/subject", form->subject, first);
  for (guint i = 0; i < form->parts->len; i++)
    {
      g_autofree char *below = g_strdup_printf ("/parts/%u", i);

      self->part = i + 1;
      write_item (self, &place, below, form->parts->pdata[i], first);
    }
  self->form = NULL;
}

void
ouv_writer_forms (OuvWriter *self)
{
  for (guint i = 0; i < self->model->forms->len; i++)
    {
      self->view->message = ((OuvForm *) self->model->forms->pdata[i])->channel;
      write_form (self, i);
      self->view->message = NULL;
    }
}

/* Contacts: the first of the channel in the state, then the first of the channel */

OuvDd
ouv_view_is_shown (OuvView          *self,
                   const OuvChannel *channel)
{
  OuvDd shown = ouv_view_is (self, self->channel, channel->id);

  for (guint i = 0; i < self->model->offers->len; i++)
    {
      const OuvRow *row = self->model->offers->pdata[i];

      if (row->channel == channel)
        shown = ouv_view_or (self, shown, ouv_view_holds (self, row->when));
    }
  return shown;
}

static OuvDd
is_fit (OuvView             *self,
        const OuvContactRow *row)
{
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "state");
  OuvDd holds = ouv_view_holds (self, row->when);

  if (row->state == 0)
    return holds;
  return ouv_view_and (self, holds, ouv_view_is (self, ouv_view_get (self, variable->index), g_quark_to_string (row->state)));
}

OuvDd
ouv_view_may_contact (OuvView *self,
                      guint    index)
{
  const OuvContactRow *row = self->model->contacts->pdata[index];

  return ouv_view_and (self, ouv_view_is_shown (self, row->channel), is_fit (self, row));
}

OuvDd
ouv_view_get_contact (OuvView *self,
                      guint    index)
{
  const OuvContactRow *row = self->model->contacts->pdata[index];
  OuvDd first = ouv_view_may_contact (self, index);

  for (guint i = 0; i < self->model->contacts->len; i++)
    {
      const OuvContactRow *other = self->model->contacts->pdata[i];
      gboolean before = row->state == 0 && other->state != 0 ? TRUE : row->state == other->state && i < index;

      if (other->channel == row->channel && before)
        first = ouv_view_without (self, first, is_fit (self, other));
    }
  return first;
}

static void
write_contact (OuvWriter *self,
               guint      index)
{
  const OuvContactRow *row = self->model->contacts->pdata[index];
  const Spot place = { "contacts", index };
  OuvDd first = ouv_view_get_contact (self->view, index);

  use (self, &place, "", first, ouv_view_may_contact (self->view, index));
  for (guint i = 0; i < row->needs->len; i++)
    {
      OuvDd holds = ouv_view_and (self->view, first, ouv_view_holds (self->view, ((OuvNeed *) row->needs->pdata[i])->when));
      g_autofree char *below = g_strdup_printf ("/needs/%u", i);

      use (self, &place, below, holds, holds);
    }
}

void
ouv_writer_contacts (OuvWriter *self)
{
  for (guint i = 0; i < self->model->contacts->len; i++)
    write_contact (self, i);
}

void
ouv_writer_text (OuvWriter  *self,
                 const char *id,
                 OuvDd       guard)
{
  write_text (self, id, guard);
}

void
ouv_writer_init (OuvWriter *self,
                 OuvView   *view,
                 gpointer   data)
{
  *self = (OuvWriter) { .view = view, .model = view->model, .space = view->space, .data = data };
}
