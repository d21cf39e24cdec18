/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-dialogs.h"

#include <glib/gi18n.h>

#include "ouv-model.h"

void
ouv_dialogs_show_about (GtkWindow *parent)
{
  OuvModel *model = ouv_model_get_default ();
  /* TRANSLATORS: in the about window; the number is like 2026.11.1 */
  g_autofree char *comments = g_strdup_printf (_("Complain to NET and Claro in Brazil: to the right place, in the right order, with the right words.\n\n"
                                                 "Ouvidor is not connected with NET or Claro and gives no legal advice.\n\n"
                                                 "Version of its knowledge: %s"),
                                               ouv_model_get_version (model));
  static const char *const developers[] = { "The Ouvidor authors", NULL };

  adw_show_about_window (parent,
                         "application-name", "Ouvidor",
                         "application-icon", APPLICATION_ID,
                         "version", VERSION,
                         "developer-name", developers[0],
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", comments,
                         NULL);
}
