#include "server/routes/life_events.hpp"

#include "server/db/life_events.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::chrono::days furthest_back{130 * 366};  // nobody's life began earlier
constexpr std::chrono::days furthest_ahead{2 * 366};

// What both writes ask of an event.
template <class Request>
Faults faults_of(const Request& request, Instant now)
{
    Faults faults;
    faults.blank("text", say_as("at fault", "What happened"), request.text);
    faults.too_long("text", say_as("at fault", "What happened"), request.text, room_for_event);
    faults.in_future("started_on", say("The day it happened"), request.started_on, now);
    const auto today = local_day(now).value;
    if (request.started_on.value < today - furthest_back)
        faults.add("started_on",
                   say("The day it happened, {1}, lies too far back.", medium_date(request.started_on)));
    if (request.ended_on && *request.ended_on < request.started_on)
        faults.add("ended_on", say("The last day, {1}, lies before the first, {2}.",
                                   medium_date(*request.ended_on), medium_date(request.started_on)));
    if (request.ended_on && request.ended_on->value > today + furthest_ahead)
        faults.add("ended_on",
                   say("The last day, {1}, lies more than two years ahead.", medium_date(*request.ended_on)));
    return faults;
}

Result<api::LifeEvent> create_life_event(Context& context, const api::CreateLifeEvent::Request& request)
{
    if (const auto faults = faults_of(request, context.now); faults.any())
        return faults.refusal();
    return LifeEvents{context.db}.create(request, context.user.user_id);
}

Result<api::LifeEvent> update_life_event(Context& context, const api::UpdateLifeEvent::Request& request)
{
    if (const auto faults = faults_of(request, context.now); faults.any())
        return faults.refusal();
    return LifeEvents{context.db}.update(request, context.user.user_id);
}

Result<api::LifeEvent> strike_out_life_event(Context& context,
                                             const api::StrikeOutLifeEvent::Request& request)
{
    return LifeEvents{context.db}.strike_out(request, context.user.user_id, context.now);
}

}  // namespace

std::vector<Route> life_event_routes()
{
    return {
        route<api::CreateLifeEvent>(create_life_event),
        route<api::UpdateLifeEvent>(update_life_event),
        route<api::StrikeOutLifeEvent>(strike_out_life_event),
    };
}

}  // namespace attune::server
