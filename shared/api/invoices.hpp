// One client's invoices: drafted from sessions, changed as drafts, issued with a number, cancelled by a
// credit note.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/invoice.hpp"

namespace attune::api {

inline constexpr std::size_t room_for_payer_name = 200;
inline constexpr std::size_t room_for_payer_address = 400;

// By those too who keep the accounts and see no record: its path names no client, and the audit rows come
// from the reply.
struct ReadInvoice {
    static constexpr std::string_view name = "read_invoice";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/invoices/{invoice_id}";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::fresh;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string invoice_id;
    };
    using Reply = Invoice;
};
BOOST_DESCRIBE_STRUCT(ReadInvoice::Request, (), (invoice_id))

// A draft with a line for each session until that day, it included, that is to be charged and is not yet on
// an invoice; without lines where there is none. Refuses (conflict) while the practice has not said how it
// charges, and a client who has a draft already.
struct DraftInvoice {
    static constexpr std::string_view name = "draft_invoice";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/invoices";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        Day until;
    };
    using Reply = Invoice;
};
BOOST_DESCRIBE_STRUCT(DraftInvoice::Request, (), (client_id, until))

// All of a draft that people type. A session that is no longer on it can be charged for again; one can be
// put back by its id. Refuses (conflict) what is no draft.
struct ChangeInvoice {
    static constexpr std::string_view name = "change_invoice";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/clients/{client_id}/invoices/{invoice_id}";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string client_id;
        std::string invoice_id;
        std::int64_t row_version = 0;
        std::string payer_name;
        std::string payer_address;
        std::vector<InvoiceLine> lines;
    };
    using Reply = Invoice;
};
BOOST_DESCRIBE_STRUCT(ChangeInvoice::Request, (),
                      (client_id, invoice_id, row_version, payer_name, payer_address, lines))

// What becomes of a draft: it is thrown away, or it gets the next number and is filed as a PDF. Issuing
// refuses (conflict) a draft that charges nothing or names no payer.
struct SettleDraft {
    std::string client_id;
    std::string invoice_id;
    std::int64_t row_version = 0;
};
BOOST_DESCRIBE_STRUCT(SettleDraft, (), (client_id, invoice_id, row_version))

struct DiscardInvoice {
    static constexpr std::string_view name = "discard_invoice";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/invoices/{invoice_id}/discard";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    using Request = SettleDraft;
    using Reply = Invoice;
};

struct IssueInvoice {
    static constexpr std::string_view name = "issue_invoice";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/invoices/{invoice_id}/issue";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    using Request = SettleDraft;
    using Reply = Invoice;
};

// Issues a credit note over the whole of an issued invoice; replies with the credit note. Refuses (conflict)
// what was cancelled already and what something was paid on.
struct CancelInvoice {
    static constexpr std::string_view name = "cancel_invoice";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/invoices/{invoice_id}/credit-notes";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string invoice_id;
    };
    using Reply = Invoice;
};
BOOST_DESCRIBE_STRUCT(CancelInvoice::Request, (), (client_id, invoice_id))

}  // namespace attune::api
