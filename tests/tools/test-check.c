/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "core-common.h"
#include "model-edit.h"

#include <string.h>

/* Every kind of mistake, made in the shipped model, gives exactly one finding. */

#define SET(file, pointer, value) { EDIT_SET, file, pointer, value }
#define APPEND(file, pointer, value) { EDIT_APPEND, file, pointer, value }
#define REMOVE(file, pointer) { EDIT_REMOVE, file, pointer, NULL }

#define SOURCE "'source': {'url': 'https://example.org', 'seen': '2026-11-23', 'confidence': 'high'}, 'review_by': '2027-11-23'"
/* The same text in the three languages. */
#define TEXTS(section, id, en, uk, pt) \
  SET ("en.json", "/" section "/" id, en), SET ("uk.json", "/" section "/" id, uk), SET ("pt_BR.json", "/" section "/" id, pt)

typedef struct {
  const char *name;
  Edit        edits[4];
  const char *code;
  const char *file;
  const char *pointer; /* with the steps of Edit.pointer */
  const char *today;   /* (nullable) */
} Broken;

static const Broken broken[] = {
  /* Ids that are there twice */
  { "question twice", { APPEND ("interview.json", "/questions", "{'id': 'matter', 'type': 'text', 'text': 'A?', 'why': 'B.'}") },
    "duplicate", "interview.json", "/questions/-/id" },
  { "option twice", { APPEND ("interview.json", "/questions/@product/options", "{'id': 'tv', 'label': 'Television'}") },
    "duplicate", "interview.json", "/questions/@product/options/-/id" },
  { "group twice", { APPEND ("interview.json", "/questions/@matter/groups", "{'id': 'need', 'title': 'Needs'}") },
    "duplicate", "interview.json", "/questions/@matter/groups/-/id" },
  { "rule twice", { APPEND ("reasons.json", "/reasons", "{'id': 'rate_answer', 'text': 'Rate it.'}") },
    "duplicate", "reasons.json", "/reasons/-/id" },
  { "question on two pages", { APPEND ("interview.json", "/pages/@product/questions", "'matter'") },
    "duplicate", "interview.json", "/pages/@product/questions" },
  { "derived value called as a question", { SET ("derived.json", "/derived/-/id", "'product'") },
    "duplicate", "derived.json", "/derived/-/id" },
  { "two rungs of a channel", { APPEND ("ladder.json", "/ladder", "{'channel': 'sac', 'not_for_you': [], 'later': []}") },
    "duplicate", "ladder.json", "/ladder/-/channel" },
  { "rights of a problem twice", { APPEND ("rights.json", "/rights_by_problem", "{'problem': 'other', 'rights': []}") },
    "duplicate", "rights.json", "/rights_by_problem/-/problem" },
  { "right twice in a list", { APPEND ("rights.json", "/rights_by_problem/@wrong_charge/rights", "'stj_double'") },
    "duplicate", "rights.json", "/rights_by_problem/@wrong_charge/rights/-" },
  { "option twice in a condition", { SET ("reasons.json", "/reasons/@rate_answer/when",
                                          "{'in': [{'var': 'latest.channel'}, ['anatel', 'anatel']]}") },
    "duplicate", "reasons.json", "/reasons/@rate_answer/when/in/1/1" },

  /* Ids that do not exist */
  { "page of no step", { SET ("interview.json", "/pages/@product/step", "'problems'") }, "unknown-id", "interview.json", "/pages/@product/step" },
  { "page with no question", { APPEND ("interview.json", "/pages/@product/questions", "'produkt'") },
    "unknown-id", "interview.json", "/pages/@product/questions" },
  { "question on no page", { APPEND ("interview.json", "/questions", "{'id': 'age', 'type': 'text', 'text': 'A?', 'why': 'B.'}") },
    "unknown-id", "interview.json", "/questions/-/id" },
  { "option of no group", { SET ("interview.json", "/questions/@matter/options/@claim/group", "'troubles'") },
    "unknown-id", "interview.json", "/questions/@matter/options/@claim/group" },
  { "step to no channel", { SET ("next-step.json", "/next_step/@praise_contact/channel", "'ombudsmann'") },
    "unknown-id", "next-step.json", "/next_step/@praise_contact/channel" },
  { "offer of no channel", { SET ("offers.json", "/offers/@question_sac/channel", "'sax'") },
    "unknown-id", "offers.json", "/offers/@question_sac/channel" },
  { "rung of no channel", { SET ("ladder.json", "/ladder/@sac/channel", "'sax'") }, "unknown-id", "ladder.json", "/ladder/@sax/channel" },
  { "contact of no channel", { SET ("procons.json", "/contacts/@procon_ac/channel", "'prokon'") },
    "unknown-id", "procons.json", "/contacts/@procon_ac/channel" },
  { "contact of no state", { SET ("procons.json", "/contacts/@procon_ac/state", "'XX'") },
    "unknown-id", "procons.json", "/contacts/@procon_ac/state" },
  { "contact in no zone", { SET ("public_defenders.json", "/contacts/@public_defender_ac/hours/zone", "'XX'") },
    "unknown-id", "public_defenders.json", "/contacts/@public_defender_ac/hours/zone" },
  { "phrase that is no text", { SET ("messages.json", "/forms/@call_sac_general/parts/2/text", "'say_hallo'") },
    "unknown-id", "messages.json", "/forms/@call_sac_general/parts/2/text" },
  { "rights of no problem", { SET ("rights.json", "/rights_by_problem/@other/problem", "'others'") },
    "unknown-id", "rights.json", "/rights_by_problem/@others/problem" },
  { "problem with no right", { APPEND ("rights.json", "/rights_by_problem/@other/rights", "'cdc_99'") },
    "unknown-id", "rights.json", "/rights_by_problem/@other/rights" },
  { "fact that is none", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'<': [{'fact': ['no_lawyer_wage']}, {'var': 'sac.count'}]}") },
    "unknown-id", "reasons.json", "/reasons/@rate_answer/when/</0/fact/0" },
  { "family of no text", { SET ("messages.json", "/families/@title/rows/0/text", "'title.requests'") },
    "unknown-id", "messages.json", "/families/@title/rows/0/text" },
  { "item of no family", { SET ("messages.json", "/lists/@requests/rows/0/family", "'fixes'") },
    "unknown-id", "messages.json", "/lists/@requests/rows/0/family" },
  { "item of no list", { SET ("messages.json", "/forms/@sac_general/parts/0", "{'list': 'request', 'id': 'a'}") },
    "unknown-id", "messages.json", "/forms/@sac_general/parts/0/list" },
  { "item for no slot", { SET ("messages.json", "/forms/@sac_general/parts/0/opt", "['nmae']") },
    "unknown-id", "messages.json", "/forms/@sac_general/parts/0/opt" },
  { "slot of a fact that is no text", { APPEND ("messages.json", "/slots", "{'id': 'no_lawyer_wages', 'type': 'fact'}"),
                                        TEXTS ("texts", "say_thanks", "'Thanks {no_lawyer_wages}.'", "'Дякую {no_lawyer_wages}.'",
                                               "'Obrigado {no_lawyer_wages}.'") },
    "type", "messages.json", "/slots/-/var" },
  { "slot of no variable", { SET ("messages.json", "/slots/@cpf/var", "'cfp'") }, "unknown-id", "messages.json", "/slots/@cpf/var" },
  { "slot of no question", { SET ("messages.json", "/slots/@cpf/question", "'cfp'") },
    "unknown-id", "messages.json", "/slots/@cpf/question" },
  { "text with no slot", { TEXTS ("texts", "say_thanks", "'Thank you, {nmae}.'", "'Дякую, {nmae}.'", "'Obrigado, {nmae}.'") },
    "unknown-id", "pt_BR.json", "/texts/say_thanks" },
  { "reason with no variable", { SET ("reasons.json", "/reasons/@rate_answer/text", "'Rate it, {sac.dete}.'") },
    "unknown-id", "reasons.json", "/reasons/@rate_answer/text" },
  { "form of no kind", { SET ("messages.json", "/forms/@sac_general/form", "'scripts'") },
    "unknown-id", "messages.json", "/forms/@sac_general/form" },
  { "member that does not exist", { SET ("reasons.json", "/reasons/@rate_answer/urgent", "true") },
    "unknown-id", "reasons.json", "/reasons/@rate_answer/urgent" },
  { "section that does not exist", { SET ("reasons.json", "/reason", "[]") }, "unknown-id", "reasons.json", "/reason" },

  /* Conditions */
  { "unknown variable", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'var': 'is_solvd'}") },
    "unknown-id", "reasons.json", "/reasons/@rate_answer/when/var" },
  { "variable asked for later", { SET ("interview.json", "/questions/@product/ask", "{'known': 'name'}") },
    "forward-reference", "interview.json", "/questions/@product/ask/known" },
  { "next step that depends on its message", { SET ("next-step.json", "/next_step/@solved/when", "{'==': [{'var': 'message.channel'}, 'sac']}") },
    "forward-reference", "next-step.json", "/next_step/@solved/when/==/0/var" },
  { "unknown operator", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'nand': [{'var': 'is_solved'}]}") },
    "unknown-id", "reasons.json", "/reasons/@rate_answer/when/nand" },
  { "too few arguments", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'==': [{'var': 'matter'}]}") },
    "syntax", "reasons.json", "/reasons/@rate_answer/when/==" },
  { "argument of another type", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'<': [{'var': 'amount'}, 100]}") },
    "type", "reasons.json", "/reasons/@rate_answer/when/</1" },
  { "condition that is no condition", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'var': 'matter'}") },
    "type", "reasons.json", "/reasons/@rate_answer/when" },
  { "option of another question", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'==': [{'var': 'matter'}, 'tv']}") },
    "unknown-id", "reasons.json", "/reasons/@rate_answer/when/==/1" },
  { "date that is none", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'<': [{'var': 'problem_date'}, '2026-02-30']}") },
    "range", "reasons.json", "/reasons/@rate_answer/when/</1" },
  { "constant condition", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'and': [{'var': 'is_solved'}, true]}") },
    "constant", "reasons.json", "/reasons/@rate_answer/when/and/1" },
  { "comparison with itself", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'==': [{'var': 'matter'}, {'var': 'matter'}]}") },
    "constant", "reasons.json", "/reasons/@rate_answer/when/==/1" },
  { "empty list", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'in': [{'var': 'matter'}, []]}") },
    "constant", "reasons.json", "/reasons/@rate_answer/when/in/1" },
  { "condition and its opposite", { SET ("reasons.json", "/reasons/@rate_answer/when",
                                         "{'and': [{'var': 'is_solved'}, {'!': [{'var': 'is_solved'}]}]}") },
    "constant", "reasons.json", "/reasons/@rate_answer/when/and/1" },
  { "two answers at once", { SET ("reasons.json", "/reasons/@rate_answer/when",
                                  "{'and': [{'==': [{'var': 'matter'}, 'claim']}, {'==': [{'var': 'matter'}, 'report']}]}") },
    "constant", "reasons.json", "/reasons/@rate_answer/when/and/1" },
  { "operand twice", { SET ("reasons.json", "/reasons/@rate_answer/when", "{'or': [{'var': 'is_solved'}, {'var': 'is_solved'}]}") },
    "repeated", "reasons.json", "/reasons/@rate_answer/when/or/1" },

  /* Circles */
  { "family of itself", { SET ("messages.json", "/families/@fix/rows/0", "{'family': 'fix'}") },
    "cycle", "messages.json", "/families/@fix" },
  { "families of each other", { APPEND ("messages.json", "/families/@title/rows", "{'family': 'says'}"),
                                APPEND ("messages.json", "/families/@says/rows", "{'family': 'title'}") },
    "cycle", "messages.json", "/families/@says" },
  { "slot in its own family", { TEXTS ("texts", "title.other", "'about {title}'", "'про {title}'", "'sobre {title}'") },
    "cycle", "messages.json", "/slots/@title" },
  { "derived values of each other", { SET ("derived.json", "/derived/@portal.tried/value", "{'var': 'portal.open'}"),
                                      SET ("derived.json", "/derived/@portal.open/value", "{'!': [{'var': 'portal.tried'}]}") },
    "cycle", "derived.json", "/derived/@portal.tried" },
  { "list of itself", { APPEND ("messages.json", "/lists/@requests/rows", "{'list': 'requests'}") },
    "cycle", "messages.json", "/lists/@requests" },

  /* Languages */
  { "text that Ukrainian lacks", { REMOVE ("uk.json", "/texts/say_thanks") }, "missing-translation", "uk.json", "/texts/say_thanks" },
  { "text that only English has", { SET ("en.json", "/texts/say_bye", "'Goodbye.'") }, "missing-translation", "pt_BR.json", "/texts/say_bye" },
  { "blank that English lacks", { REMOVE ("en.json", "/blanks/name") }, "missing-translation", "en.json", "/blanks/name" },
  { "term that Portuguese lacks", { REMOVE ("pt_BR.json", "/terms/product/tv") }, "missing-translation", "pt_BR.json", "/terms/product/tv" },
  { "text elsewhere", { REMOVE ("uk.json", "/texts/say_thanks"), SET ("uk.json", "/texts/say_thanks", "'Дякую за допомогу.'") },
    "order", "uk.json", NULL },
  { "slot that a translation lacks", { SET ("uk.json", "/texts/say_who", "'Мене звати Олена.'") }, "slots-differ", "uk.json", "/texts/say_who" },
  { "slot that only a translation has", { SET ("en.json", "/texts/say_thanks", "'Thank you, {name}.'") },
    "slots-differ", "en.json", "/texts/say_thanks" },
  { "text left in Portuguese", { SET ("en.json", "/texts/say_thanks", "'Agradeço o atendimento.'"),
                                 SET ("pt_BR.json", "/texts/say_thanks", "'Agradeço o atendimento.'") },
    "untranslated", "en.json", "/texts/say_thanks" },
  { "Cyrillic in Portuguese", { SET ("pt_BR.json", "/texts/say_thanks", "'Дякую за допомогу.'") }, "script", "pt_BR.json", "/texts/say_thanks" },
  { "Portuguese in Ukrainian", { SET ("uk.json", "/texts/say_thanks", "'Agradeço muito o atendimento.'") },
    "script", "uk.json", "/texts/say_thanks" },
  { "Cyrillic letter in a Portuguese word", { SET ("pt_BR.json", "/texts/say_thanks", "'Agradeço о atendimento.'") },
    "script", "pt_BR.json", "/texts/say_thanks" },
  { "word of two alphabets", { SET ("uk.json", "/texts/say_thanks", "'Дякую за дoпомогу.'") }, "script", "uk.json", "/texts/say_thanks" },
  { "Russian in Ukrainian", { SET ("uk.json", "/texts/say_thanks", "'Спасибо, вы помогли.'") }, "script", "uk.json", "/texts/say_thanks" },
  { "Cyrillic in the model", { SET ("reasons.json", "/reasons/@rate_answer/text", "'Оцініть відповідь.'") },
    "script", "reasons.json", "/reasons/@rate_answer/text" },
  { "Cyrillic in an article", { SET ("rights.json", "/rights/@cdc_6_III/article", "'Закон 8.078/1990'") },
    "script", "rights.json", "/rights/@cdc_6_III/article" },
  { "search words that a language lacks", { REMOVE ("interview.json", "/questions/@product/options/@tv/keywords/uk") },
    "missing-translation", "interview.json", "/questions/@product/options/@tv/keywords/uk" },
  { "plural in brackets", { SET ("reasons.json", "/reasons/@rate_answer/text", "'Wait the day(s) that are left.'") },
    "plural", "reasons.json", "/reasons/@rate_answer/text" },
  { "gender in brackets", { SET ("pt_BR.json", "/texts/say_thanks", "'Obrigado(a) pelo atendimento.'") },
    "plural", "pt_BR.json", "/texts/say_thanks" },

  /* Sources */
  { "fact without a source", { REMOVE ("facts.json", "/facts/@no_lawyer_wages/source") }, "missing", "facts.json", "/facts/@no_lawyer_wages/source" },
  { "fact without a day seen", { REMOVE ("facts.json", "/facts/@no_lawyer_wages/source/seen") },
    "missing", "facts.json", "/facts/@no_lawyer_wages/source/seen" },
  { "fact without confidence", { REMOVE ("facts.json", "/facts/@no_lawyer_wages/source/confidence") },
    "missing", "facts.json", "/facts/@no_lawyer_wages/source/confidence" },
  { "confidence that is none", { SET ("facts.json", "/facts/@no_lawyer_wages/source/confidence", "'certain'") },
    "unknown-id", "facts.json", "/facts/@no_lawyer_wages/source/confidence" },
  { "neither address nor note", { SET ("facts.json", "/facts/@no_lawyer_wages/source",
                                       "{'url': null, 'seen': '2026-11-23', 'confidence': 'high'}") },
    "missing", "facts.json", "/facts/@no_lawyer_wages/source/note" },
  { "promise without a source", { REMOVE ("channels.json", "/channels/@sac/reply/source") }, "missing", "channels.json", "/channels/@sac/reply/source" },
  { "fact without a review date", { REMOVE ("facts.json", "/facts/@no_lawyer_wages/review_by") },
    "review", "facts.json", "/facts/@no_lawyer_wages/review_by" },
  { "contact without a review date", { REMOVE ("procons.json", "/contacts/@procon_ac/review_by") },
    "review", "procons.json", "/contacts/@procon_ac/review_by" },
  { "fact past its review date", { SET ("facts.json", "/facts/@no_lawyer_wages/review_by", "'2026-11-23'") },
    "review", "facts.json", "/facts/@no_lawyer_wages/review_by", "2026-11-24" },
  { "review before the reading", { SET ("facts.json", "/facts/@no_lawyer_wages/review_by", "'2026-01-01'") },
    "review", "facts.json", "/facts/@no_lawyer_wages/review_by" },
  { "read in the future", { SET ("facts.json", "/facts/@no_lawyer_wages/source/seen", "'2026-11-25'") },
    "review", "facts.json", "/facts/@no_lawyer_wages/source/seen", "2026-11-24" },
  { "address without https", { SET ("facts.json", "/facts/@no_lawyer_wages/source/url", "'http://example.org'") },
    "address", "facts.json", "/facts/@no_lawyer_wages/source/url" },
  { "link that is no address", { SET ("procons.json", "/contacts/@procon_ac/links/0/url", "'procon.ac.gov.br'") },
    "address", "procons.json", "/contacts/@procon_ac/links/0/url" },
  { "https marked as none", { SET ("procons.json", "/contacts/@procon_ac/links/0/insecure", "true") },
    "address", "procons.json", "/contacts/@procon_ac/links/0/insecure" },
  { "address with a space", { SET ("procons.json", "/contacts/@procon_ac/links/0/url", "'https://procon.ac.gov.br /'") },
    "address", "procons.json", "/contacts/@procon_ac/links/0/url" },
  { "source that is silent about its address", { REMOVE ("facts.json", "/facts/@no_lawyer_wages/source/url"),
                                                 SET ("facts.json", "/facts/@no_lawyer_wages/source/note", "'A book.'") },
    "address", "facts.json", "/facts/@no_lawyer_wages/source/url" },
  { "number that is none", { SET ("facts.json", "/facts/@no_lawyer_wages/value", "'twenty'") },
    "range", "facts.json", "/facts/@no_lawyer_wages/value" },

  /* Tables */
  { "channel without a contact", { SET ("contacts.json", "/contacts/@public_defender/state", "'AC'"),
                                   SET ("public_defenders.json", "/contacts/@public_defender_ac/when", "{'var': 'is_complaint'}") },
    "no-contact", "channels.json", "/channels/@public_defender/id" },
  { "channel without a rung", { REMOVE ("ladder.json", "/ladder/@sac") }, "missing", "channels.json", "/channels/@sac/id" },
  { "state without a contact", { REMOVE ("procons.json", "/contacts/@procon_ac") }, "no-contact", "channels.json", "/channels/@procon/id" },
  { "contact without a means", { REMOVE ("contacts.json", "/contacts/@public_defender/note") },
    "no-contact", "contacts.json", "/contacts/@public_defender" },
  { "step after the last", { REMOVE ("next-step.json", "/next_step/-/when"),
                             APPEND ("next-step.json", "/next_step", "{'id': 'never', 'action': 'none', 'channel': null, 'reason': 'Never.'}") },
    "unreachable", "next-step.json", "/next_step/-" },
  { "wording after the last", { APPEND ("messages.json", "/families/@title/rows", "{'when': {'var': 'is_solved'}, 'text': 'title.other'}") },
    "unreachable", "messages.json", "/families/@title/rows/-" },
  { "contact after another for all", { APPEND ("procons.json", "/contacts", "{'id': 'second', 'channel': 'procon', 'state': 'AC', "
                                               "'name': 'Procon', 'phones': ['151'], " SOURCE "}") },
    "unreachable", "procons.json", "/contacts/-" },
  { "nothing to do, but somewhere", { SET ("next-step.json", "/next_step/@solved/channel", "'sac'") },
    "step", "next-step.json", "/next_step/@solved/channel" },
  { "something to do, but nowhere", { SET ("next-step.json", "/next_step/@praise_contact/channel", "null") },
    "step", "next-step.json", "/next_step/@praise_contact/channel" },
  { "end of what is no wait", { SET ("next-step.json", "/next_step/@praise_contact/until", "{'add_days': [{'today': []}, 1]}") },
    "step", "next-step.json", "/next_step/@praise_contact/until" },

  /* What other programs rely on */
  { "option of the contract", { SET ("interview.json", "/questions/@govbr_account/options/@gold/id", "'golden'") },
    "policy", "interview.json", "/questions/@govbr_account/options" },
  { "paper of the contract", { REMOVE ("checklist.json", "/checklist/@receipt"), REMOVE ("en.json", "/texts/enclosure.receipt"),
                               REMOVE ("uk.json", "/texts/enclosure.receipt"), REMOVE ("pt_BR.json", "/texts/enclosure.receipt") },
    "policy", "checklist.json", "/checklist" },

  /* What is used by nothing */
  { "unused step", { APPEND ("interview.json", "/steps", "{'id': 'rest', 'title': 'Rest'}") }, "unused", "interview.json", "/steps/-/id" },
  { "unused question", { APPEND ("interview.json", "/questions", "{'id': 'age', 'type': 'text', 'text': 'A?', 'why': 'B.'}"),
                         APPEND ("interview.json", "/pages/@product/questions", "'age'") },
    "unused", "interview.json", "/questions/-/id" },
  { "unused group of options", { APPEND ("interview.json", "/questions/@matter/groups", "{'id': 'rest', 'title': 'Rest'}") },
    "unused", "interview.json", "/questions/@matter/groups/-/id" },
  { "unused derived value", { APPEND ("derived.json", "/derived", "{'id': 'rest', 'value': {'known': 'matter'}}") },
    "unused", "derived.json", "/derived/-/id" },
  { "unused group of channels", { SET ("channels.json", "/channels/@sac/group", "'calro'") }, "unused", "channels.json", "/channels/@sac/group" },
  { "result that nothing asks for", { SET ("derived.json", "/derived/@claim.track/value/if/-", "'over_limits'") },
    "unused", "derived.json", "/derived/@claim.track/value" },
  { "unused fact", { APPEND ("facts.json", "/facts", "{'id': 'rest', 'type': 'number', 'value': '1', " SOURCE "}") },
    "unused", "facts.json", "/facts/-/id" },
  { "unused right", { APPEND ("rights.json", "/rights", "{'id': 'rest', 'article': 'Lei', 'url': null, " SOURCE "}"),
                      TEXTS ("texts", "law.rest", "'By law.'", "'За законом.'", "'Por lei.'") },
    "unused", "rights.json", "/rights/-/id" },
  { "unused slot", { APPEND ("messages.json", "/slots", "{'id': 'rest', 'type': 'family', 'family': 'fix'}") },
    "unused", "messages.json", "/slots/-/id" },
  { "unused family", { APPEND ("messages.json", "/families", "{'id': 'rest', 'rows': [{'text': 'sign'}]}") },
    "unused", "messages.json", "/families/-/id" },
  { "unused list", { APPEND ("messages.json", "/lists", "{'id': 'rest', 'rows': [{'text': 'sign'}]}") },
    "unused", "messages.json", "/lists/-/id" },
  { "unused text", { TEXTS ("texts", "rest", "'The rest.'", "'Решта.'", "'O resto.'") }, "unused", "pt_BR.json", "/texts/rest" },
  { "unused blank", { TEXTS ("blanks", "rest", "'[the rest]'", "'[решта]'", "'[resto]'") }, "unused", "pt_BR.json", "/blanks/rest" },
  { "unused term", { TEXTS ("terms", "product/rest", "'the rest'", "'решта'", "'o resto'") }, "unused", "pt_BR.json", "/terms/product/rest" },
  { "slot that nothing asks for", { SET ("messages.json", "/slots/@claim_value/question", "'claim_value'") },
    "unknown-id", "messages.json", "/slots/@claim_value/question" },
};

static OuvModelFiles *shipped;

static void
print_findings (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OuvFinding *finding = findings->pdata[i];

      g_test_message ("%s: %s: %s", finding->place, finding->code, finding->sentence);
    }
}

static void
test_broken (gconstpointer data)
{
  const Broken *self = data;
  g_autoptr(OuvModelFiles) files = edit_files (shipped, self->edits, G_N_ELEMENTS (self->edits));
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  OuvModel *model = ouv_check_files (files, self->today != NULL ? ouv_day_from_iso (self->today, NULL) : 0, findings);
  const OuvFinding *finding;

  g_clear_pointer (&model, ouv_model_unref);
  print_findings (findings);
  g_assert_cmpuint (findings->len, ==, 1);
  if (findings->len == 0)
    return;
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->code, ==, self->code);
  if (self->pointer != NULL)
    {
      g_autofree char *pointer = resolve_pointer (files, self->file, self->pointer);
      g_autofree char *place = g_strconcat (self->file, ":", pointer, NULL);

      g_assert_cmpstr (finding->place, ==, place);
    }
  g_assert_null (strchr (finding->sentence, '\n'));
}

/* One mistake does not hide another: each in an entry of its own, where nothing else needs it. */
static void
test_many (void)
{
  static const Edit edits[] = {
    SET ("interview.json", "/questions/@product/ask", "{'known': 'name'}"),
    SET ("next-step.json", "/next_step/@praise_contact/channel", "'ombudsmann'"),
    SET ("reasons.json", "/reasons/@rate_answer/when", "{'var': 'is_solvd'}"),
    SET ("reasons.json", "/reasons/@if_it_returns/when", "{'nand': []}"),
    SET ("ladder.json", "/ladder/@sac/channel", "'sax'"),
    SET ("procons.json", "/contacts/@procon_ac/state", "'XX'"),
    SET ("messages.json", "/forms/@sac_general/form", "'scripts'"),
    SET ("facts.json", "/facts/@no_lawyer_wages/review_by", "'2026-01-01'"),
    SET ("pt_BR.json", "/texts/say_thanks", "'Дякую за допомогу!'"),
  };
  g_autoptr(OuvModelFiles) files = edit_files (shipped, edits, G_N_ELEMENTS (edits));
  g_autoptr(GPtrArray) findings = ouv_findings_new ();

  g_assert_null (ouv_check_files (files, 0, findings));
  print_findings (findings);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (edits));
}

/* Two of one text are two findings. */
static void
test_two (void)
{
  static const Edit edits[] = { SET ("pt_BR.json", "/texts/say_thanks", "'Дякую(а) за допомогу!'") };
  static const char *const codes[] = { "script", "plural" };
  g_autoptr(OuvModelFiles) files = edit_files (shipped, edits, G_N_ELEMENTS (edits));
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  OuvModel *model = ouv_check_files (files, 0, findings);

  g_clear_pointer (&model, ouv_model_unref);
  print_findings (findings);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < MIN (findings->len, G_N_ELEMENTS (codes)); i++)
    {
      const OuvFinding *finding = findings->pdata[i];

      g_assert_cmpstr (finding->place, ==, "pt_BR.json:/texts/say_thanks");
      g_assert_cmpstr (finding->code, ==, codes[i]);
    }
}

/* What is published is a model with its translations, and the guide of the program has to go with it. */

static GPtrArray *
check_content (OuvModelFiles *files)
{
  g_autoptr(OuvContent) content = g_new0 (OuvContent, 1);
  GPtrArray *findings = ouv_findings_new ();

  content->files = files;
  for (OuvLanguage language = OUV_LANGUAGE_UK; language < OUV_N_LANGUAGES; language++)
    content->texts[language] = ouv_content_texts_new ();
  ouv_check_content (content, findings);
  return findings;
}

static guint
count_code (GPtrArray  *findings,
            const char *code)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((OuvFinding *) findings->pdata[i])->code, code);
  return n;
}

static void
test_content (void)
{
  static const Edit operator[] = { SET ("reasons.json", "/reasons/@rate_answer/when", "{'nand': []}") };
  g_autoptr(GPtrArray) untranslated = check_content (read_shipped_files ());
  g_autoptr(GPtrArray) broken_model = check_content (edit_files (shipped, operator, 1));
  g_autoptr(GPtrArray) small = NULL;
  OuvModelFiles *files = ouv_model_files_new ();
  g_autoptr(GBytes) model = g_bytes_new_static (small_model, strlen (small_model));
  g_autoptr(GBytes) texts = g_bytes_new_static (small_texts, strlen (small_texts));

  g_assert_cmpuint (untranslated->len, >, 500);
  g_assert_cmpuint (count_code (untranslated, "missing-translation"), ==, untranslated->len);
  for (guint i = 0; i < untranslated->len; i++)
    g_assert_true (g_str_has_suffix (((const OuvFinding *) untranslated->pdata[i])->sentence, " into uk, pt_BR"));

  g_assert_cmpuint (broken_model->len, ==, 1);

  ouv_model_files_add (files, "small.json", model);
  for (OuvLanguage language = OUV_LANGUAGE_EN; language < OUV_N_LANGUAGES; language++)
    ouv_model_files_set_messages (files, language, texts);
  small = check_content (files);
  g_assert_cmpuint (count_code (small, "guide"), ==, 1);
}

/* What only looks like a mistake of the language: brackets that hold no ending, words that a hyphen or an apostrophe joins. */
static void
test_harmless (void)
{
  static const Edit edits[] = {
    SET ("en.json", "/texts/say_thanks", "'(a) Thanks (really), for everything () and item 5(b). (see'"),
    SET ("uk.json", "/texts/say_thanks", "'(а) Дякую за п\u2019ятий Wi\u2011Fi і об\\u0027єкт-приклад № 5(б)'"),
    SET ("pt_BR.json", "/texts/say_thanks", "'(a) Obrigado (mesmo), pelo atendimento () e pelo item 5(b). Copo d\u2019água (só(mente)'"),
  };
  g_autoptr(OuvModelFiles) files = edit_files (shipped, edits, G_N_ELEMENTS (edits));
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autoptr(OuvModel) model = ouv_check_files (files, 0, findings);

  print_findings (findings);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_nonnull (model);
}

static void
test_shipped (void)
{
  g_autoptr(GPtrArray) findings = ouv_findings_new ();
  g_autoptr(OuvModel) model = ouv_check_files (shipped, 0, findings);

  print_findings (findings);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_nonnull (model);
}

/* The page on the format has a line for each code, in their order, and for no other. */
static void
test_documented (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "resources", "model", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GRegex) regex = g_regex_new ("^\\| `([a-z-]+)` \\|", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  const char *const *code = ouv_findings_get_codes ();

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      g_assert_cmpstr (name, ==, *code);
      if (*code != NULL)
        code++;
    }
  g_assert_null (*code);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  shipped = read_shipped_files ();
  g_test_add_func ("/check/shipped", test_shipped);
  g_test_add_func ("/check/many", test_many);
  g_test_add_func ("/check/two", test_two);
  g_test_add_func ("/check/harmless", test_harmless);
  g_test_add_func ("/check/content", test_content);
  g_test_add_func ("/check/documented", test_documented);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/check/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_broken);
    }
  result = g_test_run ();
  ouv_model_files_free (shipped);
  return result;
}
