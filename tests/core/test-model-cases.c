/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cases inside the decision model: each has a day and what must come out. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "ouv-format.h"
#include "ouv-json.h"
#include "ouv-outcome.h"

static const char *const action_ids[] = { "contact", "wait", "none" };

static JsonNode *
read_json (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;
  JsonNode *root;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  root = ouv_json_parse (text, length, &error);
  g_assert_no_error (error);
  return root;
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  return json_object_has_member (object, member) && !json_object_get_null_member (object, member)
           ? json_object_get_string_member (object, member) : NULL;
}

static void
check_day (const char *what,
           OuvDay      day,
           const char *expected)
{
  g_autofree char *text = day != 0 ? ouv_day_to_iso (day) : NULL;

  if (g_strcmp0 (text, expected) != 0)
    g_test_fail_printf ("%s: %s instead of %s", what, text, expected);
}

static const OuvRung *
find_rung (const OuvOutcome *outcome,
           const char       *channel)
{
  for (guint i = 0; i < outcome->ladder->len; i++)
    if (g_str_equal (((OuvRung *) outcome->ladder->pdata[i])->channel->id, channel))
      return outcome->ladder->pdata[i];
  return NULL;
}

static void
check_ladder (const OuvOutcome *outcome,
              JsonObject       *ladder)
{
  g_autoptr(GList) channels = json_object_get_members (ladder);

  for (GList *l = channels; l != NULL; l = l->next)
    {
      const OuvRung *rung = find_rung (outcome, l->data);
      const char *expected = json_object_get_string_member (ladder, l->data);

      g_assert_nonnull (rung);
      if (!g_str_equal (ouv_rung_status_get_id (rung->status), expected))
        g_test_fail_printf ("ladder: %s is %s instead of %s", (char *) l->data, ouv_rung_status_get_id (rung->status), expected);
    }
}

static void
check_offers (const OuvOutcome *outcome,
              JsonArray        *offers)
{
  g_autoptr(GString) found = g_string_new (NULL);
  g_autoptr(GString) expected = g_string_new (NULL);

  for (guint i = 0; i < outcome->contacts->len; i++)
    {
      const OuvContact *contact = outcome->contacts->pdata[i];

      if (contact->channel != outcome->channel)
        g_string_append_printf (found, "%s ", contact->channel->id);
    }
  for (guint i = 0; i < json_array_get_length (offers); i++)
    g_string_append_printf (expected, "%s ", json_array_get_string_element (offers, i));
  if (!g_string_equal (found, expected))
    g_test_fail_printf ("offers: “%s” instead of “%s”", found->str, expected->str);
}

/* One of the lists whose elements have an id as their first member. */
static gboolean
has_id (GPtrArray  *list,
        const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (*(const char *const *) list->pdata[i], id))
      return TRUE;
  return FALSE;
}

static void
check_ids (JsonObject *expect,
           const char *member,
           GPtrArray  *list,
           gboolean    wanted)
{
  JsonArray *ids = json_object_has_member (expect, member) ? json_object_get_array_member (expect, member) : NULL;

  for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
    if (has_id (list, json_array_get_string_element (ids, i)) != wanted)
      g_test_fail_printf ("%s: %s", member, json_array_get_string_element (ids, i));
}

static void
check_deadlines (const OuvOutcome *outcome,
                 JsonObject       *deadlines)
{
  g_autoptr(GList) ids = json_object_get_members (deadlines);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      const OuvDeadline *deadline = NULL;

      for (guint i = 0; i < outcome->deadlines->len; i++)
        if (g_str_equal (((OuvDeadline *) outcome->deadlines->pdata[i])->id, l->data))
          deadline = outcome->deadlines->pdata[i];
      if (deadline == NULL)
        g_test_fail_printf ("deadline %s is missing", (char *) l->data);
      else
        check_day (l->data, deadline->date, get_text (deadlines, l->data));
    }
}

static void
check_claim (const OuvOutcome *outcome,
             JsonNode         *claim)
{
  g_autofree char *amount = NULL;

  if (JSON_NODE_HOLDS_NULL (claim))
    {
      if (outcome->claim_amount != OUV_MONEY_UNKNOWN)
        g_test_fail_printf ("there is a claim");
      return;
    }
  amount = outcome->claim_amount != OUV_MONEY_UNKNOWN ? ouv_money_to_iso (outcome->claim_amount) : NULL;
  if (g_strcmp0 (amount, get_text (json_node_get_object (claim), "amount")) != 0
      || g_strcmp0 (outcome->track, get_text (json_node_get_object (claim), "track")) != 0)
    g_test_fail_printf ("claim: %s, %s", amount, outcome->track);
}

static void
check_rights (const OuvOutcome *outcome,
              JsonArray        *rights)
{
  gboolean equal = outcome->rights->len == json_array_get_length (rights);

  for (guint i = 0; equal && i < outcome->rights->len; i++)
    equal = g_str_equal (((OuvRight *) outcome->rights->pdata[i])->id, json_array_get_string_element (rights, i));
  if (!equal)
    for (guint i = 0; i < outcome->rights->len; i++)
      g_test_message ("right: %s", ((OuvRight *) outcome->rights->pdata[i])->id);
  if (!equal)
    g_test_fail_printf ("other rights");
}

/* What to have at hand, by channel. */
static void
check_needs (const OuvOutcome *outcome,
             JsonObject       *needs)
{
  g_autoptr(GList) channels = json_object_get_members (needs);

  for (GList *l = channels; l != NULL; l = l->next)
    {
      JsonArray *texts = json_object_get_array_member (needs, l->data);
      const OuvContact *contact = NULL;

      for (guint i = 0; i < outcome->contacts->len; i++)
        if (g_str_equal (((OuvContact *) outcome->contacts->pdata[i])->channel->id, l->data))
          contact = outcome->contacts->pdata[i];
      g_assert_nonnull (contact);
      g_assert_cmpuint (contact->needs->len, ==, json_array_get_length (texts));
      for (guint i = 0; i < contact->needs->len; i++)
        if (strstr (contact->needs->pdata[i], json_array_get_string_element (texts, i)) == NULL)
          g_test_fail_printf ("%s needs: %s", (char *) l->data, (char *) contact->needs->pdata[i]);
    }
}

/* Whether MEMBERS, what is said and what is not, hold of TEXT. */
static void
check_says (JsonObject        *expect,
            const char *const  members[2],
            char              *text)
{
  g_strdelimit (text, "\n", ' '); /* so that a failure is told on one line */
  for (guint m = 0; m < 2; m++)
    {
      JsonArray *says = json_object_has_member (expect, members[m]) ? json_object_get_array_member (expect, members[m]) : NULL;

      for (guint i = 0; says != NULL && i < json_array_get_length (says); i++)
        if ((strstr (text, json_array_get_string_element (says, i)) != NULL) != (m == 0))
          g_test_fail_printf ("%s: “%s” in: %s", members[m], json_array_get_string_element (says, i), text);
    }
}

/* What is said on the telephone to the channel of the next step. */
static void
check_call (const OuvOutcome *outcome,
            JsonObject       *expect)
{
  static const char *const members[] = { "call_says", "call_says_not" };
  const OuvContact *contact = outcome->contacts->pdata[0];
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < contact->say->len; i++)
    g_string_append_printf (text, "%s\n", ((OuvPhrase *) contact->say->pdata[i])->text);
  check_says (expect, members, text->str);
}

/* Sentences of the Portuguese message for one channel. */
static void
check_message (OuvCase    *kase,
               OuvDay      today,
               JsonObject *expect)
{
  static const char *const members[] = { "message_says", "message_says_not" };
  g_autoptr(OuvOutcome) outcome = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_PT_BR, get_text (expect, "message_for"));
  g_autofree char *text = NULL;

  g_assert_nonnull (outcome->message);
  text = g_strconcat (outcome->message->subject != NULL ? outcome->message->subject : "", "\n", outcome->message->body, NULL);
  check_says (expect, members, text);
}

/* What holds for every outcome. */
static void
check_always (const OuvOutcome *outcome)
{
  guint now = 0;

  for (guint i = 0; i < outcome->reasons->len; i++)
    if (strstr (((OuvReason *) outcome->reasons->pdata[i])->text, "…") != NULL)
      g_test_fail_printf ("a reason has a slot without a value: %s", ((OuvReason *) outcome->reasons->pdata[i])->text);
  for (guint i = 0; i < outcome->ladder->len; i++)
    {
      const OuvRung *rung = outcome->ladder->pdata[i];

      now += rung->status == OUV_RUNG_NOW;
      if (rung->reasons->len == 0
          && (rung->status == OUV_RUNG_LATER || rung->status == OUV_RUNG_NOT_FOR_YOU))
        g_test_fail_printf ("the rung of %s gives no reason", rung->channel->id);
    }
  g_assert_cmpuint (now, ==, outcome->action == OUV_ACTION_CONTACT ? 1 : 0);
  if (outcome->channel != NULL)
    g_assert_true (((OuvContact *) outcome->contacts->pdata[0])->channel == outcome->channel);
}

/* What a list tells is what the case says. */
static void
check_brief (OuvCase          *kase,
             const OuvOutcome *outcome)
{
  g_autoptr(OuvOutcome) brief = ouv_outcome_new_brief (kase, outcome->as_of, NULL, OUV_LANGUAGE_EN);

  g_assert_cmpint (brief->action, ==, outcome->action);
  g_assert_true (brief->channel == outcome->channel);
  g_assert_cmpint (brief->until, ==, outcome->until);
  g_assert_cmpuint (brief->contacts->len, ==, outcome->contacts->len);
  for (guint i = 0; i < brief->contacts->len; i++)
    {
      const OuvContact *a = brief->contacts->pdata[i], *b = outcome->contacts->pdata[i];

      g_assert_true (a->channel == b->channel && a->urgent == b->urgent);
    }
  g_assert_cmpuint (brief->deadlines->len, ==, outcome->deadlines->len);
  for (guint i = 0; i < brief->deadlines->len; i++)
    {
      const OuvDeadline *a = brief->deadlines->pdata[i], *b = outcome->deadlines->pdata[i];

      g_assert_cmpstr (a->id, ==, b->id);
      g_assert_cmpint (a->date, ==, b->date);
    }
}

static void
test_case (gconstpointer data)
{
  JsonObject *test = (JsonObject *) data;
  JsonObject *expect = json_object_get_object_member (test, "expect");
  g_autoptr(GError) error = NULL;
  OuvDay today = ouv_day_from_iso (json_object_get_string_member (test, "today"), &error);
  g_autoptr(OuvCase) kase = NULL;
  g_autoptr(OuvOutcome) outcome = NULL;

  kase = ouv_case_new_from_json (ouv_model_get_default (), json_object_get_member (test, "input"), today, &error);
  g_assert_no_error (error);
  outcome = ouv_outcome_new (kase, today, NULL, OUV_LANGUAGE_EN, NULL);
  check_brief (kase, outcome);
  if (!g_str_equal (action_ids[outcome->action], json_object_get_string_member (expect, "action"))
      || g_strcmp0 (outcome->channel != NULL ? outcome->channel->id : NULL, get_text (expect, "channel")) != 0)
    g_test_fail_printf ("%s %s by %s", action_ids[outcome->action], outcome->channel != NULL ? outcome->channel->id : "–",
                        outcome->rule);
  if (json_object_has_member (expect, "until"))
    check_day ("until", outcome->until, get_text (expect, "until"));
  if (get_text (expect, "rule") != NULL && !g_str_equal (outcome->rule, get_text (expect, "rule")))
    g_test_fail_printf ("rule %s instead of %s", outcome->rule, get_text (expect, "rule"));
  if (json_object_has_member (expect, "offers"))
    check_offers (outcome, json_object_get_array_member (expect, "offers"));
  if (json_object_has_member (expect, "ladder"))
    check_ladder (outcome, json_object_get_object_member (expect, "ladder"));
  check_ids (expect, "reasons_include", outcome->reasons, TRUE);
  check_ids (expect, "reasons_exclude", outcome->reasons, FALSE);
  check_ids (expect, "checklist_include", outcome->checklist, TRUE);
  check_ids (expect, "checklist_exclude", outcome->checklist, FALSE);
  check_ids (expect, "missing_include", outcome->missing, TRUE);
  check_ids (expect, "missing_exclude", outcome->missing, FALSE);
  if (json_object_has_member (expect, "deadlines"))
    check_deadlines (outcome, json_object_get_object_member (expect, "deadlines"));
  check_ids (expect, "deadlines_exclude", outcome->deadlines, FALSE);
  if (json_object_has_member (expect, "claim"))
    check_claim (outcome, json_object_get_member (expect, "claim"));
  if (json_object_has_member (expect, "rights"))
    check_rights (outcome, json_object_get_array_member (expect, "rights"));
  if (json_object_has_member (expect, "needs"))
    check_needs (outcome, json_object_get_object_member (expect, "needs"));
  if (json_object_has_member (expect, "message_for"))
    check_message (kase, today, expect);
  if (json_object_has_member (expect, "call_says"))
    check_call (outcome, expect);
  check_always (outcome);
}

/* A misspelt expectation must not pass for one that holds. */
static void
check_members (JsonObject *test)
{
  static const char *const members[] = { "name", "today", "now", "input", "expect", NULL };
  static const char *const expected[] = {
    "action", "channel", "until", "rule", "offers", "ladder", "reasons_include", "reasons_exclude", "checklist_include",
    "checklist_exclude", "missing_include", "missing_exclude", "deadlines", "deadlines_exclude", "claim", "rights", "needs", "message_for",
    "message_says", "message_says_not", "call_says", "call_says_not", NULL
  };
  g_autoptr(GError) error = NULL;

  ouv_json_only_members (test, members, json_object_get_string_member (test, "name"), &error);
  g_assert_no_error (error);
  ouv_json_only_members (json_object_get_object_member (test, "expect"), expected, json_object_get_string_member (test, "name"),
                         &error);
  g_assert_no_error (error);
}

/* ROOTS keeps for the tests what they read. */
static void
add_file (const char *path,
          GPtrArray  *roots)
{
  JsonNode *root = read_json (path);
  JsonArray *tests = json_object_get_array_member (json_node_get_object (root), "tests");
  g_autofree char *base = g_path_get_basename (path);

  g_ptr_array_add (roots, root);
  for (guint i = 0; i < json_array_get_length (tests); i++)
    {
      JsonObject *test = json_array_get_object_element (tests, i);
      g_autofree char *name = g_strdup_printf ("/model/%s/%u %s", base, i, json_object_get_string_member (test, "name"));

      g_strdelimit (name + strlen ("/model/") + strlen (base) + 1, "/", ' ');
      check_members (test);
      g_test_add_data_func (name, test, test_case);
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autofree char *folder = NULL;
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  /* Read from the source: the cases are no part of the program. */
  folder = g_test_build_filename (G_TEST_DIST, "..", "..", "resources", "model", "tests", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_paths);
  for (guint i = 0; i < names->len; i++)
    add_file (names->pdata[i], roots);
  return g_test_run ();
}
