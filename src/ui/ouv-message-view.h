/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-case-view.h"

G_BEGIN_DECLS

/* The text for a channel in Portuguese, with its translation beside it. */
#define OUV_TYPE_MESSAGE_VIEW (ouv_message_view_get_type ())
G_DECLARE_FINAL_TYPE (OuvMessageView, ouv_message_view, OUV, MESSAGE_VIEW, OuvCaseView)

G_END_DECLS
