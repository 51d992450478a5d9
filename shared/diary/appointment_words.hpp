// An appointment in words, for the diary's grid, its list and whoever listens.
#pragma once

#include <string>

#include "shared/api/diary.hpp"

namespace attune {

// "Wren Larkwhistle", "Wren Larkwhistle and Tobias Mossgrove", "Kindness group, 6 clients", "Team meeting";
// "A client of a colleague" where somebody comes whom the reader does not see, or not any more. Who cancelled
// is not among them, unless nobody comes.
std::string who_comes(const api::Appointment& appointment);

// "with Tomas Reedling", of a colleague's appointment; empty for one's own.
std::string with_whom(const api::Appointment& appointment, const std::string& user_id);

// "Attended", of those whom who_comes tells; of several in different states, how many in each: "3 attended, 1
// did not attend". Then who cancelled: "Booked, without Tobias Mossgrove (cancelled)", of a group "Booked, 1
// late cancel". Empty where nobody is expected.
std::string state_of(const api::Appointment& appointment);

// "Individual".
std::string words_for(api::AppointmentKind kind);

// "2 that have taken place were left as they were.", of a series that was changed from one of its
// appointments on; empty where none were.
std::string left_words(std::int64_t left);

// The room's name; empty for none.
std::string room_of(const api::Appointment& appointment, const std::vector<api::Room>& rooms);

// "Tue 1 Dec, 14:00 to 14:50, Wren Larkwhistle, booked, Room 2": read out as one stops at it.
std::string read_out(const api::Appointment& appointment, const std::vector<api::Room>& rooms,
                     const std::string& user_id, Instant now);

}  // namespace attune
