// Outcomes of many episodes on one score: who is counted where, proportions and means with their intervals,
// effect sizes, and what chance alone would allow. The rule that counts a number also lists who is behind it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/measures/change.hpp"
#include "shared/measures/instrument.hpp"
#include "shared/measures/reliable_change.hpp"
#include "shared/measures/sample.hpp"

namespace attune {

// What is known of one episode. `first` and `last` are of complete forms; the last is absent with one alone.
struct EpisodeFacts {
    std::string episode_id;
    std::optional<std::string> client_id;  // where the reader may know whose it is
    bool on_caseload = false;              // the reader's
    std::string therapist_id;
    std::optional<std::string> service_id;
    Day started_on;
    std::optional<Day> ended_on;
    int complete = 0;  // forms with a value of this score
    std::optional<double> first;
    std::optional<double> last;
    std::optional<Instant> last_entered_at;
    int attended = 0;  // sessions, by what became of them
    int did_not_attend = 0;
    int late_cancel = 0;
    int cancelled = 0;
    int cancelled_by_therapist = 0;
    std::optional<Day> first_attended_on;
    std::optional<Day> referred_on;
};
BOOST_DESCRIBE_STRUCT(EpisodeFacts, (),
                      (episode_id, client_id, on_caseload, therapist_id, service_id, started_on, ended_on,
                       complete, first, last, last_entered_at, attended, did_not_attend, late_cancel,
                       cancelled, cancelled_by_therapist, first_attended_on, referred_on))

// The same, judged; what is not `used` has no verdict.
struct CountedEpisode : EpisodeFacts {
    VerdictKind verdict = VerdictKind::incomplete;
    bool clinical_first = false;  // by the verified cut-off; never where none is published
    bool clinical_last = false;

    // A session was attended, or a form completed: imported records may hold no sessions.
    [[nodiscard]] bool started() const { return attended > 0 || complete > 0; }
    // Its outcome can be known: it was begun and is over.
    [[nodiscard]] bool eligible() const { return started() && ended_on; }
    [[nodiscard]] bool used() const { return eligible() && complete > 1; }
};

// By `basis`, the one of the moment when the last form was entered.
CountedEpisode counted(EpisodeFacts facts, const Instrument& instrument, const ScoreDefinition& score,
                       const Basis& basis);

// Each is a number of the report and the list behind it. Those of sessions count sessions, and list the
// episodes that have any.
enum class OutcomeGroup {
    referred,
    started,
    measured_twice,  // of those started, two complete scores or more
    ended,           // of those measured twice: what outcomes are counted from
    not_started,
    in_therapy,
    eligible,
    used,
    without_score,
    with_one_score,
    reliably_better,
    no_reliable_change,
    reliably_worse,
    not_judged,
    clinical_at_start,
    recovered,           // out of the clinical range, by whatever change
    reliably_recovered,  // and by one that is reliable (Jacobson & Truax 1991)
    newly_clinical,      // of those who began below the cut-off
    attended,
    did_not_attend,
    late_cancel,
    cancelled,
    cancelled_by_therapist,
    waited,             // with a first attended session, which ends the wait
    used_and_attended,  // of those used, with a session: what change a session is counted from
};
BOOST_DESCRIBE_ENUM(OutcomeGroup, referred, started, measured_twice, ended, not_started, in_therapy, eligible,
                    used, without_score, with_one_score, reliably_better, no_reliable_change, reliably_worse,
                    not_judged, clinical_at_start, recovered, reliably_recovered, newly_clinical, attended,
                    did_not_attend, late_cancel, cancelled, cancelled_by_therapist, waited, used_and_attended)

bool is_in(OutcomeGroup group, const CountedEpisode& episode);

// n of `of`, with the 95 % interval of the proportion, from 0 to 1: Wilson's, without correction for
// continuity (Wilson 1927, J Am Stat Assoc 22:209-212; Newcombe 1998, Stat Med 17:857-872). Absent of none.
struct Share {
    int n = 0;
    int of = 0;
    std::optional<double> low;
    std::optional<double> high;
};
BOOST_DESCRIBE_STRUCT(Share, (), (n, of, low, high))

Share share_of(int n, int of);

// A difference between first and last scores in SDs of the first: the means' difference through the SD of the
// first scores, with Hedges' exact correction J(n - 1) for small samples (Becker 1988, Br J Math Stat Psychol
// 41:257-278; Hedges 1981, J Educ Stat 6:107-128). Above 0 is better; on a scale without a better end,
// higher. The 95 % interval is by the large-sample variance 2 (1 - r) / n + d^2 / 2n of the same paper.
struct EffectSize {
    double d = 0;
    double low = 0;
    double high = 0;
};
BOOST_DESCRIBE_STRUCT(EffectSize, (), (d, low, high))

// Absent with fewer than three pairs, or where either column does not vary. Columns of equal length.
std::optional<EffectSize> effect_size(std::span<const double> first, std::span<const double> last,
                                      Direction direction);

// Of the same episodes, first and last.
struct ScoreChange {
    Description first;
    Description last;
    Description change;          // last less first
    std::optional<double> low;   // the 95 % interval of the mean change, by Student's t
    std::optional<double> high;  // of n - 1 degrees
    std::optional<EffectSize> effect;
    Description per_session;  // change through sessions attended, of episodes that have any
};
BOOST_DESCRIBE_STRUCT(ScoreChange, (), (first, last, change, low, high, effect, per_session))

// What a method of reliable change says of the episodes, by the sample's own means, SDs and correlation and
// the reliability that is published; or why it cannot be used.
struct MethodCount {
    ChangeMethod method = ChangeMethod::jacobson_truax;
    int better = 0;
    int none = 0;
    int worse = 0;
    std::string why_not;
};
BOOST_DESCRIBE_STRUCT(MethodCount, (), (method, better, none, worse, why_not))

struct OutcomeCount {
    OutcomeGroup group = OutcomeGroup::referred;
    Share share;  // without an interval for sessions, of which one client has many
};
BOOST_DESCRIBE_STRUCT(OutcomeCount, (), (group, share))

struct Outcomes {
    std::vector<OutcomeCount> counts;  // in the order of the groups
    ScoreChange scores;                // of those used
    std::vector<MethodCount> methods;
    Description waiting;  // days from referral to the first attended session
};
BOOST_DESCRIBE_STRUCT(Outcomes, (), (counts, scores, methods, waiting))

// `reliability` is what the methods are given; absent where none is published.
Outcomes outcomes_of(std::span<const CountedEpisode> episodes, const ScoreDefinition& score,
                     std::optional<double> reliability);

const Share& share_in(const Outcomes& outcomes, OutcomeGroup group);

// What a method says of each of the episodes, in their order: none of those that are not used. Nothing where
// it cannot be used, for the reasons that MethodCount gives, or where no end of the scale is better.
std::vector<ReliableDirection> directions_by(ChangeMethod method, std::span<const CountedEpisode> episodes,
                                             const ScoreDefinition& score, std::optional<double> reliability);

// Between which proportions n cases lie by chance when each has probability p: exact binomial limits with the
// interpolation of Spiegelhalter 2005 (Stat Med 24:1185-1202, appendix A.1). `tail` lies beyond each: 0.025
// for 95 %, 0.001 for 99.8 %.
Interval funnel_limits(int n, double p, double tail);

// One therapist in the funnel plot.
struct TherapistOutcome {
    std::string therapist_id;
    std::string name;
    int better = 0;  // reliably
    int judged = 0;
};
BOOST_DESCRIBE_STRUCT(TherapistOutcome, (), (therapist_id, name, better, judged))

// The episodes of one service. `used` of `eligible` have a first and a last score.
struct ServiceOutcome {
    std::optional<std::string> service_id;  // absent: of no service
    std::string name;
    int eligible = 0;
    int used = 0;
    int better = 0;  // reliably
    int worse = 0;
    int judged = 0;
    std::optional<EffectSize> effect;
};
BOOST_DESCRIBE_STRUCT(ServiceOutcome, (), (service_id, name, eligible, used, better, worse, judged, effect))

ServiceOutcome outcome_of_service(std::optional<std::string> service_id, std::string name,
                                  std::span<const CountedEpisode> episodes, Direction direction);

}  // namespace attune
