/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-choice-field.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-widgets.h"

/* From this number of options on there is a search. */
#define SEARCH_FROM 12
/* The option for what none of the others names. */
#define OTHER "other"

struct _OuvChoiceField
{
  OuvField   parent_instance;

  GPtrArray *rows;    /* (owned) of OuvOptionRow, not owned, in the order of the options */
  GPtrArray *lists;   /* (owned) of AdwPreferencesGroup, not owned */
  GtkWidget *search;  /* (nullable) children, not owned */
  GtkWidget *found;   /* (nullable) */
  gboolean   loading;
};

G_DEFINE_FINAL_TYPE (OuvChoiceField, ouv_choice_field, OUV_TYPE_FIELD)

static gboolean
is_many (OuvChoiceField *self)
{
  return ouv_field_get_question (OUV_FIELD (self))->type == OUV_QUESTION_MANY;
}

static void
give_many (OuvChoiceField *self)
{
  const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (self));
  g_autoptr(GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < question->options->len; i++)
    {
      OuvOptionRow *row = g_ptr_array_index (self->rows, i);

      if (ouv_option_row_get_active (row))
        g_ptr_array_add (chosen, (gpointer) ouv_option_row_get_id (row));
    }
  g_ptr_array_add (chosen, NULL);
  ouv_case_set_many (ouv_field_get_case (OUV_FIELD (self)), question->id,
                     chosen->len > 1 ? (const char *const *) chosen->pdata : NULL, NULL);
}

static void
row_toggled_cb (OuvOptionRow   *row,
                GParamSpec     *pspec,
                OuvChoiceField *self)
{
  const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (self));

  if (self->loading || (!is_many (self) && !ouv_option_row_get_active (row)))
    return;

  if (is_many (self))
    give_many (self);
  else if (*ouv_option_row_get_id (row) == '\0')
    ouv_case_set_dont_know (ouv_field_get_case (OUV_FIELD (self)), question->id);
  else
    ouv_field_give (OUV_FIELD (self), ouv_option_row_get_id (row), NULL);
  ouv_field_set_error (OUV_FIELD (self), NULL);
}

static AdwPreferencesGroup *
add_list (OuvChoiceField *self,
          const char     *title)
{
  GtkWidget *list = ouv_group_new (title, NULL);

  g_ptr_array_add (self->lists, list);
  ouv_field_add (OUV_FIELD (self), list);
  return ADW_PREFERENCES_GROUP (list);
}

static void
add_row (OuvChoiceField      *self,
         AdwPreferencesGroup *list,
         const char          *id,
         const char          *label,
         const char          *hint)
{
  OuvOptionRow *first = self->rows->len > 0 ? g_ptr_array_index (self->rows, 0) : NULL;
  GtkWidget *row = is_many (self) ? ouv_option_row_new_check (id, label, hint)
                                  : ouv_option_row_new_radio (id, label, hint, first);

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (list, row);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (row_toggled_cb), self, 0);
}

static void
add_options (OuvChoiceField      *self,
             AdwPreferencesGroup *list,
             const char          *group)
{
  const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (self));

  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = g_ptr_array_index (question->options, i);

      if (g_strcmp0 (option->group, group) == 0)
        add_row (self, list, option->id, ouv_model_translate (option->label),
                 option->hint != NULL ? ouv_model_translate (option->hint) : NULL);
    }
}

static OuvOptionRow *
find_row (OuvChoiceField *self,
          const char     *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      OuvOptionRow *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (ouv_option_row_get_id (row), id))
        return row;
    }
  return NULL;
}

static gboolean
holds_option (GPtrArray  *options,
              const char *id)
{
  for (guint i = 0; i < options->len; i++)
    {
      const OuvOption *option = g_ptr_array_index (options, i);

      if (g_str_equal (option->id, id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_offered (OuvChoiceField  *self,
            const OuvOption *option)
{
  return ouv_interview_is_offered (ouv_field_get_case (OUV_FIELD (self)), option, ouv_clock_today ());
}

static guint
count_offered (OuvChoiceField *self,
               GPtrArray      *options)
{
  guint n = 0;

  for (guint i = 0; i < options->len; i++)
    n += is_offered (self, g_ptr_array_index (options, i)) ? 1 : 0;
  return n;
}

/* What matched is in bold; where it is in none of the texts it stands beside them. */
static void
mark_row (OuvOptionRow    *row,
          const OuvOption *option,
          const char      *typed)
{
  g_autofree char *match = typed != NULL ? ouv_interview_dup_match (option, typed) : NULL;

  ouv_option_row_mark (row, typed, match);
}

/* What stays of a list though it was not looked for is what is chosen in it. */
static void
title_list (OuvChoiceField *self,
            GtkWidget      *list,
            guint           group,
            gboolean        kept)
{
  GPtrArray *groups = ouv_field_get_question (OUV_FIELD (self))->groups;

  if (group < groups->len)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (list),
                                     kept ? _("Your answer") : ouv_model_translate (((const OuvStep *) groups->pdata[group])->title));
}

/* Shows the lists that have a row to show. NONE: nothing was found. */
static void
filter_lists (OuvChoiceField *self,
              gboolean        none)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      GtkWidget *list = g_ptr_array_index (self->lists, i);
      gboolean seen = FALSE;
      gboolean kept = none;

      for (guint j = 0; j < self->rows->len; j++)
        {
          GtkWidget *row = g_ptr_array_index (self->rows, j);

          if (!gtk_widget_get_visible (row) || !gtk_widget_is_ancestor (row, list))
            continue;
          seen = TRUE;
          kept = kept && ouv_option_row_get_active (OUV_OPTION_ROW (row));
        }
      gtk_widget_set_visible (list, seen);
      title_list (self, list, i, kept);
    }
}

static void
say_found (OuvChoiceField *self,
           gboolean        searched,
           guint           n_found)
{
  g_autofree char *sentence = NULL;

  if (searched && n_found > 0)
    /* TRANSLATORS: while searching through the list of problems, for example "Found 4 answers" */
    sentence = g_strdup_printf (ngettext ("Found %u answer", "Found %u answers", n_found), n_found);
  else if (searched && find_row (self, OTHER) != NULL)
    /* TRANSLATORS: two words of the placeholder of the search, which find something */
    sentence = g_strdup (_("Nothing found. Try “bill” or “speed”, or choose “Something else” and describe it."));
  else if (searched)
    sentence = g_strdup (_("Nothing found, so here is the whole list. Try another word."));
  gtk_label_set_label (GTK_LABEL (self->found), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->found, sentence != NULL);
}

/* Which rows are seen: what is offered with the other answers, and, while something is searched for, what matches it, what is
 * chosen, and the way out "other". Where there is no such way, nobody is left before an empty page: all are. */
static void
filter_rows (OuvChoiceField *self)
{
  const OuvQuestion *question = ouv_field_get_question (OUV_FIELD (self));
  const char *typed = self->search != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->search)) : "";
  g_autoptr(GPtrArray) found = *typed != '\0' ? ouv_interview_search (question, typed) : NULL;
  guint n_found = found != NULL ? count_offered (self, found) : 0;
  gboolean all = found == NULL || (n_found == 0 && find_row (self, OTHER) == NULL);

  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = g_ptr_array_index (question->options, i);
      OuvOptionRow *row = find_row (self, option->id);
      gboolean chosen = ouv_option_row_get_active (row);
      gboolean match = found != NULL && holds_option (found, option->id);

      gtk_widget_set_visible (GTK_WIDGET (row), (is_offered (self, option) || chosen)
                                                && (all || match || chosen || g_str_equal (option->id, OTHER)));
      mark_row (row, option, match ? typed : NULL);
    }
  filter_lists (self, found != NULL && n_found == 0);
  if (self->found != NULL)
    say_found (self, found != NULL, n_found);
}

static void
stop_search_cb (GtkSearchEntry *search)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
}

static void
add_search (OuvChoiceField *self)
{
  self->search = gtk_search_entry_new ();
  g_object_set (self->search,
                /* TRANSLATORS: the words in the search entry; "cobrança" is the Portuguese word for a charge */
                "placeholder-text", _("Search: bill, speed, cobrança…"),
                "activates-default", TRUE,
                NULL);
  ouv_editable_set_name (self->search, _("Search for an answer"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (filter_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (stop_search_cb), NULL);
  ouv_field_add (OUV_FIELD (self), self->search);

  self->found = ouv_status_new ();
  ouv_field_add (OUV_FIELD (self), self->found);
}

static void
ouv_choice_field_build (OuvField *field)
{
  OuvChoiceField *self = OUV_CHOICE_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  AdwPreferencesGroup *list = NULL;

  if (question->options->len >= SEARCH_FROM)
    add_search (self);
  if (question->groups->len == 0)
    {
      list = add_list (self, NULL);
      add_options (self, list, NULL);
    }
  for (guint i = 0; i < question->groups->len; i++)
    {
      const OuvStep *group = g_ptr_array_index (question->groups, i);

      list = add_list (self, ouv_model_translate (group->title));
      gtk_widget_add_css_class (GTK_WIDGET (list), "options");
      add_options (self, list, group->id);
    }

  if (is_many (self))
    ouv_field_add_unknown (field, list);
  else if (question->dont_know)
    add_row (self, question->groups->len > 0 ? add_list (self, NULL) : list, "", _("I don’t know"), NULL);
}

static void
ouv_choice_field_load (OuvField *field)
{
  OuvChoiceField *self = OUV_CHOICE_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  OuvCase *kase = ouv_field_get_case (field);
  const char *answer = is_many (self) ? NULL : ouv_case_get_answer (kase, question->id);
  const char *const *many = is_many (self) ? ouv_case_get_many (kase, question->id) : NULL;

  self->loading = TRUE;
  if (!is_many (self) && ouv_case_is_dont_know (kase, question->id))
    answer = "";
  for (guint i = 0; i < self->rows->len; i++)
    {
      OuvOptionRow *row = g_ptr_array_index (self->rows, i);
      const char *id = ouv_option_row_get_id (row);

      ouv_option_row_set_active (row, g_strcmp0 (answer, id) == 0 || (many != NULL && g_strv_contains (many, id)));
    }
  self->loading = FALSE;
}

static void
ouv_choice_field_unknown_changed (OuvField *field,
                                  gboolean  unknown)
{
  OuvChoiceField *self = OUV_CHOICE_FIELD (field);

  self->loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      OuvOptionRow *row = g_ptr_array_index (self->rows, i);

      if (unknown)
        ouv_option_row_set_active (row, FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (row), !unknown);
    }
  self->loading = FALSE;
}

static char *
ouv_choice_field_commit (OuvField *field)
{
  OuvChoiceField *self = OUV_CHOICE_FIELD (field);
  const OuvQuestion *question = ouv_field_get_question (field);
  OuvCase *kase = ouv_field_get_case (field);
  static const char *const none[] = { NULL };

  /* Who goes on past a list without ticking anything has said "none of these". */
  if (is_many (self) && !question->required && !ouv_field_is_unknown (field)
      && ouv_case_get_many (kase, question->id) == NULL)
    ouv_case_set_many (kase, question->id, none, NULL);
  return NULL;
}

static GtkWidget *
ouv_choice_field_get_focus (OuvField *field)
{
  OuvChoiceField *self = OUV_CHOICE_FIELD (field);
  GtkWidget *first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (ouv_option_row_get_active (OUV_OPTION_ROW (row)))
        return row;
      if (first == NULL && gtk_widget_get_visible (row))
        first = row;
    }
  return first;
}

static void
ouv_choice_field_update (OuvField *field)
{
  filter_rows (OUV_CHOICE_FIELD (field));
}

static void
ouv_choice_field_finalize (GObject *object)
{
  OuvChoiceField *self = OUV_CHOICE_FIELD (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lists);
  G_OBJECT_CLASS (ouv_choice_field_parent_class)->finalize (object);
}

static void
ouv_choice_field_class_init (OuvChoiceFieldClass *klass)
{
  OuvFieldClass *field_class = OUV_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ouv_choice_field_finalize;
  field_class->build = ouv_choice_field_build;
  field_class->load = ouv_choice_field_load;
  field_class->update = ouv_choice_field_update;
  field_class->commit = ouv_choice_field_commit;
  field_class->get_focus = ouv_choice_field_get_focus;
  field_class->unknown_changed = ouv_choice_field_unknown_changed;
}

static void
ouv_choice_field_init (OuvChoiceField *self)
{
  self->rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
}
