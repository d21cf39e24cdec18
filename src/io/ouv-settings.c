/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-settings.h"

/* g_settings_new() ends the program when the schema is not installed. */
static GSettings *
create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new (APPLICATION_ID) : NULL;
}

GSettings *
ouv_settings_get_default (void)
{
  static gsize looked_up;
  static GSettings *settings;

  if (g_once_init_enter (&looked_up))
    {
      settings = create_settings ();
      g_once_init_leave (&looked_up, 1);
    }
  return settings;
}
