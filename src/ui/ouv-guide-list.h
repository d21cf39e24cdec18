/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-page.h"

G_BEGIN_DECLS

/* All topics of the guide in their groups, or what is found of them. */
#define OUV_TYPE_GUIDE_LIST (ouv_guide_list_get_type ())
G_DECLARE_FINAL_TYPE (OuvGuideList, ouv_guide_list, OUV, GUIDE_LIST, OuvPage)

GtkWidget *ouv_guide_list_new    (void);
/* As if TYPED had been typed. */
void       ouv_guide_list_search (OuvGuideList *self,
                                  const char   *typed);

G_END_DECLS
