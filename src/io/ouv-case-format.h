/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* How a case is written in its file:
 *
 *   format         OUV_CASE_FORMAT; an older file is migrated, a newer one may be read but not written
 *   model_version  of the model that it was written by
 *   created        the day on which it was begun
 *   name, page     texts, may be missing: see OuvCaseItem
 *   complete, closed, keeps_all
 *                  true or false
 *   ticks          ids of the papers that are ready
 *   papers         the files that were attached to papers: an object of their ids, each with the names of files in UUID.papers; may be
 *                  missing
 *   dont_know      ids of the questions that were answered with "I don't know"
 *   reminded       the day on which the desktop was told last that an answer is due; may be missing
 *   answers, attempts
 *                  as --evaluate takes them
 *   advice         once the case is complete: the date, and action, channel and until as --evaluate gave them for it when the file
 *                  was written, with the model_version that did; whether newer rules advise otherwise is seen by it
 *
 * Whatever else is in it, of the program's future or of another model, stays as it is when the case is written again. An
 * answer that the present model does not have or take is such a thing: the case does not hold it, its file does. */
#define OUV_CASE_FORMAT 1

/* The case in the text of a file; *FORMAT is the file's. The error starts with the JSON pointer. */
OuvCaseItem *ouv_case_format_read  (OuvModel     *model,
                                    const char   *text,
                                    gsize         length,
                                    gint64       *format,
                                    GError      **error);
/* The same of a file that is parsed already. */
OuvCaseItem *ouv_case_format_read_object (OuvModel    *model,
                                          JsonObject  *object,
                                          gint64      *format,
                                          GError     **error);
/* What the file of SELF holds, or will; of a newer format, what it held when it was read. (transfer full) */
JsonObject  *ouv_case_format_to_object   (OuvCaseItem *self);
/* Whether the answer to a question is left out of the file of a case that does not keep all. */
gboolean     ouv_case_format_is_sensitive (const char *question);
/* The text of the file that is to be written, in JSON and ended by a line break. Becomes the origin of SELF. */
GBytes      *ouv_case_format_write (OuvCaseItem  *self);
/* The same case under another id and NAME, created on the day CREATED. */
OuvCaseItem *ouv_case_format_copy  (OuvCaseItem  *self,
                                    const char   *name,
                                    OuvDay        created);

G_END_DECLS
