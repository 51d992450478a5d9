// The cover of a locked screen: who is asked for the password, and nothing of any client.
#pragma once

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/lock/unlock_presenter.hpp"

namespace attune::desktop {

enum class LockReason { asked, idle, sign_in_ended };

class LockPanel : public wxPanel, private LockView {
public:
    // `leave` signs out instead.
    LockPanel(wxWindow* parent, Connection& connection, Async& async, const api::SignedIn& signed_in,
              std::string password_hash, UnlockPresenter::Unlocked unlocked, std::function<void()> leave);

    void show_reason(LockReason reason);

private:
    void show_busy(bool busy) override;
    void show_refusal(const std::string& sentence) override;
    void submit();

    LockReason reason_ = LockReason::asked;
    wxStaticText* title_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxTextCtrl* password_ = nullptr;
    wxStaticText* refusal_ = nullptr;
    wxButton* unlock_ = nullptr;
    UnlockPresenter presenter_;
};

}  // namespace attune::desktop
