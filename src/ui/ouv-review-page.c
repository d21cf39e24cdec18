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
  OuvPage    parent_instance;

  OuvCase   *kase;     /* (owned) */
  GtkWidget *summary;  /* not owned: how many answers are missing */
  GPtrArray *sections; /* (owned) of Section, one for each step */
};

G_DEFINE_FINAL_TYPE (OuvReviewPage, ouv_review_page, OUV_TYPE_PAGE)

/* A row: the question, its answer, and where it is asked. */
typedef struct
{
  char              *question; /* (owned) */
  char              *answer;   /* (owned) what is there of it */
  guint              n_missing; /* of answers that the row stands for */
  const OuvPageInfo *info;     /* the model's */
  const char        *id;       /* (nullable) of the question on that page */
  GtkWidget         *row;      /* not owned; NULL while it is not shown */
} Entry;

/* What is shown of a step. */
typedef struct
{
  GtkWidget         *bin;     /* not owned */
  const OuvPageInfo *first;   /* (nullable) the model's */
  GPtrArray         *entries; /* (owned) of Entry */
} Section;

static void
section_free (gpointer data)
{
  Section *section = data;

  g_ptr_array_unref (section->entries);
  g_free (section);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->question);
  g_free (entry->answer);
  g_free (entry);
}

static void
add_entry (GPtrArray         *entries,
           const char        *question,
           const char        *answer,
           const OuvPageInfo *info,
           const char        *id,
           guint              n_missing)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { g_strdup (question), g_strdup (answer), n_missing, info, id, NULL };
  g_ptr_array_add (entries, entry);
}

/* What a form asks for by its name, and may stay empty. */
static gboolean
is_optional_name (const OuvQuestion *question,
                  const char        *text)
{
  return !question->required && !g_str_has_suffix (text, "?");
}

/* What is left out of a page in one row; it leads to the first of it. */
static void
add_left_out (const GPtrArray   *left_out,
              const char        *names,
              const OuvPageInfo *info,
              GPtrArray         *entries)
{
  if (left_out->len > 0)
    add_entry (entries, _("Not filled in"), names, info, ((const OuvQuestion *) left_out->pdata[0])->id, left_out->len);
}

static void
add_answers (OuvReviewPage     *self,
             const OuvPageInfo *info,
             GPtrArray         *entries)
{
  g_autoptr(GPtrArray) asked = ouv_interview_get_asked (self->kase, info, ouv_clock_today ());
  g_autoptr(GPtrArray) left_out = g_ptr_array_new ();
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < asked->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (asked, i);
      const char *text = ouv_interview_get_text (self->kase, question, ouv_clock_today ());
      g_autofree char *answer = ouv_words_answer (self->kase, question);

      if (answer == NULL && is_optional_name (question, text))
        {
          g_string_append_printf (names, "%s%s", left_out->len > 0 ? OUV_WORDS_DOT : "", text);
          g_ptr_array_add (left_out, (gpointer) question);
        }
      else
        add_entry (entries, text, answer != NULL ? answer : _("Not filled in"), info, question->id, answer == NULL);
    }
  add_left_out (left_out, names->str, info, entries);
}

static void
add_attempts (OuvReviewPage     *self,
              const OuvPageInfo *info,
              GPtrArray         *entries)
{
  if (ouv_case_get_n_attempts (self->kase) == 0)
    add_entry (entries, _("Contacts"), _("None yet"), info, NULL, 0);
  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    {
      g_autofree char *title = ouv_words_attempt (ouv_case_get_attempt (self->kase, i), ouv_case_get_model (self->kase));
      g_autofree char *text = ouv_words_attempt_result (self->kase, i);

      add_entry (entries, title, text, info, NULL, 0);
    }
}

/* What STEP holds. FIRST: its first page, NULL when none is asked. */
static GPtrArray *
list_entries (OuvReviewPage      *self,
              guint               step,
              const OuvPageInfo **first)
{
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (self->kase, ouv_clock_today ());
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);

  *first = NULL;
  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);

      if (info->step != step || info->kind == OUV_PAGE_REVIEW)
        continue;
      if (*first == NULL)
        *first = info;
      if (info->kind == OUV_PAGE_ATTEMPTS)
        add_attempts (self, info, entries);
      else
        add_answers (self, info, entries);
    }
  return entries;
}

static guint
count_missing (const GPtrArray *entries)
{
  guint n_missing = 0;

  for (guint i = 0; i < entries->len; i++)
    n_missing += ((const Entry *) entries->pdata[i])->n_missing;
  return n_missing;
}

/* One row that is read as one sentence and leads to where the question is asked. */
static void
fill_row (Entry *entry)
{
  GtkWidget *caption = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (entry->row)));
  GtkWidget *label = gtk_widget_get_next_sibling (caption);
  gboolean missing = entry->n_missing > 0;
  g_autofree char *name = g_strjoin (": ", entry->question, entry->answer, NULL);
  g_autofree char *target = entry->id != NULL ? g_strjoin (":", entry->info->id, entry->id, NULL) : g_strdup (entry->info->id);

  gtk_label_set_label (GTK_LABEL (caption), entry->question);
  gtk_label_set_label (GTK_LABEL (label), entry->answer);
  (missing ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (label, "dim-label");
  (missing ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (entry->row, "gap");
  ouv_widget_set_action (entry->row, "wizard.change", g_variant_new_string (target));
  ouv_widget_set_name (entry->row, name);
}

/* Question above answer. */
static GtkWidget *
create_row (void)
{
  GtkWidget *texts = gtk_grid_new ();
  GtkWidget *caption = ouv_label_new ("", "caption");
  GtkWidget *value = ouv_label_new ("", NULL);
  GtkWidget *chevron = g_object_new (GTK_TYPE_IMAGE,
                                     "icon-name", "go-next-symbolic",
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     NULL);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (texts, "answer");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (texts), 3);
  gtk_grid_set_column_spacing (GTK_GRID (texts), 6);
  gtk_grid_attach (GTK_GRID (texts), caption, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (texts), value, 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (texts), chevron, 1, 0, 1, 2);
  return g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", texts, "activatable", TRUE, NULL);
}

static GtkWidget *
create_group (const OuvStep   *step,
              const GPtrArray *entries)
{
  GtkWidget *group = ouv_group_new (ouv_model_translate (step->title), NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      entry->row = create_row ();
      fill_row (entry);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry->row);
    }
  return group;
}

/* What is shown in rows that are there already. */
static void
update_rows (const GPtrArray *shown,
             const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *old = g_ptr_array_index (shown, i);
      Entry *entry = g_ptr_array_index (entries, i);

      entry->row = old->row;
      if (entry->info != old->info || entry->id != old->id || !g_str_equal (entry->question, old->question)
          || !g_str_equal (entry->answer, old->answer) || entry->n_missing != old->n_missing)
        fill_row (entry);
    }
}

/* Making rows and finding their sizes takes its time, so that those of before are kept where they serve. Returns how many answers are
 * missing in the step. */
static guint
show_step (OuvReviewPage *self,
           guint          step)
{
  GPtrArray *steps = ouv_model_get_steps (ouv_case_get_model (self->kase));
  Section *section = g_ptr_array_index (self->sections, step);
  const OuvPageInfo *first;
  GPtrArray *entries = list_entries (self, step, &first);

  if (first == section->first && entries->len == section->entries->len)
    update_rows (section->entries, entries);
  else
    adw_bin_set_child (ADW_BIN (section->bin), first != NULL ? create_group (steps->pdata[step], entries) : NULL);
  gtk_widget_set_visible (section->bin, first != NULL);
  section->first = first;
  g_ptr_array_unref (section->entries);
  section->entries = entries;
  return count_missing (entries);
}

/* What the gaps below mean, or that there are none. */
static void
show_summary (OuvReviewPage *self,
              guint          n_missing)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (n_missing == 0)
    {
      ouv_report_say (self->summary, OUV_REPORT_DONE, _("Every question is answered."));
      return;
    }
  count = g_strdup_printf (ngettext ("%u question without an answer", "%u questions without an answer", n_missing), n_missing);
  text = g_strjoin ("\n", count, _("Where a text needs the answer, it gets a marked blank."), NULL);
  ouv_report_say (self->summary, OUV_REPORT_PROBLEM, text);
}

static void
ouv_review_page_refresh (OuvPage *page)
{
  OuvReviewPage *self = OUV_REVIEW_PAGE (page);
  guint n_missing = 0;

  for (guint step = 0; step < self->sections->len; step++)
    n_missing += show_step (self, step);
  show_summary (self, n_missing);
}

static void
add_steps (OuvReviewPage *self)
{
  for (guint step = 0; step < ouv_model_get_steps (ouv_case_get_model (self->kase))->len; step++)
    {
      Section *section = g_new0 (Section, 1);

      section->bin = adw_bin_new ();
      section->entries = g_ptr_array_new ();
      g_ptr_array_add (self->sections, section);
      ouv_page_add (OUV_PAGE (self), section->bin);
    }
}

static void
ouv_review_page_dispose (GObject *object)
{
  g_clear_object (&OUV_REVIEW_PAGE (object)->kase);
  G_OBJECT_CLASS (ouv_review_page_parent_class)->dispose (object);
}

static void
ouv_review_page_finalize (GObject *object)
{
  g_ptr_array_unref (OUV_REVIEW_PAGE (object)->sections);
  G_OBJECT_CLASS (ouv_review_page_parent_class)->finalize (object);
}

static void
ouv_review_page_class_init (OuvReviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_review_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_review_page_finalize;
  OUV_PAGE_CLASS (klass)->refresh = ouv_review_page_refresh;
}

static void
ouv_review_page_init (OuvReviewPage *self)
{
  self->sections = g_ptr_array_new_with_free_func (section_free);
}

GtkWidget *
ouv_review_page_new (OuvCase           *kase,
                     const OuvPageInfo *info)
{
  OuvReviewPage *self = g_object_new (OUV_TYPE_REVIEW_PAGE, NULL);

  self->kase = g_object_ref (kase);
  ouv_page_set_title (OUV_PAGE (self), ouv_model_translate (info->title));
  ouv_page_set_hint (OUV_PAGE (self), info->hint != NULL ? ouv_model_translate (info->hint) : NULL);
  self->summary = ouv_report_new ();
  ouv_page_add (OUV_PAGE (self), self->summary);
  add_steps (self);
  ouv_review_page_refresh (OUV_PAGE (self));
  return GTK_WIDGET (self);
}
