// The care plan: the phase that therapy is in, what it aims at and by which means, what stands in the way of
// compassion, when it is looked at again, and whether the client agrees. Kept in versions, as the formulation
// is.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/day.hpp"
#include "shared/languages/language.hpp"
#include "shared/result.hpp"

namespace attune {

// A score that is to change, and what the client wants of it: "below 10 by March".
struct PlanTarget {
    std::string instrument;
    std::string score;
    std::string aim;

    bool operator==(const PlanTarget&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanTarget, (), (instrument, score, aim))

// What is done towards it: an exercise of the library by its code, or something else in words, never both.
struct Intervention {
    std::string exercise;
    std::string text;

    bool operator==(const Intervention&) const = default;
};
BOOST_DESCRIBE_STRUCT(Intervention, (), (exercise, text))

// What stands in the way of one flow of compassion, and how much the client believes it, in per cent.
struct FearOfFlow {
    std::string text;
    std::optional<int> belief;

    bool operator==(const FearOfFlow&) const = default;
};
BOOST_DESCRIBE_STRUCT(FearOfFlow, (), (text, belief))

// Fears, blocks and resistances by flow.
struct FearsOfFlows {
    FearOfFlow to_others;
    FearOfFlow from_others;
    FearOfFlow to_self;

    bool operator==(const FearsOfFlows&) const = default;
};
BOOST_DESCRIBE_STRUCT(FearsOfFlows, (), (to_others, from_others, to_self))

struct CarePlanContents {
    std::optional<int> phase;  // first_phase to last_phase of shared/domain/phase.hpp
    std::vector<PlanTarget> targets;
    std::vector<Intervention> interventions;
    FearsOfFlows fears;
    std::optional<Day> review_on;
    std::optional<Day> agreed_on;  // by the client
    std::string agreed_how;        // "in session", "by letter"; may be empty

    bool operator==(const CarePlanContents&) const = default;
};
BOOST_DESCRIBE_STRUCT(CarePlanContents, (),
                      (phase, targets, interventions, fears, review_on, agreed_on, agreed_how))

// A part that can differ from version to version, in the order of reading.
enum class CarePlanPart {
    phase,
    targets,
    interventions,
    fears_to_others,
    fears_from_others,
    fears_to_self,
    review,
    agreement
};
BOOST_DESCRIBE_ENUM(CarePlanPart, phase, targets, interventions, fears_to_others, fears_from_others,
                    fears_to_self, review, agreement)

inline constexpr std::size_t most_targets = 6;
inline constexpr std::size_t most_interventions = 12;
inline constexpr std::size_t room_for_aim = 200;  // in characters, and so the others
inline constexpr std::size_t room_for_intervention = 200;
inline constexpr std::size_t room_for_fear = 1000;
inline constexpr std::size_t room_for_agreement = 100;
inline constexpr int highest_belief = 100;
inline constexpr int most_care_plans = 1000;  // versions in one record

struct FearMember {
    CarePlanPart part;
    std::string_view name;  // as FearsOfFlows has it
    std::string_view flow;  // "compassion to others", within a sentence
    FearOfFlow FearsOfFlows::*fear;
};
inline constexpr std::array<FearMember, 3> fear_members{{
    {CarePlanPart::fears_to_others, "to_others", to_say("compassion to others"), &FearsOfFlows::to_others},
    {CarePlanPart::fears_from_others, "from_others", to_say("compassion from others"),
     &FearsOfFlows::from_others},
    {CarePlanPart::fears_to_self, "to_self", to_say("compassion to oneself"), &FearsOfFlows::to_self},
}};

// "Phase", "Fears, compassion to others", "Review date".
std::string words_for(CarePlanPart part);

// What differs between two versions.
std::vector<CarePlanPart> changed_parts(const CarePlanContents& before, const CarePlanContents& after);

// What is wrong with it by itself, each fault with its path: "targets[1].aim". `latest` is the last day that
// has begun anywhere: nobody agreed after it. Whether its scores and exercises exist is for who holds the
// library.
std::vector<FieldError> faults_of(const CarePlanContents& contents, Day latest);

// Its review date has come.
bool review_is_due(const CarePlanContents& contents, Day today);

// "review 12 Jan", "review due today", "review due since 12 Nov", with the year where it is not plain;
// "no review date".
std::string review_words(const CarePlanContents& contents, Day today);

}  // namespace attune
