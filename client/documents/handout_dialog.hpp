// Asks to whom a document went. Widgets and wording only.
#pragma once

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "client/documents/handout_presenter.hpp"
#include "client/forms/wx_form_dialog.hpp"

namespace attune::desktop {

class HandoutDialog : public FormDialog, private HandoutView {
public:
    HandoutDialog(wxWindow* parent, Screen& screen, ClientModel& model, const api::Document& document,
                  HandoutPresenter::Recorded recorded);

private:
    void show_form(const HandoutForm& form) override;
    void show_recipients(const std::vector<std::string>& names) override;
    void show_busy(bool busy) override { set_busy(busy); }
    void show_faults(const std::vector<FieldError>& faults) override { set_faults(faults); }
    void show_sentence(const std::string& sentence) override { set_sentence(sentence); }
    void close() override { finish(); }
    void submit() override;
    void discard() override {}

    wxTextCtrl* recipient_ = nullptr;
    wxChoice* way_ = nullptr;
    wxTextCtrl* given_on_ = nullptr;
    HandoutPresenter presenter_;  // last: goes first, so no reply finds dead widgets
};

}  // namespace attune::desktop
