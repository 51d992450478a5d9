// How a practice charges: who issues its invoices, by which rules, and for which services.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/api/endpoint.hpp"
#include "shared/api/sign_in.hpp"
#include "shared/domain/day.hpp"
#include "shared/money/charging.hpp"

namespace attune::api {

inline constexpr std::size_t room_for_issuer_name = 120;
inline constexpr std::size_t room_for_issuer_lines = 400;  // the address; the bank details
inline constexpr std::size_t room_for_tax_number = 60;
inline constexpr std::size_t room_for_tax_name = 20;
inline constexpr std::size_t room_for_exempt_words = 300;
inline constexpr std::size_t room_for_prefix = 12;
inline constexpr int longest_terms = 365;
inline constexpr int highest_tax_rate = 10000;

struct AccountSettings {
    std::string currency = "GBP";
    InvoiceIssuer issuer;
    ChargingRules rules;
    Day charged_from;  // sessions before it were charged elsewhere
    int terms_days = 14;
    std::string prefix;  // before each number: "2026-"
};
BOOST_DESCRIBE_STRUCT(AccountSettings, (), (currency, issuer, rules, charged_from, terms_days, prefix))

struct AccountSettingsRead {
    std::int64_t row_version = 0;  // 0: nobody has said anything yet, so nothing can be charged
    AccountSettings settings;
    std::int64_t next_number = 1;
    bool begun = false;    // a number of this prefix was taken: the next one follows it
    bool charged = false;  // there are fees or invoices: the currency stays
};
BOOST_DESCRIBE_STRUCT(AccountSettingsRead, (), (row_version, settings, next_number, begun, charged))

struct ReadAccountSettings {
    static constexpr std::string_view name = "read_account_settings";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/account-settings";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    using Reply = AccountSettingsRead;
};

// Refuses (conflict) another currency once there are invoices, and another next number once one of that
// prefix was taken.
struct SaveAccountSettings {
    static constexpr std::string_view name = "save_account_settings";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/account-settings";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::int64_t row_version = 0;
        AccountSettings settings;
        std::int64_t next_number = 1;
    };
    using Reply = AccountSettingsRead;
};
BOOST_DESCRIBE_STRUCT(SaveAccountSettings::Request, (), (row_version, settings, next_number))

inline constexpr std::size_t room_for_service_name = 80;

struct ServiceDetails {
    std::string name;
    ServiceKind kind = ServiceKind::individual;
    int minutes = 50;
    std::int64_t fee = 0;  // for one client, before tax, in minor units
    bool taxed = false;
};
BOOST_DESCRIBE_STRUCT(ServiceDetails, (), (name, kind, minutes, fee, taxed))

struct Service {
    std::string service_id;
    std::int64_t row_version = 0;
    ServiceDetails details;
    std::optional<Instant> closed_at;  // nothing new is charged as it
};
BOOST_DESCRIBE_STRUCT(Service, (), (service_id, row_version, details, closed_at))

struct ReadServices {
    static constexpr std::string_view name = "read_services";
    static constexpr auto method = Method::get;
    static constexpr std::string_view path = "/services";
    static constexpr auto needs = Permission::run_accounts;
    static constexpr auto repeat = Repeat::safe;
    static constexpr auto guard = Guard::open;
    using Request = Nothing;
    struct Reply {
        std::vector<Service> services;  // those offered first, each by name
    };
};
BOOST_DESCRIBE_STRUCT(ReadServices::Reply, (), (services))

// Both refuse (conflict) a name that another service on offer has.
struct AddService {
    static constexpr std::string_view name = "add_service";
    static constexpr auto method = Method::post;
    static constexpr std::string_view path = "/services";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::open;
    struct Request {
        ServiceDetails details;
    };
    using Reply = Service;
};
BOOST_DESCRIBE_STRUCT(AddService::Request, (), (details))

struct ChangeService {
    static constexpr std::string_view name = "change_service";
    static constexpr auto method = Method::put;
    static constexpr std::string_view path = "/services/{service_id}";
    static constexpr auto needs = Permission::keep_practice;
    static constexpr auto repeat = Repeat::keyed;
    static constexpr auto guard = Guard::row_version;
    struct Request {
        std::string service_id;
        std::int64_t row_version = 0;
        ServiceDetails details;
        bool closed = false;
    };
    using Reply = Service;
};
BOOST_DESCRIBE_STRUCT(ChangeService::Request, (), (service_id, row_version, details, closed))

}  // namespace attune::api
