/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ouv-decision.h"
#include "ouv-json.h"
#include "ouv-renewal.h"

static void
model_free (OuvModel *self)
{
  ouv_model_free_messages (self);
  ouv_model_free_tables (self);
  ouv_model_free_interview (self);
  g_clear_pointer (&self->scope, ouv_scope_free);
  g_clear_pointer (&self->calendar, ouv_calendar_free);
  g_clear_pointer (&self->rules, ouv_rules_free);
  g_free (self->version);
  g_free (self);
}

static gboolean
load (OuvLoader           *loader,
      const OuvModelFile   messages[OUV_N_LANGUAGES],
      GError             **error)
{
  if (!ouv_loader_load_interview (loader, error)
      || !ouv_loader_load_message_texts (loader, messages, error)
      || !ouv_loader_load_tables (loader, error)
      || !ouv_loader_load_messages (loader, error))
    return FALSE;
  if (loader->model->version == NULL)
    {
      g_set_error_literal (error, OUV_CORE_ERROR, OUV_CORE_ERROR_MISSING, "model:/version: is missing");
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_files (OuvLoader          *loader,
             const OuvModelFile *files,
             guint               n_files,
             GPtrArray          *roots,
             GError            **error)
{
  for (guint i = 0; i < n_files; i++)
    {
      JsonNode *root = ouv_model_file_parse (&files[i], error);

      if (root == NULL)
        return FALSE;
      g_ptr_array_add (roots, root);
      if (!ouv_loader_collect (loader, &files[i], root, error))
        return FALSE;
    }
  return TRUE;
}

/* ERRORS: see OuvLoader. */
static OuvModel *
model_new (const OuvModelFile  *files,
           guint                n_files,
           const OuvModelFile   messages[OUV_N_LANGUAGES],
           GPtrArray           *errors,
           GError             **error)
{
  g_autoptr(OuvModel) model = g_new0 (OuvModel, 1);
  g_autoptr(GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  OuvLoader loader = { model, sections, errors };

  g_atomic_ref_count_init (&model->ref_count);
  model->scope = ouv_scope_new ();
  model->calendar = ouv_calendar_new ();
  if (!parse_files (&loader, files, n_files, roots, error) || !load (&loader, messages, error))
    return NULL;
  if (errors != NULL && errors->len > 0)
    return NULL;
  model->rules = ouv_rules_new (model);
  return g_steal_pointer (&model);
}

OuvModel *
ouv_model_new (const OuvModelFile  *files,
               guint                n_files,
               const OuvModelFile   messages[OUV_N_LANGUAGES],
               GError             **error)
{
  return model_new (files, n_files, messages, NULL, error);
}

OuvModel *
ouv_model_new_with_errors (const OuvModelFiles *files,
                           GPtrArray           *errors)
{
  GError *last = NULL;
  OuvModel *model = model_new ((const OuvModelFile *) (gconstpointer) files->model->data, files->model->len, files->messages,
                               errors, &last);

  if (last != NULL)
    g_ptr_array_add (errors, last);
  return model;
}

OuvModel *
ouv_model_ref (OuvModel *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ouv_model_unref (OuvModel *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    model_free (self);
}

static void (*default_func) (OuvModel *model);

void
ouv_model_set_default_func (void (*func) (OuvModel *model))
{
  default_func = func;
}

static OuvModel *
load_bundled (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModelFiles) files = ouv_model_files_new_bundled ();
  OuvModel *model = ouv_model_new_for_files (files, &error);

  if (model == NULL)
    g_error ("The bundled decision model does not load: %s", error->message);
  return model;
}

static OuvModelFunc newer_func;

void
ouv_model_set_newer_func (OuvModelFunc func)
{
  newer_func = func;
}

static OuvModel *
load_default (void)
{
  OuvModel *newer = newer_func != NULL ? newer_func () : NULL;
  OuvModel *model = newer != NULL ? newer : load_bundled ();

  if (default_func != NULL)
    default_func (model);
  return model;
}

OuvModel *
ouv_model_get_default (void)
{
  static OuvModel *model;

  if (g_once_init_enter (&model))
    g_once_init_leave (&model, load_default ());
  return model;
}

const char *
ouv_model_get_version (const OuvModel *self)
{
  return self->version;
}

GPtrArray *
ouv_model_get_steps (const OuvModel *self)
{
  return self->steps;
}

GPtrArray *
ouv_model_get_pages (const OuvModel *self)
{
  return self->pages;
}

GPtrArray *
ouv_model_get_questions (const OuvModel *self)
{
  return self->questions;
}

GPtrArray *
ouv_model_get_channels (const OuvModel *self)
{
  return self->channels;
}

const OuvCalendar *
ouv_model_get_calendar (const OuvModel *self)
{
  return self->calendar;
}

const OuvQuestion *
ouv_model_find_question (const OuvModel *self,
                         const char     *id)
{
  return g_hash_table_lookup (self->question_ids, id);
}

const OuvChannel *
ouv_model_find_channel (const OuvModel *self,
                        const char     *id)
{
  for (guint i = 0; i < self->channels->len; i++)
    {
      OuvChannel *channel = self->channels->pdata[i];

      if (g_strcmp0 (channel->id, id) == 0)
        return channel;
    }
  return NULL;
}

const OuvOption *
ouv_question_find_option (const OuvQuestion *question,
                          const char        *id)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      OuvOption *option = question->options->pdata[i];

      if (g_strcmp0 (option->id, id) == 0)
        return option;
    }
  return NULL;
}

const OuvRightRow *
ouv_model_find_right (const OuvModel *self,
                      const char     *id)
{
  for (guint i = 0; i < self->rights->len; i++)
    {
      OuvRightRow *right = self->rights->pdata[i];

      if (g_str_equal (right->id, id))
        return right;
    }
  return NULL;
}

const OuvFact *
ouv_model_find_fact (const OuvModel *self,
                     const char     *id)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      OuvFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->id, id))
        return fact;
    }
  return NULL;
}

const OuvDerived *
ouv_model_find_derived_of (const OuvModel *self,
                           guint           variable)
{
  for (guint i = 0; i < self->derived->len; i++)
    {
      OuvDerived *derived = self->derived->pdata[i];

      if (derived->variable == variable)
        return derived;
    }
  return NULL;
}

const OuvQuestion *
ouv_model_find_question_of (const OuvModel *self,
                            guint           variable)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      OuvQuestion *question = self->questions->pdata[i];

      if (question->variable == variable || question->offered == variable)
        return question;
    }
  return NULL;
}

const OuvContactRow *
ouv_model_find_contact (const OuvModel *self,
                        const char     *id)
{
  for (guint i = 0; i < self->contacts->len; i++)
    {
      OuvContactRow *contact = self->contacts->pdata[i];

      if (g_str_equal (contact->id, id))
        return contact;
    }
  return NULL;
}

gboolean
ouv_model_has_states (const OuvModel   *self,
                      const OuvChannel *channel)
{
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const OuvContactRow *row = self->contacts->pdata[i];

      if (row->channel == channel && row->state != 0)
        return TRUE;
    }
  return FALSE;
}

OuvWay
ouv_model_get_way (const OuvModel   *self,
                   const OuvChannel *channel)
{
  const OuvContactRow *contact = ouv_model_find_contact (self, channel->id);

  for (guint i = 0; i < self->forms->len; i++)
    {
      const OuvForm *form = self->forms->pdata[i];

      if (form->use == OUV_USE_CALL && form->channel == channel)
        return OUV_WAY_PHONE;
    }
  return contact != NULL && contact->links->len > 0 ? OUV_WAY_SITE : OUV_WAY_OFFICE;
}

const OuvDatedValue *
ouv_fact_find_dated (const OuvFact *self,
                     OuvDay         today)
{
  const OuvDatedValue *current = NULL;

  for (guint i = 0; self->values != NULL && i < self->values->len; i++)
    {
      const OuvDatedValue *dated = &g_array_index (self->values, OuvDatedValue, i);

      if (current == NULL || dated->valid_from <= today)
        current = dated;
    }
  return current;
}

static OuvTranslateFunc translate_func;

void
ouv_model_set_translate_func (OuvTranslateFunc func)
{
  translate_func = func;
}

const char *
ouv_model_translate (const char *text)
{
  const char *translated;

  /* The empty msgid is the catalogue's header. */
  if (text == NULL || *text == '\0')
    return text;
  translated = translate_func != NULL ? translate_func (text) : NULL;
  return translated != NULL ? translated : g_dgettext (GETTEXT_PACKAGE, text);
}
