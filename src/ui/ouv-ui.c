/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-ui.h"

#include <adwaita.h>

#include "ouv-ui-resources.h"

static void
contrast_changed_cb (AdwStyleManager *manager,
                     GParamSpec      *pspec,
                     GtkCssProvider  *provider)
{
  if (adw_style_manager_get_high_contrast (manager))
    gtk_css_provider_load_from_resource (provider, "/io/github/ouvidor/Ouvidor/ouvidor-hc.css");
  else
    gtk_css_provider_load_from_data (provider, "", -1);
}

static GtkCssProvider *
add_provider (GdkDisplay *display)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

void
ouv_ui_init (void)
{
  static gboolean done = FALSE;
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr(GtkCssProvider) provider = NULL;
  g_autoptr(GtkCssProvider) contrast = NULL;

  if (done)
    return;
  done = TRUE;

  /* The linker drops a resource that nothing names. */
  g_resources_register (ouv_ui_get_resource ());

  provider = add_provider (display);
  gtk_css_provider_load_from_resource (provider, "/io/github/ouvidor/Ouvidor/ouvidor.css");
  contrast = add_provider (display);
  g_signal_connect_data (adw_style_manager_get_for_display (display), "notify::high-contrast",
                         G_CALLBACK (contrast_changed_cb), g_object_ref (contrast), (GClosureNotify) (GCallback) g_object_unref, 0);
  contrast_changed_cb (adw_style_manager_get_for_display (display), NULL, contrast);
}
