/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-question-page.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-error-text.h"
#include "ouv-field.h"
#include "ouv-guide-link.h"
#include "ouv-locale.h"
#include "ouv-outcome.h"
#include "ouv-postal-field.h"
#include "ouv-widgets.h"

/* Questions that stand in one list under a title of their own. What only some CHANNELS ask for is folded up while none of them is the
 * next step; the ids are those of CONTRACT. */
typedef struct
{
  const char *title;
  const char *about;       /* (nullable) what is folded up */
  const char *channels[4];
  const char *questions[7];
} Section;

static const Section sections[] = {
  /* TRANSLATORS: above name, CPF, e-mail and telephone of the user */
  { N_("You"), NULL, { NULL }, { "name", "cpf", "email", "phone", "contract_number", "new_address", NULL } },
  { N_("For Procon and the court"), N_("Your address, and what only they ask for. You can fill it in later."),
    { "procon", "small_claims", "public_defender", NULL },
    { "address", "city", "state", "representative", "qualification", "waives_excess", NULL } },
};

struct _OuvQuestionPage
{
  OuvPage            parent_instance;

  OuvCase           *kase;   /* (owned) */
  const OuvPageInfo *info;   /* (nullable) the model's */
  GPtrArray         *fields; /* (owned) of OuvField, not owned */
  const Section     *section; /* (nullable) of the field that was added last, and where it stands */
  GtkWidget         *list;
  GtkWidget         *folded; /* (nullable) unfolds such a section; children, not owned */
  GtkWidget         *postal; /* (nullable) */
  GtkWidget         *why;
  GtkWidget         *reasons;
  GtkWidget         *links;
};

G_DEFINE_FINAL_TYPE (OuvQuestionPage, ouv_question_page, OUV_TYPE_PAGE)

/* The questions that are seen now. (element-type OuvQuestion) (transfer container) */
static GPtrArray *
list_seen (OuvQuestionPage *self)
{
  GPtrArray *seen;

  if (self->info != NULL)
    return ouv_interview_get_asked (self->kase, self->info, ouv_clock_today ());
  /* What is missing is filled in whether the wizard would ask for it or not. */
  seen = g_ptr_array_new ();
  for (guint i = 0; i < self->fields->len; i++)
    {
      const OuvQuestion *question = ouv_field_get_question (g_ptr_array_index (self->fields, i));

      if (ouv_interview_is_read (self->kase, question, ouv_clock_today ()))
        g_ptr_array_add (seen, (gpointer) question);
    }
  return seen;
}

static void
add_thing (GPtrArray         *things,
           const OuvQuestion *question,
           const char        *option)
{
  g_ptr_array_add (things, option != NULL ? g_strdup_printf ("question:%s=%s", question->id, option)
                                          : g_strconcat ("question:", question->id, NULL));
}

/* What the guide says about the answers that are given goes before what it says about the questions. */
static void
update_links (OuvQuestionPage *self)
{
  g_autoptr(GPtrArray) things = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) topics = NULL;

  /* The guide is read when it is wanted; a window of its own has no room for it. */
  if (self->info == NULL || !gtk_expander_get_expanded (GTK_EXPANDER (self->why)))
    return;
  for (int answers = 1; answers >= 0; answers--)
    for (guint i = 0; i < self->fields->len; i++)
      {
        const OuvQuestion *question = ouv_field_get_question (g_ptr_array_index (self->fields, i));
        const char *const *many = question->type == OUV_QUESTION_MANY ? ouv_case_get_many (self->kase, question->id) : NULL;
        const char *answer = question->type == OUV_QUESTION_CHOICE ? ouv_case_get_answer (self->kase, question->id) : NULL;

        if (!gtk_widget_get_visible (g_ptr_array_index (self->fields, i)))
          continue;
        if (!answers)
          add_thing (things, question, NULL);
        else if (answer != NULL)
          add_thing (things, question, answer);
        for (guint j = 0; answers && many != NULL && many[j] != NULL; j++)
          add_thing (things, question, many[j]);
      }
  topics = ouv_guide_link_find (things);
  ouv_guide_links_set (self->links, topics);
}

/* One sentence for each question that is asked now. */
static void
update_reasons (OuvQuestionPage *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      OuvField *field = g_ptr_array_index (self->fields, i);
      const char *why = ouv_interview_get_why (ouv_field_get_question (field));

      if (!gtk_widget_get_visible (GTK_WIDGET (field)) || why == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      if (self->fields->len > 1)
        g_string_append_printf (text, "%s\n", ouv_field_get_text (field));
      g_string_append (text, why);
    }
  gtk_label_set_label (GTK_LABEL (self->reasons), text->str);
  gtk_widget_set_visible (self->why, text->len > 0);
  update_links (self);
}

static GtkWidget *
get_list (OuvQuestionPage *self,
          guint            field)
{
  return gtk_widget_get_ancestor (g_ptr_array_index (self->fields, field), ADW_TYPE_PREFERENCES_GROUP);
}

/* A list is seen while one of its fields is. */
static void
update_lists (OuvQuestionPage *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *list = get_list (self, i);
      gboolean seen = FALSE;

      for (guint j = 0; list != NULL && j < self->fields->len; j++)
        seen |= get_list (self, j) == list && gtk_widget_get_visible (g_ptr_array_index (self->fields, j));
      if (list != NULL)
        gtk_widget_set_visible (list, seen);
    }
}

static void
update_fields (OuvQuestionPage *self)
{
  g_autoptr(GPtrArray) seen = list_seen (self);

  for (guint i = 0; i < self->fields->len; i++)
    {
      OuvField *field = g_ptr_array_index (self->fields, i);

      gtk_widget_set_visible (GTK_WIDGET (field), g_ptr_array_find (seen, ouv_field_get_question (field), NULL));
      if (self->postal != NULL && g_str_equal (ouv_field_get_question (field)->id, "address"))
        gtk_widget_set_visible (self->postal, gtk_widget_get_visible (GTK_WIDGET (field)));
      ouv_field_update (field);
    }
  if (self->postal != NULL)
    ouv_postal_field_load (OUV_POSTAL_FIELD (self->postal));
  update_lists (self);
  update_reasons (self);
}

/* What an answer hides does not stay behind unseen. */
static void
answered_cb (OuvQuestionPage *self)
{
  g_autoptr(GPtrArray) seen = list_seen (self);

  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *field = g_ptr_array_index (self->fields, i);
      const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (field));

      if (!gtk_widget_get_visible (field) || g_ptr_array_find (seen, question, NULL))
        continue;
      gtk_widget_set_visible (field, FALSE);
      ouv_interview_withdraw (self->kase, question, ouv_clock_today ());
    }
  update_fields (self);
}

static const Section *
find_section (const OuvQuestion *question)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_strv_contains (sections[i].questions, question->id))
      return &sections[i];
  return NULL;
}

static void
unfold (OuvQuestionPage *self,
        OuvField        *field)
{
  const Section *section = find_section (ouv_field_get_question (field));

  if (self->folded != NULL && section != NULL && section->about != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (self->folded), TRUE);
}

static void
focus_field (OuvQuestionPage *self,
             OuvField        *field)
{
  unfold (self, field);
  ouv_field_focus (field);
}

/* Who is next asks for what is folded up. */
static void
unfold_next (OuvQuestionPage *self)
{
  g_autoptr(OuvOutcome) outcome = NULL;

  if (self->folded == NULL)
    return;
  outcome = ouv_outcome_new_brief (self->kase, ouv_clock_today (), NULL, ouv_locale_get_language ());
  for (guint i = 0; i < G_N_ELEMENTS (sections) && outcome->channel != NULL; i++)
    if (g_strv_contains (sections[i].channels, outcome->channel->id))
      gtk_expander_set_expanded (GTK_EXPANDER (self->folded), TRUE);
}

static void
ouv_question_page_refresh (OuvPage *page)
{
  OuvQuestionPage *self = OUV_QUESTION_PAGE (page);

  for (guint i = 0; i < self->fields->len; i++)
    ouv_field_load (g_ptr_array_index (self->fields, i));
  update_fields (self);
  unfold_next (self);
}

static OuvField *
find_field (OuvQuestionPage *self,
            const char      *question)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      OuvField *field = g_ptr_array_index (self->fields, i);

      if (g_str_equal (ouv_field_get_question (field)->id, question))
        return field;
    }
  return NULL;
}

static void
take_over_expander (GtkWidget *expander,
                    GtkWidget *other)
{
  if (expander != NULL && other != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), gtk_expander_get_expanded (GTK_EXPANDER (other)));
}

static void
ouv_question_page_take_over (OuvPage *page,
                             OuvPage *other)
{
  OuvQuestionPage *self = OUV_QUESTION_PAGE (page);

  for (guint i = 0; i < self->fields->len; i++)
    {
      OuvField *field = g_ptr_array_index (self->fields, i);
      OuvField *same = find_field (OUV_QUESTION_PAGE (other), ouv_field_get_question (field)->id);

      if (same != NULL)
        ouv_field_take_over (field, same);
    }
  update_fields (self);
  take_over_expander (self->folded, OUV_QUESTION_PAGE (other)->folded);
  take_over_expander (self->why, OUV_QUESTION_PAGE (other)->why);
  OUV_PAGE_CLASS (ouv_question_page_parent_class)->take_over (page, other);
}

static gboolean
ouv_question_page_leave (OuvPage *page)
{
  OuvQuestionPage *self = OUV_QUESTION_PAGE (page);
  OuvField *wrong = NULL;
  const OuvQuestion *gap;

  for (guint i = 0; i < self->fields->len; i++)
    {
      OuvField *field = g_ptr_array_index (self->fields, i);

      if (gtk_widget_get_visible (GTK_WIDGET (field)) && !ouv_field_commit (field) && wrong == NULL)
        wrong = field;
    }

  gap = self->info != NULL ? ouv_interview_get_gap (self->kase, self->info, ouv_clock_today ()) : NULL;
  if (wrong == NULL && gap != NULL)
    {
      g_autofree char *error = ouv_error_text_missing (gap);

      wrong = find_field (self, gap->id);
      ouv_field_set_error (wrong, error);
    }
  if (wrong == NULL)
    return TRUE;
  focus_field (self, wrong);
  ouv_page_reveal (page, ouv_field_get_alert (wrong));
  return FALSE;
}

static void
ouv_question_page_dispose (GObject *object)
{
  OuvQuestionPage *self = OUV_QUESTION_PAGE (object);

  g_clear_object (&self->kase);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  G_OBJECT_CLASS (ouv_question_page_parent_class)->dispose (object);
}

static void
ouv_question_page_class_init (OuvQuestionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_question_page_dispose;
  OUV_PAGE_CLASS (klass)->refresh = ouv_question_page_refresh;
  OUV_PAGE_CLASS (klass)->leave = ouv_question_page_leave;
  OUV_PAGE_CLASS (klass)->take_over = ouv_question_page_take_over;
}

static void
ouv_question_page_init (OuvQuestionPage *self)
{
  self->fields = g_ptr_array_new ();
}

/* Enter in what is unfolded means the page's button; on the expander itself it would leave behind what is folded up. */
static gboolean
enter_cb (GtkWidget *expander,
          GVariant  *args,
          gpointer   user_data)
{
  return gtk_widget_is_focus (expander) && gtk_widget_activate (expander);
}

static void
add_enter (GtkWidget *expander)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                                                            gtk_callback_action_new (enter_cb, NULL, NULL)));
  gtk_widget_add_controller (expander, shortcuts);
}

/* An expander's own label does not wrap. LABEL takes its place, NAME is what it says. */
static GtkWidget *
create_expander (GtkWidget  *label,
                 const char *name,
                 GtkWidget  *child)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  /* Tab in GTK 4.18 asks the child of a closed expander, too, and complains that it is in no window. */
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);
  ouv_widget_set_name (expander, name);
  add_enter (expander);
  return expander;
}

static void
add_why (OuvQuestionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->reasons = ouv_label_new ("", "dim-label");
  self->links = ouv_guide_links_new ();
  gtk_box_append (GTK_BOX (box), self->reasons);
  gtk_box_append (GTK_BOX (box), self->links);
  gtk_widget_add_css_class (box, "why-text");
  self->why = create_expander (ouv_label_new (_("Why we ask"), NULL), _("Why we ask"), box);
  g_signal_connect_object (self->why, "notify::expanded", G_CALLBACK (update_links), self, G_CONNECT_SWAPPED);
  ouv_page_add (OUV_PAGE (self), self->why);
}

/* The answers of other fields than the focused one were set. */
static void
filled_cb (OuvQuestionPage *self,
           gboolean         leads)
{
  OuvField *address = find_field (self, "address");
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean waited = focus != NULL && gtk_widget_is_ancestor (focus, self->postal);

  ouv_page_refresh (OUV_PAGE (self));
  if (leads && waited)
    focus_field (self, address);
}

/* The title of a section and what is folded up in it, above what stands below them. */
static GtkWidget *
create_folded (const Section *section,
               GtkWidget     *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *bin = adw_bin_new ();
  GtkWidget *folded = create_expander (box, _(section->title), bin);

  adw_bin_set_child (ADW_BIN (bin), group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (folded), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(section->about), -1);
  /* Without a question there is nothing to unfold. */
  g_object_bind_property (group, "visible", folded, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), ouv_label_new (_(section->title), "heading"));
  gtk_box_append (GTK_BOX (box), ouv_label_new (_(section->about), "dim-label"));
  gtk_widget_add_css_class (folded, "section-of-fields");
  return folded;
}

/* Fields are no rows themselves: they stand on a card, which looks like the list that it is. */
static void
open_section (OuvQuestionPage *self,
              const Section   *section)
{
  gboolean folds = section->about != NULL && self->info != NULL;
  GtkWidget *group = ouv_group_new (folds ? NULL : _(section->title), NULL);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_overflow (self->list, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (self->list, "card");
  gtk_widget_add_css_class (self->list, "fields");
  gtk_widget_add_css_class (group, folds ? "folded" : "section-of-fields");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  if (folds)
    self->folded = create_folded (section, group);
  ouv_page_add (OUV_PAGE (self), folds ? self->folded : group);
}

/* Before the address, since it fills it in. */
static void
add_postal_field (OuvQuestionPage *self)
{
  self->postal = ouv_postal_field_new (self->kase);
  gtk_widget_add_css_class (self->postal, "field");
  g_signal_connect_object (self->postal, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), self->postal);
}

static void
add_field (OuvQuestionPage   *self,
           const OuvQuestion *question)
{
  GtkWidget *field = ouv_field_new (self->kase, question, ouv_page_get_title (OUV_PAGE (self)));
  const Section *section = find_section (question);

  if (section != NULL && section != self->section)
    open_section (self, section);
  self->section = section;
  if (g_str_equal (question->id, "address"))
    add_postal_field (self);
  g_ptr_array_add (self->fields, field);
  if (section != NULL)
    gtk_box_append (GTK_BOX (self->list), field);
  else
    ouv_page_add (OUV_PAGE (self), field);
}

static OuvQuestionPage *
page_new (OuvCase *kase)
{
  OuvQuestionPage *self = g_object_new (OUV_TYPE_QUESTION_PAGE, NULL);

  self->kase = g_object_ref (kase);
  /* Fields keep their own distance: short ones stand closer. */
  ouv_page_set_spacing (OUV_PAGE (self), 0);
  g_signal_connect_object (kase, "changed", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
ouv_question_page_new (OuvCase           *kase,
                       const OuvPageInfo *info)
{
  OuvQuestionPage *self = page_new (kase);

  self->info = info;
  ouv_page_set_title (OUV_PAGE (self), ouv_model_translate (info->title));
  ouv_page_set_hint (OUV_PAGE (self), info->hint != NULL ? ouv_model_translate (info->hint) : NULL);
  for (guint i = 0; i < info->questions->len; i++)
    add_field (self, g_ptr_array_index (info->questions, i));
  add_why (self);
  update_fields (self);
  unfold_next (self);
  return GTK_WIDGET (self);
}

GtkWidget *
ouv_question_page_new_for (OuvCase           *kase,
                           const char        *title,
                           const char *const *questions)
{
  OuvQuestionPage *self = page_new (kase);

  ouv_page_set_title (OUV_PAGE (self), title);
  for (guint i = 0; questions[i] != NULL; i++)
    {
      const OuvQuestion *question = ouv_model_find_question (ouv_case_get_model (kase), questions[i]);

      if (question != NULL && find_field (self, question->id) == NULL)
        add_field (self, question);
    }
  add_why (self);
  update_fields (self);
  return GTK_WIDGET (self);
}

gboolean
ouv_question_page_focus_question (OuvQuestionPage *self,
                                  const char      *question)
{
  OuvField *field;

  g_return_val_if_fail (OUV_IS_QUESTION_PAGE (self), FALSE);

  field = find_field (self, question);
  if (field == NULL || !gtk_widget_get_visible (GTK_WIDGET (field)))
    return FALSE;
  focus_field (self, field);
  ouv_page_reveal (OUV_PAGE (self), GTK_WIDGET (field));
  return TRUE;
}
