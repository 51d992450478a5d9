// Keeps two desktops alike, shows what clients send, and tells leads of a break-glass: looks every few
// seconds for clients whose record somebody else, or the client, has changed, and for records that were
// opened.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"

namespace attune::desktop {

class NewsWatch {
public:
    using Changed = std::function<void(const std::vector<std::string>& client_ids)>;

    // Begins at once; `changed` is called on the GUI thread. The list is empty when a record was opened by
    // break-glass and nothing else is new.
    NewsWatch(Screen& screen, Changed changed);

    // With the two round trips that follow, the look and the reading, what a client sends is shown within
    // five seconds.
    static constexpr std::chrono::seconds between_looks{3};

private:
    void look();
    void look_later();

    Screen& screen_;
    Changed changed_;
    std::optional<Instant> since_;  // on the server's clock
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
