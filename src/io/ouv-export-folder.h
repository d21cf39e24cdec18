/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that are written into a new folder together: all of them, or none. */
typedef struct _OuvExportFolder OuvExportFolder;

OuvExportFolder *ouv_export_folder_new       (void);
void             ouv_export_folder_free      (OuvExportFolder      *self);
void             ouv_export_folder_add_bytes (OuvExportFolder      *self,
                                              const char           *name,
                                              GBytes               *contents);
/* A copy of SOURCE. */
void             ouv_export_folder_add_file  (OuvExportFolder      *self,
                                              const char           *name,
                                              GFile                *source);
/* Writes them into a folder NAME of PARENT, or "NAME-2" when there is one already. Takes SELF. */
void             ouv_export_folder_write_async (OuvExportFolder    *self,
                                              GFile                *parent,
                                              const char           *name,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
/* The folder. (transfer full) */
GFile           *ouv_export_folder_write_finish (GAsyncResult      *result,
                                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OuvExportFolder, ouv_export_folder_free)

G_END_DECLS
