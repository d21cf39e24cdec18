/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-outcome.h"

G_BEGIN_DECLS

/* Facts that change while the program does not, as they are used now, and a row that reads them again at their source. What is found is shown
 * beside what is used, and used only when the user says so; then the window's pages are made anew through "win.facts-renewed". */
#define OUV_TYPE_FACTS_GROUP (ouv_facts_group_get_type ())
G_DECLARE_FINAL_TYPE (OuvFactsGroup, ouv_facts_group, OUV, FACTS_GROUP, GtkBox)

typedef enum {
  OUV_FACTS_WAGE,    /* the minimum wage, of the central bank */
  OUV_FACTS_COMPANY, /* name, address and e-mail of the company, of the federal register */
} OuvFactsKind;

GtkWidget *ouv_facts_group_new            (OuvFactsKind      kind);
/* Whether the texts of OUTCOME depend on a wage that may be out of date. */
gboolean   ouv_facts_group_is_wage_needed (const OuvOutcome *outcome);
/* Whether MESSAGE names the company with its number. */
gboolean   ouv_facts_group_is_company_named (const OuvMessage *message);

G_END_DECLS
