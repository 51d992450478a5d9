// Dates as people type them.
#pragma once

#include <optional>
#include <string_view>

#include "shared/domain/day.hpp"

namespace attune::desktop {

// "24 Nov 2026", "24 november", "24/11/2026", "24.11.26", "2026-11-24", "today", "yesterday"; day before
// month wherever both are figures. Without a year it is the latest such day up to `today`. nullopt for what
// is no date.
std::optional<Day> parse_typed_day(std::string_view text, Day today);

}  // namespace attune::desktop
