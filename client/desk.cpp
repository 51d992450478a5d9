#include "client/desk.hpp"

namespace attune::desktop {

Desk::Desk(Connection& connection, Async& async, const Clock& clock, api::SignedIn signed_in, Library library,
           DraftStore store)
    : signed_in_{std::move(signed_in)},
      library_{std::move(library)},
      calls_{connection, async, clock},
      drafts_{std::move(store), async, clock, status_},
      screen_{calls_, async, drafts_, status_, library_, signed_in_, clock}
{
    calls_.signed_in(signed_in_.token);
}

void Desk::renew(const api::SignedIn& signed_in)
{
    signed_in_ = signed_in;
    calls_.signed_in(signed_in_.token);
}

}  // namespace attune::desktop
