/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-update-group.h"

#include <glib/gi18n.h>

#include "check.h"
#include "ouv-ask-row.h"
#include "ouv-clock.h"
#include "ouv-content-fetch.h"
#include "ouv-error-text.h"
#include "ouv-format.h"
#include "ouv-locale.h"
#include "ouv-widgets.h"
#include "ouv-words.h"

struct _OuvUpdateGroup
{
  GtkBox           parent_instance;

  char            *url;     /* (owned) */
  OuvFetcher      *fetcher; /* (owned) (nullable) until it is disposed */
  OuvContentStore *store;   /* (owned) used by one thread at a time: the row asks once at a time */
  GtkWidget       *ask;     /* children, not owned */
  GtkWidget       *report;
};

G_DEFINE_FINAL_TYPE (OuvUpdateGroup, ouv_update_group, GTK_TYPE_BOX)

static gboolean
check (const OuvContent  *content,
       GError           **error)
{
  g_autoptr(GPtrArray) findings = ouv_findings_new ();

  ouv_check_content (content, findings);
  if (findings->len == 0)
    return TRUE;
  g_set_error (error, OUV_CONTENT_ERROR, OUV_CONTENT_ERROR_MODEL, "%s: %s", ((OuvFinding *) findings->pdata[0])->place,
               ((OuvFinding *) findings->pdata[0])->sentence);
  return FALSE;
}

typedef struct
{
  GBytes *content;
  GBytes *signature;
} Update;

static void
update_free (gpointer data)
{
  Update *update = data;

  g_bytes_unref (update->content);
  g_bytes_unref (update->signature);
  g_free (update);
}

/* In a thread of its own: the proof takes its time. */
static void
install (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  OuvUpdateGroup *self = source;
  Update *update = task_data;
  GError *error = NULL;
  OuvContent *content = ouv_content_store_install (self->store, update->content, update->signature, ouv_clock_today (), check, &error);

  if (content == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, content, (GDestroyNotify) ouv_content_free);
}

static char *
describe_content (const OuvContent *content)
{
  g_autofree char *day = ouv_format_day_words (ouv_locale_get_language (), content->created);

  /* TRANSLATORS: %s is the day on which newer advice was published */
  return g_strdup_printf (_("The advice of %s is here. Ouvidor uses it when you open it the next time."), day);
}

static void
say_error (OuvUpdateGroup *self,
           const GError   *error)
{
  g_autofree char *host = ouv_words_host (self->url);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = error->domain == OUV_NET_ERROR ? ouv_error_text_network (error, host) : ouv_error_text_content (error);
  ouv_report_say (self->report, OUV_REPORT_PROBLEM, text);
}

static void
installed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  OuvUpdateGroup *self = OUV_UPDATE_GROUP (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvContent) content = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *text = content != NULL ? describe_content (content) : NULL;

  /* The page may be gone. */
  if (self->fetcher == NULL)
    return;
  ouv_ask_row_done (OUV_ASK_ROW (self->ask));
  if (content != NULL)
    ouv_report_say (self->report, OUV_REPORT_DONE, text);
  else
    say_error (self, error);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(OuvUpdateGroup) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GTask) task = NULL;
  Update *update = g_new0 (Update, 1);

  if (!ouv_content_fetch_finish (OUV_FETCHER (source), result, &update->content, &update->signature, &error))
    {
      g_free (update);
      if (self->fetcher == NULL)
        return;
      ouv_ask_row_done (OUV_ASK_ROW (self->ask));
      say_error (self, error);
      return;
    }
  task = g_task_new (self, NULL, installed_cb, NULL);
  g_task_set_source_tag (task, fetched_cb);
  g_task_set_task_data (task, update, update_free);
  g_task_run_in_thread (task, install);
}

static void
ask_cb (OuvUpdateGroup *self,
        GCancellable   *cancellable)
{
  ouv_report_say (self->report, OUV_REPORT_NOTE, NULL);
  ouv_content_fetch_async (self->fetcher, self->url, cancellable, fetched_cb, g_object_ref (self));
}

static void
ouv_update_group_dispose (GObject *object)
{
  g_clear_object (&OUV_UPDATE_GROUP (object)->fetcher);
  G_OBJECT_CLASS (ouv_update_group_parent_class)->dispose (object);
}

static void
ouv_update_group_finalize (GObject *object)
{
  OuvUpdateGroup *self = OUV_UPDATE_GROUP (object);

  g_free (self->url);
  ouv_content_store_free (self->store);
  G_OBJECT_CLASS (ouv_update_group_parent_class)->finalize (object);
}

static void
ouv_update_group_class_init (OuvUpdateGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ouv_update_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = ouv_update_group_finalize;
}

static void
ouv_update_group_init (OuvUpdateGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static GtkWidget *
create_present_row (void)
{
  const OuvContent *used = ouv_content_get_used ();
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *until = NULL;
  g_autofree char *subtitle = NULL;

  /* TRANSLATORS: %s is a version such as 2026.11.1 */
  title = g_strdup_printf (_("Version %s"), ouv_model_get_version (ouv_model_get_default ()));
  if (used == NULL)
    return ouv_row_new (title, _("Came with Ouvidor."));
  day = ouv_format_day_words (ouv_locale_get_language (), used->created);
  until = ouv_format_day_words (ouv_locale_get_language (), used->expires);
  /* TRANSLATORS: both are days */
  subtitle = g_strdup_printf (_("Published on %1$s, current until %2$s."), day, until);
  return ouv_row_new (title, subtitle);
}

static void
build (OuvUpdateGroup *self)
{
  GtkWidget *group = ouv_group_new (_("Advice"), _("Phone numbers and laws change more often than Ouvidor itself."));
  g_autofree char *host = ouv_words_host (self->url);
  /* TRANSLATORS: beside a button that looks it up; %s is an address */
  g_autofree char *title = g_strdup_printf (_("Newer advice from %s"), host);

  self->ask = ouv_ask_row_new (title, _("Nothing about you is sent. What comes is used only if its signature is right."));
  self->report = ouv_report_new ();
  g_signal_connect_object (self->ask, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_present_row ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->ask);
  gtk_box_append (GTK_BOX (self), group);
  gtk_box_append (GTK_BOX (self), self->report);
}

GtkWidget *
ouv_update_group_new (const char      *url,
                      OuvFetcher      *fetcher,
                      OuvContentStore *store)
{
  OuvUpdateGroup *self = g_object_new (OUV_TYPE_UPDATE_GROUP, NULL);

  self->url = g_strdup (url);
  self->fetcher = g_object_ref (fetcher);
  self->store = store;
  build (self);
  return GTK_WIDGET (self);
}

GtkWidget *
ouv_update_group_new_default (void)
{
  OuvContentStore *store = *CONTENT_URL != '\0' ? ouv_content_store_new_default () : NULL;
  g_autofree char *host = NULL;
  g_autoptr(OuvFetcher) fetcher = NULL;

  if (store == NULL)
    return NULL;
  host = ouv_words_host (CONTENT_URL);
  fetcher = ouv_fetcher_new ((const char *const []) { host, NULL });
  return ouv_update_group_new (CONTENT_URL, fetcher, store);
}

GtkWidget *
ouv_update_note_new (void)
{
  const OuvContent *used = ouv_content_get_used ();

  if (used == NULL || used->expires >= ouv_clock_today ())
    return NULL;
  return ouv_note_new ("dialog-warning-symbolic",
                       _("This advice may be out of date. Look for newer advice in Preferences, and check numbers before you call."));
}
