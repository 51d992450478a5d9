// One client's account: what they owe, their invoices, and what they pay in place of a service's fee.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/accounts.hpp"
#include "shared/api/invoices.hpp"

namespace attune::api {

struct ClientFee {
    std::string fee_id;
    std::string service_id;
    std::string service_name;
    std::int64_t fee = 0;
    Day valid_from;
    std::optional<Day> valid_to;  // the last day
};
BOOST_DESCRIBE_STRUCT(ClientFee, (), (fee_id, service_id, service_name, fee, valid_from, valid_to))

struct ClientAccount {
    std::string currency;               // empty while the practice has not said how it charges
    std::int64_t balance = 0;           // outstanding
    std::vector<InvoiceHead> invoices;  // the latest first, without discarded drafts
    int sessions_to_invoice = 0;        // until today, that cost something
    std::vector<ClientFee> fees;        // without those struck out
};
BOOST_DESCRIBE_STRUCT(ClientAccount, (), (currency, balance, invoices, sessions_to_invoice, fees))

struct ReadClientAccount {
    static constexpr std::string_view name = "read_client_account";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/clients/{client_id}/account";
    static constexpr auto needs = Permission::read_records;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
    };
    using Reply = ClientAccount;
};
BOOST_DESCRIBE_STRUCT(ReadClientAccount::Request, (), (client_id))

inline constexpr int most_client_fees = 50;

// Refuses (conflict) where the client has a fee of their own for that service already on one of these days.
struct AgreeFee {
    static constexpr std::string_view name = "agree_fee";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/fees";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string service_id;
        std::int64_t fee = 0;
        Day valid_from;
        std::optional<Day> valid_to;
    };
    using Reply = ClientAccount;
};
BOOST_DESCRIBE_STRUCT(AgreeFee::Request, (), (client_id, service_id, fee, valid_from, valid_to))

struct StrikeFee {
    static constexpr std::string_view name = "strike_fee";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/clients/{client_id}/fees/{fee_id}/strike";
    static constexpr auto needs = Permission::record_care;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        std::string client_id;
        std::string fee_id;
    };
    using Reply = ClientAccount;
};
BOOST_DESCRIBE_STRUCT(StrikeFee::Request, (), (client_id, fee_id))

}  // namespace attune::api
