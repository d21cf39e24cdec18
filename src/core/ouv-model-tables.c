/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-model-private.h"

#include <math.h>
#include <string.h>

#include "ouv-format.h"

/* Facts and holidays */

static void
fact_free (OuvFact *fact)
{
  g_free (fact->id);
  g_free (fact->text);
  g_free (fact->own_text);
  g_free (fact->renewed_url);
  g_clear_pointer (&fact->values, g_array_unref);
  ouv_source_free (fact->source);
  g_free (fact);
}

static gboolean
parse_number (const char  *text,
              double      *number,
              GError     **error)
{
  char *end;

  *number = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && isfinite (*number))
    return TRUE;
  g_set_error (error, OUV_CORE_ERROR, OUV_CORE_ERROR_RANGE, "“%s” is no number", text);
  return FALSE;
}

static gboolean
load_value (OuvEntry  *entry,
            OuvFact   *fact,
            OuvValue  *value,
            GError   **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) local = NULL;
  gboolean fine = TRUE;

  if (!ouv_loader_string (entry, "value", TRUE, &text, error))
    return FALSE;
  value->type = fact->type;
  value->known = TRUE;
  if (fact->type == OUV_TYPE_MONEY)
    fine = ouv_parse_money_iso (text, &value->money, &local);
  else if (fact->type == OUV_TYPE_DATE)
    fine = (value->day = ouv_day_from_iso (text, &local)) != 0;
  else if (fact->type == OUV_TYPE_NUMBER)
    fine = parse_number (text, &value->number, &local);
  else
    {
      value->known = FALSE;
      fact->text = g_steal_pointer (&text);
    }
  if (!fine)
    ouv_loader_fail (entry, "value", OUV_CORE_ERROR_RANGE, error, "%s", local->message);
  return fine;
}

static gboolean
load_dated_values (OuvEntry  *entry,
                   OuvFact   *fact,
                   GError   **error)
{
  static const char *const members[] = { "value", "valid_from", "source", NULL };
  g_autoptr(GPtrArray) entries = ouv_loader_children (entry, "values", error);

  if (entries == NULL)
    return FALSE;
  fact->values = g_array_new (FALSE, TRUE, sizeof (OuvDatedValue));
  for (guint i = 0; i < entries->len; i++)
    {
      OuvDatedValue dated = { 0 };
      OuvSource *source = NULL;
      gboolean fine;

      fine = ouv_loader_members (entries->pdata[i], members, error) && load_value (entries->pdata[i], fact, &dated.value, error)
             && ouv_loader_day (entries->pdata[i], "valid_from", TRUE, &dated.valid_from, error)
             && ouv_loader_source (entries->pdata[i], TRUE, &source, NULL, error);
      ouv_source_free (source);
      if (!fine)
        return FALSE;
      if (i > 0 && dated.valid_from <= g_array_index (fact->values, OuvDatedValue, i - 1).valid_from)
        {
          ouv_loader_fail (entries->pdata[i], "valid_from", OUV_CORE_ERROR_RANGE, error, "values must be in the order of their days");
          return FALSE;
        }
      g_array_append_val (fact->values, dated);
    }
  return TRUE;
}

static gboolean
load_fact (OuvLoader *loader,
           OuvEntry  *entry,
           GError   **error)
{
  static const char *const members[] = { "id", "type", "value", "values", "source", "review_by", NULL };
  static const char *const types[] = { "money", "number", "date", "text", NULL };
  static const OuvType value_types[] = { OUV_TYPE_MONEY, OUV_TYPE_NUMBER, OUV_TYPE_DATE, OUV_TYPE_FREE };
  OuvFact *fact = g_new0 (OuvFact, 1);
  gboolean dated = json_object_has_member (entry->object, "values");
  int type = -1;

  g_ptr_array_add (loader->model->facts, fact);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &fact->id, error)
      || !ouv_loader_choice (entry, "type", types, &type, error)
      || !ouv_loader_source (entry, !dated, &fact->source, &fact->review_by, error))
    return FALSE;
  fact->type = value_types[type];
  if (dated ? !load_dated_values (entry, fact, error) : !load_value (entry, fact, &fact->value, error))
    return FALSE;
  if (g_str_equal (fact->id, "minimum_wage"))
    loader->model->wage = fact;
  else if (fact->value.known)
    ouv_scope_add_fact (loader->model->scope, fact->id, fact->value);
  return TRUE;
}

static gboolean
load_holiday (OuvLoader *loader,
              OuvEntry  *entry,
              GError   **error)
{
  static const char *const members[] = { "month", "day", "since", "easter", "name", "source", "review_by", NULL };
  g_autofree char *name = NULL;
  OuvSource *source = NULL;
  gint64 month = 0, day = 0, since = 0, easter = 0;
  OuvDay review_by;
  gboolean fine;

  fine = ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "name", TRUE, &name, error)
         && ouv_loader_int (entry, "month", 1, 12, &month, error) && ouv_loader_int (entry, "day", 1, 31, &day, error)
         && ouv_loader_int (entry, "since", 1800, 2100, &since, error)
         && ouv_loader_int (entry, "easter", -60, 70, &easter, error)
         && ouv_loader_source (entry, TRUE, &source, &review_by, error);
  ouv_source_free (source);
  if (!fine)
    return FALSE;
  if (json_object_has_member (entry->object, "easter") == (month != 0 || day != 0)
      || ((month != 0 || day != 0) && ouv_day_from_ymd (2000, (int) month, (int) day) == 0))
    {
      ouv_loader_fail (entry, NULL, OUV_CORE_ERROR_RANGE, error, "a holiday has either a month with a day of it, or easter");
      return FALSE;
    }
  if (month != 0)
    ouv_calendar_add_fixed (loader->model->calendar, (int) month, (int) day, (int) since, name);
  else
    ouv_calendar_add_movable (loader->model->calendar, (int) easter, name);
  return TRUE;
}

/* Derived values */

static void
derived_free (OuvDerived *derived)
{
  g_free (derived->id);
  g_free (derived->text);
  g_free (derived->otherwise);
  g_clear_pointer (&derived->options, g_ptr_array_unref);
  ouv_expression_free (derived->value);
  g_free (derived);
}

typedef struct {
  OuvScope *scope;
  guint     order;
} HighestOrder;

static void
raise_order (guint    index,
             gpointer data)
{
  HighestOrder *highest = data;

  highest->order = MAX (highest->order, ouv_scope_get (highest->scope, index)->order);
}

static void
label_free (gpointer data)
{
  OuvStep *label = data;

  g_free (label->id);
  g_free (label->title);
  g_free (label);
}

static gboolean
load_label (OuvEntry    *entry,
            OuvDerived  *derived,
            const char **options,
            GError     **error)
{
  static const char *const members[] = { "id", "label", NULL };
  OuvStep *label = g_new0 (OuvStep, 1);

  g_ptr_array_add (derived->options, label);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &label->id, error)
      || !ouv_loader_string (entry, "label", TRUE, &label->title, error))
    return FALSE;
  if (options != NULL && g_strv_contains (options, label->id))
    return TRUE;
  ouv_loader_fail (entry, "id", OUV_CORE_ERROR_UNKNOWN_ID, error, "“%s” is never “%s”", derived->id, label->id);
  return FALSE;
}

/* What it and its values are called where rules are explained. */
static gboolean
load_words (OuvEntry    *entry,
            OuvDerived  *derived,
            const char **options,
            GError     **error)
{
  g_autoptr(GPtrArray) labels = NULL;

  if (!ouv_loader_string (entry, "text", FALSE, &derived->text, error)
      || !ouv_loader_string (entry, "otherwise", FALSE, &derived->otherwise, error))
    return FALSE;
  if (derived->otherwise != NULL && derived->text == NULL)
    {
      ouv_loader_fail (entry, "text", OUV_CORE_ERROR_MISSING, error, "is missing");
      return FALSE;
    }
  labels = ouv_loader_children (entry, "options", error);
  if (labels == NULL)
    return FALSE;
  derived->options = g_ptr_array_new_with_free_func (label_free);
  for (guint i = 0; i < labels->len; i++)
    if (!load_label (labels->pdata[i], derived, options, error))
      return FALSE;
  return TRUE;
}

static gboolean
load_derived (OuvLoader *loader,
              OuvEntry  *entry,
              GError   **error)
{
  static const char *const members[] = { "id", "value", "text", "otherwise", "options", NULL };
  OuvDerived *derived = g_new0 (OuvDerived, 1);
  HighestOrder highest = { loader->model->scope, OUV_ORDER_DERIVED };
  const char **options;

  g_ptr_array_add (loader->model->derived, derived);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &derived->id, error)
      || !ouv_loader_condition (loader, entry, "value", OUV_TYPE_NONE, G_MAXUINT, TRUE, &derived->value, error))
    return FALSE;
  if (ouv_scope_lookup (loader->model->scope, derived->id) != NULL)
    {
      ouv_loader_fail (entry, "id", OUV_CORE_ERROR_DUPLICATE, error, "there is already a variable “%s”", derived->id);
      return FALSE;
    }
  /* A derived value is known when all that it reads is. */
  ouv_expression_foreach_variable (derived->value, raise_order, &highest);
  options = ouv_expression_list_options (derived->value, loader->model->scope);
  if (options != NULL)
    g_ptr_array_add (loader->model->option_lists, options);
  derived->order = highest.order;
  derived->variable = ouv_scope_add (loader->model->scope, derived->id, ouv_expression_get_type_of (derived->value), options,
                                     highest.order);
  return load_words (entry, derived, options, error);
}

/* Decision tables */

static void
next_row_free (OuvNextRow *row)
{
  g_free (row->id);
  g_free (row->reason);
  ouv_expression_free (row->when);
  ouv_expression_free (row->channel_value);
  ouv_expression_free (row->until);
  g_free (row);
}

/* Every channel that an expression can give must be one. */
static gboolean
check_next_channels (OuvLoader  *loader,
                     OuvEntry   *entry,
                     OuvNextRow *row,
                     GError    **error)
{
  g_autofree const char **options = ouv_expression_list_options (row->channel_value, loader->model->scope);

  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) loader->model->channel_or_none, options[i]))
      {
        ouv_loader_fail (entry, "channel", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no channel “%s”", options[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
load_next_channel (OuvLoader  *loader,
                   OuvEntry   *entry,
                   OuvNextRow *row,
                   GError    **error)
{
  JsonNode *node = json_object_get_member (entry->object, "channel");

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return ouv_loader_condition (loader, entry, "channel", OUV_TYPE_SYMBOL, OUV_ORDER_NEXT, TRUE, &row->channel_value, error)
           && check_next_channels (loader, entry, row, error);
  return ouv_loader_channel (loader, entry, "channel", &row->channel, error);
}

static gboolean
load_next_row (OuvLoader *loader,
               OuvEntry  *entry,
               GError   **error)
{
  static const char *const members[] = { "id", "when", "action", "channel", "until", "reason", NULL };
  static const char *const actions[] = { "contact", "wait", "none", NULL };
  OuvNextRow *row = g_new0 (OuvNextRow, 1);
  int action = -1;

  g_ptr_array_add (loader->model->next_step, row);
  if (!ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "id", TRUE, &row->id, error)
      || !ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_NEXT, FALSE, &row->when, error)
      || !ouv_loader_choice (entry, "action", actions, &action, error)
      || !load_next_channel (loader, entry, row, error)
      || !ouv_loader_condition (loader, entry, "until", OUV_TYPE_DATE, OUV_ORDER_NEXT, FALSE, &row->until, error)
      || !ouv_loader_string (entry, "reason", TRUE, &row->reason, error))
    return FALSE;
  row->action = (OuvAction) action;
  return TRUE;
}

static void
row_free (OuvRow *row)
{
  g_free (row->id);
  g_free (row->text);
  ouv_expression_free (row->when);
  g_free (row);
}

static gboolean
load_reason (OuvLoader *loader,
             OuvEntry  *entry,
             GError   **error)
{
  static const char *const members[] = { "id", "when", "text", "source", NULL };
  OuvRow *row = g_new0 (OuvRow, 1);
  OuvSource *source = NULL;
  gboolean fine;

  g_ptr_array_add (loader->model->reasons, row);
  fine = ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "id", TRUE, &row->id, error)
         && ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &row->when, error)
         && ouv_loader_string (entry, "text", TRUE, &row->text, error) && ouv_loader_source (entry, FALSE, &source, NULL, error);
  ouv_source_free (source);
  return fine;
}

static gboolean
load_offer (OuvLoader *loader,
            OuvEntry  *entry,
            GError   **error)
{
  static const char *const members[] = { "id", "when", "channel", "reason", "urgent", NULL };
  OuvRow *row = g_new0 (OuvRow, 1);

  g_ptr_array_add (loader->model->offers, row);
  return ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "id", TRUE, &row->id, error)
         && ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &row->when, error)
         && ouv_loader_channel (loader, entry, "channel", &row->channel, error)
         && ouv_loader_boolean (entry, "urgent", &row->urgent, error)
         && ouv_loader_string (entry, "reason", TRUE, &row->text, error);
}

void
ouv_rung_rules_free (OuvRungRules *rules)
{
  g_clear_pointer (&rules->not_for_you, g_ptr_array_unref);
  g_clear_pointer (&rules->later, g_ptr_array_unref);
  g_free (rules);
}

static gboolean
load_rung_rows (OuvLoader   *loader,
                OuvEntry    *entry,
                const char  *member,
                GPtrArray  **rows,
                GError     **error)
{
  const char *const members[] = { "when", "reason", g_str_equal (member, "later") ? "any_time" : NULL, NULL };
  g_autoptr(GPtrArray) entries = ouv_loader_children (entry, member, error);

  *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      OuvRow *row = g_new0 (OuvRow, 1);

      g_ptr_array_add (*rows, row);
      if (!ouv_loader_members (entries->pdata[i], members, error)
          || !ouv_loader_condition (loader, entries->pdata[i], "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &row->when, error)
          || !ouv_loader_boolean (entries->pdata[i], "any_time", &row->any_time, error)
          || !ouv_loader_string (entries->pdata[i], "reason", TRUE, &row->text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_rung (OuvLoader *loader,
           OuvEntry  *entry,
           GError   **error)
{
  static const char *const members[] = { "channel", "not_for_you", "later", NULL };
  const OuvChannel *channel;
  OuvRungRules *rules;
  guint index;

  if (!ouv_loader_members (entry, members, error) || !ouv_loader_channel (loader, entry, "channel", &channel, error))
    return FALSE;
  g_ptr_array_find (loader->model->channels, channel, &index);
  rules = loader->model->rungs->pdata[index];
  if (rules->later != NULL)
    {
      ouv_loader_fail (entry, "channel", OUV_CORE_ERROR_DUPLICATE, error, "“%s” has two rungs", channel->id);
      return FALSE;
    }
  return load_rung_rows (loader, entry, "not_for_you", &rules->not_for_you, error)
         && load_rung_rows (loader, entry, "later", &rules->later, error);
}

static gboolean
check_rungs (OuvLoader *loader,
             GError   **error)
{
  for (guint i = 0; i < loader->model->rungs->len; i++)
    if (((OuvRungRules *) loader->model->rungs->pdata[i])->later == NULL)
      {
        ouv_loader_fail (ouv_loader_section (loader, "channels")->pdata[i], "id", OUV_CORE_ERROR_MISSING, error,
                         "the section ladder has no entry for this channel");
        return FALSE;
      }
  return TRUE;
}

static void
checklist_row_free (OuvChecklistRow *row)
{
  g_free (row->id);
  ouv_expression_free (row->when);
  g_free (row->text);
  g_free (row->form);
  g_free (row->why);
  g_free (row->enclosure);
  g_free (row);
}

static gboolean
load_checklist_row (OuvLoader *loader,
                    OuvEntry  *entry,
                    GError   **error)
{
  static const char *const members[] = { "id", "when", "text", "form", "why", "not_enclosed", "source", NULL };
  static const char *const forms[] = { "original", "copy", "print", NULL };
  OuvChecklistRow *row = g_new0 (OuvChecklistRow, 1);
  OuvSource *source = NULL;
  gboolean not_enclosed = FALSE, fine;
  int form = 0;

  g_ptr_array_add (loader->model->checklist, row);
  fine = ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "id", TRUE, &row->id, error)
         && ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &row->when, error)
         && ouv_loader_string (entry, "text", TRUE, &row->text, error)
         && ouv_loader_choice (entry, "form", forms, &form, error) && ouv_loader_string (entry, "form", TRUE, &row->form, error)
         && ouv_loader_string (entry, "why", TRUE, &row->why, error)
         && ouv_loader_boolean (entry, "not_enclosed", &not_enclosed, error) && ouv_loader_source (entry, FALSE, &source, NULL, error);
  ouv_source_free (source);
  if (!fine || not_enclosed)
    return fine;
  row->enclosure = g_strconcat ("enclosure.", row->id, NULL);
  return ouv_loader_text (loader, entry, "id", row->enclosure, error);
}

static void
deadline_row_free (OuvDeadlineRow *row)
{
  g_free (row->id);
  ouv_expression_free (row->when);
  ouv_expression_free (row->date);
  g_free (row->text);
  g_free (row->pressing);
  ouv_source_free (row->source);
  g_free (row);
}

static gboolean
load_deadline_row (OuvLoader *loader,
                   OuvEntry  *entry,
                   GError   **error)
{
  static const char *const members[] = { "id", "when", "date", "text", "pressing", "source", "review_by", NULL };
  OuvDeadlineRow *row = g_new0 (OuvDeadlineRow, 1);
  OuvDay review_by;

  g_ptr_array_add (loader->model->deadlines, row);
  return ouv_loader_members (entry, members, error) && ouv_loader_string (entry, "id", TRUE, &row->id, error)
         && ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &row->when, error)
         && ouv_loader_condition (loader, entry, "date", OUV_TYPE_DATE, OUV_ORDER_MESSAGE, TRUE, &row->date, error)
         && ouv_loader_string (entry, "text", TRUE, &row->text, error)
         && ouv_loader_string (entry, "pressing", FALSE, &row->pressing, error)
         && ouv_loader_source (entry, TRUE, &row->source, &review_by, error);
}

/* Rights */

static void
right_row_free (OuvRightRow *row)
{
  g_free (row->id);
  g_free (row->law);
  ouv_expression_free (row->when);
  g_free (row->article);
  g_free (row->url);
  ouv_source_free (row->source);
  g_free (row);
}

static gboolean
load_right (OuvLoader *loader,
            OuvEntry  *entry,
            GError   **error)
{
  static const char *const members[] = { "id", "when", "article", "url", "source", "review_by", NULL };
  OuvRightRow *row = g_new0 (OuvRightRow, 1);
  OuvDay review_by;

  row->index = loader->model->rights->len;
  g_ptr_array_add (loader->model->rights, row);
  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "id", TRUE, &row->id, error)
      || !ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, G_MAXUINT, FALSE, &row->when, error)
      || !ouv_loader_string (entry, "article", TRUE, &row->article, error)
      || !ouv_loader_string (entry, "url", FALSE, &row->url, error)
      || !ouv_loader_source (entry, TRUE, &row->source, &review_by, error))
    return FALSE;
  row->law = g_strconcat ("law.", row->id, NULL);
  return ouv_loader_text (loader, entry, "id", row->law, error);
}

static gboolean
load_problem_rights (OuvLoader *loader,
                     OuvEntry  *entry,
                     GError   **error)
{
  static const char *const members[] = { "problem", "rights", NULL };
  g_autofree char *problem = NULL;
  g_autoptr(GPtrArray) ids = NULL;
  g_autoptr(GPtrArray) rights = g_ptr_array_new ();
  const OuvQuestion *question = ouv_model_find_question (loader->model, "problem");

  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "problem", TRUE, &problem, error)
      || !ouv_loader_strings (entry, "rights", &ids, error))
    return FALSE;
  if (question == NULL || ouv_question_find_option (question, problem) == NULL)
    {
      ouv_loader_fail (entry, "problem", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no problem “%s”", problem);
      return FALSE;
    }
  for (guint i = 0; i < ids->len; i++)
    {
      const OuvRightRow *right = ouv_model_find_right (loader->model, ids->pdata[i]);

      if (right == NULL)
        {
          ouv_loader_fail (entry, "rights", OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no right “%s”", (char *) ids->pdata[i]);
          return FALSE;
        }
      g_ptr_array_add (rights, (gpointer) right);
    }
  g_hash_table_insert (loader->model->rights_by_problem, g_steal_pointer (&problem), g_steal_pointer (&rights));
  return TRUE;
}

/* Contacts */

static void
need_free (OuvNeed *need)
{
  ouv_expression_free (need->when);
  g_free (need->text);
  g_clear_pointer (&need->answers, g_ptr_array_unref);
  g_free (need);
}

static void
contact_row_free (OuvContactRow *row)
{
  g_free (row->id);
  ouv_expression_free (row->when);
  g_free (row->name);
  g_free (row->address);
  g_clear_pointer (&row->phones, g_ptr_array_unref);
  g_clear_pointer (&row->links, g_ptr_array_unref);
  g_free (row->hours_text);
  g_clear_pointer (&row->needs, g_ptr_array_unref);
  g_free (row->cost);
  g_free (row->note);
  ouv_source_free (row->source);
  g_free (row);
}

static gboolean
load_links (OuvEntry      *entry,
            OuvContactRow *row,
            GError       **error)
{
  static const char *const members[] = { "title", "url", "insecure", "unconfirmed", NULL };
  g_autoptr(GPtrArray) entries = ouv_loader_children (entry, "links", error);
  gboolean insecure = FALSE;

  row->links = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_link_free);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      OuvLink *link = g_new0 (OuvLink, 1);

      g_ptr_array_add (row->links, link);
      if (!ouv_loader_members (entries->pdata[i], members, error)
          || !ouv_loader_string (entries->pdata[i], "title", TRUE, &link->title, error)
          || !ouv_loader_string (entries->pdata[i], "url", TRUE, &link->url, error)
          || !ouv_loader_boolean (entries->pdata[i], "insecure", &insecure, error)
          || !ouv_loader_boolean (entries->pdata[i], "unconfirmed", &link->unconfirmed, error))
        return FALSE;
    }
  return TRUE;
}

/* "08:00" as minutes; -1 when it is no time. */
static int
parse_minutes (const char *text)
{
  int hours, minutes;

  if (!g_regex_match_simple ("^[0-9]{2}:[0-5][0-9]$", text, G_REGEX_DOLLAR_ENDONLY, 0))
    return -1;
  hours = (int) g_ascii_strtoll (text, NULL, 10);
  minutes = (int) g_ascii_strtoll (text + 3, NULL, 10);
  return hours * 60 + minutes > 24 * 60 ? -1 : hours * 60 + minutes;
}

static gboolean
load_period (OuvEntry  *entry,
             OuvPeriod *period,
             GError   **error)
{
  static const char *const members[] = { "days", "from", "to", NULL };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  JsonNode *days = json_object_get_member (entry->object, "days");
  int opens, closes;

  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "from", TRUE, &from, error)
      || !ouv_loader_string (entry, "to", TRUE, &to, error))
    return FALSE;
  opens = parse_minutes (from);
  closes = parse_minutes (to);
  if (opens < 0 || closes <= opens || days == NULL || !JSON_NODE_HOLDS_ARRAY (days))
    {
      ouv_loader_fail (entry, NULL, OUV_CORE_ERROR_RANGE, error, "a period has days and two times, the second later");
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (days)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (days), i);
      gint64 day = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;

      if (day < 1 || day > 7)
        {
          ouv_loader_fail (entry, "days", OUV_CORE_ERROR_RANGE, error, "a day is a number from 1 (Monday) to 7");
          return FALSE;
        }
      period->weekdays |= (guint8) (1 << (day - 1));
    }
  period->opens = (guint16) opens;
  period->closes = (guint16) closes;
  return TRUE;
}

/* A member that names a state; NULL when it is missing. */
static gboolean
load_state (OuvLoader   *loader,
            OuvEntry    *entry,
            const char  *member,
            char       **state,
            GError     **error)
{
  const OuvQuestion *question = ouv_model_find_question (loader->model, "state");

  if (!ouv_loader_string (entry, member, FALSE, state, error))
    return FALSE;
  if (*state == NULL || (question != NULL && ouv_question_find_option (question, *state) != NULL))
    return TRUE;
  ouv_loader_fail (entry, member, OUV_CORE_ERROR_UNKNOWN_ID, error, "there is no state “%s”", *state);
  return FALSE;
}

/* Brazil has had no summer time since 2019 (Decreto 9.772/2019), so a state's zone is a fixed offset. */
static int
state_offset (const char *state)
{
  static const char *const minus_four[] = { "AM", "MT", "MS", "RO", "RR", NULL };

  if (g_str_equal (state, "AC"))
    return -5 * 60;
  return g_strv_contains (minus_four, state) ? -4 * 60 : -3 * 60;
}

static gboolean
load_hours (OuvLoader     *loader,
            OuvEntry      *entry,
            OuvContactRow *row,
            GError       **error)
{
  static const char *const members[] = { "text", "always", "periods", "holidays", "zone", NULL };
  g_autofree char *zone = NULL;
  g_autoptr(GPtrArray) periods = ouv_loader_children (entry, "periods", error);

  if (periods == NULL || !ouv_loader_members (entry, members, error)
      || !ouv_loader_string (entry, "text", TRUE, &row->hours_text, error)
      || !ouv_loader_boolean (entry, "always", &row->hours.always, error)
      || !ouv_loader_boolean (entry, "holidays", &row->hours.on_holidays, error)
      || !load_state (loader, entry, "zone", &zone, error))
    return FALSE;
  if (periods->len > G_N_ELEMENTS (row->hours.periods))
    {
      ouv_loader_fail (entry, "periods", OUV_CORE_ERROR_RANGE, error, "at most %u periods",
                       (guint) G_N_ELEMENTS (row->hours.periods));
      return FALSE;
    }
  for (guint i = 0; i < periods->len; i++)
    if (!load_period (periods->pdata[i], &row->hours.periods[i], error))
      return FALSE;
  row->hours.n_periods = periods->len;
  row->hours.utc_offset = state_offset (zone != NULL ? zone : "SP");
  /* Hours that are known in words only do not tell whether it is open. */
  row->has_hours = row->hours.always || periods->len > 0;
  return TRUE;
}

/* Written as a text, or with the condition under which it is needed and the answers that it is. */
static gboolean
load_need (OuvLoader *loader,
           OuvEntry  *entry,
           OuvNeed   *need,
           GError   **error)
{
  static const char *const members[] = { "when", "text", "answers", NULL };

  return ouv_loader_members (entry, members, error)
         && ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &need->when, error)
         && ouv_loader_questions (loader, entry, "answers", &need->answers, error)
         && ouv_loader_string (entry, "text", TRUE, &need->text, error);
}

static gboolean
load_needs (OuvLoader      *loader,
            OuvEntry       *entry,
            OuvContactRow  *row,
            GError        **error)
{
  JsonNode *node = json_object_get_member (entry->object, "needs");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  row->needs = g_ptr_array_new_with_free_func ((GDestroyNotify) need_free);
  if (node != NULL && array == NULL)
    {
      ouv_loader_fail (entry, "needs", OUV_CORE_ERROR_TYPE, error, "a list is needed here");
      return FALSE;
    }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      OuvNeed *need = g_new0 (OuvNeed, 1);

      g_ptr_array_add (row->needs, need);
      if (JSON_NODE_HOLDS_OBJECT (element))
        {
          g_autoptr(OuvEntry) child = ouv_entry_new (entry->file, g_strdup_printf ("%s/needs/%u", entry->pointer, i),
                                                     json_node_get_object (element));

          if (!load_need (loader, child, need, error))
            return FALSE;
        }
      else if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        need->text = json_node_dup_string (element);
      else
        {
          ouv_loader_fail (entry, "needs", OUV_CORE_ERROR_TYPE, error, "element %u is neither a text nor an object", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
load_contact (OuvLoader *loader,
              OuvEntry  *entry,
              GError   **error)
{
  static const char *const members[] = {
    "id", "channel", "when", "state", "name", "address", "phones", "links", "hours", "needs", "cost", "note", "source", "review_by",
    NULL
  };
  OuvContactRow *row = g_new0 (OuvContactRow, 1);
  g_autoptr(OuvEntry) hours = NULL;
  g_autoptr(GError) local = NULL;
  g_autofree char *state = NULL;

  g_ptr_array_add (loader->model->contacts, row);
  if (!ouv_loader_members (entry, members, error) || !ouv_loader_string (entry, "id", TRUE, &row->id, error)
      || !ouv_loader_channel (loader, entry, "channel", &row->channel, error)
      || !ouv_loader_condition (loader, entry, "when", OUV_TYPE_BOOLEAN, OUV_ORDER_MESSAGE, FALSE, &row->when, error)
      || !load_state (loader, entry, "state", &state, error)
      || !ouv_loader_string (entry, "name", TRUE, &row->name, error)
      || !ouv_loader_string (entry, "address", FALSE, &row->address, error)
      || !ouv_loader_strings (entry, "phones", &row->phones, error)
      || !load_links (entry, row, error)
      || !load_needs (loader, entry, row, error)
      || !ouv_loader_string (entry, "cost", FALSE, &row->cost, error)
      || !ouv_loader_string (entry, "note", FALSE, &row->note, error)
      || !ouv_loader_source (entry, TRUE, &row->source, &row->review_by, error))
    return FALSE;
  row->state = state != NULL ? g_quark_from_string (state) : 0;
  hours = ouv_loader_child (entry, "hours", &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return hours == NULL || load_hours (loader, hours, row, error);
}

/* All tables */

static void
create_tables (OuvModel *model)
{
  model->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);
  model->derived = g_ptr_array_new_with_free_func ((GDestroyNotify) derived_free);
  model->next_step = g_ptr_array_new_with_free_func ((GDestroyNotify) next_row_free);
  model->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  model->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  model->checklist = g_ptr_array_new_with_free_func ((GDestroyNotify) checklist_row_free);
  model->deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) deadline_row_free);
  model->rights = g_ptr_array_new_with_free_func ((GDestroyNotify) right_row_free);
  model->rights_by_problem = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  model->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) contact_row_free);
}

gboolean
ouv_loader_load_tables (OuvLoader *loader,
                        GError   **error)
{
  static const struct { const char *name; OuvSectionUse use; OuvLoadFunc func; } sections[] = {
    { "facts", OUV_SECTION_NEEDED, load_fact },
    { "holidays", OUV_SECTION_LEAF, load_holiday },
    { "postal_codes", OUV_SECTION_LEAF, ouv_loader_load_postal_codes },
    { "publishers", OUV_SECTION_LEAF, ouv_loader_load_publisher },
    { "derived", OUV_SECTION_ORDERED, load_derived },
    { "next_step", OUV_SECTION_LEAF, load_next_row },
    { "reasons", OUV_SECTION_LEAF, load_reason },
    { "offers", OUV_SECTION_LEAF, load_offer },
    { "ladder", OUV_SECTION_LEAF, load_rung },
    { "checklist", OUV_SECTION_LEAF, load_checklist_row },
    { "deadlines", OUV_SECTION_LEAF, load_deadline_row },
    { "rights", OUV_SECTION_NEEDED, load_right },
    { "rights_by_problem", OUV_SECTION_LEAF, load_problem_rights },
    { "contacts", OUV_SECTION_LEAF, load_contact },
  };

  create_tables (loader->model);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!ouv_loader_load_section (loader, sections[i].name, sections[i].use, sections[i].func, error))
      return FALSE;
  /* A rung that could not be loaded is told already. */
  return (loader->errors != NULL && loader->errors->len > 0) || check_rungs (loader, error);
}

void
ouv_model_free_tables (OuvModel *self)
{
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->postal_codes, g_array_unref);
  g_clear_pointer (&self->publishers, g_ptr_array_unref);
  g_clear_pointer (&self->derived, g_ptr_array_unref);
  g_clear_pointer (&self->next_step, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->rungs, g_ptr_array_unref);
  g_clear_pointer (&self->checklist, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_pointer (&self->rights, g_ptr_array_unref);
  g_clear_pointer (&self->rights_by_problem, g_hash_table_unref);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);
}
