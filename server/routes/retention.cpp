#include "server/routes/retention.hpp"

#include "server/db/retention.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadRetentionRule::Reply> read_rule(Context& context, const api::Nothing&)
{
    return api::ReadRetentionRule::Reply{Retentions{context.db}.rule()};
}

Result<api::EnteredRetentionRule> enter_rule(Context& context, const RetentionRule& rule)
{
    Faults faults;
    faults.outside("years", say("The years after the last contact"), rule.years, 1, most_retention_years);
    faults.outside("years_after_18", say("The years after the 18th birthday"), rule.years_after_18, 0,
                   most_retention_years);
    if (faults.any())
        return faults.refusal();
    Retentions retentions{context.db};
    retentions.enter(rule, context.user.user_id);
    return retentions.rule().value();
}

Faults faults_of(const std::string& reason)
{
    Faults faults;
    faults.blank("reason", say("The reason"), reason);
    faults.too_long("reason", say("The reason"), reason, api::room_for_hold_reason);
    return faults;
}

Result<api::Retention> retention_of(Context& context, const std::string& client_id)
{
    auto retention = Retentions{context.db}.of_client(client_id);
    if (!retention)
        return no_such(PartOfRecord::episode);
    return *std::move(retention);
}

Result<api::Retention> place_hold(Context& context, const api::PlaceLegalHold::Request& request)
{
    if (const auto faults = faults_of(request.reason); faults.any())
        return faults.refusal();
    if (const auto placed = Retentions{context.db}.place(request, context.user.user_id); !placed)
        return placed.error();
    return retention_of(context, request.client_id);
}

Result<api::Retention> lift_hold(Context& context, const api::LiftLegalHold::Request& request)
{
    if (const auto faults = faults_of(request.reason); faults.any())
        return faults.refusal();
    if (const auto lifted = Retentions{context.db}.lift(request, context.user.user_id); !lifted)
        return lifted.error();
    return retention_of(context, request.client_id);
}

}  // namespace

std::vector<Route> retention_routes()
{
    return {
        route<api::ReadRetentionRule>(read_rule),
        route<api::EnterRetentionRule>(enter_rule),
        route<api::PlaceLegalHold>(place_hold),
        route<api::LiftLegalHold>(lift_hold),
    };
}

}  // namespace attune::server
