/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ouv-interview.h"

G_BEGIN_DECLS

/* Sentences for people about errors; the messages of GError are for the log. All (transfer full). */

/* Why TYPED is no answer to QUESTION. ERROR is that of parsing or of ouv_case_set_answer(). */
char *ouv_error_text_answer  (const OuvQuestion *question,
                              const char        *typed,
                              const GError      *error);
char *ouv_error_text_missing (const OuvQuestion *question);
/* Why the day of a contact cannot be taken. */
char *ouv_error_text_contact_day (gboolean future);
/* Why a case could not be saved, with what to do. ERROR is of G_IO_ERROR. */
char *ouv_error_text_save    (const GError      *error);
/* Likewise why it could not be deleted. */
char *ouv_error_text_remove  (const GError      *error);
/* Why a file that the user wanted could not be written, with what to do. */
char *ouv_error_text_export  (const GError      *error);
/* Why newer advice is not used. ERROR is of OUV_CONTENT_ERROR or G_IO_ERROR. */
char *ouv_error_text_content (const GError      *error);
/* Why HOST could not help. ERROR is of OUV_NET_ERROR. */
char *ouv_error_text_network (const GError      *error,
                              const char        *host);
/* Why a paper could not be printed, and why a file could not be attached to a case. */
char *ouv_error_text_print   (const GError      *error);
char *ouv_error_text_attach  (const GError      *error);
/* Why cases could not be imported; nothing of them was. */
char *ouv_error_text_import  (const GError      *error);
/* NULL when TYPED looks right for FORMAT, otherwise what to look at. */
char *ouv_error_text_format  (OuvTextFormat      format,
                              const char        *typed);

G_END_DECLS
