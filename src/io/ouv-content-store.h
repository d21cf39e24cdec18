/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-content.h"

G_BEGIN_DECLS

#define OUV_CONTENT_ERROR (ouv_content_error_quark ())
GQuark ouv_content_error_quark (void);

/* Why content is refused. */
typedef enum {
  OUV_CONTENT_ERROR_SIGNATURE, /* it is not signed, or not by one of the keys */
  OUV_CONTENT_ERROR_FORMAT,    /* it is not what content.json holds */
  OUV_CONTENT_ERROR_PROGRAM,   /* it needs a newer program */
  OUV_CONTENT_ERROR_FUTURE,    /* it was made after today */
  OUV_CONTENT_ERROR_EXPIRED,   /* it was current until a day before today */
  OUV_CONTENT_ERROR_SERIAL,    /* it is not newer than what was installed before */
  OUV_CONTENT_ERROR_MODEL,     /* its model has mistakes */
} OuvContentError;

/* Judges content that is well signed: FALSE with an error when its model must not be used. */
typedef gboolean (*OuvContentCheck) (const OuvContent *content,
                                     GError          **error);

/* The content that was installed in FOLDER, each as SERIAL.json with its signature SERIAL.sig; nobody else may read them. The last two are
 * kept. What the files say is believed only if one of KEYS (64 hexadecimal digits each, ends with NULL) has signed it. */
typedef struct _OuvContentStore OuvContentStore;

OuvContentStore *ouv_content_store_new     (const char         *folder,
                                            const char *const  *keys);
void             ouv_content_store_free    (OuvContentStore    *self);
/* The newest content that can be used, and its model (transfer full); NULL: none. That it has expired does not matter here. */
OuvContent      *ouv_content_store_load    (OuvContentStore    *self,
                                            OuvModel          **model);
/* The serial that newer content must exceed, whether or not what has it can still be used; 0: any. */
guint            ouv_content_store_get_serial (OuvContentStore *self);
/* Verifies BYTES by SIGNATURE before anything else, then judges them as of TODAY, then keeps them. On an error (of OUV_CONTENT_ERROR or
 * G_IO_ERROR) all stays as it was. May take a second: CHECK is thorough. */
OuvContent      *ouv_content_store_install (OuvContentStore    *self,
                                            GBytes             *bytes,
                                            GBytes             *signature,
                                            OuvDay              today,
                                            OuvContentCheck     check,
                                            GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvContentStore, ouv_content_store_free)

G_END_DECLS
