/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ed25519 (RFC 8032), by GnuTLS. */

/* Of a signature and of a public key, in bytes. */
#define OUV_SIGNATURE_SIZE 64
#define OUV_SIGNATURE_KEY_SIZE 32

/* Whether TEXT is a public key as 64 hexadecimal digits. */
gboolean ouv_signature_is_key (const char *text);
/* Whether SIGNATURE (raw, OUV_SIGNATURE_SIZE) is that of BYTES by the owner of KEY. */
gboolean ouv_signature_verify (GBytes     *bytes,
                               GBytes     *signature,
                               const char *key);

G_END_DECLS
