/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-phrase.h"

#include <glib/gi18n.h>

#include "ouv-locale.h"
#include "ouv-widgets.h"

GtkWidget *
ouv_phrase_text_new (const char  *text,
                     OuvLanguage  language,
                     gboolean     blanks)
{
  GtkWidget *label = ouv_prose_new (text, language);
  g_autoptr(PangoAttrList) attributes = NULL;

  if (!blanks)
    return label;
  attributes = pango_attr_list_copy (gtk_label_get_attributes (GTK_LABEL (label)));
  ouv_text_mark_blanks (attributes, text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

/* In a script some parts are not said: LETTERS calls them notes. */
static gboolean
is_note (const char *id)
{
  return g_str_has_prefix (id, "note_");
}

void
ouv_phrase_mark (GtkWidget  *widget,
                 const char *id)
{
  gtk_widget_add_css_class (widget, is_note (id) ? "direction" : "phrase");
  if (is_note (id))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _("What to do: it is not said"), -1);
}

GtkWidget *
ouv_phrase_pair_new (const char *text,
                     const char *gloss,
                     gboolean    blanks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *below = ouv_phrase_text_new (gloss, ouv_locale_get_language (), blanks);

  gtk_widget_add_css_class (below, "dim-label");
  gtk_box_append (GTK_BOX (box), ouv_phrase_text_new (text, OUV_LANGUAGE_PT_BR, blanks));
  gtk_box_append (GTK_BOX (box), below);
  return box;
}

GtkWidget *
ouv_phrase_new (const char *id,
                const char *text,
                const char *gloss,
                gboolean    blanks)
{
  GtkWidget *phrase;

  if (gloss == NULL || ouv_locale_get_language () == OUV_LANGUAGE_PT_BR)
    phrase = ouv_phrase_text_new (text, OUV_LANGUAGE_PT_BR, blanks);
  else if (is_note (id))
    phrase = ouv_phrase_text_new (gloss, ouv_locale_get_language (), blanks);
  else
    phrase = ouv_phrase_pair_new (text, gloss, blanks);
  ouv_phrase_mark (phrase, id);
  return phrase;
}
