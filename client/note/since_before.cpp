#include "client/note/since_before.hpp"

#include "client/clock.hpp"

namespace attune::desktop {

SinceBefore since_before(const api::Overview& overview, const api::Session& session)
{
    SinceBefore window{std::nullopt, to_local(session.starts_at).day};
    for (const auto& other : overview.sessions) {
        const auto day = to_local(other.starts_at).day;
        if (other.state == api::SessionState::attended && day < window.to &&
            (!window.after || day > *window.after))
            window.after = day;
    }
    return window;
}

}  // namespace attune::desktop
