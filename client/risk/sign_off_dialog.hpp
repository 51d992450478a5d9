// What was done about a flag. It does not block the window, so that a sign-in that has expired can be
// renewed under it; it hides while its page is covered by the lock, and goes with it.
#pragma once

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "client/risk/sign_off_presenter.hpp"
#include "client/workspace/workspace.hpp"

namespace attune::desktop {

class SignOffDialog : public wxDialog, private SignOffView {
public:
    SignOffDialog(wxWindow* parent, Screen& screen, FlagOfClient about, SignOffPresenter::Settled settled);

private:
    void show_text(const std::string& text) override;
    void show_refusal(const std::string& sentence) override;
    void show_sending(bool sending, const std::string& sentence) override;
    void close() override;

    wxSizer* make_words();
    wxSizer* make_buttons();
    void show_sentence(const std::string& sentence);

    wxStaticText* flag_ = nullptr;
    wxStaticText* facts_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxStaticText* sentence_ = nullptr;
    wxButton* sign_off_ = nullptr;
    bool open_ = true;
    SignOffPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

// For the table of features, and to take up a text that was left.
void sign_off_flag(wxWindow* window, PageContext& context, const api::Flag& flag);
void resume_sign_off(wxWindow* window, PageContext& context, const Draft& draft);

}  // namespace attune::desktop
