/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-guide.h"
#include "ouv-page.h"

G_BEGIN_DECLS

/* One topic of the guide, to be read. */
#define OUV_TYPE_GUIDE_ARTICLE (ouv_guide_article_get_type ())
G_DECLARE_FINAL_TYPE (OuvGuideArticle, ouv_guide_article, OUV, GUIDE_ARTICLE, OuvPage)

GtkWidget *ouv_guide_article_new (const OuvTopic *topic,
                                  const char     *state);

G_END_DECLS
