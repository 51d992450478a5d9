// The door on the screen: signing in, making the first user, and what is said while the server is looked for.
#pragma once

#include <functional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/simplebook.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/sign_in/sign_in_presenter.hpp"

namespace attune::desktop {

class SignInPanel : public wxPanel, private SignInView {
public:
    using Enter = std::function<void(const Entrance&)>;
    // `elsewhere` leads back to the choice of the practice; null where the address was given.
    SignInPanel(wxWindow* parent, Connection& connection, Async& async, Enter enter,
                std::function<void()> elsewhere);

    void begin() { presenter_.begin(); }

private:
    void show_looking_for_server() override;
    void show_no_server(const std::string& sentence) override;
    void show_sign_in(const api::Practice& practice) override;
    void show_first_user() override;
    void show_busy(bool busy) override;
    void show_refusal(const std::string& sentence) override;
    void enter(const Entrance& entrance) override;

    wxWindow* make_looking(wxWindow* parent);
    wxWindow* make_no_server(wxWindow* parent);
    wxWindow* make_sign_in(wxWindow* parent);
    wxWindow* make_first_user(wxWindow* parent);
    void submit_sign_in();
    void submit_first_user();

    Enter enter_;
    std::function<void()> elsewhere_;
    wxSimplebook* book_ = nullptr;
    wxStaticText* no_server_ = nullptr;
    wxStaticText* practice_ = nullptr;
    wxStaticText* demonstration_ = nullptr;
    wxTextCtrl* username_ = nullptr;
    wxTextCtrl* password_ = nullptr;
    wxButton* sign_in_ = nullptr;
    wxStaticText* sign_in_refusal_ = nullptr;
    wxTextCtrl* practice_name_ = nullptr;
    wxTextCtrl* display_name_ = nullptr;
    wxTextCtrl* first_username_ = nullptr;
    wxTextCtrl* first_password_ = nullptr;
    wxTextCtrl* password_again_ = nullptr;
    wxButton* create_ = nullptr;
    wxStaticText* first_refusal_ = nullptr;
    SignInPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
