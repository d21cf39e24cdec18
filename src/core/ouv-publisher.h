/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* Who stands behind an address, by the model’s table of publishers. */

/* As people call them: "Claro", "Procon-SP", "TJRJ"; of a law its number, "Lei 8.078/1990". The host where there is nothing better,
 * and URL itself when it has none. Hosts alone may look strange: Claro’s own is called dev-sites-cdn.clarobrasil.mobi.
 * (transfer full) */
char    *ouv_publisher_get_name    (const OuvModel *model,
                                    const char     *url);
/* Whether it is theirs whose number or rule it tells: an authority, a court or the company; FALSE when URL is NULL. */
gboolean ouv_publisher_is_official (const OuvModel *model,
                                    const char     *url);

G_END_DECLS
