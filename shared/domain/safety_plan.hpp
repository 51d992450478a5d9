// The safety plan: what a client and their therapist wrote down for a time when it gets hard, in the order in
// which it is gone through. Kept in versions, as the care plan is.
//
// The steps follow Stanley & Brown (2012), Cogn Behav Pract 19:256-264; the reasons for living are added to
// them. The words are ours.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/languages/language.hpp"
#include "shared/result.hpp"

namespace attune {

// Each in the client's own words, a line for each point; may be empty.
struct SafetyPlanContents {
    std::string warning_signs;
    std::string own_coping;
    std::string distractions;
    std::string people;
    std::string professionals;
    std::string surroundings;
    std::string reasons;

    bool operator==(const SafetyPlanContents&) const = default;
};
BOOST_DESCRIBE_STRUCT(SafetyPlanContents, (),
                      (warning_signs, own_coping, distractions, people, professionals, surroundings, reasons))

enum class SafetyPlanPart {
    warning_signs,
    own_coping,
    distractions,
    people,
    professionals,
    surroundings,
    reasons
};
BOOST_DESCRIBE_ENUM(SafetyPlanPart, warning_signs, own_coping, distractions, people, professionals,
                    surroundings, reasons)

inline constexpr std::size_t room_for_safety_plan_part = 1000;  // in characters
inline constexpr int most_safety_plans = 1000;                  // versions in one record

// One step, in the order of reading.
struct SafetyPlanStep {
    SafetyPlanPart part;
    const char* member;   // as SafetyPlanContents has it
    const char* heading;  // for the client
    const char* hint;     // what belongs there
    std::string SafetyPlanContents::*text;
};
inline constexpr std::array<SafetyPlanStep, 7> safety_plan_steps{{
    {SafetyPlanPart::warning_signs, "warning_signs", to_say("How I notice that it is getting hard"),
     to_say("thoughts, moods, things I do or stop doing"), &SafetyPlanContents::warning_signs},
    {SafetyPlanPart::own_coping, "own_coping", to_say("What I can do by myself"),
     to_say("what has helped before, compassion practices too"), &SafetyPlanContents::own_coping},
    {SafetyPlanPart::distractions, "distractions", to_say("People and places that take my mind off it"),
     to_say("without having to talk about it"), &SafetyPlanContents::distractions},
    {SafetyPlanPart::people, "people", to_say("People I can ask for help"), to_say("with their numbers"),
     &SafetyPlanContents::people},
    {SafetyPlanPart::professionals, "professionals", to_say("Professionals and services I can reach"),
     to_say("with their numbers and hours, and where to go in an emergency"),
     &SafetyPlanContents::professionals},
    {SafetyPlanPart::surroundings, "surroundings", to_say("How I make my surroundings safer"),
     to_say("what is put out of reach, and who helps with that"), &SafetyPlanContents::surroundings},
    {SafetyPlanPart::reasons, "reasons", to_say("What I live for"),
     to_say("people, values, things still to do"), &SafetyPlanContents::reasons},
}};

// The heading of a part.
std::string words_for(SafetyPlanPart part);

// What differs between two versions.
std::vector<SafetyPlanPart> changed_parts(const SafetyPlanContents& before, const SafetyPlanContents& after);

// Parts that are too long, each with its member's name.
std::vector<FieldError> faults_of(const SafetyPlanContents& contents);

}  // namespace attune
