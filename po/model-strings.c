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
N_("By Anatel’s decision the block takes effect within 30 days.");

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
N_("Decreto 11.034/2022 (art. 13) gives customer service 7 calendar days to answer. The 5 days of older texts come from Decreto 6.523/2008, which was revoked.");

/* channels.json:/channels/ombudsman/name */
/* contacts.json:/contacts/ombudsman/name */
N_("Claro’s ombudsman (Ouvidoria)");

/* channels.json:/channels/ombudsman/contact */
N_("Call Claro’s ombudsman");

/* channels.json:/channels/ombudsman/wait */
N_("Wait for the ombudsman’s answer");

/* channels.json:/channels/ombudsman/reply/note */
N_("Claro’s own rule: up to 10 days, counted from the day after your contact. It does not say whether they are calendar or business days; we count calendar days.");

/* channels.json:/channels/anatel/name */
N_("Anatel, the telecom regulator");

/* channels.json:/channels/anatel/contact */
N_("Take the case to Anatel");

/* channels.json:/channels/anatel/wait */
N_("Wait for the answer through Anatel");

/* channels.json:/channels/anatel/reply/note */
N_("Anatel’s rule: the company has up to 10 calendar days to answer. Anatel itself does not decide individual cases.");

/* channels.json:/channels/consumidor_gov/name */
/* contacts.json:/contacts/consumidor_gov/name */
/* contacts.json:/contacts/consumidor_gov/links/0/title */
N_("consumidor.gov.br");

/* channels.json:/channels/consumidor_gov/contact */
N_("Complain on consumidor.gov.br");

/* channels.json:/channels/consumidor_gov/wait */
N_("Wait for the answer on consumidor.gov.br");

/* channels.json:/channels/consumidor_gov/reply/note */
N_("Rule of this public platform: the company answers in up to 10 days. It does not say whether they are calendar or business days; we count calendar days.");

/* channels.json:/channels/reclame_aqui/name */
/* contacts.json:/contacts/reclame_aqui/name */
N_("Reclame Aqui");

/* channels.json:/channels/reclame_aqui/contact */
N_("Post on Reclame Aqui");

/* channels.json:/channels/reclame_aqui/wait */
N_("Wait for the answer on Reclame Aqui");

/* channels.json:/channels/reclame_aqui/reply/note */
N_("No law sets a time for this private site: this time is our suggestion.");

/* channels.json:/channels/procon/name */
/* contacts.json:/contacts/procon/name */
N_("Procon");

/* channels.json:/channels/procon/contact */
N_("Contact Procon");

/* channels.json:/channels/procon/wait */
N_("Wait for Procon’s answer");

/* channels.json:/channels/procon/reply/note */
N_("Each Procon sets its own time, and we found no national one: this time is our suggestion.");

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

/* checklist.json:/checklist/identity_document/text */
N_("Identity document with photo");

/* checklist.json:/checklist/identity_document/why */
N_("RG, passport or driving licence (CNH). Foreigners: the CRNM card or the passport. Asylum seekers: the DPRNM card or the paper of the request (protocolo de refúgio).");

/* checklist.json:/checklist/cpf/text */
/* interview.json:/questions/cpf/text */
N_("CPF");

/* checklist.json:/checklist/cpf/why */
N_("Procon, the platforms and the court register you by this number. It is issued to foreigners too.");

/* checklist.json:/checklist/contract/text */
N_("Contract or subscription terms");

/* checklist.json:/checklist/contract/why */
N_("It shows that you are Claro’s customer and what was agreed.");

/* checklist.json:/checklist/invoice/text */
N_("Bills for the service");

/* checklist.json:/checklist/invoice/why */
N_("They show the charge, its date and the contract number.");

/* checklist.json:/checklist/receipt/text */
N_("Proof of payment, if you have any");

/* checklist.json:/checklist/receipt/why */
N_("It shows what you have paid, and when. Only what was paid can be refunded.");

/* checklist.json:/checklist/correspondence/text */
N_("E-mails, letters and messages with Claro");

/* checklist.json:/checklist/correspondence/why */
N_("Procon wants conversations on paper.");

/* checklist.json:/checklist/protocol_numbers/text */
N_("List of reference numbers (protocolos) with date, time and answer");

/* checklist.json:/checklist/protocol_numbers/why */
N_("It proves that you tried Claro first.");

/* checklist.json:/checklist/contact_history/text */
N_("History of your contacts, as customer service (SAC) sends it on request");

/* checklist.json:/checklist/contact_history/why */
N_("It proves what you asked and what Claro answered. Some courts do not take the reference number (protocolo) alone as proof.");

/* checklist.json:/checklist/marked_bill/text */
N_("The bill with the disputed item marked");

/* checklist.json:/checklist/marked_bill/why */
N_("The reader sees at once which sum is meant.");

/* checklist.json:/checklist/offer_label/text */
N_("Label of your offer (etiqueta) or description of the plan");

/* checklist.json:/checklist/offer_label/why */
N_("It shows the price, the speed and the terms that were agreed.");

/* checklist.json:/checklist/cancellation_protocol/text */
N_("Reference number (protocolo) and date of the cancellation request");

/* checklist.json:/checklist/cancellation_protocol/why */
N_("It shows since when nothing more may be charged for the service.");

/* checklist.json:/checklist/later_bills/text */
N_("Bills that came after the cancellation");

/* checklist.json:/checklist/later_bills/why */
N_("They show that the charges continued.");

/* checklist.json:/checklist/screen_prints/text */
N_("Printed screenshots of the failed cancellation");

/* checklist.json:/checklist/screen_prints/why */
N_("They show that you tried, and how it was prevented.");

/* checklist.json:/checklist/no_request_proof/text */
N_("Anything that shows that you did not ask for the extra service, such as earlier bills without it");

/* checklist.json:/checklist/no_request_proof/why */
N_("It shows when the item appeared.");

/* checklist.json:/checklist/loyalty_clause/text */
N_("The contract’s clause on the minimum term, with the start date");

/* checklist.json:/checklist/loyalty_clause/why */
N_("The fine depends on the clause and on the months that are left.");

/* checklist.json:/checklist/failure_protocols/text */
N_("Reference numbers (protocolos) of faults that you reported before leaving");

/* checklist.json:/checklist/failure_protocols/why */
N_("As far as we could find, no fine is due where Claro broke the contract first.");

/* checklist.json:/checklist/bank_statement/text */
N_("Bank or card statement");

/* checklist.json:/checklist/bank_statement/why */
N_("It shows what left your account and that no refund came.");

/* checklist.json:/checklist/refund_promise/text */
N_("Promise of the refund, with its reference number (protocolo)");

/* checklist.json:/checklist/refund_promise/why */
N_("It binds Claro to what it wrote or said.");

/* checklist.json:/checklist/bill_missing_record/text */
N_("Proof that the bill did not come: e-mail folder, post, screenshots of the portal");

/* checklist.json:/checklist/bill_missing_record/why */
N_("It shows that a late payment was not your fault.");

/* checklist.json:/checklist/old_new_bills/text */
N_("Bills from before and after the change");

/* checklist.json:/checklist/old_new_bills/why */
N_("They show the difference.");

/* checklist.json:/checklist/change_notices/text */
N_("Notices of the change, or a note that none came");

/* checklist.json:/checklist/change_notices/why */
N_("They show whether and when you were told.");

/* checklist.json:/checklist/payment_and_block/text */
N_("The paid bill with its receipt, and the day of the block");

/* checklist.json:/checklist/payment_and_block/why */
N_("They show that the service stayed blocked after payment.");

/* checklist.json:/checklist/outage_log/text */
N_("List of days and times without service");

/* checklist.json:/checklist/outage_log/why */
N_("A credit depends on how long the service was down.");

/* checklist.json:/checklist/speed_tests/text */
N_("Speed tests by cable on several days");

/* checklist.json:/checklist/speed_tests/why */
N_("Tests by cable on different days show that your Wi-Fi is not the cause.");

/* checklist.json:/checklist/appointment_message/text */
N_("Message with the date of the technician’s visit");

/* checklist.json:/checklist/appointment_message/why */
N_("It shows what was promised.");

/* checklist.json:/checklist/move_request/text */
N_("Your request to move the service, the new address and any refusal");

/* checklist.json:/checklist/move_request/why */
N_("It shows what you asked for, and when.");

/* checklist.json:/checklist/order_tracking/text */
N_("Order with the promised date, and the tracking");

/* checklist.json:/checklist/order_tracking/why */
N_("It shows that the delivery is late.");

/* checklist.json:/checklist/product_photos/text */
N_("Photos of the equipment and the defect");

/* checklist.json:/checklist/product_photos/why */
N_("They show the defect.");

/* checklist.json:/checklist/warranty_orders/text */
N_("Warranty and repair orders");

/* checklist.json:/checklist/warranty_orders/why */
N_("They show when you complained of the defect and what was done.");

/* checklist.json:/checklist/advertisement/text */
N_("The advertisement or offer with its date");

/* checklist.json:/checklist/advertisement/why */
N_("A precise offer binds Claro.");

/* checklist.json:/checklist/order_chat/text */
N_("The order and the chat or messages with the seller");

/* checklist.json:/checklist/order_chat/why */
N_("They show what was promised to you.");

/* checklist.json:/checklist/withdrawal_notice/text */
N_("Your written notice that you withdraw, with its date");

/* checklist.json:/checklist/withdrawal_notice/why */
N_("It proves that you withdrew, and on what day.");

/* checklist.json:/checklist/portability_request/text */
N_("Number and date of the portability request, and messages about it");

/* checklist.json:/checklist/portability_request/why */
N_("The days for moving the number are counted from the request.");

/* checklist.json:/checklist/listing_print/text */
N_("Printed report with the entry: credit bureau, date, sum and contract number");

/* checklist.json:/checklist/listing_print/why */
N_("It shows what has to be removed.");

/* checklist.json:/checklist/no_debt_proof/text */
N_("Proof that you paid or that there was no contract");

/* checklist.json:/checklist/no_debt_proof/why */
N_("It shows that the entry is wrong.");

/* checklist.json:/checklist/call_list/text */
N_("List of calls with date, time and number; recordings, if any");

/* checklist.json:/checklist/call_list/why */
N_("Each call after the 30 days of the block counts.");

/* checklist.json:/checklist/block_confirmation/text */
N_("Confirmation of the block list with its date");

/* checklist.json:/checklist/block_confirmation/why */
N_("It shows since when the calls are not allowed.");

/* checklist.json:/checklist/contact_record/text */
N_("Note of each contact: date, time, how you were treated");

/* checklist.json:/checklist/contact_record/why */
N_("Claro can find the recording by date and time.");

/* checklist.json:/checklist/other_evidence/text */
N_("Anything else that shows what happened: photos, screenshots, names of witnesses");

/* checklist.json:/checklist/other_evidence/why */
N_("Each fact needs a paper that shows it.");

/* checklist.json:/checklist/authorisation/text */
N_("Written authorisation for the person who goes to Procon for you");

/* checklist.json:/checklist/authorisation/why */
N_("Procon deals only with the contract holder or with somebody who is authorised.");

/* checklist.json:/checklist/both_identity_documents/text */
N_("Identity documents of both: yours and your representative’s");

/* checklist.json:/checklist/both_identity_documents/why */
N_("Procon compares them with the authorisation.");

/* checklist.json:/checklist/proof_of_address/text */
N_("Proof of address");

/* checklist.json:/checklist/proof_of_address/why */
N_("You may claim at the court where you live. Some Procons ask for it too.");

/* checklist.json:/checklist/opponent_details/text */
N_("Claro’s details: CLARO S.A., CNPJ 40.432.544/0001-47, and its address");

/* checklist.json:/checklist/opponent_details/why */
N_("The claim must name the other side and its address (Lei 9.099/1995, art. 14).");

/* contacts.json:/contacts/portal_mobile/name */
/* contacts.json:/contacts/portal/name */
N_("Minha Claro");

/* contacts.json:/contacts/portal_mobile/needs/0 */
/* contacts.json:/contacts/portal_bill_copy/needs/0 */
/* contacts.json:/contacts/portal_address_change/needs/0 */
/* and 8 more */
N_("Your CPF and your Minha Claro password");

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
N_("We could not test this page. If it fails, use the Minha Claro app or call 10621.");

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
N_("The page belongs to a partner of Claro and still carries the NET name. We could not test it: if it fails, use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_billing_address/name */
N_("Claro: Endereço de cobrança");

/* contacts.json:/contacts/portal_billing_address/note */
N_("It is our guess that the billing address is on this page. If it is not there, use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_now_purchases/name */
N_("Claro: Compras no NOW");

/* contacts.json:/contacts/portal_now_purchases/note */
/* contacts.json:/contacts/portal_net_fone_bill/note */
N_("We found no page for this. Use the Minha Claro app or call 10621.");

/* contacts.json:/contacts/portal_net_fone_bill/name */
N_("Claro: Fatura Claro net fone via Embratel");

/* contacts.json:/contacts/portal/links/2/title */
/* contacts.json:/contacts/sac_mobile/links/2/title */
/* contacts.json:/contacts/sac_cancel/links/3/title */
/* and 1 more */
N_("Help page of Claro");

/* contacts.json:/contacts/nao_me_perturbe/needs/0 */
N_("The phone numbers to be blocked");

/* contacts.json:/contacts/nao_me_perturbe/note */
N_("It does not stop calls to confirm data, prevent fraud, collect a debt or keep a customer who changes operator.");

/* contacts.json:/contacts/sac_mobile/hours/text */
/* contacts.json:/contacts/sac_cancel/hours/text */
/* contacts.json:/contacts/sac/hours/text */
N_("By law at least one SAC channel is open 24 hours a day; we did not find Claro’s own hours");

/* contacts.json:/contacts/sac_mobile/needs/0 */
/* contacts.json:/contacts/sac_cancel/needs/0 */
/* contacts.json:/contacts/sac/needs/0 */
/* and 1 more */
N_("Your contract number and CPF");

/* contacts.json:/contacts/sac_mobile/needs/1 */
/* contacts.json:/contacts/sac_cancel/needs/1 */
/* contacts.json:/contacts/sac/needs/1 */
N_("Pen and paper for the reference number (protocolo), the date and the time");

/* contacts.json:/contacts/sac_mobile/links/0/title */
N_("How to open the chat in the app");

/* contacts.json:/contacts/sac_mobile/links/1/title */
/* contacts.json:/contacts/sac_cancel/links/2/title */
/* contacts.json:/contacts/sac/links/1/title */
/* and 3 more */
N_("WhatsApp (number not confirmed)");

/* contacts.json:/contacts/sac_mobile/links/3/title */
/* contacts.json:/contacts/sac_cancel/links/4/title */
/* contacts.json:/contacts/sac/links/3/title */
N_("Accessibility page of Claro (address not confirmed)");

/* contacts.json:/contacts/sac_mobile/cost */
/* contacts.json:/contacts/sac_cancel/cost */
/* contacts.json:/contacts/sac/cost */
N_("Free by law");

/* contacts.json:/contacts/sac_mobile/note */
N_("We saw 1052 only on a reseller’s page: compare it with your bill or the Minha Claro app. The WhatsApp number was not seen on a page of Claro: look for the verified mark before you write.");

/* contacts.json:/contacts/sac_cancel/links/0/title */
N_("Cancel online (with login)");

/* contacts.json:/contacts/sac_cancel/links/1/title */
/* contacts.json:/contacts/sac/links/0/title */
N_("Write to customer service (Fale com a Claro)");

/* contacts.json:/contacts/sac_cancel/note */
/* contacts.json:/contacts/sac/note */
N_("For satellite TV or satellite internet the number is 10699; we saw it only on a reseller’s page, so compare it with your bill. The WhatsApp number was not seen on a page of Claro: look for the verified mark before you write.");

/* contacts.json:/contacts/ombudsman/hours/text */
N_("Monday to Friday, 8:00–18:00, not on national holidays");

/* contacts.json:/contacts/ombudsman/needs/0 */
N_("The reference number (protocolo) of your SAC contact (the ombudsman asks for a closed contact)");

/* contacts.json:/contacts/ombudsman/needs/2 */
N_("An up-to-date phone number and e-mail in Claro’s records: the answer goes there");

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
N_("A reference number (protocolo) from Claro, preferably from its ombudsman");

/* contacts.json:/contacts/anatel/needs/1 */
N_("Your CPF and a password for Anatel Consumidor");

/* contacts.json:/contacts/anatel/links/0/title */
N_("Anatel for consumers");

/* contacts.json:/contacts/anatel/links/1/title */
N_("How to complain to Anatel");

/* contacts.json:/contacts/anatel/note */
N_("The app is called Anatel Consumidor. For people with hearing loss the number is 1332. Give the reference numbers (protocolos) of the SAC and of the ombudsman: without the ombudsman’s Anatel may refuse the complaint.");

/* contacts.json:/contacts/consumidor_gov/needs/0 */
/* small_claims_courts.json:/contacts/small_claims_rj/needs/4 */
N_("A gov.br account of level silver or gold");

/* contacts.json:/contacts/consumidor_gov/needs/1 */
/* contacts.json:/contacts/procon/needs/1 */
/* contacts.json:/contacts/small_claims/needs/1 */
/* and 82 more */
N_("Papers of the case: contract, bills, receipts, reference numbers (protocolos)");

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
N_("The page is public: no CPF, address, phone number, contract number or reference number (protocolo), and no picture of a bill.");

/* contacts.json:/contacts/procon/needs/0 */
/* contacts.json:/contacts/small_claims/needs/0 */
/* contacts.json:/contacts/public_defender/needs/0 */
/* and 81 more */
N_("Identity document, CPF and proof of address");

/* contacts.json:/contacts/procon/needs/2 */
/* procons.json:/contacts/procon_ac/needs/2 */
/* procons.json:/contacts/procon_al/needs/2 */
/* and 25 more */
N_("What you know of the offer: advertisement, e-mail, or your notes of what was said");

/* contacts.json:/contacts/procon/note */
N_("151 is not the same service in every state, and some states have none. Choose your state to see its Procon.");

/* contacts.json:/contacts/small_claims/name */
N_("Small claims court (Juizado Especial Cível)");

/* contacts.json:/contacts/small_claims/needs/2 */
/* small_claims_courts.json:/contacts/small_claims_ac/needs/2 */
/* small_claims_courts.json:/contacts/small_claims_al/needs/2 */
/* and 25 more */
N_("Claro’s company name, CNPJ and address");

/* contacts.json:/contacts/small_claims/cost */
/* small_claims_courts.json:/contacts/small_claims_ac/cost */
/* small_claims_courts.json:/contacts/small_claims_al/cost */
/* and 25 more */
N_("Free before an appeal; a missed hearing, bad faith or a lost appeal can cost money");

/* contacts.json:/contacts/small_claims/note */
N_("Choose your state to see its court.");

/* contacts.json:/contacts/public_defender/name */
N_("Public defender (Defensoria Pública)");

/* contacts.json:/contacts/public_defender/cost */
N_("Free, for people with low income; each state sets the limit, often three minimum wages of the family");

/* contacts.json:/contacts/public_defender/note */
N_("Choose your state to see its public defender.");

/* deadlines.json:/deadlines/withdrawal/text */
N_("Last day to withdraw from a contract made outside a shop: 7 days, counted from the contract or from receipt. Give written notice today, do not wait.");

/* deadlines.json:/deadlines/withdrawal/pressing */
N_("7 days to withdraw: send the notice in writing today");

/* deadlines.json:/deadlines/defect/text */
N_("Last day to complain to Claro about the defect: 90 days. Only a complaint to Claro itself that you can prove stops them, until Claro refuses; do not count on a complaint to Procon or a platform.");

/* deadlines.json:/deadlines/recording/text */
N_("Last day to ask customer service (SAC) for the recording of your latest call: it is kept for at least 90 days.");

/* deadlines.json:/deadlines/contest/text */
N_("A charge can be disputed with Claro for up to three years.");

/* deadlines.json:/deadlines/rating_anatel/text */
N_("Last day to rate Claro’s answer at Anatel, or to say that it did not solve the case: 20 days from the answer. If the answer came before its last day, the 20 days end sooner: rate it today.");

/* deadlines.json:/deadlines/rating_consumidor_gov/text */
N_("Last day to rate Claro’s answer at consumidor.gov.br, or to say that it did not solve the case: 20 days from the answer. If the answer came before its last day, the 20 days end sooner: rate it today.");

/* deadlines.json:/deadlines/appeal/text */
N_("Appeal against the judgment: 10 business days from the day you learnt of it, through a lawyer. We do not know that day; ask the court.");

/* deadlines.json:/deadlines/damages/text */
N_("For damages in court the law (CDC) speaks of five years from the day you knew of the damage and who caused it. To be safe, claim them sooner.");

/* derived.json:/derived/is_dispute/text */
N_("It is a complaint or a claim, or a request that the online services have not settled");

/* derived.json:/derived/is_dispute/otherwise */
N_("It is no complaint, no claim and no request that the online services have not settled");

/* derived.json:/derived/past_sac/text */
N_("A later step than customer service (SAC) has been taken");

/* derived.json:/derived/past_sac/otherwise */
N_("No later step than customer service (SAC) has been taken");

/* derived.json:/derived/past_ombudsman/text */
N_("A later step than the ombudsman has been taken");

/* derived.json:/derived/past_ombudsman/otherwise */
N_("No later step than the ombudsman has been taken");

/* derived.json:/derived/past_outside/text */
N_("Procon or the small claims court has been contacted");

/* derived.json:/derived/past_outside/otherwise */
N_("Neither Procon nor the small claims court has been contacted");

/* derived.json:/derived/prefers_consumidor_gov/text */
N_("It is a problem for which we put consumidor.gov.br first");

/* derived.json:/derived/prefers_consumidor_gov/otherwise */
N_("It is no problem for which we put consumidor.gov.br first");

/* derived.json:/derived/govbr.too_low/text */
N_("Your gov.br account is below level silver");

/* derived.json:/derived/govbr.too_low/otherwise */
N_("Your gov.br account is not known to be below level silver");

/* derived.json:/derived/limit.no_lawyer/text */
N_("The sum up to which the small claims court needs no lawyer");

/* derived.json:/derived/limit.court/text */
N_("The limit of the small claims court");

/* derived.json:/derived/claim.amount/text */
N_("The sum of the claim");

/* derived.json:/derived/claim.track/text */
N_("The claim in the small claims court");

/* derived.json:/derived/claim.track/options/no_lawyer/label */
N_("up to 20 minimum wages, without a lawyer");

/* derived.json:/derived/claim.track/options/lawyer/label */
N_("above 20 and up to 40 minimum wages, with a lawyer");

/* derived.json:/derived/claim.track/options/over_limit/label */
N_("above 40 minimum wages, the limit");

/* derived.json:/derived/excess_waived/text */
N_("You give up what is above the limit of the small claims court");

/* derived.json:/derived/excess_waived/otherwise */
N_("You have not given up what is above the limit of the small claims court");

/* derived.json:/derived/over_limit/text */
N_("The claim is above the limit of the small claims court, and you have not given up the rest");

/* derived.json:/derived/over_limit/otherwise */
N_("The claim is not known to be above the limit of the small claims court, or you give up the rest");

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
N_("Black Consciousness Day");

/* facts.json:/holidays/8/name */
N_("Christmas Day");

/* facts.json:/holidays/9/name */
N_("Good Friday");

/* interview.json:/steps/problem/title */
N_("Problem");

/* interview.json:/steps/details/title */
N_("Details");

/* interview.json:/steps/tried/title */
N_("What you tried");

/* interview.json:/steps/about/title */
N_("About you");

/* interview.json:/steps/review/title */
N_("Review");

/* interview.json:/pages/matter/title */
/* interview.json:/questions/matter/text */
N_("What do you want to do?");

/* interview.json:/pages/matter/hint */
N_("Choose what comes closest. You can change the answer at any time.");

/* interview.json:/pages/product/title */
/* interview.json:/questions/product/text */
N_("Which product is it about?");

/* interview.json:/pages/product/hint */
N_("If it is about several, choose the one with the problem, or the bundle.");

/* interview.json:/pages/service/title */
/* interview.json:/questions/service/text */
N_("Which service do you need?");

/* interview.json:/pages/service/hint */
N_("Most of these can be done online. The second line is the name on Claro’s pages.");

/* interview.json:/pages/contract_stage/title */
/* interview.json:/questions/contract_stage/text */
N_("Do you already have a contract?");

/* interview.json:/pages/contract_stage/hint */
N_("The answer decides who can advise you.");

/* interview.json:/pages/problem/title */
/* interview.json:/questions/problem/text */
N_("What happened?");

/* interview.json:/pages/problem/hint */
N_("Choose one problem; the second line is its name in Portuguese. For each other problem you can start another case.");

/* interview.json:/pages/when/title */
/* interview.json:/questions/problem_date/text */
N_("When did it happen?");

/* interview.json:/pages/when/hint */
N_("If you are not sure, look at your bills and messages.");

/* interview.json:/pages/particulars/title */
N_("What else do you know?");

/* interview.json:/pages/particulars/hint */
N_("These answers can make your text stronger. You can leave out what you do not know.");

/* interview.json:/pages/money/title */
/* interview.json:/questions/amount/text */
N_("How much money is it about?");

/* interview.json:/pages/money/hint */
N_("Sums are in reais. Leave a sum empty if it does not apply to you.");

/* interview.json:/pages/wants/title */
/* interview.json:/questions/wants/text */
N_("What do you want from Claro?");

/* interview.json:/pages/wants/hint */
N_("Choose one or more. The text asks for nothing else, except that your name comes off a list of debtors if it is on one.");

/* interview.json:/pages/harm/title */
/* interview.json:/questions/harm/text */
N_("How does it affect you?");

/* interview.json:/pages/harm/hint */
N_("Choose all that apply, or continue if none does.");

/* interview.json:/pages/question_points/title */
/* interview.json:/questions/question_points/text */
N_("What do you want to ask Procon?");

/* interview.json:/pages/question_points/hint */
N_("Choose one or more. You can ask something else on the next page.");

/* interview.json:/pages/description/title */
N_("In your own words");

/* interview.json:/pages/description/hint */
N_("Write short sentences in Portuguese.");

/* interview.json:/pages/attempts/title */
N_("Who have you already contacted?");

/* interview.json:/pages/attempts/hint */
N_("Add every contact with its date, reference number (protocolo) and answer. If there is none, continue.");

/* interview.json:/pages/about/title */
N_("Who is writing?");

/* interview.json:/pages/about/hint */
N_("Every field is optional. An empty one leaves a marked blank in the text that needs it. The public text for Reclame Aqui never holds your personal data.");

/* interview.json:/pages/review/title */
N_("Is everything right?");

/* interview.json:/pages/review/hint */
N_("Check your answers. Nothing has been sent yet.");

/* interview.json:/questions/matter/why */
N_("It decides whom you should contact and what we ask next; without it we can only suggest customer service (SAC).");

/* interview.json:/questions/matter/groups/trouble/title */
N_("Something is wrong");

/* interview.json:/questions/matter/groups/need/title */
N_("You need a service or an answer");

/* interview.json:/questions/matter/groups/feedback/title */
N_("Feedback for the company");

/* interview.json:/questions/matter/options/complaint/label */
N_("Complain");

/* interview.json:/questions/matter/options/claim/label */
N_("Claim what you are owed");

/* interview.json:/questions/matter/options/report/label */
N_("Report unfair conduct");

/* interview.json:/questions/matter/options/request/label */
N_("Ask for a service");

/* interview.json:/questions/matter/options/question/label */
N_("Ask a question");

/* interview.json:/questions/matter/options/praise/label */
N_("Give praise");

/* interview.json:/questions/matter/options/suggestion/label */
N_("Suggest an idea");

/* interview.json:/questions/matter/options/complaint/hint */
N_("Something went wrong: a bill, the connection, a technician");

/* interview.json:/questions/matter/options/claim/hint */
N_("Money back, a discount, a promise that must be kept");

/* interview.json:/questions/matter/options/report/hint */
N_("Unlawful or unfair practices of the company, also towards other people");

/* interview.json:/questions/matter/options/request/hint */
N_("A copy of the bill, a move, the Wi-Fi password");

/* interview.json:/questions/matter/options/question/hint */
N_("Before or after you sign a contract");

/* interview.json:/questions/matter/options/praise/hint */
N_("Good work by a person or a team");

/* interview.json:/questions/matter/options/suggestion/hint */
N_("How the service could be better");

/* interview.json:/questions/product/why */
N_("The text names the product, and not every law applies to every product.");

/* interview.json:/questions/product/options/internet/label */
N_("Internet at home");

/* interview.json:/questions/product/options/tv/label */
N_("TV");

/* interview.json:/questions/product/options/landline/label */
N_("Landline phone");

/* interview.json:/questions/product/options/mobile/label */
N_("Mobile phone");

/* interview.json:/questions/product/options/bundle/label */
N_("Bundle of several services");

/* interview.json:/questions/product/options/internet/hint */
N_("Broadband, Wi-Fi, NET Virtua");

/* interview.json:/questions/product/options/tv/hint */
N_("Claro TV, NET TV, decoder, NOW");

/* interview.json:/questions/product/options/landline/hint */
N_("Phone at home, NET Fone, Claro fixo");

/* interview.json:/questions/product/options/mobile/hint */
N_("SIM card, prepaid or with a monthly bill");

/* interview.json:/questions/product/options/bundle/hint */
N_("One contract for internet, TV or phone together (combo)");

/* interview.json:/questions/service/why */
N_("Each service has its own way online, and without this we cannot show it.");

/* interview.json:/questions/service/groups/bill/title */
N_("Bills and payment");

/* interview.json:/questions/service/groups/home/title */
N_("Connection and address");

/* interview.json:/questions/service/options/easy_bill/label */
N_("Bar code of the bill");

/* interview.json:/questions/service/options/bill_copy/label */
N_("Copy of the bill or a new due date");

/* interview.json:/questions/service/options/digital_bill/label */
N_("Digital bill and direct debit");

/* interview.json:/questions/service/options/card_payment/label */
N_("Payment by credit card");

/* interview.json:/questions/service/options/payment_promise/label */
N_("Promise to pay an overdue bill");

/* interview.json:/questions/service/options/renegotiation/label */
N_("Payment of a debt, in full or in instalments");

/* interview.json:/questions/service/options/billing_address/label */
N_("Address for the bills");

/* interview.json:/questions/service/options/now_purchases/label */
N_("History of video purchases (NOW)");

/* interview.json:/questions/service/options/net_fone_bill/label */
N_("Details of the landline bill");

/* interview.json:/questions/service/options/address_change/label */
N_("Move of the service to a new address");

/* interview.json:/questions/service/options/signal_check/label */
N_("TV or internet signal check");

/* interview.json:/questions/service/options/wifi_password/label */
N_("Wi-Fi name and password");

/* interview.json:/questions/service/options/technical_visit/label */
N_("New date or cancellation for a technician’s visit");

/* interview.json:/questions/service/options/easy_bill/hint */
N_("Fatura fácil");

/* interview.json:/questions/service/options/bill_copy/hint */
N_("2ª via da fatura");

/* interview.json:/questions/service/options/digital_bill/hint */
N_("Fatura digital e débito automático");

/* interview.json:/questions/service/options/card_payment/hint */
N_("Pagamento com cartão de crédito");

/* interview.json:/questions/service/options/payment_promise/hint */
N_("Promessa de pagamento");

/* interview.json:/questions/service/options/renegotiation/hint */
N_("Renegociação de fatura");

/* interview.json:/questions/service/options/billing_address/hint */
N_("Endereço de cobrança");

/* interview.json:/questions/service/options/now_purchases/hint */
N_("Compras no NOW");

/* interview.json:/questions/service/options/net_fone_bill/hint */
N_("Fatura Claro net fone via Embratel");

/* interview.json:/questions/service/options/address_change/hint */
N_("Mudança de endereço");

/* interview.json:/questions/service/options/signal_check/hint */
N_("Sinal de TV e internet");

/* interview.json:/questions/service/options/wifi_password/hint */
N_("Senha do Wi-Fi");

/* interview.json:/questions/service/options/technical_visit/hint */
N_("Visita técnica");

/* interview.json:/questions/contract_stage/why */
N_("Before a contract Procon can advise you; after it customer service (SAC) answers first.");

/* interview.json:/questions/contract_stage/options/before/label */
N_("No, not yet");

/* interview.json:/questions/contract_stage/options/after/label */
/* interview.json:/questions/bought_remotely/options/yes/label */
/* interview.json:/questions/written_promise/options/yes/label */
/* and 6 more */
N_("Yes");

/* interview.json:/questions/contract_stage/options/before/hint */
N_("You are thinking about an offer");

/* interview.json:/questions/contract_stage/options/after/hint */
N_("You are a customer, or were one");

/* interview.json:/questions/problem/why */
N_("It decides what you can ask for, which law helps you and whom to contact first.");

/* interview.json:/questions/problem/groups/bill/title */
N_("Bills and money");

/* interview.json:/questions/problem/groups/connection/title */
N_("Connection and technician");

/* interview.json:/questions/problem/groups/equipment/title */
N_("Equipment");

/* interview.json:/questions/problem/groups/contract/title */
N_("Contract");

/* interview.json:/questions/problem/groups/conduct/title */
N_("Your name, calls and treatment");

/* interview.json:/questions/problem/groups/other/title */
N_("None of these");

/* interview.json:/questions/problem/options/wrong_charge/label */
N_("Charge you do not recognise");

/* interview.json:/questions/problem/options/charged_after_cancel/label */
N_("Bills after you cancelled");

/* interview.json:/questions/problem/options/sva_charge/label */
N_("Extra service you did not order");

/* interview.json:/questions/problem/options/refund_missing/label */
N_("Refund that has not come");

/* interview.json:/questions/problem/options/plan_or_price_change/label */
N_("Plan or price changed without your consent");

/* interview.json:/questions/problem/options/invoice_missing/label */
N_("Bills that do not arrive");

/* interview.json:/questions/problem/options/service_down/label */
N_("Service not working");

/* interview.json:/questions/problem/options/slow_internet/label */
N_("Slow internet");

/* interview.json:/questions/problem/options/paid_still_blocked/label */
N_("Service blocked although you paid");

/* interview.json:/questions/problem/options/technician_no_show/label */
N_("Technician did not come");

/* interview.json:/questions/problem/options/address_change/label */
N_("Service not moved to a new address");

/* interview.json:/questions/problem/options/portability/label */
N_("Trouble with moving your number");

/* interview.json:/questions/problem/options/equipment_not_delivered/label */
N_("Equipment not delivered");

/* interview.json:/questions/problem/options/equipment_defect/label */
N_("Faulty equipment");

/* interview.json:/questions/problem/options/cannot_cancel/label */
N_("Cancellation not carried out");

/* interview.json:/questions/problem/options/withdrawal/label */
N_("Withdrawal from a new contract");

/* interview.json:/questions/problem/options/loyalty_fine/label */
N_("Fine for leaving early");

/* interview.json:/questions/problem/options/offer_not_honoured/label */
N_("Offer not kept");

/* interview.json:/questions/problem/options/wrong_listing/label */
N_("Your name on a list of debtors");

/* interview.json:/questions/problem/options/telemarketing/label */
N_("Sales calls without your consent");

/* interview.json:/questions/problem/options/poor_service/label */
N_("Bad treatment or no reference number");

/* interview.json:/questions/problem/options/other/label */
N_("Something else");

/* interview.json:/questions/problem/options/wrong_charge/hint */
N_("cobrança indevida");

/* interview.json:/questions/problem/options/charged_after_cancel/hint */
N_("cobrança após cancelamento");

/* interview.json:/questions/problem/options/sva_charge/hint */
N_("serviço não solicitado (SVA)");

/* interview.json:/questions/problem/options/refund_missing/hint */
N_("reembolso não recebido");

/* interview.json:/questions/problem/options/plan_or_price_change/hint */
N_("mudança de plano ou preço");

/* interview.json:/questions/problem/options/invoice_missing/hint */
N_("fatura não recebida");

/* interview.json:/questions/problem/options/service_down/hint */
N_("serviço fora do ar");

/* interview.json:/questions/problem/options/slow_internet/hint */
N_("internet lenta");

/* interview.json:/questions/problem/options/paid_still_blocked/hint */
N_("bloqueio após pagamento");

/* interview.json:/questions/problem/options/technician_no_show/hint */
N_("técnico não compareceu");

/* interview.json:/questions/problem/options/address_change/hint */
N_("mudança de endereço não realizada");

/* interview.json:/questions/problem/options/portability/hint */
N_("portabilidade com problema");

/* interview.json:/questions/problem/options/equipment_not_delivered/hint */
N_("equipamento não entregue");

/* interview.json:/questions/problem/options/equipment_defect/hint */
N_("equipamento com defeito");

/* interview.json:/questions/problem/options/cannot_cancel/hint */
N_("cancelamento não efetivado");

/* interview.json:/questions/problem/options/withdrawal/hint */
N_("desistência, arrependimento (7 days, if made by phone, online or at home)");

/* interview.json:/questions/problem/options/loyalty_fine/hint */
N_("multa de fidelidade");

/* interview.json:/questions/problem/options/offer_not_honoured/hint */
N_("oferta não cumprida");

/* interview.json:/questions/problem/options/wrong_listing/hint */
N_("nome negativado (SPC, Serasa)");

/* interview.json:/questions/problem/options/telemarketing/hint */
N_("ligações de oferta, telemarketing");

/* interview.json:/questions/problem/options/poor_service/hint */
N_("mau atendimento, recusa de protocolo");

/* interview.json:/questions/problem/options/other/hint */
N_("outro problema");

/* interview.json:/questions/problem_date/why */
N_("The text states this date, and some time limits are counted from it.");

/* interview.json:/questions/problem_date/variants/0/text */
N_("What is the due date of the bill with this charge?");

/* interview.json:/questions/problem_date/variants/1/text */
N_("When did you cancel?");

/* interview.json:/questions/problem_date/variants/2/text */
N_("What is the due date of the first bill with this service?");

/* interview.json:/questions/problem_date/variants/3/text */
N_("When was the fine charged?");

/* interview.json:/questions/problem_date/variants/4/text */
N_("Since when has the refund been due?");

/* interview.json:/questions/problem_date/variants/5/text */
N_("When should the first missing bill have come?");

/* interview.json:/questions/problem_date/variants/6/text */
N_("When did the change take effect?");

/* interview.json:/questions/problem_date/variants/7/text */
N_("When did you pay the bill?");

/* interview.json:/questions/problem_date/variants/8/text */
N_("What was the first day without service?");

/* interview.json:/questions/problem_date/variants/9/text */
N_("Since when has the internet been slow?");

/* interview.json:/questions/problem_date/variants/10/text */
N_("On what day should the technician have come?");

/* interview.json:/questions/problem_date/variants/11/text */
N_("When did you ask for the move?");

/* interview.json:/questions/problem_date/variants/12/text */
N_("What delivery date were you promised?");

/* interview.json:/questions/problem_date/variants/13/text */
N_("When did the defect appear?");

/* interview.json:/questions/problem_date/variants/14/text */
N_("When did you first ask to cancel?");

/* interview.json:/questions/problem_date/variants/15/text */
N_("When did you sign up?");

/* interview.json:/questions/problem_date/variants/16/text */
N_("When was the offer made?");

/* interview.json:/questions/problem_date/variants/17/text */
N_("When did you ask to move your number?");

/* interview.json:/questions/problem_date/variants/18/text */
N_("When did you find out about the entry?");

/* interview.json:/questions/problem_date/variants/19/text */
N_("Since when have you been getting the calls?");

/* interview.json:/questions/problem_date/variants/20/text */
N_("On what day was this contact?");

/* interview.json:/questions/problem_date/variants/21/text */
N_("When did the problem begin?");

/* interview.json:/questions/problem_date/variants/0/hint */
N_("On the bill this date is called vencimento. If several bills have it, use the first.");

/* interview.json:/questions/problem_date/variants/1/hint */
N_("The day on which you asked to cancel, even if Claro confirmed it later.");

/* interview.json:/questions/problem_date/variants/2/hint */
N_("On the bill this date is called vencimento.");

/* interview.json:/questions/problem_date/variants/3/hint */
N_("The date of the bill or message that first showed the fine.");

/* interview.json:/questions/problem_date/variants/4/hint */
N_("The day that Claro named. If it named none, the day on which you asked for the refund.");

/* interview.json:/questions/problem_date/variants/5/hint */
N_("If you do not know, use the day on which it was due.");

/* interview.json:/questions/problem_date/variants/6/hint */
N_("If you are not sure, use the due date of the first bill that shows it.");

/* interview.json:/questions/problem_date/variants/7/hint */
N_("The date on the proof of payment.");

/* interview.json:/questions/problem_date/variants/8/hint */
N_("If it has stopped several times, use the start of the last outage.");

/* interview.json:/questions/problem_date/variants/9/hint */
N_("If you do not know the exact day, use the first one for which you have a speed test or a note.");

/* interview.json:/questions/problem_date/variants/10/hint */
N_("If several visits were missed, use the first one. You can name the others later in your own words.");

/* interview.json:/questions/problem_date/variants/11/hint */
N_("The day of your first request to move the service.");

/* interview.json:/questions/problem_date/variants/12/hint */
N_("It is in the order or in a message from Claro. If there were several dates, use the first.");

/* interview.json:/questions/problem_date/variants/13/hint */
N_("The day on which you first noticed it.");

/* interview.json:/questions/problem_date/variants/14/hint */
N_("The first request counts, even if Claro offered you something else.");

/* interview.json:/questions/problem_date/variants/15/hint */
N_("The day on which you signed the contract, or accepted it by phone or online.");

/* interview.json:/questions/problem_date/variants/16/hint */
N_("The date of the advertisement, message or call with the offer.");

/* interview.json:/questions/problem_date/variants/17/hint */
N_("The day on which you made the request, for example to the new operator.");

/* interview.json:/questions/problem_date/variants/18/hint */
N_("The date of the SPC or Serasa report, or the day on which somebody told you.");

/* interview.json:/questions/problem_date/variants/19/hint */
N_("The first call that you can show, for example in the list of calls on your phone.");

/* interview.json:/questions/problem_date/variants/20/hint */
N_("Claro has to keep the recording of a call for at least 90 days. Ask for it before they end.");

/* interview.json:/questions/problem_date/variants/21/hint */
N_("The first day on which you noticed it.");

/* interview.json:/questions/problem_end/text */
N_("When did the service come back?");

/* interview.json:/questions/problem_end/hint */
N_("Leave it empty if the service still does not work.");

/* interview.json:/questions/problem_end/why */
N_("It shows how long you were without the service, and that it need not be repaired any more.");

/* interview.json:/questions/problem_end/refuse/0/text */
N_("This day is before the day on which the service stopped working. Correct one of the two.");

/* interview.json:/questions/received_date/text */
N_("When was it installed or delivered?");

/* interview.json:/questions/received_date/hint */
N_("Leave it empty if nothing has been installed or delivered yet.");

/* interview.json:/questions/received_date/why */
N_("The 7 days to withdraw from a contract made outside a shop may be counted from this day.");

/* interview.json:/questions/last_price_date/text */
N_("When was the price last set before this change?");

/* interview.json:/questions/last_price_date/hint */
N_("The day of the last increase or, if there was none, of the contract. Leave it empty if the price has not changed.");

/* interview.json:/questions/last_price_date/why */
N_("As a rule a price may rise only after 12 months, and this date shows whether they had passed.");

/* interview.json:/questions/equipment_kind/text */
N_("Whose is the equipment?");

/* interview.json:/questions/equipment_kind/hint */
N_("Look at the contract or the bill. Comodato means that it is lent to you.");

/* interview.json:/questions/equipment_kind/why */
N_("Bought equipment has its own rules on repair and refund, and Claro’s equipment has to be collected.");

/* interview.json:/questions/equipment_kind/variants/0/hint */
N_("The modem or the TV box, for example. Comodato in the contract means that it is lent to you. Leave this empty if there is no equipment.");

/* interview.json:/questions/equipment_kind/options/bought/label */
N_("Yours");

/* interview.json:/questions/equipment_kind/options/lent/label */
N_("Claro’s");

/* interview.json:/questions/equipment_kind/options/bought/hint */
N_("You bought it");

/* interview.json:/questions/equipment_kind/options/lent/hint */
N_("It is lent or rented to you");

/* interview.json:/questions/change_kind/text */
N_("What has changed?");

/* interview.json:/questions/change_kind/hint */
N_("If both have changed, choose the price.");

/* interview.json:/questions/change_kind/why */
N_("The law on price rises is not the same as the law on other changes to a contract.");

/* interview.json:/questions/change_kind/options/price/label */
N_("The price");

/* interview.json:/questions/change_kind/options/plan/label */
N_("The plan");

/* interview.json:/questions/change_kind/options/price/hint */
N_("You pay more for the same");

/* interview.json:/questions/change_kind/options/plan/hint */
N_("Other channels, speed, data or conditions");

/* interview.json:/questions/bought_remotely/text */
N_("Did you sign up outside a shop?");

/* interview.json:/questions/bought_remotely/hint */
N_("For example by phone, online or with a seller at your door.");

/* interview.json:/questions/bought_remotely/why */
N_("The right to withdraw within 7 days applies only to contracts made outside a shop.");

/* interview.json:/questions/bought_remotely/options/no/label */
/* interview.json:/questions/written_promise/options/no/label */
/* interview.json:/questions/advert_kept/options/no/label */
/* and 5 more */
N_("No");

/* interview.json:/questions/bought_remotely/options/yes/hint */
N_("By phone, online or at your door");

/* interview.json:/questions/bought_remotely/options/no/hint */
N_("In a shop");

/* interview.json:/questions/cancel_protocol/text */
N_("Reference number of the cancellation");

/* interview.json:/questions/cancel_protocol/hint */
N_("The protocolo that Claro gave you when you asked to cancel. Leave it empty if you have none.");

/* interview.json:/questions/cancel_protocol/why */
N_("This number (protocolo) proves that you asked to cancel.");

/* interview.json:/questions/written_promise/text */
N_("Did Claro promise the refund in writing?");

/* interview.json:/questions/written_promise/hint */
N_("For example in an e-mail, a chat or a message on your phone.");

/* interview.json:/questions/written_promise/why */
N_("What Claro puts in writing binds it, and the text can say so.");

/* interview.json:/questions/advert_kept/text */
N_("Do you have the advertisement?");

/* interview.json:/questions/advert_kept/hint */
N_("For example a leaflet, a screenshot or a photo. One with a date is best.");

/* interview.json:/questions/advert_kept/why */
N_("If you have the advertisement, the text can say that it is for Claro to prove it true.");

/* interview.json:/questions/sold_by_agent/text */
N_("Did someone sell it to you in Claro’s name?");

/* interview.json:/questions/sold_by_agent/hint */
N_("For example an authorised shop or a seller from another company.");

/* interview.json:/questions/sold_by_agent/why */
N_("Claro is liable for those who sell in its name, and the text can say so.");

/* interview.json:/questions/amount/hint */
N_("In reais, for example 89.90.");

/* interview.json:/questions/amount/why */
N_("The text names this sum, and it shows whether a court case needs a lawyer.");

/* interview.json:/questions/amount/variants/0/text */
N_("How much is the charge?");

/* interview.json:/questions/amount/variants/1/text */
N_("How much has Claro charged since you cancelled?");

/* interview.json:/questions/amount/variants/2/text */
N_("How much has the extra service cost so far?");

/* interview.json:/questions/amount/variants/3/text */
N_("How much is the fine?");

/* interview.json:/questions/amount/variants/4/text */
N_("How much has Claro charged since you asked to cancel?");

/* interview.json:/questions/amount/variants/5/text */
N_("How much should be refunded?");

/* interview.json:/questions/amount/variants/6/text */
N_("How much more has Claro charged so far?");

/* interview.json:/questions/amount/variants/7/text */
N_("How much more than offered has Claro charged so far?");

/* interview.json:/questions/amount/variants/8/text */
N_("How much did you pay?");

/* interview.json:/questions/amount/variants/9/text */
N_("What is the price of the equipment?");

/* interview.json:/questions/amount/variants/10/text */
N_("How much have you been asked to pay so far?");

/* interview.json:/questions/amount/variants/11/text */
N_("How much is the debt on the list?");

/* interview.json:/questions/amount/variants/12/text */
N_("How much were the late fees?");

/* interview.json:/questions/amount/variants/13/text */
N_("How much have you lost?");

/* interview.json:/questions/amount/variants/0/hint */
N_("Only the part that you do not recognise, not the whole bill. For example 89.90.");

/* interview.json:/questions/amount/variants/1/hint */
N_("Add up the bills for the time after you cancelled. For example 179.80.");

/* interview.json:/questions/amount/variants/2/hint */
N_("Add up what all the bills so far show for it. For example 59.70.");

/* interview.json:/questions/amount/variants/3/hint */
N_("The sum on the bill. There it may be called multa. For example 350.00.");

/* interview.json:/questions/amount/variants/4/hint */
N_("Add up the bills for the time after your first request. Leave it empty if there are none.");

/* interview.json:/questions/amount/variants/5/hint */
N_("The sum without interest and without what Claro has already given back. For example 120.00.");

/* interview.json:/questions/amount/variants/6/hint */
N_("Add up the difference on all bills since the change. Leave it empty if the price is the same.");

/* interview.json:/questions/amount/variants/7/hint */
N_("Add up the difference on all bills. Leave it empty if it is not about the price.");

/* interview.json:/questions/amount/variants/8/hint */
N_("The sum on the proof of payment. For example 129.90.");

/* interview.json:/questions/amount/variants/9/hint */
N_("The sum on the order or the receipt. Leave it empty if the equipment is only lent to you.");

/* interview.json:/questions/amount/variants/10/hint */
N_("For example for the installation, the equipment or the first month. Leave it empty if nothing.");

/* interview.json:/questions/amount/variants/11/hint */
N_("The sum in the SPC or Serasa report.");

/* interview.json:/questions/amount/variants/12/hint */
N_("Fine and interest that you were charged because the bill did not come. Leave it empty if there were none.");

/* interview.json:/questions/amount/variants/13/hint */
N_("Only what you can prove, for example with a receipt. Leave it empty if there is nothing to add up.");

/* interview.json:/questions/paid/text */
N_("Have you already paid this sum?");

/* interview.json:/questions/paid/hint */
N_("Choose “Only a part” if you have paid, for example, one of several bills.");

/* interview.json:/questions/paid/why */
N_("A refund is only for what has been paid, and a charge not yet paid can be suspended instead.");

/* interview.json:/questions/paid/variants/0/text */
N_("Had you paid this whole sum to Claro?");

/* interview.json:/questions/paid/variants/1/text */
N_("Did you pay the whole bill?");

/* interview.json:/questions/paid/variants/2/text */
N_("Have you already paid this price?");

/* interview.json:/questions/paid/variants/3/text */
N_("Have you paid this debt?");

/* interview.json:/questions/paid/variants/4/text */
N_("Have you already paid this difference?");

/* interview.json:/questions/paid/variants/0/hint */
N_("Choose “Only a part” if you had paid less, and “No” if it is a credit for something else.");

/* interview.json:/questions/paid/variants/1/hint */
N_("Choose “Only a part” if some of it is still to be paid.");

/* interview.json:/questions/paid/variants/2/hint */
N_("Choose “Only a part” if instalments are still to be paid.");

/* interview.json:/questions/paid/variants/3/hint */
N_("For example to get your name off the list.");

/* interview.json:/questions/paid/variants/4/hint */
N_("Choose “Only a part” if you have paid only some of the bills with it.");

/* interview.json:/questions/paid/options/part/label */
N_("Only a part");

/* interview.json:/questions/paid_amount/text */
N_("How much have you paid?");

/* interview.json:/questions/paid_amount/hint */
N_("Only what you have paid so far. For example 44.95.");

/* interview.json:/questions/paid_amount/why */
N_("A double refund is calculated from what you have actually paid.");

/* interview.json:/questions/paid_amount/variants/0/text */
N_("How much of the difference have you paid?");

/* interview.json:/questions/paid_amount/variants/0/hint */
N_("Only what is above the right price, not whole bills. For example 44.95.");

/* interview.json:/questions/paid_amount/refuse/0/text */
N_("This is more than the whole sum. Enter only what you have paid of it, or correct the sum.");

/* interview.json:/questions/wants/why */
N_("The text asks for this; if you choose nothing, it asks only for the first thing that fits the problem.");

/* interview.json:/questions/wants/options/fix/label */
N_("Solution to the problem");

/* interview.json:/questions/wants/options/refund/label */
N_("Refund");

/* interview.json:/questions/wants/options/double_refund/label */
N_("Double refund");

/* interview.json:/questions/wants/options/price_cut/label */
N_("Price cut");

/* interview.json:/questions/wants/options/cancel/label */
N_("Cancellation of the contract");

/* interview.json:/questions/wants/options/compensation/label */
N_("Compensation");

/* interview.json:/questions/wants/options/explanation/label */
N_("Written explanation");

/* interview.json:/questions/wants/options/fix/hint */
N_("For example the charge is cancelled, the service repaired or the promise kept");

/* interview.json:/questions/wants/options/refund/hint */
N_("Your money back, adjusted for inflation");

/* interview.json:/questions/wants/options/double_refund/hint */
N_("Only for what you paid without owing it, and not if the error is justifiable");

/* interview.json:/questions/wants/options/price_cut/hint */
N_("You pay less for the time of the problem");

/* interview.json:/questions/wants/options/cancel/hint */
N_("The service or the order ends");

/* interview.json:/questions/wants/options/compensation/hint */
N_("For losses that you can prove; for distress only in court");

/* interview.json:/questions/wants/options/explanation/hint */
N_("Why it happened, with copies of the papers that prove it");

/* interview.json:/questions/price_cut_amount/text */
N_("How much should come off the price?");

/* interview.json:/questions/price_cut_amount/hint */
N_("Only the court text asks for a sum. For example, your price for the days with the problem. You can leave it empty and ask at the court.");

/* interview.json:/questions/price_cut_amount/why */
/* interview.json:/questions/loss_amount/why */
N_("A judge has to be asked for a sum: the court text names it, and it is part of the value of the claim.");

/* interview.json:/questions/loss_amount/text */
N_("How much loss can you prove?");

/* interview.json:/questions/loss_amount/hint */
N_("Only the court text asks for a sum. For example, what you paid elsewhere because of the problem. You can leave it empty and ask at the court.");

/* interview.json:/questions/harm/why */
N_("Some harm makes a case urgent, and then a judge can be asked for a quick order.");

/* interview.json:/questions/harm/options/no_essential_service/label */
N_("It leaves you without phone or internet");

/* interview.json:/questions/harm/options/credit_listing/label */
N_("Your name is on a list of debtors because of it");

/* interview.json:/questions/harm/options/vulnerable_person/label */
N_("It affects a vulnerable person");

/* interview.json:/questions/harm/options/moral_damage/label */
N_("It caused you distress or humiliation");

/* interview.json:/questions/harm/options/no_essential_service/hint */
N_("And you cannot do without it, for example for work, study, health or emergency calls");

/* interview.json:/questions/harm/options/credit_listing/hint */
N_("SPC, Serasa or another one");

/* interview.json:/questions/harm/options/vulnerable_person/hint */
N_("For example a child, an older person, or somebody who is ill or has a disability. You do not need to say more");

/* interview.json:/questions/harm/options/moral_damage/hint */
N_("More than an ordinary annoyance. Only a judge can award money for it (dano moral)");

/* interview.json:/questions/moral_damage_amount/text */
N_("How much do you ask for the distress?");

/* interview.json:/questions/moral_damage_amount/hint */
N_("Only the court text asks for it. We propose no sum. You can leave it empty and ask at the court.");

/* interview.json:/questions/moral_damage_amount/why */
N_("A judge has to be asked for a sum, and it counts towards the limits of the small claims court.");

/* interview.json:/questions/other_listing/text */
N_("Was there already another entry in your name?");

/* interview.json:/questions/other_listing/hint */
N_("An entry by another company, or for another debt, made before this one.");

/* interview.json:/questions/other_listing/why */
N_("If a rightful entry was there before, courts as a rule award nothing for the distress that this one caused.");

/* interview.json:/questions/question_points/why */
N_("The text to Procon asks the questions that you choose here.");

/* interview.json:/questions/question_points/options/written_information/label */
N_("What Claro must tell you in writing before you sign");

/* interview.json:/questions/question_points/options/price_rise/label */
N_("Whether the price can rise before 12 months");

/* interview.json:/questions/question_points/options/loyalty_fine/label */
N_("How the fine is calculated if you leave before the minimum term ends");

/* interview.json:/questions/question_points/options/withdrawal/label */
N_("Within what time you can withdraw if you sign up by phone or online");

/* interview.json:/questions/description/text */
N_("What else should the reader know?");

/* interview.json:/questions/description/hint */
N_("Facts in the order in which they happened. Not sure? Leave it empty: Ouvidor writes the rest. No passwords, card numbers or insults.");

/* interview.json:/questions/description/why */
N_("Your own words tell what the other answers cannot, and in some texts they are the main part. What has Cyrillic letters is kept for you but stays out of the Portuguese text. With your name, an e-mail or a long number in it, all that you wrote stays out of consumidor.gov.br, which is public.");

/* interview.json:/questions/description/variants/0/text */
N_("What was done well?");

/* interview.json:/questions/description/variants/1/text */
N_("What is your idea?");

/* interview.json:/questions/description/variants/2/text */
/* interview.json:/questions/description/variants/3/text */
N_("What do you want to know?");

/* interview.json:/questions/description/variants/4/text */
N_("What is the company doing?");

/* interview.json:/questions/description/variants/5/text */
N_("What happened during this contact?");

/* interview.json:/questions/description/variants/6/text */
N_("What is the problem?");

/* interview.json:/questions/description/variants/0/hint */
N_("When, where and what they did. You need not know the name.");

/* interview.json:/questions/description/variants/1/hint */
N_("How it is today, and what would be better.");

/* interview.json:/questions/description/variants/2/hint */
N_("Describe the offer: product, price, minimum term and how you got it. Then your question.");

/* interview.json:/questions/description/variants/3/hint */
N_("One question at a time, in short sentences. You may have to read it out on the phone.");

/* interview.json:/questions/description/variants/4/hint */
N_("What happened, where, when and to whom. Only what you saw or can show.");

/* interview.json:/questions/description/variants/5/hint */
N_("What you asked for and what was said, without names. Keep it under 40 words: you may have to read it out on the phone.");

/* interview.json:/questions/description/variants/6/hint */
N_("What happened, in the order in which it happened. Keep it under 40 words: you may have to read it out on the phone.");

/* interview.json:/questions/description/variants/7/hint */
N_("For example which bureau has the entry, its date, the contract number in it, and what it has cost you. No passwords, card numbers or insults.");

/* interview.json:/questions/description/variants/8/hint */
N_("For example how often they call, at what times and from which numbers. No passwords, card numbers or insults.");

/* interview.json:/questions/description/variants/9/hint */
N_("For example the speed in the contract and the speeds that you measured, with dates. No passwords, card numbers or insults.");

/* interview.json:/questions/description/variants/10/hint */
N_("For example the price and conditions that you agreed to, and those that you got. No passwords, card numbers or insults.");

/* interview.json:/questions/name/text */
N_("Full name");

/* interview.json:/questions/name/hint */
N_("In Latin letters, as in your passport, CRNM or CPF.");

/* interview.json:/questions/name/why */
N_("Claro and the public offices have to know who is writing.");

/* interview.json:/questions/cpf/hint */
N_("11 digits, for example 529.982.247-25.");

/* interview.json:/questions/cpf/why */
N_("Claro and the public offices find you by your CPF.");

/* interview.json:/questions/email/text */
/* procons.json:/contacts/procon_ac/links/2/title */
/* procons.json:/contacts/procon_ba/links/2/title */
/* and 5 more */
N_("E-mail");

/* interview.json:/questions/email/why */
N_("The text says where the answer should be sent.");

/* interview.json:/questions/phone/text */
N_("Phone");

/* interview.json:/questions/phone/hint */
N_("With area code, for example (11) 91234-5678.");

/* interview.json:/questions/phone/why */
N_("The text says on which number you can be reached.");

/* interview.json:/questions/contract_number/text */
N_("Contract number");

/* interview.json:/questions/contract_number/hint */
N_("It is on the bill. Look for the word contrato or código.");

/* interview.json:/questions/contract_number/why */
N_("With this number Claro finds the right contract.");

/* interview.json:/questions/new_address/text */
N_("New address");

/* interview.json:/questions/new_address/hint */
N_("Where the service should be moved to: street, number, flat, district, town and post code (CEP).");

/* interview.json:/questions/new_address/why */
N_("Claro can install the service at the new address only if the text names it.");

/* interview.json:/questions/govbr_account/text */
N_("Your gov.br account");

/* interview.json:/questions/govbr_account/hint */
N_("The app and the site of gov.br show the level (prata is silver, ouro is gold).");

/* interview.json:/questions/govbr_account/why */
N_("The platform consumidor.gov.br takes complaints only with a gov.br account of level silver or gold.");

/* interview.json:/questions/govbr_account/options/none/label */
N_("No account");

/* interview.json:/questions/govbr_account/options/bronze/label */
N_("Bronze");

/* interview.json:/questions/govbr_account/options/silver/label */
N_("Silver (prata)");

/* interview.json:/questions/govbr_account/options/gold/label */
N_("Gold (ouro)");

/* interview.json:/questions/address/text */
N_("Address");

/* interview.json:/questions/address/hint */
N_("Street, number, flat and district.");

/* interview.json:/questions/address/why */
N_("Procon and the small claims court need your full address.");

/* interview.json:/questions/city/text */
N_("Town");

/* interview.json:/questions/city/why */
N_("Procon and the small claims court belong to a town, and the text names it.");

/* interview.json:/questions/state/text */
N_("State");

/* interview.json:/questions/state/why */
N_("Procon, the small claims court and the public defender are different in each state.");

/* interview.json:/questions/state/options/AC/label */
N_("Acre");

/* interview.json:/questions/state/options/AL/label */
N_("Alagoas");

/* interview.json:/questions/state/options/AP/label */
N_("Amapá");

/* interview.json:/questions/state/options/AM/label */
N_("Amazonas");

/* interview.json:/questions/state/options/BA/label */
N_("Bahia");

/* interview.json:/questions/state/options/CE/label */
N_("Ceará");

/* interview.json:/questions/state/options/DF/label */
N_("Distrito Federal");

/* interview.json:/questions/state/options/ES/label */
N_("Espírito Santo");

/* interview.json:/questions/state/options/GO/label */
N_("Goiás");

/* interview.json:/questions/state/options/MA/label */
N_("Maranhão");

/* interview.json:/questions/state/options/MT/label */
N_("Mato Grosso");

/* interview.json:/questions/state/options/MS/label */
N_("Mato Grosso do Sul");

/* interview.json:/questions/state/options/MG/label */
N_("Minas Gerais");

/* interview.json:/questions/state/options/PA/label */
N_("Pará");

/* interview.json:/questions/state/options/PB/label */
N_("Paraíba");

/* interview.json:/questions/state/options/PR/label */
N_("Paraná");

/* interview.json:/questions/state/options/PE/label */
N_("Pernambuco");

/* interview.json:/questions/state/options/PI/label */
N_("Piauí");

/* interview.json:/questions/state/options/RJ/label */
N_("Rio de Janeiro");

/* interview.json:/questions/state/options/RN/label */
N_("Rio Grande do Norte");

/* interview.json:/questions/state/options/RS/label */
N_("Rio Grande do Sul");

/* interview.json:/questions/state/options/RO/label */
N_("Rondônia");

/* interview.json:/questions/state/options/RR/label */
N_("Roraima");

/* interview.json:/questions/state/options/SC/label */
N_("Santa Catarina");

/* interview.json:/questions/state/options/SP/label */
N_("São Paulo");

/* interview.json:/questions/state/options/SE/label */
N_("Sergipe");

/* interview.json:/questions/state/options/TO/label */
N_("Tocantins");

/* interview.json:/questions/representative/text */
N_("Will someone else go to Procon for you?");

/* interview.json:/questions/representative/hint */
N_("In the small claims court you have to be at every hearing yourself.");

/* interview.json:/questions/representative/why */
N_("Someone who goes for you needs a written authorisation and the identity documents of both of you.");

/* interview.json:/questions/qualification/text */
N_("Nationality, marital status and occupation");

/* interview.json:/questions/qualification/hint */
N_("In Portuguese, for example: ucraniana, casada, professora.");

/* interview.json:/questions/qualification/why */
N_("A request to the small claims court has to say this about you.");

/* interview.json:/questions/waives_excess/text */
N_("If the sum is above the limit, do you give up the rest?");

/* interview.json:/questions/waives_excess/hint */
N_("The small claims court decides up to 40 minimum wages. With “Yes” you lose what is above that, unless Claro agrees to pay more in a settlement. With “No” you need an ordinary court and a lawyer.");

/* interview.json:/questions/waives_excess/why */
N_("Above 40 minimum wages the small claims court takes a case only if you give up what exceeds that limit.");

/* ladder.json:/ladder/portal/not_for_you/0/reason */
N_("The online services are for requests, and you chose another kind of matter.");

/* ladder.json:/ladder/portal/later/0/reason */
/* ladder.json:/ladder/nao_me_perturbe/later/0/reason */
/* ladder.json:/ladder/sac/later/0/reason */
/* and 7 more */
N_("The case is over, so this step was not needed.");

/* ladder.json:/ladder/nao_me_perturbe/not_for_you/0/reason */
N_("The block list is for complaints about sales calls, and you chose another kind of matter.");

/* ladder.json:/ladder/nao_me_perturbe/not_for_you/1/reason */
N_("The block list is only for unwanted sales calls, and your problem is another one.");

/* ladder.json:/ladder/sac/not_for_you/0/reason */
/* ladder.json:/ladder/anatel/not_for_you/0/reason */
/* ladder.json:/ladder/consumidor_gov/not_for_you/0/reason */
/* and 4 more */
N_("You chose praise or a suggestion: that goes to the ombudsman.");

/* ladder.json:/ladder/sac/not_for_you/1/reason */
/* ladder.json:/ladder/consumidor_gov/not_for_you/4/reason */
/* ladder.json:/ladder/reclame_aqui/not_for_you/4/reason */
/* and 2 more */
N_("You report a practice: Procon, Anatel and the ombudsman take such reports.");

/* ladder.json:/ladder/sac/later/1/reason */
N_("You have already taken a later step. It can still give you a reference number (protocolo) and a history.");

/* ladder.json:/ladder/sac/later/2/reason */
N_("If the online channels do not help.");

/* ladder.json:/ladder/sac/later/3/reason */
N_("You may ask here as well as at Procon, or if Procon’s advice does not settle the question.");

/* ladder.json:/ladder/sac/later/4/reason */
N_("When the 30 days of the block are over. You may ask customer service at once to stop the calls.");

/* ladder.json:/ladder/ombudsman/not_for_you/0/reason */
N_("Your question comes before a contract; the ombudsman reviews what customer service has answered to customers.");

/* ladder.json:/ladder/ombudsman/later/1/reason */
N_("You have already taken a later step. It can still review the case inside Claro.");

/* ladder.json:/ladder/ombudsman/later/2/reason */
N_("You may tell the ombudsman as well as Procon.");

/* ladder.json:/ladder/ombudsman/later/3/reason */
N_("If customer service (SAC) does not settle the question.");

/* ladder.json:/ladder/ombudsman/later/4/reason */
N_("When customer service (SAC) has closed the case without a solution, or its 7 days have passed.");

/* ladder.json:/ladder/anatel/not_for_you/1/reason */
/* ladder.json:/ladder/consumidor_gov/not_for_you/1/reason */
/* ladder.json:/ladder/reclame_aqui/not_for_you/1/reason */
/* and 2 more */
N_("Your question comes before a contract: Procon or customer service (SAC) answers it.");

/* ladder.json:/ladder/anatel/not_for_you/2/reason */
/* ladder.json:/ladder/consumidor_gov/not_for_you/2/reason */
/* ladder.json:/ladder/reclame_aqui/not_for_you/2/reason */
/* and 3 more */
N_("Your question is about a contract that you have: customer service (SAC) and the ombudsman answer it.");

/* ladder.json:/ladder/anatel/not_for_you/3/reason */
/* ladder.json:/ladder/consumidor_gov/not_for_you/3/reason */
/* ladder.json:/ladder/reclame_aqui/not_for_you/3/reason */
/* and 2 more */
N_("You have a question: customer service (SAC), the ombudsman or Procon answers it.");

/* ladder.json:/ladder/anatel/later/1/reason */
N_("You have already taken a later step. Anatel can still ask Claro for an answer.");

/* ladder.json:/ladder/anatel/later/2/reason */
N_("You may tell Anatel at the same time as Procon, or after it.");

/* ladder.json:/ladder/anatel/later/3/reason */
N_("You may use it now, as well as consumidor.gov.br.");

/* ladder.json:/ladder/anatel/later/4/reason */
N_("You have contacted another channel outside Claro. Anatel can still ask Claro for an answer.");

/* ladder.json:/ladder/anatel/later/5/reason */
N_("When the ombudsman has not solved the case or its 10 days have passed.");

/* ladder.json:/ladder/consumidor_gov/not_for_you/5/reason */
N_("The platform needs a gov.br account of level silver or gold, and yours is not.");

/* ladder.json:/ladder/consumidor_gov/later/1/reason */
N_("You may use it now, as well as the Procon of your town.");

/* ladder.json:/ladder/consumidor_gov/later/2/reason */
N_("You have already taken a later step. It can still bring an answer from Claro.");

/* ladder.json:/ladder/consumidor_gov/later/3/reason */
N_("You may use it now, as well as Anatel.");

/* ladder.json:/ladder/consumidor_gov/later/4/reason */
N_("You have contacted another channel outside Claro. This one can still bring an answer from Claro.");

/* ladder.json:/ladder/consumidor_gov/later/5/reason */
N_("Instead of Anatel or as well, when the ombudsman has not solved the case.");

/* ladder.json:/ladder/reclame_aqui/later/1/reason */
N_("You have already taken a later step. A public post can still bring an answer from Claro.");

/* ladder.json:/ladder/reclame_aqui/later/2/reason */
N_("You may use it now, as well as the public channels.");

/* ladder.json:/ladder/reclame_aqui/later/3/reason */
N_("You have contacted another channel outside Claro. A public post can still bring an answer from Claro.");

/* ladder.json:/ladder/reclame_aqui/later/4/reason */
N_("Instead of Anatel or as well, when the ombudsman has not solved the case. It has no legal force.");

/* ladder.json:/ladder/procon/later/1/reason */
N_("You have already gone to court, which is allowed without Procon.");

/* ladder.json:/ladder/procon/later/2/reason */
N_("When a channel outside Claro has not solved the case or its date has passed; in an urgent case you need not wait for it.");

/* ladder.json:/ladder/procon/later/3/reason */
N_("When a channel outside Claro has not solved the case or its date has passed.");

/* ladder.json:/ladder/small_claims/not_for_you/5/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the limit of this court, and you do not give up the rest.");

/* ladder.json:/ladder/small_claims/later/1/reason */
N_("You may go there at once: the case is urgent. Otherwise after Procon.");

/* ladder.json:/ladder/small_claims/later/2/reason */
N_("After Procon. No law makes you wait for Procon, so you may go sooner.");

/* ladder.json:/ladder/public_defender/later/1/reason */
N_("After Procon, because your claim is above the limit of the small claims court. Only for people with low income.");

/* ladder.json:/ladder/public_defender/later/2/reason */
N_("For people with low income: a free lawyer of the state, also in the small claims court and for an appeal.");

/* next-step.json:/next_step/solved/reason */
N_("You marked your last contact as solved, so the case is over. Keep the papers, and rate the answer where that is possible.");

/* next-step.json:/next_step/praise_contact/reason */
N_("You want to praise Claro. The ombudsman does not only take complaints: praise is recorded there too.");

/* next-step.json:/next_step/praise_recorded/reason */
N_("You have given your praise to the ombudsman, so it is recorded. There is nothing more to do.");

/* next-step.json:/next_step/suggestion_contact/reason */
N_("You have a suggestion for Claro. The ombudsman does not only take complaints: suggestions are recorded there too.");

/* next-step.json:/next_step/suggestion_recorded/reason */
N_("You have given your suggestion to the ombudsman, so it is recorded. There is nothing more to do.");

/* next-step.json:/next_step/question_before_procon/reason */
N_("Your question comes before the contract. Procon gives advice before a contract is signed too, free of charge.");

/* next-step.json:/next_step/question_before_procon_wait/reason */
/* xgettext:python-brace-format */
N_("You asked Procon on {procon.date}. Wait until {procon.reply_date}; no law sets a date, so this one is our suggestion.");

/* next-step.json:/next_step/question_before_procon_wait_undated/reason */
N_("You have asked Procon, but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/question_before_sac/reason */
N_("Procon’s advice has not settled your question. Customer service (SAC) can answer about the offer itself.");

/* next-step.json:/next_step/question_before_sac_wait/reason */
/* next-step.json:/next_step/question_after_sac_wait/reason */
/* xgettext:python-brace-format */
N_("You asked customer service (SAC) on {sac.date}. It has until {sac.reply_date} to answer.");

/* next-step.json:/next_step/question_before_sac_wait_undated/reason */
/* next-step.json:/next_step/question_after_sac_wait_undated/reason */
N_("You have asked customer service (SAC), but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/question_before_done/reason */
N_("You have asked Procon and customer service (SAC). Do not sign before the open question is answered in writing.");

/* next-step.json:/next_step/question_after_sac/reason */
N_("You have a question. Answering questions is the first task of customer service (SAC).");

/* next-step.json:/next_step/question_after_ombudsman/reason */
N_("Customer service (SAC) has not settled your question. The ombudsman is the second level inside Claro.");

/* next-step.json:/next_step/question_after_ombudsman_wait/reason */
/* xgettext:python-brace-format */
N_("You asked the ombudsman on {ombudsman.date}. By its own rule it has until {ombudsman.reply_date} to answer.");

/* next-step.json:/next_step/question_after_ombudsman_wait_undated/reason */
N_("You have asked the ombudsman, but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

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
N_("You reported the practice to Procon on {procon.date}. Wait until {procon.reply_date}; no law sets a date, so this one is our suggestion.");

/* next-step.json:/next_step/report_procon_wait_undated/reason */
N_("You have reported the practice to Procon, but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/report_anatel/reason */
N_("Procon has received your report. You can also tell Anatel, the telecom regulator.");

/* next-step.json:/next_step/report_anatel_wait/reason */
/* xgettext:python-brace-format */
N_("You reported the practice to Anatel on {anatel.date}. Wait until {anatel.reply_date}.");

/* next-step.json:/next_step/report_anatel_wait_undated/reason */
N_("You have reported the practice to Anatel, but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/report_done/reason */
N_("Procon and Anatel have received your report. If the practice also harms you yourself, start a complaint.");

/* next-step.json:/next_step/telemarketing_block/reason */
N_("Unwanted sales calls: the block list Não Me Perturbe comes first. It binds all telecom operators.");

/* next-step.json:/next_step/telemarketing_block_wait/reason */
/* xgettext:python-brace-format */
N_("You put your number on the block list on {nao_me_perturbe.date}. The block may take until {nao_me_perturbe.reply_date} to work, and a call before then does not yet break it.");

/* next-step.json:/next_step/telemarketing_block_wait_undated/reason */
N_("You have put your number on the block list, but the date is not known. The block may take up to 30 days to work, and a call before then does not yet break it. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/sac_after_block/reason */
/* xgettext:python-brace-format */
N_("The 30 days of the block ended on {nao_me_perturbe.reply_date}, and you have not told us that the calls stopped. Now complain to customer service (SAC).");

/* next-step.json:/next_step/sac_first/reason */
/* xgettext:python-brace-format */
N_("You have not yet complained to customer service (SAC) about this: “{problem}”. It is the first contact, and the next steps ask for its reference number (protocolo).");

/* next-step.json:/next_step/sac_first_request/reason */
N_("The online channels did not do what you asked for. Now ask customer service (SAC): it is the first contact with a person, and the next steps ask for its reference number (protocolo).");

/* next-step.json:/next_step/sac_first_plain/reason */
N_("You have not yet complained to customer service (SAC). It is the first contact, and the next steps ask for its reference number (protocolo).");

/* next-step.json:/next_step/sac_protocol_dated/reason */
/* xgettext:python-brace-format */
N_("You contacted customer service (SAC) on {sac.date} but have no reference number (protocolo). The ombudsman needs one, and giving one is Claro’s duty: ask for it.");

/* next-step.json:/next_step/sac_protocol/reason */
N_("You contacted customer service (SAC) but have no reference number (protocolo). The ombudsman needs one, and giving one is Claro’s duty: ask for it.");

/* next-step.json:/next_step/sac_wait_no_answer/reason */
/* xgettext:python-brace-format */
N_("Customer service (SAC) has not answered your contact of {sac.date} yet, but it still has until {sac.reply_date}.");

/* next-step.json:/next_step/sac_wait/reason */
/* xgettext:python-brace-format */
N_("You contacted customer service (SAC) on {sac.date}. It has 7 calendar days to answer, until {sac.reply_date}.");

/* next-step.json:/next_step/sac_wait_undated/reason */
N_("You have contacted customer service (SAC), but the date is not known, so we cannot say that its 7 days are over. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/ombudsman_after_overdue/reason */
/* xgettext:python-brace-format */
N_("You contacted customer service (SAC) on {sac.date}. Its 7 calendar days ended on {sac.reply_date} without an answer, so the ombudsman is next.");

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
N_("You contacted the ombudsman on {ombudsman.date}. By its own rule it has up to 10 days, until {ombudsman.reply_date}.");

/* next-step.json:/next_step/ombudsman_wait_undated/reason */
N_("You have contacted the ombudsman, but the date is not known, so we cannot say that its 10 days are over. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/consumidor_gov_after_overdue/reason */
/* xgettext:python-brace-format */
N_("The ombudsman’s 10 days ended on {ombudsman.reply_date} without an answer. For “{problem}” we put the public platform consumidor.gov.br first, where Claro has 10 days to answer.");

/* next-step.json:/next_step/consumidor_gov_after_closed/reason */
/* xgettext:python-brace-format */
N_("The ombudsman has closed the case, and it is not solved. For “{problem}” we put the public platform consumidor.gov.br first, where Claro has 10 days to answer.");

/* next-step.json:/next_step/anatel_after_overdue/reason */
/* xgettext:python-brace-format */
N_("The ombudsman’s 10 days ended on {ombudsman.reply_date} without an answer. A complaint to Anatel, the telecom regulator, gives Claro 10 calendar days to answer.");

/* next-step.json:/next_step/anatel_after_closed/reason */
N_("The ombudsman has closed the case, and it is not solved. A complaint to Anatel, the telecom regulator, gives Claro 10 calendar days to answer.");

/* next-step.json:/next_step/anatel_wait/reason */
/* xgettext:python-brace-format */
N_("You complained to Anatel on {anatel.date}. Claro has 10 calendar days to answer, until {anatel.reply_date}.");

/* next-step.json:/next_step/anatel_wait_undated/reason */
N_("You have complained to Anatel, but the date is not known, so we cannot say that the 10 days are over. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/consumidor_gov_wait/reason */
/* xgettext:python-brace-format */
N_("You complained on consumidor.gov.br on {consumidor_gov.date}. Claro has up to 10 days to answer, until {consumidor_gov.reply_date}.");

/* next-step.json:/next_step/consumidor_gov_wait_undated/reason */
N_("You have complained on consumidor.gov.br, but the date is not known, so we cannot say that the 10 days are over. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/reclame_aqui_wait/reason */
/* xgettext:python-brace-format */
N_("You wrote on Reclame Aqui on {reclame_aqui.date}. Wait until {reclame_aqui.reply_date}; no law sets a date there, so this one is our suggestion.");

/* next-step.json:/next_step/reclame_aqui_wait_undated/reason */
N_("You have written on Reclame Aqui, but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/procon_after_overdue/reason */
/* xgettext:python-brace-format */
N_("The channel that you contacted on {outside.date} had until {outside.reply_date} to answer, and the case is not solved. We advise Procon next: it notifies the company and is free of charge.");

/* next-step.json:/next_step/procon_after_closed/reason */
N_("The last channel that you contacted has closed the case, and it is not solved. We advise Procon next: it notifies the company and is free of charge.");

/* next-step.json:/next_step/procon_wait/reason */
/* xgettext:python-brace-format */
N_("You complained to Procon on {procon.date}. Wait until {procon.reply_date}; no law sets one date for all Procons, so this one is our suggestion.");

/* next-step.json:/next_step/procon_wait_undated/reason */
N_("You have complained to Procon, but the date is not known. Find out the date and enter it: only then do we know how long to wait.");

/* next-step.json:/next_step/over_limit_defender/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the limit of the small claims court. It belongs to an ordinary court, with a lawyer; the public defender serves people with low income.");

/* next-step.json:/next_step/over_limit_defender_wait/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the limit of the small claims court, and you have contacted the public defender. There is no fixed date for the answer.");

/* next-step.json:/next_step/over_limit_done/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court}, the limit of the small claims court, and the public defender has closed the request. A private lawyer can take it to an ordinary court.");

/* next-step.json:/next_step/court_moral_open/reason */
/* xgettext:python-brace-format */
N_("The small claims court is next. The sum for moral damage is not known. Without it your claim is {claim.amount}. While moral damage adds no more than {claim.room}, you need no lawyer.");

/* next-step.json:/next_step/court_no_lawyer/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is not above {limit.no_lawyer} (20 minimum wages): in the small claims court you need no lawyer.");

/* next-step.json:/next_step/court_lawyer/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.no_lawyer} (20 minimum wages) and not above {limit.court} (40): the small claims court takes it, but you must have a lawyer.");

/* next-step.json:/next_step/court_waived/reason */
/* xgettext:python-brace-format */
N_("Your claim of {claim.amount} is above {limit.court} (40 minimum wages), and you give up what is above it: the small claims court takes the rest, and you must have a lawyer.");

/* next-step.json:/next_step/court_paid_unknown/reason */
/* xgettext:python-brace-format */
N_("The small claims court is next. How much of {amount} you have paid is not known, so we cannot say whether the claim with the double refund stays within {limit.no_lawyer} (no lawyer needed) or {limit.court} (with a lawyer).");

/* next-step.json:/next_step/court_amount_unknown/reason */
/* xgettext:python-brace-format */
N_("The small claims court is next. The sum of your claim is not known: up to {limit.no_lawyer} (20 minimum wages) no lawyer is needed, above it and up to {limit.court} (40) you must have a lawyer.");

/* next-step.json:/next_step/court_wait/reason */
N_("Your case is before the small claims court, which sets the dates itself. Be at every hearing in person.");

/* next-step.json:/next_step/court_lost_defender/reason */
N_("The small claims court refused your claim. An appeal needs a lawyer, and the time for it is short; the public defender serves people with low income.");

/* next-step.json:/next_step/court_closed_defender/reason */
N_("The small claims court has closed the case, and the problem is not solved. Ask for advice on what can be done; the public defender serves people with low income.");

/* next-step.json:/next_step/defender_wait/reason */
N_("You have contacted the public defender after the court. There is no fixed date for the answer. If you want to appeal, tell them at once on which day you learnt of the judgment.");

/* next-step.json:/next_step/after_court_done/reason */
N_("The court and the public defender have closed the case. A private lawyer can say whether anything more can be done.");

/* next-step.json:/next_step/matter_unknown/reason */
N_("You have not told us yet what you want to do. For nearly everything the first contact is customer service (SAC).");

/* offers.json:/offers/question_sac/reason */
N_("Customer service (SAC) can answer about the offer itself.");

/* offers.json:/offers/telemarketing_sac/reason */
N_("You may ask customer service (SAC) at once to stop calling.");

/* offers.json:/offers/report_ombudsman/reason */
N_("The ombudsman takes reports about Claro’s conduct too.");

/* offers.json:/offers/report_anatel_beside/reason */
N_("You can tell Anatel, the telecom regulator, of the practice at the same time.");

/* offers.json:/offers/outside_anatel/reason */
N_("Through Anatel, too, Claro has 10 calendar days to answer. You may use it instead or as well.");

/* offers.json:/offers/outside_consumidor_gov/reason */
N_("On the public platform consumidor.gov.br, too, Claro has up to 10 days to answer. You may use it instead or as well.");

/* offers.json:/offers/outside_reclame_aqui/reason */
N_("A public post can bring a quick answer, but it has no legal force.");

/* offers.json:/offers/procon_consumidor_gov/reason */
N_("The state office deals mainly with harm to many people. The platform consumidor.gov.br takes individual cases.");

/* offers.json:/offers/urgent_small_claims/reason */
N_("A judge can order the service back and your name off the list of debtors before Claro is heard. That is at the judge’s discretion.");

/* offers.json:/offers/urgent_small_claims_service/reason */
N_("A judge can order the service back before Claro is heard. That is at the judge’s discretion.");

/* offers.json:/offers/urgent_small_claims_tv/reason */
N_("Going to court at once is allowed. For TV alone the danger in waiting that an urgent order needs is hard to show.");

/* offers.json:/offers/urgent_small_claims_end/reason */
N_("Going to court at once is allowed. As you ask for the contract to end, no order to bring the service back is asked for.");

/* offers.json:/offers/urgent_small_claims_listing/reason */
N_("A judge can order your name off the list of debtors before Claro is heard. That is at the judge’s discretion.");

/* offers.json:/offers/waive_small_claims/reason */
N_("If you give up what is above the limit, the small claims court takes the rest, with a lawyer.");

/* procons.json:/contacts/procon_ac/links/0/title */
/* procons.json:/contacts/procon_al/links/0/title */
/* procons.json:/contacts/procon_ap/links/0/title */
/* and 67 more */
N_("Website");

/* procons.json:/contacts/procon_ac/links/1/title */
/* procons.json:/contacts/procon_ba/links/1/title */
/* procons.json:/contacts/procon_mt/links/1/title */
/* and 3 more */
N_("Your own case: consumidor.gov.br");

/* procons.json:/contacts/procon_ac/note */
/* procons.json:/contacts/procon_al/note */
/* procons.json:/contacts/procon_ap/note */
/* and 9 more */
N_("We found no address. Check before you go.");

/* procons.json:/contacts/procon_al/links/1/title */
N_("Book a visit");

/* procons.json:/contacts/procon_al/links/2/title */
/* procons.json:/contacts/procon_ms/links/1/title */
/* procons.json:/contacts/procon_pe/links/1/title */
/* and 4 more */
N_("WhatsApp");

/* procons.json:/contacts/procon_ba/hours/text */
N_("8:00–12:00 and 14:00–17:00 (the days are not stated)");

/* procons.json:/contacts/procon_ba/note */
/* public_defenders.json:/contacts/public_defender_ap/note */
/* public_defenders.json:/contacts/public_defender_mg/note */
/* and 3 more */
N_("We found no phone number. Check the website before you go.");

/* procons.json:/contacts/procon_ce/needs/2 */
/* procons.json:/contacts/procon_go/needs/2 */
N_("Proof that you tried to solve it with Claro first");

/* procons.json:/contacts/procon_ce/links/0/title */
/* procons.json:/contacts/procon_es/links/0/title */
/* procons.json:/contacts/procon_go/links/0/title */
/* and 5 more */
N_("Website and complaints");

/* procons.json:/contacts/procon_ce/note */
N_("It does not take a complaint that another consumer office already has.");

/* procons.json:/contacts/procon_df/hours/text */
N_("12:00–17:00 (the days are not stated: ask by phone before you go)");

/* procons.json:/contacts/procon_df/links/1/title */
N_("How to complain");

/* procons.json:/contacts/procon_ms/note */
/* procons.json:/contacts/procon_pe/note */
N_("Check the address before you go.");

/* procons.json:/contacts/procon_mg/hours/text */
N_("12:00–18:00 (the days are not stated: ask by phone before you go)");

/* procons.json:/contacts/procon_mg/note */
N_("It deals mainly with collective cases: take your own case to the Procon of your town or to consumidor.gov.br. We found no address.");

/* procons.json:/contacts/procon_pb/note */
/* public_defenders.json:/contacts/public_defender_pb/note */
N_("We found no phone number, and the address is not complete. Check the website before you go.");

/* procons.json:/contacts/procon_pr/note */
/* procons.json:/contacts/procon_rj/note */
N_("The phone line only gives advice. We found no address.");

/* procons.json:/contacts/procon_pi/note */
N_("It deals mainly with collective cases: take your own case to the Procon of your town or to consumidor.gov.br.");

/* procons.json:/contacts/procon_rj/hours/text */
N_("9:00–17:00 (the days are not stated: ask by phone before you go)");

/* procons.json:/contacts/procon_rj/links/1/title */
/* procons.json:/contacts/procon_rs/links/1/title */
/* procons.json:/contacts/procon_ro/links/1/title */
/* and 1 more */
N_("Complain online");

/* procons.json:/contacts/procon_rn/note */
/* procons.json:/contacts/procon_rr/note */
N_("We found no phone number and no address of it. Ask the Procon of your town or use consumidor.gov.br.");

/* procons.json:/contacts/procon_rs/hours/text */
N_("WhatsApp: Monday to Friday, 10:00–16:00 (as of 2023)");

/* procons.json:/contacts/procon_rs/note */
N_("Where your town has its own Procon, go there first. We found no phone number and no address.");

/* procons.json:/contacts/procon_ro/note */
/* public_defenders.json:/contacts/public_defender_al/note */
N_("The address is not complete. Check before you go.");

/* procons.json:/contacts/procon_sc/links/1/title */
N_("WhatsApp (reports only)");

/* procons.json:/contacts/procon_sc/note */
N_("Where your town has its own Procon, go there first. 151 only answers questions.");

/* procons.json:/contacts/procon_sp/hours/text */
N_("Phone: Monday to Friday, 8:00–17:00 (not confirmed on the official site)");

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
N_("Free, for people with low income: the limit of this state was not found");

/* public_defenders.json:/contacts/public_defender_ac/note */
/* public_defenders.json:/contacts/public_defender_es/note */
/* public_defenders.json:/contacts/public_defender_go/note */
/* and 6 more */
N_("We found no phone number and no address. Check the website before you go.");

/* public_defenders.json:/contacts/public_defender_al/hours/text */
N_("Phone: Monday to Friday, 8:00–14:00 (as of 2019)");

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
N_("Free, for people with low income: no fixed limit, each case is looked at");

/* public_defenders.json:/contacts/public_defender_ce/hours/text */
N_("Monday to Friday, 8:00–12:00 and 13:00–17:00");

/* public_defenders.json:/contacts/public_defender_df/cost */
N_("Free, for people with low income: a family income of up to five minimum wages, among other conditions");

/* public_defenders.json:/contacts/public_defender_es/hours/text */
N_("Monday to Friday, 8:00–17:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_es/links/0/title */
/* public_defenders.json:/contacts/public_defender_rr/links/0/title */
/* public_defenders.json:/contacts/public_defender_sp/links/0/title */
N_("Website and booking");

/* public_defenders.json:/contacts/public_defender_es/links/1/title */
N_("WhatsApp (towns without a unit)");

/* public_defenders.json:/contacts/public_defender_es/cost */
N_("Free, for people with low income: an income of up to three minimum wages, or people with federal benefits");

/* public_defenders.json:/contacts/public_defender_go/cost */
N_("Free, for people with low income: a monthly income of up to three minimum wages");

/* public_defenders.json:/contacts/public_defender_ma/cost */
N_("Free, for people with low income: a personal income under three minimum wages, or a family average per person of up to half of that");

/* public_defenders.json:/contacts/public_defender_mt/hours/text */
N_("Monday to Friday, 12:00–18:00");

/* public_defenders.json:/contacts/public_defender_mt/cost */
/* public_defenders.json:/contacts/public_defender_mg/cost */
/* public_defenders.json:/contacts/public_defender_pa/cost */
N_("Free, for people with low income: an income of up to three minimum wages, or a family income of up to five");

/* public_defenders.json:/contacts/public_defender_ms/hours/text */
N_("Booking: Monday to Friday, 12:00–19:00; offices: Monday to Thursday, 13:00–17:00 (as of 2023)");

/* public_defenders.json:/contacts/public_defender_ms/cost */
N_("Free, for people with low income: a family income of up to five minimum wages with a limit per person; for a single person it depends on the town");

/* public_defenders.json:/contacts/public_defender_mg/hours/text */
N_("Queue tickets from 7:00, Monday to Friday (as of 2018)");

/* public_defenders.json:/contacts/public_defender_pb/hours/text */
N_("Monday to Thursday, 8:00–12:00 and 13:00–17:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_pb/cost */
/* public_defenders.json:/contacts/public_defender_pr/cost */
/* public_defenders.json:/contacts/public_defender_rr/cost */
/* and 2 more */
N_("Free, for people with low income: as a rule a family income of up to three minimum wages");

/* public_defenders.json:/contacts/public_defender_pe/cost */
N_("Free, for people with low income: a family income of up to four minimum wages");

/* public_defenders.json:/contacts/public_defender_pi/hours/text */
N_("Monday to Friday, 8:00–14:00");

/* public_defenders.json:/contacts/public_defender_rj/hours/text */
N_("Phone: Monday to Friday, 9:00–18:00 (as of 2018)");

/* public_defenders.json:/contacts/public_defender_rs/hours/text */
N_("Phone: 12:00–19:00 (days not stated; as of 2024)");

/* public_defenders.json:/contacts/public_defender_ro/hours/text */
N_("Monday to Friday, 7:30–13:30; Núcleo da Cidadania also 14:00–18:30 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_rr/note */
N_("The phone number comes from one weak source, and the address is not complete. Look at the website first.");

/* public_defenders.json:/contacts/public_defender_sc/note */
N_("The phone number and the address are old. Look at the website before you call or go.");

/* public_defenders.json:/contacts/public_defender_sp/hours/text */
N_("Phone: Monday to Friday, 7:00–19:00; assistant on the site: 8:00–18:00");

/* public_defenders.json:/contacts/public_defender_se/hours/text */
N_("Capital: 7:00–13:00; other towns: 8:00–14:00 (days not stated; as of 2022)");

/* public_defenders.json:/contacts/public_defender_to/hours/text */
N_("Monday to Friday, 8:00–12:00 and 14:00–17:00 (as of 2021)");

/* public_defenders.json:/contacts/public_defender_to/note */
N_("The phone line serves only some towns: the others are on the website. We found no address.");

/* reasons.json:/reasons/rate_answer/text */
N_("Rate the answer: you have 20 days from the day it came.");

/* reasons.json:/reasons/if_it_returns/text */
N_("If the problem comes back, record a new contact here and the case continues.");

/* reasons.json:/reasons/sac_ask_protocol/text */
N_("Ask for the reference number (protocolo) and write it down with the date and the time. Every contact must have one.");

/* reasons.json:/reasons/sac_seven_days/text */
N_("Customer service (SAC) has 7 calendar days to answer (Decreto 11.034/2022, art. 13).");

/* reasons.json:/reasons/sac_five_days_revoked/text */
N_("Older texts say 5 days. That comes from Decreto 6.523/2008, which has been revoked.");

/* reasons.json:/reasons/sac_no_data_first/text */
N_("You may speak to a person without giving your data first, and the contact is free of charge.");

/* reasons.json:/reasons/sac_call_dropped/text */
N_("If it was Claro that ended the call, it must call you back, tell you the reference number (protocolo) and finish dealing with your case.");

/* reasons.json:/reasons/sac_in_writing/text */
N_("If you would rather write: Minha Claro Residencial, then “Fale com a Claro”, shows a reference number (protocolo) and answers by e-mail. We know this way only from 2023 and could not check it.");

/* reasons.json:/reasons/sac_in_chat/text */
N_("If you would rather write: the app Minha Claro has a chat under “Ajuda”, then “Canais de atendimento”, then “Abrir o chat”.");

/* reasons.json:/reasons/sac_history/text */
N_("You may ask customer service (SAC) for the history of your contacts with its answers. It is free and due within 5 calendar days.");

/* reasons.json:/reasons/contest_online/text */
N_("A mobile bill can also be disputed online: Minha Claro, then “Faturas”, “Minhas Faturas”, “Discordar do valor”, “Contestar o valor da minha fatura”.");

/* reasons.json:/reasons/contest_effect/text */
N_("Say that you dispute the charge. Collection of what is disputed and not yet paid is then suspended, and a corrected bill for the rest is free.");

/* reasons.json:/reasons/cancel_at_once/text */
N_("A cancellation takes effect at once, even with an unpaid bill, unless it needs technical work. A fine under the contract may remain.");

/* reasons.json:/reasons/withdrawal_now/text */
N_("Give written notice today, do not wait: the right to withdraw lasts only 7 days from the contract or from receipt (CDC, art. 49).");

/* reasons.json:/reasons/withdrawal_in_shop/text */
N_("The 7 days of the law are for contracts made outside a shop: by phone, online or at your door. Yours was made in a shop, so ask for a cancellation instead.");

/* reasons.json:/reasons/withdrawal_late/text */
/* xgettext:python-brace-format */
N_("The 7 days ended on {withdrawal.last_day}, and you have not given the date of a notice within them. You can still cancel, but Claro may ask for a fine under the contract.");

/* reasons.json:/reasons/defect_clock/text */
/* xgettext:python-brace-format */
N_("Your complaint to Claro of {claro.first_date} stops the 90 days for defects, if you can prove it. They continue when Claro refuses; do not count on a complaint to Procon or a platform to stop them.");

/* reasons.json:/reasons/listing_bureau/text */
N_("Write to the credit bureau too: you have the right to have wrong data corrected at once (CDC, art. 43, § 3º).");

/* reasons.json:/reasons/listing_other/text */
N_("There was already another entry in your name. If it was rightful, courts as a rule grant no moral damages for this one, but you keep the right to have this one removed (STJ, Súmula 385).");

/* reasons.json:/reasons/porting_new_operator/text */
N_("Porting a number is first the task of the operator that receives it: ask there too. Do not cancel the old line before the number has moved.");

/* reasons.json:/reasons/outage_credit/text */
N_("As far as we could find, the time without service is credited by the second month after it, without being asked for. Check your next bills.");

/* reasons.json:/reasons/advert_binds/text */
N_("A sufficiently precise offer binds Claro and becomes part of the contract (CDC, art. 30). Keep the advertisement with its date.");

/* reasons.json:/reasons/record_ask/text */
N_("Ask for the recording of the call: it is kept for at least 90 days, and you may have access to it within that time.");

/* reasons.json:/reasons/block_route/text */
N_("1. Open www.naomeperturbe.com.br. 2. Register with your data. 3. Add your number and choose the telecom operators. 4. Confirm, and keep the confirmation with its date.");

/* reasons.json:/reasons/block_thirty_days/text */
N_("The block takes up to 30 days to work. Calls before then do not yet break it.");

/* reasons.json:/reasons/block_limits/text */
N_("The block does not stop calls that are about debts, confirm data, prevent fraud or try to keep a customer who is moving a number.");

/* reasons.json:/reasons/block_ask_sac/text */
N_("You may also ask customer service (SAC) at once to stop calling, and take a reference number (protocolo) for it.");

/* reasons.json:/reasons/block_calls_list/text */
N_("Write down every call: date, time, number and what was said.");

/* reasons.json:/reasons/block_state_list/text */
N_("Procon-SP has its own list against sales calls, “Não me Ligue” (Lei Estadual 13.226/2008).");

/* reasons.json:/reasons/request_goes_on/text */
N_("The online channels did not help, so your request now takes the same steps as a complaint.");

/* reasons.json:/reasons/route_easy_bill/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/fatura-facil (“Fatura fácil”). 2. Enter what it asks for, usually the CPF of the contract’s holder. 3. Copy the bar code of the bill.");

/* reasons.json:/reasons/route_bill_copy/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/financeiro/fatura-interativa (“2ª via da fatura”) and log in with CPF and password. 2. Choose the bill. 3. View it, save it or copy its bar code. To change the due date, open https://minhaclaroresidencial.claro.com.br/financeiro/data-de-vencimento.");

/* reasons.json:/reasons/route_address_change/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/atendimento/mudanca-de-endereco (“Mudança de endereço”) and log in with CPF and password. 2. Enter the new address. 3. Choose a date and confirm.");

/* reasons.json:/reasons/route_digital_bill/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/financeiro/fatura-digital (“Fatura digital”) and log in with CPF and password. 2. Confirm the e-mail for the bill. For direct debit, open https://minhaclaroresidencial.claro.com.br/financeiro/forma-de-pagamento.");

/* reasons.json:/reasons/route_signal_check/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/?diagnostic=true (“Sinal de TV e internet”) and log in with CPF and password. 2. Start the check. 3. Follow what it says, and keep a screenshot of the result.");

/* reasons.json:/reasons/route_wifi_password/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/suporte/senha-wifi-casa (“Senha do Wi-Fi”) and log in with CPF and password. 2. See or change the network’s name and password. 3. Connect your devices again.");

/* reasons.json:/reasons/route_technical_visit/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/suporte/visita-tecnica (“Visita técnica”) and log in with CPF and password. 2. Choose the visit. 3. Reschedule or cancel it, and keep a screenshot of the new date.");

/* reasons.json:/reasons/route_card_payment/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/financeiro/forma-de-pagamento (“Pagamento com cartão de crédito”) and log in with CPF and password. 2. Choose the card. 3. Confirm, and keep the proof.");

/* reasons.json:/reasons/route_payment_promise/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/financeiro/promessa-pagamento (“Promessa de pagamento”) and log in with CPF and password. 2. Choose the day on which you will pay. 3. Confirm: the signal is then switched on again.");

/* reasons.json:/reasons/route_renegotiation/text */
N_("1. Open https://netcombo.negociafacil.com.br/ (“Renegociação de fatura”). 2. Choose to pay in full or in instalments. 3. Check the total before you accept, and keep the payment slip.");

/* reasons.json:/reasons/route_billing_address/text */
N_("1. Open https://minhaclaroresidencial.claro.com.br/dados/meus-dados and log in with CPF and password. 2. Change the address for the bills (“Endereço de cobrança”). We worked out this web address from others: check it.");

/* reasons.json:/reasons/route_now_purchases/text */
N_("1. Log in to Minha Claro Residencial, in the app or on the site. 2. Look for “Compras no NOW”; NOW is now part of Claro tv+. We found no address of its own. 3. If it is not there, call 10621.");

/* reasons.json:/reasons/route_net_fone_bill/text */
N_("1. Log in to Minha Claro Residencial, in the app or on the site. 2. Look for the landline bill (“Fatura net fone”). We found no address of its own. 3. If it is not there, call 10621 and ask for the itemised bill.");

/* reasons.json:/reasons/route_any/text */
N_("1. Open Minha Claro, in the app or at www.claro.com.br, and log in with CPF and password. 2. Look for the service. 3. Keep a screenshot of the last page.");

/* reasons.json:/reasons/route_unconfirmed/text */
N_("We know this web address from older material and could not test it. If it fails, use the Minha Claro app or call 10621.");

/* reasons.json:/reasons/route_partner/text */
N_("This web address belongs to a partner of Claro, and we could not test it. Check the payee and the sum before you pay.");

/* reasons.json:/reasons/route_mobile/text */
N_("These pages are for services at home. For a mobile line use the Minha Claro app or call 1052.");

/* reasons.json:/reasons/route_keep_proof/text */
N_("Keep a screenshot of the last page with its date. If it does not work, record the attempt here: we then show the next step.");

/* reasons.json:/reasons/ombudsman_has_protocol/text */
N_("Have the reference number (protocolo) of customer service (SAC) ready: the ombudsman asks for it, and that contact should already be closed.");

/* reasons.json:/reasons/ombudsman_may_refuse/text */
N_("If the ombudsman refuses because your SAC contact is not closed, read out the sentence for that from what to say during the call. If it still refuses, ask for a reference number (protocolo) for the refusal.");

/* reasons.json:/reasons/ombudsman_ten_days/text */
N_("Claro’s ombudsman states a time of up to 10 days, counted from the day after registration. Claro’s page does not say whether they are calendar or business days; we count calendar days.");

/* reasons.json:/reasons/ombudsman_calls_back/text */
N_("The ombudsman answers by the phone number or e-mail in Claro’s records and tries at least three times. Check that they are up to date.");

/* reasons.json:/reasons/anatel_no_judge/text */
N_("Anatel does not decide individual cases: it passes the complaint on, and Claro must answer it.");

/* reasons.json:/reasons/anatel_protocols/text */
N_("Have the reference numbers (protocolos) of customer service (SAC) and of the ombudsman ready. Anatel’s form asks for the operator’s reference number and may refuse a complaint without the ombudsman’s.");

/* reasons.json:/reasons/anatel_report_protocol/text */
N_("If the practice harmed you yourself, Anatel may treat your report as a complaint and ask for Claro’s reference number (protocolo).");

/* reasons.json:/reasons/platform_needs_level/text */
N_("consumidor.gov.br needs a gov.br account of level silver or gold.");

/* reasons.json:/reasons/platform_level_low/text */
N_("Your gov.br account is not of level silver or gold, so you cannot use consumidor.gov.br yet. You can reach silver by a face check against your driving licence (CNH), or through the online banking of an accredited bank.");

/* reasons.json:/reasons/platform_public/text */
N_("Put no personal data into the complaint on consumidor.gov.br: the complaint, the answer and the final comment are public.");

/* reasons.json:/reasons/platform_not_procon/text */
N_("consumidor.gov.br does not replace Procon.");

/* reasons.json:/reasons/public_post/text */
N_("Reclame Aqui is a private site with no legal force. Never publish your CPF, address, phone number, contract number or reference number (protocolo) there.");

/* reasons.json:/reasons/public_post_date/text */
N_("The 10 days at Reclame Aqui are a waiting time that we suggest: no law sets one.");

/* reasons.json:/reasons/skipped_sac/text */
N_("You skipped customer service (SAC). A contact there would still give you a reference number (protocolo) and a history, which the other channels and some courts ask for.");

/* reasons.json:/reasons/skipped_sac_protocol/text */
N_("Your contact with customer service (SAC) has no reference number (protocolo). You may still ask for the history of your contacts, which proves it.");

/* reasons.json:/reasons/skipped_ombudsman/text */
N_("You skipped the ombudsman. It could still review the case inside Claro, and Anatel may ask for its reference number (protocolo).");

/* reasons.json:/reasons/skipped_outside/text */
N_("You skipped Anatel, consumidor.gov.br and Reclame Aqui. They could still bring a written answer from Claro, which is useful evidence.");

/* reasons.json:/reasons/skipped_procon/text */
N_("You went to court without Procon. No law requires you to go there first; a complaint there can still lead to an agreement.");

/* reasons.json:/reasons/procon_not_required/text */
N_("We advise Procon, but it is not required: no law makes it a condition for going to court.");

/* reasons.json:/reasons/procon_court_sooner/text */
N_("You need not wait for Procon: you may go to court sooner.");

/* reasons.json:/reasons/procon_suggested_date/text */
N_("The 30 days are our suggestion: the Procons set different times, and no law sets one for all.");

/* reasons.json:/reasons/procon_collective/text */
/* xgettext:python-brace-format */
N_("In {state} the state office deals mainly with harm to many people; individual cases go to the Procon of your town. The platform consumidor.gov.br is the usual way.");

/* reasons.json:/reasons/procon_pb/text */
N_("In Paraíba, as far as we could find, go to Procon-PB or to the Procon of your town: the MP-Procon of the public prosecutor deals with harm to many people.");

/* reasons.json:/reasons/procon_town_first/text */
N_("If your town has its own Procon, go there first.");

/* reasons.json:/reasons/procon_state_missing/text */
N_("Tell us your state: each has its own Procon, with its own phone number and address.");

/* reasons.json:/reasons/procon_no_moral/text */
N_("A Procon does not award moral damages: only a judge can.");

/* reasons.json:/reasons/procon_no_clock/text */
N_("Do not rely on a complaint to Procon to stop the time limits for going to court.");

/* reasons.json:/reasons/procon_tells_claro/text */
N_("Procon passes your own complaint on to Claro, with your name. Only a report about a practice can be anonymous, and not everywhere.");

/* reasons.json:/reasons/procon_151/text */
N_("Where your state has it, the number 151 is the quickest way to Procon’s advice.");

/* reasons.json:/reasons/procon_representative/text */
N_("Somebody else will go to Procon for you: give that person a written authorisation and the identity documents of both of you.");

/* reasons.json:/reasons/court_free/text */
N_("The court costs nothing until the first judgment. An appeal costs money unless legal aid is granted; a missed hearing or bad faith can cost money too.");

/* reasons.json:/reasons/court_no_lawyer_rule/text */
N_("Up to 20 minimum wages you may claim without a lawyer. As the other side is a company, you may ask for the free legal assistance at the court, where it has one (Lei 9.099/1995, art. 9º, § 1º).");

/* reasons.json:/reasons/court_lawyer_rule/text */
N_("Above 20 minimum wages you must have a lawyer (Lei 9.099/1995, art. 9º). In many courts that applies only from the evidence stage on (FONAJE, Enunciado 36): ask at the counter.");

/* reasons.json:/reasons/court_draft/text */
N_("The request to the court is a draft here: give it to your lawyer, who checks and files it.");

/* reasons.json:/reasons/court_waiver/text */
N_("By choosing this court you give up what is above 40 minimum wages, except in a settlement (Lei 9.099/1995, art. 3º, § 3º).");

/* reasons.json:/reasons/court_sum_missing/text */
N_("Enter the sum that is in dispute: then we can say whether you need a lawyer.");

/* reasons.json:/reasons/court_home/text */
N_("You may claim at the court where you live (CDC, art. 101, I).");

/* reasons.json:/reasons/court_hearings/text */
N_("You must be at every hearing in person. If you miss one, the case ends and you may have to pay the costs (Lei 9.099/1995, art. 51, I).");

/* reasons.json:/reasons/court_company_absent/text */
N_("If Claro does not come to the hearing, what you say is taken as true unless the judge is convinced otherwise (Lei 9.099/1995, art. 20).");

/* reasons.json:/reasons/court_no_fixed_time/text */
N_("No law fixes how long the case takes. The 120 days of older texts could not be confirmed.");

/* reasons.json:/reasons/court_earlier_attempt/text */
N_("No law asks for an earlier attempt, but some courts ask for proof of one; the Superior Court of Justice (STJ) is to decide (Tema 1.396, open when last seen). Take the history of your contacts or an answer from Claro, not the reference number (protocolo) alone.");

/* reasons.json:/reasons/court_earlier_attempt_mg/text */
N_("In Minas Gerais the state court required proof of an earlier attempt (TJMG, Tema 91); that has been suspended since April 2025. Take the proof all the same.");

/* reasons.json:/reasons/court_representative/text */
N_("In the small claims court nobody can take your place at a hearing (Lei 9.099/1995, art. 9º). You have to come yourself.");

/* reasons.json:/reasons/court_papers/text */
N_("Bring a paper for every fact: bills, receipts, reference numbers (protocolos), answers.");

/* reasons.json:/reasons/urgent_judge/text */
N_("A judge can order the service back and your name off the list of debtors before Claro is heard (tutela de urgência, CPC, art. 300). That is at the judge’s discretion: it needs a probable right and a danger in waiting.");

/* reasons.json:/reasons/urgent_judge_service/text */
N_("A judge can order the service back before Claro is heard (tutela de urgência, CPC, art. 300). That is at the judge’s discretion: it needs a probable right and a danger in waiting.");

/* reasons.json:/reasons/urgent_judge_tv/text */
N_("You chose that the problem leaves you without phone or internet, but this case is about TV alone. An urgent order needs a danger in waiting (CPC, art. 300), which is hard to show for TV alone, so the text for the court does not ask for one.");

/* reasons.json:/reasons/urgent_judge_end/text */
N_("You ask for the contract to end. So the text for the court does not ask the judge to order the service back before Claro is heard.");

/* reasons.json:/reasons/urgent_judge_listing/text */
N_("A judge can order your name off the list of debtors before Claro is heard (tutela de urgência, CPC, art. 300). That is at the judge’s discretion: it needs a probable right and a danger in waiting.");

/* reasons.json:/reasons/urgent_over_limit/text */
/* xgettext:python-brace-format */
N_("Your claim is above {limit.court}, the limit of the small claims court. Ask for the urgent order there only if you give up what is above it; otherwise an ordinary court and a lawyer are needed.");

/* reasons.json:/reasons/wage_not_known/text */
/* xgettext:python-brace-format */
N_("The minimum wage of this year is not in our data. We used the last one we know, {minimum_wage}.");

/* reasons.json:/reasons/wage_not_known_no_sum/text */
/* xgettext:python-brace-format */
N_("The minimum wage of this year is not in our data. The limits use the last one we know, {minimum_wage}.");

/* reasons.json:/reasons/limit_waiver_offered/text */
/* xgettext:python-brace-format */
N_("You may give up what is above {limit.court}: then the small claims court takes the rest, with a lawyer.");

/* reasons.json:/reasons/defender_low_income/text */
N_("The public defender serves only people with low income. Each state sets the limit, often three minimum wages for the whole family.");

/* reasons.json:/reasons/own_lawyer/text */
N_("If your income is above the limit, you need a private lawyer.");

/* reasons.json:/reasons/appeal_ten_days/text */
N_("Lost, in whole or in part: an appeal needs a lawyer and must be filed within 10 business days from the day you learnt of the judgment (Lei 9.099/1995, arts. 41 and 42).");

/* reasons.json:/reasons/appeal_fee/text */
N_("The fee of an appeal is due within 48 hours of filing it, unless legal aid is granted. Whoever appeals and loses pays court costs and lawyer’s fees.");

/* reasons.json:/reasons/enforce_judgment/text */
N_("Won, in whole or in part, but Claro does not obey: ask the same court to enforce the judgment (Lei 9.099/1995, art. 52). That needs no appeal.");

/* reasons.json:/reasons/file_again/text */
N_("If the court closed the case without a decision on the claim itself, for example after a missed hearing, you may as a rule file the claim again.");

/* reasons.json:/reasons/double_not_paid/text */
N_("You have not paid the sum, so there is nothing to refund in double. We ask for the charge to be cancelled instead.");

/* reasons.json:/reasons/double_not_paid_sum/text */
N_("You had not paid the sum, so there is nothing to refund in double. We ask for the sum itself.");

/* reasons.json:/reasons/double_paid_unknown/text */
N_("Only what you have paid without owing it is refunded in double. Tell us how much you have paid.");

/* reasons.json:/reasons/double_condition/text */
N_("The law gives back double what was paid without being owed, unless the error was justifiable (CDC, art. 42). Claro may say that it was.");

/* reasons.json:/reasons/double_other_problem/text */
N_("A double refund is for what was charged without being owed. For this problem the letters ask for a price cut or a plain refund.");

/* reasons.json:/reasons/double_not_asked/text */
N_("A double refund is for what was charged without being owed. For this problem the letters do not ask for it.");

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
N_("We found no page for starting a claim, only the login of the case system. You may also make the claim orally at the counter of the court.");

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
N_("It is not certain that a person without a lawyer can file online here: ask the court first. You may also make the claim orally at the counter of the court.");

/* small_claims_courts.json:/contacts/small_claims_pr/needs/4 */
N_("A photo of you holding your identity document");

/* small_claims_courts.json:/contacts/small_claims_ro/needs/4 */
N_("An e-mail address and a mobile phone with WhatsApp");

/* small_claims_courts.json:/contacts/small_claims_sp/needs/3 */
N_("The written claim as a PDF file");
