/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-export.h"

#include <glib/gi18n.h>

#include "ouv-calendar-file.h"
#include "ouv-clock.h"
#include "ouv-save.h"
#include "ouv-widgets.h"

static void
add_dates (OuvCalendarFile *calendar,
           GListModel      *cases)
{
  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);

      if (ouv_case_item_is_complete (item) && !ouv_case_item_is_closed (item))
        ouv_calendar_file_add_case (calendar, item);
    }
}

void
ouv_export_dates (GtkWidget   *widget,
                  GListModel  *cases,
                  OuvCaseItem *item)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();
  g_autoptr(OuvCalendarFile) calendar = ouv_calendar_file_new (now);
  g_autoptr(GBytes) contents = NULL;
  g_autofree char *done = NULL;
  guint n;

  g_return_if_fail (GTK_IS_WIDGET (widget) && G_IS_LIST_MODEL (cases));

  if (item != NULL)
    ouv_calendar_file_add_case (calendar, item);
  else
    add_dates (calendar, cases);
  n = ouv_calendar_file_get_n_events (calendar);
  if (n == 0)
    {
      g_autoptr(AdwToast) nothing = adw_toast_new (_("There are no dates ahead"));

      ouv_widget_toast (widget, nothing);
      return;
    }
  contents = ouv_calendar_file_to_bytes (calendar);
  /* TRANSLATORS: after saving a file for a calendar program; “it” is that file */
  done = g_strdup_printf (ngettext ("Saved with %u date. Open it with your calendar",
                                    "Saved with %u dates. Open it with your calendar", n), n);
  ouv_save (widget, _("Save the dates for your calendar"), "ouvidor.ics", contents, done);
}
