// A write whose draft stays on this computer until the server is known to have it, even when the screen that
// sent it is gone by then.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "client/screen.hpp"

namespace attune::desktop {

// `draft` holds what was typed and `key`, and is kept before anything is sent. It is removed when the write
// has happened; after a refusal it stays. `done` runs unless `owner` is gone.
template <api::Endpoint E, class Done>
void send_kept(Screen& screen, const std::weak_ptr<void>& owner, typename E::Request request, Draft draft,
               const std::string& key, Done done)
{
    const auto id = draft.id;
    screen.drafts.keep(std::move(draft));
    const auto until_answered = std::make_shared<char>();
    screen.calls.call<E>(
        until_answered, std::move(request),
        [until_answered, owner, id, done, &drafts = screen.drafts](const Result<typename E::Reply>& reply) {
            if (reply)
                drafts.remove(id);
            if (!owner.expired())
                done(reply);
        },
        key);
}

// What to say while a write waits for the connection; empty when it does not have to.
std::string waiting_sentence(const Calls& calls);

// "Saved 14:31".
std::string saved_words(const Screen& screen);

}  // namespace attune::desktop
