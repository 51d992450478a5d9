#include "server/routes/outcomes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "server/db/practice_outcomes.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr int most_episodes = 200'000;
constexpr std::size_t most_clients = 500;
constexpr std::size_t problem_limit = 200;

struct Counted {
    const Instrument& instrument;
    const ScoreDefinition& score;
    std::vector<api::OutcomeTherapist> therapists;
    std::vector<CountedEpisode> episodes;
};

// Each by the basis of the moment when its last form was entered; making one costs more than judging by it.
std::vector<CountedEpisode> judged(std::vector<EpisodeFacts> facts, const Library& library,
                                   const Instrument& instrument, const ScoreDefinition& score)
{
    const auto& bases = library.bases(instrument, score);
    std::map<std::size_t, Basis> known;
    std::vector<CountedEpisode> episodes;
    episodes.reserve(facts.size());
    for (auto& one : facts) {
        const auto entered = one.last_entered_at.value_or(Instant{});
        const auto changes = bases.changes_until(entered, instrument, score);
        auto basis = known.find(changes);
        if (basis == known.end())
            basis = known.emplace(changes, bases.at(entered, instrument, score)).first;
        episodes.push_back(counted(std::move(one), instrument, score, basis->second));
    }
    return episodes;
}

template <class Request>
Result<Counted> count(Context& context, const Request& request)
{
    Faults faults;
    if (request.until < request.from)
        faults.add("until", to_say("The period ends before it begins."));
    faults.too_long("problem", say("The problem"), request.problem.value_or(""), problem_limit);
    if (faults.any())
        return faults.refusal();
    const auto& library = context.facts.library;
    const auto* instrument = library.find(request.instrument);
    const auto* score = instrument ? find_score(*instrument, request.score) : nullptr;
    if (!score || !score->ready)
        return Refusal{RefusalCode::not_found,
                       say(R"(This server knows no score "{1}" of an instrument "{2}" that is in use.)",
                           request.score, request.instrument)};
    PracticeOutcomes outcomes{context.db, context.request_id};
    auto therapists = outcomes.therapists();
    if (request.therapist_id && std::ranges::find(therapists, *request.therapist_id,
                                                  &api::OutcomeTherapist::therapist_id) == therapists.end())
        return Refusal{RefusalCode::forbidden,
                       say("The outcomes of this therapist are for them, for whoever supervises them and for "
                           "the practice lead.")};
    auto facts = outcomes.episodes({instrument->code, instrument->version, score->code, request.period,
                                    request.from, request.until, request.therapist_id, request.problem},
                                   most_episodes + 1);
    if (facts.size() > most_episodes)
        return conflict(
            to_say("More than 200,000 episodes lie in this period, which is more than one report counts. "
                   "Choose a shorter one."));
    return Counted{*instrument, *score, std::move(therapists),
                   judged(std::move(facts), library, *instrument, *score)};
}

// What is published where the basis in use is a criterion, which has none.
std::optional<double> reliability_for(const Basis& basis, const Instrument& instrument,
                                      const ScoreDefinition& score)
{
    if (basis.reliability)
        return basis.reliability;
    auto without_criteria = instrument;
    without_criteria.reliable_changes.clear();
    return find_basis(without_criteria, score, std::nullopt).reliability;
}

std::vector<TherapistOutcome> by_therapist(const Counted& counted)
{
    std::vector<TherapistOutcome> all;
    for (const auto& therapist : counted.therapists) {
        TherapistOutcome one{therapist.therapist_id, therapist.display_name, 0, 0};
        for (const auto& episode : counted.episodes) {
            if (episode.therapist_id != therapist.therapist_id || !episode.used() ||
                episode.verdict == VerdictKind::not_judged)
                continue;
            ++one.judged;
            one.better += episode.verdict == VerdictKind::reliably_better ? 1 : 0;
        }
        if (one.judged > 0)
            all.push_back(std::move(one));
    }
    return all;
}

Result<api::ReadOutcomes::Reply> read_outcomes(Context& context, const api::ReadOutcomes::Request& request)
{
    auto counted = count(context, request);
    if (!counted)
        return counted.error();
    api::ReadOutcomes::Reply reply;
    reply.instrument = counted->instrument.code;
    reply.version = counted->instrument.version;
    reply.score = counted->score.code;
    reply.basis = context.facts.library.bases(counted->instrument, counted->score)
                      .now(counted->instrument, counted->score);
    reply.reliability = reliability_for(reply.basis, counted->instrument, counted->score);
    reply.outcomes = outcomes_of(counted->episodes, counted->score, reply.reliability);
    if (context.user.role == api::Role::lead && !request.therapist_id)
        reply.by_therapist = by_therapist(*counted);
    reply.therapists = std::move(counted->therapists);
    reply.made_at = context.now;
    return reply;
}

Result<api::ListOutcome::Reply> list_outcome(Context& context, const api::ListOutcome::Request& request)
{
    auto counted = count(context, request);
    if (!counted)
        return counted.error();
    api::ListOutcome::Reply reply;
    std::multimap<std::string, const CountedEpisode*> seen;
    std::vector<std::string> client_ids;
    for (const auto& episode : counted->episodes) {
        if (!is_in(request.group, episode))
            continue;
        if (!episode.client_id) {
            ++reply.others;
            continue;
        }
        if (seen.find(*episode.client_id) == seen.end())
            client_ids.push_back(*episode.client_id);
        seen.emplace(*episode.client_id, &episode);
    }
    for (const auto& name : PracticeOutcomes{context.db, context.request_id}.names(client_ids)) {
        const auto [begin, end] = seen.equal_range(name.client_id);
        for (auto one = begin; one != end; ++one) {
            if (reply.clients.size() == most_clients) {
                ++reply.more;
                continue;
            }
            const auto& episode = *one->second;
            reply.clients.push_back({name.client_id, name.legal_name, name.preferred_name, episode.started_on,
                                     episode.ended_on, episode.first, episode.last, episode.verdict});
        }
    }
    return reply;
}

}  // namespace

std::vector<Route> outcome_routes()
{
    return {
        route<api::ReadOutcomes>(read_outcomes),
        route<api::ListOutcome>(list_outcome),
    };
}

}  // namespace attune::server
