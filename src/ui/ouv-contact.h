/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-outcome.h"

G_BEGIN_DECLS

/* The parts of one contact, as the next step and the other ways show them. */

/* "Open until 18:00" or "Closed, opens on Tuesday at 8:00"; NULL when it is not known. (transfer full) */
char      *ouv_contact_dup_state    (const OuvContact *contact);
/* The same as a chip. */
GtkWidget *ouv_contact_chip_new     (const OuvContact *contact);
/* The contact that the next step is about; the others are offered beside it. (nullable) */
const OuvContact *ouv_contact_find_main (const OuvOutcome *outcome);
/* The site to be opened first. A number comes first where there is something to say on the phone; a text to be pasted needs a form.
 * (nullable) */
const OuvLink *ouv_contact_get_site  (const OuvContact *contact);
gboolean       ouv_contact_is_called (const OuvContact *contact);
/* The sign of how CHANNEL is turned to. */
const char    *ouv_contact_get_icon  (const OuvModel   *model,
                                      const OuvChannel *channel);
/* "SAC: no answer, 7 days late", while nobody else was turned to since; NULL when nothing is late. (transfer full) */
char      *ouv_contact_dup_late     (OuvCase          *kase);
/* That, and whether the contact (nullable) can be reached now: chips beside each other. NULL when there is nothing to tell. */
GtkWidget *ouv_contact_chips_new    (OuvCase          *kase,
                                     const OuvContact *contact);
/* A folded row with numbers, sites, hours and the text for this contact. */
GtkWidget *ouv_contact_row_new      (const OuvContact *contact);
/* The whole contact open, under its name, as the guide shows it. */
GtkWidget *ouv_contact_card_new     (const OuvContact *contact);
/* A row that opens a page, with its address. */
GtkWidget *ouv_contact_link_row_new (const char       *title,
                                     const char       *url);
/* A row that leads to the question about the state, for a contact of which every state has its own. */
GtkWidget *ouv_contact_state_row_new (void);
/* Rows for numbers from the FIRST on, with all of them also for hours and cost, for the address and the sites. (transfer container) */
GPtrArray *ouv_contact_create_rows  (const OuvContact    *contact,
                                     guint                first);
/* What it needs, the INDEXth: ticked when the user has given it. */
GtkWidget *ouv_contact_create_need  (const OuvContact    *contact,
                                     guint                index);
/* The line with the source, after a few words (nullable) about what is from there; with a warning sign when it is not sure or is to be read again. */
GtkWidget *ouv_source_new           (const char       *what,
                                     const OuvSource  *source,
                                     gboolean          past_review);
GtkWidget *ouv_contact_source_new   (const OuvContact *contact);
/* "tel:08007010180". (transfer full) */
char      *ouv_contact_dup_tel_uri  (const char       *phone);

G_END_DECLS
