// An invoice as it travels: its head, which lists show, and the whole of it with lines, payments and paper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/manuscript/manuscript.hpp"
#include "shared/money/invoice.hpp"
#include "shared/money/payment.hpp"

namespace attune::api {

enum class InvoiceState {
    draft,
    issued,
    discarded  // a draft that is not wanted: kept, without a number
};
BOOST_DESCRIBE_ENUM(InvoiceState, draft, issued, discarded)

// A row of a list of invoices.
struct InvoiceHead {
    std::string invoice_id;
    std::int64_t row_version = 0;
    std::string client_id;
    InvoiceKind kind = InvoiceKind::invoice;
    InvoiceState state = InvoiceState::draft;
    std::string number;        // "2026-0042"; empty for a draft
    std::string cancels;       // the number of the invoice that a credit note cancels
    std::string cancelled_by;  // the number of the credit note that cancels this one; empty for none
    std::string client_name;
    std::string payer_name;
    std::string currency;
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t gross = 0;
    std::int64_t paid = 0;
    std::int64_t outstanding = 0;  // nothing of a draft, of what was cancelled, of a credit note
    std::optional<Day> issued_on;
    std::optional<Day> due_on;
    Instant drafted_at;
};
BOOST_DESCRIBE_STRUCT(InvoiceHead, (),
                      (invoice_id, row_version, client_id, kind, state, number, cancels, cancelled_by,
                       client_name, payer_name, currency, net, tax, gross, paid, outstanding, issued_on,
                       due_on, drafted_at))

struct Invoice {
    InvoiceHead head;
    std::string payer_address;
    std::vector<InvoiceLine> lines;
    std::vector<Payment> payments;  // the latest first, those struck out too
    Manuscript manuscript;          // the paper: of a draft as it would be issued today
};
BOOST_DESCRIBE_STRUCT(Invoice, (), (head, payer_address, lines, payments, manuscript))

}  // namespace attune::api
