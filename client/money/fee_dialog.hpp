// Asks what one client pays for a service, and from which day. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/forms/wx_form_dialog.hpp"
#include "client/money/account_presenter.hpp"

namespace attune::desktop {

class FeeDialog : public FormDialog, private FeeView {
public:
    FeeDialog(wxWindow* parent, Screen& screen, const std::string& client_id, FeePresenter::Agreed agreed);

private:
    void show_services(const std::vector<std::string>& names, const FeeForm& form) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxChoice* service_ = nullptr;
    wxTextCtrl* fee_ = nullptr;
    wxTextCtrl* valid_from_ = nullptr;
    wxTextCtrl* valid_to_ = nullptr;
    FeePresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
