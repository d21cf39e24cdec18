/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-mail.h"

#include <string.h>

#define SCHEME "mailto:"

/* Lines of mail end with CR and LF (RFC 6068, section 5). */
static char *
end_lines (const char *text)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (lines, "\r\n");
    else if (*p != '\r')
      g_string_append_c (lines, *p);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
append_field (GString    *uri,
              const char *name,
              const char *value)
{
  g_autofree char *lines = NULL;
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;
  lines = end_lines (value);
  escaped = g_uri_escape_string (lines, NULL, FALSE);
  g_string_append_printf (uri, "%c%s=%s", strchr (uri->str, '?') == NULL ? '?' : '&', name, escaped);
}

char *
ouv_mail_to_uri (const char *address,
                 const char *subject,
                 const char *body)
{
  GString *uri = g_string_new (SCHEME);

  /* What an address may have unescaped, but for what separates addresses and fields. */
  if (address != NULL)
    g_string_append_uri_escaped (uri, address, "@+!$*'", FALSE);
  append_field (uri, "subject", subject);
  append_field (uri, "body", body);
  return g_string_free (uri, FALSE);
}

char *
ouv_mail_dup_address (const char *uri)
{
  const char *start = g_str_has_prefix (uri, SCHEME) ? uri + strlen (SCHEME) : uri;
  g_autofree char *escaped = g_strndup (start, strcspn (start, "?"));
  g_autofree char *address = g_uri_unescape_string (escaped, NULL);

  return address != NULL && *address != '\0' ? g_steal_pointer (&address) : NULL;
}

char *
ouv_mail_dup_subject (const char *uri)
{
  const char *query = strchr (uri, '?');
  g_auto(GStrv) fields = query != NULL ? g_strsplit (query + 1, "&", -1) : NULL;

  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    if (g_ascii_strncasecmp (fields[i], "subject=", strlen ("subject=")) == 0)
      return g_uri_unescape_string (fields[i] + strlen ("subject="), NULL);
  return NULL;
}
