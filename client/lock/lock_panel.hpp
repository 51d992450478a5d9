// The cover of a locked screen: who is asked for the password, and nothing of any client.
#pragma once

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/lock/unlock_presenter.hpp"

namespace attune::desktop {

// The last two are of a screen that was handed to a client: it is given back, or nobody has touched it.
enum class LockReason { asked, idle, sign_in_ended, given_back, handed_over_and_idle };

class LockPanel : public wxPanel, private LockView {
public:
    // `leave` signs out instead, or goes back to the questions when the screen is being given back.
    LockPanel(wxWindow* parent, Connection& connection, Async& async, const api::SignedIn& signed_in,
              std::string password_hash, UnlockPresenter::Unlocked unlocked, std::function<void()> leave);

    void show_reason(LockReason reason, bool sign_in_ended);

private:
    void show_busy(bool busy) override;
    void show_refusal(const std::string& sentence) override;
    void submit();

    bool sign_in_ended_ = false;  // the server must answer: memory alone will not do
    wxStaticText* title_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxTextCtrl* password_ = nullptr;
    wxStaticText* refusal_ = nullptr;
    wxButton* unlock_ = nullptr;
    wxButton* leave_ = nullptr;
    UnlockPresenter presenter_;
};

}  // namespace attune::desktop
