/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-facts-group.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-ask-row.h"
#include "ouv-clock.h"
#include "ouv-codes.h"
#include "ouv-company.h"
#include "ouv-error-text.h"
#include "ouv-facts.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-services.h"
#include "ouv-wage.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvFactsGroup
{
  GtkBox        parent_instance;

  OuvFactsKind  kind;
  GPtrArray    *offered; /* (owned) (nullable) of OuvRenewal */
  GtkWidget    *present; /* children, not owned */
  GtkWidget    *entry;   /* (nullable) */
  GtkWidget    *ask;
  GtkWidget    *offer;
  GtkWidget    *restore;
  GtkWidget    *report;
};

G_DEFINE_FINAL_TYPE (OuvFactsGroup, ouv_facts_group, GTK_TYPE_BOX)

static const char *const wage_facts[] = { "minimum_wage", NULL };
static const char *const company_facts[] = { "claro_name", "claro_cnpj", "claro_address", NULL };

static const char *const *
get_facts (OuvFactsGroup *self)
{
  return self->kind == OUV_FACTS_WAGE ? wage_facts : company_facts;
}

static const char *
get_host (OuvFactsGroup *self)
{
  return self->kind == OUV_FACTS_WAGE ? OUV_HOST_BCB : OUV_HOST_BRASILAPI;
}

static OuvFactState
get_fact (const char *fact)
{
  OuvFactState state = { 0 };

  ouv_model_get_fact (ouv_model_get_default (), fact, ouv_clock_today (), &state);
  return state;
}

/* What is used now */

/* "R$ 1.621,00 since 1 January 2026" */
static char *
describe_wage (OuvMoney money,
               OuvDay   since)
{
  g_autofree char *sum = ouv_format_money (ouv_locale_get_language (), money);
  g_autofree char *day = ouv_format_day_words (ouv_locale_get_language (), since);

  if (since > ouv_clock_today ())
    /* TRANSLATORS: a minimum wage, for example “R$ 1.700,00 from 1 January 2027” */
    return g_strdup_printf (_("%s from %s"), sum, day);
  /* TRANSLATORS: a minimum wage, for example “R$ 1.621,00 since 1 January 2026” */
  return g_strdup_printf (_("%s since %s"), sum, day);
}

static char *
describe_origin (const OuvFactState *state)
{
  const char *doubt = state->source != NULL ? ouv_words_doubt (state->source) : NULL;
  g_autofree char *host = NULL;
  g_autofree char *day = NULL;

  if (state->url == NULL && doubt != NULL)
    /* TRANSLATORS: before " · not confirmed on an official page" */
    return g_strjoin (OUV_WORDS_DOT, state->is_old ? _("Came with Ouvidor, may be out of date") : _("Came with Ouvidor"), doubt, NULL);
  if (state->url == NULL)
    return g_strdup (state->is_old ? _("Came with Ouvidor. It may be out of date.") : _("Came with Ouvidor."));
  host = ouv_words_host (state->url);
  day = ouv_format_day_words (ouv_locale_get_language (), state->seen);
  /* TRANSLATORS: %1$s is an address such as api.bcb.gov.br, %2$s a date */
  return g_strdup_printf (_("Read at %1$s on %2$s."), host, day);
}

static void
show_present (OuvFactsGroup *self)
{
  OuvFactState state = get_fact (get_facts (self)[0]);
  g_autofree char *origin = describe_origin (&state);

  if (self->kind == OUV_FACTS_WAGE)
    {
      g_autofree char *wage = describe_wage (state.money, state.valid_from);

      ouv_row_set_texts (self->present, wage, origin);
    }
  else
    {
      OuvFactState address = get_fact ("claro_address");
      g_autofree char *subtitle = g_strjoin ("\n", address.text, origin, NULL);

      ouv_row_set_texts (self->present, state.text, subtitle);
    }
  gtk_widget_set_visible (self->restore, state.url != NULL);
}

/* What was found */

static void
add_offered (OuvFactsGroup *self,
             const char    *fact,
             const char    *value,
             OuvDay         valid_from,
             const char    *url)
{
  g_ptr_array_add (self->offered, ouv_renewal_new (fact, value, valid_from, url, ouv_clock_today ()));
}

static void
show_offer (OuvFactsGroup *self,
            const char    *title,
            const char    *subtitle)
{
  ouv_row_set_texts (self->offer, title, subtitle);
  gtk_widget_set_visible (self->offer, TRUE);
}

static void
clear_offer (OuvFactsGroup *self)
{
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  self->offered = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_renewal_free);
  gtk_widget_set_visible (self->offer, FALSE);
}

static void
take_wage (OuvFactsGroup *self,
           const OuvWage *wage)
{
  OuvFactState state = get_fact ("minimum_wage");
  g_autofree char *found = describe_wage (wage->value, wage->valid_from);
  g_autofree char *used = describe_wage (state.money, state.valid_from);
  g_autofree char *value = ouv_money_to_iso (wage->value);
  g_autofree char *subtitle = NULL;

  if (wage->value == state.money || wage->valid_from <= state.valid_from)
    {
      ouv_report_say (self->report, OUV_REPORT_DONE,
                      _("The central bank has no newer wage. Nothing needs to be changed."));
      return;
    }
  add_offered (self, "minimum_wage", value, wage->valid_from, OUV_WAGE_URL);
  /* TRANSLATORS: below a newer minimum wage, for example “Used until now: R$ 1.621,00 since 1 January 2026” */
  subtitle = g_strdup_printf (_("Used until now: %s"), used);
  show_offer (self, found, subtitle);
}

/* Petitions ask for the e-mail beside the address, and the word is the same in the three languages. */
static char *
dup_full_address (const OuvCompany *company)
{
  return company->email != NULL ? g_strdup_printf ("%s, e-mail %s", company->address, company->email) : g_strdup (company->address);
}

static void
take_company (OuvFactsGroup    *self,
              const OuvCompany *company)
{
  g_autofree char *url = ouv_company_dup_url (company->cnpj);
  g_autofree char *cnpj = ouv_cnpj_format (company->cnpj);
  g_autofree char *address = dup_full_address (company);
  g_autofree char *subtitle = g_strdup_printf ("CNPJ %s\n%s", cnpj, address);
  OuvFactState name = get_fact ("claro_name");
  OuvFactState old_address = get_fact ("claro_address");

  if (!company->is_active)
    ouv_report_say (self->report, OUV_REPORT_PROBLEM,
                    _("By the register this company is closed or suspended. Check the CNPJ on your bill."));
  else if (g_str_equal (name.text, company->name) && g_str_equal (old_address.text, address))
    {
      ouv_report_say (self->report, OUV_REPORT_DONE, _("The register says what is used already. Nothing needs to be changed."));
      return;
    }
  add_offered (self, "claro_name", company->name, 0, url);
  add_offered (self, "claro_cnpj", cnpj, 0, url);
  add_offered (self, "claro_address", address, 0, url);
  show_offer (self, company->name, subtitle);
}

static void
say_error (OuvFactsGroup *self,
           const GError  *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = ouv_error_text_network (error, get_host (self));
  ouv_report_say (self->report, OUV_REPORT_PROBLEM, text);
}

static void
found_cb (GObject      *fetcher,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(OuvFactsGroup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvCompany) company = NULL;
  OuvWage wage = { 0, 0 };

  if (self->kind == OUV_FACTS_COMPANY)
    company = ouv_company_look_up_finish (OUV_FETCHER (fetcher), result, &error);
  else
    ouv_wage_look_up_finish (OUV_FETCHER (fetcher), result, &wage, &error);
  /* The page may be gone. */
  if (self->offered == NULL)
    return;
  ouv_ask_row_done (OUV_ASK_ROW (self->ask));
  if (error != NULL)
    say_error (self, error);
  else if (company != NULL)
    take_company (self, company);
  else
    take_wage (self, &wage);
}

/* The CNPJ that is typed, NULL when it is none. */
static char *
dup_cnpj (OuvFactsGroup *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return ouv_cnpj_is_valid (text) ? ouv_cnpj_normalise (text) : NULL;
}

static void
ask_cb (OuvFactsGroup *self,
        GCancellable  *cancellable)
{
  g_autofree char *cnpj = self->entry != NULL ? dup_cnpj (self) : NULL;

  ouv_report_say (self->report, OUV_REPORT_NOTE, NULL);
  clear_offer (self);
  if (self->kind == OUV_FACTS_WAGE)
    ouv_wage_look_up_async (ouv_services_get_fetcher (), cancellable, found_cb, g_object_ref (self));
  else if (cnpj != NULL)
    ouv_company_look_up_async (ouv_services_get_fetcher (), cnpj, cancellable, found_cb, g_object_ref (self));
  else
    {
      ouv_ask_row_done (OUV_ASK_ROW (self->ask));
      ouv_report_say (self->report, OUV_REPORT_PROBLEM,
                      _("This is not a CNPJ: it has 14 characters, and its last two digits must fit the others. It stands on your bill."));
      gtk_widget_grab_focus (self->entry);
    }
}

/* The pages of the window show what was computed with the old facts. This group may be one of them. */
static void
renew_pages (OuvFactsGroup *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWindow *parent = gtk_window_get_transient_for (window);

  gtk_widget_activate_action (GTK_WIDGET (parent != NULL ? parent : window), "win.facts-renewed", NULL);
}

static void
use_cb (OuvFactsGroup *self)
{
  g_object_ref (self);
  ouv_facts_use (ouv_model_get_default (), self->offered);
  clear_offer (self);
  show_present (self);
  ouv_report_say (self->report, OUV_REPORT_DONE, _("Ouvidor uses this from now on, in every case."));
  renew_pages (self);
  g_object_unref (self);
}

static void
restore_cb (OuvFactsGroup *self)
{
  g_object_ref (self);
  ouv_facts_restore (ouv_model_get_default (), get_facts (self));
  clear_offer (self);
  show_present (self);
  ouv_report_say (self->report, OUV_REPORT_DONE, _("Ouvidor uses what came with it again."));
  renew_pages (self);
  g_object_unref (self);
}

static void
ouv_facts_group_dispose (GObject *object)
{
  g_clear_pointer (&OUV_FACTS_GROUP (object)->offered, g_ptr_array_unref);
  G_OBJECT_CLASS (ouv_facts_group_parent_class)->dispose (object);
}

static void
ouv_facts_group_class_init (OuvFactsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_facts_group_dispose;
}

static void
ouv_facts_group_init (OuvFactsGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static GtkWidget *
create_button_row (OuvFactsGroup *self,
                   const char    *title,
                   const char    *label,
                   const char    *css_class,
                   GCallback      callback)
{
  GtkWidget *row = ouv_row_new (title, NULL);
  GtkWidget *button = ouv_button_new (label, css_class);

  gtk_widget_set_visible (row, FALSE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  ouv_row_add_button (row, button);
  return row;
}

static GtkWidget *
create_entry (void)
{
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", _("CNPJ on your bill"), NULL);
  OuvFactState state = get_fact ("claro_cnpj");

  gtk_editable_set_text (GTK_EDITABLE (entry), state.text);
  ouv_editable_set_name (entry, _("CNPJ on your bill"));
  return entry;
}

static GtkWidget *
create_ask_row (OuvFactsGroup *self)
{
  g_autofree char *title = NULL;

  if (self->kind == OUV_FACTS_WAGE)
    {
      /* TRANSLATORS: beside a button that looks it up; %s is the address api.bcb.gov.br */
      title = g_strdup_printf (_("Wage from %s"), get_host (self));
      return ouv_ask_row_new (title, _("The central bank of Brazil. Nothing about you is sent."));
    }
  /* TRANSLATORS: beside a button that looks it up; %s is the address brasilapi.com.br */
  title = g_strdup_printf (_("Company’s details from %s"), get_host (self));
  return ouv_ask_row_new (title, _("Data of the federal register. Sends only the CNPJ."));
}

static void
build (OuvFactsGroup *self)
{
  GtkWidget *group = self->kind == OUV_FACTS_WAGE
                       ? ouv_group_new (_("Minimum wage"), _("It decides which court takes your case and whether you need a lawyer."))
                       : ouv_group_new (_("The company in your texts"), _("This address stands in your texts to Procon and the court: compare it with your bill."));
  GtkWidget *rows[5];

  self->present = ouv_row_new ("", NULL);
  if (self->kind == OUV_FACTS_COMPANY)
    self->entry = create_entry ();
  self->ask = create_ask_row (self);
  self->offer = create_button_row (self, "", C_("value", "Use it"), NULL, G_CALLBACK (use_cb));
  /* TRANSLATORS: a button that drops a value that was read on the internet */
  self->restore = create_button_row (self, _("Back to what came with Ouvidor"), _("Undo"), NULL, G_CALLBACK (restore_cb));
  self->report = ouv_report_new ();
  rows[0] = self->present;
  rows[1] = self->entry;
  rows[2] = self->ask;
  rows[3] = self->offer;
  rows[4] = self->restore;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i] != NULL)
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rows[i]);
  g_signal_connect_object (self->ask, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), group);
  gtk_box_append (GTK_BOX (self), self->report);
}

GtkWidget *
ouv_facts_group_new (OuvFactsKind kind)
{
  OuvFactsGroup *self = g_object_new (OUV_TYPE_FACTS_GROUP, NULL);

  self->kind = kind;
  build (self);
  clear_offer (self);
  show_present (self);
  return GTK_WIDGET (self);
}

gboolean
ouv_facts_group_is_wage_needed (const OuvOutcome *outcome)
{
  return outcome->claim_amount != OUV_MONEY_UNKNOWN && get_fact ("minimum_wage").is_old;
}

gboolean
ouv_facts_group_is_company_named (const OuvMessage *message)
{
  OuvFactState cnpj = get_fact ("claro_cnpj");

  return message != NULL && cnpj.text != NULL && strstr (message->body, cnpj.text) != NULL;
}
