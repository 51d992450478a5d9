// Which calendar day the server takes an instant for.
#pragma once

#include <chrono>

#include "shared/domain/day.hpp"

namespace attune::server {

// By UTC, as the server knows no practice's clock.
constexpr Day day_of(Instant instant)
{
    return {std::chrono::floor<std::chrono::days>(instant.value)};
}

}  // namespace attune::server
