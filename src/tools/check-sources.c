/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

#include <string.h>

/* Where facts come from and when they must be read again; the loader sees to it that a source is whole. */

/* The day that a member holds; 0 when there is none. */
static OuvDay
get_day (JsonNode   *node,
         const char *member)
{
  const char *text = ouv_tree_get_text (node, member);

  return text != NULL ? ouv_day_from_iso (text, NULL) : 0;
}

static void
check_address (const OuvCheck     *self,
               const OuvTreePlace *place)
{
  const char *url = ouv_tree_get_text (place->node, "url");
  gboolean insecure = ouv_tree_get_member (place->node, "insecure") != NULL;

  if (url == NULL)
    return;
  if (g_str_has_prefix (url, "http://") ? !insecure : !g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "mailto:"))
    ouv_check_add (self, place, "url", "address", "neither https nor marked as having none");
  else if (insecure && !g_str_has_prefix (url, "http://"))
    ouv_check_add (self, place, "insecure", "address", "is marked as having no https, but has it");
  else if (strpbrk (url, " \t\n<>\"") != NULL)
    ouv_check_add (self, place, "url", "address", "has characters that an address cannot have");
}

static void
check_source (const OuvCheck     *self,
              const OuvTreePlace *place)
{
  OuvDay seen = get_day (place->node, "seen");

  if (self->today != 0 && seen > self->today)
    ouv_check_add (self, place, "seen", "review", "was read on a day that is still to come");
  if (ouv_tree_get_member (place->node, "url") == NULL)
    ouv_check_add (self, place, "url", "address", "is missing; null says that there is none");
}

static void
check_review (const OuvCheck     *self,
              const OuvTreePlace *place)
{
  const char *text = ouv_tree_get_text (place->node, "review_by");
  OuvDay review_by = get_day (place->node, "review_by");
  OuvDay seen = get_day (ouv_tree_get_member (place->node, "source"), "seen");

  if (review_by == 0)
    return;
  if (review_by < seen)
    ouv_check_add (self, place, "review_by", "review", "comes before the day on which it was read");
  else if (self->today != 0 && review_by < self->today)
    ouv_check_add (self, place, "review_by", "review", "had to be read again by %s", text);
}

static void
check_node (const OuvTreePlace *place,
            gpointer            data)
{
  const OuvCheck *self = data;

  check_address (self, place);
  check_review (self, place);
  if (ouv_tree_get_member (place->node, "seen") != NULL)
    check_source (self, place);
}

static void
need_review (const OuvTreePlace *place,
             gpointer            data)
{
  if (JSON_NODE_HOLDS_OBJECT (place->node) && ouv_tree_get_member (place->node, "review_by") == NULL)
    ouv_check_add (data, place, "review_by", "review", "is missing: by when must it be read again?");
}

/* What the law or the company promises was read somewhere. */
static void
need_source (const OuvTreePlace *place,
             gpointer            data)
{
  if (g_strcmp0 (ouv_tree_get_text (place->node, "whose"), "advice") != 0 && ouv_tree_get_member (place->node, "source") == NULL)
    ouv_check_add (data, place, "source", "missing", "is missing");
}

void
ouv_check_sources (const OuvCheck *self)
{
  static const char *const reviewed[] = { "facts/*", "holidays/*", "postal_codes/*", "rights/*", "contacts/*" };

  ouv_model_tree_foreach_node (self->tree, check_node, (gpointer) self);
  for (guint i = 0; i < G_N_ELEMENTS (reviewed); i++)
    ouv_model_tree_foreach (self->tree, reviewed[i], need_review, (gpointer) self);
  ouv_model_tree_foreach (self->tree, "channels/*/reply", need_source, (gpointer) self);
}
