/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ouv-case-item.h"

G_BEGIN_DECLS

/* Small widgets that look and are named alike everywhere. Texts are plain, never markup. All return a floating reference. */

GtkWidget *ouv_label_new       (const char *text,
                                const char *css_class);
GtkWidget *ouv_heading_new     (const char *text,
                                int         level,
                                const char *css_class);
/* A label whose text can be selected and copied. LANGUAGE is that of the text. */
GtkWidget *ouv_prose_new       (const char  *text,
                                OuvLanguage  language);
/* A sentence that is read out when it changes; hidden at first. */
GtkWidget *ouv_status_new      (void);
GtkWidget *ouv_note_new        (const char *icon_name,
                                const char *text);
void       ouv_note_set_text   (GtkWidget  *note,
                                const char *text);
/* Says what is wrong, and is read out when it does; hidden at first. */
GtkWidget *ouv_alert_new       (void);
/* CONTROL is what is wrong, or was before TEXT became NULL; NULL when there is none to point at. */
void       ouv_alert_set_text  (GtkWidget  *alert,
                                const char *text,
                                GtkWidget  *control);
typedef enum
{
  OUV_REPORT_DONE,
  OUV_REPORT_NOTE,
  OUV_REPORT_PROBLEM
} OuvReport;

/* What came of asking a service; read out when it changes. Hidden while there is nothing to say. */
GtkWidget *ouv_report_new      (void);
/* TEXT may be NULL. */
void       ouv_report_say      (GtkWidget  *report,
                                OuvReport   kind,
                                const char *text);
GtkWidget *ouv_chip_new        (const char *icon_name,
                                const char *text,
                                const char *css_class);
/* Titles above a list, as AdwPreferencesGroup sets them. */
GtkWidget *ouv_group_new       (const char *title,
                                const char *description);
/* Lets the parts of an AdwActionRow stand as they do, but without boxes and alignments that try some 25 widths to find the one that
 * suits the height of a text. */
void       ouv_row_lay_out     (GtkWidget  *row);
GtkWidget *ouv_row_new         (const char *title,
                                const char *subtitle);
GtkWidget *ouv_expander_row_new (const char *title,
                                 const char *subtitle);
void       ouv_row_set_texts   (GtkWidget  *row,
                                const char *title,
                                const char *subtitle);
GtkWidget *ouv_row_add_icon    (GtkWidget  *row,
                                const char *icon_name,
                                const char *css_class);
/* A dot before a row of a plain list. */
void       ouv_row_add_bullet  (GtkWidget  *row);
/* A short word at the end of a row; in a narrow window it goes into the row's subtitle. */
void       ouv_row_add_tag     (GtkWidget  *row,
                                const char *text,
                                const char *css_class);
/* A button at the end of a row; in a narrow window it stands below the texts, so that its words do not break. */
void       ouv_row_add_button  (GtkWidget  *row,
                                GtkWidget  *button);
/* A row that does ACTION; ICON_NAME stands at its end. TARGET may be NULL. */
GtkWidget *ouv_row_new_action  (const char *title,
                                const char *subtitle,
                                const char *icon_name,
                                const char *action,
                                GVariant   *target);
/* A row that opens URL; a plain one when there is no address. */
GtkWidget *ouv_row_new_link    (const char *title,
                                const char *subtitle,
                                const char *url);
GtkWidget *ouv_button_new      (const char *label,
                                const char *css_class);
/* Makes the button's label wrap: it does not by itself, and large text would widen the window. */
void       ouv_button_set_wrap (GtkWidget  *button);
/* NAME is the tooltip and the accessible name. */
GtkWidget *ouv_icon_button_new (const char *icon_name,
                                const char *name);
/* Copies TEXT through the action "win.copy". */
GtkWidget *ouv_copy_button_new (const char *text,
                                const char *name);
/* The menu of a page; FIRST are the page's own entries. */
GtkWidget *ouv_menu_button_new (GMenuModel *first);

/* What can be done with a case. */
GMenuModel *ouv_case_menu_new  (OuvCaseItem *item);

void       ouv_widget_set_name (GtkWidget  *widget,
                                const char *name);
/* Buttons below WIDGET that the toolkit itself leaves without a name, and headings that it does not call so. */
void       ouv_widget_complete (GtkWidget  *widget);
/* Likewise of each toast. */
void       ouv_toast_overlay_complete (GtkWidget *overlay);
/* The text inside an entry has no name by itself. */
void       ouv_editable_set_name (GtkWidget  *editable,
                                  const char *name);
void       ouv_widget_set_action (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *target);
/* Puts the focus on a container for a moment, so that a screen reader reads its name; it does not become a tab stop. */
void       ouv_widget_focus_once (GtkWidget *widget);
void       ouv_widget_toast      (GtkWidget *widget,
                                  AdwToast  *toast);
/* Marks the blanks of a message, "[CPF]", in ATTRIBUTES: in both styles dark on yellow, and in brackets for those who see no colour. */
void       ouv_text_mark_blanks   (PangoAttrList *attributes,
                                   const char    *text);
PangoLanguage *ouv_language_get_pango (OuvLanguage language);
/* A number with its groups in their order, whatever the direction of the window. (transfer full) */
char      *ouv_text_keep_order    (const char *number);
/* Matches the spaces inside sums, dates and numbers. (transfer none) */
GRegex    *ouv_text_get_bonds     (void);
/* No line ends inside "R$ 89,90" with these ATTRIBUTES; the spaces stay plain ones, for who copies the text. */
void       ouv_text_mark_bonds    (PangoAttrList *attributes,
                                   const char    *text);
/* TEXT with no-break spaces in sums, dates and numbers, for titles and chips on the screen. (transfer full) */
char      *ouv_text_keep_together (const char *text);

G_END_DECLS
