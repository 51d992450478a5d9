// Invoices with their lines and payments. Row-level security decides whose: those of one's own clients, and
// for a lead and an assistant those of the whole practice. Numbers are given by the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/invoices.hpp"
#include "shared/api/money.hpp"
#include "shared/api/payments.hpp"

namespace attune::server {

// An invoice without its paper.
struct StoredInvoice {
    api::InvoiceHead head;
    std::string payer_address;
    std::optional<InvoiceIssuer> issuer;  // as it stood; nothing for a draft
    std::optional<std::string> document_id;
    std::optional<Instant> issued_at;
    std::vector<InvoiceLine> lines;
    std::vector<Payment> payments;
};

struct NewInvoice {
    std::string client_id;
    std::string client_name;
    std::string payer_name;
    std::string payer_address;
    std::string currency;
    std::optional<std::string> cancels;  // the invoice that this credit note is for
};

struct Issuing {
    std::string prefix;
    Day issued_on;
    Day due_on;
    InvoiceIssuer issuer;
    std::string document_id;
    std::string issued_by;
};
BOOST_DESCRIBE_STRUCT(Issuing, (), (prefix, issued_on, due_on, issuer, document_id, issued_by))

class Invoices {
public:
    explicit Invoices(Connection& db) : db_{db} {}

    std::optional<StoredInvoice> find(const std::string& invoice_id);
    std::optional<StoredInvoice> find(const std::string& client_id, const std::string& invoice_id);
    std::vector<api::InvoiceHead> of_client(const std::string& client_id);
    std::vector<api::InvoiceHead> chosen(api::InvoiceChoice which, std::size_t most);

    // A draft; its id. Nothing where the client has one already, or the invoice its credit note.
    std::optional<std::string> insert(const NewInvoice& draft, const std::vector<InvoiceLine>& lines,
                                      const std::string& by);
    // False when the row_version has moved on, or it is no draft.
    bool change(const api::ChangeInvoice::Request& request);
    bool discard(const api::SettleDraft& which);
    // The database gives the number.
    bool issue(const api::SettleDraft& which, const Issuing& issuing);

    // Those of these lines whose session is on another invoice.
    std::vector<std::string> sessions_elsewhere(const std::string& client_id, const std::string& invoice_id,
                                                const std::vector<InvoiceLine>& lines);

private:
    void write_lines(const std::string& client_id, const std::string& invoice_id,
                     const std::vector<InvoiceLine>& lines);

    Connection& db_;
};

}  // namespace attune::server
