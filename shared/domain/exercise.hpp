// CFT exercises that can be set as homework: data in shared/exercises/, in our own words. A practice adds its
// own (own_exercise.hpp).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/domain/attachment.hpp"
#include "shared/measures/instrument.hpp"
#include "shared/result.hpp"

namespace attune {

// The flow of compassion that an exercise trains.
enum class Flow { none, to_self, from_others, to_others };
BOOST_DESCRIBE_ENUM(Flow, none, to_self, from_others, to_others)

// A score that the exercise answers, and why: what the desktop shows beside a suggestion.
struct ScoreAnswered {
    std::string instrument;
    std::string score;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ScoreAnswered, (), (instrument, score, reason))

// Which version of an exercise of the practice's own this is.
struct OwnVersion {
    int version = 1;
    bool retired = false;  // it is offered no more; where it is homework already, it goes on

    bool operator==(const OwnVersion&) const = default;
};
BOOST_DESCRIBE_STRUCT(OwnVersion, (), (version, retired))

// Doses are ordinary practice convention, not findings; the therapist sets them.
struct Exercise {
    std::string code;  // "soothing_rhythm_breathing"
    std::string name;
    std::string phase;  // one of phases (shared/domain/phase.hpp)
    Flow flow = Flow::none;
    std::string system;  // "soothing", "threat", "drive"
    std::string purpose;
    std::vector<std::string> steps;
    std::string cautions;
    std::string usual_dose;  // in words
    std::string dose_note;   // what to say beside the dose
    int minutes = 0;         // 0: no set length
    int days_per_week = 7;
    std::vector<ScoreAnswered> answers;
    Status status = Status::from_memory;
    std::string source;
    std::vector<Attachment> attachments = {};
    std::optional<OwnVersion> own = std::nullopt;  // absent: it comes with Attune
};
BOOST_DESCRIBE_STRUCT(Exercise, (),
                      (code, name, phase, flow, system, purpose, steps, cautions, usual_dose, dose_note,
                       minutes, days_per_week, answers, status, source, attachments, own))

inline constexpr std::array<std::string_view, 3> exercise_systems{"threat", "drive", "soothing"};
inline constexpr int longest_usual_minutes = 180;

// Whether it may be set as homework from now on.
inline bool is_offered(const Exercise& exercise)
{
    return !exercise.own || !exercise.own->retired;
}

// Reads the list of exercises. Refuses (malformed, invalid) with the path of each fault: a code used twice,
// an empty text, a dose that fits no week. Whether the scores it names exist is for who holds the
// instruments.
Result<std::vector<Exercise>> parse_exercises(std::string_view json);

}  // namespace attune
