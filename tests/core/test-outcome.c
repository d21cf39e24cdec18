/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the tables become an outcome. Which step is next in which case is the matter of test-model-cases.c. */

#include "config.h"

#include "core-common.h"

#include <string.h>

#include "ouv-format.h"
#include "ouv-outcome.h"

#define TODAY (day ("2026-11-23"))

static OuvOutcome *
decide (OuvModel   *model,
        const char *input)
{
  g_autoptr(OuvCase) kase = read_case (model, input);

  return ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_EN, NULL);
}

static OuvOutcome *
decide_bundled (const char *input)
{
  return decide (ouv_model_get_default (), input);
}

static void
check_title (const char *input,
             const char *expected)
{
  g_autoptr(OuvOutcome) outcome = decide_bundled (input);
  g_autofree char *title = ouv_outcome_dup_title (outcome);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_titles (void)
{
  const OuvChannel *sac = ouv_model_find_channel (ouv_model_get_default (), "sac");

  check_title ("{}", sac->contact);
  check_title ("{\"answers\": {\"matter\": \"complaint\"}, \"attempts\":"
               " [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"protocol\": \"1\", \"outcome\": \"waiting\"}]}", sac->wait);
  check_title ("{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"solved\"}]}", "Nothing more to do");
}

static void
test_status_ids (void)
{
  static const char *const ids[] = { "done", "now", "waiting", "later", "not_for_you", "unknown" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (ouv_rung_status_get_id ((OuvRungStatus) i), ==, ids[i]);
}

/* What is missing */

static const OuvMissing *
find_missing (const OuvOutcome *outcome,
              const char       *question)
{
  const OuvMissing *found = NULL;

  for (guint i = 0; i < outcome->missing->len; i++)
    {
      const OuvMissing *missing = outcome->missing->pdata[i];

      g_assert_nonnull (missing->why);
      if (!g_str_equal (missing->question, question))
        continue;
      /* Each once. */
      g_assert_null (found);
      found = missing;
    }
  return found;
}

static void
test_missing (void)
{
  g_autoptr(OuvOutcome) empty = decide_bundled ("{}");
  g_autoptr(OuvOutcome) undated = decide_bundled (
    "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\", \"amount\": \"10.00\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"protocol\": \"1\", \"outcome\": \"refused\"},"
    "  {\"channel\": \"ombudsman\", \"outcome\": \"waiting\"}]}");
  g_autoptr(OuvOutcome) numberless = decide_bundled (
    "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-01\", \"protocol\": \"1\", \"outcome\": \"refused\"},"
    "  {\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"refused\"}]}");

  g_assert_cmpstr (find_missing (empty, "matter")->why, ==, ouv_model_find_question (ouv_model_get_default (), "matter")->why);
  /* A computed value is named by the answers behind it. */
  g_assert_null (find_missing (empty, "is_dispute"));

  g_assert_cmpstr (undated->channel->id, ==, "ombudsman");
  g_assert_cmpint (undated->until, ==, 0);
  g_assert_cmpstr (find_missing (undated, "attempts/1/date")->why, ==,
                   "Without the date of this contact we cannot tell by when an answer is due.");
  g_assert_null (find_missing (undated, "attempts/0/date"));
  g_assert_null (find_missing (undated, "matter"));
  g_assert_null (find_missing (undated, "amount"));
  /* A request has services, a complaint has none. */
  g_assert_null (find_missing (undated, "service"));

  g_assert_cmpstr (numberless->channel->id, ==, "sac");
  g_assert_cmpstr (find_missing (numberless, "attempts/1/protocol")->why, ==,
                   "The next office asks for the number (protocolo) of this contact.");
  g_assert_null (find_missing (numberless, "attempts/0/protocol"));
}

/* Contacts */

static const OuvContact *
find_contact (const OuvOutcome *outcome,
              const char       *channel)
{
  for (guint i = 0; i < outcome->contacts->len; i++)
    if (g_str_equal (((OuvContact *) outcome->contacts->pdata[i])->channel->id, channel))
      return outcome->contacts->pdata[i];
  return NULL;
}

/* The urgent route to a judge is offered beside every step, and says why. */
static void
test_offers (void)
{
  g_autoptr(OuvOutcome) plain = decide_bundled ("{\"answers\": {\"matter\": \"complaint\", \"harm\": []}}");
  g_autoptr(OuvOutcome) urgent = decide_bundled ("{\"answers\": {\"matter\": \"complaint\", \"harm\": [\"no_essential_service\"]}}");
  const OuvContact *court = find_contact (urgent, "small_claims");

  g_assert_null (find_contact (plain, "small_claims"));
  g_assert_true (court->urgent);
  g_assert_nonnull (court->reason);
  g_assert_true (((OuvContact *) urgent->contacts->pdata[0])->channel == urgent->channel);
  g_assert_null (((OuvContact *) urgent->contacts->pdata[0])->reason);
  g_assert_false (((OuvContact *) urgent->contacts->pdata[0])->urgent);
}

static void
test_review_dates (void)
{
  static const char extra[] =
    "{\"contacts\": [{\"id\": \"other\", \"channel\": \"sac\", \"when\": {\"known\": \"matter\"}, \"name\": \"Other\","
    "   \"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}, \"review_by\": \"2026-11-22\"}]}";
  g_autofree char *reviewed = replace_once (small_model, "\"confidence\": \"low\"}}", "\"confidence\": \"low\"}, \"review_by\": \"2026-11-23\"}");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) today = load_model (reviewed, NULL, small_texts, &error);
  g_autofree char *old_text = replace_once (reviewed, "2026-11-23\"}],", "2026-11-22\"}],");
  g_autoptr(OuvModel) old = load_model (old_text, NULL, small_texts, &error);
  g_autoptr(OuvModel) never = load_with (extra, &error);
  g_autoptr(OuvOutcome) outcome_today = NULL;
  g_autoptr(OuvOutcome) outcome_old = NULL;
  g_autoptr(OuvOutcome) outcome_never = NULL;

  g_assert_no_error (error);
  outcome_today = decide (today, "{}");
  outcome_old = decide (old, "{}");
  outcome_never = decide (never, "{\"answers\": {\"matter\": \"claim\"}}");
  /* The review date itself is in time. */
  g_assert_false (((OuvContact *) outcome_today->contacts->pdata[0])->past_review);
  g_assert_true (((OuvContact *) outcome_old->contacts->pdata[0])->past_review);
  /* The first contact of a channel that applies stands for it. */
  g_assert_cmpstr (((OuvContact *) outcome_never->contacts->pdata[0])->name, ==, "SAC");
  g_assert_false (((OuvContact *) outcome_never->contacts->pdata[0])->past_review);
  g_assert_false (((OuvContact *) outcome_never->contacts->pdata[0])->open_known);
  g_assert_cmpuint (outcome_never->contacts->len, ==, 1);
}

/* Texts with slots */

static const char slots_extra[] =
  "{\"channels\": [{\"id\": \"post\", \"name\": \"The post\", \"contact\": \"Write\", \"wait\": \"Wait\"}], \"ladder\": [{\"channel\": \"post\"}],"
  " \"questions\": ["
  "  {\"id\": \"size\", \"type\": \"choice\", \"text\": \"a\", \"why\": \"b\", \"options\": [{\"id\": \"s\", \"label\": \"Small\"}]},"
  "  {\"id\": \"wants\", \"type\": \"many\", \"text\": \"a\", \"why\": \"b\","
  "   \"options\": [{\"id\": \"fix\", \"label\": \"Fix\"}, {\"id\": \"pay\", \"label\": \"Pay\"}]},"
  "  {\"id\": \"word\", \"type\": \"text\", \"text\": \"a\", \"why\": \"b\"},"
  "  {\"id\": \"sum\", \"type\": \"money\", \"text\": \"a\", \"why\": \"b\"}],"
  " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"c\", \"questions\": [\"size\", \"wants\", \"word\", \"sum\"]}],"
  " \"reasons\": [{\"id\": \"slots\", \"text\": \"%s\"}]}";

static void
check_slots (const char *text,
             const char *expected)
{
  g_autofree char *start = g_strndup (slots_extra, (gsize) (strstr (slots_extra, "%s") - slots_extra));
  g_autofree char *extra = g_strconcat (start, text, "\"}]}", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);
  g_autoptr(OuvOutcome) outcome = NULL;
  const OuvReason *reason;

  g_assert_no_error (error);
  outcome = decide (model,
    "{\"answers\": {\"size\": \"s\", \"wants\": [\"pay\", \"fix\"], \"word\": \"yes\", \"sum\": \"1234.5\"},"
    " \"attempts\": [{\"channel\": \"post\", \"date\": \"2026-11-01\", \"protocol\": \"1\", \"outcome\": \"refused\"}]}");
  g_assert_cmpuint (outcome->reasons->len, ==, 2);
  reason = outcome->reasons->pdata[1];
  g_assert_cmpstr (reason->rule, ==, "slots");
  g_assert_cmpstr (reason->text, ==, expected);
}

static void
test_slots (void)
{
  check_slots ("Nothing.", "Nothing.");
  check_slots ("On {post.date}.", "On 1 November 2026.");
  check_slots ("{sum} and {sum}", "R$ 1,234.50 and R$ 1,234.50");
  check_slots ("{size}: {wants}, {word}.", "Small: Fix; Pay, yes.");
  check_slots ("{post.count} at {latest.channel}", "1 at The post");
  /* What has no words for people, and what has no value. */
  check_slots ("{post.has_protocol} {post.outcome} {sac.date} {nothing}", "… … … …");
  check_slots ("Braces { are kept", "Braces { are kept");
}

/* The next step */

static void
test_channel_of_a_step (void)
{
  g_autofree char *text = replace_once (small_model, "\"action\": \"none\", \"channel\": null",
    "\"action\": \"wait\", \"channel\": {\"if\": [{\"known\": \"matter\"}, {\"var\": \"latest.channel\"}, \"none\"]},"
    " \"until\": {\"var\": \"sac.reply_date\"}");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_model (text, NULL, small_texts, &error);
  g_autoptr(OuvOutcome) known = NULL;
  g_autoptr(OuvOutcome) none = NULL;

  g_assert_no_error (error);
  known = decide (model, "{\"answers\": {\"matter\": \"claim\"}, \"attempts\":"
                         " [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"waiting\"}]}");
  g_assert_cmpint (known->action, ==, OUV_ACTION_WAIT);
  g_assert_cmpstr (known->channel->id, ==, "sac");
  g_assert_cmpint (known->until, ==, day ("2026-11-27"));
  g_assert_cmpstr (((OuvReason *) known->reasons->pdata[0])->text, ==, "Called on 20 November 2026.");
  none = decide (model, "{\"attempts\": [{\"channel\": \"sac\", \"outcome\": \"waiting\"}]}");
  g_assert_null (none->channel);
  g_assert_cmpint (none->until, ==, 0);
  g_assert_null (none->message);
}

/* The ladder */

static const OuvRung *
find_rung (const OuvOutcome *outcome,
           const char       *channel)
{
  for (guint i = 0; i < outcome->ladder->len; i++)
    if (g_str_equal (((OuvRung *) outcome->ladder->pdata[i])->channel->id, channel))
      return outcome->ladder->pdata[i];
  g_assert_not_reached ();
}

static void
test_ladder (void)
{
  static const char extra[] =
    "{\"channels\": [{\"id\": \"post\", \"name\": \"Post\", \"contact\": \"Write\", \"wait\": \"Wait\"},"
    "   {\"id\": \"fax\", \"name\": \"Fax\", \"contact\": \"Send\", \"wait\": \"Wait\"}],"
    " \"ladder\": [{\"channel\": \"post\", \"not_for_you\": ["
    "     {\"when\": {\"==\": [{\"var\": \"matter\"}, \"claim\"]}, \"reason\": \"Not for claims.\"},"
    "     {\"when\": {\"known\": \"name\"}, \"reason\": \"Not with a name.\"}],"
    "   \"later\": [{\"when\": {\"!\": [{\"known\": \"sac.date\"}]}, \"reason\": \"After the SAC.\"}, {\"reason\": \"After all.\"}]},"
    "  {\"channel\": \"fax\"}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) model = load_with (extra, &error);
  g_autoptr(OuvOutcome) unknown = NULL;
  g_autoptr(OuvOutcome) claim = NULL;
  g_autoptr(OuvOutcome) praise = NULL;
  g_autoptr(OuvOutcome) tried = NULL;
  g_autofree char *to_fax = replace_once (small_model, "\"action\": \"none\", \"channel\": null",
                                          "\"action\": \"wait\", \"channel\": \"fax\"");
  g_autoptr(OuvModel) waiting_model = load_model (to_fax, extra, small_texts, NULL);
  g_autoptr(OuvOutcome) waiting = NULL;
  const OuvRung *rung;

  g_assert_no_error (error);
  unknown = decide (model, "{}");
  g_assert_cmpuint (unknown->ladder->len, ==, 3);
  g_assert_cmpint (find_rung (unknown, "sac")->status, ==, OUV_RUNG_NOW);
  rung = find_rung (unknown, "post");
  g_assert_cmpint (rung->status, ==, OUV_RUNG_UNKNOWN);
  g_assert_nonnull (find_missing (unknown, "matter"));
  g_assert_cmpint (find_rung (unknown, "fax")->status, ==, OUV_RUNG_LATER);
  g_assert_cmpuint (find_rung (unknown, "fax")->reasons->len, ==, 0);

  claim = decide (model, "{\"answers\": {\"matter\": \"claim\", \"name\": \"Olena\"}}");
  rung = find_rung (claim, "post");
  g_assert_cmpint (rung->status, ==, OUV_RUNG_NOT_FOR_YOU);
  g_assert_cmpuint (rung->reasons->len, ==, 1);
  g_assert_cmpstr (rung->reasons->pdata[0], ==, "Not for claims.");

  praise = decide (model, "{\"answers\": {\"matter\": \"praise\"}}");
  rung = find_rung (praise, "post");
  g_assert_cmpint (rung->status, ==, OUV_RUNG_LATER);
  g_assert_cmpuint (rung->reasons->len, ==, 1);
  g_assert_cmpstr (rung->reasons->pdata[0], ==, "After the SAC.");

  tried = decide (model, "{\"answers\": {\"matter\": \"praise\"}, \"attempts\":"
    " [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"waiting\"},"
    "  {\"channel\": \"fax\", \"date\": \"2026-11-01\", \"outcome\": \"refused\"}]}");
  /* The case is over, so that nothing is waited for. */
  rung = find_rung (tried, "sac");
  g_assert_cmpint (rung->status, ==, OUV_RUNG_DONE);
  g_assert_cmpint (rung->from, ==, day ("2026-11-20"));
  g_assert_cmpint (rung->until, ==, 0);
  rung = find_rung (tried, "fax");
  g_assert_cmpint (rung->status, ==, OUV_RUNG_DONE);
  g_assert_cmpint (rung->from, ==, day ("2026-11-01"));
  g_assert_cmpint (rung->until, ==, 0);
  g_assert_cmpstr (find_rung (tried, "post")->reasons->pdata[0], ==, "After all.");

  waiting = decide (waiting_model, "{\"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"waiting\"}]}");
  rung = find_rung (waiting, "sac");
  g_assert_cmpint (rung->status, ==, OUV_RUNG_WAITING);
  g_assert_cmpint (rung->from, ==, day ("2026-11-20"));
  g_assert_cmpint (rung->until, ==, day ("2026-11-27"));
}

/* Dates: the nearest first, those that are not known last; only an open contact has a date to come, and only while the case waits. */
static void
test_deadlines (void)
{
  static const char source[] = "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}";
  g_autofree char *extra = g_strdup_printf (
    "{\"deadlines\": [{\"id\": \"unknown\", \"date\": {\"add_days\": [{\"var\": \"fax.date\"}, 3]}, \"text\": \"a\", %s},"
    "   {\"id\": \"last\", \"date\": \"2027-01-01\", \"text\": \"b\", %s}, {\"id\": \"first\", \"date\": \"2026-11-24\", \"text\": \"c\", %s},"
    "   {\"id\": \"never\", \"when\": {\"known\": \"name\"}, \"date\": \"2026-11-24\", \"text\": \"d\", %s}],"
    " \"channels\": [{\"id\": \"fax\", \"name\": \"Fax\", \"contact\": \"Send\", \"wait\": \"Wait for the fax\"}],"
    " \"ladder\": [{\"channel\": \"fax\"}]}", source, source, source, source);
  g_autofree char *waiting = replace_once (small_model, "\"action\": \"none\", \"channel\": null",
                                           "\"action\": \"wait\", \"channel\": \"sac\"");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) over = load_with (extra, &error);
  g_autoptr(OuvModel) model = load_model (waiting, extra, small_texts, &error);
  g_autoptr(OuvOutcome) open = NULL;
  g_autoptr(OuvOutcome) closed = NULL;
  g_autoptr(OuvOutcome) overdue = NULL;
  g_autoptr(GString) ids = g_string_new (NULL);
  const OuvDeadline *reply;

  g_assert_no_error (error);
  open = decide (model, "{\"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"waiting\"},"
                        " {\"channel\": \"fax\", \"outcome\": \"waiting\"}]}");
  for (guint i = 0; i < open->deadlines->len; i++)
    g_string_append_printf (ids, "%s ", ((OuvDeadline *) open->deadlines->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, "first reply_sac last unknown ");
  reply = open->deadlines->pdata[1];
  g_assert_cmpint (reply->date, ==, day ("2026-11-27"));
  g_assert_cmpstr (reply->text, ==, "Wait: Seven days.");
  g_assert_cmpstr (reply->whose, ==, "law");
  g_assert_cmpint (((OuvDeadline *) open->deadlines->pdata[3])->date, ==, 0);

  overdue = decide (model, "{\"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-15\", \"outcome\": \"waiting\"}]}");
  g_assert_cmpuint (overdue->deadlines->len, ==, 3);

  closed = decide (over, "{\"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"waiting\"}]}");
  g_assert_cmpuint (closed->deadlines->len, ==, 3);
  for (guint i = 0; i < closed->deadlines->len; i++)
    g_assert_cmpstr (((OuvDeadline *) closed->deadlines->pdata[i])->id, !=, "reply_sac");
}

/* Money */

static void
check_claim (const char *input,
             OuvMoney    amount,
             const char *track)
{
  g_autoptr(OuvOutcome) outcome = decide_bundled (input);

  g_assert_cmpint (outcome->claim_amount, ==, amount);
  g_assert_cmpint (outcome->minimum_wage, ==, 162100);
  g_assert_cmpstr (outcome->track, ==, track);
}

static void
test_claim (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) small = load_with (NULL, &error);
  g_autoptr(OuvOutcome) none = decide (small, "{}");

  check_claim ("{\"answers\": {\"matter\": \"claim\"}}", OUV_MONEY_UNKNOWN, NULL);
  check_claim ("{\"answers\": {\"matter\": \"claim\", \"amount\": \"89.90\"}}", 8990, "no_lawyer");
  check_claim ("{\"answers\": {\"matter\": \"claim\", \"amount\": \"89.90\", \"paid\": \"yes\", \"wants\": [\"double_refund\"]}}", 17980,
               "no_lawyer");
  /* 20 and 40 wages of R$ 1.621,00. */
  check_claim ("{\"answers\": {\"matter\": \"claim\", \"amount\": \"32420.00\"}}", 3242000, "no_lawyer");
  check_claim ("{\"answers\": {\"matter\": \"claim\", \"amount\": \"32420.01\"}}", 3242001, "lawyer");
  check_claim ("{\"answers\": {\"matter\": \"claim\", \"amount\": \"64840.00\"}}", 6484000, "lawyer");
  check_claim ("{\"answers\": {\"matter\": \"claim\", \"amount\": \"64840.01\"}}", 6484001, "over_limit");
  /* A model that does not know of claims has none. */
  g_assert_cmpint (none->claim_amount, ==, OUV_MONEY_UNKNOWN);
  g_assert_cmpint (none->minimum_wage, ==, OUV_MONEY_UNKNOWN);
  g_assert_null (none->track);
}

/* The message is that of the next step, unless another is asked for. */
static void
test_message (void)
{
  static const char waiting[] =
    "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"protocol\": \"1\", \"outcome\": \"waiting\"}]}";
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), waiting);
  g_autoptr(OuvOutcome) none = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_UK, NULL);
  g_autoptr(OuvOutcome) procon = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_UK, "procon");
  g_autoptr(OuvOutcome) steps = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_UK, "portal");

  g_assert_null (none->message);
  g_assert_cmpstr (procon->message->channel->id, ==, "procon");
  g_assert_cmpint (procon->gloss->language, ==, OUV_LANGUAGE_UK);
  g_assert_cmpint (procon->action, ==, OUV_ACTION_WAIT);
  /* What the message leaves blank is asked for. */
  g_assert_nonnull (find_missing (procon, "name"));
  g_assert_null (steps->message);
}

/* POLICY: the law of the problem, in the order of the model; none without a problem. */
static void
test_rights (void)
{
  g_autoptr(OuvOutcome) charge = decide_bundled ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"withdrawal\","
                                                 " \"bought_remotely\": \"yes\", \"problem_date\": \"2026-11-20\"}}");
  g_autoptr(OuvOutcome) unknown = decide_bundled ("{\"answers\": {\"matter\": \"complaint\"}}");
  g_autoptr(GError) error = NULL;
  g_autoptr(OuvModel) small = load_with (NULL, &error);
  g_autoptr(OuvOutcome) none = decide (small, "{}");
  const OuvRight *first = charge->rights->pdata[0];

  g_assert_cmpstr (first->id, ==, "cdc_49");
  g_assert_nonnull (strstr (first->article, "art. 49"));
  g_assert_true (g_str_has_prefix (first->url, "https://www.planalto.gov.br/"));
  g_assert_cmpuint (unknown->rights->len, ==, 0);
  g_assert_cmpuint (none->rights->len, ==, 0);
}

/* What one can do at any time is no step that was left out. */
static void
test_any_time (void)
{
  g_autoptr(OuvOutcome) report = decide_bundled ("{\"answers\": {\"matter\": \"report\"}}");
  g_autoptr(OuvOutcome) complaint = decide_bundled ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"}}");

  g_assert_true (find_rung (report, "ombudsman")->any_time);
  g_assert_true (find_rung (report, "anatel")->any_time);
  g_assert_false (find_rung (report, "procon")->any_time);
  g_assert_true (find_rung (complaint, "public_defender")->any_time);
  g_assert_false (find_rung (complaint, "ombudsman")->any_time);
}

static gboolean
is_pressing (const char *input)
{
  g_autoptr(OuvOutcome) outcome = decide_bundled (input);

  return ouv_outcome_get_pressing (outcome) != NULL;
}

static void
test_pressing (void)
{
  g_assert_true (is_pressing ("{\"answers\": {\"matter\": \"claim\", \"problem\": \"withdrawal\"}}"));
  g_assert_false (is_pressing ("{\"answers\": {\"matter\": \"claim\", \"problem\": \"withdrawal\", \"bought_remotely\": \"no\"}}"));
  g_assert_false (is_pressing ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\", \"problem_date\": \"2026-10-05\"}}"));
}

/* What one has to have at hand is there once all of it is answered. */
static void
test_given (void)
{
  static const struct { const char *answers; const char *given; } cases[] = {
    { "", NULL },
    { ", \"contract_number\": \"447190233\"", NULL },
    { ", \"contract_number\": \"447190233\", \"cpf\": \"529.982.247-25\"", "447190233" OUV_FORMAT_DOT "529.982.247-25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *input = g_strdup_printf ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"%s}}", cases[i].answers);
      g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), input);
      g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, TODAY, NULL, OUV_LANGUAGE_EN, NULL);
      const OuvContact *contact = outcome->contacts->pdata[0];

      g_assert_cmpuint (contact->given->len, ==, contact->needs->len);
      g_assert_cmpstr (contact->needs->pdata[0], ==, "Your contract number and CPF");
      g_assert_cmpstr (contact->given->pdata[0], ==, cases[i].given);
      /* Pen and paper are no answers. */
      g_assert_null (contact->given->pdata[1]);
    }
}

static void
check_gaps (const char *input,
            const char *id,
            const char *expected)
{
  g_autoptr(OuvOutcome) outcome = decide_bundled (input);
  g_autofree char *gaps = NULL;

  for (guint i = 0; i < outcome->deadlines->len; i++)
    {
      const OuvDeadline *deadline = outcome->deadlines->pdata[i];

      g_assert_true (deadline->date == 0 || deadline->missing->len == 0);
      if (!g_str_equal (deadline->id, id))
        continue;
      g_ptr_array_add (deadline->missing, NULL);
      gaps = g_strjoinv (" ", (char **) deadline->missing->pdata);
    }
  g_assert_cmpstr (gaps, ==, expected);
}

/* What would have to be answered for a date to be known. */
static void
test_gaps (void)
{
  static const char undated[] = "{\"answers\": {\"matter\": \"claim\", \"product\": \"mobile\", \"problem\": \"withdrawal\"},"
                                " \"attempts\": [{\"channel\": \"sac\", \"outcome\": \"refused\"},"
                                "  {\"channel\": \"sac\", \"outcome\": \"waiting\"}]}";

  check_gaps (undated, "withdrawal", "received_date problem_date");
  check_gaps (undated, "recording", "attempts/1/date");
  check_gaps ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\"}}", "contest", "problem_date");
  check_gaps ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\", \"problem_date\": \"2026-10-05\"}}",
              "contest", "");
  /* The court knows that day, not the user's answers. */
  check_gaps ("{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\", \"problem_date\": \"2026-10-05\"},"
              " \"attempts\": [{\"channel\": \"small_claims\", \"date\": \"2026-11-02\", \"outcome\": \"refused\"}]}",
              "appeal", "");
}

static void
check_procon (const char *input,
              gboolean    by_state,
              guint       n_needs)
{
  g_autoptr(OuvCase) kase = read_case (ouv_model_get_default (), input);
  g_autoptr(OuvContact) contact = ouv_contact_new_of_case (kase, "procon", TODAY, NULL);

  g_assert_cmpint (contact->by_state, ==, by_state);
  g_assert_cmpuint (contact->needs->len, ==, n_needs);
}

/* Every state has a Procon of its own, and some want to see more than others. */
static void
test_by_state (void)
{
  g_autoptr(OuvOutcome) nowhere = decide_bundled ("{\"answers\": {\"matter\": \"report\"}}");
  g_autoptr(OuvOutcome) bahia = decide_bundled ("{\"answers\": {\"matter\": \"report\", \"state\": \"BA\"}}");
  g_autoptr(OuvOutcome) sac = decide_bundled ("{}");

  g_assert_true (((const OuvContact *) nowhere->contacts->pdata[0])->by_state);
  g_assert_false (((const OuvContact *) bahia->contacts->pdata[0])->by_state);
  g_assert_false (((const OuvContact *) sac->contacts->pdata[0])->by_state);
  check_procon ("{}", TRUE, 2);
  check_procon ("{\"answers\": {\"matter\": \"report\", \"state\": \"SP\"}}", FALSE, 2);
  check_procon ("{\"answers\": {\"matter\": \"report\", \"state\": \"CE\"}}", FALSE, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome/titles", test_titles);
  g_test_add_func ("/outcome/status-ids", test_status_ids);
  g_test_add_func ("/outcome/missing", test_missing);
  g_test_add_func ("/outcome/offers", test_offers);
  g_test_add_func ("/outcome/review-dates", test_review_dates);
  g_test_add_func ("/outcome/slots", test_slots);
  g_test_add_func ("/outcome/channel-of-a-step", test_channel_of_a_step);
  g_test_add_func ("/outcome/ladder", test_ladder);
  g_test_add_func ("/outcome/deadlines", test_deadlines);
  g_test_add_func ("/outcome/gaps", test_gaps);
  g_test_add_func ("/outcome/claim", test_claim);
  g_test_add_func ("/outcome/message", test_message);
  g_test_add_func ("/outcome/rights", test_rights);
  g_test_add_func ("/outcome/any-time", test_any_time);
  g_test_add_func ("/outcome/pressing", test_pressing);
  g_test_add_func ("/outcome/given", test_given);
  g_test_add_func ("/outcome/by-state", test_by_state);
  return g_test_run ();
}
