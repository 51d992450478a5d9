// The window that a client is given: the whole screen, without menus, with nothing in it but the form and the
// question for the therapist's password. Nothing closes it but that password.
#pragma once

#include <functional>
#include <string>

#include <wx/frame.h>

#include "client/handover/handover_panel.hpp"
#include "client/lock/lock_panel.hpp"

namespace attune::desktop {

class HandoverFrame : public wxFrame {
public:
    struct Desk {
        Screen& screen;
        Connection& connection;
        const std::string& password_hash;
    };
    // The therapist is back. `renewed` is the new sign-in, or null when only the memory could answer.
    using BackAgain = std::function<void(const Handover& handover, const api::SignedIn* renewed)>;
    HandoverFrame(const Desk& desk, Handover handover, BackAgain back_again);

    // Nobody has touched the screen: from here only the password leads on.
    void time_out();

private:
    void ask_for_password(LockReason reason);
    void show_form();

    Desk desk_;
    BackAgain back_again_;
    HandoverPanel* form_ = nullptr;
    LockPanel* lock_ = nullptr;  // in front of the form; null while the client answers
    bool timed_out_ = false;
};

}  // namespace attune::desktop
