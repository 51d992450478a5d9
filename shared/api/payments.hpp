// What was paid on an invoice, and the invoice's PDF: for those too who keep the accounts and see no record.
// Their paths name no client; the audit rows come from the replies.
#pragma once

#include "shared/api/documents.hpp"
#include "shared/api/invoices.hpp"

namespace attune::api {

// The bytes as they were filed when it was issued. Refuses (conflict) a draft, which has none.
struct ReadInvoiceDocument {
    static constexpr std::string_view name = "read_invoice_document";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/invoices/{invoice_id}/document";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string invoice_id;
    };
    struct Reply {
        std::string client_id;
        std::string file_name;  // "Invoice 2026-0042.pdf"
        std::string content;    // the PDF, base64
    };
};
BOOST_DESCRIBE_STRUCT(ReadInvoiceDocument::Request, (), (invoice_id))
BOOST_DESCRIBE_STRUCT(ReadInvoiceDocument::Reply, (), (client_id, file_name, content))

// Refuses (conflict) more than is outstanding, and paying back more than was paid: money that is no invoice's
// has no place here.
struct RecordPayment {
    static constexpr std::string_view name = "record_payment";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/invoices/{invoice_id}/payments";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string invoice_id;
        Day paid_on;
        std::int64_t amount = 0;  // in minor units; below 0: paid back
        PaymentMethod method = PaymentMethod::bank_transfer;
        std::string reference;
    };
    using Reply = Invoice;
};
BOOST_DESCRIBE_STRUCT(RecordPayment::Request, (), (invoice_id, paid_on, amount, method, reference))

// A payment that was entered by mistake: kept, with the reason, and no longer counted.
struct StrikePayment {
    static constexpr std::string_view name = "strike_payment";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/invoices/{invoice_id}/payments/{payment_id}/strike";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string invoice_id;
        std::string payment_id;
        std::string reason;
    };
    using Reply = Invoice;
};
BOOST_DESCRIBE_STRUCT(StrikePayment::Request, (), (invoice_id, payment_id, reason))

}  // namespace attune::api
