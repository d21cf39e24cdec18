/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OUV_NET_ERROR (ouv_net_error_quark ())
GQuark ouv_net_error_quark (void);

/* What went wrong, as far as the user can do something about it. ui/ouv-error-text.c has the sentences. */
typedef enum {
  OUV_NET_ERROR_OFFLINE,     /* no way to the service: no connection, or its name is not known */
  OUV_NET_ERROR_UNREACHABLE, /* it does not take the connection, or broke it off */
  OUV_NET_ERROR_TIMEOUT,     /* it took too long */
  OUV_NET_ERROR_CERTIFICATE, /* whoever answered could not prove to be the service */
  OUV_NET_ERROR_REDIRECT,    /* it sends elsewhere, as the sign-in page of a café does */
  OUV_NET_ERROR_DENIED,      /* it does not answer us: 401, 403 and the like */
  OUV_NET_ERROR_BUSY,        /* too many questions, ask later: 429, 503 */
  OUV_NET_ERROR_SERVICE,     /* out of order: any other status */
  OUV_NET_ERROR_NOT_FOUND,   /* it answers that there is no such thing */
  OUV_NET_ERROR_CUT,         /* the answer ends before its end */
  OUV_NET_ERROR_TOO_LARGE,   /* the answer is larger than it can be */
  OUV_NET_ERROR_ANSWER,      /* the answer is not what it should be */
  OUV_NET_ERROR_NOT_ALLOWED, /* an address that this program never asks */
  OUV_NET_ERROR_MISSING,     /* the library for it is not installed */
} OuvNetError;

G_END_DECLS
