/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proof-example.h"

#include "ouv-case-private.h"
#include "ouv-format.h"

/* Long enough for a year to come of which no wage is known. */
#define NEXT_YEAR 366

typedef struct {
  OuvView *view;
  OuvSpace *space;
  OuvCase *kase;
  guint16 *place;  /* a value a level */
  gint64  *numbers; /* a value a number */
  int      later;   /* days that all dates are put off */
  GArray  *contacts; /* of Contact, the earliest first */
} Maker;

/* An attempt to be made. */
typedef struct {
  const OuvSpaceChannel *channel;
  guint                  rank;     /* 0 for one that others follow, then the latest of a group, then the latest of all */
  OuvDay                 date;
  OuvAttemptOutcome      outcome;
  gboolean               has_protocol;
} Contact;

static guint
value_at (const Maker *self,
          guint        level)
{
  return self->place[level] == OUV_DD_FREE ? 0 : self->place[level];
}

/* Answers */

static const char *
get_text (const OuvQuestion *question)
{
  switch (question->format)
    {
    case OUV_FORMAT_CPF:
      return "529.982.247-25";
    case OUV_FORMAT_EMAIL:
      return "nome@example.org";
    case OUV_FORMAT_PHONE:
      return "11 99999-0000";
    case OUV_FORMAT_PLAIN:
    case OUV_FORMAT_MULTILINE:
    default:
      return "Texto";
    }
}

static void
set_many (const Maker            *self,
          const OuvSpaceQuestion *question,
          guint                   bits)
{
  g_autoptr(GPtrArray) options = g_ptr_array_new ();

  for (guint i = 0; i < question->options->len; i++)
    if (bits >> i & 1)
      g_ptr_array_add (options, question->options->pdata[i]);
  g_ptr_array_add (options, NULL);
  ouv_case_set_many (self->kase, question->id, (const char *const *) options->pdata, NULL);
}

static void
set_answer (const Maker            *self,
            const OuvSpaceQuestion *question)
{
  const OuvQuestion *theirs = ouv_model_find_question (self->view->model, question->id);
  guint value = value_at (self, question->level);
  g_autofree char *text = NULL;

  if (theirs == NULL || value == 0 || ouv_scope_get (self->view->model->scope, theirs->variable)->type != question->type)
    return;
  switch ((int) question->type)
    {
    case OUV_TYPE_LIST:
      set_many (self, question, value - 1);
      return;
    case OUV_TYPE_SYMBOL:
      text = g_strdup (question->options->pdata[value - 1]);
      break;
    case OUV_TYPE_DATE:
      text = ouv_day_to_iso ((OuvDay) self->numbers[question->number] + self->later);
      break;
    case OUV_TYPE_MONEY:
      text = ouv_money_to_iso (self->numbers[question->number]);
      break;
    default:
      text = g_strdup (get_text (theirs));
      break;
    }
  ouv_case_set_answer (self->kase, question->id, text, NULL);
}

/* Attempts */

/* The group of CHANNEL, and whether that is the latest of it. */
static const OuvSpaceGroup *
get_group (const Maker           *self,
           const OuvSpaceChannel *channel,
           gboolean              *is_latest)
{
  for (guint i = 0; i < self->space->groups->len; i++)
    {
      const OuvSpaceGroup *group = self->space->groups->pdata[i];
      guint place;

      if (!g_ptr_array_find (group->members, channel, &place))
        continue;
      *is_latest = value_at (self, group->level) == place + 1;
      return group;
    }
  *is_latest = FALSE;
  return NULL;
}

static const OuvSpaceChannel *
get_latest (const Maker *self)
{
  guint value = value_at (self, self->space->latest);

  return value > 0 ? self->space->channels->pdata[value - 1] : NULL;
}

/* The last day that the attempt can have been made on; the others of its kind were made before. */
static OuvDay
get_last_day (const Maker           *self,
              const OuvSpaceChannel *channel)
{
  gint64 smallest, largest;

  if (value_at (self, channel->level) == 0 || value_at (self, channel->dated) == 0)
    return self->space->today;
  ouv_numbers_get_range (self->space->numbers, channel->date, self->place, &smallest, &largest);
  return (OuvDay) largest;
}

static OuvDay
get_date (const Maker           *self,
          const OuvSpaceChannel *channel)
{
  OuvDay day = get_last_day (self, channel);
  gboolean is_latest;
  const OuvSpaceGroup *group = get_group (self, channel, &is_latest);
  guint first = group != NULL ? value_at (self, group->level) : 0;

  if (value_at (self, channel->dated) == 0)
    return 0;
  if (first > 0)
    day = MIN (day, get_last_day (self, group->members->pdata[first - 1]));
  return get_latest (self) != NULL ? MIN (day, get_last_day (self, get_latest (self))) : day;
}

static void
add_contact (Maker                 *self,
             const OuvSpaceChannel *channel,
             guint                  rank,
             OuvDay                 date,
             guint                  value)
{
  Contact contact = { channel, rank, date, value / 2, value % 2 == 1 };

  g_array_append_val (self->contacts, contact);
}

static void
add_channel (Maker                 *self,
             const OuvSpaceChannel *channel)
{
  guint value = value_at (self, channel->level);
  gboolean is_latest;

  if (value == 0)
    return;
  get_group (self, channel, &is_latest);
  add_contact (self, channel, channel == get_latest (self) ? 2 : is_latest ? 1 : 0, get_date (self, channel), value - 1);
  for (gint64 i = 1; i < self->numbers[channel->count]; i++)
    add_contact (self, channel, 0, 0, 0);
}

static void
add_older (Maker *self)
{
  const OuvSpace *space = self->space;
  const OuvSpaceChannel *channel = space->channels->pdata[value_at (self, space->attempt_channel)];
  OuvDay date = value_at (self, space->attempt.dated) ? (OuvDay) self->numbers[space->attempt.date] : 0;

  if (value_at (self, space->attempt_older) == 1 && value_at (self, channel->level) > 0)
    add_contact (self, channel, 0, date, value_at (self, space->attempt.level));
}

/* An earlier contact that gives GROUP its first date. */
static void
add_first (Maker               *self,
           const OuvSpaceGroup *group)
{
  const OuvSpaceChannel *tried = NULL;
  OuvDay day = (OuvDay) self->numbers[group->first];

  if (self->place[group->dated] != TRUE)
    return;
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const Contact *contact = &g_array_index (self->contacts, Contact, i);

      if (!g_ptr_array_find (group->members, contact->channel, NULL))
        continue;
      tried = contact->channel;
      if (contact->date == day)
        return;
    }
  if (tried != NULL)
    add_contact (self, tried, 0, day, 2 * OUV_ATTEMPT_REFUSED + 1);
}

/* Those without a date first, which then are the earliest of their rank. */
static int
compare_contacts (gconstpointer a,
                  gconstpointer b)
{
  const Contact *first = a;
  const Contact *second = b;

  if (first->rank != second->rank)
    return first->rank > second->rank ? 1 : -1;
  return (first->date > second->date) - (first->date < second->date);
}

static void
make_attempts (Maker *self)
{
  const OuvSpace *space = self->space;

  add_older (self);
  for (guint i = 0; i < space->channels->len; i++)
    add_channel (self, space->channels->pdata[i]);
  for (guint i = 0; i < space->groups->len; i++)
    add_first (self, space->groups->pdata[i]);
  g_array_sort (self->contacts, compare_contacts);
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const Contact *contact = &g_array_index (self->contacts, Contact, i);
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (contact->channel->id, contact->date != 0 ? contact->date + self->later : 0,
                                                       contact->has_protocol ? "2026000000001" : NULL, contact->outcome);

      ouv_case_add_attempt (self->kase, attempt);
    }
}

OuvExample *
ouv_example_new (OuvView *view,
                 OuvDd    dd)
{
  OuvSpace *space = view->space;
  g_autofree guint16 *place = g_new (guint16, ouv_diagram_n_levels (space->diagram));
  g_autofree gint64 *numbers = NULL;
  g_autoptr(GArray) contacts = g_array_new (FALSE, FALSE, sizeof (Contact));
  Maker self = { view, space, NULL, place, NULL, 0, contacts };
  OuvExample *example;

  if (!ouv_diagram_find (space->diagram, ouv_space_constrain (space, dd), dd, place))
    return NULL;
  numbers = ouv_numbers_solve (space->numbers, place);
  self.numbers = numbers;
  self.kase = ouv_case_new (view->model);
  self.later = value_at (&self, space->current) == 1 ? NEXT_YEAR : 0;
  for (guint i = 0; i < space->questions->len; i++)
    set_answer (&self, space->questions->pdata[i]);
  make_attempts (&self);
  example = g_new0 (OuvExample, 1);
  example->kase = self.kase;
  example->today = space->today + self.later;
  example->place = g_steal_pointer (&place);
  return example;
}

void
ouv_example_free (OuvExample *self)
{
  g_object_unref (self->kase);
  g_free (self->place);
  g_free (self);
}

char *
ouv_example_to_text (const OuvExample *self)
{
  g_autoptr(JsonNode) root = ouv_case_to_json (self->kase);
  g_autofree char *json = json_to_string (root, FALSE);
  g_autofree char *today = ouv_day_to_iso (self->today);

  return g_strdup_printf ("on %s with %s", today, json);
}

/* Where a case is */

typedef struct {
  OuvView        *view;
  const OuvState *state;
  guint16        *place;
  gint64         *numbers;
  OuvDay          earlier; /* days that all dates are put back */
} Finder;

static guint16
locate_answer (Finder                 *self,
               const OuvSpaceQuestion *question,
               const OuvValue         *value)
{
  guint16 bits = 0;
  const char *text;

  switch ((int) question->type)
    {
    case OUV_TYPE_SYMBOL:
      text = g_quark_to_string (value->symbol);
      for (guint i = 0; i < question->options->len; i++)
        if (g_str_equal (question->options->pdata[i], text))
          return (guint16) (i + 1);
      return 0;
    case OUV_TYPE_LIST:
      for (guint i = 0; i < question->options->len; i++)
        for (const GQuark *item = value->list; item != NULL && *item != 0; item++)
          if (g_str_equal (question->options->pdata[i], g_quark_to_string (*item)))
            bits |= (guint16) (1u << i);
      return bits + 1;
    case OUV_TYPE_DATE:
      self->numbers[question->number] = value->day - self->earlier;
      return 1;
    case OUV_TYPE_MONEY:
      self->numbers[question->number] = value->money;
      return 1;
    default:
      return 1;
    }
}

static void
locate_answers (Finder *self)
{
  for (guint i = 0; i < self->view->space->questions->len; i++)
    {
      const OuvSpaceQuestion *question = self->view->space->questions->pdata[i];
      const OuvQuestion *theirs = ouv_model_find_question (self->view->model, question->id);
      OuvValue value;

      if (theirs == NULL || ouv_scope_get (self->view->model->scope, theirs->variable)->type != question->type)
        continue;
      value = ouv_state_get (self->state, theirs->variable);
      if (value.known)
        self->place[question->level] = locate_answer (self, question, &value);
    }
}

static guint16
locate_attempt (Finder           *self,
                const OuvAttempt *attempt,
                guint             dated,
                guint             date)
{
  self->place[dated] = attempt->date != 0;
  if (attempt->date != 0)
    self->numbers[date] = attempt->date - self->earlier;
  return (guint16) (2 * attempt->outcome + (attempt->protocol != NULL));
}

static void
locate_channel (Finder                *self,
                const OuvSpaceChannel *channel,
                guint                  number)
{
  const OuvChannel *theirs = ouv_model_find_channel (self->view->model, channel->id);
  int index = theirs != NULL ? ouv_state_find_latest (self->state, theirs) : -1;
  guint n = ouv_case_get_n_attempts (self->state->kase);
  guint count = 0;

  if (index < 0)
    return;
  self->place[channel->level] = 1 + locate_attempt (self, ouv_case_get_attempt (self->state->kase, (guint) index), channel->dated,
                                                    channel->date);
  for (guint i = 0; i < n; i++)
    count += g_str_equal (ouv_case_get_attempt (self->state->kase, i)->channel, channel->id);
  self->numbers[channel->count] = count;
  if (self->state->attempts[n - 1].index == (guint) index)
    self->place[self->view->space->latest] = (guint16) (number + 1);
}

static void
locate_group (Finder              *self,
              const OuvSpaceGroup *group)
{
  const OuvModel *model = self->view->model;
  guint first = OUV_SPACE_NONE;
  OuvValue value;
  const char *channel;

  for (guint i = 0; i < model->groups->len; i++)
    if (g_str_equal (model->groups->pdata[i], group->id))
      first = model->group_vars + i * OUV_N_GROUP_VARS;
  if (first == OUV_SPACE_NONE)
    return;
  channel = g_quark_to_string (ouv_state_get (self->state, first + OUV_GROUP_VAR_CHANNEL).symbol);
  for (guint i = 0; i < group->members->len; i++)
    if (g_str_equal (((OuvSpaceChannel *) group->members->pdata[i])->id, channel))
      self->place[group->level] = (guint16) (i + 1);
  value = ouv_state_get (self->state, first + OUV_GROUP_VAR_FIRST_DATE);
  self->place[group->dated] = (guint16) !!value.known;
  if (value.known)
    self->numbers[group->first] = value.day - self->earlier;
}

guint16 *
ouv_example_locate (OuvView        *view,
                    const OuvState *state)
{
  OuvSpace *space = view->space;
  guint16 *place = g_new0 (guint16, ouv_diagram_n_levels (space->diagram));
  g_autofree gint64 *numbers = ouv_numbers_get_usual (space->numbers);
  Finder self = { view, state, place, numbers, state->today - space->today };
  OuvValue current = ouv_state_get (state, view->model->wage_current_var);

  place[space->current] = current.known && !current.boolean;
  locate_answers (&self);
  for (guint i = 0; i < space->channels->len; i++)
    locate_channel (&self, space->channels->pdata[i], i);
  for (guint i = 0; i < space->groups->len; i++)
    locate_group (&self, space->groups->pdata[i]);
  ouv_numbers_locate (space->numbers, numbers, place);
  return place;
}
