// The client's next session at once, without a form: the weekday, time and length of the latest one, in the
// first week that holds none. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "client/client_model.hpp"
#include "client/held_key.hpp"
#include "client/screen.hpp"

namespace attune::desktop {

class NextSession {
public:
    struct Told {
        // It is booked, or that was taken back: `undo` is null then.
        std::function<void(const std::string& sentence, std::function<void()> undo)> done;
        // It is for a form to say when: `why` is empty where the client has had no session to go by.
        std::function<void(const Refusal& why)> by_hand;
    };
    NextSession(Screen& screen, ClientModel& model, Told told);

    // Nothing more happens while one is on its way.
    void book();

private:
    void booked(const api::Session& session);
    void take_back(const api::Session& session);
    void put(const api::Session& session);

    Screen& screen_;
    ClientModel& model_;
    Told told_;
    bool busy_ = false;
    HeldKey held_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
