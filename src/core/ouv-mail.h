/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer addresses are cut by some mail programs, and by browsers that stand in for them. */
#define OUV_MAIL_MAX 4000

/* A mailto address by RFC 6068; each of ADDRESS, SUBJECT and BODY may be NULL. (transfer full) */
char     *ouv_mail_to_uri  (const char *address,
                            const char *subject,
                            const char *body);
/* Whom a mailto address is to, and about what, as people read it; NULL: nobody, nothing. (transfer full) */
char     *ouv_mail_dup_address (const char *uri);
char     *ouv_mail_dup_subject (const char *uri);

G_END_DECLS
