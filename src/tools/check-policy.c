/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check-private.h"

/* What other programs rely on by name: questions, options, channels, papers. A model may have more. */

typedef struct {
  const char *question;
  const char *options[24]; /* ends with NULL */
} Identifiers;

static const Identifiers questions[] = {
  { "matter", { "complaint", "claim", "report", "request", "question", "praise", "suggestion" } },
  { "product", { "internet", "tv", "landline", "mobile", "bundle" } },
  { "service", { "easy_bill", "bill_copy", "address_change", "digital_bill", "signal_check", "wifi_password", "technical_visit",
                 "card_payment", "payment_promise", "renegotiation", "billing_address", "now_purchases", "net_fone_bill" } },
  { "contract_stage", { "before", "after" } },
  { "problem", { "wrong_charge", "charged_after_cancel", "sva_charge", "loyalty_fine", "refund_missing", "invoice_missing",
                 "plan_or_price_change", "paid_still_blocked", "service_down", "slow_internet", "technician_no_show",
                 "address_change", "equipment_not_delivered", "equipment_defect", "cannot_cancel", "withdrawal",
                 "offer_not_honoured", "portability", "wrong_listing", "telemarketing", "poor_service", "other" } },
  { "harm", { "no_essential_service", "credit_listing", "vulnerable_person", "moral_damage" } },
  { "wants", { "fix", "refund", "double_refund", "price_cut", "cancel", "compensation", "explanation" } },
  { "govbr_account", { "none", "bronze", "silver", "gold" } },
  { "representative", { "yes", "no" } },
  { "waives_excess", { "yes", "no" } },
  { "paid", { "yes", "part", "no" } },
  { "other_listing", { "yes", "no" } },
  { "equipment_kind", { "bought", "lent" } },
  { "change_kind", { "price", "plan" } },
  { "bought_remotely", { "yes", "no" } },
  { "question_points", { NULL } },
  { "problem_date", { NULL } },
  { "problem_end", { NULL } },
  { "amount", { NULL } },
  { "paid_amount", { NULL } },
  { "moral_damage_amount", { NULL } },
  { "cancel_protocol", { NULL } },
  { "received_date", { NULL } },
  { "qualification", { NULL } },
  { "state", { NULL } },
  { "city", { NULL } },
  { "name", { NULL } },
  { "cpf", { NULL } },
  { "email", { NULL } },
  { "phone", { NULL } },
  { "address", { NULL } },
  { "contract_number", { NULL } },
  { "description", { NULL } },
};

static const char *const channels[] = {
  "portal", "nao_me_perturbe", "sac", "ombudsman", "anatel", "consumidor_gov", "reclame_aqui", "procon", "small_claims",
  "public_defender"
};

static const char *const papers[] = {
  "identity_document", "cpf", "contract", "invoice", "receipt", "correspondence", "protocol_numbers", "product_photos"
};

typedef struct {
  const OuvCheck *check;
  gboolean        told;
} Policy;

static void
check_options (const OuvTreePlace *place,
               gpointer            data)
{
  const OuvCheck *self = data;
  const OuvQuestion *question = ouv_model_find_question (self->model, ouv_tree_get_text (place->node, "id"));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    for (guint j = 0; g_str_equal (questions[i].question, question->id) && questions[i].options[j] != NULL; j++)
      if (ouv_question_find_option (question, questions[i].options[j]) == NULL)
        ouv_check_add (self, place, "options", "policy", "the option “%s” is missing", questions[i].options[j]);
}

/* A section may be in several files: what it lacks is told at the first. */
static void
check_questions (const OuvTreePlace *place,
                 gpointer            data)
{
  Policy *self = data;

  for (guint i = 0; !self->told && i < G_N_ELEMENTS (questions); i++)
    if (ouv_model_find_question (self->check->model, questions[i].question) == NULL)
      ouv_check_add (self->check, place, NULL, "policy", "the question “%s” is missing", questions[i].question);
  self->told = TRUE;
}

static void
check_channels (const OuvTreePlace *place,
                gpointer            data)
{
  Policy *self = data;

  for (guint i = 0; !self->told && i < G_N_ELEMENTS (channels); i++)
    if (ouv_model_find_channel (self->check->model, channels[i]) == NULL)
      ouv_check_add (self->check, place, NULL, "policy", "the channel “%s” is missing", channels[i]);
  self->told = TRUE;
}

static gboolean
has_paper (const OuvModel *model,
           const char     *id)
{
  for (guint i = 0; i < model->checklist->len; i++)
    if (g_str_equal (((OuvChecklistRow *) model->checklist->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static void
check_papers (const OuvTreePlace *place,
              gpointer            data)
{
  Policy *self = data;

  for (guint i = 0; !self->told && i < G_N_ELEMENTS (papers); i++)
    if (!has_paper (self->check->model, papers[i]))
      ouv_check_add (self->check, place, NULL, "policy", "the paper “%s” is missing", papers[i]);
  self->told = TRUE;
}

void
ouv_check_policy (const OuvCheck *self)
{
  static const struct { const char *section; OuvTreeFunc func; } sections[] = {
    { "questions", check_questions }, { "channels", check_channels }, { "checklist", check_papers }
  };

  ouv_model_tree_foreach (self->tree, "questions/*", check_options, (gpointer) self);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      Policy policy = { self, FALSE };

      ouv_model_tree_foreach (self->tree, sections[i].section, sections[i].func, &policy);
    }
}
