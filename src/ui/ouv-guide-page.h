/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The guide as a page of the window: its list, the articles that were opened one from another, and the way back. Signal
 * "page-changed". */
#define OUV_TYPE_GUIDE_PAGE (ouv_guide_page_get_type ())
G_DECLARE_FINAL_TYPE (OuvGuidePage, ouv_guide_page, OUV, GUIDE_PAGE, AdwBin)

/* STATE: the one whose bodies articles show; NULL when it is not known. */
GtkWidget  *ouv_guide_page_new       (const char   *state);
/* TOPIC: a topic's id, empty for the list. An id that does not exist opens the list. */
void        ouv_guide_page_open      (OuvGuidePage *self,
                                      const char   *topic);
/* Builds everything anew in the present language. */
void        ouv_guide_page_rebuild   (OuvGuidePage *self);
const char *ouv_guide_page_get_title (OuvGuidePage *self);
void        ouv_guide_page_focus     (OuvGuidePage *self);

G_END_DECLS
