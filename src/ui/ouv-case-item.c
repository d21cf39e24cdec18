/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-item.h"

#include <glib/gi18n.h>

#include "ouv-locale.h"
#include "ouv-words.h"

struct _OuvCaseItem
{
  GObject     parent_instance;

  OuvCase    *kase;     /* (owned) */
  OuvDay      created;
  gboolean    complete;
  GHashTable *ticks;    /* (owned) set of checklist ids */
};

G_DEFINE_FINAL_TYPE (OuvCaseItem, ouv_case_item, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
case_changed_cb (OuvCaseItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ouv_case_item_finalize (GObject *object)
{
  OuvCaseItem *self = OUV_CASE_ITEM (object);

  g_clear_object (&self->kase);
  g_hash_table_unref (self->ticks);
  G_OBJECT_CLASS (ouv_case_item_parent_class)->finalize (object);
}

static void
ouv_case_item_class_init (OuvCaseItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ouv_case_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ouv_case_item_init (OuvCaseItem *self)
{
  self->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

OuvCaseItem *
ouv_case_item_new (OuvCase *kase,
                   OuvDay   created)
{
  OuvCaseItem *self = g_object_new (OUV_TYPE_CASE_ITEM, NULL);

  self->kase = g_object_ref (kase);
  self->created = created;
  g_signal_connect_object (kase, "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

OuvCase *
ouv_case_item_get_case (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->kase;
}

OuvDay
ouv_case_item_get_created (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), 0);

  return self->created;
}

gboolean
ouv_case_item_is_complete (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), FALSE);

  return self->complete;
}

void
ouv_case_item_set_complete (OuvCaseItem *self,
                            gboolean     complete)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  if (self->complete == !!complete)
    return;
  self->complete = !!complete;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ouv_case_item_is_ticked (OuvCaseItem *self,
                         const char  *id)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), FALSE);

  return g_hash_table_contains (self->ticks, id);
}

void
ouv_case_item_set_ticked (OuvCaseItem *self,
                          const char  *id,
                          gboolean     ticked)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  if (ouv_case_item_is_ticked (self, id) == !!ticked)
    return;
  if (ticked)
    g_hash_table_add (self->ticks, g_strdup (id));
  else
    g_hash_table_remove (self->ticks, id);
  g_signal_emit (self, signals[CHANGED], 0);
}

char *
ouv_case_item_dup_title (OuvCaseItem *self)
{
  static const char *const telling[] = { "problem", "service", "matter" };

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      char *shown = ouv_case_dup_display (self->kase, telling[i], ouv_locale_get_language ());

      if (shown != NULL)
        return shown;
    }
  return g_strdup (_("New case"));
}

char *
ouv_case_item_dup_subtitle (OuvCaseItem *self)
{
  OuvLanguage language = ouv_locale_get_language ();
  g_autofree char *product = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  product = ouv_case_dup_display (self->kase, "product", language);
  amount = ouv_case_dup_display (self->kase, "amount", language);
  if (product != NULL && amount != NULL)
    return g_strjoin (OUV_WORDS_DOT, product, amount, NULL);
  return g_strdup (product != NULL ? product : amount != NULL ? amount : "");
}
