/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-widgets.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-words.h"

GtkWidget *
ouv_label_new (const char *text,
               const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
ouv_heading_new (const char *text,
                 int         level,
                 const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
ouv_prose_new (const char  *text,
               OuvLanguage  language)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  GtkWidget *label = ouv_label_new (text, NULL);

  pango_attr_list_insert (attributes, pango_attr_language_new (ouv_language_get_pango (language)));
  ouv_text_mark_bonds (attributes, text);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

GtkWidget *
ouv_status_new (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                   "visible", FALSE,
                                   "wrap", TRUE,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
note_new (GtkAccessibleRole  role,
          const char        *icon_name,
          const char        *text)
{
  /* A grid, since boxes try some 25 widths to find the one that suits the height of a text. */
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", role, "column-spacing", 12, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  GtkWidget *label = ouv_label_new (text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), icon, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
  gtk_widget_add_css_class (grid, "note");
  return grid;
}

GtkWidget *
ouv_note_new (const char *icon_name,
              const char *text)
{
  return note_new (GTK_ACCESSIBLE_ROLE_GENERIC, icon_name, text);
}

void
ouv_note_set_text (GtkWidget  *note,
                   const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (note)), text);
}

/* Lets what is in a horizontal box stand in a grid, as for ouv_note_new(): GTK 4.8 lays wrapped text in a box out some 25 times before it
 * knows its size. Newer ones do not find the size of a box with such a layout, and keep theirs. */
static gboolean
lay_out_in_grid (GtkWidget *box)
{
  GtkLayoutManager *grid;
  int column = 0;

  if (gtk_check_version (4, 10, 0) == NULL)
    return FALSE;
  grid = gtk_grid_layout_new ();
  gtk_grid_layout_set_column_spacing (GTK_GRID_LAYOUT (grid), (guint) gtk_box_get_spacing (GTK_BOX (box)));
  gtk_widget_set_layout_manager (box, grid);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_object_set (gtk_layout_manager_get_layout_child (grid, child), "column", column++, NULL);
  return TRUE;
}

/* What is read out is called by its text, else it would be called after its type. */
static void
say (GtkWidget  *note,
     const char *text)
{
  ouv_note_set_text (note, text != NULL ? text : "");
  ouv_widget_set_name (note, text != NULL ? text : "");
  gtk_widget_set_visible (note, text != NULL);
}

GtkWidget *
ouv_alert_new (void)
{
  GtkWidget *alert = note_new (GTK_ACCESSIBLE_ROLE_ALERT, "dialog-warning-symbolic", "");

  gtk_widget_add_css_class (alert, "alert");
  gtk_widget_set_visible (alert, FALSE);
  return alert;
}

void
ouv_alert_set_text (GtkWidget  *alert,
                    const char *text,
                    GtkWidget  *control)
{
  say (alert, text);
  if (control == NULL)
    return;

  if (text != NULL)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (control),
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      gtk_widget_get_last_child (alert), NULL, -1);
      if (ADW_IS_ENTRY_ROW (control))
        gtk_widget_add_css_class (control, "error");
    }
  else
    {
      gtk_accessible_reset_state (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      gtk_widget_remove_css_class (control, "error");
    }
}

GtkWidget *
ouv_report_new (void)
{
  GtkWidget *report = note_new (GTK_ACCESSIBLE_ROLE_STATUS, NULL, "");

  gtk_widget_set_visible (report, FALSE);
  return report;
}

void
ouv_report_say (GtkWidget  *report,
                OuvReport   kind,
                const char *text)
{
  static const char *const icons[] = { "object-select-symbolic", "ouv-bulb-symbolic", "dialog-warning-symbolic" };
  static const char *classes[][2] = { { "success", NULL }, { NULL, NULL }, { "warning", NULL } };
  GtkWidget *icon = gtk_widget_get_first_child (report);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icons[kind]);
  gtk_widget_set_css_classes (icon, classes[kind]);
  say (report, text);
}

GtkWidget *
ouv_chip_new (const char *icon_name,
              const char *text,
              const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *kept = ouv_text_keep_together (text);
  GtkWidget *label = ouv_label_new (kept, NULL);

  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  /* All the room of the chip is the label's, but the chip wants no more than it needs. */
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_hexpand (box, FALSE);
  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE,
                                                 "icon-name", icon_name,
                                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                 NULL));
  gtk_box_append (GTK_BOX (box), label);
  lay_out_in_grid (box);
  gtk_widget_add_css_class (box, "chip");
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* The title of a group is cut off where it does not fit. */
static void
wrap_title (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_ellipsize (GTK_LABEL (widget)) != PANGO_ELLIPSIZE_NONE)
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wrap_title (child);
}

GtkWidget *
ouv_group_new (const char *title,
               const char *description)
{
  g_autofree char *title_markup = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *description_markup = description != NULL ? g_markup_escape_text (description, -1) : NULL;
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                                   "title", title_markup,
                                   "description", description_markup,
                                   NULL);

  if (title != NULL && *title != '\0')
    wrap_title (group);
  return group;
}

/* Two texts meet in the middle, one stands there. */
static gboolean
place_title (GBinding     *binding,
             const GValue *visible,
             GValue       *yalign,
             gpointer      user_data)
{
  g_value_set_float (yalign, g_value_get_boolean (visible) ? 1.0f : 0.5f);
  return TRUE;
}

static void
lay_out_texts (GtkWidget *box)
{
  GtkWidget *title = gtk_widget_get_first_child (box);
  GtkWidget *subtitle = gtk_widget_get_last_child (box);

  gtk_widget_set_valign (box, GTK_ALIGN_FILL);
  gtk_widget_set_vexpand (title, TRUE);
  gtk_widget_set_vexpand (subtitle, TRUE);
  gtk_label_set_yalign (GTK_LABEL (subtitle), 0);
  g_object_bind_property_full (subtitle, "visible", title, "yalign", G_BINDING_SYNC_CREATE, place_title, NULL, NULL, NULL);
}

void
ouv_row_lay_out (GtkWidget *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  if (!lay_out_in_grid (box))
    return;
  gtk_widget_set_valign (box, GTK_ALIGN_FILL);
  gtk_widget_set_vexpand (box, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "title"))
      lay_out_texts (child);
}

GtkWidget *
ouv_row_new (const char *title,
             const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle != NULL ? subtitle : "",
                                 NULL);

  ouv_row_lay_out (row);
  return row;
}

GtkWidget *
ouv_expander_row_new (const char *title,
                      const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle != NULL ? subtitle : "",
                                 NULL);

  ouv_widget_set_name (row, title);
  return row;
}

void
ouv_row_set_texts (GtkWidget  *row,
                   const char *title,
                   const char *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
}

GtkWidget *
ouv_row_add_icon (GtkWidget  *row,
                  const char *icon_name,
                  const char *css_class)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "valign", GTK_ALIGN_CENTER,
                                  NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (icon, css_class);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  else
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return icon;
}

void
ouv_row_add_bullet (GtkWidget *row)
{
  GtkWidget *bullet = g_object_new (GTK_TYPE_BOX,
                                    "valign", GTK_ALIGN_CENTER,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);

  gtk_widget_add_css_class (bullet, "bullet");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bullet);
}

static void
turn_tag (GtkWidget *tag,
          gboolean   narrow)
{
  GtkWidget *row = gtk_widget_get_ancestor (tag, ADW_TYPE_ACTION_ROW);
  const char *subtitle = g_object_get_data (G_OBJECT (row), "ouv-subtitle");
  const char *tags = g_object_get_data (G_OBJECT (row), "ouv-tags");
  g_autofree char *both = *subtitle != '\0' ? g_strjoin (OUV_WORDS_DOT, tags, subtitle, NULL) : g_strdup (tags);

  gtk_widget_set_visible (tag, !narrow);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), narrow ? both : subtitle);
}

void
ouv_row_add_tag (GtkWidget  *row,
                 const char *text,
                 const char *css_class)
{
  GtkWidget *tag = ouv_chip_new (NULL, text, css_class);
  const char *before = g_object_get_data (G_OBJECT (row), "ouv-tags");
  char *tags = before != NULL ? g_strjoin (OUV_WORDS_DOT, before, text, NULL) : g_strdup (text);

  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (tag)), FALSE);
  if (before == NULL)
    g_object_set_data_full (G_OBJECT (row), "ouv-subtitle", g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row))),
                            g_free);
  g_object_set_data_full (G_OBJECT (row), "ouv-tags", tags, g_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), tag);
  ouv_widget_watch_narrow (tag, turn_tag);
}

static void
turn_row (GtkWidget *row,
          gboolean   narrow)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *suffixes = gtk_widget_get_last_child (box);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (box);
  int column;

  /* Below the texts, or after them. */
  if (GTK_IS_GRID_LAYOUT (layout))
    {
      g_object_get (gtk_layout_manager_get_layout_child (layout, gtk_widget_get_prev_sibling (suffixes)), "column", &column, NULL);
      g_object_set (gtk_layout_manager_get_layout_child (layout, suffixes),
                    "column", narrow ? column : column + 1, "row", narrow ? 1 : 0, NULL);
    }
  else
    gtk_orientable_set_orientation (GTK_ORIENTABLE (box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_margin_bottom (suffixes, narrow ? 9 : 0);
}

void
ouv_row_add_button (GtkWidget *row,
                    GtkWidget *button)
{
  gtk_label_set_wrap_mode (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_WRAP_WORD);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  ouv_widget_watch_narrow (row, turn_row);
}

GtkWidget *
ouv_row_new_action (const char *title,
                    const char *subtitle,
                    const char *icon_name,
                    const char *action,
                    GVariant   *target)
{
  GtkWidget *row = ouv_row_new (title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  ouv_widget_set_action (row, action, target);
  if (icon_name != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE,
                                             "icon-name", icon_name,
                                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                             NULL));
  return row;
}

GtkWidget *
ouv_row_new_link (const char *title,
                  const char *subtitle,
                  const char *url)
{
  if (url == NULL)
    return ouv_row_new (title, subtitle);
  return ouv_row_new_action (title, subtitle, "adw-external-link-symbolic", "win.open-uri", g_variant_new_string (url));
}

GtkWidget *
ouv_button_new (const char *label,
                const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  ouv_button_set_wrap (button);
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  return button;
}

void
ouv_button_set_wrap (GtkWidget *button)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

GtkWidget *
ouv_icon_button_new (const char *icon_name,
                     const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, name);
  ouv_widget_set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

GtkWidget *
ouv_copy_button_new (const char *text,
                     const char *name)
{
  GtkWidget *button = ouv_icon_button_new ("edit-copy-symbolic", name);

  ouv_widget_set_action (button, "win.copy", g_variant_new_string (text));
  return button;
}

/* Not before it is wanted: every page has one. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

GtkWidget *
ouv_menu_button_new (GMenuModel *first)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) languages = g_menu_new ();
  g_autoptr(GMenu) program = g_menu_new ();
  GtkWidget *button;

  if (first != NULL)
    g_menu_append_section (menu, NULL, first);
  /* Every language in its own words. */
  g_menu_append (languages, "Українська", "app.language::uk");
  g_menu_append (languages, "Português", "app.language::pt_BR");
  g_menu_append (languages, "English", "app.language::en");
  g_menu_append_section (menu, _("Language"), G_MENU_MODEL (languages));
  g_menu_append (program, _("Guide"), "win.guide('')");
  g_menu_append (program, _("Preferences"), "win.preferences");
  g_menu_append (program, _("Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (program, _("About Ouvidor"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (program));

  button = g_object_new (GTK_TYPE_MENU_BUTTON,
                         "icon-name", "open-menu-symbolic",
                         "primary", TRUE,
                         "tooltip-text", _("Menu"),
                         NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu_cb, g_object_ref (menu), g_object_unref);
  ouv_widget_set_name (button, _("Menu"));
  return button;
}

GMenuModel *
ouv_case_menu_new (OuvCaseItem *item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) changes = g_menu_new ();
  g_autoptr(GMenu) whole = g_menu_new ();

  if (!ouv_case_item_is_read_only (item))
    {
      if (ouv_case_item_is_complete (item))
        g_menu_append (changes, _("Change answers"), "win.edit-case::review");
      g_menu_append (changes, _("Rename…"), "win.rename-case");
      g_menu_append (changes, ouv_case_item_is_closed (item) ? _("Open the case again") : _("Close the case"),
                     "win.close-case");
      g_menu_append (changes, ouv_case_item_keeps_all (item) ? _("Do not keep my CPF and address")
                                                             : _("Keep my CPF and address"), "win.keep-all");
    }
  if (ouv_case_item_get_access (item) != OUV_CASE_NEWER)
    g_menu_append (whole, _("Duplicate"), "win.duplicate-case");
  g_menu_append (whole, _("Delete"), "win.delete-case");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (whole));
  return G_MENU_MODEL (menu);
}

void
ouv_widget_set_name (GtkWidget  *widget,
                     const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* A row labelled by its title, too, would be read out twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* The focus goes to the button inside. */
  if (GTK_IS_MENU_BUTTON (widget))
    ouv_widget_set_name (gtk_widget_get_first_child (widget), name);
}

/* (nullable) */
static const char *
find_button_name (GtkWidget *button)
{
  const char *icon_name = gtk_button_get_icon_name (GTK_BUTTON (button));
  GtkWidget *child = gtk_widget_get_first_child (button);

  if (g_strcmp0 (icon_name, "window-close-symbolic") == 0)
    return _("Close");
  if (g_strcmp0 (icon_name, "go-previous-symbolic") == 0)
    return _("Back");
  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_first_child (child);
  return child != NULL ? gtk_label_get_text (GTK_LABEL (child)) : NULL;
}

void
ouv_widget_complete (GtkWidget *widget)
{
  /* A dialog has two labels for its heading, of which it shows the one that fits. */
  gboolean heading = GTK_IS_LABEL (widget) && (gtk_widget_has_css_class (widget, "title-1")
                                               || gtk_widget_has_css_class (widget, "title-2")
                                               || gtk_widget_has_css_class (widget, "title-4"));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    {
      const char *name = find_button_name (widget);

      if (name != NULL)
        ouv_widget_set_name (widget, name);
    }
  /* The role cannot change once something has asked for it. */
  if (heading && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_HEADING
      && !gtk_widget_get_realized (widget))
    g_object_set (widget, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ouv_widget_complete (child);
}

static void
toasts_changed_cb (GtkWidget *overlay)
{
  for (GtkWidget *toast = gtk_widget_get_first_child (overlay); toast != NULL; toast = gtk_widget_get_next_sibling (toast))
    if (g_str_equal (gtk_widget_get_css_name (toast), "toast"))
      ouv_widget_complete (toast);
}

void
ouv_toast_overlay_complete (GtkWidget *overlay)
{
  GListModel *children = gtk_widget_observe_children (overlay);

  g_signal_connect_object (children, "items-changed", G_CALLBACK (toasts_changed_cb), overlay, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (overlay), "ouv-children", children, g_object_unref);
}

void
ouv_editable_set_name (GtkWidget  *editable,
                       const char *name)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (editable));

  /* Has the focus, and would not be there for a screen reader inside an AdwEntryRow of the floor. */
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (text)) != GTK_ACCESSIBLE_ROLE_TEXT_BOX)
    g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  ouv_widget_set_name (GTK_WIDGET (text), name);
  ouv_widget_set_name (editable, name);
}

void
ouv_widget_set_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *target)
{
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (widget), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), action);
}

void
ouv_widget_focus_once (GtkWidget *widget)
{
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_grab_focus (widget);
  gtk_widget_set_focusable (widget, FALSE);
}

void
ouv_widget_toast (GtkWidget *widget,
                  AdwToast  *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
}

PangoLanguage *
ouv_language_get_pango (OuvLanguage language)
{
  static const char *const tags[OUV_N_LANGUAGES] = { "en", "uk", "pt-br" };

  return pango_language_from_string (tags[language]);
}

void
ouv_text_mark_blanks (PangoAttrList *attributes,
                      const char    *text)
{
  g_autoptr(GRegex) brackets = g_regex_new ("\\[[^\\]\\n]+\\]", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (brackets, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      PangoAttribute *marks[] = {
        pango_attr_background_new (0xf8f8, 0xe4e4, 0x5c5c),
        pango_attr_background_alpha_new (G_MAXUINT16),
        pango_attr_foreground_new (0x2424, 0x1f1f, 0x3131),
        pango_attr_foreground_alpha_new (G_MAXUINT16),
      };
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        {
          marks[i]->start_index = (guint) start;
          marks[i]->end_index = (guint) end;
          pango_attr_list_insert (attributes, marks[i]);
        }
    }
}

char *
ouv_text_keep_order (const char *number)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_LTR)
    return g_strdup (number);
  return g_strconcat ("\342\201\246", number, "\342\201\251", NULL);
}

GRegex *
ouv_text_get_bonds (void)
{
  static GRegex *regex = NULL;

  if (regex == NULL)
    regex = g_regex_new ("(?<=R\\$) |(?<=№) |(?<=nº) |(?<=art\\.) |(?<=ст\\.) |(?<=\\d) (?=[\\d\\p{L}])|(?<=\\d\\)) (?=\\d)"
                         "|(?<=\\d de) (?=\\p{L})|(?<=\\dº de) (?=\\p{L})|(?<=CEP|CPF|CNPJ|EAREsp) (?=\\d)",
                         G_REGEX_OPTIMIZE, 0, NULL);
  return regex;
}

void
ouv_text_mark_bonds (PangoAttrList *attributes,
                     const char    *text)
{
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (ouv_text_get_bonds (), text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      whole->start_index = (guint) (g_utf8_prev_char (text + start) - text);
      whole->end_index = (guint) (g_utf8_next_char (text + end) - text);
      pango_attr_list_insert (attributes, whole);
    }
}

char *
ouv_text_keep_together (const char *text)
{
  return g_regex_replace_literal (ouv_text_get_bonds (), text, -1, 0, "\302\240", 0, NULL);
}
