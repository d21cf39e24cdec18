/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-guide.h"
#include "ouv-model-private.h"

G_BEGIN_DECLS

struct _OuvGuide
{
  const OuvModel *model;
  GPtrArray      *groups; /* of OuvTopicGroup */
  GPtrArray      *topics; /* of OuvTopic */
  GPtrArray      *folded; /* of char*: the fields of every topic in every language, for searching */
  OuvDay          folded_for; /* 0: not folded yet */
};

/* The value of a slot ("phone:sac") in LANGUAGE on the day; NULL with an error when there is none. */
char *ouv_guide_dup_slot (const OuvGuide *self, const char *slot, OuvLanguage language, OuvDay today, GError **error);

G_END_DECLS
