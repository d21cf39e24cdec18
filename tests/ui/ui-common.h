/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

/* What the tests of the window share: a fixed day, cases to look at, and waiting until everything is laid out. */

typedef struct
{
  const char *name;
  const char *json; /* answers and attempts as CONTRACT writes them */
} UiCase;

extern const UiCase ui_cases[];
extern const guint  n_ui_cases;

/* Locale, clock, GTK and our resources. FALSE when there is no display. */
gboolean     ui_init       (int    *argc,
                            char ***argv);
OuvCaseItem *ui_case_new   (const UiCase *description);
/* In a folder that is gone when the program ends; what is in it is not read. */
OuvCaseStore *ui_store_new (void);
/* With what is in the folder. */
OuvCaseStore *ui_store_load (void);
/* That folder. */
const char  *ui_store_get_folder (void);
/* Puts a damaged case into the folder, and one of a newer format. */
void         ui_store_put_strange (void);
/* While it is blocked nothing can be written. */
void         ui_store_block (gboolean blocked);
/* Stores that are made from now on have an empty folder. */
void         ui_store_clear (void);
/* Until WINDOW has its size and everything in it its place. A change of the width turns widgets, which changes their size, so
 * this takes three frames. */
void         ui_lay_out    (GtkWindow *window);
/* Runs the main loop for as long as most things take that happen a moment later. */
void         ui_settle     (void);
/* The first widget of TYPE below WIDGET, in the order of drawing; NULL. */
GtkWidget   *ui_find       (GtkWidget *widget,
                            GType      type);
/* The first widget of a style class below WIDGET; NULL. */
GtkWidget   *ui_find_class (GtkWidget  *widget,
                            const char *css_class);
/* The first button labelled LABEL below WIDGET; NULL. */
GtkWidget   *ui_find_button (GtkWidget  *widget,
                             const char *label);
/* Unfolds the rows below WIDGET, down to DEPTH rows within each other. */
void         ui_unfold     (GtkWidget *widget,
                            guint      depth);
