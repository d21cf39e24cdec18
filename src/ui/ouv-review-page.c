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

  OuvCase   *kase;    /* (owned) */
  GtkWidget *summary; /* not owned: how many answers are missing */
  GPtrArray *steps;   /* (owned) of AdwBin, not owned: a step's answers */
  GStrv      shown;   /* (owned) what each of them shows */
};

G_DEFINE_FINAL_TYPE (OuvReviewPage, ouv_review_page, OUV_TYPE_PAGE)

/* A row: the question, its answer, and where it is asked. */
typedef struct
{
  char              *question; /* (owned) */
  char              *answer;   /* (owned) (nullable) when it is missing */
  const OuvPageInfo *info;     /* the model's */
  const char        *id;       /* (nullable) of the question on that page */
} Entry;

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
           const char        *id)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) { g_strdup (question), g_strdup (answer), info, id };
  g_ptr_array_add (entries, entry);
}

static void
add_answers (OuvReviewPage     *self,
             const OuvPageInfo *info,
             GPtrArray         *entries)
{
  for (guint i = 0; i < info->questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (info->questions, i);
      g_autofree char *answer = NULL;

      if (!ouv_interview_is_asked (self->kase, question, ouv_clock_today ()))
        continue;
      answer = ouv_words_answer (self->kase, question);
      add_entry (entries, ouv_interview_get_text (self->kase, question, ouv_clock_today ()), answer, info, question->id);
    }
}

static void
add_attempts (OuvReviewPage     *self,
              const OuvPageInfo *info,
              GPtrArray         *entries)
{
  if (ouv_case_get_n_attempts (self->kase) == 0)
    add_entry (entries, _("Contacts"), _("None yet"), info, NULL);
  for (guint i = 0; i < ouv_case_get_n_attempts (self->kase); i++)
    {
      g_autofree char *title = ouv_words_attempt (ouv_case_get_attempt (self->kase, i), ouv_case_get_model (self->kase));
      g_autofree char *text = ouv_words_attempt_result (self->kase, i);

      add_entry (entries, title, text, info, NULL);
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
    n_missing += ((const Entry *) entries->pdata[i])->answer == NULL;
  return n_missing;
}

static char *
describe_entries (const GPtrArray   *entries,
                  const OuvPageInfo *first)
{
  GString *text = g_string_new (first != NULL ? first->id : NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "\n%s\n%s\n%s", entry->info->id, entry->question, entry->answer != NULL ? entry->answer : "");
    }
  return g_string_free (text, FALSE);
}

/* Question above answer, which may be missing, in one row that is read as one sentence and leads to where it is asked. */
static GtkWidget *
create_row (const Entry *entry)
{
  GtkWidget *texts = gtk_grid_new ();
  gboolean missing = entry->answer == NULL;
  const char *text = missing ? _("Not filled in") : entry->answer;
  GtkWidget *caption = ouv_label_new (entry->question, "caption");
  GtkWidget *value = ouv_label_new (text, missing ? "dim-label" : NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);
  g_autofree char *name = g_strjoin (": ", entry->question, text, NULL);
  g_autofree char *target = entry->id != NULL ? g_strjoin (":", entry->info->id, entry->id, NULL) : g_strdup (entry->info->id);
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
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (g_ptr_array_index (entries, i)));
  return group;
}

/* A step that shows what it showed before is left alone: making rows and finding their sizes takes its time. Returns how many answers are
 * missing in it. */
static guint
show_step (OuvReviewPage *self,
           guint          step)
{
  GPtrArray *steps = ouv_model_get_steps (ouv_case_get_model (self->kase));
  GtkWidget *bin = g_ptr_array_index (self->steps, step);
  const OuvPageInfo *first;
  g_autoptr(GPtrArray) entries = list_entries (self, step, &first);
  g_autofree char *text = describe_entries (entries, first);

  if (g_strcmp0 (self->shown[step], text) != 0)
    {
      g_free (self->shown[step]);
      self->shown[step] = g_steal_pointer (&text);
      adw_bin_set_child (ADW_BIN (bin), first != NULL ? create_group (steps->pdata[step], first, entries) : NULL);
      gtk_widget_set_visible (bin, first != NULL);
    }
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
  text = g_strjoin ("\n", count, _("Where a message needs the answer, it gets a marked blank."), NULL);
  ouv_report_say (self->summary, OUV_REPORT_NOTE, text);
}

static void
ouv_review_page_refresh (OuvPage *page)
{
  OuvReviewPage *self = OUV_REVIEW_PAGE (page);
  guint n_missing = 0;

  for (guint step = 0; step < self->steps->len; step++)
    n_missing += show_step (self, step);
  show_summary (self, n_missing);
}

static void
add_steps (OuvReviewPage *self)
{
  GPtrArray *steps = ouv_model_get_steps (ouv_case_get_model (self->kase));

  self->shown = g_new0 (char *, steps->len + 1);
  for (guint step = 0; step < steps->len; step++)
    {
      GtkWidget *bin = adw_bin_new ();

      g_ptr_array_add (self->steps, bin);
      ouv_page_add (OUV_PAGE (self), bin);
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
  OuvReviewPage *self = OUV_REVIEW_PAGE (object);

  g_strfreev (self->shown);
  g_ptr_array_unref (self->steps);
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
  self->steps = g_ptr_array_new ();
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
