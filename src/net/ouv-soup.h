/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What we call of libsoup. It is not linked: it brings a dozen libraries along, and most who start Ouvidor never press a button that
 * needs them. */
#define OUV_SOUP_FUNCTIONS(F) \
  F (soup_auth_manager_get_type) \
  F (soup_content_decoder_get_type) \
  F (soup_message_get_request_headers) \
  F (soup_message_get_response_headers) \
  F (soup_message_get_status) \
  F (soup_message_headers_get_content_type) \
  F (soup_message_headers_get_list) \
  F (soup_message_headers_get_one) \
  F (soup_message_headers_replace) \
  F (soup_message_headers_set_encoding) \
  F (soup_message_new_from_uri) \
  F (soup_message_set_flags) \
  F (soup_session_get_type) \
  F (soup_session_remove_feature_by_type) \
  F (soup_session_send_async) \
  F (soup_session_send_finish)

#define OUV_SOUP_MEMBER(name) __typeof__ (name) *name;
typedef struct {
  OUV_SOUP_FUNCTIONS (OUV_SOUP_MEMBER)
} OuvSoup;
#undef OUV_SOUP_MEMBER

/* Loads the library on first use; NULL with an error when it is not installed. Takes some milliseconds: call it in a thread first. */
const OuvSoup *ouv_soup_load (GError **error);
/* Whether it is loaded. */
gboolean       ouv_soup_is_loaded (void);

G_END_DECLS
