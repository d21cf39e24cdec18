/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-paper.h"

G_BEGIN_DECLS

/* The whole case on paper, for Procon or the court: a cover, the facts by date, the contacts with their numbers, what is asked for, the
 * law, the list of enclosures. It is in Portuguese whatever the interface speaks, because that is what its reader reads. */

/* The channels that take one, in their order; ends with NULL. */
extern const char *const ouv_dossier_channels[];

/* One for CHANNEL with its translation into GLOSS (OUV_LANGUAGE_PT_BR: none) behind it; NULL when the channel takes none in this
 * case. AT_HAND has the ids of the papers that are there, each with the names of its files (GStrv). */
OuvPaper   *ouv_dossier_new           (OuvCase          *kase,
                                       OuvDay            today,
                                       const char       *channel,
                                       OuvLanguage       gloss,
                                       GHashTable       *at_hand);
/* Whether the channel takes one in this case. */
gboolean    ouv_dossier_is_possible   (OuvCase          *kase,
                                       OuvDay            today,
                                       const char       *channel);
/* The channel that the case's dossier is for now: where it goes next, or where it would go; NULL: none. */
const char *ouv_dossier_choose        (OuvCase          *kase,
                                       const OuvOutcome *outcome);
/* The ids (char*) of the papers in the order of the list of enclosures. */
GPtrArray  *ouv_dossier_get_enclosures (const OuvOutcome *outcome,
                                       const OuvModel   *model);
/* How the file NAME, the INDEX-th of N_FILES of enclosure NUMBER, is called beside the dossier: "04-2-conta.pdf". (transfer full) */
char       *ouv_dossier_dup_file_name (guint             number,
                                       guint             index,
                                       guint             n_files,
                                       const char       *name);

G_END_DECLS
