#include "server/routes/outcomes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "server/counted_outcomes.hpp"
#include "server/http/bound_route.hpp"
#include "shared/api/outcomes.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::server {

namespace {

constexpr std::size_t most_clients = 500;

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

// Those of the therapists whom the caller may count.
std::vector<TherapistOutcome> by_therapist(const OutcomeFigures& figures,
                                           const std::vector<api::OutcomeTherapist>& therapists)
{
    std::vector<TherapistOutcome> all;
    for (const auto& therapist : therapists) {
        const auto known = std::ranges::lower_bound(figures.by_therapist, therapist.therapist_id, {},
                                                    &TherapistOutcome::therapist_id);
        if (known != figures.by_therapist.end() && known->therapist_id == therapist.therapist_id)
            all.push_back({known->therapist_id, therapist.display_name, known->better, known->judged});
    }
    return all;
}

// Those of the services by name, and those of none last; a service without an eligible episode says nothing.
std::vector<ServiceOutcome> by_service(const OutcomeFigures& figures,
                                       const std::vector<api::OutcomeService>& services)
{
    std::vector<ServiceOutcome> all;
    const auto add = [&](const std::optional<std::string>& service_id, const std::string& name) {
        const auto known = std::ranges::find(figures.by_service, service_id, &ServiceOutcome::service_id);
        if (known == figures.by_service.end() || known->eligible == 0)
            return;
        all.push_back(*known);
        all.back().name = name;
    };
    for (const auto& service : services)
        add(service.service_id, service.name);
    add(std::nullopt, {});
    return all;
}

// Those of the episodes, and the one that was asked for.
std::vector<std::string> services_in(const OutcomeFigures& figures, const std::optional<std::string>& asked)
{
    std::set<std::string> ids;
    for (const auto& one : figures.by_service)
        if (one.service_id)
            ids.insert(*one.service_id);
    if (asked && *asked != api::no_service)
        ids.insert(*asked);
    return {ids.begin(), ids.end()};
}

// The first version of an instrument has none beside it.
int of_other_versions(PracticeOutcomes& outcomes, const CountedOutcomes& counted)
{
    std::vector<std::string> left_out;
    if (counted.instrument.version > 1)
        for (const auto& episode : counted.episodes())
            if (episode.ended_on && !episode.used())
                left_out.push_back(episode.episode_id);
    return left_out.empty() ? 0 : outcomes.of_other_versions(counted.question, left_out);
}

Result<api::ReadOutcomes::Reply> read_outcomes(KeptCounts& kept, Context& context,
                                               const api::ReadOutcomes::Request& request)
{
    auto counted = count_outcomes(kept, context, request);
    if (!counted)
        return counted.error();
    api::ReadOutcomes::Reply reply;
    reply.instrument = counted->instrument.code;
    reply.version = counted->instrument.version;
    reply.score = counted->score.code;
    reply.basis = context.facts.library.bases(counted->instrument, counted->score)
                      .now(counted->instrument, counted->score);
    reply.reliability = reliability_for(reply.basis, counted->instrument, counted->score);
    const auto& figures = counted->counted->figures(counted->instrument, counted->score, reply.reliability);
    reply.outcomes = figures.outcomes;
    reply.cut_offs = figures.cut_offs;
    PracticeOutcomes outcomes{context.db, context.request_id};
    reply.of_other_versions = of_other_versions(outcomes, *counted);
    if (!request.therapist_id && outcomes.counts_practice())
        reply.by_therapist = by_therapist(figures, counted->therapists);
    reply.services = outcomes.services(services_in(figures, request.service));
    if (!request.service)
        reply.by_service = by_service(figures, reply.services);
    reply.names_until = outcomes.names_until();
    reply.therapists = std::move(counted->therapists);
    reply.made_at = context.now;
    return reply;
}

// In the group, by a method or a cut-off where one is named.
class Membership {
public:
    Membership(const CountedOutcomes& counted, const api::ListOutcome::Request& request,
               const Library& library)
        : group_{request.group}
    {
        if (request.by_method)
            by_method_ = directions_by(
                *request.by_method, counted.episodes(), counted.score,
                reliability_for(
                    library.bases(counted.instrument, counted.score).now(counted.instrument, counted.score),
                    counted.instrument, counted.score));
        judged_by_method_ = request.by_method.has_value();
        if (request.by_cut_off)
            cut_off_ = published_cut_off(*request.by_cut_off, counted.instrument, counted.score);
        by_cut_off_ = request.by_cut_off.has_value();
        direction_ = counted.score.direction;
    }

    [[nodiscard]] bool holds(std::size_t index, const CountedEpisode& episode) const
    {
        if (by_cut_off_)
            return cut_off_ && is_in_by(*cut_off_, direction_, group_, episode);
        if (!judged_by_method_)
            return is_in(group_, episode);
        return !by_method_.empty() && episode.used() && by_method_[index] == wanted();
    }

private:
    [[nodiscard]] ReliableDirection wanted() const
    {
        return group_ == OutcomeGroup::reliably_better  ? ReliableDirection::better
               : group_ == OutcomeGroup::reliably_worse ? ReliableDirection::worse
                                                        : ReliableDirection::none;
    }

    OutcomeGroup group_;
    bool by_cut_off_ = false;
    std::optional<double> cut_off_;
    Direction direction_ = Direction::neutral;
    bool judged_by_method_ = false;
    std::vector<ReliableDirection> by_method_;
};

bool has_verdict(OutcomeGroup group)
{
    return group == OutcomeGroup::reliably_better || group == OutcomeGroup::no_reliable_change ||
           group == OutcomeGroup::reliably_worse;
}

// Episodes whose clients the reader may know, by client.
using Known = std::multimap<std::string, const CountedEpisode*>;

std::vector<std::string> ids_in(const Known& known)
{
    std::vector<std::string> ids;
    for (auto one = known.begin(); one != known.end(); one = known.upper_bound(one->first))
        ids.push_back(one->first);
    return ids;
}

// Adds them by name until there are most_clients.
void add_named(api::ListOutcome::Reply& reply, const Known& known,
               const std::vector<PracticeOutcomes::Name>& names)
{
    for (const auto& name : names) {
        const auto [begin, end] = known.equal_range(name.client_id);
        for (auto one = begin; one != end && reply.clients.size() < most_clients; ++one)
            reply.clients.push_back(client_of(name, *one->second));
    }
}

std::optional<Refusal> look_at(const api::ListOutcome::Request& request)
{
    if (request.by_method && !has_verdict(request.group))
        return invalid("by_method", say("A method says who became better or worse, and nothing else."));
    if (request.by_cut_off && !is_of_recovery(request.group))
        return invalid(
            "by_cut_off",
            say("A cut-off says who began in the clinical range and who recovered, and nothing else."));
    return std::nullopt;
}

Result<api::ListOutcome::Reply> list_outcome(KeptCounts& kept, Context& context,
                                             const api::ListOutcome::Request& request)
{
    if (auto refusal = look_at(request))
        return *std::move(refusal);
    auto counted = count_outcomes(kept, context, request);
    if (!counted)
        return counted.error();
    const Membership membership{*counted, request, context.facts.library};
    api::ListOutcome::Reply reply;
    Known own;
    Known beyond;
    for (std::size_t i = 0; i < counted->episodes().size(); ++i) {
        const auto& episode = counted->episodes()[i];
        if (!membership.holds(i, episode))
            continue;
        if (!episode.client_id)
            ++reply.others;
        else
            (episode.on_caseload ? own : beyond).emplace(*episode.client_id, &episode);
    }
    PracticeOutcomes outcomes{context.db, context.request_id};
    add_named(reply, own, outcomes.names(ids_in(own)));
    // Only who is listed is named: each name leaves an audit row.
    if (const auto room = most_clients - reply.clients.size(); room > 0 && !beyond.empty())
        add_named(reply, beyond, outcomes.names_beyond(ids_in(beyond), room));
    reply.more = static_cast<int>(own.size() + beyond.size() - reply.clients.size());
    return reply;
}

}  // namespace

std::vector<Route> outcome_routes(KeptCounts& kept)
{
    return {
        bound_route<api::ReadOutcomes>(kept, read_outcomes),
        bound_route<api::ListOutcome>(kept, list_outcome),
    };
}

}  // namespace attune::server
