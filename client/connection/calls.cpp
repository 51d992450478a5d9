#include "client/connection/calls.hpp"

#include "shared/api/caseload.hpp"

namespace attune::desktop {

namespace {

constexpr std::chrono::seconds between_looks{5};

// No answer, or one that says that the same call will be carried out before long: the server is full, without
// its database for a moment, or still at work on the first try.
bool passes(const Refusal& refusal)
{
    const bool worth_repeating = refusal.code == RefusalCode::busy || refusal.code == RefusalCode::in_flight;
    return refusal.code == RefusalCode::unreachable || (worth_repeating && refusal.retry_after > 0);
}

}  // namespace

Calls::Calls(Connection& connection, Async& async, Clock clock)
    : connection_{connection},
      async_{async},
      clock_{std::move(clock)}
{
}

void Calls::signed_in(const std::string& token)
{
    connection_.use_token(token);
    sign_in_expired_ = false;
    repeat_waiting();
    changes_.notify();
}

void Calls::signed_out()
{
    connection_.use_token({});
    alive_ = std::make_shared<char>();
    waiting_.clear();
    sign_in_expired_ = false;
    changes_.notify();
}

// Looks with a call that needs the database, as what waits does.
void Calls::try_now()
{
    look_ = std::make_shared<char>();
    run(
        async_, look_, [this] { return connection_.call<api::ReadNews>({}); },
        [this](const Result<api::ReadNews::Reply>& reply) {
            note_answer(reply ? std::nullopt : std::optional{reply.error()});
        });
}

void Calls::note_answer(const std::optional<Refusal>& refusal)
{
    const bool offline = refusal && passes(*refusal);
    if (offline)
        look_again_soon();
    if (offline == offline_since_.has_value())
        return;
    if (offline) {
        offline_since_ = clock_();
    } else {
        offline_since_.reset();
        look_.reset();
        repeat_waiting();
    }
    changes_.notify();
}

bool Calls::must_wait(Waits waits, const Refusal& refusal)
{
    if (passes(refusal))
        return waits.for_connection;
    if (refusal.code != RefusalCode::unauthenticated || !waits.for_sign_in)
        return false;
    if (!sign_in_expired_) {
        sign_in_expired_ = true;
        changes_.notify();
    }
    return true;
}

void Calls::park(std::function<void()> again)
{
    waiting_.push_back(std::move(again));
    changes_.notify();
}

// What still cannot go parks itself again.
void Calls::repeat_waiting()
{
    for (const auto& again : std::exchange(waiting_, {}))
        again();
}

void Calls::look_again_soon()
{
    look_ = std::make_shared<char>();
    run_after(async_, between_looks, look_, [this] { try_now(); });
}

}  // namespace attune::desktop
