/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-net-error.h"

G_DEFINE_QUARK (ouv-net-error-quark, ouv_net_error)
