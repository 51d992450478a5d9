// When a screen that nobody touches is to be locked.
#pragma once

#include <chrono>

#include "client/clock.hpp"

namespace attune::desktop {

class IdleWatch {
public:
    static constexpr std::chrono::minutes usual_limit{5};

    explicit IdleWatch(Instant now, std::chrono::seconds limit = usual_limit) : touched_{now}, limit_{limit}
    {
    }

    // A key or the mouse was used.
    void touch(Instant now) { touched_ = now; }
    // Also after the computer slept: its clock has gone on. A clock set back counts from now.
    [[nodiscard]] bool due(Instant now)
    {
        if (now < touched_)
            touched_ = now;
        return now.value - touched_.value >= limit_;
    }

private:
    Instant touched_;
    std::chrono::seconds limit_;
};

}  // namespace attune::desktop
