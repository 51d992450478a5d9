#include "server/db/accounts.hpp"

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

struct LatestSettings {
    static constexpr auto sql = R"sql(
        SELECT a.number,
               jsonb_build_object(
                   'currency', a.currency,
                   'issuer', jsonb_build_object('name', a.issuer_name, 'address', a.issuer_address,
                                                'tax_number', a.tax_number, 'tax_name', a.tax_name,
                                                'exempt_words', a.exempt_words, 'bank_details', a.bank_details),
                   'rules', jsonb_build_object('tax_rate', a.tax_rate, 'late_cancel_percent', a.late_cancel_percent,
                                               'did_not_attend_percent', a.did_not_attend_percent),
                   'charged_from', a.charged_from, 'terms_days', a.terms_days, 'prefix', a.prefix),
               s.next_number, s.next_number > s.first_number,
               EXISTS (SELECT FROM service) OR EXISTS (SELECT FROM invoice)
        FROM account_settings a JOIN invoice_series s ON s.prefix = a.prefix
        ORDER BY a.number DESC LIMIT 1)sql";
    using Parameters = None;
    using Row = api::AccountSettingsRead;
};

struct OpenSeries {
    static constexpr auto sql = "SELECT open_invoice_series(:prefix, :beginning)";
    struct Parameters {
        std::string prefix;
        std::int64_t beginning = 1;
    };
    struct Row {
        std::int64_t next_number = 1;
    };
};
BOOST_DESCRIBE_STRUCT(OpenSeries::Parameters, (), (prefix, beginning))
BOOST_DESCRIBE_STRUCT(OpenSeries::Row, (), (next_number))

struct InsertSettings {
    static constexpr auto sql = R"sql(
        INSERT INTO account_settings (currency, issuer_name, issuer_address, tax_number, tax_name, tax_rate,
                                      exempt_words, charged_from, terms_days, bank_details, prefix,
                                      late_cancel_percent, did_not_attend_percent, entered_by)
        VALUES (:currency, :issuer_name, :issuer_address, :tax_number, :tax_name, :tax_rate, :exempt_words,
                :charged_from, :terms_days, :bank_details, :prefix, :late_cancel_percent,
                :did_not_attend_percent, :entered_by))sql";
    struct Parameters {
        std::string currency;
        std::string issuer_name;
        std::string issuer_address;
        std::string tax_number;
        std::string tax_name;
        int tax_rate = 0;
        std::string exempt_words;
        Day charged_from;
        int terms_days = 0;
        std::string bank_details;
        std::string prefix;
        int late_cancel_percent = 0;
        int did_not_attend_percent = 0;
        std::string entered_by;
    };
    using Row = None;
};
BOOST_DESCRIBE_STRUCT(InsertSettings::Parameters, (),
                      (currency, issuer_name, issuer_address, tax_number, tax_name, tax_rate, exempt_words,
                       charged_from, terms_days, bank_details, prefix, late_cancel_percent,
                       did_not_attend_percent, entered_by))

constexpr auto service_columns = R"sql(
        id, row_version,
        jsonb_build_object('name', name, 'kind', kind, 'minutes', minutes, 'fee', fee, 'taxed', taxed), closed_at)sql";

struct AllServices {
    static inline const auto sql = std::string{"SELECT "} + service_columns +
                                   " FROM service ORDER BY closed_at IS NOT NULL, lower(name), id";
    using Parameters = None;
    using Row = api::Service;
};

struct FindService {
    static inline const auto sql =
        std::string{"SELECT "} + service_columns + " FROM service WHERE id = :service_id";
    struct Parameters {
        std::string service_id;
    };
    using Row = api::Service;
};
BOOST_DESCRIBE_STRUCT(FindService::Parameters, (), (service_id))

struct ServiceNamed {
    static inline const auto sql = std::string{"SELECT "} + service_columns +
                                   " FROM service WHERE lower(name) = lower(:name) AND closed_at IS NULL"
                                   " AND id <> :service_id";
    struct Parameters {
        std::string service_id;
        std::string name;
    };
    using Row = api::Service;
};
BOOST_DESCRIBE_STRUCT(ServiceNamed::Parameters, (), (service_id, name))

struct InsertService {
    static inline const auto sql =
        std::string{
            "INSERT INTO service (id, name, kind, minutes, fee, taxed)"
            " VALUES (:service_id, :name, :kind, :minutes, :fee, :taxed)"
            " ON CONFLICT DO NOTHING RETURNING "} +
        service_columns;
    struct Parameters {
        std::string service_id;
        std::string name;
        ServiceKind kind;
        int minutes = 0;
        std::int64_t fee = 0;
        bool taxed = false;
    };
    using Row = api::Service;
};
BOOST_DESCRIBE_STRUCT(InsertService::Parameters, (), (service_id, name, kind, minutes, fee, taxed))

struct UpdateService {
    static inline const auto sql =
        std::string{
            "UPDATE service SET row_version = row_version + 1, name = :name, kind = :kind,"
            " minutes = :minutes, fee = :fee, taxed = :taxed,"
            " closed_at = CASE WHEN :closed THEN coalesce(closed_at, now()) END"
            " WHERE id = :service_id AND row_version = :row_version RETURNING "} +
        service_columns;
    struct Parameters {
        std::string service_id;
        std::int64_t row_version = 0;
        std::string name;
        ServiceKind kind;
        int minutes = 0;
        std::int64_t fee = 0;
        bool taxed = false;
        bool closed = false;
    };
    using Row = api::Service;
};
BOOST_DESCRIBE_STRUCT(UpdateService::Parameters, (),
                      (service_id, row_version, name, kind, minutes, fee, taxed, closed))

Refusal service_name_taken(const std::string& name)
{
    return conflict(say("There is a service called \u201c{1}\u201d already.", name));
}

}  // namespace

api::AccountSettingsRead read_account_settings(Connection& db)
{
    return db.maybe<LatestSettings>({}).value_or(api::AccountSettingsRead{});
}

Result<api::AccountSettingsRead> save_account_settings(Connection& db,
                                                       const api::SaveAccountSettings::Request& request,
                                                       const std::string& by)
{
    const auto current = read_account_settings(db);
    if (current.row_version != request.row_version)
        return stale(current);
    const auto& settings = request.settings;
    if (current.charged && settings.currency != current.settings.currency)
        return conflict(to_say("Fees and invoices are in this currency already, so it stays as it is."));
    if (db.maybe<OpenSeries>({settings.prefix, request.next_number})->next_number != request.next_number)
        return conflict(
            say("Numbers that begin with \u201c{1}\u201d were taken already: they go on without a gap.",
                settings.prefix));
    const auto& issuer = settings.issuer;
    const auto& rules = settings.rules;
    db.run<InsertSettings>({settings.currency, issuer.name, issuer.address, issuer.tax_number,
                            issuer.tax_name, rules.tax_rate, issuer.exempt_words, settings.charged_from,
                            settings.terms_days, issuer.bank_details, settings.prefix,
                            rules.late_cancel_percent, rules.did_not_attend_percent, by});
    return read_account_settings(db);
}

std::vector<api::Service> Services::all()
{
    return db_.all<AllServices>({});
}

std::vector<ChargedService> Services::offered()
{
    std::vector<ChargedService> offered;
    for (const auto& service : all())
        if (const auto& one = service.details; !service.closed_at)
            offered.push_back({service.service_id, one.name, one.kind, one.minutes, one.fee, one.taxed});
    return offered;
}

std::optional<api::Service> Services::find(const std::string& service_id)
{
    return is_uuid(service_id) ? db_.maybe<FindService>({service_id}) : std::nullopt;
}

Result<api::Service> Services::add(const api::ServiceDetails& details)
{
    auto service = db_.maybe<InsertService>(
        {new_uuid(), details.name, details.kind, details.minutes, details.fee, details.taxed});
    if (!service)
        return service_name_taken(details.name);
    return *std::move(service);
}

Result<api::Service> Services::change(const api::ChangeService::Request& request)
{
    if (!find(request.service_id))
        return no_such(PartOfRecord::service);
    const auto& details = request.details;
    if (!request.closed && db_.maybe<ServiceNamed>({request.service_id, details.name}))
        return service_name_taken(details.name);
    auto service =
        db_.maybe<UpdateService>({request.service_id, request.row_version, details.name, details.kind,
                                  details.minutes, details.fee, details.taxed, request.closed});
    if (!service)
        return stale(*find(request.service_id));
    return *std::move(service);
}

}  // namespace attune::server
