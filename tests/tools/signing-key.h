/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <gnutls/abstract.h>

/* A publisher's pair of Ed25519 keys, made anew by every test that signs. */
typedef struct
{
  gnutls_privkey_t  private_key;
  char             *public_key; /* 64 hexadecimal digits */
} SigningKey;

void    signing_key_init  (SigningKey       *key);
void    signing_key_clear (SigningKey       *key);
/* The signature of BYTES. (transfer full) */
GBytes *signing_key_sign  (const SigningKey *key,
                           GBytes           *bytes);
