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
  GPtrArray *sections; /* (owned) of Section, one for each step */
};

G_DEFINE_FINAL_TYPE (OuvReviewPage, ouv_review_page, OUV_TYPE_PAGE)

/* A row: the question, its answer, and the page on which it is asked. */
typedef struct
{
  char              *question; /* (owned) */
  char              *answer;   /* (owned) */
  const OuvPageInfo *info;     /* the model's */
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
           const OuvPageInfo *info)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { g_strdup (question), g_strdup (answer), info, NULL };
  g_ptr_array_add (entries, entry);
}

/* Adds the answers of one page. Returns how many are missing. */
static guint
add_answers (OuvReviewPage     *self,
             const OuvPageInfo *info,
             GPtrArray         *entries)
{
  guint n_missing = 0;

  for (guint i = 0; i < info->questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (info->questions, i);
      g_autofree char *answer = NULL;

      if (!ouv_interview_is_asked (self->kase, question, ouv_clock_today ()))
        continue;
      answer = ouv_words_answer (self->kase, question);
      if (answer != NULL)
        add_entry (entries, ouv_interview_get_text (self->kase, question, ouv_clock_today ()), answer, info);
      else
        n_missing++;
    }
  return n_missing;
}

static void
add_attempts (OuvReviewPage     *self,
              const OuvPageInfo *info,
              GPtrArray         *entries)
{
  if (ouv_case_get_n_attempts (self->kase) == 0)
    add_entry (entries, _("Contacts"), _("None yet"), info);
  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (self->kase, i);
      g_autofree char *title = ouv_words_attempt (attempt, ouv_case_get_model (self->kase));
      g_autofree char *number = ouv_words_protocol (attempt);
      g_autofree char *text = g_strjoin (OUV_WORDS_DOT, number, ouv_words_outcome (attempt->outcome), NULL);

      add_entry (entries, title, text, info);
    }
}

static void
add_missing (GPtrArray         *entries,
             const OuvPageInfo *info,
             guint              n_missing)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u question without an answer",
                                                      "%u questions without an answer", n_missing), n_missing);

  if (n_missing > 0)
    add_entry (entries, count, _("Where a message needs the answer, it gets a marked blank."), info);
}

/* What STEP holds. FIRST: its first page, NULL when none is asked. */
static GPtrArray *
list_entries (OuvReviewPage      *self,
              guint               step,
              const OuvPageInfo **first)
{
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (self->kase, ouv_clock_today ());
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  const OuvPageInfo *lacking = NULL;
  guint n_missing = 0;

  *first = NULL;
  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);
      guint n = 0;

      if (info->step != step || info->kind == OUV_PAGE_REVIEW)
        continue;
      if (*first == NULL)
        *first = info;
      if (info->kind == OUV_PAGE_ATTEMPTS)
        add_attempts (self, info, entries);
      else
        n = add_answers (self, info, entries);
      if (n > 0 && lacking == NULL)
        lacking = info;
      n_missing += n;
    }
  add_missing (entries, lacking, n_missing);
  return entries;
}

/* One row that is read as one sentence and leads to the page on which it is asked. */
static void
fill_row (Entry *entry)
{
  GtkWidget *texts = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (entry->row));
  g_autofree char *name = g_strjoin (": ", entry->question, entry->answer, NULL);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), entry->question);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)), entry->answer);
  ouv_widget_set_action (entry->row, "wizard.change", g_variant_new_string (entry->info->id));
  ouv_widget_set_name (entry->row, name);
}

/* Question above answer. */
static GtkWidget *
create_row (void)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = ouv_label_new ("", "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (texts, "answer");
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_box_append (GTK_BOX (texts), ouv_label_new ("", NULL));
  return g_object_new (ADW_TYPE_PREFERENCES_ROW, "child", texts, "activatable", TRUE, NULL);
}

static GtkWidget *
create_group (const OuvStep     *step,
              const OuvPageInfo *first,
              const GPtrArray   *entries)
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
      if (entry->info != old->info || !g_str_equal (entry->question, old->question) || !g_str_equal (entry->answer, old->answer))
        fill_row (entry);
    }
}

/* Making rows and finding their sizes takes its time, so that those of before are kept where they serve. */
static void
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
    adw_bin_set_child (ADW_BIN (section->bin), first != NULL ? create_group (steps->pdata[step], first, entries) : NULL);
  gtk_widget_set_visible (section->bin, first != NULL);
  section->first = first;
  g_ptr_array_unref (section->entries);
  section->entries = entries;
}

static void
ouv_review_page_refresh (OuvPage *page)
{
  OuvReviewPage *self = OUV_REVIEW_PAGE (page);

  for (guint step = 0; step < self->sections->len; step++)
    show_step (self, step);
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
  add_steps (self);
  ouv_review_page_refresh (OUV_PAGE (self));
  return GTK_WIDGET (self);
}
