// Money across clients: what is outstanding, which sessions wait for an invoice, what the accountant gets;
// and one client's account.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/invoices.hpp"
#include "shared/domain/day.hpp"
#include "shared/money/account_book.hpp"
#include "shared/money/charging.hpp"

namespace attune::api {

enum class InvoiceChoice {
    outstanding,  // issued, and not all of it paid: what is due longest first
    drafts,
    issued  // all that have a number, credit notes too: the latest first
};
BOOST_DESCRIBE_ENUM(InvoiceChoice, outstanding, drafts, issued)

// Of all that the reader may see.
struct MoneyTotals {
    int drafts = 0;
    std::int64_t drafted = 0;
    std::int64_t outstanding = 0;
    std::vector<std::int64_t> overdue;  // by Overdue; the first is not due yet
    std::int64_t paid_this_month = 0;
};
BOOST_DESCRIBE_STRUCT(MoneyTotals, (), (drafts, drafted, outstanding, overdue, paid_this_month))

inline constexpr std::size_t most_invoices = 500;

struct ReadMoney {
    static constexpr std::string_view name = "read_money";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/invoices";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        InvoiceChoice which = InvoiceChoice::outstanding;
    };
    struct Reply {
        std::string currency;  // empty while the practice has not said how it charges
        Day today;             // by which ages were counted
        MoneyTotals totals;
        std::vector<InvoiceHead> invoices;  // at most most_invoices
        bool more = false;                  // than are in it
    };
};
BOOST_DESCRIBE_STRUCT(ReadMoney::Request, (), (which))
BOOST_DESCRIBE_STRUCT(ReadMoney::Reply, (), (currency, today, totals, invoices, more))

// What a draft for a client would hold.
struct ClientToInvoice {
    std::string client_id;
    std::string client_name;
    int sessions = 0;  // that cost something
    std::int64_t net = 0;
    int without_service = 0;  // sessions that the practice has no service for
    bool has_draft = false;   // nothing is drafted besides
};
BOOST_DESCRIBE_STRUCT(ClientToInvoice, (),
                      (client_id, client_name, sessions, net, without_service, has_draft))

inline constexpr std::size_t most_to_invoice = 500;

// Of the caller's own clients: those with sessions until that day, it included, that are on no invoice yet.
struct ReadToInvoice {
    static constexpr std::string_view name = "read_to_invoice";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/to-invoice";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        Day until;
    };
    struct Reply {
        std::string currency;
        std::vector<ClientToInvoice> clients;  // by name, at most most_to_invoice
        bool more = false;
    };
};
BOOST_DESCRIBE_STRUCT(ReadToInvoice::Request, (), (until))
BOOST_DESCRIBE_STRUCT(ReadToInvoice::Reply, (), (currency, clients, more))

inline constexpr std::size_t most_account_rows = 20000;

// Issued in the period, or paid in it: both days included. Refuses (invalid) a period with more rows than an
// answer holds.
struct ReadAccountBook {
    static constexpr std::string_view name = "read_account_book";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/account-book";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        Day from;
        Day until;
    };
    struct Reply {
        std::vector<AccountRow> rows;
    };
};
BOOST_DESCRIBE_STRUCT(ReadAccountBook::Request, (), (from, until))
BOOST_DESCRIBE_STRUCT(ReadAccountBook::Reply, (), (rows))

}  // namespace attune::api
