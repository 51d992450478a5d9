#include "server/routes/care_teams.hpp"

#include <algorithm>

#include "server/db/care_teams.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/care_team.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

api::ReadCareTeam::Reply told(Context& context, const std::string& client_id)
{
    auto reply = CareTeams{context.db}.read(client_id);
    const auto own = std::ranges::find(reply.team, context.user.user_id, &api::TeamMember::user_id);
    const bool to_stay = own != reply.team.end() && (own->capacity == api::TeamCapacity::responsible ||
                                                     own->capacity == api::TeamCapacity::member);
    reply.may_change = to_stay && api::may(context.user.role, api::Permission::record_care);
    if (!reply.may_change)
        reply.may_join.clear();
    return reply;
}

Result<api::ReadCareTeam::Reply> read_care_team(Context& context, const api::ReadCareTeam::Request& request)
{
    return told(context, request.client_id);
}

std::string why_not(const std::string& outcome)
{
    if (outcome == "responsible")
        return say(
            "The responsible therapist does not leave the care team. A practice lead hands the client "
            "over to another therapist. Nothing was changed.");
    if (outcome == "not_yours")
        return say("Only somebody who is on the care team to stay can change it. Nothing was changed.");
    if (outcome == "not_there")
        return say("They are not on the care team any more. Nothing was changed.");
    return say(
        "They are on the care team for a limited time, and leave it by themselves. Nothing was changed.");
}

Result<api::ReadCareTeam::Reply> end_membership(Context& context, const api::EndMembership::Request& request)
{
    Faults faults;
    faults.too_long("reason", say("The reason"), request.reason, api::room_for_team_reason);
    if (faults.any())
        return faults.refusal();
    const auto outcome = CareTeams{context.db}.end_membership(request);
    if (outcome != "ended")
        return conflict(why_not(outcome));
    return told(context, request.client_id);
}

}  // namespace

std::vector<Route> care_team_routes()
{
    return {
        route<api::ReadCareTeam>(read_care_team),
        route<api::EndMembership>(end_membership),
    };
}

}  // namespace attune::server
