/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An outcome as other programs read it (JSON) and as a terminal shows it (text): word for word, for a model in small. */

#include "config.h"

#include "core-common.h"

#include <string.h>

#include "ouv-outcome.h"

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-11-23\", \"confidence\": \"high\"}"

/* What SOURCE is in the outcome. */
#define READ "{\"url\":\"https://example.org\",\"note\":null,\"seen\":\"2026-11-23\",\"confidence\":\"high\"}"

static const char extra[] =
  "{\"channels\": [{\"id\": \"post\", \"name\": \"Post\", \"contact\": \"Write\", \"wait\": \"Wait for the post\"}],"
  " \"ladder\": [{\"channel\": \"post\", \"later\": [{\"reason\": \"After the SAC.\"}]}],"
  " \"questions\": [{\"id\": \"problem\", \"type\": \"choice\", \"text\": \"a\", \"why\": \"To know.\","
  "   \"options\": [{\"id\": \"slow\", \"label\": \"b\"}]}],"
  " \"pages\": [{\"id\": \"extra\", \"step\": \"problem\", \"title\": \"c\", \"questions\": [\"problem\"]}],"
  " \"reasons\": [{\"id\": \"more\", \"text\": \"It is slow.\"}],"
  " \"offers\": [{\"id\": \"post\", \"channel\": \"post\", \"reason\": \"Or write.\"}],"
  " \"contacts\": [{\"id\": \"post_1\", \"channel\": \"post\", \"name\": \"Post office\", \"phones\": [\"1\", \"2\"],"
  "   \"links\": [{\"title\": \"Site\", \"url\": \"https://post.example\"}], \"needs\": [\"A stamp\"], "
  "   \"cost\": \"R$ 2\", \"note\": \"Closes early.\","
  "   \"hours\": {\"text\": \"Monday to Friday\", \"periods\": [{\"days\": [1, 2, 3, 4, 5], \"from\": \"08:00\", \"to\": \"18:00\"}]}, "
  SOURCE "}],"
  " \"forms\": [{\"id\": \"call_post\", \"channel\": \"post\", \"form\": \"call\", \"parts\": [{\"text\": \"law.cdc\"}]}],"
  " \"rights\": [{\"id\": \"cdc\", \"article\": \"art. 20\", \"url\": \"https://law.example\", " SOURCE "}],"
  " \"rights_by_problem\": [{\"problem\": \"slow\", \"rights\": [\"cdc\"]}],"
  " \"deadlines\": [{\"id\": \"late\", \"date\": \"2026-12-01\", \"text\": \"Be in time.\", " SOURCE "},"
  "   {\"id\": \"open\", \"date\": {\"var\": \"post.date\"}, \"text\": \"Some day.\", " SOURCE "}]}";

static OuvModel *
load (void)
{
  g_autoptr(GError) error = NULL;
  OuvModel *model = load_with (extra, &error);

  g_assert_no_error (error);
  return model;
}

static OuvOutcome *
decide (OuvModel   *model,
        const char *input,
        const char *now)
{
  g_autoptr(OuvCase) kase = read_case (model, input);
  g_autoptr(GDateTime) instant = now != NULL ? g_date_time_new_from_iso8601 (now, NULL) : NULL;

  return ouv_outcome_new (kase, day ("2026-11-23"), instant, OUV_LANGUAGE_EN, NULL);
}

static void
check_json (const char *input,
            const char *now,
            const char *expected)
{
  g_autoptr(OuvModel) model = load ();
  g_autoptr(OuvOutcome) outcome = decide (model, input, now);
  g_autoptr(JsonNode) root = ouv_outcome_to_json (outcome, model);
  g_autofree char *text = json_to_string (root, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

static void
check_text (const char *input,
            const char *expected)
{
  g_autoptr(OuvModel) model = load ();
  g_autoptr(OuvOutcome) outcome = decide (model, input, NULL);
  g_autofree char *text = ouv_outcome_to_text (outcome, OUV_LANGUAGE_EN);

  g_assert_cmpstr (text, ==, expected);
}

#define TRIED "{\"answers\": {\"problem\": \"slow\"}, \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"outcome\": \"waiting\"}]}"

static void
test_json (void)
{
  check_json ("{}", NULL,
    "{\"as_of\":\"2026-11-23\",\"model_version\":\"2026.1.1\",\"action\":\"contact\",\"channel\":\"sac\","
    "\"until\":null,\"rule\":\"call\","
    "\"reasons\":[{\"rule\":\"call\",\"text\":\"Call first.\"},{\"rule\":\"more\",\"text\":\"It is slow.\"}],"
    "\"ladder\":[{\"channel\":\"sac\",\"status\":\"now\",\"from\":null,\"until\":null,\"reasons\":[]},"
    "{\"channel\":\"post\",\"status\":\"later\",\"from\":null,\"until\":null,\"reasons\":[\"After the SAC.\"]}],"
    "\"contacts\":[{\"channel\":\"sac\",\"name\":\"SAC\",\"phones\":[\"10621\"],\"links\":[],\"hours\":null,"
    "\"open_now\":null,\"next_open\":null,\"say\":[],\"needs\":[],\"cost\":null,\"source\":{\"url\":null,"
    "\"note\":\"seen\",\"seen\":\"2026-11-23\",\"confidence\":\"low\"}},"
    "{\"channel\":\"post\",\"name\":\"Post office\",\"phones\":[\"1\",\"2\"],\"links\":[{\"title\":\"Site\","
    "\"url\":\"https://post.example\"}],\"hours\":\"Monday to Friday\",\"open_now\":null,\"next_open\":null,"
    "\"say\":[{\"id\":\"law\",\"text\":\"Law.\",\"gloss\":\"Law.\"}],\"needs\":[\"A stamp\"],\"cost\":\"R$ 2\","
    "\"source\":" READ "}],"
    "\"message\":{\"channel\":\"sac\",\"form\":\"script\",\"language\":\"pt_BR\","
    "\"subject\":null,\"parts\":[{\"id\":\"end\",\"text\":\"Bye [name].\"}],\"body\":\"Bye [name].\","
    "\"blanks\":[\"name\"],\"characters\":11,\"limit\":null},"
    "\"gloss\":{\"channel\":\"sac\",\"form\":\"script\",\"language\":\"en\",\"subject\":null,"
    "\"parts\":[{\"id\":\"end\",\"text\":\"Bye [name].\"}],\"body\":\"Bye [name].\","
    "\"blanks\":[\"name\"],\"characters\":11,\"limit\":null},"
    "\"checklist\":[{\"id\":\"paper\",\"text\":\"Paper\",\"form\":\"copy\",\"why\":\"Proof.\"}],"
    "\"deadlines\":[{\"id\":\"late\",\"date\":\"2026-12-01\",\"text\":\"Be in time.\",\"source\":" READ "},"
    "{\"id\":\"open\",\"date\":null,\"text\":\"Some day.\",\"source\":" READ "}],"
    "\"rights\":[],\"claim\":null,\"missing\":[]}");
}

static void
test_json_tried (void)
{
  check_json (TRIED, "2026-11-23T12:00:00Z",
    "{\"as_of\":\"2026-11-23\",\"model_version\":\"2026.1.1\",\"action\":\"none\",\"channel\":null,"
    "\"until\":null,\"rule\":\"end\","
    "\"reasons\":[{\"rule\":\"end\",\"text\":\"Called on 20 November 2026.\"},"
    "{\"rule\":\"more\",\"text\":\"It is slow.\"}],"
    "\"ladder\":[{\"channel\":\"sac\",\"status\":\"done\",\"from\":\"2026-11-20\",\"until\":null,"
    "\"reasons\":[]},"
    "{\"channel\":\"post\",\"status\":\"later\",\"from\":null,\"until\":null,\"reasons\":[\"After the SAC.\"]}],"
    "\"contacts\":[{\"channel\":\"post\",\"name\":\"Post office\",\"phones\":[\"1\",\"2\"],"
    "\"links\":[{\"title\":\"Site\",\"url\":\"https://post.example\"}],\"hours\":\"Monday to Friday\","
    "\"open_now\":true,\"next_open\":null,\"say\":[{\"id\":\"law\",\"text\":\"Law.\",\"gloss\":\"Law.\"}],"
    "\"needs\":[\"A stamp\"],\"cost\":\"R$ 2\",\"source\":" READ "}],"
    "\"message\":null,\"gloss\":null,"
    "\"checklist\":[{\"id\":\"paper\",\"text\":\"Paper\",\"form\":\"copy\",\"why\":\"Proof.\"}],"
    "\"deadlines\":[{\"id\":\"late\",\"date\":\"2026-12-01\",\"text\":\"Be in time.\",\"source\":" READ "},"
    "{\"id\":\"open\",\"date\":null,\"text\":\"Some day.\",\"source\":" READ "}],"
    "\"rights\":[{\"id\":\"cdc\",\"text\":\"Law.\",\"article\":\"art. 20\",\"url\":\"https://law.example\"}],"
    "\"claim\":null,\"missing\":[]}");
}

static void
test_text (void)
{
  check_text ("{}",
    "Call\n"
    "\n"
    "SAC\n"
    "  10621\n"
    "Post office\n"
    "  Or write.\n"
    "  1\n"
    "  2\n"
    "  Site: https://post.example\n"
    "  Monday to Friday\n"
    "  Closes early.\n"
    "\n"
    "Why\n"
    "---\n"
    "Call first.\n"
    "It is slow.\n"
    "\n"
    "Message in Portuguese\n"
    "---------------------\n"
    "Bye [name].\n"
    "\n"
    "Translation\n"
    "-----------\n"
    "Bye [name].\n"
    "\n"
    "Dates\n"
    "-----\n"
    "1 December 2026: Be in time.\n"
    "date not known: Some day.\n"
    "\n"
    "Papers for Procon\n"
    "-----------------\n"
    "[ ] Paper\n");
}

static void
test_text_tried (void)
{
  check_text (TRIED,
    "Nothing more to do\n"
    "\n"
    "Post office\n"
    "  Or write.\n"
    "  1\n"
    "  2\n"
    "  Site: https://post.example\n"
    "  Monday to Friday\n"
    "  Closes early.\n"
    "\n"
    "Why\n"
    "---\n"
    "Called on 20 November 2026.\n"
    "It is slow.\n"
    "\n"
    "Dates\n"
    "-----\n"
    "1 December 2026: Be in time.\n"
    "date not known: Some day.\n"
    "\n"
    "Papers for Procon\n"
    "-----------------\n"
    "[ ] Paper\n");
}

/* The sum, the track and what else only the bundled model has. */
static void
test_bundled (void)
{
  OuvModel *model = ouv_model_get_default ();
  g_autoptr(OuvOutcome) outcome = decide (model, "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\", \"amount\": \"89.90\"},"
    " \"attempts\": [{\"channel\": \"sac\", \"date\": \"2026-11-20\", \"protocol\": \"1\", \"outcome\": \"waiting\"}]}", "2026-11-21T12:00:00-03:00");
  g_autoptr(JsonNode) root = ouv_outcome_to_json (outcome, model);
  JsonObject *object = json_node_get_object (root);
  JsonObject *claim = json_object_get_object_member (object, "claim");
  g_autofree char *text = ouv_outcome_to_text (outcome, OUV_LANGUAGE_EN);

  g_assert_cmpstr (json_object_get_string_member (object, "action"), ==, "wait");
  g_assert_cmpstr (json_object_get_string_member (object, "until"), ==, "2026-11-27");
  g_assert_cmpstr (json_object_get_string_member (claim, "amount"), ==, "89.90");
  g_assert_cmpstr (json_object_get_string_member (claim, "minimum_wage"), ==, "1621.00");
  g_assert_cmpstr (json_object_get_string_member (claim, "track"), ==, "no_lawyer");
  g_assert_true (json_object_get_null_member (object, "message"));
  g_assert_nonnull (g_strrstr (text, "\nWait until the end of 27 November 2026.\n"));
}

/* A terminal is read by people: what is asked, and an address as it is written. */
static void
test_bundled_text (void)
{
  g_autoptr(OuvOutcome) outcome
    = decide (ouv_model_get_default (),
              "{\"answers\": {\"matter\": \"complaint\", \"problem\": \"wrong_charge\", \"state\": \"SP\"}, \"attempts\": ["
              " {\"channel\": \"sac\", \"date\": \"2026-10-01\", \"outcome\": \"unsolved\"},"
              " {\"channel\": \"ombudsman\", \"outcome\": \"unsolved\"}, {\"channel\": \"anatel\", \"outcome\": \"waiting\"}]}", NULL);
  g_autofree char *text = ouv_outcome_to_text (outcome, OUV_LANGUAGE_EN);

  g_assert_nonnull (strstr (text, "\nAnatel, the telecom regulator: date\n  Without the date"));
  for (guint i = 0; i < outcome->missing->len; i++)
    {
      const OuvMissing *missing = outcome->missing->pdata[i];
      g_autofree char *line = g_strconcat ("\n", missing->question, "\n", NULL);

      g_assert_null (strstr (text, line));
    }
  g_assert_nonnull (strstr (text, "\nHow much is the charge?\n  The text names"));
}

static void
test_mail_address (void)
{
  g_autoptr(OuvOutcome) outcome = decide (ouv_model_get_default (), "{\"answers\": {\"matter\": \"report\", \"state\": \"AC\"}}", NULL);
  g_autofree char *text = ouv_outcome_to_text (outcome, OUV_LANGUAGE_EN);

  g_assert_null (strstr (text, "mailto:"));
  g_assert_nonnull (strstr (text, ": procon.acre@ac.gov.br\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome-json/json", test_json);
  g_test_add_func ("/outcome-json/tried", test_json_tried);
  g_test_add_func ("/outcome-json/text", test_text);
  g_test_add_func ("/outcome-json/text-tried", test_text_tried);
  g_test_add_func ("/outcome-json/bundled", test_bundled);
  g_test_add_func ("/outcome-json/bundled-text", test_bundled_text);
  g_test_add_func ("/outcome-json/mail-address", test_mail_address);
  return g_test_run ();
}
