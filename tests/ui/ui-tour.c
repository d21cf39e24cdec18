/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-tour.h"

#include "ouv-ask-row.h"
#include "ouv-attempt-form.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-dialogs.h"
#include "ouv-dossier-window.h"
#include "ouv-fill-window.h"
#include "ouv-guide-list.h"
#include "ouv-interview.h"
#include "ouv-locale.h"
#include "ouv-next-step-view.h"
#include "ouv-postal-field.h"
#include "ouv-question-page.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "ui-common.h"
#include "ui-server.h"

typedef struct
{
  UiTourFunc visit;
  gpointer   data;
} Tour;

static void
visit (const Tour *tour,
       gpointer    window,
       const char *name)
{
  tour->visit (window, name, tour->data);
}

static void
visit_once (const Tour *tour,
            gpointer    window,
            const char *name)
{
  visit (tour, window, name);
  gtk_window_destroy (window);
}

/* Without the application its actions are missing, and what triggers them would look forbidden. */
static OuvWindow *
open_window (OuvCaseStore *cases)
{
  OuvWindow *window = ouv_window_new (NULL, cases);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  const char *code = ouv_language_get_code (ouv_locale_get_language ());
  g_autoptr(GSimpleAction) language = g_simple_action_new_stateful ("language", G_VARIANT_TYPE_STRING,
                                                                    g_variant_new_string (code));
  g_autoptr(GSimpleAction) about = g_simple_action_new ("about", NULL);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (language));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (about));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (actions));
  return window;
}

/* The window that was opened last over WINDOW. */
static GtkWindow *
find_over (gpointer window)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == window && gtk_widget_get_visible (l->data))
      return l->data;
  g_assert_not_reached ();
}

static void
visit_over (const Tour *tour,
            OuvWindow  *window,
            const char *name)
{
  visit_once (tour, find_over (window), name);
}

static void
tour_wizard (const Tour   *tour,
             OuvCaseStore *cases,
             const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autoptr(GPtrArray) pages = ouv_interview_get_pages (ouv_case_item_get_case (item), ouv_clock_today ());
  OuvWindow *window = open_window (cases);
  GtkWidget *wizard;

  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  for (guint i = 0; i < pages->len; i++)
    {
      const OuvPageInfo *info = g_ptr_array_index (pages, i);
      g_autofree char *name = g_strdup_printf ("wizard-%s-%02u-%s", description->name, i, info->id);

      ouv_wizard_show_page (OUV_WIZARD (wizard), info->id, FALSE);
      visit (tour, window, name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What Procon and the court ask about the user, unfolded since the court is next. */
static void
tour_about (const Tour   *tour,
            OuvCaseStore *cases,
            const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = open_window (cases);
  g_autofree char *name = g_strdup_printf ("wizard-%s-about", description->name);

  ouv_window_open_case (window, item);
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD)), "about", FALSE);
  visit_once (tour, window, name);
}

/* An entry tells of what is typed a moment later. */
static void
search_for (GtkWidget  *wizard,
            const char *typed)
{
  GtkWidget *entry = ui_find (wizard, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "search-changed");
}

/* Next, where an answer is missing; and the ways from a question to the guide. */
static void
tour_questions (const Tour   *tour,
                OuvCaseStore *cases)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  OuvWindow *window = open_window (cases);
  GtkWidget *wizard, *why;

  ouv_window_new_case (window);
  gtk_widget_activate_action (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD), "wizard.next", NULL);
  visit (tour, window, "wizard-missing");
  ouv_window_open_case (window, item);
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "problem", FALSE);
  search_for (wizard, "overcharged");
  visit (tour, window, "wizard-found");
  search_for (wizard, "xyzzy");
  visit (tour, window, "wizard-nothing");
  search_for (wizard, "");
  ouv_wizard_show_page (OUV_WIZARD (wizard), "problem", FALSE);
  why = ui_find (wizard, GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (why), TRUE);
  visit_once (tour, window, "guide-why");
}

static void
tour_case (const Tour   *tour,
           OuvCaseStore *cases,
           const UiCase *description)
{
  static const char *const views[] = { "next-step", "message", "checklist", "dates" };
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = open_window (cases);
  GtkWidget *page;

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  page = ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strdup_printf ("case-%s-%s", description->name, views[i]);

      ouv_case_page_show_view (OUV_CASE_PAGE (page), views[i]);
      visit (tour, window, name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A step at another moment: when nobody answers. */
static void
tour_moment (const Tour   *tour,
             OuvCaseStore *cases,
             const char   *name,
             const char   *moment)
{
  g_autofree char *usual = g_strdup (g_getenv ("OUV_NOW"));
  g_autoptr(OuvCaseItem) item = NULL;
  OuvWindow *window;

  g_setenv ("OUV_NOW", moment, TRUE);
  item = ui_case_new (&ui_cases[1]);
  ouv_case_item_set_complete (item, TRUE);
  window = open_window (cases);
  ouv_window_open_case (window, item);
  visit_once (tour, window, name);
  g_setenv ("OUV_NOW", usual, TRUE);
}

/* Next, where an answer cannot be taken as it is: a number and an address, a day, own words without end. */
static void
tour_mistakes (const Tour   *tour,
               OuvCaseStore *cases)
{
  static const UiCase typed = { "mistakes",
                                "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"wrong_charge\","
                                " \"cpf\": \"529.982.247-26\", \"email\": \"olena@example\"}}" };
  g_autoptr(OuvCaseItem) item = ui_case_new (&typed);
  g_autofree char *endless = g_strnfill (3210, 'a');
  OuvWindow *window = open_window (cases);
  GtkWidget *wizard;

  ouv_window_open_case (window, item);
  gtk_window_present (GTK_WINDOW (window));
  wizard = ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD);
  ouv_wizard_show_page (OUV_WIZARD (wizard), "about", FALSE);
  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  visit (tour, window, "wizard-mistakes");
  ouv_wizard_show_page (OUV_WIZARD (wizard), "when", FALSE);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (wizard, ADW_TYPE_ENTRY_ROW)), "31/02/2026");
  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  visit (tour, window, "wizard-no-day");
  ouv_wizard_show_page (OUV_WIZARD (wizard), "description", FALSE);
  for (char *c = endless; *c != '\0'; c++)
    if ((c - endless) % 7 == 6)
      *c = ' ';
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (wizard, GTK_TYPE_TEXT_VIEW))), endless, -1);
  gtk_widget_activate_action (wizard, "wizard.next", NULL);
  visit_once (tour, window, "wizard-too-long");
}

/* Files of the user's below the papers, and the window from which the case is printed. */
static void
tour_papers (const Tour   *tour,
             OuvCaseStore *cases,
             const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = open_window (cases);

  ouv_case_item_set_complete (item, TRUE);
  ouv_case_item_set_ticked (item, "invoice", TRUE);
  ouv_case_item_add_file (item, "invoice", "Fatura de outubro.pdf");
  ouv_case_item_add_file (item, "invoice", "foto-da-fatura-com-o-valor-contestado-marcado-em-amarelo.jpg");
  ouv_window_open_case (window, item);
  ouv_case_page_show_view (OUV_CASE_PAGE (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE)), "checklist");
  visit (tour, window, "case-papers");
  visit_once (tour, ouv_dossier_window_new (GTK_WINDOW (window), cases, item), "dossier");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* All that is folded away below a step. */
static void
tour_unfolded (const Tour   *tour,
               OuvCaseStore *cases,
               const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  g_autofree char *name = g_strdup_printf ("case-%s-unfolded", description->name);
  OuvWindow *window = open_window (cases);

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  ui_unfold (ui_find (GTK_WIDGET (window), OUV_TYPE_NEXT_STEP_VIEW), 1);
  visit_once (tour, window, name);
}

/* Why exactly this step: the rules and what would change it, then down to the last condition. */
static void
tour_explanation (const Tour   *tour,
                  OuvCaseStore *cases,
                  const UiCase *description)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = open_window (cases);
  GtkWindow *explanation;

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE), "case.explain", NULL);
  explanation = find_over (window);
  for (guint depth = 0; depth <= 2; depth++)
    {
      g_autofree char *name = g_strdup_printf ("explanation-%s-%u", description->name, depth);

      ui_unfold (GTK_WIDGET (explanation), depth);
      visit (tour, explanation, name);
    }
  gtk_window_destroy (explanation);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
tour_guide (const Tour   *tour,
            OuvCaseStore *cases)
{
  static const char *const topics[] = { "first-steps", "protocol", "sac", "small-claims" };
  OuvWindow *window = open_window (cases);
  GtkWidget *list;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", "s", "");
  visit (tour, window, "guide-list");
  list = ui_find (GTK_WIDGET (window), OUV_TYPE_GUIDE_LIST);
  ouv_guide_list_search (OUV_GUIDE_LIST (list), "protocolo");
  visit (tour, window, "guide-found");
  ouv_guide_list_search (OUV_GUIDE_LIST (list), "xyzzy");
  visit (tour, window, "guide-nothing");
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autofree char *name = g_strconcat ("guide-article-", topics[i], NULL);

      gtk_widget_activate_action (GTK_WIDGET (window), "win.guide", "s", topics[i]);
      visit (tour, window, name);
    }
  ui_unfold (GTK_WIDGET (window), 1);
  visit (tour, window, "guide-states");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
tour_forms (const Tour *tour)
{
  static const char *const questions[] = { "cpf", "name", "state", "amount", NULL };
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[1]);
  g_autoptr(OuvCaseItem) bare = ui_case_new (&ui_cases[0]);
  OuvCase *kase = ouv_case_item_get_case (item);

  visit_once (tour, ouv_attempt_form_new (kase, -1), "form-new");
  visit_once (tour, ouv_attempt_form_new (kase, 1), "form-change");
  visit_once (tour, ouv_fill_window_new (ouv_case_item_get_case (bare), questions), "form-fill");
}

/* What opens over the window. */
static void
tour_over (const Tour   *tour,
           OuvCaseStore *cases)
{
  OuvWindow *window = open_window (cases);
  GListModel *items = ouv_case_store_get_cases (cases);
  g_autoptr(OuvCaseItem) item = g_list_model_get_item (items, g_list_model_get_n_items (items) - 1);

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  visit_over (tour, window, "over-preferences");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
  visit_over (tour, window, "over-shortcuts");
  ouv_dialogs_show_about (GTK_WINDOW (window));
  visit_over (tour, window, "over-about");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", "https://www.example.com/ajuda?a=1");
  visit_over (tour, window, "over-link");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", "tel:08007010180");
  visit_over (tour, window, "over-call");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-all", NULL);
  visit_over (tour, window, "over-delete-all");
  ouv_window_open_case (window, item);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.rename-case", NULL);
  visit_over (tour, window, "over-rename");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-case", NULL);
  visit_once (tour, window, "start-deleted");
}

/* Presses the button of WINDOW that asks a service, and waits: for the answer, or until it shows that it waits. */
static void
ask (gpointer window,
     gboolean answered)
{
  GtkWidget *row = ui_find (window, OUV_TYPE_ASK_ROW);

  g_signal_emit_by_name (ui_find (row, GTK_TYPE_BUTTON), "clicked");
  while (answered ? ouv_ask_row_is_busy (OUV_ASK_ROW (row)) : ui_find (row, GTK_TYPE_SPINNER) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
tour_post_code (const Tour    *tour,
                OuvCaseStore  *cases,
                const UiCase  *description,
                const char    *name,
                const char    *cep,
                gboolean       answered)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (description);
  OuvWindow *window = open_window (cases);
  GtkWidget *field;

  ouv_window_open_case (window, item);
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (window), OUV_TYPE_WIZARD)), "about", FALSE);
  gtk_window_present (GTK_WINDOW (window));
  /* Unfolds what Procon and the court ask for. */
  ouv_question_page_focus_question (OUV_QUESTION_PAGE (ui_find (GTK_WIDGET (window), OUV_TYPE_QUESTION_PAGE)), "address");
  field = ui_find (GTK_WIDGET (window), OUV_TYPE_POSTAL_FIELD);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (field, ADW_TYPE_ENTRY_ROW)), cep);
  ask (field, answered);
  visit_once (tour, window, name);
}

/* What services answer, and that they do not. */
static void
tour_services (const Tour   *tour,
               OuvCaseStore *cases)
{
  static const UiCase empty = { "services", "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"}}" };
  static const UiCase typed = { "services", "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\","
                                            " \"address\": \"Av. Paulista, 1578, apto 3\"}}" };
  OuvWindow *window;
  GtkWindow *preferences;

  if (!ui_server_start ())
    g_error ("No server");
  ui_server_answer ("/ws/01310100/json/", 200, "{\"cep\":\"01310-100\",\"logradouro\":\"Avenida Paulista\",\"bairro\":\"Bela Vista\","
                                               "\"localidade\":\"São Paulo\",\"uf\":\"SP\"}");
  ui_server_answer ("/ws/99999999/json/", 200, "{\"erro\": \"true\"}");
  ui_server_answer ("/ws/30130010/json/", 500, "{}");
  ui_server_answer ("/api/cep/v2/30130010", 500, "{}");
  ui_server_answer ("/ws/20040002/json/", 200, NULL);
  ui_server_answer ("/dados/serie/bcdata.sgs.1619/dados/ultimos/13", 200, "[{\"data\":\"01/01/2027\",\"valor\":\"1724.00\"}]");
  tour_post_code (tour, cases, &empty, "services-filled", "01310-100", TRUE);
  tour_post_code (tour, cases, &typed, "services-offer", "01310-100", TRUE);
  tour_post_code (tour, cases, &empty, "services-unknown", "99999-999", TRUE);
  tour_post_code (tour, cases, &empty, "services-failure", "30130-010", TRUE);
  tour_post_code (tour, cases, &empty, "services-waiting", "20040-002", FALSE);

  window = open_window (cases);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  preferences = find_over (window);
  ask (preferences, TRUE);
  visit_once (tour, preferences, "services-wage");
  gtk_window_destroy (GTK_WINDOW (window));
  ui_server_stop ();
}

/* What is told of files that are damaged or newer. */
static void
tour_strange (const Tour *tour)
{
  g_autoptr(OuvCaseStore) cases = NULL;
  g_autoptr(OuvCaseItem) item = NULL;
  OuvWindow *window;

  ui_store_clear ();
  ui_store_put_strange ();
  cases = ui_store_load ();
  visit_once (tour, open_window (cases), "start-strange");
  window = open_window (cases);
  item = g_list_model_get_item (ouv_case_store_get_cases (cases), 0);
  ouv_window_open_case (window, item);
  visit_once (tour, window, "case-read-only");
}

static void
add_case (OuvCaseStore *cases,
          guint         index,
          gboolean      closed)
{
  g_autoptr(OuvCaseItem) item = ui_case_new (&ui_cases[index]);

  ouv_case_item_set_complete (item, index != 0);
  ouv_case_item_set_closed (item, closed);
  ouv_case_store_add (cases, item);
}

/* The list with its search. */
static void
tour_many (const Tour *tour)
{
  g_autoptr(OuvCaseStore) cases = ui_store_new ();

  for (guint i = 0; i < n_ui_cases; i++)
    add_case (cases, i, i % 5 == 4);
  visit_once (tour, open_window (cases), "start-many");
}

void
ui_tour (UiTourFunc func,
         gpointer   data)
{
  const Tour tour = { func, data };
  g_autoptr(OuvCaseStore) none = NULL;
  g_autoptr(OuvCaseStore) some = NULL;

  /* What an earlier tour left there would count as cases that are not read yet. */
  ui_store_clear ();
  none = ui_store_new ();
  some = ui_store_new ();
  visit_once (&tour, open_window (none), "start-first");
  for (guint i = 0; i < n_ui_cases; i++)
    if (i < 3 || g_str_equal (ui_cases[i].name, "solved"))
      add_case (some, i, FALSE);
  visit_once (&tour, open_window (some), "start-cases");
  tour_over (&tour, some);
  tour_many (&tour);
  tour_strange (&tour);
  tour_guide (&tour, none);
  tour_questions (&tour, none);
  tour_forms (&tour);
  tour_services (&tour, none);
  for (guint i = 0; i < 2; i++)
    tour_wizard (&tour, none, &ui_cases[i]);
  tour_about (&tour, none, &ui_cases[5]);
  tour_mistakes (&tour, none);
  tour_moment (&tour, none, "case-closed", "2026-11-23T21:40:00-03:00");
  tour_moment (&tour, none, "case-holiday", "2026-12-25T10:00:00-03:00");
  tour_papers (&tour, none, &ui_cases[1]);
  tour_unfolded (&tour, none, &ui_cases[6]);
  tour_unfolded (&tour, none, &ui_cases[8]);
  tour_explanation (&tour, none, &ui_cases[1]);
  tour_explanation (&tour, none, &ui_cases[5]);
  for (guint i = 1; i < n_ui_cases; i++)
    tour_case (&tour, none, &ui_cases[i]);
}
