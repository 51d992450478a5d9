#include "server/routes/episodes.hpp"

#include <algorithm>

#include "server/client_check.hpp"
#include "server/db/accounts.hpp"
#include "server/db/clients.hpp"
#include "server/db/episodes.hpp"
#include "server/db/sessions.hpp"
#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

// `known`: the episode has it already, on offer or not.
void check_service(Faults& faults, Connection& db, const std::optional<std::string>& service_id,
                   const std::optional<std::string>& known)
{
    if (!service_id || service_id == known)
        return;
    const auto service = is_uuid(*service_id) ? Services{db}.find(*service_id) : std::nullopt;
    if (!service || service->closed_at)
        faults.add("service_id", say("The practice does not offer this service. Choose another, or none."));
}

Result<api::Episode> begin_episode(Context& context, const api::BeginEpisode::Request& request)
{
    Episodes all{context.db};
    Sessions{context.db}.lock_open_episode(request.client_id);  // of two at once, the second finds the first
    const auto episodes = all.of_client(request.client_id);
    const auto client = Clients{context.db}.find(request.client_id);
    if (!client)
        return no_such(PartOfRecord::client);
    Faults faults;
    check_episode(faults, {client->details, request.problem, request.started_on, request.planned_sessions},
                  context.now);
    if (!episodes.empty() && episodes.front().ended_on && request.started_on < *episodes.front().ended_on)
        faults.add("started_on", say("The episode before ended on {1}. This one starts then or later.",
                                     medium_date(*episodes.front().ended_on)));
    check_service(faults, context.db, request.service_id, std::nullopt);
    if (faults.any())
        return faults.refusal();
    return all.begin(request, context.user.user_id);
}

// A start that stands is not asked again: a session of long ago may lie before it.
void check_start(Faults& faults, Context& context, const api::CorrectEpisode::Request& request,
                 const api::Episode& episode, const std::vector<api::Episode>& newest_first)
{
    if (request.started_on == episode.started_on)
        return;
    if (episode.ended_on && *episode.ended_on < request.started_on)
        faults.add("started_on", say("The episode ended on {1}. It started then or earlier.",
                                     medium_date(*episode.ended_on)));
    const auto first_on = Episodes{context.db}.first_session_on(request.client_id, request.episode_id);
    if (first_on && *first_on < request.started_on)
        faults.add("started_on", say("Its first session is on {1}. The episode started then or earlier.",
                                     medium_date(*first_on)));
    const auto before = std::ranges::find(newest_first, episode.number - 1, &api::Episode::number);
    if (before != newest_first.end() && before->ended_on && request.started_on < *before->ended_on)
        faults.add("started_on", say("The episode before ended on {1}. This one starts then or later.",
                                     medium_date(*before->ended_on)));
}

Result<api::Episode> correct_episode(Context& context, const api::CorrectEpisode::Request& request)
{
    Episodes all{context.db};
    Sessions{context.db}.lock_open_episode(request.client_id);  // nothing is booked meanwhile
    const auto episodes = all.of_client(request.client_id);
    const auto episode = std::ranges::find(episodes, request.episode_id, &api::Episode::episode_id);
    const auto client = Clients{context.db}.find(request.client_id);
    if (!client || episode == episodes.end())
        return no_such(PartOfRecord::episode);
    if (episode->row_version != request.row_version)
        return stale(*episode);
    Faults faults;
    check_episode(faults, {client->details, request.problem, request.started_on, request.planned_sessions},
                  context.now);
    check_start(faults, context, request, *episode, episodes);
    if (faults.any())
        return faults.refusal();
    return all.correct(request);
}

Result<api::Episode> save_referral(Context& context, const api::SaveReferral::Request& request)
{
    Faults faults;
    check_referral(faults, request.referral, context.now);
    Episodes all{context.db};
    const auto episode = all.find(request.client_id, request.episode_id);
    check_service(faults, context.db, request.service_id, episode ? episode->service_id : std::nullopt);
    if (faults.any())
        return faults.refusal();
    return all.save_referral(request);
}

Faults faults_of(const api::EndEpisode::Request& request, const api::Episode& episode, Instant now)
{
    Faults faults;
    faults.in_future("ended_on", say("The day it ended"), request.ended_on, now);
    if (request.ended_on < episode.started_on)
        faults.add("ended_on", say("The episode started on {1}. It cannot have ended before.",
                                   medium_date(episode.started_on)));
    faults.too_long("ending.outcome", say("The outcome"), request.ending.outcome, room_for_ending_text);
    faults.too_long("ending.agreed_afterwards", say("What was agreed"), request.ending.agreed_afterwards,
                    room_for_ending_text);
    if (request.ending.reason == EndReason::other)
        faults.blank("ending.outcome", say("How it ended, in words,"), request.ending.outcome);
    return faults;
}

// Why nothing can have ended that day; nothing when it can.
std::optional<Refusal> in_the_way(const Episodes::SessionsAfter& sessions)
{
    if (sessions.last_on)
        return conflict(say("There was a session on {1}, after that day. The episode ended then or later.",
                            medium_date(*sessions.last_on)));
    if (sessions.booked > 0)
        return conflict(
            say_count("One session is still booked after that day, on {2}. Call it off in the "
                      "diary, then end the episode.",
                      "{1} sessions are still booked after that day, the first on {2}. Call them "
                      "off in the diary, then end the episode.",
                      sessions.booked, medium_date(sessions.next_booked_on.value())));
    return std::nullopt;
}

Result<api::Episode> end_episode(Context& context, const api::EndEpisode::Request& request)
{
    Episodes all{context.db};
    Sessions{context.db}.lock_open_episode(request.client_id);  // nothing is booked meanwhile
    const auto episode = all.find(request.client_id, request.episode_id);
    if (!episode)
        return no_such(PartOfRecord::episode);
    if (episode->row_version != request.row_version)
        return stale(*episode);
    if (const auto faults = faults_of(request, *episode, context.now); faults.any())
        return faults.refusal();
    if (auto refusal =
            in_the_way(all.sessions_after(request.client_id, request.episode_id, request.ended_on)))
        return *std::move(refusal);
    return all.end(request);
}

Result<api::Episode> reopen_episode(Context& context, const api::ReopenEpisode::Request& request)
{
    Episodes all{context.db};
    const auto episodes = all.of_client(request.client_id);
    if (!episodes.empty() && episodes.front().episode_id != request.episode_id &&
        all.find(request.client_id, request.episode_id))
        return conflict(to_say("Another episode has followed this one, so it stays ended."));
    return all.reopen(request);
}

}  // namespace

std::vector<Route> episode_routes()
{
    return {
        route<api::BeginEpisode>(begin_episode),   route<api::CorrectEpisode>(correct_episode),
        route<api::SaveReferral>(save_referral),   route<api::EndEpisode>(end_episode),
        route<api::ReopenEpisode>(reopen_episode),
    };
}

}  // namespace attune::server
