// The outcomes that NHS Talking Therapies counts: caseness, recovery, reliable improvement, deterioration and
// reliable recovery, of a depression measure and an anxiety measure taken together.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <boost/describe/class.hpp>

#include "shared/measures/facts.hpp"

namespace attune {

// At `caseness` or above is a case, and a change of `reliable_change` or more is reliable: both inclusive.
// Higher is worse on all of them.
struct TalkingTherapiesMeasure {
    std::string_view code;     // "phq9"
    std::string_view problem;  // "social anxiety"; empty where it is for everybody
    double caseness = 0;
    std::optional<double> reliable_change;  // absent where none is published
    Status status = Status::from_memory;
};

// PHQ-9 and GAD-7 are verified (PMC8411661, Table 1), and caseness on the phobia scales; the figures of the
// measures of particular problems are from memory, and must be confirmed before they judge anybody.
inline constexpr std::array talking_therapies_measures{
    TalkingTherapiesMeasure{"phq9", "", 10, 6, Status::verified},
    TalkingTherapiesMeasure{"gad7", "", 8, 4, Status::verified},
    TalkingTherapiesMeasure{"iapt_phobia", "", 4, std::nullopt, Status::verified},
    TalkingTherapiesMeasure{"spin", "social anxiety", 19, 10, Status::from_memory},
    TalkingTherapiesMeasure{"oci", "OCD", 40, 32, Status::from_memory},
    TalkingTherapiesMeasure{"iesr", "PTSD (older)", 33, 9, Status::from_memory},
    TalkingTherapiesMeasure{"pcl5", "PTSD", 32, 10, Status::from_memory},
    TalkingTherapiesMeasure{"pswq", "worry", 45, 10, Status::from_memory},
    TalkingTherapiesMeasure{"pdss", "panic disorder", 8, 5, Status::from_memory},
    TalkingTherapiesMeasure{"mi", "agoraphobia", 2.3, 0.73, Status::from_memory},
    TalkingTherapiesMeasure{"hai_short", "health anxiety", 18, 4, Status::from_memory},
    TalkingTherapiesMeasure{"cfq", "chronic fatigue", 19, std::nullopt, Status::from_memory}};

// The measure of that code whose figures may judge somebody, or null.
const TalkingTherapiesMeasure* verified_measure(std::string_view code);

struct FirstAndLast {
    double first = 0;
    double last = 0;
};

// Of a course of at least two attended treatment contacts, with first and last scores on both measures.
struct TalkingTherapiesOutcome {
    bool caseness_at_start = false;       // on either measure
    bool recovery = false;                // a case at the start, below both cut-offs at the end
    bool reliable_improvement = false;    // a reliable fall on one or both, no reliable rise on the other
    bool reliable_deterioration = false;  // a reliable rise on one or both, no reliable fall on the other
    bool reliable_recovery = false;       // recovery and reliable improvement

    bool operator==(const TalkingTherapiesOutcome&) const = default;
};
BOOST_DESCRIBE_STRUCT(TalkingTherapiesOutcome, (),
                      (caseness_at_start, recovery, reliable_improvement, reliable_deterioration,
                       reliable_recovery))

// Absent for a course that is not eligible: fewer than two contacts, or a measure without first and last
// score.
std::optional<TalkingTherapiesOutcome> talking_therapies_outcome(
    int attended_contacts, const TalkingTherapiesMeasure& depression_measure,
    const std::optional<FirstAndLast>& depression, const TalkingTherapiesMeasure& anxiety_measure,
    const std::optional<FirstAndLast>& anxiety);

}  // namespace attune
