// Waiting for the practice on this computer: start its server, look until it is ready, tell how it goes, stop
// when the person does not want to wait. No wx here.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "client/async.hpp"
#include "shared/result.hpp"

namespace attune::desktop {

class StartView {
public:
    virtual ~StartView() = default;
    virtual void show_starting(std::chrono::seconds so_far) = 0;
    virtual void show_not_started(const std::string& sentence) = 0;
    virtual void started() = 0;
};

// The server as the presenter sees it. All three are called on worker threads, never two at once.
struct Startable {
    std::function<bool()> ready;
    std::function<Result<void>()> start;
    std::function<bool()> running;
};

class StartPresenter {
public:
    StartPresenter(StartView& view, Startable server, Async& async);

    // One that already answers is used as it is.
    void begin();
    // Nothing more is told; the server may go on starting.
    void cancel();

    static constexpr std::chrono::milliseconds between_looks{200};
    static constexpr std::chrono::seconds patience{90};

private:
    enum class State { ready, starting, ended };
    void look();
    void looked(State state);

    StartView& view_;
    Startable server_;
    Async& async_;
    std::chrono::milliseconds waited_{0};
    std::shared_ptr<void> alive_;
};

}  // namespace attune::desktop
