/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-view.h"

typedef struct
{
  OuvCaseItem      *item;    /* (owned) */
  const OuvOutcome *outcome; /* the case page's */
} OuvCaseViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OuvCaseView, ouv_case_view, OUV_TYPE_PAGE)

static void
ouv_case_view_dispose (GObject *object)
{
  OuvCaseViewPrivate *priv = ouv_case_view_get_instance_private (OUV_CASE_VIEW (object));

  priv->outcome = NULL;
  g_clear_object (&priv->item);
  G_OBJECT_CLASS (ouv_case_view_parent_class)->dispose (object);
}

static void
ouv_case_view_class_init (OuvCaseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_case_view_dispose;
}

static void
ouv_case_view_init (OuvCaseView *self)
{
}

void
ouv_case_view_show (OuvCaseView      *self,
                    OuvCaseItem      *item,
                    const OuvOutcome *outcome)
{
  OuvCaseViewPrivate *priv = ouv_case_view_get_instance_private (self);

  g_return_if_fail (OUV_IS_CASE_VIEW (self));

  g_set_object (&priv->item, item);
  priv->outcome = outcome;
  OUV_CASE_VIEW_GET_CLASS (self)->rebuild (self);
}

OuvCaseItem *
ouv_case_view_get_item (OuvCaseView *self)
{
  OuvCaseViewPrivate *priv = ouv_case_view_get_instance_private (self);

  return priv->item;
}

OuvCase *
ouv_case_view_get_case (OuvCaseView *self)
{
  OuvCaseViewPrivate *priv = ouv_case_view_get_instance_private (self);

  return ouv_case_item_get_case (priv->item);
}

const OuvOutcome *
ouv_case_view_get_outcome (OuvCaseView *self)
{
  OuvCaseViewPrivate *priv = ouv_case_view_get_instance_private (self);

  return priv->outcome;
}
