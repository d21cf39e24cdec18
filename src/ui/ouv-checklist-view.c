/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-checklist-view.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-dossier.h"
#include "ouv-option-row.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvChecklistView
{
  OuvCaseView  parent_instance;

  OuvCaseItem *watched; /* (owned) (nullable) */
  char        *files;   /* (owned) (nullable) those that are shown */
  guint        idle;
  GtkWidget   *bar;     /* children, not owned; anew with every outcome, NULL when the case is finished */
  GtkWidget   *count;
  GtkWidget   *folder;  /* of a finished case, otherwise NULL */
};

G_DEFINE_FINAL_TYPE (OuvChecklistView, ouv_checklist_view, OUV_TYPE_CASE_VIEW)

static void
update_count (OuvChecklistView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  guint n_all = outcome->checklist->len;
  guint n_ready = 0;
  g_autofree char *text = NULL;

  if (self->count == NULL)
    return;
  for (guint i = 0; i < n_all; i++)
    {
      const OuvChecklistItem *paper = g_ptr_array_index (outcome->checklist, i);

      n_ready += ouv_case_item_is_ticked (ouv_case_view_get_item (OUV_CASE_VIEW (self)), paper->id);
    }
  if (n_ready == n_all)
    text = g_strdup_printf (ngettext ("%u paper is ready", "All %u papers are ready", n_all), n_all);
  else
    /* TRANSLATORS: how many papers are ready, for example "5 of 8 ready" */
    text = g_strdup_printf (_("%u of %u ready"), n_ready, n_all);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), n_ready / (double) n_all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
ticked_cb (OuvOptionRow     *row,
           GParamSpec       *pspec,
           OuvChecklistView *self)
{
  ouv_case_item_set_ticked (ouv_case_view_get_item (OUV_CASE_VIEW (self)), ouv_option_row_get_id (row),
                            ouv_option_row_get_active (row));
  update_count (self);
}

/* Which paper a row is about, so that the focus finds it again. */
static void
set_paper (GtkWidget  *widget,
           const char *paper)
{
  g_object_set_data_full (G_OBJECT (widget), "ouv-paper", g_strdup (paper), g_free);
}

static void
add_attach_button (GtkWidget              *row,
                   const OuvChecklistItem *paper)
{
  /* TRANSLATORS: %s is a paper, for example "Bills for the service" */
  g_autofree char *name = g_strdup_printf (_("Attach a file: %s"), paper->text);
  GtkWidget *button = ouv_icon_button_new ("ouv-attach-symbolic", name);

  /* What is not at hand yet cannot be attached, and a list of papers to get is no list of buttons. */
  g_object_bind_property (row, "active", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_tooltip_text (button, _("Attach a file"));
  ouv_widget_set_action (button, "win.attach", g_variant_new_string (paper->id));
  set_paper (button, paper->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* A file of the user's, below its paper. */
static GtkWidget *
create_file_row (OuvChecklistView *self,
                 const char       *paper,
                 const char       *file)
{
  GtkWidget *row = ouv_row_new_action (file, NULL, NULL, "win.open-file", g_variant_new_string (file));
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), file);
  GtkWidget *button;

  ouv_row_add_icon (row, "text-x-generic-symbolic", NULL);
  gtk_widget_add_css_class (row, "attached");
  set_paper (row, paper);
  if (ouv_case_item_is_read_only (ouv_case_view_get_item (OUV_CASE_VIEW (self))))
    return row;
  button = ouv_icon_button_new ("user-trash-symbolic", name);
  ouv_widget_set_action (button, "win.remove-file", g_variant_new ("(ss)", paper, file));
  set_paper (button, paper);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static GtkWidget *
create_row (OuvChecklistView       *self,
            const OuvChecklistItem *paper)
{
  gboolean read_only = ouv_case_item_is_read_only (ouv_case_view_get_item (OUV_CASE_VIEW (self)));
  const char *form = ouv_words_form (paper->form);
  GtkWidget *row = ouv_option_row_new_check (paper->id, paper->text, paper->why);
  g_autofree char *name = g_strjoin (", ", paper->text, form, NULL);

  ouv_option_row_set_active (OUV_OPTION_ROW (row),
                             ouv_case_item_is_ticked (ouv_case_view_get_item (OUV_CASE_VIEW (self)), paper->id));
  gtk_widget_set_sensitive (row, !read_only);
  ouv_row_add_tag (row, form, "tag");
  if (!read_only)
    add_attach_button (row, paper);
  ouv_widget_set_name (row, name);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (ticked_cb), self, 0);
  return row;
}

/* What they want to see there. */
static GtkWidget *
create_needs (const OuvContact *contact)
{
  g_autofree char *needs = NULL;

  g_ptr_array_add (contact->needs, NULL);
  needs = g_strjoinv ("\n", (char **) contact->needs->pdata);
  g_ptr_array_remove_index (contact->needs, contact->needs->len - 1);
  return ouv_row_new (_("It asks for"), needs);
}

static gboolean
is_for_court (const OuvOutcome *outcome)
{
  return outcome->channel != NULL && g_str_equal (outcome->channel->id, "small_claims");
}

/* Every state has its own Procon, and its own court. */
static void
add_place (OuvCaseView *view)
{
  gboolean court = is_for_court (ouv_case_view_get_outcome (view));
  g_autoptr(GDateTime) now = ouv_clock_now ();
  g_autoptr(OuvContact) contact = ouv_contact_new_of_case (ouv_case_view_get_case (view), court ? "small_claims" : "procon",
                                                           ouv_clock_day_of (now), now);
  const char *title = court ? _("Where to file: the small claims court") : _("Where to file: Procon");
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (ouv_group_new (title, NULL));
  g_autoptr(GPtrArray) rows = contact->by_state ? NULL : ouv_contact_create_rows (contact, 0);

  if (contact->by_state)
    adw_preferences_group_add (group, ouv_contact_state_row_new ());
  else
    adw_preferences_group_add (group, ouv_row_new (contact->name, contact->note));
  if (contact->needs->len > 0)
    adw_preferences_group_add (group, create_needs (contact));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    adw_preferences_group_add (group, g_ptr_array_index (rows, i));
  ouv_page_add (OUV_PAGE (view), GTK_WIDGET (group));
  if (!contact->by_state)
    ouv_page_add (OUV_PAGE (view), ouv_contact_source_new (contact));
}

static void
add_row (OuvChecklistView *self,
         GtkWidget        *group,
         GtkWidget        *row)
{
  if (self->folder != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->folder), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_papers (OuvChecklistView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  gboolean read_only = ouv_case_item_is_read_only (ouv_case_view_get_item (OUV_CASE_VIEW (self)));
  GtkWidget *group = self->folder != NULL
                       ? ouv_group_new (NULL, NULL)
                       : ouv_group_new (_("Papers for Procon and the court"), read_only ? NULL : _("Tick a paper to attach a file."));

  if (self->folder != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->folder);
  for (guint i = 0; i < outcome->checklist->len; i++)
    {
      const OuvChecklistItem *paper = g_ptr_array_index (outcome->checklist, i);
      const char *const *files = ouv_case_item_get_files (ouv_case_view_get_item (OUV_CASE_VIEW (self)), paper->id);

      add_row (self, group, create_row (self, paper));
      for (guint j = 0; files != NULL && files[j] != NULL; j++)
        add_row (self, group, create_file_row (self, paper->id, files[j]));
    }
  ouv_page_add (OUV_PAGE (self), group);
}

/* What can be made of the papers. */
static void
add_ways (OuvChecklistView *self)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (self));
  GtkWidget *group = ouv_group_new (_("To take with you"), NULL);

  if (ouv_dossier_choose (ouv_case_view_get_case (OUV_CASE_VIEW (self)), outcome) != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               ouv_row_new_action (_("The case on paper"),
                                                   _("For Procon or the court, with your files: to print or to upload"),
                                                   "go-next-symbolic", "win.dossier", NULL));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             ouv_row_new_action (_("Print this list"), NULL, "printer-symbolic", "case.print-view",
                                                 g_variant_new_string ("checklist")));
  ouv_page_add (OUV_PAGE (self), group);
}

static char *
describe_files (OuvCaseItem *item)
{
  g_autoptr(GPtrArray) files = ouv_case_item_list_files (item);

  g_ptr_array_add (files, NULL);
  return g_strjoinv ("/", (char **) files->pdata);
}

/* The button with which a file is attached to PAPER. */
static gboolean
focus_paper (GtkWidget  *widget,
             const char *paper)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (g_object_get_data (G_OBJECT (widget), "ouv-paper"), paper) == 0)
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus_paper (child, paper))
      return TRUE;
  return FALSE;
}

static gboolean
rebuild_cb (gpointer user_data)
{
  OuvChecklistView *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *paper = NULL;

  self->idle = 0;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    paper = g_strdup (g_object_get_data (G_OBJECT (focus), "ouv-paper"));
  OUV_CASE_VIEW_GET_CLASS (self)->rebuild (OUV_CASE_VIEW (self));
  if (paper != NULL)
    focus_paper (GTK_WIDGET (self), paper);
  return G_SOURCE_REMOVE;
}

/* Ticks are shown where they are set; files come and go elsewhere. */
static void
item_changed_cb (OuvChecklistView *self)
{
  g_autofree char *files = describe_files (self->watched);

  if (g_strcmp0 (files, self->files) != 0 && self->idle == 0)
    self->idle = g_idle_add (rebuild_cb, self);
}

static void
watch (OuvChecklistView *self,
       OuvCaseItem      *item)
{
  g_free (self->files);
  self->files = describe_files (item);
  if (self->watched == item)
    return;
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, G_CALLBACK (item_changed_cb), self);
  g_set_object (&self->watched, item);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
is_at_court (const OuvOutcome *outcome)
{
  return outcome->channel != NULL && (g_str_equal (outcome->channel->id, "small_claims")
                                      || g_str_equal (outcome->channel->id, "public_defender"));
}

static gboolean
is_urgent (const OuvOutcome *outcome)
{
  for (guint i = 0; i < outcome->contacts->len; i++)
    if (((const OuvContact *) outcome->contacts->pdata[i])->urgent)
      return TRUE;
  return FALSE;
}

/* What the papers are for at this point, and how pressing they are. (nullable) */
static const char *
get_hint (const OuvOutcome *outcome)
{
  if (outcome->action == OUV_ACTION_NONE)
    return _("Keep what you have.");
  if (is_at_court (outcome))
    return _("Needed for the claim.");
  if (!is_urgent (outcome))
    return ouv_outcome_get_pressing (outcome) != NULL ? _("First do what has to be done today; the papers can wait.")
                                                      : _("There is no hurry: collect them little by little.");
  /* Claro is called; all others are written to, or want the papers at once. */
  if (outcome->action == OUV_ACTION_CONTACT && g_strcmp0 (outcome->channel->group, "claro") == 0)
    return _("Call first; you will need these papers for Procon or the court.");
  return NULL;
}

/* Nothing is collected, but the next step may want to see something. */
static void
add_needs (OuvCaseView *view)
{
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  const OuvContact *contact = ouv_contact_find_main (outcome);
  GtkWidget *group;

  if (outcome->action != OUV_ACTION_CONTACT || contact == NULL || contact->needs->len == 0)
    {
      GtkWidget *status = g_object_new (ADW_TYPE_STATUS_PAGE,
                                        "icon-name", "text-x-generic-symbolic",
                                        "description", _("Nothing to collect for Procon or the court."),
                                        NULL);

      gtk_widget_add_css_class (status, "compact");
      ouv_page_add (OUV_PAGE (view), status);
      return;
    }
  group = ouv_group_new (ouv_contact_is_called (contact) ? _("Before the call: have this ready")
                                                         : _("Before you start: have this ready"), NULL);
  for (guint i = 0; i < contact->needs->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), ouv_contact_create_need (contact, i));
  ouv_page_add (OUV_PAGE (view), group);
}

static void
add_progress (OuvChecklistView *self)
{
  GtkWidget *progress = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->count = ouv_label_new ("", "heading");
  self->bar = gtk_progress_bar_new ();
  ouv_widget_set_name (self->bar, _("Papers that are ready"));
  gtk_box_append (GTK_BOX (progress), self->count);
  gtk_box_append (GTK_BOX (progress), self->bar);
  ouv_page_add (OUV_PAGE (self), progress);
  update_count (self);
}

static void
ouv_checklist_view_rebuild (OuvCaseView *view)
{
  OuvChecklistView *self = OUV_CHECKLIST_VIEW (view);
  const OuvOutcome *outcome = ouv_case_view_get_outcome (view);
  gboolean unfolded = self->folder != NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->folder));

  watch (self, ouv_case_view_get_item (view));
  self->bar = NULL;
  self->count = NULL;
  self->folder = NULL;
  ouv_page_clear (OUV_PAGE (view));
  ouv_page_set_title (OUV_PAGE (view), _("Papers"));
  ouv_page_set_hint (OUV_PAGE (view), outcome->checklist->len > 0 ? get_hint (outcome) : NULL);
  if (outcome->checklist->len == 0)
    {
      add_needs (view);
      return;
    }

  /* Nothing is left to be got ready for a finished case. */
  if (outcome->action != OUV_ACTION_NONE)
    add_progress (self);
  else
    {
      self->folder = ouv_expander_row_new (_("Papers for Procon and the court"), NULL);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->folder), unfolded);
    }
  add_papers (self);
  add_ways (self);
  if (outcome->action != OUV_ACTION_NONE)
    add_place (view);
}

static void
ouv_checklist_view_dispose (GObject *object)
{
  OuvChecklistView *self = OUV_CHECKLIST_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->watched);
  G_OBJECT_CLASS (ouv_checklist_view_parent_class)->dispose (object);
}

static void
ouv_checklist_view_finalize (GObject *object)
{
  g_free (OUV_CHECKLIST_VIEW (object)->files);
  G_OBJECT_CLASS (ouv_checklist_view_parent_class)->finalize (object);
}

static void
ouv_checklist_view_class_init (OuvChecklistViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_checklist_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_checklist_view_finalize;
  OUV_CASE_VIEW_CLASS (klass)->rebuild = ouv_checklist_view_rebuild;
}

static void
ouv_checklist_view_init (OuvChecklistView *self)
{
}
