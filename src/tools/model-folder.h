/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-model.h"

G_BEGIN_DECLS

/* The files of a model laid out as resources/model, with the messages in ../messages from it; the bundled ones when FOLDER is
 * NULL. */
OuvModelFiles *ouv_model_files_new_for_folder (const char  *folder,
                                               GError     **error);

/* All of a file. */
GBytes        *ouv_file_read                  (const char  *path,
                                               GError     **error);

G_END_DECLS
