// An invoice or a credit note as a manuscript: who issues it to whom, lines, tax, total and how to pay. It
// says when something took place and what it costs, and nothing of the record besides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/api/invoices.hpp"
#include "shared/manuscript/manuscript.hpp"
#include "shared/money/invoice.hpp"

namespace attune::reports {

struct InvoiceRecord {
    api::InvoiceHead head;  // without a number: a draft
    std::string payer_address;
    std::vector<InvoiceLine> lines;
    InvoiceIssuer issuer;
    std::string logo;           // of the practice's paper, base64; empty for none
    std::string practice_foot;  // likewise
    bool demonstration = false;
    Instant made_at;
};

Manuscript invoice_manuscript(const InvoiceRecord& record);

}  // namespace attune::reports
