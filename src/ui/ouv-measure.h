/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* With OUV_MEASURE=first-frame in the environment: prints the milliseconds from the start of the process to the first painted
 * frame of WINDOW and quits. With OUV_MEASURE=memory: the KiB that are resident then. */
void ouv_measure_first_frame (GtkWindow *window);
/* With OUV_MEASURE=list: those to the first frame, then those to the frame that shows the cases. To be called when they are read. */
void ouv_measure_list        (GtkWindow *window);

G_END_DECLS
