// That no note of a session will be written, and why: it waits no longer then. No wx here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client/screen.hpp"
#include "shared/api/today.hpp"

namespace attune::desktop {

class WaiveNoteView {
public:
    virtual ~WaiveNoteView() = default;
    virtual void show_busy(bool busy) = 0;
    virtual void show_faults(const std::vector<FieldError>& faults) = 0;
    virtual void show_sentence(const std::string& sentence) = 0;
    virtual void close() = 0;
};

class WaiveNotePresenter {
public:
    using Done = std::function<void()>;

    WaiveNotePresenter(WaiveNoteView& view, Screen& screen, api::NoteToSign waits, Done done)
        : view_{view},
          screen_{screen},
          waits_{std::move(waits)},
          done_{std::move(done)}
    {
    }

    // "Wren Larkwhistle, the session of 24 Nov 2026"
    [[nodiscard]] std::string about() const;
    void waive(const std::string& reason);

private:
    WaiveNoteView& view_;
    Screen& screen_;
    api::NoteToSign waits_;
    Done done_;
    std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace attune::desktop
