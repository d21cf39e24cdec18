/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-content-store.h"

G_BEGIN_DECLS

/* The content store of this user, with the keys that were built in. NULL when the program was built without any: then there are no
 * updates. */
OuvContentStore  *ouv_content_store_new_default (void);

/* From now on the default model is that of the newest installed content if it is newer than the bundled one. Reads nothing yet: the model
 * is loaded when it is needed first. */
void              ouv_content_use_installed     (void);
/* What the default model comes from; NULL: from the program. */
const OuvContent *ouv_content_get_used          (void);

G_END_DECLS
