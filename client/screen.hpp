// What every screen behind the sign-in is given. One of these lives as long as the sign-in; screens keep a
// reference.
#pragma once

#include "client/async.hpp"
#include "client/clock.hpp"
#include "client/connection/calls.hpp"
#include "client/drafts/drafts.hpp"
#include "client/library.hpp"
#include "client/status.hpp"
#include "shared/api/sign_in.hpp"

namespace attune::desktop {

struct Screen {
    Calls& calls;
    Async& async;
    Drafts& drafts;
    Status& status;
    Library& library;
    const api::SignedIn& signed_in;
    Clock clock;

    [[nodiscard]] bool may(api::Permission permission) const
    {
        return api::may(signed_in.user.role, permission);
    }
};

}  // namespace attune::desktop
