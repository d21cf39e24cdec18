/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-content-use.h"
#include "ouv-fetcher.h"

G_BEGIN_DECLS

/* Which advice is used, and a row that fetches newer: verified, checked, and used from the next start on. */
#define OUV_TYPE_UPDATE_GROUP (ouv_update_group_get_type ())
G_DECLARE_FINAL_TYPE (OuvUpdateGroup, ouv_update_group, OUV, UPDATE_GROUP, GtkBox)

/* STORE: (transfer full). */
GtkWidget *ouv_update_group_new         (const char      *url,
                                         OuvFetcher      *fetcher,
                                         OuvContentStore *store);
/* With the address and the keys that were built in; NULL when there are none. */
GtkWidget *ouv_update_group_new_default (void);
/* Says that the advice in use is older than its publisher wanted; NULL when it is not. */
GtkWidget *ouv_update_note_new          (void);

G_END_DECLS
