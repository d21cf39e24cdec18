/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core-common.h"

#include <string.h>

#include "ouv-json.h"

const char small_model[] =
  "{\"version\": \"2026.1.1\","
  " \"steps\": [{\"id\": \"problem\", \"title\": \"Problem\"}],"
  " \"pages\": [{\"id\": \"first\", \"step\": \"problem\", \"title\": \"First\", \"questions\": [\"matter\", \"name\"]},"
  "  {\"id\": \"tried\", \"step\": \"problem\", \"title\": \"Tried\", \"kind\": \"attempts\"},"
  "  {\"id\": \"review\", \"step\": \"problem\", \"title\": \"Review\", \"kind\": \"review\"}],"
  " \"questions\": [{\"id\": \"matter\", \"type\": \"choice\", \"text\": \"What?\", \"why\": \"Because.\","
  "   \"options\": [{\"id\": \"praise\", \"label\": \"Praise\"}, {\"id\": \"claim\", \"label\": \"Claim\"}]},"
  "  {\"id\": \"name\", \"type\": \"text\", \"text\": \"Name?\", \"why\": \"To sign.\", \"max_length\": 20,"
  "   \"ask\": {\"==\": [{\"var\": \"matter\"}, \"claim\"]}}],"
  " \"channels\": [{\"id\": \"sac\", \"name\": \"SAC\", \"contact\": \"Call\", \"wait\": \"Wait\","
  "   \"reply\": {\"days\": 7, \"whose\": \"law\", \"note\": \"Seven days.\"}}],"
  " \"derived\": [{\"id\": \"untried\", \"value\": {\"==\": [{\"var\": \"sac.state\"}, \"none\"]}}],"
  " \"next_step\": [{\"id\": \"call\", \"when\": {\"var\": \"untried\"}, \"action\": \"contact\", \"channel\": \"sac\","
  "   \"reason\": \"Call first.\"}, {\"id\": \"end\", \"action\": \"none\", \"channel\": null, \"reason\": \"Called on {sac.date}.\"}],"
  " \"ladder\": [{\"channel\": \"sac\", \"not_for_you\": [], \"later\": []}],"
  " \"checklist\": [{\"id\": \"paper\", \"text\": \"Paper\", \"form\": \"copy\", \"why\": \"Proof.\"}],"
  " \"facts\": [{\"id\": \"limit\", \"type\": \"number\", \"value\": \"40\", \"source\": {\"url\": \"https://example.org\","
  "   \"seen\": \"2026-11-23\", \"confidence\": \"high\"}}],"
  " \"contacts\": [{\"id\": \"sac_1\", \"channel\": \"sac\", \"name\": \"SAC\", \"phones\": [\"10621\"],"
  "   \"source\": {\"url\": null, \"note\": \"seen\", \"seen\": \"2026-11-23\", \"confidence\": \"low\"}}],"
  " \"slots\": [{\"id\": \"name\", \"type\": \"text\"}],"
  " \"families\": [{\"id\": \"hello\", \"rows\": [{\"when\": {\"known\": \"name\"}, \"text\": \"hello\"}]}],"
  " \"lists\": [{\"id\": \"all\", \"rows\": [{\"text\": \"bye\"}]}],"
  " \"forms\": [{\"id\": \"script\", \"channel\": \"sac\", \"form\": \"script\","
  "   \"parts\": [{\"family\": \"hello\"}, {\"list\": \"all\", \"id\": \"end\"}]}]}";

const char small_texts[] =
  "{\"texts\": {\"hello\": \"Hello {name}.\", \"bye\": \"Bye {name}.\", \"enclosure.paper\": \"paper\","
  "  \"law.cdc\": \"Law.\"}, \"blanks\": {\"name\": \"[name]\"}, \"terms\": {}}";

OuvModel *
load_texts (const char         *text,
            const char         *extra,
            const char *const   texts[OUV_N_LANGUAGES],
            GError            **error)
{
  g_autoptr(GBytes) model = g_bytes_new (text, strlen (text));
  g_autoptr(GBytes) more = extra != NULL ? g_bytes_new (extra, strlen (extra)) : NULL;
  g_autoptr(GBytes) en = g_bytes_new (texts[OUV_LANGUAGE_EN], strlen (texts[OUV_LANGUAGE_EN]));
  g_autoptr(GBytes) uk = g_bytes_new (texts[OUV_LANGUAGE_UK], strlen (texts[OUV_LANGUAGE_UK]));
  g_autoptr(GBytes) pt = g_bytes_new (texts[OUV_LANGUAGE_PT_BR], strlen (texts[OUV_LANGUAGE_PT_BR]));
  const OuvModelFile files[] = { { "small.json", model }, { "extra.json", more } };
  const OuvModelFile messages[OUV_N_LANGUAGES] = { { "en.json", en }, { "uk.json", uk }, { "pt_BR.json", pt } };

  return ouv_model_new (files, more != NULL ? 2 : 1, messages, error);
}

OuvModel *
load_model (const char  *text,
            const char  *extra,
            const char  *uk_texts,
            GError     **error)
{
  const char *const texts[OUV_N_LANGUAGES] = { small_texts, uk_texts, small_texts };

  return load_texts (text, extra, texts, error);
}

OuvModel *
load_with (const char  *extra,
           GError     **error)
{
  return load_model (small_model, extra, small_texts, error);
}

char *
replace_once (const char *text,
              const char *from,
              const char *to)
{
  const char *place = strstr (text, from);

  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, to, place + strlen (from));
}

static void
test_refused (gconstpointer data)
{
  const RefusedCase *refused = data;
  g_autoptr(GError) error = NULL;
  OuvModel *model = load_with (refused->extra, &error);

  g_assert_null (model);
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, OUV_CORE_ERROR);
  if (!g_str_has_prefix (error->message, refused->error))
    g_test_fail_printf ("“%s” instead of “%s…”", error->message, refused->error);
  g_assert_cmpint (error->code, ==, refused->code);
  /* One line, with the place first. */
  g_assert_null (strchr (error->message, '\n'));
}

void
add_refused_cases (const char        *path,
                   const RefusedCase *cases,
                   gsize              n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *full = g_strdup_printf ("%s/%s", path, cases[i].name);

      g_test_add_data_func (full, &cases[i], test_refused);
    }
}

OuvDay
day (const char *iso)
{
  g_autoptr(GError) error = NULL;
  OuvDay result = ouv_day_from_iso (iso, &error);

  g_assert_no_error (error);
  return result;
}

OuvCase *
read_case (OuvModel   *model,
           const char *json)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = ouv_json_parse (json, strlen (json), &error);
  OuvCase *kase;

  g_assert_no_error (error);
  kase = ouv_case_new_from_json (model, root, day ("2026-11-23"), &error);
  g_assert_no_error (error);
  return kase;
}
