#include "server/routes/clients.hpp"

#include "server/client_check.hpp"
#include "server/db/break_glasses.hpp"
#include "server/db/care_plans.hpp"
#include "server/db/care_teams.hpp"
#include "server/db/client_attachments.hpp"
#include "server/db/clients.hpp"
#include "server/db/documents.hpp"
#include "server/db/episodes.hpp"
#include "server/db/flags.hpp"
#include "server/db/goals.hpp"
#include "server/db/homework.hpp"
#include "server/db/life_events.hpp"
#include "server/db/notes.hpp"
#include "server/db/overview.hpp"
#include "server/db/schedules.hpp"
#include "server/db/series.hpp"
#include "server/db/sessions.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/overview.hpp"
#include "shared/domain/wall_clock.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

Result<api::ClientCreated> create_client(Context& context, const api::CreateClient::Request& request)
{
    Faults faults;
    check_details(faults, request.details, context.now);
    check_episode(faults, request, context.now);
    if (faults.any())
        return faults.refusal();
    return Clients{context.db}.create(request, new_uuid(), context.user);
}

Result<api::Client> update_client(Context& context, const api::UpdateClient::Request& request)
{
    Faults faults;
    check_details(faults, request.details, context.now);
    if (faults.any())
        return faults.refusal();
    // Where the links of another therapist go is not for who is there for an hour.
    if (BreakGlasses{context.db}.current(request.client_id))
        if (const auto now = Clients{context.db}.find(request.client_id);
            now && now->details.email != request.details.email)
            return conflict(say("By break-glass the e-mail address is not changed. Nothing was changed."));
    return Clients{context.db}.update(request);
}

Result<api::AddToCareTeam::Reply> add_to_care_team(Context& context,
                                                   const api::AddToCareTeam::Request& request)
{
    auto added = Clients{context.db}.add_colleague(request.client_id, request.username);
    if (!added)
        return invalid("username", say("There is no colleague who signs in as \"{1}\" and can join a care "
                                       "team, or this client is not yours.",
                                       request.username));
    return *std::move(added);
}

// One statement for each part of the workspace, however long the record is.
Result<api::Overview> read_overview(Context& context, const api::ReadOverview::Request& request)
{
    const auto& client_id = request.client_id;
    auto& db = context.db;
    auto client = Clients{db}.find(client_id);
    if (!client)
        return no_such(PartOfRecord::client);
    auto episodes = Episodes{db}.of_client(client_id);
    if (episodes.empty())
        return no_such(PartOfRecord::episode);
    auto courses = Series{db, context.facts.library}.of_episode(client_id, episodes.front().episode_id);
    const auto risk = risk_state(db, client_id, context.facts.library);
    return api::Overview{
        .client = *std::move(client),
        .episodes = std::move(episodes),
        .care_team = care_team(db, client_id),
        .sessions = Sessions{db}.latest_episode(client_id),
        .courses = std::move(courses),
        .flags = Flags{db}.of_client(client_id),
        .assignments = Homework{db}.latest_episode(client_id, local_day(context.now)),
        .life_events = LifeEvents{db}.of_client(client_id),
        .goals = Goals{db}.of_client(client_id),
        .goal_ratings = Goals{db}.ratings(client_id),
        .care_plan = CarePlans{db}.latest(client_id),
        .notes = Notes{db}.latest_episode(client_id),
        .documents = Documents{db}.of_client(client_id),
        .attachments = ClientAttachments{db}.of_client(client_id),
        .schedule = Schedules{db, context.facts.library}.latest_episode(client_id, local_day(context.now)),
        .risk_asked = risk.asked,
        .risk_blank = risk.blank,
        .risk_answered_on = risk.answered_on,
        .break_glass = BreakGlasses{db}.current(client_id),
        .read_only = !CareTeams{db}.is_own(client_id),
        .note_waivers = Notes{db}.waivers(client_id),
        .last_room_id = Sessions{db}.last_room(client_id),
        .time_zone = time_zone()};
}

}  // namespace

std::vector<Route> client_routes()
{
    return {
        route<api::CreateClient>(create_client),
        route<api::ReadOverview>(read_overview),
        route<api::UpdateClient>(update_client),
        route<api::AddToCareTeam>(add_to_care_team),
    };
}

}  // namespace attune::server
