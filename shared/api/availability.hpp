// When therapists work and when they are away, as the diary shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "shared/diary/free_time.hpp"

namespace attune::api {

enum class LeaveKind { leave, training, sick, other };
BOOST_DESCRIBE_ENUM(LeaveKind, leave, training, sick, other)

inline constexpr std::size_t room_for_leave_word = 100;

// A week of a therapist; `number` rises with each that is entered.
struct TherapistHours {
    std::string therapist_id;
    std::int64_t number = 0;
    Day valid_from;
    std::vector<WorkingStretch> stretches;  // by weekday and time
};
BOOST_DESCRIBE_STRUCT(TherapistHours, (), (therapist_id, number, valid_from, stretches))

// `kind` and `word` for the therapist and a practice lead; for everybody else somebody is away.
struct Leave {
    std::string leave_id;
    std::int64_t row_version = 0;
    std::string therapist_id;
    std::string therapist_name;
    Instant starts_at;
    Instant ends_at;
    std::optional<LeaveKind> kind;
    std::string word;
    bool withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(Leave, (),
                      (leave_id, row_version, therapist_id, therapist_name, starts_at, ends_at, kind, word,
                       withdrawn))

}  // namespace attune::api
