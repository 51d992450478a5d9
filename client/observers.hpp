// Who wants to hear when something has changed. An observer hears until it lets go of its token.
#pragma once

#include <functional>
#include <memory>
#include <vector>

namespace attune::desktop {

using Subscription = std::shared_ptr<void>;

class Observers {
public:
    [[nodiscard]] Subscription add(std::function<void()> changed)
    {
        auto entry = std::make_shared<std::function<void()>>(std::move(changed));
        entries_.push_back(entry);
        return entry;
    }

    // Those added or let go while this runs neither disturb it nor are disturbed.
    void notify()
    {
        std::erase_if(entries_, [](const auto& entry) { return entry.expired(); });
        for (const auto& entry : std::vector{entries_})
            if (const auto changed = entry.lock())
                (*changed)();
    }

private:
    std::vector<std::weak_ptr<std::function<void()>>> entries_;
};

}  // namespace attune::desktop
