#include "server/routes/leave_covers.hpp"

#include <algorithm>

#include "server/db/leave_covers.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/leave_covers.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

api::ReadLeaveCovers::Reply told(Context& context)
{
    LeaveCovers covers{context.db};
    api::ReadLeaveCovers::Reply reply{covers.all(), {}, covers.colleagues()};
    if (api::may(context.user.role, api::Permission::keep_practice))
        reply.on_leave = reply.may_cover;
    else if (api::may(context.user.role, api::Permission::record_care))
        reply.on_leave = {{context.user.user_id, context.user.display_name}};
    return reply;
}

Result<api::ReadLeaveCovers::Reply> read_covers(Context& context, const api::Nothing&)
{
    return told(context);
}

Faults faults_in(Context& context, const api::NameLeaveCover::Request& request)
{
    const auto known = told(context);
    const auto is_in = [](const std::vector<api::LeaveColleague>& people, const std::string& id) {
        return std::ranges::find(people, id, &api::LeaveColleague::user_id) != people.end();
    };
    Faults faults;
    if (!is_in(known.on_leave, request.therapist_id))
        faults.add("therapist_id", say("You can name who covers your own caseload; a practice lead can for "
                                       "every therapist."));
    if (!is_in(known.may_cover, request.cover_id) || request.cover_id == request.therapist_id)
        faults.add("cover_id", say("Another therapist covers the caseload."));
    if (request.ends_on < request.starts_on)
        faults.add("ends_on", say("The last day is before the first."));
    else if (request.ends_on < local_day(context.now))
        faults.add("ends_on", say("These days are over already."));
    else if ((request.ends_on.value - request.starts_on.value).count() >= api::most_leave_days)
        faults.add("ends_on", say("A cover is for {1} days at most.", api::most_leave_days));
    return faults;
}

Result<api::ReadLeaveCovers::Reply> name_cover(Context& context, const api::NameLeaveCover::Request& request)
{
    const auto faults = faults_in(context, request);
    if (faults.any())
        return faults.refusal();
    LeaveCovers{context.db}.add(new_uuid(), request, context.user.user_id);
    return told(context);
}

Result<api::ReadLeaveCovers::Reply> take_back(Context& context,
                                              const api::TakeBackLeaveCover::Request& request)
{
    if (!LeaveCovers{context.db}.take_back(request.leave_cover_id, context.user.user_id))
        return Refusal{RefusalCode::not_found, say("There is no such cover that you could take back.")};
    return told(context);
}

}  // namespace

std::vector<Route> leave_cover_routes()
{
    return {
        route<api::ReadLeaveCovers>(read_covers),
        route<api::NameLeaveCover>(name_cover),
        route<api::TakeBackLeaveCover>(take_back),
    };
}

}  // namespace attune::server
