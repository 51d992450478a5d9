// Whether a command comes from a key that is held down: what books at once would book week after week.
#pragma once

#include <chrono>

#include "client/clock.hpp"

namespace attune::desktop {

class HeldKey {
public:
    // To be asked once each time that the command is given.
    bool is_held(Instant now)
    {
        constexpr std::chrono::milliseconds between_repeats{700};
        const bool held = now.value - asked_.value < between_repeats;
        asked_ = now;
        return held;
    }

private:
    Instant asked_;
};

}  // namespace attune::desktop
