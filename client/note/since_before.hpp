// What belongs to a session, by day: from the day after the one before it, to its own.
#pragma once

#include <optional>

#include "shared/api/overview.hpp"

namespace attune::desktop {

struct SinceBefore {
    std::optional<Day> after;  // of the attended session before; empty for the first
    Day to;

    [[nodiscard]] bool holds(Day day) const { return day <= to && (!after || day > *after); }
};

SinceBefore since_before(const api::Overview& overview, const api::Session& session);

}  // namespace attune::desktop
