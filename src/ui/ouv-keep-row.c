/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-keep-row.h"

#include <glib/gi18n.h>

#include "ouv-widgets.h"

static void
switched_cb (GtkSwitch   *keep,
             GParamSpec  *pspec,
             OuvCaseItem *item)
{
  ouv_case_item_set_keeps_all (item, gtk_switch_get_active (keep));
}

GtkWidget *
ouv_keep_row_new (OuvCaseItem *item)
{
  const char *title = _("Keep CPF and address on this computer");
  GtkWidget *group = ouv_group_new ("", NULL);
  GtkWidget *row = ouv_row_new (title, _("If you turn this off, they go into your texts, but are never saved: Ouvidor forgets them when you close it"));
  GtkWidget *keep = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (keep), ouv_case_item_keeps_all (item));
  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  ouv_widget_set_name (keep, title);
  g_signal_connect_object (keep, "notify::active", G_CALLBACK (switched_cb), item, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keep);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), keep);
  gtk_widget_set_margin_bottom (group, 24);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}
