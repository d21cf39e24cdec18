/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-page.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-attempt-form.h"
#include "ouv-case-print.h"
#include "ouv-checklist-view.h"
#include "ouv-clock.h"
#include "ouv-dates-view.h"
#include "ouv-explanation-window.h"
#include "ouv-fill-window.h"
#include "ouv-locale.h"
#include "ouv-message-view.h"
#include "ouv-next-step-view.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvCasePage
{
  AdwBin        parent_instance;

  OuvCaseItem  *item;            /* (owned) */
  OuvOutcome   *outcome;         /* (owned) */
  char         *message_channel; /* (owned) (nullable) another message than the next step's was asked for */
  gboolean      narrow;
  guint         idle;
  guint         place_idle;

  GtkWidget    *header;          /* template children, not owned */
  GtkWidget    *titles;
  GtkWidget    *switcher;
  GtkWidget    *title;
  GtkWidget    *brief;
  GtkWidget    *bar;
  AdwViewStack *stack;
};

G_DEFINE_FINAL_TYPE (OuvCasePage, ouv_case_page, ADW_TYPE_BIN)

/* What is to be said is no text to be sent. */
static void
update_tabs (OuvCasePage *self)
{
  GtkWidget *view = adw_view_stack_get_child_by_name (self->stack, "message");
  gboolean script = self->outcome->message != NULL && g_str_equal (self->outcome->message->form, "script");

  adw_view_stack_page_set_title (adw_view_stack_get_page (self->stack, view),
                                 script ? C_("view of a case", "Script") : C_("view of a case", "Text"));
}

static void
update_title (OuvCasePage *self)
{
  g_autofree char *title = ouv_case_item_dup_title (self->item);
  g_autofree char *subtitle = ouv_case_item_dup_subtitle (self->item);

  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), subtitle);
}

static int
measure_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* What the header leaves to what stands in its middle. */
static int
get_room (OuvCasePage *self)
{
  int around = measure_width (self->header) - measure_width (gtk_stack_get_visible_child (GTK_STACK (self->titles)));

  return gtk_widget_get_width (GTK_WIDGET (self)) - around;
}

/* Whether the header has room for the whole name. */
static gboolean
title_fits (OuvCasePage *self)
{
  int natural;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural <= get_room (self);
}

/* The case is named in the header; where it has no room there, by the first view and above the headings of the others. */
static void
name_case (OuvCasePage *self)
{
  gboolean named = gtk_stack_get_visible_child (GTK_STACK (self->titles)) == self->title;
  g_autofree char *title = ouv_case_item_dup_title (self->item);
  g_autofree char *subtitle = ouv_case_item_dup_subtitle (self->item);
  g_autofree char *name = g_strjoin (OUV_WORDS_DOT, title, *subtitle != '\0' ? subtitle : NULL, NULL);

  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->stack));
       view != NULL;
       view = gtk_widget_get_next_sibling (view))
    if (OUV_IS_NEXT_STEP_VIEW (view))
      ouv_next_step_view_set_headed (OUV_NEXT_STEP_VIEW (view), !named);
    else
      ouv_page_set_context (OUV_PAGE (view), named ? NULL : name);
}

static void
decide (OuvCasePage *self)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();
  OuvOutcome *previous = g_steal_pointer (&self->outcome);

  self->outcome = ouv_outcome_new (ouv_case_item_get_case (self->item), ouv_clock_day_of (now), now,
                                   ouv_locale_get_language (), self->message_channel);
  for (GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (self->stack));
       view != NULL;
       view = gtk_widget_get_next_sibling (view))
    ouv_case_view_show (OUV_CASE_VIEW (view), self->item, self->outcome);
  /* The views read the old one until now. */
  g_clear_pointer (&previous, ouv_outcome_free);
  update_title (self);
  update_tabs (self);
  name_case (self);
}

/* Whether two outcomes of one case say the same of the time. */
static gboolean
is_same_time (const OuvOutcome *a,
              const OuvOutcome *b)
{
  if (a->as_of != b->as_of || a->contacts->len != b->contacts->len)
    return FALSE;
  for (guint i = 0; i < a->contacts->len; i++)
    if (((const OuvContact *) a->contacts->pdata[i])->open_now != ((const OuvContact *) b->contacts->pdata[i])->open_now)
      return FALSE;
  return TRUE;
}

static gboolean
decide_cb (gpointer user_data)
{
  OuvCasePage *self = user_data;

  self->idle = 0;
  decide (self);
  return G_SOURCE_REMOVE;
}

/* Several answers may change at once, and from within a view. */
static void
case_changed_cb (OuvCasePage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (decide_cb, self);
}

static void
recorded_cb (OuvCasePage *self,
             gboolean     removed)
{
  ouv_case_page_show_view (self, "next-step");
}

static void
record_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OuvCasePage *self = OUV_CASE_PAGE (widget);
  OuvCase *kase = ouv_case_item_get_case (self->item);
  const OuvChannel *channel = self->outcome->channel;
  int index = -1;
  OuvAttemptForm *form;

  /* The answer that was awaited belongs to the contact that is there already. */
  if (self->outcome->action == OUV_ACTION_WAIT && channel != NULL)
    index = ouv_case_find_latest (kase, channel->id);
  form = ouv_attempt_form_new (kase, index);
  if (index < 0)
    ouv_attempt_form_prefill (form, channel != NULL ? channel->id : "sac", ouv_clock_today ());
  g_signal_connect_object (form, "done", G_CALLBACK (recorded_cb), self, G_CONNECT_SWAPPED);
  ouv_attempt_form_present (form, widget);
}

/* A contact that is there already, or a further one. */
static void
attempt_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OuvCase *kase = ouv_case_item_get_case (OUV_CASE_PAGE (widget)->item);

  ouv_attempt_form_present (ouv_attempt_form_new (kase, g_variant_get_int32 (parameter)), widget);
}

static void
fill_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autofree const char **paths = g_variant_get_strv (parameter, NULL);

  ouv_fill_in (widget, ouv_case_item_get_case (OUV_CASE_PAGE (widget)->item), paths);
}

static void
explain_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));
  OuvCase *kase = ouv_case_item_get_case (OUV_CASE_PAGE (widget)->item);

  gtk_window_present (GTK_WINDOW (ouv_explanation_window_new (parent, kase)));
}

static void
view_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ouv_case_page_show_view (OUV_CASE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
message_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  OuvCasePage *self = OUV_CASE_PAGE (widget);

  g_free (self->message_channel);
  self->message_channel = g_variant_dup_string (parameter, NULL);
  case_changed_cb (self);
  ouv_case_page_show_view (self, "message");
}

/* Of what is shown: the papers, otherwise the text. */
static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  OuvCasePage *self = OUV_CASE_PAGE (widget);
  const char *what = parameter != NULL ? g_variant_get_string (parameter, NULL) : ouv_case_page_get_view (self);

  if (g_str_equal (what, "checklist") && self->outcome->checklist->len > 0)
    ouv_case_print_checklist (widget, self->item, self->outcome);
  else if (self->outcome->message != NULL)
    ouv_case_print_message (widget, self->outcome->message);
}

static void
save_message_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  OuvCasePage *self = OUV_CASE_PAGE (widget);

  if (self->outcome->message != NULL)
    ouv_case_save_message (widget, self->outcome->message, g_str_equal (action_name, "case.save-message-pdf"));
}

static void
mail_message_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  OuvCasePage *self = OUV_CASE_PAGE (widget);

  if (self->outcome->message != NULL)
    ouv_case_mail_message (widget, self->outcome);
}

/* The switcher needs more room than other things that turn: with long words and three window buttons much more. */
static gboolean
switcher_fits (OuvCasePage *self)
{
  return get_room (self) >= measure_width (self->switcher);
}

static void
place_switcher (OuvCasePage *self)
{
  gboolean narrow = self->narrow || !switcher_fits (self);

  if (narrow)
    gtk_stack_set_visible_child (GTK_STACK (self->titles), title_fits (self) ? self->title : self->brief);
  else
    gtk_stack_set_visible_child (GTK_STACK (self->titles), self->switcher);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->bar), narrow);
  name_case (self);
}

static gboolean
place_switcher_cb (gpointer user_data)
{
  OuvCasePage *self = user_data;

  self->place_idle = 0;
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    place_switcher (self);
  return G_SOURCE_REMOVE;
}

/* The children may not change while they are being allocated. */
static void
queue_place_switcher (OuvCasePage *self)
{
  if (self->place_idle == 0)
    self->place_idle = g_idle_add_full (G_PRIORITY_HIGH, place_switcher_cb, self, NULL);
}

static void
turn (GtkWidget *widget,
      gboolean   narrow)
{
  OuvCasePage *self = OUV_CASE_PAGE (widget);

  self->narrow = narrow;
  queue_place_switcher (self);
}

static void
ouv_case_page_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ouv_case_page_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "layout",
                           G_CALLBACK (queue_place_switcher), widget, G_CONNECT_SWAPPED);
}

static void
ouv_case_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ouv_case_page_parent_class)->map (widget);
  queue_place_switcher (OUV_CASE_PAGE (widget));
}

static void
ouv_case_page_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        G_CALLBACK (queue_place_switcher), widget);
  GTK_WIDGET_CLASS (ouv_case_page_parent_class)->unrealize (widget);
}

static void
view_changed_cb (OuvCasePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ouv_page_focus (OUV_PAGE (adw_view_stack_get_visible_child (self->stack)));
}

static void
ouv_case_page_dispose (GObject *object)
{
  OuvCasePage *self = OUV_CASE_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->place_idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), OUV_TYPE_CASE_PAGE);
  g_clear_pointer (&self->outcome, ouv_outcome_free);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (ouv_case_page_parent_class)->dispose (object);
}

static void
ouv_case_page_finalize (GObject *object)
{
  g_free (OUV_CASE_PAGE (object)->message_channel);
  G_OBJECT_CLASS (ouv_case_page_parent_class)->finalize (object);
}

static void
ouv_case_page_class_init (OuvCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_case_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_case_page_finalize;
  widget_class->realize = ouv_case_page_realize;
  widget_class->unrealize = ouv_case_page_unrealize;
  widget_class->map = ouv_case_page_map;

  gtk_widget_class_install_action (widget_class, "case.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "case.attempt", "i", attempt_action);
  gtk_widget_class_install_action (widget_class, "case.fill-in", "as", fill_in_action);
  gtk_widget_class_install_action (widget_class, "case.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "case.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "case.message", "s", message_action);
  gtk_widget_class_install_action (widget_class, "case.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "case.print-view", "s", print_action);
  gtk_widget_class_install_action (widget_class, "case.save-message", NULL, save_message_action);
  gtk_widget_class_install_action (widget_class, "case.save-message-pdf", NULL, save_message_action);
  gtk_widget_class_install_action (widget_class, "case.mail-message", NULL, mail_message_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "case.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "case.save-message", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.show-start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK, "case.view", "s", "next-step");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK, "case.view", "s", "message");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, GDK_ALT_MASK, "case.view", "s", "checklist");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_4, GDK_ALT_MASK, "case.view", "s", "dates");

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, header);
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, titles);
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, switcher);
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, brief);
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, bar);
  gtk_widget_class_bind_template_child (widget_class, OuvCasePage, stack);
}

static void
add_view (OuvCasePage *self,
          GType        type,
          const char  *name,
          const char  *title,
          const char  *icon_name)
{
  GtkWidget *view = g_object_new (type, NULL);
  AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, view, name, title);

  adw_view_stack_page_set_icon_name (page, icon_name);
}

static void
ouv_case_page_init (OuvCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Strictly in the middle, the title would ask for the width of the window buttons on both sides. */
  adw_header_bar_set_centering_policy (ADW_HEADER_BAR (self->header), ADW_CENTERING_POLICY_LOOSE);

  /* TRANSLATORS: the four views of a case; short words, they are buttons */
  add_view (self, OUV_TYPE_NEXT_STEP_VIEW, "next-step", C_("view of a case", "Next step"), "ouv-steps-symbolic");
  add_view (self, OUV_TYPE_MESSAGE_VIEW, "message", C_("view of a case", "Text"), "document-edit-symbolic");
  add_view (self, OUV_TYPE_CHECKLIST_VIEW, "checklist", C_("view of a case", "Papers"), "ouv-checklist-symbolic");
  add_view (self, OUV_TYPE_DATES_VIEW, "dates", C_("view of a case", "Dates"), "ouv-calendar-symbolic");
}

/* A note above all views. */
static void
add_note (OuvCasePage *self,
          const char  *icon_name,
          const char  *text)
{
  GtkWidget *note = ouv_note_new (icon_name, text);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 640, "tightening-threshold", 480, "child", note,
                                   NULL);

  /* Its margins are within the clamp, as those of a page. */
  gtk_widget_add_css_class (note, "note-above");
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->header)), clamp, self->header);
}

/* Says why nothing can be changed, and sees to it. */
static void
set_read_only (OuvCasePage *self)
{
  add_note (self, "changes-prevent-symbolic",
            ouv_case_item_get_access (self->item) == OUV_CASE_NEWER
              ? _("A newer Ouvidor wrote this case. Here you can only read it: to change it, update Ouvidor.")
              : _("This case is open in another Ouvidor. Here you can only read it until it is closed there."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.record", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.attempt", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.fill-in", FALSE);
}

GtkWidget *
ouv_case_page_new (OuvCaseItem *item)
{
  OuvCasePage *self = g_object_new (OUV_TYPE_CASE_PAGE, NULL);
  g_autoptr(GMenuModel) menu = NULL;

  self->item = g_object_ref (item);
  menu = ouv_case_menu_new (item);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), ouv_menu_button_new (menu));
  decide (self);
  if (ouv_case_item_is_advised_anew (item))
    add_note (self, "ouv-bulb-symbolic",
              _("Ouvidor’s rules have changed since you last worked on this case, and now they advise something else. Read the next step again."));
  if (ouv_case_item_is_read_only (item))
    set_read_only (self);
  g_signal_connect_object (ouv_case_item_get_case (item), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn);
  return GTK_WIDGET (self);
}

OuvCaseItem *
ouv_case_page_get_item (OuvCasePage *self)
{
  g_return_val_if_fail (OUV_IS_CASE_PAGE (self), NULL);

  return self->item;
}

const char *
ouv_case_page_get_view (OuvCasePage *self)
{
  g_return_val_if_fail (OUV_IS_CASE_PAGE (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}

void
ouv_case_page_show_view (OuvCasePage *self,
                         const char  *view)
{
  g_return_if_fail (OUV_IS_CASE_PAGE (self));

  adw_view_stack_set_visible_child_name (self->stack, view);
}

void
ouv_case_page_take_over (OuvCasePage *self,
                         OuvCasePage *other)
{
  static const char *const views[] = { "next-step", "message", "checklist", "dates" };

  g_return_if_fail (OUV_IS_CASE_PAGE (self));
  g_return_if_fail (OUV_IS_CASE_PAGE (other));

  if (other->message_channel != NULL)
    {
      g_free (self->message_channel);
      self->message_channel = g_strdup (other->message_channel);
      decide (self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    ouv_page_take_over (OUV_PAGE (adw_view_stack_get_child_by_name (self->stack, views[i])),
                        OUV_PAGE (adw_view_stack_get_child_by_name (other->stack, views[i])));
  ouv_case_page_show_view (self, ouv_case_page_get_view (other));
}

void
ouv_case_page_catch_up (OuvCasePage *self)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();
  g_autoptr(OuvOutcome) outcome = NULL;

  g_return_if_fail (OUV_IS_CASE_PAGE (self));

  outcome = ouv_outcome_new (ouv_case_item_get_case (self->item), ouv_clock_day_of (now), now, ouv_locale_get_language (),
                             self->message_channel);
  if (!is_same_time (self->outcome, outcome))
    decide (self);
}

void
ouv_case_page_focus (OuvCasePage *self)
{
  g_return_if_fail (OUV_IS_CASE_PAGE (self));

  ouv_page_focus (OUV_PAGE (adw_view_stack_get_visible_child (self->stack)));
}
