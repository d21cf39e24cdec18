/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A server of this computer that the services of the program are asked at instead of the real ones. FALSE when it cannot be started: openssl
 * makes its certificates. */
gboolean    ui_server_start        (void);
void        ui_server_stop         (void);
/* What is answered to PATH from now on, with STATUS; BODY NULL: nothing is answered as long as the server runs. */
void        ui_server_answer       (const char *path,
                                    guint       status,
                                    const char *body);
/* The same with a BODY (transfer full) that may be no text. */
void        ui_server_answer_bytes (const char *path,
                                    guint       status,
                                    GBytes     *body);
/* What was asked since the last call, "HOST PATH" each, one a line. (transfer full) */
char       *ui_server_take_asked   (void);
