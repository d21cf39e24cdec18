/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-wizard.h"

#include <glib/gi18n.h>

#include "ouv-adaptive-bin.h"
#include "ouv-attempts-page.h"
#include "ouv-case-format.h"
#include "ouv-clock.h"
#include "ouv-interview.h"
#include "ouv-option-row.h"
#include "ouv-keep-row.h"
#include "ouv-question-page.h"
#include "ouv-review-page.h"
#include "ouv-step-bar.h"
#include "ouv-widgets.h"

struct _OuvWizard
{
  AdwBin             parent_instance;

  OuvCaseItem       *item;    /* (owned) */
  const OuvPageInfo *current; /* the model's */
  gboolean           change;  /* Next goes back to the review */

  GtkWidget         *header;  /* template children, not owned */
  GtkWidget         *title;
  GtkWidget         *steps;
  GtkWidget         *stack;
  GtkWidget         *back;
  GtkWidget         *next;
  GtkWidget         *keeps;
};

G_DEFINE_FINAL_TYPE (OuvWizard, ouv_wizard, ADW_TYPE_BIN)

enum {
  PAGE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OuvCase *
get_case (OuvWizard *self)
{
  return ouv_case_item_get_case (self->item);
}

static OuvPage *
get_page (OuvWizard *self)
{
  return OUV_PAGE (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

static gboolean
asks_sensitive (const OuvPageInfo *info)
{
  for (guint i = 0; i < info->questions->len; i++)
    if (ouv_case_format_is_sensitive (((const OuvQuestion *) info->questions->pdata[i])->id))
      return TRUE;
  return FALSE;
}

static GtkWidget *
create_question_page (OuvWizard         *self,
                      const OuvPageInfo *info)
{
  GtkWidget *page = ouv_question_page_new (get_case (self), info);

  if (asks_sensitive (info))
    ouv_page_add_first (OUV_PAGE (page), ouv_keep_row_new (self->item));
  return page;
}

static GtkWidget *
create_page (OuvWizard         *self,
             const OuvPageInfo *info)
{
  switch (info->kind)
    {
    case OUV_PAGE_ATTEMPTS:
      return ouv_attempts_page_new (get_case (self), info);
    case OUV_PAGE_REVIEW:
      return ouv_review_page_new (get_case (self), info);
    case OUV_PAGE_QUESTIONS:
    default:
      return create_question_page (self, info);
    }
}

static guint
find_place (OuvWizard         *self,
            const OuvPageInfo *info)
{
  GPtrArray *pages = ouv_model_get_pages (ouv_case_get_model (get_case (self)));
  guint place = 0;

  if (info == NULL || !g_ptr_array_find (pages, info, &place))
    return 0;
  return place;
}

static void
update_buttons (OuvWizard *self)
{
  const OuvPageInfo *previous = ouv_interview_get_previous (get_case (self), self->current->id, ouv_clock_today ());
  const char *next;

  if (self->current->kind == OUV_PAGE_REVIEW)
    next = _("Show the next step");
  else if (self->change)
    /* TRANSLATORS: takes a changed answer and goes back to the overview of all answers */
    next = _("Done");
  else
    next = _("Next");
  gtk_button_set_label (GTK_BUTTON (self->next), next);
  gtk_button_set_label (GTK_BUTTON (self->back), previous != NULL || self->change ? _("Back") : _("Cancel"));
  ouv_button_set_wrap (self->next);
}

/* The title of the step, and where in it one is when it has several pages: "Details 2/5". */
static char *
update_steps (OuvWizard *self)
{
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (get_case (self), ouv_clock_today ());
  GPtrArray *steps = ouv_model_get_steps (ouv_case_get_model (get_case (self)));
  const char *step = ouv_model_translate (((const OuvStep *) steps->pdata[self->current->step])->title);
  guint place = 0, n_pages = 0;
  char *title;

  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);

      if (info->step != self->current->step)
        continue;
      n_pages++;
      if (find_place (self, info) <= find_place (self, self->current))
        place = n_pages;
    }
  title = n_pages > 1 ? g_strdup_printf ("%s\u00a0%u/%u", step, MAX (place, 1), n_pages) : g_strdup (step);
  ouv_step_bar_set_current (OUV_STEP_BAR (self->steps), self->current->step, title, place, n_pages);
  return title;
}

static void
update_title (OuvWizard *self)
{
  GPtrArray *steps = ouv_model_get_steps (ouv_case_get_model (get_case (self)));
  GtkWidget *bin = gtk_widget_get_ancestor (GTK_WIDGET (self), OUV_TYPE_ADAPTIVE_BIN);
  g_autofree char *step = update_steps (self);
  /* TRANSLATORS: where one is in the interview, for example "Step 1 of 5 · Problem" */
  g_autofree char *place = g_strdup_printf (_("Step %u of %u · %s"), self->current->step + 1, steps->len, step);

  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title),
                              ouv_case_item_is_complete (self->item) ? _("Change answers") : _("New case"));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title),
                                 bin != NULL && ouv_adaptive_bin_get_narrow (OUV_ADAPTIVE_BIN (bin)) ? place : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_page (self)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
}

static void
turn (GtkWidget *widget,
      gboolean   narrow)
{
  OuvWizard *self = OUV_WIZARD (widget);

  gtk_widget_set_visible (self->keeps, !narrow);
  gtk_widget_set_hexpand (self->next, narrow);
  if (self->current != NULL)
    update_title (self);
}

static void
show_page (OuvWizard         *self,
           const OuvPageInfo *info)
{
  gboolean forward = find_place (self, info) >= find_place (self, self->current);
  GtkWidget *page = gtk_stack_get_child_by_name (GTK_STACK (self->stack), info->id);

  if (page == NULL)
    {
      page = create_page (self, info);
      gtk_stack_add_named (GTK_STACK (self->stack), page, info->id);
    }
  else
    ouv_page_refresh (OUV_PAGE (page));

  gtk_stack_set_visible_child_full (GTK_STACK (self->stack), info->id,
                                    self->current == NULL ? GTK_STACK_TRANSITION_TYPE_NONE
                                    : forward ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT
                                              : GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  self->current = info;
  update_buttons (self);
  update_title (self);
  ouv_wizard_focus (self);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

/* Where Next leads from a changed answer: to what it left open, or back to the review. */
static const OuvPageInfo *
find_open_page (OuvWizard *self)
{
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (get_case (self), ouv_clock_today ());

  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);

      if (info->kind == OUV_PAGE_REVIEW || ouv_interview_get_gap (get_case (self), info, ouv_clock_today ()) != NULL)
        return info;
    }
  g_return_val_if_reached (NULL);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OuvWizard *self = OUV_WIZARD (widget);
  const OuvPageInfo *info;

  if (!ouv_page_leave (get_page (self)))
    return;

  info = self->change ? find_open_page (self)
                      : ouv_interview_get_next (get_case (self), self->current->id, ouv_clock_today ());
  if (info == NULL)
    {
      gtk_widget_activate_action (widget, "win.finish-case", NULL);
      return;
    }
  if (info->kind == OUV_PAGE_REVIEW)
    self->change = FALSE;
  show_page (self, info);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  OuvWizard *self = OUV_WIZARD (widget);
  const OuvPageInfo *info = ouv_interview_get_previous (get_case (self), self->current->id, ouv_clock_today ());

  if (self->change)
    {
      self->change = FALSE;
      info = g_ptr_array_index (ouv_model_get_pages (ouv_case_get_model (get_case (self))),
                                ouv_model_get_pages (ouv_case_get_model (get_case (self)))->len - 1);
    }
  if (info != NULL)
    show_page (self, info);
  else
    gtk_widget_activate_action (widget, "win.leave-case", NULL);
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  OuvWizard *self = OUV_WIZARD (widget);
  /* A page, or a page and a question on it. */
  g_auto(GStrv) place = g_strsplit (g_variant_get_string (parameter, NULL), ":", 2);

  ouv_wizard_show_page (self, place[0], TRUE);
  if (place[1] != NULL && OUV_IS_QUESTION_PAGE (get_page (self)))
    ouv_question_page_focus_question (OUV_QUESTION_PAGE (get_page (self)), place[1]);
}

/* Enter goes on from a radio or check row, which would take it for Space; and opens a row that leads somewhere, where it would
 * go on. */
static gboolean
key_pressed_cb (OuvWizard             *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (OUV_IS_OPTION_ROW (focus))
    gtk_widget_activate_action (GTK_WIDGET (self), "wizard.next", NULL);
  else if (GTK_IS_LIST_BOX_ROW (focus) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (focus)))
    gtk_widget_activate (focus);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ouv_wizard_dispose (GObject *object)
{
  OuvWizard *self = OUV_WIZARD (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), OUV_TYPE_WIZARD);
  G_OBJECT_CLASS (ouv_wizard_parent_class)->dispose (object);
}

static void
ouv_wizard_class_init (OuvWizardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ouv_wizard_dispose;

  signals[PAGE_CHANGED] = g_signal_new ("page-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "wizard.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "wizard.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "wizard.change", "s", change_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "wizard.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ouvidor/Ouvidor/ui/ouv-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, header);
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, title);
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, steps);
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, back);
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, next);
  gtk_widget_class_bind_template_child (widget_class, OuvWizard, keeps);
}

static void
ouv_wizard_init (OuvWizard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_type_ensure (OUV_TYPE_STEP_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
ouv_wizard_new (OuvCaseItem *item)
{
  OuvWizard *self = g_object_new (OUV_TYPE_WIZARD, NULL);
  OuvModel *model = ouv_case_get_model (ouv_case_item_get_case (item));
  g_autoptr(GMenuModel) menu = NULL;

  self->item = g_object_ref (item);
  menu = ouv_case_menu_new (item);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), ouv_menu_button_new (menu));
  ouv_step_bar_set_steps (OUV_STEP_BAR (self->steps), ouv_model_get_steps (model));
  show_page (self, g_ptr_array_index (ouv_model_get_pages (model), 0));
  ouv_widget_watch_narrow (GTK_WIDGET (self), turn);
  return GTK_WIDGET (self);
}

OuvCaseItem *
ouv_wizard_get_item (OuvWizard *self)
{
  g_return_val_if_fail (OUV_IS_WIZARD (self), NULL);

  return self->item;
}

const char *
ouv_wizard_get_page_id (OuvWizard *self)
{
  g_return_val_if_fail (OUV_IS_WIZARD (self), NULL);

  return self->current->id;
}

void
ouv_wizard_show_page (OuvWizard  *self,
                      const char *page_id,
                      gboolean    change)
{
  GPtrArray *pages;

  g_return_if_fail (OUV_IS_WIZARD (self));

  pages = ouv_model_get_pages (ouv_case_get_model (get_case (self)));
  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);

      if (!g_str_equal (info->id, page_id))
        continue;
      self->change = change && info->kind != OUV_PAGE_REVIEW;
      show_page (self, info);
      return;
    }
}

void
ouv_wizard_take_over (OuvWizard *self,
                      OuvWizard *other)
{
  g_return_if_fail (OUV_IS_WIZARD (self));
  g_return_if_fail (OUV_IS_WIZARD (other));

  self->change = other->change;
  show_page (self, other->current);
  ouv_page_take_over (get_page (self), get_page (other));
}

const char *
ouv_wizard_get_title (OuvWizard *self)
{
  g_return_val_if_fail (OUV_IS_WIZARD (self), NULL);

  return ouv_page_get_title (get_page (self));
}

GtkWidget *
ouv_wizard_get_default (OuvWizard *self)
{
  g_return_val_if_fail (OUV_IS_WIZARD (self), NULL);

  return self->next;
}

void
ouv_wizard_focus (OuvWizard *self)
{
  g_return_if_fail (OUV_IS_WIZARD (self));

  ouv_page_focus (get_page (self));
}
