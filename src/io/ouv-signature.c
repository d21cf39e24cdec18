/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-signature.h"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <string.h>

gboolean
ouv_signature_is_key (const char *text)
{
  return strlen (text) == 2 * OUV_SIGNATURE_KEY_SIZE && strspn (text, "0123456789abcdefABCDEF") == strlen (text);
}

static void
read_key (const char *text,
          guint8      key[OUV_SIGNATURE_KEY_SIZE])
{
  for (guint i = 0; i < OUV_SIGNATURE_KEY_SIZE; i++)
    key[i] = (guint8) (g_ascii_xdigit_value (text[2 * i]) << 4 | g_ascii_xdigit_value (text[2 * i + 1]));
}

static gnutls_datum_t
datum_of (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return (gnutls_datum_t) { (unsigned char *) data, (unsigned int) size };
}

gboolean
ouv_signature_verify (GBytes     *bytes,
                      GBytes     *signature,
                      const char *key)
{
  guint8 raw[OUV_SIGNATURE_KEY_SIZE];
  const gnutls_datum_t x = { raw, sizeof raw };
  gnutls_datum_t text = datum_of (bytes);
  gnutls_datum_t mark = datum_of (signature);
  gnutls_pubkey_t public_key;
  gboolean verified;

  g_return_val_if_fail (ouv_signature_is_key (key), FALSE);

  if (mark.size != OUV_SIGNATURE_SIZE || gnutls_pubkey_init (&public_key) < 0)
    return FALSE;
  read_key (key, raw);
  verified = gnutls_pubkey_import_ecc_raw (public_key, GNUTLS_ECC_CURVE_ED25519, &x, NULL) >= 0
             && gnutls_pubkey_verify_data2 (public_key, GNUTLS_SIGN_EDDSA_ED25519, 0, &text, &mark) >= 0;
  gnutls_pubkey_deinit (public_key);
  return verified;
}
