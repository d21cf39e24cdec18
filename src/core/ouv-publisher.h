/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who stands behind an address, as people call them: "Claro", "Procon-SP", "TJRJ"; of a law its number, "Lei 8.078". The host
 * where there is nothing better, and URL itself when it has none. Hosts alone may look strange: Claro’s own is called
 * dev-sites-cdn.clarobrasil.mobi. (transfer full) */
char *ouv_publisher_get_name (const char *url);

G_END_DECLS
