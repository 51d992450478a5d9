// Which measures can be handed over to a client, why the others cannot, and everything that is read before
// the screen is given away. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "client/client_model.hpp"
#include "client/handover/handover.hpp"
#include "client/screen.hpp"
#include "shared/api/practice_library.hpp"

namespace attune::desktop {

class HandoverOffer {
public:
    HandoverOffer(Screen& screen, ClientModel& model);

    // Asks what the practice has loaded; `changed` hears when the answers below are others.
    void look(std::function<void()> changed);

    // Why the measure cannot be given in any way: the practice has not stated what allows it. Empty when it
    // can, and while that is not known yet.
    [[nodiscard]] std::string why_not_at_all(const std::string& instrument_code) const;

    // Why the measure cannot be handed over, as a sentence; empty when it can.
    [[nodiscard]] std::string why_not(const std::string& instrument_code) const;

    // The language in which it is asked of who reads `wanted` ("de"): of the first wording that is loaded in
    // it, of the first one that is, or of its own words. Only of what can be handed over.
    [[nodiscard]] std::string language_of(const std::string& instrument_code, std::string_view wanted) const;

    // Reads the wordings and the safety text, and gives the hand-over to `ready`, or a sentence to `refused`.
    void prepare(const std::string& instrument_code, std::function<void(Handover)> ready,
                 std::function<void(const std::string&)> refused);

private:
    struct Preparation;

    [[nodiscard]] std::vector<std::string> languages(const Instrument& instrument) const;
    void read_next(const std::shared_ptr<Preparation>& preparation);
    void read_safety(const std::shared_ptr<Preparation>& preparation);

    Screen& screen_;
    ClientModel& model_;
    std::optional<api::ReadPracticeLibrary::Reply> practice_;
    std::string fault_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
