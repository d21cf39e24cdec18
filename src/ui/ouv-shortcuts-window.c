/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-shortcuts-window.h"

#include <glib/gi18n.h>

#include "ouv-dialogs.h"
#include "ouv-widgets.h"

struct _OuvShortcutsWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (OuvShortcutsWindow, ouv_shortcuts_window, ADW_TYPE_WINDOW)

typedef struct
{
  const char *title; /* NULL after the last */
  const char *keys;
} Shortcut;

static const Shortcut everywhere[] = {
  { N_("New case"), "<Control>n" },
  { N_("Guide"), "F1" },
  { N_("Preferences"), "<Control>comma" },
  { N_("Keyboard Shortcuts"), "<Control>question" },
  { N_("Menu"), "F10" },
  { N_("Quit"), "<Control>q" },
  { NULL, NULL }
};
static const Shortcut questions[] = {
  { N_("Next field, or the buttons"), "Tab" },
  { N_("Choose"), "space" },
  { N_("Next question"), "Return" },
  { N_("Back"), "<Alt>Left" },
  { NULL, NULL }
};
static const Shortcut a_case[] = {
  { N_("Next step"), "<Alt>1" },
  { N_("Text"), "<Alt>2" },
  { N_("Papers"), "<Alt>3" },
  { N_("Dates"), "<Alt>4" },
  { N_("Print the text or the list of papers"), "<Control>p" },
  { N_("Save the text"), "<Control>s" },
  { N_("Back to your cases"), "<Alt>Left" },
  { NULL, NULL }
};

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = ouv_row_new (_(shortcut->title), NULL);
  g_autofree char *keys = NULL;
  g_autofree char *name = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (shortcut->keys, &key, &modifiers);
  /* What is printed on the key in most languages; GTK knows only its other name. */
  keys = key == GDK_KEY_Return && modifiers == 0 ? g_strdup ("Enter") : gtk_accelerator_get_label (key, modifiers);
  name = g_strdup_printf ("%s, %s", _(shortcut->title), keys);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), ouv_chip_new (NULL, keys, "tag"));
  ouv_widget_set_name (row, name);
  return row;
}

static GtkWidget *
create_group (const char     *title,
              const Shortcut *shortcuts)
{
  GtkWidget *group = ouv_group_new (title, NULL);

  for (guint i = 0; shortcuts[i].title != NULL; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&shortcuts[i]));
  return group;
}

static void
ouv_shortcuts_window_class_init (OuvShortcutsWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ouv_shortcuts_window_init (OuvShortcutsWindow *self)
{
  GtkWidget *groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_box_append (GTK_BOX (groups), create_group (_("Everywhere"), everywhere));
  gtk_box_append (GTK_BOX (groups), create_group (_("Questions"), questions));
  gtk_box_append (GTK_BOX (groups), create_group (_("A case"), a_case));
  ouv_dialogs_fill (ADW_WINDOW (self), _("Keyboard Shortcuts"), groups);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 640);
}

GtkWidget *
ouv_shortcuts_window_new (GtkWindow *parent)
{
  return g_object_new (OUV_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
}
