/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-review-page.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvReviewPage
{
  OuvPage  parent_instance;

  OuvCase *kase; /* (owned) */
};

G_DEFINE_FINAL_TYPE (OuvReviewPage, ouv_review_page, OUV_TYPE_PAGE)

/* Question above answer, which may be missing, in one row that is read as one sentence and leads to where it is asked: to the
 * page, and there to the question ID, if there is one. */
static GtkWidget *
create_row (const char        *question,
            const char        *answer,
            const OuvPageInfo *info,
            const char        *id)
{
  GtkWidget *texts = gtk_grid_new ();
  gboolean missing = answer == NULL;
  const char *text = missing ? _("Not filled in") : answer;
  GtkWidget *caption = ouv_label_new (question, "caption");
  GtkWidget *value = ouv_label_new (text, missing ? "dim-label" : NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);
  g_autofree char *name = g_strjoin (": ", question, text, NULL);
  g_autofree char *target = id != NULL ? g_strjoin (":", info->id, id, NULL) : g_strdup (info->id);
  GtkWidget *row;

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (texts, "answer");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (texts), 3);
  gtk_grid_set_column_spacing (GTK_GRID (texts), 6);
  gtk_grid_attach (GTK_GRID (texts), caption, 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (texts), value, missing ? 1 : 0, 1, missing ? 1 : 2, 1);
  if (missing)
    gtk_grid_attach (GTK_GRID (texts), g_object_new (GTK_TYPE_IMAGE,
                                                     "icon-name", "ouv-edit-symbolic",
                                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                     NULL), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (texts), arrow, 2, 0, 1, 2);
  row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", texts, "activatable", TRUE, NULL);
  if (missing)
    gtk_widget_add_css_class (row, "gap");
  ouv_widget_set_action (row, "wizard.change", g_variant_new_string (target));
  ouv_widget_set_name (row, name);
  return row;
}

/* Adds the answers of one page. Returns how many are missing. */
static guint
add_answers (OuvReviewPage       *self,
             const OuvPageInfo   *info,
             AdwPreferencesGroup *group)
{
  guint n_missing = 0;

  for (guint i = 0; i < info->questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (info->questions, i);
      const char *text = ouv_interview_get_text (self->kase, question, ouv_clock_today ());
      g_autofree char *answer = NULL;

      if (!ouv_interview_is_asked (self->kase, question, ouv_clock_today ()))
        continue;
      answer = ouv_words_answer (self->kase, question);
      n_missing += answer == NULL ? 1 : 0;
      adw_preferences_group_add (group, create_row (text, answer, info, question->id));
    }
  return n_missing;
}

static void
add_attempts (OuvReviewPage       *self,
              const OuvPageInfo   *info,
              AdwPreferencesGroup *group)
{
  if (ouv_case_get_n_attempts (self->kase) == 0)
    adw_preferences_group_add (group, create_row (_("Contacts"), _("None yet"), info, NULL));
  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    {
      g_autofree char *title = ouv_words_attempt (ouv_case_get_attempt (self->kase, i), ouv_case_get_model (self->kase));
      g_autofree char *text = ouv_words_attempt_result (self->kase, i);

      adw_preferences_group_add (group, create_row (title, text, info, NULL));
    }
}

static GtkWidget *
create_group (const OuvStep     *step,
              const OuvPageInfo *first)
{
  const char *title = ouv_model_translate (step->title);
  GtkWidget *group = ouv_group_new (title, NULL);
  GtkWidget *change = gtk_button_new_with_label (_("Change"));
  /* TRANSLATORS: what a screen reader says for the button "Change", for example "Change: Details" */
  g_autofree char *name = g_strdup_printf (_("Change: %s"), title);

  ouv_widget_set_action (change, "wizard.change", g_variant_new_string (first->id));
  ouv_widget_set_name (change, name);
  gtk_widget_add_css_class (change, "flat");
  gtk_widget_set_valign (change, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), change);
  return group;
}

/* What the gaps below mean, or that there are none. */
static GtkWidget *
create_summary (guint n_missing)
{
  GtkWidget *summary = ouv_report_new ();
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (n_missing == 0)
    {
      ouv_report_say (summary, OUV_REPORT_DONE, _("Every question is answered."));
      return summary;
    }
  count = g_strdup_printf (ngettext ("%u question without an answer", "%u questions without an answer", n_missing), n_missing);
  text = g_strjoin ("\n", count, _("Where a message needs the answer, it gets a marked blank."), NULL);
  ouv_report_say (summary, OUV_REPORT_NOTE, text);
  return summary;
}

static void
ouv_review_page_refresh (OuvPage *page)
{
  OuvReviewPage *self = OUV_REVIEW_PAGE (page);
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (self->kase, ouv_clock_today ());
  GPtrArray *steps = ouv_model_get_steps (ouv_case_get_model (self->kase));
  guint n_missing = 0;

  ouv_page_clear (page);
  for (guint step = 0; step < steps->len; step++)
    {
      AdwPreferencesGroup *group = NULL;

      for (guint i = 0; i < pages->len; i++)
        {
          const OuvPageInfo *info = g_ptr_array_index (pages, i);

          if (info->step != step || info->kind == OUV_PAGE_REVIEW)
            continue;
          if (group == NULL)
            {
              group = ADW_PREFERENCES_GROUP (create_group (g_ptr_array_index (steps, step), info));
              ouv_page_add (page, GTK_WIDGET (group));
            }
          if (info->kind == OUV_PAGE_ATTEMPTS)
            add_attempts (self, info, group);
          else
            n_missing += add_answers (self, info, group);
        }
    }
  ouv_page_add_first (page, create_summary (n_missing));
}

static void
ouv_review_page_dispose (GObject *object)
{
  g_clear_object (&OUV_REVIEW_PAGE (object)->kase);
  G_OBJECT_CLASS (ouv_review_page_parent_class)->dispose (object);
}

static void
ouv_review_page_class_init (OuvReviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_review_page_dispose;
  OUV_PAGE_CLASS (klass)->refresh = ouv_review_page_refresh;
}

static void
ouv_review_page_init (OuvReviewPage *self)
{
}

GtkWidget *
ouv_review_page_new (OuvCase           *kase,
                     const OuvPageInfo *info)
{
  OuvReviewPage *self = g_object_new (OUV_TYPE_REVIEW_PAGE, NULL);

  self->kase = g_object_ref (kase);
  ouv_page_set_title (OUV_PAGE (self), ouv_model_translate (info->title));
  ouv_page_set_hint (OUV_PAGE (self), info->hint != NULL ? ouv_model_translate (info->hint) : NULL);
  ouv_review_page_refresh (OUV_PAGE (self));
  return GTK_WIDGET (self);
}
