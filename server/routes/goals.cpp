#include "server/routes/goals.hpp"

#include "server/db/goals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// What both writes ask of a goal.
template <class Request>
Faults faults_of(const Request& request, Instant now)
{
    Faults faults;
    faults.blank("text", say("The goal"), request.text);
    faults.too_long("text", say("The goal"), request.text, room_for_goal);
    faults.in_future("agreed_on", say("The day it was agreed on"), request.agreed_on, now);
    return faults;
}

Result<api::Goal> create_goal(Context& context, const api::CreateGoal::Request& request)
{
    if (const auto faults = faults_of(request, context.now); faults.any())
        return faults.refusal();
    return Goals{context.db}.create(request, context.user.user_id);
}

Result<api::Goal> update_goal(Context& context, const api::UpdateGoal::Request& request)
{
    auto faults = faults_of(request, context.now);
    const bool open = request.state == GoalState::open;
    if (open && request.ended_on)
        faults.add("ended_on", to_say("An open goal has no last day."));
    if (!open && !request.ended_on)
        faults.add("ended_on", to_say("Say on which day the goal ended."));
    if (request.ended_on)
        faults.in_future("ended_on", say("The day the goal ended"), *request.ended_on, context.now);
    if (request.ended_on && *request.ended_on < request.agreed_on)
        faults.add("ended_on", say("The goal ended on {1}, before it was agreed on, {2}.",
                                   medium_date(*request.ended_on), medium_date(request.agreed_on)));
    if (faults.any())
        return faults.refusal();
    return Goals{context.db}.update(request, context.user.user_id);
}

}  // namespace

std::vector<Route> goal_routes()
{
    return {
        route<api::CreateGoal>(create_goal),
        route<api::UpdateGoal>(update_goal),
    };
}

}  // namespace attune::server
