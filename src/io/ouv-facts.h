/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ouv-renewal.h"

G_BEGIN_DECLS

/* Facts that the user agreed to use instead of the model's own, kept with their source in `ouvidor/facts.json` of the user's state folder:
 *   { "format": 1, "facts": [ { "fact", "value", "valid_from"?, "source", "seen" } ] }
 * Nothing personal is among them. What cannot be read there is left out, and told in the log. */

/* From now on the default model is made with what is kept. --evaluate does without, so that it says the same everywhere. */
void     ouv_facts_install        (void);

/* MODEL uses RENEWALS (of OuvRenewal) from now on; they are kept in the background. */
void     ouv_facts_use            (OuvModel           *model,
                                   GPtrArray          *renewals);
/* Back to the model's own values of FACTS, an array that ends with NULL; they are no longer kept. */
void     ouv_facts_restore        (OuvModel           *model,
                                   const char *const  *facts);
/* Waits until all is on the disk. */
void     ouv_facts_flush          (void);

G_END_DECLS
