/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-case-item.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "ouv-clock.h"
#include "ouv-format.h"
#include "ouv-locale.h"

struct _OuvCaseItem
{
  GObject        parent_instance;

  OuvCase       *kase;     /* (owned) */
  char          *id;       /* (owned) */
  char          *name;     /* (owned) (nullable) */
  char          *page;     /* (owned) (nullable) */
  OuvDay         created;
  OuvCaseAccess  access;
  guint64        revision;
  gboolean       complete;
  gboolean       closed;
  gboolean       keeps_all;
  GHashTable    *ticks;    /* (owned) set of checklist ids */
  GHashTable    *files;    /* (owned) checklist ids to GStrv */
  OuvDay         reminded;
  gboolean       advised_anew;
  JsonObject    *origin;   /* (owned) (nullable) */
  OuvCaseSummary summary;  /* of summarised, */
  guint64        summarised; /* a revision + 1; 0: none yet */
};

G_DEFINE_FINAL_TYPE (OuvCaseItem, ouv_case_item, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (OuvCaseItem *self)
{
  self->revision++;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_flag (OuvCaseItem *self,
          gboolean    *flag,
          gboolean     value)
{
  if (*flag == !!value)
    return;
  *flag = !!value;
  emit_changed (self);
}

static void
set_text (OuvCaseItem  *self,
          char        **text,
          const char   *value)
{
  if (g_strcmp0 (*text, value) == 0)
    return;
  g_free (*text);
  *text = g_strdup (value);
  emit_changed (self);
}

static void
ouv_case_item_finalize (GObject *object)
{
  OuvCaseItem *self = OUV_CASE_ITEM (object);

  g_clear_object (&self->kase);
  g_free (self->id);
  g_free (self->name);
  g_free (self->page);
  g_hash_table_unref (self->ticks);
  g_hash_table_unref (self->files);
  g_clear_pointer (&self->origin, json_object_unref);
  g_free (self->summary.step);
  G_OBJECT_CLASS (ouv_case_item_parent_class)->finalize (object);
}

static void
ouv_case_item_class_init (OuvCaseItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ouv_case_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ouv_case_item_init (OuvCaseItem *self)
{
  self->id = g_uuid_string_random ();
  self->keeps_all = TRUE;
  self->ticks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

OuvCaseItem *
ouv_case_item_new (OuvCase *kase,
                   OuvDay   created)
{
  OuvCaseItem *self = g_object_new (OUV_TYPE_CASE_ITEM, NULL);

  self->kase = g_object_ref (kase);
  self->created = created;
  g_signal_connect_object (kase, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  return self;
}

OuvCase *
ouv_case_item_get_case (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->kase;
}

OuvDay
ouv_case_item_get_created (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), 0);

  return self->created;
}

const char *
ouv_case_item_get_id (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->id;
}

void
ouv_case_item_set_id (OuvCaseItem *self,
                      const char  *id)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  g_free (self->id);
  self->id = g_strdup (id);
}

OuvCaseAccess
ouv_case_item_get_access (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), OUV_CASE_WRITABLE);

  return self->access;
}

void
ouv_case_item_set_access (OuvCaseItem   *self,
                          OuvCaseAccess  access)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  self->access = access;
}

gboolean
ouv_case_item_is_read_only (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), TRUE);

  return self->access != OUV_CASE_WRITABLE;
}

guint64
ouv_case_item_get_revision (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), 0);

  return self->revision;
}

const char *
ouv_case_item_get_name (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->name;
}

void
ouv_case_item_set_name (OuvCaseItem *self,
                        const char  *name)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  set_text (self, &self->name, name != NULL && *name != '\0' ? name : NULL);
}

gboolean
ouv_case_item_is_complete (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), FALSE);

  return self->complete;
}

void
ouv_case_item_set_complete (OuvCaseItem *self,
                            gboolean     complete)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  set_flag (self, &self->complete, complete);
}

gboolean
ouv_case_item_is_closed (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), FALSE);

  return self->closed;
}

void
ouv_case_item_set_closed (OuvCaseItem *self,
                          gboolean     closed)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  set_flag (self, &self->closed, closed);
}

const char *
ouv_case_item_get_page (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->page;
}

void
ouv_case_item_set_page (OuvCaseItem *self,
                        const char  *page_id)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  set_text (self, &self->page, page_id);
}

gboolean
ouv_case_item_keeps_all (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), TRUE);

  return self->keeps_all;
}

void
ouv_case_item_set_keeps_all (OuvCaseItem *self,
                             gboolean     keeps_all)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  set_flag (self, &self->keeps_all, keeps_all);
}

gboolean
ouv_case_item_is_ticked (OuvCaseItem *self,
                         const char  *id)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), FALSE);

  return g_hash_table_contains (self->ticks, id);
}

void
ouv_case_item_set_ticked (OuvCaseItem *self,
                          const char  *id,
                          gboolean     ticked)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  if (ouv_case_item_is_ticked (self, id) == !!ticked)
    return;
  if (ticked)
    g_hash_table_add (self->ticks, g_strdup (id));
  else
    g_hash_table_remove (self->ticks, id);
  emit_changed (self);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static const char **
sort_keys (GHashTable *table)
{
  guint n_keys;
  const char **keys = (const char **) g_hash_table_get_keys_as_array (table, &n_keys);

  qsort (keys, n_keys, sizeof *keys, compare_texts);
  return keys;
}

const char **
ouv_case_item_get_ticks (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return sort_keys (self->ticks);
}

const char *const *
ouv_case_item_get_files (OuvCaseItem *self,
                         const char  *paper)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return g_hash_table_lookup (self->files, paper);
}

const char **
ouv_case_item_get_papers (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return sort_keys (self->files);
}

void
ouv_case_item_set_files (OuvCaseItem       *self,
                         const char        *paper,
                         const char *const *files)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  if (files != NULL && files[0] != NULL)
    g_hash_table_insert (self->files, g_strdup (paper), g_strdupv ((char **) files));
  else
    g_hash_table_remove (self->files, paper);
  emit_changed (self);
}

/* The files of PAPER but for FILE, and then MORE. */
static GStrv
rebuild_files (OuvCaseItem *self,
               const char  *paper,
               const char  *file,
               const char  *more)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *files = g_hash_table_lookup (self->files, paper);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (g_strcmp0 (files[i], file) != 0)
      g_strv_builder_add (builder, files[i]);
  if (more != NULL)
    g_strv_builder_add (builder, more);
  return g_strv_builder_end (builder);
}

void
ouv_case_item_add_file (OuvCaseItem *self,
                        const char  *paper,
                        const char  *file)
{
  g_auto(GStrv) files = NULL;

  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  files = rebuild_files (self, paper, NULL, file);
  ouv_case_item_set_files (self, paper, (const char *const *) files);
}

void
ouv_case_item_remove_file (OuvCaseItem *self,
                           const char  *paper,
                           const char  *file)
{
  g_auto(GStrv) files = NULL;

  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  files = rebuild_files (self, paper, file, NULL);
  ouv_case_item_set_files (self, paper, (const char *const *) files);
}

GPtrArray *
ouv_case_item_list_files (OuvCaseItem *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer files;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), list);

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, NULL, &files))
    for (char **file = files; *file != NULL; file++)
      g_ptr_array_add (list, *file);
  return list;
}

GHashTable *
ouv_case_item_get_at_hand (OuvCaseItem *self)
{
  GHashTable *at_hand = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  GHashTableIter iter;
  gpointer paper, files;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), at_hand);

  g_hash_table_iter_init (&iter, self->ticks);
  while (g_hash_table_iter_next (&iter, &paper, NULL))
    g_hash_table_insert (at_hand, g_strdup (paper), g_new0 (char *, 1));
  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &paper, &files))
    g_hash_table_insert (at_hand, g_strdup (paper), g_strdupv (files));
  return at_hand;
}

/* What is lost soonest: something is today where a judge could act at once. */
static OuvDay
get_urgency (const OuvOutcome *outcome)
{
  for (guint i = 0; i < outcome->contacts->len; i++)
    if (((const OuvContact *) g_ptr_array_index (outcome->contacts, i))->urgent)
      return outcome->as_of;
  if (outcome->until != 0)
    return outcome->until;
  for (guint i = 0; i < outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = g_ptr_array_index (outcome->deadlines, i);

      if (deadline->date >= outcome->as_of)
        return deadline->date;
    }
  return OUV_DAY_MAX;
}

const OuvCaseSummary *
ouv_case_item_get_summary (OuvCaseItem *self)
{
  g_autoptr(GDateTime) now = ouv_clock_now ();
  OuvDay today = ouv_clock_day_of (now);
  OuvLanguage language = ouv_locale_get_language ();
  OuvOutcome *outcome;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  if (self->summarised == self->revision + 1 && self->summary.as_of == today && self->summary.language == language)
    return &self->summary;
  outcome = ouv_outcome_new_brief (self->kase, today, now, language);
  g_free (self->summary.step);
  self->summary = (OuvCaseSummary) {
    .as_of = today,
    .language = language,
    .action = outcome->action,
    .channel = outcome->channel,
    .until = outcome->until,
    .urgency = get_urgency (outcome),
    .step = ouv_outcome_dup_title (outcome),
  };
  self->summarised = self->revision + 1;
  ouv_outcome_free (outcome);
  return &self->summary;
}

OuvDay
ouv_case_item_get_reminded (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), 0);

  return self->reminded;
}

void
ouv_case_item_set_reminded (OuvCaseItem *self,
                            OuvDay       day)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  if (self->reminded == day)
    return;
  self->reminded = day;
  emit_changed (self);
}

gboolean
ouv_case_item_is_advised_anew (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), FALSE);

  return self->advised_anew;
}

void
ouv_case_item_set_advised_anew (OuvCaseItem *self,
                                gboolean     anew)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  self->advised_anew = anew;
}

JsonObject *
ouv_case_item_get_origin (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->origin;
}

void
ouv_case_item_set_origin (OuvCaseItem *self,
                          JsonObject  *origin)
{
  g_return_if_fail (OUV_IS_CASE_ITEM (self));

  g_clear_pointer (&self->origin, json_object_unref);
  self->origin = origin != NULL ? json_object_ref (origin) : NULL;
}

char *
ouv_case_item_dup_title (OuvCaseItem *self)
{
  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  return self->name != NULL ? g_strdup (self->name) : ouv_case_item_dup_subject (self);
}

char *
ouv_case_item_dup_subject (OuvCaseItem *self)
{
  static const char *const telling[] = { "problem", "service", "matter" };

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      char *shown = ouv_case_dup_display (self->kase, telling[i], ouv_locale_get_language ());

      if (shown != NULL)
        return shown;
    }
  return g_strdup (_("New case"));
}

char *
ouv_case_item_dup_subtitle (OuvCaseItem *self)
{
  OuvLanguage language = ouv_locale_get_language ();
  g_autofree char *product = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (OUV_IS_CASE_ITEM (self), NULL);

  product = ouv_case_dup_display (self->kase, "product", language);
  amount = ouv_case_dup_display (self->kase, "amount", language);
  if (product != NULL && amount != NULL)
    return g_strjoin (OUV_FORMAT_DOT, product, amount, NULL);
  return g_strdup (product != NULL ? product : amount != NULL ? amount : "");
}
