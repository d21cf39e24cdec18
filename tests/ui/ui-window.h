/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-store.h"

/* The window with a store of its own: what a test does with it, and what it sees. */

typedef struct
{
  OuvCaseStore *store;
  GtkWidget    *window;
} Fixture;

void         start       (Fixture       *fixture);
/* Nothing of it is left. */
void         stop        (Fixture       *fixture);
void         restart     (Fixture       *fixture);
/* With an empty store. */
void         set_up      (Fixture       *fixture,
                          gconstpointer  data);
void         tear_down   (Fixture       *fixture,
                          gconstpointer  data);
/* "win.open-case::ID" */
void         act         (Fixture       *fixture,
                          const char    *action);
guint        count       (Fixture       *fixture);
/* The store's. */
OuvCaseItem *get_item    (Fixture       *fixture,
                          guint          position);
/* A case of ui_cases, by its name there. */
OuvCaseItem *add         (Fixture       *fixture,
                          const char    *description,
                          const char    *name);
void         set_answer  (OuvCase       *kase,
                          const char    *question,
                          const char    *value);
void         open_case   (Fixture       *fixture,
                          OuvCaseItem   *item);
/* How far into the window's text TEXT stands; -1: nowhere. */
int          find_text   (Fixture       *fixture,
                          const char    *text);
void         wait_for_text (Fixture     *fixture,
                            const char  *text);
void         click       (Fixture       *fixture,
                          const char    *label);
GtkWidget   *find_dialog (void);
void         respond     (const char    *response);
