// What became of an appointment for one client, in words.
#pragma once

#include <array>
#include <string>

#include "shared/api/clients.hpp"

namespace attune {

// In the order in which people choose among them.
inline constexpr std::array session_states{api::SessionState::booked,
                                           api::SessionState::arrived,
                                           api::SessionState::attended,
                                           api::SessionState::did_not_attend,
                                           api::SessionState::cancelled,
                                           api::SessionState::late_cancel,
                                           api::SessionState::cancelled_by_therapist};

// "Did not attend".
std::string words_for(api::SessionState state);

}  // namespace attune
