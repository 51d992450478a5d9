// The services that an episode can be of, for the choice in its forms: those on offer, and the one that it
// has already. No wx here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/screen.hpp"

namespace attune::desktop {

class ServicesOnOffer {
public:
    // `known` is the one that the episode has, if any, with its name.
    ServicesOnOffer(Screen& screen, std::optional<std::string> known, std::string known_name);

    // Reads them; `changed` once names() are others.
    void begin(std::function<void()> changed);

    // "Not said" first.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    // Places in names(); an id that is not among them stands as not said.
    [[nodiscard]] std::size_t place_of(const std::optional<std::string>& service_id) const;
    [[nodiscard]] std::optional<std::string> at(std::size_t place) const;

private:
    void add(std::string service_id, std::string name);

    Screen& screen_;
    std::vector<std::string> names_;
    std::vector<std::string> ids_;  // of names_ after the first
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
