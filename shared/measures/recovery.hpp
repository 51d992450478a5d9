// Recovery of many episodes by the cut-offs a, b and c, which are worked out between published groups; the
// cut-off that an instrument's authors publish is counted in outcomes.hpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "shared/measures/clinical_significance.hpp"
#include "shared/measures/outcomes.hpp"

namespace attune {

// The means and SDs that cut-offs lie between: of each kind the first that is verified and comparable with
// our scores. Null where there is none.
struct PublishedGroups {
    const Norm* clinical = nullptr;
    const Norm* functional = nullptr;
};
PublishedGroups published_groups(const Instrument& instrument, const ScoreDefinition& score);

// Nothing where a group that the method needs is not published, or where no end of the scale is better.
std::optional<double> published_cut_off(CutOffMethod method, const Instrument& instrument,
                                        const ScoreDefinition& score);

// Of those used, how many began in the clinical range, and of those how many left it, and by a reliable
// change (Jacobson & Truax 1991).
struct CutOffCount {
    CutOffMethod method = CutOffMethod::a;
    double cut_off = 0;
    int clinical = 0;
    int recovered = 0;
    int reliably_recovered = 0;
};
BOOST_DESCRIBE_STRUCT(CutOffCount, (), (method, cut_off, clinical, recovered, reliably_recovered))

// Those that can be worked out.
std::vector<CutOffCount> recovery_by_cut_offs(std::span<const CountedEpisode> episodes,
                                              const Instrument& instrument, const ScoreDefinition& score);

// As is_in, by that cut-off; of the groups clinical_at_start, recovered and reliably_recovered alone.
bool is_in_by(double cut_off, Direction direction, OutcomeGroup group, const CountedEpisode& episode);
constexpr bool is_of_recovery(OutcomeGroup group)
{
    return group == OutcomeGroup::clinical_at_start || group == OutcomeGroup::recovered ||
           group == OutcomeGroup::reliably_recovered;
}

}  // namespace attune
