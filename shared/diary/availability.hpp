// What the diary knows of when somebody works and is away, looked up and told in words.
#pragma once

#include <string>
#include <vector>

#include "shared/api/availability.hpp"

namespace attune {

// Of that therapist, as they were entered.
std::vector<WorkingHours> hours_of(const std::vector<api::TherapistHours>& hours,
                                   const std::string& therapist_id);

// The leave that a time falls into; null for none.
const api::Leave* leave_at(const std::vector<api::Leave>& leaves, const std::string& therapist_id,
                           const TimeSpan& wanted);

// "Mon to Thu 09:00 to 13:00, 14:00 to 18:00; Fri 09:00 to 13:00"; "none" for a week without any.
std::string in_words(const std::vector<WorkingStretch>& stretches);

// "09:00 to 13:00, 14:00 to 18:00" of that weekday; empty for a free day.
std::string in_words_on(const std::vector<WorkingStretch>& stretches, int weekday);

// "Mon 7 Dec, 09:00 to Fri 11 Dec, 18:00"; whole days without their times: "7 Dec to 11 Dec", "7 Dec".
std::string in_words(const TimeSpan& span, Instant now, const std::string& zone);

// "Training"; "Away" where the reader may not know why.
std::string in_words(const api::Leave& leave);

// "Training", "Leave": as people choose among them.
std::string words_for(api::LeaveKind kind);

}  // namespace attune
