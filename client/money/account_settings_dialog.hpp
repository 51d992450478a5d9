// How the practice charges. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/account_settings_presenter.hpp"

namespace attune::desktop {

class AccountSettingsDialog : public FormDialog, private AccountSettingsView {
public:
    AccountSettingsDialog(wxWindow* parent, Screen& screen, std::function<void()> done = {});

private:
    void show_form(const AccountSettingsForm& form, bool may_change, bool charged) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    struct Text {
        std::string AccountSettingsForm::*member;
        wxTextCtrl* control;
    };
    wxTextCtrl* text(std::string AccountSettingsForm::*member, int lines = 1);
    wxSizer* make_issuer();
    wxSizer* make_rules();

    wxChoice* currency_ = nullptr;
    std::vector<Text> texts_;
    AccountSettingsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
