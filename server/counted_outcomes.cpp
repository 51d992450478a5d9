#include "server/counted_outcomes.hpp"

#include <algorithm>
#include <utility>

#include "server/db/uuid.hpp"
#include "server/refusals.hpp"
#include "server/routes/faults.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t problem_limit = 200;

std::vector<CountedEpisode> judged(std::vector<EpisodeFacts> facts, const Library& library,
                                   const Instrument& instrument, const ScoreDefinition& score)
{
    BasesInTime bases{library, instrument, score};
    std::vector<CountedEpisode> episodes;
    episodes.reserve(facts.size());
    for (auto& one : facts) {
        const auto& basis = bases.of(one);
        episodes.push_back(counted(std::move(one), instrument, score, basis));
    }
    return episodes;
}

// Null when there are more than a report counts.
CountedEpisodes count(PracticeOutcomes& outcomes, const OutcomeQuestion& question, const Library& library,
                      const Instrument& instrument, const ScoreDefinition& score)
{
    auto facts = outcomes.episodes(question, most_episodes + 1);
    if (facts.size() > most_episodes)
        return nullptr;
    return std::make_shared<const EpisodeCount>(judged(std::move(facts), library, instrument, score));
}

bool is_a_service(PracticeOutcomes& outcomes, const std::string& service)
{
    if (service == api::no_service)
        return true;
    if (!is_uuid(service))
        return false;
    const auto services = outcomes.services({service});
    return std::ranges::find(services, service, &api::OutcomeService::service_id) != services.end();
}

}  // namespace

Result<CountedOutcomes> count_outcomes(KeptCounts& kept, Context& context,
                                       const api::ReadOutcomes::Request& request)
{
    Faults faults;
    if (request.until < request.from)
        faults.add("until", to_say("The period ends before it begins."));
    faults.too_long("problem", say("The problem"), request.problem.value_or(""), problem_limit);
    PracticeOutcomes outcomes{context.db, context.request_id};
    if (request.service && !is_a_service(outcomes, *request.service))
        faults.add("service", say("The practice has no such service. Choose one, or all of them."));
    if (faults.any())
        return faults.refusal();
    const auto& library = context.facts.library;
    const auto* instrument = library.find(request.instrument);
    const auto* score = instrument ? find_score(*instrument, request.score) : nullptr;
    if (!score || !score->ready)
        return Refusal{RefusalCode::not_found,
                       say(R"(This server knows no score "{1}" of an instrument "{2}" that is in use.)",
                           request.score, request.instrument)};
    auto therapists = outcomes.therapists();
    if (request.therapist_id && std::ranges::find(therapists, *request.therapist_id,
                                                  &api::OutcomeTherapist::therapist_id) == therapists.end())
        return Refusal{RefusalCode::forbidden,
                       say("The outcomes of this therapist are for them, for whoever supervises them and for "
                           "those who count the whole practice.")};
    OutcomeQuestion question{instrument->code,     instrument->version, score->code,
                             request.period,       request.from,        request.until,
                             request.therapist_id, request.problem,     request.service};
    const auto version = context.facts.version;
    const auto before = kept.find(context.user.user_id, version, question, context.now);
    if (before && outcomes.hold(question, before->made))
        return CountedOutcomes{*instrument, *score, std::move(question), std::move(therapists),
                               before->episodes};
    auto made = outcomes.moment();
    auto episodes = count(outcomes, question, library, *instrument, *score);
    if (!episodes)
        return conflict(
            to_say("More than 200,000 episodes lie in this period, which is more than one report counts. "
                   "Choose a shorter one."));
    kept.keep({context.user.user_id, version, question, std::move(made), context.now, episodes});
    return CountedOutcomes{*instrument, *score, std::move(question), std::move(therapists),
                           std::move(episodes)};
}

api::OutcomeClient client_of(const PracticeOutcomes::Name& name, const CountedEpisode& episode)
{
    return {name.client_id,   episode.on_caseload, name.legal_name, name.preferred_name, episode.started_on,
            episode.ended_on, episode.first,       episode.last,    episode.verdict};
}

}  // namespace attune::server
