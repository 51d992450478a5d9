// Keeps two desktops alike, and shows what clients send: looks every few seconds for clients whose record
// somebody else, or the client, has changed.
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

    // Begins at once; `changed` is called on the GUI thread, never with an empty list.
    NewsWatch(Screen& screen, Changed changed);

    static constexpr std::chrono::seconds between_looks{4};

private:
    void look();
    void look_later();

    Screen& screen_;
    Changed changed_;
    std::optional<Instant> since_;  // on the server's clock
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
