/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What would change the next step: each answer that the rules read, each attempt and one more attempt is tried with every other
 * value that rules can tell apart, one at a time, in a copy of the case. */
#include "config.h"

#include "ouv-explanation.h"

#include <glib/gi18n-lib.h>

#include "ouv-case-private.h"
#include "ouv-expression-private.h"
#include "ouv-format.h"
#include "ouv-interview.h"

/* Sums from nothing to 10^9 reais, dates of the last years. */
#define LARGEST_SUM G_GINT64_CONSTANT (100000000000)
#define DAYS_BACK 4000

typedef enum {
  CHANGE_ANSWER,
  CHANGE_WITH,
  CHANGE_WITHOUT,
  CHANGE_OUTCOME,
  CHANGE_PROTOCOL,
  CHANGE_NO_PROTOCOL,
  CHANGE_DATE,
  CHANGE_TIME,
  CHANGE_CONTACT,
} ChangeKind;

/* What is changed: a question, an attempt or a channel, and the values that lead to the same step. */
typedef struct {
  ChangeKind    kind;
  gconstpointer subject; /* OuvQuestion, OuvAttempt or OuvChannel */
  GPtrArray    *values;  /* of char* */
} Change;

typedef struct {
  OuvAction         action;
  const OuvChannel *channel; /* (nullable) */
} Step;

/* An alternative while it is found. */
typedef struct {
  Step       step;
  GPtrArray *changes; /* of Change */
} Found;

typedef struct {
  OuvModel   *model;
  OuvCase    *kase;  /* (owned) the copy */
  OuvState   *state; /* (owned) of the case as it is */
  OuvDay      today;
  OuvLanguage language;
  Step        now;
  gboolean   *reads; /* (owned) by variable: whether the rules read it, at any depth */
  GPtrArray  *found; /* (owned) of Found */
} Search;

/* The next step of the copy */

static Step
find_step (const OuvState *state)
{
  const OuvNextRow *row = ouv_state_find_next (state);

  return (Step) { row->action, ouv_state_get_channel (state, row) };
}

static Step
decide (const Search *self,
        OuvDay        today)
{
  g_autoptr(OuvState) state = ouv_state_new (self->kase, today);

  return find_step (state);
}

static gboolean
is_same (Step a,
         Step b)
{
  return a.action == b.action && a.channel == b.channel;
}

static void
copy_answer (OuvCase           *from,
             OuvCase           *to,
             const OuvQuestion *question)
{
  if (question->type == OUV_QUESTION_MANY)
    ouv_case_set_many (to, question->id, ouv_case_get_many (from, question->id), NULL);
  else
    ouv_case_set_answer (to, question->id, ouv_case_get_answer (from, question->id), NULL);
}

static OuvCase *
copy_case (OuvCase *kase)
{
  OuvModel *model = ouv_case_get_model (kase);
  OuvCase *copy = ouv_case_new (model);

  for (guint i = 0; i < model->questions->len; i++)
    copy_answer (kase, copy, model->questions->pdata[i]);
  for (guint i = 0; i < ouv_case_get_n_attempts (kase); i++)
    ouv_case_add_attempt (copy, ouv_case_get_attempt (kase, i));
  return copy;
}

/* What rules read */

static void mark (guint    variable,
                  gpointer data);

/* What is still offered is for other answers to say. */
static void
mark_question (Search            *self,
               const OuvQuestion *question,
               guint              variable)
{
  if (question->ask != NULL)
    ouv_expression_foreach_variable (question->ask, mark, self);
  if (variable == question->variable)
    return;
  mark (question->variable, self);
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      if (option->when != NULL)
        ouv_expression_foreach_variable (option->when, mark, self);
    }
}

static void
mark (guint    variable,
      gpointer data)
{
  Search *self = data;
  const OuvDerived *derived = ouv_model_find_derived_of (self->model, variable);
  const OuvQuestion *question = ouv_model_find_question_of (self->model, variable);

  if (self->reads[variable])
    return;
  self->reads[variable] = TRUE;
  if (derived != NULL)
    ouv_expression_foreach_variable (derived->value, mark, self);
  if (question != NULL)
    mark_question (self, question, variable);
}

static void
mark_rules (Search *self)
{
  self->reads = g_new0 (gboolean, ouv_scope_get_size (self->model->scope));
  for (guint i = 0; i < self->model->next_step->len; i++)
    {
      const OuvNextRow *row = self->model->next_step->pdata[i];

      if (row->when != NULL)
        ouv_expression_foreach_variable (row->when, mark, self);
    }
}

/* What is found */

static void
change_free (Change *change)
{
  g_ptr_array_unref (change->values);
  g_free (change);
}

static void
found_free (Found *found)
{
  g_ptr_array_unref (found->changes);
  g_free (found);
}

static Found *
get_found (Search *self,
           Step    step)
{
  Found *found;

  for (guint i = 0; i < self->found->len; i++)
    if (is_same (((Found *) self->found->pdata[i])->step, step))
      return self->found->pdata[i];
  found = g_new0 (Found, 1);
  found->step = step;
  found->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_ptr_array_add (self->found, found);
  return found;
}

static Change *
get_change (Found         *found,
            ChangeKind     kind,
            gconstpointer  subject)
{
  Change *change;

  for (guint i = 0; i < found->changes->len; i++)
    {
      change = found->changes->pdata[i];
      if (change->kind == kind && change->subject == subject)
        return change;
    }
  change = g_new0 (Change, 1);
  change->kind = kind;
  change->subject = subject;
  change->values = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (found->changes, change);
  return change;
}

/* Notes that VALUE (transfer full) leads to STEP, if that is another one than now. */
static void
note (Search        *self,
      Step           step,
      ChangeKind     kind,
      gconstpointer  subject,
      char          *value)
{
  if (is_same (step, self->now))
    g_free (value);
  else
    g_ptr_array_add (get_change (get_found (self, step), kind, subject)->values, value);
}

/* Sums and dates */

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
add_point (GArray *points,
           gint64  point,
           gint64  smallest,
           gint64  largest)
{
  if (point >= smallest && point <= largest)
    g_array_append_val (points, point);
}

typedef struct {
  Search *search;
  OuvType type;
  gint64  smallest;
  gint64  largest;
  GArray *points; /* of gint64 */
} Cuts;

/* What is compared in EXPRESSION; half and twice of it too, because a sum may be doubled before it is compared. */
static void
add_cuts (Cuts                *self,
          const OuvExpression *expression)
{
  for (guint i = 0; expression != NULL && i + 1 < expression->n_nodes; i++)
    {
      const OuvNode *node = &expression->nodes[i];

      if (node->op < OUV_OP_EQUAL || node->op > OUV_OP_GREATER_EQUAL || (node + 1)->type != self->type)
        continue;
      for (guint j = i + 1; j < i + node->size; j += expression->nodes[j].size)
        {
          OuvValue value = ouv_expression_evaluate_node (expression, j, &self->search->state->context);
          gint64 point = value.type == OUV_TYPE_MONEY ? value.money : value.day;

          if (!value.known)
            continue;
          add_point (self->points, point, self->smallest, self->largest);
          if (value.type == OUV_TYPE_MONEY)
            {
              add_point (self->points, point / 2, self->smallest, self->largest);
              add_point (self->points, point * 2, self->smallest, self->largest);
            }
        }
    }
}

/* Values between which, and only there, the step may change; sorted. */
static GArray *
find_points (Search  *self,
             OuvType  type,
             gint64   smallest,
             gint64   largest)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (gint64));
  Cuts cuts = { self, type, smallest, largest, points };

  add_point (points, smallest, smallest, largest);
  add_point (points, largest, smallest, largest);
  for (guint i = 0; i < self->model->next_step->len; i++)
    add_cuts (&cuts, ((OuvNextRow *) self->model->next_step->pdata[i])->when);
  for (guint i = 0; i < self->model->derived->len; i++)
    if (self->reads[((OuvDerived *) self->model->derived->pdata[i])->variable])
      add_cuts (&cuts, ((OuvDerived *) self->model->derived->pdata[i])->value);
  for (guint i = 0; i < self->model->questions->len; i++)
    if (self->reads[((OuvQuestion *) self->model->questions->pdata[i])->variable])
      add_cuts (&cuts, ((OuvQuestion *) self->model->questions->pdata[i])->ask);
  g_array_sort (points, compare_points);
  return points;
}

/* Puts the value into the copy and decides. */
typedef Step (*TryFunc) (Search *self, gconstpointer subject, gint64 value);

/* The largest value between A and B that leads to the same step as A. */
static gint64
find_edge (Search        *self,
           TryFunc        try,
           gconstpointer  subject,
           gint64         a,
           gint64         b)
{
  Step step = try (self, subject, a);

  while (b - a > 1)
    {
      gint64 middle = a + (b - a) / 2;

      if (is_same (try (self, subject, middle), step))
        a = middle;
      else
        b = middle;
    }
  return a;
}

static char *
dup_value (const Search *self,
           OuvType       type,
           gint64        value)
{
  if (type == OUV_TYPE_MONEY)
    return ouv_format_money (self->language, value);
  return ouv_format_day_words (self->language, (OuvDay) value);
}

static char *
dup_range (const Search *self,
           const Cuts   *cuts,
           gint64        from,
           gint64        to)
{
  gboolean date = cuts->type == OUV_TYPE_DATE;
  g_autofree char *first = dup_value (self, cuts->type, from);
  g_autofree char *last = dup_value (self, cuts->type, to);

  if (from == cuts->smallest)
    return date ? g_strdup_printf (_("%s or earlier"), last) : g_strdup_printf (_("at most %s"), last);
  if (to == cuts->largest)
    return date ? g_strdup_printf (_("%s or later"), first) : g_strdup_printf (_("at least %s"), first);
  /* TRANSLATORS: two sums or two dates; both belong to the range */
  return g_strdup_printf (_("from %s to %s"), first, last);
}

/* The last value from FROM on that leads to the same step. */
static gint64
find_end (Search        *self,
          const Cuts    *cuts,
          TryFunc        try,
          gconstpointer  subject,
          gint64         from)
{
  Step step = try (self, subject, from);
  gint64 last = from;

  for (guint i = 0; i < cuts->points->len; i++)
    {
      gint64 point = g_array_index (cuts->points, gint64, i);

      if (point <= last)
        continue;
      if (!is_same (try (self, subject, point), step))
        return find_edge (self, try, subject, last, point);
      last = point;
    }
  return last;
}

/* Goes over the ranges of values in which the step is the same. */
static void
try_ranges (Search        *self,
            ChangeKind     kind,
            TryFunc        try,
            gconstpointer  subject,
            OuvType        type,
            gint64         smallest,
            gint64         largest)
{
  g_autoptr(GArray) points = find_points (self, type, smallest, largest);
  Cuts cuts = { self, type, smallest, largest, points };

  for (gint64 from = smallest, to; from <= largest; from = to + 1)
    {
      to = find_end (self, &cuts, try, subject, from);
      if (from > smallest || to < largest)
        note (self, try (self, subject, from), kind, subject, dup_range (self, &cuts, from, to));
      else
        note (self, try (self, subject, from), kind, subject, g_strdup (_("known")));
    }
}

/* Answers */

static Step
try_sum (Search        *self,
         gconstpointer  subject,
         gint64         value)
{
  const OuvQuestion *question = subject;
  g_autofree char *text = ouv_money_to_iso (value);

  ouv_case_set_answer (self->kase, question->id, text, NULL);
  return decide (self, self->today);
}

static Step
try_date (Search        *self,
          gconstpointer  subject,
          gint64         value)
{
  const OuvQuestion *question = subject;
  g_autofree char *text = ouv_day_to_iso ((OuvDay) value);

  ouv_case_set_answer (self->kase, question->id, text, NULL);
  return decide (self, self->today);
}

/* What was answered may be taken back, if it may be left out. */
static void
try_unanswered (Search            *self,
                const OuvQuestion *question)
{
  if (question->required || !ouv_state_get (self->state, question->variable).known)
    return;
  if (question->type == OUV_QUESTION_MANY)
    ouv_case_set_many (self->kase, question->id, NULL, NULL);
  else
    ouv_case_set_answer (self->kase, question->id, NULL, NULL);
  note (self, decide (self, self->today), CHANGE_ANSWER, question, g_strdup (_("not known")));
}

static void
try_options (Search            *self,
             const OuvQuestion *question)
{
  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];

      /* The copy has the answers as they are while it is asked what is offered. */
      copy_answer (self->state->kase, self->kase, question);
      if (g_strcmp0 (ouv_case_get_answer (self->kase, question->id), option->id) == 0
          || !ouv_interview_is_offered (self->kase, option, self->today))
        continue;
      ouv_case_set_answer (self->kase, question->id, option->id, NULL);
      note (self, decide (self, self->today), CHANGE_ANSWER, question, ouv_condition_quote (ouv_model_translate (option->label)));
    }
}

/* Each option put in or left out. */
static void
try_members (Search            *self,
             const OuvQuestion *question)
{
  const char *const *chosen = ouv_case_get_many (self->state->kase, question->id);

  for (guint i = 0; i < question->options->len; i++)
    {
      const OuvOption *option = question->options->pdata[i];
      g_autoptr(GPtrArray) options = g_ptr_array_new ();
      gboolean there = chosen != NULL && g_strv_contains (chosen, option->id);

      for (guint j = 0; chosen != NULL && chosen[j] != NULL; j++)
        if (!g_str_equal (chosen[j], option->id))
          g_ptr_array_add (options, (gpointer) chosen[j]);
      if (!there)
        g_ptr_array_add (options, option->id);
      g_ptr_array_add (options, NULL);
      ouv_case_set_many (self->kase, question->id, (const char *const *) options->pdata, NULL);
      note (self, decide (self, self->today), there ? CHANGE_WITHOUT : CHANGE_WITH, question,
            ouv_condition_quote (ouv_model_translate (option->label)));
    }
}

static void
try_question (Search            *self,
              const OuvQuestion *question)
{
  switch (question->type)
    {
    case OUV_QUESTION_CHOICE:
      try_options (self, question);
      break;
    case OUV_QUESTION_MANY:
      try_members (self, question);
      break;
    case OUV_QUESTION_MONEY:
      try_ranges (self, CHANGE_ANSWER, try_sum, question, OUV_TYPE_MONEY, 0, LARGEST_SUM);
      break;
    case OUV_QUESTION_DATE:
      try_ranges (self, CHANGE_ANSWER, try_date, question, OUV_TYPE_DATE, self->today - DAYS_BACK, self->today);
      break;
    case OUV_QUESTION_TEXT:
    default:
      ouv_case_set_answer (self->kase, question->id, "x", NULL);
      note (self, decide (self, self->today), CHANGE_ANSWER, question, g_strdup (_("known")));
      break;
    }
  try_unanswered (self, question);
  copy_answer (self->state->kase, self->kase, question);
}

static void
try_answers (Search *self)
{
  for (guint i = 0; i < self->model->questions->len; i++)
    {
      const OuvQuestion *question = self->model->questions->pdata[i];

      if (self->reads[question->variable] && ouv_state_is_asked (self->state, question))
        try_question (self, question);
    }
}

/* Attempts */

static guint
find_place (const Search     *self,
            const OuvAttempt *attempt)
{
  guint place = 0;

  while (ouv_case_get_attempt (self->state->kase, place) != attempt)
    place++;
  return place;
}

/* ATTEMPT is the case's; the copy gets CHANGED, which is freed. */
static Step
try_attempt (Search           *self,
             const OuvAttempt *attempt,
             OuvAttempt       *changed)
{
  guint place = find_place (self, attempt);
  Step step;

  ouv_case_replace_attempt (self->kase, place, changed);
  ouv_attempt_free (changed);
  step = decide (self, self->today);
  ouv_case_replace_attempt (self->kase, place, attempt);
  return step;
}

static Step
try_attempt_date (Search        *self,
                  gconstpointer  subject,
                  gint64         value)
{
  const OuvAttempt *attempt = subject;

  return try_attempt (self, attempt,
                      ouv_attempt_new (attempt->channel, (OuvDay) value, attempt->protocol, attempt->outcome));
}

static void
try_outcomes (Search           *self,
              const OuvAttempt *attempt)
{
  gboolean numbered = attempt->protocol != NULL;
  Step step;

  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    if (i != attempt->outcome)
      {
        step = try_attempt (self, attempt, ouv_attempt_new (attempt->channel, attempt->date, attempt->protocol, i));
        note (self, step, CHANGE_OUTCOME, attempt, ouv_condition_quote (ouv_attempt_outcome_get_label (i)));
      }
  step = try_attempt (self, attempt,
                      ouv_attempt_new (attempt->channel, attempt->date, numbered ? NULL : "1", attempt->outcome));
  note (self, step, numbered ? CHANGE_NO_PROTOCOL : CHANGE_PROTOCOL, attempt, NULL);
}

static void
try_attempts (Search *self)
{
  for (guint i = 0; i < ouv_case_get_n_attempts (self->state->kase); i++)
    {
      const OuvAttempt *attempt = ouv_case_get_attempt (self->state->kase, i);
      const OuvChannel *channel = ouv_model_find_channel (self->model, attempt->channel);

      /* Only the latest at a channel counts. */
      if (ouv_state_find_latest (self->state, channel) != (int) i)
        continue;
      try_outcomes (self, attempt);
      if (attempt->date == 0)
        try_ranges (self, CHANGE_DATE, try_attempt_date, attempt, OUV_TYPE_DATE, self->today - DAYS_BACK, self->today);
    }
}

/* One more attempt, today. */
static void
try_contact (Search           *self,
             const OuvChannel *channel)
{
  guint n = ouv_case_get_n_attempts (self->kase);

  for (guint i = 0; i < OUV_N_ATTEMPT_OUTCOMES; i++)
    {
      g_autoptr(OuvAttempt) attempt = ouv_attempt_new (channel->id, self->today, "1", i);

      ouv_case_add_attempt (self->kase, attempt);
      note (self, decide (self, self->today), CHANGE_CONTACT, channel, ouv_condition_quote (ouv_attempt_outcome_get_label (i)));
      ouv_case_remove_attempt (self->kase, n);
    }
}

/* What is advised now, and what is offered beside it. */
static void
try_contacts (Search *self)
{
  if (self->now.action == OUV_ACTION_CONTACT && self->now.channel != NULL)
    try_contact (self, self->now.channel);
  for (guint i = 0; i < self->model->offers->len; i++)
    {
      const OuvRow *offer = self->model->offers->pdata[i];

      if (offer->channel != self->now.channel && ouv_state_holds (self->state, offer->when))
        try_contact (self, offer->channel);
    }
}

/* What comes by waiting alone. */
static void
try_waiting (Search *self)
{
  const OuvNextRow *row = ouv_state_find_next (self->state);
  OuvValue until = row->until != NULL ? ouv_expression_evaluate (row->until, &self->state->context) : (OuvValue) { 0 };

  if (row->action == OUV_ACTION_WAIT && until.known)
    note (self, decide (self, until.day + 1), CHANGE_TIME, row, ouv_format_day_words (self->language, until.day + 1));
}

/* In words */

static char *
dup_contact (const Search     *self,
             const OuvAttempt *attempt)
{
  const char *name = ouv_model_translate (ouv_model_find_channel (self->model, attempt->channel)->name);
  g_autofree char *day = attempt->date != 0 ? ouv_format_day_words (self->language, attempt->date) : NULL;

  return day != NULL ? g_strjoin (OUV_FORMAT_DOT, name, day, NULL) : g_strdup (name);
}

static char *
dup_answer_change (const Change *change,
                   const char   *values)
{
  const OuvQuestion *question = change->subject;
  const char *text = ouv_model_translate (question->text);

  switch ((int) change->kind)
    {
    case CHANGE_WITH:
      /* TRANSLATORS: the first %s is a question, the second one an answer, or several of which one would be chosen too */
      return g_strdup_printf (_("If the answers to “%s” included %s"), text, values);
    case CHANGE_WITHOUT:
      /* TRANSLATORS: the first %s is a question, the second one an answer, or several of which one would not be chosen */
      return g_strdup_printf (_("If the answers to “%s” did not include %s"), text, values);
    default:
      /* TRANSLATORS: the first %s is a question, the second one "“Yes”", "“A” or “B”", "at least R$ 100.00", "not known" */
      return g_strdup_printf (_("If the answer to “%s” were %s"), text, values);
    }
}

static char *
dup_attempt_change (const Search *self,
                    const Change *change,
                    const char   *values)
{
  g_autofree char *contact = dup_contact (self, change->subject);

  switch ((int) change->kind)
    {
    case CHANGE_PROTOCOL:
      /* TRANSLATORS: %s is a contact, for example "Claro customer service (SAC) · 9 November 2026" */
      return g_strdup_printf (_("If there were a reference number (protocolo) of the contact “%s”"), contact);
    case CHANGE_NO_PROTOCOL:
      /* TRANSLATORS: %s is a contact, for example "Claro customer service (SAC) · 9 November 2026" */
      return g_strdup_printf (_("If there were no reference number (protocolo) of the contact “%s”"), contact);
    case CHANGE_DATE:
      /* TRANSLATORS: the first %s is a contact, the second one for example "9 November 2026 or earlier" */
      return g_strdup_printf (_("If the date of the contact “%s” were %s"), contact, values);
    default:
      /* TRANSLATORS: the first %s is a contact, the second one its results, for example "“They refused” or “Solved”" */
      return g_strdup_printf (_("If the result of the contact “%s” were %s"), contact, values);
    }
}

static char *
dup_change (const Search *self,
            const Change *change)
{
  g_autofree char *values = ouv_condition_join_or (change->values);

  switch (change->kind)
    {
    case CHANGE_TIME:
      /* TRANSLATORS: %s is a date; the step changes then although nothing has happened */
      return g_strdup_printf (_("From %s on, if no answer comes"), values);
    case CHANGE_CONTACT:
      /* TRANSLATORS: the first %s is a channel, the second one results, for example "“They refused” or “Solved”" */
      return g_strdup_printf (_("After one more contact, “%s”, with the result %s"),
                              ouv_model_translate (((const OuvChannel *) change->subject)->name), values);
    case CHANGE_ANSWER:
    case CHANGE_WITH:
    case CHANGE_WITHOUT:
      return dup_answer_change (change, values);
    case CHANGE_OUTCOME:
    case CHANGE_PROTOCOL:
    case CHANGE_NO_PROTOCOL:
    case CHANGE_DATE:
    default:
      return dup_attempt_change (self, change, values);
    }
}

static void
alternative_free (OuvAlternative *alternative)
{
  g_free (alternative->title);
  g_ptr_array_unref (alternative->changes);
  g_free (alternative);
}

static OuvAlternative *
alternative_new (const Search *self,
                 const Found  *found)
{
  OuvAlternative *alternative = g_new0 (OuvAlternative, 1);

  alternative->action = found->step.action;
  alternative->channel = found->step.channel;
  alternative->title = ouv_action_dup_title (found->step.action, found->step.channel);
  alternative->changes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < found->changes->len; i++)
    g_ptr_array_add (alternative->changes, dup_change (self, found->changes->pdata[i]));
  return alternative;
}

GPtrArray *
ouv_alternatives_new (OuvCase     *kase,
                      OuvDay       today,
                      OuvLanguage  language)
{
  GPtrArray *alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) alternative_free);
  g_autoptr(OuvCase) copy = copy_case (kase);
  g_autoptr(OuvState) state = ouv_state_new (kase, today);
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  g_autofree gboolean *reads = NULL;
  Search self = { state->model, copy, state, today, language, find_step (state), NULL, found };

  mark_rules (&self);
  reads = self.reads;
  ouv_state_set_next (state, self.now.action, self.now.channel);
  /* The nearest first: what has just happened or is about to, then what was answered. */
  try_attempts (&self);
  try_waiting (&self);
  try_contacts (&self);
  try_answers (&self);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (alternatives, alternative_new (&self, found->pdata[i]));
  return alternatives;
}
