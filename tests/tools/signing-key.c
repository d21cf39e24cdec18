/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "signing-key.h"

void
signing_key_init (SigningKey *key)
{
  gnutls_pubkey_t public_key;
  gnutls_datum_t x;
  GString *text = g_string_new (NULL);

  g_assert_cmpint (gnutls_privkey_init (&key->private_key), ==, 0);
  g_assert_cmpint (gnutls_privkey_generate2 (key->private_key, GNUTLS_PK_EDDSA_ED25519, 0, 0, NULL, 0), ==, 0);
  gnutls_pubkey_init (&public_key);
  g_assert_cmpint (gnutls_pubkey_import_privkey (public_key, key->private_key, 0, 0), ==, 0);
  g_assert_cmpint (gnutls_pubkey_export_ecc_raw2 (public_key, NULL, &x, NULL, 0), ==, 0);
  for (guint i = 0; i < x.size; i++)
    g_string_append_printf (text, "%02x", x.data[i]);
  gnutls_free (x.data);
  gnutls_pubkey_deinit (public_key);
  key->public_key = g_string_free (text, FALSE);
}

void
signing_key_clear (SigningKey *key)
{
  gnutls_privkey_deinit (key->private_key);
  g_free (key->public_key);
}

GBytes *
signing_key_sign (const SigningKey *key,
                  GBytes           *bytes)
{
  gnutls_datum_t text = { (unsigned char *) g_bytes_get_data (bytes, NULL), (unsigned int) g_bytes_get_size (bytes) };
  gnutls_datum_t mark;
  GBytes *signature;

  g_assert_cmpint (gnutls_privkey_sign_data2 (key->private_key, GNUTLS_SIGN_EDDSA_ED25519, 0, &text, &mark), ==, 0);
  signature = g_bytes_new (mark.data, mark.size);
  gnutls_free (mark.data);
  return signature;
}
