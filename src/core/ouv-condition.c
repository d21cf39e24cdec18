/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ouv-condition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ouv-expression-private.h"
#include "ouv-format.h"

/* More options than bits are told as a calculation. */
#define MAX_OPTIONS 64

typedef struct {
  const OuvModel *model;
  const OuvState *state; /* (nullable) */
  OuvLanguage     language;
} Teller;

/* What a variable belongs to; of a channel or a group, which of its variables it is. */
typedef enum {
  SUBJECT_QUESTION,
  SUBJECT_CHANNEL,
  SUBJECT_GROUP,
  SUBJECT_DERIVED,
  SUBJECT_LATEST_CHANNEL,
  SUBJECT_LATEST_OUTCOME,
  SUBJECT_OTHER,
} SubjectKind;

typedef struct {
  SubjectKind        kind;
  const OuvVariable *variable;
  const OuvQuestion *question;
  const OuvDerived  *derived;
  guint              place;  /* of the channel or group */
  guint              offset; /* as OUV_CHANNEL_VAR_…, OUV_GROUP_VAR_… */
} Subject;

static OuvCondition *tell (const Teller        *self,
                           const OuvExpression *expression,
                           guint                index,
                           gboolean             negated);

/* Subjects */

static Subject
find_subject (const OuvModel *model,
              guint           variable)
{
  guint n_channels = model->channels->len * OUV_N_CHANNEL_VARS;
  guint n_groups = model->groups->len * OUV_N_GROUP_VARS;
  Subject subject = { SUBJECT_OTHER, ouv_scope_get (model->scope, variable), NULL, NULL, 0, 0 };

  subject.question = ouv_model_find_question_of (model, variable);
  subject.derived = ouv_model_find_derived_of (model, variable);
  if (subject.question != NULL)
    subject.kind = SUBJECT_QUESTION;
  else if (subject.derived != NULL)
    subject.kind = SUBJECT_DERIVED;
  else if (variable >= model->channel_vars && variable < model->channel_vars + n_channels)
    {
      subject.kind = SUBJECT_CHANNEL;
      subject.place = (variable - model->channel_vars) / OUV_N_CHANNEL_VARS;
      subject.offset = (variable - model->channel_vars) % OUV_N_CHANNEL_VARS;
    }
  else if (variable >= model->group_vars && variable < model->group_vars + n_groups)
    {
      subject.kind = SUBJECT_GROUP;
      subject.place = (variable - model->group_vars) / OUV_N_GROUP_VARS;
      subject.offset = (variable - model->group_vars) % OUV_N_GROUP_VARS;
    }
  else if (variable == model->latest_channel_var)
    subject.kind = SUBJECT_LATEST_CHANNEL;
  else if (variable == model->latest_outcome_var)
    subject.kind = SUBJECT_LATEST_OUTCOME;
  return subject;
}

static gboolean
is_state (const Subject *subject)
{
  return (subject->kind == SUBJECT_CHANNEL && subject->offset == OUV_CHANNEL_VAR_STATE)
         || (subject->kind == SUBJECT_GROUP && subject->offset == OUV_GROUP_VAR_STATE);
}

static gboolean
is_outcome (const Subject *subject)
{
  return subject->kind == SUBJECT_LATEST_OUTCOME
         || (subject->kind == SUBJECT_CHANNEL && subject->offset == OUV_CHANNEL_VAR_OUTCOME)
         || (subject->kind == SUBJECT_GROUP && subject->offset == OUV_GROUP_VAR_OUTCOME);
}

static gboolean
is_channel (const Subject *subject)
{
  return subject->kind == SUBJECT_LATEST_CHANNEL
         || (subject->kind == SUBJECT_GROUP && subject->offset == OUV_GROUP_VAR_CHANNEL);
}

/* The channels of a group by their names. */
static char *
dup_group_name (const OuvModel *model,
                const char     *group)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < model->channels->len; i++)
    {
      const OuvChannel *channel = model->channels->pdata[i];

      if (g_strcmp0 (channel->group, group) == 0)
        g_ptr_array_add (names, (gpointer) ouv_model_translate (channel->name));
    }
  return ouv_condition_join_or (names);
}

/* Of a variable of a channel or group of this NAME. */
static char *
dup_contact_name (const char *name,
                  gboolean    outcome,
                  gboolean    date,
                  gboolean    reply_date)
{
  if (outcome)
    /* TRANSLATORS: %s is one channel or several: the result of the latest contact there */
    return g_strdup_printf (_("%s, result"), name);
  if (date)
    /* TRANSLATORS: %s is one channel or several: the day of the latest contact there */
    return g_strdup_printf (_("%s, date of the contact"), name);
  if (reply_date)
    /* TRANSLATORS: %s is one channel or several */
    return g_strdup_printf (_("%s, last day for an answer"), name);
  return g_strdup (name);
}

static char *
dup_subject (const OuvModel *model,
             const Subject  *subject)
{
  g_autofree char *group = NULL;

  switch (subject->kind)
    {
    case SUBJECT_QUESTION:
      return g_strdup (ouv_model_translate (subject->question->text));
    case SUBJECT_DERIVED:
      return g_strdup (subject->derived->text != NULL ? ouv_model_translate (subject->derived->text) : subject->derived->id);
    case SUBJECT_CHANNEL:
      return dup_contact_name (ouv_model_translate (((OuvChannel *) model->channels->pdata[subject->place])->name),
                               is_outcome (subject), subject->offset == OUV_CHANNEL_VAR_DATE,
                               subject->offset == OUV_CHANNEL_VAR_REPLY_DATE);
    case SUBJECT_GROUP:
      group = dup_group_name (model, model->groups->pdata[subject->place]);
      return dup_contact_name (group, is_outcome (subject),
                               subject->offset == OUV_GROUP_VAR_DATE || subject->offset == OUV_GROUP_VAR_FIRST_DATE,
                               subject->offset == OUV_GROUP_VAR_REPLY_DATE);
    case SUBJECT_LATEST_CHANNEL:
    case SUBJECT_LATEST_OUTCOME:
      return g_strdup (_("The latest of all contacts"));
    case SUBJECT_OTHER:
    default:
      if (subject->variable->index == model->wage_var)
        return g_strdup (_("The minimum wage"));
      if (subject->variable->index == model->attempts_count_var)
        return g_strdup (_("Number of contacts"));
      return g_strdup (subject->variable->name);
    }
}

char *
ouv_variable_dup_name (const OuvModel *model,
                       guint           variable)
{
  Subject subject = find_subject (model, variable);

  return dup_subject (model, &subject);
}

/* "What happened? X", "Procon: X". */
static char *
join_subject (const char *name,
              const char *text)
{
  return g_strdup_printf (g_str_has_suffix (name, "?") ? "%s %s" : "%s: %s", name, text);
}

/* Values */

static const char *
describe_state (const char *state)
{
  if (g_str_equal (state, "none"))
    return _("not contacted yet");
  if (g_str_equal (state, "open"))
    return _("waiting for an answer");
  if (g_str_equal (state, "undated"))
    return _("waiting for an answer, without a date");
  if (g_str_equal (state, "overdue"))
    return _("no answer in time");
  return _("closed");
}

static char *
dup_option (const OuvModel *model,
            const Subject  *subject,
            const char     *id)
{
  OuvAttemptOutcome outcome;
  const OuvOption *option;

  if (subject->kind == SUBJECT_QUESTION)
    {
      option = ouv_question_find_option (subject->question, id);
      return ouv_condition_quote (ouv_model_translate (option->label));
    }
  if (is_state (subject))
    return g_strdup (describe_state (id));
  if (is_outcome (subject) && ouv_attempt_outcome_from_id (id, &outcome))
    return ouv_condition_quote (ouv_attempt_outcome_get_label (outcome));
  if (is_channel (subject) && ouv_model_find_channel (model, id) != NULL)
    return g_strdup (ouv_model_translate (ouv_model_find_channel (model, id)->name));
  if (is_channel (subject) || is_outcome (subject))
    return g_strdup (_("none contacted yet"));
  for (guint i = 0; subject->derived != NULL && i < subject->derived->options->len; i++)
    if (g_str_equal (((OuvStep *) subject->derived->options->pdata[i])->id, id))
      return g_strdup (ouv_model_translate (((OuvStep *) subject->derived->options->pdata[i])->title));
  return ouv_condition_quote (id);
}

/* What the case has for it. */
static char *
dup_found (const Teller  *self,
           const Subject *subject)
{
  OuvValue value = ouv_state_get (self->state, subject->variable->index);
  char *text = NULL;

  if (!value.known)
    return g_strdup (subject->kind == SUBJECT_QUESTION ? _("not answered") : _("not known"));
  if (value.type == OUV_TYPE_SYMBOL)
    return dup_option (self->model, subject, g_quark_to_string (value.symbol));
  if (value.type == OUV_TYPE_LIST)
    return ouv_state_dup_text (self->state, subject->variable->index, self->language);
  if (value.type != OUV_TYPE_BOOLEAN && value.type != OUV_TYPE_FREE)
    text = ouv_state_dup_text (self->state, subject->variable->index, self->language);
  /* Not the text itself: it may be long, and personal. */
  return text != NULL ? text : g_strdup (_("answered"));
}

/* Conditions */

void
ouv_condition_free (OuvCondition *self)
{
  g_free (self->text);
  g_free (self->found);
  g_free (self->fact);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static OuvCondition *
condition_new (char     *text,
               OuvTruth  truth,
               guint     variable)
{
  OuvCondition *self = g_new0 (OuvCondition, 1);

  self->text = text;
  self->truth = truth;
  self->variable = variable;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) ouv_condition_free);
  return self;
}

static OuvTruth
get_truth (const Teller        *self,
           const OuvExpression *expression,
           guint                index,
           gboolean             negated)
{
  OuvValue value;

  if (self->state == NULL)
    return OUV_TRUTH_UNKNOWN;
  value = ouv_expression_evaluate_node (expression, index, &self->state->context);
  if (!value.known)
    return OUV_TRUTH_UNKNOWN;
  return (!value.boolean) == negated ? OUV_TRUTH_TRUE : OUV_TRUTH_FALSE;
}

/* One that asks about SUBJECT: TEXT if it holds, OTHERWISE if it does not. */
static OuvCondition *
statement_new (const Teller  *self,
               const Subject *subject,
               char          *text,
               char          *otherwise,
               OuvTruth       truth)
{
  OuvCondition *condition = condition_new (text, truth, subject->variable->index);

  if (truth == OUV_TRUTH_FALSE)
    condition->fact = g_strdup (otherwise);
  else if (truth == OUV_TRUTH_TRUE)
    condition->fact = g_strdup (text);
  g_free (otherwise);
  return condition;
}

/* One that asks what SUBJECT is: WANTED, and the case tells what it is. NAMED: WANTED says so already when it holds. */
static OuvCondition *
comparison_new (const Teller  *self,
                const Subject *subject,
                const char    *wanted,
                gboolean       named,
                OuvTruth       truth)
{
  g_autofree char *name = dup_subject (self->model, subject);
  OuvCondition *condition = condition_new (join_subject (name, wanted), truth, subject->variable->index);
  g_autofree char *found = NULL;

  if (self->state == NULL)
    return condition;
  found = dup_found (self, subject);
  condition->fact = join_subject (name, found);
  if (truth != OUV_TRUTH_TRUE || !named)
    condition->found = g_steal_pointer (&found);
  return condition;
}

/* Choices */

/* Whether node INDEX asks whether a variable is one of some texts: MASK has a bit for each place in the variable's list. */
static gboolean
read_choice (const Teller        *self,
             const OuvExpression *expression,
             guint                index,
             guint               *variable,
             guint64             *mask)
{
  const OuvNode *node = &expression->nodes[index];
  const OuvNode *first = node + 1;
  const OuvNode *second = first + first->size;
  const char *const *options;

  if (node->op != OUV_OP_IN && first->op == OUV_OP_CONSTANT)
    {
      const OuvNode *swapped = first;

      first = second;
      second = swapped;
    }
  if (first->op != OUV_OP_VARIABLE || first->type != OUV_TYPE_SYMBOL || second->op != OUV_OP_CONSTANT)
    return FALSE;
  *variable = first->variable;
  options = ouv_scope_get (self->model->scope, first->variable)->options;
  if (options == NULL || g_strv_length ((char **) options) > MAX_OPTIONS
      || (node->op == OUV_OP_IN && second->type != OUV_TYPE_LIST))
    return FALSE;
  *mask = 0;
  for (guint i = 0; options[i] != NULL; i++)
    {
      GQuark option = g_quark_try_string (options[i]);
      gboolean wanted = second->type == OUV_TYPE_SYMBOL && second->symbol == option;

      for (guint j = second->list; second->type == OUV_TYPE_LIST && expression->lists[j] != 0; j++)
        wanted = wanted || expression->lists[j] == option;
      *mask |= wanted ? G_GUINT64_CONSTANT (1) << i : 0;
    }
  return TRUE;
}

static char *
dup_options (const Teller  *self,
             const Subject *subject,
             guint64        mask)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; subject->variable->options[i] != NULL; i++)
    if (mask >> i & 1)
      g_ptr_array_add (texts, dup_option (self->model, subject, subject->variable->options[i]));
  return ouv_condition_join_or (texts);
}

/* All places of the variable's list. */
static guint64
get_all (const Subject *subject)
{
  guint n = g_strv_length ((char **) subject->variable->options);

  return n == MAX_OPTIONS ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n) - 1;
}

static guint
count_bits (guint64 mask)
{
  guint n = 0;

  for (; mask != 0; mask &= mask - 1)
    n++;
  return n;
}

static guint64
get_bit (const Subject *subject,
         const char    *option)
{
  for (guint i = 0; subject->variable->options[i] != NULL; i++)
    if (g_str_equal (subject->variable->options[i], option))
      return G_GUINT64_CONSTANT (1) << i;
  return 0;
}

/* What many states or channels together are called, NULL when they have no name of their own. */
static const char *
describe_together (const Subject *subject,
                   guint64        mask,
                   guint64        rest)
{
  guint64 waiting = get_bit (subject, "open") | get_bit (subject, "undated");

  if ((is_state (subject) || is_channel (subject)) && rest == get_bit (subject, "none"))
    return _("contacted already");
  if (is_state (subject) && mask == waiting)
    return _("waiting for an answer, with or without a date");
  if (is_state (subject) && rest == waiting)
    return _("not waiting for an answer");
  return NULL;
}

/* Both ways round: what is in MASK, or anything but what is not. */
static char *
describe_choice (const Teller  *self,
                 const Subject *subject,
                 guint64        mask)
{
  guint64 rest = get_all (subject) & ~mask;
  const char *together = describe_together (subject, mask, rest);
  g_autofree char *others = NULL;

  if (together != NULL)
    return g_strdup (together);
  if (rest == 0 || count_bits (mask) <= count_bits (rest))
    return dup_options (self, subject, mask);
  others = dup_options (self, subject, rest);
  /* TRANSLATORS: follows a question or a name, for example "anything but “Solved”" */
  return g_strdup_printf (_("anything but %s"), others);
}

static OuvCondition *
tell_choice (const Teller  *self,
             guint          variable,
             guint64        mask,
             OuvTruth       truth)
{
  Subject subject = find_subject (self->model, variable);
  guint64 chosen = mask & get_all (&subject);
  g_autofree char *wanted = describe_choice (self, &subject, chosen);

  /* When it is the only one there is nothing to add. */
  return comparison_new (self, &subject, wanted, count_bits (chosen) == 1, truth);
}

/* Variables */

static char *
dup_otherwise (const OuvDerived *derived)
{
  const char *text = ouv_model_translate (derived->text);

  if (derived->otherwise != NULL)
    return g_strdup (ouv_model_translate (derived->otherwise));
  /* TRANSLATORS: %s is a statement that does not hold */
  return g_strdup_printf (_("not so: %s"), text);
}

static OuvCondition *
tell_derived (const Teller     *self,
              const Subject    *subject,
              gboolean          negated,
              OuvTruth          truth)
{
  const OuvDerived *derived = subject->derived;
  OuvCondition *condition = tell (self, derived->value, 0, negated);
  OuvCondition *named;
  char *text, *otherwise;

  if (derived->text == NULL)
    return condition;
  text = g_strdup (ouv_model_translate (derived->text));
  otherwise = dup_otherwise (derived);
  named = statement_new (self, subject, negated ? otherwise : text, negated ? text : otherwise, truth);
  if (condition->text != NULL)
    {
      g_ptr_array_add (named->parts, condition);
      return named;
    }
  named->any = condition->any;
  g_ptr_array_extend_and_steal (named->parts, g_steal_pointer (&condition->parts));
  g_free (condition);
  return named;
}

static OuvCondition *
tell_boolean (const Teller *self,
              guint         variable,
              gboolean      negated,
              OuvTruth      truth)
{
  Subject subject = find_subject (self->model, variable);
  g_autofree char *name = NULL;
  char *yes, *no;

  if (subject.kind == SUBJECT_DERIVED)
    return tell_derived (self, &subject, negated, truth);
  name = dup_subject (self->model, &subject);
  if (subject.kind == SUBJECT_CHANNEL && subject.offset == OUV_CHANNEL_VAR_HAS_PROTOCOL)
    {
      yes = join_subject (name, _("there is a reference number (protocolo)"));
      no = join_subject (name, _("there is no reference number (protocolo)"));
    }
  else
    {
      yes = join_subject (name, _("yes"));
      no = join_subject (name, _("no"));
    }
  return statement_new (self, &subject, negated ? no : yes, negated ? yes : no, truth);
}

static OuvCondition *
tell_known (const Teller *self,
            guint         variable,
            gboolean      negated,
            OuvTruth      truth)
{
  Subject subject = find_subject (self->model, variable);
  gboolean question = subject.kind == SUBJECT_QUESTION;
  g_autofree char *name = dup_subject (self->model, &subject);
  char *yes = join_subject (name, question ? _("answered") : _("known"));
  char *no = join_subject (name, question ? _("not answered") : _("not known"));

  return statement_new (self, &subject, negated ? no : yes, negated ? yes : no, truth);
}

/* Comparisons */

/* The variables at the bottom of an expression: answers, contacts, the minimum wage. */
typedef struct {
  const OuvModel *model;
  GArray         *found; /* of guint */
} Inputs;

static void
add_input (guint    variable,
           gpointer data)
{
  Inputs *inputs = data;
  const OuvDerived *derived = ouv_model_find_derived_of (inputs->model, variable);

  if (derived != NULL)
    {
      ouv_expression_foreach_variable (derived->value, add_input, inputs);
      return;
    }
  for (guint i = 0; i < inputs->found->len; i++)
    if (g_array_index (inputs->found, guint, i) == variable)
      return;
  g_array_append_val (inputs->found, variable);
}

/* What a computed value is computed from, with what the case has. */
static void
add_inputs (const Teller *self,
            guint         variable,
            OuvCondition *condition)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Inputs inputs = { self->model, found };

  if (self->state == NULL || ouv_model_find_derived_of (self->model, variable) == NULL)
    return;
  add_input (variable, &inputs);
  for (guint i = 0; i < found->len; i++)
    {
      Subject subject = find_subject (self->model, g_array_index (found, guint, i));
      g_autofree char *name = dup_subject (self->model, &subject);
      g_autofree char *value = dup_found (self, &subject);

      /* What is not asked does not count. */
      if (subject.kind != SUBJECT_QUESTION || ouv_state_is_asked (self->state, subject.question))
        g_ptr_array_add (condition->parts,
                         condition_new (join_subject (name, value), OUV_TRUTH_NONE, subject.variable->index));
    }
}

static char *
dup_constant (const Teller  *self,
              const OuvNode *node)
{
  switch ((int) node->type)
    {
    case OUV_TYPE_DATE:
      return ouv_format_day_words (self->language, node->day);
    case OUV_TYPE_MONEY:
      return ouv_format_money (self->language, node->money);
    case OUV_TYPE_NUMBER:
      return g_strdup_printf ("%g", node->number);
    case OUV_TYPE_SYMBOL:
      return ouv_condition_quote (g_quark_to_string (node->symbol));
    case OUV_TYPE_BOOLEAN:
    default:
      return g_strdup (node->boolean ? _("yes") : _("no"));
    }
}

/* The variables that the subtree at INDEX reads, by name. */
static char *
dup_calculation (const Teller        *self,
                 const OuvExpression *expression,
                 guint                index)
{
  const OuvNode *nodes = expression->nodes;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = index; i < index + nodes[index].size; i++)
    {
      g_autofree char *name = NULL;

      if (nodes[i].op == OUV_OP_VARIABLE)
        name = ouv_variable_dup_name (self->model, nodes[i].variable);
      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  g_ptr_array_add (names, NULL);
  all = g_strjoinv ("; ", (char **) names->pdata);
  /* TRANSLATORS: %s is a list of answers and dates, with semicolons between */
  return g_strdup_printf (_("computed from: %s"), all);
}

static char *
dup_operand (const Teller        *self,
             const OuvExpression *expression,
             guint                index)
{
  const OuvNode *node = &expression->nodes[index];

  if (node->op == OUV_OP_CONSTANT && node->type != OUV_TYPE_LIST)
    return dup_constant (self, node);
  if (node->op == OUV_OP_VARIABLE)
    {
      g_autofree char *name = ouv_variable_dup_name (self->model, node->variable);

      return ouv_condition_quote (name);
    }
  if (node->op == OUV_OP_TODAY)
    return g_strdup (_("today"));
  return dup_calculation (self, expression, index);
}

static char *
dup_date_comparison (OuvOp       op,
                     const char *day)
{
  switch ((int) op)
    {
    case OUV_OP_EQUAL:
      return g_strdup_printf (_("exactly %s"), day);
    case OUV_OP_NOT_EQUAL:
      return g_strdup_printf (_("anything but %s"), day);
    case OUV_OP_LESS:
      /* TRANSLATORS: follows a question; %s is a date */
      return g_strdup_printf (_("before %s"), day);
    case OUV_OP_LESS_EQUAL:
      /* TRANSLATORS: follows a question; %s is a date */
      return g_strdup_printf (_("%s or earlier"), day);
    case OUV_OP_GREATER:
      /* TRANSLATORS: follows a question; %s is a date */
      return g_strdup_printf (_("after %s"), day);
    default:
      /* TRANSLATORS: follows a question; %s is a date */
      return g_strdup_printf (_("%s or later"), day);
    }
}

static char *
dup_sum_comparison (OuvOp       op,
                    const char *sum)
{
  switch ((int) op)
    {
    case OUV_OP_EQUAL:
      /* TRANSLATORS: follows a question; %s is a sum, a number or a date */
      return g_strdup_printf (_("exactly %s"), sum);
    case OUV_OP_NOT_EQUAL:
      return g_strdup_printf (_("anything but %s"), sum);
    case OUV_OP_LESS:
      /* TRANSLATORS: follows a question; %s is a sum or a number */
      return g_strdup_printf (_("less than %s"), sum);
    case OUV_OP_LESS_EQUAL:
      /* TRANSLATORS: follows a question; %s is a sum or a number */
      return g_strdup_printf (_("at most %s"), sum);
    case OUV_OP_GREATER:
      /* TRANSLATORS: follows a question; %s is a sum or a number */
      return g_strdup_printf (_("more than %s"), sum);
    default:
      /* TRANSLATORS: follows a question; %s is a sum or a number */
      return g_strdup_printf (_("at least %s"), sum);
    }
}

static OuvOp
get_opposite (OuvOp op)
{
  static const OuvOp opposites[] = { OUV_OP_NOT_EQUAL, OUV_OP_EQUAL, OUV_OP_GREATER_EQUAL, OUV_OP_GREATER, OUV_OP_LESS_EQUAL,
                                     OUV_OP_LESS };

  return opposites[op - OUV_OP_EQUAL];
}

/* Of two operands of which the first is a variable. */
static OuvCondition *
tell_comparison (const Teller        *self,
                 const OuvExpression *expression,
                 guint                index,
                 gboolean             negated,
                 OuvTruth             truth)
{
  const OuvNode *node = &expression->nodes[index];
  const OuvNode *first = node + 1;
  g_autofree char *operand = dup_operand (self, expression, index + 1 + first->size);
  OuvOp op = negated ? get_opposite (node->op) : node->op;
  g_autofree char *wanted = NULL;
  Subject subject = find_subject (self->model, first->variable);

  wanted = first->type == OUV_TYPE_DATE ? dup_date_comparison (op, operand) : dup_sum_comparison (op, operand);
  return comparison_new (self, &subject, wanted, FALSE, truth);
}

/* Whether a list of answers holds one. */
static OuvCondition *
tell_member (const Teller        *self,
             const OuvExpression *expression,
             guint                index,
             gboolean             negated,
             OuvTruth             truth)
{
  const OuvNode *first = &expression->nodes[index + 1];
  Subject subject = find_subject (self->model, (first + 1)->variable);
  g_autofree char *option = dup_option (self->model, &subject, g_quark_to_string (first->symbol));
  /* TRANSLATORS: %s is an answer: it is, or is not, among those that were chosen */
  g_autofree char *wanted = g_strdup_printf (negated ? _("without %s") : _("with %s"), option);

  return comparison_new (self, &subject, wanted, FALSE, truth);
}

/* All and any */

/* Whether node INDEX, an argument of the "and" at PARENT, only asks whether something is known that another argument reads: that
 * goes without saying, unless it is not. */
static gboolean
is_implied (const Teller        *self,
            const OuvExpression *expression,
            guint                parent,
            guint                index)
{
  const OuvNode *nodes = expression->nodes;

  if (nodes[index].op != OUV_OP_KNOWN || get_truth (self, expression, index, FALSE) == OUV_TRUTH_FALSE)
    return FALSE;
  for (guint i = parent + 1; i < parent + nodes[parent].size; i++)
    if (nodes[i].op == OUV_OP_VARIABLE && nodes[i].variable == nodes[index].variable)
      return TRUE;
  return FALSE;
}

/* Adds PART to GROUP; what is of the same kind and has no text of its own becomes part of it. */
static void
add_part (OuvCondition *group,
          OuvCondition *part)
{
  if (part->text != NULL || part->any != group->any)
    {
      g_ptr_array_add (group->parts, part);
      return;
    }
  g_ptr_array_extend_and_steal (group->parts, g_steal_pointer (&part->parts));
  g_free (part);
}

static OuvCondition *
tell_group (const Teller        *self,
            const OuvExpression *expression,
            guint                index,
            gboolean             negated,
            OuvTruth             truth)
{
  const OuvNode *node = &expression->nodes[index];
  OuvCondition *group = condition_new (NULL, truth, OUV_NO_VARIABLE);
  OuvCondition *only;

  group->any = (node->op == OUV_OP_OR) != negated;
  for (guint i = index + 1; i < index + node->size; i += expression->nodes[i].size)
    if (node->op == OUV_OP_OR || !is_implied (self, expression, index, i))
      add_part (group, tell (self, expression, i, negated));
  if (group->parts->len != 1)
    return group;
  only = g_ptr_array_steal_index (group->parts, 0);
  ouv_condition_free (group);
  return only;
}

static gboolean
compares_variable (const OuvExpression *expression,
                   guint                index)
{
  const OuvNode *node = &expression->nodes[index];

  return node->op >= OUV_OP_EQUAL && node->op <= OUV_OP_GREATER_EQUAL && node->n_args == 2
         && (node + 1)->op == OUV_OP_VARIABLE;
}

static gboolean
asks_for_member (const OuvExpression *expression,
                 guint                index)
{
  const OuvNode *first = &expression->nodes[index + 1];

  return expression->nodes[index].op == OUV_OP_IN && first->op == OUV_OP_CONSTANT && (first + 1)->op == OUV_OP_VARIABLE
         && (first + 1)->type == OUV_TYPE_LIST;
}

static OuvCondition *
tell_test (const Teller        *self,
           const OuvExpression *expression,
           guint                index,
           gboolean             negated,
           OuvTruth             truth)
{
  const OuvNode *node = &expression->nodes[index];
  OuvCondition *condition;
  guint variable = OUV_NO_VARIABLE;
  guint64 mask;

  if (node->n_args == 2 && read_choice (self, expression, index, &variable, &mask))
    condition = tell_choice (self, variable, (node->op == OUV_OP_NOT_EQUAL) != negated ? ~mask : mask, truth);
  else if (compares_variable (expression, index))
    condition = tell_comparison (self, expression, index, negated, truth);
  else if (asks_for_member (expression, index))
    condition = tell_member (self, expression, index, negated, truth);
  else
    return condition_new (dup_calculation (self, expression, index), truth, OUV_NO_VARIABLE);
  add_inputs (self, condition->variable, condition);
  return condition;
}

static OuvCondition *
tell (const Teller        *self,
      const OuvExpression *expression,
      guint                index,
      gboolean             negated)
{
  const OuvNode *node = &expression->nodes[index];
  OuvTruth truth = get_truth (self, expression, index, negated);

  switch ((int) node->op)
    {
    case OUV_OP_NOT:
      return tell (self, expression, index + 1, !negated);
    case OUV_OP_AND:
    case OUV_OP_OR:
      return tell_group (self, expression, index, negated, truth);
    case OUV_OP_VARIABLE:
      return tell_boolean (self, node->variable, negated, truth);
    case OUV_OP_KNOWN:
      return tell_known (self, node->variable, negated, truth);
    default:
      return tell_test (self, expression, index, negated, truth);
    }
}

OuvCondition *
ouv_condition_new (const OuvModel      *model,
                   const OuvState      *state,
                   const OuvExpression *expression,
                   OuvLanguage          language)
{
  Teller teller = { model, state, language };

  if (expression == NULL)
    return condition_new (g_strdup (_("Always")), OUV_TRUTH_TRUE, OUV_NO_VARIABLE);
  return tell (&teller, expression, 0, FALSE);
}

GPtrArray *
ouv_condition_list (OuvCondition *self)
{
  GPtrArray *list;

  if (self->text == NULL && !self->any)
    return g_ptr_array_ref (self->parts);
  list = g_ptr_array_new ();
  g_ptr_array_add (list, self);
  return list;
}

/* In words */

char *
ouv_condition_quote (const char *text)
{
  /* TRANSLATORS: an answer, a question or a step, in the quotation marks of the language */
  return g_strdup_printf (_("“%s”"), text);
}

char *
ouv_condition_join_or (GPtrArray *texts)
{
  g_autoptr(GString) most = g_string_new (NULL);

  if (texts->len == 0)
    return g_strdup ("");
  for (guint i = 0; i + 1 < texts->len; i++)
    g_string_append_printf (most, "%s%s", i > 0 ? ", " : "", (char *) texts->pdata[i]);
  if (texts->len == 1)
    return g_strdup (texts->pdata[0]);
  /* TRANSLATORS: the end of a list of alternatives, for example "A, B or C": the first %s is "A, B", the second "C" */
  return g_strdup_printf (_("%s or %s"), most->str, (char *) texts->pdata[texts->len - 1]);
}

static char *
dup_part (const OuvCondition *part)
{
  g_autofree char *line = ouv_condition_dup_line (part);

  return part->text != NULL ? g_steal_pointer (&line) : g_strdup_printf ("(%s)", line);
}

char *
ouv_condition_dup_line (const OuvCondition *self)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (self->text != NULL)
    return g_strdup (self->text);
  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (lines, dup_part (self->parts->pdata[i]));
  if (self->any)
    return ouv_condition_join_or (lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("; ", (char **) lines->pdata);
}

char *
ouv_condition_dup_told (const OuvCondition *self)
{
  g_autofree char *here = NULL;

  if (self->text == NULL)
    return g_strdup (self->any ? _("One of these:") : _("All of these:"));
  if (self->any && self->parts->len > 1)
    /* TRANSLATORS: %s is a condition; what it is made of follows, line by line */
    return g_strdup_printf (_("%s (one of these is enough)"), self->text);
  if (self->found == NULL)
    return g_strdup (self->text);
  /* TRANSLATORS: what the case has where a rule wants something else; follows that after a dot */
  here = g_strdup_printf (_("here: %s"), self->found);
  return g_strjoin (OUV_FORMAT_DOT, self->text, here, NULL);
}
