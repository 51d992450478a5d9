// The homework that Attune fills into a note: what was set, and what was practised of it since the session
// before. No wx here.
#pragma once

#include <string>

#include "shared/api/overview.hpp"

namespace attune::desktop {

// A line each: "Soothing rhythm breathing, 5 min, 7 days a week: practised on 4 days, 38 min in all." Empty
// when none was running.
std::string homework_text(const api::Overview& overview, const api::Session& session);

}  // namespace attune::desktop
