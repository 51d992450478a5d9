// What the foot line says on its left: what was last saved or kept, and when.
#pragma once

#include <string>
#include <utility>

#include "client/observers.hpp"

namespace attune::desktop {

class Status {
public:
    // "Saved 14:31". A whole sentence when something went wrong.
    void say(std::string text)
    {
        text_ = std::move(text);
        changes_.notify();
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    Observers& changes() { return changes_; }

private:
    std::string text_;
    Observers changes_;
};

}  // namespace attune::desktop
