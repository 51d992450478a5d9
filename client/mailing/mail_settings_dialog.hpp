// When the practice mails its clients, as a dialog. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/mailing/mail_settings_presenter.hpp"

namespace attune::desktop {

class MailSettingsDialog : public FormDialog, private MailSettingsView {
public:
    MailSettingsDialog(wxWindow* parent, Screen& screen);

private:
    void show_settings(const MailSettingsForm& form, const std::string& facts, bool may_change) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override;
    void discard() override {}  // nothing is kept

    wxTextCtrl* add_field(const char* member, const wxString& label);

    wxTextCtrl* reminder_ = nullptr;
    wxTextCtrl* last_call_ = nullptr;
    wxTextCtrl* quiet_from_ = nullptr;
    wxTextCtrl* quiet_until_ = nullptr;
    wxStaticText* facts_ = nullptr;
    MailSettingsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
