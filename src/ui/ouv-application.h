/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OUV_TYPE_APPLICATION (ouv_application_get_type ())
G_DECLARE_FINAL_TYPE (OuvApplication, ouv_application, OUV, APPLICATION, AdwApplication)

OuvApplication *ouv_application_new (void);

G_END_DECLS
