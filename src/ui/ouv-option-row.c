/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-option-row.h"

#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvOptionRow
{
  AdwActionRow    parent_instance;

  char           *id;    /* (owned) */
  char           *title; /* (owned) */
  char           *subtitle; /* (owned) */
  GtkCheckButton *check; /* child, not owned */
};

G_DEFINE_FINAL_TYPE (OuvOptionRow, ouv_option_row, ADW_TYPE_ACTION_ROW)

enum {
  PROP_0,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
toggled_cb (OuvOptionRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (self->check) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                         : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

static void
ouv_option_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, ouv_option_row_get_active (OUV_OPTION_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ouv_option_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ACTIVE:
      ouv_option_row_set_active (OUV_OPTION_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ouv_option_row_finalize (GObject *object)
{
  OuvOptionRow *self = OUV_OPTION_ROW (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  G_OBJECT_CLASS (ouv_option_row_parent_class)->finalize (object);
}

static void
ouv_option_row_class_init (OuvOptionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ouv_option_row_finalize;
  object_class->get_property = ouv_option_row_get_property;
  object_class->set_property = ouv_option_row_set_property;

  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ouv_option_row_init (OuvOptionRow *self)
{
  /* The row is the control: the button only draws its state. */
  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "can-focus", FALSE,
                              "valign", GTK_ALIGN_CENTER,
                              NULL);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  ouv_row_lay_out (GTK_WIDGET (self));
}

static OuvOptionRow *
option_row_new (GtkAccessibleRole  role,
                const char        *id,
                const char        *title,
                const char        *subtitle)
{
  OuvOptionRow *self = g_object_new (OUV_TYPE_OPTION_ROW,
                                     "accessible-role", role,
                                     "use-markup", FALSE,
                                     "title", title,
                                     "subtitle", subtitle != NULL ? subtitle : "",
                                     NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle != NULL ? subtitle : "");
  toggled_cb (self);
  return self;
}

GtkWidget *
ouv_option_row_new_radio (const char   *id,
                          const char   *title,
                          const char   *subtitle,
                          OuvOptionRow *group)
{
  OuvOptionRow *self = option_row_new (GTK_ACCESSIBLE_ROLE_RADIO, id, title, subtitle);

  /* Without a group of its own the first button would be drawn square. */
  if (group == NULL)
    {
      GtkWidget *silent = g_object_ref_sink (gtk_check_button_new ());

      gtk_check_button_set_group (self->check, GTK_CHECK_BUTTON (silent));
      g_object_set_data_full (G_OBJECT (self), "ouv-radio-group", silent, g_object_unref);
    }
  else
    gtk_check_button_set_group (self->check, group->check);
  return GTK_WIDGET (self);
}

GtkWidget *
ouv_option_row_new_check (const char *id,
                          const char *title,
                          const char *subtitle)
{
  return GTK_WIDGET (option_row_new (GTK_ACCESSIBLE_ROLE_CHECKBOX, id, title, subtitle));
}

const char *
ouv_option_row_get_id (OuvOptionRow *self)
{
  g_return_val_if_fail (OUV_IS_OPTION_ROW (self), NULL);

  return self->id;
}

gboolean
ouv_option_row_get_active (OuvOptionRow *self)
{
  g_return_val_if_fail (OUV_IS_OPTION_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
ouv_option_row_set_active (OuvOptionRow *self,
                           gboolean      active)
{
  g_return_if_fail (OUV_IS_OPTION_ROW (self));

  gtk_check_button_set_active (self->check, active);
}

/* The letter without its accent, in lower case. */
static gunichar
fold_letter (const char *letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  g_unichar_fully_decompose (g_utf8_get_char (letter), FALSE, parts, G_N_ELEMENTS (parts));
  return g_unichar_tolower (parts[0]);
}

/* Where the first letter of TYPED stands in TEXT, whatever its case and accent; -1: nowhere. Both sides are cut into letters,
 * since folding may change a text's length. */
static glong
find_letters (const char *text,
              const char *typed)
{
  glong n_text = g_utf8_strlen (text, -1);
  glong n_typed = g_utf8_strlen (typed, -1);

  for (glong start = 0; start + n_typed <= n_text; start++)
    {
      const char *at = g_utf8_offset_to_pointer (text, start);
      const char *wanted = typed;
      glong i;

      for (i = 0; i < n_typed && fold_letter (at) == fold_letter (wanted); i++)
        {
          at = g_utf8_next_char (at);
          wanted = g_utf8_next_char (wanted);
        }
      if (i == n_typed)
        return start;
    }
  return -1;
}

/* TEXT as markup, what was typed in bold. */
static char *
mark (const char *text,
      const char *typed)
{
  glong start = *typed != '\0' ? find_letters (text, typed) : -1;
  const char *hit = g_utf8_offset_to_pointer (text, MAX (start, 0));
  const char *end = start >= 0 ? g_utf8_offset_to_pointer (hit, g_utf8_strlen (typed, -1)) : hit;
  g_autofree char *before = g_markup_escape_text (text, hit - text);
  g_autofree char *middle = g_markup_escape_text (hit, end - hit);
  g_autofree char *after = g_markup_escape_text (end, -1);

  return start >= 0 ? g_strconcat (before, "<b>", middle, "</b>", after, NULL) : g_strdup (after);
}

static void
set_texts (OuvOptionRow *self,
           gboolean      use_markup,
           const char   *title,
           const char   *subtitle)
{
  g_object_set (self,
                "title", "", "subtitle", "", "use-markup", use_markup,
                "title", title, "subtitle", subtitle,
                NULL);
}

void
ouv_option_row_mark (OuvOptionRow *self,
                     const char   *typed,
                     const char   *match)
{
  g_autofree char *title = NULL;
  g_autofree char *below = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (OUV_IS_OPTION_ROW (self));

  if (typed == NULL)
    {
      if (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (self)))
        set_texts (self, FALSE, self->title, self->subtitle);
      return;
    }
  below = match != NULL && *self->subtitle != '\0' ? g_strjoin (OUV_WORDS_DOT, self->subtitle, match, NULL)
                                                   : g_strdup (match != NULL ? match : self->subtitle);
  title = mark (self->title, typed);
  subtitle = mark (below, typed);
  set_texts (self, TRUE, title, subtitle);
}
