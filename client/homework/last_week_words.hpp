// What a client practised in the last week, in one sentence, for who sets the next homework.
#pragma once

#include <string>

#include "shared/api/overview.hpp"

namespace attune::desktop {

// "In the last 7 days: Soothing rhythm breathing on 4 days, 22 min."; one sentence for all that runs, empty
// when nothing runs.
std::string last_week_words(const api::Overview& overview, Day today);

}  // namespace attune::desktop
