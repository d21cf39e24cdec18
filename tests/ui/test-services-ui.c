/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the buttons that ask a service do to the case, to the facts and to the page; and that nothing is asked before. */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ouv-ask-row.h"
#include "ouv-case-page.h"
#include "ouv-clock.h"
#include "ouv-facts-group.h"
#include "ouv-facts.h"
#include "ouv-locale.h"
#include "ouv-postal-field.h"
#include "ouv-question-page.h"
#include "ouv-preferences-window.h"
#include "ouv-services.h"
#include "ouv-soup.h"
#include "ouv-update-group.h"
#include "ouv-window.h"
#include "ouv-wizard.h"
#include "../tools/signing-key.h"
#include "ui-common.h"
#include "ui-server.h"

#define VIACEP "{\"cep\":\"01310-100\",\"logradouro\":\"Avenida Paulista\",\"complemento\":\"\",\"bairro\":\"Bela Vista\"," \
               "\"localidade\":\"São Paulo\",\"uf\":\"SP\"}"
#define WAGE "[{\"data\":\"01/12/2026\",\"valor\":\"1621.00\"},{\"data\":\"01/01/2027\",\"valor\":\"1724.00\"}]"
#define COMPANY "{\"cnpj\":\"40432544000147\",\"razao_social\":\"CLARO S.A.\",\"logradouro\":\"RUA NOVA\",\"numero\":\"1\"," \
                "\"municipio\":\"SÃO PAULO\",\"uf\":\"SP\",\"cep\":\"04709110\",\"email\":\"juridico@example.com.br\"," \
                "\"descricao_situacao_cadastral\":\"ATIVA\"}"

/* The wizard on the page about the user. */
typedef struct
{
  OuvCaseStore *cases;
  OuvCaseItem  *item;
  OuvCase      *kase;
  OuvWindow    *window;
  GtkWidget    *field;
  GtkWidget    *entry;
  GtkWidget    *ask;
} Page;

static const UiCase empty = { "services", "{\"answers\": {\"matter\": \"complaint\", \"product\": \"internet\", \"problem\": \"wrong_charge\"}}" };

static void
page_open (Page *page)
{
  page->cases = ui_store_new ();
  page->item = ui_case_new (&empty);
  page->kase = ouv_case_item_get_case (page->item);
  page->window = ouv_window_new (NULL, page->cases);
  ouv_window_open_case (page->window, page->item);
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (page->window), OUV_TYPE_WIZARD)), "about", FALSE);
  gtk_window_present (GTK_WINDOW (page->window));
  ouv_question_page_focus_question (OUV_QUESTION_PAGE (ui_find (GTK_WIDGET (page->window), OUV_TYPE_QUESTION_PAGE)), "address");
  ui_settle ();
  page->field = ui_find (GTK_WIDGET (page->window), OUV_TYPE_POSTAL_FIELD);
  page->entry = ui_find (page->field, ADW_TYPE_ENTRY_ROW);
  page->ask = ui_find (page->field, OUV_TYPE_ASK_ROW);
}

static void
page_close (Page *page)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  g_clear_object (&page->item);
  g_clear_object (&page->cases);
  ui_settle ();
}

static void
type (Page       *page,
      const char *cep)
{
  gtk_editable_set_text (GTK_EDITABLE (page->entry), cep);
}

static void
press (GtkWidget *ask)
{
  g_signal_emit_by_name (ui_find (ask, GTK_TYPE_BUTTON), "clicked");
}

static void
wait_for (GtkWidget *ask)
{
  while (ouv_ask_row_is_busy (OUV_ASK_ROW (ask)))
    g_main_context_iteration (NULL, TRUE);
}

static void
check_asked (const char *expected)
{
  g_autofree char *asked = ui_server_take_asked ();

  g_assert_cmpstr (asked, ==, expected);
}

static void
check_answer (Page       *page,
              const char *question,
              const char *answer)
{
  g_assert_cmpstr (ouv_case_get_answer (page->kase, question), ==, answer);
}

/* The sentence that is read out: what came of asking, or what is wrong with what was typed. */
static const char *
get_status (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child));

      if ((role == GTK_ACCESSIBLE_ROLE_STATUS || role == GTK_ACCESSIBLE_ROLE_ALERT) && gtk_widget_get_visible (child))
        return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (child)));
    }
  return NULL;
}

static void
check_status (GtkWidget  *widget,
              const char *part)
{
  const char *status = get_status (widget);

  g_test_message ("%s", status);
  g_assert_nonnull (status);
  g_assert_nonnull (strstr (status, part));
}

/* The state comes from the table; nothing is asked, and libsoup is not even loaded. Runs first. */
static void
test_state_offline (void)
{
  Page page;

  page_open (&page);
  type (&page, "01310");
  check_answer (&page, "state", NULL);
  type (&page, "40060-350");
  check_answer (&page, "state", "BA");
  check_status (page.field, "Bahia");
  /* It is not changed behind the user's back. */
  type (&page, "01310-100");
  check_answer (&page, "state", "BA");
  ouv_case_set_answer (page.kase, "state", NULL, NULL);
  type (&page, "");
  ouv_case_set_answer (page.kase, "address", "Rua 7, 45, CEP 69005-070", NULL);
  check_answer (&page, "state", "AM");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (page.entry)), ==, "69005-070");
  check_asked ("");
  g_assert_false (ouv_soup_is_loaded ());
  page_close (&page);
}

static void
test_fill (void)
{
  Page page;

  ui_server_answer ("/ws/01310100/json/", 200, VIACEP);
  page_open (&page);
  type (&page, "01310100");
  gtk_widget_grab_focus (ui_find (page.ask, GTK_TYPE_BUTTON));
  press (page.ask);
  /* The fields can be used meanwhile. */
  g_assert_true (gtk_widget_is_sensitive (page.entry));
  wait_for (page.ask);
  check_asked ("viacep.com.br /ws/01310100/json/\n");
  check_answer (&page, "address", "Avenida Paulista, Bela Vista, CEP 01310-100");
  check_answer (&page, "city", "São Paulo");
  check_answer (&page, "state", "SP");
  check_status (page.field, "viacep.com.br");
  g_assert_true (gtk_widget_has_focus (gtk_root_get_focus (GTK_ROOT (page.window))));
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (page.window)), page.field));
  page_close (&page);
}

/* What is typed is replaced only when the user says so. */
static void
test_offer (void)
{
  Page page;

  ui_server_answer ("/ws/01310100/json/", 200, VIACEP);
  page_open (&page);
  ouv_case_set_answer (page.kase, "address", "Avenida Paulista, 1578, apto 3", NULL);
  ouv_case_set_answer (page.kase, "city", "São Paulo", NULL);
  type (&page, "01310-100");
  press (page.ask);
  wait_for (page.ask);
  check_answer (&page, "address", "Avenida Paulista, 1578, apto 3");
  check_answer (&page, "state", "SP");
  g_signal_emit_by_name (ui_find_button (page.field, "Use it"), "clicked");
  check_answer (&page, "address", "Avenida Paulista, Bela Vista, CEP 01310-100");
  g_assert_null (ui_find_button (page.field, "Use it"));
  g_free (ui_server_take_asked ());
  page_close (&page);
}

static void
test_second_service (void)
{
  Page page;

  ui_server_answer ("/ws/01310100/json/", 500, "{}");
  ui_server_answer ("/api/cep/v2/01310100", 200,
                    "{\"cep\":\"01310100\",\"state\":\"SP\",\"city\":\"São Paulo\",\"neighborhood\":null,\"street\":null}");
  page_open (&page);
  type (&page, "01310100");
  press (page.ask);
  wait_for (page.ask);
  check_asked ("viacep.com.br /ws/01310100/json/\nbrasilapi.com.br /api/cep/v2/01310100\n");
  check_answer (&page, "address", "CEP 01310-100");
  check_status (page.field, "brasilapi.com.br");
  page_close (&page);
}

static void
test_unknown (void)
{
  Page page;

  ui_server_answer ("/ws/99999999/json/", 200, "{\"erro\": \"true\"}");
  page_open (&page);
  type (&page, "99999-999");
  press (page.ask);
  wait_for (page.ask);
  check_asked ("viacep.com.br /ws/99999999/json/\n");
  check_status (page.field, "There is no such post code");
  check_answer (&page, "address", NULL);
  check_answer (&page, "city", NULL);
  page_close (&page);
}

static void
test_failure (void)
{
  Page page;

  ui_server_answer ("/ws/01310100/json/", 500, "{}");
  ui_server_answer ("/api/cep/v2/01310100", 500, "{}");
  page_open (&page);
  type (&page, "01310100");
  press (page.ask);
  wait_for (page.ask);
  check_status (page.field, "viacep.com.br is out of order");
  check_status (page.field, "brasilapi.com.br did not help either");
  check_status (page.field, "type the address yourself");
  check_answer (&page, "address", NULL);
  g_free (ui_server_take_asked ());
  page_close (&page);
}

static void
test_no_code (void)
{
  Page page;

  page_open (&page);
  type (&page, "0131");
  press (page.ask);
  g_assert_false (ouv_ask_row_is_busy (OUV_ASK_ROW (page.ask)));
  check_status (page.field, "8 digits");
  check_asked ("");
  page_close (&page);
}

static gboolean
is_spinning (GtkWidget *ask)
{
  return ui_find (ask, GTK_TYPE_SPINNER) != NULL;
}

/* A spinner after half a second; pressed again, it stops; nothing is changed. */
static void
test_cancel (void)
{
  Page page;

  ui_server_answer ("/ws/01310100/json/", 200, NULL);
  page_open (&page);
  type (&page, "01310100");
  press (page.ask);
  g_assert_false (is_spinning (page.ask));
  while (!is_spinning (page.ask))
    g_main_context_iteration (NULL, TRUE);
  press (page.ask);
  wait_for (page.ask);
  g_assert_false (is_spinning (page.ask));
  g_assert_null (get_status (page.field));
  check_answer (&page, "address", NULL);
  check_asked ("viacep.com.br /ws/01310100/json/\n");
  page_close (&page);
}

static void
test_leave (void)
{
  Page page;
  GtkWidget *ask;

  ui_server_answer ("/ws/01310100/json/", 200, NULL);
  page_open (&page);
  type (&page, "01310100");
  press (page.ask);
  ask = g_object_ref (page.ask);
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (page.window), OUV_TYPE_WIZARD)), "review", FALSE);
  wait_for (ask);
  check_answer (&page, "address", NULL);
  /* Also when the window goes at once. */
  ouv_wizard_show_page (OUV_WIZARD (ui_find (GTK_WIDGET (page.window), OUV_TYPE_WIZARD)), "about", FALSE);
  ui_settle ();
  press (ask);
  g_object_unref (ask);
  page_close (&page);
  g_free (ui_server_take_asked ());
}

/* The group of KIND in the preferences. */
static GtkWidget *
open_preferences (OuvWindow  *window,
                  guint       index,
                  GtkWidget **preferences)
{
  g_autoptr(GListStore) none = g_list_store_new (OUV_TYPE_CASE_ITEM);
  GtkWidget *group;

  *preferences = ouv_preferences_window_new (GTK_WINDOW (window), G_LIST_MODEL (none));
  gtk_window_present (GTK_WINDOW (*preferences));
  ui_settle ();
  group = ui_find (*preferences, OUV_TYPE_FACTS_GROUP);
  for (; index > 0; index--)
    group = gtk_widget_get_next_sibling (group);
  g_assert_true (OUV_IS_FACTS_GROUP (group));
  return group;
}

static OuvFactState
get_fact (const char *fact)
{
  OuvFactState state;

  g_assert_true (ouv_model_get_fact (ouv_model_get_default (), fact, ouv_day_from_iso ("2027-01-15", NULL), &state));
  return state;
}

static void
test_wage (void)
{
  static const char *const facts[] = { "minimum_wage", NULL };
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  OuvWindow *window = ouv_window_new (NULL, cases);
  GtkWidget *preferences;
  GtkWidget *group = open_preferences (window, 0, &preferences);
  GtkWidget *ask = ui_find (group, OUV_TYPE_ASK_ROW);

  ui_server_answer ("/dados/serie/bcdata.sgs.1619/dados/ultimos/13", 200, WAGE);
  check_asked ("");
  g_assert_null (ui_find_button (group, "Use it"));
  press (ask);
  wait_for (ask);
  check_asked ("api.bcb.gov.br /dados/serie/bcdata.sgs.1619/dados/ultimos/13\n");
  /* Not before the user agrees. */
  g_assert_cmpint (get_fact ("minimum_wage").money, ==, 162100);
  g_signal_emit_by_name (ui_find_button (group, "Use it"), "clicked");
  g_assert_cmpint (get_fact ("minimum_wage").money, ==, 172400);
  g_assert_cmpint (get_fact ("minimum_wage").valid_from, ==, ouv_day_from_iso ("2027-01-01", NULL));
  g_assert_cmpstr (get_fact ("minimum_wage").url, ==, "https://api.bcb.gov.br/dados/serie/bcdata.sgs.1619/dados/ultimos/13?formato=json");
  g_signal_emit_by_name (ui_find_button (group, "Undo"), "clicked");
  g_assert_cmpint (get_fact ("minimum_wage").money, ==, 162100);
  g_assert_null (ui_find_button (group, "Undo"));

  ui_server_answer ("/dados/serie/bcdata.sgs.1619/dados/ultimos/13", 200, "[{\"data\":\"01/11/2026\",\"valor\":\"1621.00\"}]");
  press (ask);
  wait_for (ask);
  check_status (group, "no newer wage");
  ui_server_answer ("/dados/serie/bcdata.sgs.1619/dados/ultimos/13", 404, "{}");
  press (ask);
  wait_for (ask);
  check_status (group, "api.bcb.gov.br is out of order");
  g_free (ui_server_take_asked ());
  ouv_facts_restore (ouv_model_get_default (), facts);
  gtk_window_destroy (GTK_WINDOW (preferences));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_company (void)
{
  static const char *const facts[] = { "claro_name", "claro_cnpj", "claro_address", NULL };
  g_autoptr(OuvCaseStore) cases = ui_store_new ();
  g_autoptr(OuvCaseItem) item = ui_case_new (&empty);
  OuvWindow *window = ouv_window_new (NULL, cases);
  g_autoptr(GtkWidget) group = NULL;
  GtkWidget *page, *ask;

  ouv_case_item_set_complete (item, TRUE);
  ouv_window_open_case (window, item);
  gtk_window_present (GTK_WINDOW (window));
  page = ui_find (GTK_WIDGET (window), OUV_TYPE_CASE_PAGE);
  gtk_widget_activate_action (page, "case.message", "s", "small_claims");
  ui_settle ();
  group = g_object_ref (ui_find (GTK_WIDGET (window), OUV_TYPE_FACTS_GROUP));
  ask = ui_find (group, OUV_TYPE_ASK_ROW);

  gtk_editable_set_text (GTK_EDITABLE (ui_find (group, ADW_TYPE_ENTRY_ROW)), "40.432.544/0001-74");
  press (ask);
  check_status (group, "not a CNPJ");
  check_asked ("");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (group, ADW_TYPE_ENTRY_ROW)), "40.432.544/0001-47");
  ui_server_answer ("/api/cnpj/v1/40432544000147", 200, COMPANY);
  press (ask);
  wait_for (ask);
  check_asked ("brasilapi.com.br /api/cnpj/v1/40432544000147\n");
  g_assert_null (strstr (get_fact ("claro_address").text, "RUA NOVA"));
  g_signal_emit_by_name (ui_find_button (group, "Use it"), "clicked");
  g_assert_cmpstr (get_fact ("claro_address").text, ==, "RUA NOVA, 1, SÃO PAULO/SP, CEP 04709-110, e-mail juridico@example.com.br");
  g_assert_cmpstr (get_fact ("claro_address").url, ==, "https://brasilapi.com.br/api/cnpj/v1/40432544000147");
  ui_settle ();

  {
    g_autoptr(OuvOutcome) outcome = ouv_outcome_new (ouv_case_item_get_case (item), ouv_clock_today (), NULL, OUV_LANGUAGE_EN, "small_claims");

    g_assert_nonnull (strstr (outcome->message->body, "RUA NOVA, 1, SÃO PAULO/SP"));
    g_assert_nonnull (strstr (outcome->gloss->body, "juridico@example.com.br"));
  }
  ouv_facts_restore (ouv_model_get_default (), facts);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A wage of last year stands beside the step that depends on it; one of this year does not. */
static void
test_old_wage (void)
{
  static const UiCase claim = { "claim", "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\","
                                         " \"amount\": \"33000.00\"}}" };
  static const char *const days[] = { "2026-11-23T14:20:00-03:00", "2027-01-15T12:00:00-03:00" };
  g_autofree char *now = g_strdup (g_getenv ("OUV_NOW"));

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(OuvCaseStore) cases = ui_store_new ();
      g_autoptr(OuvCaseItem) item = ui_case_new (&claim);
      OuvWindow *window = ouv_window_new (NULL, cases);

      g_setenv ("OUV_NOW", days[i], TRUE);
      ouv_case_item_set_complete (item, TRUE);
      ouv_window_open_case (window, item);
      gtk_window_present (GTK_WINDOW (window));
      ui_settle ();
      g_assert_cmpint (ui_find (GTK_WIDGET (window), OUV_TYPE_FACTS_GROUP) != NULL, ==, i == 1);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_setenv ("OUV_NOW", now, TRUE);
}

/* The row in preferences that asks for newer advice, which only who has KEY can have signed. */
typedef struct
{
  char            *folder;
  GtkWidget       *window;
  GtkWidget       *group;
  SigningKey       key;
} UpdatePage;

static const char *const installed_names[] = { "7.json", "7.sig" };

static OuvContentStore *
open_content (UpdatePage *page)
{
  const char *const keys[] = { page->key.public_key, NULL };

  return ouv_content_store_new (page->folder, keys);
}

static void
update_page_open (UpdatePage *page)
{
  signing_key_init (&page->key);
  page->folder = g_dir_make_tmp ("ouvidor-content-XXXXXX", NULL);
  page->group = ouv_update_group_new ("https://" OUV_HOST_BRASILAPI "/content.json", ouv_services_get_fetcher (), open_content (page));
  page->window = g_object_new (GTK_TYPE_WINDOW, "child", page->group, NULL);
  gtk_window_present (GTK_WINDOW (page->window));
  ui_settle ();
}

/* Nothing may be there but what was expected. */
static void
remove_content (UpdatePage *page)
{
  for (gsize i = 0; i < G_N_ELEMENTS (installed_names); i++)
    {
      g_autofree char *path = g_build_filename (page->folder, installed_names[i], NULL);

      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (page->folder), ==, 0);
}

static void
update_page_close (UpdatePage *page)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  remove_content (page);
  g_free (page->folder);
  signing_key_clear (&page->key);
  ui_settle ();
}

/* Presses the button, waits until all is done, and checks what was asked. */
static void
update (UpdatePage *page,
        const char *expected)
{
  GtkWidget *ask = ui_find (page->group, OUV_TYPE_ASK_ROW);

  check_asked ("");
  press (ask);
  wait_for (ask);
  check_asked (expected);
}

#define BOTH OUV_HOST_BRASILAPI " /content.json.sig\n" OUV_HOST_BRASILAPI " /content.json\n"

/* The serial of what a program that starts now would use; 0: the bundled model. */
static guint
get_installed (UpdatePage *page)
{
  g_autoptr(OuvContentStore) store = open_content (page);
  g_autoptr(OuvModel) model = NULL;
  g_autoptr(OuvContent) content = ouv_content_store_load (store, &model);

  return content != NULL ? content->serial : 0;
}

/* Newer advice that nobody has signed, and none at all: what is used stays. */
static void
test_update_refused (void)
{
  UpdatePage page;

  update_page_open (&page);
  update (&page, OUV_HOST_BRASILAPI " /content.json.sig\n");
  check_status (page.group, OUV_HOST_BRASILAPI);

  ui_server_answer ("/content.json.sig", 200, "no signature");
  ui_server_answer ("/content.json", 200, "{}");
  update (&page, BOTH);
  check_status (page.group, "not signed");
  g_assert_cmpuint (get_installed (&page), ==, 0);
  update_page_close (&page);
}

/* What a publisher of today would put on a server: the bundled model, complete in three languages. (transfer full) */
static GBytes *
make_content (void)
{
  const char *const command[] = {
    g_getenv ("OUV_TEST_MODEL_TOOL"), "content", "--serial=7", "--created=2026-11-20", "--expires=2027-11-20", NULL,
  };
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, strlen (text));
}

/* Newer advice of the right publisher is there after a restart, and once: the same again is no newer. */
static void
test_update (void)
{
  UpdatePage page;
  GBytes *content = make_content ();

  update_page_open (&page);
  ui_server_answer_bytes ("/content.json.sig", 200, signing_key_sign (&page.key, content));
  ui_server_answer_bytes ("/content.json", 200, content);
  update (&page, BOTH);
  check_status (page.group, "The advice of 20 November 2026 is here.");
  g_assert_cmpuint (get_installed (&page), ==, 7);

  update (&page, BOTH);
  check_status (page.group, "no newer advice");
  update_page_close (&page);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  if (!ui_init (&argc, &argv) || !ui_server_start ())
    return 77;
  g_test_init (&argc, &argv, NULL);
  ouv_locale_set_language (OUV_LANGUAGE_EN);
  g_test_add_func ("/services/state-offline", test_state_offline);
  g_test_add_func ("/services/fill", test_fill);
  g_test_add_func ("/services/offer", test_offer);
  g_test_add_func ("/services/second-service", test_second_service);
  g_test_add_func ("/services/unknown", test_unknown);
  g_test_add_func ("/services/failure", test_failure);
  g_test_add_func ("/services/no-code", test_no_code);
  g_test_add_func ("/services/cancel", test_cancel);
  g_test_add_func ("/services/leave", test_leave);
  g_test_add_func ("/services/wage", test_wage);
  g_test_add_func ("/services/company", test_company);
  g_test_add_func ("/services/old-wage", test_old_wage);
  g_test_add_func ("/services/update-refused", test_update_refused);
  g_test_add_func ("/services/update", test_update);
  result = g_test_run ();
  ouv_facts_flush ();
  ui_server_stop ();
  return result;
}
