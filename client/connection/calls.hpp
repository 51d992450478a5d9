// What every screen talks to the server through. It keeps two promises: a call that meets an expired sign-in
// waits until the person has signed in again, and a write that meets a dead connection, or a server that
// cannot work just now, waits until that is over; both are then repeated with their own key. Reads are
// refused at once (unreachable, busy). Lives on the GUI thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/async.hpp"
#include "client/clock.hpp"
#include "client/connection/connection.hpp"
#include "client/connection/key.hpp"
#include "client/observers.hpp"

namespace attune::desktop {

class Calls {
public:
    Calls(Connection& connection, Async& async, Clock clock);

    // Hands the reply to `done` on the GUI thread unless `owner` is gone by then. A keyed write goes out even
    // when its owner has gone: a person did it. `key` is for a write whose key was kept with a draft.
    template <api::Endpoint E, class Done>
    void call(const std::weak_ptr<void>& owner, typename E::Request request, Done done, std::string key = {})
    {
        if (E::repeat == api::Repeat::keyed && key.empty())
            key = new_key();
        const Waits waits{.for_sign_in = E::needs != api::Permission::none,
                          .for_connection = E::repeat == api::Repeat::keyed};
        attempt(
            waits, owner,
            [this, request = std::move(request), key = std::move(key)] {
                return connection_.template call<E>(request, key);
            },
            std::move(done));
    }

    // The same without waiting for anything and without a say in the connection's state being lost twice:
    // for calls that are made again anyway, such as looking for news, or a write whose key is kept.
    template <api::Endpoint E, class Done>
    void ask(const std::weak_ptr<void>& owner, typename E::Request request, Done done,
             const std::string& key = {})
    {
        attempt(
            Waits{}, owner,
            [this, request = std::move(request), key] { return connection_.template call<E>(request, key); },
            std::move(done));
    }

    // Makes calls as this user from now on, and repeats what was waiting for it.
    void signed_in(const std::string& token);
    // Forgets the user, and what was waiting.
    void signed_out();
    // Looks whether the connection is back, without waiting for the next look.
    void try_now();

    [[nodiscard]] std::optional<Instant> offline_since() const { return offline_since_; }
    [[nodiscard]] bool sign_in_expired() const { return sign_in_expired_; }
    [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
    // Tells of every change of the three above.
    Observers& changes() { return changes_; }

private:
    struct Waits {
        bool for_sign_in = false;
        bool for_connection = false;
    };

    template <class Work, class Done>
    void attempt(Waits waits, const std::weak_ptr<void>& owner, Work work, Done done)
    {
        run(async_, alive_, work, [this, waits, owner, work, done](const auto& reply) {
            const auto refusal = reply ? std::nullopt : std::optional<Refusal>{reply.error()};
            note_answer(refusal);
            if (refusal && must_wait(waits, *refusal))
                park([this, waits, owner, work, done] { attempt(waits, owner, work, done); });
            else if (!owner.expired())
                done(reply);
        });
    }

    void note_answer(const std::optional<Refusal>& refusal);
    bool must_wait(Waits waits, const Refusal& refusal);
    void park(std::function<void()> again);
    void repeat_waiting();
    void look_again_soon();

    Connection& connection_;
    Async& async_;
    Clock clock_;
    Observers changes_;
    std::optional<Instant> offline_since_;
    bool sign_in_expired_ = false;
    std::vector<std::function<void()>> waiting_;
    std::shared_ptr<void> look_;                              // the next look, while offline
    std::shared_ptr<void> alive_ = std::make_shared<char>();  // replaced when the user signs out
};

}  // namespace attune::desktop
