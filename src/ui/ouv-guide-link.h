/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-guide.h"

G_BEGIN_DECLS

/* Ways from a thing to what the guide says about it. */

/* The topics that explain one of THINGS (of char*, as in OuvTopic.explains), each once. (transfer container) */
GPtrArray *ouv_guide_link_find         (GPtrArray        *things);
GPtrArray *ouv_guide_link_find_channel (const OuvChannel *channel);
/* Flat buttons below each other, hidden when there are none. */
GtkWidget *ouv_guide_links_new         (void);
void       ouv_guide_links_set         (GtkWidget        *links,
                                        GPtrArray        *topics);
GtkWidget *ouv_guide_row_new           (const OuvTopic   *topic);

G_END_DECLS
