/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-mail.h"

#include <string.h>

static void
test_encoding (void)
{
  static const struct { const char *address, *subject, *body, *uri; } mails[] = {
    { NULL, NULL, NULL, "mailto:" },
    { "a@b.com", NULL, NULL, "mailto:a@b.com" },
    { "a+tag@b.com", "Hello", NULL, "mailto:a+tag@b.com?subject=Hello" },
    { NULL, NULL, "x", "mailto:?body=x" },
    /* Spaces are %20, never +; what separates fields is escaped. */
    { NULL, "a b+c", "x&y=z?#%", "mailto:?subject=a%20b%2Bc&body=x%26y%3Dz%3F%23%25" },
    /* UTF-8, byte by byte. */
    { NULL, "Cobrança", "№ 1", "mailto:?subject=Cobran%C3%A7a&body=%E2%84%96%201" },
    /* CR LF between lines, whatever was there. */
    { NULL, NULL, "a\nb\r\nc\n\nd", "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0A%0D%0Ad" },
    /* Further recipients cannot be smuggled in. */
    { "a@b.com?cc=x@y.z", NULL, NULL, "mailto:a@b.com%3Fcc%3Dx@y.z" },
    { "a@b.com,c@d.e", "", NULL, "mailto:a@b.com%2Cc@d.e" },
    { NULL, "x&cc=y@z", NULL, "mailto:?subject=x%26cc%3Dy%40z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *uri = ouv_mail_to_uri (mails[i].address, mails[i].subject, mails[i].body);

      g_assert_cmpstr (uri, ==, mails[i].uri);
    }
}

/* Whatever is put in comes out again, and nothing but what RFC 3986 takes is in between. */
static void
test_round_trip (void)
{
  for (gunichar c = 1; c < 0x500; c++)
    {
      char letter[7] = { 0 };
      g_autofree char *uri = NULL;
      g_autofree char *subject = NULL;

      if (c == '\r' || c == '\n')
        continue;
      g_unichar_to_utf8 (c, letter);
      uri = ouv_mail_to_uri ("a@b.com", letter, letter);
      subject = ouv_mail_dup_subject (uri);
      g_assert_cmpstr (subject, ==, letter);
      g_assert_cmpuint (strspn (uri, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:?&=@%"), ==, strlen (uri));
    }
}

static void
test_parts (void)
{
  static const struct { const char *uri, *address, *subject; } mails[] = {
    { "mailto:a@b.com", "a@b.com", NULL },
    { "mailto:a%2Bx@b.com?body=x&Subject=Ol%C3%A1", "a+x@b.com", "Olá" },
    { "mailto:?subject=x", NULL, "x" },
    { "mailto:", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *address = ouv_mail_dup_address (mails[i].uri);
      g_autofree char *subject = ouv_mail_dup_subject (mails[i].uri);

        g_assert_cmpstr (address, ==, mails[i].address);
      g_assert_cmpstr (subject, ==, mails[i].subject);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail/encoding", test_encoding);
  g_test_add_func ("/mail/round-trip", test_round_trip);
  g_test_add_func ("/mail/parts", test_parts);
  return g_test_run ();
}
