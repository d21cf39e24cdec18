/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-reminders.h"

#include <glib/gi18n.h>

#include "ouv-clock.h"
#include "ouv-words.h"

static char *
dup_id (OuvCaseItem *item)
{
  return g_strconcat ("reply-", ouv_case_item_get_id (item), NULL);
}

static gboolean
is_due (OuvCaseItem *item)
{
  OuvDay today = ouv_clock_today ();
  const OuvCaseSummary *summary;

  if (!ouv_case_item_is_complete (item) || ouv_case_item_is_closed (item) || ouv_case_item_get_reminded (item) == today)
    return FALSE;
  summary = ouv_case_item_get_summary (item);
  return summary->action == OUV_ACTION_WAIT && summary->channel != NULL
         && (summary->until == today || summary->until == today + 1);
}

static void
tell (GApplication *application,
      OuvCaseItem  *item)
{
  const OuvCaseSummary *summary = ouv_case_item_get_summary (item);
  gboolean today = summary->until == summary->as_of;
  g_autoptr(GNotification) notification = g_notification_new (today ? _("Today is the last day for an answer")
                                                                    : _("Tomorrow is the last day for an answer"));
  g_autofree char *day = ouv_words_day (summary->until);
  g_autofree char *body = g_strjoin (OUV_WORDS_DOT, ouv_words_channel (summary->channel), day, NULL);
  g_autofree char *id = dup_id (item);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.open-case", "s", ouv_case_item_get_id (item));
  g_application_send_notification (application, id, notification);
}

void
ouv_reminders_tell (GApplication *application,
                    OuvCaseStore *store)
{
  GListModel *cases = ouv_case_store_get_cases (store);
  g_autoptr(GPtrArray) due = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++)
    {
      g_autoptr(OuvCaseItem) item = g_list_model_get_item (cases, i);

      if (is_due (item))
        g_ptr_array_add (due, g_steal_pointer (&item));
    }
  for (guint i = 0; i < due->len; i++)
    {
      /* Its file remembers what was said; it may have changed since it was read. */
      g_autoptr(OuvCaseItem) item = ouv_case_store_open (store, due->pdata[i]);

      if (item == NULL || !is_due (item))
        continue;
      tell (application, item);
      ouv_case_item_set_reminded (item, ouv_clock_today ());
    }
}

void
ouv_reminders_withdraw (GApplication *application,
                        OuvCaseItem  *item)
{
  g_autofree char *id = dup_id (item);

  if (application != NULL)
    g_application_withdraw_notification (application, id);
}
