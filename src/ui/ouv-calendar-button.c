/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-calendar-button.h"

#include <glib/gi18n.h>

#include "ouv-calendar.h"
#include "ouv-clock.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"

typedef struct
{
  GtkEditable *entry;    /* not owned: the button stands in the entry's row */
  GtkWidget   *button;
  GtkWidget   *calendar;
  gboolean     showing;
} Picker;

static void
show_cb (GtkWidget *popover,
         Picker    *picker)
{
  OuvDay day = ouv_parse_day (gtk_editable_get_text (picker->entry), NULL);
  int year, month, day_of_month;
  g_autoptr(GDateTime) when = NULL;

  ouv_day_get_ymd (day != 0 ? day : ouv_clock_today (), &year, &month, &day_of_month);
  when = g_date_time_new_local (year, month, day_of_month, 12, 0, 0);
  picker->showing = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (picker->calendar), when);
  picker->showing = FALSE;
}

static void
chosen_cb (GtkCalendar *calendar,
           Picker      *picker)
{
  g_autoptr(GDateTime) when = gtk_calendar_get_date (calendar);
  g_autofree char *typed = NULL;
  int year, month, day;

  if (picker->showing)
    return;
  g_date_time_get_ymd (when, &year, &month, &day);
  typed = ouv_calendar_day_typed (ouv_day_from_ymd (year, month, day));
  gtk_editable_set_text (picker->entry, typed);
}

GtkWidget *
ouv_calendar_button_new (GtkEditable *entry)
{
  GtkWidget *popover = gtk_popover_new ();
  Picker *picker = g_new0 (Picker, 1);

  picker->entry = entry;
  picker->calendar = gtk_calendar_new ();
  picker->button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                 "icon-name", "ouv-calendar-symbolic",
                                 "popover", popover,
                                 "tooltip-text", _("Choose in a calendar"),
                                 "valign", GTK_ALIGN_CENTER,
                                 NULL);
  gtk_widget_add_css_class (picker->button, "flat");
  ouv_widget_set_name (picker->button, _("Choose in a calendar"));
  ouv_widget_set_name (picker->calendar, _("Calendar"));
  gtk_popover_set_child (GTK_POPOVER (popover), picker->calendar);
  g_signal_connect (popover, "show", G_CALLBACK (show_cb), picker);
  g_signal_connect_data (picker->calendar, "day-selected", G_CALLBACK (chosen_cb), picker,
                         (GClosureNotify) (GCallback) g_free, 0);
  return picker->button;
}

char *
ouv_calendar_day_typed (OuvDay day)
{
  /* English names its months, and those are not read back: type as in Brazil there. */
  OuvLanguage language = ouv_locale_get_language ();

  return ouv_format_day (language == OUV_LANGUAGE_EN ? OUV_LANGUAGE_PT_BR : language, day);
}

GtkWidget *
ouv_calendar_hint_new (void)
{
  g_autofree char *today = ouv_calendar_day_typed (ouv_clock_today ());
  /* TRANSLATORS: how a date is typed; %s is today, for example 23/11/2026 */
  g_autofree char *text = g_strdup_printf (_("Day, month and year, for example %s"), today);
  GtkWidget *hint = ouv_label_new (text, "caption");

  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_add_css_class (hint, "below-row");
  return hint;
}
