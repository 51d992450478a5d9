// Asks why a file is struck out. Widgets and wording only.
#pragma once

#include <wx/textctrl.h>

#include "client/attachments/strike_out_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class StrikeOutDialog : public FormDialog, private StrikeOutView {
public:
    StrikeOutDialog(wxWindow* parent, Screen& screen, ClientModel& model,
                    const api::ClientAttachment& attachment);

private:
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override { presenter_.strike_out(because_->GetValue().utf8_string()); }
    void discard() override {}

    wxTextCtrl* because_ = nullptr;
    StrikeOutPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
