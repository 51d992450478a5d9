// Money across clients, of all that the reader may see: sums, the sessions that wait for an invoice, and the
// rows that the accountant gets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/db/connection.hpp"
#include "shared/api/client_account.hpp"
#include "shared/api/money.hpp"

namespace attune::server {

api::MoneyTotals money_totals(Connection& db, Day today);

// Of the acting user's own clients: how many are not paid in full after their day, and the earliest such day.
struct OverdueInvoices {
    int invoices = 0;
    std::optional<Day> since;
};
BOOST_DESCRIBE_STRUCT(OverdueInvoices, (), (invoices, since))
OverdueInvoices overdue_of_own_clients(Connection& db, Day today);

// A client with sessions that are on no invoice yet.
struct ClientToCharge {
    std::string client_id;
    std::string legal_name;
    std::string preferred_name;
    std::string email;
    std::string address;
    bool has_draft = false;
    std::vector<SessionToCharge> sessions;
    std::vector<AgreedFee> agreed;
};

// Sessions that began on or after the day, and before the end of the other. By name.
std::vector<ClientToCharge> clients_to_charge(Connection& db, Day from, Day until, std::size_t most);
// This one, with or without such sessions; nothing when nobody of theirs.
std::optional<ClientToCharge> client_to_charge(Connection& db, const std::string& client_id, Day from,
                                               Day until);

std::vector<AccountRow> account_rows(Connection& db, Day from, Day until, std::size_t most);

class ClientFees {
public:
    explicit ClientFees(Connection& db) : db_{db} {}

    std::vector<api::ClientFee> of_client(const std::string& client_id);
    // False where another holds for the service on one of these days.
    bool agree(const api::AgreeFee::Request& request, const std::string& by);
    // False where there is no such fee.
    bool strike(const api::StrikeFee::Request& request);

private:
    Connection& db_;
};

}  // namespace attune::server
