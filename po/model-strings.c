/* SPDX-FileCopyrightText: 2026 The Ouvidor authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of resources/model, for xgettext. Never compiled. Written by po/model-strings.py: do not edit.
 */

/* channels.json:/channels/portal/name */
N_("Claro’s online services");

/* channels.json:/channels/portal/contact */
N_("Use Claro’s online services");

/* channels.json:/channels/portal/wait */
N_("Wait for the online request to be done");

/* channels.json:/channels/nao_me_perturbe/name */
/* contacts.json:/contacts/nao_me_perturbe/name */
/* contacts.json:/contacts/nao_me_perturbe/links/0/title */
N_("Não Me Perturbe");

/* channels.json:/channels/nao_me_perturbe/contact */
N_("Put your number on the Não Me Perturbe list");

/* channels.json:/channels/nao_me_perturbe/wait */
N_("Wait until the block takes effect");

/* channels.json:/channels/nao_me_perturbe/reply/note */
N_("By Anatel’s decision the block takes effect in up to 30 days.");

/* channels.json:/channels/sac/name */
/* contacts.json:/contacts/sac_mobile/name */
/* contacts.json:/contacts/sac_cancel/name */
/* and 1 more */
N_("Claro customer service (SAC)");

/* channels.json:/channels/sac/contact */
N_("Call Claro customer service (SAC)");

/* channels.json:/channels/sac/wait */
N_("Wait for the answer of Claro customer service (SAC)");

/* channels.json:/channels/sac/reply/note */
N_("The law (Decreto 11.034/2022, art. 13) gives customer service 7 calendar days to answer. The 5 days of older texts come from Decreto 6.523/2008, which was revoked.");

/* channels.json:/channels/ombudsman/name */
/* contacts.json:/contacts/ombudsman/name */
N_("Claro’s ombudsman (Ouvidoria)");

/* channels.json:/channels/ombudsman/contact */
N_("Call Claro’s ombudsman");

/* channels.json:/channels/ombudsman/wait */
N_("Wait for the ombudsman’s answer");

/* channels.json:/channels/ombudsman/reply/note */
N_("Claro’s own rule: up to 10 days, counted from the day after your contact. It does not say which days; we count calendar days.");

/* channels.json:/channels/anatel/name */
N_("Anatel, the telecom regulator");

/* channels.json:/channels/anatel/contact */
N_("Take the case to Anatel");

/* channels.json:/channels/anatel/wait */
N_("Wait for the answer through Anatel");

/* channels.json:/channels/anatel/reply/note */
N_("Anatel’s rule: the company has up to 10 calendar days to answer. Anatel itself decides no single case.");

/* channels.json:/channels/consumidor_gov/name */
/* contacts.json:/contacts/consumidor_gov/name */
/* contacts.json:/contacts/consumidor_gov/links/0/title */
N_("consumidor.gov.br");

/* channels.json:/channels/consumidor_gov/contact */
/* procons.json:/contacts/procon_ac/links/1/title */
/* procons.json:/contacts/procon_ba/links/1/title */
/* and 4 more */
N_("Complain on consumidor.gov.br");

/* channels.json:/channels/consumidor_gov/wait */
N_("Wait for the answer on consumidor.gov.br");

/* channels.json:/channels/consumidor_gov/reply/note */
N_("Rule of this public platform: the company answers in up to 10 days. It does not say which days; we count calendar days.");

/* channels.json:/channels/reclame_aqui/name */
/* contacts.json:/contacts/reclame_aqui/name */
N_("Reclame Aqui");

/* channels.json:/channels/reclame_aqui/contact */
N_("Post on Reclame Aqui");

/* channels.json:/channels/reclame_aqui/wait */
N_("Wait for the answer on Reclame Aqui");

/* channels.json:/channels/reclame_aqui/reply/note */
N_("No law sets a time for this private site: these days are our suggestion.");

/* channels.json:/channels/procon/name */
/* contacts.json:/contacts/procon/name */
N_("Procon");

/* channels.json:/channels/procon/contact */
N_("Contact Procon");

/* channels.json:/channels/procon/wait */
N_("Wait for Procon’s answer");

/* channels.json:/channels/procon/reply/note */
N_("Each Procon sets its own time and no national one was found: these days are our suggestion.");

/* channels.json:/channels/small_claims/name */
N_("Small claims court");

/* channels.json:/channels/small_claims/contact */
N_("Go to the small claims court");

/* channels.json:/channels/small_claims/wait */
N_("Wait for the small claims court");

/* channels.json:/channels/public_defender/name */
N_("Public defender");

/* channels.json:/channels/public_defender/contact */
N_("Contact the public defender or a lawyer");

/* channels.json:/channels/public_defender/wait */
N_("Wait for the public defender or your lawyer");

/* contacts.json:/contacts/portal_mobile/name */
/* contacts.json:/contacts/portal/name */
N_("Minha Claro");

/* contacts.json:/contacts/portal_mobile/needs/0 */
/* contacts.json:/contacts/portal_bill_copy/needs/0 */
/* contacts.json:/contacts/portal_address_change/needs/0 */
/* and 8 more */
N_("CPF and password of Minha Claro");

/* contacts.json:/contacts/portal_mobile/links/0/title */
/* contacts.json:/contacts/portal_now_purchases/links/0/title */
/* contacts.json:/contacts/portal_net_fone_bill/links/0/title */
/* and 1 more */
N_("Minha Claro app");

/* contacts.json:/contacts/portal_mobile/links/1/title */
/* contacts.json:/contacts/portal/links/0/title */
N_("Minha Claro on the web");

/* contacts.json:/contacts/portal_mobile/links/2/title */
N_("Questions about the mobile bill");

/* contacts.json:/contacts/portal_mobile/note */
N_("In the app: Ajuda > Canais de atendimento > Abrir o chat.");

/* contacts.json:/contacts/portal_easy_bill/name */
N_("Claro: Fatura fácil");

/* contacts.json:/contacts/portal_easy_bill/links/0/title */
/* contacts.json:/contacts/portal_bill_copy/links/0/title */
/* contacts.json:/contacts/portal_address_change/links/0/title */
/* and 8 more */
N_("Open the page");

/* contacts.json:/contacts/portal_easy_bill/note */
/* contacts.json:/contacts/portal_bill_copy/note */
/* contacts.json:/contacts/portal_address_change/note */
/* and 6 more */
N_("We did not open this page. If it fails, use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_bill_copy/name */
N_("Claro: 2ª via da fatura");

/* contacts.json:/contacts/portal_bill_copy/links/1/title */
N_("Change the due date");

/* contacts.json:/contacts/portal_bill_copy/links/2/title */
N_("Copy of the bill on claro.com.br");

/* contacts.json:/contacts/portal_address_change/name */
N_("Claro: Mudança de endereço");

/* contacts.json:/contacts/portal_digital_bill/name */
N_("Claro: Fatura digital e débito automático");

/* contacts.json:/contacts/portal_digital_bill/links/1/title */
N_("Direct debit");

/* contacts.json:/contacts/portal_signal_check/name */
N_("Claro: Sinal de TV e internet");

/* contacts.json:/contacts/portal_wifi_password/name */
N_("Claro: Senha do Wi-Fi");

/* contacts.json:/contacts/portal_technical_visit/name */
N_("Claro: Visita técnica");

/* contacts.json:/contacts/portal_card_payment/name */
N_("Claro: Pagamento com cartão de crédito");

/* contacts.json:/contacts/portal_payment_promise/name */
N_("Claro: Promessa de pagamento");

/* contacts.json:/contacts/portal_renegotiation/name */
N_("Claro: Renegociação de fatura");

/* contacts.json:/contacts/portal_renegotiation/note */
N_("The page belongs to a partner of Claro and still carries the NET name. We did not open it: if it fails, use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_billing_address/name */
N_("Claro: Endereço de cobrança");

/* contacts.json:/contacts/portal_billing_address/note */
N_("To check: that this page holds the billing address is our guess. If it does not, use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_now_purchases/name */
N_("Claro: Compras no NOW");

/* contacts.json:/contacts/portal_now_purchases/note */
/* contacts.json:/contacts/portal_net_fone_bill/note */
N_("To check: we found no page for this. Use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_net_fone_bill/name */
N_("Claro: Fatura Claro net fone via Embratel");

/* contacts.json:/contacts/portal/links/2/title */
/* contacts.json:/contacts/sac_mobile/links/2/title */
/* contacts.json:/contacts/sac_cancel/links/3/title */
/* and 1 more */
N_("Help page of Claro");

/* contacts.json:/contacts/nao_me_perturbe/needs/0 */
N_("The telephone numbers to be blocked");

/* contacts.json:/contacts/nao_me_perturbe/note */
N_("It does not stop calls to confirm data, prevent fraud, collect a debt or keep a customer who changes operator.");

/* contacts.json:/contacts/sac_mobile/hours/text */
/* contacts.json:/contacts/sac_cancel/hours/text */
/* contacts.json:/contacts/sac/hours/text */
N_("By law some channel of the SAC is open day and night; Claro’s own hours were not found");

/* contacts.json:/contacts/sac_mobile/needs/0 */
/* contacts.json:/contacts/sac_cancel/needs/0 */
/* contacts.json:/contacts/sac/needs/0 */
/* and 1 more */
N_("Your contract number and CPF");

/* contacts.json:/contacts/sac_mobile/needs/1 */
/* contacts.json:/contacts/sac_cancel/needs/1 */
/* contacts.json:/contacts/sac/needs/1 */
N_("Pen and paper for the protocol number, the day and the hour");

/* contacts.json:/contacts/sac_mobile/links/0/title */
N_("How to open the chat in the app");

/* contacts.json:/contacts/sac_mobile/links/1/title */
/* contacts.json:/contacts/sac_cancel/links/2/title */
/* contacts.json:/contacts/sac/links/1/title */
/* and 7 more */
N_("WhatsApp");

/* contacts.json:/contacts/sac_mobile/links/3/title */
/* contacts.json:/contacts/sac_cancel/links/4/title */
/* contacts.json:/contacts/sac/links/3/title */
N_("Accessibility page of Claro (to check)");

/* contacts.json:/contacts/sac_mobile/cost */
/* contacts.json:/contacts/sac_cancel/cost */
/* contacts.json:/contacts/sac/cost */
N_("Free by law");

/* contacts.json:/contacts/sac_mobile/note */
N_("To check: 1052 was seen only on a reseller’s page. The WhatsApp number was not seen on a page of Claro: look for the verified mark before you write.");

/* contacts.json:/contacts/sac_cancel/links/0/title */
N_("Cancel online (with login)");

/* contacts.json:/contacts/sac_cancel/links/1/title */
/* contacts.json:/contacts/sac/links/0/title */
N_("Write to customer service (Fale com a Claro)");

/* contacts.json:/contacts/sac_cancel/note */
/* contacts.json:/contacts/sac/note */
N_("For satellite TV or satellite internet the number is 10699 (to check: seen only on a reseller’s page). The WhatsApp number was not seen on a page of Claro: look for the verified mark before you write.");

/* contacts.json:/contacts/ombudsman/hours/text */
N_("Monday to Friday, 8:00–18:00, not on national holidays");

/* contacts.json:/contacts/ombudsman/needs/0 */
N_("The protocol number of your SAC contact (the ombudsman asks for a closed one)");

/* contacts.json:/contacts/ombudsman/needs/2 */
N_("An up-to-date telephone number and e-mail in Claro’s records: the answer goes there");

/* contacts.json:/contacts/ombudsman/links/0/title */
N_("Page of the ombudsman");

/* contacts.json:/contacts/ombudsman/cost */
/* contacts.json:/contacts/anatel/cost */
N_("Free call");

/* contacts.json:/contacts/ombudsman/note */
N_("Deaf customers can use a video call in Libras (Brazilian Sign Language), at the same hours, from the ombudsman’s page.");

/* contacts.json:/contacts/anatel/name */
N_("Anatel Consumidor");

/* contacts.json:/contacts/anatel/hours/text */
N_("Monday to Friday, 8:00–20:00, not on holidays");

/* contacts.json:/contacts/anatel/needs/0 */
N_("A protocol number from Claro, better that of its ombudsman");

/* contacts.json:/contacts/anatel/needs/1 */
N_("Your CPF and a password for Anatel Consumidor");

/* contacts.json:/contacts/anatel/links/0/title */
N_("Anatel for consumers");

/* contacts.json:/contacts/anatel/links/1/title */
N_("How to complain to Anatel");

/* contacts.json:/contacts/anatel/note */
N_("The app is called Anatel Consumidor. For people with hearing loss the number is 1332. Without the ombudsman’s protocol Anatel may refuse the complaint (to check).");

/* contacts.json:/contacts/consumidor_gov/needs/0 */
/* small_claims_courts.json:/contacts/small_claims_rj/needs/4 */
N_("A gov.br account of level silver or gold");

/* contacts.json:/contacts/consumidor_gov/needs/1 */
/* contacts.json:/contacts/procon/needs/1 */
/* contacts.json:/contacts/small_claims/needs/1 */
/* and 82 more */
N_("Papers of the case: contract, bills, receipts, protocol numbers");

/* contacts.json:/contacts/consumidor_gov/links/1/title */
N_("Open a complaint");

/* contacts.json:/contacts/consumidor_gov/cost */
/* contacts.json:/contacts/reclame_aqui/cost */
/* contacts.json:/contacts/procon/cost */
/* and 27 more */
N_("Free");

/* contacts.json:/contacts/consumidor_gov/note */
N_("Put no personal data into the complaint, the answer or the final comment: they are public.");

/* contacts.json:/contacts/reclame_aqui/links/0/title */
N_("Claro on Reclame Aqui");

/* contacts.json:/contacts/reclame_aqui/note */
N_("The page is public: no CPF, address, telephone, contract or protocol number, and no picture of a bill.");

/* contacts.json:/contacts/procon/needs/0 */
/* contacts.json:/contacts/small_claims/needs/0 */
/* contacts.json:/contacts/public_defender/needs/0 */
/* and 81 more */
N_("Identity document, CPF and proof of address");

/* contacts.json:/contacts/procon/note */
N_("151 is not the same service in every state, and some states have none. Choose your state to see its Procon.");

/* contacts.json:/contacts/small_claims/name */
N_("Small claims court (Juizado Especial Cível)");

/* contacts.json:/contacts/small_claims/needs/2 */
/* small_claims_courts.json:/contacts/small_claims_ac/needs/2 */
/* small_claims_courts.json:/contacts/small_claims_al/needs/2 */
/* and 25 more */
N_("Claro’s company name, CNPJ and address");

/* contacts.json:/contacts/small_claims/links/0/title */
N_("Questions and answers of the Rio de Janeiro court");

/* contacts.json:/contacts/small_claims/cost */
/* small_claims_courts.json:/contacts/small_claims_ac/cost */
/* small_claims_courts.json:/contacts/small_claims_al/cost */
/* and 25 more */
N_("Free in the first instance; a missed hearing, bad faith or a lost appeal can cost");

/* contacts.json:/contacts/small_claims/note */
N_("Choose your state to see its court.");

/* contacts.json:/contacts/public_defender/name */
N_("Public defender (Defensoria Pública)");

/* contacts.json:/contacts/public_defender/cost */
N_("Free, for people of low income; each state sets the limit, often three minimum wages of the family");

/* contacts.json:/contacts/public_defender/note */
N_("Choose your state to see its public defender.");

/* facts.json:/holidays/0/name */
N_("New Year’s Day");

/* facts.json:/holidays/1/name */
N_("Tiradentes Day");

/* facts.json:/holidays/2/name */
N_("Labour Day");

/* facts.json:/holidays/3/name */
N_("Independence Day");

/* facts.json:/holidays/4/name */
N_("Our Lady of Aparecida");

/* facts.json:/holidays/5/name */
N_("All Souls’ Day");

/* facts.json:/holidays/6/name */
N_("Proclamation of the Republic");

/* facts.json:/holidays/7/name */
N_("Black Awareness Day");

/* facts.json:/holidays/8/name */
N_("Christmas Day");

/* facts.json:/holidays/9/name */
N_("Good Friday");

/* next-step.json:/next_step/solved/reason */
N_("You marked your last contact as solved, so the case is over. Keep the papers and rate the channel where it can be rated.");

/* next-step.json:/next_step/praise_contact/reason */
N_("You want to praise Claro. The ombudsman does not only take complaints: praise is recorded there too.");

/* next-step.json:/next_step/suggestion_contact/reason */
N_("You have a suggestion for Claro. The ombudsman does not only take complaints: suggestions are recorded there too.");

/* next-step.json:/next_step/praise_recorded/reason */
N_("You have given your praise to the ombudsman, so it is recorded. There is nothing more to do.");

/* next-step.json:/next_step/suggestion_recorded/reason */
N_("You have given your suggestion to the ombudsman, so it is recorded. There is nothing more to do.");

/* next-step.json:/next_step/question_before_procon/reason */
N_("Your question comes before the contract. Procon gives advice before a contract is signed too, free of charge.");

/* next-step.json:/next_step/question_before_procon_wait/reason */
/* xgettext:python-brace-format */
N_("You asked Procon on {procon.date}. Give it until {procon.reply_date}; no law sets a date, so this one is our suggestion.");

/* next-step.json:/next_step/question_before_procon_wait_undated/reason */
N_("You have asked Procon, but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/question_before_sac/reason */
N_("Procon’s advice has not settled your question. Customer service (SAC) can answer about the offer itself.");

/* next-step.json:/next_step/question_before_sac_wait/reason */
/* next-step.json:/next_step/question_after_sac_wait/reason */
/* xgettext:python-brace-format */
N_("You asked customer service (SAC) on {sac.date}. It has until {sac.reply_date} to answer.");

/* next-step.json:/next_step/question_before_sac_wait_undated/reason */
/* next-step.json:/next_step/question_after_sac_wait_undated/reason */
N_("You have asked customer service (SAC), but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/question_before_done/reason */
N_("You have asked Procon and customer service (SAC). Do not sign before the open point is answered in writing.");

/* next-step.json:/next_step/question_after_sac/reason */
N_("You have a question. Answering questions is the first task of customer service (SAC).");

/* next-step.json:/next_step/question_after_ombudsman/reason */
N_("Customer service (SAC) has not settled your question. The ombudsman is the second level inside Claro.");

/* next-step.json:/next_step/question_after_ombudsman_wait/reason */
/* xgettext:python-brace-format */
N_("You asked the ombudsman on {ombudsman.date}. It gives itself until {ombudsman.reply_date} to answer.");

/* next-step.json:/next_step/question_after_ombudsman_wait_undated/reason */
N_("You have asked the ombudsman, but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/question_after_done/reason */
N_("You have asked customer service (SAC) and the ombudsman. If the answer shows that something is wrong, start a complaint.");

/* next-step.json:/next_step/request_portal_service/reason */
/* xgettext:python-brace-format */
N_("You want this service: “{service}”. It can be done online, in minutes, without a letter.");

/* next-step.json:/next_step/request_portal/reason */
N_("You want a service. Most can be done online, in minutes, without a letter. Tell us which one you need, and we show the way to it.");

/* next-step.json:/next_step/request_portal_wait/reason */
N_("You have made the request online and it is still open. There is no fixed date for it; if it fails, record that and we show the next step.");

/* next-step.json:/next_step/report_procon/reason */
N_("You want to report a practice. Any abusive or unlawful practice can be reported to Procon.");

/* next-step.json:/next_step/report_procon_wait/reason */
/* xgettext:python-brace-format */
N_("You reported the practice to Procon on {procon.date}. Give it until {procon.reply_date}; no law sets a date, so this one is our suggestion.");

/* next-step.json:/next_step/report_procon_wait_undated/reason */
N_("You have reported the practice to Procon, but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/report_anatel/reason */
N_("Procon has had your report. Anatel, the telecom regulator, can be told of it too.");

/* next-step.json:/next_step/report_anatel_wait/reason */
/* xgettext:python-brace-format */
N_("You reported the practice to Anatel on {anatel.date}. Give it until {anatel.reply_date}.");

/* next-step.json:/next_step/report_anatel_wait_undated/reason */
N_("You have reported the practice to Anatel, but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/report_done/reason */
N_("Procon and Anatel have had your report. If the practice also harms you yourself, start a complaint.");

/* next-step.json:/next_step/telemarketing_block/reason */
N_("Unwanted sales calls: the block list Não Me Perturbe comes first. It binds all telecom operators.");

/* next-step.json:/next_step/telemarketing_block_wait/reason */
/* xgettext:python-brace-format */
N_("You put your number on the block list on {nao_me_perturbe.date}. The block may take until {nao_me_perturbe.reply_date} to work, and a call before then does not yet break it.");

/* next-step.json:/next_step/telemarketing_block_wait_undated/reason */
N_("You have put your number on the block list, but the day is not known. The block may take up to 30 days to work. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/sac_after_block/reason */
/* xgettext:python-brace-format */
N_("The block has had its 30 days, until {nao_me_perturbe.reply_date}, and you have not told us that the calls stopped. Now complain to customer service (SAC).");

/* next-step.json:/next_step/sac_first/reason */
/* xgettext:python-brace-format */
N_("You have not yet complained to customer service (SAC) about this: “{problem}”. It is the first contact, and the next steps ask for its protocol number.");

/* next-step.json:/next_step/sac_first_request/reason */
N_("The online channels did not do what you asked for. Now ask customer service (SAC): it is the first contact with a person, and the next steps ask for its protocol number.");

/* next-step.json:/next_step/sac_first_plain/reason */
N_("You have not yet complained to customer service (SAC). It is the first contact, and the next steps ask for its protocol number.");

/* next-step.json:/next_step/sac_protocol_dated/reason */
/* xgettext:python-brace-format */
N_("You contacted customer service (SAC) on {sac.date} but have no protocol number. The ombudsman needs one, and giving one is Claro’s duty: ask for it.");

/* next-step.json:/next_step/sac_protocol/reason */
N_("You contacted customer service (SAC) but have no protocol number. The ombudsman needs one, and giving one is Claro’s duty: ask for it.");

/* next-step.json:/next_step/sac_wait_no_answer/reason */
/* xgettext:python-brace-format */
N_("Customer service (SAC) has not answered your contact of {sac.date} yet, but it still has until {sac.reply_date}.");

/* next-step.json:/next_step/sac_wait/reason */
/* xgettext:python-brace-format */
N_("You contacted customer service (SAC) on {sac.date}. It has 7 calendar days to answer, until {sac.reply_date}.");

/* next-step.json:/next_step/sac_wait_undated/reason */
N_("You have contacted customer service (SAC), but the day is not known, so we cannot say that its 7 days are over. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/ombudsman_after_overdue/reason */
/* xgettext:python-brace-format */
N_("You contacted customer service (SAC) on {sac.date}. Its 7 calendar days ended on {sac.reply_date} without a solution, so the ombudsman is next.");

/* next-step.json:/next_step/ombudsman_after_refused/reason */
/* xgettext:python-brace-format */
N_("Customer service (SAC) refused what you asked for on {sac.date}. The ombudsman can review that decision.");

/* next-step.json:/next_step/ombudsman_after_unsolved/reason */
/* xgettext:python-brace-format */
N_("Customer service (SAC) closed your contact of {sac.date} without a solution. The ombudsman can review the case.");

/* next-step.json:/next_step/ombudsman_after_solved/reason */
/* xgettext:python-brace-format */
N_("Customer service (SAC) closed your contact of {sac.date} as solved, but a later contact shows that it is not. The ombudsman can review the case.");

/* next-step.json:/next_step/ombudsman_after_closed/reason */
N_("Customer service (SAC) has closed your contact, and the case is not solved. The ombudsman can review it.");

/* next-step.json:/next_step/ombudsman_wait/reason */
/* xgettext:python-brace-format */
N_("You contacted the ombudsman on {ombudsman.date}. It gives itself up to 10 days, until {ombudsman.reply_date}.");

/* next-step.json:/next_step/ombudsman_wait_undated/reason */
N_("You have contacted the ombudsman, but the day is not known, so we cannot say that its 10 days are over. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/consumidor_gov_after_overdue/reason */
/* xgettext:python-brace-format */
N_("The ombudsman’s 10 days ended on {ombudsman.reply_date} without a solution. For “{problem}” we put the public platform consumidor.gov.br first, where Claro has 10 days to answer.");

/* next-step.json:/next_step/consumidor_gov_after_closed/reason */
/* xgettext:python-brace-format */
N_("The ombudsman has closed the case, and it is not solved. For “{problem}” we put the public platform consumidor.gov.br first, where Claro has 10 days to answer.");

/* next-step.json:/next_step/anatel_after_overdue/reason */
/* xgettext:python-brace-format */
N_("The ombudsman’s 10 days ended on {ombudsman.reply_date} without a solution. A complaint to Anatel, the telecom regulator, gives Claro 10 calendar days to answer.");

/* next-step.json:/next_step/anatel_after_closed/reason */
N_("The ombudsman has closed the case, and it is not solved. A complaint to Anatel, the telecom regulator, gives Claro 10 calendar days to answer.");

/* next-step.json:/next_step/anatel_wait/reason */
/* xgettext:python-brace-format */
N_("You complained to Anatel on {anatel.date}. Claro has 10 calendar days to answer, until {anatel.reply_date}.");

/* next-step.json:/next_step/anatel_wait_undated/reason */
N_("You have complained to Anatel, but the day is not known, so we cannot say that the 10 days are over. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/consumidor_gov_wait/reason */
/* xgettext:python-brace-format */
N_("You complained on consumidor.gov.br on {consumidor_gov.date}. Claro has up to 10 days to answer, until {consumidor_gov.reply_date}.");

/* next-step.json:/next_step/consumidor_gov_wait_undated/reason */
N_("You have complained on consumidor.gov.br, but the day is not known, so we cannot say that the 10 days are over. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/reclame_aqui_wait/reason */
/* xgettext:python-brace-format */
N_("You wrote on Reclame Aqui on {reclame_aqui.date}. Give it until {reclame_aqui.reply_date}; no law sets a date there, so this one is our suggestion.");

/* next-step.json:/next_step/reclame_aqui_wait_undated/reason */
N_("You have written on Reclame Aqui, but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/procon_after_overdue/reason */
/* xgettext:python-brace-format */
N_("The body that you turned to on {outside.date} had until {outside.reply_date}, and the case is not solved. Procon is advised next: it notifies the company and costs nothing.");

/* next-step.json:/next_step/procon_after_closed/reason */
N_("The last body that you turned to has closed the case, and it is not solved. Procon is advised next: it notifies the company and costs nothing.");

/* next-step.json:/next_step/procon_wait/reason */
/* xgettext:python-brace-format */
N_("You complained to Procon on {procon.date}. Give it until {procon.reply_date}; no law sets one date for all Procons, so this one is our suggestion.");

/* next-step.json:/next_step/procon_wait_undated/reason */
N_("You have complained to Procon, but the day is not known. Find the date out and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/over_limit_defender/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the ceiling of the small claims court. It belongs to an ordinary court, with a lawyer; the public defender serves people of low income.");

/* next-step.json:/next_step/over_limit_defender_wait/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the ceiling of the small claims court, and you have turned to the public defender. There is no fixed date for the answer.");

/* next-step.json:/next_step/over_limit_done/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the ceiling of the small claims court, and the public defender has closed the request. A lawyer of your own can take it to an ordinary court.");

/* next-step.json:/next_step/court_no_lawyer/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is not above {limit.no_lawyer} (20 minimum wages): in the small claims court you need no lawyer.");

/* next-step.json:/next_step/court_lawyer/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.no_lawyer} (20 minimum wages) and not above {limit.court} (40): the small claims court takes it, but a lawyer is mandatory.");

/* next-step.json:/next_step/court_waived/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court} (40 minimum wages), and you waive what is above it: the small claims court takes the rest, and a lawyer is mandatory.");

/* next-step.json:/next_step/court_paid_unknown/reason */
/* xgettext:python-brace-format */
N_("The small claims court is next. How much of {amount} you have paid is not known, so we cannot say whether the claim with the double refund stays within {limit.no_lawyer} (no lawyer needed) or {limit.court} (with a lawyer).");

/* next-step.json:/next_step/court_amount_unknown/reason */
/* xgettext:python-brace-format */
N_("The small claims court is next. The sum of your claim is not known: up to {limit.no_lawyer} (20 minimum wages) no lawyer is needed, above it and up to {limit.court} (40) a lawyer is mandatory.");

/* next-step.json:/next_step/court_wait/reason */
N_("Your case is before the small claims court, which sets the dates itself. Be at every hearing in person.");

/* next-step.json:/next_step/court_lost_defender/reason */
N_("The small claims court refused your claim. An appeal needs a lawyer, and the time for it is short; the public defender serves people of low income.");

/* next-step.json:/next_step/court_closed_defender/reason */
N_("The small claims court has closed the case, and the problem is not solved. What can be done needs advice; the public defender serves people of low income.");

/* next-step.json:/next_step/defender_wait/reason */
N_("You have turned to the public defender after the court. There is no fixed date for the answer. If you want to appeal, tell them at once on which day you learnt of the judgment.");

/* next-step.json:/next_step/after_court_done/reason */
N_("The court and the public defender have closed the case. A lawyer of your own can say whether anything more can be done.");

/* next-step.json:/next_step/matter_unknown/reason */
N_("You have not told us yet what you want to do. For nearly everything the first contact is customer service (SAC).");

/* procons.json:/contacts/procon_ac/links/0/title */
/* procons.json:/contacts/procon_al/links/0/title */
/* procons.json:/contacts/procon_ap/links/0/title */
/* and 67 more */
N_("Website");

/* procons.json:/contacts/procon_ac/links/2/title */
/* procons.json:/contacts/procon_ba/links/2/title */
/* procons.json:/contacts/procon_ce/links/1/title */
/* and 4 more */
N_("E-mail");

/* procons.json:/contacts/procon_ac/note */
/* procons.json:/contacts/procon_al/note */
/* procons.json:/contacts/procon_ap/note */
/* and 9 more */
N_("We found no address. Check before you go.");

/* procons.json:/contacts/procon_al/links/1/title */
N_("Book a visit");

/* procons.json:/contacts/procon_ba/hours/text */
N_("8:00–12:00 and 14:00–17:00 (days not stated; to check)");

/* procons.json:/contacts/procon_ba/note */
/* public_defenders.json:/contacts/public_defender_ap/note */
/* public_defenders.json:/contacts/public_defender_mg/note */
/* and 3 more */
N_("We found no telephone. Check the website before you go.");

/* procons.json:/contacts/procon_ce/needs/2 */
/* procons.json:/contacts/procon_go/needs/2 */
N_("Proof that you tried to solve it with Claro first");

/* procons.json:/contacts/procon_ce/links/0/title */
/* procons.json:/contacts/procon_es/links/0/title */
/* procons.json:/contacts/procon_go/links/0/title */
/* and 5 more */
N_("Website and complaints");

/* procons.json:/contacts/procon_ce/note */
N_("It takes no complaint that another consumer body already has.");

/* procons.json:/contacts/procon_df/hours/text */
N_("12:00–17:00 (days not stated; to check)");

/* procons.json:/contacts/procon_df/links/1/title */
N_("How to complain");

/* procons.json:/contacts/procon_ms/note */
/* procons.json:/contacts/procon_pe/note */
N_("Check the address before you go.");

/* procons.json:/contacts/procon_mg/hours/text */
N_("12:00–18:00 (days not stated; to check)");

/* procons.json:/contacts/procon_mg/note */
N_("It deals mainly with collective cases: take your own case to the Procon of your town or to consumidor.gov.br. We found no address.");

/* procons.json:/contacts/procon_pb/links/1/title */
/* public_defenders.json:/contacts/public_defender_ma/links/1/title */
/* public_defenders.json:/contacts/public_defender_pi/links/1/title */
N_("WhatsApp (to check)");

/* procons.json:/contacts/procon_pb/note */
/* public_defenders.json:/contacts/public_defender_pb/note */
N_("We found no telephone, and the address is not complete. Check the website before you go.");

/* procons.json:/contacts/procon_pr/note */
/* procons.json:/contacts/procon_rj/note */
N_("The telephone only gives advice. We found no address.");

/* procons.json:/contacts/procon_pi/note */
N_("It deals mainly with collective cases: take your own case to the Procon of your town or to consumidor.gov.br.");

/* procons.json:/contacts/procon_rj/hours/text */
N_("9:00–17:00 (days not stated; to check)");

/* procons.json:/contacts/procon_rj/links/1/title */
/* procons.json:/contacts/procon_rs/links/1/title */
/* procons.json:/contacts/procon_ro/links/1/title */
/* and 1 more */
N_("Complain online");

/* procons.json:/contacts/procon_rn/note */
/* procons.json:/contacts/procon_rr/note */
N_("To check: we found no telephone and no address of it. Ask the Procon of your town or use consumidor.gov.br.");

/* procons.json:/contacts/procon_rs/hours/text */
N_("WhatsApp: Monday to Friday, 10:00–16:00 (as of 2023)");

/* procons.json:/contacts/procon_rs/note */
N_("Where your town has its own Procon, go there first. We found no telephone and no address.");

/* procons.json:/contacts/procon_ro/note */
/* public_defenders.json:/contacts/public_defender_al/note */
N_("The address is not complete. Check before you go.");

/* procons.json:/contacts/procon_sc/links/1/title */
N_("WhatsApp (reports only)");

/* procons.json:/contacts/procon_sc/note */
N_("Where your town has its own Procon, go there first. 151 only answers questions.");

/* procons.json:/contacts/procon_sp/hours/text */
N_("Telephone: Monday to Friday, 8:00–17:00 (to check)");

/* procons.json:/contacts/procon_se/note */
N_("It never deals by messaging app and never asks for Pix. We found no address.");

/* procons.json:/contacts/procon_to/hours/text */
N_("Monday to Friday, 8:00–18:00 (as of 2020)");

/* public_defenders.json:/contacts/public_defender_ac/hours/text */
N_("Monday to Friday, 7:00–12:00");

/* public_defenders.json:/contacts/public_defender_ac/cost */
/* public_defenders.json:/contacts/public_defender_al/cost */
/* public_defenders.json:/contacts/public_defender_ap/cost */
/* and 9 more */
N_("Free, for people of low income: the limit of this state was not found");

/* public_defenders.json:/contacts/public_defender_ac/note */
/* public_defenders.json:/contacts/public_defender_es/note */
/* public_defenders.json:/contacts/public_defender_go/note */
/* and 6 more */
N_("We found no telephone and no address. Check the website before you go.");

/* public_defenders.json:/contacts/public_defender_al/hours/text */
N_("Telephone: Monday to Friday, 8:00–14:00 (as of 2019)");

/* public_defenders.json:/contacts/public_defender_ap/hours/text */
N_("Monday to Friday, 7:30–13:30 (as of 2019)");

/* public_defenders.json:/contacts/public_defender_am/hours/text */
N_("129: Monday to Friday, 8:00–14:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_am/links/1/title */
/* public_defenders.json:/contacts/public_defender_ba/links/1/title */
/* public_defenders.json:/contacts/public_defender_ms/links/1/title */
/* and 3 more */
N_("Book online");

/* public_defenders.json:/contacts/public_defender_ba/hours/text */
N_("Monday to Thursday, 8:00–17:00; Friday, 8:00–14:00");

/* public_defenders.json:/contacts/public_defender_ba/cost */
N_("Free, for people of low income: no fixed limit, each case is looked at");

/* public_defenders.json:/contacts/public_defender_ce/hours/text */
N_("Monday to Friday, 8:00–12:00 and 13:00–17:00");

/* public_defenders.json:/contacts/public_defender_df/cost */
N_("Free, for people of low income: a family income of up to five minimum wages, among other conditions");

/* public_defenders.json:/contacts/public_defender_es/hours/text */
N_("Monday to Friday, 8:00–17:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_es/links/0/title */
/* public_defenders.json:/contacts/public_defender_rr/links/0/title */
/* public_defenders.json:/contacts/public_defender_sp/links/0/title */
N_("Website and booking");

/* public_defenders.json:/contacts/public_defender_es/links/1/title */
N_("WhatsApp (towns without a unit)");

/* public_defenders.json:/contacts/public_defender_es/cost */
N_("Free, for people of low income: an income of up to three minimum wages, or people with federal benefits");

/* public_defenders.json:/contacts/public_defender_go/cost */
N_("Free, for people of low income: a monthly income of up to three minimum wages");

/* public_defenders.json:/contacts/public_defender_ma/cost */
N_("Free, for people of low income: an own income under three minimum wages, or a family average per person of up to half of that");

/* public_defenders.json:/contacts/public_defender_mt/hours/text */
N_("Monday to Friday, 12:00–18:00");

/* public_defenders.json:/contacts/public_defender_mt/cost */
/* public_defenders.json:/contacts/public_defender_mg/cost */
/* public_defenders.json:/contacts/public_defender_pa/cost */
N_("Free, for people of low income: an income of up to three minimum wages, or a family income of up to five");

/* public_defenders.json:/contacts/public_defender_ms/hours/text */
N_("Booking: Monday to Friday, 12:00–19:00; offices: Monday to Thursday, 13:00–17:00 (as of 2023)");

/* public_defenders.json:/contacts/public_defender_ms/cost */
N_("Free, for people of low income: a family income of up to five minimum wages with a limit per person; for a single person it depends on the town");

/* public_defenders.json:/contacts/public_defender_mg/hours/text */
N_("Queue tickets from 7:00, Monday to Friday (as of 2018)");

/* public_defenders.json:/contacts/public_defender_pb/hours/text */
N_("Monday to Thursday, 8:00–12:00 and 13:00–17:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_pb/cost */
/* public_defenders.json:/contacts/public_defender_pr/cost */
/* public_defenders.json:/contacts/public_defender_rr/cost */
/* and 2 more */
N_("Free, for people of low income: as a rule a family income of up to three minimum wages");

/* public_defenders.json:/contacts/public_defender_pe/cost */
N_("Free, for people of low income: a family income of up to four minimum wages");

/* public_defenders.json:/contacts/public_defender_pi/hours/text */
N_("Monday to Friday, 8:00–14:00");

/* public_defenders.json:/contacts/public_defender_rj/hours/text */
N_("Telephone: Monday to Friday, 9:00–18:00 (as of 2018)");

/* public_defenders.json:/contacts/public_defender_rs/hours/text */
N_("Telephone: 12:00–19:00 (days not stated; as of 2024)");

/* public_defenders.json:/contacts/public_defender_ro/hours/text */
N_("Monday to Friday, 7:30–13:30; Núcleo da Cidadania also 14:00–18:30 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_rr/note */
N_("To check: the telephone comes from one weak source, and the address is not complete. Look at the website first.");

/* public_defenders.json:/contacts/public_defender_sc/note */
N_("To check: the telephone and the address are old. Look at the website before you call or go.");

/* public_defenders.json:/contacts/public_defender_sp/hours/text */
N_("Telephone: Monday to Friday, 7:00–19:00; assistant on the site: 8:00–18:00");

/* public_defenders.json:/contacts/public_defender_se/hours/text */
N_("Capital: 7:00–13:00; other towns: 8:00–14:00 (days not stated; as of 2022)");

/* public_defenders.json:/contacts/public_defender_to/hours/text */
N_("Monday to Friday, 8:00–12:00 and 14:00–17:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_to/note */
N_("The telephone serves only some towns: the others are on the website. We found no address.");

/* small_claims_courts.json:/contacts/small_claims_ac/links/0/title */
/* small_claims_courts.json:/contacts/small_claims_am/links/0/title */
/* small_claims_courts.json:/contacts/small_claims_ba/links/0/title */
/* and 14 more */
N_("File a claim online");

/* small_claims_courts.json:/contacts/small_claims_ac/note */
/* small_claims_courts.json:/contacts/small_claims_ce/note */
/* small_claims_courts.json:/contacts/small_claims_ma/note */
/* and 7 more */
N_("You fill in a form online. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_al/links/0/title */
N_("Courts of the capital");

/* small_claims_courts.json:/contacts/small_claims_al/note */
N_("We found no way to file online: choose the court on the page. You may make the claim orally at its counter.");

/* small_claims_courts.json:/contacts/small_claims_ap/links/0/title */
N_("Login of the case system");

/* small_claims_courts.json:/contacts/small_claims_ap/note */
N_("To check: we found no page for starting a claim, only the login of the case system. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_am/needs/3 */
/* small_claims_courts.json:/contacts/small_claims_df/needs/3 */
/* small_claims_courts.json:/contacts/small_claims_mt/needs/3 */
/* and 3 more */
N_("A claim of at most 20 minimum wages to file without a lawyer");

/* small_claims_courts.json:/contacts/small_claims_am/needs/4 */
/* small_claims_courts.json:/contacts/small_claims_mg/needs/3 */
N_("A Google account for the online form");

/* small_claims_courts.json:/contacts/small_claims_am/note */
/* small_claims_courts.json:/contacts/small_claims_mg/note */
/* small_claims_courts.json:/contacts/small_claims_pa/note */
N_("You fill in a form online; check on the page that it serves your town. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_ba/note */
/* small_claims_courts.json:/contacts/small_claims_go/note */
/* small_claims_courts.json:/contacts/small_claims_sp/note */
N_("You file online, with a registration or login. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_df/links/0/title */
N_("How to file a claim");

/* small_claims_courts.json:/contacts/small_claims_df/note */
N_("You file by e-mail, by video call or in person.");

/* small_claims_courts.json:/contacts/small_claims_es/links/0/title */
/* small_claims_courts.json:/contacts/small_claims_pi/links/0/title */
/* small_claims_courts.json:/contacts/small_claims_rn/links/0/title */
/* and 4 more */
N_("Virtual desk (Balcão Virtual)");

/* small_claims_courts.json:/contacts/small_claims_es/note */
/* small_claims_courts.json:/contacts/small_claims_pi/note */
/* small_claims_courts.json:/contacts/small_claims_rn/note */
/* and 4 more */
N_("Ask at the virtual desk for “atermação”: a clerk takes the claim by video or message. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_go/hours/text */
N_("Desk in Goiânia: Monday to Friday, 12:00–18:00 (arrive by 17:00)");

/* small_claims_courts.json:/contacts/small_claims_go/links/1/title */
/* small_claims_courts.json:/contacts/small_claims_ma/links/1/title */
/* small_claims_courts.json:/contacts/small_claims_ms/links/1/title */
/* and 3 more */
N_("Information");

/* small_claims_courts.json:/contacts/small_claims_ms/note */
N_("To check: it is not certain that a person without a lawyer can file online here. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_pr/needs/4 */
N_("A photo of you holding your identity document");

/* small_claims_courts.json:/contacts/small_claims_ro/needs/4 */
N_("An e-mail address and a mobile phone with WhatsApp");

/* small_claims_courts.json:/contacts/small_claims_sp/needs/3 */
N_("The written claim as a PDF file");
