// The practice's signals, as a dialog. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/inbox/signals_presenter.hpp"

namespace attune::desktop {

class SignalsDialog : public FormDialog, private SignalsView {
public:
    SignalsDialog(wxWindow* parent, Screen& screen);

private:
    void show_settings(const SignalSettings& settings, const std::string& facts, bool may_change) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }

    void submit() override;
    void discard() override {}  // nothing is kept

    wxTextCtrl* no_change_;
    wxTextCtrl* missed_;
    wxStaticText* facts_;
    wxStaticText* rules_;
    SignalsPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
