/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-contact.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-adaptive-bin.h"
#include "ouv-clock.h"
#include "ouv-format.h"
#include "ouv-guide-link.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

static char *
describe_time (GDateTime *time)
{
  return ouv_format_time (ouv_locale_get_language (), g_date_time_get_hour (time), g_date_time_get_minute (time));
}

static char *
describe_opening (GDateTime *opens)
{
  g_autofree char *hour = describe_time (opens);
  g_autofree char *day = NULL;
  int year, month, day_of_month;
  OuvDay opening;

  g_date_time_get_ymd (opens, &year, &month, &day_of_month);
  opening = ouv_day_from_ymd (year, month, day_of_month);
  if (opening == ouv_clock_today ())
    /* TRANSLATORS: for example "Closed · opens today at 08:00" */
    return g_strdup_printf (_("Closed · opens today at %s"), hour);
  day = ouv_words_day_on (opening);
  /* TRANSLATORS: for example "Closed · opens on Tuesday, 24 November, 08:00" */
  return g_strdup_printf (_("Closed · opens %s, %s"), day, hour);
}

static char *
describe_closing (GDateTime *closes)
{
  g_autofree char *hour = describe_time (closes);

  /* TRANSLATORS: for example "Open until 18:00" */
  return g_strdup_printf (_("Open until %s"), hour);
}

char *
ouv_contact_dup_state (const OuvContact *contact)
{
  if (!contact->open_known)
    return NULL;
  if (contact->next_change == NULL)
    return g_strdup (contact->open_now ? _("Open now") : _("Closed now"));
  return contact->open_now ? describe_closing (contact->next_change) : describe_opening (contact->next_change);
}

GtkWidget *
ouv_contact_chip_new (const OuvContact *contact)
{
  g_autofree char *text = ouv_contact_dup_state (contact);

  if (text == NULL)
    return NULL;
  return ouv_chip_new (contact->open_now ? "ouv-call-symbolic" : "ouv-clock-symbolic", text,
                       contact->open_now ? "done" : NULL);
}

const OuvContact *
ouv_contact_find_main (const OuvOutcome *outcome)
{
  const OuvContact *contact = outcome->contacts->len > 0 ? g_ptr_array_index (outcome->contacts, 0) : NULL;

  if (contact == NULL || outcome->channel == NULL || contact->channel != outcome->channel || contact->urgent)
    return NULL;
  return contact;
}

const OuvLink *
ouv_contact_get_site (const OuvContact *contact)
{
  const OuvLink *link = contact->links->len > 0 ? g_ptr_array_index (contact->links, 0) : NULL;

  if (link == NULL || contact->phones->len == 0)
    return link;
  return contact->say->len == 0 && !link->unconfirmed && g_str_has_prefix (link->url, "http") ? link : NULL;
}

gboolean
ouv_contact_is_called (const OuvContact *contact)
{
  return contact->phones->len > 0 && !contact->by_state && ouv_contact_get_site (contact) == NULL;
}

const char *
ouv_contact_get_icon (const OuvModel   *model,
                      const OuvChannel *channel)
{
  static const char *const icons[] = { "ouv-call-symbolic", "ouv-site-symbolic", "ouv-office-symbolic" };

  return icons[ouv_model_get_way (model, channel)];
}

char *
ouv_contact_dup_days_late (OuvCase *kase)
{
  int latest = ouv_case_find_latest (kase, NULL);
  OuvDay today = ouv_clock_today ();
  guint days = latest >= 0 ? ouv_attempt_get_days_late (ouv_case_get_attempt (kase, (guint) latest), ouv_case_get_model (kase), today)
                           : 0;

  return days > 0 ? ouv_words_days_left (today - (OuvDay) days, today) : NULL;
}

char *
ouv_contact_dup_late (OuvCase *kase)
{
  int latest = ouv_case_find_latest (kase, NULL);
  OuvModel *model = ouv_case_get_model (kase);
  const OuvAttempt *attempt;

  if (latest < 0)
    return NULL;
  attempt = ouv_case_get_attempt (kase, (guint) latest);
  return ouv_words_late (ouv_words_channel_short (ouv_model_find_channel (model, attempt->channel)), attempt, model);
}

GtkWidget *
ouv_contact_chips_new (OuvCase          *kase,
                       const OuvContact *contact)
{
  GtkWidget *chips = ouv_adaptive_box_new (8);
  g_autofree char *late = ouv_contact_dup_late (kase);
  GtkWidget *state = contact != NULL ? ouv_contact_chip_new (contact) : NULL;

  if (late != NULL)
    gtk_box_append (GTK_BOX (chips), ouv_chip_new ("ouv-clock-symbolic", late, "late"));
  if (state != NULL)
    gtk_box_append (GTK_BOX (chips), state);
  if (late != NULL || state != NULL)
    return chips;
  g_object_unref (g_object_ref_sink (chips));
  return NULL;
}

/* A sign for the doubt there is about a source: a warning only where one should look elsewhere first. (nullable) */
static GtkWidget *
create_sign (const OuvSource *source,
             gboolean         past_review)
{
  gboolean weak = g_str_equal (source->confidence, "low");
  GtkWidget *icon;

  if (!past_review && ouv_words_doubt (source) == NULL)
    return NULL;
  icon = g_object_new (GTK_TYPE_IMAGE,
                       "icon-name", weak ? "dialog-warning-symbolic" : "ouv-info-symbolic",
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
  if (weak)
    gtk_widget_add_css_class (icon, "warning");
  return icon;
}

static GtkWidget *
create_phone_row (const OuvContact *contact,
                  const char       *phone)
{
  g_autofree char *number = ouv_text_keep_order (phone);
  GtkWidget *row = ouv_row_new (number, contact->by_state ? _("Phone, not the same in every state") : _("Phone"));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), ouv_copy_button_new (phone, _("Copy the number")));
  return row;
}

/* "procon.sp.gov.br" of "https://www.procon.sp.gov.br/". */
static char *
dup_address (const char *url)
{
  const char *address = strstr (url, "://");

  if (address != NULL)
    address += strlen ("://");
  else
    address = g_str_has_prefix (url, "mailto:") ? url + strlen ("mailto:") : url;
  if (g_str_has_prefix (address, "www."))
    address += strlen ("www.");
  return g_strndup (address, strlen (address) - g_str_has_suffix (address, "/"));
}

GtkWidget *
ouv_contact_address_new (const OuvLink *site)
{
  g_autofree char *address = dup_address (site->url);
  GtkWidget *label = ouv_label_new (address, "dim-label");

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

GtkWidget *
ouv_contact_link_row_new (const char *title,
                          const char *url)
{
  g_autofree char *address = dup_address (url);

  return ouv_row_new_link (title, address, url);
}

/* Before the arrow, since the titles of all links begin at one line; the title says so, too. */
static void
add_doubt (GtkWidget *row)
{
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", "ouv-info-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), sign);
  gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (sign)), sign, NULL);
}

static GtkWidget *
create_link_row (const OuvLink *link)
{
  GtkWidget *row = ouv_contact_link_row_new (link->title, link->url);

  if (link->unconfirmed)
    add_doubt (row);
  return row;
}

GtkWidget *
ouv_contact_state_row_new (void)
{
  const char *const paths[] = { "state", NULL };

  return ouv_row_new_action (_("Choose your state"), _("Phone numbers and sites differ from state to state"), "go-next-symbolic",
                             "case.fill-in", g_variant_new_strv (paths, -1));
}

static GtkWidget *
create_cost_row (const OuvContact *contact)
{
  return ouv_row_new (_("Cost"), contact->cost);
}

static GtkWidget *
create_hours_row (const OuvContact *contact)
{
  g_autofree char *state = ouv_contact_dup_state (contact);
  GtkWidget *row = ouv_row_new (_("Hours"), contact->hours);

  if (state != NULL)
    ouv_row_add_tag (row, state, contact->open_now ? "done" : NULL);
  return row;
}

GPtrArray *
ouv_contact_create_rows (const OuvContact *contact,
                         guint             first)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = first; i < contact->phones->len; i++)
    g_ptr_array_add (rows, create_phone_row (contact, g_ptr_array_index (contact->phones, i)));
  if (rows->len > 0 && first == 0 && contact->hours != NULL)
    g_ptr_array_add (rows, create_hours_row (contact));
  if (rows->len > 0 && first == 0 && contact->cost != NULL)
    g_ptr_array_add (rows, create_cost_row (contact));
  if (contact->address != NULL)
    g_ptr_array_add (rows, ouv_row_new (contact->address, _("Address")));
  for (guint i = 0; i < contact->links->len; i++)
    g_ptr_array_add (rows, create_link_row (g_ptr_array_index (contact->links, i)));
  return rows;
}

/* Everything about a contact. (transfer container) */
static GPtrArray *
create_rows (const OuvContact *contact)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < contact->phones->len; i++)
    g_ptr_array_add (rows, create_phone_row (contact, g_ptr_array_index (contact->phones, i)));
  if (contact->hours != NULL)
    g_ptr_array_add (rows, create_hours_row (contact));
  if (contact->address != NULL)
    g_ptr_array_add (rows, ouv_row_new (_("Address"), contact->address));
  for (guint i = 0; i < contact->links->len; i++)
    g_ptr_array_add (rows, create_link_row (g_ptr_array_index (contact->links, i)));
  if (contact->cost != NULL)
    g_ptr_array_add (rows, create_cost_row (contact));
  if (contact->note != NULL)
    g_ptr_array_add (rows, ouv_row_new (_("Good to know"), contact->note));
  return rows;
}

GtkWidget *
ouv_contact_create_source_row (const OuvContact *contact)
{
  const OuvSource *source = contact->source;
  g_autofree char *title = ouv_words_source (source);
  g_autofree char *read = ouv_words_source_read (source);
  GtkWidget *row = ouv_row_new_link (title != NULL ? title : read, title != NULL ? read : NULL, source->url);
  GtkWidget *sign = create_sign (source, contact->past_review);

  if (sign != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), sign);
  return row;
}

/* A judge is asked for what the reason tells of, which is no order where the contract shall end. */
static char *
dup_urgent_title (const OuvContact *contact)
{
  if (g_strcmp0 (contact->offer, "urgent_small_claims_end") == 0)
    return ouv_action_dup_title (OUV_ACTION_CONTACT, contact->channel);
  return g_strdup (_("Ask a judge for an urgent order"));
}

GtkWidget *
ouv_contact_row_new (const OuvContact *contact)
{
  g_autofree char *title = contact->urgent ? dup_urgent_title (contact) : g_strdup (contact->name);
  GtkWidget *row = ouv_expander_row_new (title, contact->urgent ? contact->name : contact->reason);
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (row);
  g_autoptr(GPtrArray) rows = create_rows (contact);
  g_autoptr(GPtrArray) topics = ouv_guide_link_find_channel (contact->channel);

  if (contact->by_state)
    adw_expander_row_add_row (expander, ouv_contact_state_row_new ());
  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_add_row (expander, g_ptr_array_index (rows, i));
  adw_expander_row_add_row (expander,
                            ouv_row_new_action (_("The text for this contact"), NULL, "go-next-symbolic",
                                                "case.message", g_variant_new_string (contact->channel->id)));
  for (guint i = 0; i < topics->len; i++)
    adw_expander_row_add_row (expander, ouv_guide_row_new (g_ptr_array_index (topics, i)));
  if (contact->source != NULL)
    adw_expander_row_add_row (expander, ouv_contact_create_source_row (contact));
  return row;
}

GtkWidget *
ouv_contact_card_new (const OuvContact *contact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = ouv_group_new (NULL, NULL);
  g_autoptr(GPtrArray) rows = create_rows (contact);

  /* The title of a group does not wrap. */
  gtk_box_append (GTK_BOX (box), ouv_heading_new (contact->name, 3, "heading"));
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  gtk_box_append (GTK_BOX (box), group);
  if (contact->source != NULL)
    gtk_box_append (GTK_BOX (box), ouv_contact_source_new (contact));
  return box;
}

GtkWidget *
ouv_contact_create_need (const OuvContact *contact,
                         guint             index)
{
  const char *given = g_ptr_array_index (contact->given, index);
  GtkWidget *row = ouv_row_new (g_ptr_array_index (contact->needs, index), given);

  if (given != NULL)
    ouv_row_add_icon (row, "object-select-symbolic", "success");
  else
    ouv_row_add_bullet (row);
  return row;
}

/* WHAT (nullable), and where it is from. Dates and numbers of laws stay in one line. */
static char *
describe_source (const char      *what,
                 const OuvSource *source,
                 gboolean         past_review)
{
  g_autofree char *markup = ouv_words_source_markup (source);
  g_autofree char *first = what != NULL ? g_markup_escape_text (what, -1) : NULL;
  g_autofree char *old = past_review ? g_markup_escape_text (_("Read long ago: it may have changed."), -1) : NULL;
  g_autofree char *line = first != NULL ? g_strjoin (OUV_WORDS_DOT, first, markup, NULL) : g_steal_pointer (&markup);
  g_autofree char *all = old != NULL ? g_strjoin ("\n", old, line, NULL) : g_steal_pointer (&line);

  return ouv_text_keep_together (all);
}

GtkWidget *
ouv_source_new (const char      *what,
                const OuvSource *source,
                gboolean         past_review)
{
  g_autofree char *markup = describe_source (what, source, past_review);
  GtkWidget *sign = create_sign (source, past_review);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = ouv_label_new ("", "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  if (sign != NULL)
    {
      gtk_widget_set_valign (sign, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), sign);
    }
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

GtkWidget *
ouv_contact_source_new (const OuvContact *contact)
{
  return ouv_source_new (NULL, contact->source, contact->past_review);
}

char *
ouv_contact_dup_tel_uri (const char *phone)
{
  g_autoptr(GString) uri = g_string_new ("tel:");

  for (const char *p = phone; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == '+')
      g_string_append_c (uri, *p);
  return g_string_free (g_steal_pointer (&uri), FALSE);
}
