#include "server/routes/accounts.hpp"

#include "server/db/accounts.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"
#include "shared/money/currency.hpp"

namespace attune::server {

namespace {

constexpr int percent = 100;
constexpr std::int64_t last_first_number = 999'999'999;
constexpr int shortest_service = 5;
constexpr int longest_service = 600;

Result<api::AccountSettingsRead> read_settings(Context& context, const api::Nothing&)
{
    return read_account_settings(context.db);
}

void check_issuer(Faults& faults, const InvoiceIssuer& issuer)
{
    const auto within = [&](const char* member, const std::string& what, const std::string& text,
                            std::size_t room) {
        faults.too_long(std::string{"settings.issuer."} + member, what, text, room);
    };
    faults.blank("settings.issuer.name", say("The name"), issuer.name);
    within("name", say("The name"), issuer.name, api::room_for_issuer_name);
    faults.blank("settings.issuer.address", say("The address"), issuer.address);
    within("address", say("The address"), issuer.address, api::room_for_issuer_lines);
    within("tax_number", say("The tax number"), issuer.tax_number, api::room_for_tax_number);
    faults.blank("settings.issuer.tax_name", say("The name of the tax"), issuer.tax_name);
    within("tax_name", say("The name of the tax"), issuer.tax_name, api::room_for_tax_name);
    within("exempt_words", say("The sentence without tax"), issuer.exempt_words, api::room_for_exempt_words);
    within("bank_details", say("The bank details"), issuer.bank_details, api::room_for_issuer_lines);
}

Result<api::AccountSettingsRead> save_settings(Context& context,
                                               const api::SaveAccountSettings::Request& request)
{
    const auto& settings = request.settings;
    Faults faults;
    if (!find_currency(settings.currency))
        faults.add("settings.currency",
                   say("\u201c{1}\u201d is no currency that Attune knows.", settings.currency));
    check_issuer(faults, settings.issuer);
    faults.outside("settings.rules.tax_rate", say("The tax rate in hundredths of a percent"),
                   settings.rules.tax_rate, 0, api::highest_tax_rate);
    faults.outside("settings.rules.late_cancel_percent", say("The share of the fee"),
                   settings.rules.late_cancel_percent, 0, percent);
    faults.outside("settings.rules.did_not_attend_percent", say("The share of the fee"),
                   settings.rules.did_not_attend_percent, 0, percent);
    faults.outside("settings.terms_days", say("The days to pay"), settings.terms_days, 0, api::longest_terms);
    faults.too_long("settings.prefix", say("What stands before the number"), settings.prefix,
                    api::room_for_prefix);
    if (request.next_number < 1 || request.next_number > last_first_number)
        faults.add("next_number", say("A number begins at 1 and ends at {1}.", last_first_number));
    if (faults.any())
        return faults.refusal();
    return save_account_settings(context.db, request, context.user.user_id);
}

Faults faults_of(const api::ServiceDetails& details)
{
    Faults faults;
    faults.blank("details.name", say("The service\u2019s name"), details.name);
    faults.too_long("details.name", say("The service\u2019s name"), details.name, api::room_for_service_name);
    faults.outside("details.minutes", say("The length in minutes"), details.minutes, shortest_service,
                   longest_service);
    if (details.fee < 0 || details.fee > largest_amount)
        faults.add("details.fee", say("The fee is out of range."));
    return faults;
}

Result<api::ReadServices::Reply> read_services(Context& context, const api::Nothing&)
{
    return api::ReadServices::Reply{Services{context.db}.all()};
}

Result<api::Service> add_service(Context& context, const api::AddService::Request& request)
{
    if (const auto faults = faults_of(request.details); faults.any())
        return faults.refusal();
    if (read_account_settings(context.db).row_version == 0)
        return conflict(
            to_say("Say first in which currency the practice charges: Practice, Money settings."));
    return Services{context.db}.add(request.details);
}

Result<api::Service> change_service(Context& context, const api::ChangeService::Request& request)
{
    if (const auto faults = faults_of(request.details); faults.any())
        return faults.refusal();
    return Services{context.db}.change(request);
}

}  // namespace

std::vector<Route> account_routes()
{
    return {
        route<api::ReadAccountSettings>(read_settings), route<api::SaveAccountSettings>(save_settings),
        route<api::ReadServices>(read_services),        route<api::AddService>(add_service),
        route<api::ChangeService>(change_service),
    };
}

}  // namespace attune::server
