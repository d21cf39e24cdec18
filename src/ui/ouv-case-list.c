/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-case-item.h"
#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-format.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-outcome.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

/* From this number of cases on there is a search. */
#define MANY 6
/* Rows that are built at once, which fill the window; the others follow a few at a time, and each time there is a frame before the next. */
#define ROWS_AT_ONCE 8
#define ROWS_LATER 10
#define PAUSE 40 /* ms */

struct _OuvCaseList
{
  OuvPage       parent_instance;

  OuvCaseStore *store;   /* (owned) (nullable) */
  GQueue        pending; /* of Pending: rows to be built */
  guint         timer;
  OuvDay        as_of;   /* the day on which it was filled, */
  OuvCaseItem  *hero;    /* (owned) (nullable) what came first then, */
  gboolean      open;    /* and whether its contact was open */
  GtkWidget    *search;  /* child, not owned */
};

G_DEFINE_FINAL_TYPE (OuvCaseList, ouv_case_list, OUV_TYPE_PAGE)

typedef enum
{
  GROUP_MOVE,
  GROUP_WAITING,
  GROUP_DRAFTS,
  GROUP_DONE,
  N_GROUPS
} Group;

typedef struct
{
  GtkWidget   *group; /* not owned: it goes with the pending rows */
  OuvCaseItem *item;  /* (owned) */
} Pending;

/* A case among those that a group sorts: what they are sorted by is asked once, since it asks the clock. */
typedef struct
{
  OuvCaseItem *item; /* (owned) */
  OuvDay       urgency;
} Entry;

static void
entry_clear (gpointer data)
{
  g_clear_object (&((Entry *) data)->item);
}

static void
pending_free (gpointer data)
{
  g_object_unref (((Pending *) data)->item);
  g_free (data);
}

static Group
choose_group (OuvCaseItem *item)
{
  const OuvCaseSummary *summary = ouv_case_item_get_summary (item);

  if (ouv_case_item_is_closed (item))
    return GROUP_DONE;
  if (!ouv_case_item_is_complete (item))
    return GROUP_DRAFTS;
  if (summary->action == OUV_ACTION_CONTACT)
    return GROUP_MOVE;
  return summary->action == OUV_ACTION_WAIT ? GROUP_WAITING : GROUP_DONE;
}

/* What a list is sorted by: what is lost today comes first, then who waits for an answer that is late. */
static OuvDay
get_urgency (OuvCaseItem *item)
{
  const OuvCaseSummary *summary = ouv_case_item_get_summary (item);
  g_autofree char *late = ouv_contact_dup_late (ouv_case_item_get_case (item));

  return late != NULL ? MIN (summary->urgency, summary->as_of + 1) : summary->urgency;
}

/* What is lost soonest comes first; of equals the newest. */
static int
compare_urgency (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  OuvDay urgency = first->urgency - second->urgency;

  return urgency != 0 ? urgency : ouv_case_item_get_created (second->item) - ouv_case_item_get_created (first->item);
}

static char *
join (const char *first,
      const char *second)
{
  return *first != '\0' ? g_strjoin (OUV_WORDS_DOT, first, second, NULL) : g_strdup (second);
}

static char *
describe_step (OuvCaseItem *item)
{
  if (ouv_case_item_is_closed (item))
    return g_strdup (_("You have closed this case"));
  if (!ouv_case_item_is_complete (item))
    return g_strdup (_("Go on with the questions"));
  return g_strdup (ouv_case_item_get_summary (item)->step);
}

static OuvOutcome *
decide (OuvCaseItem *item)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();

  return ouv_outcome_new_brief (ouv_case_item_get_case (item), ouv_clock_day_of (now), now, ouv_locale_get_language ());
}

static gboolean
is_open (const OuvOutcome *outcome)
{
  return outcome->contacts->len > 0 && ((const OuvContact *) outcome->contacts->pdata[0])->open_now;
}

/* What makes the case urgent: a judge could act at once. The ids are those of CONTRACT. (nullable) */
static const char *
get_urgent (OuvCaseItem      *item,
            const OuvOutcome *outcome)
{
  const char *const *harm = ouv_case_get_many (ouv_case_item_get_case (item), "harm");

  for (guint i = 0; i < outcome->contacts->len; i++)
    if (((const OuvContact *) outcome->contacts->pdata[i])->urgent && harm != NULL)
      return g_strv_contains (harm, "no_essential_service") ? _("Urgent: no service") : _("Urgent: listed as a debtor");
  return NULL;
}

/* Why the case comes first, and what else is to be known at a glance. */
static GtkWidget *
create_chips (OuvCaseItem      *item,
              const OuvOutcome *outcome)
{
  GtkWidget *chips = ouv_contact_chips_new (ouv_case_item_get_case (item),
                                            outcome->contacts->len > 0 ? outcome->contacts->pdata[0] : NULL);
  const char *urgent = get_urgent (item, outcome);

  if (chips == NULL)
    chips = ouv_adaptive_box_new (8);
  if (urgent != NULL)
    gtk_box_prepend (GTK_BOX (chips), ouv_chip_new ("dialog-warning-symbolic", urgent, "late"));
  if (ouv_case_item_is_read_only (item))
    /* TRANSLATORS: of a case that can be looked at but not changed */
    gtk_box_append (GTK_BOX (chips), ouv_chip_new (NULL, _("Read only"), "tag"));
  gtk_widget_set_visible (chips, gtk_widget_get_first_child (chips) != NULL);
  return chips;
}

static GtkWidget *
create_hero (OuvCaseList *self,
             OuvCaseItem *item)
{
  g_autoptr(OuvOutcome) outcome = decide (item);
  GtkWidget *hero = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *buttons = ouv_adaptive_box_new (12);
  GtkWidget *button = ouv_button_new (_("Show what to do"), "pill");
  g_autofree char *title = ouv_case_item_dup_title (item);
  g_autofree char *subtitle = ouv_case_item_dup_subtitle (item);
  g_autofree char *eyebrow = *subtitle != '\0' ? g_strjoin (OUV_WORDS_DOT, title, subtitle, NULL) : g_strdup (title);
  const char *step = ouv_case_item_get_summary (item)->step;
  g_autofree char *name = g_strjoin (": ", eyebrow, step, NULL);

  g_set_object (&self->hero, item);
  self->open = is_open (outcome);
  gtk_widget_add_css_class (hero, "hero");
  gtk_box_append (GTK_BOX (hero), ouv_label_new (eyebrow, "dim-label"));
  gtk_box_append (GTK_BOX (hero), ouv_heading_new (step, 3, "title-2"));
  gtk_box_append (GTK_BOX (hero), create_chips (item, outcome));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (buttons, "hero-buttons");
  ouv_widget_set_action (button, "win.open-case", g_variant_new_string (ouv_case_item_get_id (item)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_box_append (GTK_BOX (buttons), button);
  gtk_box_append (GTK_BOX (hero), buttons);
  return hero;
}

/* What the case is about; the ids are those of CONTRACT. */
static const char *
get_icon (OuvCaseItem *item)
{
  static const struct { const char *product, *icon; } icons[] = {
    { "internet", "ouv-internet-symbolic" },
    { "tv", "ouv-tv-symbolic" },
    { "landline", "ouv-call-symbolic" },
    { "mobile", "ouv-mobile-symbolic" },
    { "bundle", "ouv-bundle-symbolic" },
  };
  const char *product = ouv_case_get_answer (ouv_case_item_get_case (item), "product");

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (product, icons[i].product) == 0)
      return icons[i].icon;
  return "ouv-talk-symbolic";
}

static void
add_icon (GtkWidget   *row,
          OuvCaseItem *item)
{
  switch (choose_group (item))
    {
    case GROUP_DRAFTS:
      ouv_row_add_icon (row, "document-edit-symbolic", "round");
      break;
    case GROUP_DONE:
      ouv_row_add_icon (row, "object-select-symbolic", "round-done");
      break;
    case GROUP_WAITING:
      ouv_row_add_icon (row, "ouv-clock-symbolic", "round");
      break;
    case GROUP_MOVE:
    case N_GROUPS:
    default:
      ouv_row_add_icon (row, get_icon (item), "round");
      break;
    }
}

/* What a row says below its title: of a case that waits the date up to which, of others the step. */
static char *
describe_state (OuvCaseItem *item)
{
  const OuvCaseSummary *summary = ouv_case_item_get_summary (item);

  if (choose_group (item) == GROUP_WAITING && summary->until != 0 && summary->channel != NULL)
    return ouv_words_due (summary->channel, summary->until);
  return describe_step (item);
}

static void
add_tags (GtkWidget   *row,
          OuvCaseItem *item)
{
  const OuvCaseSummary *summary = ouv_case_item_get_summary (item);
  Group group = choose_group (item);
  g_autofree char *late = group == GROUP_MOVE ? ouv_contact_dup_days_late (ouv_case_item_get_case (item)) : NULL;

  if (group == GROUP_WAITING && summary->until != 0)
    {
      g_autofree char *left = ouv_words_days_left (summary->until, summary->as_of);

      ouv_row_add_tag (row, left, NULL);
    }
  if (late != NULL)
    ouv_row_add_tag (row, late, "late");
  if (ouv_case_item_is_read_only (item))
    ouv_row_add_tag (row, _("Read only"), "tag");
}

static GtkWidget *
create_row (OuvCaseItem *item)
{
  g_autofree char *title = ouv_case_item_dup_title (item);
  g_autofree char *about = ouv_case_item_dup_subtitle (item);
  g_autofree char *state = describe_state (item);
  g_autofree char *subtitle = join (about, state);
  GtkWidget *row = ouv_row_new_action (title, subtitle, NULL, "win.open-case",
                                       g_variant_new_string (ouv_case_item_get_id (item)));

  add_tags (row, item);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  add_icon (row, item);
  return row;
}

/* A word of the search, and the answers that it finds in any language. */
typedef struct
{
  const char *word;    /* not owned */
  GPtrArray  *options; /* (owned) of OuvOption, the model's */
} Wanted;

static void
wanted_free (gpointer data)
{
  g_ptr_array_unref (((Wanted *) data)->options);
  g_free (data);
}

/* What a case is about; the ids are those of CONTRACT. */
static const char *const subjects[] = { "matter", "product", "service", "problem" };

static GPtrArray *
find_wanted (char **words)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (wanted_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      Wanted *wanted = g_new0 (Wanted, 1);

      wanted->word = words[i];
      wanted->options = g_ptr_array_new ();
      for (guint j = 0; *words[i] != '\0' && j < G_N_ELEMENTS (subjects); j++)
        g_ptr_array_extend_and_steal (wanted->options,
                                      ouv_interview_search (ouv_model_find_question (ouv_model_get_default (), subjects[j]), words[i]));
      g_ptr_array_add (all, wanted);
    }
  return all;
}

static gboolean
is_about (OuvCase   *kase,
          GPtrArray *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      const OuvQuestion *question = ouv_model_find_question (ouv_model_get_default (), subjects[i]);
      const char *answer = ouv_case_get_answer (kase, subjects[i]);

      if (answer != NULL && g_ptr_array_find (options, ouv_question_find_option (question, answer), NULL))
        return TRUE;
    }
  return FALSE;
}

/* Whether all that is wanted is in what is written about ITEM, in a protocol number of it, or one of its answers. */
static gboolean
matches (OuvCaseItem *item,
         GPtrArray   *wanted)
{
  OuvCase *kase = ouv_case_item_get_case (item);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *title = ouv_case_item_dup_title (item);
  g_autofree char *about = ouv_case_item_dup_subtitle (item);
  g_autofree char *step = describe_step (item);
  g_autofree char *folded = NULL;

  g_string_append_printf (text, "%s\n%s\n%s", title, about, step);
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    if (ouv_case_get_attempt (kase, i)->protocol != NULL)
      g_string_append_printf (text, "\n%s", ouv_case_get_attempt (kase, i)->protocol);
  folded = ouv_text_fold (text->str);
  for (guint i = 0; i < wanted->len; i++)
    {
      const Wanted *each = g_ptr_array_index (wanted, i);

      if (strstr (folded, each->word) == NULL && !is_about (kase, each->options))
        return FALSE;
    }
  return TRUE;
}

static void
build_rows (OuvCaseList *self,
            guint        n)
{
  for (; n > 0 && !g_queue_is_empty (&self->pending); n--)
    {
      Pending *pending = g_queue_pop_head (&self->pending);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (pending->group), create_row (pending->item));
      pending_free (pending);
    }
}

static gboolean
build_rows_cb (gpointer user_data)
{
  OuvCaseList *self = user_data;

  build_rows (self, ROWS_LATER);
  if (!g_queue_is_empty (&self->pending))
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static void
drop_pending (OuvCaseList *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_queue_clear_full (&self->pending, pending_free);
}

static void
add_group (OuvCaseList *self,
           const char  *title,
           GArray      *entries,
           gboolean     hero)
{
  GtkWidget *group;

  if (entries->len == 0)
    return;
  g_array_sort (entries, compare_urgency);
  if (hero)
    {
      GtkWidget *first = ouv_group_new (title, NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (first), create_hero (self, g_array_index (entries, Entry, 0).item));
      ouv_page_add (OUV_PAGE (self), first);
      if (entries->len == 1)
        return;
    }
  group = ouv_group_new (hero ? "" : title, NULL);
  ouv_page_add (OUV_PAGE (self), group);
  for (guint i = hero ? 1 : 0; i < entries->len; i++)
    {
      Pending *pending = g_new0 (Pending, 1);

      pending->group = group;
      pending->item = g_object_ref (g_array_index (entries, Entry, i).item);
      g_queue_push_tail (&self->pending, pending);
    }
}

static void
add_damaged (OuvCaseList *self)
{
  GPtrArray *damaged = ouv_case_store_get_damaged (self->store);
  GtkWidget *group;

  if (damaged->len == 0)
    return;
  group = ouv_group_new (_("Cannot be opened"), NULL);
  for (guint i = 0; i < damaged->len; i++)
    {
      const OuvDamagedFile *file = g_ptr_array_index (damaged, i);
      g_autofree char *name = g_path_get_basename (file->path);
      g_autofree char *subtitle = g_strdup_printf ("%s\n%s", _("Nothing was changed in its file"), name);
      g_autofree char *details = g_strdup_printf ("%s\n%s", file->path, file->problem);
      GtkWidget *row = ouv_row_new (_("A case cannot be read"), subtitle);

      ouv_row_add_icon (row, "dialog-warning-symbolic", "round");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), ouv_copy_button_new (details, _("Copy what is wrong")));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  ouv_page_add (OUV_PAGE (self), group);
}

static void
add_guide (OuvCaseList *self)
{
  GtkWidget *group = ouv_group_new (NULL, NULL);
  GtkWidget *row = ouv_row_new_action (_("Guide"), _("SAC, ombudsman, Anatel, Procon and the court in plain words"),
                                       "go-next-symbolic", "win.guide", g_variant_new_string (""));

  ouv_row_add_icon (row, "ouv-book-symbolic", "round");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  ouv_page_add (OUV_PAGE (self), group);
}

static void
fill (OuvCaseList *self)
{
  GListModel *cases = ouv_case_store_get_cases (self->store);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_auto(GStrv) words = ouv_text_split_words (typed);
  g_autoptr(GPtrArray) wanted = find_wanted (words);
  GArray *groups[N_GROUPS];
  guint n_found = 0;

  drop_pending (self);
  g_clear_object (&self->hero);
  self->as_of = ouv_clock_today ();
  ouv_page_clear (OUV_PAGE (self));
  for (guint i = 0; i < N_GROUPS; i++)
    {
      groups[i] = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_set_clear_func (groups[i], entry_clear);
    }
  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);
      Entry entry;

      if (!matches (item, wanted))
        continue;
      entry = (Entry) { .item = g_object_ref (item), .urgency = get_urgency (item) };
      g_array_append_val (groups[choose_group (item)], entry);
      n_found++;
    }
  add_group (self, _("It is your move"), groups[GROUP_MOVE], *typed == '\0');
  add_group (self, _("Waiting for an answer"), groups[GROUP_WAITING], FALSE);
  add_group (self, _("Not finished"), groups[GROUP_DRAFTS], FALSE);
  add_group (self, C_("group of cases", "Done"), groups[GROUP_DONE], FALSE);
  if (*typed == '\0')
    {
      add_damaged (self);
      add_guide (self);
    }
  else if (n_found == 0)
    ouv_page_add (OUV_PAGE (self), ouv_label_new (_("No case is found"), "dim-label"));
  for (guint i = 0; i < N_GROUPS; i++)
    g_array_unref (groups[i]);
  build_rows (self, ROWS_AT_ONCE);
  if (!g_queue_is_empty (&self->pending))
    self->timer = g_timeout_add (PAUSE, build_rows_cb, self);
}

static void
search_changed_cb (OuvCaseList *self)
{
  if (self->store != NULL)
    fill (self);
}

static void
stop_search_cb (GtkSearchEntry *search)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
}

void
ouv_case_list_show (OuvCaseList  *self,
                    OuvCaseStore *store)
{
  g_return_if_fail (OUV_IS_CASE_LIST (self));

  g_set_object (&self->store, store);
  gtk_widget_set_visible (self->search, g_list_model_get_n_items (ouv_case_store_get_cases (store)) >= MANY);
  fill (self);
}

gboolean
ouv_case_list_has_step (OuvCaseList *self)
{
  g_return_val_if_fail (OUV_IS_CASE_LIST (self), FALSE);

  return self->hero != NULL;
}

void
ouv_case_list_catch_up (OuvCaseList *self)
{
  g_autoptr(OuvOutcome) outcome = NULL;

  g_return_if_fail (OUV_IS_CASE_LIST (self));

  if (self->store == NULL)
    return;
  if (self->hero != NULL)
    outcome = decide (self->hero);
  if (ouv_clock_today () != self->as_of || (outcome != NULL && is_open (outcome) != self->open))
    fill (self);
}

static void
ouv_case_list_dispose (GObject *object)
{
  OuvCaseList *self = OUV_CASE_LIST (object);

  drop_pending (self);
  g_clear_object (&self->hero);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ouv_case_list_parent_class)->dispose (object);
}

static void
ouv_case_list_class_init (OuvCaseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_case_list_dispose;
}

static void
ouv_case_list_init (OuvCaseList *self)
{
  ouv_page_set_title (OUV_PAGE (self), _("Your cases"));
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search"), "hexpand", TRUE, "visible", FALSE, NULL);
  ouv_editable_set_name (self->search, _("Search your cases"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (stop_search_cb), NULL);
  ouv_page_set_extra (OUV_PAGE (self), self->search);
}
