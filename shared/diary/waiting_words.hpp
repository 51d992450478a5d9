// A place on the waiting list in words.
#pragma once

#include <string>

#include "shared/api/waiting.hpp"

namespace attune {

// "First appointment".
std::string words_for(api::WaitsFor waits_for);
// "Urgent".
std::string words_for(api::Urgency urgency);
// "Offered".
std::string words_for(api::WaitingState state);

WaitingWishes wishes_of(const api::WaitingDetails& details);

// Days from when they wait until `today`; 0 where that lies ahead.
int days_waited(const api::WaitingDetails& details, Day today);

}  // namespace attune
