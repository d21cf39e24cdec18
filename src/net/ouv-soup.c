/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-soup.h"

#include <gmodule.h>

#include "ouv-net-error.h"

#define LIBRARY "libsoup-3.0.so.0"

static GMutex mutex;
static OuvSoup functions;
static gboolean loaded;

/* The symbols are functions; ISO C has no conversion from what g_module_symbol() gives. */
static gboolean
find_functions (GModule *module)
{
#define FIND(name) && g_module_symbol (module, #name, (gpointer *) &functions.name)
  return TRUE OUV_SOUP_FUNCTIONS (FIND);
#undef FIND
}

static gboolean
load (GError **error)
{
  GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY);

  if (module != NULL && find_functions (module))
    {
      /* GObject types stay for good. */
      g_module_make_resident (module);
      return TRUE;
    }
  g_set_error_literal (error, OUV_NET_ERROR, OUV_NET_ERROR_MISSING, g_module_error ());
  if (module != NULL)
    g_module_close (module);
  return FALSE;
}

const OuvSoup *
ouv_soup_load (GError **error)
{
  gboolean is_loaded;

  g_mutex_lock (&mutex);
  if (!loaded)
    loaded = load (error);
  is_loaded = loaded;
  g_mutex_unlock (&mutex);
  return is_loaded ? &functions : NULL;
}

gboolean
ouv_soup_is_loaded (void)
{
  gboolean is_loaded;

  g_mutex_lock (&mutex);
  is_loaded = loaded;
  g_mutex_unlock (&mutex);
  return is_loaded;
}
