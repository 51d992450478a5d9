#include "server/routes/trajectories.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <utility>

#include "server/counted_outcomes.hpp"
#include "server/http/bound_route.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::array with_trajectories{OutcomeGroup::reliably_better, OutcomeGroup::no_reliable_change,
                                       OutcomeGroup::reliably_worse, OutcomeGroup::not_judged};

// Ids are made by chance, so those of the lowest are a sample by chance, and the same one each time.
std::vector<std::string> sample_of(const std::vector<CountedEpisode>& episodes, OutcomeGroup group)
{
    std::vector<std::string> ids;
    for (const auto& episode : episodes)
        if (is_in(group, episode))
            ids.push_back(episode.episode_id);
    if (ids.size() > api::most_trajectories) {
        std::ranges::nth_element(ids, ids.begin() + static_cast<std::ptrdiff_t>(api::most_trajectories));
        ids.resize(api::most_trajectories);
    }
    return ids;
}

Result<api::ReadTrajectories::Reply> read_trajectories(KeptCounts& kept, Context& context,
                                                       const api::ReadTrajectories::Request& request)
{
    const auto counted = count_outcomes(kept, context, request);
    if (!counted)
        return counted.error();
    api::ReadTrajectories::Reply reply;
    PracticeOutcomes outcomes{context.db, context.request_id};
    for (const auto group : with_trajectories) {
        const auto ids = sample_of(counted->episodes(), group);
        if (ids.empty())
            continue;
        api::TrajectoryGroup one{group, 0, {}};
        one.n = static_cast<int>(std::ranges::count_if(
            counted->episodes(), [group](const auto& episode) { return is_in(group, episode); }));
        for (auto& [id, trajectory] : outcomes.trajectories(counted->question, ids))
            one.trajectories.push_back(std::move(trajectory));
        reply.groups.push_back(std::move(one));
    }
    return reply;
}

// Above 0 is worse; on a scale without a better end, higher.
double worsening(const CountedEpisode& episode, Direction direction)
{
    if (!episode.used())
        return 0;
    const double rise = *episode.last - *episode.first;
    return direction == Direction::higher_better ? -rise : rise;
}

// In the order of the list; those beyond the caseload are named for this page alone.
std::vector<api::ClientTrajectory> named_page(Context& context, const CountedOutcomes& counted,
                                              std::span<const CountedEpisode* const> page)
{
    std::vector<std::string> own;
    std::vector<std::string> beyond;
    std::vector<std::string> episode_ids;
    for (const auto* episode : page) {
        (episode->on_caseload ? own : beyond).push_back(*episode->client_id);
        episode_ids.push_back(episode->episode_id);
    }
    PracticeOutcomes outcomes{context.db, context.request_id};
    std::map<std::string, PracticeOutcomes::Name> names;
    for (auto& name : outcomes.names(own))
        names.emplace(name.client_id, std::move(name));
    if (!beyond.empty())
        for (auto& name : outcomes.names_beyond(beyond, beyond.size()))
            names.emplace(name.client_id, std::move(name));
    auto trajectories = outcomes.trajectories(counted.question, episode_ids);
    BasesInTime bases{context.facts.library, counted.instrument, counted.score};
    std::vector<api::ClientTrajectory> clients;
    for (const auto* episode : page)
        if (const auto name = names.find(*episode->client_id); name != names.end())
            clients.push_back({client_of(name->second, *episode),
                               std::move(trajectories[episode->episode_id]), bases.of(*episode)});
    return clients;
}

Result<api::ListTrajectories::Reply> list_trajectories(KeptCounts& kept, Context& context,
                                                       const api::ListTrajectories::Request& request)
{
    if (request.page < 0 || request.page > most_episodes / api::trajectories_of_page)
        return invalid("page", say("There is no such page."));
    const auto counted = count_outcomes(kept, context, request);
    if (!counted)
        return counted.error();
    api::ListTrajectories::Reply reply;
    std::vector<const CountedEpisode*> known;
    for (const auto& episode : counted->episodes()) {
        if (!is_in(request.group, episode) || episode.complete == 0)
            continue;
        if (episode.client_id)
            known.push_back(&episode);
        else
            ++reply.others;
    }
    const auto direction = counted->score.direction;
    std::ranges::sort(known, [direction](const auto* a, const auto* b) {
        const double of_a = worsening(*a, direction);
        const double of_b = worsening(*b, direction);
        return of_a != of_b ? of_a > of_b : a->episode_id < b->episode_id;
    });
    reply.known = static_cast<int>(known.size());
    const auto begin = std::min(known.size(), static_cast<std::size_t>(request.page) *
                                                  static_cast<std::size_t>(api::trajectories_of_page));
    const auto length = std::min(known.size() - begin, std::size_t{api::trajectories_of_page});
    reply.clients = named_page(context, *counted, std::span{known}.subspan(begin, length));
    return reply;
}

}  // namespace

std::vector<Route> trajectory_routes(KeptCounts& kept)
{
    return {
        bound_route<api::ReadTrajectories>(kept, read_trajectories),
        bound_route<api::ListTrajectories>(kept, list_trajectories),
    };
}

}  // namespace attune::server
