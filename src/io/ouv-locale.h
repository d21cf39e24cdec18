/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-types.h"

G_BEGIN_DECLS

/* Takes the locale from the environment, binds our texts to LOCALEDIR (the environment variable OUV_LOCALEDIR goes first)
 * and chooses the first language. Call once, before any other thread. */
void        ouv_locale_init         (const char  *localedir);
/* The language of the interface from now on, whatever the locale. Texts that were fetched before stay as they are. */
void        ouv_locale_set_language (OuvLanguage  language);
OuvLanguage ouv_locale_get_language (void);

G_END_DECLS
