/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-message-view.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-facts-group.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-phrase.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

typedef enum {
  SHOW_BOTH,
  SHOW_PORTUGUESE,
  SHOW_GLOSS,
  N_SHOW
} Show;

struct _OuvMessageView
{
  OuvCaseView  parent_instance;

  Show         wanted;          /* what was chosen; narrow windows have no room for both */
  gboolean     narrow;
  GtkWidget   *toggles[N_SHOW]; /* children, not owned */
  GtkWidget   *toggle_box;
  GtkWidget   *paper;           /* (nullable) */
  GtkWidget   *count;
  GtkWidget   *copy;
  GtkWidget   *tools;           /* what else can be done with the text: buttons, in a narrow window a menu */
  GtkWidget   *more;
  GtkWidget   *bar;
};

G_DEFINE_FINAL_TYPE (OuvMessageView, ouv_message_view, OUV_TYPE_CASE_VIEW)

static const OuvMessage *
get_message (OuvMessageView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));

  return outcome != NULL ? outcome->message : NULL;
}

static gboolean
is_script (const OuvMessage *message)
{
  return g_str_equal (message->form, "script");
}

/* The script in writing, where it can be sent, too. */
static const OuvMessage *
get_notice (OuvMessageView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));

  return outcome != NULL ? outcome->notice : NULL;
}

/* A narrow window has no room for both languages beside each other. A script is read out by somebody who wants to understand each sentence:
 * there one stands below the other. */
static gboolean
is_stacked (OuvMessageView *self)
{
  const OuvMessage *message = get_message (self);

  return self->narrow && message != NULL && is_script (message);
}

static Show
get_show (OuvMessageView *self)
{
  if (ouv_case_view_get_outcome (OUV_CASE_VIEW (self))->gloss == NULL)
    return SHOW_PORTUGUESE;
  if (self->narrow && self->wanted == SHOW_BOTH && !is_stacked (self))
    return SHOW_PORTUGUESE;
  return self->wanted;
}

static void
attach_part (GtkWidget        *grid,
             const OuvMessage *message,
             const OuvPart    *part,
             int               column,
             int               row)
{
  GtkWidget *label = ouv_phrase_text_new (part->text, message->language, message->blanks->len > 0);

  if (is_script (message))
    ouv_phrase_mark (label, part->id);
  if (column == 1)
    gtk_widget_add_css_class (label, "gloss");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

/* Forms ask for the subject in a field of its own, so it is copied apart from the text. */
static GtkWidget *
create_subject (const OuvMessage *message)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = ouv_phrase_text_new (message->subject, message->language, message->blanks->len > 0);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  if (message->language == OUV_LANGUAGE_PT_BR)
    gtk_box_append (GTK_BOX (box), ouv_copy_button_new (message->subject, _("Copy the subject")));
  return box;
}

static void
attach_subject (GtkWidget        *grid,
                const OuvMessage *message,
                int               column,
                int               row)
{
  GtkWidget *subject = create_subject (message);

  if (column == 1)
    gtk_widget_add_css_class (gtk_widget_get_first_child (subject), "gloss");
  gtk_grid_attach (GTK_GRID (grid), subject, column, row, 1, 1);
}

/* Which of the two texts is sent or said, and which is there to be understood. */
static const char *
describe_use (const OuvMessage *message)
{
  if (message->language != OUV_LANGUAGE_PT_BR)
    return _("Translation for you");
  return is_script (message) ? _("This is what you say") : _("This is what they get");
}

static void
attach_head (GtkWidget        *grid,
             const OuvMessage *message,
             int               column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *caption = ouv_label_new (describe_use (message), "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), ouv_label_new (ouv_words_language (message->language), "heading"));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_widget_add_css_class (box, "paper-head");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_grid_attach (GTK_GRID (grid), box, column, 0, 1, 1);
}

static GtkWidget *
create_pair (const OuvMessage *message,
             const char       *id,
             const char       *text,
             const char       *gloss)
{
  return is_script (message) ? ouv_phrase_new (id, text, gloss, message->blanks->len > 0)
                             : ouv_phrase_pair_new (text, gloss, message->blanks->len > 0);
}

/* Each sentence with its translation below. */
static GtkWidget *
create_pairs (const OuvMessage *message,
              const OuvMessage *meaning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "paper");
  if (message->subject != NULL)
    gtk_box_append (GTK_BOX (box), create_subject (message));
  for (guint i = 0; i < message->parts->len; i++)
    {
      const OuvPart *part = g_ptr_array_index (message->parts, i);
      const OuvPart *gloss = g_ptr_array_index (meaning->parts, i);

      for (guint line = 0; line < part->lines->len; line++)
        gtk_box_append (GTK_BOX (box), create_pair (message, part->id, ((const OuvLine *) part->lines->pdata[line])->text,
                                                    ((const OuvLine *) gloss->lines->pdata[line])->text));
    }
  return box;
}

/* One row a part, so that both languages stay level. */
static GtkWidget *
create_columns (OuvMessageView   *self,
                const OuvMessage *message,
                const OuvMessage *gloss)
{
  Show show = get_show (self);
  const OuvMessage *columns[2] = { NULL, NULL };
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  columns[0] = show == SHOW_GLOSS ? gloss : message;
  columns[1] = show == SHOW_BOTH ? gloss : NULL;
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "paper");

  if (gloss != NULL)
    {
      for (int i = 0; i < 2; i++)
        if (columns[i] != NULL)
          attach_head (grid, columns[i], i);
      row++;
    }
  if (message->subject != NULL)
    {
      for (int i = 0; i < 2; i++)
        if (columns[i] != NULL && columns[i]->subject != NULL)
          attach_subject (grid, columns[i], i, row);
      row++;
    }
  for (guint part = 0; part < message->parts->len; part++, row++)
    for (int i = 0; i < 2; i++)
      if (columns[i] != NULL && part < columns[i]->parts->len)
        attach_part (grid, columns[i], g_ptr_array_index (columns[i]->parts, part), i, row);
  return grid;
}

static GtkWidget *
create_paper (OuvMessageView   *self,
              const OuvMessage *message,
              const OuvMessage *gloss)
{
  return is_stacked (self) && get_show (self) == SHOW_BOTH ? create_pairs (message, gloss) : create_columns (self, message, gloss);
}

static GtkWidget *
create_notice (OuvMessageView   *self,
               const OuvMessage *notice,
               const OuvMessage *gloss)
{
  GtkWidget *group = ouv_group_new (_("The same in writing"),
                                    _("Send it today in the chat, by e-mail or by post, and keep a copy that shows the day."));
  GtkWidget *copy = ouv_button_new (_("Copy the text to send"), NULL);

  ouv_widget_set_action (copy, "message.copy-notice", NULL);
  gtk_widget_set_halign (copy, self->narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  gtk_widget_set_margin_top (copy, 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_paper (self, notice, gloss));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), copy);
  return group;
}

static const char *
describe_form (const OuvMessage *message)
{
  if (is_script (message))
    return _("Say the lines with a bar beside them; the others tell you what to do.");
  if (g_str_equal (message->form, "complaint"))
    return _("Paste it into the form.");
  if (g_str_equal (message->form, "public"))
    return _("This text is public, so it holds no personal data.");
  if (g_str_equal (message->form, "petition"))
    return _("File it online or at the court, or read from it at the counter.");
  if (g_str_equal (message->form, "summary"))
    return _("Take it with you: it explains the case on one page.");
  return _("Read it out during the call, or send it when they ask for it.");
}

/* What is marked in the text, or in the one below it; none twice. */
static GPtrArray *
find_blanks (OuvMessageView *self)
{
  const OuvMessage *notice = get_notice (self);
  GPtrArray *blanks = g_ptr_array_copy (get_message (self)->blanks, NULL, NULL);

  g_ptr_array_set_free_func (blanks, NULL);
  for (guint i = 0; notice != NULL && i < notice->blanks->len; i++)
    if (!g_ptr_array_find_with_equal_func (blanks, notice->blanks->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (blanks, notice->blanks->pdata[i]);
  return blanks;
}

static GVariant *
get_blanks (GPtrArray *blanks)
{
  return g_variant_new_strv ((const char *const *) blanks->pdata, blanks->len);
}

static GtkWidget *
create_blanks (OuvMessageView *self,
               GPtrArray      *blanks)
{
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *button = gtk_button_new_with_label (_("Fill in"));
  g_autofree char *title = g_strdup_printf (ngettext ("%u detail is missing", "%u details are missing", blanks->len),
                                             blanks->len);
  g_autofree char *subtitle = ouv_words_missing_list (ouv_case_view_get_case (OUV_CASE_VIEW (self)), blanks);
  GtkWidget *row = ouv_row_new (title, subtitle);

  ouv_widget_set_action (button, "case.fill-in", get_blanks (blanks));
  ouv_row_add_icon (row, "dialog-warning-symbolic", "warning");
  ouv_row_add_button (row, button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

/* Every other text that there is for this case: neither the one that is shown nor one for those who are to answer first. */
static GtkWidget *
create_choice (OuvMessageView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  const OuvChannel *present = outcome->message != NULL ? outcome->message->channel : outcome->channel;
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *row = ouv_expander_row_new (_("Texts for other places"), NULL);

  for (guint i = 0; i < outcome->ladder->len; i++)
    {
      const OuvRung *rung = g_ptr_array_index (outcome->ladder, i);

      if (rung->status == OUV_RUNG_NOT_FOR_YOU || rung->channel == present)
        continue;
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                ouv_row_new_action (ouv_words_channel (rung->channel), NULL, "go-next-symbolic",
                                                    "case.message", g_variant_new_string (rung->channel->id)));
    }
  if (outcome->message == NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static void
update_count (OuvMessageView *self)
{
  const OuvMessage *message = get_message (self);
  guint over = message->limit > 0 && message->characters > message->limit ? message->characters - message->limit : 0;
  g_autofree char *characters = ouv_format_count (ouv_locale_get_language (), over > 0 ? over : message->characters);
  g_autofree char *limit = ouv_format_count (ouv_locale_get_language (), message->limit);
  g_autofree char *text = NULL;

  gtk_widget_remove_css_class (self->count, "warning");
  if (over > 0)
    {
      text = g_strdup_printf (ngettext ("%s character too many for the form", "%s characters too many for the form", over),
                              characters);
      gtk_widget_add_css_class (self->count, "warning");
    }
  else if (message->limit > 0)
    /* TRANSLATORS: the length of the text and what the form takes, for example "884 of 2,000 characters" */
    text = g_strdup_printf (_("%s of %s characters"), characters, limit);
  else
    text = g_strdup_printf (ngettext ("%s character", "%s characters", message->characters), characters);
  gtk_label_set_label (GTK_LABEL (self->count), text);
}

/* Lines of one language alone would be too long to read. */
static void
update_width (OuvMessageView *self)
{
  if (get_show (self) == SHOW_BOTH)
    ouv_page_set_width (OUV_PAGE (self), 960, 720);
  else
    ouv_page_set_width (OUV_PAGE (self), 640, 480);
}

static void
show_paper (OuvMessageView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  GtkWidget *box = self->paper;
  GtkWidget *old;

  update_width (self);
  if (box == NULL || get_message (self) == NULL)
    return;
  while ((old = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), old);
  gtk_box_append (GTK_BOX (box), create_paper (self, outcome->message, outcome->gloss));
  if (outcome->notice != NULL)
    gtk_box_append (GTK_BOX (box), create_notice (self, outcome->notice, outcome->notice_gloss));
}

static const char *
name_both (OuvMessageView *self)
{
  if (is_stacked (self))
    /* TRANSLATORS: shows both languages, each sentence with its translation below */
    return _("Both");
  /* TRANSLATORS: shows both languages beside each other */
  return _("Side by side");
}

/* Where one language hides the other, what that other one is. */
static const char *
name_gloss (OuvMessageView *self)
{
  return self->narrow && !is_stacked (self) ? _("Translation") : ouv_words_language (ouv_locale_get_language ());
}

static void
update_toggles (OuvMessageView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));

  gtk_widget_set_visible (self->toggle_box, outcome != NULL && outcome->message != NULL && outcome->gloss != NULL);
  gtk_widget_set_visible (self->toggles[SHOW_BOTH], !self->narrow || is_stacked (self));
  gtk_button_set_label (GTK_BUTTON (self->toggles[SHOW_BOTH]), name_both (self));
  gtk_button_set_label (GTK_BUTTON (self->toggles[SHOW_GLOSS]), name_gloss (self));
  gtk_widget_set_hexpand (self->toggles[SHOW_BOTH], self->narrow);
  gtk_widget_set_hexpand (self->toggles[SHOW_PORTUGUESE], self->narrow);
  gtk_widget_set_hexpand (self->toggles[SHOW_GLOSS], self->narrow);
  if (outcome != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[get_show (self)]), TRUE);
}

static void
toggled_cb (GtkToggleButton *button,
            OuvMessageView  *self)
{
  if (!gtk_toggle_button_get_active (button) || ouv_case_view_get_outcome (OUV_CASE_VIEW (self)) == NULL)
    return;
  for (guint i = 0; i < N_SHOW; i++)
    if (GTK_WIDGET (button) == self->toggles[i] && get_show (self) != (Show) i)
      self->wanted = (Show) i;
  show_paper (self);
}

static void
turn (GtkWidget *widget,
      gboolean   narrow)
{
  OuvMessageView *self = OUV_MESSAGE_VIEW (widget);

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->bar),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (self->copy, narrow);
  gtk_widget_set_visible (self->tools, !narrow);
  gtk_widget_set_visible (self->more, narrow);
  update_toggles (self);
  if (ouv_case_view_get_outcome (OUV_CASE_VIEW (self)) != NULL)
    show_paper (self);
}

static void
fill_in_cb (AdwToast       *toast,
            OuvMessageView *self)
{
  g_autoptr(GPtrArray) blanks = get_message (self) != NULL ? find_blanks (self) : NULL;

  if (blanks != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "case.fill-in", get_blanks (blanks));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OuvMessageView *self = OUV_MESSAGE_VIEW (widget);
  const OuvMessage *message = g_str_equal (action_name, "message.copy-notice") ? get_notice (self) : get_message (self);
  g_autoptr(AdwToast) toast = NULL;

  if (message == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), message->body);
  if (message->blanks->len > 0)
    {
      g_autofree char *said = g_strdup_printf (ngettext ("Copied. %u marked place is still empty",
                                                         "Copied. %u marked places are still empty",
                                                         message->blanks->len), message->blanks->len);

      toast = adw_toast_new (said);
      adw_toast_set_button_label (toast, _("Fill in"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (fill_in_cb), self, 0);
    }
  else
    toast = adw_toast_new (_("Copied"));
  ouv_widget_toast (widget, toast);
}

static void
ouv_message_view_rebuild (OuvCaseView *view)
{
  OuvMessageView *self = OUV_MESSAGE_VIEW (view);
  OuvPage *page = OUV_PAGE (view);
  const OuvMessage *message = get_message (self);
  g_autoptr(GPtrArray) blanks = NULL;
  g_autofree char *hint = NULL;

  ouv_page_clear (page);
  self->paper = NULL;
  update_toggles (self);
  gtk_widget_set_visible (gtk_widget_get_parent (self->bar), message != NULL);
  if (message == NULL)
    {
      update_width (self);
      ouv_page_set_title (page, _("No text is needed now"));
      ouv_page_set_hint (page, _("The other texts are here already."));
      ouv_page_add (page, create_choice (self));
      return;
    }

  hint = g_strjoin (OUV_WORDS_DOT, ouv_words_channel (message->channel), describe_form (message), NULL);
  ouv_page_set_title (page, ouv_words_text (message));
  ouv_page_set_hint (page, hint);
  blanks = find_blanks (self);
  if (blanks->len > 0)
    ouv_page_add (page, create_blanks (self, blanks));
  if (g_str_equal (message->form, "public"))
    ouv_page_add (page, ouv_note_new ("changes-prevent-symbolic", _("No personal data in this text")));
  self->paper = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  ouv_page_add (page, self->paper);
  show_paper (self);
  if (ouv_facts_group_is_company_named (message))
    ouv_page_add (page, ouv_facts_group_new (OUV_FACTS_COMPANY));
  ouv_page_add (page, create_choice (self));
  update_count (self);
}

static void
ouv_message_view_take_over (OuvPage *page,
                            OuvPage *other)
{
  OuvMessageView *self = OUV_MESSAGE_VIEW (page);

  self->wanted = OUV_MESSAGE_VIEW (other)->wanted;
  update_toggles (self);
}

static void
ouv_message_view_class_init (OuvMessageViewClass *klass)
{
  OUV_PAGE_CLASS (klass)->take_over = ouv_message_view_take_over;
  OUV_CASE_VIEW_CLASS (klass)->rebuild = ouv_message_view_rebuild;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "message.copy", NULL, copy_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "message.copy-notice", NULL, copy_action);
}

static void
add_toggle (OuvMessageView *self,
            Show            show,
            const char     *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  ouv_button_set_wrap (button);
  self->toggles[show] = button;
  if (show != SHOW_BOTH)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->toggles[SHOW_BOTH]));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (self->toggle_box), button);
}

static GMenuModel *
create_save_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Save as text…"), "case.save-message");
  g_menu_append (menu, _("Save as PDF…"), "case.save-message-pdf");
  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu_button (const char *icon_name,
                    const char *name,
                    GMenuModel *menu)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "icon-name", icon_name,
                                    "menu-model", menu,
                                    "tooltip-text", name,
                                    "valign", GTK_ALIGN_CENTER,
                                    NULL);

  ouv_widget_set_name (button, name);
  return button;
}

static void
add_tools (OuvMessageView *self)
{
  g_autoptr(GMenuModel) save = create_save_menu ();
  GtkWidget *mail = ouv_icon_button_new ("ouv-mail-symbolic", _("Send by e-mail"));
  GtkWidget *print = ouv_icon_button_new ("printer-symbolic", _("Print"));

  gtk_widget_remove_css_class (mail, "flat");
  gtk_widget_remove_css_class (print, "flat");
  ouv_widget_set_action (mail, "case.mail-message", NULL);
  ouv_widget_set_action (print, "case.print-view", g_variant_new_string ("message"));
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (self->tools), mail);
  gtk_box_append (GTK_BOX (self->tools), create_menu_button ("document-save-symbolic", _("Save"), save));
  gtk_box_append (GTK_BOX (self->tools), print);
}

static void
add_more (OuvMessageView *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenuModel) save = create_save_menu ();

  g_menu_append (menu, _("Send by e-mail"), "case.mail-message");
  g_menu_append_section (menu, NULL, save);
  g_menu_append (menu, _("Print"), "case.print-view::message");
  self->more = create_menu_button ("view-more-symbolic", _("More"), G_MENU_MODEL (menu));
  gtk_widget_set_visible (self->more, FALSE);
}

static void
ouv_message_view_init (OuvMessageView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->copy = ouv_button_new (_("Copy the Portuguese text"), "suggested-action");
  self->toggle_box = g_object_new (GTK_TYPE_BOX,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   "valign", GTK_ALIGN_CENTER,
                                   NULL);
  gtk_widget_add_css_class (self->toggle_box, "linked");
  gtk_widget_add_css_class (self->toggle_box, "toggles");
  ouv_widget_set_name (self->toggle_box, _("Language"));
  add_toggle (self, SHOW_BOTH, name_both (self));
  add_toggle (self, SHOW_PORTUGUESE, ouv_words_language (OUV_LANGUAGE_PT_BR));
  add_toggle (self, SHOW_GLOSS, ouv_words_language (ouv_locale_get_language ()));
  ouv_page_set_extra (OUV_PAGE (self), self->toggle_box);

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->count = ouv_label_new ("", "caption");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_set_hexpand (self->count, TRUE);
  ouv_widget_set_action (self->copy, "message.copy", NULL);
  add_tools (self);
  add_more (self);
  gtk_box_append (GTK_BOX (row), self->tools);
  gtk_box_append (GTK_BOX (row), self->copy);
  gtk_box_append (GTK_BOX (row), self->more);
  gtk_box_append (GTK_BOX (self->bar), self->count);
  gtk_box_append (GTK_BOX (self->bar), row);
  ouv_page_set_bottom (OUV_PAGE (self), self->bar);
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn);
}
