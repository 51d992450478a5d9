// Everything that lives as long as one sign-in, and the Screen made of it. When the person signs out the desk
// goes, and what it knew with it.
#pragma once

#include <filesystem>

#include "client/screen.hpp"

namespace attune::desktop {

class Desk {
public:
    Desk(Connection& connection, Async& async, const Clock& clock, api::SignedIn signed_in, Library library,
         DraftStore store);
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    Screen& screen() { return screen_; }
    // A new sign-in of the same user, after the old one has ended.
    void renew(const api::SignedIn& signed_in);

private:
    api::SignedIn signed_in_;
    Library library_;
    Status status_;
    Calls calls_;
    Drafts drafts_;
    Screen screen_;
};

}  // namespace attune::desktop
