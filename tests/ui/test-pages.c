/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page, in every language, narrow, at the usual and at twice the size of the text, and from right to left: it is built without
 * a warning, fits, has a heading, and nothing that can be focused is without a name. */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-attempt-form.h"
#include "ouv-case-page.h"
#include "ouv-checklist-view.h"
#include "ouv-clock.h"
#include "ouv-contact.h"
#include "ouv-dossier-window.h"
#include "ouv-explanation-window.h"
#include "ouv-field.h"
#include "ouv-fill-window.h"
#include "ouv-guide-list.h"
#include "ouv-guide-page.h"
#include "ouv-guide.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-message-view.h"
#include "ouv-next-step-view.h"
#include "ouv-option-row.h"
#include "ouv-page.h"
#include "ouv-preferences-window.h"
#include "ouv-question-page.h"
#include "ouv-widgets.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ouv-words.h"
#include "ui-common.h"

/* The usual way sees everything. In the others what the tour of test-access sees, too, is left to it, and a page that asks the same
 * in several cases is seen once. */
static gboolean    whole;
static GHashTable *seen;

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || GTK_IS_LABEL (widget);
}

/* What the toolkit builds inside its own widgets is the toolkit's to name. */
static gboolean
is_ours (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL
         && gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) == NULL
         && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL
         && !GTK_IS_SCROLLED_WINDOW (widget)
         && !ADW_IS_PREFERENCES_GROUP (widget)
         && !GTK_IS_LIST_BOX (widget)
         && !GTK_IS_FLOW_BOX (widget);
}

typedef struct
{
  const char *page;
  guint       n_headings;
  guint       n_nameless;
} Walk;

static void
walk (GtkWidget *widget,
      Walk      *state)
{
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_HEADING)
    state->n_headings++;
  if (gtk_widget_get_focusable (widget) && is_ours (widget) && !has_name (widget))
    {
      g_test_message ("%s: a %s in a %s has no name", state->page, G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      state->n_nameless++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_shown (child))
      walk (child, state);
}

/* The widest at the end of the chain is the one to mend. */
static void
tell_width (GtkWidget *widget)
{
  int width;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      /* A stack measures the pages that it hides, too. */
      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      if (width > 280)
        {
          g_test_message ("  %s needs %d %s", G_OBJECT_TYPE_NAME (child), width,
                          GTK_IS_LABEL (child) ? gtk_label_get_label (GTK_LABEL (child)) : "");
          tell_width (child);
        }
    }
}

static void
check_window (GtkWindow  *window,
              const char *page)
{
  Walk state = { page, 0, 0 };
  GtkWidget *bin;
  int width;

  gtk_window_set_default_size (window, 360, 640);
  gtk_window_present (window);
  ui_lay_out (window);

  bin = ui_find (GTK_WIDGET (window), OUV_TYPE_ADAPTIVE_BIN);
  g_assert_nonnull (bin);
  g_assert_true (ouv_adaptive_bin_get_narrow (OUV_ADAPTIVE_BIN (bin)));
  gtk_widget_measure (gtk_widget_get_first_child (bin), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_test_message ("%s needs %d pixels", page, width);
  if (width > 360)
    {
      tell_width (bin);
      g_test_fail ();
    }

  walk (GTK_WIDGET (window), &state);
  if (state.n_headings == 0)
    g_test_message ("%s has no heading", page);
  if (state.n_headings == 0 || state.n_nameless > 0)
    g_test_fail ();
}

/* What the page asks, which is what its width depends on. */
static char *
describe_page (OuvCase           *kase,
               const OuvPageInfo *info)
{
  GString *text = g_string_new (info->id);

  for (guint i = 0; i < info->questions->len; i++)
    if (ouv_interview_is_asked (kase, info->questions->pdata[i], ouv_clock_today ()))
      g_string_append_printf (text, "|%s", ouv_interview_get_text (kase, info->questions->pdata[i], ouv_clock_today ()));
  return g_string_free (text, FALSE);
}

static gboolean
is_new (OuvCase           *kase,
        const OuvPageInfo *info)
{
  return whole || info->kind != OUV_PAGE_QUESTIONS || g_hash_table_add (seen, describe_page (kase, info));
}

static void
test_wizard (gconstpointer data)
{
  const UiCase *description = data;
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (ouv_case_item_get_case (item), ouv_clock_today ());
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard;

  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);

      if (!is_new (ouv_case_item_get_case (item), info))
        continue;
      ouv_wizard_show_page (OUV_WIZARD (wizard), info->id, FALSE);
      check_window (GTK_WINDOW (window), info->id);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_case (gconstpointer data)
{
  static const char *const views[] = { "next-step", "message", "checklist", "dates" };
  const UiCase *description = data;
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *page;

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  page = ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ouv_case_page_show_view (OUV_CASE_PAGE (page), views[i]);
      check_window (GTK_WINDOW (window), views[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_PREFERENCES_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* The first list of rules that do not apply. */
static GtkWidget *
find_ruled_out (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (ADW_IS_EXPANDER_ROW (widget) && g_object_get_data (G_OBJECT (widget), "ouv-ruled-out") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_ruled_out (child);
  return found;
}

/* Why exactly this step is built when somebody wants to know, and fits then too. */
static void
test_explanation (gconstpointer data)
{
  const UiCase *description = data;
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *explanation;
  guint folded, unfolded;

  explanation = ouv_explanation_window_new (GTK_WINDOW (window), ouv_case_item_get_case (item));
  folded = count_rows (explanation);
  ui_unfold (explanation, 1);
  unfolded = count_rows (explanation);
  g_assert_cmpuint (unfolded, >, folded);
  ui_unfold (explanation, 2);
  /* Where the first rule decides, nothing was ruled out. */
  if (!g_str_equal (description->name, "solved"))
    g_assert_cmpuint (count_rows (explanation), >, unfolded);
  check_window (GTK_WINDOW (explanation), "explanation");
  gtk_window_destroy (GTK_WINDOW (explanation));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_start (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);

  check_window (GTK_WINDOW (window), "welcome");
  gtk_window_destroy (GTK_WINDOW (window));

  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);

      ouv_case_item_set_complete (item, i != 0);
      ouv_case_store_add (cases, item);
    }
  window = ouv_window_new (NULL, cases);
  check_window (GTK_WINDOW (window), "cases");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The drawn icons stand where the theme looks without being told. */
static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  const char *folder = "/org/gtk/libgtk/icons/scalable/actions";
  g_auto(GStrv) files = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n_drawn = 0;

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (g_str_has_prefix (files[i], "ouv-"))
      {
        g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));

        g_assert_true (gtk_icon_theme_has_icon (theme, name));
        n_drawn++;
      }
  g_assert_cmpuint (n_drawn, >=, 10);
  g_assert_true (gtk_icon_theme_has_icon (theme, "io.github.ouvidor.Ouvidor"));
}

static void
test_strange_files (void)
{
  g_autoptr(OuvCaseStore) cases = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  OuvWindow *window;

  ui_store_clear ();
  ui_store_put_strange ();
  cases = ui_store_load ();
  window = ouv_window_new (NULL, cases);
  check_window (GTK_WINDOW (window), "a damaged case");
  item = g_list_model_get_item (ouv_case_store_get_cases (cases), 0);
  ouv_window_open_case (window, item);
  check_window (GTK_WINDOW (window), "a newer case");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_forms (void)
{
  static const char *const questions[] = { "cpf", "name", "state", "amount", NULL };
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  OuvCase *kase = ouv_case_item_get_case (item);
  GtkWidget *fill = ouv_fill_window_new (kase, questions);
  OuvAttemptForm *form = ouv_attempt_form_new (kase, -1);

  check_window (GTK_WINDOW (fill), "fill in");
  gtk_window_destroy (GTK_WINDOW (fill));
  check_window (GTK_WINDOW (form), "new contact");
  gtk_window_destroy (GTK_WINDOW (form));
  form = ouv_attempt_form_new (kase, 1);
  check_window (GTK_WINDOW (form), "contact");
  gtk_window_destroy (GTK_WINDOW (form));
}

/* The page on which the sum that was paid is asked for, in a window of its own. */
static GtkWidget *
open_money (OuvCase *kase)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = ouv_question_page_new (kase, ouv_interview_find_page (ouv_case_get_model (kase), "paid_amount"));

  adw_window_set_content (ADW_WINDOW (window), page);
  return page;
}

/* A page with an answer that cannot stand beside the others is not left. */
static void
test_refusal (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  OuvCase *kase = ouv_case_item_get_case (item);
  GtkWidget *page = open_money (kase);

  ouv_case_set_answer (kase, "amount", "11.11", NULL);
  ouv_case_set_answer (kase, "paid", "part", NULL);
  ouv_case_set_answer (kase, "paid_amount", "41.00", NULL);
  ouv_page_refresh (OUV_PAGE (page));
  g_assert_false (ouv_page_leave (OUV_PAGE (page)));
  ouv_case_set_answer (kase, "paid_amount", "11.11", NULL);
  ouv_page_refresh (OUV_PAGE (page));
  g_assert_true (ouv_page_leave (OUV_PAGE (page)));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
}

/* The sum that was paid is asked for when it is a part, and goes with the answer that asks no more. */
static void
test_withdrawn (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  OuvCase *kase = ouv_case_item_get_case (item);
  GtkWidget *page = open_money (kase);

  ouv_case_set_answer (kase, "amount", "100.00", NULL);
  ouv_case_set_answer (kase, "paid", "part", NULL);
  ouv_case_set_answer (kase, "paid_amount", "41.00", NULL);
  g_assert_true (ouv_question_page_focus_question (OUV_QUESTION_PAGE (page), "paid_amount"));
  g_assert_cmpstr (ouv_case_get_answer (kase, "paid_amount"), ==, "41.00");
  ouv_case_set_answer (kase, "paid", "yes", NULL);
  g_assert_null (ouv_case_get_answer (kase, "paid_amount"));
  g_assert_false (ouv_question_page_focus_question (OUV_QUESTION_PAGE (page), "paid_amount"));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
}

/* Where a row leads is shown without what is at all addresses. */
static void
test_addresses (void)
{
  static const char *const addresses[][2] = {
    { "https://www.procon.sp.gov.br/", "procon.sp.gov.br" }, { "https://claro.com.br/faq/fatura", "claro.com.br/faq/fatura" },
    { "mailto:denuncia@example.org", "denuncia@example.org" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr(GtkWidget) row = g_object_ref_sink (ouv_contact_link_row_new ("Site", addresses[i][0]));

      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, addresses[i][1]);
    }
}

/* In a text that is copied sums and terms stay in one line without other spaces than those that were written. */
static void
test_bonds (void)
{
  static const char text[] = "no total de R$ 179,80, em 7 dias, CPF 529.982.247-25";
  g_autoptr(GtkWidget) label = g_object_ref_sink (ouv_prose_new (text, OUV_LANGUAGE_PT_BR));
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  const PangoLogAttr *breaks;
  int n;

  breaks = pango_layout_get_log_attrs_readonly (layout, &n);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, text);
  g_assert_cmpint (n, ==, (int) strlen (text) + 1);
  for (int i = 1; i < n - 1; i++)
    if (text[i - 1] == ' ')
      g_assert_cmpint (breaks[i].is_line_break, ==, !g_str_has_prefix (text + i, "179")
                                                     && !g_str_has_prefix (text + i, "dias")
                                                     && !g_str_has_prefix (text + i, "529"));
}

static GtkAdjustment *
get_scroll (GtkWidget *page)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_find (page, GTK_TYPE_SCROLLED_WINDOW)));
}

static gboolean
is_in_sight (GtkWidget *widget,
             GtkWidget *page)
{
  graphene_rect_t area;
  GtkWidget *scroller = ui_find (page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_widget_compute_bounds (widget, scroller, &area) && area.origin.y >= 0
         && area.origin.y + area.size.height <= (float) gtk_widget_get_height (scroller);
}

/* Next without an answer, far down in a long list: what is missing is said below the heading, in sight, of the control that has
 * the focus; and no longer when it is answered. */
static void
test_missing (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[0]);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard, *page, *alert, *focus;

  ouv_case_set_answer (ouv_case_item_get_case (item), "matter", "complaint", NULL);
  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "problem", FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 480);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  page = ui_find (wizard, OUV_TYPE_QUESTION_PAGE);
  g_assert_null (ui_find_class (page, "alert"));
  gtk_adjustment_set_value (get_scroll (page), gtk_adjustment_get_upper (get_scroll (page)));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (page)), >, 500);
  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  ui_settle ();

  alert = ui_find_class (page, "alert");
  g_assert_nonnull (alert);
  g_assert_true (is_in_sight (alert, page));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (OUV_IS_OPTION_ROW (focus));
  gtk_test_accessible_assert_relation (focus, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, gtk_widget_get_last_child (alert), NULL);
  gtk_test_accessible_assert_state (focus, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  ouv_option_row_set_active (OUV_OPTION_ROW (focus), TRUE);
  g_assert_false (gtk_widget_get_visible (alert));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_STATE_INVALID));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of all the rules that do not apply one list is unfolded, and the row that was pressed for it stays in sight. */
static void
test_one_list (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[5]);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *explanation = ouv_explanation_window_new (GTK_WINDOW (window), ouv_case_item_get_case (item));
  GtkWidget *page = ui_find (explanation, OUV_TYPE_PAGE);
  GtkWidget *row, *next;

  ui_unfold (explanation, 1);
  row = gtk_widget_get_next_sibling (find_ruled_out (explanation));
  next = gtk_widget_get_next_sibling (row);
  gtk_window_present (GTK_WINDOW (explanation));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_settle ();
  gtk_adjustment_set_value (get_scroll (page), gtk_adjustment_get_upper (get_scroll (page)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (next), TRUE);
  ui_settle ();
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (next)));
  g_assert_true (is_in_sight (ui_find (next, ADW_TYPE_ACTION_ROW), page));
  gtk_window_destroy (GTK_WINDOW (explanation));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
search_for (GtkWidget  *page,
            const char *typed)
{
  GtkWidget *entry = ui_find (page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  /* It tells of what is typed a moment later. */
  g_signal_emit_by_name (entry, "search-changed");
  ui_settle ();
}

/* Of the row ID its texts with what is marked; NULL when it is not seen. */
static char *
read_row (GtkWidget  *widget,
          const char *id)
{
  if (OUV_IS_OPTION_ROW (widget) && g_str_equal (ouv_option_row_get_id (OUV_OPTION_ROW (widget)), id))
    return gtk_widget_get_mapped (widget) ? g_strjoin ("|", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
                                                       gtk_label_get_label (GTK_LABEL (ui_find_class (widget, "subtitle"))), NULL)
                                          : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      char *found = read_row (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
check_row (GtkWidget  *page,
           const char *id,
           const char *part)
{
  g_autofree char *row = read_row (page, id);

  g_test_message ("%s: %s", id, row);
  if (part == NULL)
    g_assert_null (row);
  else
    g_assert_nonnull (strstr (row, part));
}

/* Whatever the language of the interface, words of all three are found, with and without accents, and what matched is marked.
 * Nobody is left before an empty page. */
static void
test_search (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[0]);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard, *page;

  ouv_case_set_answer (ouv_case_item_get_case (item), "matter", "complaint", NULL);
  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "problem", FALSE);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  page = ui_find (wizard, OUV_TYPE_QUESTION_PAGE);
  check_row (page, "wrong_charge", "|");
  search_for (page, "COBRANCA");
  check_row (page, "wrong_charge", "<b>cobrança</b>");
  search_for (page, "overcharged");
  check_row (page, "wrong_charge", "<b>overcharged</b>");
  search_for (page, "зайва сума");
  check_row (page, "wrong_charge", "<b>зайва сума</b>");
  search_for (page, "xyzzy");
  check_row (page, "wrong_charge", NULL);
  check_row (page, "other", "|");
  check_window (GTK_WINDOW (window), "problem, nothing found");
  search_for (page, "");
  check_row (page, "wrong_charge", "|");

  ouv_case_set_answer (ouv_case_item_get_case (item), "matter", "request", NULL);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "service", FALSE);
  ui_settle ();
  page = ui_find (wizard, OUV_TYPE_QUESTION_PAGE);
  search_for (page, "xyzzy");
  check_row (page, "easy_bill", "|");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Some answer to each question that has none. */
static void
answer_all (OuvCase *kase)
{
  static const char *const none[] = { NULL };
  GPtrArray *questions = ouv_model_get_questions (ouv_case_get_model (kase));

  for (guint i = 0; i < questions->len; i++)
    {
      const OuvQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char *answer = ouv_words_answer (kase, question);

      if (answer != NULL)
        continue;
      if (question->dont_know)
        ouv_case_set_dont_know (kase, question->id);
      else if (question->type == OUV_QUESTION_MANY)
        ouv_case_set_many (kase, question->id, none, NULL);
      else if (question->type == OUV_QUESTION_CHOICE)
        ouv_case_set_answer (kase, question->id, ((OuvOption *) question->options->pdata[0])->id, NULL);
      else if (question->type == OUV_QUESTION_TEXT)
        ouv_case_set_answer (kase, question->id, "texto", NULL);
      else
        ouv_case_set_answer (kase, question->id, question->type == OUV_QUESTION_DATE ? "2026-10-05" : "10.00", NULL);
    }
}

static guint
count_class (GtkWidget  *widget,
             const char *css_class)
{
  guint n = gtk_widget_has_css_class (widget, css_class) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_class (child, css_class);
  return n;
}

static guint
count_seen_notes (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "note") && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_seen_notes (child);
  return n;
}

/* What stays out of a text is said as soon as it is so, and not before. */
static void
test_own_words (void)
{
  static const struct { const char *typed; guint n_notes; } words[] = {
    { "Liguei duas vezes.", 0 },
    { "Escrevam para olena@example.com", 1 },
    { "Мій рахунок 123456789", 2 },
    { "Liguei tr\303\252s vezes.", 0 },
  };
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard, *page;

  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "description", FALSE);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  page = ui_find (wizard, OUV_TYPE_QUESTION_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (page, GTK_TYPE_TEXT_VIEW)));

      gtk_text_buffer_set_text (buffer, words[i].typed, -1);
      ui_settle ();
      g_assert_cmpuint (count_seen_notes (page), ==, words[i].n_notes);
    }
  check_window (GTK_WINDOW (window), "own words");

  /* What is too long is kept, and one does not go on with it. */
  for (guint length = 3001; length >= 3000; length--)
    {
      g_autofree char *typed = g_strnfill (length, 'a');

      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (page, GTK_TYPE_TEXT_VIEW))), typed, -1);
      gtk_widget_activate_action (wizard, "wizard.next", NULL);
      g_assert_cmpstr (ouv_case_get_answer (ouv_case_item_get_case (item), "description"), ==, typed);
      g_assert_true (g_str_equal (ouv_wizard_get_page_id (OUV_WIZARD (wizard)), "description") == (length > 3000));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every question that has no answer is named, and its row leads to it. */
static void
test_review (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *wizard, *field, *expander;

  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "review", FALSE);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  /* What is called by its name and left out stands in one row, a question in one of its own. */
  g_assert_cmpuint (count_class (wizard, "gap"), ==, 2);
  gtk_widget_activate_action (wizard, "wizard.change", "s", "about:phone");
  ui_settle ();
  g_assert_cmpstr (ouv_wizard_get_page_id (OUV_WIZARD (wizard)), ==, "about");
  field = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), OUV_TYPE_FIELD);
  g_assert_nonnull (field);
  g_assert_cmpstr (ouv_field_get_question (OUV_FIELD (field))->id, ==, "phone");
  g_assert_true (is_in_sight (field, ui_find (wizard, OUV_TYPE_PAGE)));
  /* What is folded up unfolds for who comes to change it. */
  expander = ui_find (wizard, GTK_TYPE_EXPANDER);
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_widget_activate_action (wizard, "wizard.change", "s", "about:address");
  ui_settle ();
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  field = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), OUV_TYPE_FIELD);
  g_assert_cmpstr (ouv_field_get_question (OUV_FIELD (field))->id, ==, "address");

  answer_all (ouv_case_item_get_case (item));
  ouv_wizard_show_page (OUV_WIZARD (wizard), "review", FALSE);
  check_window (GTK_WINDOW (window), "review, complete");
  g_assert_cmpuint (count_class (ui_find (wizard, OUV_TYPE_PAGE), "gap"), ==, 0);
  g_assert_nonnull (ui_find_class (wizard, "success"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
open_guide (OuvWindow  *window,
            const char *topic)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", "s", topic);
}

static void
test_guide (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  GPtrArray *groups = ouv_guide_get_groups (ouv_guide_get_default ());
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *list;

  open_guide (window, "");
  check_window (GTK_WINDOW (window), "guide");
  list = ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_LIST);
  ouv_guide_list_search (OUV_GUIDE_LIST (list), "protocolo");
  check_window (GTK_WINDOW (window), "guide, found");
  ouv_guide_list_search (OUV_GUIDE_LIST (list), "xyzzy");
  check_window (GTK_WINDOW (window), "guide, nothing found");
  for (guint i = 0; i < groups->len; i++)
    for (guint j = 0; j < ((OuvTopicGroup *) groups->pdata[i])->topics->len; j++)
      {
        const OuvTopic *topic = ((OuvTopicGroup *) groups->pdata[i])->topics->pdata[j];

        open_guide (window, topic->id);
        check_window (GTK_WINDOW (window), topic->id);
      }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The court of the user's state when it is known, else those of all states. */
static void
test_guide_states (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  guint n_states;

  open_guide (window, "small-claims");
  ui_unfold (GTK_WIDGET (window), 1);
  check_window (GTK_WINDOW (window), "guide, courts of all states");
  n_states = count_class (GTK_WIDGET (window), "expander");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.leave-guide", NULL);
  g_assert_nonnull (ouv_case_get_answer (ouv_case_item_get_case (item), "state"));
  ouv_window_open_case (window, item);
  open_guide (window, "small-claims");
  check_window (GTK_WINDOW (window), "guide, the court of one state");
  g_assert_cmpuint (count_class (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_PAGE), "expander"), <, n_states);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first below WIDGET that opens an article; NULL. */
static GtkWidget *
find_guide_link (GtkWidget *widget)
{
  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.guide") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = is_shown (child) ? find_guide_link (child) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
check_guide_link (GtkWidget  *place,
                  const char *topic)
{
  GtkWidget *link = find_guide_link (place);

  g_assert_nonnull (link);
  g_assert_true (gtk_widget_is_sensitive (link));
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (link)), NULL), ==, topic);
}

static GtkWindow *
find_fill_in (GtkWidget *over)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (OUV_IS_FILL_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (over))
      return l->data;
  return NULL;
}

/* What is missing can be filled in from here, and is no longer missing then. */
static void
check_fill_in (GtkWidget *dossier,
               OuvCase   *kase)
{
  GtkWidget *missing = gtk_widget_get_ancestor (ui_find_class (dossier, "warning"), ADW_TYPE_ACTION_ROW);
  g_autofree char *before = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (missing)));

  g_assert_nonnull (ui_find_class (dossier, "suggested-action"));
  gtk_widget_activate_action (dossier, "dossier.fill-in", NULL);
  g_assert_nonnull (find_fill_in (dossier));
  gtk_window_destroy (find_fill_in (dossier));
  g_assert_true (ouv_case_set_answer (kase, "city", "Campinas", NULL));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (missing)), !=, before);
}

/* From right to left the groups of a number stay in their order. */
static void
test_numbers (void)
{
  g_autofree char *number = ouv_text_keep_order ("0800 701 0180");
  gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  g_assert_cmpstr (number, ==, mirrored ? "\342\201\2460800 701 0180\342\201\251" : "0800 701 0180");
}

/* In a script what is done is not taken for what is said; a text to be sent has no such lines. */
static void
test_script (void)
{
  static const struct { guint description; gboolean script; } cases[] = { { 1, FALSE }, { 3, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[cases[i].description]);
      g_autoptr(OuvCaseStore) store = ui_store_new ();
      OuvWindow *window = ouv_window_new (NULL, store);
      GtkWidget *view;

      ouv_case_item_set_complete (item, TRUE);
      ouv_window_open_case (window, item);
      ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE)), "message");
      view = ui_find (GTK_WIDGET (window), OUV_TYPE_MESSAGE_VIEW);
      g_assert_true ((ui_find_class (view, "direction") != NULL) == cases[i].script);
      g_assert_true ((ui_find_class (view, "phrase") != NULL) == cases[i].script);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* A view of the case called NAME in a window that is to be destroyed. */
static GtkWidget *
open_view (const char *name,
           GType       type,
           const char *view)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);

  for (guint i = 0; i < n_ui_cases; i++)
    if (g_str_equal (ui_cases[i].name, name))
      {
        g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[i]);

        ouv_case_item_set_complete (item, TRUE);
        ouv_window_open_case (window, item);
      }
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE)), view);
  return ui_find (GTK_WIDGET (window), type);
}

static void
close_view (GtkWidget *view)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
}

/* What is left to be got ready is counted, unless nothing is left to do; without a list of papers there is what the step asks for. */
static void
test_progress (void)
{
  static const struct { const char *name; gboolean counted; } cases[] = {
    { "urgent", TRUE }, { "court", TRUE }, { "solved", FALSE }, { "report", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i].name, OUV_TYPE_CHECKLIST_VIEW, "checklist");

      g_assert_true ((ui_find (view, GTK_TYPE_PROGRESS_BAR) != NULL) == cases[i].counted);
      g_assert_null (ui_find (view, ADW_TYPE_STATUS_PAGE));
      g_assert_nonnull (ui_find (view, ADW_TYPE_ACTION_ROW));
      close_view (view);
    }
}

/* Green in the ladder is what solved the case, not what was only tried. */
static void
test_ladder (void)
{
  static const struct { const char *name; gboolean solved; } cases[] = {
    { "court", FALSE }, { "ombudsman", FALSE }, { "solved", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i].name, OUV_TYPE_NEXT_STEP_VIEW, "next-step");

      g_assert_true ((ui_find_class (ui_find_class (view, "timeline"), "done") != NULL) == cases[i].solved);
      close_view (view);
    }
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* What is possible at any time looks like no step that was left out, and one step is no ladder. */
static void
test_steps (void)
{
  static const struct { const char *name; guint n_steps; } cases[] = {
    { "report", 0 }, { "question", 0 }, { "public", 5 }, { "ombudsman", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i].name, OUV_TYPE_NEXT_STEP_VIEW, "next-step");
      GtkWidget *timeline = ui_find_class (view, "timeline");

      g_assert_cmpuint (timeline != NULL ? count_children (timeline) : 0, ==, cases[i].n_steps);
      close_view (view);
    }
}

/* Whether a label below WIDGET says TEXT. */
static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* A number that no page of those says whose it is has a mark beside it: under the card that shows it, or under the other ways. */
static void
test_doubt (void)
{
  const OuvSource unofficial = { .confidence = "high" };
  static const struct { const char *name; gboolean doubtful; gboolean in_card; } cases[] = {
    { "ombudsman", FALSE, FALSE }, { "question", TRUE, FALSE }, { "public", TRUE, FALSE }, { "undated", TRUE, TRUE },
    { "report", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i].name, OUV_TYPE_NEXT_STEP_VIEW, "next-step");
      GtkWidget *top = gtk_widget_get_parent (ui_find_class (view, "hero"));

      g_assert_cmpint (says (top, ouv_words_doubt (&unofficial)), ==, cases[i].in_card);
      g_assert_cmpint (says (view, ouv_words_doubt (&unofficial)), ==, cases[i].doubtful);
      close_view (view);
    }
}

static gboolean large; /* the text is twice as large */

/* Who reads a script out in a narrow window has each sentence with its translation; any other text has room for one language there. */
static void
test_pairs (void)
{
  static const struct { const char *name; gboolean script; } cases[] = { { "urgent", TRUE }, { "ombudsman", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i].name, OUV_TYPE_MESSAGE_VIEW, "message");
      gboolean translated = ouv_locale_get_language () != OUV_LANGUAGE_PT_BR;
      GtkWidget *phrase;

      check_window (GTK_WINDOW (gtk_widget_get_root (view)), cases[i].name);
      phrase = ui_find_class (view, "phrase");
      g_assert_true ((phrase != NULL) == cases[i].script);
      /* Two labels, or the sentence alone. */
      g_assert_true ((phrase != NULL && ui_find_class (phrase, "dim-label") != NULL) == (cases[i].script && translated));
      close_view (view);
    }
}

/* The case is named once: in the header of a narrow window, on the page of a wide one; on the page, too, what the header cuts. */
static void
test_named (void)
{
  GtkWidget *view = open_view ("waiting", OUV_TYPE_NEXT_STEP_VIEW, "next-step");
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (view));
  GtkWidget *head = ui_find_class (view, "page-head");
  GtkWidget *title;

  gtk_window_set_default_size (window, 360, 640);
  gtk_window_present (window);
  ui_lay_out (window);
  title = ui_find (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE), ADW_TYPE_WINDOW_TITLE);
  g_assert_true (gtk_widget_get_mapped (title));
  g_assert_cmpstr (adw_window_title_get_title (ADW_WINDOW_TITLE (title)), !=, "");
  g_assert_true (large || !gtk_widget_get_mapped (head));
  ouv_case_item_set_name (ouv_case_view_get_item (OUV_CASE_VIEW (view)), "A name that is far too long for the header of a narrow window");
  g_assert_true (ouv_case_set_answer (ouv_case_view_get_case (OUV_CASE_VIEW (view)), "city", "Campinas", NULL));
  ui_lay_out (window);
  g_assert_true (gtk_widget_get_mapped (head));
  /* What stands in the header instead says that it is a case. */
  title = ui_find (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE), ADW_TYPE_WINDOW_TITLE);
  g_assert_cmpstr (adw_window_title_get_title (ADW_WINDOW_TITLE (title)), ==, _("Case"));
  gtk_window_set_default_size (window, 1000, 640);
  ui_lay_out (window);
  /* With large text, the header has no room for more than the name there, either. */
  title = ui_find (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE), ADW_TYPE_WINDOW_TITLE);
  g_assert_true (large || gtk_widget_get_mapped (head));
  if (!gtk_widget_get_mapped (head))
    g_assert_cmpstr (adw_window_title_get_title (ADW_WINDOW_TITLE (title)), !=, _("Case"));
  close_view (view);
}

/* Where the state decides whom to call, it is asked for first. */
static void
test_state (void)
{
  static const struct { const char *name; gboolean asked; } cases[] = {
    { "question", TRUE }, { "report", FALSE }, { "ombudsman", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i].name, OUV_TYPE_NEXT_STEP_VIEW, "next-step");
      GtkWidget *button = ui_find_class (ui_find_class (view, "hero"), "suggested-action");

      g_assert_cmpint (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "case.fill-in") == 0, ==, cases[i].asked);
      close_view (view);
    }
}

/* What is said by whoever withdraws stands below in writing, to be copied by itself. */
static void
test_notice (void)
{
  GtkWidget *view = open_view ("withdrawal", OUV_TYPE_MESSAGE_VIEW, "message");
  const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (view));
  GdkContentProvider *content;
  g_auto(GValue) value = G_VALUE_INIT;

  g_assert_cmpstr (outcome->message->form, ==, "script");
  check_window (GTK_WINDOW (gtk_widget_get_root (view)), "notice");
  g_assert_true (gtk_widget_activate_action (view, "message.copy-notice", NULL));
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (view));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, outcome->notice->body);
  close_view (view);
}

/* The day on which one asked does not pass for that of the answer. */
static void
test_ladder_days (void)
{
  GtkWidget *view = open_view ("court", OUV_TYPE_NEXT_STEP_VIEW, "next-step");
  g_autofree char *day = ouv_words_day (ouv_day_from_iso ("2026-08-03", NULL));
  g_autofree char *contact = g_strdup_printf (_("Your contact: %s"), day);
  g_autofree char *told = g_strjoin (OUV_WORDS_DOT, contact, _("Answered: refused"), NULL);

  g_assert_true (says (ui_find_class (view, "timeline"), told));
  close_view (view);
}

static gboolean
leads_to_text (GtkWidget  *widget,
               const char *channel)
{
  const char *action = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (g_strcmp0 (action, "case.message") == 0)
    return g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)), NULL), channel);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (leads_to_text (child, channel))
      return TRUE;
  return FALSE;
}

/* Among the texts for other places there is none for those who are written to, or who are to answer. */
static void
test_other_texts (void)
{
  static const char *const cases[] = { "waiting", "withdrawal", "court" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = open_view (cases[i], OUV_TYPE_MESSAGE_VIEW, "message");
      const OuvOutcome *outcome = ouv_case_view_get_outcome (OUV_CASE_VIEW (view));

      g_assert_false (leads_to_text (view, outcome->channel->id));
      g_assert_true (leads_to_text (view, "reclame_aqui"));
      close_view (view);
    }
}

/* Whoever can still withdraw, or may, hears of it with the step. */
static void
test_withdrawal (void)
{
  GtkWidget *view = open_view ("undated", OUV_TYPE_NEXT_STEP_VIEW, "next-step");

  g_assert_nonnull (ui_find_class (ui_find_class (view, "hero"), "late"));
  close_view (view);
  view = open_view ("undated", OUV_TYPE_CHECKLIST_VIEW, "checklist");
  g_assert_true (says (view, _("First do what has to be done today; the papers can wait.")));
  close_view (view);
  view = open_view ("ombudsman", OUV_TYPE_CHECKLIST_VIEW, "checklist");
  g_assert_true (says (view, _("There is no hurry: collect them little by little.")));
  close_view (view);
}

/* Those that are seen. */
static guint
count_attach_buttons (GtkWidget *widget)
{
  guint n = GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "ouv-attach-symbolic") == 0
            && gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_attach_buttons (child);
  return n;
}

/* Only a paper that is at hand can be attached. */
static void
test_attach (void)
{
  GtkWidget *view = open_view ("ombudsman", OUV_TYPE_CHECKLIST_VIEW, "checklist");
  OuvOptionRow *row = OUV_OPTION_ROW (ui_find (view, OUV_TYPE_OPTION_ROW));

  g_assert_cmpuint (count_attach_buttons (view), ==, 0);
  ouv_option_row_set_active (row, TRUE);
  g_assert_cmpuint (count_attach_buttons (view), ==, 1);
  ouv_option_row_set_active (row, FALSE);
  g_assert_cmpuint (count_attach_buttons (view), ==, 0);
  close_view (view);
}

/* Files of the user's below the papers, and the window from which the case is printed. */
static void
test_papers (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *dossier;

  ouv_case_item_set_complete (item, TRUE);
  ouv_case_item_add_file (item, "invoice", "Fatura de outubro.pdf");
  ouv_case_item_add_file (item, "invoice", "foto-da-fatura-com-o-valor-contestado-marcado-em-amarelo.jpg");
  ouv_window_open_case (window, item);
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE)), "checklist");
  check_window (GTK_WINDOW (window), "papers");
  dossier = ouv_dossier_window_new (GTK_WINDOW (window), cases, item);
  check_window (GTK_WINDOW (dossier), "case file");
  check_fill_in (dossier, ouv_case_item_get_case (item));
  gtk_window_destroy (GTK_WINDOW (dossier));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What opens over the window. */
static void
test_over (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *preferences = ouv_preferences_window_new (GTK_WINDOW (window), ouv_case_store_get_cases (cases));
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr(GtkWindow) dialog = NULL;

  gtk_window_present (GTK_WINDOW (window));
  check_window (GTK_WINDOW (preferences), "preferences");
  ouv_preferences_window_rebuild (OUV_PREFERENCES_WINDOW (preferences));
  check_window (GTK_WINDOW (preferences), "preferences, anew");
  gtk_window_destroy (GTK_WINDOW (preferences));

  /* Nothing is opened before it is shown where it leads. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", "https://www.example.com/ajuda?a=1");
  ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) each = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (each))
        g_set_object (&dialog, each);
    }
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==, "https://www.example.com/ajuda?a=1");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  g_clear_object (&dialog);
  ui_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is explained leads to what explains it. */
static void
test_guide_links (void)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  g_autoptr(OuvCaseStore) cases = NULL;
  OuvWindow *window;
  GtkWidget *wizard, *why;

  /* Only the first start leads to the guide by a button. */
  ui_store_clear ();
  cases = ui_store_new ();
  window = ouv_window_new (NULL, cases);
  check_guide_link (GTK_WIDGET (window), "");
  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "problem", FALSE);
  why = ui_find (wizard, GTK_TYPE_EXPANDER);
  g_assert_null (find_guide_link (why));
  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  /* The chosen problem goes before the question. */
  check_guide_link (why, "rights-charges");
  check_window (GTK_WINDOW (window), "problem, with its reasons");

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  check_guide_link (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE), "ombudsman");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The guide stands before what is open and leaves it as it is. */
static void
test_guide_back (void)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  g_autofree char *title = NULL;
  GtkWidget *wizard, *guide, *focus, *next;

  ouv_window_new_case (window);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  title = g_strdup (gtk_window_get_title (GTK_WINDOW (window)));

  open_guide (window, "first-steps");
  ui_settle ();
  guide = ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_PAGE);
  g_assert_nonnull (guide);
  g_assert_null (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD));
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (window)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), !=, title);
  open_guide (window, "");
  g_assert_nonnull (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_LIST));

  /* In another language everything is still there. */
  ouv_window_rebuild (window);
  ui_settle ();
  g_assert_true (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_PAGE) == guide);
  g_assert_nonnull (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_LIST));
  gtk_widget_activate_action (guide, "guide.back", NULL);
  g_assert_null (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_LIST));
  gtk_widget_activate_action (guide, "guide.back", NULL);
  g_assert_null (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_PAGE));
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  g_assert_nonnull (wizard);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);

  gtk_widget_child_focus (wizard, GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  next = gtk_window_get_default_widget (GTK_WINDOW (window));
  open_guide (window, "");
  ui_settle ();
  guide = ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_PAGE);
  gtk_widget_activate_action (guide, "guide.back", NULL);
  g_assert_true (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD) == wizard);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (window)) == next);

  /* What takes the place of the page closes the guide. */
  open_guide (window, "");
  ouv_window_new_case (window);
  g_assert_null (ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_PAGE));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  OuvLanguage language = OUV_LANGUAGE_EN;
  gboolean longest;
  int result;

  g_test_init (&argc, &argv, NULL);
  if (!ui_init (&argc, &argv))
    return 77;
  if (argc > 1 && ouv_language_from_code (argv[1], &language))
    ouv_locale_set_language (language);
  whole = argc <= 2 && language == OUV_LANGUAGE_EN;
  large = argc > 2 && g_str_equal (argv[2], "large");
  longest = large && language == OUV_LANGUAGE_UK;
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (large)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  if (argc > 2 && g_str_equal (argv[2], "rtl"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  g_test_add_func ("/pages/start", test_start);
  g_test_add_func ("/pages/icons", test_icons);
  g_test_add_func ("/pages/strange-files", test_strange_files);
  g_test_add_func ("/pages/forms", test_forms);
  g_test_add_func ("/pages/papers", test_papers);
  g_test_add_func ("/pages/progress", test_progress);
  g_test_add_func ("/pages/ladder", test_ladder);
  g_test_add_func ("/pages/ladder-days", test_ladder_days);
  g_test_add_func ("/pages/named", test_named);
  g_test_add_func ("/pages/withdrawal", test_withdrawal);
  g_test_add_func ("/pages/notice", test_notice);
  g_test_add_func ("/pages/other-texts", test_other_texts);
  g_test_add_func ("/pages/steps", test_steps);
  g_test_add_func ("/pages/doubt", test_doubt);
  g_test_add_func ("/pages/state", test_state);
  g_test_add_func ("/pages/attach", test_attach);
  g_test_add_func ("/pages/script", test_script);
  g_test_add_func ("/pages/pairs", test_pairs);
  g_test_add_func ("/pages/numbers", test_numbers);
  g_test_add_func ("/pages/over", test_over);
  g_test_add_func ("/pages/guide", test_guide);
  g_test_add_func ("/pages/guide/states", test_guide_states);
  g_test_add_func ("/pages/guide/links", test_guide_links);
  g_test_add_func ("/pages/guide/back", test_guide_back);
  g_test_add_func ("/pages/refusal", test_refusal);
  g_test_add_func ("/pages/withdrawn", test_withdrawn);
  g_test_add_func ("/pages/missing", test_missing);
  g_test_add_func ("/pages/one-list", test_one_list);
  g_test_add_func ("/pages/bonds", test_bonds);
  g_test_add_func ("/pages/addresses", test_addresses);
  g_test_add_func ("/pages/own-words", test_own_words);
  g_test_add_func ("/pages/review", test_review);
  g_test_add_func ("/pages/search", test_search);
  for (guint i = 0; i < n_ui_cases; i++)
    {
      g_autofree char *wizard = g_strconcat ("/pages/wizard/", ui_cases[i].name, NULL);
      g_autofree char *outcome = g_strconcat ("/pages/case/", ui_cases[i].name, NULL);
      g_autofree char *explanation = g_strconcat ("/pages/explanation/", ui_cases[i].name, NULL);

      if (whole || i > 1)
        g_test_add_data_func (wizard, &ui_cases[i], test_wizard);
      if (whole)
        g_test_add_data_func (outcome, &ui_cases[i], test_case);
      if (whole || longest)
        g_test_add_data_func (explanation, &ui_cases[i], test_explanation);
    }
  result = g_test_run ();
  g_hash_table_unref (seen);
  return result;
}
