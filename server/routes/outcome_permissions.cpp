#include "server/routes/outcome_permissions.hpp"

#include "server/db/outcome_permissions.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/domain/plain_text.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ReadOutcomePermissions::Reply> read_permissions(Context& context, const api::Nothing&)
{
    return OutcomePermissions{context.db}.all();
}

Faults faults_in(const api::GiveOutcomePermission::Request& request)
{
    Faults faults;
    faults.too_long("reason", say("The reason"), request.reason, api::room_for_reason_for_names);
    if (request.kind != api::OutcomePermissionKind::name_beyond_caseload)
        return faults;
    if (characters(request.reason) < api::least_reason_for_names)
        faults.add("reason", say("Say in a few words what the names are needed for."));
    faults.outside("days", say("How many days"), request.days, 1, api::most_days_of_names);
    return faults;
}

Result<api::ReadOutcomePermissions::Reply> give_permission(Context& context,
                                                           const api::GiveOutcomePermission::Request& typed)
{
    auto request = typed;
    request.reason = std::string{trimmed(typed.reason)};
    if (const auto faults = faults_in(request); faults.any())
        return faults.refusal();
    OutcomePermissions permissions{context.db};
    const auto verdict =
        is_uuid(request.user_id) ? permissions.give(request, context.request_id) : "no_member";
    if (verdict == "no_member")
        return invalid("user_id", say("Only practice leads, therapists and supervisors count outcomes. "
                                      "Nothing was changed."));
    if (verdict == "own")
        return invalid("user_id", say("Another practice lead gives you the names. Nothing was changed."));
    if (verdict == "held")
        return conflict(say("They hold this permission already. Nothing was changed."));
    return permissions.all();
}

Result<api::ReadOutcomePermissions::Reply> end_permission(Context& context,
                                                          const api::EndOutcomePermission::Request& request)
{
    OutcomePermissions permissions{context.db};
    if (!permissions.end(request.permission_id, context.request_id))
        return Refusal{RefusalCode::not_found, say("This permission is over already. Nothing was changed.")};
    return permissions.all();
}

}  // namespace

std::vector<Route> outcome_permission_routes()
{
    return {
        route<api::ReadOutcomePermissions>(read_permissions),
        route<api::GiveOutcomePermission>(give_permission),
        route<api::EndOutcomePermission>(end_permission),
    };
}

}  // namespace attune::server
