// From sessions to a draft, from a draft to an invoice with a number and a PDF, and from that to the credit
// note which cancels it.
#pragma once

#include <string>
#include <vector>

#include "server/context.hpp"
#include "server/db/invoices.hpp"
#include "server/db/money.hpp"
#include "shared/api/accounts.hpp"
#include "shared/result.hpp"

namespace attune::server {

// With its paper: of a draft as it would be issued today.
api::Invoice on_paper(Context& context, const StoredInvoice& stored);

// Puts the PDF of an issued invoice into its client's documents.
void file_invoice(Connection& db, const StoredInvoice& issued, bool demonstration, const std::string& user_id,
                  Instant made_at);

// Those of the client's lines that a draft has room for.
Charged charged_to(const ClientToCharge& client, const std::vector<ChargedService>& services,
                   const api::AccountSettings& settings);

// Each refuses as its endpoint in shared/api/invoices.hpp says.
Result<api::Invoice> draft_invoice(Context& context, const api::DraftInvoice::Request& request);
Result<api::Invoice> issue_invoice(Context& context, const api::SettleDraft& which);
Result<api::Invoice> cancel_invoice(Context& context, const api::CancelInvoice::Request& request);

}  // namespace attune::server
