// A practice of invented people in memory, behind a Connection: for the preview and for tests of screens.
#pragma once

#include "shared/domain/day.hpp"
#include "tests/support/fake_connection.hpp"

namespace attune::desktop {

inline constexpr Instant invented_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} +
                                      std::chrono::hours{14} + std::chrono::minutes{6}};

class InventedPractice : public FakeConnection {
public:
    InventedPractice();
};

}  // namespace attune::desktop
