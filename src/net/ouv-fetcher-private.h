/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-fetcher.h"

G_BEGIN_DECLS

/* For tests: the hosts are asked at PORT instead of theirs, TRUSTED are the authorities that are believed instead of the system's, and
 * every deadline is DEADLINE milliseconds (0: as it is). A test makes their names lead to its own server with a GResolver. */
void ouv_fetcher_set_test_server (OuvFetcher   *self,
                                  guint16       port,
                                  GTlsDatabase *trusted,
                                  guint         deadline);

G_END_DECLS
