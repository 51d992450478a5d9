#include "client/first_run/start_presenter.hpp"

#include "shared/languages/spoken.hpp"

namespace attune::desktop {

StartPresenter::StartPresenter(StartView& view, Startable server, Async& async)
    : view_{view},
      server_{std::move(server)},
      async_{async}
{
}

void StartPresenter::begin()
{
    alive_ = std::make_shared<char>();
    waited_ = {};
    view_.show_starting({});
    run(
        async_, alive_,
        [server = server_]() -> Result<void> { return server.ready() ? Result<void>{} : server.start(); },
        [this](const Result<void>& outcome) {
            if (!outcome)
                return view_.show_not_started(outcome.error().sentence);
            look();
        });
}

void StartPresenter::cancel()
{
    alive_.reset();
}

void StartPresenter::look()
{
    run(
        async_, alive_,
        [server = server_] {
            if (server.ready())
                return State::ready;
            return server.running() ? State::starting : State::ended;
        },
        [this](State state) { looked(state); });
}

void StartPresenter::looked(State state)
{
    if (state == State::ready)
        return view_.started();
    if (state == State::ended)
        return view_.show_not_started(
            say("The practice's server stopped while it was starting. Its log, attuned.log, lies beside the "
                "practice's records and says why. The records were not touched."));
    waited_ += between_looks;
    if (waited_ >= patience)
        return view_.show_not_started(
            say("The practice's server is not ready after a minute and a half. It goes on starting; "
                "try again to look once more."));
    view_.show_starting(std::chrono::floor<std::chrono::seconds>(waited_));
    run_after(async_, between_looks, alive_, [this] { look(); });
}

}  // namespace attune::desktop
