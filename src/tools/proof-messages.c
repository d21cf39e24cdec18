/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-private.h"

#include <string.h>

/* The messages: every part, sentence and wording is written somewhere. Wordings and lists are used in many places, and it is
 * enough that one leads to them. */

static void write_item   (OuvProof       *self,
                          const OuvPlace *place,
                          const char     *below,
                          const OuvItem  *item,
                          OuvDd           guard);
static void write_family (OuvProof        *self,
                          const OuvFamily *family,
                          OuvDd            guard);

static guint
index_of (GPtrArray     *array,
          gconstpointer  element)
{
  guint index = 0;

  g_ptr_array_find (array, element, &index);
  return index;
}

typedef struct {
  OuvProof *proof;
  OuvDd     guard;
} Writer;

static void
write_slot (const char *name,
            gpointer    data)
{
  const Writer *writer = data;
  const OuvSlot *slot = ouv_model_find_slot (writer->proof->model, name);

  if (slot != NULL && slot->family != NULL)
    write_family (writer->proof, slot->family, writer->guard);
}

static void
write_text (OuvProof   *self,
            const char *id,
            OuvDd       guard)
{
  const char *text = ouv_model_get_text (self->model, OUV_LANGUAGE_PT_BR, id);
  Writer writer = { self, guard };

  if (text != NULL)
    ouv_tree_foreach_slot (text, write_slot, &writer);
}

static void
write_family (OuvProof        *self,
              const OuvFamily *family,
              OuvDd            guard)
{
  const OuvPlace *place = ouv_proof_get_place (self, "families", index_of (self->model->families, family));
  OuvDd rest = guard;

  for (guint i = 0; i < family->rows->len; i++)
    {
      const OuvFamilyRow *row = family->rows->pdata[i];
      OuvDd holds = ouv_view_holds (self->view, row->when);
      OuvDd first = ouv_proof_and (self, rest, holds);
      g_autofree char *below = g_strdup_printf ("/rows/%u", i);

      ouv_proof_expect (self, place, below, first, ouv_proof_and (self, guard, holds));
      rest = ouv_proof_without (self, rest, holds);
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
has_row (OuvProof        *self,
         const OuvFamily *family)
{
  OuvDd any = OUV_DD_FALSE;

  for (guint i = 0; i < family->rows->len; i++)
    any = ouv_proof_or (self, any, ouv_view_holds (self->view, ((OuvFamilyRow *) family->rows->pdata[i])->when));
  return any;
}

static OuvDd
has_contact (OuvProof         *self,
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
      any = ouv_proof_or (self, any, ouv_proof_and (self, own, ouv_view_holds (self->view, row->when)));
    }
  return any;
}

/* "attempt.protocol", "sac.protocol" */
static OuvDd
has_protocol (OuvProof      *self,
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
has_value (OuvProof      *self,
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
write_items (OuvProof       *self,
             const OuvPlace *place,
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
is_attempt (OuvProof *self)
{
  OuvSpace *space = self->space;
  OuvDd made = OUV_DD_FALSE;

  for (guint i = 0; i < space->channels->len; i++)
    {
      const OuvSpaceChannel *channel = space->channels->pdata[i];
      OuvDd tried = ouv_diagram_not (space->diagram, ouv_diagram_equals (space->diagram, channel->level, 0));

      made = ouv_proof_or (self, made, ouv_proof_and (self, ouv_diagram_equals (space->diagram, space->attempt_channel, i), tried));
    }
  return made;
}

static void
write_attempts (OuvProof       *self,
                const OuvPlace *place,
                const char     *below,
                const OuvItem  *item,
                OuvDd           guard)
{
  g_autofree char *pointer = g_strconcat (below, "/item", NULL);

  self->view->in_attempt = TRUE;
  if (item->items->len > 0)
    write_item (self, place, pointer, item->items->pdata[0], ouv_proof_and (self, guard, is_attempt (self)));
  self->view->in_attempt = FALSE;
}

static void
write_rights (OuvProof      *self,
              const OuvItem *item,
              OuvDd          guard)
{
  for (guint i = 0; item->from != NULL && i < item->from->len; i++)
    {
      const OuvRightRow *right = item->from->pdata[i];

      write_text (self, right->law, ouv_proof_and (self, guard, ouv_view_holds (self->view, right->when)));
    }
}

static void
write_children (OuvProof       *self,
                const OuvPlace *place,
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
      write_items (self, ouv_proof_get_place (self, "lists", index_of (self->model->lists, item->list)), "", "rows",
                   item->list->items, guard);
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
    case OUV_ITEM_EACH_OPTION:
    default:
      break;
    }
}

static void
write_item (OuvProof       *self,
            const OuvPlace *place,
            const char     *below,
            const OuvItem  *item,
            OuvDd           guard)
{
  OuvDd holds = ouv_proof_and (self, guard, ouv_view_holds (self->view, item->when));

  for (guint i = 0; item->opt != NULL && i < item->opt->len; i++)
    holds = ouv_proof_and (self, holds, has_value (self, item->opt->pdata[i]));
  if (item->kind == OUV_ITEM_EACH_OPTION)
    holds = ouv_proof_and (self, holds, ouv_view_known (self->view, ouv_view_get (self->view, item->variable)));
  ouv_proof_expect (self, place, below, holds, holds);
  if (holds == OUV_DD_FALSE)
    return;
  if (item->header != NULL)
    write_text (self, item->header, holds);
  write_children (self, place, below, item, holds);
}

/* Forms: the first of the channel. A message can be asked for in any state. */

static void
write_form (OuvProof *self,
            guint     index,
            OuvDd     guard)
{
  const OuvForm *form = self->model->forms->pdata[index];
  const OuvPlace *place = ouv_proof_get_place (self, "forms", index);

  if (form->subject != NULL)
    write_item (self, place, "/subject", form->subject, guard);
  write_items (self, place, "", "parts", form->parts, guard);
}

static void
claim_form (OuvProof *self,
            guint     index)
{
  const OuvForm *form = self->model->forms->pdata[index];
  OuvDd holds, first;

  self->view->message = form->channel;
  holds = first = ouv_view_holds (self->view, form->when);
  for (guint i = 0; i < index; i++)
    {
      const OuvForm *other = self->model->forms->pdata[i];

      if (other->channel == form->channel)
        first = ouv_proof_without (self, first, ouv_view_holds (self->view, other->when));
    }
  ouv_proof_expect (self, ouv_proof_get_place (self, "forms", index), "", first, holds);
  write_form (self, index, first);
  self->view->message = NULL;
}

/* Contacts: the first of the channel in the state, then the first of the channel. */

static OuvDd
is_own (OuvProof            *self,
        const OuvContactRow *row)
{
  const OuvVariable *variable = ouv_scope_lookup (self->model->scope, "state");

  if (row->state == 0)
    return OUV_DD_TRUE;
  return ouv_view_is (self->view, ouv_view_get (self->view, variable->index), g_quark_to_string (row->state));
}

static void
claim_needs (OuvProof            *self,
             const OuvContactRow *row,
             const OuvPlace      *place,
             OuvDd                shown)
{
  for (guint i = 0; i < row->needs->len; i++)
    {
      OuvDd holds = ouv_proof_and (self, shown, ouv_view_holds (self->view, ((OuvNeed *) row->needs->pdata[i])->when));
      g_autofree char *below = g_strdup_printf ("/needs/%u", i);

      ouv_proof_expect (self, place, below, holds, holds);
    }
}

static void
claim_contact (OuvProof *self,
               guint     index)
{
  const OuvContactRow *row = self->model->contacts->pdata[index];
  const OuvPlace *place = ouv_proof_get_place (self, "contacts", index);
  OuvDd shown = ouv_proof_is_shown (self, row->channel);
  OuvDd alone = ouv_proof_and (self, ouv_proof_and (self, shown, is_own (self, row)), ouv_view_holds (self->view, row->when));
  OuvDd first = alone;

  for (guint i = 0; i < self->model->contacts->len; i++)
    {
      const OuvContactRow *other = self->model->contacts->pdata[i];
      gboolean before = row->state == 0 && other->state != 0 ? TRUE : row->state == other->state && i < index;

      if (other->channel == row->channel && before)
        first = ouv_proof_without (self, first, ouv_proof_and (self, is_own (self, other), ouv_view_holds (self->view, other->when)));
    }
  ouv_proof_expect (self, place, "", first, alone);
  claim_needs (self, row, place, first);
  self->view->message = row->channel;
  for (guint i = 0; i < row->say->len; i++)
    write_text (self, row->say->pdata[i], first);
  self->view->message = NULL;
}

void
ouv_proof_messages (OuvProof *self)
{
  for (guint i = 0; i < self->model->forms->len; i++)
    claim_form (self, i);
  for (guint i = 0; i < self->model->contacts->len; i++)
    claim_contact (self, i);
  for (guint i = 0; i < self->model->rights->len; i++)
    {
      const OuvRightRow *right = self->model->rights->pdata[i];

      write_text (self, right->law, ouv_view_holds (self->view, right->when));
    }
}
